"""What the window has to tell about the whole of itself, under the top bar until it is closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton, QWidget

from binder.ui import theme as themes
from binder.ui.icons import icon
from binder.ui.parts import Banner, button

if TYPE_CHECKING:
    from binder.domain.changes import Undo
    from binder.ui.session import Session


class MessageBar(Banner):
    """A banner that can be closed, and that may offer one thing to do about what it says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("error", parent)
        self._offered: Callable[[], object] | None = None
        self._session: Session | None = None
        self._step: Undo | None = None
        self._offer = button("", "mend")
        self._offer.clicked.connect(self._take_offer)
        self._offer.hide()
        self._close = QToolButton(self)
        self._close.setToolTip(self.tr("Stäng meddelandet"))
        self._close.setAccessibleName(self.tr("Stäng meddelandet"))
        self._close.clicked.connect(self.hide)
        self.buttons.addWidget(self._offer)
        self.buttons.addWidget(self._close)

    def say(self, text: str, *, heading: str = "", tone: str | None = None) -> None:
        """Show a sentence without anything to choose."""
        self._offered = self._step = None
        self._offer.hide()
        self._close.setIcon(icon("x", themes.current().tokens.muted))
        super().say(text, heading=heading, tone=tone)

    def offer(self, text: str, name: str, action: Callable[[], object]) -> None:
        """Say what was done and let the user call `action`, a bound method of something that stays."""
        self.say(text, tone="info")
        self._offered = action
        self._offer.setText(name)
        self._offer.setAccessibleName(name)
        self._offer.show()

    def offer_undo(self, text: str, session: Session) -> None:
        """Say what the last step did, and let it be taken back as long as it is the last."""
        self.offer(text, self.tr("Ångra (Ctrl+Z)"), session.undo)
        self._step = session.undo_stack.next_undo
        if self._session is not session:
            self._session = session
            session.undo_stack.changed.connect(self._follow_step)

    def _follow_step(self) -> None:
        """What is offered must not take back something else: the button goes, after undoing all of it."""
        if self._step is None or self._session is None:
            return
        stack = self._session.undo_stack
        if not stack.has(self._step):
            self._step = None
            self.hide()
        else:
            self._offer.setVisible(stack.next_undo is self._step)

    def _take_offer(self) -> None:
        action, self._offered = self._offered, None
        self.hide()
        if action is not None:
            action()
