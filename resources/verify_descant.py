"""Checks a Descant certificate without Descant: Python 3.11 or later, and one package (cryptography, 42 or later).

    python verify_descant.py certificate.jws [--audio FILE] [--key public.pem] [--trust root.pem] [--json]

CERTIFICATE is certificate.jws or the PDF that carries it. Checked are: the signature; that the key is the issuer's
(--key) or that its X.509 chain leads to a root certificate that you trust (--trust); that shares and the unattributed
part make a whole everywhere; that the record's summary agrees with the report inside it; that the audio file is the
very one (--audio, by SHA-256); and that each source is proven to be in the catalog's snapshot.

Not checked here: the PDF's pages and its own signature (PDF readers show the latter; `descant verify` checks both), the
same sound in another file, the wording around the figures, revocation, and the timestamp certificate.jws.tsr, for which
    openssl ts -verify -in certificate.jws.tsr -data certificate.jws -CAfile ROOT.pem

Exit code 0: all that was checked holds; 1: something does not; 2: wrong usage.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import re
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, TypeAlias

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa, utils

Words: TypeAlias = str | tuple[str, str]  # what a check found, or its state and that
WHOLE = 1_000_000
MOST_BYTES = 64 * 2**20
CURVES = {"P-256": (ec.SECP256R1(), "ES256"), "P-384": (ec.SECP384R1(), "ES384"), "P-521": (ec.SECP521R1(), "ES512")}
DIGESTS = {"ES256": hashes.SHA256(), "ES384": hashes.SHA384(), "ES512": hashes.SHA512(), "PS256": hashes.SHA256()}


class Refused(Exception):
    """Something does not hold; its words say what."""


def unpadded(text: str) -> bytes:
    """The bytes of base64url in its one form (RFC 7515 section 2)."""
    data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    if base64.urlsafe_b64encode(data).rstrip(b"=").decode() != text:
        raise ValueError("not canonical base64url")
    return data


def strict(data: bytes) -> Any:
    """JSON in UTF-8 with no name twice and no NaN."""

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len(dict(pairs)) != len(pairs):
            raise ValueError("a field stands there twice")
        return dict(pairs)

    def refuse(name: str) -> None:
        raise ValueError(f"{name} is no JSON")

    return json.loads(data.decode("utf-8"), object_pairs_hook=unique, parse_constant=refuse)


def contents(path: str) -> bytes:
    with open(path, "rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise Refused("this file is too large")
    return data


def read_certificate(path: str) -> tuple[str, bool]:
    """The text of certificate.jws, or of the one that a PDF carries (Descant packs nothing in its PDFs)."""
    data = contents(path)
    pdf = b"%PDF-" in data[:1024]
    if pdf:
        record = rb"\.".join([rb"[A-Za-z0-9_-]{20,}"] * 3)
        found = re.findall(rb"stream\r?\n(" + record + rb")\r?\nendstream", data)
        if len(found) != 1:
            raise Refused("this PDF carries %s certificate" % ("no" if not found else "more than one"))
        data = found[0]
    return data.decode("ascii", "replace"), pdf


def public_key(jwk: Any) -> tuple[Any, str]:
    """The key of a JWK, and the algorithm that it signs with."""
    kind = jwk["kty"]
    if kind == "OKP" and jwk["crv"] == "Ed25519":
        raw = unpadded(jwk["x"])
        y = int.from_bytes(raw, "little") & ((1 << 255) - 1)
        small = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
        if y >= 2**255 - 19 or y in (0, 1, 2**255 - 20, small, 2**255 - 19 - small):
            raise ValueError("not a point that signs")
        return ed25519.Ed25519PublicKey.from_public_bytes(raw), "Ed25519"
    if kind == "EC":
        curve, algorithm = CURVES[jwk["crv"]]
        x, y = (int.from_bytes(unpadded(jwk[name]), "big") for name in ("x", "y"))
        return ec.EllipticCurvePublicNumbers(x, y, curve).public_key(), algorithm
    if kind == "RSA":
        n, e = (int.from_bytes(unpadded(jwk[name]), "big") for name in ("n", "e"))
        key = rsa.RSAPublicNumbers(e, n).public_key()
        if not 2048 <= key.key_size <= 8192 or e != 65537:
            raise ValueError("an RSA key that is not accepted")
        return key, "PS256"
    raise ValueError("a kind of key that is not accepted")


def thumbprint(jwk: Any) -> str:
    """RFC 7638."""
    needed = {"OKP": ("crv", "kty", "x"), "EC": ("crv", "kty", "x", "y"), "RSA": ("e", "kty", "n")}[jwk["kty"]]
    text = json.dumps({field: jwk[field] for field in needed}, sort_keys=True, separators=(",", ":"))
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def issuer_of(jwk: Any) -> str:
    """How a record names the key that signed it: did:key, or the URI of the thumbprint (RFC 9278)."""
    if jwk["kty"] != "OKP":
        return "urn:ietf:params:oauth:jwk-thumbprint:sha-256:" + thumbprint(jwk)
    number, digits = int.from_bytes(b"\xed\x01" + unpadded(jwk["x"]), "big"), ""
    while number:
        number, digit = divmod(number, 58)
        digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"[digit] + digits
    return "did:key:z" + digits


def check_signature(key: Any, algorithm: str, signature: bytes, data: bytes) -> None:
    if algorithm == "Ed25519":
        key.verify(signature, data)
    elif algorithm == "PS256":
        key.verify(signature, data, padding.PSS(padding.MGF1(hashes.SHA256()), 32), hashes.SHA256())
    else:
        half = (key.curve.key_size + 7) // 8
        if len(signature) != 2 * half:
            raise InvalidSignature
        r, s = (int.from_bytes(part, "big") for part in (signature[:half], signature[half:]))
        key.verify(utils.encode_dss_signature(r, s), data, ec.ECDSA(DIGESTS[algorithm]))


def opened(text: str) -> tuple[Any, Any, Any]:
    """Header, record and key of a certificate whose signature holds."""
    parts = text.split(".")
    if len(parts) != 3:
        raise Refused("this is no certificate: it does not have the three parts of a signed record")
    try:
        header, payload, signature = strict(unpadded(parts[0])), unpadded(parts[1]), unpadded(parts[2])
        if set(header) - {"x5c"} != {"alg", "cty", "jwk", "kid", "typ"} or header["typ"] != "vc+jwt":
            raise ValueError("its header is not that of a Descant certificate")
        key, algorithm = public_key(header["jwk"])
        if header["alg"] != algorithm and not (header["alg"] == "EdDSA" and algorithm == "Ed25519"):
            raise ValueError("its algorithm is not the one of its key")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused(f"the certificate cannot be read: {error}") from None
    try:
        check_signature(key, algorithm, signature, (parts[0] + "." + parts[1]).encode())
    except InvalidSignature:
        raise Refused("the signature does not fit: the record was changed after signing") from None
    record = strict(payload)
    if record["issuer"] != issuer_of(header["jwk"]) or not header["kid"].startswith(record["issuer"]):
        raise Refused("the record names another issuer than the key that signed it")
    return header, record, key


def load_certificates(path: str) -> list[x509.Certificate]:
    data = contents(path)
    return x509.load_pem_x509_certificates(data) if b"-----BEGIN" in data else [x509.load_der_x509_certificate(data)]


def load_key(path: str) -> Any:
    start = (data := contents(path)).find(b"-----BEGIN PUBLIC KEY")
    return serialization.load_pem_public_key(data[start:]) if start >= 0 else public_key(json.loads(data))[0]


def chain_of(header: Any, key: Any) -> list[x509.Certificate]:
    chain = [x509.load_der_x509_certificate(base64.b64decode(one, validate=True)) for one in header.get("x5c", [])]
    if chain and chain[0].public_key() != key:
        raise Refused("the certificate chain is of another key")
    return chain


def check_chain(chain: list[x509.Certificate], roots: list[x509.Certificate]) -> None:
    """Each certificate issued by the next, which may issue; the last by one of the roots; all of them valid today."""
    if not chain:
        raise Refused("the certificate carries no X.509 certificate that could lead to a root")
    last = [root for root in roots if issued(chain[-1], root)] or [r for r in roots if r == chain[-1]]
    if not last:
        raise Refused(f"the chain of {name(chain[0])} does not lead to a root that was given")
    path = chain if last[0] == chain[-1] else [*chain, last[0]]
    now = datetime.now(UTC)
    for depth, one in enumerate(path):
        if not one.not_valid_before_utc <= now <= one.not_valid_after_utc:
            raise Refused(f"the certificate of {name(one)} is not valid today")
        if depth and not may_issue(one, depth - 1):
            raise Refused(f"{name(one)} may not issue certificates")
        if depth + 1 < len(path) and not issued(one, path[depth + 1]):
            raise Refused(f"the chain of {name(chain[0])} is broken")
        known = {"basicConstraints", "keyUsage", "extendedKeyUsage", "subjectAltName", "certificatePolicies"}
        if any(part.critical and part.oid._name not in known for part in one.extensions):
            raise Refused(f"the certificate of {name(one)} has a condition that this program does not know")


def issued(one: x509.Certificate, by: x509.Certificate) -> bool:
    try:
        one.verify_directly_issued_by(by)
    except Exception:  # names or signature do not fit, in one of many ways
        return False
    return True


def may_issue(one: x509.Certificate, below: int) -> bool:
    try:
        basic = one.extensions.get_extension_for_class(x509.BasicConstraints).value
        if not basic.ca or (basic.path_length is not None and basic.path_length < below):
            return False
        return one.extensions.get_extension_for_class(x509.KeyUsage).value.key_cert_sign
    except x509.ExtensionNotFound as missing:
        return missing.oid == x509.KeyUsage.oid


def name(one: x509.Certificate) -> str:
    return f'"{plain(one.subject.rfc4514_string())}"'


def check_sums(report: Any) -> None:
    excluded = {one["track_id"] for one in report.get("exclusions", ())}
    parts = [("headline", report), *report["legs"].items()]
    parts += [(f"segment {number}", one) for number, one in enumerate(report["segments"], 1)]
    for where, part in parts:
        shares = [one["share_ppm"] for one in part["contributions"]]
        if any(type(share) is not int or share < 0 for share in (*shares, part["unattributed_ppm"])):
            raise Refused(f"{where}: a share is no whole number")
        if sum(shares) + part["unattributed_ppm"] != WHOLE:
            raise Refused(f"{where}: shares and the unattributed part do not make a whole")
        if any(one["track_id"] in excluded for one in part["contributions"]):
            raise Refused(f"{where}: an excluded track has a share")


def check_agreement(record: Any) -> None:
    """What stands outside the report says the same as the report."""
    subject, report = record["credentialSubject"], record["credentialSubject"]["report"]
    for field in ("title", "sha256", "bytes", "duration_s", "pcm_sha256"):
        if subject[field] != report["query"][field]:
            raise Refused(f"the record and its report differ in {field}")
    fields, parts = ("track_id", "share_ppm", "low_ppm", "high_ppm"), (subject["sources"], report["contributions"])
    shares = [[[one[field] for field in fields] for one in part] for part in parts]
    if shares[0] != shares[1] or subject["unattributed_ppm"] != report["unattributed_ppm"]:
        raise Refused("the record and its report differ in their shares")
    if record["catalog"] != report["catalog"] or record["limits"] != report["limits"]:
        raise Refused("the record and its report differ in catalog or limits")


def root_by(leaf: bytes, index: int, size: int, path: list[str]) -> str:
    """RFC 9162 section 2.1.3.2."""
    first, last, found = index, size - 1, leaf
    if not 0 <= first <= last:
        raise ValueError
    for beside in map(bytes.fromhex, path):
        if last == 0 or len(beside) != 32:
            raise ValueError
        if first % 2 or first == last:
            found = hashlib.sha256(b"\x01" + beside + found).digest()
            while first % 2 == 0 and first:
                first, last = first // 2, last // 2
        else:
            found = hashlib.sha256(b"\x01" + found + beside).digest()
        first, last = first // 2, last // 2
    if last:
        raise ValueError
    return found.hex()


def check_inclusion(report: Any) -> Words:
    """How many sources are proven to be in the catalog's snapshot."""
    catalog, proofs = report["catalog"], report["catalog"].get("inclusion", [])
    sources = {one["track_id"] for one in report["contributions"]}
    if {one["track_id"] for one in proofs} - sources or len({one["track_id"] for one in proofs}) != len(proofs):
        raise Refused("there are proofs of tracks that are no sources, or of one track twice")
    for one in proofs:
        text = "\n".join(one[field] for field in ("track_id", "pcm_sha256", "vectors_sha256"))
        leaf = hashlib.sha256(b"\x00" + text.encode("ascii")).digest()
        try:
            root = root_by(leaf, one["index"], catalog["tracks"], one["path"])
        except ValueError:
            root = None
        if root != catalog["snapshot"]:
            raise Refused("the source {} is not proven to be in the catalog".format(one["track_id"]))
    words = f"{len(proofs)} of {len(sources)} sources are proven to be in the catalog's snapshot"
    return words if proofs and len(proofs) == len(sources) else ("not checked", words)


