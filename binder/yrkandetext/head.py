"""What stands in the head of a paper: kind, parties, date, number of the item, diarienummer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from binder.domain import diarienummer, kind_words, placeholders
from binder.yrkandetext import parties
from binder.yrkandetext.dates import dates_in
from binder.yrkandetext.lines import TextLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head's values, None or empty where it does not say; `empty_labels` are labels without a value."""

    kind: str | None = None
    parties: tuple[str, ...] = ()
    date: str | None = None
    date_placeholder: str | None = None
    dnr: str | None = None
    odd_dnr: str | None = None
    item_number: str | None = None
    is_new_item: bool = False
    revised: str | None = None
    empty_labels: tuple[str, ...] = ()

    @property
    def lacks_date(self) -> bool:
        """Whether a place for the date was left unfilled."""
        return self.date_placeholder is not None or "Datum" in self.empty_labels


_OTHER_ROW = re.compile(
    r"^(?:särskilt yttrande|stöd(?:jer|s av)?|biträd\w+|protokolls?anteckning"
    r"|reservation|instämmer|röstförklaring)\b",
    re.IGNORECASE,
)
_ADDRESSEE = re.compile(
    r"(?:^|(?<=\s))(?:ställd |riktad )?till:?\s"
    r"[^\n]{0,200}?\b(?:ordföranden?|[^\W\d_]{0,40}råd(?:et)?|ledamot)(?:en)?\b.*$"
    r"|^till:?\s.*$",
    re.IGNORECASE,
)
_NAME_BELOW = re.compile(
    r"^(?:ställd |riktad )?till:?\s[^(]*\b(?:ordföranden?|\w{0,40}råd(?:et)?)$", re.IGNORECASE
)
"""An addressee whose name stands in the line below."""
_ROW = re.compile(
    r"(?<=\S)\s(?=(?:Tilläggs|Ändrings|Återremiss|Avslags|Bifalls)yrkande\b|Yrkande\b"
    r"|Yttrande\b|Särskilt yttrande\b)"
)
_DNR = r"\b(?:dnr|d\.nr|diarie(?:nummer|nr|beteckning))\b\.?"
_DNR_LABEL = re.compile(rf"{_DNR}\s*:?\s*(?P<value>[^\s,;(][^,;(]*)?", re.IGNORECASE)
_DNR_WORD = re.compile(rf"{_DNR}:?", re.IGNORECASE)
_ALONE = re.compile(r"\d{3,5}/\d\d|[A-ZÅÄÖ]{2,6}[-/ ]?\s?(?:19|20)\d\d\s?[-/]\s?\d{2,6}")
_ITEM_LABEL = re.compile(r"\bärende(?:nummer|nr)?\.?(?:\s+(?:nr|nummer)\b\.?)?\s*:?|\bnr\.?\s", re.IGNORECASE)
_ITEM = re.compile(
    r"\b(?:ärende(?:nummer|nr|punkt)?(?:\s*:?\s+(?:nr|nummer))?|nr|(?:dagordnings)?punkt|p\.|pkt)\.?\s*:?\s*#?"
    r"(?P<number>[A-ZÅÄÖ]{2,4}-\d{1,3}(?![\d-])"
    # Possessive: "2.1.14-15" shall not be taken for 2.1.
    r"|\d{1,3}+(?:[.:]\d{1,3}){0,3}+(?:[ ]?[a-hA-H](?!\w)|[a-zA-Z](?!\w))?)(?!\w|-\d{3})",
    re.IGNORECASE,
)
_BARE_ITEM = re.compile(r"(?<![\w.§-])(?P<number>\d{1,3}(?:\.\d{1,3}){1,3}|\d{1,3})(?![\w.-])")
_PARAGRAPH = re.compile(r"§§?\s*\d+(?:\s?[–-]\s?\d+)?|(?m:^(?:sida\s)?\d{1,2}\s?\(\d{1,2}\)$)")
_ASIDE = re.compile(r"(?<=\d)\s\([^()]{0,40}\)$")
_ADDRESS = re.compile(r"\b(?:box|\w*(?:torget|torg|gatan|gata|vägen|väg|gränd|plan))\s\d+\b.*", re.IGNORECASE)
"""Of a kommun or party in its letterhead: the house's number is no item's."""
_NEW_ITEM = re.compile(
    r"\b(?:nytt ärende|ärende(?:nummer|nr)?\s*(?:nr)?\.?:?\s*nytt|extra ärende)\b", re.IGNORECASE
)
_REVISED = re.compile(
    r"\b(?:reviderat?|rev\.?|reviderad|uppdatera[dt]|korrigera[dt]|ändra[dt]|version)\b(?:[^\n\d]{0,18}|:\n)$",
    re.IGNORECASE,
)
_BARE_REVISED = re.compile(r"\b(?:[Rr]evidera[dt]|[Rr]ev)\b")
_EMPTY = (
    ("Datum", re.compile(r"\bdatum\s*:?\s*(?:$|(?=(?:nr|ärende|dnr)\b))", re.IGNORECASE)),
    ("Ärende nr", re.compile(r"\bärende(?:\s*(?:nr|nummer))\.?\s*:?\s*$", re.IGNORECASE)),
    ("Nr", re.compile(r"^nr\.?\s*:?\s*$", re.IGNORECASE)),
    ("Diarienummer", re.compile(r"\b(?:dnr|diarie(?:nummer|nr))\.?\s*:?\s*$", re.IGNORECASE)),
)


