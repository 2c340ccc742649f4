"""What stands above a changed point."""

from __future__ import annotations

import pytest

from binder.domain.point_change import ChangeWay, PointChange


@pytest.mark.parametrize(
    ("way", "number", "sentence", "label"),
    [
        (ChangeWay.REPLACES, 2, "Punkt 2 får följande lydelse:", "2."),
        (ChangeWay.STRIKES, 2, "Punkt 2 utgår.", "2."),
        (ChangeWay.FOLLOWS, 2, "Efter punkt 2 införs en ny punkt:", ""),
        (ChangeWay.FOLLOWS, 0, "Före punkt 1 införs en ny punkt:", ""),
    ],
)
def test_each_way_has_its_sentence(way: ChangeWay, number: int, sentence: str, label: str) -> None:
    change = PointChange(way=way, number=number)
    assert (change.sentence, change.label) == (sentence, label)


def test_a_proposal_of_one_sentence_has_no_number() -> None:
    change = PointChange(way=ChangeWay.REPLACES, number=1, is_whole=True)
    assert (change.sentence, change.label) == ("Förslaget får följande lydelse:", "")


def test_a_new_point_leaves_all_others_as_they_are() -> None:
    assert PointChange(way=ChangeWay.FOLLOWS, number=2).touched is None
    assert PointChange(way=ChangeWay.STRIKES, number=2).touched == 2
