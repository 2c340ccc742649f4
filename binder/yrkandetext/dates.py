"""Dates as they are printed in Swedish papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_NAMES = (
    "januari jan", "februari feb", "mars mar", "april apr", "maj", "juni jun",
    "juli jul", "augusti aug", "september sept sep", "oktober okt", "november nov", "december dec",
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_NUMERIC = r"(?P<y>(?:19|20)\d\d)\s?[-–‑./]\s?(?P<m>\d{1,2})\s?[-–‑./]\s?(?P<d>\d{1,2})"
_COMPACT = r"(?P<yc>20\d\d)(?P<mc>[01]\d)(?P<dc>[0-3]\d)"
_WORDS = rf"(?P<dw>\d{{1,2}})\s+(?P<mw>{_MONTH})\.?\s+(?P<yw>(?:19|20)\d\d)"
_DAY_FIRST = r"(?P<df>\d{1,2})[./-](?P<mf>\d{1,2})[./-](?P<yf>20\d\d)"
_DATE = re.compile(rf"(?<![\w/-])(?:{_NUMERIC}|{_COMPACT}|{_WORDS}|{_DAY_FIRST})(?![\w/]|-\d)", re.IGNORECASE)


def dates_in(text: str) -> Iterator[tuple[int, int, date]]:
    """Every full date in `text` with where it begins and ends."""
    for match in _DATE.finditer(text):
        values = match.groupdict()
        year = values["y"] or values["yc"] or values["yw"] or values["yf"]
        month = (
            values["m"]
            or values["mc"]
            or values["mf"]
            or str(_MONTHS.get((values["mw"] or "").casefold(), 0))
        )
        day = values["d"] or values["dc"] or values["dw"] or values["df"]
        try:
            yield match.start(), match.end(), date(int(year), int(month), int(day))
        except ValueError:
            continue
