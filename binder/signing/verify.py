"""The judgement on every signature of a PDF, in this process or in one that can be stopped."""

from __future__ import annotations

from binder.domain.signature import PaperFacts, SignatureReport
from binder.signing.event_loop import outside_any_loop


def verify(pdf: bytes) -> tuple[SignatureReport, ...]:
    """Judge every signature of `pdf`, oldest first; empty where there is none.

    For bytes of our own making: it has no time limit. Raises PDF_DAMAGED or PDF_PASSWORD.
    """

    def judged() -> tuple[SignatureReport, ...]:
        from binder.signing.judge import judge

        return judge(pdf)

    return outside_any_loop(judged)


def look(pdf: bytes) -> PaperFacts:
    """The judgement with the fields and the title of the file; raises as `verify` does."""

    def seen() -> PaperFacts:
        from binder.signing.fields import fields_of, title_of
        from binder.signing.judge import judge

        return PaperFacts(signatures=judge(pdf), fields=fields_of(pdf), title=title_of(pdf))

    return outside_any_loop(seen)
