"""The yrkande of the chosen ärende: written here, checked while it is typed, saved by itself."""

from __future__ import annotations

import contextlib
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from binder.domain.changes import Changes, Kind
from binder.domain.draft import Draft, DraftState
from binder.domain.errors import BinderError
from binder.domain.finding import Finding, FindingCode, Severity
from binder.domain.ids import AgendaItemId, DraftId
from binder.domain.kind_forms import form_of, is_unwritten
from binder.domain.yrkande import Yrkande, YrkandeKind
from binder.services import export_paper, write_draft
from binder.services.check_draft import DraftCheck
from binder.ui.autosave import Autosave
from binder.ui.commands import CommandRegistry
from binder.ui.drafting.attaching import Attaching
from binder.ui.drafting.draft_page import DraftPage
from binder.ui.drafting.empty_draft import EmptyDraft
from binder.ui.drafting.others_panel import OthersPanel
from binder.ui.drafting.outgoing import outgoing_drafts
from binder.ui.drafting.writing_aids import WritingAids
from binder.ui.session import Session, local_now

CHECK_AFTER_MS = 150
KEPT_SENT = 50
"""Texts on their way to the disk that are still known as our own when they come back."""
_CHECKED_AGAINST = (Kind.AGENDA_ITEM, Kind.PROFILE, Kind.PAPER)
"""What a draft is held against: what the agenda and the kommun say, and which papers are confidential."""


