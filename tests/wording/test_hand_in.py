"""File names, subjects and letters that a registrar can use and no system stumbles over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.outbox import OutboxState
from binder.domain.yrkande import Signatory, Yrkande, YrkandeKind
from binder.wording import hand_in as words

YRKANDE = Yrkande(
    kind=YrkandeKind.TILLAGG,
    municipality="Ekvalla",
    body="Kommunstyrelsen",
    meeting_date=date(2024, 3, 6),
    written_on=date(2024, 3, 1),
    item_number="22",
    title="Avsluta vänortssamarbetet",
    dnr="KS-2022/1011.107",
    signatories=(Signatory(name="Åsa Ek", role="ledamot", party="L"), Signatory(name="Bo Dal")),
)
BARE = replace(YRKANDE, item_number=None, dnr=None, meeting_date=None, signatories=())
SIGNED = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)


def letter(yrkande: Yrkande = YRKANDE) -> str:
    return words.letter(yrkande, signed_at=SIGNED, sha256="ab" * 32)


def test_the_subject_says_what_which_and_when() -> None:
    expected = "Tilläggsyrkande, ärende 22, KS-2022/1011.107 – Kommunstyrelsen 2024-03-06"
    assert words.subject(YRKANDE) == expected


def test_what_is_not_known_is_left_out() -> None:
    assert words.subject(BARE) == "Tilläggsyrkande – Kommunstyrelsen"
    assert words.file_name(BARE) == "Tilläggsyrkande.pdf"
    assert words.paper_title(BARE) == "Tilläggsyrkande, Avsluta vänortssamarbetet"


def test_the_file_name_speaks() -> None:
    assert words.file_name(YRKANDE) == "Tilläggsyrkande ärende 22 KS-2022-1011.107.pdf"


@pytest.mark.parametrize("dnr", ["a\\b/c", 'KS:1*?"<>|', "..", "x" * 400, "a\r\nb", "\u202efdp.exe"])
def test_no_dnr_makes_a_dangerous_file_name(dnr: str) -> None:
    name = words.file_name(replace(YRKANDE, dnr=dnr))
    assert len(name) <= words.LONGEST_NAME + 4
    assert not set(name) & set('\\/:*?"<>|\r\n\u202e')
    assert name.endswith(".pdf")


@given(st.text(max_size=200), st.text(max_size=20))
def test_no_text_breaks_a_line_of_subject_or_name(dnr: str, number: str) -> None:
    yrkande = replace(YRKANDE, dnr=dnr, item_number=number)
    for line in (words.subject(yrkande), words.file_name(yrkande)):
        assert len(line.splitlines()) == 1


def test_the_letter_names_all_that_a_registrar_needs() -> None:
    text = letter()
    assert "Ärende: 22. Avsluta vänortssamarbetet\n" in text
    assert "Diarienummer: KS-2022/1011.107\n" in text
    assert "Sammanträde: Kommunstyrelsen 2024-03-06\n" in text
    assert "Från: Åsa Ek, ledamot, L; Bo Dal\n" in text


def test_the_letter_tells_what_the_signature_is() -> None:
    assert "undertecknades elektroniskt 2024-03-01 kl. 09.30" in letter()
    assert "inte gjord med BankID" in letter()
    assert "ab" * 32 in letter()


def test_the_letter_leaves_out_what_is_not_known() -> None:
    text = letter(BARE)
    assert "Diarienummer" not in text
    assert "Från" not in text
    assert "None" not in text


def test_the_letter_is_signed_by_all() -> None:
    assert letter().endswith("Med vänlig hälsning\nÅsa Ek\nBo Dal\n")


def test_the_law_is_named_in_what_becomes_public() -> None:
    assert "tryckfrihetsförordningen 2\u00a0kap. 9\u00a0§" in words.public_on_arrival()
    assert "chapter 2, section 9" in words.public_on_arrival("en")


@pytest.mark.parametrize("state", OutboxState)
def test_every_state_has_words_in_both_languages(state: OutboxState) -> None:
    assert words.state_name(state)
    assert words.state_name(state) != words.state_name(state, "en")


def test_sent_is_the_members_word_and_not_the_programs() -> None:
    assert words.state_name(OutboxState.SENT) == "Skickad enligt dig"


@pytest.mark.parametrize(
    ("kind", "words_of_it"),
    [
        (YrkandeKind.TILLAGG, "ett tilläggsyrkande"),
        (YrkandeKind.RESERVATION, "en reservation"),
        (YrkandeKind.SARSKILT_YTTRANDE, "ett särskilt yttrande"),
        (YrkandeKind.NAMNDINITIATIV, "ett nämndinitiativ"),
        (YrkandeKind.MINORITETSATERREMISS, "en minoritetsåterremiss"),
    ],
)
def test_the_letter_says_what_comes_in_good_swedish(kind: YrkandeKind, words_of_it: str) -> None:
    assert f"Här kommer {words_of_it} som bifogad PDF." in letter(replace(YRKANDE, kind=kind))


def test_a_new_matter_is_told_by_its_heading() -> None:
    motion = replace(BARE, kind=YrkandeKind.MOTION, body="Kommunfullmäktige", title="Upplysta gångvägar")
    assert words.subject(motion) == "Motion, Upplysta gångvägar – Kommunfullmäktige"
    assert words.file_name(motion) == "Motion Upplysta gångvägar.pdf"
    assert "Rubrik: Upplysta gångvägar\nTill: Kommunfullmäktige" in letter(motion)


def test_a_question_says_to_whom_it_is_put() -> None:
    question = replace(BARE, kind=YrkandeKind.INTERPELLATION, addressee="socialnämndens ordförande")
    assert "Ställs till: socialnämndens ordförande" in letter(question)
    assert "Ställs till" not in letter(replace(question, kind=YrkandeKind.TILLAGG))
