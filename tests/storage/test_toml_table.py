"""A file that people write: each value is checked, and what is wrong is told by its place."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.storage.toml_table import TomlTable
from binder.wording.errors import sentence


class Colour(StrEnum):
    RED = "röd"
    BLUE = "blå"


def table(text: str) -> TomlTable:
    return TomlTable.of("ekvik.toml", text.encode())


def told(asked: Callable[[], object]) -> dict[str, object]:
    with pytest.raises(BinderError) as caught:
        asked()
    assert caught.value.code is ErrorCode.PROFILE_INVALID
    return caught.value.details


@pytest.mark.parametrize("content", [b"name = ", b"a = 1\na = 2", b'name = "\xff"', b"\x00"])
def test_what_is_no_toml_is_told_with_the_files_name(content: bytes) -> None:
    found = told(lambda: TomlTable.of("ekvik.toml", content))
    assert (found["file"], found["expected"]) == ("ekvik.toml", "TOML i UTF-8")


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(BinderError) as caught:
        TomlTable.read(tmp_path / "saknas.toml")
    assert caught.value.code is ErrorCode.FILE_UNREADABLE
    assert "saknas.toml" in sentence(caught.value)


@pytest.mark.parametrize("text", ["x = 3", "x = true", 'x = ["a"]', "x = 2024-03-01"])
def test_a_text_is_a_text(text: str) -> None:
    assert told(lambda: table(text).text("x"))["key"] == "x"


@pytest.mark.parametrize("text", ["", 'x = ""', 'x = "  "'])
def test_a_text_that_must_be_there_is_asked_for(text: str) -> None:
    assert told(lambda: table(text).text("x", required=True))["expected"] == "text inom citattecken"
    assert table(text).text("x") == ""


def test_blanks_around_a_text_are_taken_away() -> None:
    assert table('x = "  Ekvik "').text("x") == "Ekvik"


@pytest.mark.parametrize("text", ["", "x = -1", "x = 367", "x = true", "x = 1.5", 'x = "3"'])
def test_a_whole_number_within_its_limits_must_be_there(text: str) -> None:
    assert told(lambda: table(text).whole("x", 366))["expected"] == "ett heltal från 0 till 366"


@pytest.mark.parametrize("number", [0, 366])
def test_the_limits_themselves_are_allowed(number: int) -> None:
    assert table(f"x = {number}").whole("x", 366) == number


@pytest.mark.parametrize("text", ["ingen adress", "a@b", "a@b.c", "a b@c.se", "<a@b.se>", "a@b@c.se"])
def test_what_is_no_address_is_refused(text: str) -> None:
    assert told(lambda: table(f'x = "{text}"').address("x"))["expected"] == "en e-postadress"


@pytest.mark.parametrize(
    ("text", "address"), [('x = "a.b@ekvik.se"', "a.b@ekvik.se"), ("", None), ('x = ""', None)]
)
def test_an_address_may_be_missing(text: str, address: str | None) -> None:
    assert table(text).address("x") == address


def test_a_choice_names_what_may_be_chosen() -> None:
    assert told(lambda: table('x = "grön"').choice("x", Colour))["expected"] == "en av röd, blå"


def test_a_choice_without_a_usual_one_must_be_made() -> None:
    assert told(lambda: table("").choice("x", Colour))["key"] == "x"
    assert table("").choice("x", Colour, Colour.BLUE) is Colour.BLUE


@pytest.mark.parametrize("text", ["", "x = []", 'x = ["röd", "grön"]', 'x = "röd"', "x = [1]"])
def test_of_several_choices_each_must_be_known_and_one_be_there(text: str) -> None:
    assert told(lambda: table(text).choices("x", Colour))["key"] == "x"


def test_a_misspelt_key_is_not_silently_without_effect() -> None:
    found = told(lambda: table('nmae = "Ekvik"').allow(["name", "bodies"]))
    assert (found["key"], found["expected"]) == ("nmae", "en av bodies, name")


def test_a_wrong_value_in_a_row_is_told_by_the_rows_number() -> None:
    rows = table('[[bodies]]\nname = "KS"\n[[bodies]]\nname = 3').tables("bodies")
    assert told(lambda: rows[1].text("name"))["key"] == "bodies[2].name"


def test_a_wrong_value_in_a_section_is_told_by_the_section() -> None:
    section = table("[letterhead]\nlines = 3").table("letterhead")
    assert section is not None
    assert told(lambda: section.texts("lines"))["key"] == "letterhead.lines"


@pytest.mark.parametrize("text", ["x = 3", "x = [1]", "[x]\na = 1"])
def test_rows_are_rows(text: str) -> None:
    assert told(lambda: table(text).tables("x"))["expected"] == "avsnitt som börjar med [[x]]"


@pytest.mark.parametrize("text", ["x = 3", "[[x]]\na = 1"])
def test_a_section_is_a_section(text: str) -> None:
    assert told(lambda: table(text).table("x"))["expected"] == "ett avsnitt som börjar med [x]"


def test_what_is_told_is_a_sentence_with_file_place_and_what_is_expected() -> None:
    said = sentence(table("").wrong("bodies[2].name", "text inom citattecken"))
    assert all(part in said for part in ("ekvik.toml", "bodies[2].name", "text inom citattecken"))
