"""Certificate and timestamp authorities made for a test: a root, one below it, and what they issue."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID

NOW = datetime.now(UTC).replace(microsecond=0)
YEAR = timedelta(days=365)


def new_key(kind: str) -> Any:
    if kind == "Ed25519":
        return Ed25519PrivateKey.generate()
    if kind == "PS256":
        return rsa.generate_private_key(65_537, 2048)
    return ec.generate_private_key({"ES256": ec.SECP256R1, "ES384": ec.SECP384R1, "ES512": ec.SECP521R1}[kind]())


@dataclass(frozen=True)
class Holder:
    """A key and its certificate."""

    key: Any
    certificate: x509.Certificate

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    @property
    def key_pem(self) -> bytes:
        return bytes(self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


def issued(
    name: str,
    by: Holder | None,
    *,
    kind: str = "ES256",
    authority: bool = False,
    purposes: tuple[x509.ObjectIdentifier, ...] = (),
    start: datetime = NOW - YEAR,
    end: datetime = NOW + YEAR,
) -> Holder:
    """A new key with a certificate; by None: a root."""
    key = new_key(kind)
    subject = x509.Name(
        [x509.NameAttribute(x509.NameOID.COMMON_NAME, name), x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, "Test")]
    )
    signer = by.key if by else key
    usage = x509.KeyUsage(not authority, not authority, False, False, False, authority, authority, False, False)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by.certificate.subject if by else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(authority, None), True)
        .add_extension(usage, True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), False)
    )
    if purposes:
        made = made.add_extension(x509.ExtendedKeyUsage(purposes), True)
    algorithm = None if isinstance(signer, Ed25519PrivateKey) else hashes.SHA256()
    return Holder(key, made.sign(signer, algorithm))


@dataclass(frozen=True)
class Publisher:
    """A root, an authority below it, and a publisher with a certificate of that."""

    root: Holder
    middle: Holder
    own: Holder

    @classmethod
    def new(cls, kind: str = "ES256", **more: Any) -> Publisher:
        root = issued("Test root", None, authority=True)
        middle = issued("Test authority", root, authority=True)
        return cls(root, middle, issued("Northlight Music Ltd", middle, kind=kind, **more))

    def write(self, folder: Path) -> tuple[Path, Path]:
        """Key with chain in one PEM, and the root."""
        pem, root = folder / "issuer.pem", folder / "root.pem"
        pem.write_bytes(self.own.key_pem + self.own.pem + self.middle.pem + self.root.pem)
        pem.chmod(0o600)
        root.write_bytes(self.root.pem)
        return pem, root


@dataclass(frozen=True)
class TimestampAuthority:
    url: str
    root: Holder
    own: Holder

    def write_root(self, folder: Path) -> Path:
        path = folder / "tsa-root.pem"
        path.write_bytes(self.root.pem)
        return path


@contextmanager
def timestamp_authority(answer: bytes | int | None = None) -> Iterator[TimestampAuthority]:
    """`openssl ts` behind a small HTTP server. answer: what it says instead, or the HTTP status that it ends with."""
    root = issued("Timestamp root", None, kind="PS256", authority=True)
    own = issued("Time for tests", root, kind="PS256", purposes=(ExtendedKeyUsageOID.TIME_STAMPING,))
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "key.pem").write_bytes(own.key_pem)
        (folder / "cert.pem").write_bytes(own.pem)
        (folder / "chain.pem").write_bytes(root.pem)
        (folder / "serial").write_text("01\n")
        (folder / "ts.cnf").write_text(
            "[tsa]\ndefault_tsa=one\n[one]\n"
            f"serial={folder}/serial\nsigner_cert={folder}/cert.pem\ncerts={folder}/chain.pem\n"
            f"signer_key={folder}/key.pem\nsigner_digest=sha256\ndefault_policy=1.2.3.4.1\ndigests=sha256,sha384,sha512\n"
            "accuracy=secs:1\ntsa_name=yes\ness_cert_id_chain=no\ness_cert_id_alg=sha256\n"
        )

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                asked = self.rfile.read(int(self.headers["Content-Length"]))
                said = answer
                if said is None:
                    (folder / "query.tsq").write_bytes(asked)
                    files = ["-queryfile", folder / "query.tsq", "-out", folder / "reply.tsr"]
                    reply = ["openssl", "ts", "-reply", "-config", folder / "ts.cnf", *files]
                    run(reply, check=True, capture_output=True, timeout=60)
                    said = (folder / "reply.tsr").read_bytes()
                self.send_response(said if isinstance(said, int) else 200)
                self.end_headers()
                if isinstance(said, bytes):
                    self.wfile.write(said)

            def log_message(self, *_: object) -> None:
                pass

        with HTTPServer(("127.0.0.1", 0), Handler) as server:
            thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
            thread.start()
            try:
                yield TimestampAuthority(f"http://127.0.0.1:{server.server_port}/", root, own)
            finally:
                server.shutdown()
                thread.join()
