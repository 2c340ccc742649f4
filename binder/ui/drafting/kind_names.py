"""The kinds of yrkande as the member chooses among them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from binder.domain.yrkande import YrkandeKind


def kind_name(kind: YrkandeKind) -> str:
    """The kind as a word in the window, such as "Tilläggsyrkande"."""
    names = {
        YrkandeKind.TILLAGG: QCoreApplication.translate("kinds", "Tilläggsyrkande"),
        YrkandeKind.ANDRING: QCoreApplication.translate("kinds", "Ändringsyrkande"),
        YrkandeKind.EGET_FORSLAG: QCoreApplication.translate("kinds", "Eget förslag"),
        YrkandeKind.BIFALL: QCoreApplication.translate("kinds", "Bifallsyrkande"),
        YrkandeKind.AVSLAG: QCoreApplication.translate("kinds", "Avslagsyrkande"),
        YrkandeKind.ATERREMISS: QCoreApplication.translate("kinds", "Återremissyrkande"),
        YrkandeKind.MINORITETSATERREMISS: QCoreApplication.translate("kinds", "Minoritetsåterremiss"),
        YrkandeKind.BORDLAGGNING: QCoreApplication.translate("kinds", "Bordläggningsyrkande"),
        YrkandeKind.AJOURNERING: QCoreApplication.translate("kinds", "Ajourneringsyrkande"),
        YrkandeKind.RESERVATION: QCoreApplication.translate("kinds", "Reservation"),
        YrkandeKind.SARSKILT_YTTRANDE: QCoreApplication.translate("kinds", "Särskilt yttrande"),
        YrkandeKind.PROTOKOLLSANTECKNING: QCoreApplication.translate("kinds", "Protokollsanteckning"),
        YrkandeKind.ROSTFORKLARING: QCoreApplication.translate("kinds", "Röstförklaring"),
        YrkandeKind.MOTION: QCoreApplication.translate("kinds", "Motion"),
        YrkandeKind.INTERPELLATION: QCoreApplication.translate("kinds", "Interpellation"),
        YrkandeKind.ENKEL_FRAGA: QCoreApplication.translate("kinds", "Enkel fråga"),
        YrkandeKind.NAMNDINITIATIV: QCoreApplication.translate("kinds", "Nämndinitiativ"),
    }
    return names[kind]


def number_word(number: int) -> str:
    """A small number as a word at the beginning of a sentence: "Två"; digits from thirteen on."""
    words = QCoreApplication.translate(
        "numbers", "En Två Tre Fyra Fem Sex Sju Åtta Nio Tio Elva Tolv"
    ).split()
    return words[number - 1] if 0 < number <= len(words) else str(number)
