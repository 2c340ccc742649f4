"""The kommun's data as the member may change them: kept in a file of the member's own, given and taken."""

from __future__ import annotations

import re
import unicodedata
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind, Undo, changed
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.municipality import Letterhead, MunicipalityProfile, PaperLook
from binder.storage import meetings, municipalities, profile_file

if TYPE_CHECKING:
    from binder.domain.ids import AgendaItemId
    from binder.storage.database import Binder

_WHAT_IT_IS = re.compile(r"\s+(?:kommun|stad)$")
_OTHER_LETTERS = re.compile(r"[^a-z0-9]+")
LABEL = "Ändra kommunens uppgifter"


def of_member(chosen: str) -> MunicipalityProfile:
    """The profile of the kommun that a member chose by id or name; one made of the generic if there is none.

    Without what was learned of its kallelser, which is kept apart. Raises PROFILE_INVALID.
    """
    from dataclasses import replace

    wanted = chosen.strip().casefold()
    known = (p for p in municipalities.profiles() if p.id != municipalities.GENERIC)
    found = next((p for p in known if wanted in (p.id.casefold(), p.name.casefold())), None)
    if found is not None:
        return found
    generic = municipalities.profile(municipalities.GENERIC)
    return replace(generic, id=_id_of(chosen), name=chosen.strip(), source="", dnr_examples=())


def look_of(binder: Binder, item_id: AgendaItemId) -> PaperLook:
    """How papers on that item look in its kommun."""
    from binder.services.member import profile_of

    meeting = meetings.meeting_of_item(binder, item_id)
    profile = profile_of(meeting.municipality)
    return profile.look if profile is not None else PaperLook()


def check_logo(letterhead: Letterhead) -> None:
    """Raise LOGO_UNREADABLE where the letterhead has a picture that no paper can be made with."""
    from binder.pdf.letter_picture import placed
    from binder.pdf.structure import Element, Role

    if letterhead.logo:
        placed(letterhead, Element(Role.DOCUMENT), x=0)


def picture_in(path: Path) -> bytes:
    """A picture for the letterhead, from a file; LOGO_UNREADABLE where it is none, or too large."""
    try:
        with path.open("rb") as file:
            logo = file.read(profile_file.LARGEST_LOGO + 1)
    except OSError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE, path=path) from error
    if not logo or len(logo) > profile_file.LARGEST_LOGO:
        raise BinderError(ErrorCode.LOGO_UNREADABLE)
    check_logo(Letterhead(logo=logo))
    return logo


def check(profile: MunicipalityProfile) -> None:
    """Raise what `save` would, as far as it is about the profile itself."""
    check_logo(profile.letterhead or Letterhead())
    profile_file.written(profile)


def save(_binder: Binder, profile: MunicipalityProfile) -> Changes:
    """Keep the profile in the member's own file; undo brings back the file that was, or takes it away.

    Raises LOGO_UNREADABLE, PROFILE_INVALID where a value is not what it must be, CANNOT_WRITE and DISK_FULL.
    """
    check_logo(profile.letterhead or Letterhead())
    return _replaced(_own_file(profile.id), profile_file.written(profile))


def is_own(profile: MunicipalityProfile) -> bool:
    """Whether the member's own file holds it."""
    return _own_file(profile.id).is_file()


def comes_with_the_program(profile: MunicipalityProfile) -> bool:
    """Whether the program brings a profile of that kommun, which one can go back to."""
    return municipalities.ours(profile.id) is not None


def go_back(_binder: Binder, profile: MunicipalityProfile) -> Changes:
    """Take the member's own file away, so that the program's profile holds again; undo brings it back."""
    return _replaced(_own_file(profile.id), None)


def give(profile: MunicipalityProfile, path: Path) -> Path:
    """Write the profile as one file for others, the picture in it; the path with .toml at its end."""
    from binder.services.new_files import with_ending
    from binder.storage.durable import write_whole

    target = with_ending(path, ".toml")
    write_whole(target, profile_file.written(profile))
    return target


def take(path: Path) -> MunicipalityProfile:
    """Read a profile that another gave; nothing is kept before `save`. Raises PROFILE_INVALID."""
    from dataclasses import replace

    profile = profile_file.read(path)
    check_logo(profile.letterhead or Letterhead())
    return replace(profile, id=_id_of(profile.name))


def _id_of(name: str) -> str:
    """The id of a kommun that has none yet: that of a known one of the name, else its letters.

    Two names may differ in a ring or dots alone (Habo, Håbo): each has a file of its own.
    """
    wanted, profiles = _short(name), municipalities.profiles()
    known = next((p for p in profiles if p.id != municipalities.GENERIC and _short(p.name) == wanted), None)
    if known is not None:
        return known.id
    plain = unicodedata.normalize("NFKD", wanted).encode("ascii", "ignore").decode("ascii")
    letters = _OTHER_LETTERS.sub("-", plain).strip("-") or "kommun"
    numbers = (letters if number == 1 else f"{letters}-{number}" for number in count(1))
    taken = {profile.id for profile in profiles}
    return next(each for each in numbers if each not in taken)


def _short(name: str) -> str:
    """The name without what it is, for comparing."""
    return _WHAT_IT_IS.sub("", " ".join(name.casefold().split()))


def _own_file(identity: str) -> Path:
    return municipalities.user_folder() / f"{identity}.toml"


def _replaced(path: Path, content: bytes | None) -> Changes:
    before = path.read_bytes() if path.is_file() else None
    if before == content:
        return Changes()
    _put(path, content)

    def back(_binder: Binder) -> Changes:
        return _replaced(path, before)

    return changed((Kind.PROFILE, 1), undo=Undo(label=LABEL, command=back))


def _put(path: Path, content: bytes | None) -> None:
    from binder.storage.durable import write_whole
    from binder.storage.trouble import write_errors_told

    if content is not None:
        with write_errors_told():
            path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
        return
    with write_errors_told():
        path.unlink(missing_ok=True)
