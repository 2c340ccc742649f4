"""The headings and fixed lines that parties put in their papers."""

from __future__ import annotations

import re

from binder.domain import kind_words
from binder.wording.decision_lines import APPENDIX_HEADING, CHANGES_HEADING
from binder.yrkandetext import parties

_DECISION = re.compile(
    r"^(?:(?:vårt |vår |mitt |eget )?"
    r"(?:förslag (?:till|på) beslut(?:et)?|beslutsförslag(?:et)?)|yrkande(?:n"
    r"|t)? till beslut|förslag till yrkande|yrkanden"
    r"|(?:vi |jag |partiet )?(?:yrkar|föreslår)(?: (?:därför|att|på|följande))*"
    r"|(?:förslag till )?(?:att[- ]satser|besluts?(?:punkt|sats|mening)(?:er|ar)?)"
    r"|beslutsyrkanden?|(?:vårt |mitt |eget )?förslag|fråga|frågor(?:na)?"
    r"|(?:föreslagen|ny|ändrad|vår|yrkad) (?:lydelse|formulering))\s*[:.]?$",
    re.IGNORECASE,
)
_OTHERS_PROPOSAL = re.compile(
    r"^(?:(?:\w*(?:förvaltning|kontor)(?:en|et)s|tjänste(?:utlåtandets|skrivelsens)) (?:\w+ )?"
    r"|huvud|(?:ursprungligt|liggande) )(?:besluts)?förslag(?:et)?(?: till beslut)?(?: lyder| är)?\s*:?$"
    r"|^(?:nuvarande|gällande|tidigare|befintlig) (?:lydelse|formulering)"
    r"(?: i (?:förslaget|tjänsteutlåtandet|handlingarna))?\s*:?$",
    re.IGNORECASE,
)
_MOTIVATION = re.compile(
    r"^(?:yrkandet|(?:kort )?motivering(?:en)?(?: (?:till|för|av) \w+)?|motiv|motivation"
    r"|bakgrund(?:en)?(?: (?:och|till) \w+)?|skäl(?:en)?(?: (?:för|till|och|bakom) \w+)?|argument(?:ation)?"
    r"|våra? (?:motivering|skäl|argument)|därför"
    r"|yttrandet|yttrande|yrkande|ärendet|beskrivning(?: av ärendet)?|sammanfattning)\s*[:.]?$",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"^(?:tabell|figur|diagram) \d{1,2}\b[.:]?", re.IGNORECASE)
_ATTACHMENT = re.compile(r"^(?:bilaga|bilagor)\b[\s:]*\d*[.:]?$", re.IGNORECASE)

ORGAN = (
    r"(?:(?:kommun|region|stads|landstings)?(?:styrelsen|styrelse|fullmäktige)(?:s [a-zåäö]{1,20}utskott)?"
    r"|(?:(?:äldre samt )?(?:[a-zåäö]{2,30}-,? ){1,3}(?:och )?|[a-zåäö]{2,30}a |kretslopp och )?"
    r"[a-zåäö]*nämnd(?:en)?(?: (?:för )?[\wåäöÅÄÖ-]+(?: (?:och )?[\wåäöÅÄÖ]+){0,2}?)??"
    r"|[\wåäö ]{0,30}(?:utskottet?|beredningen?)|KS|KF|RS|RF)"
)
_ORGANS = rf"(?:{ORGAN})(?:(?: och |, | samt |\s?/\s?)(?:i )?(?:{ORGAN}))*"
_ORGAN_LINE = re.compile(
    rf"^i {_ORGANS}\s*:?$"
    rf"|^(?P<owner>{ORGAN})s?:?\s+"
    rf"(?:beslut|för egen del|förslag till (?:beslut|(?:beslut i )?(?:{ORGAN})))\s*:?$"
    rf"|^(?:för|(?:förslag )?till) (?:{ORGAN}):$"
    rf"|^förslag till (?:beslut i {_ORGANS}|(?:{ORGAN})s? beslut)\s*:?$"
    rf"|^(?:{ORGAN})(?: (?:föreslås|föreslår|beslutar|hemställer)(?: [a-zåäö]+){{0,6}})?\s*:$"
    rf"|^(?:{ORGAN}) (?:föreslår|hemställer)(?: hos| till)? (?:{ORGAN})$"
    rf"|^(?:{ORGAN}) (?:föreslås|föreslår|beslutar|hemställer)"
    r"(?:(?: [a-zåäö]+){0,5} (?:beslutar?|att|del|följande|därutöver|dessutom|även|också|därför))?$",
    re.IGNORECASE,
)
# Every repetition is bounded: a paper may hold anything.
_ONE_ORGAN = re.compile(
    r"(?:kommun|region|stads|landstings)?(?:styrelsen?(?:s [^\W\d_]{1,20}utskott)?|fullmäktige)"
    r"|(?:(?:äldre samt )?(?:[^\W\d_]{2,30}-,?\s){1,3}(?:och\s)?|[^\W\d_]{2,30}a\s|kretslopp och )?"
    r"[^\W\d_]{0,40}nämnd(?:en)?\b[^\W\d_]{0,40}(?: [^\W\d_][\w-]{0,40}){0,8}"
    r"|(?:[^\W\d_]{1,40} ){0,3}[^\W\d_]{0,40}(?:utskott|beredning)(?:et|en)?",
    re.IGNORECASE,
)
_SHORT_NAMES = {
    "ks": "Kommunstyrelsen",
    "kf": "Kommunfullmäktige",
    "rs": "Regionstyrelsen",
    "rf": "Regionfullmäktige",
}
_NEXT_ORGAN = re.compile(
    # "Miljö- och klimatnämnden" is one body.
    r"(?<!-)(?<!-\s)(?<!äldre)(?<!äldre\s)(?<!kretslopp)(?<!kretslopp\s)\s*"
    r"(?:,|/|\boch\b|\bsamt\b|\bföreslår(?: att)?\b)\s*(?:i\s+)?"
    r"(?=(?:kommun|region|stads|landstings)?(?:styrelse"
    r"|fullmäktige)|(?:\w+-,?\s){0,3}(?:och\s)?(?:\w+a\s)?\w*nämnd|[kr][sf]\b)",
    re.IGNORECASE,
)


