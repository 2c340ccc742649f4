"""What is wrong with a beslutspunkt: it cannot be moved straight into the minutes as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from binder.domain.agenda_facts import AgendaFacts
from binder.domain.finding import Field, Finding, FindingCode, Mend, Severity
from binder.domain.kind_forms import form_of
from binder.domain.municipality import PointStyle
from binder.domain.point_style import as_att_sats, as_sentence
from binder.domain.yrkande import Beslutspunkt, Yrkande

_ENDED = re.compile(r"[.!?:][”\"»«)]{0,2}$")

_MEASURE = re.compile(
    r"\b(?:får|fick|ges|ska(?:ll)? ges|ge|ger) (?:\S+ ){0,8}?i (?:uppdrag|uppgift)\b|\buppdra(?:s|r|ges)?\b"
    r"|\b(?:återremitteras|bordläggs|avslås|bifalls|antas|godkänns|antecknas|fastställs)\b",
    re.IGNORECASE,
)
# "… får i uppdrag att utreda, samt nämnden får i uppdrag att": two things to vote on in one sentence.
_JOINED = re.compile(r"(?:,? (?:samt|och)|; ?(?:samt|och)?|\. (?:Dessutom|Vidare|Därutöver|Därtill))(?= )")

_GOES_ON = re.compile(r"(?:[,;]|,? (?:samt|och))\s*$")
_ATT = re.compile(r"^att\s+", re.IGNORECASE)
_SUBJECT = re.compile(
    r"^(?:\w*(?:nämnden|nämnderna|styrelsen|styrelserna|fullmäktige|utskottet"
    r"|beredningen|förvaltningen|kontoret|kommunen|staden"
    r"|direktören|bolaget|bolagen)|ärendet|förslaget|motionen|medborgarförslaget|samtliga|det|de)\b",
    re.IGNORECASE,
)
_COUNCIL = re.compile(
    r"^(?:att )?(?:kommun|region)fullmäktige (?:beslutar|antar|godkänner|avslår|bifaller|ger)", re.IGNORECASE
)
_COUNCIL_NAME = re.compile(r"(?:kommun|region|landstings)?fullmäktige", re.IGNORECASE)
_ATTACHMENT = re.compile(
    r"\b(?:enligt|se|i|av|i enlighet med) (?:den )?(?:bifogade?|bilagda?|bilag(?:a|an|or|orna)(?: \d+)?)\b",
    re.IGNORECASE,
)
_PROPOSAL = (
    r"(?:\w*förslag\w*|tjänsteutlåtande\w*|tjänsteskrivelse\w*|\w*hemställan|framställ\w+"
    r"|\w*motion\w*|medborgarförslag\w*"
    r"|yrkande\w*|skrivelse\w*|TU)(?!\w)"
)
_POINT = r"(?:besluts?(?:punkt|sats|mening)|punkt|att-sats)(?:en|er|erna)?\b"
_APPROVES = r"(?:bifall(?:a|er)|avslå(?:r)?|tillstyrk(?:a|er)|avstyrk(?:a|er)|godkänn(?:a|er)|följ(?:a|er))"
_STANDS_BEHIND = r"ställ(?:a|er|s) sig bakom"
_IS_APPROVED = r"(?:bifall(?:s|es|as)|avslås|tillstyrk(?:s|es)|avstyrk(?:s|es)|ersätts|utgår)"
# What an ärende is about, in the definite form; "anteckna" and "avsluta" only reword the main proposal.
_MATTER = (
    r"(?:den |det |de )?(?:\w+[aen] )?\w*(?:ärendet|plan(?:en|erna)|strategin|policyn|programmet"
    r"|riktlinje(?:n|rna)|reglementet|redovisningen|planförslaget"
    r"|rapporten|bokslutet|budgeten|taxa(?:n|orna)|avtalet|överenskommelsen|yttrandet|svaret|ansökan|underlaget"
    r"|föreskrifterna|ordningen|direktiv(?:et|en)|utredningen|informationen|kalkylen|ramarna|stadgarna)"
)
_SETTLE = r"(?:godkänna|bevilja|anta|fastställa|avslå|bifalla|tillstyrka|avstyrka)"
_IS_SETTLED = (
    r"(?:godkänn(?:s|es)|beviljas|antas|fastställ(?:s|es)|avslås|bifall(?:s|es)|tillstyrks|avstyrks"
    r"|läggs till handlingarna)"
)
_RELATION = re.compile(
    rf"\bi övriga?t?(?: delar)?,?\s(?:\w+\s){{0,3}}(?:{_APPROVES}|{_STANDS_BEHIND}|{_IS_APPROVED}|anta[rs]?"
    r"|godkänn(?:s|es)|fastställ(?:a|er|s|es)|anteckna[rs]?|notera[rs]?"
    r"|lägg(?:a|er|s)\s(?:\S+\s){0,4}till handlingarna"
    rf"|(?:besluta\s)?(?:i enlighet med|enligt))\b"
    rf"|\b(?:{_APPROVES}|{_IS_APPROVED}|godkänn(?:s|es)|anta[rs]?|fastställ(?:a|er|s|es)|bifall)\b"
    r"[^.]{0,120}\bi övrigt\b"
    rf"|\bi övrigt (?:kvarstår|gäller)\s(?:\S+\s){{0,3}}?{_PROPOSAL}"
    rf"|^(?:att\s)?(?:ersätta|utöver detta)\s(?:\S+\s){{0,5}}?{_PROPOSAL}"
    rf"|\b(?:antar?|beviljar?|godkänn(?:a|er)|fastställ(?:a|er)) (?:\S+\s){{1,4}}?(?:enligt|i enlighet med)"
    rf"\s(?:\S+\s){{0,5}}?{_PROPOSAL}"
    rf"|^(?:att\s)?(?:{_SETTLE} {_MATTER}|lägga {_MATTER} till handlingarna"
    rf"|(?:\w+\s)?{_MATTER} {_IS_SETTLED})"
    r"(?: i sin helhet)?[.,;]?(?: och| samt)?$"
    r"|\blägg\w*\s(?:\S+\s){0,4}?i övrigt till handlingarna"
    rf"|^(?:att\s+)?(?:(?:[\w,-]+\s+){{1,8}}?beslutar?\s(?:att\s)?)?(?:\w+\s+){{0,3}}"
    rf"(?<!ska )(?<!skall )(?:{_APPROVES}|{_STANDS_BEHIND})"
    rf"\s(?:[\w:]+\s){{0,5}}{_PROPOSAL}"
    r"|^(?:att\s+)?(?:\w*ärendet|\w*planen|\w*svaret|\w*budgeten)\s(?:\S+\s){0,4}?"
    r"(?:avslås|bifalls|tillstyrks|avstyrks)\b"
    rf"|^(?:att\s+)?(?:bifalla|avslå|stryka)\s{_POINT}"
    rf"|\b(?:besluta[rs]?|{_APPROVES}|bifalls|avslås|godkänns|antas|fastställs|anta|fastställa)"
    rf"\s(?:enligt|i enlighet med)\s(?:\S+\s){{0,3}}{_PROPOSAL}"
    rf"|^(?:att\s+)?(?:i övrigt|(?:övriga|resterande|återstående)\s(?:del(?:ar|en)|{_POINT})"
    rf"|därutöver|{_POINT})\b[^.]{{0,60}}?\s"
    r"(?:bifall(?:s|es|a)|avslås|antas|godkänns|kvarstår|enligt|ändras till|får (?:följande|ny) lydelse)"
    r"|^(?:att\s+)?(?:\S+\s){0,14}?(?:motion\w*|medborgarförslag\w*)\b[^.]{0,120}\bbesvara(?:d|t|de)\b"
    r"|^(?:\w+ )?att-sats\w*[^.]{0,40}\b(?:utgår|stryks|avslås|bifalls)"
    rf"|^(?:att\s+)?(?:\S+\s+){{0,9}}{_PROPOSAL}(?:\s\S+){{0,14}}?\s{_IS_APPROVED}"
    r"|\b(?:bifall\w*|godkänn\w*|anta[rs]?|fastställ\w*)\b[^.]{0,120}\bmed "
    r"(?:(?:den|det|de|dessa|följande|ovanstående|nedanstående) )?"
    r"(?:ändring|tillägg|justering)"
    r"|\b(?:bifall till|avslag (?:på|till)) (?:\S+\s){0,5}\S{0,40}"
    r"(?:förslag|tjänsteutlåtande|motion|ansökan|hemställan|framställ|skrivelse|initiativ)"
    r"|\b(?:punkt|att-sats|beslutspunkt|beslutssats|beslutsmening)(?:en|erna|er)?\s[\d, och–-]+\b[^.]{0,80}"
    r"\b(?:ersätts|utgår|stryks|avslås|bifalls)",
    re.IGNORECASE,
)
_ADDRESSEE = re.compile(
    r"\b(?:återremitter\w+|återremiss\w*|återförvisa\w*)\b[^.]{0,200}?\btill\b", re.IGNORECASE
)
_REASON = re.compile(
    r"\b(?:för att|i syfte att|så att|med uppdrag|i uppdrag|i uppgift"
    r"|för (?:vidare|ytterligare|fortsatt|komplettering|ny|förnyad)"
    r"|med (?:följande|nedanstående) motivering|med hänvisning till|eftersom|då )",
    re.IGNORECASE,
)


# Words of which one must be there: a draft is looked at for every key that is pressed.
_RELATION_HINTS = (
    *(
        "i övrig",
        "övriga",
        "därutöver",
        "bifall",
        "avsl",
        "styrk",
        "godkänn",
        "följ",
        "besvara",
        "fastställ",
        "antas",
    ),
    *("anta", "bevilja", "lägg", "ersätt", "resterande", "återstående"),
    *("bakom", "ersätts", "utgår", "stryk", "lydelse", "ändras till", "enligt", "i enlighet"),
)


def says_relation(text: str) -> bool:
    """Whether a sentence says what becomes of the main proposal, such as "I övrigt bifalls förslaget"."""
    small = text.casefold()
    return any(hint in small for hint in _RELATION_HINTS) and bool(_RELATION.search(text))


def goes_on(text: str) -> bool:
    """Whether the point is one of several att-satser that make a sentence together."""
    return bool(_GOES_ON.search(text))


def addressee_of_aterremiss(text: str) -> bool:
    """Whether the points say to whom the matter goes back."""
    return bool(_ADDRESSEE.search(text))


def reason_of_aterremiss(text: str) -> bool:
    """Whether the points themselves say why the matter goes back."""
    return bool(_REASON.search(text))


def has_full_stop(text: str) -> bool:
    """Whether the sentence is ended; a closing quotation mark or bracket may follow the stop."""
    return bool(_ENDED.search(text.rstrip()))


def second_measure(text: str) -> int | None:
    """Where a second measure begins in the text of a point, None if it holds one."""
    measures = list(_MEASURE.finditer(text))
    for one, other in pairwise(measures):
        joints = list(_JOINED.finditer(text, one.end(), other.start()))
        if joints and not says_relation(text[joints[-1].end() :]):
            return joints[-1].start()
    return None


def refers_to_attachment(text: str) -> str | None:
    """The words that point to an attachment ("enligt bilaga 1"), None if there are none."""
    match = _ATTACHMENT.search(text)
    return match.group() if match else None


def check_points(yrkande: Yrkande, agenda: AgendaFacts | None) -> Iterator[Finding]:
    """The findings about each point that says something."""
    asks = form_of(yrkande.kind).asks_questions
    for number, point in enumerate(yrkande.points, start=1):
        if point.is_struck:
            continue
        if point.text.strip() and not asks:
            yield from _form(number, point, is_last=number == len(yrkande.points))
            yield from _attachment(number, point, yrkande)
            yield from _style(number, point, agenda)
            yield from _decider(number, point, yrkande, agenda)
        elif not point.text.strip():
            yield _finding(
                FindingCode.EMPTY_HEADING, number, severity=Severity.BLOCKING, mend=Mend.REMOVE_TEXT
            )


def _form(number: int, point: Beslutspunkt, *, is_last: bool) -> Iterator[Finding]:
    if not has_full_stop(point.text) and not (goes_on(point.text) and not is_last):
        yield _finding(FindingCode.NO_FULL_STOP, number, mend=Mend.ADD_FULL_STOP)
    start = second_measure(point.text)
    if start is not None:
        yield _finding(FindingCode.TWO_MEASURES, number, found=point.text[start:].lstrip(" ,;."))


def _attachment(number: int, point: Beslutspunkt, yrkande: Yrkande) -> Iterator[Finding]:
    attachment = refers_to_attachment(point.text)
    if attachment and not yrkande.attachments:
        yield _finding(FindingCode.MISSING_ATTACHMENT, number, found=attachment)


def _style(number: int, point: Beslutspunkt, agenda: AgendaFacts | None) -> Iterator[Finding]:
    style = agenda.point_style if agenda else None
    begins_with_att = _ATT.match(point.text.strip())
    if style is PointStyle.SENTENCE and begins_with_att:
        # "att hemställa …" has no subject to begin a sentence with; only the member can say who.
        rest = _ATT.sub("", point.text.strip())
        mend = Mend.DROP_ATT if as_sentence(point.text) or _SUBJECT.match(rest) else None
        yield _finding(FindingCode.ATT_STYLE, number, mend=mend, style=style.value)
    elif style is PointStyle.ATT_SATS and not begins_with_att:
        mend = Mend.ADD_ATT if as_att_sats(point.text) else None
        yield _finding(FindingCode.ATT_STYLE, number, mend=mend, style=style.value)


def _decider(
    number: int, point: Beslutspunkt, yrkande: Yrkande, agenda: AgendaFacts | None
) -> Iterator[Finding]:
    decider = (point.decider or "").strip()
    if not decider and _COUNCIL.match(point.text.strip()):
        decider = "kommunfullmäktige"
    if decider and _cannot_decide(decider, yrkande.body, agenda):
        yield _finding(FindingCode.WRONG_DECIDER, number, found=decider, body=yrkande.body)


def _cannot_decide(decider: str, body: str, agenda: AgendaFacts | None) -> bool:
    # A nämnd or the styrelse may propose to fullmäktige (KL 5:26-30); fullmäktige decides for nobody else.
    if decider.casefold() == body.strip().casefold():
        return False
    if not _COUNCIL_NAME.fullmatch(decider):
        return True
    goes_to_council = agenda is not None and agenda.goes_to_council
    return not goes_to_council and "kommunstyrelse" not in body.casefold()


def without_att(text: str) -> str:
    """The att-sats as a sentence of its own: the att dropped, a capital first."""
    rest = _ATT.sub("", text.strip())
    return rest[:1].upper() + rest[1:]


def _finding(
    code: FindingCode,
    number: int,
    *,
    severity: Severity = Severity.WARNING,
    mend: Mend | None = None,
    **details: str,
) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        field=Field.POINTS,
        where=f"punkt {number}",
        details={"point": str(number), **details},
        mend=mend,
    )
