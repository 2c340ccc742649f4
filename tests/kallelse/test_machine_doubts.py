"""What a machine read is in doubt, and nothing else."""

from __future__ import annotations

from binder.kallelse.lines import Box
from binder.kallelse.machine_doubts import doubted
from binder.kallelse.proposal import Doubt, Proposal, ProposalKind, ProposedItem, Read, Source

BOX = Box(0, 0, 9, 9)


def proposal() -> Proposal:
    scanned, printed = Source(1, BOX), Source(4, BOX)
    item = ProposedItem(title=Read("Taxa", scanned, (Doubt.GUESSED,)), dnr=Read("KS-2024/1", printed))
    return Proposal(kind=ProposalKind.KALLELSE, body=Read("Nämnden", scanned), date=Read(None), items=[item])


def test_values_on_read_pages_get_a_doubt_beside_their_own() -> None:
    made = doubted(proposal(), {1})
    assert made.body.doubts == (Doubt.READ_BY_MACHINE,)
    assert made.items[0].title.doubts == (Doubt.GUESSED, Doubt.READ_BY_MACHINE)


def test_values_elsewhere_and_missing_ones_do_not() -> None:
    made = doubted(proposal(), {1})
    assert (made.items[0].dnr.doubts, made.date.doubts) == ((), ())


def test_without_such_pages_nothing_changes() -> None:
    assert doubted(proposal(), ()) == proposal()
