"""A time-stamp authority on this computer, with an issuer and its revocation list, of invented people."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from asn1crypto import keys, tsp
from asn1crypto import x509 as asn1_x509
from certomancer.services import TimeStamper
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID

from binder.signing.identity import Identity, load_pkcs12
from tests.signing.certificates import named, pkcs12_of

DAY = timedelta(days=1)


@dataclass
class Authority:
    """What it answers, and what it was asked; `broken` makes it answer nonsense."""

    now: datetime
    url: str = ""
    asked: list[bytes] = field(default_factory=list)
    broken: bool = False
    silent: threading.Event | None = None
    has_lists: bool = True

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
            tsa_cert=_asn1(self.tsa),
            tsa_key=keys.PrivateKeyInfo.load(
                self.tsa_key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
            ),
            certs_to_embed=[_asn1(self.root)],
            fixed_dt=self.now,
        )
        answer: bytes = stamper.request_tsa_response(tsp.TimeStampReq.load(request)).dump()
        return answer

    def revocation_list(self) -> bytes:
        builder = x509.CertificateRevocationListBuilder().issuer_name(named("Ekvalla rot"))
        builder = builder.last_update(self.now - DAY).next_update(self.now + DAY)
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
            place = x509.DistributionPoint(
                [x509.UniformResourceIdentifier(self.url + "/crl")], None, None, None
            )
            builder = builder.add_extension(x509.CRLDistributionPoints([place]), critical=False)
        return builder.sign(self.root_key, SHA256())


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))


@contextmanager
def running(authority: Authority) -> Iterator[Authority]:
    """The authority behind a port of this computer."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = self.rfile.read(int(self.headers["Content-Length"]))
            if authority.silent is not None:
                authority.silent.wait(10)
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
