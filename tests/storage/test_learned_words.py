"""What was learned of a kommun: kept in the user's own file, taken back, harmless when damaged."""

from __future__ import annotations

from datetime import date

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.municipality import Meaning, OwnWord
from binder.storage import learned_words as store

DAY = date(2027, 3, 9)
HEADING, LABEL = OwnWord("Klubbärenden", Meaning.SECTION), OwnWord("Uppdragsgivare", Meaning.PART_LABEL)


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path))
    return tmp_path / "learned"


def add(*words, municipality="Lindeby kommun"):
    store.add(municipality, words, file_name="kallelse.pdf", day=DAY)


def words(municipality="Lindeby kommun"):
    return [each.word for each in store.learned(municipality)]


def test_nothing_is_known_before_anything_is_learned():
    assert (words(), store.municipalities_with_words()) == ([], [])


def test_what_is_learned_is_known_with_its_day_and_its_file():
    add(HEADING, LABEL)
    first = store.learned("Lindeby kommun")[0]
    assert (first.word, first.learned, first.file_name) == (HEADING, DAY, "kallelse.pdf")


def test_a_word_is_learned_once():
    add(HEADING)
    add(HEADING, LABEL)
    assert words() == [HEADING, LABEL]


def test_a_kommun_is_the_same_however_it_is_called():
    add(HEADING, municipality="Åmåls Kommun")
    assert words("åmåls") == [HEADING]


def test_kommuner_learn_each_for_itself():
    add(HEADING, municipality="Lindeby kommun")
    assert words("Ekedal") == []
    assert store.municipalities_with_words() == ["Lindeby kommun"]


def test_a_forgotten_word_is_gone_and_the_rest_stays():
    add(HEADING, LABEL)
    store.forget("Lindeby kommun", [HEADING])
    assert words() == [LABEL]


def test_the_file_goes_with_the_last_word(own_folder):
    add(HEADING)
    store.forget("Lindeby kommun", [HEADING])
    assert list(own_folder.iterdir()) == []


def test_forgetting_what_is_not_known_does_nothing():
    store.forget("Lindeby kommun", [HEADING])
    assert words() == []


@pytest.mark.parametrize(
    "text",
    [
        "municipality = ",
        'words = "x"',
        'municipality = "L"\n[[words]]\nown = "x"\nmeans = "?"\nlearned = 2027-01-01\n',
        'municipality = "L"\n[[words]]\nown = "x"\nmeans = "body"\n',
        'municipality = "L"\n[[words]]\nown = 3\nmeans = "body"\nlearned = 2027-01-01\n',
    ],
)
def test_a_damaged_file_is_told_and_kept_beside_when_more_is_learned(own_folder, text):
    own_folder.mkdir()
    (own_folder / "lindeby.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BinderError) as caught:
        words()
    assert caught.value.code is ErrorCode.PROFILE_INVALID
    add(HEADING)
    assert (own_folder / "lindeby.toml.damaged").read_text(encoding="utf-8") == text


def test_the_file_can_be_read_by_people(own_folder):
    add(HEADING)
    text = (own_folder / "lindeby.toml").read_text(encoding="utf-8")
    assert 'own = "Klubbärenden"' in text
    assert text.startswith("# Inlärt av dina egna rättningar")
