"""A kallelse given as plain text: its lines, with columns where blanks set words apart."""

from __future__ import annotations

import re

from binder.kallelse.lines import ReadPages
from binder.kallelse.setting import Setting

_PART = re.compile(r"\S+(?: \S+)*")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
#: Left edges of columns in print are so many points apart for each character in the text.
_CHARACTER = 6.0


def is_plain_text(start: bytes) -> bool:
    """Tell whether a file that begins so is text: no control characters, and mostly letters."""
    text = decoded(start)
    return bool(text.strip()) and _CONTROL.search(text) is None


def decoded(content: bytes) -> str:
    """Return the text of a file in UTF-8 or, as older systems write, Windows' Latin alphabet."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        is_cut = error.start >= len(content) - 3
        return content.decode("utf-8-sig", "ignore") if is_cut else content.decode("cp1252", "replace")


def read_plain_text(content: bytes) -> ReadPages:
    """Return the text as one long page."""
    setting = Setting()
    for line in decoded(content).expandtabs(8).splitlines():
        parts = [(_CHARACTER * match.start(), match.group()) for match in _PART.finditer(line)]
        if parts:
            setting.placed(parts)
        else:
            setting.gap()
    return setting.source()
