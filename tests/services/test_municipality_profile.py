"""The kommun's data changed by the member: kept, undone, given and taken whole."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from binder.domain.changes import Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import DraftId
from binder.domain.municipality import Letterhead, MunicipalityProfile, PartOrder, PointStyle
from binder.services import finalise, hand_in, municipality_profile, read_meeting, sign_paper
from binder.services.member import profile_of
from tests.pdf.test_letter_picture import picture
from tests.services.a_binder import NOW, prepared
from tests.services.world import World


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path / "config"))
    return tmp_path / "config" / "municipalities"


def of(chosen: str, **changes: object) -> MunicipalityProfile:
    return replace(municipality_profile.of_member(chosen), **changes)


def undone(world: World, changes) -> None:
    changes.undo.command(world.binder)


def test_a_known_kommun_is_found_by_id_and_by_name() -> None:
    assert of("huddinge") == of("Huddinge kommun")
    assert municipality_profile.comes_with_the_program(of("huddinge"))


def test_an_unknown_kommun_begins_with_what_all_have() -> None:
    made = of("Ååse Östra kommun")
    assert (made.id, made.name, made.source) == ("aase-ostra", "Ååse Östra kommun", "")
    assert made.body("Kommunstyrelsen") is not None


def test_names_that_differ_in_a_ring_alone_have_files_of_their_own(world: World) -> None:
    municipality_profile.save(world.binder, of("Habo kommun", main_proposal="x"))
    other = of("Håbo kommun")
    municipality_profile.save(world.binder, other)
    assert (of("Habo kommun").id, other.id, of("Habo kommun").main_proposal) == ("habo", "habo-2", "x")


def test_the_same_kommun_is_known_without_the_word_kommun(world: World) -> None:
    municipality_profile.save(world.binder, of("Habo kommun"))
    assert of("habo").id == of("Habo").id == "habo"


def test_a_file_from_another_does_not_replace_a_kommun_of_like_letters(world: World, tmp_path: Path) -> None:
    path = municipality_profile.give(of("Håbo kommun"), tmp_path / "given")
    municipality_profile.save(world.binder, of("Habo kommun"))
    assert municipality_profile.take(path).id == "habo-2"


def test_what_is_saved_holds_from_then_on(world: World) -> None:
    changes = municipality_profile.save(world.binder, of("Norrby kommun", point_style=PointStyle.ATT_SATS))
    known = profile_of("norrby kommun")
    assert known is not None
    assert (known.point_style, changes.touches(Kind.PROFILE)) == (PointStyle.ATT_SATS, True)


def test_undo_takes_a_new_file_away_and_redo_brings_it(world: World, own_folder: Path) -> None:
    changes = municipality_profile.save(world.binder, of("Norrby kommun"))
    again = changes.undo.command(world.binder)
    assert not list(own_folder.glob("*.toml"))
    undone(world, again)
    assert [path.name for path in own_folder.glob("*.toml")] == ["norrby.toml"]


def test_undo_brings_back_the_file_that_was_byte_for_byte(world: World, own_folder: Path) -> None:
    own_folder.mkdir(parents=True)
    (own_folder / "norrby.toml").write_text('# Min egen\nname = "Norrby kommun"\n', encoding="utf-8")
    before = (own_folder / "norrby.toml").read_bytes()
    undone(world, municipality_profile.save(world.binder, of("norrby", main_proposal="x")))
    assert (own_folder / "norrby.toml").read_bytes() == before


def test_saving_what_is_there_already_changes_nothing(world: World) -> None:
    municipality_profile.save(world.binder, of("Norrby kommun"))
    assert municipality_profile.save(world.binder, of("Norrby kommun")).undo is None


def test_one_can_go_back_to_the_programs_own(world: World) -> None:
    municipality_profile.save(world.binder, of("huddinge", main_proposal="något annat"))
    changes = municipality_profile.go_back(world.binder, of("huddinge"))
    assert of("huddinge").main_proposal == "förvaltningens förslag till beslut"
    undone(world, changes)
    assert of("huddinge").main_proposal == "något annat"


@pytest.mark.parametrize("changes", [{"name": " "}, {"registrar_email": "ingen adress"}])
def test_what_could_not_be_read_again_is_refused(world: World, own_folder: Path, changes) -> None:
    with pytest.raises(BinderError) as caught:
        municipality_profile.save(world.binder, of("huddinge", **changes))
    assert caught.value.code is ErrorCode.PROFILE_INVALID
    assert not list(own_folder.glob("*.toml"))


def test_a_picture_that_is_none_is_refused(world: World) -> None:
    head = Letterhead(logo=b"\x89PNG\r\n\x1a\nx", alternative="Vapen")
    with pytest.raises(BinderError) as caught:
        municipality_profile.save(world.binder, of("huddinge", letterhead=head))
    assert caught.value.code is ErrorCode.LOGO_UNREADABLE


def test_a_profile_goes_to_another_computer_as_one_file(world: World, tmp_path: Path) -> None:
    head = Letterhead(logo=picture(), alternative="Vapen", lines=("Box 1",))
    given = of("Norrby kommun", letterhead=head, part_order=PartOrder.MOTIVATION_FIRST)
    path = municipality_profile.give(given, tmp_path / "norrby-2027")
    assert path.name == "norrby-2027.toml"
    assert municipality_profile.take(path) == given


def test_what_is_signed_is_what_was_looked_at(tmp_path: Path) -> None:
    with closing(prepared(tmp_path / "binder").binder) as binder:
        (meeting,) = read_meeting.meetings(binder)
        head = Letterhead(logo=picture(), alternative="Vapen")
        municipality_profile.save(binder, of(meeting.municipality, letterhead=head))
        seen = finalise.preview(binder, DraftId(1), now=NOW)
        sign_paper.sign(binder, DraftId(1), now=NOW)
        (entry,) = hand_in.entries(binder)
        assert b"/Figure" in seen
        assert sign_paper.finished_pdf(binder, entry.id).startswith(seen)


def test_the_paper_is_set_as_the_kommun_wants(world: World) -> None:
    before = finalise.preview(world.binder, world.draft_id, now=world.now)
    kommun = read_meeting.meeting(world.binder, world.meeting_id).municipality
    head = Letterhead(logo=picture(), alternative="Vapen")
    municipality_profile.save(world.binder, of(kommun, letterhead=head))
    assert b"/Figure" not in before
    assert b"/Figure" in finalise.preview(world.binder, world.draft_id, now=world.now)
