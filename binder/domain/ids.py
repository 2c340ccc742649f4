"""Identities of stored things; made by storage, never shown to anyone."""

from __future__ import annotations

from typing import NewType

MeetingId = NewType("MeetingId", int)
AgendaItemId = NewType("AgendaItemId", int)
ArendeId = NewType("ArendeId", int)
PaperId = NewType("PaperId", int)
PaperVersionId = NewType("PaperVersionId", int)
AnnotationId = NewType("AnnotationId", int)
DraftId = NewType("DraftId", int)
RevisionId = NewType("RevisionId", int)
CarriedNoteId = NewType("CarriedNoteId", int)
OutboxId = NewType("OutboxId", int)
NewsId = NewType("NewsId", int)
OtherYrkandeId = NewType("OtherYrkandeId", int)
