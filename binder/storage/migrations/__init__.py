"""The schema's numbered steps; step n leads from version n-1 to n and is never edited after release."""

from __future__ import annotations

from binder.storage.migrations import m001_binder, m003_supplements, m004_carried_notes

STEPS: tuple[str, ...] = (m001_binder.SQL, m003_supplements.SQL, m004_carried_notes.SQL)
