"""The example: an invented kommun's kallelser, and the invented member who has received them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from binder.resource_files import resources
from binder.services.member import Member

if TYPE_CHECKING:
    from binder.storage.database import Binder

MUNICIPALITY = "Björkåsa kommun"
MEMBER = Member(
    name="Irma Solhage",
    role="ledamot",
    party="Björkåsa framåt (BF)",
    municipality_id="bjorkasa",
    email="irma.solhage@bjorkasa.example",
)
_FILES = ("kommunstyrelsen.pdf", "kommunfullmaktige.pdf", "miljo-och-byggnadsnamnden.pdf")


def files() -> list[Path]:
    """The kallelser, the main one first; together some sixty pages in three layouts."""
    return [resources() / "example" / name for name in _FILES]


def fill(binder: Binder, now: datetime) -> Iterator[Path]:
    """Make the example's member the owner and import each kallelse, yielding it when it is in the binder.

    The words of the pages are indexed afterwards (`index_papers`), as with any import.
    """
    from binder.services.import_kallelse import confirm
    from binder.services.member import set_member
    from binder.services.propose_meeting import propose_here

    set_member(binder, MEMBER)
    for file in files():
        confirm(binder, propose_here(file), file, municipality=MUNICIPALITY, now=now)
        yield file
