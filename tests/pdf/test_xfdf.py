"""Notes go out as XFDF and come back the same; hostile files are refused before they do harm."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from binder.domain.annotation import Quad
from binder.domain.file_note import MarkKind, NotesFile
from binder.domain.ink import InkPoint
from binder.pdf.xfdf import read_xfdf, xfdf
from tests.noted_papers import a_note

LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE xfdf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    + b"".join(b'<!ENTITY %c "%b">' % (99 + i, b"&%c;" % (98 + i) * 10) for i in range(9))
    + b']><xfdf xmlns="http://ns.adobe.com/xfdf/"><annots><text page="0" rect="1,2,3,4"><contents>&k;'
    b"</contents></text></annots></xfdf>"
)
HOSTILE = {
    "a billion laughs": LAUGHS,
    "another file": b'<!DOCTYPE xfdf [<!ENTITY f SYSTEM "file:///etc/passwd">]><xfdf>&f;</xfdf>',
    "another's declarations": b'<!DOCTYPE xfdf SYSTEM "http://ekvik.example/x.dtd"><xfdf/>',
    "no XFDF": b"<svg/>",
    "cut off": b"<xfdf><annots>",
    "no XML": b"\x00\x01",
    "an unknown encoding": b'<?xml version="1.0" encoding="klingon"?><xfdf/>',
    "nothing": b"",
}


@pytest.mark.parametrize("kind", MarkKind)
def test_notes_come_back_as_they_went(kind: MarkKind) -> None:
    notes = (a_note(1, kind=kind), a_note(3, kind=kind, quads=(Quad(10.125, 20, 30, 40),)))
    file = NotesFile(notes=notes, file_name="kallelse å ä ö.pdf", sha256="ab" * 32)
    assert read_xfdf(xfdf(file)) == file


def test_several_lines_come_back() -> None:
    note = a_note(quads=(Quad(10, 20, 30, 40), Quad(5, 0, 20, 18)), text="rad 1\n  rad 2 <&>")
    (back,) = read_xfdf(xfdf(NotesFile(notes=(note,)))).notes
    assert (back.quads, back.text) == (note.quads, note.text)


def test_signs_that_xml_cannot_hold_are_left_out() -> None:
    (back,) = read_xfdf(xfdf(NotesFile(notes=(a_note(text="a\x0bb\x00c"),)))).notes
    assert back.text == "abc"


def test_what_another_program_writes_is_read() -> None:
    theirs = b"""<?xml version="1.0" encoding="UTF-8"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><annots>
      <highlight color="#FFD100" page="2" coords="90,700,200,700,90,686,200,686" title="Ada Lind"
        date="D:20260301120000+01'00'" name="7b1c"><contents-richtext><body
        xmlns="http://www.w3.org/1999/xhtml"><p>F\xc3\xb6rsta</p><p>Andra</p></body></contents-richtext>
      </highlight><popup page="2" rect="1,2,3,4"/></annots><f href="a.pdf"/></xfdf>"""
    (note,) = read_xfdf(theirs).notes
    assert (note.page, note.quads, note.author) == (3, (Quad(90, 686, 200, 700),), "Ada Lind")
    assert note.text == "Första\nAndra"


@pytest.mark.parametrize("given", ["page='-1'", "page='x'", "page='0' rect='nan,1,2,3'", "page='0' rect='1'"])
def test_a_note_without_a_place_is_left_out(given: str) -> None:
    rect = "" if "rect" in given else "rect='1,2,3,4'"
    assert read_xfdf(f"<xfdf><annots><text {given} {rect}/></annots></xfdf>".encode()).notes == ()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_at_once(name: str) -> None:
    begun = time.monotonic()
    with pytest.raises(ValueError, match=r"XFDF|XML|xfdf"):
        read_xfdf(HOSTILE[name])
    assert time.monotonic() - begun < 1


def test_a_deep_file_is_read_without_harm() -> None:
    deep = b"<xfdf>" + b"<a>" * 50_000 + b"</a>" * 50_000 + b"</xfdf>"
    assert read_xfdf(deep).notes == ()


def test_the_fingerprint_alone_is_ours_to_add() -> None:
    file = NotesFile(notes=(a_note(),), sha256="cd" * 32)
    assert read_xfdf(xfdf(replace(file, sha256=""))).sha256 == ""


def test_tags_and_importance_come_back() -> None:
    note = replace(a_note(), tags=("budget", "å <ä> ö"), is_important=True)
    assert read_xfdf(xfdf(NotesFile(notes=(note,)))).notes == (note,)


def test_what_another_program_drew_is_read() -> None:
    theirs = b"""<xfdf xmlns="http://ns.adobe.com/xfdf/"><annots><ink page="1" width="3" rect="0,0,9,9">
      <inklist><gesture>1.5,2;3,4;5,6</gesture><gesture>7,8;9,10</gesture></inklist></ink></annots></xfdf>"""
    (note,) = read_xfdf(theirs).notes
    assert [(stroke.width, len(stroke.points)) for stroke in note.strokes] == [(3, 3), (3, 2)]
    assert (note.page, note.strokes[0].points[0]) == (2, InkPoint(1.5, 2))


@pytest.mark.parametrize("inside", ["", "<inklist/>", "<inklist><gesture>x</gesture></inklist>"])
def test_a_drawing_without_lines_is_left_out(inside: str) -> None:
    content = f"<xfdf><annots><ink page='0' rect='1,2,3,4'>{inside}</ink></annots></xfdf>"
    assert read_xfdf(content.encode()).notes == ()
