"""Which words two short texts do not share, marked by line and weight so that nobody needs the colours."""

from __future__ import annotations

import html
from difflib import SequenceMatcher

from binder.domain.annotation import CONTEXT_LENGTH, TextQuote

GONE = "<s>{}</s>"
CAME = "<b><u>{}</u></b>"


def marked(before: str, now: str) -> tuple[str, str]:
    """Both texts as rich text: words only in `before` are struck through, words only in `now` underlined."""
    old, new = before.split(), now.split()
    left, right = [], []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left += _run(old[i:j], "{}" if tag == "equal" else GONE)
        right += _run(new[k:m], "{}" if tag == "equal" else CAME)
    return " ".join(left), " ".join(right)


def amid(marked_text: str, quote: TextQuote) -> str:
    """Marked text with what stands before and after it, as rich text."""
    before, after = (
        html.escape(_whole_words(quote.prefix)),
        html.escape(_whole_words(quote.suffix[::-1])[::-1]),
    )
    head, tail = (f"… {before} " if before else ""), (f" {after} …" if after else "")
    return f"{head}{marked_text}{tail}"


def _whole_words(prefix: str) -> str:
    """Without the word at the beginning that the length cut in two."""
    return (prefix.partition(" ")[2] if len(prefix) >= CONTEXT_LENGTH else prefix).strip()


def _run(words: list[str], form: str) -> list[str]:
    return [form.format(html.escape(" ".join(words)))] if words else []
