"""Pages have their counterparts in the other version, those without words too."""

from __future__ import annotations

from binder.domain.version_pair import VersionPair

A = "Nämnden beslutar att godkänna förslaget om skolskjuts för elever i årskurs ett till tre."
B = "Simhallen i Norrby renoveras under hösten medan fritidsgården tar emot alla simklubbar."
C = "Medborgarlöftet följs upp i december tillsammans med polisen och trygghetsrådet här."
D = "Meröppet bibliotek prövas i Söderby under ett år med utvärdering av kulturnämnden sedan."


def pairs(old: list[str], new: list[str]) -> list[tuple[int | None, int | None]]:
    return VersionPair.of(old, new).pages.pairs()


def test_pages_that_stayed_are_paired() -> None:
    assert pairs([A, B], [A, B]) == [(1, 1), (2, 2)]


def test_a_page_put_in_has_no_older_one() -> None:
    assert pairs([A, B], [A, D, B]) == [(1, 1), (None, 2), (2, 3)]


def test_a_page_taken_out_stands_after_the_one_it_followed() -> None:
    assert pairs([A, B, C], [A, C]) == [(1, 1), (2, None), (3, 2)]


def test_a_moved_page_is_found() -> None:
    assert pairs([A, B, C], [C, A, B]) == [(3, 1), (1, 2), (2, 3)]


def test_a_page_without_words_follows_its_neighbours() -> None:
    assert pairs([A, "", B], [D, A, "", B]) == [(None, 1), (1, 2), (2, 3), (3, 4)]


def test_a_page_that_became_two_has_two_pairs() -> None:
    first, second = A.split(" skolskjuts ")
    assert pairs([A + " " + B], [A, B]) == [(1, 1), (1, 2)]
    assert pairs([first, second], [A]) == [(1, 1), (2, 1)]


def test_the_share_says_how_much_of_a_page_came_along() -> None:
    pages = VersionPair.of([A, B], [A, D]).pages
    assert (pages.share(1), pages.to_new(2), pages.share(2)) == (1.0, None, 0.0)
