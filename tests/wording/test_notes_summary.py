"""What stands in notes and papers is never taken for Markdown's own signs."""

from __future__ import annotations

import pytest

from binder.domain.notes_summary import NotesSummary, SummaryItem, SummaryNote, SummaryPaper
from binder.wording.note_lines import exported_lines, taken_in_lines
from binder.wording.notes_summary import markdown, page_place


def summary(quote: str = "", text: str = "", facts: str = "s. 3") -> str:
    note = SummaryNote(quote=quote, text=text, facts=facts)
    item = SummaryItem(heading="22. Vänorter", papers=(SummaryPaper(title="Bilaga", notes=(note,)),))
    return markdown(NotesSummary(title="Anteckningar", subtitle="Ekvik", items=(item,)))


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("# rubrik", "\\# rubrik"),
        ("- punkt", "\\- punkt"),
        ("12. punkt", "12\\. punkt"),
        ("> citat", "\\> citat"),
        ("<b>*fet*</b>", "\\<b\\>\\*fet\\*\\</b\\>"),
        ("`kod` [länk](x)", "\\`kod\\` \\[länk\\](x)"),
        ("1.5 mkr", "1.5 mkr"),
    ],
)
def test_signs_of_markup_are_only_signs(line: str, written: str) -> None:
    assert f"\n{written}  \n" in summary(text=line)


def test_lines_stay_lines_and_blank_ones_part_paragraphs() -> None:
    assert "\nett  \ntvå  \n\ntre  \n" in summary(text="ett\ntvå\n\ntre")


def test_a_quote_stands_apart_from_the_own_words() -> None:
    assert "\n> citat\n\negna ord  \n\n*s. 3*\n" in summary("citat", "egna ord")


@pytest.mark.parametrize(
    ("printed", "place"), [("3", "s. 3"), ("iv", "s. iv (sidan 3 i filen)"), (None, "sidan 3 i filen")]
)
def test_a_page_is_named_as_printed(printed: str | None, place: str) -> None:
    assert page_place(3, printed) == place


def test_the_commands_count_in_words(tmp_path) -> None:
    assert exported_lines([tmp_path], 1, 0)[-1] == "1 anteckning i 1 fil."
    assert taken_in_lines("a.pdf", 2, 1, 0) == [
        "2 anteckningar inlästa i a.pdf.",
        "1 anteckning fanns redan.",
    ]
    assert taken_in_lines("a.pdf", 0, 0, 2)[0] == "Inga anteckningar inlästa i a.pdf."
