"""A paper that was sent round for signatures, read from a PDF or a letter before anything is kept of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from binder.domain.cosigning import SigningPlace, SigningStep, Source, Step, paper_key
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.signature import PaperFacts, SignatureReport, VerifyResult
from binder.services import received_files
from binder.services.whole_file import read_whole
from binder.wording.cosigning import name_in_label

LARGEST = 64 << 20
"""Bytes; a paper with pictures and twenty signatures is a tenth of this."""

SNIFFED = 4 << 20
"""Bytes at either end of a file that are looked through for signs of a signature."""

ANSWERS = "underskrifter.json"
"""The name of the attachment that tells who refused or took a signature back."""

ANSWERS_FORMAT = "motesparm-underskrifter/1"
LARGEST_ANSWERS = 1 << 20
MOST_ANSWERS = 100
LONGEST_REASON = 2000

_SIGNS = (b"/ByteRange", b"/FT /Sig", b"/FT/Sig")


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivedPaper:
    """The PDF, what its signatures are worth, and what the letter with it told of answers."""

    file_name: str
    key: str
    facts: PaperFacts
    answers: tuple[SigningStep, ...] = ()
    pdf: bytes = field(repr=False)

    @property
    def places(self) -> tuple[SigningPlace, ...]:
        """Where signatures go, in the paper's order."""
        fields = self.facts.fields
        return tuple(SigningPlace(field=one.name, name=name_in_label(one.label)) for one in fields)

    @property
    def wants_signatures(self) -> bool:
        """Whether a place is empty."""
        return any(not one.is_signed for one in self.facts.fields)

    @property
    def signatures(self) -> tuple[SignatureReport, ...]:
        """The people's signatures, oldest first."""
        return tuple(report for report in self.facts.signatures if not report.is_timestamp)

    @property
    def signature_steps(self) -> tuple[SigningStep, ...]:
        """The people's signatures as steps of the paper's history."""
        return tuple(_step(report) for report in self.signatures)

    @property
    def result(self) -> VerifyResult:
        """The judgement as of any file."""
        return VerifyResult(file=self.file_name, signatures=self.facts.signatures)

    @property
    def title(self) -> str:
        """What the paper calls itself, else its file's name."""
        return self.facts.title or PurePosixPath(self.file_name).stem


def _step(report: SignatureReport) -> SigningStep:
    return SigningStep(
        step=Step.SIGNED,
        field=report.field,
        name=report.signer or "",
        at=report.timestamped_at or report.signed_at or datetime.fromtimestamp(0).astimezone(),
        fingerprint=report.certificate.fingerprint if report.certificate else "",
        source=Source.PAPER,
    )


def is_about_signing(path: Path) -> bool:
    """Whether the file is a PDF that is signed or wants to be, or a letter with one; a quick guess."""
    try:
        if path.suffix.casefold() == ".eml" and path.is_file() and path.stat().st_size <= LARGEST:
            return ANSWERS.encode() in path.read_bytes()
        return path.suffix.casefold() == ".pdf" and path.is_file() and _has_signs(path)
    except OSError:
        return False


def read_arrived(path: Path) -> ArrivedPaper:
    """Read the paper and judge its signatures in a child process; nothing is kept.

    Raises FILE_MISSING, FILE_UNREADABLE, FILE_TOO_LARGE, FILE_KIND_UNKNOWN, PDF_DAMAGED, PDF_PASSWORD and
    READING_TOOK_TOO_LONG; a letter without exactly one PDF is FILE_KIND_UNKNOWN.
    """
    from binder.signing.apart import look_apart

    return _arrived(path, look_apart)


def read_arrived_here(path: Path) -> ArrivedPaper:
    """As `read_arrived`, in this process: for files of our own making."""
    from binder.signing.verify import look

    return _arrived(path, look)


def _arrived(path: Path, look: Callable[[bytes], PaperFacts]) -> ArrivedPaper:
    name, pdf, answers = _letter(path) if path.suffix.casefold() == ".eml" else _file(path)
    if b"%PDF-" not in pdf[:1024]:
        raise BinderError(ErrorCode.FILE_KIND_UNKNOWN, path=path)
    key = paper_key(pdf)
    try:
        facts = look(pdf)
    except BinderError as error:
        raise BinderError(error.code, path=path, **error.details) from error
    return ArrivedPaper(
        file_name=name, pdf=pdf, key=key, facts=facts, answers=tuple(answers_in(answers, key))
    )


def answers_in(data: bytes, key: str) -> Iterator[SigningStep]:
    """The refusals and withdrawals that a letter tells of that paper; what is malformed is passed over.

    They are what somebody wrote, not what somebody signed.
    """
    for told in _told(data, key):
        try:
            step, at = Step(told["step"]), datetime.fromisoformat(told["at"])
            texts = [
                " ".join(str(told[part]).split())[:LONGEST_REASON] for part in ("field", "name", "reason")
            ]
        except (KeyError, TypeError, ValueError):
            continue
        if step in (Step.REFUSED, Step.WITHDRAWN) and at.tzinfo is not None:
            place, name, reason = texts
            yield SigningStep(step=step, field=place, name=name, reason=reason, at=at, source=Source.LETTER)


def answers_json(key: str, steps: list[SigningStep]) -> bytes:
    """What `answers_in` reads: the refusals and withdrawals among the steps."""
    told = [
        {
            "step": step.step.value,
            "field": step.field,
            "name": step.name,
            "at": step.at.isoformat(),
            "reason": step.reason,
        }
        for step in steps
        if step.step in (Step.REFUSED, Step.WITHDRAWN)
    ]
    return json.dumps({"format": ANSWERS_FORMAT, "paper": key, "answers": told}, ensure_ascii=True).encode()


def _told(data: bytes, key: str) -> list[dict[str, Any]]:
    try:
        read = json.loads(data) if data else {}
    except (ValueError, RecursionError):
        return []
    if not isinstance(read, dict) or read.get("format") != ANSWERS_FORMAT or read.get("paper") != key:
        return []
    answers = read.get("answers")
    return (
        [one for one in answers if isinstance(one, dict)][:MOST_ANSWERS] if isinstance(answers, list) else []
    )


def _letter(path: Path) -> tuple[str, bytes, bytes]:
    if path.is_file() and path.stat().st_size > LARGEST:
        raise BinderError(ErrorCode.FILE_TOO_LARGE, path=path)
    if not path.is_file():
        raise BinderError(ErrorCode.FILE_MISSING, path=path)
    held = dict(received_files.contents(path))
    papers = [name for name in held if name.casefold().endswith(".pdf")]
    if len(papers) != 1:
        raise BinderError(ErrorCode.FILE_KIND_UNKNOWN, path=path)
    answers = next((held[name] for name in held if PurePosixPath(name).name == ANSWERS), b"")
    return PurePosixPath(papers[0]).name, held[papers[0]], answers


def _file(path: Path) -> tuple[str, bytes, bytes]:
    """The PDF, and the answers that lie beside it where it came on a stick."""
    beside = path.with_name(f"{path.stem}.{ANSWERS}")
    has_answers = beside.is_file() and beside.stat().st_size <= LARGEST_ANSWERS
    return path.name, read_whole(path, LARGEST), read_whole(beside, LARGEST) if has_answers else b""


def _has_signs(path: Path) -> bool:
    with path.open("rb") as file:
        first = file.read(SNIFFED)
        file.seek(max(SNIFFED, path.stat().st_size - SNIFFED))
        last = file.read(SNIFFED)
    return any(sign in first or sign in last for sign in _SIGNS)