def read_head(lines: list[TextLine]) -> Head:
    """The values in the lines above the title."""
    lines = [part for line in lines for part in _rows_apart(line)]
    cells = [cell for line in lines for cell in (line.cells or (line.text,))]
    text = "\n".join(cells)
    date, placeholder, revised = _dates(text)
    rest = _without_dates(text)
    dnr, odd = _dnr(rest)
    without_dnr = _DNR_WORD.sub(" ", rest.replace(dnr, " ") if dnr else rest)
    is_new = bool(_NEW_ITEM.search(without_dnr))
    item_number = None if is_new else _item(without_dnr)
    missing = {"Datum": date is None, "Diarienummer": dnr is None, "Ärende nr": item_number is None}
    return Head(
        kind=_kind(cells),
        parties=_parties(lines),
        date=date,
        date_placeholder=placeholder,
        dnr=dnr,
        odd_dnr=odd,
        item_number=item_number,
        is_new_item=is_new,
        revised=revised,
        empty_labels=tuple(_empty_labels(cells, missing)),
    )


def _rows_apart(line: TextLine) -> list[TextLine]:
    """The rows of a head that run on in one line: each begins with a kind of paper."""
    starts = [match.start() for match in _ROW.finditer(line.text)]
    if not starts:
        return [line]
    parts = [line.text[a:b].strip() for a, b in pairwise([0, *starts, len(line.text)])]
    return [TextLine(text=part, starts=True) for part in parts if part]


def _kind(cells: list[str]) -> str | None:
    for cell in cells:
        alone = parties.without_parties(_without_dates(cell)).strip(" ,()–-")
        kind = kind_words.leading_kind(cell) or kind_words.whole_kind(alone)
        if kind:
            return kind
    return None


def _parties(lines: list[TextLine]) -> tuple[str, ...]:
    for place in _rows_of_senders(lines):
        found = _beside_kind(lines, place)
        if found:
            return tuple(dict.fromkeys([*found, *_in_rows(lines[place + 1 :])]))
    others = "\n".join(
        _ADDRESSEE.sub("", _without_dates(line.text))
        for above, line in pairwise([TextLine(text=""), *lines])
        if not (_OTHER_ROW.match(line.text) or _NAME_BELOW.search(above.text))
    )
    text = kind_words.without_kind(others)
    return parties.letters_in(text) or parties.local_letters_in(text)


def _rows_of_senders(lines: list[TextLine]) -> Iterator[int]:
    """The places of rows with a kind, but for those of others who only say or support something."""
    first = next((kind for line in lines if (kind := kind_words.leading_kind(line.text))), None)
    for place, line in enumerate(lines):
        kind = kind_words.leading_kind(line.text)
        if kind is not None and (kind == first or not _OTHER_ROW.match(line.text)):
            yield place


