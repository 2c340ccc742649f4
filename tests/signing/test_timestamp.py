"""A time-stamp is asked for where the user wants one; what it says stands in the judgement."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from asn1crypto import tsp

from binder.domain.errors import BinderError, Cancelled, ErrorCode
from binder.domain.signature import ChangeAfterSigning
from binder.signing.identity import Identity
from binder.signing.sign import sign_pdf
from binder.signing.timestamp import Level, TimestampService, is_address
from binder.signing.verify import verify
from tests.pdf.structure import faults
from tests.signing.authority import Authority, running
from tests.signing.papers import letter


@pytest.fixture(scope="module")
def authority(now: datetime) -> Iterator[Authority]:
    # Its clock is not the signer's: what it says must be its own.
    with running(Authority(now=now + timedelta(minutes=3))) as made:
        yield made


def service(authority: Authority, level: Level = Level.STAMPED) -> TimestampService:
    return TimestampService(url=authority.url, level=level)


def test_the_stamp_says_when_by_the_authoritys_clock(
    authority: Authority, identity: Identity, now: datetime
) -> None:
    (report,) = verify(sign_pdf(letter(), identity, now=now, timestamp=service(authority)))
    assert report.valid
    assert (report.signed_at, report.timestamped_at) == (now, authority.now)
    assert report.timestamped_by == "Ekvalla tid"


def test_only_a_digest_is_sent(authority: Authority, identity: Identity, now: datetime) -> None:
    authority.asked.clear()
    sign_pdf(letter(), identity, now=now, timestamp=service(authority))
    requests = [tsp.TimeStampReq.load(asked) for asked in authority.asked]
    assert all(len(asked) < 100 for asked in authority.asked)
    assert {one["message_imprint"]["hash_algorithm"]["algorithm"].native for one in requests} == {"sha256"}


def test_without_a_service_nothing_is_asked(authority: Authority, identity: Identity, now: datetime) -> None:
    authority.asked.clear()
    (report,) = verify(sign_pdf(letter(), identity, now=now))
    assert (report.timestamped_at, authority.asked) == (None, [])


def test_revocation_lists_are_put_in_where_they_are_to_be_had(authority: Authority, now: datetime) -> None:
    pdf = sign_pdf(
        letter(), authority.identity(), now=now, timestamp=service(authority, Level.WITH_REVOCATION)
    )
    (report,) = verify(pdf)
    assert (report.valid, report.change) == (True, ChangeAfterSigning.VALIDATION_DATA)
    assert b"/CRLs" in pdf


def test_for_the_archive_the_whole_file_is_stamped_too(authority: Authority, now: datetime) -> None:
    pdf = sign_pdf(letter(), authority.identity(), now=now, timestamp=service(authority, Level.ARCHIVED))
    signature, archive = verify(pdf)
    assert (signature.valid, archive.valid) == (True, True)
    assert (archive.is_timestamp, archive.timestamped_by) == (True, "Ekvalla tid")


def test_a_self_made_certificate_gets_its_stamp_without_lists(
    authority: Authority, identity: Identity, now: datetime
) -> None:
    pdf = sign_pdf(letter(), identity, now=now, timestamp=service(authority, Level.WITH_REVOCATION))
    (report,) = verify(pdf)
    assert (report.valid, report.timestamped_at) == (True, authority.now)


def test_a_colleague_can_sign_after_a_stamp(authority: Authority, identity: Identity, now: datetime) -> None:
    first = sign_pdf(letter(2), identity, now=now, timestamp=service(authority))
    both = sign_pdf(first, identity, now=now, timestamp=service(authority))
    assert [report.valid for report in verify(both)] == [True, True]


def refusal(identity: Identity, now: datetime, url: str) -> BinderError:
    with pytest.raises(BinderError) as raised:
        sign_pdf(letter(), identity, now=now, timestamp=TimestampService(url=url))
    return raised.value


def test_an_authority_that_is_down_is_named_and_nothing_is_signed(identity: Identity, now: datetime) -> None:
    error = refusal(identity, now, "http://127.0.0.1:9/")
    assert (error.code, error.details["server"]) == (ErrorCode.TIMESTAMP_FAILED, "127.0.0.1")


def test_nonsense_is_no_stamp(now: datetime, identity: Identity) -> None:
    with running(Authority(now=now, broken=True)) as broken:
        assert refusal(identity, now, broken.url).code is ErrorCode.TIMESTAMP_FAILED


def test_a_file_on_this_computer_is_no_authority(identity: Identity, now: datetime) -> None:
    assert refusal(identity, now, "file:///etc/passwd").code is ErrorCode.TIMESTAMP_FAILED


def test_waiting_can_be_cancelled_at_once(identity: Identity, now: datetime) -> None:
    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with running(Authority(now=now, silent=threading.Event())) as silent, pytest.raises(Cancelled):
        sign_pdf(letter(), identity, now=now, timestamp=TimestampService(url=silent.url, step=cancel))


@pytest.mark.parametrize(
    ("text", "good"),
    [("https://tid.example/tsa", True), ("tid.example", False), ("file:///x", False), ("http://", False)],
)
def test_an_address_is_one_of_the_web(text: str, good: bool) -> None:
    assert is_address(text) is good


@pytest.mark.parametrize("level", Level)
def test_a_papers_form_stays_sound_with_a_stamp_and_lists(
    authority: Authority, now: datetime, level: Level
) -> None:
    from binder.pdf.compose import compose
    from tests.papers.finished import WHEN
    from tests.papers.invented import invented

    stamped = service(authority, level)
    pdf = compose(invented(1, 2), when=WHEN)
    signed = sign_pdf(pdf, authority.identity(), field="Underskrift1", now=now, timestamp=stamped)
    assert faults(signed) == []
