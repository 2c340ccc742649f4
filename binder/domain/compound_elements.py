"""Elements of Swedish compounds that tell where a compound may be parted, and where not."""

from __future__ import annotations

_SHORT_FIRST = """
arv bad bil bok bro bus by båt dag eko el gas hav hem hus hög is jul kök lag lek låg lån lön mark mat mur
mål ny nät rum råd sal sim sjö sko små snö sol sop sär tak tid tåg ung val ved vik väg å ö
"""
SHORT_FIRST = frozenset(_SHORT_FIRST.split())
"""Words of up to three letters that begin compounds."""

_NOT_FIRST = """
bort efter emot fram från förs genom igen inom inter kont kontra mellan proto till tills trans under
unders utan utom åter över övers
"""
NOT_FIRST = frozenset(_NOT_FIRST.split())
"""Particles and foreign prefixes: an "upphandling" is no handling, a "transport" no port."""

_WHOLE = """
administration ansvar ansökan användning arbet arkitekt arkiv avfall avgift avtal barn behov belopp
belysning beredning beskrivning beslut bestämmelse besök betyg bibliotek bidrag boende bokslut bolag
bostad brand budget bygd bygg central chef dagis datum demokrati diagram digital direktion direktör
dokument ekonomi energi enhet enkät entré familj fastighet fond fordon formuler fritid fråg fullmäktig
funktion fysisk följd förening förhandling förslag försörjning förtroende förvaltning föräldr garanti gata
gatu granskning grund grupp gymnasi hall handel handlande handling hantering hemtjänst hjälp hygien hälsa
händels hålland idrott industri information insats inspektion institut integration intern intäkt invest
invånare kalender kallelse kanal kandidat kapital klass klimat kommitté kommun konferens konstruktion
konsult kontakt kontor kontroll kostnad kraft krav kredit kris kultur kvalitet kvarter köping laboratori
lag landskap ledamot ledamöt leverans likvid lista lokal lärare majoritet mandat marknad material
medborgar meddeland medel medicin miljö minist ministeri mobil moderniser motion museum musik myndighet
månad nation natur nämnd näring område omsorg ordförande ordning organ organisation park parkering parti
pension period person plan planering plats plattform policy polis politik portal post princip process
produkt program projekt protokoll rapport redovisning regel regering region register reglement remiss
renhållning renovering reserv resor resultat resurs revision riktlinje räddning samhäll sammanträd samråd
samverkan sekret sektion september service skatt skjuts skog skol skydd social sorg sport spår stad start
station statistik stimulans stipendi strategi struktur student styrelse stöd support svar system säkerhet
teater teknik telefon tidig tillstånd tillsyn tjänst trafik transport trygghet turism underlag
undersökning uppdrag uppföljning uppgift upphandling utbildning utbyggnad uthyrning utredning utrustning
utskott utveckling utvärdering vatten verk verksamhet verkstad vinter vuxen vård yrkande yttrande äldre
ändamål ärende ålder åtgärd översikt
"""
WHOLE = frozenset(_WHOLE.split())
"""Common elements that are not parted themselves: "omsorg" is no sorrow."""

_SHORT_PARTS = """
bad bil bok bro båt dag hav hem hus kök lag lån lön mat mål nät rum råd sal sjö tak tid tåg val väg
"""
SHORT_PARTS = frozenset(_SHORT_PARTS.split())
"""Elements of three letters that end many compounds; others of that length would be found in any word."""

KEEPS_ITS_S = ("skatt", "skol", "slott", "sport")
"""Words that stay words without their s: "grundskola" is no "grunds-kola"."""

FIRST_BEFORE = {"för": ("skol",)}
"""Elements that are a particle before all but these."""
