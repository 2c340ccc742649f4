"""Questions gathered while a file is compared, and the answers given so far."""

from __future__ import annotations

from collections.abc import Mapping

from binder.kallelse.comparison import Question, Settled


class Asker:
    """Answers what was answered; what was not becomes an open question."""

    def __init__(self, answers: Mapping[str, str] | None = None) -> None:
        self._answers = dict(answers or {})
        self._open: dict[str, Question] = {}
        self._settled: dict[str, Settled] = {}

    @property
    def open(self) -> tuple[Question, ...]:
        """The questions without an answer, in the order they came up."""
        return tuple(self._open.values())

    @property
    def settled(self) -> tuple[Settled, ...]:
        """The questions with an answer, in the order they came up."""
        return tuple(self._settled.values())

    def given(self, question_id: str) -> str | None:
        """The answer to a question that may not have been put yet."""
        return self._answers.get(question_id)

    def ask(self, question: Question) -> str | None:
        """Return the answer, if it is one of the choices; else put the question and return None."""
        answer = self._answers.get(question.id)
        if answer in question.choices:
            self._settled[question.id] = Settled(question=question, choice=answer, is_asked=True)
            return answer
        self._open[question.id] = question
        return None

    def take(self, question: Question, sure: str) -> str:
        """Return what is sure without asking, unless the user has chosen otherwise."""
        answer = self._answers.get(question.id)
        choice = answer if answer in question.choices else sure
        self._settled[question.id] = Settled(question=question, choice=choice, is_asked=False)
        return choice
