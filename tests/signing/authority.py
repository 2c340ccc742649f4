"""A time-stamp authority on this computer, with an issuer that says what is revoked, of invented people."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from asn1crypto import algos, crl, keys, ocsp, tsp
from asn1crypto import x509 as asn1_x509
from certomancer.services import RevocationInfoInterface, SimpleOCSPResponder, TimeStamper
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID

from binder.signing.identity import Identity, load_pkcs12
from tests.signing.certificates import named, pkcs12_of

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


@dataclass
class Register(RevocationInfoInterface):
    """What the issuer knows of its certificates."""

    authority: Authority

    def get_issuer_cert(self) -> asn1_x509.Certificate:
        return as_asn1(self.authority.root)

    def check_revocation_status(self, cid: ocsp.CertId, at_time: datetime) -> Any:  # noqa: ARG002
        at = self.authority.revoked_at
        if at is None or cid["serial_number"].native != self.authority.signer.serial_number:
            return ocsp.CertStatus(name="good"), []
        values = {"revocation_time": at, "revocation_reason": crl.CRLReason("key_compromise")}
        return ocsp.CertStatus(name="revoked", value=ocsp.RevokedInfo(values)), []


@dataclass
class Authority:
    """What it answers, and what it was asked; `broken` makes it answer nonsense."""

    now: datetime
    url: str = ""
    asked: list[bytes] = field(default_factory=list)
    broken: bool = False
    silent: threading.Event | None = None
    has_lists: bool = True
    answers: bool = False
    """Whether its certificates name a server that is asked about each of them (OCSP)."""
    is_deaf: bool = False
    """Whether that server says nothing of use."""
    revoked_at: datetime | None = None
    """Since when the signer's certificate is revoked."""
    asked_about: list[bytes] = field(default_factory=list)
    lists_given: int = 0

    def prepare(self) -> None:
        """Make the keys and certificates; the addresses in them are those of the server that runs."""
        self.root_key, self.tsa_key, self.signer_key = (
            ec.generate_private_key(ec.SECP256R1()) for _ in range(3)
        )
        self.root = self._issued("Ekvalla rot", self.root_key, is_issuer=True)
        self.tsa = self._issued("Ekvalla tid", self.tsa_key, stamps=True)
        self.signer = self._issued("Åsa Björkelund", self.signer_key)

    def identity(self) -> Identity:
        return load_pkcs12(pkcs12_of(self.signer_key, self.signer, chain=[self.root]))

    def stamp(self, request: bytes) -> bytes:
        self.asked.append(request)
        stamper = TimeStamper(
            tsa_cert=as_asn1(self.tsa),
            tsa_key=keys.PrivateKeyInfo.load(_der(self.tsa_key)),
            certs_to_embed=[as_asn1(self.root)],
            fixed_dt=self.now,
        )
        answer: bytes = stamper.request_tsa_response(tsp.TimeStampReq.load(request)).dump()
        return answer

    def answer(self, request: bytes) -> bytes:
        """What is known of one certificate (RFC 6960)."""
        self.asked_about.append(request)
        responder = SimpleOCSPResponder(
            responder_cert=as_asn1(self.root),
            responder_key=keys.PrivateKeyInfo.load(_der(self.root_key)),
            signature_algo=algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}),
            at_time=self.now,
            revinfo_interface=Register(self),
        )
        made: bytes = responder.build_ocsp_response(ocsp.OCSPRequest.load(request)).dump()
        return made

    def revocation_list(self) -> bytes:
        self.lists_given += 1
        builder = x509.CertificateRevocationListBuilder().issuer_name(named("Ekvalla rot"))
        builder = builder.last_update(self.now - MINUTE).next_update(self.now + DAY)
        if self.revoked_at is not None:
            entry = x509.RevokedCertificateBuilder().serial_number(self.signer.serial_number)
            builder = builder.add_revoked_certificate(entry.revocation_date(self.revoked_at).build())
        return builder.sign(self.root_key, SHA256()).public_bytes(Encoding.DER)

    def _issued(
        self, name: str, key: Any, *, is_issuer: bool = False, stamps: bool = False
    ) -> x509.Certificate:
        builder = x509.CertificateBuilder().subject_name(named(name)).issuer_name(named("Ekvalla rot"))
        builder = builder.public_key(key.public_key()).serial_number(x509.random_serial_number())
        builder = builder.not_valid_before(self.now - DAY).not_valid_after(self.now + 365 * DAY)
        builder = builder.add_extension(x509.BasicConstraints(ca=is_issuer, path_length=None), critical=True)
        if stamps:
            usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
            builder = builder.add_extension(usage, critical=True)
        if not is_issuer and self.has_lists:
            address = [x509.UniformResourceIdentifier(self.url + "/crl")]
            places = x509.CRLDistributionPoints([x509.DistributionPoint(address, None, None, None)])
            builder = builder.add_extension(places, critical=False)
        if not is_issuer and self.answers:
            place = x509.UniformResourceIdentifier(self.url + "/ocsp")
            access = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, place)
            builder = builder.add_extension(x509.AuthorityInformationAccess([access]), critical=False)
        return builder.sign(self.root_key, SHA256())


def _der(key: Any) -> bytes:
    der: bytes = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return der


def as_asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))


@contextmanager
def running(authority: Authority) -> Iterator[Authority]:
    """The authority behind a port of this computer."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = self.rfile.read(int(self.headers["Content-Length"]))
            if authority.silent is not None:
                authority.silent.wait(10)
            if self.path == "/ocsp":
                self._say(b"vad?" if authority.is_deaf else authority.answer(request))
            else:
                self._say(b"nej" if authority.broken else authority.stamp(request))

        def do_GET(self) -> None:
            self._say(authority.revocation_list())

        def log_message(self, *_: object) -> None:
            pass

        def _say(self, body: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    authority.url = f"http://127.0.0.1:{server.server_port}"
    authority.prepare()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield authority
    finally:
        if authority.silent is not None:
            authority.silent.set()
        server.shutdown()
        server.server_close()
        thread.join()
