"""The judgement on every signature of a PDF, in this process or in one that can be stopped."""

from __future__ import annotations

from binder.domain.signature import SignatureReport
from binder.signing.event_loop import outside_any_loop


def verify(pdf: bytes) -> tuple[SignatureReport, ...]:
    """Judge every signature of `pdf`, oldest first; empty where there is none.

    For bytes of our own making: it has no time limit. Raises PDF_DAMAGED or PDF_PASSWORD.
    """

    def judged() -> tuple[SignatureReport, ...]:
        from binder.signing.judge import judge

        return judge(pdf)

    return outside_any_loop(judged)
