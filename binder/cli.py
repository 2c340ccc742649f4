"""The same services without a window: what each command takes, prints and returns as exit status."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from binder import cli_back_up, cli_draft, cli_export, cli_notes, cli_versions, swedish_click
from binder.domain.errors import BinderError, ErrorCode
from binder.swedish_click import SwedishGroup, SwedishUsageError

if TYPE_CHECKING:
    from binder.services.sign_file import SignedFile
    from binder.storage.database import Binder, BinderKey

FINE, FINDINGS, BAD_USAGE, INTERRUPTED = 0, 1, 2, 130

_NOT_READY = frozenset(
    {
        ErrorCode.DRAFT_NOT_READY,
        ErrorCode.NO_AGENDA_FOUND,
        ErrorCode.MEETING_UNCERTAIN,
        ErrorCode.MERGE_UNANSWERED,
    }
)
"""Trouble that lies in what the paper says, not in how the command was given."""

_FILE = click.Path(path_type=Path)
_PASSPHRASE = "BINDER_PASSPHRASE"  # noqa: S105 - the name of a variable

_SIGN_USAGE = "Ange antingen FIL med --out FIL, eller --item NR."

_json = click.option("--json", "as_json", is_flag=True, help="Skriv JSON i stället för text.")
_binder = click.option(
    "--binder",
    "folder",
    type=_FILE,
    metavar="MAPP",
    help=f"Pärmens mapp. Lösenfrasen tas från {_PASSPHRASE}, från datorns nyckelring, eller frågas efter.",
)


def run(arguments: Sequence[str]) -> int:
    """Run one command; the user's trouble becomes a sentence on stderr, never a traceback."""
    _write_utf8()
    try:
        status = group.main(list(arguments), prog_name="binder", standalone_mode=False)
    except click.UsageError as error:
        return _trouble(swedish_click.sentence(error))
    except BinderError as error:
        from binder.wording.errors import sentence

        return _trouble(sentence(error), FINDINGS if error.code in _NOT_READY else BAD_USAGE)
    except (click.Abort, KeyboardInterrupt):
        return _trouble("Avbrutet. Inget halvt har sparats.", INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output (head, less) has gone: nothing is wrong, and nothing more can be written.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    return int(status or FINE)


def _write_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _trouble(sentence: str, status: int = BAD_USAGE) -> int:
    click.echo(f"Fel: {sentence}", err=True)
    return status


def _now() -> datetime:
    return datetime.now().astimezone()


@click.group(
    cls=SwedishGroup,
    options_metavar="[FIL] [VAL]",
    subcommand_metavar="| KOMMANDO …",
    epilog="Utan kommando öppnas fönstret, med FIL som kallelse om den anges. Returvärde: 0 i ordning,"
    " 1 anmärkningar eller ogiltigt, 2 fel i kommandot eller en fil som inte går att läsa.",
)
@_binder
@click.option(
    "--quit-after-first-paint",
    is_flag=True,
    expose_value=False,
    help="Öppna fönstret, rita det och avsluta (för mätning).",
)
@click.version_option(
    package_name="motesparm", message="Mötespärmen %(version)s", help="Visa programmets version."
)
@click.pass_context
def group(ctx: click.Context, folder: Path | None) -> None:
    """Mötespärmen: läs kallelsen, anteckna, skriv ett yrkande, signera det och lämna in det."""
    ctx.obj = folder


@group.command("agenda")
@click.argument("file", type=_FILE, metavar="FIL")
@_json
def agenda(file: Path, *, as_json: bool) -> int:
    """Läs en kallelse och visa dagordningen. Inget sparas."""
    from binder.services.agenda_json import as_json as agenda_json
    from binder.services.propose_meeting import propose_here
    from binder.wording.command_lines import agenda_lines

    with _naming(file):
        content = agenda_json(propose_here(file))
    _show(content, agenda_lines, as_json=as_json)
    return FINE if content["items"] else FINDINGS


@group.command("import")
@click.argument("files", type=_FILE, metavar="FIL…", nargs=-1, required=True)
@click.option("--kommun", default="", metavar="NAMN", help="Kommunens namn, om pärmen inte vet det.")
@_binder
@click.pass_obj
def import_files(group_folder: Path | None, files: tuple[Path, ...], kommun: str, folder: Path | None) -> int:
    """Läs kallelser, kompletteringar och handlingar (filer, mappar, zip, e-post) och lägg dem i pärmen."""
    from binder.cli_import import import_all

    return import_all(files, _opened(folder or group_folder, make=True), kommun, _now())


@group.command("check")
@click.argument("file", type=_FILE, metavar="FIL")
@_json
def check(file: Path, *, as_json: bool) -> int:
    """Granska ett färdigt yrkande (txt, docx, odt eller pdf) innan det lämnas in."""
    from binder.services import check_paper
    from binder.wording.command_lines import check_lines

    result = check_paper.check(file)
    _show(check_paper.as_json(result), check_lines, as_json=as_json)
    return FINDINGS if result.findings else FINE


@group.command("sign")
@click.argument("file", type=_FILE, metavar="[FIL]", required=False)
@click.option("--out", type=_FILE, metavar="FIL", help="Den signerade filen. Krävs när FIL anges.")
@click.option("--item", metavar="NR", help="Signera utkastet på ärende NR i pärmens senaste sammanträde.")
@click.option("--identity", type=_FILE, metavar="P12", help="Egen identitet (PKCS#12) i stället för pärmens.")
@click.option(
    "--identity-password-file", type=_FILE, metavar="FIL", help="Fil med lösenordet till P12-filen."
)
@_binder
@click.pass_context
def sign(
    ctx: click.Context,
    *,
    file: Path | None,
    item: str | None,
    out: Path | None,
    identity: Path | None,
    identity_password_file: Path | None,
    folder: Path | None,
) -> int:
    """Signera en PDF med tomt signaturfält, eller ett utkast i pärmen."""
    if (file is None) == (item is None) or (file is not None and out is None):
        raise SwedishUsageError(_SIGN_USAGE, ctx)
    place = folder or ctx.obj
    if file is None or out is None:
        return _sign_draft(str(item), place, out)
    if identity is None:
        return _sign_with_own(file, out, place)
    return _sign_with_pkcs12(file, out, identity, _password_in(identity_password_file))


def _sign_with_pkcs12(file: Path, out: Path, identity: Path, password: str) -> int:
    from binder.services import sign_file

    made = sign_file.sign_with_pkcs12(file, out, pkcs12=identity, password=password, now=_now())
    return _show_signed(made)


def _sign_with_own(file: Path, out: Path, folder: Path | None) -> int:
    from binder.services import sign_file

    with _opened(folder) as binder:
        made = sign_file.sign_with_own_identity(binder, file, out, now=_now())
    return _show_signed(made)


def _sign_draft(item_number: str, folder: Path | None, out: Path | None) -> int:
    from binder.services import sign_file

    with _opened(folder) as binder:
        made = sign_file.sign_draft_on(binder, item_number, out, now=_now())
    return _show_signed(made)


def _show_signed(made: SignedFile) -> int:
    from binder.wording.command_lines import signed_lines

    _lines(signed_lines(made.path, made.sha256, made.signer))
    return FINE


@group.command("verify")
@click.argument("file", type=_FILE, metavar="FIL")
@_json
def verify(file: Path, *, as_json: bool) -> int:
    """Pröva underskrifterna i en PDF: giltiga eller inte, vems, och om filen ändrats efteråt."""
    from binder.services import verify_paper

    result = verify_paper.verify(file)
    _show(verify_paper.as_json(result), lambda _: verify_paper.lines(result), as_json=as_json)
    return FINE if result.valid else FINDINGS


@group.command("search")
@click.argument("words", metavar="ORD…", nargs=-1, required=True)
@click.option("--sekretess", "secret", is_flag=True, help="Sök även i sekretessbelagda, om pärmen tillåter.")
@_json
@_binder
@click.pass_obj
def search(
    group_folder: Path | None, words: tuple[str, ...], folder: Path | None, *, secret: bool, as_json: bool
) -> int:
    """Sök i pärmens handlingar, anteckningar och utkast."""
    from binder.services import search as searching
    from binder.wording.command_lines import search_lines

    with _opened(folder or group_folder, read_only=True) as binder:
        hits = searching.search(binder, " ".join(words), also_confidential=secret)
    _show({"hits": [_plain(hit) for hit in hits]}, search_lines, as_json=as_json)
    return FINE


@group.command("export")
@cli_export.options
@_binder
@click.pass_obj
def export(group_folder: Path | None, /, folder: Path | None, **wanted: Any) -> int:  # noqa: ANN401 - its options
    """Skriv pärmens senaste sammanträde som OParl (JSON) eller kalenderfil."""
    with _opened(folder or group_folder, read_only=True) as binder:
        cli_export.write(binder, _now(), **wanted)
    return FINE


group.add_command(cli_versions.compare)
group.add_command(cli_versions.carry)


@group.command("demo")
@click.option("--out", type=_FILE, metavar="MAPP", required=True, help="Mappen som resultatet läggs i.")
def demo(out: Path) -> int:
    """Gör hela huvuduppgiften på exemplet: från kallelse till signerat yrkande i utkorgen."""
    from binder.services import demo as demonstration
    from binder.wording.command_lines import step_lines

    for step in demonstration.run(out, _now()):
        _lines(step_lines(step.did, step.seconds, step.path, step.sha256))
    return FINE


def _show(content: dict[str, Any], lines: Callable[[dict[str, Any]], list[str]], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(content, ensure_ascii=False, indent=2))
    else:
        _lines(lines(content))


def _lines(lines: Sequence[str]) -> None:
    for line in lines:
        click.echo(line)


def _plain(hit: object) -> dict[str, Any]:
    return {
        name: getattr(hit, name) for name in ("kind", "title", "context", "meeting_id", "item_id", "page")
    }


@contextmanager
def _naming(file: Path) -> Iterator[None]:
    """Say which file it was: with several on the line the sentence must name one."""
    try:
        yield
    except BinderError as error:
        raise BinderError(error.code, **{"path": file, **error.details}) from error


def _password_in(file: Path | None) -> str:
    if file is None:
        return str(click.prompt("Lösenord till identiteten", hide_input=True, err=True))
    try:
        return file.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE, path=file) from error


