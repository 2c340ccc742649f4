"""Headings and fixed lines, and the bodies named in them."""

from __future__ import annotations

import pytest

from binder.yrkandetext import headings


@pytest.mark.parametrize(
    "text", ["Förslag till beslut", "Förslag till beslut:", "Liberalerna yrkar:", "Vi yrkar att", "Yrkar"]
)
def test_these_head_the_points(text):
    assert headings.is_decision(text)


@pytest.mark.parametrize(
    "text", ["Förslag till beslut om vägen togs fram.", "Vi yrkar att vägen byggs.", "Beslut"]
)
def test_these_do_not(text):
    assert not headings.is_decision(text)


@pytest.mark.parametrize("text", ["Yrkandet", "Motivering:", "Bakgrund", "Yttrande", "Yrkande"])
def test_these_head_the_running_text(text):
    assert headings.is_motivation(text)


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        ("I kommunstyrelsen:", ("Kommunstyrelsen",)),
        ("I kommunstyrelsen och kommunfullmäktige:", ("Kommunstyrelsen", "Kommunfullmäktige")),
        ("I kommunstyrelsen och i kommunfullmäktige:", ("Kommunstyrelsen", "Kommunfullmäktige")),
        ("Kommunstyrelsens beslut", ("Kommunstyrelsen",)),
        ("I socialnämnden:", ("Socialnämnden",)),
        ("I nämnden för demokrati och medborgarservice:", ("Nämnden för demokrati och medborgarservice",)),
    ],
)
def test_an_organ_line_names_its_bodies(text, organs):
    assert headings.is_organ_line(text)
    assert headings.organs_in(text) == organs


@pytest.mark.parametrize(
    "text", ["I kommunen finns en väg.", "Kommunstyrelsen får i uppdrag att bygga.", "I övrigt:"]
)
def test_running_text_is_no_organ_line(text):
    assert not headings.is_organ_line(text)


@pytest.mark.parametrize(
    ("text", "expected"), [("Dnr KS 2026/1", True), ("Datum: 2026-03-01", True), ("Datumet är satt", False)]
)
def test_a_label_and_its_value_belong_to_the_head(text, expected):
    assert headings.is_label(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Yrkanden",
        "Beslutsförslag:",
        "Vänsterpartiet yrkar",
        "Vänsterpartiet yrkar därför att",
        "Med anledning av detta föreslås:",
        "Mot bakgrund av ovanstående yrkar vi följande:",
        "Socialdemokraterna yrkar bifall till förslaget med följande tillägg:",
    ],
)
def test_these_head_the_points_too(text):
    assert headings.is_decision(text)


@pytest.mark.parametrize(
    "text",
    ["Vi yrkar bifall.", "Den som yrkar något får ordet.", "Vägen byggs:", "Vi, som alla andra, yrkar"],
)
def test_a_sentence_with_the_same_words_heads_nothing(text):
    assert not headings.is_decision(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vi yrkar avslag på förslaget.",
        "Liberalerna yrkar bifall till motionen.",
        "Moderaterna yrkar att vägen byggs.",
    ],
)
def test_a_sentence_may_be_the_proposal_itself(text):
    assert headings.proposes(text)


@pytest.mark.parametrize(
    "text", ["Avslag yrkades av ingen.", "Vi yrkar inget.", "Det är bra. Vi yrkar avslag."]
)
def test_a_sentence_about_proposals_is_none(text):
    assert not headings.proposes(text)


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        ("I KS och KF:", ("Kommunstyrelsen", "Kommunfullmäktige")),
        ("I kommunstyrelsen / kommunfullmäktige:", ("Kommunstyrelsen", "Kommunfullmäktige")),
        (
            "Kommunstyrelsen föreslår att kommunfullmäktige beslutar:",
            ("Kommunstyrelsen", "Kommunfullmäktige"),
        ),
        (
            "Förslag till beslut i kommunstyrelsen och kommunfullmäktige",
            ("Kommunstyrelsen", "Kommunfullmäktige"),
        ),
        ("Kommunstyrelsen för egen del", ("Kommunstyrelsen",)),
        ("I nämnden för konsument- och medborgarservice:", ("Nämnden för konsument- och medborgarservice",)),
        ("I kommunstyrelsens arbetsutskott:", ("Kommunstyrelsens arbetsutskott",)),
        ("I valberedningen:", ("Valberedningen",)),
    ],
)
def test_an_organ_line_of_another_make_names_its_bodies_too(text, organs):
    assert headings.is_organ_line(text)
    assert headings.organs_in(text) == organs


