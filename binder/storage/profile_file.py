"""A kommun's data file: what may stand in it, read and written."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from datetime import time
from pathlib import Path
from typing import Any

from binder.domain.deadline import DayUnit, DeadlineRule
from binder.domain.finding import FindingCode, Severity
from binder.domain.municipality import (
    NEVER_LIGHTER,
    AttachmentForm,
    BodyProfile,
    Letterhead,
    Meaning,
    MunicipalityProfile,
    OwnWord,
    PartOrder,
    PointStyle,
    Weighing,
)
from binder.domain.swedish_dates import WEEKDAYS
from binder.domain.yrkande import YrkandeKind
from binder.storage.toml_table import TomlTable

MAIN_PROPOSAL = "förvaltningens förslag till beslut"
LARGEST_LOGO = 512 * 1024
"""Bytes: it goes into every paper."""

MOST_FOOT_LINES = 6
LONGEST_FOOT_LINE = 100
"""Characters: the foot must leave room for the paper."""

_KEYS = frozenset(
    {"name", "main_proposal", "registrar_email", "source", "point_style", "part_order", "attachments"}
) | {*("dnr_examples", "bodies", "words", "deadlines", "severity", "letterhead")}
_CLOCK = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")
_MOST_BEFORE = 366
_OFF = "off"
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_HEAD = (
    "# Kommunens uppgifter i Mötespärmen. Filen kan ändras i programmet (Inställningar) eller för hand.\n\n"
)


def read(path: Path) -> MunicipalityProfile:
    """The profile in a file; BinderError PROFILE_INVALID names the file, the key and what is expected."""
    return _profile(path.stem, TomlTable.read(path))


def written(profile: MunicipalityProfile) -> bytes:
    """The file that `read` makes the same profile of; PROFILE_INVALID where there is no such file."""
    import tomli_w

    content = (_HEAD + tomli_w.dumps(_values(profile), multiline_strings=True)).encode("utf-8")
    _profile(profile.id, TomlTable.of(f"{profile.id}.toml", content))
    return content


def _profile(identity: str, table: TomlTable) -> MunicipalityProfile:
    table.allow(_KEYS)
    return MunicipalityProfile(
        id=identity,
        name=table.text("name", required=True),
        bodies=tuple(map(_body, table.tables("bodies"))),
        registrar_email=table.address("registrar_email"),
        main_proposal=table.text("main_proposal") or MAIN_PROPOSAL,
        point_style=table.choice("point_style", PointStyle, PointStyle.SENTENCE),
        part_order=table.choice("part_order", PartOrder, PartOrder.DECISION_FIRST),
        attachments=table.choice("attachments", AttachmentForm, AttachmentForm.BESIDE),
        dnr_examples=table.texts("dnr_examples"),
        source=table.text("source"),
        deadlines=tuple(map(_deadline, table.tables("deadlines"))),
        weighings=_weighings(table.table("severity")),
        letterhead=_letterhead(table.table("letterhead")),
    ).with_words(map(_word, table.tables("words")))


def _body(table: TomlTable) -> BodyProfile:
    table.allow(("name", "short", "registrar_email"))
    return BodyProfile(
        name=table.text("name", required=True),
        short=table.text("short"),
        registrar_email=table.address("registrar_email"),
    )


def _word(table: TomlTable) -> OwnWord:
    table.allow(("own", "means"))
    return OwnWord(table.text("own", required=True), table.choice("means", Meaning))


def _deadline(table: TomlTable) -> DeadlineRule:
    table.allow(("kinds", "bodies", "before", "unit", "weekday", "time", "source"))
    unit = table.choice("unit", DayUnit, DayUnit.DAYS)
    return DeadlineRule(
        kinds=table.choices("kinds", YrkandeKind),
        bodies=table.texts("bodies"),
        before=table.whole("before", _MOST_BEFORE),
        unit=unit,
        weekday=_weekday(table, unit),
        at=_time(table),
        source=table.text("source"),
    )


def _weekday(table: TomlTable, unit: DayUnit) -> int | None:
    name = table.text("weekday").casefold()
    if name and (name not in WEEKDAYS or unit is not DayUnit.WEEKS):
        raise table.wrong("weekday", f'en veckodag, och unit = "{DayUnit.WEEKS.value}"')
    return WEEKDAYS.index(name) if name else None


def _time(table: TomlTable) -> time | None:
    text = table.text("time")
    found = _CLOCK.fullmatch(text)
    if text and found is None:
        raise table.wrong("time", 'ett klockslag, som "12.00"')
    return time(int(found[1]), int(found[2])) if found else None


def _weighings(table: TomlTable | None) -> tuple[Weighing, ...]:
    if table is None:
        return ()
    table.allow(code.value for code in FindingCode)
    return tuple(_weighing(table, FindingCode(key)) for key in table.values)


def _weighing(table: TomlTable, code: FindingCode) -> Weighing:
    value = table.text(code.value)
    allowed = [Severity.BLOCKING.value]
    if code not in NEVER_LIGHTER:
        allowed += [Severity.WARNING.value, _OFF]
    if value not in allowed:
        raise table.wrong(code.value, "en av " + ", ".join(allowed))
    return code, None if value == _OFF else Severity(value)


def _letterhead(table: TomlTable | None) -> Letterhead | None:
    if table is None:
        return None
    table.allow(("logo", "alternative", "lines", "foot"))
    logo = _picture(table)
    return Letterhead(
        logo=logo,
        alternative=table.text("alternative", required=bool(logo)),
        lines=table.texts("lines"),
        foot=_foot(table),
    )


def _foot(table: TomlTable) -> tuple[str, ...]:
    lines = table.texts("foot")
    if len(lines) > MOST_FOOT_LINES or any(len(line) > LONGEST_FOOT_LINE for line in lines):
        raise table.wrong("foot", f"högst {MOST_FOOT_LINES} rader på högst {LONGEST_FOOT_LINE} tecken")
    return lines


def _picture(table: TomlTable) -> bytes:
    try:
        picture = b64decode("".join(table.text("logo").split()), validate=True)
    except (NotBase64, ValueError) as error:
        raise table.wrong("logo", "en bild i base64") from error
    if picture and (not picture.startswith(_PICTURES) or len(picture) > LARGEST_LOGO):
        raise table.wrong("logo", f"en PNG- eller JPEG-bild på högst {LARGEST_LOGO // 1024} kB")
    return picture


def _values(profile: MunicipalityProfile) -> dict[str, Any]:
    learned = [word.own for word in profile.words if word.means is Meaning.DNR_FORM]
    values = {
        "name": profile.name,
        "registrar_email": profile.registrar_email,
        "main_proposal": profile.main_proposal,
        "point_style": profile.point_style.value,
        "part_order": profile.part_order.value,
        "attachments": profile.attachments.value,
        "dnr_examples": [example for example in profile.dnr_examples if example not in learned],
        "source": profile.source,
        "severity": {
            code.value: severity.value if severity else _OFF for code, severity in profile.weighings
        },
        "letterhead": _letterhead_values(profile.letterhead) if profile.letterhead else None,
        "bodies": [
            _without_empty({"name": body.name, "short": body.short, "registrar_email": body.registrar_email})
            for body in profile.bodies
        ],
        "deadlines": [_deadline_values(rule) for rule in profile.deadlines],
        "words": [{"own": word.own, "means": word.means.value} for word in profile.words],
    }
    return _without_empty(values)


def _deadline_values(rule: DeadlineRule) -> dict[str, Any]:
    values = {
        "kinds": [kind.value for kind in YrkandeKind if kind in rule.kinds],
        "bodies": list(rule.bodies),
        "before": rule.before,
        "unit": rule.unit.value,
        "weekday": WEEKDAYS[rule.weekday] if rule.weekday is not None else "",
        "time": f"{rule.at:%H.%M}" if rule.at else "",
        "source": rule.source,
    }
    return {key: value for key, value in values.items() if value or key == "before"}


def _letterhead_values(letterhead: Letterhead) -> dict[str, Any]:
    values = {
        "logo": b64encode(letterhead.logo).decode("ascii"),
        "alternative": letterhead.alternative,
        "lines": list(letterhead.lines),
        "foot": list(letterhead.foot),
    }
    return _without_empty(values)


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
