"""What the commands about two versions print for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

_STATES = {"kept": "kvar", "moved": "flyttad", "changed": "kontrollera", "orphan": "hittas inte"}
_PAGES = {
    "inserted": "ny sida",
    "removed": "borttagen sida",
    "moved": "flyttad",
    "changed": "ändrad",
    "moved-changed": "flyttad och ändrad",
}
_KINDS = {"added": "Tillagt", "removed": "Borttaget", "changed": "Ändrat"}
_LONGEST = 200


def carried_lines(carried: Sequence[Mapping[str, Any]]) -> list[str]:
    """Each note on a line, and how many there are of each state."""
    if not carried:
        return ["Inga anteckningar."]
    counts = Counter(note["state"] for note in carried)
    total = ", ".join(f"{counts[state]} {word}" for state, word in _STATES.items() if counts[state])
    return [*(_note_line(note) for note in carried), "", total]


def _note_line(note: Mapping[str, Any]) -> str:
    where = f"s. {note['page']}" if note["page"] else "–"
    return f"{where:>8}  {_STATES[note['state']]:<11}  {_short(note['text'])}"


def compared_lines(content: Mapping[str, Any]) -> list[str]:
    """The pages that are not as they were, then each passage, then the sum."""
    pages = [_page_line(page) for page in content["pages"] if page["state"] != "same"]
    passages = [line for change in content["changes"] for line in _change_lines(change)]
    if not pages and not passages:
        return ["Inget har ändrats."]
    count = len(content["changes"])
    return [*pages, "", *passages, "1 ändring i texten" if count == 1 else f"{count} ändringar i texten"]


def _page_line(page: Mapping[str, Any]) -> str:
    word = _PAGES[page["state"]]
    if page["new"] is None:
        return f"Gamla s. {page['old']}: {word}"
    if page["old"] is None:
        return f"S. {page['new']}: {word}"
    return f"S. {page['new']} (förut s. {page['old']}): {word}"


def _change_lines(change: Mapping[str, Any]) -> list[str]:
    old, new = change["old"], change["new"]
    where = f"s. {new['page']}" if new else f"gamla s. {old['page']}"
    lines = [f"{_KINDS[change['kind']]}, {where}"]
    if old:
        lines.append(f"  - {_short(old['text'])}")
    if new:
        lines.append(f"  + {_short(new['text'])}")
    return [*lines, ""]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
