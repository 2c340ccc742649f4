"""Papers of every kind made up from a seed: the same number of the same seed is the same paper for ever."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from random import Random

from binder.domain.finding import Severity
from binder.domain.ids import PaperVersionId
from binder.domain.inline_runs import Run
from binder.domain.kind_forms import Assembly, Need, form_of, sends_back
from binder.domain.main_proposal import MainPoint
from binder.domain.motivation import HEADINGS, Block, BlockKind, Citation, write
from binder.domain.motivation_table import Align, Table, table_of
from binder.domain.point_change import ChangeWay, PointChange
from binder.domain.preflight import check_draft
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Signatory, Yrkande, YrkandeKind
from binder.pdf.characters import can_draw
from tests.papers import words
from tests.papers.attached import invented_attachments

TODAY = date(2026, 3, 2)
KINDS = tuple(YrkandeKind)
MANY = 60
_RELATIONS = {
    YrkandeKind.TILLAGG: (Relation.BIFALL_I_OVRIGT, Relation.BIFALL, Relation.AVSLAG),
    YrkandeKind.ANDRING: (Relation.ERSATTER_PUNKTER, Relation.BIFALL_I_OVRIGT, Relation.ERSATTER_HELT),
    YrkandeKind.EGET_FORSLAG: (Relation.ERSATTER_HELT, Relation.AVSLAG),
    YrkandeKind.BIFALL: (Relation.BIFALL, Relation.BIFALL_I_OVRIGT),
    YrkandeKind.AVSLAG: (Relation.AVSLAG,),
}


def invented(seed: int, number: int) -> Yrkande:
    """Paper `number` (from 0) of the seed: the kinds in turn, with nothing that pre-flight would stop."""
    kind = KINDS[number % len(KINDS)]
    for attempt in count():
        yrkande = _Maker(Random(f"{seed}/{number}/{attempt}"), kind).yrkande()  # noqa: S311 - not a secret
        if not _is_stopped(yrkande):
            return yrkande
    raise AssertionError


def _is_stopped(yrkande: Yrkande) -> bool:
    found = check_draft(yrkande, None, can_draw=can_draw, today=TODAY)
    return any(finding.severity is Severity.BLOCKING for finding in found)


class _Maker:
    """Draws every part of one paper."""

    def __init__(self, random: Random, kind: YrkandeKind) -> None:
        self._random = random
        self._kind = kind
        self._form = form_of(kind)

    def yrkande(self) -> Yrkande:
        """A paper with each part that its kind has; optional ones are often empty."""
        meeting = TODAY + timedelta(days=self._random.randrange(1, 90))
        is_about_item = self._form.is_about_item
        made = Yrkande(
            kind=self._kind,
            municipality=self._random.choice(words.PLACES),
            body=self._body(),
            meeting_date=meeting if is_about_item or self._maybe() else None,
            written_on=TODAY,
            item_number=self._random.choice(("14", "2.1.3", "7 b", None)) if is_about_item else None,
            title=self._sentence(self._random.choice((2, 5, 12, 30))).rstrip("."),
            dnr=self._random.choice((*words.DNRS, None)) if is_about_item else None,
            points=self._points(),
            relation=self._relation(),
            motivation=self._text(),
            signatories=self._signatories(),
        )
        return self._with_parts_of_the_kind(made)

    def _with_parts_of_the_kind(self, made: Yrkande) -> Yrkande:
        lacks = tuple(self._words(self._few()) for _ in range(self._random.choice((0, 1, 3, 9))))
        return replace(
            made,
            points=tuple(self._changing(point) for point in made.points),
            main_points=self._main_points(),
            addressee="" if self._form.addressee is Need.NONE else self._random.choice(words.ADDRESSEES),
            missing=lacks if sends_back(self._kind) else (),
            until=self._random.choice(("", "nästa sammanträde", self._words(25)))
            if self._form.until is not Need.NONE
            else "",
            revised_on=TODAY if self._maybe() else None,
            attachments=invented_attachments(self._random),
        )

    def _body(self) -> str:
        if self._form.assembly is Assembly.COUNCIL:
            return "Kommunfullmäktige"
        return self._random.choice(words.BODIES)

    def _points(self) -> tuple[Beslutspunkt, ...]:
        if self._form.points is Need.NONE or (self._form.points is Need.OPTIONAL and self._maybe()):
            return ()
        amount = self._random.choice((1, 1, 2, 3, 5, MANY))
        ranks = (1, 2, 3) if self._kind.is_material and amount > 1 and self._maybe() else (1,)
        return tuple(self._point(self._random.choice(ranks)) for _ in range(amount))

    def _point(self, rank: int) -> Beslutspunkt:
        text = self._sentence(self._random.choice((4, 12, 60)))
        if self._form.asks_questions:
            return Beslutspunkt(text=text.rstrip(".") + "?")
        decider = "Kommunfullmäktige" if self._random.random() < 0.2 else None
        return Beslutspunkt(
            text=f"att {text}" if self._random.random() < 0.2 else text, decider=decider, rank=rank
        )

    def _changing(self, point: Beslutspunkt) -> Beslutspunkt:
        """The point, in half of the ändringsyrkanden with what it changes in the main proposal."""
        if self._kind is not YrkandeKind.ANDRING or self._random.random() < 0.4:
            return point
        way = self._random.choice(tuple(ChangeWay))
        number = self._random.randrange(0 if way is ChangeWay.FOLLOWS else 1, MANY)
        kept = point.text.split()[: self._few() * 3]
        original = "" if way is ChangeWay.FOLLOWS else " ".join((*kept, self._sentence(self._few() * 4)))
        change = PointChange(way=way, number=number, original=original, is_whole=self._random.random() < 0.1)
        return replace(point, change=change, text="" if way is ChangeWay.STRIKES else point.text)

    def _main_points(self) -> tuple[MainPoint, ...]:
        amount = self._random.choice((0, 0, 1, 3, 12)) if self._kind.is_material else 0
        return tuple(MainPoint(number=n, text=self._sentence(9)) for n in range(1, amount + 1))

    def _relation(self) -> RelationToMain | None:
        if not self._kind.is_material:
            return None
        relation = self._random.choice(_RELATIONS[self._kind])
        points = (2, 3, 7)[: self._few()] if relation is Relation.ERSATTER_PUNKTER else ()
        return RelationToMain(relation=relation, points=points)

    def _text(self) -> str:
        least = 1 if self._form.text is Need.REQUIRED else 0
        amount = max(least, self._random.choice((0, 1, 3, 3, 8, 25)))
        return write(self._block() for _ in range(amount))

    def _block(self) -> Block:
        kind = self._random.choice((BlockKind.PARAGRAPH,) * 5 + tuple(BlockKind))
        if kind is BlockKind.TABLE:
            return Block(kind=kind, table=self._table())
        text = self._words(self._few()) if kind in HEADINGS else self._paragraph()
        source = Citation(text=self._words(4), version_id=PaperVersionId(1), page=1, quads=())
        is_cited = kind is BlockKind.QUOTE and self._maybe()
        level = self._few() if kind.is_item else 1
        runs = tuple(self._runs(text))
        return Block(kind=kind, runs=runs, citation=source if is_cited else None, level=level)

    def _table(self) -> Table:
        """A table of words and numbers; some cells are empty, some longer than a page."""
        width, height = self._random.choice((1, 2, 3, 4, 7, 12)), self._random.choice((1, 2, 5, 12, 40))
        is_number = [self._maybe() for _ in range(width)]
        head = [(Run(self._words(self._few())),) for _ in range(width)]
        rows = [[tuple(self._cell(is_number=each)) for each in is_number] for _ in range(height)]
        return table_of(
            [head, *rows],
            caption=self._words(6) if self._maybe() else "",
            aligns=[self._random.choice(tuple(Align)) for _ in range(width)],
            has_header_column=self._maybe(),
        )

    def _cell(self, *, is_number: bool) -> Iterator[Run]:
        if is_number:
            yield Run(self._random.choice(words.NUMBERS))
        else:
            length = self._random.choice((0, 1, 1, 2, 4, 4, 12) if self._random.random() < 0.995 else (900,))
            yield from self._runs(self._words(length))

    def _runs(self, text: str) -> Iterator[Run]:
        """The text with some of its words emphasised."""
        is_plain = self._maybe()
        for part in text.split(" "):
            look = 0 if is_plain else self._random.choice((0,) * 9 + (1, 2, 3))
            yield Run(f"{part} ", strong=look > 1, emphasis=look % 2 == 1)

    def _paragraph(self) -> str:
        sentences = [
            self._sentence(self._random.choice((3, 9, 18, 40))) for _ in range(self._random.randrange(1, 7))
        ]
        return self._random.choice((" ", "\n", "  ")).join(sentences)

    def _signatories(self) -> tuple[Signatory, ...]:
        return tuple(
            Signatory(
                name=self._random.choice(words.NAMES) if number else words.NAMES[0],
                role=self._random.choice(words.ROLES),
                party=self._random.choice(words.PARTIES),
            )
            for number in range(self._random.choice((1, 1, 1, 2, 3, 5)))
        )

    def _sentence(self, length: int) -> str:
        text = self._words(length)
        return text[:1].upper() + text[1:] + "."

    def _words(self, length: int) -> str:
        return " ".join(self._word() for _ in range(length))

    def _word(self) -> str:
        drawn = self._random.random()
        if drawn < 0.03:
            return self._random.choice(words.LONG)
        return self._random.choice(words.ODD if drawn < 0.08 else words.COMMON)

    def _few(self) -> int:
        return self._random.randrange(1, 4)

    def _maybe(self) -> bool:
        return self._random.random() < 0.5
