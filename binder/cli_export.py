"""What `binder export` writes: a meeting for other programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from binder.domain.errors import BinderError, ErrorCode
from binder.wording.sekretess import papers_left_out

if TYPE_CHECKING:
    from binder.storage.database import Binder

_FILE = click.Path(path_type=Path)
_DAY = click.DateTime(formats=["%Y-%m-%d"])
F = TypeVar("F", bound=Callable[..., object])


def options(command: F) -> F:
    """Give a command the options of `write`."""
    for option in (
        click.option("--oparl", type=_FILE, metavar="FIL", help="Skriv OParl 1.1 (JSON) hit."),
        click.option("--ical", type=_FILE, metavar="FIL", help="Skriv en kalenderfil (iCalendar) hit."),
        click.option(
            "--date", "day", type=_DAY, metavar="DAG", help="Sammanträdets dag, om inte det senaste."
        ),
    ):
        command = option(command)
    return command


def write(
    binder: Binder, now: datetime, *, oparl: Path | None, ical: Path | None, day: datetime | None
) -> None:
    """Write the files that are asked for; NOT_FOUND where there is no such meeting."""
    from binder.services import exchange

    meeting = exchange.latest_meeting(binder, _date(day))
    if meeting is None:
        raise BinderError(ErrorCode.NOT_FOUND)
    if oparl is None and ical is None:
        raise click.UsageError("Ange --oparl FIL, --ical FIL eller båda.")
    if oparl is not None:
        content = json.dumps(exchange.oparl(binder, meeting.id), ensure_ascii=False, indent=2)
        _write(oparl, content.encode("utf-8"))
        if left_out := exchange.left_out(binder, meeting.id):
            click.echo(f"Sekretess: {papers_left_out(left_out)}", err=True)
    if ical is not None:
        _write(ical, exchange.ical(binder, meeting.id, now))


def _date(day: datetime | None) -> date | None:
    return None if day is None else day.date()


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise BinderError(ErrorCode.CANNOT_WRITE, path=path) from error
    click.echo(str(path))
