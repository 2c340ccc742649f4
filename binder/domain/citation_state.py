"""What became of a quotation when its paper came in a newer version, and what is said about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from binder.domain.finding import Field, Finding, FindingCode, Mend, Severity
from binder.domain.motivation import Block, Citation, parse, write
from binder.domain.yrkande import Yrkande


class CitationState(StrEnum):
    """Whether the words still stand in the papers."""

    MOVED = "moved"
    """They do, in the newer version."""
    CHANGED = "changed"
    """Something like them does: `CitedNow.words` are those of the newer version."""
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedNow:
    """A quotation of an older version, its words as they were cited, and where it stands now."""

    cited: Citation
    quoted: str
    state: CitationState
    words: str = ""
    place: Citation | None = None


def cited(yrkande: Yrkande) -> list[Block]:
    """The quotations that say where they are from."""
    return [block for block in yrkande.blocks if block.citation is not None]


def placed(yrkande: Yrkande) -> Iterator[tuple[Block, int]]:
    """The quotations that say where they are from, and where each begins in the plain text."""
    start = 0
    for block in yrkande.blocks:
        if block.citation is not None:
            yield block, start
        start += sum(len(line) + 1 for line in _lines(block) if line.strip())


def stale_findings(yrkande: Yrkande, known: Iterable[CitedNow]) -> Iterator[Finding]:
    """A warning for each quotation of the text that is not what the newest papers say."""
    now = {(each.cited, each.quoted): each for each in known}
    for block, start in placed(yrkande):
        found = now.get((block.citation, block.words)) if block.citation is not None else None
        if found is not None:
            yield _finding(block, found, start)


def updated(yrkande: Yrkande, finding: Finding) -> Yrkande | None:
    """The yrkande with the quotation as the newer version has it; None where the text has moved on."""
    old, new = parse(finding.details["old"]), parse(finding.details["value"])
    blocks = list(yrkande.blocks)
    if len(old) != 1 or len(new) != 1 or old[0] not in blocks:
        return None
    blocks[blocks.index(old[0])] = new[0]
    return replace(yrkande, motivation=write(blocks))


def _finding(block: Block, now: CitedNow, start: int) -> Finding:
    details = {"found": block.words, "start": str(start), "part": now.state.value, "old": write([block])}
    if now.place is not None:
        runs = block.runs if now.state is CitationState.MOVED else parse(f"> {_escaped(now.words)}")[0].runs
        details["value"] = write([replace(block, runs=runs, citation=now.place)])
        details["words"] = now.words
    return Finding(
        code=FindingCode.STALE_CITATION,
        severity=Severity.WARNING,
        field=Field.MOTIVATION,
        where=block.words,
        details=details,
        mend=Mend.UPDATE_CITATION if now.place is not None else None,
    )


def _escaped(words: str) -> str:
    from binder.domain.inline_runs import escape

    return escape(words).replace("[", "\\[", 1) if words.startswith("[") else escape(words)


def _lines(block: Block) -> Sequence[str]:
    return (block.text, block.citation.text if block.citation else "")
