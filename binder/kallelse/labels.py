"""The words by which kallelser are understood: heads of columns, labels of parts, names of papers."""

from __future__ import annotations

import re
from enum import StrEnum


class Role(StrEnum):
    """What a column of an agenda holds."""

    NUMBER = "number"
    TITLE = "title"
    DNR = "dnr"
    PROPOSAL = "proposal"
    NOTE = "note"
    PAGE = "page"


_HEADS: dict[Role, str] = {
    Role.NUMBER: r"(?:ärende|punkt|löp)?\s?-?nr\.?|nummer|ärendenummer|punkt|p\.?|§|§§|#",
    Role.TITLE: r"ärenden?|ärendemening|ärendelista|ärenderubrik|rubrik|ärende/rubrik|"
    r"föredragningslista|dagordning|"
    r"ärendets? (?:rubrik|benämning)|benämning|titel|ärende att behandla|ärenden att behandla",
    Role.DNR: r"beteckning|diarienummer|diarienr\.?|dnr\.?|d\.nr\.?|diariebeteckning|diarie-?\s?nr\.?|"
    r"ärendebeteckning|dnr/beteckning|ärende-?id",
    Role.PROPOSAL: r"förslag|förslag till beslut|beslutsförslag|förslag/beslut|beslut|förvaltningens förslag|"
    r"förslag till åtgärd",
    Role.NOTE: r"anm\.?|anmärkning(?:ar)?|kommentar(?:er)?|föredragande|föredras av|tid|klockan|kl\.?|"
    r"handläggare|"
    r"handling(?:ar)?|bilag(?:a|or)|dokument|underlag|ansvarig|övrigt|notering(?:ar)?|info|beslut/info|"
    r"typ av ärende|ärendetyp|parti|utskick",
    Role.PAGE: r"sid\.?|sida|sidor|sidnr\.?|sidan|s\.",
}
_HEAD_OF = {role: re.compile(pattern, re.IGNORECASE) for role, pattern in _HEADS.items()}

