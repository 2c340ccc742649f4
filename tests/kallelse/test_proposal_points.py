"""The points of a decision proposal stand on lines of their own; what only looks like one does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.kallelse.joining import join_lines
from binder.kallelse.proposal_points import join_points


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["1. Planen an-", "tas.", "2. Den gäller", "i år."], "1. Planen antas.\n2. Den gäller i år."),
        (["1 Taxan antas.", "2 Den gamla upphör."], "1 Taxan antas.\n2 Den gamla upphör."),
        (["1) Ett", "2) Två"], "1) Ett\n2) Två"),
        (["Nämnden beslutar att", "1. anta", "2. avslå"], "Nämnden beslutar att\n1. anta\n2. avslå"),
        (["a) Ett", "b) Två"], "a) Ett\nb) Två"),
        (["• Nämnden ger", "uppdrag.", "• Medel beviljas."], "• Nämnden ger uppdrag.\n• Medel beviljas."),
        (["Beslutar att", "- utse", "någon", "- nominera"], "Beslutar att\n- utse någon\n- nominera"),
        (["Beslutar:", "– att anta planen"], "Beslutar:\n– att anta planen"),
        (["1. Taxan antas."], "1. Taxan antas."),
        (
            ["Förslag till beslut i", "kommunfullmäktige", "Kommunfullmäktige godkänner", "bokslutet."],
            "Förslag till beslut i kommunfullmäktige\nKommunfullmäktige godkänner bokslutet.",
        ),
        ([], ""),
    ],
)
def test_each_point_begins_a_line(lines: list[str], text: str) -> None:
    assert join_points(lines) == text


@pytest.mark.parametrize(
    "lines",
    [
        ["Rapporten enligt 16 kap", "6 f § socialtjänstlagen noteras."],
        ["Lönerna ska i löneöversyn", "2025 beaktas."],
        ["Taxan gäller från den", "1 mars och till", "31 december."],
        ["Samråd", "- Detaljplan för arenan,", "Kungsbacka."],
        ["Enligt bilaga", "1. Den", "3. tas bort."],
        ["Förslag till beslut i Nämnden för Service", "godkänns."],
        ["Nämnden avslår förslag till beslut i kommunstyrelsen", "Ärendet avslutas."],
    ],
)
def test_a_line_that_only_looks_like_a_point_is_joined(lines: list[str]) -> None:
    assert "\n" not in join_points(lines)


def test_counting_goes_on_past_a_paragraph_that_wrapped() -> None:
    lines = ["1. Rapport enligt 16 kap", "6 f § noteras.", "2. Ärendet avslutas."]
    assert join_points(lines).splitlines() == [
        "1. Rapport enligt 16 kap 6 f § noteras.",
        "2. Ärendet avslutas.",
    ]


def test_two_dashes_at_the_edge_of_the_first_line_do_not_raise() -> None:
    assert join_points(["- Ett", "- Två"]) == "- Ett\n- Två"


@given(st.lists(st.text(alphabet="12ab.)-• \u00adx", max_size=8), max_size=6))
def test_no_sign_is_lost_beside_hyphens_at_line_ends(lines: list[str]) -> None:
    def plain(text: str) -> str:
        return "".join(text.replace("-", "").split())

    assert plain(join_points(lines)) == plain(join_lines(lines))
