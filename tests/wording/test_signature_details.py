"""What a signature shows, point by point, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from binder.domain.signature import (
    ChangeAfterSigning,
    Coverage,
    Revocation,
    RevocationState,
    SignatureReport,
)
from binder.wording.languages import LANGUAGES
from binder.wording.signature_details import details
from tests.wording.test_signature import BAD, CERTIFICATE, GOOD

AT = datetime(2024, 3, 6, 9, 5).astimezone()
STAMPED = replace(GOOD, signed_at=AT, timestamped_at=AT.replace(hour=10), timestamped_by="Ekvalla TSA")


def shown(report: SignatureReport, language: str = "sv") -> dict[str, str]:
    return dict(details(report, language))


def test_the_points_come_in_the_order_in_which_one_asks() -> None:
    assert [name for name, _ in details(GOOD)] == ["När", "Omfattar", "Efteråt", "Certifikat"]
    assert [name for name, _ in details(GOOD, "en")] == ["When", "Covers", "Afterwards", "Certificate"]


def test_the_signers_own_clock_is_told_as_that() -> None:
    said = shown(replace(GOOD, signed_at=AT))["När"]
    assert said == "2024-03-06 kl. 09.05 enligt undertecknarens egen klocka"


def test_a_time_stamp_counts_before_the_signers_clock() -> None:
    assert shown(STAMPED)["När"] == "2024-03-06 kl. 10.05 enligt tidsstämpel från Ekvalla TSA"


def test_a_time_stamp_of_nobody_known_does_not_fall_back_on_the_clock() -> None:
    assert shown(replace(STAMPED, timestamped_by=None))["När"].endswith("enligt tidsstämpel från ?")


def test_a_signature_without_a_time_says_so() -> None:
    assert shown(replace(GOOD, signed_at=None))["När"] == "underskriften säger inte när"


def test_a_certificate_of_ones_own_is_not_called_issued() -> None:
    said = shown(GOOD)["Certifikat"]
    assert said == "gjort av undertecknaren själv, ABAB ABAB ABAB ABAB, gäller till 2029-03-06"


def test_an_issued_certificate_names_its_issuer() -> None:
    issued = replace(CERTIFICATE, self_signed=False, issuer="Ekvalla CA")
    assert shown(replace(GOOD, certificate=issued))["Certifikat"].startswith("utfärdat av Ekvalla CA, ")


def revoked(state: RevocationState, language: str = "sv") -> str:
    issued = replace(CERTIFICATE, self_signed=False, issuer="Ekvalla CA")
    told = Revocation(state=state, as_of=AT, revoked_at=AT)
    return details(replace(GOOD, certificate=issued, revocation=told), language)[4][1]


def test_of_an_issued_certificate_it_is_told_whether_it_was_revoked() -> None:
    said = revoked(RevocationState.GOOD)
    assert said == "nej, enligt utfärdarens besked 2024-03-06 kl. 09.05, som ligger i filen"
    assert revoked(RevocationState.REVOKED).startswith("ja, 2024-03-06 kl. 09.05")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_states_of_revocation_are_told_alike(language: str) -> None:
    assert len({revoked(state, language) for state in RevocationState}) == len(RevocationState)


def test_without_a_certificate_nothing_is_said_of_one() -> None:
    assert "Certifikat" not in shown(replace(GOOD, certificate=None))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("coverage", Coverage)
def test_every_coverage_has_words(coverage: Coverage, language: str) -> None:
    assert len(details(replace(GOOD, coverage=coverage), language)[1][1]) > 5


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("change", ChangeAfterSigning)
def test_every_change_has_words(change: ChangeAfterSigning, language: str) -> None:
    assert len(details(replace(GOOD, change=change), language)[2][1]) > 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_changes_are_told_alike(language: str) -> None:
    said = {details(replace(GOOD, change=change), language)[2][1] for change in ChangeAfterSigning}
    assert len(said) == len(ChangeAfterSigning)


def test_an_altered_paper_is_never_told_as_unchanged() -> None:
    said = shown(replace(GOOD, change=ChangeAfterSigning.ALTERED))["Efteråt"]
    assert said == "handlingen har ändrats"


def test_another_language_is_told_in_swedish() -> None:
    assert details(GOOD, "fi") == details(GOOD, "sv")


def test_content_that_was_altered_is_never_said_to_be_unchanged() -> None:
    assert shown(BAD)["Efteråt"] == "det undertecknade innehållet har ändrats"
