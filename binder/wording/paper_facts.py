"""What a paper from elsewhere says of itself, as rows to be looked over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from binder.wording.languages import in_language

_NAMES = {
    "kind_header": ("Sort", "Kind"),
    "title": ("Rubrik", "Title"),
    "item_number": ("Ärende", "Item"),
    "dnr": ("Diarienummer", "Reference number"),
    "date": ("Datum", "Date"),
    "parties": ("Partier", "Parties"),
    "relation_to_main_proposal": ("Huvudförslaget", "Main proposal"),
    "decision_points": ("Beslutspunkter", "Points"),
}
_MISSING = ("står inte", "not there")


def fact_rows(facts: Mapping[str, Any], language: str = "sv") -> list[tuple[str, str]]:
    """Each fact by its name, in the order of a paper; what is not there is said to be."""
    missing = in_language(_MISSING, language)
    return [(in_language(names, language), _text(facts.get(key)) or missing) for key, names in _NAMES.items()]


def _text(value: object) -> str:
    if isinstance(value, list):
        parts = [each["text"] if isinstance(each, dict) else str(each) for each in value]
        numbered = [f"{number}. {text}" for number, text in enumerate(parts, start=1)]
        is_points = bool(value) and isinstance(value[0], dict)
        return "\n".join(numbered) if is_points else ", ".join(parts)
    return str(value) if value else ""
