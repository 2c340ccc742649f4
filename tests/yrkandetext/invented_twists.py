"""What happens to papers on their way: other blanks, page heads amid the text, lists in the reasons, …"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from tests.yrkandetext.invented_papers import Invented

Twist = Callable[[Invented, str], tuple[Invented, str]]


def untouched(paper: Invented, text: str) -> tuple[Invented, str]:
    return paper, text


def other_blanks(paper: Invented, text: str) -> tuple[Invented, str]:
    """Blanks that do not break, soft hyphens, ends of lines of another system."""
    text = re.sub(r"(?<=\d) (?=\w)", "\u00a0", text).replace("i uppdrag", "i upp\u00addrag")
    return paper, text.replace("\n", "\r\n")


def decomposed(paper: Invented, text: str) -> tuple[Invented, str]:
    """Letters and their rings and dots apart, as files from some systems have them."""
    return paper, unicodedata.normalize("NFD", text)


def page_feet(paper: Invented, text: str) -> tuple[Invented, str]:
    """Between the last two paragraphs a page ends."""
    before, between, after = text.rpartition("\n\n")
    return paper, f"{before}\n\nSida 1 (2)\n\n{after}" if between else text


def city_on_top(paper: Invented, text: str) -> tuple[Invented, str]:
    return paper, f"Göteborgs Stad\n{text}"


def list_of_reasons(paper: Invented, text: str) -> tuple[Invented, str]:
    """A numbered list at the end of the reasons is no list of points."""
    if not paper.reasons or not paper.motivation_heading or paper.motivation_heading not in text:
        return paper, text
    last = paper.reasons[-1]
    listed = "\n\n1. Kostnaden är hög.\n\n2. Tiden är kort.\n\n- Läget är fel."
    return paper, text.replace(last, last + listed)


def a_paragraph_sign(paper: Invented, text: str) -> tuple[Invented, str]:
    """A paragraph of older minutes in the head is no number of an item."""
    if not paper.date[1] or paper.date[0] not in text:
        return paper, text
    return paper, text.replace(paper.date[0], f"{paper.date[0]} § 8", 1)


def sub_points(paper: Invented, text: str) -> tuple[Invented, str]:
    """The first point has a list of its own, which is part of it."""
    first = paper.points[0] if paper.points else ""
    if (
        paper.mark not in ("1.", "1)")
        or not first.endswith(".")
        or "\n\n" not in text
        or text.count(first) != 1
    ):
        return paper, text
    longer = f"{first[:-1]} enligt följande:"
    added = "\n- Bredd: tre meter.\n- Längd: en mil."
    groups = list(paper.groups)
    points = (f"{longer} - Bredd: tre meter. - Längd: en mil.", *groups[0].points[1:])
    groups[0] = replace(groups[0], points=points)
    return replace(paper, groups=tuple(groups)), text.replace(first, longer + added)


def attachment(paper: Invented, text: str) -> tuple[Invented, str]:
    return paper, f"{text}\n\nBilaga 1"


def capitals(paper: Invented, text: str) -> tuple[Invented, str]:
    """Headings in capitals."""
    for heading in (paper.decision_heading, paper.motivation_heading):
        if heading:
            text = re.sub(rf"(?m)^(#* ?){re.escape(heading)}$", lambda m: m.group(0).upper(), text)
    return paper, text


def loose_blanks(paper: Invented, text: str) -> tuple[Invented, str]:
    """A blank behind every line and two empty lines for each one."""
    return paper, text.replace("\n\n", "\n\n\n").replace("\n", " \n")


def tabs(paper: Invented, text: str) -> tuple[Invented, str]:
    return paper, re.sub(r" {3,}", "\t\t", text)


TWISTS = {
    twist.__name__: twist
    for twist in (
        untouched, other_blanks, decomposed, page_feet, city_on_top, list_of_reasons, a_paragraph_sign,
        sub_points, attachment, capitals, loose_blanks, tabs,
    )
}  # fmt: skip
