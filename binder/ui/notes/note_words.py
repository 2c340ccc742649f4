"""What kinds and colours of notes, and the places they came from, are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from binder.domain.annotation import AnnotationKind, HighlightColour, NoteOrigin, NoteSource
from binder.ui.error_texts import language
from binder.wording.dates import short_date

if TYPE_CHECKING:
    from binder.domain.note_list import ListedNote

Meanings = Mapping[HighlightColour, str]


def kind_name(kind: AnnotationKind) -> str:
    """What the member did, as a noun."""
    names = {
        AnnotationKind.HIGHLIGHT: QCoreApplication.translate("notes", "Markering"),
        AnnotationKind.UNDERLINE: QCoreApplication.translate("notes", "Understrykning"),
        AnnotationKind.STRIKE_OUT: QCoreApplication.translate("notes", "Överstrykning"),
        AnnotationKind.COMMENT: QCoreApplication.translate("notes", "Kommentar"),
        AnnotationKind.INK: QCoreApplication.translate("notes", "Teckning"),
        AnnotationKind.SPOT: QCoreApplication.translate("notes", "Anteckning på ett ställe"),
        AnnotationKind.PAGE_NOTE: QCoreApplication.translate("notes", "Anteckning på sidan"),
        AnnotationKind.PAPER_NOTE: QCoreApplication.translate("notes", "Anteckning på handlingen"),
        AnnotationKind.ITEM_NOTE: QCoreApplication.translate("notes", "Anteckning på ärendet"),
        AnnotationKind.MEETING_NOTE: QCoreApplication.translate("notes", "Anteckning på sammanträdet"),
    }
    return names[kind]


def came_from(origin: NoteOrigin) -> str:
    """How a note came in that was not written here."""
    if origin.source is NoteSource.RECEIVED_FILE:
        known = QCoreApplication.translate("NoteCard", "Fanns i filen, av {}")
        unknown = QCoreApplication.translate("NoteCard", "Fanns i filen")
    else:
        known = QCoreApplication.translate("NoteCard", "Inläst från en fil, av {}")
        unknown = QCoreApplication.translate("NoteCard", "Inläst från en fil")
    return known.format(origin.author) if origin.author else unknown


def sekretess_words() -> str:
    """Why the words that a note hangs on are not seen."""
    return QCoreApplication.translate("notes", "Sekretess: orden står i handlingen")


def colour_name(colour: HighlightColour) -> str:
    """The colour's own name."""
    names = {
        HighlightColour.YELLOW: QCoreApplication.translate("notes", "Gul"),
        HighlightColour.GREEN: QCoreApplication.translate("notes", "Grön"),
        HighlightColour.BLUE: QCoreApplication.translate("notes", "Blå"),
        HighlightColour.PINK: QCoreApplication.translate("notes", "Rosa"),
    }
    return names[colour]


def colour_words(colour: HighlightColour, meanings: Meanings) -> str:
    """The colour with what it means: "Gul: fråga", or "Gul" where the member has said nothing."""
    meaning = meanings.get(colour, "")
    return f"{colour_name(colour)}: {meaning}" if meaning else colour_name(colour)


def item_words(listed: ListedNote) -> str:
    """The item as a heading: number and title; where there is none, that it is the meeting's."""
    item = listed.item
    if item is None:
        return QCoreApplication.translate("notes", "Sammanträdet som helhet")
    number = (item.number or "").strip().rstrip(".")
    return f"{number}  {item.title}" if number else item.title


def page_words(listed: ListedNote) -> str:
    """The page within the paper: "s. 4", "" for a note on no page."""
    if listed.page is None:
        return ""
    return QCoreApplication.translate("notes", "s. {}").format(listed.page)


def meeting_words(listed: ListedNote) -> str:
    """The meeting in a few words: "Kommunstyrelsen 6 mars 2024"."""
    return f"{listed.meeting.body} {short_date(listed.meeting.date, language())}"


def where_words(listed: ListedNote) -> str:
    """Page and paper: "s. 4 · Tjänsteutlåtande"; for a note on neither what it is a note on.

    The page comes first: a narrow row cuts the end.
    """
    if listed.paper:
        return " · ".join(part for part in (page_words(listed), listed.paper) if part)
    if listed.item is not None:
        return QCoreApplication.translate("notes", "På ärendet")
    return QCoreApplication.translate("notes", "På sammanträdet")
