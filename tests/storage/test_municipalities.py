"""Profiles: ours are whole, the user's win, and a wrong one is told by file, key and what is expected."""

from __future__ import annotations

from datetime import time

import pytest

from binder.domain import diarienummer
from binder.domain.deadline import DayUnit
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.municipality import PointStyle
from binder.domain.yrkande import YrkandeKind
from binder.storage import municipalities


@pytest.fixture
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path))
    folder = tmp_path / "municipalities"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("identity", ["generic", "huddinge", "goteborg", "tyreso", "kungsbacka"])
def test_our_profiles_say_where_they_come_from(own_folder, identity):
    profile = municipalities.profile(identity)
    assert profile.id == identity
    assert profile.source
    assert profile.body("Kommunstyrelsen") is not None


def test_every_example_of_a_diarienummer_is_one(own_folder):
    examples = [example for profile in municipalities.profiles() for example in profile.dnr_examples]
    assert examples
    assert all(diarienummer.parse(example) for example in examples)


def test_the_generic_profile_comes_last(own_folder):
    assert municipalities.profiles()[-1].id == municipalities.GENERIC


def test_an_unknown_kommun_gets_the_generic_profile(own_folder):
    assert municipalities.profile("atlantis").id == municipalities.GENERIC


def test_the_users_own_file_wins(own_folder):
    (own_folder / "huddinge.toml").write_text(
        'name = "Mitt Huddinge"\npoint_style = "att-sats"\n', encoding="utf-8"
    )
    profile = municipalities.profile("huddinge")
    assert (profile.name, profile.point_style) == ("Mitt Huddinge", PointStyle.ATT_SATS)
    assert [p.name for p in municipalities.profiles() if p.id == "huddinge"] == ["Mitt Huddinge"]


def test_a_body_may_have_an_address_of_its_own(own_folder):
    text = 'name = "E"\nregistrar_email = "e@e.example"\n'
    text += '[[bodies]]\nname = "Valnämnden"\nregistrar_email = "v@e.example"\n'
    (own_folder / "e.toml").write_text(text, encoding="utf-8")
    profile = municipalities.profile("e")
    assert (profile.registrar_of("valnämnden"), profile.registrar_of("KS")) == ("v@e.example", "e@e.example")


WRONG = [
    ("name = 3", "name"),
    ("", "name"),
    ('name = "E"\npoint_style = "prosa"', "point_style"),
    ('name = "E"\nregistrar_email = "inte en adress"', "registrar_email"),
    ('name = "E"\nregistrator = "x"', "registrator"),
    ('name = "E"\ndnr_examples = "KS"', "dnr_examples"),
    ('name = "E"\nbodies = ["KS"]', "bodies"),
    ('name = "E"\n[[bodies]]\nshort = "KS"', "bodies[1].name"),
    ('name = "E"\n[[bodies]]\nname = "KS"\nemail = "x"', "bodies[1].email"),
    ('name = "E"\nwords = "x"', "words"),
    ('name = "E"\n[[words]]\nown = "x"\nmeans = "allt"', "words[1].means"),
    ('name = "E"\n[[words]]\nmeans = "body"', "words[1].own"),
    ("name = ", "file"),
    ('name = "E"\ndeadlines = "x"', "deadlines"),
    ('name = "E"\n[[deadlines]]\nbefore = 3', "deadlines[1].kinds"),
    ('name = "E"\n[[deadlines]]\nkinds = ["bön"]\nbefore = 3', "deadlines[1].kinds"),
    ('name = "E"\n[[deadlines]]\nkinds = ["motion"]\nbefore = -1', "deadlines[1].before"),
    ('name = "E"\n[[deadlines]]\nkinds = ["motion"]\nbefore = 3\nunit = "år"', "deadlines[1].unit"),
    ('name = "E"\n[[deadlines]]\nkinds = ["motion"]\nbefore = 3\ntime = "25.00"', "deadlines[1].time"),
    ('name = "E"\n[[deadlines]]\nkinds = ["motion"]\nbefore = 3\nweekday = "måndag"', "deadlines[1].weekday"),
]


@pytest.mark.parametrize(("text", "key"), WRONG)
def test_a_wrong_file_is_told_by_name_key_and_what_is_expected(own_folder, text, key):
    (own_folder / "e.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BinderError) as caught:
        municipalities.profile("e")
    assert (caught.value.code, caught.value.details["file"]) == (ErrorCode.PROFILE_INVALID, "e.toml")
    assert (caught.value.details["key"], bool(caught.value.details["expected"])) == (key, True)


def test_a_profile_may_bring_the_kommuns_own_words(own_folder):
    text = 'name = "E"\n[[words]]\nown = "Sakfråga"\nmeans = "title-column"\n'
    text += '[[words]]\nown = "Trygghetsrummet"\nmeans = "body"\n'
    (own_folder / "e.toml").write_text(text, encoding="utf-8")
    profile = municipalities.profile("e")
    assert [word.own for word in profile.words] == ["Sakfråga", "Trygghetsrummet"]
    assert profile.body("trygghetsrummet") is not None


def test_a_deadline_is_read_with_all_its_parts(own_folder):
    text = 'name = "E"\n[[deadlines]]\nkinds = ["motion", "enkel fråga"]\nbodies = ["Kommunfullmäktige"]\n'
    text += 'before = 2\nunit = "weeks"\nweekday = "måndag"\ntime = "8.00"\nsource = "10 §"\n'
    (own_folder / "e.toml").write_text(text, encoding="utf-8")
    (rule,) = municipalities.profile("e").deadlines
    assert (rule.kinds, rule.bodies) == (
        {YrkandeKind.MOTION, YrkandeKind.ENKEL_FRAGA},
        ("Kommunfullmäktige",),
    )
    assert (rule.before, rule.unit, rule.weekday, rule.at) == (2, DayUnit.WEEKS, 0, time(8))
    assert rule.source == "10 §"


def test_a_file_that_is_changed_by_hand_holds_at_once(own_folder):
    path = own_folder / "e.toml"
    path.write_text('name = "E"\nmain_proposal = "a"\n', encoding="utf-8")
    before = municipalities.profile("e")
    path.write_text('name = "E"\nmain_proposal = "ab"\n', encoding="utf-8")
    assert (before.main_proposal, municipalities.profile("e").main_proposal) == ("a", "ab")


def test_a_file_that_was_not_changed_is_not_read_again(own_folder, monkeypatch):
    (own_folder / "e.toml").write_text('name = "E"\n', encoding="utf-8")
    first = municipalities.profile("e")
    monkeypatch.setattr(municipalities, "read", None)
    assert municipalities.profile("e") is first
