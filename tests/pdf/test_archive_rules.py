"""The rules about an archived file's objects: each breach of them is found in a paper that is else sound."""

from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tests.pdf.archive_rules import archive_faults
from tests.pdf.structure import faults
from tests.pdf.tampering import (
    Change,
    broken,
    catalog,
    draw,
    draw_in_appearance,
    page,
    signed,
    widget,
    with_file,
)

SCRIPT = Dictionary(Type=Name.Action, S=Name.JavaScript, JS="app.alert(1)")


def picture_of(pdf: Pdf) -> Stream:
    return next(iter(pdf.pages[0].Resources.XObject.values()))


def picture(key: str, value: object) -> Change:
    return lambda pdf: picture_of(pdf).__setitem__(key, value)


def state(entries: Dictionary) -> Change:
    return lambda pdf: pdf.pages[0].Resources.__setitem__("/ExtGState", Dictionary(G=entries))


def form(key: str, value: object) -> Change:
    return lambda pdf: pdf.Root.AcroForm.Fields[0].AP.N.Resources.XObject["/Stamp"].__setitem__(key, value)


def specification(key: str, value: object) -> Change:
    def change(pdf: Pdf) -> None:
        owner = pdf.Root.AF[0] if key in {"/F", "/UF", "/AFRelationship"} else pdf.Root.AF[0].EF.F
        owner[key] = value

    return change


def other_profile(pdf: Pdf) -> None:
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.write(profile.read_bytes().replace(b"mntrRGB ", b"mntrCMYK", 1))


def add_other_profile(pdf: Pdf) -> None:
    same = pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()
    pdf.Root.OutputIntents.append(Dictionary(S=Name.GTS_PDFA1, DestOutputProfile=pdf.make_stream(same, N=3)))


def rename_font(pdf: Pdf) -> None:
    del pdf.pages[0].Resources.Font[next(iter(pdf.pages[0].Resources.Font.keys()))]


def use_crypt(pdf: Pdf) -> None:
    pdf.Root.Unused = Stream(pdf, b"x", Filter=Name.Crypt)


def forget_association(pdf: Pdf) -> None:
    pdf.Root.AF = Array()


BREACHES: dict[str, list[Change]] = {
    "filter": [use_crypt],
    "stream-elsewhere": [picture("/F", "elsewhere.bin")],
    "image": [
        picture("/Interpolate", True),
        picture("/SMask", Dictionary()),
        picture("/BitsPerComponent", 4),
        picture("/Width", 7),
        picture("/ColorSpace", Name.DeviceCMYK),
    ],
    "form": [form("/Ref", Dictionary()), form("/Group", Dictionary(S=Name.Transparency))],
    "graphics-state": [state(Dictionary(TR=Name.Identity)), state(Dictionary(HTP=1))],
    "transparency": [state(Dictionary(ca=0.5)), state(Dictionary(BM=Name.Multiply))],
    "annotation": [widget("/Subtype", Name.Screen)],
    "annotation-flags": [widget("/F", 0), widget("/F", 6)],
    "appearance": [widget("/AP", Dictionary()), widget("/AP", Dictionary(N=Dictionary()))],
    "action": [widget("/AA", Dictionary()), widget("/A", SCRIPT)],
    "catalog": [
        catalog("/OpenAction", SCRIPT),
        catalog("/AA", Dictionary()),
        catalog("/OCProperties", Dictionary()),
        catalog("/Names", Dictionary(JavaScript=Dictionary())),
    ],
    "form-fields": [
        lambda pdf: pdf.Root.AcroForm.__setitem__("/NeedAppearances", True),
        lambda pdf: pdf.Root.AcroForm.__setitem__("/XFA", "x"),
    ],
    "output-intent": [other_profile, add_other_profile],
    "page": [
        page("/AA", Dictionary()),
        page("/CropBox", Array([0, 0, 2, 2])),
        page("/MediaBox", Array([0, 0, 595, 14401])),
    ],
    "operator": [
        draw(b"BX EX"),
        draw(b"q"),
        draw(b"Q"),
        draw(b"q " * 29 + b"Q " * 29),
        draw_in_appearance(b"BT"),
    ],
    "operand": [
        draw(b"/DeviceCMYK cs"),
        draw(b"/Nothing gs"),
        draw(b"/Best ri"),
        draw_in_appearance(b"/Nothing Do"),
        rename_font,
    ],
}


def name_twice(pdf: Pdf) -> None:
    names = pdf.Root.Names.EmbeddedFiles.Names
    names.extend(list(names))


FILE_BREACHES = [
    name_twice,
    specification("/UF", ""),
    specification("/Subtype", Name("/application")),
    specification("/Params", Dictionary()),
    forget_association,
]


@pytest.mark.parametrize("sound", [signed, with_file])
def test_a_paper_keeps_the_rules(sound) -> None:
    assert faults(sound()) == []


@pytest.mark.parametrize(
    ("name", "change"), [(name, change) for name, changes in BREACHES.items() for change in changes]
)
def test_each_breach_is_found(name: str, change: Change) -> None:
    assert name in broken(archive_faults, change)


@pytest.mark.parametrize("change", FILE_BREACHES)
def test_a_file_inside_is_named_described_and_associated(change: Change) -> None:
    assert "embedded-file" in broken(archive_faults, change, with_file())


def test_a_file_inside_pdf_a_2_is_found() -> None:
    assert "embedded-file" in broken(archive_faults, _call_it_a_2, with_file())


def _call_it_a_2(pdf: Pdf) -> None:
    pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().replace(b"<pdfaid:part>3<", b"<pdfaid:part>2<"))


def test_a_black_ink_of_print_is_found() -> None:
    assert "operator" in broken(archive_faults, draw(b"0 0 0 1 k"))
