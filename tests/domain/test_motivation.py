"""The motivation's marks: what each means, that nothing is lost, and that old texts mean what they meant."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.annotation import Quad
from binder.domain.inline_runs import Run, tidy
from binder.domain.motivation import (
    Block,
    BlockKind,
    Citation,
    as_lines,
    changed_words,
    from_before_tables,
    from_plain,
    levelled,
    parse,
    plain_text,
    write,
)
from tests.domain.texts import BLOCKS, MARKUP

ALL = """# Bakgrund

Ett **viktigt** ord.

- ett
- två

1. tre
2. fyra

> Utbytet har varit begränsat.
> [tjänsteutlåtandet 2024-02-12, s. 4](källa:12:4:72,500.5,300.2,512.3)"""
CITED = Citation(
    text="tjänsteutlåtandet 2024-02-12, s. 4", version_id=12, page=4, quads=(Quad(72, 500.5, 300.2, 512.3),)
)


def test_every_kind_of_block_is_read():
    kinds = [block.kind.value for block in parse(ALL)]
    assert kinds == ["heading", "paragraph", "bullet", "bullet", "numbered", "numbered", "quote"]


def test_a_quotation_knows_its_place():
    assert parse(ALL)[-1] == Block(
        kind=BlockKind.QUOTE, runs=(Run("Utbytet har varit begränsat."),), citation=CITED
    )


def test_a_text_in_its_usual_form_is_written_as_it_was():
    assert write(parse(ALL)) == ALL


def test_the_plain_text_has_a_line_for_each_block_and_citation():
    assert plain_text(ALL).split("\n")[:3] == ["Bakgrund", "Ett viktigt ord.", "ett"]
    assert plain_text(ALL).endswith("\ntjänsteutlåtandet 2024-02-12, s. 4")


def test_the_lines_have_their_numbers_and_quotation_marks():
    assert as_lines(ALL)[2:6] == ["– ett", "– två", "1. tre", "2. fyra"]
    assert as_lines(ALL)[-1] == "”Utbytet har varit begränsat.” (tjänsteutlåtandet 2024-02-12, s. 4)"


def test_every_list_is_numbered_from_one():
    assert write(parse("7. a\n8. b\n\nc\n\n9. d")) == "1. a\n2. b\n\nc\n\n1. d"


@pytest.mark.parametrize(
    "line", ["# Ej rubrik", "- ej punkt", "12. mars", "> ej citat", "| ej | tabell |", "2 *3* 4", "a\\*b"]
)
def test_marks_in_plain_text_are_only_characters(line):
    assert [(block.kind, block.text) for block in parse(from_plain(line))] == [(BlockKind.PARAGRAPH, line)]


def test_words_can_be_changed_under_their_marks():
    assert changed_words("- *a* - b", lambda text: text.replace("a", "x*")) == "- *x\\** - b"


def test_points_within_points_are_read_and_numbered_by_their_own_list():
    text = "1. a\n  1. b\n  2. c\n    - d\n2. e\n  1. f"
    assert [block.level for block in parse(text)] == [1, 2, 2, 3, 1, 2]
    assert as_lines(text) == ["1. a", "  a) b", "  b) c", "    · d", "2. e", "  a) f"]
    assert write(parse(text)) == text


def test_a_point_stands_at_most_one_level_below_the_one_before():
    assert [block.level for block in parse("    - a\n    - b\n\nc\n\n  - d")] == [1, 2, 1, 1]


@pytest.mark.parametrize("text", ["- a\n  - b", "| a |\n| --- |", "a\n    1. b", "  - a"])
def test_a_text_of_one_level_means_what_it_meant(text):
    kinds = {block.kind for block in parse(from_before_tables(text))}
    assert kinds <= {BlockKind.PARAGRAPH, BlockKind.BULLET}
    assert " ".join(plain_text(from_before_tables(text)).split()) == " ".join(text.removeprefix("- ").split())


def test_a_table_among_paragraphs_is_read_and_written():
    text = "Före\n\n|+ Kostnad\n| År | Tkr |\n| --- | --: |\n| 2026 | **1** |\n\nEfter"
    assert [block.kind.value for block in parse(text)] == ["paragraph", "table", "paragraph"]
    assert write(parse(text)) == text
    assert plain_text(text).split("\n") == ["Före", "Kostnad", "År", "Tkr", "2026", "1", "Efter"]
    assert as_lines(text) == ["Före", "Kostnad", "År | Tkr", "2026 | 1", "Efter"]


def test_words_in_cells_can_be_changed():
    assert changed_words("| a |\n| --- |\n| *a* |", str.upper) == "| A |\n| --- |\n| *A* |"


def test_a_line_after_a_point_belongs_to_it():
    assert [block.text for block in parse("- a\nb\n- c\n\nd")] == ["a b", "c", "d"]


def test_a_damaged_source_is_only_words():
    assert parse("> a\n> [b](källa:x)")[0].citation is None


@given(st.text(max_size=200))
def test_plain_text_means_what_it_meant_before_there_were_marks(text):
    before = [each for part in text.replace("\r\n", "\n").split("\n\n") if (each := " ".join(part.split()))]
    assert [block.words for block in parse(from_plain(text))] == before


@given(BLOCKS)
def test_written_blocks_are_read_again(blocks):
    filled = [replace(block, runs=tidy(block.runs)) for block in blocks if not block.is_empty]
    wanted = list(levelled(filled))
    assert list(parse(write(blocks))) == wanted


def test_a_heading_has_one_look():
    assert write(parse("# *a* och **b**")) == "# a och b"


@given(MARKUP)
def test_any_text_has_one_form_that_stays(markup):
    usual = write(parse(markup))
    assert write(parse(usual)) == usual
    assert parse(usual) == parse(markup)
