"""The commands about two versions of a paper: what changed, and where the notes are now."""

from __future__ import annotations

import json
from pathlib import Path

import click

from binder.garbage import collector_at_rest
from binder.swedish_click import SwedishCommand

_FILE = click.Path(path_type=Path)
_json = click.option("--json", "as_json", is_flag=True, help="Skriv JSON i stället för text.")
_FINE = 0


@click.command("carry", cls=SwedishCommand)
@click.argument("old", type=_FILE, metavar="GAMMAL")
@click.argument("new", type=_FILE, metavar="NY")
@click.option(
    "--notes", type=_FILE, metavar="FIL", required=True, help="Anteckningar på den gamla, som JSON-LD (W3C)."
)
@_json
def carry(old: Path, new: Path, notes: Path, *, as_json: bool) -> int:
    """Visa var anteckningar på en gammal version hamnar i en ny. Inget sparas."""
    from binder.services.carry_files import place_file
    from binder.services.place_notes import as_json as notes_as_json
    from binder.wording.version_lines import carried_lines

    # To look for rings of objects among millions of words would take a twentieth of the time.
    with collector_at_rest():
        carried = notes_as_json(place_file(old, new, notes))
    _show(carried, carried_lines(carried), as_json=as_json)
    return _FINE


@click.command("compare", cls=SwedishCommand)
@click.argument("old", type=_FILE, metavar="GAMMAL")
@click.argument("new", type=_FILE, metavar="NY")
@_json
def compare(old: Path, new: Path, *, as_json: bool) -> int:
    """Visa vad som ändrats mellan två versioner av en handling, sida för sida."""
    from binder.services import compare_papers
    from binder.wording.version_lines import compared_lines

    # As above.
    with collector_at_rest():
        content = compare_papers.as_json(compare_papers.compare_files(old, new))
    _show(content, compared_lines(content), as_json=as_json)
    return _FINE


def _show(content: object, lines: list[str], *, as_json: bool) -> None:
    for line in [json.dumps(content, ensure_ascii=False, indent=2)] if as_json else lines:
        click.echo(line)
