"""What the member needs before the decision: the proposal, the own yrkande as read aloud, the speech."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from binder.domain.annotation import Annotation
from binder.domain.citation_words import definite_name
from binder.domain.draft import Draft, DraftState
from binder.domain.kind_forms import is_neuter
from binder.domain.meeting import AgendaItem
from binder.domain.other_yrkande import OtherProposal, OtherYrkande, vote_turn
from binder.domain.outbox import OutboxEntry, OutboxState
from binder.services.item_proposals import ShownProposal
from binder.ui.meeting.spoken import duration_words, read_aloud, seconds_to_say, speech_lines
from binder.ui.parts import Card, button, chip, label, repolish
from binder.ui.wrapping_row import WrappingRow


class ItemHead(QWidget):
    """The number, large, what the matter is, and the way to its papers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = label("", "number")
        self.title = label("", "large", wrap=True)
        self.meta = label("", "meta", wrap=True)
        self.papers = button(self.tr("Läs handlingarna i Förbered"), "link-small")
        self.withdrawn = chip(self.tr("Utgår, tas inte upp"), "warn")
        row, texts = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(24)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        texts.setSpacing(8)
        texts.addWidget(self.title)
        below = QHBoxLayout()
        texts.addLayout(below)
        below.addWidget(self.meta, 1)
        below.addWidget(self.papers)
        texts.addWidget(self.withdrawn, 0, Qt.AlignmentFlag.AlignLeft)

    def show_item(self, item: AgendaItem, *, has_papers: bool) -> None:
        """Show an ärende."""
        self.papers.setVisible(has_papers)
        self.number.setText((item.number or "–").rstrip("."))
        self.title.setText(item.title)
        onward = self.tr("går vidare till kommunfullmäktige") if item.goes_to_council else ""
        self.meta.setText("  ·  ".join(part for part in (item.dnr or "", onward) if part))
        self.meta.setVisible(bool(self.meta.text()) or has_papers)
        self.withdrawn.setVisible(item.is_withdrawn)
        fate = self.withdrawn.text() if item.is_withdrawn else ""
        self.setAccessibleName(" ".join(part for part in (item.number, item.title, fate) if part))


class ProposalCard(Card):
    """What is proposed, by the administration or, in fullmäktige, by the styrelse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Förslag till beslut"), parent=parent)
        self.text = label("", "reading-small", wrap=True)
        self.source = label("", "meta", wrap=True)
        self.body.addWidget(self.text)
        self.body.addWidget(self.source)

    def show_proposal(self, proposal: ShownProposal | None) -> None:
        """Show what is proposed, and where that was read if not on the agenda."""
        missing = self.tr("Kallelsen har inget förslag till beslut. Se handlingarna.")
        self.text.setText(proposal.text if proposal else missing)
        paper = proposal.paper if proposal else None
        self.source.setText(
            self.tr("Läst ur {paper}.").format(paper=definite_name(paper.title)) if paper else ""
        )
        self.source.setVisible(paper is not None)


class OwnCard(Card):
    """The own yrkande as it is read aloud, and how far it has come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "accent", parent)
        self.text = label("", "reading", wrap=True)
        self.body.addWidget(self.text)

    def show_draft(self, draft: Draft | None, entry: OutboxEntry | None) -> None:
        """Show a draft; hidden without one."""
        self.setVisible(draft is not None)
        if draft is None:
            return
        neuter, common = self.tr("Ditt {kind}"), self.tr("Din {kind}")
        words = neuter if is_neuter(draft.yrkande.kind) else common
        kind = words.format(kind=draft.yrkande.kind.value)
        state, is_in = self._state(draft, entry)
        self.heading.setText(f"{kind}  ·  {state}")
        self.heading.setProperty("tone", "accent" if is_in else "warn")
        self.heading.show()
        repolish(self.heading)
        self.text.setText(read_aloud(draft.yrkande) or self.tr("Yrkandet är inte skrivet än."))

    def _state(self, draft: Draft, entry: OutboxEntry | None) -> tuple[str, bool]:
        if draft.state is DraftState.WRITING or entry is None:
            return self.tr("utkast, inte signerat"), False
        words = {
            OutboxState.SIGNED: (self.tr("signerat {time}, inte inlämnat"), entry.signed_at),
            OutboxState.HANDED_OVER: (self.tr("i e-postprogrammet sedan {time}"), entry.handed_over_at),
            OutboxState.SENT: (self.tr("skickat {time}"), entry.sent_at),
            OutboxState.CONFIRMED: (self.tr("inlämnat och bekräftat {time}"), entry.confirmed_at),
            OutboxState.WITHDRAWN: (self.tr("återkallat"), None),
        }
        sentence, moment = words[entry.state]
        is_in = entry.state in (OutboxState.SENT, OutboxState.CONFIRMED)
        return sentence.format(time=_clock(moment)).strip(), is_in