def _beside_kind(lines: list[TextLine], place: int) -> Sequence[str]:
    """The parties behind the kind in its row, or in the row below a kind that stands alone."""
    text = lines[place].text
    if kind_words.whole_kind(text):
        return _in_rows(lines[place + 1 : place + 2])
    sender = _ADDRESSEE.sub("", _without_dates(kind_words.without_kind(text))).strip(" ,:–-")
    is_local = not parties.letters_in(sender)
    # "Yrkande BUN 2025-03-12" names a body where the parties stand on a line of their own.
    return () if is_local and any(map(_names_known_parties, lines)) else parties.letters_listed(sender)


def _names_known_parties(line: TextLine) -> bool:
    return _is_row_of_parties(line.text) and bool(parties.letters_in(line.text))


def _in_rows(lines: list[TextLine]) -> list[str]:
    """The parties of the rows that only go on with a list of them."""
    rows = takewhile(lambda row: _is_row_of_parties(row.text), lines)
    return [letter for row in rows for letter in parties.letters_listed(row.text)]


def _is_row_of_parties(text: str) -> bool:
    """Whether the line only goes on with a list of parties."""
    return bool(parties.letters_listed(text)) and not parties.rest_of(text)


def _dates(text: str) -> tuple[str | None, str | None, str | None]:
    """The date of the paper, a date that was left unfilled, and the date of a later version."""
    revised, own = None, None
    for start, _, day in dates_in(text):
        if _REVISED.search(text[max(0, start - 30) : start]):
            revised = revised or day.isoformat()
        else:
            own = own or day.isoformat()
    if revised is None and (mark := _BARE_REVISED.search(text)):
        revised = mark.group()
    unfilled = next((found.text for found in placeholders.find(text) if found.is_date), None)
    return own, unfilled, revised


def _without_dates(text: str) -> str:
    for found in reversed([found for found in placeholders.find(text) if found.is_date]):
        text = text[: found.start] + " " + text[found.start + len(found.text) :]
    for start, end, _ in reversed(list(dates_in(text))):
        text = text[:start] + " " + text[end:]
    return text


def _dnr(text: str) -> tuple[str | None, str | None]:
    """The diarienummer, or what stands after its label without looking like one."""
    for label in _DNR_LABEL.finditer(text):
        value = (label.group("value") or "").split("\n")[0].strip()
        known = diarienummer.parse(value) or next((f.dnr for f in diarienummer.find_all(value)), None)
        if known:
            return known.printed, None
        if value and any(character.isdigit() for character in value):
            return None, value
    found = diarienummer.find_all(_ITEM_LABEL.sub(" ", text))
    return (found[0].dnr.printed if found else _dnr_alone(text)), None


def _dnr_alone(text: str) -> str | None:
    # In a column of its own even the old form 0402/23 and one that a blank parts are meant.
    for part in re.split(r"[\n,;]|:\s", text):
        words = " ".join(part.split())
        known = diarienummer.parse(words)
        if known and (known.register or _ALONE.fullmatch(words)):
            return words
        beside = diarienummer.trailing(words) or diarienummer.leading(words)
        if beside:
            return beside.dnr.printed
    return None


def _item(text: str) -> str | None:
    text = _PARAGRAPH.sub(" ", text)
    labelled = _ITEM.search(text)
    if labelled:
        return labelled.group("number").strip()
    for line in text.splitlines():
        row = _ADDRESS.sub("", _ASIDE.sub("", line)).strip(" ,;()")
        bare = re.fullmatch(r"(?:.*?\s)?" + _BARE_ITEM.pattern, row)
        if bare:
            return bare.group("number")
    return None


def _empty_labels(cells: list[str], missing: dict[str, bool]) -> list[str]:
    """Labels that end a cell, where the head says nowhere what belongs to them."""
    found = [name for cell in cells for name, pattern in _EMPTY if pattern.search(cell.strip())]
    return [name for name in dict.fromkeys(found) if missing.get(name, missing["Ärende nr"])]
