"""A colleague's paper that came here to be signed: who has signed it, and what the member answers."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from binder.domain.cosigning import SigningRequest
from binder.services import cosign
from binder.ui.error_texts import language
from binder.ui.outbox.round_box import RoundBox
from binder.ui.outbox.state_words import moment_words
from binder.ui.parts import Banner, label
from binder.ui.scrolled_panel import FocusInSight, SaidInSight, body_of
from binder.ui.session import Session
from binder.ui.tab_order import follow_layout


class RequestPanel(QScrollArea):
    """Title, history, and the cards of the round; the signatures are judged as soon as it is shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._request: SigningRequest | None = None
        self.title = label("", "title", wrap=True)
        self.history = label("", "meta", wrap=True)
        self.banner = Banner("info")
        self.round = RoundBox(session, self.banner)
        self._sight = FocusInSight(self)
        self._said = SaidInSight(self, self.banner)
        self._lay_out()

    def show_request(self, request: SigningRequest) -> None:
        """Show a paper; its signatures are judged anew where its bytes are others."""
        is_other = self._request is None or self._request.sha256 != request.sha256
        if self._request is None or self._request.id != request.id:
            self.banner.hide()
        self._request = request
        self.title.setText(request.title)
        self.history.setText("\n".join(self._steps(request)))
        self.round.show_paper(cosign.asked(request.id))
        if is_other:
            self.round.look()
        follow_layout(self)

    def shut_down(self) -> None:
        """Let a running errand end before the window does."""
        self.round.shut_down()

    def _steps(self, request: SigningRequest) -> list[str]:
        from binder.wording.cosigning import step_words

        steps = cosign.history_of(self._session.reader, request.paper_key)
        told = [step for step in steps if not step.step.is_answer]
        return [f"{step_words(step, language())}  {moment_words(step.at)}" for step in told]

    def _lay_out(self) -> None:
        column = QVBoxLayout(body_of(self))
        column.setContentsMargins(18, 16, 18, 18)
        column.setSpacing(12)
        for part in (self.title, self.history, self.banner, self.round):
            column.addWidget(part)
        column.addStretch(1)
