"""Quotations of papers that are confidential now: what is said of them, and the text without them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from binder.domain.citation_state import placed
from binder.domain.confidential_pages import ConfidentialPages
from binder.domain.finding import Field, Finding, FindingCode, Mend, Severity
from binder.domain.motivation import parse, write
from binder.domain.yrkande import Yrkande


def confidential_findings(yrkande: Yrkande, pages: ConfidentialPages) -> Iterator[Finding]:
    """A stop for each quotation of a confidential page: what is handed in, anyone may ask to read.

    The words themselves are not told again.
    """
    for block, start in placed(yrkande):
        source = block.citation
        if source is not None and pages.has(source.version_id, source.page):
            yield Finding(
                code=FindingCode.CONFIDENTIAL_CITATION,
                severity=Severity.BLOCKING,
                field=Field.MOTIVATION,
                details={"found": block.words, "start": str(start), "old": write([block])},
                mend=Mend.REMOVE_CITATION,
            )


def without_citation(yrkande: Yrkande, finding: Finding) -> Yrkande | None:
    """The yrkande without the quotation and its source; None where the text has moved on."""
    old, blocks = parse(finding.details["old"]), list(yrkande.blocks)
    if len(old) != 1 or old[0] not in blocks:
        return None
    blocks.remove(old[0])
    return replace(yrkande, motivation=write(blocks))
