"""The parties' names and letters."""

from __future__ import annotations

import re

LETTERS: dict[str, str] = {
    "socialdemokraterna": "S",
    "socialdemokratiska": "S",
    "arbetarepartiet-socialdemokraterna": "S",
    "moderaterna": "M",
    "moderata samlingspartiet": "M",
    "sverigedemokraterna": "SD",
    "centerpartiet": "C",
    "vänsterpartiet": "V",
    "kristdemokraterna": "KD",
    "miljöpartiet de gröna": "MP",
    "miljöpartiet": "MP",
    "liberalerna": "L",
    "demokraterna": "D",
    "feministiskt initiativ": "FI",
    "folkpartiet liberalerna": "FP",
    "folkpartiet": "FP",
    "vägvalet": "VV",
}
_KNOWN_LETTERS = frozenset({"S", "M", "SD", "C", "V", "KD", "MP", "L", "D", "FI", "FP"})

_NAME = re.compile(
    "|".join(rf"\b{re.escape(name)}s?\b" for name in sorted(LETTERS, key=len, reverse=True)), re.IGNORECASE
)
_LETTER = re.compile(r"(?<![\w-])(SD|KD|MP|FI|Fi|FP|[SMCVLD])(?:-(?:gruppen|grupp|partiet))?(?![\w-]|\.\w)")
_SMALL_LETTER = re.compile(r"\((sd|kd|mp|fi|fp|[smcvld])\)")
_RUN = re.compile(r"(?<!\w)\(?((?:SD|KD|MP|FP|FI|[SMCVLD]){2,})\)?(?!\w)")
_ONE_IN_RUN = re.compile(r"SD|KD|MP|FP|FI|[SMCVLD]")
_LOCAL_PARTY = re.compile(r"\b[A-ZÅÄÖ][\wåäö]*(?:partiet|listan)\b")
_LOCAL_NAME = re.compile(
    r"\b[A-ZÅÄÖ][\wåäö]*(?:partiet|listan|alliansen|demokraterna)\b|\bpartigrupp(?:en)?\b|\bde gröna\b"
)
_PARTED = re.compile(r"(?<=[a-zåäö])(?<!partiet)-(?=[a-zåäö])")
_LOCAL_BEHIND_NAME = re.compile(
    r"(?<=[a-zåäö])\s+\(([A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,4}\d?)\)(?=[\s,.;:]|$)(?!\s+och\s[a-zåäö])"
)
_NO_PARTIES = frozenset(
    {"KS", "KF", "RS", "RF", "AU", "KSAU", "TU", "AB", "HB", "KL", "SFI", "VA", "IT", "LOV"}
)
_LOCAL = re.compile(r"(?<!\w)\(?([A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,3})\)?(?!\w)")


def letters_in(text: str) -> tuple[str, ...]:
    """The letters of every party named in `text`, in order, without repeats."""
    text = _PARTED.sub("", text)
    found: list[tuple[int, str]] = []
    for match in _NAME.finditer(text):
        name = match.group().casefold()
        found.append((match.start(), LETTERS.get(name) or LETTERS[name.removesuffix("s")]))
    rest = _NAME.sub(lambda match: "·" * len(match.group()), text)
    found += [(match.start(), match.group(1).upper()) for match in _LETTER.finditer(rest)]
    found += [(match.start(), match.group(1).upper()) for match in _SMALL_LETTER.finditer(rest)]
    for match in _RUN.finditer(rest):
        if match.group(1) not in _KNOWN_LETTERS:
            found += [(match.start(1) + m.start(), m.group()) for m in _ONE_IN_RUN.finditer(match.group(1))]
    return tuple(dict.fromkeys(letter for _, letter in sorted(found)))


def local_letters_in(text: str) -> tuple[str, ...]:
    """Letters in brackets behind a name, of parties that one municipality has: "Ekbypartiet (EP)"."""
    found = (match.group(1).upper() for match in _LOCAL_BEHIND_NAME.finditer(text))
    return tuple(dict.fromkeys(letters for letters in found if letters not in _NO_PARTIES))


def local_names_in(text: str) -> tuple[str, ...]:
    """Parties of one municipality that are named without letters: "Ekbypartiet"."""
    others = _NAME.sub(" ", text)
    return tuple(dict.fromkeys(match.group() for match in _LOCAL_PARTY.finditer(others)))


def without_parties(text: str) -> str:
    """The text with the names and letters of parties taken out."""
    rest = _LOCAL_BEHIND_NAME.sub(" ", _SMALL_LETTER.sub(" ", _NAME.sub(" ", _PARTED.sub("", text))))
    rest = re.sub(r"\s:s\b", " ", _RUN.sub(" ", _LETTER.sub(" ", rest)))
    return _LOCAL_NAME.sub(" ", rest)


def rest_of(text: str) -> str:
    """What is left of the text without parties and the words and signs between them."""
    without = _LETTER.sub("", _SMALL_LETTER.sub("", _NAME.sub("", text)))
    return re.sub(r"\boch\b|\bsamt\b|\W", "", without)


def letters_listed(text: str) -> tuple[str, ...]:
    """The letters where the whole text is a list of parties; local parties of few letters count here."""
    known = letters_in(text)
    if known:
        return known
    parts = [part for part in re.split(r"[,;/]|\boch\b|\s", text.strip(" ()")) if part.strip(" ()")]
    found = [match.group(1).upper() for part in parts if (match := _LOCAL.fullmatch(part.strip()))]
    local = [letters for letters in found if letters not in _NO_PARTIES]
    return tuple(dict.fromkeys(local)) if len(local) == len(parts) else ()