def sha256_of(path: str) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def verify(
    path: str, audio: str | None = None, key: str | None = None, trust: Sequence[str] = ()
) -> tuple[list[tuple[str, str, str]], Any]:
    """[(name, "ok" | "failed" | "not checked", words)], and the record, None where it does not hold."""
    found: list[tuple[str, str, str]] = []
    record: Any = None

    def step(what: str, action: Callable[[], Words]) -> bool:
        try:
            words = action()
        except Refused as refused:
            found.append((what, "failed", str(refused)))
        except Exception as error:  # hostile input
            found.append((what, "failed", f"it cannot be read ({type(error).__name__})"))
        else:
            state, words = words if isinstance(words, tuple) else ("ok", words)
            found.append((what, state, words))
        return found[-1][1] != "failed"

    held: dict[str, Any] = {}

    def signature() -> Words:
        text, held["pdf"] = read_certificate(path)
        held["header"], held["record"], held["key"] = opened(text)
        held["chain"] = chain_of(held["header"], held["key"])
        return "the record was not changed since it was signed"

    def identity() -> Words:
        printed = thumbprint(held["header"]["jwk"])
        if key is not None and load_key(key) != held["key"]:
            raise Refused(f"signed with the key {printed}, not with the given one")
        if trust:
            check_chain(held["chain"], [root for one in trust for root in load_certificates(one)])
            return "signed by {}, which leads to a root that was given".format(name(held["chain"][0]))
        if key is not None:
            return f"signed with the given key {printed}"
        who = " as {}, for which nobody vouches here".format(name(held["chain"][0])) if held["chain"] else ""
        return "not checked", f"signed with the key {printed}{who}: that proves integrity, not identity"

    def shares() -> Words:
        report = held["record"]["credentialSubject"]["report"]
        check_sums(report)
        check_agreement(held["record"])
        return "all shares make a whole, and the record agrees with its report"

    def sound() -> Words:
        if audio is None:
            return "not checked", "no audio file was given"
        if sha256_of(audio) != held["record"]["credentialSubject"]["sha256"]:
            raise Refused("this is not the file that was analysed (for the same sound in another: descant verify)")
        return "this is the very file that was analysed"

    if step("signature", signature):
        whole = step("key", identity) & step("shares", shares)
        whole &= step("inclusion", lambda: check_inclusion(held["record"]["credentialSubject"]["report"]))
        step("audio", sound)
        if held["pdf"]:
            words = "whether the PDF's pages show what the record says: rely on the record"
            found.append(("pages", "not checked", words))
        record = held["record"] if whole else None
    return found, record


