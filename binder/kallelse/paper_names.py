"""What a loose file's name tells: which item, which paper, and whether it takes another's place."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePath

_PART = re.compile(r"[^\W_]+")
_DATE = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d[-_. ]?(?:0\d|1[0-2])[-_. ]?[0-3]\d|\d{2}(?:0\d|1[0-2])[0-3]\d)(?!\d)"
)
_REPLACES = re.compile(
    r"(?:rev|reviderad\w*|revidering\w*|galler|gäller|denna|rattelse\w*|rättelse\w*|rattad\w*|rättad\w*|nytt?|nya|"
    r"uppdaterad\w*|just|justerad\w*|korr|korrigerad\w*|korrigering\w*|ersätter|ersatter|ersättning|slutlig\w*)"
    r"\d{0,2}|(?:v|ver|version)\d{1,2}"
)
_MASKED = re.compile(r"mask(?:ad|erad)\w*|avidentifierad\w*")
_LIST = re.compile(
    r"fl|föredragningslista\w*|foredragningslista\w*|kallelse\w*|dagordning\w*|ärendelista\w*|arendelista\w*"
)
_NUMBER = re.compile(r"\d{1,3}[a-h]?")
#: A number after one of these counts the attachments, not the items.
_COUNTS_OTHER = frozenset({"bilaga", "bil", "del", "version", "ver", "sida", "nr", "blad", "kopia"})
_COPY = re.compile(r"\s*\(\d{1,2}\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperName:
    """A file name taken apart; `stem` is what stays when signs of a replacement and dates are gone."""

    number: str | None
    words: tuple[str, ...]
    stem: str
    replaces: bool
    is_masked: bool
    is_list: bool


def paper_name(file_name: str) -> PaperName:
    """Take a file name apart: `rattelse_16_taxor_20240306.pdf` is number 16, words "taxor", and replaces."""
    bare = _COPY.sub("", unicodedata.normalize("NFC", PurePath(file_name).stem))
    parts = _PART.findall(_DATE.sub(" ", bare).casefold())
    kept = [part for part in parts if not _REPLACES.fullmatch(part) and not _MASKED.fullmatch(part)]
    at = _number_at(kept)
    words = tuple(part for i, part in enumerate(kept) if i != at and not _NUMBER.fullmatch(part))
    return PaperName(
        number=kept[at] if at is not None else None,
        words=words,
        stem=" ".join(kept),
        replaces=any(_REPLACES.fullmatch(part) for part in parts),
        is_masked=any(_MASKED.fullmatch(part) for part in parts),
        is_list=any(_LIST.fullmatch(part) for part in parts),
    )


def _number_at(parts: list[str]) -> int | None:
    """Return where the item's number stands: the first short number that counts nothing else."""
    for at, part in enumerate(parts):
        if _NUMBER.fullmatch(part) and (at == 0 or parts[at - 1] not in _COUNTS_OTHER):
            return at
    return None
