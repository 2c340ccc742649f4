"""Real kallelser with answers, and hostile files: what the reading must reach and survive."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from binder.domain.errors import BinderError
from binder.services.agenda_json import as_json
from binder.services.propose_meeting import propose_here

pytestmark = pytest.mark.corpus


def _plain(text: str | None) -> str:
    return re.sub(r"[\s.\-\u00ad\u2010-\u2015]+", "", text or "")


def _answers(corpus: Path) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Return (what is right, what was read) for each PDF."""
    pairs = []
    for facit in sorted((corpus / "agendas").glob("*.facit.json")):
        pdf = facit.with_name(facit.name.replace(".facit.json", ".pdf"))
        if pdf.exists():
            pairs.append((json.loads(facit.read_text()), as_json(propose_here(pdf))))
    return pairs


@pytest.fixture(scope="module")
def answers() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return _answers(Path(__file__).resolve().parents[3] / "shared" / "corpus")


def _items(answers: Any) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Return the wanted items with the read ones of the same title."""
    pairs = []
    for right, read in answers:
        by_title = {_plain(item["title"]): item for item in read["items"]}
        for item in right["items"]:
            wanted = [item["title"], *item.get("alt_titles", [])]
            found = next((by_title[_plain(title)] for title in wanted if _plain(title) in by_title), None)
            if not item.get("optional"):
                pairs.append((item, found or {}))
    return pairs


def test_every_item_is_found_with_its_title(corpus: Path, answers: Any) -> None:
    pairs = _items(answers)
    assert len(pairs) > 250
    assert sum(1 for _, read in pairs if not read) <= 0.01 * len(pairs)


@pytest.mark.parametrize("key", ["dnr", "section", "pages", "number"])
def test_values_of_items_are_right(corpus: Path, answers: Any, key: str) -> None:
    pairs = [(right, read) for right, read in _items(answers) if key != "pages" or right.get("pages")]
    wrong = [right for right, read in pairs if right.get(key) != read.get(key) and not right.get("alt_dnr")]
    assert len(wrong) <= 0.02 * len(pairs)


@pytest.mark.parametrize("key", ["body", "date", "time", "place", "kind"])
def test_the_meeting_is_right(corpus: Path, answers: Any, key: str) -> None:
    assert [right.get(key) for right, _ in answers] == [read[key] for _, read in answers]


def test_hostile_files_are_read_or_refused(corpus: Path) -> None:
    for path in sorted((corpus / "hostile").glob("*.pdf"))[::5]:
        try:
            proposal = propose_here(path)
        except BinderError:
            continue
        assert proposal.items == []
