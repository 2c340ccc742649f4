"""The words of the review of later files: what a row is, what is asked, and what can be answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath

from PySide6.QtCore import QCoreApplication

from binder.kallelse.comparison import (
    CHANGE,
    KEEP,
    MEETING,
    NEW,
    WITHDRAWN,
    FieldChange,
    Question,
    QuestionKind,
    chosen_key,
)
from binder.kallelse.known import KnownItem, KnownMeeting, KnownPaper
from binder.kallelse.proposal import ProposedItem
from binder.services.import_set import Part
from binder.ui.error_texts import error_text, language
from binder.ui.importing.merge_entries import Entry, RowKind
from binder.ui.importing.review_model import pages_text
from binder.wording.dates import long_date

Value = str | bool | None
SHORT = frozenset({"number", "dnr", "time"})
"""Fields whose values are short enough for the list."""


def kind_word(kind: RowKind) -> str:
    """What a row is, as a sign and a word."""
    words = {
        RowKind.OPEN: QCoreApplication.translate("merge", "? Fråga"),
        RowKind.ANSWERED: QCoreApplication.translate("merge", "✓ Besvarad"),
        RowKind.UNREAD: QCoreApplication.translate("merge", "▲ Oläst fil"),
        RowKind.MEETING: QCoreApplication.translate("merge", "± Mötet"),
        RowKind.NEW_ITEM: QCoreApplication.translate("merge", "+ Nytt ärende"),
        RowKind.CHANGED: QCoreApplication.translate("merge", "± Ändrat"),
        RowKind.MOVED: QCoreApplication.translate("merge", "↕ Flyttat"),
        RowKind.WITHDRAWN: QCoreApplication.translate("merge", "− Utgår"),
        RowKind.RESTORED: QCoreApplication.translate("merge", "+ Åter"),
        RowKind.REPLACED: QCoreApplication.translate("merge", "± Ersatt"),
        RowKind.MOVED_PAPER: QCoreApplication.translate("merge", "↕ Flyttad handling"),
        RowKind.NEW_PAPER: QCoreApplication.translate("merge", "+ Ny handling"),
        RowKind.NOTHING: QCoreApplication.translate("merge", "= Inget nytt"),
    }
    return words[kind]


def field_word(name: str) -> str:
    """What a value is called."""
    words = {
        "number": QCoreApplication.translate("merge", "Nummer"),
        "title": QCoreApplication.translate("merge", "Ärende"),
        "dnr": QCoreApplication.translate("merge", "Diarienummer"),
        "section": QCoreApplication.translate("merge", "Avsnitt"),
        "decision_proposal": QCoreApplication.translate("merge", "Förslag till beslut"),
        "goes_to_council": QCoreApplication.translate("merge", "Till fullmäktige"),
        "date": QCoreApplication.translate("merge", "Datum"),
        "time": QCoreApplication.translate("merge", "Tid"),
        "place": QCoreApplication.translate("merge", "Plats"),
    }
    return words[name]


def value_text(value: Value, name: str | None = None) -> str:
    """The value of a field as it is shown; a dash for none."""
    if name == "date" and isinstance(value, str):
        return long_date(date.fromisoformat(value), language())
    if isinstance(value, bool):
        yes, no = QCoreApplication.translate("merge", "Ja"), QCoreApplication.translate("merge", "Nej")
        return yes if value else no
    return value or "–"


def item_text(item: KnownItem | None) -> str:
    """An item by its number and title."""
    if item is None:
        return QCoreApplication.translate("merge", "Mötets handlingar")
    return f"{item.number.rstrip('.')}  {item.title}" if item.number else item.title


def proposed_text(item: ProposedItem) -> str:
    """An item of the file by its number and title."""
    number, title = item.number.value, item.title.value or ""
    return f"{number.rstrip('.')}  {title}" if number else title


def file_text(part: Part) -> str:
    """What the file is called."""
    return PurePosixPath(part.file.name).name


def title_of(entry: Entry, part: Part | None) -> str:
    """What a row is about."""
    if entry.unread is not None:
        return PurePosixPath(entry.unread.name).name
    if entry.paper is not None:
        return entry.paper.title
    if entry.kind in (RowKind.OPEN, RowKind.ANSWERED) and entry.question is not None:
        return value_text(entry.question.about, entry.question.field)
    if entry.kind is RowKind.MEETING:
        return ", ".join(field_word(change.field) for change in entry.fields)
    if entry.kind is RowKind.NOTHING:
        return file_text(part) if part is not None else ""
    return proposed_text(entry.proposed) if entry.item is None and entry.proposed else item_text(entry.item)


def how_of(entry: Entry, part: Part | None) -> str:
    """What becomes of it, in a few words."""
    if entry.is_question and entry.question is not None and part is not None:
        if entry.choice is None:
            return question_text(entry.question)
        return choice_text(entry.choice, entry.question, part, entry)
    if entry.paper is not None:
        return _owner_text(entry)
    if entry.kind is RowKind.CHANGED:
        words = [_changed_text(change) for change in entry.fields]
        moved = [QCoreApplication.translate("merge", "flyttat")] if entry.is_moved else []
        return ", ".join([*words, *moved])
    told = {
        RowKind.UNREAD: QCoreApplication.translate("merge", "Läses inte in"),
        RowKind.NOTHING: QCoreApplication.translate("merge", "Allt i filen finns redan"),
    }
    return told.get(entry.kind) or (file_text(part) if part is not None else "")


def _changed_text(change: FieldChange) -> str:
    """The name of what changed; a short value before and after it too."""
    name = field_word(change.field)
    if change.field not in SHORT or not change.before:
        return name
    return f"{name} {str(change.before).rstrip('.')} → {str(change.after).rstrip('.')}"


def _owner_text(entry: Entry) -> str:
    if entry.item is None and entry.proposed is not None:
        return proposed_text(entry.proposed)
    return item_text(entry.item)


def question_text(question: Question) -> str:
    """The question itself."""
    words = {
        QuestionKind.WHICH_ITEM: QCoreApplication.translate("merge", "Är det samma ärende?"),
        QuestionKind.IS_WITHDRAWN: QCoreApplication.translate("merge", "Utgår ärendet?"),
        QuestionKind.WHICH_VALUE: QCoreApplication.translate("merge", "Vilken uppgift gäller?"),
        QuestionKind.WHICH_PAPER: QCoreApplication.translate("merge", "Ersätter den en tidigare handling?"),
        QuestionKind.WHICH_PLACE: QCoreApplication.translate("merge", "Vart hör handlingen?"),
    }
    return words[question.kind]


def explanation(entry: Entry, part: Part | None) -> str:
    """Why it is asked or shown, in a sentence."""
    if entry.unread is not None:
        return error_text(entry.unread.error)
    if part is None:
        return ""
    asked = entry.question if entry.is_question else None
    words = _why_shown(entry.kind) if asked is None else _why_asked(asked)
    return words.format(file=file_text(part))


def _why_shown(kind: RowKind) -> str:
    words = {
        RowKind.NOTHING: QCoreApplication.translate(
            "merge", "Mötet har redan allt i {file}. Den ändrar ingenting."
        ),
        RowKind.WITHDRAWN: QCoreApplication.translate(
            "merge", "Utgår enligt {file}. Ärendet blir kvar i listan, markerat, med allt du har skrivit."
        ),
        RowKind.REPLACED: QCoreApplication.translate(
            "merge", "{file} ersätter den tidigare versionen, som finns kvar. Dina anteckningar följer med."
        ),
        RowKind.MOVED_PAPER: QCoreApplication.translate(
            "merge", "Handlingen ligger i ett annat ärende enligt {file}. Dina anteckningar följer med dit."
        ),
    }
    return words.get(kind) or QCoreApplication.translate("merge", "Ur {file}")


def _why_asked(question: Question) -> str:
    words = {
        QuestionKind.WHICH_ITEM: QCoreApplication.translate(
            "merge", "Det framgår inte säkert av {file} om ärendet redan står på dagordningen."
        ),
        QuestionKind.IS_WITHDRAWN: QCoreApplication.translate(
            "merge", "Det framgår inte säkert av {file} om ärendet är kvar."
        ),
        QuestionKind.WHICH_VALUE: QCoreApplication.translate(
            "merge", "Uppgiften i {file} är en annan än i pärmen, och osäkert läst."
        ),
        QuestionKind.WHICH_PAPER: QCoreApplication.translate(
            "merge", "Handlingen i {file} liknar en som finns i ärendet."
        ),
        QuestionKind.WHICH_PLACE: QCoreApplication.translate(
            "merge", "Det framgår inte säkert vart {file} hör."
        ),
    }
    return words[question.kind]


def choice_text(choice: str, question: Question, part: Part, entry: Entry) -> str:
    """What an answer means."""
    key = chosen_key(choice)
    if key is not None:
        return _key_text(choice, key, question, part.merge.known)
    if question.kind is QuestionKind.WHICH_VALUE:
        return _value_choice(choice, question, part, entry)
    return _plain_choices(question)[choice]


def _key_text(choice: str, key: int, question: Question, known: KnownMeeting) -> str:
    items = {item.key: item for item in known.items}
    if choice.startswith("paper:"):
        return _replaces_text(next(paper for paper in known.papers if paper.key == key), items)
    if question.kind is QuestionKind.WHICH_PLACE:
        return QCoreApplication.translate("merge", "Ny handling i {item}").format(
            item=_in_sentence(items[key])
        )
    text = item_text(items[key])
    return f"{text} ({items[key].dnr})" if items[key].dnr else text


def _in_sentence(item: KnownItem | None) -> str:
    if item is None:
        return QCoreApplication.translate("merge", "mötets handlingar")
    if not item.number:
        return QCoreApplication.translate("merge", "ärendet ”{}”").format(item.title)
    words = QCoreApplication.translate("merge", "ärende {number}, {title}")
    return words.format(number=item.number.rstrip("."), title=item.title)


def _replaces_text(paper: KnownPaper, items: Mapping[int, KnownItem]) -> str:
    words = QCoreApplication.translate("merge", "Ersätter ”{paper}” i {item}")
    owner = items.get(paper.item) if paper.item is not None else None
    return words.format(paper=paper.title, item=_in_sentence(owner))


def _value_choice(choice: str, question: Question, part: Part, entry: Entry) -> str:
    if choice == CHANGE:
        now = value_text(question.about, question.field)
        return QCoreApplication.translate("merge", "Den nya: {}").format(now)
    before = value_text(value_before(question, part, entry), question.field)
    return QCoreApplication.translate("merge", "Den som står i pärmen: {}").format(before)


def value_before(question: Question, part: Part, entry: Entry) -> Value:
    """The value that the question is about, as it stands in the binder."""
    name = question.field or ""
    if entry.item is not None:
        before: Value = getattr(entry.item, name)
        return before
    value = getattr(part.merge.known, name, None)
    return str(value) if value is not None else None


def _plain_choices(question: Question) -> Mapping[str, str]:
    if question.kind is QuestionKind.IS_WITHDRAWN:
        return {
            WITHDRAWN: QCoreApplication.translate("merge", "Ja, ärendet utgår"),
            KEEP: QCoreApplication.translate("merge", "Nej, ärendet är kvar"),
        }
    if question.kind is QuestionKind.WHICH_PAPER:
        return {NEW: QCoreApplication.translate("merge", "Nej, lägg den som en ny handling bredvid")}
    return {
        NEW: QCoreApplication.translate("merge", "Nej, det är ett nytt ärende"),
        MEETING: QCoreApplication.translate("merge", "Lägg under mötet"),
        KEEP: QCoreApplication.translate("merge", "Inget av dem"),
    }


def paper_rows(entry: Entry) -> list[tuple[str, str, str]]:
    """A replaced paper before and now: file, pages, and how much is the same."""
    before, now = entry.known_paper, entry.paper
    if before is None or now is None:
        return []
    last = before.first_page + max(1, before.page_count) - 1
    rows = [
        (
            QCoreApplication.translate("merge", "Sidor"),
            pages_text((before.first_page, last)),
            pages_text((now.first_page, now.last_page)),
        )
    ]
    if now.same:
        words = QCoreApplication.translate("merge", "{same} av {all}")
        text = words.format(same=len(now.same), all=now.last_page - now.first_page + 1)
        rows.append((QCoreApplication.translate("merge", "Oförändrade sidor"), "", text))
    return rows


def _moved_row(entry: Entry, part: Part) -> list[tuple[str, str, str]]:
    if entry.kind is not RowKind.MOVED_PAPER or entry.known_paper is None:
        return []
    before = next((each for each in part.merge.known.items if each.key == entry.known_paper.item), None)
    return [(field_word("title"), item_text(before), _owner_text(entry))]


def rows_of(entry: Entry, part: Part | None) -> list[tuple[str, str, str]]:
    """The values before and now, side by side."""
    if part is not None and entry.known_paper is not None:
        files = (QCoreApplication.translate("merge", "Fil"), entry.known_paper.file_name, file_text(part))
        return [files, *_moved_row(entry, part), *paper_rows(entry)]
    if entry.fields:
        return [
            (field_word(c.field), value_text(c.before, c.field), value_text(c.after, c.field))
            for c in entry.fields
        ]
    question = entry.question
    if question is not None and question.kind is QuestionKind.WHICH_VALUE and part is not None:
        before = value_text(value_before(question, part, entry), question.field)
        now = value_text(question.about, question.field)
        return [(field_word(question.field or "title"), before, now)]
    return []
