"""What changed between two versions: the pages, and the passages with their words."""

from __future__ import annotations

from binder.domain.passage_changes import ChangeKind, PageState, page_pairs, passage_changes
from binder.domain.version_pair import VersionPair
from tests.domain.test_page_map import A, B, C, D

Shown = tuple[ChangeKind, str, str]


def changes(old: list[str], new: list[str]) -> list[Shown]:
    pair = VersionPair.of(old, new)
    return [
        (
            change.kind,
            "|".join(old[part.page - 1][part.start : part.end] for part in change.old),
            "|".join(new[part.page - 1][part.start : part.end] for part in change.new),
        )
        for change in passage_changes(pair)
    ]


def states(old: list[str], new: list[str]) -> list[tuple[int | None, int | None, PageState]]:
    pair = VersionPair.of(old, new)
    return [(page.old, page.new, page.state) for page in page_pairs(pair, passage_changes(pair))]


def test_equal_versions_have_no_changes() -> None:
    assert changes([A, B], [A, B]) == []


def test_lines_broken_anew_are_no_change() -> None:
    assert changes([A], [A.replace(" ", "\r\n", 3).replace("skolskjuts", "skol\ufffeskjuts")]) == []


def test_a_word_put_in_a_word_taken_out_and_a_word_changed() -> None:
    assert changes([A], [A.replace("beslutar", "beslutar nu")]) == [(ChangeKind.ADDED, "", "nu")]
    assert changes([A], [A.replace("elever i ", "")]) == [(ChangeKind.REMOVED, "elever i", "")]
    assert changes([A], [A.replace("godkänna", "avslå")]) == [(ChangeKind.CHANGED, "godkänna", "avslå")]


def test_a_date_changes_as_a_whole() -> None:
    old, new = f"{A} Senast 2026-03-04.", f"{A} Senast 2026-05-04."
    assert changes([old], [new]) == [(ChangeKind.CHANGED, "2026-03-04.", "2026-05-04.")]


def test_changes_with_a_word_between_are_one() -> None:
    new = A.replace("godkänna förslaget om skolskjuts", "avslå förslaget till buss")
    assert changes([A], [new]) == [
        (ChangeKind.CHANGED, "godkänna förslaget om skolskjuts", "avslå förslaget till buss")
    ]


def test_the_order_is_that_of_the_newer_version() -> None:
    found = changes([A, B], [B.replace("hösten", "våren"), A.replace("ett", "två")])
    assert [after for _, _, after in found] == ["våren", "två"]


def test_pages_that_others_pushed_along_have_not_moved() -> None:
    assert states([A, B], [D, A, B]) == [
        (None, 1, PageState.INSERTED),
        (1, 2, PageState.SAME),
        (2, 3, PageState.SAME),
    ]


def test_a_page_in_another_order_has_moved() -> None:
    assert states([A, B, C], [C, A, B.replace("hösten", "våren")]) == [
        (3, 1, PageState.MOVED),
        (1, 2, PageState.SAME),
        (2, 3, PageState.CHANGED),
    ]


def test_a_page_may_have_moved_and_changed() -> None:
    found = states([A, B, C], [C.replace("december", "januari"), A, B])
    assert found[0] == (3, 1, PageState.MOVED_CHANGED)


def test_a_page_taken_out_is_told() -> None:
    assert (2, None, PageState.REMOVED) in states([A, B, C], [A, C])
