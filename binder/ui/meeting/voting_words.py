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
    """What is for the member, and what against."""
    to_main = QCoreApplication.translate("voting", "bifall till huvudförslaget")
    against_main = QCoreApplication.translate("voting", "avslag på huvudförslaget")
    today = QCoreApplication.translate("voting", "att ärendet avgörs i dag")
    sent_back = (QCoreApplication.translate("voting", "att ärendet återremitteras"), today)
    sides = {
        YrkandeKind.TILLAGG: (
            QCoreApplication.translate("voting", "bifall till tilläggsyrkandet"),
            QCoreApplication.translate("voting", "avslag på tilläggsyrkandet"),
        ),
        YrkandeKind.BIFALL: (to_main, against_main),
        YrkandeKind.AVSLAG: (against_main, to_main),
        YrkandeKind.BORDLAGGNING: (QCoreApplication.translate("voting", "att ärendet bordläggs"), today),
        YrkandeKind.AJOURNERING: (
            QCoreApplication.translate("voting", "att sammanträdet ajourneras"),
            QCoreApplication.translate("voting", "att sammanträdet fortsätter"),
        ),
        YrkandeKind.ATERREMISS: sent_back,
        YrkandeKind.MINORITETSATERREMISS: sent_back,
    }
    own = (
        QCoreApplication.translate("voting", "ditt förslag"),
        QCoreApplication.translate("voting", "huvudförslaget"),
    )
    return sides.get(kind, own)


def kind_of_stance(stance: str | None) -> YrkandeKind | None:
    """The yrkande that a noted stance supports."""
    kinds = {
        "bifall": YrkandeKind.BIFALL,
        "avslag": YrkandeKind.AVSLAG,
        "återremiss": YrkandeKind.ATERREMISS,
    }
    return kinds.get(stance or "")
