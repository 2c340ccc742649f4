"""A signed paper is given to the secretary from the outbox, in the words that were signed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from binder.services import hand_in
from binder.services.export_paper import PaperFormat
from binder.ui.outbox.hand_in_panel import HandInPanel


@pytest.fixture
def panel(qtbot, signed, session):
    made = HandInPanel(session)
    qtbot.addWidget(made)
    made.show_entry(hand_in.entries(session.reader)[0])
    made.show()
    yield made
    made.shut_down()


def test_the_text_for_the_minutes_is_copied(panel):
    panel.giving_out.minutes.trigger()
    assert "Solbacken tar fram en strategi" in QGuiApplication.clipboard().text()
    assert panel.banner.isVisible()


def test_the_paper_is_saved_and_said_to_be_unsigned(qtbot, panel, tmp_path):
    panel._on_source_wanted()
    with qtbot.waitSignal(panel.giving_out.told):
        panel.giving_out.save_to(str(tmp_path / "yrkande.docx"))
    assert (tmp_path / "yrkande.docx").read_bytes().startswith(b"PK")
    assert "inte signerad" in panel.banner.accessibleName()


def test_every_form_is_offered(panel):
    assert set(panel.giving_out.forms) == set(PaperFormat)
    assert panel.deliver.give.accessibleName() == "Ge till sekreteraren …"
