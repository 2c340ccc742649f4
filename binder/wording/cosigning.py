"""What is said of a paper that several sign: how far it has come, the letter that goes round, the answers."""

from __future__ import annotations

from collections.abc import Sequence

from binder.domain.cosigning import PlaceState, SigningStep, Source, Standing, Step
from binder.wording.dates import moment_words
from binder.wording.languages import in_language, joined
from binder.wording.letter_words import field_name

_TEXTS = {
    "standing": ("{signed} av {total} har skrivit under", "{signed} of {total} have signed"),
    "standing-apart": (
        "{signed} av {total} har skrivit under, {apart} i ett annat exemplar",
        "{signed} of {total} have signed, {apart} in another copy",
    ),
    "nobody": ("okänd undertecknare", "an unknown signer"),
    "signed": ("har skrivit under {when}", "signed on {when}"),
    "refused": ("avstår från att skriva under, {when}", "refuses to sign, {when}"),
    "withdrawn": ("har dragit tillbaka sin underskrift {when}", "took the signature back on {when}"),
    "apart": ("har skrivit under ett annat exemplar {when}", "signed another copy on {when}"),
    "waiting": ("har inte skrivit under", "has not signed"),
    "as-told": (" (enligt brev, inte undertecknat)", " (as a letter says, unsigned)"),
    "reason": (" Skäl: {reason}", " Reason: {reason}"),
    "sent": ("Skickad vidare för underskrift till {name}", "Sent on for signing to {name}"),
    "received": ("Kom hit för underskrift", "Came here for signing"),
    "missing": (
        "{names} har inte skrivit under. {standing}. Du kan lämna in ändå; då står det i brevet.",
        "{names}: signature missing. {standing}. You may hand in nevertheless; the letter then says so.",
    ),
    "missing-apart": ("{names} har skrivit under ett annat exemplar.", "{names} signed another copy."),
    "along": (
        "Båda exemplaren lämnas in tillsammans, och brevet säger varför.",
        "Both copies are handed in together, and the letter says why.",
    ),
    "not-along": ("Det lämnas inte in.", "It is not handed in."),
}


def name_in_label(label: str) -> str:
    """Whose signature a field's label speaks of; the label itself where it is not one of ours."""
    ours = field_name("x").removesuffix("x")
    return "" if label == field_name("") else label.removeprefix(ours).strip()


def standing_words(standing: Standing, language: str = "sv") -> str:
    """How far the paper has come: "2 av 3 har skrivit under"."""
    apart = len(standing.apart)
    text = _text("standing-apart" if apart else "standing", language)
    return text.format(signed=standing.signed + apart, total=standing.total, apart=apart)


def place_words(state: PlaceState, language: str = "sv") -> str:
    """One signatory and the answer: "Siv Dal har skrivit under 2024-03-01 kl. 09.30"."""
    return f"{state.place.name or _text('nobody', language)} {state_words(state, language)}"


def state_words(state: PlaceState, language: str = "sv") -> str:
    """What became of a place, without the name."""
    if state.apart is not None:
        return _text("apart", language).format(when=moment_words(state.apart.at, language))
    return answer_words(state.answer, language)


def answer_words(answer: SigningStep | None, language: str = "sv") -> str:
    """The answer alone, with its reason and with how it is known where nothing proves it."""
    if answer is None:
        return _text("waiting", language)
    words = _text(answer.step.value, language).format(when=moment_words(answer.at, language))
    if answer.source is Source.LETTER:
        words += _text("as-told", language)
    reason = _text("reason", language).format(reason=answer.reason) if answer.reason else ""
    return f"{words}.{reason}" if reason else words


def step_words(step: SigningStep, language: str = "sv") -> str:
    """A step of the paper's history."""
    if step.step is Step.SENT_ROUND:
        return _text("sent", language).format(name=step.name)
    if step.step is Step.RECEIVED:
        return _text("received", language)
    return f"{step.name or _text('nobody', language)} {answer_words(step, language)}"


def missing_words(standing: Standing, language: str = "sv", *, goes_along: bool = False) -> str:
    """The warning before a paper is handed in that not everybody has signed it; empty where all have.

    `goes_along` if the copies that were signed apart are handed in too.
    """
    if standing.is_complete or not standing.is_joint:
        return ""
    said = []
    lacking = [state for state in standing.not_signed if state.apart is None]
    if lacking:
        names, count = _names(lacking, language), standing_words(standing, language)
        said.append(_text("missing", language).format(names=names, standing=count))
    if standing.apart:
        said.append(_text("missing-apart", language).format(names=_names(standing.apart, language)))
        said.append(_text("along" if goes_along else "not-along", language))
    return " ".join(said)


def round_subject(title: str, standing: Standing) -> str:
    """The subject of the letter that goes round, or comes back when all have signed."""
    return " ".join(f"{'Underskriven av alla' if is_done(standing) else 'För underskrift'}: {title}".split())


def is_done(standing: Standing) -> bool:
    """Whether there are places, and a signature stands in each."""
    return bool(standing.places) and standing.is_complete


def round_letter(title: str, standing: Standing, *, sender: str, sha256: str) -> str:
    """The letter that asks the next one to sign, or says that all have; it tells what was answered before."""
    if is_done(standing):
        begin = "Alla har skrivit under den bifogade PDF-filen, som nu kan lämnas in:"
        ways = (
            "Gör så här: spara brevet eller PDF-filen och släpp det på fönstret i Mötespärmen. Då ligger",
            "den handling som alla har skrivit under i din utkorg. Ändra ingenting i filen: då gäller inte",
            "underskrifterna längre.",
        )
    else:
        begin = "Den bifogade PDF-filen går runt för underskrift:"
        ways = (
            "Gör så här: spara brevet eller PDF-filen och släpp det på fönstret i Mötespärmen. Då ser du",
            "handlingen och vilka som har skrivit under, och kan skriva under eller avstå. Skicka den sedan",
            "vidare. Ändra ingenting i filen: då gäller inte underskrifterna längre.",
        )
    lines = [
        "Hej!",
        "",
        begin,
        " ".join(title.split()),
        "",
        f"{standing_words(standing)}:",
        *(f"- {place_words(state)}" for state in standing.places),
        "",
        *ways,
        "",
        "Filens kontrollsumma (SHA-256) är",
        sha256,
        "",
        "Med vänlig hälsning",
        *([sender] if sender.strip() else []),
    ]
    return "\n".join(lines) + "\n"


def _names(states: Sequence[PlaceState], language: str) -> str:
    return joined([state.place.name or _text("nobody", language) for state in states], language)


def _text(key: str, language: str) -> str:
    return in_language(_TEXTS[key], language)
