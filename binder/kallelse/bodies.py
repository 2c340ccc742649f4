"""How bodies are named: boards, committees and councils, told from all else that stands in a head."""

from __future__ import annotations

import re

from binder.domain.swedish_dates import ANY_WEEKDAY

_NOUN = (
    r"(?:styrelse(?:ns?)?|fullmäktiges?|nämnd(?:ens?)?|utskott(?:ets?)?|beredning(?:ens?)?|"
    r"(?:\w|^)råd(?:ets?)?|kommitté(?:ns?)?|direktion(?:ens?)?)"
)
_BODY = re.compile(
    r"^nämnden för [\w&,\- ]{2,60}$|^(?:[\w&,/-]+ ){0,5}?[\w-]*" + _NOUN + r"(?: [\w&-]+){0,5}$",
    re.IGNORECASE,
)
_NOT_A_BODY = re.compile(
    r"\b(?:kommun|stad|stads|kallelse|sammanträde|förvaltning\w*)$|ledamot|ledamöter|ersättare|ordförande|"
    r"^(?:val|förslag|svar|till|den|välkommen) ",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:tilläggs)?kallelse|underrättelse|(?:tilläggs)?föredragningslista|ärendelista|dagordning|kungörelse)"
    r"(?:\s*/\s*\w+)*\s*(?:till\b|för\b|:|[-–]|(?=\s))\s*|^(?:extra\s+)?(?:sammanträde|möte)\s+(?:med|i|för)\s+",
    re.IGNORECASE,
)
_MUNICIPALITY = re.compile(
    r"^(?:[A-ZÅÄÖ][\wåäö]+ ){1,3}?(?:kommun|stad|KOMMUN|STAD|Kommun|Stad)\s+(?=[A-ZÅÄÖ])"
)
_TRAILING = re.compile(
    rf"[\s,:–-]+(?:den \d|{ANY_WEEKDAY}|\d{{4}}-\d|\d{{1,2}} [a-z]+ \d{{4}}|kl\b|klockan\b)"
    r".*$",
    re.IGNORECASE,
)
_MEETS = re.compile(
    r"\s+(?:sammanträde[nrt]?\w*|möte[nst]?\w*|kallas\b|håller\b|kallelse\b).*$", re.IGNORECASE
)
_GENITIVE = re.compile(r"(?<=[nte])s$")
_LONGEST = 90


def body_named(text: str) -> bool:
    """Tell whether a line is a body's name and nothing else."""
    may_be = text[:1].isupper() and len(text) <= _LONGEST and not _NOT_A_BODY.search(text)
    return may_be and _BODY.match(text) is not None


def body_in(text: str) -> str | None:
    """Return the body that a line of a head names, without call, municipality, day and verb; or None."""
    if len(text) > 3 * _LONGEST:
        return None
    tidy = re.sub(r"\s+", " ", text).strip(" .:,")
    for _ in range(2):
        tidy = _LEADING.sub("", tidy)
    tidy = _TRAILING.sub("", _MUNICIPALITY.sub("", tidy))
    without_verb = _MEETS.sub("", tidy)
    if without_verb != tidy:
        tidy = _GENITIVE.sub("", without_verb)
    tidy = tidy.strip(" .:,–-")
    shown = tidy.capitalize() if tidy.isupper() else tidy[:1].upper() + tidy[1:]
    return shown if body_named(shown) else None
