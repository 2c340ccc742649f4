"""What a signature proves and what is wrong with one, in plain Swedish and English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from binder.domain.signature import (
    CertificateFacts,
    ChangeAfterSigning,
    SignatureProblem,
    SignatureReport,
    VerifyResult,
)
from binder.wording.languages import in_language, joined

SOON_DAYS = 60

WHAT_IT_PROVES = (
    (
        "Underskriften visar att texten inte har ändrats sedan du undertecknade den, och vilket namn du "
        "har uppgett. Certifikatet är gjort på den här datorn och ingen annan har kontrollerat vem du är. "
        "Det är inte BankID."
    ),
    (
        "The signature shows that the text has not been changed since you signed it, and which name you "
        "gave. The certificate was made on this computer and nobody else has checked who you are. "
        "It is not BankID."
    ),
)
"""For an identity that the program made."""

WHAT_A_BROUGHT_ONE_PROVES = (
    (
        "Underskriften visar att texten inte har ändrats sedan du undertecknade den, och vilket namn "
        "certifikatet uppger. Certifikatet är egentillverkat och ingen annan har kontrollerat vem du är. "
        "Det är inte BankID."
    ),
    (
        "The signature shows that the text has not been changed since you signed it, and which name the "
        "certificate gives. The certificate is self-made and nobody else has checked who you are. "
        "It is not BankID."
    ),
)
"""For an identity that was brought along and that nobody but its owner vouches for."""

WHAT_AN_IMPORTED_ONE_PROVES = (
    (
        "Underskriften visar att texten inte har ändrats sedan du undertecknade den. Certifikatet är "
        "utfärdat av {issuer}, som svarar för att namnet stämmer; programmet har inte kontrollerat "
        "utfärdaren. Det är inte BankID."
    ),
    (
        "The signature shows that the text has not been changed since you signed it. The certificate was "
        "issued by {issuer}, who answers for the name; the program has not checked the issuer. "
        "It is not BankID."
    ),
)
"""For an identity that was brought along."""

PROBLEMS: dict[SignatureProblem, tuple[str, str]] = {
    SignatureProblem.NOT_INTACT: (
        "Det undertecknade innehållet är ändrat.",
        "The signed content has been altered.",
    ),
    SignatureProblem.SIGNATURE_WRONG: (
        "Underskriften stämmer inte med certifikatets nyckel.",
        "The signature does not fit the certificate's key.",
    ),
    SignatureProblem.CHANGED_AFTER_SIGNING: (
        "Handlingen är ändrad efter underskriften, på ett sätt som undertecknaren inte har godkänt.",
        "The paper was changed after signing, in a way that the signer has not approved.",
    ),
    SignatureProblem.BYTES_AFTER_SIGNATURE: (
        "Det finns data efter filens slut som underskriften inte täcker.",
        "There is data after the end of the file that the signature does not cover.",
    ),
    SignatureProblem.COVERS_ONLY_PART: (
        "Underskriften täcker bara en del av filen.",
        "The signature covers only a part of the file.",
    ),
    SignatureProblem.STRAY_DATA: (
        "Det ligger främmande data i underskriftens utrymme.",
        "There is foreign data in the room of the signature.",
    ),
    SignatureProblem.UNREADABLE_SIGNATURE: (
        "Underskriften är skadad eller av en sort som inte går att bedöma.",
        "The signature is damaged or of a kind that cannot be judged.",
    ),
    SignatureProblem.WEAK_ALGORITHM: (
        "Underskriften använder en kontrollsumma som inte längre är säker.",
        "The signature uses a checksum that is no longer safe.",
    ),
    SignatureProblem.CERTIFICATE_NOT_VALID_THEN: (
        "Certifikatet gällde inte när handlingen undertecknades.",
        "The certificate was not valid when the paper was signed.",
    ),
    SignatureProblem.CERTIFICATE_REVOKED: (
        "Certifikatet var återkallat när handlingen undertecknades.",
        "The certificate had been revoked when the paper was signed.",
    ),
    SignatureProblem.CERTIFICATE_REVOKED_UNPROVEN: (
        "Certifikatet är återkallat, och ingen tidsstämpel visar att underskriften gjordes dessförinnan.",
        "The certificate is revoked, and no time-stamp shows that the signature was made before that.",
    ),
    SignatureProblem.CERTIFICATE_REVOKED_LATER: (
        "Certifikatet återkallades först efter underskriften, som tidsstämpeln visar.",
        "The certificate was revoked only after the signature, as the time-stamp shows.",
    ),
    SignatureProblem.TIMESTAMP_WRONG: (
        "Tidsstämpeln stämmer inte.",
        "The time-stamp does not hold.",
    ),
    SignatureProblem.NO_SIGNING_TIME: (
        "Underskriften säger inte när den gjordes.",
        "The signature does not say when it was made.",
    ),
    SignatureProblem.IDENTITY_CLAIMED_BY_SIGNER: (
        "Namnet är undertecknarens egen uppgift: certifikatet är egentillverkat. Det är inte BankID.",
        "The name is the signer's own statement: the certificate is self-made. It is not BankID.",
    ),
    SignatureProblem.ISSUER_NOT_CHECKED: (
        "Namnet intygas av certifikatets utfärdare, som programmet inte har kontrollerat.",
        "The name is vouched for by the certificate's issuer, whom the program has not checked.",
    ),
}

_CHANGES: dict[ChangeAfterSigning, tuple[str, str]] = {
    ChangeAfterSigning.VALIDATION_DATA: (
        "Efteråt har bara uppgifter för kontroll av underskriften lagts till.",
        "Afterwards only data for checking the signature was added.",
    ),
    ChangeAfterSigning.FURTHER_SIGNATURES: (
        "Efteråt har bara fler underskrifter lagts till.",
        "Afterwards only further signatures were added.",
    ),
    ChangeAfterSigning.FORM_FILLED: (
        "Efteråt har formulärfält fyllts i.",
        "Afterwards form fields were filled in.",
    ),
    ChangeAfterSigning.ANNOTATED: (
        "Efteråt har anteckningar lagts till.",
        "Afterwards annotations were added.",
    ),
}

_TEXTS = {
    "unsigned": ("Handlingen är inte undertecknad.", "The paper is not signed."),
    "valid": (
        "Giltig: handlingen är oförändrad sedan den undertecknades av {who}{when}.",
        "Valid: the paper is unchanged since it was signed by {who}{when}.",
    ),
    "partly": (
        "Ogiltig: {bad} av {all} underskrifter håller inte, av {who}.",
        "Invalid: {bad} of {all} signatures do not hold, by {who}.",
    ),
    "invalid": ("Ogiltig underskrift av {who}{when}.", "Invalid signature by {who}{when}."),
    "good": ("Giltig underskrift av {who}{when}.", "Valid signature by {who}{when}."),
    "stamp": ("Giltig tidsstämpel av {who}{when}.", "Valid time-stamp by {who}{when}."),
    "bad-stamp": ("Ogiltig tidsstämpel av {who}{when}.", "Invalid time-stamp by {who}{when}."),
    "when": (" {date} kl. {time}", " on {date} at {time}"),
    "last": (", senast {date} kl. {time}", ", last on {date} at {time}"),
    "nobody": ("okänd undertecknare", "an unknown signer"),
    "stamp-asked": (
        "När du signerar får {server} en kontrollsumma, aldrig texten, och svarar med en tidsstämpel.",
        "When you sign, a checksum, never the text, goes to {server}, which answers with a time-stamp.",
    ),
    "issuer-asked": (
        "Dessutom frågas {servers} om certifikatet är återkallat, och tidsstämpelns utfärdare om sitt.",
        "{servers} is asked besides whether the certificate is revoked, the time-stamp's issuer of its own.",
    ),
    "stamp-issuer-asked": (
        "Dessutom frågas tidsstämpelns utfärdare om dess certifikat är återkallat.",
        "Besides, the time-stamp's issuer is asked whether its certificate is revoked.",
    ),
    "not-yet": (
        "Certifikatet börjar gälla först {date}. Det går inte att skriva under med det i dag.",
        "The certificate is not valid before {date}. It cannot be signed with today.",
    ),
    "ran-out": (
        "Certifikatet gick ut {date} och kan inte skriva under. Välj ett annat i Min underskrift.",
        "The certificate ran out on {date} and cannot sign. Choose another in My signature.",
    ),
    "runs-out": (
        "Certifikatet går ut {date}, om {days} dagar. Förnya det i Min underskrift.",
        "The certificate runs out on {date}, in {days} days. Renew it in My signature.",
    ),
    "brought-runs-out": (
        "Certifikatet går ut {date}, om {days} dagar. Skaffa ett nytt där du fick det, i god tid.",
        "The certificate runs out on {date}, in {days} days. Get a new one where you got it, in good time.",
    ),
}


def what_it_proves(issuer: str | None = None, language: str = "sv", *, made_here: bool = True) -> str:
    """What a signature with the own identity proves; with `issuer`, one with an imported identity.

    An identity without an issuer was `made_here`, by the program, or elsewhere by the member.
    """
    if issuer is None:
        return in_language(WHAT_IT_PROVES if made_here else WHAT_A_BROUGHT_ONE_PROVES, language)
    return in_language(WHAT_AN_IMPORTED_ONE_PROVES, language).format(issuer=issuer)


def dates(certificate: CertificateFacts, now: datetime, language: str = "sv", *, is_own: bool = True) -> str:
    """What is to be known of a certificate's dates before signing; empty where there is nothing to say.

    Only one that the program made, `is_own`, can be renewed by it.
    """
    day = certificate.valid_to.date()
    if now < certificate.valid_from:
        return _text("not-yet", language).format(date=certificate.valid_from.date().isoformat())
    if now > certificate.valid_to:
        return _text("ran-out", language).format(date=day.isoformat())
    left = (certificate.valid_to - now).days
    if left > SOON_DAYS:
        return ""
    key = "runs-out" if is_own else "brought-runs-out"
    return _text(key, language).format(date=day.isoformat(), days=left)


def contacts(stamp_server: str, issuer_servers: Sequence[str] | None, language: str = "sv") -> str:
    """Whom a signature asks before it is made; `issuer_servers` is None where a stamp alone is wanted."""
    said = [_text("stamp-asked", language).format(server=stamp_server)]
    if issuer_servers:
        said.append(
            _text("issuer-asked", language).format(
                servers=joined(list(dict.fromkeys(issuer_servers)), language)
            )
        )
    elif issuer_servers is not None:
        said.append(_text("stamp-issuer-asked", language))
    return " ".join(said)


def problem(code: SignatureProblem, language: str = "sv") -> str:
    """The sentence for one problem."""
    return in_language(PROBLEMS[code], language)


def verdict(result: VerifyResult, language: str = "sv") -> str:
    """The file's judgement in one sentence, with what limits it when it is good."""
    people = [report for report in result.signatures if not report.is_timestamp]
    if not people:
        return _text("unsigned", language)
    bad = [report for report in result.signatures if not report.valid]
    if bad and len(result.signatures) > 1:
        return _partly(bad, len(result.signatures), language)
    if bad:
        return judgement(bad[0], language)
    who = _signers(people, language)
    last = "last" if len(people) > 1 else "when"
    sentence = _text("valid", language).format(who=who, when=_when(people[-1].signed_at, language, last))
    return " ".join([sentence, *_reservations(people, language)])


