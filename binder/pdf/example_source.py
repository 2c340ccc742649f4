"""What an example meeting is made of: the text files that its papers are drawn from."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamplePaper:
    """One paper of an item; `text` in the few marks that `example_text` knows."""

    kind: str
    written: date
    title: str
    office: str = ""
    author: str = ""
    role: str = ""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleItem:
    """One row of the agenda with its papers; `proposal` is what the kallelse prints."""

    number: str = ""
    title: str
    dnr: str = ""
    section: str = ""
    decider: str = ""
    proposal: str = ""
    to_council: bool = False
    papers: tuple[ExamplePaper, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleMeeting:
    """A whole kallelse; `layout` is table, list or plain, `bookmarks` whether the file has contents."""

    municipality: str
    body: str
    layout: str
    day: date
    drawn_up: date
    time: str
    place: str
    chair: str
    secretary: str
    bookmarks: bool = False
    items: tuple[ExampleItem, ...] = ()


def read_source(path: Path) -> ExampleMeeting:
    """Return the meeting that a source file describes; a fault in the file is an error of ours and raises."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    committee = _Committee(content.pop("committee", ""), content.pop("committee_day", content["day"]))
    items = tuple(_item(item, committee) for item in content.pop("item", []))
    return ExampleMeeting(items=items, **content)


class _Committee(NamedTuple):
    """The body that prepared the matters, and the day it did."""

    name: str
    day: date


def _item(content: dict[str, Any], committee: _Committee) -> ExampleItem:
    papers = [ExamplePaper(**{"title": content["title"], **paper}) for paper in content.pop("paper", [])]
    paragraph, summary = content.pop("committee", None), content.pop("summary", "")
    item = ExampleItem(papers=tuple(papers), **content)
    if paragraph is None:
        return item
    extract = _extract(item, committee, paragraph, summary or _summary(papers))
    return replace(item, papers=(extract, *papers))


def _summary(papers: Sequence[ExamplePaper]) -> str:
    _, _, after = papers[0].text.partition("## Sammanfattning av ärendet")
    return after.partition("##")[0].strip()


def _extract(item: ExampleItem, committee: _Committee, paragraph: int, summary: str) -> ExamplePaper:
    points = "\n\n".join(item.proposal.strip().splitlines())
    return ExamplePaper(
        kind="Sammanträdesprotokoll",
        written=committee.day,
        title=f"§ {paragraph} {item.title}",
        office=committee.name,
        text=_EXTRACT.format(
            committee=committee.name,
            points=points,
            summary=summary,
            decider=item.decider,
            receiver=item.decider.capitalize(),
        ),
    )


_EXTRACT = """
## {committee}s förslag till {decider}

{points}

## Sammanfattning

{summary}

## Beslutsgång

Ordföranden ställer proposition på framlagt förslag och finner att det antas.

## Expedieras till

* {receiver}
"""