def plain(text: str) -> str:
    """Without characters that could rewrite a terminal."""
    return "".join(c if c.isprintable() else "?" for c in text)


def show(record: Any) -> None:
    if record is None:
        return
    subject, signed = record["credentialSubject"], record["sign_off"]
    print(plain(f'It is about "{subject["title"]}", certified {record["validFrom"]}:'))
    if signed["reviewer"]:
        said = (signed.get(part) for part in ("reviewer", "date", "statement"))
        print(plain("Signed off by " + ", ".join(part for part in said if part)))
    for one in subject["sources"]:
        print(plain(f"  {one['share_ppm'] / 10_000:6.2f} %  {one['title'] or one['track_id']}"))
    print(f"  {subject['unattributed_ppm'] / 10_000:6.2f} %  unattributed")
    for one in subject["report"].get("exclusions", ()):
        print(plain(f"  excluded by hand: {one['title'] or one['track_id']} ({one['reason']})"))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("certificate", metavar="CERTIFICATE")
    parser.add_argument("--audio", metavar="FILE", help="the audio file that it is about")
    parser.add_argument("--key", metavar="FILE", help="the issuer's public key (PEM or JWK)")
    parser.add_argument("--trust", metavar="FILE", action="append", default=[], help="a root certificate you trust")
    parser.add_argument("--json", action="store_true", help="print the outcome as JSON")
    args = parser.parse_args(arguments)
    found, record = verify(args.certificate, args.audio, args.key, args.trust)
    holds = all(state != "failed" for _, state, _ in found)
    if args.json:
        checks = [{"name": what, "state": state, "words": words} for what, state, words in found]
        print(json.dumps({"ok": holds, "checks": checks}, indent=2))
    else:
        proven = ("key", "ok") in [(what, state) for what, state, _ in found]
        print("DOES NOT HOLD" if not holds else "HOLDS" if proven else "UNCHANGED, SIGNER NOT PROVEN")
        for what, state, words in found:
            print(f"  {state:12} {what}: {words}")
        show(record)
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
