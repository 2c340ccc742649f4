"""How to vote: the member hears what Ja stands for, and is told which word supports the own side."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from binder.domain.yrkande import YrkandeKind
from binder.ui.meeting.voting_words import Proposition, propositions
from binder.ui.parts import Card, label


class VoteCard(Card):
    """Two questions as the chair may put them; the answer in large letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Så röstar du"), "warn", parent)
        self.heading.setProperty("tone", "warn")
        self._kind: YrkandeKind | None = None
        self._asked: tuple[Proposition, ...] = ()
        self.rule = label(
            self.tr("Ja betyder inte alltid ”för”. Lyssna efter vad ordföranden säger att ja står för."),
            "reading-small",
            wrap=True,
        )
        self.answer = label("", "large", wrap=True)
        self.group = QButtonGroup(self)
        self.choices = [QRadioButton(), QRadioButton()]
        self.body.addWidget(self.rule)
        for number, choice in enumerate(self.choices):
            self.group.addButton(choice, number)
            self.body.addWidget(choice)
        self.body.addWidget(self.answer)
        self.group.idClicked.connect(self.choose)

    def show_kind(self, kind: YrkandeKind | None) -> None:
        """Show the questions for a yrkande of that kind; None: only the rule."""
        self._asked = propositions(kind) if kind else ()
        self._uncheck()
        for choice, asked in zip(self.choices, self._asked, strict=False):
            choice.setText(self.tr("Ja för {side}").format(side=asked.yes_is_for))
            choice.setAccessibleName(self.tr("Ordföranden: ja för {side}").format(side=asked.yes_is_for))
        for choice in self.choices:
            choice.setVisible(bool(self._asked))
        self.answer.hide()

    def choose(self, number: int) -> None:
        """Answer the question as the chair put it: 0 or 1 in the order shown."""
        self.choices[number].setChecked(True)
        vote = self.tr("JA") if self._asked[number].yes_is_mine else self.tr("NEJ")
        self.answer.setText(self.tr("Rösta {vote} för din linje.").format(vote=vote))
        self.answer.show()

    def _uncheck(self) -> None:
        # An exclusive group never lets its last choice go.
        self.group.setExclusive(False)
        for choice in self.choices:
            choice.setChecked(False)
        self.group.setExclusive(True)
