"""The search for words in the clear: it must find what is there, in whatever form."""

from __future__ import annotations

import zlib

import pytest

from tests.e2e.traces import ENCODINGS, pieces_of, traces

WORDS = ("Sågbacken",)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_word_in_the_clear_is_found(tmp_path, encoding):
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "index.wal").write_bytes(b"\x00\x01" + "vid sågbacken".encode(encoding))
    assert traces(tmp_path, WORDS) == ["index.wal: 'Sågbacken'"]


def test_a_paper_in_the_clear_is_found_although_its_words_are_compressed(tmp_path):
    paper = zlib.compress("Passagen vid Sågbacken. ".encode() + bytes(range(256)) * 9)
    (tmp_path / "paper").write_bytes(b"head" + paper)
    assert traces(tmp_path, WORDS) == []
    assert traces(tmp_path, WORDS, pieces_of(paper))


def test_part_of_a_paper_is_found(tmp_path):
    paper = bytes(number * 7 % 251 for number in range(50_000))
    (tmp_path / "chunk").write_bytes(paper[20_000:24_000])
    assert traces(tmp_path, WORDS, pieces_of(paper))


def test_where_nothing_is_there_is_nothing_found(tmp_path):
    (tmp_path / "binder.db").write_bytes(b"\x81\x02" * 5000)
    assert traces(tmp_path, WORDS, pieces_of(b"%PDF-1.7 of some paper that was read")) == []
