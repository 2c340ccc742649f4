"""Swedish spelling, asked of a child process: a dictionary that breaks breaks nothing else.

Single words in no order go to the child and come back; nothing is written to the disk or named on a command
line. The words reach it through a pipe that nobody else can open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from binder.resource_files import resources

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from hunspell import Hunspell

ANSWER_SECONDS = 10.0
"""A child that has not answered by then is taken to be lost; its first answer waits for the dictionary."""
MOST_STARTS = 5
"""A child that dies so often will not live the next time either."""
MOST_MEMORY = 1024**3
MOST_SUGGESTIONS = 6
_CHECK, _SUGGEST, _LEARN, _FORGET = "check", "suggest", "learn", "forget"
_JOINT = re.compile(r"[-:]")


class Speller:
    """A dictionary in a process of its own; begun with the first question, and again if it dies.

    Its methods wait for the answer, and may be called from any thread.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._own: set[str] = set()
        self._child: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._starts = 0
        self._is_closed = False

    def misspelt(self, words: Iterable[str]) -> frozenset[str]:
        """Those of the words that are not in the dictionary; none while there is no dictionary to ask."""
        asked = sorted(set(words))
        return frozenset(self._ask(_CHECK, asked) or ()) if asked else frozenset()

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first."""
        return tuple(self._ask(_SUGGEST, [word]) or ())

    def set_own(self, words: Iterable[str]) -> None:
        """Let these words, and no others of those once set, be right beside the dictionary's."""
        wanted = {word for word in words if word}
        with self._lock:
            new, gone = wanted - self._own, self._own - wanted
            self._own = wanted
            is_running = self._pipe is not None
        if is_running and gone:
            self._ask(_FORGET, sorted(gone))
        if is_running and new:
            self._ask(_LEARN, sorted(new))

    @property
    def process_id(self) -> int | None:
        """The child's, while there is one."""
        return self._child.pid if self._child is not None else None

    def close(self) -> None:
        """End the child; nothing is asked any more."""
        self._is_closed = True
        child = self._child
        if child is not None:
            # Whoever waits for an answer is let go.
            child.kill()
        with self._lock:
            self._end()

    def _ask(self, question: str, words: list[str]) -> list[str] | None:
        with self._lock:
            for _ in range(2):
                # A child that died is begun anew once, and asked again.
                if self._is_closed or not self._begin():
                    return None
                answer = self._answer(question, words)
                if answer is not None:
                    return answer
                self._end()
        return None

    def _begin(self) -> bool:
        if self._pipe is not None:
            return True
        if self._starts >= MOST_STARTS:
            return False
        from multiprocessing import get_context

        self._starts += 1
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._child = context.Process(target=_serve, args=(theirs, resources() / "dictionary"), daemon=True)
        self._child.start()
        theirs.close()
        return not self._own or self._answer(_LEARN, sorted(self._own)) is not None

    def _answer(self, question: str, words: list[str]) -> list[str] | None:
        if self._pipe is None:
            return None
        with suppress(OSError, EOFError):
            self._pipe.send((question, words))
            if self._pipe.poll(ANSWER_SECONDS):
                return [str(word) for word in self._pipe.recv()]
        return None

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._child is not None:
            self._child.kill()
            self._child.join()
        self._pipe = self._child = None


def _serve(pipe: Connection, folder: Path) -> None:
    """Answer until the other end is gone; runs in the child."""
    from binder.services.child_limits import limit_memory

    limit_memory(MOST_MEMORY)
    dictionary = _dictionary(folder)
    own: set[str] = set()
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            question, words = pipe.recv()
            match question:
                case "check":
                    pipe.send([word for word in words if not _is_right(word, dictionary, own)])
                case "suggest":
                    pipe.send([each for word in words for each in _suggested(word, dictionary)])
                case "learn":
                    own.update(words)
                    pipe.send([])
                case _:
                    own.difference_update(words)
                    pipe.send([])


def _dictionary(folder: Path) -> Hunspell:
    from hunspell import Hunspell

    made = Hunspell("sv_SE", hunspell_data_dir=str(folder))
    for line in (folder / "kommunord.txt").read_text(encoding="utf-8").splitlines():
        word, _, model = line.strip().partition("=")
        if not word or word.startswith("#"):
            continue
        if model:
            made.add_with_affix(word, model)
        else:
            made.add(word)
    return made


def _is_right(word: str, dictionary: Hunspell, own: set[str]) -> bool:
    if word in own or dictionary.spell(word):
        return True
    plain = word.rstrip("-").removesuffix(".")
    if plain in own or plain.removesuffix("s").rstrip("'") in own:
        return True  # "Solbackens", "s-" before och
    parts = [part for part in _JOINT.split(word) if part]
    if len(parts) > 1:
        return all(part.isupper() or _is_right(part, dictionary, own) for part in parts)
    return word.endswith("-") and _is_first_half(plain, dictionary)


def _is_first_half(word: str, dictionary: Hunspell) -> bool:
    """Whether it can stand first in a compound, as in "trafiksäkerhets- och miljöåtgärder"."""
    return bool(
        dictionary.spell(word) or dictionary.spell(word.removesuffix("s")) or dictionary.spell(word + "plan")
    )


def _suggested(word: str, dictionary: Hunspell) -> list[str]:
    found = [str(each) for each in dictionary.suggest(word)]
    return found[:MOST_SUGGESTIONS]
