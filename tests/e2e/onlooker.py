"""Tells what a screen reader finds on the screen: one question and one answer per line, as JSON.

Debian's own Python runs it, for pyatspi; nothing of the program is imported. A question is
`{"name": pattern, "role": text or null, "within": pattern or null}`; patterns match a whole name. With
`"act": [what, ...]` something is done with the first that answers, as a switch or a voice does it:
`["press"]`, `["write", text]`, `["select", words]` in a text, or `["choose"]` in a list.
"""

from __future__ import annotations

import itertools
import json
import re
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi
from gi.repository import Atspi, GLib

PROGRAMS = ("motesparm", "filhanterare")
PATIENCE_MS = 3000
ACT_MS = 400
"""A menu that opens answers when it closes: it is not waited for."""
TRIES = 20
Box = tuple[int, int, int, int]


def main() -> None:
    """Answer until standard input ends."""
    Atspi.set_timeout(PATIENCE_MS, PATIENCE_MS)
    for line in sys.stdin:
        print(json.dumps(answer_to(json.loads(line))), flush=True)


def answer_to(question: dict[str, Any]) -> list[dict[str, Any]]:
    """All that answers to the question."""
    for _ in range(TRIES):
        try:
            return list(found(question) if "act" not in question else done(question))
        except GLib.Error:
            # Something went away while it was looked at: look again.
            continue
    return []


def done(question: dict[str, Any]) -> list[dict[str, Any]]:
    """The first that answers, after something was done with it; none if nothing answers."""
    for node, thing in nodes(question):
        what, *details = question["act"]
        Atspi.set_timeout(ACT_MS, ACT_MS)
        try:
            ACTS[what](node, *details)
        except GLib.Error as error:
            if "reply" not in str(error) and "imeout" not in str(error):
                raise
        finally:
            Atspi.set_timeout(PATIENCE_MS, PATIENCE_MS)
        return [thing]
    return []


def press(node: Any) -> None:
    """Do what a click would."""
    action = node.queryAction()
    names = [action.getName(at) for at in range(action.nActions)]
    action.doAction(next(at for at, name in enumerate(names) if name in ("Press", "Toggle", "ShowMenu")))


def write(node: Any, text: str) -> None:
    """Put a text into a field."""
    node.queryEditableText().setTextContents(text)


def select(node: Any, words: str) -> None:
    """Select words of a text, however its lines are broken."""
    text = node.queryText()
    whole = text.getText(0, -1)
    match = re.search(r"\s+".join(map(re.escape, words.split())), whole)
    if match is None:
        raise LookupError(words)
    if not text.setSelection(0, match.start(), match.end()):
        text.addSelection(match.start(), match.end())


def choose(node: Any) -> None:
    """Choose an entry of a list."""
    node.parent.querySelection().selectChild(node.getIndexInParent())


ACTS = {"press": press, "write": write, "select": select, "choose": choose}


def found(question: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What answers to the question, in the order of the tree; only what is shown."""
    return (thing for _, thing in nodes(question))


def nodes(question: dict[str, Any]) -> Iterator[tuple[Any, dict[str, Any]]]:
    """The same, each with its node."""
    name, within = re.compile(question["name"], re.DOTALL), question["within"]
    for line in shown():
        *parents, node = line
        if not name.fullmatch(node.name or "") or question["role"] not in (None, node.getRoleName()):
            continue
        if within is None or any(re.fullmatch(within, parent.name or "") for parent in parents):
            boxes = [_box(each) for each in line]
            # Cells of a hidden column are in the tree, but have no place.
            if boxes[-1] is not None:
                yield node, described(node, boxes[-1], _frame(boxes))


def shown() -> Iterator[tuple[Any, ...]]:
    """Everything shown by the programs: each node after all that it lies in, the window first."""
    desktop = pyatspi.Registry.getDesktop(0)
    desktop.clear_cache()
    for program in desktop:
        if program is not None and program.name in PROGRAMS:
            Atspi.Accessible.set_cache_mask(program, Atspi.Cache.NONE)
            for window in program:
                yield from _below(window, ())


def _below(node: Any, parents: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    if node is None or not node.getState().contains(pyatspi.STATE_SHOWING):
        return
    yield (*parents, node)
    for child in node:
        yield from _below(child, (*parents, node))


def _box(node: Any) -> Box | None:
    try:
        extents = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    except NotImplementedError:
        return None
    return extents.x, extents.y, extents.width, extents.height


def _frame(boxes: list[Box | None]) -> Box:
    """What is in sight of all that the last box lies in; of a window, the window.

    What lies in a part that is scrolled out of sight as a whole has the panel that scrolls as its frame.
    """
    around = [box for box in boxes[:-1] or boxes if box is not None]
    in_sight = itertools.takewhile(lambda box: box[2] and box[3], itertools.accumulate(around, overlap))
    return [around[0], *in_sight][-1]


def overlap(one: Box, other: Box) -> Box:
    """What two boxes share; without width and height where that is nothing."""
    left, top = max(one[0], other[0]), max(one[1], other[1])
    right = min(one[0] + one[2], other[0] + other[2])
    bottom = min(one[1] + one[3], other[1] + other[3])
    return left, top, max(0, right - left), max(0, bottom - top)


def described(node: Any, box: Box, frame: Box) -> dict[str, Any]:
    """The node as JSON can carry it."""
    return {
        "role": node.getRoleName(),
        "name": node.name or "",
        "description": node.description or "",
        "states": [str(state.value_nick) for state in node.getState().getStates()],
        "box": box,
        "frame": frame,
        "seen": overlap(box, frame),
        "text": _text(node),
        "labels": _labels(node),
    }


def _labels(node: Any) -> list[str]:
    """What stands beside it and says what it is."""
    related = [r for r in node.getRelationSet() if r.getRelationType() == pyatspi.RELATION_LABELLED_BY]
    return [r.getTarget(at).name or "" for r in related for at in range(r.getNTargets())]


def _text(node: Any) -> str:
    try:
        return str(node.queryText().getText(0, -1))
    except NotImplementedError:
        return ""


if __name__ == "__main__":
    main()
