"""Of a confidential paper no picture is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from binder.domain.ids import MeetingId
from binder.services import first_view, import_kallelse, read_meeting, sekretess
from tests.noted_papers import plain_pdf
from tests.services.stamped import stamped_pdf
from tests.services.world import World


@pytest.fixture
def paper(world: World, tmp_path: Path) -> Path:
    file = tmp_path / "handling.pdf"
    file.write_bytes(plain_pdf(5))
    return file


def with_paper(world: World, file: Path):
    import_kallelse.attach_paper(world.binder, world.item_id, file, world.now)
    return read_meeting.papers_of(world.binder, world.item_id)[-1]


def test_open_papers_may_be_seen(world, paper):
    with_paper(world, paper)
    assert first_view.may_show(world.binder, world.meeting_id, notes_of_all=False)
    assert first_view.may_show(world.binder, world.meeting_id, notes_of_all=True)


def test_a_confidential_paper_keeps_its_whole_meeting_out_of_the_picture(world, paper):
    sekretess.mark(world.binder, with_paper(world, paper).id)
    assert not first_view.may_show(world.binder, world.meeting_id, notes_of_all=False)


def test_a_paper_that_says_it_is_confidential_does_so_before_anybody_answered(world, tmp_path):
    file = tmp_path / "stämplad.pdf"
    file.write_bytes(stamped_pdf())
    found = with_paper(world, file)
    sekretess.notice(world.binder, found.version_id, {found.first_page: "Sekretess enligt 25 kap. 1 § OSL"})
    assert not first_view.may_show(world.binder, world.meeting_id, notes_of_all=False)


def test_one_that_is_open_again_does_not(world, paper):
    found = with_paper(world, paper)
    sekretess.mark(world.binder, found.id)
    sekretess.unmark(world.binder, found.id)
    assert first_view.may_show(world.binder, world.meeting_id, notes_of_all=True)


def test_one_of_another_meeting_matters_where_all_notes_are_listed(world, paper):
    sekretess.mark(world.binder, with_paper(world, paper).id)
    other = MeetingId(int(world.meeting_id) + 1)
    assert first_view.may_show(world.binder, other, notes_of_all=False)
    assert not first_view.may_show(world.binder, other, notes_of_all=True)
