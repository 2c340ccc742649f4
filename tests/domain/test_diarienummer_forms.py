"""Every printed form of a diarienummer comes back whole, and nothing that only looks like one comes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.diarienummer import find_all, is_half, leading, normalise, parse, same_matter, trailing

Print = Callable[[str, int, int], str]

#: Forms that are known wherever they stand.
ANYWHERE: dict[str, Print] = {
    "KS-2022/1011": lambda r, y, n: f"{r}-{y}/{n}",
    "KS-2022/1011.107": lambda r, y, n: f"{r}-{y}/{n}.107",
    "2018/KS 0290 10": lambda r, y, n: f"{y}/{r} {n % 10_000:04} 10",
    "2016KSM1221.042": lambda r, y, n: f"{y}{r}{n % 10_000:04}.042",
    "KS 2018/124": lambda r, y, n: f"{r} {y}/{n}",
    "KSKF/2014:1": lambda r, y, n: f"{r}/{y}:{n}",
    "SLK-2024-00689": lambda r, y, n: f"{r}-{y}-{n:05}",
    "SLK-2024-00009:52": lambda r, y, n: f"{r}-{y}-{n:05}:52",
    "KS2026/1005": lambda r, y, n: f"{r}{y}/{n}",
    "KS/2014/0073": lambda r, y, n: f"{r}/{y}/{n:04}",
    "TT 2014/00148": lambda r, y, n: f"{r} {y}/{n:05}",
    "BN 2023-002572": lambda r, y, n: f"{r} {y}-{n:06}",
}
#: Forms that are known in a field of their own.
IN_A_FIELD: dict[str, Print] = {
    "KS 2025.012": lambda r, y, n: f"{r} {y}.{n:03}",
    "KS.2023.123": lambda r, y, n: f"{r}.{y}.{n}",
    "2023/KS-0123": lambda r, y, n: f"{y}/{r}-{n:04}",
    "Ks 1071/2023": lambda r, y, n: f"{r[:1]}{r[1:2].lower()} {n}/{y}",
    "KS 1071/2023": lambda r, y, n: f"{r} {n}/{y}",
    "23KS12345": lambda r, y, n: f"{y % 100:02}{r}{n:05}",
    "2023.123 KS": lambda r, y, n: f"{y}.{n} {r}",
    "KS/2023/0123/042": lambda r, y, n: f"{r}/{y}/{n:04}/042",
    "KS 2023/00123 102": lambda r, y, n: f"{r} {y}/{n:05} 102",
    "KS 2023-00123 Dpl 10": lambda r, y, n: f"{r} {y}-{n:05} Dpl 10",
}
NO_REGISTER: dict[str, Print] = {
    "2024-00708": lambda _, y, n: f"{y}-{n:05}",
    "2014/304": lambda _, y, n: f"{y}/{n}",
    "191/2013 Kod 623": lambda _, y, n: f"{n}/{y} Kod 623",
    "31/16": lambda _, y, n: f"{n}/{y % 100:02}",
    "2023.158": lambda _, y, n: f"{y}.{n}",
    "00123-2023": lambda _, y, n: f"{n:05}-{y}",
}
FIELDS = {**ANYWHERE, **IN_A_FIELD}
registers = st.text("ABEFGHJKLNOPRSTUVÄÖ", min_size=2, max_size=4).filter(
    lambda letters: None not in (parse(f"{letters}-2024-00001"), parse(f"{letters[:2]}-2024-00001"))
)
years = st.integers(1990, 2049)
#: Where both halves could be years nobody can tell which is which.
serials = st.integers(101, 1_949) | st.integers(2_100, 9_999)


@pytest.mark.parametrize("form", FIELDS)
@given(register=registers, year=years, serial=serials)
def test_every_form_comes_back_whole(form: str, register: str, year: int, serial: int) -> None:
    printed = FIELDS[form](register, year, serial)
    dnr = parse(printed)
    assert dnr is not None, printed
    assert (dnr.year, dnr.serial) == (year, serial)
    assert dnr.register == register[: 2 if form.startswith("Ks ") else 9]


@pytest.mark.parametrize("form", NO_REGISTER)
@given(year=years, serial=serials)
def test_a_form_without_register_comes_back_whole(form: str, year: int, serial: int) -> None:
    dnr = parse(f"Dnr {NO_REGISTER[form]('', year, serial)}")
    assert dnr is not None
    assert (dnr.register, dnr.year, dnr.serial) == (None, year, serial)


@given(
    st.sampled_from(sorted(FIELDS)),
    st.sampled_from(sorted({**FIELDS, **NO_REGISTER})),
    registers,
    years,
    serials,
)
def test_a_matter_is_the_same_in_any_two_forms(
    one: str, other: str, register: str, year: int, serial: int
) -> None:
    prints = {**FIELDS, **NO_REGISTER}
    first, second = (parse(f"Dnr {prints[form](register, year, serial)}") for form in (one, other))
    assert first is not None
    assert second is not None
    if not {one, other} & {"Ks 1071/2023"}:
        assert same_matter(first, second)
        assert same_matter(second, first)


@pytest.mark.parametrize("form", ANYWHERE)
@given(register=registers, year=years, serial=serials)
def test_a_form_is_found_in_running_text_as_printed(form: str, register: str, year: int, serial: int) -> None:
    printed = ANYWHERE[form](register, year, serial)
    found = find_all(f"Svar på remiss ({printed}), se bilaga 3.")
    assert [each.dnr.printed for each in found] == [printed]


@given(st.sampled_from(sorted(FIELDS)), registers, years, serials)
def test_reading_the_tidied_form_changes_nothing(form: str, register: str, year: int, serial: int) -> None:
    printed = FIELDS[form](register, year, serial)
    assert normalise(normalise(printed)) == normalise(printed)
    assert parse(normalise(printed)) == parse(printed)


@given(st.sampled_from(sorted(ANYWHERE)), registers, years, serials)
def test_a_number_at_a_title_s_edge_is_parted_from_it(
    form: str, register: str, year: int, serial: int
) -> None:
    printed = ANYWHERE[form](register, year, serial)
    before, after = leading(f"{printed} Taxa för torg"), trailing(f"Taxa för torg {printed}")
    assert before is not None
    assert before.end == len(printed)
    assert after is not None
    assert after.start == len("Taxa för torg ")


@given(registers, years)
def test_a_number_that_lost_its_end_is_never_completed(register: str, year: int) -> None:
    for damaged in (f"{register}-{year}/", f"{register}-{year}-", f"{register}/{year}:", f"{year}/"):
        assert parse(damaged) is None
        assert is_half(damaged)


@given(st.dates(date(1950, 1, 1), date(2079, 12, 31)))
def test_no_day_is_a_number(day: date) -> None:
    for printed in (day.isoformat(), f"{day.day}/{day.month} {day.year}", f"den {day.day} maj {day.year}"):
        assert parse(printed) is None
        assert find_all(f"Beslutat {printed} av nämnden") == []


@given(st.sampled_from(["§", "prop.", "SFS", "SOU", "Ds", "dir.", "bet.", "mål nr", "HKF"]), years, serials)
def test_no_statute_and_no_paragraph_is_a_number(kind: str, year: int, serial: int) -> None:
    for printed in (f"{kind} {serial}/{year % 100:02}", f"{kind} {year}:{serial}"):
        assert find_all(f"Enligt {printed} gäller detta.") == []


@given(st.from_regex(r"[A-ZÅÄÖ][a-zåäö]{3,9} \d{1,2}:\d{1,4}", fullmatch=True))
def test_no_property_is_a_number(name: str) -> None:
    assert parse(name) is None
    assert find_all(f"Detaljplan för {name} i Linde") == []


@given(years, st.integers(1, 30))
def test_no_span_of_years_is_a_number(year: int, length: int) -> None:
    for printed in (f"{year}-{year + length}", f"{year}–{year + length}", f"{year}/{(year + 1) % 100:02}"):
        assert parse(printed) is None
        assert find_all(f"Plan {printed} för skolan") == []


@given(st.integers(1, 999), st.integers(0, 999))
def test_no_sum_is_a_number(thousands: int, rest: int) -> None:
    assert find_all(f"Kostnaden är {thousands} {rest:03} kr, {thousands},{rest % 100:02} procent") == []


@given(st.integers(100, 999), years, serials)
def test_a_register_with_a_number_of_its_own_is_known_in_a_field(office: int, year: int, serial: int) -> None:
    dnr = parse(f"N{office}-{serial:04}/{year % 100:02}")
    assert dnr is not None
    assert (dnr.register, dnr.serial) == (f"N{office}", serial)
