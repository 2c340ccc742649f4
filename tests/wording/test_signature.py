"""Every judgement has its sentence in both languages, and none claims more than was found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from binder.domain.signature import (
    CertificateFacts,
    ChangeAfterSigning,
    Coverage,
    SignatureProblem,
    SignatureReport,
    VerifyResult,
)
from binder.wording import languages
from binder.wording import signature as words

WHEN = datetime(2024, 3, 6, 9, 30, tzinfo=UTC)
CERTIFICATE = CertificateFacts(
    subject="Åsa Ek",
    organisation=None,
    issuer="Åsa Ek",
    self_signed=True,
    fingerprint="ab" * 32,
    valid_from=WHEN,
    valid_to=WHEN.replace(year=2029),
)
GOOD = SignatureReport(
    field="Underskrift1",
    signer="Åsa Ek",
    certificate=CERTIFICATE,
    intact=True,
    coverage=Coverage.WHOLE_FILE,
    change=ChangeAfterSigning.NONE,
    signed_at=WHEN,
    problems=(SignatureProblem.IDENTITY_CLAIMED_BY_SIGNER,),
)
BAD = replace(GOOD, intact=False, problems=(SignatureProblem.NOT_INTACT,))
STAMP = replace(GOOD, field="Stämpel", is_timestamp=True, signer="Ekvalla TSA")
LANGUAGES = pytest.mark.parametrize("language", languages.LANGUAGES)


def verdict(*reports: SignatureReport, language: str = "sv") -> str:
    return words.verdict(VerifyResult(file="a.pdf", signatures=reports), language)


@LANGUAGES
@pytest.mark.parametrize("problem", SignatureProblem)
def test_every_problem_has_a_whole_sentence(problem: SignatureProblem, language: str) -> None:
    sentence = words.problem(problem, language)
    assert sentence[0].isupper()
    assert sentence.endswith(".")


@pytest.mark.parametrize("problem", SignatureProblem)
def test_the_two_languages_differ(problem: SignatureProblem) -> None:
    assert words.problem(problem, "sv") != words.problem(problem, "en")


@LANGUAGES
@pytest.mark.parametrize("change", ChangeAfterSigning)
def test_every_change_is_put_into_words_somehow(change: ChangeAfterSigning, language: str) -> None:
    said = words.judgement(replace(GOOD, change=change), language)
    assert said.endswith(".")
    assert "{" not in said


def test_a_good_paper_says_who_and_when_and_that_it_is_not_bankid() -> None:
    said = verdict(GOOD)
    assert "undertecknades av Åsa Ek 2024-03-06 kl. 09.30." in said
    assert said.endswith("Det är inte BankID.")


def test_a_signature_without_a_time_is_told_without_one() -> None:
    report = replace(GOOD, signed_at=None, problems=(SignatureProblem.NO_SIGNING_TIME,))
    assert "av Åsa Ek. Underskriften säger inte när den gjordes." in verdict(report)


def test_a_bad_paper_never_says_valid() -> None:
    assert verdict(BAD).startswith("Ogiltig underskrift av Åsa Ek")
    assert verdict(BAD, language="en").startswith("Invalid signature by Åsa Ek")


def test_of_several_the_last_moment_is_told_as_that() -> None:
    assert ", senast 2024-03-06 kl. 09.30." in verdict(GOOD, GOOD)
    assert "senast" not in verdict(GOOD)


def test_one_bad_among_several_makes_the_paper_invalid() -> None:
    said = verdict(GOOD, BAD)
    assert said.startswith("Ogiltig: 1 av 2 underskrifter håller inte, av Åsa Ek.")
    assert all(words.problem(code) in said for code in BAD.problems if code.is_fault)


@pytest.mark.parametrize(
    ("servers", "told"),
    [
        (None, "svarar med en tidsstämpel."),
        ((), "Dessutom frågas tidsstämpelns utfärdare"),
        (("ocsp.example", "crl.example"), "Dessutom frågas ocsp.example och crl.example om certifikatet"),
    ],
)
def test_whom_a_signature_asks_is_told_before(servers: tuple[str, ...] | None, told: str) -> None:
    said = words.contacts("tid.example", servers)
    assert said.startswith("När du signerar får tid.example en kontrollsumma, aldrig texten")
    assert told in said
    assert (servers is None) is ("Dessutom" not in said)


def test_a_time_stamp_alone_is_no_signature() -> None:
    assert verdict(STAMP) == verdict() == "Handlingen är inte undertecknad."


def test_a_time_stamp_is_called_one() -> None:
    assert words.judgement(STAMP).startswith("Giltig tidsstämpel av Ekvalla TSA")
    assert words.judgement(replace(BAD, is_timestamp=True)).startswith("Ogiltig tidsstämpel")


def test_several_signers_are_listed_once_each() -> None:
    names = ["Åsa Ek", "Bo Dal", "Siv Å", "Åsa Ek"]
    assert "av Åsa Ek, Bo Dal och Siv Å" in verdict(*(replace(GOOD, signer=name) for name in names))


def test_a_signer_without_a_name_is_called_unknown() -> None:
    assert "okänd undertecknare" in words.judgement(replace(BAD, signer=None, certificate=None))


@LANGUAGES
def test_what_a_signature_proves_says_bankid_for_both_kinds(language: str) -> None:
    assert "BankID" in words.what_it_proves(language=language)
    assert "Ekvalla CA" in words.what_it_proves("Ekvalla CA", language)


def test_another_language_gets_the_swedish_words() -> None:
    assert words.what_it_proves(language="fi") == words.what_it_proves(language="sv")


@pytest.mark.parametrize("problem", SignatureProblem)
def test_only_faults_make_a_signature_invalid(problem: SignatureProblem) -> None:
    assert replace(GOOD, problems=(problem,)).valid is not problem.is_fault


def test_a_file_without_a_persons_signature_is_not_valid() -> None:
    assert not VerifyResult(file="a", signatures=(STAMP,)).valid
    assert not VerifyResult(file="a", signatures=()).valid


def test_of_altered_content_it_is_not_said_that_only_signatures_were_added() -> None:
    assert "bara fler" not in words.judgement(replace(BAD, change=ChangeAfterSigning.FURTHER_SIGNATURES))
