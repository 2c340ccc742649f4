"""Sentences that decide, and sentences that only tell of a decision or give a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable

from binder.domain.point_rules import says_relation
from binder.yrkandetext import headings
from binder.yrkandetext.point_marks import is_marked, is_next_att

SENT_BACK = re.compile(r"^(?:Ärendet återremitteras till|(?:att )?återremittera ärendet)\s\S", re.IGNORECASE)
"""A sentence that leads to a list and decides by itself."""
_DECIDES = re.compile(
    r"\b(?:(?:får|ge[rs]?) (?:\S+ ){0,6}?i uppdrag|uppdra(?:s|r)?\b|besluta[rs]?|återremitter"
    r"|bifall|avslå|avslås|antecknas|godkänn|fastställ|antas"
    r"|i övrigt|ska\b|revidera[sr]?\b|ändra[sr]?\b|ersätt(?:s|er)?\b|utgår|komplettera[sr]?\b|stryks"
    r"|avslutas|avbryts|infogas|tillfogas|upphävs|inrättas|införs|beviljas|medges|tilldelas|anvisas|avsätts"
    r"|sänks|höjs|behålls|bevaras|undantas|avvecklas|avstyrks|tillstyrks)",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"(?:vi|jag|\w+(?:partiet|erna))\s(?:vill|anser|tycker|ser|menar|har|tror|välkomnar|delar|noterar|konstaterar)\b",
    re.IGNORECASE,
)
"""How a reason begins, and no decision."""
_ANNOUNCED = re.compile(
    r"[^.:]{1,60}\s(?:yrkar|begär)\s(?:på\s)?\w{0,12}återremiss(?:(?: av ärendet)?\.|[^:]{0,80}:)",
    re.IGNORECASE,
)
"""A sentence that says what the decision below is about to say."""
_SENTENCE_END = re.compile(r"(?<=[a-zåäö][.!?])\s+(?=[A-ZÅÄÖ])")
_SENTENCES_OF_A_POINT = 2


def may_decide(text: str) -> bool:
    """Whether a paragraph without a mark may be a point: short, and its first sentence decides something."""
    sentences = _SENTENCE_END.split(text, maxsplit=_SENTENCES_OF_A_POINT)
    return (
        len(sentences) <= _SENTENCES_OF_A_POINT
        and bool(_DECIDES.search(sentences[0]))
        and not _OPINION.match(text)
    )


def says_at_last(last: str, text: str) -> bool:
    """Whether the last point only announced that the matter goes back, which this one decides."""
    return bool(_ANNOUNCED.fullmatch(last) and SENT_BACK.match(text))


def decides_further(last: str, text: str) -> bool:
    """Whether a line shows by itself that it belongs to the decision, as the point before it does."""
    return is_marked(text) or says_relation(text) or is_next_att(last, text)


def questions_among(texts: Iterable[str]) -> list[str]:
    """The questions of the last paragraphs that hold any: those above lead to them."""
    asked = [[sentence for sentence in _SENTENCE_END.split(text) if sentence.endswith("?")] for text in texts]
    places = [place for place, found in enumerate(asked) if found]
    last = [place for place in places if all(number in places for number in range(place, places[-1]))]
    return [sentence for place in last for sentence in asked[place]]


def proposal_and_reasons(text: str) -> tuple[str, list[str]]:
    """A sentence that proposes, and what follows in its paragraph if it decides nothing more."""
    first, *others = _SENTENCE_END.split(text, maxsplit=1)
    if not others or _DECIDES.search(others[0]) or headings.proposes(others[0]):
        return text, []
    return first, others