class OthersCard(Card):
    """What others propose, in the order in which the chair puts it to the meeting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Andras yrkanden, i den ordning de avgörs"), parent=parent)
        self.text = label("", "reading-small", wrap=True)
        self.body.addWidget(self.text)

    def show_others(self, others: Sequence[OtherYrkande]) -> None:
        """Show what is noted on an ärende; hidden without any."""
        proposals = sorted((other.proposal for other in others), key=lambda one: vote_turn(one.kind))
        self.text.setText("\n".join(self._line(proposal) for proposal in proposals))
        self.setVisible(bool(proposals))

    def _line(self, proposal: OtherProposal) -> str:
        numbers = ", ".join(map(str, proposal.points))
        about = self.tr(" om punkt {numbers}").format(numbers=numbers) if numbers else ""
        return f"{proposal.party}: {proposal.kind.value}{about}. {proposal.text}".strip()


class SpeechCard(Card):
    """The own notes as lines to speak from, the way to their places in the papers, and a line for more."""

    source_wanted = Signal(int)
    """A note whose place in the paper is to be shown."""
    noted = Signal(str)
    """What was written while the meeting went on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Talarkort"), parent=parent)
        self.text = label("", "reading-small", wrap=True)
        self.sources = WrappingRow()
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Anteckna (N), spara med Enter"))
        self.note.setAccessibleName(self.tr("Anteckna på ärendet"))
        self.note.returnPressed.connect(self.save_note)
        for part in (self.text, self.sources, self.note):
            self.body.addWidget(part)

    def save_note(self) -> None:
        """Give away what is written in the line; nothing where it is blank."""
        written = self.note.text().strip()
        self.note.clear()
        if written:
            self.noted.emit(written)

    def show_notes(self, notes: Sequence[Annotation]) -> None:
        """Show an ärende's notes, numbered, and how long they take to say."""
        lines = speech_lines(notes)
        self._show_sources(notes)
        if not lines:
            self.heading.setText(self.tr("Talarkort"))
            self.text.setText(self.tr("Dina anteckningar på ärendet visas här, att tala efter."))
            return
        about = self.tr("cirka {time}").format(time=duration_words(seconds_to_say(lines)))
        self.heading.setText(f"{self.tr('Talarkort')}  ·  {about}")
        self.text.setText("\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1)))

    def _show_sources(self, notes: Sequence[Annotation]) -> None:
        """A button for each note on a page: what is said can be looked up while it is said."""
        for old in self.sources.children():
            if isinstance(old, QPushButton):
                old.deleteLater()
        made, number = [], 1
        for note in notes:
            count = len(speech_lines([note]))
            if note.anchor is not None and count:
                text = self.tr("{number}: visa s. {page}").format(number=number, page=note.anchor.page)
                made.append(button(text, "link-small"))
                made[-1].clicked.connect(partial(self.source_wanted.emit, int(note.id)))
            number += count
        self.sources.take(*made)
        for each in made:
            each.show()
        self.sources.setVisible(bool(made))


def _clock(moment: datetime | None) -> str:
    return moment.astimezone().strftime("%H.%M") if moment else ""
