"""The commands that give notes out of the binder and take them in: `binder notes export` and `import`."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import click

from binder.domain.errors import BinderError, ErrorCode
from binder.swedish_click import SwedishGroup, SwedishUsageError

if TYPE_CHECKING:
    from binder.services.gather_notes import GatheredNotes
    from binder.storage.database import Binder

FINE, LOOK_AT = 0, 1
_FILE = click.Path(path_type=Path)
_DAY = click.DateTime(formats=["%Y-%m-%d"])
_SUMMARY_USAGE = "En sammanställning görs av pärmens anteckningar: utelämna FIL."
_FORMS = ("pdf", "summary", "md", "jsonld", "xfdf")


class Opened(Protocol):
    """Opens the binder in a folder, None for the usual one."""

    def __call__(self, folder: Path | None, *, read_only: bool = False) -> AbstractContextManager[Binder]:
        """The binder, to be closed after use."""


def notes(opened: Opened, binder_option: Callable[[Any], Any]) -> click.Group:
    """The group with its commands."""
    group = SwedishGroup(
        "notes", help="Exportera anteckningar, eller läs in dem.", subcommand_metavar="KOMMANDO …"
    )

    @group.command("export")
    @click.argument("file", type=_FILE, metavar="[FIL]", required=False)
    @click.option("--as", "form", type=click.Choice(_FORMS), required=True, help="Vad som ska skrivas.")
    @click.option("--out", type=_FILE, metavar="MAPP", required=True, help="Mappen som filerna läggs i.")
    @click.option("--notes", "given", type=_FILE, metavar="FIL", help="Anteckningar till FIL: XFDF, JSON-LD.")
    @click.option("--item", metavar="NR", help="Bara ärende NR, i stället för hela sammanträdet.")
    @click.option("--date", "day", type=_DAY, metavar="DAG", help="Sammanträdets dag, om inte det senaste.")
    @binder_option
    @click.pass_obj
    def export(group_folder: Path | None, /, folder: Path | None, **wanted: Any) -> int:  # noqa: ANN401
        """Skriv anteckningar som kopior av handlingarna (pdf), sammanställning (summary, md), jsonld, xfdf.

        Med FIL: de anteckningar som FIL själv bär, eller de i --notes. Annars pärmens.
        """
        return _export(opened, folder or group_folder, **wanted)

    @group.command("import")
    @click.argument("file", type=_FILE, metavar="FIL")
    @binder_option
    @click.pass_obj
    def take_in(group_folder: Path | None, file: Path, folder: Path | None) -> int:
        """Läs in anteckningar (PDF, XFDF eller JSON-LD) på den handling i pärmen som de hör till."""
        with opened(folder or group_folder) as binder:
            return _take_in(binder, file)

    return group


def _export(
    opened: Opened,
    folder: Path | None,
    *,
    file: Path | None,
    form: str,
    out: Path,
    given: Path | None,
    item: str | None,
    day: datetime | None,
) -> int:
    from binder.services.export_notes import NoteForm, export
    from binder.wording.note_lines import exported_lines

    if file is not None:
        if form in {NoteForm.SUMMARY, NoteForm.MARKDOWN}:
            raise SwedishUsageError(_SUMMARY_USAGE)
        from binder.services.export_file_notes import export_file

        made = export_file(file, given, NoteForm(form), out)
    else:
        with opened(folder, read_only=True) as binder:
            made = export(binder, _gathered(binder, item, day), NoteForm(form), out, _now())
    kept_in = made.confidential, made.confidential_pages
    for line in exported_lines(made.files, made.count, made.left_out, *kept_in):
        click.echo(line)
    return LOOK_AT if made.left_out else FINE


def _gathered(binder: Binder, item: str | None, day: datetime | None) -> GatheredNotes:
    from binder.services import exchange, gather_notes, read_meeting

    meeting = exchange.latest_meeting(binder, None if day is None else day.date())
    if meeting is None:
        raise BinderError(ErrorCode.NOT_FOUND)
    if item is None:
        return gather_notes.of_meeting(binder, meeting.id)
    numbered = [row.item for row in read_meeting.agenda(binder, meeting.id)]
    found = [each for each in numbered if (each.number or "").rstrip(".") == item.rstrip(".")]
    if not found:
        raise BinderError(ErrorCode.NOT_FOUND)
    return gather_notes.of_item(binder, found[0].id)


def _take_in(binder: Binder, file: Path) -> int:
    from binder.services import import_notes
    from binder.wording.note_lines import taken_in_lines

    found = import_notes.look_in_file(binder, file)
    import_notes.take_in(binder, found, _now())
    name = binder.papers.version(found.version_id).file_name
    for line in taken_in_lines(name, len(found.new), found.known, len(found.lost)):
        click.echo(line)
    return LOOK_AT if found.lost else FINE


def _now() -> datetime:
    return datetime.now().astimezone()
