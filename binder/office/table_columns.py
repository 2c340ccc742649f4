"""How much of the text's width each column of a table gets: word processors ask for it."""

from __future__ import annotations

import re

from binder.domain.inline_runs import text_of
from binder.domain.motivation_table import Table
from binder.domain.table_widths import column_widths

_LETTERS = 78.0
"""About as many as stand in a line of the text, in the size of a table."""
_BETWEEN = 2


_GROUPS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")


def whole_numbers(text: str) -> str:
    """The words with no-break spaces in numbers, which would else be broken in a narrow column."""
    return _GROUPS.sub("\u00a0", text)


def shares(table: Table) -> list[float]:
    """The share of each column, 1 together."""
    columns = [[whole_numbers(text_of(cell)) for cell in column] for column in zip(*table.rows, strict=True)]
    natural = [max(map(len, texts)) + _BETWEEN for texts in columns]
    least = [max((len(word) for text in texts for word in text.split(" ")), default=0) for texts in columns]
    whole = column_widths([width + _BETWEEN for width in least], natural, _LETTERS)
    return [width / _LETTERS for width in whole]
