"""Unknown papers are judged where they can do no harm, within a time that is kept."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.signature import Coverage
from binder.signing import apart
from binder.signing.apart import verify_apart
from binder.signing.identity import Identity
from binder.signing.sign import sign_pdf
from binder.signing.verify import verify
from tests.signing.papers import letter

GOOD = (
    "*pdfa2u-gray.pdf",
    "*belgian_pki_multiple_ocsps_lt.pdf",
    "*check_custom_rotate_none_90_10_20.pdf",
    "*negative_coordinates_NONE.pdf",
    "*rotate90_middle-right-signed.pdf",
    "*certified-with-indirect-refs-in-dir.pdf",
    "*minimal-signed-twice-no-sig-type.pdf",
    "*separate-annots-kids-indir.pdf",
    "*sig-with-ski-sid.pdf",
    "*self-issued-qesig.pdf",
)
"""Papers that the suites they come from call sound."""

BAD = (
    "*annot-added.pdf",
    "*ap-indirect-sneaky.pdf",
    "*BadEncodedCMS.pdf",
    "*pades-lta-copied-doctst.pdf",
    "*SHA3_256withRSA.pdf",
    "*coverage-anomalies__base.pdf",
)
"""Papers that their suites made to be refused."""

UNSIGNED = ("*EmptyPage.pdf", "*empty-a4.pdf", "*minimal-two-pages.pdf", "*minimal-with-simple-form.pdf")
LOCKED = ("*open_protected.pdf", "*field-rc4.pdf", "*pubkey-aes256.pdf")


def one(corpus: Path, pattern: str) -> bytes:
    (file,) = sorted(corpus.glob(f"signed/{pattern}"))
    return file.read_bytes()


def code_of(pdf: bytes, **limits: float) -> ErrorCode:
    with pytest.raises(BinderError) as raised:
        verify_apart(pdf, **limits)
    return raised.value.code


def test_the_judgement_is_the_same_as_here(signed: bytes) -> None:
    assert verify_apart(signed) == verify(signed)


def test_trouble_in_the_child_is_told_here() -> None:
    assert code_of(b"rubbish") is ErrorCode.PDF_DAMAGED


def test_a_large_paper_goes_through_the_pipe(signed: bytes, identity: Identity, now: datetime) -> None:
    large = sign_pdf(letter(text="x" * (2 << 20)), identity, now=now)
    assert [report.valid for report in verify_apart(large)] == [True]


def test_time_is_kept_and_the_child_is_gone(signed: bytes) -> None:
    started = time.monotonic()
    assert code_of(signed, time_limit=0.05) is ErrorCode.READING_TOOK_TOO_LONG
    assert time.monotonic() - started < 2
    assert multiprocessing.active_children() == []


def test_a_child_that_cannot_start_is_our_fault_and_not_the_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_work", os.abort)
    with pytest.raises(RuntimeError, match="did not start"):
        verify_apart(letter())


def test_a_child_that_dies_of_the_paper_says_damaged() -> None:
    assert code_of(b"%PDF-1.7" + b"[" * 400_000) is ErrorCode.PDF_DAMAGED


@pytest.mark.corpus
@pytest.mark.parametrize("pattern", GOOD)
def test_sound_papers_are_valid(pattern: str, corpus: Path) -> None:
    reports = verify(one(corpus, pattern))
    assert reports
    assert [report.problems for report in reports if not report.valid] == []


@pytest.mark.corpus
@pytest.mark.parametrize("pattern", BAD)
def test_forged_and_broken_papers_are_not_valid(pattern: str, corpus: Path) -> None:
    reports = verify(one(corpus, pattern))
    assert reports
    assert not all(report.valid for report in reports)


@pytest.mark.corpus
@pytest.mark.parametrize("pattern", UNSIGNED)
def test_unsigned_papers_have_no_signatures(pattern: str, corpus: Path) -> None:
    assert verify(one(corpus, pattern)) == ()


@pytest.mark.corpus
@pytest.mark.parametrize("pattern", LOCKED)
def test_locked_papers_are_told_as_such(pattern: str, corpus: Path) -> None:
    with pytest.raises(BinderError) as raised:
        verify(one(corpus, pattern))
    assert raised.value.code is ErrorCode.PDF_PASSWORD


@pytest.mark.corpus
def test_the_endless_paper_ends(corpus: Path) -> None:
    assert code_of(one(corpus, "*pades_infinite_loop.pdf"), time_limit=20) is ErrorCode.PDF_DAMAGED


@pytest.mark.corpus
def test_a_signature_extended_for_the_archive_is_valid(corpus: Path) -> None:
    (report,) = verify(one(corpus, "*belgian_pki_multiple_ocsps_lt.pdf"))
    assert (report.valid, report.coverage) == (True, Coverage.EARLIER_REVISION)
    assert report.timestamped_at is not None


@pytest.mark.corpus
@pytest.mark.slow
@pytest.mark.parametrize("folder", ["signed", "hostile"])
def test_every_paper_of_the_suites_gets_an_answer_in_time(folder: str, corpus: Path) -> None:
    answers: Counter[str] = Counter()
    for file in sorted(corpus.glob(f"{folder}/*.pdf")):
        started = time.monotonic()
        try:
            answers[f"{len(verify(file.read_bytes()))} signatures"] += 1
        except BinderError as error:
            answers[error.code.value] += 1
        assert time.monotonic() - started < 10, file.name
    assert set(answers) <= {"0 signatures", "1 signatures", "2 signatures", "3 signatures", *CODES}


CODES = ("pdf-damaged", "pdf-password")
