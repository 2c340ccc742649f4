"""Every word has at most one place in the other version, and equal passages keep their own."""

from __future__ import annotations

from binder.domain.version_pair import VersionPair
from binder.domain.word_map import WordMap
from tests.domain.invented_versions import Change, Inventor

FORM = (
    "Ansökan om tillstånd beviljas enligt nämndens delegationsordning och gäller i två år från dagen för "
    "beslutet om villkoren följs och avgiften betalas i tid av den sökande som angetts ovan här."
)


def pages_of(old: list[str], new: list[str]) -> list[set[int]]:
    """To which pages the words of each older page went."""
    pair = VersionPair.of(old, new)
    return [
        {
            pair.new.page_of(there)
            for word in pair.old.words_of(page)
            if (there := pair.words.to_new[word]) >= 0
        }
        for page in range(1, len(old) + 1)
    ]


def form(number: int, name: str) -> str:
    return f"Dnr DEL {number} Sökande {name} i Ekvik\r\n{FORM}"


def test_forms_that_changed_places_are_told_by_their_numbers() -> None:
    first, second = form(48113, "Siv Ek"), form(90227, "Bo Lind")
    assert pages_of([first, second], [second, first]) == [{2}, {1}]


def test_a_form_taken_out_leaves_the_others_where_they_belong() -> None:
    forms = [form(48113, "Siv Ek"), form(90227, "Bo Lind"), form(71445, "Tea Alm")]
    assert pages_of(forms, forms[1:])[1:] == [{1}, {2}]


def test_equal_pages_keep_their_order() -> None:
    assert pages_of([FORM, FORM, FORM], [FORM, FORM, FORM]) == [{1}, {2}, {3}]


def test_the_end_of_a_page_is_not_sought_at_the_end_of_a_later_sentence() -> None:
    letter = "Svar om torget och dess lyktor, bänkar, träd och vägar väntas under våren, senare än tänkt"
    moved = "Taxan för parkering höjs med fyra kronor i timmen från nyår i alla zoner utom hamnen"
    changed = FORM.replace("Ansökan om", "Begäran av")
    old = [f"{letter} och bör nya.", FORM, moved, f"Annan handling {FORM}"]
    new = [moved, f"{letter} och som nya. {changed}", f"Annan handling {FORM}", f"Ny handling {FORM}"]
    assert pages_of(old, new) == [{2}, {2}, {1}, {3}]


def test_words_and_their_places_lead_back_to_each_other() -> None:
    inventor = Inventor(4)
    papers = inventor.papers(25)
    old = inventor.laid_out(papers)
    new = inventor.laid_out(inventor.changed(papers, Change(words=0.1, moved=0.2, inserted=0.1)))
    words = VersionPair.of(old.pages, new.pages).words
    bound = [(i, j) for i, j in enumerate(words.to_new) if j >= 0]
    assert all(words.to_old[j] == i for i, j in bound)
    assert all(words.old.stream[i] == words.new.stream[j] for i, j in bound)
    assert sum(j >= 0 for j in words.to_old) == len(bound)


def test_the_same_pair_gives_the_same_map() -> None:
    inventor = Inventor(9)
    papers = inventor.papers(12)
    old, new = inventor.laid_out(papers), inventor.laid_out(inventor.changed(papers, Change(words=0.05)))
    first, second = (VersionPair.of(old.pages, new.pages).words.to_new for _ in range(2))
    assert first == second


def test_empty_versions_have_an_empty_map() -> None:
    assert VersionPair.of([], []).words.to_new == []
    assert VersionPair.of(["", ""], ["ord"]).words.to_old == [-1]


def test_a_map_can_be_made_again_from_the_places_it_found() -> None:
    words = VersionPair.of([FORM, "ord som gick"], [FORM, FORM]).words
    again = WordMap.of(words.old, words.new, words.places)
    assert (again.to_new, again.to_old, again.certain) == (words.to_new, words.to_old, words.certain)
