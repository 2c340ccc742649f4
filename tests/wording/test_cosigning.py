"""What is said of a joint paper: how far it has come, who answered what, and the letter that goes round."""

from __future__ import annotations

from datetime import datetime

import pytest

from binder.domain.cosigning import SigningPlace, SigningStep, Source, Standing, Step, standing
from binder.wording import cosigning
from binder.wording.letter_words import field_name

AT = datetime(2024, 3, 1, 9, 30).astimezone()
WHEN = "2024-03-01 kl. 09.30"
NAMES = ("Åsa Ek", "Bo Dal", "Siv Å")
PLACES = tuple(SigningPlace(field=str(number), name=name) for number, name in enumerate(NAMES, start=1))


def step(kind: Step, field: str = "1", name: str = "Åsa Ek", **more: str | Source) -> SigningStep:
    return SigningStep(step=kind, field=field, name=name, at=AT, **more)  # type: ignore[arg-type]


def stood(*steps: SigningStep, places: tuple[SigningPlace, ...] = PLACES) -> Standing:
    return standing(places, steps)


@pytest.mark.parametrize(
    ("language", "said"), [("sv", "1 av 3 har skrivit under"), ("en", "1 of 3 have signed")]
)
def test_how_far_the_paper_has_come(language: str, said: str) -> None:
    assert cosigning.standing_words(stood(step(Step.SIGNED)), language) == said


def test_a_language_that_is_not_known_is_swedish() -> None:
    assert cosigning.answer_words(None, "fi") == "har inte skrivit under"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (None, "har inte skrivit under"),
        (step(Step.SIGNED), f"har skrivit under {WHEN}"),
        (step(Step.REFUSED), f"avstår från att skriva under, {WHEN}"),
        (step(Step.REFUSED, reason="Jäv"), f"avstår från att skriva under, {WHEN}. Skäl: Jäv"),
        (step(Step.WITHDRAWN), f"har dragit tillbaka sin underskrift {WHEN}"),
        (
            step(Step.SIGNED, source=Source.LETTER),
            f"har skrivit under {WHEN} (enligt brev, inte undertecknat)",
        ),
        (step(Step.SIGNED, source=Source.PAPER), f"har skrivit under {WHEN}"),
    ],
)
def test_an_answer_says_when_and_how_it_is_known(answer: SigningStep | None, said: str) -> None:
    assert cosigning.answer_words(answer) == said


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (step(Step.SENT_ROUND, name="Bo Dal"), "Skickad vidare för underskrift till Bo Dal"),
        (step(Step.RECEIVED), "Kom hit för underskrift"),
        (step(Step.SIGNED), f"Åsa Ek har skrivit under {WHEN}"),
        (step(Step.SIGNED, name=""), f"okänd undertecknare har skrivit under {WHEN}"),
    ],
)
def test_each_step_of_the_round_is_a_sentence(done: SigningStep, said: str) -> None:
    assert cosigning.step_words(done) == said


def test_a_place_without_a_name_is_told_as_unknown() -> None:
    (state,) = stood(places=(SigningPlace(field="1", name=""),)).places
    assert cosigning.place_words(state) == "okänd undertecknare har inte skrivit under"


def test_who_is_missing_is_told_before_the_paper_is_handed_in() -> None:
    said = cosigning.missing_words(stood(step(Step.SIGNED)))
    assert said.startswith("Bo Dal och Siv Å har inte skrivit under. 1 av 3 har skrivit under.")


def test_who_took_the_signature_back_is_missing_again() -> None:
    all_signed = [step(Step.SIGNED, place.field) for place in PLACES]
    assert "Siv Å" in cosigning.missing_words(stood(*all_signed, step(Step.WITHDRAWN, "3")))


def test_nothing_is_missing_where_all_have_signed() -> None:
    assert cosigning.missing_words(stood(*[step(Step.SIGNED, place.field) for place in PLACES])) == ""


def test_one_alone_is_no_joint_paper() -> None:
    assert cosigning.missing_words(stood(places=PLACES[:1])) == ""


def test_the_letter_tells_each_answer_and_the_checksum() -> None:
    letter = cosigning.round_letter("Plan", stood(step(Step.SIGNED)), sender="Åsa Ek", sha256="ab12")
    assert f"- Åsa Ek har skrivit under {WHEN}\n- Bo Dal har inte skrivit under" in letter
    assert "\nab12\n" in letter
    assert letter.endswith("Med vänlig hälsning\nÅsa Ek\n")


def test_what_all_have_signed_is_sent_back_and_not_round() -> None:
    found = stood(step(Step.SIGNED), step(Step.SIGNED, "2", "Bo Dal"), places=PLACES[:2])
    letter = cosigning.round_letter("Plan", found, sender="", sha256="x")
    assert "Alla har skrivit under den bifogade PDF-filen" in letter
    assert "kan skriva under eller avstå" not in letter
    assert cosigning.round_subject("Plan", found) == "Underskriven av alla: Plan"


def test_a_paper_whose_places_are_not_known_is_not_called_done() -> None:
    assert not cosigning.is_done(stood(places=()))


def test_without_a_name_the_letter_ends_with_the_greeting() -> None:
    assert cosigning.round_letter("Plan", stood(), sender=" ", sha256="x").endswith("Med vänlig hälsning\n")


@pytest.mark.parametrize("title", ["Plan\nBcc: x@y.example", "Plan\r\nX: 1"])
def test_no_title_breaks_out_of_the_subject(title: str) -> None:
    assert "\n" not in cosigning.round_subject(title, stood())
    assert "\r" not in cosigning.round_subject(title, stood())


@pytest.mark.parametrize(
    ("label", "name"),
    [(field_name("Åsa Ek"), "Åsa Ek"), (field_name(""), ""), ("Signature 1", "Signature 1")],
)
def test_the_name_is_read_from_the_label_of_its_field(label: str, name: str) -> None:
    assert cosigning.name_in_label(label) == name
