"""Notes with their texts and makers as W3C Web Annotations (JSON-LD), for other programs and for coming back.

Where a note hangs is said as in `web_annotation`. What the standard has no word for (colour and kind) has one
of our own, which others read past.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import quote as escaped
from urllib.parse import unquote as unescaped

from binder.domain.annotation import AnnotationKind, Quad
from binder.domain.file_note import SUBJECTS, FileNote, MarkKind, NotesFile, Rgb
from binder.domain.ink import bounds
from binder.domain.pdf_dates import moment_in
from binder.domain.tags import clean_tags
from binder.domain.web_annotation import CONTEXT, QuotedNote, annotation_json, annotations_of, quoted_note

_OURS = "https://motesparm.example/ns#"
_SHA256 = "urn:sha256:"
_NAME = "urn:x-motesparm:note:"
_COLOUR, _KIND, _SUBJECT = "motesparm:colour", "motesparm:kind", "motesparm:subject"
_IMPORTANT = "motesparm:important"
_MARKED_ONLY = {
    SUBJECTS[kind]
    for kind in (
        AnnotationKind.HIGHLIGHT,
        AnnotationKind.UNDERLINE,
        AnnotationKind.STRIKE_OUT,
        AnnotationKind.INK,
    )
}
"""What says enough without a text."""
_PLACES = {MarkKind.TEXT.value, MarkKind.FREE_TEXT.value, MarkKind.INK.value}
_COLOUR_PARTS = 3


def note_document(file: NotesFile) -> dict[str, Any]:
    """The notes as an annotation page; the paper is named by its fingerprint."""
    source = {"id": _SHA256 + file.sha256, "type": "Text", "format": "application/pdf"}
    source |= {"name": file.file_name}
    items = [_as_json(note, source) for note in file.notes]
    return {"@context": [CONTEXT, {"motesparm": _OURS}], "type": "AnnotationPage", "items": items}


def notes_of(document: object) -> NotesFile:
    """The notes of a JSON-LD document, ours or another's; ValueError if it holds none.

    A note that says no page, or no boxes, has its words alone: page 0 stands for none.
    """
    found = [_note(each, number) for number, each in enumerate(annotations_of(document), 1)]
    if not found:
        raise ValueError("no annotations")
    sources = [_source(each) for each in annotations_of(document)]
    names = [name for _, name in sources if name]
    known = {sha256 for sha256, _ in sources if sha256}
    # Notes on several papers are told apart by their words.
    sha256 = known.pop() if len(known) == 1 else ""
    return NotesFile(notes=tuple(found), file_name=names[0] if names else "", sha256=sha256)


def _as_json(note: FileNote, source: dict[str, str]) -> dict[str, Any]:
    name = note.name if ":" in note.name else _NAME + escaped(note.name)
    is_place = note.kind.value in _PLACES and not note.quote.exact
    where = QuotedNote(
        id=name,
        quote=note.quote,
        page=note.page,
        quads=note.quads,
        is_place=is_place or bool(note.strokes),
        strokes=note.strokes,
    )
    made = annotation_json(where, source="")
    del made["@context"]
    made["target"]["source"] = source
    if not note.quote.exact and not where.is_place:
        made["target"]["selector"] = made["target"]["selector"][1:]
    return made | {key: value for key, value in _said(note).items() if value is not None}


def _said(note: FileNote) -> dict[str, Any]:
    """What the note says, in the standard's words and ours; None for what it does not say."""
    is_comment = bool(note.text) or note.subject not in _MARKED_ONLY
    dates = {"created": note.created, "modified": note.modified}
    return {
        "motivation": "commenting" if is_comment else "highlighting",
        "body": _bodies(note),
        "creator": {"type": "Person", "name": note.author} if note.author else None,
        **{name: when.isoformat() for name, when in dates.items() if when is not None},
        _KIND: note.kind.value,
        _SUBJECT: note.subject or None,
        _COLOUR: [round(part, 3) for part in note.colour] if note.colour else None,
        _IMPORTANT: True if note.is_important else None,
    }


def _bodies(note: FileNote) -> dict[str, str] | list[dict[str, str]] | None:
    """The text and the tags, each a body; one alone needs no list."""
    said = [(note.text, "commenting")] if note.text else []
    said += [(tag, "tagging") for tag in note.tags]
    bodies = [
        {"type": "TextualBody", "value": words, "format": "text/plain", "purpose": purpose}
        for words, purpose in said
    ]
    return bodies if len(bodies) > 1 else bodies[0] if bodies else None


def _note(made: Mapping[str, Any], number: int) -> FileNote:
    where = quoted_note(made, number)
    kind, subject = made.get(_KIND), made.get(_SUBJECT)
    kinds = {each.value: each for each in MarkKind}
    note = FileNote(
        kind=_mark(kinds.get(str(kind)), where),
        page=where.page or 0,
        quads=(Quad(*bounds(where.strokes)),) if where.strokes else where.quads,
        colour=_colour(made.get(_COLOUR)),
        text="\n".join(_texts(made.get("body", made.get("bodyValue")))),
        tags=clean_tags(_tags(made.get("body"))),
        is_important=made.get(_IMPORTANT) is True,
        strokes=where.strokes,
        subject=subject if isinstance(subject, str) else "",
        author=_author(made.get("creator")),
        name=unescaped(where.id.removeprefix(_NAME)) if where.id.startswith(_NAME) else where.id,
        quote=where.quote,
    )
    return replace(note, created=_moment(made.get("created")), modified=_moment(made.get("modified")))


def _mark(said: MarkKind | None, where: QuotedNote) -> MarkKind:
    """How the note is seen, by what it says; of another's by what it hangs on."""
    if said is not None and bool(where.strokes) == (said is MarkKind.INK):
        return said
    if where.strokes:
        return MarkKind.INK
    return MarkKind.HIGHLIGHT if where.quote.exact else MarkKind.TEXT


def _texts(body: object) -> list[str]:
    if isinstance(body, str):
        return [body]
    if isinstance(body, list):
        return [text for part in body for text in _texts(part)]
    value = body.get("value") if isinstance(body, Mapping) and body.get("purpose") != "tagging" else None
    return [value] if isinstance(value, str) else []


def _tags(body: object) -> list[str]:
    if isinstance(body, list):
        return [tag for part in body for tag in _tags(part)]
    value = body.get("value") if isinstance(body, Mapping) and body.get("purpose") == "tagging" else None
    return [value] if isinstance(value, str) else []


def _author(creator: object) -> str:
    if isinstance(creator, list):
        return ", ".join(filter(None, map(_author, creator)))
    name = creator.get("name") if isinstance(creator, Mapping) else creator
    return name if isinstance(name, str) else ""


def _moment(text: object) -> datetime | None:
    if not isinstance(text, str):
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else moment_in(f"{found:%Y%m%d%H%M%S}")


def _colour(parts: object) -> Rgb | None:
    if not isinstance(parts, list) or len(parts) != _COLOUR_PARTS:
        return None
    if not all(isinstance(part, int | float) and 0 <= part <= 1 for part in parts):
        return None
    red, green, blue = map(float, parts)
    return red, green, blue


def _source(made: Mapping[str, Any]) -> tuple[str, str]:
    """The fingerprint and the name of the paper that a note is on, as far as they are said."""
    target = made.get("target")
    source = target.get("source") if isinstance(target, Mapping) else None
    if isinstance(source, Mapping):
        address, name = str(source.get("id", "")), str(source.get("name") or "")
    else:
        address, name = (source, "") if isinstance(source, str) else ("", "")
    return address.removeprefix(_SHA256) if address.startswith(_SHA256) else "", name
