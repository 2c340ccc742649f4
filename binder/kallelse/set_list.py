"""A meeting's list set as lines of text, for what came as data and has no pages to be read."""

from __future__ import annotations

from binder.kallelse.lines import ReadPages
from binder.kallelse.proposal import Proposal, ProposedItem
from binder.kallelse.setting import Setting

_HEADING = 14.0


def set_list(proposal: Proposal) -> ReadPages:
    """Return one long page with the meeting, its items, and what is proposed of each."""
    setting = Setting()
    setting.line(proposal.body.value or "Sammanträde", size=_HEADING, bold=True)
    day = proposal.date.value.isoformat() if proposal.date.value else None
    when = [day, proposal.time.value, proposal.place.value]
    setting.line(" · ".join(part for part in when if part) or "Tid och plats framgår inte")
    section: str | None = None
    for item in proposal.items:
        setting.gap()
        if item.section.value and item.section.value != section:
            section = item.section.value
            setting.line(section, bold=True)
        _set_item(setting, item)
    return setting.source()


def _set_item(setting: Setting, item: ProposedItem) -> None:
    head = [item.number.value, item.title.value, item.dnr.value]
    setting.line("  ".join(part for part in head if part) or "Ärende")
    for text in (item.decision_proposal.value or "").splitlines():
        if text.strip():
            setting.line(text)