@contextmanager
def _opened(folder: Path | None, *, make: bool = False, read_only: bool = False) -> Iterator[Binder]:
    from binder.services import open_binder

    place = folder or open_binder.default_folder()
    if make and not open_binder.exists(place):
        passphrase = _passphrase()
        code = open_binder.create(place, passphrase)
        click.echo(
            f"Ny pärm i {place}. Återställningskod (skriv upp den, den visas bara nu): {code}", err=True
        )
        key = open_binder.unlock(place, passphrase)
    else:
        key = _key(place)
    with open_binder.open_binder(place, key, read_only=read_only) as binder:
        yield binder


def _key(place: Path) -> BinderKey:
    from binder.services import open_binder

    if os.environ.get(_PASSPHRASE):
        return open_binder.unlock(place, _passphrase())
    try:
        return open_binder.unlock(place, None)
    except BinderError as error:
        if error.code is ErrorCode.NO_BINDER or not sys.stdin.isatty():
            raise
    return open_binder.unlock(place, _passphrase())


def _passphrase() -> str:
    return os.environ.get(_PASSPHRASE) or str(click.prompt("Pärmens lösenfras", hide_input=True, err=True))


group.add_command(cli_notes.notes(_opened, _binder))
group.add_command(cli_draft.draft(_opened, _binder))
group.add_command(cli_back_up.backup(_key, _binder))
