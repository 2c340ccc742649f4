"""Measures `binder carry`, and how many notes it finds at their own place, and prints JSON.

Use: bench_carry.py [PAGES NOTES]; without numbers 1,000 and 1,000. Between the two versions papers were
moved, renamed, put in and taken out, and one word in twenty changed; where every word went is known.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.domain.invented_versions import Change, Inventor  # noqa: E402
from tests.services.drawn_versions import Drawn, drawn, width_of  # noqa: E402

if TYPE_CHECKING:
    from tests.domain.invented_versions import Paper, Token

ROUNDS = 5
CHANGE = Change(words=0.05, inserted=0.05, removed=0.03, moved=0.1, renamed=0.2)
AROUND = 5
"""Words on either side that a note remembers."""
CERTAIN = {"kept", "moved"}
_HIGH, _LOW = 8.0, -3.0
"""Of a word's box, in points from the line that it stands on."""


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    pages, count = map(int, arguments or (1000, 1000))
    inventor = Inventor(7)
    papers = inventor.papers(pages)
    old, new = drawn(papers), drawn(inventor.changed(papers, CHANGE))
    notes = _notes(papers, old, count)
    with tempfile.TemporaryDirectory(prefix="motesparm-bench-") as name:
        files = [Path(name) / each for each in ("old.pdf", "new.pdf", "notes.jsonld")]
        files[0].write_bytes(old.pdf)
        files[1].write_bytes(new.pdf)
        files[2].write_text(json.dumps([note for note, _ in notes]), encoding="utf-8")
        seconds, beside, carried = _carried(files)
    found = {"pages": len(old.pages), "notes": len(notes), "seconds": seconds, "pdftotext": beside}
    print(json.dumps({**found, **_judged([words for _, words in notes], carried, new)}))
    return 0


def _notes(papers: Sequence[Paper], old: Drawn, count: int) -> list[tuple[dict[str, Any], Sequence[Token]]]:
    """Passages of three to twenty words, as annotations, each with its words."""
    chance = random.Random(3)  # noqa: S311 - the same notes every time
    long = [list(paragraph) for paper in papers for paragraph in paper.paragraphs if len(paragraph) > 2]
    return [_note(str(number), chance.choice(long), chance, old) for number in range(count)]


def _note(
    name: str, words: list[Token], chance: random.Random, old: Drawn
) -> tuple[dict[str, Any], list[Token]]:
    length = min(chance.randrange(3, 21), len(words))
    first = chance.randrange(len(words) - length + 1)
    page = old.places[words[first].id][0]
    chosen = list(
        itertools.takewhile(lambda word: old.places[word.id][0] == page, words[first : first + length])
    )
    before, after = words[max(0, first - AROUND) : first], words[first + len(chosen) :][:AROUND]
    quote = {"exact": _said(chosen), "prefix": f"{_said(before)} ", "suffix": f" {_said(after)}"}
    selectors = [
        {"type": "TextQuoteSelector", **quote},
        {
            "type": "FragmentSelector",
            "conformsTo": "http://tools.ietf.org/rfc/rfc3778",
            "value": f"page={page}",
            "quads": [_box(old.places[word.id], word.word) for word in chosen],
        },
    ]
    target = {"source": "old.pdf", "selector": selectors}
    whole = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "id": name,
        "target": target,
    }
    return whole, chosen


def _box(place: tuple[int, float, float], word: str) -> list[float]:
    _, left, bottom = place
    return [left, bottom + _LOW, left + width_of(word), bottom + _HIGH]


def _said(words: Sequence[Token]) -> str:
    return " ".join(token.word for token in words)


def _carried(files: Sequence[Path]) -> tuple[float, float, list[dict[str, Any]]]:
    """Seconds of the whole process, of taking the text out of both files, and what the last run said."""
    old, new, notes = files
    ours = [sys.executable, "-m", "binder", "carry", old, new, "--notes", notes, "--json"]
    texts = [["pdftotext", "-bbox", file, os.devnull] for file in (old, new)]
    times: list[float] = []
    theirs: list[float] = []
    said = b""
    for _ in range(ROUNDS):
        began = time.perf_counter()
        said = subprocess.run(ours, check=True, cwd=ROOT, capture_output=True, timeout=300).stdout
        times.append(time.perf_counter() - began)
        began = time.perf_counter()
        for command in texts:
            subprocess.run(command, check=True, capture_output=True, timeout=300)
        theirs.append(time.perf_counter() - began)
    return statistics.median(times), statistics.median(theirs), json.loads(said)


def _judged(
    notes: Sequence[Sequence[Token]], carried: Sequence[dict[str, Any]], new: Drawn
) -> dict[str, int]:
    """Of the notes half of whose words are still there: how many are right, and how many wrong unmarked."""
    existing = right = unmarked = 0
    for words, told in zip(notes, carried, strict=True):
        left = [word.id for word in words if word.id in new.places]
        exists = 2 * len(left) >= len(words)
        is_right = 2 * sum(_covers(told, new.places[word]) for word in left) >= len(left) > 0
        existing += exists
        right += exists and is_right
        unmarked += told["state"] in CERTAIN and not is_right
    return {
        "existing": existing,
        "right": right,
        "wrong_unmarked": unmarked,
        "lost": len(notes) - len(carried),
    }


def _covers(told: dict[str, Any], place: tuple[int, float, float]) -> bool:
    page, left, bottom = place
    parts = [told, *told["continued"]]
    return any(
        box[0] - 1 <= left <= box[2] and bottom + _LOW <= (box[1] + box[3]) / 2 <= bottom + _HIGH
        for part in parts
        if part["page"] == page
        for box in part["quads"]
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
