"""Every step that can be undone has an English name: services are read for the names they give."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from binder import services
from binder.domain.outbox import OutboxState
from binder.domain.yrkande import YrkandeKind
from binder.services import annotate
from binder.wording.hand_in import state_name
from binder.wording.steps import ENGLISH, step_name

MAKERS = {"undoable", "_set", "_change", "_all_new", "Undo"}


def spoken_texts(call: ast.Call) -> Iterator[str]:
    for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value


def labels(source: str) -> set[str]:
    """Texts that are given to what makes undoable changes, and to a variable called label."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MAKERS:
            found |= set(spoken_texts(node))
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "label":
            found |= {part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant)}
    return {text for text in found if isinstance(text, str) and text[:1].isupper()}


def test_every_step_of_the_services_has_an_english_name():
    folder = Path(services.__file__).parent
    named = set().union(*(labels(file.read_text(encoding="utf-8")) for file in folder.glob("*.py")))
    assert len(named) > 15
    assert named - set(ENGLISH) == set()


def test_a_step_without_an_english_name_would_be_seen():
    assert labels('undoable("Sälj pärmen", [], [])') - set(ENGLISH) == {"Sälj pärmen"}


@pytest.mark.parametrize("kind", list(YrkandeKind))
def test_beginning_a_yrkande_of_any_kind_has_an_english_name(kind):
    assert step_name(f"Börja {kind.value}", "en") == f"Begin {kind.value}"


def test_states_and_notes_have_english_names_too():
    assert {state_name(state) for state in OutboxState} <= set(ENGLISH)
    assert set(annotate._LABELS.values()) <= set(ENGLISH)


def test_in_swedish_a_step_is_called_what_the_service_calls_it():
    assert step_name("Signera") == "Signera"
    assert step_name("Något nytt", "en") == "Något nytt"
