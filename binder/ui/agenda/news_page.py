"""All that later files brought to a meeting, latest first: the agenda's own changes, and the papers'."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from binder.domain.changes import Changes, Kind
from binder.domain.ids import MeetingId
from binder.domain.news import News
from binder.services import news, read_meeting
from binder.ui.agenda.news_words import news_sentence, news_word
from binder.ui.cover_bar import CoverBar
from binder.ui.error_texts import language
from binder.ui.lines_delegate import LinesDelegate
from binder.ui.parts import button, label
from binder.ui.session import Session, local_now
from binder.wording.dates import short_date

ITEM_ROLE = Qt.ItemDataRole.UserRole


class NewsPage(QWidget):
    """A row for each thing that came; choosing one goes to its ärende."""

    closed = Signal()
    item_wanted = Signal(int)

    def __init__(self, session: Session, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._meeting = meeting_id
        self.list = QListWidget()
        self.list.setItemDelegate(LinesDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setAccessibleName(self.tr("Nyheter i sammanträdet"))
        self.list.setAccessibleDescription(self.tr("Retur går till ärendet."))
        self.list.itemActivated.connect(self._on_activated)
        self.list.itemClicked.connect(self._on_activated)
        self._empty = label(
            self.tr("Inget har kommit till efter kallelsen. Här visas vad en komplettering för med sig."),
            "meta",
            wrap=True,
        )
        self.all_seen = button(self.tr("Markera allt som sett"))
        self.all_seen.clicked.connect(self._on_all_seen)
        self._lay_out()
        QShortcut(QKeySequence("Esc"), self, self.closed.emit)
        session.bus.changed.connect(self._on_changed)
        self._show()

    def begin(self) -> None:
        """Begin at the latest."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut_down(self) -> None:
        """What concerns the meeting as a whole has been seen here: no ärende shows it."""
        found = news.new_since(self._session.reader, self._meeting)
        if any(each.item_id is None for each in found):
            self._session.run(partial(news.mark_whole_seen, meeting_id=self._meeting, now=local_now()))

    def _show(self) -> None:
        titles, items = self._paper_titles(), self._item_names()
        order = {item: number for number, item in enumerate(items)}
        found = news.history_of_meeting(self._session.reader, self._meeting)
        # Latest file first; within it the meeting itself, then as the agenda goes.
        found.sort(
            key=lambda each: (-each.came_at.timestamp(), order.get(int(each.item_id or 0), -1), each.id)
        )
        self.list.clear()
        day = ""
        for each in found:
            came = short_date(each.came_at.astimezone().date(), language())
            if came != day:
                day = came
                self._add_heading(self.tr("Kom {}").format(day))
            self._add(each, items.get(int(each.item_id or 0), ""), titles.get(int(each.paper_id or 0), ""))
        self._empty.setVisible(not found)
        self.list.setVisible(bool(found))
        self.all_seen.setEnabled(any(each.read_at is None for each in found))

    def _add_heading(self, text: str) -> None:
        row = QListWidgetItem(text)
        row.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(row)

    def _add(self, each: News, item: str, paper: str) -> None:
        mark = self.tr("● Nytt · ") if each.read_at is None else ""
        head = item or paper or self.tr("Sammanträdet")
        row = QListWidgetItem(f"{mark}{news_word(each.kind)} · {head}\n{news_sentence(each, paper)}")
        row.setData(ITEM_ROLE, int(each.item_id or 0))
        self.list.addItem(row)

    def _item_names(self) -> dict[int, str]:
        rows = read_meeting.agenda(self._session.reader, self._meeting)
        return {
            int(row.item.id): f"{(row.item.number or '').rstrip('.')} {row.item.title}".strip()
            for row in rows
        }

    def _paper_titles(self) -> dict[int, str]:
        reader = self._session.reader
        papers = read_meeting.meeting_papers(reader, self._meeting)
        for row in read_meeting.agenda(reader, self._meeting):
            if row.has_papers:
                papers += read_meeting.papers_of(reader, row.item.id)
        return {int(paper.id): paper.title for paper in papers}

    def _on_activated(self, row: QListWidgetItem) -> None:
        if item := row.data(ITEM_ROLE):
            self.item_wanted.emit(int(item))

    def _on_all_seen(self) -> None:
        self._session.run(partial(news.mark_meeting_seen, meeting_id=self._meeting, now=local_now()))

    def _on_changed(self, changes: Changes) -> None:
        if any(changes.touches(kind) for kind in (Kind.AGENDA_ITEM, Kind.MEETING, Kind.PAPER)):
            self._show()

    def _lay_out(self) -> None:
        bar = CoverBar(self.tr("Nytt i sammanträdet"), self.all_seen)
        bar.back_wanted.connect(self.closed)
        layout, body = QVBoxLayout(self), QVBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addLayout(body, 1)
        body.setContentsMargins(24, 16, 24, 16)
        body.addWidget(self._empty)
        body.addWidget(self.list, 1)
        body.addStretch()
