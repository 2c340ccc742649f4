"""Beginning a matter of the member's own at a meeting: motion, interpellation, question, initiative."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.ids import MeetingId
from binder.domain.kind_forms import form_of, may_be_put_in
from binder.domain.municipality import MunicipalityProfile
from binder.domain.yrkande import Yrkande, YrkandeKind
from binder.services.member import member, profile_of
from binder.services.undoing import absent, undoable
from binder.storage import drafts, meetings
from binder.storage.columns import moment_text

if TYPE_CHECKING:
    from binder.storage.database import Binder

COUNCIL = "Kommunfullmäktige"


def begin_initiative(
    binder: Binder, meeting_id: MeetingId, kind: YrkandeKind, *, title: str, now: datetime
) -> Changes:
    """A draft of a new matter, kept beside the meeting's agenda; ValueError for a kind about an ärende.

    What only fullmäktige can take up is addressed to it, at whatever meeting it is begun.
    """
    if form_of(kind).is_about_item:
        raise ValueError(kind.value)
    with binder.transaction():
        meeting = meetings.one_meeting(binder, meeting_id)
        profile = profile_of(meeting.municipality)
        is_here = may_be_put_in(kind, meeting.body)
        yrkande = Yrkande(
            kind=kind,
            municipality=profile.name if profile else meeting.municipality,
            body=meeting.body if is_here else council_of(profile),
            meeting_date=meeting.date if is_here else None,
            written_on=now.date(),
            item_number=None,
            title=title,
            dnr=None,
            signatories=(member(binder).signatory,),
        )
        values = {"number": None, "title": title, "is_own": 1}
        item_id = meetings.insert_item(binder, meeting_id, values)
        draft_id = drafts.insert_draft(binder, item_id, yrkande, now)
    moment = moment_text(now)
    earlier = (*absent("draft", [draft_id], moment), *absent("agenda_item", [item_id], moment))
    touched = {(Kind.DRAFT, int(draft_id)), (Kind.AGENDA_ITEM, int(item_id))}
    return undoable(f"Börja {kind.value}", earlier, touched)


def council_of(profile: MunicipalityProfile | None) -> str:
    """What the kommun's or region's fullmäktige is called."""
    names = [body.name for body in profile.bodies] if profile else []
    return next((name for name in names if "fullmäktige" in name.casefold()), COUNCIL)
