"""Invented papers as parties send them in: the same matter in several makes."""

from __future__ import annotations

IN_ORDER = """\
Kommunstyrelsen

Tilläggsyrkande                            Liberalerna, Centerpartiet
2026-03-01                                 Ärende nr 14, KS-2026/118

Tilläggsyrkande angående – Trafikplan för Norrby

Förslag till beslut
I kommunstyrelsen och kommunfullmäktige:

1. Tekniska nämnden får i uppdrag att bygga en cykelväg till Norrby skola.

2. I övrigt bifalls förvaltningens förslag.

Yrkandet
Trafikplanen räknar med att barnen cyklar. Vägen de ska cykla på finns inte än.
"""

AS_STORED = """\
Kommunstyrelsen Yrkande M, L Särskilt yttrande C 2026-03-01 2.1.14 Tilläggsyrkande angående – Trafikplan för \
Norrby Förslag till beslut I kommunstyrelsen: 1. Nämnden får i uppdrag att bygga vägen. 2. I övrigt bifalla \
tjänsteutlåtandet. Yrkandet Vägen finns inte än.
"""

ATT_SATSER = """\
TILLÄGGSYRKANDE
Kommunstyrelsen 2026-03-01
Ärende 14: Trafikplan för Norrby
Dnr KS-2026/118

Liberalerna yrkar:

att tekniska nämnden bygger en cykelväg till Norrby skola, samt
att i övrigt bifalla förvaltningens förslag.

Motivering
Vägen finns inte än.

Åsa Törnkvist (L)
"""

MARKDOWN = """\
Datum: 2026-03-01\x20\x20
Diarienummer: KS-2026/118

## Ärende 14. Trafikplan för Norrby

### Förslag till beslut:

### Tilläggsyrkande:

#### *Kommunstyrelsens beslut*

Kommunstyrelsen beslutar att ge tekniska nämnden i uppdrag att bygga en cykelväg till Norrby skola

### Motivering:

Vägen finns inte än.

För Liberalerna

**Ekvalla**

**TYP AV DOKUMENT**

Namn på organ

Åsa Törnkvist
"""

STATEMENT = """\
Socialnämnden

Yttrande                                   (SVMP)
Datum                                      Nr 3

Yttrande angående Svar på remiss om cykelvägar

Yttrandet
Vi delar nämndens syn på cykelvägar. Därmed yrkar vi på att tillstyrka remissen.
"""
