"""Pairs of versions of an invented binder, made by chance from a seed, with the truth about every word.

The pages are characters as PDFium gives them: lines ended by CR LF, U+FFFE where a word was divided, running
heads and page numbers between. They hold what makes notes go astray: sections and phrases that every paper
repeats, paragraphs that stand in two papers, forms that differ in a name, the same appendix twice.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from binder.domain.placement import PagePart

_STEMS = (  # noqa: SIM905 - easier to read
    "skol budget plan nämnd ärend bygg gat park vård äldre barn kultur idrott vatten avlopp miljö energi "
    "trafik buss cykel hamn torg bibliotek förskol lärar elev hyres lokal avtal upphandling mark detaljplan "
    "översikt remiss yttrand utred medel invester drift kostnad intäkt prognos uppfölj mål riktlinje policy "
    "strategi samråd medborgar förslag motion svar tillsyn tillstånd avgift taxa lov bostad tomt industri "
    "näring turism landsbygd skärgård fiske jord skog å ö ljud ljus säkerhet beredskap räddning brand "
    "personal arbets lön pension semester hälsa frånvaro kompetens ledar chef digital system data register"
).split()
_ENDINGS = (  # noqa: SIM905 - easier to read
    "en et ar er na ande ning ningen ningar het ligt lig liga t de as s ens arnas ernas erna "
    "skap skapet verk verket frågan frågor arbete arbetet ledning område området behov behovet"
).split()
_SMALL = (  # noqa: SIM905 - easier to read
    "och att i det som en på är av för den med till inte om har de ett men kan vid eller från ska under "
    "samt enligt där inom efter även mellan utan mot vilket denna detta dessa bör får blir genom"
).split()
_SECTIONS = (
    "Förslag till beslut",
    "Sammanfattning av ärendet",
    "Beskrivning av ärendet",
    "Ekonomiska konsekvenser",
    "Barnperspektivet beaktas enligt barnkonventionen .",
    "Förvaltningens bedömning",
    "Beslutsunderlag",
    "Beslutet skickas till",
)
_PHRASES = (
    "Nämnden beslutar att godkänna förslaget och att överlämna det till kommunfullmäktige .",
    "Ärendet har beretts i arbetsutskottet , som ställde sig bakom förvaltningens förslag .",
    "Förslaget ryms inom befintlig budgetram och medför inga ökade kostnader .",
    "Beslutet skickas till kommunstyrelsen , ekonomiavdelningen och akten .",
    "Paragrafen justeras omedelbart .",
)
_FORM = (
    "Anmälan av delegeringsbeslut . Beslutet fattades enligt nämndens delegationsordning punkt 4.2 och avser "
    "ansökan om tillstånd . Den sökande har uppfyllt de krav som ställs i lagen . Tillståndet gäller i två "
    "år från dagen för beslutet och kan återkallas om villkoren inte följs . Avgift tas ut enligt taxa . "
    "Hur man överklagar framgår av bilaga . Beslutet kan överklagas inom tre veckor från den dag då den "
    "sökande fick del av det . Skrivelsen ska vara undertecknad och innehålla uppgift om vad som yrkas ."
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word and where it comes from: words of the newer version that were put in have ids of their own."""

    id: int
    word: str


Paragraph = list[Token]


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the binder: its running head and what it says."""

    head: str
    paragraphs: tuple[Paragraph, ...]
    is_image: bool = False


@dataclass(slots=True)
class Version:
    """Pages of characters, and for each page the places of its tokens: (start, end, id)."""

    pages: list[str] = field(default_factory=list)
    tokens: list[list[tuple[int, int, int]]] = field(default_factory=list)

    def places(self) -> dict[int, tuple[int, int, int]]:
        """Page, start and end of each token."""
        return {
            token: (page, start, end)
            for page, here in enumerate(self.tokens, 1)
            for start, end, token in here
        }

    def ids_in(self, parts: Iterable[PagePart]) -> set[int]:
        """The tokens that the parts touch."""
        return {
            token
            for part in parts
            for start, end, token in self.tokens[part.page - 1]
            if start < part.end and end > part.start
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How a newer version differs from an older; shares are of all papers, pages or words."""

    words: float = 0.0
    paragraphs: float = 0.0
    removed: float = 0.0
    inserted: float = 0.0
    copied: float = 0.0
    moved: float = 0.0
    renamed: float = 0.0
    reflowed: bool = False


