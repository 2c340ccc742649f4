"""What a binder holds, for comparing before and after."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from binder.storage.database import Binder

Contents = dict[str, list[tuple[Any, ...]]]


def everything(binder: Binder) -> Contents:
    """All rows of all own tables."""
    return {table: _rows(binder, table, "") for table in _tables(binder)}


def visible(binder: Binder) -> Contents:
    """All rows that have not been deleted; ärenden outlive the items that made them known."""
    found = {}
    for table in _tables(binder):
        columns = [row[1] for row in binder.connection.execute(f"PRAGMA table_info({table})")]
        found[table] = _rows(binder, table, "WHERE deleted_at IS NULL" if "deleted_at" in columns else "")
    for table in ("arende", "paper_version", "revision"):
        found.pop(table)
    return found


def files(folder: Path) -> dict[str, str]:
    """Every file below the folder with the hash of its bytes."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _tables(binder: Binder) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%' ORDER BY name"
    return [row[0] for row in binder.connection.execute(query)]


def _rows(binder: Binder, table: str, condition: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in binder.connection.execute(f"SELECT * FROM {table} {condition} ORDER BY 1")]
