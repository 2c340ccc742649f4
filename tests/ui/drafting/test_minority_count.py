"""The third that a minority needs, beside the draft that asks for it."""

from __future__ import annotations

import pytest

from binder.domain.yrkande import YrkandeKind
from binder.ui.drafting.draft_form import DraftForm
from binder.ui.drafting.minority_count import MinorityCount
from tests.domain.papers import whole_paper


@pytest.fixture
def count(qtbot) -> MinorityCount:
    made = MinorityCount()
    qtbot.addWidget(made)
    return made


def test_before_anybody_is_counted_the_rule_is_told(count):
    assert "en tredjedel" in count.answer.text()


def test_who_is_present_gives_how_many_are_needed(count):
    count.present.setValue(61)
    assert count.answer.text().startswith("Minst 21 av 61")


@pytest.mark.parametrize("kind", [YrkandeKind.MINORITETSATERREMISS, YrkandeKind.ATERREMISS])
def test_it_is_there_for_a_minority_alone(qtbot, kind):
    form = DraftForm()
    qtbot.addWidget(form)
    form.show_yrkande(whole_paper(kind), None, fresh=True)
    assert form.minority.isHidden() is (kind is not YrkandeKind.MINORITETSATERREMISS)
