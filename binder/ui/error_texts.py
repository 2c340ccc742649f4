"""Trouble in the user's words, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from binder.domain.errors import BinderError


def error_text(error: BinderError) -> str:
    """What happened, what was kept and what to do now."""
    from binder.wording.errors import sentence

    return sentence(error, language=language())


def language() -> str:
    """The language of the window as two letters: Swedish unless it is shown in English."""
    return "en" if QLocale().language() is QLocale.Language.English else "sv"