#: A line that says that the list of items begins.
AGENDA_HEADING = re.compile(
    r"^(?:förslag till )?(?:ärenden?|ärendelista|ärendeförteckning|föredragningslista|dagordning|"
    r"ärenden att behandla)"
    r"(?:\s+(?:den\s+)?\d{1,2}\s+\w+\s+\d{4}|\s+\d{4}-\d\d-\d\d)?\s*:?$",
    re.IGNORECASE,
)
#: What the file calls itself when it is a call to a meeting.
KALLELSE_WORDS = re.compile(
    r"\b(?:kallelse|underrättelse|föredragningslista|ärendelista|dagordning|kungörelse|tilläggskallelse|"
    r"tilläggslista|innehållsförteckning|ärendeförteckning|sammanträder|kallas till sammanträde)\b"
    r"|^ärenden\b|^sammanträde\b|^kallade\b",
    re.IGNORECASE | re.MULTILINE,
)
SUPPLEMENT_WORDS = re.compile(
    r"\b(?:tilläggskallelse|tilläggslista|tilläggsärenden?|extra ?ärenden|kompletterande (?:kallelse|"
    r"handlingar|"
    r"föredragningslista)|komplettering(?: till| av) (?:kallelse|föredragningslista)\w*|uppdaterad "
    r"(?:föredragningslista|kallelse)|reviderad (?:föredragningslista|kallelse))\b",
    re.IGNORECASE,
)
#: Where an item's title ends and what is told about it begins.
SUBLINE = re.compile(
    r"^(?:kl(?:\.|ockan)?\s*\d|\d{1,2}[.:]\d\d\s*[-–]|ca\.? \d+ min|\d+ min(?:uter|\.)?\b|"
    r"\d+ ?st\.? dokument|"
    r"föredragande\b|föredras av|föredragning\b|handläggare\b|ansvarig\b|inbjuden\b|inbjudna\b|"
    r"gäst(?:er)?:|deltar\b|"
    r"handling(?:en|ar|arna)?\s+(?:\d{4} nr|nr|senare|utsänds|utsändes|sänds|skickas|delas|kommer|läggs|"
    r"bifogas|"
    r"är under|finns|på bordet|eftersänds)|handl\.? på bordet|extra utskick|utdelas\b|bifogas\b|"
    r"bilag(?:a|or)\b|"
    r"dnr\b|d\.nr\b|diarienr|diarienummer|ärendenr|ärendenummer\b|diariebeteckning|beteckning:|"
    r"muntlig (?:information|föredragning|rapport)|"
    r"[Ii]nformationsärende$|beslutsärende$|tid:|paus\b|sekretess\b|obs\b|se (?:även )?(?:separat|bilaga)|"
    r".*\.(?:pdf|docx?|xlsx?|pptx?|odt)\b(?:[ ,]*\(?[^()]{0,30}\)?)?$|"
    r"ks [a-zåäö]* ?\d{1,2}/\d{1,2}-\d\d)",
    re.IGNORECASE,
)
_ROLES_OF_PEOPLE = (
    r"(?:\w*(?:chef|ledare|utredare|controller|sekreterare|direktör|strateg|samordnare|handläggare|"
    r"utvecklare|"
    r"ingenjör|planerare|arkitekt|ekonom|jurist|rektor|konsult|specialist|sköterska|assistent|"
    r"kommunalråd|revisor))"
)
#: "Edvin Palm, utvecklingsledare" and "Edvin Palm svarar på frågor": who presents the item.
PRESENTER = re.compile(
    r"^(?:[A-ZÅÄÖ][\w'’-]+ (?:(?:von|de|af|van|der) )?[A-ZÅÄÖ][\w'’-]+)(?:,\s*(?:[\w&-]+ ){0,4}?"
    + _ROLES_OF_PEOPLE
    + r"\b|\s+(?:svarar på|informerar|föredrar|deltar|redogör|presenterar|,$))"
)
#: A part that follows an item's title in detailed agendas.
PROPOSAL_LABEL = re.compile(
    r"^(?:(?:[\wåäöÅÄÖ&-]+ ){0,6}?förslag till (?:beslut|kommunfullmäktige|kommunstyrelsen)"
    r"(?: (?:i|för|till) [\wåäöÅÄÖ&, -]{3,60})?"
    r"|beslutsförslag|förslag)\s*(?P<colon>:)?",
    re.IGNORECASE,
)
PART_LABEL = re.compile(
    r"^(?:sammanfattning(?: av ärendet)?|beskrivning av ärendet|ärendebeskrivning|ärendet|bakgrund|"
    r"beslutsunderlag|"
    r"bilag(?:a|or)|handlingar?|tidigare behandling|yrkanden|propositionsordning|beslutsgång|omröstning|"
    r"reservation|"
    r"protokollsanteckning|särskilt yttrande|jäv|expedieras till|skickas till|beslutet skickas till|"
    r"protokollsutdrag skickas till|beskrivning|motivering|övervägande[nt]?|ekonomiska konsekvenser)\s*:?$",
    re.IGNORECASE,
)
#: Rows without a number that are nevertheless gone through at the meeting.
LONE_ITEM = re.compile(
    r"^(?:val av (?:justerare|justeringsperson|ordförande|protokolljusterare)|upprop|paus\b|lunch\b|"
    r"fika\b|mötets öppnande|"
    r"sammanträdets öppnande|fastställande av (?:dagordning|föredragningslista|ärendelista)|"
    r"godkännande av (?:dagordning|"
    r"föredragningslista|ärendelista)|justering|övriga frågor|frågestund|tid (?:och plats )?för justering|"
    r"anmälan av jäv|avslutning|gruppmöte)",
    re.IGNORECASE,
)
#: Headings that gather items.
SECTION = re.compile(
    r"^(?:[A-H][.)]\s+|[IVX]{1,4}\.\s+)?(?:information(?:s?ärenden|spunkter)?|beslutsärenden|beslut|anmälningsärenden|anmälningar|"
    r"delegationsärenden|"
    r"delegeringsbeslut|övriga ärenden|övrigt|rapporter|initiativärenden|formalia|inledning|"
    r"inledande formalia|"
    r"beslutas av .{3,60}|ärenden (?:för|till|som) [^\d:]{3,80}|öppna ärenden|slutna ärenden|"
    r"sekretessärenden|"
    r"individärenden|allmänna ärenden|inkomna skrivelser|valärenden|motioner|interpellationer|"
    r"medborgarförslag|"
    r"ekonomi|uppföljning|(?:information|föredragning)ar?|dialog(?:ärenden)?|återrapportering(?:ar)?|"
    r"planärenden|"
    r"bygglovsärenden|myndighetsärenden|strategiska ärenden|verksamhetsärenden)\s*:?$",
    re.IGNORECASE,
)
#: Below the items: who signs the kallelse, and greetings.
CLOSING = re.compile(
    r"^(?:\w*ordförande|ordf\.?|\w*sekreterare|sekr\.?|kanslichef|välkom(?:na|men)!?|vid förhinder.*|"
    r"enligt uppdrag|"
    r"på ordförandens vägnar|.*\bvid förhinder\b.*|ledamot som är förhindrad.*|anmäl frånvaro.*)$",
    re.IGNORECASE,
)
#: Words on the lines that say who checks the minutes; such a cell is no proposal for a decision.
ADJUSTER_CELL = re.compile(
    r"^(?i:ordinarie|ersättare|reserv|justerare|digital justering|justering|justeringsperson)\b|"
    r"^[A-ZÅÄÖ][\w'’-]+(?: (?:von|de|af|[A-ZÅÄÖ][\w'’-]*)){1,3}(?: \([A-ZÅÄÖ]{1,3}\))?(?: (?i:reserv:).*)?$"
)
CONTINUES = re.compile(r"^forts(?:\.|ättning.{0,30})$", re.IGNORECASE)
PAGE_MARK = re.compile(r"(?:^|\s)(?:sid(?:a|an)?\s*)?\d{1,4}\s*[(\[]\s*\d{1,4}\s*[)\]]\s*$", re.IGNORECASE)

