"""PAdES B-B with pyHanko, reproducible; this module is slow to import, so `sign` does it late."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

from asn1crypto import keys, x509
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
    pkcs12,
)
from pyhanko.pdf_utils import generic, layout
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.extensions import DeveloperExtension
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import InvisSigSettings, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, PdfTimeStamper, Signer, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from binder.signing.identity import Identity
from binder.signing.timestamp import Level, TimestampService

DIGEST = "sha256"
ID_LENGTH = 16
PAPERS_VERSION = (1, 7)
"""PDF/A-2 and PDF/UA-1 are both about PDF 1.7."""
_NOWHERE = InvisSigSettings(set_print_flag=True, box_out_of_bounds=True)
"""PDF/UA-1 wants an untagged field off the page (7.18.4); PDF/A-2 does not let it be hidden (6.3.2)."""

__all__ = ["EmptyField", "PdfError", "TimestampRequestError", "empty_field", "sign_field"]


class EmptyField(NamedTuple):
    """A signature field that nobody has signed yet; width and height in points."""

    name: str
    width: float
    height: float


def empty_field(pdf: bytes, wanted: str | None) -> EmptyField | None:
    """The empty signature field of that name, or the first of any name; None where there is none."""
    reader = PdfFileReader(io.BytesIO(pdf))
    for name, value, reference in enumerate_sig_fields(reader):
        if value is None and wanted in (None, name):
            left, bottom, right, top = (float(edge) for edge in reference.get_object()["/Rect"])
            return EmptyField(name, abs(right - left), abs(top - bottom))
    return None


def sign_field(
    pdf: bytes,
    identity: Identity,
    *,
    field: str,
    stamp: bytes,
    reason: str,
    now: datetime,
    timestamp: TimestampService | None = None,
) -> bytes:
    """Sign the existing field with the one-page PDF `stamp` as its appearance; returns the whole new file.

    With a card the PIN is tried here. Raises what `signing.card.opened` raises and TimestampRequestError.
    """
    with _signer_of(identity) as key:
        signed = _signed(pdf, key, field=field, stamp=stamp, reason=reason, now=now, timestamp=timestamp)
    if timestamp is None or timestamp.level is Level.STAMPED:
        return signed
    return _checkable(signed, field, timestamp, now)


def _signed(
    pdf: bytes,
    key: Signer,
    *,
    field: str,
    stamp: bytes,
    reason: str,
    now: datetime,
    timestamp: TimestampService | None,
) -> bytes:
    metadata = PdfSignatureMetadata(
        field_name=field,
        md_algorithm=DIGEST,
        subfilter=SigSeedSubFilter.PADES,
        reason=reason or None,
    )
    signer = _ClockedSigner(metadata, key, stamp_style=_style(stamp), now=now, stamper=_stamper(timestamp))
    writer = _ReproducibleWriter(pdf, salt=f"{field} {now.isoformat()}")
    output: io.BytesIO = signer.sign_pdf(writer, existing_fields_only=True)
    return output.getvalue()


def _stamper(timestamp: TimestampService | None) -> TimeStamper | None:
    if timestamp is None:
        return None
    from binder.signing.long_term import Stamper

    return Stamper(timestamp)


def _checkable(signed: bytes, field: str, timestamp: TimestampService, now: datetime) -> bytes:
    """Add what issuers say of the certificates, for the archive a stamp over all; not if one is silent."""
    from binder.signing.long_term import Stamper, add_revocation, revocation_of

    found = revocation_of(signed, field, timestamp)
    if found is None:
        return signed
    writer = _ReproducibleWriter(signed, salt=f"lists {now.isoformat()}")
    add_revocation(writer, signed, field, found)
    output = io.BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    if timestamp.level is not Level.ARCHIVED:
        return output.getvalue()
    stamper = PdfTimeStamper(Stamper(timestamp), invis_settings=_NOWHERE, readable_field_name="Tidsstämpel")
    archived = _ReproducibleWriter(output.getvalue(), salt=f"archive {now.isoformat()}")
    whole: io.BytesIO = stamper.timestamp_pdf(archived, DIGEST)
    return whole.getvalue()


class _ClockedSigner(PdfSigner):
    """Takes the time that it is given instead of asking for it."""

    def __init__(
        self,
        metadata: PdfSignatureMetadata,
        signer: Signer,
        *,
        stamp_style: StaticStampStyle,
        now: datetime,
        stamper: TimeStamper | None = None,
    ) -> None:
        super().__init__(metadata, signer, timestamper=stamper, stamp_style=stamp_style)
        self._now = now

    def init_signing_session(
        self,
        pdf_out: BasePdfFileWriter,
        existing_fields_only: bool = False,  # noqa: FBT001, FBT002 - pyHanko's signature
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._now
        return session


class _ReproducibleWriter(IncrementalPdfFileWriter):
    """Adds nothing that the paper did not ask for: no later version, no clock, no random number.

    What was set as PDF 1.7 with checked metadata stays so; pyHanko would raise the version to 2.0, note an
    ISO extension in a form that 1.7 does not know, and write the metadata anew.
    """

    output_version = PAPERS_VERSION

    def __init__(self, pdf: bytes, *, salt: str) -> None:
        super().__init__(io.BytesIO(pdf))
        first, _ = self._document_id
        second = hashlib.sha256(salt.encode() + pdf).digest()[:ID_LENGTH]
        self._document_id = generic.ArrayObject([first, generic.ByteStringObject(second)])

    def ensure_output_version(self, version: tuple[int, int]) -> None:
        """Stay at the paper's version: what elliptic curves would need 2.0 for is in ETSI's extension."""
        super().ensure_output_version(min(version, PAPERS_VERSION))  # type: ignore[no-untyped-call]

    def register_extension(self, ext: DeveloperExtension) -> None:
        """Only ETSI's for PAdES (ISO 32002 is about PDF 2.0)."""
        if ext.prefix_name == "/ESIC":
            super().register_extension(ext)

    def _update_meta(self) -> None:
        """The paper keeps its own metadata; when it was signed stands in the signature."""