class Inventor:
    """Makes papers, versions and notes; equal for equal seeds."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - papers, not keys
        self._next_id = 0
        words = sorted({stem + ending for stem in _STEMS for ending in _ENDINGS})
        self._rare = self.chance.sample(words, len(words))

    def papers(self, pages: int) -> list[Paper]:
        """Papers that together fill about so many pages."""
        found: list[Paper] = []
        filled = 0.0
        while filled < pages:
            made = self._some_papers(found)
            found += made
            filled += sum(_length(paper) for paper in made)
        return found

    def changed(self, papers: list[Paper], change: Change) -> list[Paper]:
        """A newer version of the papers."""
        chance = self.chance
        kept = [paper for paper in papers if chance.random() >= change.removed]
        kept = [self._changed_paper(paper, change) for paper in kept]
        for paper in chance.sample(kept, round(change.moved * len(kept))):
            kept.remove(paper)
            kept.insert(chance.randrange(len(kept) + 1), paper)
        for _ in range(round(change.inserted * len(papers))):
            kept.insert(chance.randrange(len(kept) + 1), self._letter())
        for paper in chance.sample(kept, round(change.copied * len(papers))):
            kept.insert(chance.randrange(len(kept) + 1), self._copy(paper))
        return kept

    def laid_out(self, papers: list[Paper], *, width: int = 88, lines: int = 44) -> Version:
        """The papers on pages."""
        version = Version()
        for paper in papers:
            self._lay_out(version, paper, width, lines)
        return version

    def notes(self, version: Version, count: int) -> list[PagePart]:
        """Passages of 1 to 40 words, some of them beginning or ending inside a word."""
        full = [page for page, tokens in enumerate(version.tokens, 1) if len(tokens) > 5]
        return [self._note(version, self.chance.choice(full)) for _ in range(count)]

    def _note(self, version: Version, page: int) -> PagePart:
        tokens = version.tokens[page - 1]
        length = min(self.chance.choice((1, 2, 3, 5, 8, 12, 20, 40)), len(tokens))
        first = self.chance.randrange(len(tokens) - length + 1)
        start, end = tokens[first][0], tokens[first + length - 1][1]
        if self.chance.random() < 0.1 and length > 1 and tokens[first][1] - start > 4:
            start += 2
        return PagePart(page, start, end)

    def _some_papers(self, earlier: list[Paper]) -> list[Paper]:
        kind = self.chance.random()
        if kind < 0.1:
            return [self._form() for _ in range(self.chance.randrange(2, 8))]
        if kind < 0.15:
            return [Paper("", (), is_image=True)]
        if kind < 0.2:
            return [self._table()]
        if kind < 0.24 and earlier:
            return [self._copy(self.chance.choice(earlier[-20:]))]
        letter = self._letter()
        if kind < 0.5:
            return [letter, self._minutes(letter)]
        return [letter]

    def _letter(self) -> Paper:
        title, dnr = (
            self._sentence(6),
            f"KS {self.chance.randrange(2022, 2027)}/{self.chance.randrange(1, 999):05}",
        )
        paragraphs = [self._tokens(f"Tjänsteskrivelse {dnr}"), title]
        for section in _SECTIONS:
            paragraphs.append(self._tokens(section))
            if self.chance.random() < 0.4:
                paragraphs.append(self._tokens(self.chance.choice(_PHRASES)))
            paragraphs += [self._paragraph() for _ in range(self.chance.randrange(0, 5))]
        return Paper(f"Ekviks kommun Tjänsteskrivelse {dnr}", tuple(paragraphs))

    def _minutes(self, letter: Paper) -> Paper:
        """An extract that repeats paragraphs of the letter."""
        repeated = [
            self._again(paragraph) for paragraph in letter.paragraphs[1:] if self.chance.random() < 0.6
        ]
        number = self._tokens(f"Protokollsutdrag § {self.chance.randrange(1, 200)}")
        return Paper("Ekviks kommun Protokollsutdrag", (number, *repeated, self._tokens(_PHRASES[4])))

    def _form(self) -> Paper:
        name = " ".join(self.chance.choice(self._rare).capitalize() for _ in range(2))
        number = f"Dnr DEL {self.chance.randrange(1, 99999)} Sökande {name}"
        return Paper(
            "Delegeringsbeslut", (self._tokens(number), self._tokens(_FORM), self._tokens(_PHRASES[3]))
        )

    def _table(self) -> Paper:
        rows = [
            self._tokens(" ".join(f"{self.chance.randrange(10, 99999)}" for _ in range(6))) for _ in range(38)
        ]
        return Paper("Ekviks kommun Budget", tuple(rows))

    def _copy(self, paper: Paper) -> Paper:
        return replace(paper, paragraphs=tuple(self._again(paragraph) for paragraph in paper.paragraphs))

    def _again(self, paragraph: Paragraph) -> Paragraph:
        return [Token(self._id(), token.word) for token in paragraph]

    def _paragraph(self) -> Paragraph:
        return [
            token
            for _ in range(self.chance.randrange(2, 6))
            for token in self._sentence(self.chance.randrange(5, 22))
        ]

    def _sentence(self, length: int) -> Paragraph:
        words = [self._word() for _ in range(length)]
        return self._tokens(" ".join([words[0].capitalize(), *words[1:], "."]))

    def _word(self) -> str:
        if self.chance.random() < 0.42:
            return self.chance.choice(_SMALL)
        return self._rare[int(len(self._rare) ** self.chance.random()) - 1]

    def _tokens(self, text: str) -> Paragraph:
        return [Token(self._id(), word) for word in text.split()]

    def _id(self) -> int:
        self._next_id += 1
        return self._next_id

    def _changed_paper(self, paper: Paper, change: Change) -> Paper:
        paragraphs = [self._changed_paragraph(paragraph, change) for paragraph in paper.paragraphs]
        kept: list[Paragraph] = []
        for paragraph in paragraphs:
            fate = self.chance.random()
            if fate >= change.paragraphs / 2:
                kept.append(paragraph)
            if fate > 1 - change.paragraphs / 2:
                kept.append(self._paragraph())
        head = paper.head
        if self.chance.random() < change.renamed:
            head = f"Reviderad {head}"
            kept[1:2] = [self._sentence(6)]
        return Paper(head, tuple(kept), is_image=paper.is_image)

    def _changed_paragraph(self, paragraph: Paragraph, change: Change) -> Paragraph:
        changed: Paragraph = []
        for token in paragraph:
            fate = self.chance.random()
            if fate >= change.words * 0.8:
                changed.append(token)
            if fate < change.words * 0.6 or change.words * 0.8 <= fate < change.words:
                changed += self._tokens(self._word())
        return changed

    def _lay_out(self, version: Version, paper: Paper, width: int, lines: int) -> None:
        if paper.is_image:
            version.pages.append("")
            version.tokens.append([])
            return
        rows = [row for paragraph in paper.paragraphs for row in _rows(paragraph, width)]
        count = max(1, -(-len(rows) // lines))
        for number in range(count):
            here = rows[number * lines : (number + 1) * lines]
            page, tokens = _page(paper.head, f"{number + 1} ({count})", here)
            version.pages.append(page)
            version.tokens.append(tokens)


_Row = list[tuple[Token, str]]
"""Pieces of words on a line; a divided word has a piece on either line."""


def _length(paper: Paper) -> float:
    return 1 if paper.is_image else max(1, sum(len(paragraph) for paragraph in paper.paragraphs) / 480)


def _rows(paragraph: Paragraph, width: int) -> list[_Row]:
    rows: list[_Row] = [[]]
    used = 0
    for token in paragraph:
        word = token.word
        if used + len(word) > width:
            if len(word) > 12 and used + len(word) // 2 < width:
                half = len(word) // 2
                rows[-1].append((token, word[:half] + "\ufffe"))
                word = word[half:]
            rows.append([])
            used = 0
        rows[-1].append((token, word))
        used += len(word) + 1
    return rows


def _page(head: str, mark: str, rows: list[_Row]) -> tuple[str, list[tuple[int, int, int]]]:
    text = f"{head}\r\n{mark}\r\n"
    tokens: list[tuple[int, int, int]] = []
    for row in rows:
        for token, piece in row:
            if tokens and tokens[-1][2] == token.id:
                tokens[-1] = (tokens[-1][0], len(text) + len(piece), token.id)
            else:
                tokens.append((len(text), len(text) + len(piece), token.id))
            text += piece if piece.endswith("\ufffe") else f"{piece} "
        text = text if text.endswith("\ufffe") else text.rstrip(" ") + "\r\n"
    return text.removesuffix("\r\n"), tokens
