"""The structural test itself: every fault that it names must be found when it is there."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Name, Pdf

from binder.pdf.compose import compose
from tests.pdf.structure import elements, faults, structure_text
from tests.pdf.tampering import signed
from tests.pdf.yrkanden import WHEN, long_yrkande


@pytest.fixture(scope="module")
def sound() -> bytes:
    return compose(long_yrkande(9), when=WHEN)


def tampered(data: bytes, change: Callable[[Pdf], None]) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        out = BytesIO()
        pdf.save(out, static_id=True)
    return out.getvalue()


def first(pdf: Pdf, role: str) -> pikepdf.Object:
    return next(element for element in elements(pdf) if Name(f"/{role}") == element.S)


def parents_of_page_1(pdf: Pdf) -> pikepdf.Object:
    return pdf.Root.StructTreeRoot.ParentTree.Nums[1]


def do_nothing(pdf: Pdf) -> None:
    pass


def swap_parents(pdf: Pdf) -> None:
    parents = parents_of_page_1(pdf)
    parents[0], parents[4] = parents[4], parents[0]


def reuse_key(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTreeNextKey = 0


def share_content(pdf: Pdf) -> None:
    first(pdf, "H1").K.append(first(pdf, "P").K[0])


def drop_content(pdf: Pdf) -> None:
    first(pdf, "H1").K = pikepdf.Array()


def change_role(pdf: Pdf) -> None:
    first(pdf, "H1").S = Name.P


def prepend(stream: bytes) -> Callable[[Pdf], None]:
    return lambda pdf: pdf.pages[0].contents_add(pdf.make_stream(stream), prepend=True)


def show_undefined_glyph(pdf: Pdf) -> None:
    font = next(iter(pdf.pages[0].Resources.Font.keys()))
    prepend(f"/Artifact BMC BT {font} 9 Tf <00> Tj ET EMC".encode())(pdf)


def delete_from_page(key: str) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        del pdf.pages[0].obj[key]

    return change


def delete_from_catalog(key: str) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        del pdf.Root[key]

    return change


def delete_from_font(key: str) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        font = next(iter(pdf.pages[0].Resources.Font.values()))
        owner = font if key in font else font.FontDescriptor
        del owner[key]

    return change


def unmap_a_code(pdf: Pdf) -> None:
    cmap = next(iter(pdf.pages[0].Resources.Font.values())).ToUnicode
    cmap.write(cmap.read_bytes().replace(b"<0041>", b"<0000>"))


def edit_metadata(old: bytes, new: bytes) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        packet = pdf.Root.Metadata.read_bytes()
        assert old in packet
        pdf.Root.Metadata.write(packet.replace(old, new))

    return change


def change_widget(key: str, value: object) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        pdf.Root.AcroForm.Fields[0][key] = value

    return change


def drop_form_text(pdf: Pdf) -> None:
    del first(pdf, "Form")["/Alt"]


def drop_field(pdf: Pdf) -> None:
    pdf.Root.AcroForm.Fields = pikepdf.Array()


TAMPERINGS = {
    "parent-tree": [swap_parents, reuse_key],
    "content-without-one-owner": [share_content, drop_content],
    "tag-is-not-role": [change_role],
    "untagged-content": [prepend(b"0 0 m 9 9 l S")],
    "undefined-glyph": [show_undefined_glyph],
    "tab-order": [delete_from_page("/Tabs")],
    "no-language": [delete_from_catalog("/Lang")],
    "not-marked": [delete_from_catalog("/MarkInfo")],
    "title-not-shown": [delete_from_catalog("/ViewerPreferences")],
    "no-output-intent": [delete_from_catalog("/OutputIntents")],
    "no-conformance": [
        edit_metadata(b"<pdfaid:part>2<", b"<pdfaid:part>3<"),
        edit_metadata(b"<pdfuaid:part>1</pdfuaid:part>", b""),
    ],
    "no-extension-schema": [edit_metadata(b"pdfaExtension:schemas", b"pdfaExtension:scheme")],
    "no-title": [edit_metadata("Tilläggsyrkande: ".encode(), b"")],
    "font-not-embedded": [delete_from_font("/FontFile2")],
    "no-to-unicode": [delete_from_font("/ToUnicode")],
    "code-without-character": [unmap_a_code],
    "field-without-name": [change_widget("/TU", ""), change_widget("/Contents", "")],
    "field-names": [change_widget("/T", "a.b"), change_widget("/T", "")],
    "field-not-printable": [change_widget("/F", 2), drop_field],
    "field-not-tagged": [change_widget("/StructParent", 0), drop_form_text],
}


def test_a_composed_paper_has_no_faults(sound: bytes) -> None:
    assert faults(sound) == []


@pytest.mark.filterwarnings("ignore:This document has")  # pikepdf sees one of the tamperings itself
@pytest.mark.parametrize(
    ("name", "change"), [(name, change) for name, changes in TAMPERINGS.items() for change in changes]
)
def test_each_fault_is_found_when_it_is_there(sound: bytes, name: str, change: Callable[[Pdf], None]) -> None:
    assert name in faults(tampered(sound, change))


def test_a_signature_that_the_form_does_not_tell_of_is_found() -> None:
    def forget(pdf: Pdf) -> None:
        pdf.Root.AcroForm.SigFlags = 1

    assert "signature-flags" in faults(tampered(signed(), forget))
    assert "signature-flags" not in faults(tampered(signed(), do_nothing))


def test_rewriting_the_file_alone_is_no_fault(sound: bytes) -> None:
    assert faults(tampered(sound, do_nothing)) == []


def test_a_stream_without_its_end_of_line_is_found(sound: bytes) -> None:
    assert faults(sound.replace(b"\nendstream\n", b"endstream\n\n", 1)) == ["stream-length"]


def test_an_encrypted_file_is_found(sound: bytes) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(sound)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="ägare", user=""))
    assert "encrypted" in faults(out.getvalue())


def test_glued_words_show_in_the_structure_text(sound: bytes) -> None:
    def glue(pdf: Pdf) -> None:
        page = pdf.pages[0]
        page.Contents.write(page.Contents.read_bytes().replace(b"20>] TJ", b">] TJ"))

    assert structure_text(tampered(sound, glue)) != structure_text(sound)