@pytest.mark.parametrize("text", ["I första hand:", "I andra hand", "i tredje hand yrkar vi:"])
def test_a_rank_is_one(text):
    assert headings.is_rank(text)
    assert not headings.is_organ_line(text)


@pytest.mark.parametrize("text", ["I första hand ska vägen byggas. Sedan bron.", "Första hand", "I handen:"])
def test_a_sentence_about_hands_is_no_rank(text):
    assert not headings.is_rank(text)


@pytest.mark.parametrize(
    "text",
    [
        "För Liberalerna",
        "För (SVMP)",
        "Åsa Törnkvist (L)",
        "Bo Ek (S), ",
        "Enligt uppdrag Bo Ek",
        "Bo Ek (M, L)",
    ],
)
def test_a_line_of_the_signature_is_one(text):
    assert headings.is_signature(text.rstrip(", "))


@pytest.mark.parametrize(
    "text",
    [
        "För att bygga vägen krävs pengar.",
        "Vägen byggs (L)",
        "åsa törnkvist (l)",
        "För Liberalerna är det viktigt.",
    ],
)
def test_running_text_is_no_signature(text):
    assert not headings.is_signature(text)


@pytest.mark.parametrize("text", ["Bilaga 1", "Bilagor:", "BILAGA", "Bilaga 2."])
def test_an_attachments_head_is_one(text):
    assert headings.is_attachment(text)


@pytest.mark.parametrize("text", ["Bilaga 2 utgår.", "Bilagan bifogas", "Se bilaga 1"])
def test_a_sentence_about_attachments_is_none(text):
    assert not headings.is_attachment(text)


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        ("I miljö- och klimatnämnden:", ("Miljö- och klimatnämnden",)),
        ("I kultur-, idrotts- och fritidsnämnden:", ("Kultur-, idrotts- och fritidsnämnden",)),
        ("I tekniska nämnden:", ("Tekniska nämnden",)),
        ("I äldre samt vård- och omsorgsnämnden:", ("Äldre samt vård- och omsorgsnämnden",)),
        (
            "I kommunstyrelsen och vård- och omsorgsnämnden:",
            ("Kommunstyrelsen", "Vård- och omsorgsnämnden"),
        ),
        ("Regionstyrelsen föreslår regionfullmäktige besluta", ("Regionstyrelsen", "Regionfullmäktige")),
    ],
)
def test_a_name_of_several_words_is_one_body(text, organs):
    assert headings.is_organ_line(text)
    assert headings.organs_in(text) == organs


@pytest.mark.parametrize("text", ["Kommunstyrelsen beslutar att avslå motionen", "Nämnden föreslår inget"])
def test_a_decision_without_a_full_stop_is_no_organ_line(text):
    assert not headings.is_organ_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "Därför yrkar Miljöpartiet",
        "Med anledning av ovanstående föreslår M och L att",
        "Beslutssatser",
        "M, L yrkar",
    ],
)
def test_a_line_that_ends_with_who_proposes_heads_the_points(text):
    assert headings.is_decision(text)


@pytest.mark.parametrize("text", ["Därför yrkar vi avslag", "Därför vill nämnden mer"])
def test_a_line_that_goes_on_behind_who_proposes_heads_nothing(text):
    assert not headings.is_decision(text)


@pytest.mark.parametrize("text", ["Skälen till yrkandet", "Vårt motiv", "Bakgrund och motivering", "Därför:"])
def test_reasons_have_many_headings(text):
    assert headings.is_motivation(text) is (text != "Vårt motiv")


@pytest.mark.parametrize(
    "text", ["Med vänlig hälsning", "Mvh", "Åsa Ek (L), Bo Lind (C)", "Skickat från min telefon"]
)
def test_a_letter_is_closed(text):
    assert headings.is_closing(text)
