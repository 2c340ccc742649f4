"""A finished ändringsyrkande of our own is read back with its points once, and without findings."""

from __future__ import annotations

from binder.pdf.compose import compose
from binder.services.check_paper import check
from tests.domain.changing import MAIN, put_in, replaced, struck, yrkande

BUILD = "Nämnden får i uppdrag att bygga vägen."


def test_the_points_are_told_once_and_nothing_is_found(tmp_path, now):
    paper = yrkande(replaced(2, BUILD), struck(3), put_in(3, "Barnen ska tillfrågas."), main_points=MAIN)
    path = tmp_path / "yrkande.pdf"
    path.write_bytes(compose(paper, when=now))
    result = check(path)
    assert [point["text"] for point in result.facts["decision_points"]] == [
        BUILD,
        "Punkt 3 utgår.",
        "Barnen ska tillfrågas.",
        "I övrigt bifalls förvaltningens förslag till beslut.",
    ]
    assert result.findings == []
