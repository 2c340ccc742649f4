"""The files of one invented meeting as they are sent: kallelse, papers, a supplement, a corrected paper."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path

from tests.kallelse.drawing import Sheet

BODY = "Kommunstyrelsen"
DAY = "Onsdag den 14 april 2027, klockan 13:00"

ITEMS = (
    ("1", "Taxa för torghandel 2028", "KS-2027/0110"),
    ("2", "Detaljplan för kvarteret Lärkan", "KS-2027/0121"),
    ("3", "Bidrag till Ekviks hembygdsförening", "KS-2027/0133"),
    ("4", "Upphandling av skolskjutsar", "KS-2027/0142"),
    ("5", "Underhållsplan för kommunens broar", "KS-2027/0155"),
)
NEW = (
    ("6", "Yttrande över ny busslinje till Norrby", "KS-2027/0190"),
    ("7", "Val av ersättare i valberedningen", "KS-2027/0193"),
)

MARKET = (
    "Förvaltningen föreslår att taxan för torghandel höjs med tre procent från årsskiftet.",
    "Höjningen motsvarar de ökade kostnaderna för renhållning och el på torget.",
    "Handlarna har fått yttra sig, och föreningen har ingenting att invända.",
    "Taxan har varit oförändrad sedan 2023 och ligger under grannkommunernas.",
    "Intäkterna beräknas öka med fyrtiotvå tusen kronor om året.",
    "Den nya taxan börjar gälla den 1 januari och anslås på torget.",
)
MARKET_COSTS = (
    "Bilaga om kostnader och intäkter för torghandeln under de senaste fyra åren.",
    "Renhållningen kostade 212 tusen kronor, elen 96 tusen och bevakningen 30 tusen.",
    "Antalet fasta platser har minskat från arton till fjorton sedan förra översynen.",
)
BUSES = (
    "Avtalet om skolskjutsar löper ut i juni och måste upphandlas på nytt.",
    "Nämnden har prövat tre upphandlingsformer och valt den öppna.",
    "Skjutsarna omfattar 640 elever på tjugotvå linjer, varav sex med särskilt fordon.",
    "Kostnaden beräknas till 11,4 miljoner kronor om året under avtalets fyra år.",
    "Krav på alkolås, bälten och fossilfria drivmedel ställs på alla fordon.",
)
BRIDGES = (
    "Kommunen äger trettiofyra broar, av vilka nio behöver åtgärder före 2030.",
    "Planen ordnar åtgärderna efter bärighet, trafik och vattnets påverkan på stöden.",
    "Kvarnbron spärras för tung trafik tills lagren har bytts under nästa sommar.",
    "Kostnaden för hela planen är 27 miljoner kronor, fördelade på sex år.",
)
LINE = (
    "Regionen föreslår en busslinje mellan stationen och Norrby med turer varje timme.",
    "Förvaltningen tillstyrker linjen men vill att den går genom Lärkans nya kvarter.",
    "Hållplatserna byggs av kommunen och beräknas kosta 900 tusen kronor.",
)


def kallelse(path: Path) -> Path:
    """The list of the items, and the papers of four of them after it."""
    sheet = Sheet()
    _head(sheet, "KALLELSE")
    sheet.line("Ärenden", bold=True, gap=2)
    _list(sheet, ITEMS)
    for item, bodies in (
        (ITEMS[0], (MARKET, MARKET_COSTS)),
        (ITEMS[3], (BUSES,)),
        (ITEMS[4], (BRIDGES,)),
    ):
        for number, body in enumerate(bodies):
            sheet.next_page()
            if number == 0:
                sheet.bookmark(f"{item[0]} {item[1]}")
            _letter(sheet, "BILAGA" if number else "TJÄNSTESKRIVELSE", item, body)
    return _written(path, sheet)


def supplement(path: Path) -> Path:
    """Two further items, one with its paper; the third is withdrawn."""
    sheet = Sheet()
    _head(sheet, "TILLÄGGSKALLELSE")
    sheet.line("Ärenden", bold=True, gap=2)
    _list(sheet, NEW)
    sheet.y += 20
    sheet.line("Ärende 3, Bidrag till Ekviks hembygdsförening, utgår.")
    sheet.next_page()
    sheet.bookmark(f"{NEW[0][0]} {NEW[0][1]}")
    _letter(sheet, "TJÄNSTESKRIVELSE", NEW[0], LINE)
    return _written(path, sheet)


def corrected_letter(path: Path) -> Path:
    """The letter of the first item with other figures in it."""
    changed = tuple(
        line.replace("tre procent", "fem procent").replace("fyrtiotvå", "sjuttio") for line in MARKET
    )
    return paper(path, ITEMS[0], changed)


def paper(path: Path, item: tuple[str, str, str] | None, lines: Sequence[str]) -> Path:
    """A letter of one item, or one that says of none."""
    sheet = Sheet()
    _letter(sheet, "TJÄNSTESKRIVELSE" if item else "PM", item, lines)
    return _written(path, sheet)


def letters(path: Path, items: Sequence[tuple[str, str, str]]) -> Path:
    """The letters of several items, one after another, without a list of them."""
    sheet = Sheet()
    for number, item in enumerate(items):
        if number:
            sheet.next_page()
        _letter(sheet, "TJÄNSTESKRIVELSE", item, BRIDGES)
    return _written(path, sheet)


def of_no_item(path: Path) -> Path:
    """A paper that names no item: where it belongs must be asked."""
    return paper(path, None, ("Synpunkter från boende lämnas vid sammanträdet.",))


def mailed(path: Path, *files: Path) -> Path:
    """An e-mail with the files."""
    message = EmailMessage()
    message.set_content("Hej! Här kommer handlingarna.")
    for file in files:
        message.add_attachment(
            file.read_bytes(), maintype="application", subtype="octet-stream", filename=file.name
        )
    path.write_bytes(bytes(message))
    return path


def zipped(path: Path, folder: Path) -> Path:
    """A zip of a folder."""
    return Path(shutil.make_archive(str(path.with_suffix("")), "zip", folder))


def _head(sheet: Sheet, word: str) -> None:
    sheet.text(60, BODY.upper(), bold=True)
    sheet.text(300, word, bold=True)
    sheet.y += 40
    for name, words in (("Tid", DAY), ("Plats", "Ekrummet, Kommunhuset")):
        sheet.text(60, name, bold=True)
        sheet.text(150, words)
        sheet.y += 14
    sheet.y += 26


def _list(sheet: Sheet, items: Sequence[tuple[str, str, str]]) -> None:
    for number, title, dnr in items:
        sheet.text(60, number)
        sheet.text(95, title)
        sheet.text(430, dnr)
        sheet.y += 22


def _letter(sheet: Sheet, kind: str, item: tuple[str, str, str] | None, lines: Sequence[str]) -> None:
    sheet.line(kind, bold=True)
    if item is not None:
        sheet.line(f"Dnr {item[2]}")
        sheet.y += 12
        sheet.line(item[1], bold=True, size=14, gap=2)
    for words in lines:
        sheet.line(words, gap=1.6)


def _written(path: Path, sheet: Sheet) -> Path:
    path.write_bytes(sheet.bytes())
    return path
