"""What a signature shows, point by point: when and by whose clock, what it covers, what came after."""

from __future__ import annotations

from binder.domain.signature import (
    CertificateFacts,
    ChangeAfterSigning,
    Coverage,
    Revocation,
    RevocationState,
    SignatureReport,
)
from binder.wording.dates import moment_words
from binder.wording.languages import in_language

_COVERAGE = {
    Coverage.WHOLE_FILE: ("hela filen som den är nu", "the whole file as it is now"),
    Coverage.EARLIER_REVISION: ("hela handlingen som den var då", "the whole paper as it was then"),
    Coverage.BYTES_AFTER: (
        "handlingen, men inte det som ligger efter filens slut",
        "the paper, but not what lies behind the file's end",
    ),
    Coverage.PART: ("bara en del av filen", "only a part of the file"),
    Coverage.UNKNOWN: ("går inte att avgöra", "cannot be told"),
}

_CHANGES = {
    ChangeAfterSigning.NONE: ("ingenting har ändrats", "nothing was changed"),
    ChangeAfterSigning.VALIDATION_DATA: (
        "bara uppgifter för kontroll av underskriften har lagts till",
        "only data for checking the signature was added",
    ),
    ChangeAfterSigning.FURTHER_SIGNATURES: (
        "bara fler underskrifter har lagts till",
        "only further signatures were added",
    ),
    ChangeAfterSigning.BYTES_ADDED: (
        "data har lagts till efter filens slut",
        "data was added behind the end",
    ),
    ChangeAfterSigning.FORM_FILLED: ("formulärfält har fyllts i", "form fields were filled in"),
    ChangeAfterSigning.ANNOTATED: ("anteckningar har lagts till", "annotations were added"),
    ChangeAfterSigning.ALTERED: ("handlingen har ändrats", "the paper was altered"),
    ChangeAfterSigning.UNKNOWN: ("går inte att avgöra", "cannot be told"),
}

_REVOCATION = {
    RevocationState.GOOD: (
        "nej, enligt utfärdarens besked {as_of}, som ligger i filen",
        "no, as the issuer said on {as_of}; that lies in the file",
    ),
    RevocationState.REVOKED: (
        "ja, {revoked_at}, innan handlingen undertecknades",
        "yes, on {revoked_at}, before the paper was signed",
    ),
    RevocationState.REVOKED_UNPROVEN: ("ja, {revoked_at}", "yes, on {revoked_at}"),
    RevocationState.REVOKED_LATER: (
        "först {revoked_at}, efter underskriften",
        "only on {revoked_at}, after the signature",
    ),
    RevocationState.NONE: ("går inte att göra", "cannot be done"),
    RevocationState.UNKNOWN: (
        "filen säger det inte, och ingen har frågats",
        "the file does not say, and nobody was asked",
    ),
}

_TEXTS = {
    "revoked": ("Återkallat", "Revoked"),
    "when": ("När", "When"),
    "covers": ("Omfattar", "Covers"),
    "after": ("Efteråt", "Afterwards"),
    "by": ("Certifikat", "Certificate"),
    "own-clock": ("{when} enligt undertecknarens egen klocka", "{when} by the signer's own clock"),
    "stamped": ("{when} enligt tidsstämpel från {who}", "{when} by a time-stamp from {who}"),
    "not-intact": ("det undertecknade innehållet har ändrats", "the signed content was altered"),
    "no-time": ("underskriften säger inte när", "the signature does not say when"),
    "own-made": (
        "gjort av undertecknaren själv, {fingerprint}, gäller till {until}",
        "made by the signer, {fingerprint}, valid until {until}",
    ),
    "issued": (
        "utfärdat av {issuer}, {fingerprint}, gäller till {until}",
        "issued by {issuer}, {fingerprint}, valid until {until}",
    ),
}


def details(report: SignatureReport, language: str = "sv") -> list[tuple[str, str]]:
    """Names and texts of what the signature shows, in the order in which one asks."""
    found = [
        (_text("when", language), _when(report, language)),
        (_text("covers", language), in_language(_COVERAGE[report.coverage], language)),
        (_text("after", language), _after(report, language)),
    ]
    if report.certificate is not None:
        found.append((_text("by", language), _certificate(report.certificate, language)))
        found += [] if report.certificate.self_signed else _revoked(report.revocation, language)
    return found


def _after(report: SignatureReport, language: str) -> str:
    """What came after; what lies behind the signed bytes says little once those are not what was signed."""
    if not report.intact:
        return _text("not-intact", language)
    return in_language(_CHANGES[report.change], language)


def _revoked(found: Revocation, language: str) -> list[tuple[str, str]]:
    """What the file brings; of a certificate that its holder made there is nothing to say."""
    days = {
        name: moment_words(moment, language) if moment else "?"
        for name, moment in (("as_of", found.as_of), ("revoked_at", found.revoked_at))
    }
    return [(_text("revoked", language), in_language(_REVOCATION[found.state], language).format(**days))]


def _when(report: SignatureReport, language: str) -> str:
    if report.timestamped_at is not None:
        who = report.timestamped_by or "?"
        return _text("stamped", language).format(when=moment_words(report.timestamped_at, language), who=who)
    if report.signed_at is not None:
        return _text("own-clock", language).format(when=moment_words(report.signed_at, language))
    return _text("no-time", language)


def _certificate(facts: CertificateFacts, language: str) -> str:
    return _text("own-made" if facts.self_signed else "issued", language).format(
        issuer=facts.issuer, fingerprint=facts.short_fingerprint, until=facts.valid_to.date().isoformat()
    )


def _text(key: str, language: str) -> str:
    return in_language(_TEXTS[key], language)
