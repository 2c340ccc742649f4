"""What a fault in a paper is: its code, how bad it is, and where it stands."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether it stops signing."""

    BLOCKING = "blocking"
    WARNING = "warning"


class FindingCode(StrEnum):
    """Stable codes; used by `binder check --json`, the window and the help."""

    PLACEHOLDER = "placeholder"
    DATE_PLACEHOLDER = "date-placeholder"
    EMPTY_HEADING = "empty-heading"
    NO_KIND = "no-kind"
    KIND_CONFLICT = "kind-conflict"
    NO_DNR = "no-dnr"
    UNKNOWN_DNR_FORM = "unknown-dnr-form"
    DNR_MISMATCH = "dnr-mismatch"
    NO_ITEM_NUMBER = "no-item-number"
    ITEM_MISMATCH = "item-mismatch"
    TITLE_MISMATCH = "title-mismatch"
    BODY_MISMATCH = "body-mismatch"
    NO_DATE = "no-date"
    DATE_MISMATCH = "date-mismatch"
    DATE_AFTER_MEETING = "date-after-meeting"
    AFTER_DEADLINE = "after-deadline"
    NO_POINT = "no-point"
    UNNUMBERED_POINTS = "unnumbered-points"
    TWO_MEASURES = "two-measures"
    NO_RELATION = "no-relation"
    NO_MOTIVATION = "no-motivation"
    NO_SENDER = "no-sender"
    ATERREMISS_WITHOUT_REASON = "aterremiss-without-reason"
    ATERREMISS_WITHOUT_ADDRESSEE = "aterremiss-without-addressee"
    ATT_STYLE = "att-style"
    NO_FULL_STOP = "no-full-stop"
    MISSING_ATTACHMENT = "missing-attachment"
    WRONG_DECIDER = "wrong-decider"
    NEW_MATTER = "new-matter"
    FOREIGN_MATTER = "foreign-matter"
    CONFIDENTIAL_CITATION = "confidential-citation"
    STALE_CITATION = "stale-citation"
    MISSING_GLYPH = "missing-glyph"
    HIDDEN_DATA = "hidden-data"
    SPELLING = "spelling"
    NO_ADDRESSEE = "no-addressee"
    WRONG_BODY = "wrong-body"
    UNCHANGED_POINT = "unchanged-point"
    CHANGED_ORIGINAL = "changed-original"
    NOTHING_LEFT = "nothing-left"
    COLLISION = "collision"


class Mend(StrEnum):
    """What the program can do by itself about a fault; `mends.apply` does it."""

    USE_VALUE = "use-value"
    REMOVE_TEXT = "remove-text"
    CHOOSE_RELATION = "choose-relation"
    ADD_FULL_STOP = "add-full-stop"
    DROP_ATT = "drop-att"
    ADD_ATT = "add-att"
    REPLACE_CHARACTER = "replace-character"
    USE_KIND = "use-kind"
    UPDATE_CITATION = "update-citation"
    REMOVE_CITATION = "remove-citation"


class Field(StrEnum):
    """The part of the paper that a finding is about; the window puts the finding beside it."""

    KIND = "kind"
    MUNICIPALITY = "municipality"
    BODY = "body"
    DATE = "date"
    DNR = "dnr"
    ITEM_NUMBER = "item-number"
    TITLE = "title"
    POINTS = "points"
    RELATION = "relation"
    ADDRESSEE = "addressee"
    MISSING = "missing"
    UNTIL = "until"
    MOTIVATION = "motivation"
    SIGNATORIES = "signatories"
    PAPER = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault: what, how bad, in which field, where in it; details feed the sentence.

    `details` may hold "value" (what a mend writes), "found", "point" and "signatory" (from 1) and
    "start" (from 0, in the text of the field).
    `mend` names a mend the program can do by itself, None where only the member can.
    """

    code: FindingCode
    severity: Severity
    field: Field
    where: str | None = None
    details: dict[str, str] = dataclasses.field(default_factory=dict)
    mend: Mend | None = None
