"""What the member sets comes back as it was set, whatever it is."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from binder.services import annotate, member, read_meeting, reading_place, write_draft
from binder.services import settings as own_settings
from binder.services.member import Member
from binder.services.reading_place import ReadingPlace
from binder.services.settings import Settings
from tests.services.world import World
from tests.storage.some_rows import an_anchor
from tests.storage.test_yrkande_json import YRKANDEN

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
IN_ONE_WORLD = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
SETTINGS = st.builds(
    Settings,
    theme=st.sampled_from(own_settings.THEMES),
    text_size=st.integers(own_settings.SMALLEST_TEXT, own_settings.LARGEST_TEXT),
    last_binder=st.none() | st.sampled_from([Path("/hem/åsa/Mötespärm"), Path("C:\\Pärm")]),
    language=st.sampled_from(["sv", "en"]),
    unknown=st.dictionaries(st.sampled_from(["later", "more"]), st.integers() | st.booleans() | TEXT),
)


@settings(max_examples=30, deadline=None)
@given(SETTINGS)
def test_settings(chosen: Settings) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("BINDER_CONFIG_DIR", folder)
        own_settings.save(chosen)
        assert own_settings.load() == chosen


@settings(max_examples=15, deadline=None)
@given(SETTINGS, SETTINGS)
def test_the_settings_saved_last_are_those_that_hold(first: Settings, last: Settings) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("BINDER_CONFIG_DIR", folder)
        for chosen in (first, last):
            own_settings.save(chosen)
        assert own_settings.load() == last


@IN_ONE_WORLD
@given(st.builds(Member, name=TEXT, role=TEXT, party=TEXT, municipality_id=TEXT, email=TEXT))
def test_the_member(world: World, who: Member) -> None:
    member.set_member(world.binder, who)
    assert member.member(world.binder) == who


@IN_ONE_WORLD
@given(YRKANDEN)
def test_a_draft(world: World, yrkande) -> None:
    write_draft.save(world.binder, world.draft_id, yrkande, now=world.now)
    assert write_draft.draft(world.binder, world.draft_id).yrkande == yrkande


@IN_ONE_WORLD
@given(TEXT)
def test_a_note_and_its_edit(world: World, text: str) -> None:
    annotate.edit(world.binder, world.note_id, text=text, now=world.now)
    (note,) = [n for n in annotate.of_item(world.binder, world.item_id) if n.id == world.note_id]
    assert note.text == text


@IN_ONE_WORLD
@given(TEXT)
def test_the_words_that_a_highlight_hangs_on(world: World, words: str) -> None:
    from dataclasses import replace

    anchor = an_anchor(world.version_id)
    anchor = replace(anchor, quote=replace(anchor.quote, exact=words, prefix=words, suffix=words))
    annotate.highlight(world.binder, world.item_id, anchor, now=world.now)
    assert annotate.of_version(world.binder, world.version_id)[-1].anchor == anchor


@IN_ONE_WORLD
@given(st.integers(3, 4), st.floats(0, 1))
def test_the_place_in_a_paper(world: World, page: int, offset: float) -> None:
    paper = read_meeting.papers_of(world.binder, world.item_id)[0]
    reading_place.remember(world.binder, paper.id, page, offset)
    assert reading_place.place(world.binder, paper.id) == ReadingPlace(page, offset)


@pytest.mark.parametrize("page", [1, 2, 5, 99])
def test_a_page_that_the_paper_does_not_have_is_no_place(world: World, page: int) -> None:
    paper = read_meeting.papers_of(world.binder, world.item_id)[0]
    reading_place.remember(world.binder, paper.id, page, 0.0)
    assert reading_place.place(world.binder, paper.id) is None


@IN_ONE_WORLD
@given(st.none() | TEXT)
def test_the_stance(world: World, stance: str | None) -> None:
    read_meeting.set_stance(world.binder, world.item_id, stance)
    assert read_meeting.stance(world.binder, world.item_id) == stance
