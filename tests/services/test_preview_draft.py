"""The page beside the text is opened at the words that are being written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.pdf.compose import compose
from binder.services.preview_draft import place_of
from tests.pdf.yrkanden import WHEN, YRKANDE

LINES = "\n\n".join(f"Stycke nummer {n} om skolan i Norrby som ska byggas." for n in range(60))


@pytest.fixture(scope="module")
def pdf():
    return compose(replace(YRKANDE, motivation=LINES), when=WHEN)


def test_words_are_found_on_their_page(pdf):
    page, fraction = place_of(pdf, ("Stycke nummer 58 om", " skolan i Norrby"))
    assert page > 1
    assert 0 <= fraction < 1


def test_words_further_down_are_further_down(pdf):
    assert (
        place_of(pdf, ("nummer 3 om", ""))
        < place_of(pdf, ("nummer 12 om", ""))
        < place_of(pdf, ("nummer 57 om", ""))
    )


def test_words_that_are_not_there_lead_to_the_beginning(pdf):
    assert place_of(pdf, ("Kvantmekanik", "")) == place_of(pdf, ("", "")) == (1, 0.0)
