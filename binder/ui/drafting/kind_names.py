"""The kinds of yrkande as the member chooses among them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from binder.domain.yrkande import YrkandeKind


def kind_name(kind: YrkandeKind) -> str:
    """The kind as a word in the window, such as "Tilläggsyrkande"."""
    if kind is YrkandeKind.EGET_FORSLAG:
        return QCoreApplication.translate("kinds", "Eget förslag")
    return kind.heading


def number_word(number: int) -> str:
    """A small number as a word at the beginning of a sentence: "Två"; digits from thirteen on."""
    words = QCoreApplication.translate(
        "numbers", "En Två Tre Fyra Fem Sex Sju Åtta Nio Tio Elva Tolv"
    ).split()
    return words[number - 1] if 0 < number <= len(words) else str(number)
