"""Measures importing, composing and signing in one process and prints JSON."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from binder.domain.yrkande import Yrkande

ROUNDS = 15
OFFICE_ROUNDS = 3
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))


def main(arguments: list[str]) -> int:
    """Measure with the thousand-page file that is given."""
    paper = Path(arguments[0])
    print(json.dumps({"import_pages_per_second": _pages_per_second(paper), **_writing()}))
    return 0


def _pages_per_second(paper: Path) -> float:
    """Propose the meeting and take out all words for the search, as an import does."""
    from binder.pdf.text import TextFile
    from binder.services.propose_meeting import propose_here

    propose_here(paper)
    began = time.perf_counter()
    count = propose_here(paper).page_count
    with TextFile(paper) as source:
        for page in range(1, count + 1):
            source.text(page)
    return count / (time.perf_counter() - began)


def _writing() -> dict[str, float]:
    from binder.domain.yrkande import Beslutspunkt, Signatory, Yrkande, YrkandeKind
    from binder.pdf.compose import compose
    from binder.services import example
    from binder.signing.identity import make_identity
    from binder.signing.sign import sign_pdf

    now = datetime.now(UTC)
    identity = make_identity(example.MEMBER.name, now)
    yrkande = Yrkande(
        kind=YrkandeKind.TILLAGG,
        municipality=example.MUNICIPALITY,
        body="Kommunstyrelsen",
        meeting_date=now.date(),
        written_on=now.date(),
        item_number="3",
        title="Åtgärdsplan för belysning av gång- och cykelvägar 2027–2030",
        dnr="KS-2026/0412.311",
        points=(Beslutspunkt(text="Förvaltningen får i uppdrag att redovisa skolvägarna."),),
        motivation="Skolvägarna bör gå före. " * 40,
        signatories=(Signatory(name=example.MEMBER.name, role="ledamot", party="BF"),),
    )
    composed = compose(yrkande, when=now)
    return {
        **_office(yrkande, now),
        "compose": _median(lambda: compose(yrkande, when=now)),
        "sign_and_verify": _median(lambda: sign_pdf(composed, identity, now=now)),
    }


def _office(yrkande: Yrkande, now: datetime) -> dict[str, float]:
    """The paper for the secretary, and LibreOffice's own conversion of the same file where it is here."""
    from binder.services.export_paper import PaperFormat, as_bytes

    times = {
        f"as_{form.name.lower()}": _median(lambda form=form: as_bytes(yrkande, form, when=now))  # type: ignore[misc]
        for form in PaperFormat
    }
    if shutil.which("soffice") is None:
        return times
    with tempfile.TemporaryDirectory(prefix="motesparm-kontor-") as name:
        folder = Path(name)
        (folder / "yrkande.docx").write_bytes(as_bytes(yrkande, PaperFormat.DOCX, when=now))
        profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", name, "yrkande.docx"]
        return {**times, "libreoffice_pdf": _median(partial(_run, command, folder), rounds=OFFICE_ROUNDS)}


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)


def _median(what: Callable[[], object], rounds: int = ROUNDS) -> float:
    what()
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        what()
        times.append((time.perf_counter() - began) * 1e3)
    return statistics.median(times)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
