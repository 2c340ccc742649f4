"""What differs between two texts, word by word."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from binder.domain.draft_changes import Change, changes, count, lines_of
from binder.domain.motivation import write
from binder.domain.yrkande import Attachment, Beslutspunkt, Signatory, YrkandeKind
from tests.domain.changing import replaced, struck, yrkande
from tests.domain.papers import FAULTLESS
from tests.domain.texts import BLOCKS


def words(pieces, *kinds):
    return " ".join(piece.text for piece in pieces if piece.change in kinds).split()


@given(BLOCKS, BLOCKS)
def test_both_texts_can_be_read_out_of_the_changes(old, new):
    before, after = (replace(FAULTLESS, motivation=write(blocks)) for blocks in (old, new))
    pieces = changes(before, after)
    assert words(pieces, Change.KEPT, Change.STRUCK) == " ".join(lines_of(before)).split()
    assert words(pieces, Change.KEPT, Change.ADDED) == " ".join(lines_of(after)).split()


def test_what_was_struck_stands_before_what_came_instead():
    pieces = changes(replace(FAULTLESS, motivation="Ett två."), replace(FAULTLESS, motivation="Ett tre."))
    assert [(p.change, p.text) for p in pieces if p.change is not Change.KEPT] == [
        (Change.STRUCK, "två."),
        (Change.ADDED, "tre."),
    ]


def test_equal_texts_differ_in_nothing():
    pieces = changes(FAULTLESS, FAULTLESS)
    assert count(pieces, Change.KEPT) == len(" ".join(lines_of(FAULTLESS)).split())
    assert (count(pieces, Change.STRUCK), count(pieces, Change.ADDED)) == (0, 0)


PLAN = Attachment(title="Detaljplan", file_name="plan.pdf", sha256="1", page_count=2)


def told(pieces, kind):
    return " ".join(words(pieces, kind))


def added(old, new):
    return told(changes(old, new), Change.ADDED)


def test_a_point_that_was_struck_is_told_in_words():
    before, after = yrkande(replaced(2, "Ny.")), yrkande(replaced(2, "Ny."), struck(3))
    assert "Punkt 3 utgår." in added(before, after)


def test_striking_another_point_is_a_change():
    assert added(yrkande(struck(2)), yrkande(struck(3))) == "3"


def test_an_attachment_that_came_or_went_is_told():
    assert added(yrkande(), yrkande(attachments=(PLAN,))) == "Bilaga: Detaljplan"
    assert told(changes(yrkande(attachments=(PLAN,)), yrkande()), Change.STRUCK) == "Bilaga: Detaljplan"


def test_an_attachment_that_was_renamed_is_told():
    renamed = replace(PLAN, title="Översiktsplan")
    assert added(yrkande(attachments=(PLAN,)), yrkande(attachments=(renamed,))) == "Översiktsplan"


def test_another_kind_of_yrkande_is_told():
    assert "Avslagsyrkande" in added(yrkande(), replace(yrkande(), kind=YrkandeKind.AVSLAG))


def test_one_point_alone_has_no_number():
    one = Beslutspunkt(text="Vägen byggs.")
    assert "Vägen byggs." in lines_of(yrkande(one, kind=YrkandeKind.TILLAGG))
    assert "1. Vägen byggs." in lines_of(yrkande(one, one, kind=YrkandeKind.TILLAGG))


def test_who_signs_with_is_told():
    more = Signatory(name="Bo Ek", role="", party="C")
    before = yrkande()
    assert added(before, replace(before, signatories=(*before.signatories, more))) == "Bo Ek, C"


def test_nothing_is_told_of_the_same_text():
    assert count(changes(yrkande(struck(3)), yrkande(struck(3))), Change.ADDED) == 0


def test_a_changed_cell_is_told_in_its_row():
    text = "| År | Tkr |\n| --- | --- |\n| 2026 | {} |\n| 2027 | 40 |"
    old, new = (replace(FAULTLESS, motivation=text.format(amount)) for amount in ("35", "350"))
    found = changes(old, new)
    assert [(piece.change, piece.text.strip()) for piece in found if piece.change is not Change.KEPT] == [
        (Change.STRUCK, "35"),
        (Change.ADDED, "350"),
    ]


def test_a_point_that_moved_in_is_told_by_what_stands_before_it():
    old, new = (replace(FAULTLESS, motivation=text) for text in ("- a\n- b", "- a\n  - b"))
    assert (count(changes(old, new), Change.STRUCK), count(changes(old, new), Change.ADDED)) == (1, 1)
