"""Words of municipal papers, the long, the odd and the foreign among them."""

from __future__ import annotations

COMMON = tuple(
    """
    kommunen cykelvägen skolan vintern förvaltningen barnen stationen gatan planen budgeten hallen parken
    vägen som och är har får till med för den det en ett ska kan vid om på av från under efter utan redan
    varje flera bygger redovisar belyser plogar öppnar undersöker förlänger tillgänglig trygg grön upplyst
    kostnad ansvar år
    """.split()  # noqa: SIM905 - read as a text
)
LONG = (
    "kommunfullmäktigesammanträdesprotokollsjusteringsdatum",
    "gångochcykelvägsbelysningsunderhållsentreprenadupphandlingsunderlag",
    "Realisationsvinstbeskattningsutredningsförslagssammanställning",
    "https://www.ekvalla.example/handlingar/2026/ks/118/bilaga-3-trafikplan-norrby-slutlig.pdf",
    "flaggstångsknoppsförgyllningsarbetarfackföreningsordförande" * 2,
)
ODD = (
    "½", "25 %", "§ 14", "3–5 mkr", "”trygg”", "Łódź", "Kraków", "naïve", "Ærø", "Örebro/Västerås", "±2 °C",
    "e\u0301tude", "10\u00a0000", "soft\u00adhyphen", "a\u200bb", "1\u202f200", "Дніпро", "Αθήνα", "A&B",
    "<b>", "C++", "\\begin{x}", "(se not)", "30 000 m²", "…", "’apostrof’", "‑", "€", "No 1", "1/2", "Š", "ß",
)  # fmt: skip
NUMBERS = ("7", "12", "350", "1 200", "12 500,5", "0,25", "−3", "12 %", "7,5 %", "4 mkr", "–", "", "2026")
NAMES = ("Åsa Törnkvist", "Bo Ek", "Siv Öhrn-Łaski", "Ann-Sofie af Ekenstam-Björkelundsgård", "Ö B", "Li É")
ROLES = ("ledamot", "ersättare", "gruppledare och andre vice ordförande i samhällsbyggnadsnämnden")
PARTIES = ("Liberalerna", "Centerpartiet", "Ekvallapartiet för hela kommunen", "M", "Feministiskt initiativ")
BODIES = ("Kommunstyrelsen", "Socialnämnden", "Barn- och utbildningsnämnden", "Miljö- och byggnadsnämnden")
PLACES = ("Ekvalla kommun", "Ö", "Norrby och Söderby kommuner i samverkan")
DNRS = ("KS-2026/118", "KS 2025/1011.107", "BUN 2026/14", "2026-00402", "SBN/2026:77")
ADDRESSEES = ("tekniska förvaltningen", "socialnämndens ordförande Bo Ek (C)", "kommunstyrelsen")
