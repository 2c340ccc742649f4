"""A profile is written as it is read, whole in one file."""

from __future__ import annotations

from base64 import b64encode
from datetime import time
from pathlib import Path

import pytest

from binder.domain.deadline import DayUnit, DeadlineRule
from binder.domain.errors import BinderError
from binder.domain.finding import FindingCode, Severity
from binder.domain.municipality import (
    AttachmentForm,
    BodyProfile,
    Letterhead,
    Meaning,
    MunicipalityProfile,
    OwnWord,
    PartOrder,
    PointStyle,
)
from binder.domain.yrkande import YrkandeKind
from binder.resource_files import resources
from binder.storage.profile_file import LARGEST_LOGO, read, written

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
FULL = MunicipalityProfile(
    id="norrby",
    name="Norrby ”kommun” \\ stad",
    bodies=(BodyProfile(name="Kommunstyrelsen", short="KS", registrar_email="ks@norrby.example"),),
    registrar_email="registrator@norrby.example",
    main_proposal="kontorets förslag",
    point_style=PointStyle.ATT_SATS,
    part_order=PartOrder.MOTIVATION_FIRST,
    attachments=AttachmentForm.APPENDED,
    dnr_examples=("KS-2027/1",),
    source="Rader\nmed radbrytning",
    deadlines=(
        DeadlineRule(kinds=frozenset({YrkandeKind.MOTION}), before=0, source="1 §"),
        DeadlineRule(
            kinds=frozenset({YrkandeKind.MOTION, YrkandeKind.ENKEL_FRAGA}),
            before=2,
            unit=DayUnit.WEEKS,
            weekday=0,
            at=time(8, 30),
            bodies=("Kommunfullmäktige",),
        ),
    ),
    weighings=((FindingCode.NO_DNR, Severity.BLOCKING), (FindingCode.ATT_STYLE, None)),
    letterhead=Letterhead(
        logo=PNG, alternative="Norrbys vapen", lines=("Box 1", "123 45 Norrby"), foot=("norrby.example",)
    ),
).with_words([OwnWord("Sak", Meaning.TITLE_COLUMN), OwnWord("KS 27-1", Meaning.DNR_FORM)])


def file_of(folder: Path, text: str) -> Path:
    path = folder / "norrby.toml"
    path.write_text('name = "Norrby"\n' + text, encoding="utf-8")
    return path


def test_all_of_a_profile_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "norrby.toml"
    path.write_bytes(written(FULL))
    assert read(path) == FULL


@pytest.mark.parametrize(
    "path", sorted((resources() / "municipalities").glob("*.toml")), ids=lambda p: p.stem
)
def test_our_own_files_are_written_as_they_are_read(path: Path, tmp_path: Path) -> None:
    profile = read(path)
    copy = tmp_path / path.name
    copy.write_bytes(written(profile))
    assert read(copy) == profile


WRONG = {
    "severity.allt": '[severity]\nallt = "off"',
    "severity.no-dnr": '[severity]\nno-dnr = "kanske"',
    "severity.placeholder": '[severity]\nplaceholder = "off"',
    "letterhead.logo": '[letterhead]\nlogo = "inte bas64!"\nalternative = "x"',
    "letterhead.alternative": f'[letterhead]\nlogo = "{b64encode(PNG).decode()}"',
    "letterhead.foot": f"[letterhead]\nfoot = {['rad'] * 7}",
    "letterhead.bild": '[letterhead]\nbild = "x"',
    "severity": 'severity = "off"',
    "part_order": 'part_order = "baklänges"',
}


@pytest.mark.parametrize("key", WRONG)
def test_a_wrong_value_is_told_by_its_place(key: str, tmp_path: Path) -> None:
    with pytest.raises(BinderError) as caught:
        read(file_of(tmp_path, WRONG[key]))
    assert (caught.value.details["key"], bool(caught.value.details["expected"])) == (key, True)


def test_a_line_of_the_foot_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BinderError) as caught:
        read(file_of(tmp_path, f'[letterhead]\nfoot = ["{"x" * 101}"]'))
    assert caught.value.details["key"] == "letterhead.foot"


@pytest.mark.parametrize("picture", [b"GIF89a" + bytes(9), PNG + bytes(LARGEST_LOGO)])
def test_a_picture_of_another_kind_or_too_large_is_refused(picture: bytes, tmp_path: Path) -> None:
    text = f'[letterhead]\nalternative = "x"\nlogo = "{b64encode(picture).decode()}"'
    with pytest.raises(BinderError) as caught:
        read(file_of(tmp_path, text))
    assert caught.value.details["key"] == "letterhead.logo"
