"""A beslutspunkt as an att-sats or as a sentence of its own, turned into the other where that is sure.

"att ge nämnden i uppdrag att utreda" is "Nämnden får i uppdrag att utreda"; "att avslå motionen" is "Motionen
avslås". What would need a guess is left as it is: None.
"""

from __future__ import annotations

import re

from binder.domain.municipality import PointStyle

_ATT = re.compile(r"^att\s+", re.IGNORECASE)
_PASSIVE = {
    "anta": "antas",
    "anteckna": "antecknas",
    "anvisa": "anvisas",
    "avslå": "avslås",
    "avsluta": "avslutas",
    "avsätta": "avsätts",
    "avstyrka": "avstyrks",
    "besvara": "besvaras",
    "bevilja": "beviljas",
    "bifalla": "bifalls",
    "bordlägga": "bordläggs",
    "fastställa": "fastställs",
    "godkänna": "godkänns",
    "inrätta": "inrättas",
    "notera": "noteras",
    "tillstyrka": "tillstyrks",
    "upphäva": "upphävs",
    "återremittera": "återremitteras",
    "överlämna": "överlämnas",
    "översända": "översänds",
}
_ACTIVE = {passive: active for active, passive in _PASSIVE.items()}
_WHOM = r"(?P<whom>(?:[\wåäöÅÄÖé:-]+ (?:och |för )?){0,5}?[\wåäöÅÄÖé:-]+)"
_GIVE = re.compile(rf"^(?:ge {_WHOM} i uppdrag|uppdra (?:till|åt) (?P<to>.{{3,70}}?))(?P<what> att .+)$")
_IS_GIVEN = re.compile(
    rf"^{_WHOM} (?:får|ges) i uppdrag(?P<what> att .+)$|^(?P<to>.{{3,70}}?) uppdras(?P<rest> att .+)$"
)
_TAIL = r"(?= (?:till|med hänvisning|under förutsättning|enligt|i enlighet) |$)"
"""What goes with the verb; everything else that follows the object ("för 2026") belongs to it."""
_DO = re.compile(rf"^(?P<verb>{'|'.join(_PASSIVE)}) (?P<what>\S.*?){_TAIL}(?P<tail>.*)$")
_DONE = re.compile(rf"^(?P<what>\S.{{2,80}}?) (?P<verb>{'|'.join(_ACTIVE)})(?P<tail>(?:[ .,;].*)?)$")
_FINITE = (
    "får|ska|skall|har|är|blir|bör|kan|sker|utgår|tas|täcks|finansieras|belastar|gäller|upphör|höjs|sänks"
    "|redovisas|införs|ändras|byggs|genomförs|inrättas|fördelas|anslås"
)
_WHO = r"(?P<who>(?:[^\s,]+ ){0,7}?[^\s,]+)"
_NOT = r"(?P<not> inte| även| också)?"
_REST = r"(?P<tail>[ .,;].*|)$"
_CLAUSE = re.compile(rf"^{_WHO}{_NOT} (?P<verb>{_FINITE}){_REST}")
_MAIN = re.compile(rf"^{_WHO} (?P<verb>{_FINITE}){_NOT}{_REST}")
_OPENS_OTHERWISE = re.compile(
    r"^(?:i|på|av|till|under|efter|före|inför|innan|senast|från|för|med|vid|om|när|därutöver|dessutom|därefter"
    r"|vidare|då|nu|sedan|enligt|genom|inom|utöver|utan)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r",|\b(?:som|vilken|vilket|vilka|att|vars|där|inte|ej|även|också"
    rf"|(?:och|samt) (?:{'|'.join(_PASSIVE)}))\b",
    re.IGNORECASE,
)
"""Words after which the rest is no plain subject or object."""
_WHEN = re.compile(
    r"\b(?:senast|snarast|inför|före|efter|under|vid|alltid|redan|omgående|därefter|årligen|löpande)\b"
)


def style_of(text: str) -> PointStyle:
    """How the point is written."""
    return PointStyle.ATT_SATS if _ATT.match(text.strip()) else PointStyle.SENTENCE


def in_style(text: str, style: PointStyle) -> str | None:
    """The point in that style, as it is if it has it already; None where only the member can tell how."""
    if style_of(text) is style:
        return text
    return as_att_sats(text) if style is PointStyle.ATT_SATS else as_sentence(text)


def as_sentence(text: str) -> str | None:
    """The att-sats as a sentence of its own, with a full stop; None where it is no such thing or in doubt."""
    bare = _ATT.sub("", text.strip(), count=1)
    if bare == text.strip() or not bare:
        return None
    bare = re.sub(r"(?:[,;]?\s+(?:samt|och)|[,;.])$", "", bare)
    made = _given(bare) or _done(bare) or _main_clause(bare)
    return _capital(made) + ("" if made.endswith((".", "!", "?", ":")) else ".") if made else None


def as_att_sats(text: str) -> str | None:
    """The sentence as an att-sats; None where it is one already or the order of its words is in doubt."""
    bare = text.strip()
    if not bare or _ATT.match(bare) or _OPENS_OTHERWISE.match(bare):
        return None
    made = _give(bare) or _do(bare) or _clause(bare)
    return f"att {made}" if made else None


def _given(bare: str) -> str | None:
    found = _GIVE.match(bare)
    return f"{found['whom'] or found['to']} får i uppdrag{found['what']}" if found else None


def _give(bare: str) -> str | None:
    found = _IS_GIVEN.match(bare)
    if not found:
        return None
    whom = found["whom"] or found["to"]
    return f"ge {_inside(whom)} i uppdrag{found['what'] or found['rest']}"


def _done(bare: str) -> str | None:
    found = _DO.match(bare)
    if not found or _INSIDE.search(found["what"]):
        return None
    return f"{found['what']} {_PASSIVE[found['verb']]}{found['tail']}"


def _do(bare: str) -> str | None:
    found = _DONE.match(bare)
    if not found or _INSIDE.search(found["what"]) or re.search(rf" (?:{_FINITE})\b", found["what"]):
        return None
    if found["tail"].startswith((" inte", " och", " samt", ",")):
        return None
    return f"{_ACTIVE[found['verb']]} {_inside(found['what'])}{found['tail']}"


def _main_clause(bare: str) -> str | None:
    """In a main clause "inte" stands after the verb, in an att-sats before it."""
    found = _CLAUSE.match(bare)
    if not found or not _is_plain(found["who"]):
        return None
    return f"{found['who']} {found['verb']}{found['not'] or ''}{found['tail']}"


def _clause(bare: str) -> str | None:
    found = _MAIN.match(bare)
    if not found or not _is_plain(found["who"]):
        return None
    return f"{_inside(found['who'])}{found['not'] or ''} {found['verb']}{found['tail']}"


def _is_plain(who: str) -> bool:
    """Whether the words before the verb are the subject and nothing else."""
    return not (_OPENS_OTHERWISE.match(who) or _INSIDE.search(who) or _WHEN.search(who))


_COMMON = re.compile(
    r"^(?:\w*fullmäktige|den|det|de|en|ett|samtliga|alla|\w+(?:en|et|an|na))$", re.IGNORECASE
)
_BODY = re.compile(r"^\w*(?:nämnden|styrelsen|utskottet|beredningen|förvaltningen|kontoret)$")


def _inside(words: str) -> str:
    """The words inside a sentence: a common noun loses its capital, a name or abbreviation keeps it."""
    first, *rest = words.split(" ")
    following = rest[0] if rest else ""
    is_named_body = first.endswith("-") or (first.endswith("a") and bool(_BODY.match(following)))
    is_common = is_named_body or (bool(_COMMON.match(first)) and not following[:1].isupper())
    return words[:1].lower() + words[1:] if is_common and first[1:].islower() else words


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
