"""A draft that quotes a paper of its item, in a real binder, and the paper to be marked."""

from __future__ import annotations

from dataclasses import replace

from binder.domain.changes import Kind
from binder.domain.ids import DraftId, PaperId
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, YrkandeKind
from binder.services import write_draft
from binder.storage import meetings
from binder.storage.database import Binder
from tests.pdf.papers_to_read import many_pages
from tests.ui.conftest import NOW, FilledBinder

TEXT = "Skäl.\n\n> Vänortsavtalen avslutas.\n> [skrivelsen, s. 1](källa:{version}:1:1,2,3,4)\n\nSlut."


def quoting(filled: FilledBinder) -> tuple[DraftId, PaperId]:
    """The draft, ready to be signed, and the paper that it quotes."""
    with Binder.open(filled.folder, filled.key) as binder:
        version = binder.papers.add(many_pages(1), file_name="s.pdf", page_count=1, now=NOW)
        values = {"item_id": filled.items[1], "meeting_id": filled.meeting_id, "version_id": version}
        paper = meetings.insert_paper(
            binder, {**values, "title": "Skrivelse", "first_page": 1, "last_page": 1}
        )
        begun = write_draft.begin(binder, filled.items[1], YrkandeKind.TILLAGG, now=NOW)
        draft = DraftId(begun.first(Kind.DRAFT))
        yrkande = replace(
            write_draft.draft(binder, draft).yrkande,
            points=(Beslutspunkt(text="Solbacken tar fram en strategi för samarbeten."),),
            relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT),
            motivation=TEXT.format(version=version),
        )
        write_draft.save(binder, draft, yrkande, now=NOW)
    return draft, paper
