"""Schema 11: words that the member has added to the dictionary; `deleted_at` where one was taken back."""

from __future__ import annotations

SQL = """
CREATE TABLE own_word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, deleted_at TEXT) STRICT;
"""
