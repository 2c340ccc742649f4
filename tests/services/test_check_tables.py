"""Tables and lists in the motivation change nothing of what is read from a finished paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from binder.domain.yrkande import Yrkande, YrkandeKind
from binder.pdf.compose import compose
from binder.services.check_paper import PaperCheck, check
from binder.services.export_paper import PaperFormat, as_bytes
from tests.papers.examples import example

WHEN = datetime(2026, 3, 1, 12, tzinfo=UTC)
PLAIN = "Förvaltningens kalkyl visar att sträckan ryms inom ramen."
COSTS = f"""{PLAIN}

|+ Kostnad per år, tkr
| Åtgärd | 2026 | 2027 |
| === | --- | --- |
| 1. Cykelvägen | 350 | 1 200 |
| Tekniska nämnden får i uppdrag att belysa | 75,5 | – |

1. Kostnaden täcks av underhållet
  1. som redan är beslutat
  2. och av ledningsarbetena
    - till exempel på Storgatan
2. Resten ryms inom ramen"""
LONG = "\n\n".join([PLAIN] * 14)
"""As many pages: from the second on a paper says in its running head what it is."""
KINDS = (YrkandeKind.TILLAGG, YrkandeKind.ANDRING, YrkandeKind.ATERREMISS, YrkandeKind.MOTION)


def read(folder: Path, paper: Yrkande, form: str) -> PaperCheck:
    path = folder / f"yrkande{form}"
    if form == ".pdf":
        path.write_bytes(compose(paper, when=WHEN))
    else:
        path.write_bytes(as_bytes(paper, PaperFormat(form), when=WHEN))
    return check(path)


@pytest.mark.parametrize("form", [".pdf", ".docx", ".odt"])
@pytest.mark.parametrize("kind", KINDS)
def test_facts_and_findings_are_those_of_the_paper_without_them(tmp_path, kind, form):
    paper = replace(example(kind), motivation=LONG)
    plain, costs = read(tmp_path, paper, form), read(tmp_path, replace(paper, motivation=COSTS), form)
    assert costs.facts == plain.facts
    assert [finding.code for finding in costs.findings] == [finding.code for finding in plain.findings]
