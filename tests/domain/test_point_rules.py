"""Points: one measure, a full stop, someone who can decide it, and the relation to the main proposal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.finding import FindingCode, Mend
from binder.domain.point_rules import (
    addressee_of_aterremiss,
    goes_on,
    has_full_stop,
    reason_of_aterremiss,
    refers_to_attachment,
    says_relation,
    second_measure,
    without_att,
)
from binder.domain.yrkande import Attachment, Beslutspunkt
from tests.domain.papers import AGENDA, FAULTLESS, codes, only, with_point


@pytest.mark.parametrize(
    "text",
    [
        "I övrigt bifalls förvaltningens förslag.",
        "I övrigt bifalla tjänsteutlåtandet.",
        "I övriga bifalla tjänsteutlåtandet.",
        "I övrigt bifalles tjänsteutlåtandet.",
        "att i övrigt bifalla kommunstyrelsens förslag.",
        "Att bifalla förslaget i övrigt.",
        "Motionen avslås.",
        "Avslå motionen.",
        "Bifalla tjänsteutlåtandets förslag till beslut.",
        "Förvaltningens förslag till beslut avslås i sin helhet.",
        "Punkt 2 i förslaget ersätts med följande.",
        "I övrigt enligt förvaltningens förslag.",
    ],
)
def test_these_sentences_say_what_becomes_of_the_main_proposal(text):
    assert says_relation(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden får i uppdrag att ta fram ett förslag.",
        "Kommunstyrelsen får i uppdrag att följa upp kostnaderna.",
        "Uppdraget avslutas.",
        "Redovisningen antecknas.",
        "Handlingsplanens namn revideras.",
        "Staden ska inte bifalla fler bygglov vid ån.",
    ],
)
def test_these_sentences_leave_the_main_proposal_open(text):
    assert not says_relation(text)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "Skolnämnden får i uppdrag att utreda vägen, samt tekniska nämnden får i uppdrag att bygga den.",
            "samt tekniska",
        ),
        ("Planen antas och nämnden får i uppdrag att följa upp den.", "och nämnden"),
        ("Planen antas. Dessutom får nämnden i uppdrag att följa upp den.", "Dessutom får"),
    ],
)
def test_a_second_measure_is_shown_where_it_begins(text, second):
    start = second_measure(text)
    assert start is not None
    assert text[start:].lstrip(" ,.").startswith(second)


@pytest.mark.parametrize(
    "text",
    [
        "Samtliga nämnder och bolag får i uppdrag att minska administrationen.",
        "Nämnden får i uppdrag att utreda vägen och återkomma senast i maj.",
        "Riktlinjen för barn och unga återremitteras till kontoret.",
        "Nämnden får i uppdrag att bygga vägen. Uppdraget ska redovisas i maj.",
    ],
)
def test_one_measure_with_several_parts_is_one(text):
    assert second_measure(text) is None


@pytest.mark.parametrize("text", ["Bifalls.", "Antas!", "”Antas.”", "”Antas?”", "(Antas.)", "Antas. "])
def test_a_stop_before_a_closing_mark_is_a_full_stop(text):
    assert has_full_stop(text)


def test_a_point_without_full_stop_is_found_with_its_number():
    points = (*FAULTLESS.points, Beslutspunkt(text="Cykelvägen till Norrby ska belysas"))
    found = only(replace(FAULTLESS, points=points), FindingCode.NO_FULL_STOP)
    assert (found.where, found.mend) == ("punkt 2", Mend.ADD_FULL_STOP)


def test_att_satser_that_go_on_need_no_full_stop_but_the_last():
    points = (
        Beslutspunkt(text="att bygga en cykelväg till Norrby, samt"),
        Beslutspunkt(text="att belysa den"),
    )
    assert only(replace(FAULTLESS, points=points), FindingCode.NO_FULL_STOP).where == "punkt 2"


@pytest.mark.parametrize(("text", "expected"), [("att a,", True), ("att a samt", True), ("att a.", False)])
def test_an_ending_tells_whether_the_sentence_goes_on(text, expected):
    assert goes_on(text) is expected


def test_an_empty_point_among_others_can_be_removed():
    points = (*FAULTLESS.points, Beslutspunkt(text="  "))
    assert only(replace(FAULTLESS, points=points), FindingCode.EMPTY_HEADING).mend is Mend.REMOVE_TEXT


@pytest.mark.parametrize(
    ("body", "decider", "is_wrong"),
    [
        ("Kommunstyrelsen", "Kommunfullmäktige", False),
        ("Kommunstyrelsen", "kommunstyrelsen", False),
        ("Tekniska nämnden", "Kommunfullmäktige", True),
        ("Kommunstyrelsen", "Tekniska nämnden", True),
        ("Kommunfullmäktige", "Kommunstyrelsen", True),
    ],
)
def test_who_may_decide_for_whom(body, decider, is_wrong):
    yrkande = replace(with_point("Norrby ska ha en trafikplan.", decider), body=body)
    assert (FindingCode.WRONG_DECIDER in codes(yrkande, agenda=None)) is is_wrong


def test_a_namnd_may_propose_what_goes_to_the_council():
    agenda = replace(AGENDA, body="Tekniska nämnden", goes_to_council=True)
    yrkande = replace(
        with_point("Trafikplan för Norrby antas.", "Kommunfullmäktige"), body="Tekniska nämnden"
    )
    assert codes(yrkande, agenda) == []


def test_a_point_that_begins_with_the_council_deciding_is_the_councils():
    yrkande = replace(with_point("Kommunfullmäktige beslutar om Norrby."), body="Tekniska nämnden")
    assert FindingCode.WRONG_DECIDER in codes(yrkande, agenda=None)


def test_a_point_that_leans_on_an_attachment_is_found():
    found = only(with_point("Trafikplan för Norrby antas enligt bilaga 1."), FindingCode.MISSING_ATTACHMENT)
    assert found.details["found"] == "enligt bilaga 1"


def test_the_word_bilaga_alone_leans_on_nothing():
    assert refers_to_attachment("Nämnden får i uppdrag att ta bort bilagan.") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ärendet återremitteras till nämnden för att utredas.", (True, True)),
        ("Ärendet återremitteras i sin helhet.", (False, False)),
        ("Ärendet återremitteras med uppdrag om en kalkyl.", (False, True)),
    ],
)
def test_an_aterremiss_is_read_for_addressee_and_reason(text, expected):
    assert (addressee_of_aterremiss(text), reason_of_aterremiss(text)) == expected


def test_without_its_att_a_point_begins_with_a_capital():
    assert without_att("att nämnden bygger vägen.") == "Nämnden bygger vägen."


REJECTED = """\
Avslag på tjänsteutlåtandet.
Avslå beslutspunkt 3.
Bifalla beslutssats 1-3 i tjänsteutlåtandet.
Tredje att-satsen utgår.
Motionen anses besvarad med hänvisning till tjänsteutlåtandet.
Övriga beslutspunkter bifalls.
Övriga punkter enligt tjänsteutlåtandet.
Besluta enligt kontorets förslag.
Ärendet avslås.
Detaljplanen avslås.
Punkt 2 ändras till: Nämnden får i uppdrag att bygga.
Punkt 2 får följande lydelse: Nämnden bygger.
Bifalla Ek AB:s hemställan.
att följa förvaltningens förslag
Bifalla TU.
Därutöver bifalls tjänsteutlåtandet."""


@pytest.mark.parametrize("text", REJECTED.splitlines())
def test_other_wordings_say_what_becomes_of_the_main_proposal(text):
    assert says_relation(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden ska följa motionens intentioner.",
        "Övriga nämnder får i uppdrag att följa planen enligt riktlinjen.",
        "Bolaget får i uppdrag att avslå ansökningar som saknar underlag.",
        "Ersättning utgår enligt förslaget till taxa.",
        "Nämnden får i uppdrag att återkomma med svar på motionen enligt plan.",
        "Riktlinjen får följande tillägg under rubriken Mål.",
    ],
)
def test_a_measure_that_uses_the_same_words_says_nothing_of_the_main_proposal(text):
    assert not says_relation(text)


def test_a_paper_with_attachments_may_point_to_them() -> None:
    paper = with_point("Planen antas enligt bilaga 1.")
    plan = Attachment(title="Plan", file_name="plan.pdf", sha256="0" * 64, page_count=2)
    assert FindingCode.MISSING_ATTACHMENT in codes(paper)
    assert FindingCode.MISSING_ATTACHMENT not in codes(replace(paper, attachments=(plan,)))


@pytest.mark.parametrize(
    "text",
    [
        "avtalet godkänns i enlighet med förvaltningens förslag",
        "Tekniska nämnden beslutar att bifalla förvaltningens förslag.",
        "nämnden godkänner planen med ändringen att torget tas bort",
        "Planen antas med följande tillägg: torget byggs om.",
        "att i övrigt lägga informationen till handlingarna.",
        "Rapporten läggs i övrigt till handlingarna.",
        "att planen i övrigt fastställs.",
        "I övrigt kvarstår förslaget.",
        "Bifall i övrigt.",
        "Resterande delar av förslaget antas.",
        "Motionen ska bifallas.",
        "Beslutssats 4 utgår.",
        "Remissvaret godkänns med ovanstående tillägg.",
        "att ersätta förslaget till beslut med följande:",
    ],
)
def test_a_proposal_that_is_followed_or_changed_is_spoken_of(text):
    assert says_relation(text)


@pytest.mark.parametrize(
    "text",
    [
        "Avgiften fastställs enligt index.",
        "Nämnden antar utmaningen med glädje.",
        "Avtalet godkänns av styrelsen.",
        "En handlingsplan antas senast i december.",
        "Redovisningen godkänns inte.",
    ],
)
def test_what_is_only_settled_says_nothing_of_the_main_proposal(text):
    assert not says_relation(text)


@pytest.mark.parametrize(
    "text",
    [
        "Årsredovisningen godkänns.",
        "Detaljplanen antas.",
        "att godkänna delårsrapporten,",
        "att avslå detaljplanen",
        "bevilja ansökan i enlighet med kultur- och fritidsförvaltningens förslag,",
        "att lägga rapporten till handlingarna.",
    ],
)
def test_the_matter_settled_as_a_whole_says_what_becomes_of_the_main_proposal(text):
    assert says_relation(text)
