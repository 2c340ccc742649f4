"""Agendas given as OParl, from systems that write it in their own ways."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.oparl_file import read_oparl
from binder.kallelse.proposal import Doubt, Proposal

SCHEMA = "https://schema.oparl.org/1.1/"


def _meeting(**values: Any) -> dict[str, Any]:
    items = [
        {
            "type": f"{SCHEMA}AgendaItem",
            "id": "i2",
            "name": "Taxa",
            "number": "2",
            "order": 2,
            "consultation": "c2",
        },
        {"type": f"{SCHEMA}AgendaItem", "id": "i1", "name": "Val av justerare", "number": "1", "order": 1},
    ]
    meeting = {"type": f"{SCHEMA}Meeting", "name": "Kommunstyrelsen 2025-07-01", "agendaItem": items}
    return {**meeting, "start": "2025-07-01T11:00:00Z", **values}


def _read(whole: object) -> Proposal:
    return read_oparl(json.dumps(whole).encode())


def test_a_meeting_alone_is_an_agenda_in_its_order() -> None:
    read = _read(_meeting())
    assert [item.title.value for item in read.items] == ["Val av justerare", "Taxa"]
    assert (read.date.value and read.date.value.isoformat(), read.time.value) == ("2025-07-01", "13:00")


def test_a_body_told_by_the_meeting_s_name_is_guessed() -> None:
    read = _read(_meeting())
    assert (read.body.value, read.body.doubts) == ("Kommunstyrelsen", (Doubt.GUESSED,))


def test_a_paper_s_reference_is_the_item_s_matter() -> None:
    paper = {"type": f"{SCHEMA}Paper", "reference": "KS 2025/7", "consultation": [{"id": "c2"}]}
    assert [item.dnr.value for item in _read({"data": [_meeting(), paper]}).items] == [None, "KS 2025/7"]


def test_an_organisation_inside_the_meeting_names_the_body() -> None:
    assert _read(_meeting(organization=[{"name": "Socialnämnden"}])).body.value == "Socialnämnden"


def test_the_place_may_be_a_room_and_a_street() -> None:
    place = {"room": "Eken", "streetAddress": "Torget 1"}
    assert _read(_meeting(location=place)).place.value == "Eken, Torget 1"


@pytest.mark.parametrize("whole", [[], {}, {"type": f"{SCHEMA}Paper"}, 7, "x", None])
def test_json_without_a_meeting_proposes_nothing(whole: object) -> None:
    assert _read(whole).items == []


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe\x00", b"[" * 100_000])
def test_what_is_no_json_is_refused(content: bytes) -> None:
    with pytest.raises(BinderError, match=ErrorCode.FILE_UNREADABLE):
        read_oparl(content)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
KEYS = ("start", "end", "location", "organization", "agendaItem", "name")


@given(st.dictionaries(st.sampled_from(KEYS), json_values))
def test_odd_values_never_make_it_fail(values: dict[str, Any]) -> None:
    assert _read({"data": [_meeting(**values)]}).kind


@given(json_values)
def test_odd_items_never_make_it_fail(value: object) -> None:
    item = {"name": "Taxa", "number": value, "order": value, "consultation": value}
    assert len(_read(_meeting(agendaItem=[item, value])).items) >= 1
