"""Att-satser and sentences are turned into each other with the right order of words, or left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.municipality import PointStyle
from binder.domain.point_style import as_att_sats, as_sentence, in_style, style_of

BOTH_WAYS = [
    ("att ge tekniska nämnden i uppdrag att bygga vägen.", "Tekniska nämnden får i uppdrag att bygga vägen."),
    (
        "att ge barn- och utbildningsnämnden i uppdrag att återkomma senast i juni.",
        "Barn- och utbildningsnämnden får i uppdrag att återkomma senast i juni.",
    ),
    ("att avslå motionen.", "Motionen avslås."),
    ("att godkänna årsredovisningen för 2026.", "Årsredovisningen för 2026 godkänns."),
    ("att anteckna informationen till protokollet.", "Informationen antecknas till protokollet."),
    ("att återremittera ärendet till nämnden.", "Ärendet återremitteras till nämnden."),
    ("att taxan inte ska höjas.", "Taxan ska inte höjas."),
    ("att kostnaden täcks inom budgetramen.", "Kostnaden täcks inom budgetramen."),
    ("att Kalmar kommun ska svara.", "Kalmar kommun ska svara."),
    ("att Region Norr får svaret.", "Region Norr får svaret."),
    ("att SFI ska byggas ut.", "SFI ska byggas ut."),
]


@pytest.mark.parametrize(("clause", "sentence"), BOTH_WAYS)
def test_an_att_sats_becomes_a_sentence_of_its_own(clause: str, sentence: str) -> None:
    assert as_sentence(clause) == sentence


@pytest.mark.parametrize(("clause", "sentence"), BOTH_WAYS)
def test_a_sentence_becomes_an_att_sats(clause: str, sentence: str) -> None:
    assert as_att_sats(sentence) == clause


@pytest.mark.parametrize(
    ("clause", "sentence"),
    [
        ("att uppdra åt kontoret att redovisa allt,", "Kontoret får i uppdrag att redovisa allt."),
        ("att nämnden får i uppdrag att bygga; samt", "Nämnden får i uppdrag att bygga."),
        ("att finansieringen sker inom ram, och", "Finansieringen sker inom ram."),
    ],
)
def test_other_ways_to_say_it_become_sentences_too(clause: str, sentence: str) -> None:
    assert as_sentence(clause) == sentence


@pytest.mark.parametrize(
    "doubtful",
    [
        "att senast i juni redovisa kostnaden",
        "att nämnden senast i juni ska redovisa",
        "att anse motionen besvarad",
        "att inte höja taxan",
        "att godkänna rapporten och avslå motionen",
        "att anta planen, daterad 2026-01-02",
        "Nämnden får svaret.",
        "att",
    ],
)
def test_a_doubtful_att_sats_is_left_to_the_member(doubtful: str) -> None:
    assert as_sentence(doubtful) is None


@pytest.mark.parametrize(
    "doubtful",
    [
        "Senast i juni ska nämnden redovisa.",
        "I övrigt bifalls förslaget.",
        "Den som bor här får svar.",
        "Vägen, som är lång, ska byggas.",
        "Motionen avslås inte.",
        "Kommunstyrelsen hemställer hos regeringen.",
        "att bygga",
        "",
    ],
)
def test_a_doubtful_sentence_is_left_to_the_member(doubtful: str) -> None:
    assert as_att_sats(doubtful) is None


def test_what_has_the_style_already_stays_as_it_is() -> None:
    assert in_style("att  bygga", PointStyle.ATT_SATS) == "att  bygga"
    assert in_style("att avslå motionen", PointStyle.SENTENCE) == "Motionen avslås."


@given(st.text("att geinämdupprgåv ,.", max_size=60))
def test_what_is_made_always_has_the_other_style(text: str) -> None:
    sentence, clause = as_sentence(text), as_att_sats(text)
    assert clause is None or style_of(clause) is PointStyle.ATT_SATS
    assert sentence is None or sentence[:1] == sentence[:1].upper()
