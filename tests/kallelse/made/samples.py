"""A whole invented kallelse for each seed: what it says and how it is set, with its answers."""

from __future__ import annotations

from random import Random

from tests.kallelse.made.heads import HEADS
from tests.kallelse.made.listings import LISTINGS, WITH_PROPOSALS, WITHOUT_MATTERS
from tests.kallelse.made.meeting import NUMBER_FORMS, MadeMeeting, meeting_of
from tests.kallelse.made.press import FAMILIES, Press, Style

PREAMBLES = {
    "none": (),
    "absence": ("Ledamot som är förhindrad att delta ombeds kalla sin ersättare.",),
    "groups": ("Gruppmöten: S och V kl. 08.00 i Björken", "M, C och L kl. 08.15 i Hjorten"),
    "live": ("Sammanträdet är offentligt och sänds på linde.example.",),
}


def style_of(seed: int) -> Style:
    """Return a way to set a kallelse; listings and heads go round so that each is tried."""
    random = Random(f"style {seed}")  # noqa: S311 - the same seed gives the same style
    listings, heads = list(LISTINGS), list(HEADS)
    return Style(
        head=heads[seed % len(heads)],
        listing=listings[seed % len(listings)],
        family=random.choice(list(FAMILIES)),
        number=random.choice(list(NUMBER_FORMS)[: 4 if random.random() < 0.8 else 6]),
        sections=random.choice(("none", "none", "bold", "caps")),
        running=random.choice(("none", "spaced", "side", "foot", "page", "title")),
        size=random.choice((9.0, 10.0, 11.0, 12.0)),
        leading=random.choice((1.15, 1.2, 1.3, 1.45)),
        gap=random.choice((0.0, 0.3, 0.6, 1.0)),
        first=random.choice((1, 1, 1, 0, 34, 101)),
        ruled=random.choice(("rows", "none", "head")),
        bottom=random.choice((770.0, 770.0, 560.0)),
        justified=random.random() < 0.3,
        bold_titles=random.random() < 0.3,
        notes=random.random() < 0.4,
        closing=random.random() < 0.5,
        preamble=random.choice(list(PREAMBLES)),
    )


def sample(seed: int) -> tuple[MadeMeeting, bytes, Style]:
    """Return the answers, the PDF and its style; the same seed gives the same."""
    style = style_of(seed)
    meeting = meeting_of(
        seed,
        has_sections=style.sections != "none",
        has_dnr=style.listing not in WITHOUT_MATTERS,
        has_proposals=style.listing in WITH_PROPOSALS,
    )
    if style.sections == "caps":
        for item in meeting.items:
            item.section = item.section and item.section.upper()
    shown = [NUMBER_FORMS[style.number](style.first + at) for at in range(len(meeting.items))]
    if style.listing == "heading_with_number_above":
        shown = [str(style.first + at) for at in range(len(meeting.items))]
    for item, number in zip(meeting.items, shown, strict=True):
        item.number = number.split()[-1]
    press = Press(style, Random(f"press {seed}"), meeting.body)  # noqa: S311 - as above
    HEADS[style.head](press, meeting)
    for line in PREAMBLES[style.preamble]:
        press.line(60, line)
        press.down(0.3)
    if "table" not in style.listing:
        press.down(0.5)
        press.line(
            60, press.random.choice(("Ärenden", "Föredragningslista", "Ärendelista", "Dagordning")), bold=True
        )
        press.down(0.5)
    LISTINGS[style.listing](press, meeting, shown)
    if style.closing:
        press.down(2)
        press.room(2)
        press.line(60, "Siv Norrgran")
        press.line(60, "ordförande")
    return meeting, press.finished(), style
