"""A matter of one's own hangs on the meeting, is found again, and stays out of what others made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from binder.domain.changes import Kind
from binder.domain.draft import Draft
from binder.domain.ids import DraftId
from binder.domain.kind_forms import Group, kinds_of
from binder.domain.yrkande import Beslutspunkt, YrkandeKind
from binder.services import hand_in, known_meeting, read_meeting, sign_paper, write_draft
from binder.services.begin_initiative import begin_initiative
from binder.services.exchange import ical, oparl
from tests.services.world import World

TITLE = "Upplysta gångvägar i Norrby"


def begun(world: World, kind: YrkandeKind = YrkandeKind.MOTION) -> Draft:
    changes = begin_initiative(world.binder, world.meeting_id, kind, title=TITLE, now=world.now)
    return write_draft.draft(world.binder, DraftId(changes.first(Kind.DRAFT)))


def own_rows(world: World) -> list[str]:
    rows = read_meeting.agenda(world.binder, world.meeting_id)
    return [row.item.title for row in rows if row.item.is_own]


@pytest.mark.parametrize("kind", kinds_of(Group.INITIATIVE))
def test_an_initiative_is_about_no_arende_and_has_its_sender(world: World, kind: YrkandeKind) -> None:
    paper = begun(world, kind).yrkande
    assert (paper.kind, paper.title, paper.item_number, paper.dnr) == (kind, TITLE, None, None)
    assert [who.name for who in paper.signatories] == ["Siv Ekman"]


@pytest.mark.parametrize(
    ("kind", "body", "day"),
    [
        (YrkandeKind.NAMNDINITIATIV, "Kommunstyrelsen", date(2026, 3, 4)),
        (YrkandeKind.MOTION, "Kommunfullmäktige", None),
    ],
)
def test_what_only_fullmaktige_takes_up_is_addressed_to_it(
    world: World, kind: YrkandeKind, body: str, day: date | None
) -> None:
    assert (begun(world, kind).yrkande.body, begun(world, kind).yrkande.meeting_date) == (body, day)


def test_a_paper_about_an_arende_is_no_initiative(world: World) -> None:
    with pytest.raises(ValueError, match="reservation"):
        begun(world, YrkandeKind.RESERVATION)


def test_it_stands_last_on_the_agenda_with_its_kind(world: World) -> None:
    begun(world)
    last = read_meeting.agenda(world.binder, world.meeting_id)[-1]
    assert (last.item.title, last.item.is_own, last.draft_kind) == (TITLE, True, YrkandeKind.MOTION)


def test_it_is_called_what_its_paper_is_called(world: World) -> None:
    draft = begun(world)
    renamed = replace(draft.yrkande, title="Belysning vid gångvägar")
    changes = write_draft.save(world.binder, draft.id, renamed, now=world.now)
    assert own_rows(world) == ["Belysning vid gångvägar"]
    assert changes.touches(Kind.AGENDA_ITEM, int(draft.item_id))


def test_without_a_title_it_keeps_the_last_it_had(world: World) -> None:
    draft = begun(world)
    write_draft.save(world.binder, draft.id, replace(draft.yrkande, title=" "), now=world.now)
    assert own_rows(world) == [TITLE]


def test_beginning_it_can_be_undone_and_done_again(world: World) -> None:
    changes = begin_initiative(world.binder, world.meeting_id, YrkandeKind.MOTION, title=TITLE, now=world.now)
    assert changes.undo is not None
    undone = changes.undo.command(world.binder)
    assert own_rows(world) == []
    assert undone.undo is not None
    undone.undo.command(world.binder)
    assert own_rows(world) == [TITLE]


def test_its_place_goes_with_its_paper_and_comes_back_with_it(world: World) -> None:
    changes = write_draft.delete(world.binder, begun(world).id, world.now)
    assert own_rows(world) == []
    assert changes.undo is not None
    changes.undo.command(world.binder)
    assert own_rows(world) == [TITLE]


def test_a_later_kallelse_neither_misses_nor_changes_it(world: World) -> None:
    begun(world)
    known = known_meeting.outline(world.binder, world.meeting_id)
    assert TITLE not in {item.title for item in known.items}


def test_it_is_not_among_what_is_given_to_other_programs(world: World) -> None:
    begun(world)
    assert TITLE not in str(oparl(world.binder, world.meeting_id))
    assert TITLE.encode() not in ical(world.binder, world.meeting_id, world.now)


def test_it_is_signed_like_any_paper(world: World) -> None:
    draft = begun(world)
    whole = replace(
        draft.yrkande,
        points=(Beslutspunkt(text="Gångvägarna i Norrby förses med belysning."),),
        motivation="Den som går hem i mörker ska se vägen.",
    )
    write_draft.save(world.binder, draft.id, whole, now=world.now + timedelta(seconds=1))
    sign_paper.sign(world.binder, draft.id, now=world.now)
    (entry,) = [each for each in hand_in.entries(world.binder) if each.draft_id == draft.id]
    assert (entry.title, entry.file_name) == (f"Motion, {TITLE}", f"Motion {TITLE}.pdf")


def test_its_registrar_is_that_of_the_body_it_goes_to(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path))
    profile = tmp_path / "municipalities" / "ekvik.toml"
    profile.parent.mkdir()
    lines = ['name = "Ekvik"', 'source = "prov"', 'registrar_email = "ks@ekvik.example"', "[[bodies]]"]
    lines += ['name = "Kommunfullmäktige"', 'registrar_email = "kf@ekvik.example"']
    profile.write_text("\n".join(lines), "utf-8")
    draft = begun(world)
    assert hand_in.registrar_of(world.binder, draft.item_id, draft.yrkande.body) == "kf@ekvik.example"