class DraftPanel(QWidget):
    """Empty page or the writing page; rereads when drafts change and never overwrites what is typed."""

    sign_requested = Signal(int)
    preview_requested = Signal(int)
    source_wanted = Signal(object)
    """A `Citation` whose place is to be shown."""

    def __init__(self, session: Session, registry: CommandRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._item: AgendaItemId | None = None
        self._draft: Draft | None = None
        self._check: DraftCheck | None = None
        self._sent: list[Yrkande] = []
        self.empty = EmptyDraft()
        self.page = DraftPage()
        self.form = self.page.form
        self.attaching = Attaching(session, self.form.attachments)
        self.aids = WritingAids(session, self.form, self)
        self.others = OthersPanel(session)
        self.form.beside.addWidget(self.others)
        self._stack = QStackedWidget()
        self._autosave = Autosave(self)
        self._outgoing = outgoing_drafts(session, self)
        self._check_timer = QTimer(self)
        self._initiative, self._undo = registry.action("initiative"), registry.action("undo")
        self._actions = [
            registry.connect_handler("sign", self._on_sign),
            registry.connect_handler("preview", self._on_preview),
        ]
        self._lay_out()
        self._connect()
        self._show_nothing()

    def show_item(self, item_id: AgendaItemId | None) -> None:
        """Show the yrkande of an ärende, having saved what was typed for the last one."""
        self.flush()
        self._item = item_id
        self._draft = None
        self._reread()

    def begin(self, kind: YrkandeKind = YrkandeKind.TILLAGG) -> None:
        """Go on with the ärende's own draft of that kind, or begin one."""
        if self._item is None:
            return
        self.flush()
        mine = [
            draft
            for draft in self._drafts()
            # On a matter of one's own there is nothing else to write than its paper.
            if _is_open(draft)
            and (draft.yrkande.kind is kind or not form_of(draft.yrkande.kind).is_about_item)
        ]
        if mine:
            self._show(mine[0])
            self.form.focus_first()
        else:
            self._begin(kind)

    def begin_another(self, kind: YrkandeKind) -> None:
        """Begin a further yrkande on the ärende; a matter of its own is begun beside the agenda."""
        self.flush()
        if form_of(kind).is_about_item:
            self._begin(kind)
        else:
            self._initiative.setData(kind.value)
            self._initiative.trigger()

    def show_newest(self) -> None:
        """Show what was begun last, ready to be written on."""
        drafts = self._drafts()
        if drafts:
            self.flush()
            self._show(drafts[0])
            self.form.focus_first()

    def quote(self, text: str) -> bool:
        """Put a quotation into the motivation of the open draft; False if there is none."""
        if self._draft is None or not _is_open(self._draft):
            return False
        self.form.add_to_motivation(text)
        return True

    def flush(self) -> None:
        """Save everything typed."""
        self._autosave.flush()
        self._outgoing.flush()

    def regain_focus(self) -> None:
        """What was signed meanwhile cannot be written in: the keyboard goes to what can be done with it."""
        if self._draft is not None and not _is_open(self._draft):
            self.page.revise.setFocus()

    @property
    def draft_id(self) -> DraftId | None:
        """The draft that is shown."""
        return self._draft.id if self._draft else None

    def _begin(self, kind: YrkandeKind) -> None:
        if self._item is not None:
            command = partial(write_draft.begin, item_id=self._item, kind=kind, now=local_now())
            self._session.run(command, self._on_begun)

    def _on_begun(self, changes: Changes) -> None:
        draft = write_draft.draft(self._session.reader, DraftId(changes.first(Kind.DRAFT)))
        if draft.item_id == self._item:
            self._show(draft)
            self.form.focus_first()

    def _on_changed(self, changes: Changes) -> None:
        mine = int(self._draft.id) if self._draft else None
        others = any(kind is Kind.DRAFT and identity != mine for kind, identity in changes.touched)
        if others or any(changes.touches(kind) for kind in _CHECKED_AGAINST):
            self._check = None
        if any(changes.touches(kind) for kind in (Kind.DRAFT, Kind.OUTBOX, *_CHECKED_AGAINST)):
            self._reread()

    def _body(self) -> str | None:
        """The body that the ärende is before; None without an ärende, and where it has just gone."""
        if self._item is None:
            return None
        with contextlib.suppress(BinderError):
            return write_draft.agenda_facts(self._session.reader, self._item).body
        return None

    def _drafts(self) -> list[Draft]:
        return [] if self._item is None else write_draft.drafts_of(self._session.reader, self._item)

    def _reread(self) -> None:
        drafts = self._drafts()
        same = next((draft for draft in drafts if self._draft and draft.id == self._draft.id), None)
        shown = same or next(iter(drafts), None)
        if shown is None:
            self._show_nothing()
        else:
            self._show(shown)

    def _show_nothing(self) -> None:
        self._draft = None
        self._autosave.flush()
        body = self._body()
        self.empty.show_possible(possible=body is not None, body=body or "")
        self._stack.setCurrentWidget(self._empty_page)
        for action in self._actions:
            action.setEnabled(False)

    def _show(self, draft: Draft) -> None:
        fresh = self._draft is None or self._draft.id != draft.id
        if fresh:
            self.flush()
            self.attaching.forget()
        self._draft = draft
        if self._check is None or fresh:
            self._check = DraftCheck(self._session.reader, draft.item_id, draft.id)
        if fresh or self._is_foreign(draft.yrkande):
            self._sent = [draft.yrkande]
            shown = self._outgoing.text_of(draft.id) or draft.yrkande
            self.form.show_yrkande(shown, self._check.facts, fresh=fresh)
        self.form.show_main(self._check.proposals.main)
        self.others.show_item(draft.item_id if form_of(draft.yrkande.kind).is_about_item else None)
        is_own = not form_of(draft.yrkande.kind).is_about_item
        self.page.menu.kinds.show_for(draft.yrkande.body, is_own=is_own)
        self.page.show_state(self._drafts(), draft)
        self._stack.setCurrentWidget(self.page)
        self.aids.show_draft(draft)
        self._look()

    def _is_foreign(self, stored: Yrkande) -> bool:
        # What comes back from the disk is mostly our own typing of a moment ago: showing it would
        # take away what was typed since. Only a text that was not sent from here is news.
        if stored in self._sent:
            self._sent = self._sent[self._sent.index(stored) :]
            return False
        return not self._autosave.is_waiting

    def _on_edited(self) -> None:
        self._autosave.touch()
        self._check_timer.start()

    def _save(self) -> None:
        if self._draft is None or not _is_open(self._draft):
            return
        yrkande = self.form.yrkande()
        if yrkande == self._sent[-1]:
            return
        self._sent = [*self._sent, yrkande][-KEPT_SENT:]
        self._outgoing.send(self._draft.id, yrkande)

    def _look(self) -> list[Finding]:
        if self._draft is None or self._check is None:
            return []
        self._check_timer.stop()
        yrkande = self.form.yrkande()
        open_ = _is_open(self._draft)
        self.aids.look_up_words(yrkande)
        self._check.citations, self._check.misspelt = self.aids.citations, self.aids.misspelt
        findings = _told_once(self._check.findings(yrkande, local_now().date())) if open_ else []
        # Before anything is written, nobody is told what is wrong with each field.
        self.form.show_findings([] if is_unwritten(yrkande) else findings)
        self.page.show_findings(findings)
        self._actions[0].setEnabled(open_)
        self._actions[1].setEnabled(True)
        return findings

    def _on_mend(self, finding: Finding) -> None:
        mended = self._check.mended(finding, self.form.yrkande()) if self._check else None
        if mended is None or self._check is None:
            self.form.go_to(finding)
            return
        self.form.show_yrkande(mended, self._check.facts, fresh=False)
        self.form.go_to(finding)
        self._on_edited()
        self._look()

    def _on_chosen(self, draft_id: int) -> None:
        self.flush()
        self._show(write_draft.draft(self._session.reader, DraftId(draft_id)))

    def _on_delete(self) -> None:
        if self._draft is not None:
            self.flush()
            self._session.run(partial(write_draft.delete, draft_id=self._draft.id, now=local_now()))

    def _on_revise(self) -> None:
        if self._draft is not None:
            command = partial(write_draft.revise, draft_id=self._draft.id, now=local_now())
            self._session.run(command, self._on_begun)

    def _on_sign(self) -> None:
        self.flush()
        missing = next((f for f in self._look() if f.severity is Severity.BLOCKING), None)
        if missing is not None:
            # The key says where to go on writing, rather than nothing.
            self.form.go_to(missing)
        elif self._draft is not None:
            self.sign_requested.emit(int(self._draft.id))

    def _on_undo_wanted(self) -> None:
        # A text that was kept is not thrown away by a key that is meant for a word.
        if is_unwritten(self.form.yrkande()):
            self._undo.trigger()

    def _on_source_wanted(self) -> None:
        if self._draft is not None:
            reader, item = self._session.reader, self._draft.item_id
            source = export_paper.of_text(reader, self.form.yrkande(), item, now=local_now())
            self.page.menu.giving_out.take(source)

    def _on_preview(self) -> None:
        self.flush()
        if self._draft is not None:
            self.preview_requested.emit(int(self._draft.id))

    def _lay_out(self) -> None:
        self._empty_page = QScrollArea()
        self._empty_page.setObjectName("sidePanel")
        self._empty_page.setWidgetResizable(True)
        self._empty_page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty_page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty_page.setWidget(self.empty)
        self._stack.addWidget(self._empty_page)
        self._stack.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _connect(self) -> None:
        self._check_timer.setSingleShot(True)
        self._check_timer.setInterval(CHECK_AFTER_MS)
        self._check_timer.timeout.connect(self._look)
        self._autosave.due.connect(self._save)
        self.form.edited.connect(self._on_edited)
        self.form.left.connect(self.flush)
        self.form.undo_wanted.connect(self._on_undo_wanted)
        self.form.motivation.source_wanted.connect(self.source_wanted)
        self.aids.citations_known.connect(self._look)
        self.aids.words_known.connect(self._check_timer.start)
        self.empty.wanted.connect(self.begin_another)
        self.page.menu.wanted.connect(self.begin_another)
        self.page.menu.deletion_wanted.connect(self._on_delete)
        self.page.menu.history_wanted.connect(self.flush)
        self.page.menu.history_wanted.connect(self.aids.show_history)
        self.page.menu.giving_out.source_wanted.connect(self._on_source_wanted)
        self.page.chooser.chosen.connect(self._on_chosen)
        self.page.banner.chosen.connect(self.form.go_to)
        self.page.banner.mend_wanted.connect(self._on_mend)
        self.page.revise.clicked.connect(self._on_revise)
        self.page.sign.clicked.connect(self._on_sign)
        self.page.preview.clicked.connect(self._on_preview)
        self._session.bus.changed.connect(self._on_changed)


def _told_once(findings: list[Finding]) -> list[Finding]:
    """Without role and party of one whose name is missing: a row just added lacks one thing, not three."""
    nameless = {
        finding.details.get("signatory")
        for finding in findings
        if finding.code is FindingCode.NO_SENDER and finding.details.get("part") == "name"
    }
    return [
        finding
        for finding in findings
        if finding.code is not FindingCode.NO_SENDER
        or finding.details.get("part") == "name"
        or finding.details.get("signatory") not in nameless
    ]


def _is_open(draft: Draft) -> bool:
    return draft.state is DraftState.WRITING