def _partly(bad: list[SignatureReport], count: int, language: str) -> str:
    """How many do not hold, whose, and why."""
    who = _signers(bad, language)
    sentence = _text("partly", language).format(bad=len(bad), all=count, who=who)
    faults = dict.fromkeys(code for report in bad for code in report.problems if code.is_fault)
    return " ".join([sentence, *(problem(code, language) for code in faults)])


def judgement(report: SignatureReport, language: str = "sv") -> str:
    """One signature's judgement, followed by every problem and by what was added afterwards."""
    key = ("stamp" if report.valid else "bad-stamp") if report.is_timestamp else None
    head = _text(key or ("good" if report.valid else "invalid"), language).format(
        who=report.signer or _text("nobody", language), when=_when(report.signed_at, language)
    )
    parts = [head, *(problem(code, language) for code in report.problems)]
    if report.change in _CHANGES and report.intact:
        parts.append(in_language(_CHANGES[report.change], language))
    return " ".join(parts)


def _reservations(reports: list[SignatureReport], language: str) -> list[str]:
    codes = dict.fromkeys(code for report in reports for code in report.problems)
    return [problem(code, language) for code in codes]


def _when(moment: datetime | None, language: str, key: str = "when") -> str:
    if moment is None:
        return ""
    return _text(key, language).format(date=moment.date().isoformat(), time=moment.strftime("%H.%M"))


def _signers(reports: list[SignatureReport], language: str) -> str:
    names = dict.fromkeys(report.signer or _text("nobody", language) for report in reports)
    return joined(list(names), language)


def _text(key: str, language: str) -> str:
    return in_language(_TEXTS[key], language)