_TAIL = r"(?: (?:därför|att|på|följande|också|även|vi|jag|som följer|i \w+ hand))*"
_SAYS_WHO = re.compile(
    r"^[^.:]{2,90}\b(?:yrkar|föreslå[rs]|hemställer)\b[^.:]{0,120}"
    r"(?::|\batt:?|\b(?:bifall|avslag)[^.:]{0,90} (?:samt|och)|\bbesluta[rs]?|\bi uppdrag)$"
    r"|^(?:[^.:,]{2,60}|\w+(?:, \w+){1,9}(?:,? (?:och|samt|&) \w+)?|[^.:,]{0,30}\([A-Z, ]{1,30}\))"
    rf"\s?\b(?:yrkar|föreslår|hemställer|vill|begär){_TAIL}$",
    re.IGNORECASE,
)
_PROPOSES = re.compile(
    r"^[^.:]{0,90}\b(?:yrkar\b(?:[^.]{0,40}\batt\b"
    r"|(?: \w+){0,4}? (?:bifall|avslag|\w*återremiss|bordläggning)\b)"
    r"|(?:föreslår|hemställer)(?: (?:därför|vi|jag|också))?(?: om)? att\b)"
    r"|^(?:avslag (?:på|till)|bifall till|återremiss (?:av|till))\s(?:\S+\s){0,12}\S+$"
    r"|^ärendet (?:återremitteras|bordläggs|avslås|bifalls)\b",
    re.IGNORECASE,
)
_PROPOSER = re.compile(
    r"^[^.:]{0,90}?\b(?:yrkar|föreslår|hemställer)\b(?: (?:därför|också|även|vi|jag|på|om|i \w+ hand))*\s+",
    re.IGNORECASE,
)
_CHANGE_LEAD = re.compile(
    r"^(?:(?:Punkt \d{1,2}|Förslaget) får följande lydelse"
    r"|(?:Efter|Före) (?:punkt \d{1,2}|förslaget) införs en ny punkt|En ny punkt införs sist):$"
)
_LEADS_TO_REASONS = re.compile(
    r"\b(?:motivering(?:en|ar)?|skäl|anledning(?:ar)?|argument)\s*:$", re.IGNORECASE
)
# "Nämnden" alone does not say which one.
_NAMED_ORGAN = rf"(?!(?:nämnden|styrelsen|fullmäktige|utskottet|beredningen)\b)(?:{ORGAN})(?<! )"
_WHO_DECIDES = re.compile(
    rf"\b(?:yrkar|föreslår|hemställer)\s(?:därför\s)?(?:att\s)?"
    rf"(?P<who>{_NAMED_ORGAN}(?:\sföreslår\s(?:att\s)?(?:{ORGAN}))?)\s(?:\w+\s){{0,2}}?(?:besluta[rs]?|återremitterar)\b",
    re.IGNORECASE,
)
_DECIDING_BODY = re.compile(
    rf"^(?:att\s)?(?P<who>{_NAMED_ORGAN})\s(?:beslutar?|bifaller|avslår|antar|godkänner|fastställer|återremitterar"
    r"|bordlägger|tillstyrker|avstyrker)\b",
    re.IGNORECASE,
)
_LEADS_TO_QUESTIONS = re.compile(
    r"^[^:?]{0,160}\b(?:fråg(?:a|ar|an|or|orna)|undra[rs]?)\b[^:?]{0,60}:$", re.IGNORECASE
)
_REPETITIONS = frozenset({CHANGES_HEADING, APPENDIX_HEADING})
_RANK = re.compile(r"^(?:och |samt )?i (?:första|andra|tredje) hand\b[^.]{0,40}:?$", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?:dnr|d\.nr|diarie(?:nummer|nr)|datum|sammanträdesdatum|organ|nämnd|beteckning"
    r"|avsändare|parti)\b\.?\s*:?\s*\S",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"^(?:För|Enligt uppdrag|[Gg]enom) [A-ZÅÄÖ(][^.:]*$|^[A-ZÅÄÖ(][^.:]*\bgenom:?$"
    r"|^[A-ZÅÄÖ(][^.:]*\bgenom(?: [A-ZÅÄÖ][\w-]+){1,3}(?: \([A-ZÅÄÖ]{1,4}\))?$"
    r"|^(?:(?:[A-ZÅÄÖ][\w-]+ ){2,4}(?:, )?(?:\([A-ZÅÄÖ]{1,4}(?:, ?[A-ZÅÄÖ]{1,4})*\)(?:, | och | )?)+)+$"
)
_CLOSING = re.compile(
    r"^(?:(?:med )?(?:vänliga?|bästa) hälsning(?:ar)?|hälsningar|mvh|vänligen|skickat från|dag som ovan"
    r"|dagens datum|underskrift(?:er)?)\b[^.:]{0,30}[,:]?$",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(
    r"^[A-ZÅÄÖ][\w -]{1,40}, (?:den )?\d{1,2} "
    r"(?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]* \d{4}(?: För [^.:]*)?$"
)
_LONGEST_SIGNATURE = 100
_LONGEST_LABEL = 60
_LONGEST_ORGAN_LINE = 140


def is_decision(text: str) -> bool:
    """Whether the line heads the points to be decided: "Förslag till beslut", "Liberalerna yrkar:"."""
    plain = text.strip()
    if leads_to_reasons(plain):
        return False
    says = _DECISION.match(plain) or _SAYS_WHO.match(plain) or _DEMAND.match(plain)
    return bool(says) or _ends_with_sender(plain)


def _ends_with_sender(text: str) -> bool:
    """Whether the line says "Därför yrkar Miljöpartiet" and no more."""
    match = _INVERTED.match(text)
    return match is not None and not re.search(
        r"\w", parties.without_parties(match.group("who")).replace("och", "")
    )


def leads_to_reasons(text: str) -> bool:
    """Whether reasons and no points follow: "… yrkar återremiss med följande motivering:"."""
    return bool(_LEADS_TO_REASONS.search(text.strip()))


def proposes(text: str) -> bool:
    """Whether a sentence of running text is the proposal itself: "Moderaterna yrkar att ärendet …"."""
    return bool(_PROPOSES.match(text))


def what_is_proposed(text: str) -> str:
    """The sentence without who proposes it: "Liberalerna yrkar avslag på X" proposes "avslag på X"."""
    return _PROPOSER.sub("", text, count=1) if proposes(text) else text


def is_spoken(text: str) -> bool:
    """Whether the line that heads the points is a sentence about who proposes them."""
    return is_decision(text) and not _DECISION.match(text.strip())


_INVERTED = re.compile(
    r"^(?:därför|därmed|med (?:anledning|hänvisning) [^.:]{2,60}|mot bakgrund [^.:]{2,60})\s"
    r"(?:yrkar|föreslår|vill)\s(?P<who>[^.:]{1,80}?)(?: att| följande)?$",
    re.IGNORECASE,
)
_DEMAND = re.compile(
    r"^[^.:]{2,90}\b(?:yrkar|begär)\b[^.]{0,30}återremiss\w* (?:enligt|med stöd av) [^:]{3,60}\.?$",
    re.IGNORECASE,
)


def leads_to_questions(text: str) -> bool:
    """Whether what somebody is asked follows: "Med anledning av ovanstående vill jag fråga:"."""
    return bool(_LEADS_TO_QUESTIONS.match(text.strip()))


def is_rank(text: str) -> bool:
    """Whether the line ranks the points below it: "I andra hand:"."""
    return bool(_RANK.match(text.strip()))


def is_label(text: str) -> bool:
    """Whether the line belongs to the head wherever it stands: "Dnr KS 2024/12"."""
    return len(text) <= _LONGEST_LABEL and bool(_LABEL.match(text))


def is_others_proposal(text: str) -> bool:
    """Whether the line heads what others propose or what holds today: "Förvaltningens förslag:"."""
    return bool(_OTHERS_PROPOSAL.match(text.strip()))


def is_motivation(text: str) -> bool:
    """Whether the line heads the running text."""
    return bool(_MOTIVATION.match(text.strip()))


def is_signature(text: str) -> bool:
    """Whether the line is of those who sign: "För Liberalerna", "Åsa Törnkvist (L)", "Norrby, 2 maj 2026"."""
    signs = _SIGNATURE.match(text.strip()) or _PLACE_AND_DAY.match(text.strip())
    return len(text) <= _LONGEST_SIGNATURE and bool(signs)


def is_closing(text: str) -> bool:
    """Whether the line closes a letter or names those who sign with their parties."""
    plain = text.strip()
    return bool(_CLOSING.match(plain)) or (plain.endswith(")") and bool(_SIGNATURE.match(plain)))


def is_attachment(text: str) -> bool:
    """Whether the line is the page head or heading of an attachment ("Bilaga 1")."""
    return bool(_ATTACHMENT.match(text.strip()))


def is_change_lead(text: str) -> bool:
    """Whether the line says where a reworded or new point belongs: "Punkt 2 får följande lydelse:"."""
    return bool(_CHANGE_LEAD.match(text.strip()))


def is_repetition(text: str) -> bool:
    """Whether what stands below says the points once more: marked as changes, or as the whole decision."""
    return text.strip() in _REPETITIONS


def is_caption(text: str) -> bool:
    """Whether the line names a table or figure, whose rows are no points: "Tabell 1. Nämndernas ramar"."""
    return bool(_CAPTION.match(text))


def is_organ_line(text: str) -> bool:
    """Whether the line says which bodies decide the points that follow ("I kommunstyrelsen:")."""
    return len(text) < _LONGEST_ORGAN_LINE and bool(_ORGAN_LINE.match(text.strip()))


def is_kind(text: str) -> bool:
    """Whether the line is nothing but the name of a kind of paper."""
    return kind_words.whole_kind(text) is not None


def kind_alone(text: str) -> str | None:
    """The kind, if the line says no more than it and who sends it: "Yrkande (S)"."""
    rest = kind_words.without_kind(text)
    is_sender = bool(parties.letters_in(rest)) and not parties.rest_of(rest)
    return kind_words.whole_kind(text) or (kind_words.leading_kind(text) if is_sender else None)


def is_heading(text: str) -> bool:
    """Whether the whole line heads points or running text."""
    return is_motivation(text) or is_decision(text) or is_organ_line(text)


def is_fixed(text: str) -> bool:
    """Whether the line is a heading, or begins with the name of a kind of paper."""
    return is_heading(text) or (text[:1].isupper() and kind_words.leading_kind(text) is not None)


def organs_in(text: str) -> tuple[str, ...]:
    """The bodies that an organ line names, each with a capital, in order."""
    start = re.sub(
        r"^(?:förslag till(?: beslut i)?|i|för|till)\s+",
        "",
        text[:_LONGEST_ORGAN_LINE].strip().rstrip(":").strip(),
        flags=re.IGNORECASE,
    )
    parts = _NEXT_ORGAN.split(start)
    return tuple(dict.fromkeys(name for part in parts if (name := _organ_name(part))))


def organs_that_decide(text: str) -> tuple[str, ...]:
    """The bodies that a sentence lets decide: "Liberalerna yrkar att kommunstyrelsen beslutar:"."""
    found = _WHO_DECIDES.search(text)
    return () if found is None else organs_in(found.group("who"))


def organs_of_point(text: str) -> tuple[str, ...]:
    """The body that is the subject of a point and decides the matter itself: "Nämnden bifaller förslaget"."""
    found = _DECIDING_BODY.match(text)
    return () if found is None else organs_in(found.group("who"))


def _organ_name(part: str) -> str | None:
    if part.strip().casefold() in _SHORT_NAMES:
        return _SHORT_NAMES[part.strip().casefold()]
    match = _ONE_ORGAN.search(part)
    if match is None:
        return None
    name = re.sub(
        r"\s+(?:beslut|besluta[rs]?\b.*|för egen del|förslag\b.*|föreslå[sr]\b.*|hemställer\b.*)$",
        "",
        match.group().strip(),
        flags=re.IGNORECASE,
    )
    if name.casefold().endswith("styrelsens") or name.casefold().endswith("nämndens"):
        name = name[:-1]
    return name[:1].upper() + name[1:] if name else None
