"""What `binder backup` does: a copy of the whole binder, encrypted, in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from binder.swedish_click import SwedishCommand

if TYPE_CHECKING:
    from binder.storage.database import BinderKey

_FILE = click.Path(path_type=Path)
_DAMAGED = "Antal handlingar som är skadade redan i pärmen, och i kopian: {}"


def backup(key_of: Callable[[Path], BinderKey], folder_option: Callable[..., Any]) -> click.Command:
    """The command; `key_of` finds the key of a binder, `folder_option` is the option that names one."""

    @click.command("backup", cls=SwedishCommand)
    @click.argument("place", type=_FILE, metavar="MAPP")
    @folder_option
    @click.pass_obj
    def command(group_folder: Path | None, /, place: Path, folder: Path | None) -> int:
        """Säkerhetskopiera pärmen till en ny mapp i MAPP, till exempel på ett USB-minne.

        Kopian är krypterad som pärmen och öppnas med samma lösenfras: binder --binder KOPIAN.
        """
        from binder.services import back_up, open_binder

        source = folder or group_folder or open_binder.default_folder()
        made = back_up.back_up(source, key_of(source), place, datetime.now().astimezone(), _quietly)
        click.echo(str(made.folder))
        if made.damaged:
            click.echo(_DAMAGED.format(made.damaged), err=True)
        return int(made.damaged > 0)

    return command


def _quietly(_done: int, _total: int) -> None:
    """Nobody looks at the progress."""
