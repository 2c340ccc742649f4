"""Pages of an older version that went nowhere yet, paired with those of a newer that came from nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from binder.domain.certain_runs import runs_of
from binder.domain.page_words import PaperWords
from binder.domain.text_diff import Pair

_PAGE_RUN = 2
_ALIKE = 0.3
_NOWHERE = -1


def left_over_pairs(
    old: PaperWords, to_new: Sequence[int], new: PaperWords, to_old: Sequence[int]
) -> list[Pair]:
    """Pairs of pages with much in common, each page once; what few pages have in common tells the most."""
    old_pages, new_pages = _left_over(old, to_new), _left_over(new, to_old)
    return _alike(_contents(old, old_pages), _contents(new, new_pages))


def _left_over(paper: PaperWords, bound: Sequence[int]) -> list[int]:
    return [
        page
        for page in range(1, paper.page_count + 1)
        if (words := paper.words_of(page))
        and len(words) - bound[words.start : words.stop].count(_NOWHERE) < _ALIKE * len(words)
    ]


def _contents(paper: PaperWords, pages: Iterable[int]) -> dict[int, set[int]]:
    return {
        page: set(runs_of([paper.stream[word] for word in paper.words_of(page)], _PAGE_RUN)) for page in pages
    }


def _alike(old: dict[int, set[int]], new: dict[int, set[int]]) -> list[Pair]:
    pages_with: dict[int, list[int]] = {}
    for new_page, content in new.items():
        for run in content:
            pages_with.setdefault(run, []).append(new_page)
    scored = []
    for old_page, content in old.items():
        for new_page, weight in _common_weight(content, pages_with).items():
            likeness = 2 * len(content & new[new_page]) / (len(content) + len(new[new_page]))
            if likeness >= _ALIKE:
                scored.append((-round(weight, 1), abs(new_page - old_page), old_page, new_page))
    return _each_once(sorted(scored))


def _common_weight(content: set[int], pages_with: dict[int, list[int]]) -> dict[int, float]:
    """What the runs in common with each page weigh; the fewer pages have a run, the more it tells."""
    weights: dict[int, float] = {}
    for run in content:
        pages = pages_with.get(run, ())
        for page in pages:
            weights[page] = weights.get(page, 0.0) + 1 / len(pages)
    return weights


def _each_once(scored: Iterable[tuple[float, int, int, int]]) -> list[Pair]:
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs = []
    for _, _, old_page, new_page in scored:
        if old_page not in taken_old and new_page not in taken_new:
            taken_old.add(old_page)
            taken_new.add(new_page)
            pairs.append((old_page, new_page))
    return pairs
