"""What a later file brought, in words: a word for the list, a sentence beside the paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from binder.domain.news import News, NewsKind
from binder.ui.error_texts import language
from binder.ui.parts import shortened
from binder.wording.dates import short_date

LONGEST = 160
"""Characters of an earlier text that a sentence has room for."""


def news_word(kind: NewsKind) -> str:
    """As a chip in the agenda says it."""
    words = {
        NewsKind.NEW_ITEM: QCoreApplication.translate("news", "Nytt ärende"),
        NewsKind.CHANGED: QCoreApplication.translate("news", "Ändrat"),
        NewsKind.RENUMBERED: QCoreApplication.translate("news", "Nytt nummer"),
        NewsKind.MOVED: QCoreApplication.translate("news", "Flyttat"),
        NewsKind.WITHDRAWN: QCoreApplication.translate("news", "Utgår"),
        NewsKind.RESTORED: QCoreApplication.translate("news", "Åter med"),
        NewsKind.NEW_PAPER: QCoreApplication.translate("news", "Ny handling"),
        NewsKind.REPLACED_PAPER: QCoreApplication.translate("news", "Ny version"),
    }
    return words[kind]


def news_sentence(news: News, paper: str = "") -> str:
    """What came, as a whole sentence; `paper` is the title of the paper it is about."""
    if news.kind in (NewsKind.CHANGED, NewsKind.RENUMBERED):
        return _changed(news)
    sentences = {
        NewsKind.NEW_ITEM: QCoreApplication.translate("news", "Ärendet är nytt på dagordningen."),
        NewsKind.MOVED: QCoreApplication.translate("news", "Ärendet står på en annan plats i dagordningen."),
        NewsKind.WITHDRAWN: QCoreApplication.translate(
            "news", "Ärendet utgår. Dina anteckningar och utkast finns kvar."
        ),
        NewsKind.RESTORED: QCoreApplication.translate("news", "Ärendet är tillbaka på dagordningen."),
        NewsKind.NEW_PAPER: QCoreApplication.translate("news", "Ny handling: {}."),
        NewsKind.REPLACED_PAPER: QCoreApplication.translate("news", "Ny version av {}."),
    }
    # Titles may end as a sentence does.
    sentence = sentences[news.kind].format(paper.rstrip("."))
    return sentence[:-1] if sentence.endswith(("!.", "?.")) else sentence


def _changed(news: News) -> str:
    if news.field == "goes_to_council":
        return _to_council(goes=news.after == "1")
    name = _field_names().get(news.field or "", QCoreApplication.translate("news", "En uppgift"))
    before, after = _value(news.field, news.before), _value(news.field, news.after)
    if not before:
        return QCoreApplication.translate("news", "{} har kommit till: ”{}”.").format(name, after)
    if not after:
        return QCoreApplication.translate("news", "{} är borttaget. Förut: ”{}”.").format(name, before)
    text = QCoreApplication.translate("news", "{} är nu ”{}”. Förut: ”{}”.")
    return text.format(name, after, before)


def _to_council(*, goes: bool) -> str:
    if goes:
        return QCoreApplication.translate("news", "Ärendet går nu vidare till kommunfullmäktige.")
    return QCoreApplication.translate("news", "Ärendet går inte längre vidare till kommunfullmäktige.")


def _field_names() -> dict[str, str]:
    return {
        "number": QCoreApplication.translate("news", "Numret"),
        "title": QCoreApplication.translate("news", "Rubriken"),
        "dnr": QCoreApplication.translate("news", "Diarienumret"),
        "section": QCoreApplication.translate("news", "Avsnittet"),
        "decision_proposal": QCoreApplication.translate("news", "Förslaget till beslut"),
        "date": QCoreApplication.translate("news", "Sammanträdets dag"),
        "time": QCoreApplication.translate("news", "Klockslaget"),
        "place": QCoreApplication.translate("news", "Platsen"),
    }


def _value(field: str | None, value: str | None) -> str:
    forms: dict[str, Callable[[str], str]] = {
        "date": lambda text: short_date(date.fromisoformat(text), language()),
        "number": lambda text: text.rstrip("."),
    }
    return shortened(forms.get(field or "", str.strip)(value) if value else "", LONGEST)