class _DeterministicSigner(SimpleSigner):
    """Signs with ECDSA as RFC 6979 says: the same bytes for the same input, and no weak random number."""

    def sign_raw(self, data: bytes, digest_algorithm: str) -> bytes:
        key = load_der_private_key(self.signing_key.dump(), password=None)
        if not isinstance(key, EllipticCurvePrivateKey) or digest_algorithm != DIGEST:
            return super().sign_raw(data, digest_algorithm)
        return key.sign(data, ECDSA(SHA256(), deterministic_signing=True))


class _StampPage(PdfContent):
    """The one page of a PDF held in memory, as pyHanko wants its content."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        """Put the page among the appearance's resources and return the operator that draws it."""
        writer = self._ensure_writer
        page = writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self._pdf)), page_ix=0)
        self._name_subsets(page.get_object()["/Resources"]["/Font"])
        self.resources.xobject["/Stamp"] = page
        left, bottom, right, top = page.get_object()["/BBox"]
        self.box = layout.BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return b"/Stamp Do"

    def _name_subsets(self, fonts: generic.DictionaryObject) -> None:
        """Another subset of a typeface needs another tag (ISO 32000-1, 9.6.4); reportlab's is AAAAAA."""
        tag = "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(self._pdf).digest()[:6])
        for key in fonts:
            font = fonts[key]
            name = generic.NameObject(f"/{tag}+{font['/BaseFont'].partition('+')[2]}")
            font["/BaseFont"] = font["/FontDescriptor"]["/FontName"] = name


def _style(stamp: bytes) -> StaticStampStyle:
    # TextStampStyle would draw text with fonts that PDF/A does not accept.
    return StaticStampStyle(
        background=_StampPage(stamp),
        border_width=0,
        background_opacity=1.0,
        background_layout=layout.SimpleBoxLayoutRule(
            x_align=layout.AxisAlignment.ALIGN_MIN,
            y_align=layout.AxisAlignment.ALIGN_MIN,
            margins=layout.Margins(0, 0, 0, 0),
        ),
    )


@contextmanager
def _signer_of(identity: Identity) -> Iterator[Signer]:
    if identity.card is None:
        yield _signer(identity.pkcs12)
        return
    from binder.signing import card

    with card.opened(identity.card, identity.pin) as session:
        yield card.signer(identity.card, session)


def _signer(pkcs12_data: bytes) -> SimpleSigner:
    bundle = pkcs12.load_pkcs12(pkcs12_data, None)
    if bundle.key is None or bundle.cert is None:
        message = "an identity holds a key and its certificate"
        raise ValueError(message)
    key = bundle.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    store.register_multiple(_certificate(extra) for extra in bundle.additional_certs)
    return _DeterministicSigner(
        signing_cert=_certificate(bundle.cert),
        signing_key=keys.PrivateKeyInfo.load(key),
        cert_registry=store,
    )


def _certificate(held: pkcs12.PKCS12Certificate) -> x509.Certificate:
    return x509.Certificate.load(held.certificate.public_bytes(Encoding.DER))