#: The head of a paper → what kind of paper it is, most telling first.
PAPER_KINDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE | re.MULTILINE), kind)
    for pattern, kind in (
        (r"^\W*tjänste(?:skrivelse|utlåtande)\b", "tjänsteskrivelse"),
        (r"\bprotokollsutdrag\b|\butdrag ur protokoll", "protokollsutdrag"),
        (r"\bsammanträdesprotokoll\b", "protokollsutdrag"),
        (r"^\W*delegationsbeslut\b", "delegationsbeslut"),
        (r"^\W*motion\b", "motion"),
        (r"^\W*interpellation\b", "interpellation"),
        (r"^\W*yttrande\b", "yttrande"),
        (r"^\W*remiss\b", "remiss"),
        (r"^\W*yrkande\b", "yrkande"),
        (r"^från:.*$\s*^(?:skickat|till|ämne):", "e-post"),
        (r"^\W*bilaga\b", "bilaga"),
        (r"^\W*(?:handling|utlåtande) \d{4} nr \d+", "handling"),
    )
)


def head_role(text: str) -> Role | None:
    """Return what a column with this head holds, or None if the head is not known."""
    tidy = text.strip(" .:").casefold()
    return next((role for role, pattern in _HEAD_OF.items() if pattern.fullmatch(tidy)), None)


def paper_kind(head: str) -> str | None:
    """Return what kind of paper begins with these lines, or None; the line that stands first decides."""
    found = [(match.start(), kind) for pattern, kind in PAPER_KINDS if (match := pattern.search(head))]
    return min(found)[1] if found else None
