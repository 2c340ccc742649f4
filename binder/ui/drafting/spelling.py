"""What the dictionary says of words, remembered; asked on a thread of its own: nobody waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from binder.services.spelling import Speller


BEGIN_AFTER_MS = 800
"""The dictionary takes a while to load: the draft is on the screen by then."""


class _Running:
    """The thread and the dictionary, once they have begun."""

    def __init__(self) -> None:
        self._speller: Speller | None = None
        self._thread: ThreadPoolExecutor | None = None

    @property
    def has_begun(self) -> bool:
        """Whether there is a thread to ask on."""
        return self._thread is not None

    def submit(self, work: Callable[[Speller], None], own: frozenset[str]) -> None:
        """Do it on the thread, with the dictionary; `own` are the words it begins with."""
        if self._thread is None or self._speller is None:
            from concurrent.futures import ThreadPoolExecutor

            from binder.services.spelling import Speller

            self._thread = ThreadPoolExecutor(1, thread_name_prefix="binder-spelling")
            self._speller = Speller()
            self._speller.set_own(own)
        self._thread.submit(work, self._speller)

    def close(self) -> None:
        """End both; a second call does nothing."""
        speller, self._speller = self._speller, None
        thread, self._thread = self._thread, None
        if speller is not None:
            speller.close()
        if thread is not None:
            thread.shutdown(wait=True, cancel_futures=True)


def _set_own(words: frozenset[str], speller: Speller) -> None:
    speller.set_own(words)


class Spelling(QObject):
    """Verdicts on words; begins its thread and the dictionary with the first question."""

    judged = Signal()
    """More is known than before, or something else is right now."""
    own_wanted = Signal(str)
    """A word that the member says is right."""
    suggested = Signal(str, list)
    """A word, and what may have been meant."""
    _told = Signal(object, object)

    def __init__(self, parent: QObject | None = None, *, is_on: bool = True) -> None:
        super().__init__(parent)
        self._is_on = is_on
        self._verdicts: dict[str, bool] = {}
        self._asked: set[str] = set()
        self._own: frozenset[str] = frozenset()
        self._names: frozenset[str] = frozenset()
        self._waiting: list[Callable[[Speller], None]] = []
        self._running = _Running()
        self._begin = QTimer(self, singleShot=True, interval=BEGIN_AFTER_MS)
        self._begin.timeout.connect(self._send)
        self._told.connect(self._on_told)
        self.destroyed.connect(self._running.close)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def is_on(self) -> bool:
        """Whether words are looked up at all."""
        return self._is_on

    def set_on(self, *, is_on: bool) -> None:
        """Look words up, or leave it."""
        if is_on != self._is_on:
            self._is_on = is_on
            self.judged.emit()

    def set_own(self, words: Iterable[str]) -> None:
        """The words that the member has added."""
        own = frozenset(words)
        if own != self._own:
            self._own = own
            self._verdicts.clear()
            self._asked.clear()
            if self._running.has_begun:
                self._submit(partial(_set_own, own))
            self.judged.emit()

    def set_names(self, words: Iterable[str]) -> None:
        """Names that this draft has by itself: of the kommun, its bodies and those who sign."""
        names = frozenset(words)
        if names != self._names:
            self._names = names
            self.judged.emit()

    def is_misspelt(self, word: str) -> bool | None:
        """Whether the word is wrong; None while nobody knows."""
        if not self._is_on or word in self._own or word in self._names:
            return False
        right = self._verdicts.get(word)
        return None if right is None else not right

    @property
    def wrong_words(self) -> frozenset[str]:
        """All words that are wrong, as far as they were looked up."""
        wrong = frozenset(word for word, right in self._verdicts.items() if not right)
        return wrong - self._own - self._names if self._is_on else frozenset()

    def ask(self, words: Iterable[str]) -> None:
        """Have words looked up that nobody knows of; `judged` comes when it is done."""
        new = {word for word in words if word not in self._verdicts} - self._asked
        if new and self._is_on:
            self._asked |= new
            self._submit(partial(self._look_up, frozenset(new)))

    def suggest(self, word: str) -> None:
        """Have it said what a word may have been meant to be; `suggested` comes when it is done."""
        self._submit(partial(self._find_suggestions, word))

    def close(self) -> None:
        """End the dictionary and the thread."""
        self._is_on = False
        self._begin.stop()
        self._running.close()

    def _submit(self, work: Callable[[Speller], None]) -> None:
        self._waiting.append(work)
        if self._running.has_begun:
            self._send()
        elif not self._begin.isActive():
            self._begin.start()

    def _send(self) -> None:
        for work in self._waiting:
            self._running.submit(work, self._own)
        self._waiting.clear()

    def _look_up(self, words: frozenset[str], speller: Speller) -> None:
        self._told.emit(words, speller.misspelt(words))

    def _find_suggestions(self, word: str, speller: Speller) -> None:
        self.suggested.emit(word, list(speller.suggestions(word)))

    def _on_told(self, words: frozenset[str], wrong: frozenset[str]) -> None:
        self._asked -= words
        self._verdicts |= {word: word not in wrong for word in words}
        self.judged.emit()
