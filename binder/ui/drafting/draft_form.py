"""The fields of a yrkande, top to bottom as the paper will have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from binder.domain.agenda_facts import AgendaFacts
from binder.domain.finding import Field, Finding
from binder.domain.kind_forms import Group, Need, form_of
from binder.domain.main_proposal import MainPoint
from binder.domain.motivation import parse
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Yrkande, YrkandeKind
from binder.ui.deadline_line import DeadlineLine
from binder.ui.drafting.attachment_list import AttachmentList
from binder.ui.drafting.field_notes import FieldNote
from binder.ui.drafting.growing_box import GrowingBox
from binder.ui.drafting.kind_choice import KindChoice
from binder.ui.drafting.kind_parts import FIELDS as PART_FIELDS
from binder.ui.drafting.kind_parts import KindParts
from binder.ui.drafting.main_points import MainPoints
from binder.ui.drafting.minority_count import MinorityCount
from binder.ui.drafting.motivation_box import MotivationBox
from binder.ui.drafting.outcome_box import OutcomeBox
from binder.ui.drafting.paper_facts import FIELDS as FACT_FIELDS
from binder.ui.drafting.paper_facts import PaperFacts
from binder.ui.drafting.points import PointList
from binder.ui.drafting.relation_choice import RelationChoice
from binder.ui.drafting.signatories import SignatoryList
from binder.ui.parts import label

_NO_LIMIT = 16_777_215
"""QWIDGETSIZE_MAX: as wide as it likes."""
COUNCIL = "Kommunfullmäktige"


class DraftForm(QWidget):
    """Shows a yrkande and gives back what the member has made of it."""

    edited = Signal()
    left = Signal()
    undo_wanted = Signal()
    """Ctrl+Z was pressed, and nothing that was written here is left to take back."""
    led = Signal()
    """The cursor was put into a field: whoever scrolls the form shows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._yrkande: Yrkande | None = None
        self._facts: AgendaFacts | None = None
        self._is_lent = False
        self.kind = KindChoice()
        self.kind_note = FieldNote(self.kind)
        self.head = QHBoxLayout()
        self.facts = PaperFacts()
        self.deadline = DeadlineLine()
        self.deciding = label("", "label", wrap=True)
        self.parts = KindParts()
        self.minority = MinorityCount()
        self.main = MainPoints()
        self.points = PointList()
        self.relation = RelationChoice()
        self.outcome = OutcomeBox()
        self.beside = QVBoxLayout()
        self.text_heading = label("", "label")
        self.writing = MotivationBox(self.tr("Motivering"))
        self.motivation = self.writing.editor
        self.motivation_note = FieldNote(self.motivation)
        self.attachments = AttachmentList()
        self.signatories = SignatoryList()
        self.paper_note = FieldNote()
        self._lay_out()
        self._connect()

    def show_yrkande(self, yrkande: Yrkande, facts: AgendaFacts | None, *, fresh: bool) -> None:
        """Show a yrkande without telling anyone; `fresh` if it is another draft than the one before."""
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._yrkande, self._facts = yrkande, facts
        self.kind.show_kind(yrkande.kind, yrkande.body)
        self.facts.show_facts(yrkande)
        self.parts.show_parts(yrkande, fresh=fresh)
        self.points.show_points(yrkande.points, self._deciders(), fresh=fresh)
        main_proposal = facts.main_proposal if facts else ""
        self.relation.show_relation(yrkande.relation, main_proposal)
        (self.motivation.start_with if fresh else self.motivation.set_text)(yrkande.motivation)
        self.attachments.show_attachments(yrkande.attachments)
        self.signatories.show_signatories(yrkande.signatories)
        self.outcome.show_yrkande(yrkande)
        self._show_kind()
        self.blockSignals(blocked)

    def show_main(self, main: Sequence[MainPoint]) -> None:
        """Show the main proposal, for those who change it and for the whole decision."""
        self.main.show_points(main)
        self.outcome.show_main(main)
        self.points.set_style(self._facts.point_style if self._facts else None)
        self._show_main()

    def yrkande(self) -> Yrkande:
        """The yrkande as it stands in the fields; ValueError before one was shown."""
        if self._yrkande is None:
            message = "no yrkande is shown"
            raise ValueError(message)
        kind = self.kind.kind()
        relation = self.relation.relation() if kind.is_material else None
        addressee, missing, until = self.parts.values()
        made = replace(
            self._yrkande,
            kind=kind,
            points=self.points.points(),
            relation=relation,
            motivation=self.motivation.text(),
            attachments=self.attachments.attachments(),
            signatories=self.signatories.signatories(),
            addressee=addressee,
            missing=missing,
            until=until,
            main_points=self.outcome.main_points(),
        )
        return self.facts.apply_to(made)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say every finding under the field it is about."""
        by_field: dict[Field, list[Finding]] = {}
        for finding in findings:
            by_field.setdefault(finding.field, []).append(finding)
        self.kind_note.show_findings(by_field.get(Field.KIND, []))
        self.facts.show_findings([finding for finding in findings if finding.field in FACT_FIELDS])
        self.parts.show_findings([finding for finding in findings if finding.field in PART_FIELDS])
        self.points.show_findings(by_field.get(Field.POINTS, []))
        self.relation.note.show_findings(by_field.get(Field.RELATION, []))
        self.motivation_note.show_findings(by_field.get(Field.MOTIVATION, []))
        self.signatories.show_findings(by_field.get(Field.SIGNATORIES, []))
        of_paper = (Field.MUNICIPALITY, Field.PAPER)
        self.paper_note.show_findings([finding for finding in findings if finding.field in of_paper])

    def go_to(self, finding: Finding) -> None:
        """Put the cursor into the field that the finding is about, at the very words if it knows them."""
        details = finding.details
        start = int(details["start"]) if "start" in details else None
        length = len(details.get("found", ""))
        match finding.field:
            case Field.POINTS:
                self.points.focus(int(details.get("point", "1")), start, length)
            case Field.RELATION:
                self.relation.focus()
            case Field.MOTIVATION:
                self._go_to_motivation(start, length)
            case Field.SIGNATORIES:
                self.signatories.focus(int(details.get("signatory", "1")), details.get("part", "name"))
            case field if field in FACT_FIELDS:
                self.facts.focus(finding)
            case field if field in PART_FIELDS:
                self.parts.focus(field)
            case _:
                self.kind.setFocus()
        self.led.emit()

    def focus_first(self) -> None:
        """Put the cursor where a paper of this kind is begun."""
        if not self.parts.isHidden():
            self.parts.focus()
        elif not self.points.isHidden() and self._begins_with_points(self.kind.kind()):
            self.points.focus()
        else:
            self.motivation.setFocus()
        self.led.emit()

    def undo_last(self) -> None:
        """Take back what was done last to the texts and points, in whichever field that was."""
        boxes = (self.motivation.box, self.parts.missing.box, *(row.editor.box for row in self.points.rows))
        done: list[GrowingBox | PointList] = [box for box in boxes if box.can_take_back]
        if self.points.changed_at:
            done.append(self.points)
        if done:
            max(done, key=attrgetter("changed_at")).take_back()
            self.led.emit()
        else:
            self.undo_wanted.emit()

    def add_to_motivation(self, text: str) -> None:
        """Put paragraphs or a quotation, with their marks, at the end of the motivation."""
        self.motivation.append(parse(text))

    def lend(self) -> MotivationBox:
        """Give the text away for a while: who borrows it puts it into a layout."""
        self._is_lent = True
        self._texts.removeWidget(self.writing)
        self.writing.alone.setChecked(True)
        return self.writing

    def take_back(self) -> None:
        """The text stands in its place again."""
        self._is_lent = False
        self.writing.setMaximumWidth(_NO_LIMIT)
        self.writing.alone.setChecked(False)
        for part in (self.text_heading, self.motivation_note):
            self._texts.removeWidget(part)
        self._order(tells_first=self._tells_first(self.kind.kind()))

    def set_writable(self, *, writable: bool) -> None:
        """Whether the fields may be changed; a signed paper is only looked at."""
        parts = (
            self.kind, self.facts, self.parts, self.main, self.points, self.relation, self.outcome.appended,
            self.writing, self.attachments, self.signatories,
        )  # fmt: skip
        for part in parts:
            part.setEnabled(writable)

    def _go_to_motivation(self, start: int | None, length: int) -> None:
        self.motivation.setFocus()
        if start is not None:
            self.motivation.select_range(start, length)

    def _deciders(self) -> tuple[str, ...]:
        body = self._yrkande.body if self._yrkande else ""
        to_council = self._facts is not None and self._facts.goes_to_council and body != COUNCIL
        return (body, COUNCIL) if to_council else (body,)

    def _show_kind(self) -> None:
        kind = self.kind.kind()
        form = form_of(kind)
        body = self.facts.body.text() or self.tr("Organet")
        decides = self.tr("{body} beslutar").format(body=body)
        self.deciding.setText(form.points_heading if form.asks_questions else decides)
        has_points = self._has_points(kind)
        # Where more than one body may decide, each point says it.
        self.deciding.setVisible(has_points and (form.asks_questions or len(self._deciders()) == 1))
        self.parts.show_kind(kind)
        self.points.show_kind(kind)
        self.points.setVisible(has_points)
        self.relation.setVisible(kind.is_material)
        self.minority.setVisible(kind is YrkandeKind.MINORITETSATERREMISS)
        self._show_main()
        self.deadline.show_for(kind, self._facts.deadlines if self._facts else ())
        self._name_text(form.text_heading or self.tr("Text"))
        self._order(tells_first=self._tells_first(kind))

    def _show_main(self) -> None:
        """Tell the main proposal's points and the whole decision what is written now."""
        is_changing = self.kind.kind() is YrkandeKind.ANDRING
        self.main.setVisible(is_changing and bool(self.main.points))
        if self._yrkande is not None:
            yrkande = self.yrkande()
            self.main.show_taken(yrkande.points)
            self.outcome.show_yrkande(yrkande)

    def _has_points(self, kind: YrkandeKind) -> bool:
        need = form_of(kind).points
        if need is Need.OPTIONAL and not kind.is_material:
            # The paper makes the sentence itself: points are there only for those who wrote some.
            return bool(self._yrkande and self._yrkande.filled_points)
        return need is not Need.NONE

    def _tells_first(self, kind: YrkandeKind) -> bool:
        return form_of(kind).group is Group.INITIATIVE

    def _begins_with_points(self, kind: YrkandeKind) -> bool:
        # Bifall and avslag are whole without points of their own: what is left to write is why.
        return form_of(kind).points is Need.REQUIRED and not self._tells_first(kind)

    def _name_text(self, heading: str) -> None:
        if self.text_heading.text() != heading:
            self.text_heading.setText(heading)
            self.motivation.setAccessibleName(heading)

    def _order(self, *, tells_first: bool) -> None:
        """A paper that begins a matter tells of it before it asks for something."""
        asks = (self.main, self.deciding, self.points, self.relation, self.outcome)
        tells = (self.text_heading, self.writing, self.motivation_note)
        is_there = (self._texts.indexOf(self.writing) == 1) == tells_first and self._texts.count()
        if self._is_lent or (is_there and self._texts.indexOf(self.text_heading) >= 0):
            return
        for part in (*asks, *tells):
            self._texts.removeWidget(part)
        for part in (*tells, *asks) if tells_first else (*asks, *tells):
            self._texts.addWidget(part, 1 if part is self.writing else 0)
        self.points.rows_changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.text_heading.setBuddy(self.motivation)
        column.addLayout(self.head)
        self.head.addWidget(self.kind, 1)
        self._texts = QVBoxLayout()
        for part in (self.kind_note, self.facts, self.deadline, self.parts, self.minority):
            column.addWidget(part)
        column.addLayout(self._texts, 1)
        self._texts.setSpacing(8)
        self._order(tells_first=False)
        column.addLayout(self.beside)
        column.addWidget(self.attachments)
        column.addWidget(self.signatories)
        column.addWidget(self.paper_note)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_kind)
        for asking in (self.points, self.motivation.box, self.parts.missing.box):
            asking.undo_wanted.connect(self.undo_last)
        self.motivation.edited.connect(self.edited)
        self.motivation.left.connect(self.left)
        self.main.wanted.connect(self._on_taken_over)
        self.outcome.edited.connect(self.edited)
        written = (self.facts, self.parts, self.points, self.relation, self.attachments, self.signatories)
        for part in written:
            part.edited.connect(self._on_edit)
            part.left.connect(self.left)

    def _on_kind(self) -> None:
        self._show_kind()
        self.edited.emit()

    def _on_taken_over(self, point: Beslutspunkt) -> None:
        """What is not changed is approved: that is what changing a proposal means."""
        if self.relation.relation() is None:
            main = self._facts.main_proposal if self._facts else ""
            approved = RelationToMain(relation=Relation.BIFALL_I_OVRIGT)
            self.relation.show_relation(replace(approved, main_proposal=main) if main else approved, main)
        self.points.take_over(point)

    def _on_edit(self) -> None:
        self._show_kind()
        self.edited.emit()
