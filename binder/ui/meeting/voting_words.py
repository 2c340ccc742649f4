"""What Ja and Nej may mean when the chair puts the question, and which supports the member."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from binder.domain.yrkande import YrkandeKind


@dataclass(frozen=True, slots=True)
class Proposition:
    """One way to put the question: what Ja stands for, and whether Ja supports the member."""

    yes_is_for: str
    yes_is_mine: bool


def propositions(kind: YrkandeKind) -> tuple[Proposition, Proposition]:
    """The two ways the chair may put the question on a yrkande of that kind.

    Real minutes have "Ja för avslag och nej för bifall till tilläggsyrkandet": Ja is not always "for".
    """
    mine, other = _sides(kind)
    return (Proposition(mine, yes_is_mine=True), Proposition(other, yes_is_mine=False))


def _sides(kind: YrkandeKind) -> tuple[str, str]:
    to_main = QCoreApplication.translate("voting", "bifall till huvudförslaget")
    against_main = QCoreApplication.translate("voting", "avslag på huvudförslaget")
    match kind:
        case YrkandeKind.TILLAGG:
            return (
                QCoreApplication.translate("voting", "bifall till tilläggsyrkandet"),
                QCoreApplication.translate("voting", "avslag på tilläggsyrkandet"),
            )
        case YrkandeKind.BIFALL:
            return (to_main, against_main)
        case YrkandeKind.AVSLAG:
            return (against_main, to_main)
        case YrkandeKind.BORDLAGGNING:
            return (
                QCoreApplication.translate("voting", "att ärendet bordläggs"),
                QCoreApplication.translate("voting", "att ärendet avgörs i dag"),
            )
        case YrkandeKind.ATERREMISS | YrkandeKind.MINORITETSATERREMISS:
            return (
                QCoreApplication.translate("voting", "att ärendet återremitteras"),
                QCoreApplication.translate("voting", "att ärendet avgörs i dag"),
            )
        case _:
            return (
                QCoreApplication.translate("voting", "ditt förslag"),
                QCoreApplication.translate("voting", "huvudförslaget"),
            )


def kind_of_stance(stance: str | None) -> YrkandeKind | None:
    """The yrkande that a noted stance supports."""
    kinds = {
        "bifall": YrkandeKind.BIFALL,
        "avslag": YrkandeKind.AVSLAG,
        "återremiss": YrkandeKind.ATERREMISS,
    }
    return kinds.get(stance or "")
