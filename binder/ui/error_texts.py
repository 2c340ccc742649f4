"""Trouble in the user's words, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from binder.domain.errors import BinderError

LANGUAGE = "binderLanguage"
"""The application's property that holds the window's language as two letters."""


def error_text(error: BinderError) -> str:
    """What happened, what was kept and what to do now."""
    from binder.wording.errors import sentence

    return sentence(error, language=language())


def language() -> str:
    """The language of the window as two letters: Swedish unless English was chosen."""
    app = QCoreApplication.instance()
    return "en" if app is not None and app.property(LANGUAGE) == "en" else "sv"
