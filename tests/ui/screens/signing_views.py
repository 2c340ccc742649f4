"""The views of signing together: a colleague's paper in the outbox, and what is set once about signing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.drawn_signature import PenLines, kept
from binder.domain.yrkande import Signatory
from binder.services import cosign, example, hand_in, identity, open_binder
from binder.services.arriving_paper import read_arrived_here
from binder.services.take_in_paper import take_in
from binder.signing.identity import load_pkcs12
from binder.storage import drafts
from tests.papers.finished import identity as a_colleagues
from tests.ui.outbox.parted_binder import part
from tests.ui.screens.stage import PASSPHRASE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from binder.domain.yrkande import Yrkande
    from binder.ui.outbox.request_panel import RequestPanel
    from binder.ui.settings.identity_dialog import IdentityDialog
    from tests.ui.screens.stage import Stage

KEYS = Path(__file__).parents[2] / "papers"
COLLEAGUES = {"Bo Ek": "bo.p12", "Siv Dal": "siv.p12"}
CURVE = ((4, 30), (18, 8), (30, 52), (46, 12), (60, 44), (80, 24), (104, 36), (140, 20), (168, 30))
WRITTEN = kept(PenLines(172, 60, (tuple((float(x), float(y)) for x, y in CURVE),), 2.6))


def signing_together(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """A paper to sign, the same signed, what is set about signing, and the sheet to write on."""
    from binder.ui.settings.handwriting import DrawingDialog
    from binder.ui.settings.identity_dialog import IdentityDialog

    ref = _sent_here(stage)
    workspace = stage.open_workspace(stage.folder)
    workspace.show_place(2)
    place = workspace._outbox()
    place.show_paper(ref)
    _judged(stage, place._request_panel())
    yield "outbox-to-sign", stage.window
    dialog = _known(stage, IdentityDialog(stage.session, stage.window))
    dialog.show()
    yield "identity", dialog
    dialog.close()
    sheet = DrawingDialog(stage.window)
    sheet.pad._lines = [[(80.0 + 2.4 * x, 60.0 + 1.6 * y) for x, y in CURVE]]
    sheet.show()
    yield "written-name", sheet
    sheet.close()


def _sent_here(stage: Stage) -> cosign.PaperRef:
    """A joint paper that a colleague has signed by hand, taken into the binder."""
    from binder.pdf.compose import compose
    from binder.signing.sign import sign_pdf

    with open_binder.open_binder(stage.folder, open_binder.unlock(stage.folder, PASSPHRASE)) as binder:
        entry = hand_in.entries(binder)[0]
        text = _joint(drafts.one_revision(binder, entry.revision_id).yrkande)
        sent = stage.now - timedelta(hours=2)
        by_hand = replace(a_colleagues(), drawn=WRITTEN)
        pdf = sign_pdf(compose(text, when=sent), by_hand, field="Underskrift1", now=sent)
        file = Path(stage.folder).parent / "gemensam.pdf"
        file.write_bytes(pdf)
        identity.keep_drawn(binder, identity.own_identities(binder)[0].id, WRITTEN)
        ((kind, number),) = take_in(binder, read_arrived_here(file), stage.now).touched
        return cosign.PaperRef(kind=kind, id=number)


def _joint(text: Yrkande) -> Yrkande:
    people = (
        Signatory(name=a_colleagues().name, role="ledamot", party="Lokalpartiet"),
        Signatory(name=example.MEMBER.name, role="ledamot", party=example.MEMBER.party),
        Signatory(name="Siv Dal", role="ersättare", party="Norrbylistan"),
    )
    return replace(text, signatories=people)


def _judged(stage: Stage, panel: RequestPanel) -> None:
    """The panel once the signatures are judged, in a process of its own."""
    while panel.round.details.verdict.property("tone") == "info":
        stage.app.processEvents()


def _known(stage: Stage, dialog: IdentityDialog) -> IdentityDialog:
    """The dialog once it has read who signs."""
    while not dialog.who.proves.text():
        stage.app.processEvents()
    return dialog


def signed_side_by_side(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """An own paper that two have signed apart, and the letter to the later one."""
    with open_binder.open_binder(stage.folder, open_binder.unlock(stage.folder, PASSPHRASE)) as binder:
        item = hand_in.entries(binder)[0].item_id
        signers = {name: load_pkcs12((KEYS / file).read_bytes()) for name, file in COLLEAGUES.items()}
        before = stage.now - timedelta(hours=3)
        ref = part(binder, item, Path(stage.folder).parent, now=before, signers=signers)
    workspace = stage.open_workspace(stage.folder)
    workspace.show_place(2)
    place = workspace._outbox()
    place.show_paper(ref)
    yield "outbox-apart", stage.window
    place.panel.round.apart.cards[0].ask.click()
    place.panel.round.send_on.show_letter.click()
    stage.app.processEvents()
    place.panel.ensureWidgetVisible(place.panel.round.send_on.back)
    yield "outbox-again", stage.window
