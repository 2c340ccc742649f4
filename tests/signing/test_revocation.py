"""Whether a certificate was revoked is asked when a paper is signed for long, and seen in the file later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from asn1crypto import crl, ocsp
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko_certvalidator.authority import AuthorityWithCert
from pyhanko_certvalidator.fetchers.common_utils import format_ocsp_request

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.signature import RevocationState, SignatureProblem, SignatureReport
from binder.services import verify_paper
from binder.signing.revocation import Evidence
from binder.signing.sign import sign_pdf
from binder.signing.timestamp import Level, TimestampService
from binder.signing.verify import verify
from tests.signing.authority import Authority, as_asn1, running
from tests.signing.papers import letter
from tests.signing.store import with_store

HOUR = timedelta(hours=1)


@pytest.fixture
def authority(now: datetime) -> Iterator[Authority]:
    with running(Authority(now=now + timedelta(minutes=3), answers=True)) as made:
        yield made


def signed(authority: Authority, now: datetime, level: Level = Level.WITH_REVOCATION) -> bytes:
    service = TimestampService(url=authority.url, level=level)
    return sign_pdf(letter(), authority.identity(), now=now, timestamp=service)


def test_the_answer_about_each_certificate_is_put_in_and_no_list(authority: Authority, now: datetime) -> None:
    pdf = signed(authority, now)
    (report,) = verify(pdf)
    assert (report.valid, report.revocation.state) == (True, RevocationState.GOOD)
    assert report.revocation.as_of == authority.now
    assert (b"/OCSPs" in pdf, len(authority.asked_about), authority.lists_given) == (True, 2, 0)


def test_nobody_is_asked_for_a_stamp_alone(authority: Authority, now: datetime) -> None:
    (report,) = verify(signed(authority, now, Level.STAMPED))
    assert (authority.asked_about, authority.lists_given) == ([], 0)
    assert report.revocation.state is RevocationState.UNKNOWN


def test_where_nobody_answers_the_list_is_taken(authority: Authority, now: datetime) -> None:
    authority.is_deaf = True
    pdf = signed(authority, now)
    assert (b"/OCSPs" in pdf, b"/CRLs" in pdf) == (False, True)
    assert verify(pdf)[0].revocation.state is RevocationState.GOOD


def test_without_answer_and_list_the_stamp_stands_alone(now: datetime) -> None:
    made = Authority(now=now, answers=True, is_deaf=True, has_lists=False)
    with running(made) as silent:
        (report,) = verify(signed(silent, now))
    assert (report.valid, report.timestamped_at) == (True, now)
    assert report.revocation.state is RevocationState.UNKNOWN


@pytest.mark.parametrize("is_deaf", [False, True])
def test_a_revoked_certificate_does_not_sign(authority: Authority, now: datetime, is_deaf: bool) -> None:
    authority.is_deaf, authority.revoked_at = is_deaf, now - HOUR
    with pytest.raises(BinderError) as raised:
        signed(authority, now)
    assert (raised.value.code, raised.value.details["names"]) == (
        ErrorCode.CERTIFICATE_REVOKED,
        "Åsa Björkelund",
    )


def test_a_self_made_certificate_cannot_be_revoked(signed: bytes) -> None:
    assert verify(signed)[0].revocation.state is RevocationState.NONE


def answered(authority: Authority, *, stamped: bool, at: datetime, now: datetime) -> bytes:
    """A paper to which somebody has added what the issuer answers later, `at` being when it revoked."""
    service = TimestampService(url=authority.url) if stamped else None
    pdf = sign_pdf(letter(), authority.identity(), now=now, timestamp=service)
    authority.revoked_at, authority.now = at, now + 5 * HOUR
    root = AuthorityWithCert(as_asn1(authority.root))
    request = format_ocsp_request(
        as_asn1(authority.signer), root, certid_hash_algo="sha256", request_nonces=False
    )
    answer = ocsp.OCSPResponse.load(authority.answer(request.dump()))
    return with_store(pdf, "Underskrift1", Evidence(answers=(answer,)))


@pytest.mark.parametrize(
    ("stamped", "hours", "problem"),
    [
        (True, -1, SignatureProblem.CERTIFICATE_REVOKED),
        (False, -1, SignatureProblem.CERTIFICATE_REVOKED),
        (True, 2, SignatureProblem.CERTIFICATE_REVOKED_LATER),
        (False, 2, SignatureProblem.CERTIFICATE_REVOKED_UNPROVEN),
    ],
)
def test_when_it_was_revoked_decides_where_somebody_else_says_when_it_signed(
    authority: Authority,
    now: datetime,
    stamped: bool,
    hours: int,
    problem: SignatureProblem,
) -> None:
    (report,) = verify(answered(authority, stamped=stamped, at=now + hours * HOUR, now=now))
    assert report.revocation.revoked_at == now + hours * HOUR
    assert problem in report.problems
    assert report.valid is (problem is SignatureProblem.CERTIFICATE_REVOKED_LATER)


def test_the_judgement_says_it_plainly(authority: Authority, now: datetime, tmp_path: Path) -> None:
    paper = tmp_path / "aterkallad.pdf"
    paper.write_bytes(answered(authority, stamped=True, at=now - HOUR, now=now))
    result = verify_paper.verify(paper)
    told = verify_paper.lines(result)
    assert told[0].startswith("Ogiltig underskrift av Åsa Björkelund")
    assert "Certifikatet var återkallat när handlingen undertecknades." in told[0]
    assert verify_paper.as_json(result)["signatures"][0]["revocation"]["state"] == "revoked"


def with_list(authority: Authority, now: datetime) -> SignatureReport:
    pdf = sign_pdf(letter(), authority.identity(), now=now)
    found = crl.CertificateList.load(authority.revocation_list())
    (report,) = verify(with_store(pdf, "Underskrift1", Evidence(lists=(found,))))
    return report


def test_a_list_by_another_in_the_issuers_name_is_not_believed(authority: Authority, now: datetime) -> None:
    authority.revoked_at = now - HOUR
    assert with_list(authority, now).revocation.state is RevocationState.REVOKED
    authority.root_key = ec.generate_private_key(ec.SECP256R1())
    assert with_list(authority, now).revocation.state is RevocationState.UNKNOWN


def test_a_list_that_had_run_out_before_says_nothing(authority: Authority, now: datetime) -> None:
    authority.now = now - timedelta(days=9)
    report = with_list(authority, now)
    assert (report.valid, report.revocation.state) == (True, RevocationState.UNKNOWN)
