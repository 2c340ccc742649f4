"""Each command is found by the words that people use for it, and only where enough was typed."""

from __future__ import annotations

import pytest

from binder.ui.command_words import other_names, rank
from binder.ui.commands import COMMANDS

ASKED = [
    ("textstorlek", "settings"),
    ("textstorlek", "text-larger"),
    ("ändra lösenord", "security"),
    ("Kommunens uppgifter", "kommun"),
    ("registratorns adress", "kommun"),
    ("papperskorg", "clear-meetings"),
    ("byt språk", "settings"),
    ("skriv ut", "preview"),
    ("ångra", "undo"),
    ("morkt lage", "theme-dark"),
    ("hur underteckna", "sign"),
    ("backup", "back-up"),
    ("arkiv", "meetings"),
    ("radera mötet", "remove-meeting"),
    ("ta bort bilagan", "remove-paper"),
]


def found(words):
    return [command.id for command in COMMANDS if rank(words, command.text, command.id) is not None]


@pytest.mark.parametrize(("words", "wanted"), ASKED)
def test_a_command_is_found_by_what_people_call_it(words, wanted):
    assert wanted in found(words)


def test_every_command_has_other_names_and_no_other_names_stand_alone():
    assert set(other_names()) == {command.id for command in COMMANDS}


def test_a_name_of_its_own_comes_before_another_name():
    assert rank("ångra", "Ångra", "undo") == 0
    assert rank("backa", "Ångra", "undo") == 1


def test_a_letter_or_two_are_sought_in_the_names_alone():
    assert rank("fi", "Öppna kallelse …", "import") is None


def test_a_compound_is_no_form_of_its_first_part():
    assert "kommun" not in found("kommunfullmäktige")


def test_words_that_nothing_is_called_find_no_command():
    assert found("vänortssamarbete") == []
