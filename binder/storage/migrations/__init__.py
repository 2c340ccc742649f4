"""The schema's numbered steps; step n leads from version n-1 to n and is never edited after release."""

from __future__ import annotations

from binder.storage.migrations import (
    m001_binder,
    m002_supplements,
    m003_carried_notes,
    m004_found_words,
    m005_note_origins,
    m006_own_matters,
    m007_kinds_of_notes,
    m008_sekretess,
    m009_cosigning,
    m010_others_yrkanden,
    m011_own_words,
    m012_signing_copies,
)

STEPS: tuple[str, ...] = (
    m001_binder.SQL,
    m002_supplements.SQL,
    m003_carried_notes.SQL,
    m004_found_words.SQL,
    m005_note_origins.SQL,
    m006_own_matters.SQL,
    m007_kinds_of_notes.SQL,
    m008_sekretess.SQL,
    m009_cosigning.SQL,
    m010_others_yrkanden.SQL,
    m011_own_words.SQL,
    m012_signing_copies.SQL,
)
