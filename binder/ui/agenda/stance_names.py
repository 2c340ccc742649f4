"""How the member means to vote, as a word in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def stance_name(stance: str) -> str:
    """The stance as it is stored ("bifall", "avslag", "återremiss"), as a word in the window's language."""
    names = {
        "bifall": QCoreApplication.translate("stances", "Bifall"),
        "avslag": QCoreApplication.translate("stances", "Avslag"),
        "återremiss": QCoreApplication.translate("stances", "Återremiss"),
    }
    return names.get(stance, stance.capitalize())
