"""The panel at the right, when the size of text is changed while it is shown."""

from __future__ import annotations

from binder.ui import theme
from binder.ui.commands import CommandRegistry
from binder.ui.notes.scope_row import ScopeRow
from binder.ui.prepare.side_panel import SidePanel


def test_the_row_over_the_notes_grows_with_the_text(qapp, qtbot, session):
    panel = SidePanel(session, CommandRegistry())
    qtbot.addWidget(panel)
    row = ScopeRow()
    panel.put_over_notes(row)
    panel.show()
    theme.apply(qapp, theme.Theme(theme.LIGHT, 2.0))
    qtbot.waitUntil(lambda: row.height() >= row.minimumSizeHint().height())
    assert row.minimumSizeHint().height() > 38
