"""The language of the window: Swedish as it is written in the code, English from its catalogue."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from binder.resource_files import resources
from binder.ui.error_texts import LANGUAGE

CATALOGUE = "qtbase_sv"
ENGLISH = "binder_en"


def speak_swedish(app: QCoreApplication) -> bool:
    """Install Qt's Swedish catalogue for its own dialogs; False where Qt was installed without it."""
    app.setProperty(LANGUAGE, "sv")
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    translator = QTranslator(app)
    if not translator.load(CATALOGUE, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        return False
    return app.installTranslator(translator)


def speak_english(app: QCoreApplication) -> bool:
    """Install our English catalogue, before anything is built; False where it is missing."""
    translator = QTranslator(app)
    if not translator.load(ENGLISH, str(resources() / "i18n")):
        return False
    app.setProperty(LANGUAGE, "en")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    return app.installTranslator(translator)
