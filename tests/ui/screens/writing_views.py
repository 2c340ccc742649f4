"""The views of writing: the text with its looks and slips, alone, beside the finished page, and as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from binder.domain.changes import Kind
from binder.domain.ids import AgendaItemId, DraftId
from binder.domain.yrkande import Beslutspunkt, YrkandeKind
from binder.services import open_binder, read_meeting, write_draft
from binder.ui.drafting.history_page import HistoryPage
from tests.ui.screens.stage import PASSPHRASE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from binder.ui.drafting.draft_panel import DraftPanel
    from tests.ui.screens.stage import Stage

BEFORE = "Skolvägarna bör gå före.\n\nDet är flest som går där."
TEXT = """# Barnen går först

Skolvägarna bör **gå före** när belysningen byts. Det är *flest barn* som går där, och nämden har tid.

- Skolvägen vid Norrgården
- Gångvägen till idrottshallen

> Belysningen på gång- och cykelvägarna är från 1970-talet och behöver bytas inom fyra år.
> [tjänsteutlåtandet 2026-02-12, s. 2](källa:1:2:72,500,300,512)

Därför bör planen börja med dem."""
COSTS = """Sträckorna kostar mindre än planen har råd med:

|+ Kostnad, tkr
| Sträcka | 2026 | 2027 |
| === | --- | --- |
| Skolvägen vid Norrgården | 350 | 1 200 |
| Gångvägen till idrottshallen | 75,5 | – |
| **Summa** | **425,5** | **1 200** |

1. Skolvägarna byggs i den här ordningen:
  1. Norrgården, där flest barn går
  2. idrottshallen
    - belysningen först
    - sedan vägen
2. Resten av planen ligger fast."""
SLIP = "nämden"
POINT = "Förvaltningen får i uppdrag att redovisa skolvägarna för nämden."


def writing(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """Points and text in the panel, what is sought, the text alone, the page beside it, and earlier texts."""
    item = _furnish(stage)
    workspace = stage.open_workspace(stage.folder)
    place = workspace.prepare
    workspace.show_meeting(read_meeting.item(stage.reader, item).meeting_id)
    place.show_draft()
    place.agenda.select(item)
    panel = place.side.draft
    _know_words(panel)
    panel.form.points.focus()
    yield "draft-points", stage.window
    panel.form.motivation.setFocus()
    panel.form.motivation.moveCursor(QTextCursor.MoveOperation.End)
    panel.form.motivation.show_cursor()
    yield "draft-text", stage.window
    panel.form.writing.search.words.setText("skolvägen")
    panel.form.writing.search.begin()
    panel.form.writing.search.go_on()
    yield "draft-search", stage.window
    panel.form.writing.search.end()
    panel.form.writing.alone.click()
    yield "writing-alone", stage.window
    room = panel.aids._room
    room.beside.setChecked(True)
    yield "writing-beside", stage.window
    room.closed.emit()
    panel.aids.show_history()
    yield "draft-history", stage.window
    stage.window.findChild(HistoryPage).closed.emit()
    yield from _with_table(stage, panel)


def _with_table(stage: Stage, panel: DraftPanel) -> Iterator[tuple[str, QWidget]]:
    """A table and points within points as they are written, and as they are printed."""
    editor = panel.form.motivation
    editor.set_text(COSTS)
    panel.flush()
    editor.setFocus()
    editor.setTextCursor(editor.document().find("75,5"))
    editor.show_cursor()
    yield "draft-table", stage.window
    panel.form.writing.alone.click()
    panel.aids._room.beside.setChecked(True)
    yield "writing-table", stage.window
    panel.aids._room.closed.emit()


def _know_words(panel: DraftPanel) -> None:
    """What the dictionary would say, without waiting for it."""
    spelling = panel.aids._spelling
    words = frozenset(f"{TEXT} {COSTS} {POINT}".replace("*", " ").replace(".", " ").replace(",", " ").split())
    spelling._on_told(words, frozenset({SLIP}))


def _furnish(stage: Stage) -> AgendaItemId:
    with open_binder.open_binder(stage.folder, open_binder.unlock(stage.folder, PASSPHRASE)) as binder:
        meeting = min(read_meeting.meetings(binder), key=lambda meeting: meeting.date)
        rows = read_meeting.agenda(binder, meeting.id)
        item = next(row.item.id for row in rows if row.draft_kind is None and row.has_papers)
        begun = write_draft.begin(binder, item, YrkandeKind.TILLAGG, now=stage.now - timedelta(hours=2))
        draft = DraftId(begun.first(Kind.DRAFT))
        points = (Beslutspunkt(text=POINT),)
        yrkande = replace(write_draft.draft(binder, draft).yrkande, points=points)
        for text, hours in ((BEFORE, 1), (TEXT, 0)):
            now = stage.now - timedelta(hours=hours)
            write_draft.save(binder, draft, replace(yrkande, motivation=text), now=now)
    return item
