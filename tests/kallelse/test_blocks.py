"""Blocks: where one row ends and the next begins."""

from __future__ import annotations

from binder.kallelse.blocks import Block, Placed, blocks_of
from binder.kallelse.columns import Columns
from binder.kallelse.labels import Role
from binder.kallelse.lines import Line, Page
from binder.kallelse.numbering import Candidate, leading_number
from tests.kallelse.placing import line, page


def _blocks(*pages: Page) -> list[Block]:
    placed = [Placed(each.number, text) for each in pages for text in each.lines]
    found = [candidate for at, each in enumerate(placed) if (candidate := _candidate(at, each.line))]
    return blocks_of(placed, found, Columns(), {each.number: each for each in pages})


def _candidate(at: int, text: Line) -> Candidate | None:
    number = leading_number(text.words)
    if number is None:
        return None
    return Candidate(at, number, text.words[: number.words], text.box.left, text.bold, text.size)


def _texts(blocks: list[Block]) -> list[str]:
    return [block.text(Role.TITLE) for block in blocks]


def test_a_number_begins_a_block_and_wraps_belong_to_it() -> None:
    blocks = _blocks(
        page(line(100, (60, "1 Taxa för")), line(112, (70, "torghandel")), line(124, (60, "2 Plan")))
    )
    assert _texts(blocks) == ["Taxa för torghandel", "Plan"]


def test_a_wide_gap_begins_a_block() -> None:
    blocks = _blocks(
        page(line(100, (60, "1 Taxa för")), line(112, (70, "torghandel")), line(150, (70, "Olle Exempel")))
    )
    assert _texts(blocks) == ["Taxa för torghandel", "Olle Exempel"]


def test_a_bold_line_below_plain_ones_begins_a_block() -> None:
    blocks = _blocks(
        page(line(100, (60, "1 Taxa")), line(112, (60, "EKONOMI"), bold=True), line(124, (60, "2 Plan")))
    )
    assert _texts(blocks) == ["Taxa", "EKONOMI", "Plan"]


def test_between_rules_a_gap_begins_nothing() -> None:
    lines = [line(100, (60, "1 Taxa för")), line(140, (70, "torghandel")), line(165, (60, "2 Plan"))]
    assert _texts(_blocks(page(*lines, rules=(95, 155, 180)))) == ["Taxa för torghandel", "Plan"]


def test_a_row_between_rules_is_known_as_one_and_what_is_below_them_is_not() -> None:
    lines = [
        line(100, (60, "1 Taxa")),
        line(120, (60, "2 Plan")),
        line(140, (60, "Paus")),
        line(300, (60, "Olle")),
    ]
    blocks = _blocks(page(*lines, rules=(95, 115, 135, 155)))
    assert [block.is_row for block in blocks] == [True, True, True, False]


def test_a_new_page_begins_a_block_but_not_in_the_middle_of_a_sentence() -> None:
    first = page(line(700, (60, "1 Taxa för")))
    assert _texts(_blocks(first, page(line(100, (60, "torghandel")), number=2))) == ["Taxa för torghandel"]
    assert _texts(_blocks(first, page(line(100, (60, "Olle Exempel")), number=2))) == [
        "Taxa för",
        "Olle Exempel",
    ]


def test_a_block_says_where_its_number_stood() -> None:
    (block,) = _blocks(page(line(100, (60, "12. Taxa"))))
    assert block.number is not None
    assert block.number_source is not None
    assert (block.number.text, block.number_source.box.left) == ("12.", 60)
