"""Schema 6: matters of the member's own, such as a motion, that stand beside the agenda of a meeting."""

from __future__ import annotations

SQL = """
ALTER TABLE agenda_item ADD COLUMN is_own INTEGER NOT NULL DEFAULT 0;
"""
