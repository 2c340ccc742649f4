"""Measures importing, composing and signing in one process and prints JSON."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

ROUNDS = 15
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
        "compose": _median(lambda: compose(yrkande, when=now)),
        "sign_and_verify": _median(lambda: sign_pdf(composed, identity, now=now)),
    }


def _median(what: Callable[[], object]) -> float:
    what()
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        what()
        times.append((time.perf_counter() - began) * 1e3)
    return statistics.median(times)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
