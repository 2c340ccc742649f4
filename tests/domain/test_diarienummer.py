"""Diarienummer: the printed forms, the look-alikes, and what is the same matter."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.diarienummer import Diarienummer, find_all, is_half, normalise, parse, same_matter

FORMS = [
    ("KS-2022/1011.107", "KS", 2022, 1011, "107"),
    ("KS-2017/64", "KS", 2017, 64, None),
    ("Dnr 2018/KS 0290 10", "KS", 2018, 290, "10"),
    ("2024/KS 0107", "KS", 2024, 107, None),
    ("2023/VN 0010 004", "VN", 2023, 10, "004"),
    ("2016KSM1221.042", "KSM", 2016, 1221, "042"),
    ("2017KSM0604 301", "KSM", 2017, 604, "301"),
    ("Dnr KS 2018/124", "KS", 2018, 124, None),
    ("Dnr 191/2013 Kod 623", None, 2013, 191, "623"),
    ("Dnr 31/16", None, 2016, 31, None),
    ("KSKF/2014:1", "KSKF", 2014, 1, None),
    ("SÄN/2012:3", "SÄN", 2012, 3, None),
    ("SLK-2024-00689", "SLK", 2024, 689, None),
    ("SLK-2024-00009:52", "SLK", 2024, 9, None),
    ("0402/20", None, 2020, 402, None),
    ("KSF-2022-00486", "KSF", 2022, 486, None),
    ("KS2026/1005", "KS", 2026, 1005, None),
    ("KS/2018:443", "KS", 2018, 443, None),
    ("KS/2014/0073", "KS", 2014, 73, None),
    ("TT 2014/00148", "TT", 2014, 148, None),
    ("Dnr 2014/304", None, 2014, 304, None),
    ("Dnr 2020-0156", None, 2020, 156, None),
    ("2024-00708", None, 2024, 708, None),
    ("KS-2024-00708", "KS", 2024, 708, None),
    ("BN 2023-\n002572", "BN", 2023, 2572, None),
    ("BN-2004-00038", "BN", 2004, 38, None),
    ("2015/171-514", None, 2015, 171, "514"),
    ("SE SE-2025-00027", "SE", 2025, 27, None),
    ("sbf/2015:71", "SBF", 2015, 71, None),
    ("KS–2024–00708", "KS", 2024, 708, None),
    ("Diarienummer: KS 2024-00708", "KS", 2024, 708, None),
]

LOOK_ALIKES = [
    "§ 63/20",
    "HKF 9010",
    "(HKF 9210)",
    "prop. 2008/09:21",
    "SFS 2017:725",
    "SOU 2017:114",
    "Söderbymalm 3:274",
    "Må 3:13",
    "Kungsbacka 2:2",
    "Nr 2001:25",
    "16 kap 6 f §",
    "2024-05-28",
    "KS 2024-05-28",
    "2026–2028",
    "2023/24",
    "plan 2026-2027",
    "vallagen (2005:837)",
    "förordning (EU) 2016/679",
    "1 000 000 kr",
    "bet. 2021/22:KU6",
    "Handling 2024 nr 29",
    "KF § 214/14",
    "",
]

registers = st.text("ABCDEFGHIJKLMNOPQRSTUVXYZÅÄÖ", min_size=2, max_size=5).filter(
    lambda letters: parse(f"{letters}-2024-00001") is not None
)
years = st.integers(1990, 2049)
serials = st.integers(1, 99_999)


@pytest.mark.parametrize(("printed", "register", "year", "serial", "code"), FORMS)
def test_a_printed_form_is_understood(
    printed: str, register: str | None, year: int, serial: int, code: str | None
) -> None:
    dnr = parse(printed)
    assert dnr is not None
    assert (dnr.register, dnr.year, dnr.serial, dnr.code) == (register, year, serial, code)


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_a_look_alike_is_no_diarienummer(text: str) -> None:
    assert parse(text) is None
    assert find_all(f"Enligt {text} gäller detta.") == []


@pytest.mark.parametrize("text", ["KS-2014/", "FG-2024-", "2014/", "KS 2014/ ", "KS-", "Dnr KS/2014:"])
def test_a_number_that_lost_its_end_is_half_and_not_completed(text: str) -> None:
    assert is_half(text)
    assert parse(text) is None


@pytest.mark.parametrize("text", ["KS-2014/12", "Hej", "2014", "", "Val av justerare"])
def test_what_is_whole_or_no_number_at_all_is_not_half(text: str) -> None:
    assert not is_half(text)


def test_the_number_without_register_is_the_same_matter_as_the_one_with_it() -> None:
    assert _same("2024-00708", "KS-2024-00708")


def test_numbers_of_two_registers_are_two_matters() -> None:
    assert not _same("KS-2024-00708", "BN-2024-00708")


def test_the_same_serial_of_another_year_is_another_matter() -> None:
    assert not _same("2024-00708", "2023-00708")


def test_the_way_of_printing_does_not_part_a_matter_from_itself() -> None:
    assert _same("KS 2018/124", "KS/2018:124")
    assert _same("KS-2022/1011.107", "KS-2022/1011")
    assert _same("SLK-2024-00009:52", "SLK-2024-00009")


def test_numbers_in_running_text_are_found_where_they_stand() -> None:
    text = "Svar på motion (KS 2024-00740) och Dnr 31/16, se § 63/20 och Må 3:13."
    found = find_all(text)
    assert [text[each.start : each.end] for each in found] == ["KS 2024-00740", "31/16"]


def test_a_weak_form_needs_a_label_in_running_text() -> None:
    assert find_all("gruppen 31/16 och bladet 0402/20") == []


def test_the_printed_form_loses_label_wrap_and_odd_dashes_only() -> None:
    assert normalise("Dnr: BN 2023-\n 002572 ") == "BN 2023-002572"


@given(registers, years, serials)
def test_every_register_year_and_serial_comes_back_from_the_usual_form(
    register: str, year: int, serial: int
) -> None:
    dnr = parse(f"{register}-{year}-{serial:05}")
    assert dnr is not None
    assert (dnr.register, dnr.year, dnr.serial) == (register, year, serial)


@given(registers, years, serials)
def test_parsing_what_was_printed_gives_the_same_number_again(register: str, year: int, serial: int) -> None:
    dnr = parse(f"Dnr {register} {year}/{serial}")
    assert dnr is not None
    assert parse(str(dnr)) == dnr


@given(st.text(max_size=200))
def test_no_text_makes_the_reading_fail(text: str) -> None:
    parse(text)
    is_half(text)
    assert all(0 <= found.start < found.end <= len(text) for found in find_all(text))


@given(st.text("KS-2014/:. 0123456789", max_size=120))
def test_found_numbers_never_overlap(text: str) -> None:
    found = find_all(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


def _same(one: str, other: str) -> bool:
    first, second = parse(one), parse(other)
    assert isinstance(first, Diarienummer)
    assert isinstance(second, Diarienummer)
    return same_matter(first, second) and same_matter(second, first)
