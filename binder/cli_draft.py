"""The command that writes a draft for the secretary: `binder draft`."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import click

from binder.swedish_click import SwedishCommand, SwedishUsageError

if TYPE_CHECKING:
    from binder.storage.database import Binder

_FILE = click.Path(path_type=Path)
_USAGE = "Ange antingen --out FIL (.docx, .odt eller .txt) eller --minutes."


class Opened(Protocol):
    """Opens the binder in a folder, None for the usual one."""

    def __call__(self, folder: Path | None, *, read_only: bool = False) -> AbstractContextManager[Binder]:
        """The binder, to be closed after use."""


def draft(opened: Opened, binder_option: Callable[[Any], Any]) -> click.Command:
    """The command."""

    @click.command("draft", cls=SwedishCommand)
    @click.option(
        "--item", required=True, metavar="NR", help="Ärendets nummer i pärmens senaste sammanträde."
    )
    @click.option("--out", type=_FILE, metavar="FIL", help="Filen som skrivs: .docx, .odt eller .txt.")
    @click.option("--minutes", is_flag=True, help="Skriv texten till protokollet på skärmen.")
    @binder_option
    @click.pass_context
    def command(
        ctx: click.Context, *, item: str, out: Path | None, minutes: bool, folder: Path | None
    ) -> int:
        """Skriv ett utkast som Word, OpenDocument eller text, osignerat."""
        from binder.services import export_paper, sign_file

        form = export_paper.form_of_name(out) if out else None
        if (out is None) is not minutes or (out is not None and form is None):
            raise SwedishUsageError(_USAGE, ctx)
        with opened(folder or ctx.obj, read_only=True) as binder:
            number = sign_file.newest_draft_on(binder, item)
            source = export_paper.of_draft(binder, number, now=datetime.now().astimezone())
        if out is None or form is None:
            click.echo(export_paper.for_the_minutes(source), nl=False)
        else:
            click.echo(str(export_paper.save(source, out, form)))
        return 0

    return command
