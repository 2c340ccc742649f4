"""What each kind of news is called, for one and for many, in Swedish and English."""

from __future__ import annotations

from binder.domain.news import NewsKind

_WORDS = {
    "sv": {
        NewsKind.NEW_ITEM: ("nytt ärende", "nya ärenden"),
        NewsKind.CHANGED: ("ändrad uppgift", "ändrade uppgifter"),
        NewsKind.RENUMBERED: ("nytt nummer", "nya nummer"),
        NewsKind.MOVED: ("flyttat ärende", "flyttade ärenden"),
        NewsKind.WITHDRAWN: ("ärende utgår", "ärenden utgår"),
        NewsKind.RESTORED: ("ärende tillbaka", "ärenden tillbaka"),
        NewsKind.NEW_PAPER: ("ny handling", "nya handlingar"),
        NewsKind.REPLACED_PAPER: ("ersatt handling", "ersatta handlingar"),
    },
    "en": {
        NewsKind.NEW_ITEM: ("new item", "new items"),
        NewsKind.CHANGED: ("changed value", "changed values"),
        NewsKind.RENUMBERED: ("new number", "new numbers"),
        NewsKind.MOVED: ("moved item", "moved items"),
        NewsKind.WITHDRAWN: ("item withdrawn", "items withdrawn"),
        NewsKind.RESTORED: ("item back", "items back"),
        NewsKind.NEW_PAPER: ("new paper", "new papers"),
        NewsKind.REPLACED_PAPER: ("replaced paper", "replaced papers"),
    },
}


def news_word(kind: NewsKind, number: int, language: str = "sv") -> str:
    """What `number` of the kind are called; an unknown language gets Swedish."""
    return _WORDS.get(language, _WORDS["sv"])[kind][number != 1]
