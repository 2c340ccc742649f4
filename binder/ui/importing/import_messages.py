"""What is said when an import is done: what came, what became of the notes, and what could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from binder.domain.ids import MeetingId
from binder.domain.news import NewsKind
from binder.kallelse.known import KnownMeeting
from binder.services.merge import counts
from binder.ui.error_texts import error_text, language
from binder.wording.dates import long_date
from binder.wording.languages import joined
from binder.wording.news_words import news_word

if TYPE_CHECKING:
    from binder.domain.errors import ErrorCode
    from binder.services.import_reading import UnreadFile
    from binder.services.import_set import FileSet
    from binder.storage.database import Binder

MOST_NAMED = 5
"""Files of one trouble that are named besides the first."""


def meeting_line(meeting: KnownMeeting) -> str:
    """A meeting by its body and day."""
    return f"{meeting.body}, {long_date(meeting.date, language())}"


def brought(files: FileSet) -> str:
    """What a set brings, in the order of the kinds."""
    found: Counter[NewsKind] = Counter()
    for part in files.parts:
        if not part.merge.changes_nothing:
            found += counts(part.merge.comparison)
    told = [f"{number} {news_word(kind, number, language())}" for kind in NewsKind if (number := found[kind])]
    what = ", ".join(told) or QCoreApplication.translate("imports", "inget nytt")
    return f"{meeting_line(files.base)}: {what}."


def already_there(files: FileSet) -> str:
    """That the binder has all of it."""
    words = QCoreApplication.translate("imports", "Allt finns redan i pärmen: {}. Ingenting har ändrats.")
    return words.format(meeting_line(files.base))


def notes_carried(reader: Binder, meeting_id: int, stored_at: datetime) -> str:
    """How many notes came along to newer papers, and how many of them should be looked at; "" for none."""
    from binder.services.review_notes import tally

    told = tally(reader, MeetingId(meeting_id), since=stored_at - timedelta(seconds=1))
    if not told.carried:
        return ""
    one = QCoreApplication.translate("imports", "En anteckning följde med.")
    many = QCoreApplication.translate("imports", "{} anteckningar följde med.").format(told.carried)
    text = one if told.carried == 1 else many
    if told.waiting:
        look = QCoreApplication.translate("imports", "Att se över: {} (Ctrl+Skift+E).").format(told.waiting)
        text = f"{text} {look}"
    return text


def unread_sentences(unread: Sequence[UnreadFile]) -> list[str]:
    """A sentence for each thing that was wrong: with the first file of those, then what else it holds for."""
    alike: dict[ErrorCode, list[UnreadFile]] = {}
    for each in unread:
        alike.setdefault(each.code, []).append(each)
    return [_of_alike(files) for files in alike.values()]


def _of_alike(files: list[UnreadFile]) -> str:
    said = error_text(files[0].error)
    others = [each.name for each in files[1:]]
    if not others:
        return said
    # A folder of photographs must not fill the window: the rest is counted.
    shown, left = (
        (others, 0) if len(others) <= MOST_NAMED + 1 else (others[:MOST_NAMED], len(others) - MOST_NAMED)
    )
    if left:
        shown = [*shown, QCoreApplication.translate("imports", "{} till").format(left)]
    same = QCoreApplication.translate("imports", "Detsamma gäller {}.")
    return f"{said} {same.format(joined(shown, language()))}"
