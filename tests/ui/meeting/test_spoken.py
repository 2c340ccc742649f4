from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from binder.domain.annotation import Annotation, AnnotationKind, Quad, TextAnchor, TextQuote
from binder.domain.ids import AnnotationId, PaperVersionId
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Yrkande, YrkandeKind
from binder.ui.meeting.spoken import duration_words, read_aloud, seconds_to_say, speech_lines

NOW = datetime(2024, 3, 5, 12, 0, tzinfo=UTC)


def yrkande(*texts: str, kind: YrkandeKind = YrkandeKind.TILLAGG) -> Yrkande:
    return Yrkande(
        kind=kind, municipality="Solbacken", body="Kommunstyrelsen", meeting_date=date(2024, 3, 6),
        written_on=date(2024, 3, 5), item_number="22", title="Vänorter", dnr=None,
        points=tuple(Beslutspunkt(text=text) for text in texts),
        relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT, main_proposal="förslaget"),
    )  # fmt: skip


def note(text: str, page: int | None = None) -> Annotation:
    quote = TextQuote(exact="ord")
    quad = Quad(left=0, bottom=0, right=1, top=1)
    anchor = TextAnchor(version_id=PaperVersionId(1), page=page, quads=(quad,), quote=quote) if page else None
    kind = AnnotationKind.COMMENT if page else AnnotationKind.ITEM_NOTE
    return Annotation(
        id=AnnotationId(1), kind=kind, item_id=None, anchor=anchor, text=text, created_at=NOW, modified_at=NOW
    )


def test_an_att_sats_follows_the_body_without_a_colon():
    assert read_aloud(yrkande("att ta fram en strategi.")) == (
        "Kommunstyrelsen beslutar att ta fram en strategi. I övrigt bifalls förslaget."
    )


def test_a_sentence_of_its_own_follows_a_colon():
    assert read_aloud(yrkande("En strategi tas fram.")).startswith("Kommunstyrelsen beslutar: En strategi")


def test_a_point_that_names_the_body_does_not_name_it_twice():
    said = read_aloud(yrkande("Kommunstyrelsen uppdrar åt direktören att ta fram en strategi."))
    assert said.startswith("Kommunstyrelsen uppdrar åt")


def test_points_that_all_name_the_body_need_no_opening():
    said = read_aloud(yrkande("Kommunstyrelsen avslår.", "kommunstyrelsen återkommer."))
    assert said.splitlines()[:2] == ["1. Kommunstyrelsen avslår.", "2. kommunstyrelsen återkommer."]


def test_one_point_without_the_body_keeps_the_opening():
    said = read_aloud(yrkande("Kommunstyrelsen avslår.", "Strategin tas fram."))
    assert said.splitlines()[0] == "Kommunstyrelsen beslutar:"


def test_another_body_of_a_like_name_is_not_the_decider():
    said = read_aloud(yrkande("Kommunstyrelsens förvaltning tar fram en strategi."))
    assert said.startswith("Kommunstyrelsen beslutar: Kommunstyrelsens")


def test_several_points_are_read_with_their_numbers():
    assert read_aloud(yrkande("Ett.", "Två.")).splitlines()[1:3] == ["1. Ett.", "2. Två."]


def test_without_points_only_the_relation_is_read():
    assert read_aloud(yrkande()) == "I övrigt bifalls förslaget."


def test_an_aterremiss_says_nothing_of_the_main_proposal():
    assert "bifalls" not in read_aloud(yrkande("Ärendet återremitteras.", kind=YrkandeKind.ATERREMISS))


def test_each_line_of_a_note_is_a_line_to_say():
    assert speech_lines([note("1. Först\n\n- Sedan")]) == ["Först", "Sedan"]


def test_a_comment_says_its_page():
    assert speech_lines([note("Kostnaden saknas", page=4)]) == ["Kostnaden saknas (s. 4)"]


def test_a_number_in_the_text_is_not_taken_for_a_list_mark():
    assert speech_lines([note("2024 var ett svårt år")]) == ["2024 var ett svårt år"]


def test_a_hundred_and_thirty_words_take_a_minute():
    assert seconds_to_say(["ord " * 130]) == 60


def test_a_time_is_said_in_minutes_and_seconds():
    assert [duration_words(s) for s in (0, 50, 60, 100)] == ["10 s", "50 s", "1 min", "1 min 40 s"]


def test_alternatives_are_read_in_the_order_of_their_hands():
    points = (Beslutspunkt(text="Bygg 2027.", rank=2), Beslutspunkt(text="Bygg 2026."))
    said = read_aloud(replace(yrkande(), points=points)).splitlines()
    assert said[1:5] == ["I första hand:", "1. Bygg 2026.", "I andra hand:", "2. Bygg 2027."]


def test_a_formal_yrkande_is_read_with_what_is_missing():
    back = replace(
        yrkande(kind=YrkandeKind.ATERREMISS), addressee="nämnden", missing=("en karta", "en kalkyl")
    )
    assert read_aloud(back).splitlines() == [
        "Ärendet återremitteras till nämnden och kompletteras med följande:", "– en karta", "– en kalkyl"
    ]  # fmt: skip


def test_bordlaggning_is_read_until_when():
    put_off = replace(yrkande(kind=YrkandeKind.BORDLAGGNING), until="nästa sammanträde")
    assert read_aloud(put_off) == "Ärendet bordläggs till nästa sammanträde."


def test_a_statement_is_read_as_it_is_written():
    said = replace(yrkande(kind=YrkandeKind.ROSTFORKLARING), motivation="Jag röstade nej.\n\nSå var det.")
    assert read_aloud(said) == "Jag röstade nej.\nSå var det."
