"""Qt's own words in Swedish: file dialogs, menus of text fields, the print dialog."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

CATALOGUE = "qtbase_sv"


def speak_swedish(app: QCoreApplication) -> bool:
    """Install Qt's Swedish catalogue; False where Qt was installed without it."""
    translator = QTranslator(app)
    if not translator.load(CATALOGUE, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        return False
    return app.installTranslator(translator)
