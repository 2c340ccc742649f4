"""The decision proposal that the minutes of one body print for the body above it."""

from __future__ import annotations

import re

from binder.kallelse.printed_proposal import begins_next_part, points_below

_COUNCIL = "fullmäktige"
_WHO = r"[\wåäöÅÄÖ][\w ,&-]{0,60}?"
_PROPOSERS = r"(?:\w+s )?\w*(?:styrelsen?|nämnd(?:en)?|utskott(?:et)?|beredning(?:en)?|presidiet)"
_STYRELSE = re.compile(r"^kommunstyrelsens förslag(?: till beslut)?\s*:?$", re.IGNORECASE)
"""A heading that says all there is to say where fullmäktige meets."""
_DECISION = re.compile(rf"^(?:{_WHO}s )?(?:beslut|förslag)\s*:?$", re.IGNORECASE)


def forwarded_proposal(text: str, body: str) -> str:
    """The proposal to `body`, every point at the beginning of a line; "" if these minutes print none."""
    lines = [" ".join(line.replace("\u00ad", "").split()) for line in text.splitlines()]
    name = rf"\w*{_COUNCIL}" if _COUNCIL in body.casefold() else re.escape(body)
    return _below_heading(lines, name) or _below_lead_in(lines, name)


def _below_heading(lines: list[str], name: str) -> str:
    heading = re.compile(
        rf"^(?:{_WHO}s )?förslag till (?:beslut (?:i|för) )?{name}(?:s beslut)?\s*:?$", re.IGNORECASE
    )
    for place, line in enumerate(lines):
        if heading.match(line) or (_COUNCIL in name and _STYRELSE.match(line)):
            rest = lines[place + 1 :]
            return _after_lead_in(rest, name) or points_below(rest)
    return ""


def _below_lead_in(lines: list[str], name: str) -> str:
    """Only what the body decided: a summary tells what others proposed before it."""
    is_decision = True
    for place, line in enumerate(lines):
        if _DECISION.match(line):
            is_decision = True
        elif begins_next_part(line):
            is_decision = False
        elif is_decision and (found := _after_lead_in(lines[place:], name)):
            return found
    return ""


def _after_lead_in(lines: list[str], name: str) -> str:
    """The points behind "Kommunstyrelsen föreslår kommunfullmäktige besluta att", on one line or two."""
    lead = re.compile(
        rf"^{_PROPOSERS} (?:[\w ’']{{1,60}} och )?föreslår (?:att )?{name}(?: att)?(?: besluta[r]?)?"
        r"(?: följande)?(?P<att> att)?\s*:?(?: |$)",
        re.IGNORECASE,
    )
    first = next((place for place, line in enumerate(lines) if line), 0)
    for used in (1, 2):
        found = lead.match(" ".join(lines[first : first + used]))
        if found is None:
            continue
        rest = " ".join(lines[first : first + used])[found.end() :]
        if found["att"] and rest and not rest.startswith("att "):
            rest = f"att {rest}"
        return points_below([rest, *lines[first + used :]] if rest else lines[first + used :])
    return ""
