"""What the small records of a meeting refuse, count and tell."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.annotation import Quad, TextAnchor, TextQuote
from binder.domain.changes import Changes, Kind, Undo, changed
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import MeetingId, PaperId, PaperVersionId
from binder.domain.meeting import Meeting
from binder.domain.municipality import BodyProfile, MunicipalityProfile
from binder.domain.paper import Paper
from binder.domain.signature import (
    CertificateFacts,
    ChangeAfterSigning,
    Coverage,
    SignatureProblem,
    SignatureReport,
    VerifyResult,
)
from binder.domain.swedish_dates import MONTH_NUMBERS, MONTHS, long_date, short_date

QUAD = Quad(10, 20, 30, 40)
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize("body", ["", "  "])
def test_a_meeting_has_a_body(body):
    with pytest.raises(ValueError, match="body"):
        Meeting(id=MeetingId(1), municipality="Ekvik", body=body, date=date(2026, 3, 4))


@pytest.mark.parametrize(("page", "quads"), [(0, (QUAD,)), (-1, (QUAD,)), (1, ())])
def test_an_anchor_names_a_page_and_a_place(page, quads):
    with pytest.raises(ValueError, match="page"):
        TextAnchor(version_id=PaperVersionId(1), page=page, quads=quads, quote=TextQuote(exact="väg"))


@pytest.mark.parametrize(("first", "last", "count"), [(1, 1, 1), (3, 5, 3)])
def test_first_and_last_page_both_count(first, last, count):
    paper = Paper(
        id=PaperId(1), meeting_id=MeetingId(1), item_id=None, version_id=PaperVersionId(1), title="Bilaga",
        first_page=first, last_page=last,
    )  # fmt: skip
    assert paper.page_count == count


TOUCHED = changed((Kind.DRAFT, 7), (Kind.DRAFT, 3), (Kind.MEETING, 9))


@pytest.mark.parametrize(
    ("kind", "identity", "expected"),
    [
        (Kind.DRAFT, None, True),
        (Kind.DRAFT, 7, True),
        (Kind.DRAFT, 9, False),
        (Kind.PAPER, None, False),
        (Kind.MEETING, 9, True),
    ],
)
def test_changes_touch_a_kind_or_just_one_of_it(kind, identity, expected):
    assert TOUCHED.touches(kind, identity) is expected


def test_the_first_touched_is_the_lowest():
    assert (TOUCHED.first(Kind.DRAFT), TOUCHED.first(Kind.MEETING)) == (3, 9)


def test_there_is_no_first_of_what_was_not_touched():
    with pytest.raises(KeyError):
        TOUCHED.first(Kind.PAPER)


def test_nothing_is_touched_and_nothing_undone_unless_it_is_said():
    assert (Changes().touched, Changes().undo) == (frozenset(), None)


def test_an_undo_travels_with_its_changes():
    undo = Undo(label="Anteckna", command=lambda _: TOUCHED)
    assert changed((Kind.DRAFT, 1), undo=undo).undo is undo


def test_an_error_keeps_its_code_and_details():
    error = BinderError(ErrorCode.FILE_MISSING, path="k.pdf")
    assert (error.code, error.details) == (ErrorCode.FILE_MISSING, {"path": "k.pdf"})
    assert "file-missing" in str(error)


EKVIK = MunicipalityProfile(
    id="ekvik",
    name="Ekviks kommun",
    bodies=(
        BodyProfile(name="Kommunstyrelsen", short="KS", registrar_email="ks@ekvik.example"),
        BodyProfile(name="Tekniska nämnden", short="TN"),
    ),
    registrar_email="kommun@ekvik.example",
)


@pytest.mark.parametrize("name", ["Kommunstyrelsen", " kommunstyrelsen ", "KS", "ks"])
def test_a_body_is_known_by_name_and_by_short_name(name):
    assert EKVIK.body(name) is EKVIK.bodies[0]


@pytest.mark.parametrize(
    ("body", "address"),
    [
        ("KS", "ks@ekvik.example"),
        ("Tekniska nämnden", "kommun@ekvik.example"),
        ("Okänd", "kommun@ekvik.example"),
    ],
)
def test_papers_go_to_the_bodys_registrar_or_the_kommuns(body, address):
    assert EKVIK.registrar_of(body) == address


CERTIFICATE = CertificateFacts(
    subject="Åsa Törnkvist", organisation=None, issuer="Åsa Törnkvist", self_signed=True,
    fingerprint="ab12cd34ef56ab78" * 4, valid_from=NOON, valid_to=NOON + timedelta(days=1),
)  # fmt: skip


def test_the_short_fingerprint_is_the_beginning_in_groups():
    assert CERTIFICATE.short_fingerprint == "AB12 CD34 EF56 AB78"


@pytest.mark.parametrize(("hours", "expected"), [(-1, False), (0, True), (24, True), (25, False)])
def test_a_certificate_is_valid_from_its_first_to_its_last_moment(hours, expected):
    assert CERTIFICATE.is_valid_at(NOON + timedelta(hours=hours)) is expected


def a_report(*problems: SignatureProblem, is_timestamp: bool = False, intact: bool = True) -> SignatureReport:
    return SignatureReport(
        field="Underskrift1", signer="Åsa Törnkvist", certificate=CERTIFICATE, intact=intact,
        coverage=Coverage.WHOLE_FILE, change=ChangeAfterSigning.NONE, signed_at=NOON, problems=problems,
        is_timestamp=is_timestamp,
    )  # fmt: skip


@pytest.mark.parametrize("problem", SignatureProblem)
def test_a_fault_makes_the_signature_invalid_and_a_reservation_does_not(problem):
    assert a_report(problem).valid is not problem.is_fault


def test_bytes_that_are_not_intact_are_never_valid():
    assert not a_report(intact=False).valid


@pytest.mark.parametrize("change", ChangeAfterSigning)
def test_any_change_after_signing_is_one(change):
    import dataclasses

    report = dataclasses.replace(a_report(), change=change)
    assert report.changed_after_signing is (change is not ChangeAfterSigning.NONE)


def test_a_file_is_valid_only_if_a_person_signed_and_every_signature_is():
    good, bad = a_report(), a_report(SignatureProblem.NOT_INTACT)
    stamp = a_report(is_timestamp=True)
    results = [
        VerifyResult(file="y.pdf", signatures=made) for made in [(good, stamp), (good, bad), (stamp,), ()]
    ]
    assert [result.valid for result in results] == [True, False, False, False]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_a_long_date_is_a_weekday_and_the_short_date(day):
    weekday, _, rest = long_date(day).partition(" ")
    assert weekday.endswith("dag")
    assert rest == short_date(day)


def test_dates_are_written_as_in_a_heading():
    assert long_date(date(2026, 3, 4)) == "onsdag 4 mars 2026"


@pytest.mark.parametrize(("name", "number"), [("mars", 3), ("maj", 5), ("sept", 9), ("sep", 9), ("dec", 12)])
def test_a_month_is_known_by_its_short_names_too(name, number):
    assert MONTH_NUMBERS[name] == number


def test_every_whole_name_of_a_month_has_its_number():
    assert [MONTH_NUMBERS[name] for name in MONTHS] == list(range(1, 13))
