"""Training sets signed with the publisher's own key, as certificates are, and checked again offline."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import rfc8785
from joserfc import jws

from descant.audio.discover import discover
from descant.audit.signed_manifest import ALGORITHM, MAX_BYTES, TYPE, open_signed
from descant.certificate.public_key import PublicKey, read_public_key
from descant.certificate.signing_key import Key
from descant.errors import DescantError
from descant.files import file_sha256
from descant.progress import Progress, silent
from descant.trainingset.model import TrainingSet, counted


class _Registry(jws.JWSRegistry):
    """joserfc's own limits are made for log-in tokens."""

    max_payload_length = MAX_BYTES


@dataclass(frozen=True)
class Check:
    """One thing that was looked at. holds: None where it was not checked, or says nothing against the set."""

    name: str
    holds: bool | None
    words: str


@dataclass(frozen=True)
class Verified:
    """made: None where it could not be read. fingerprint: RFC 7638 thumbprint of the key in it."""

    checks: tuple[Check, ...]
    made: TrainingSet | None = None
    fingerprint: str = ""

    @property
    def ok(self) -> bool:
        return self.made is not None and not any(check.holds is False for check in self.checks)


def sign(made: TrainingSet, key: Key) -> str:
    """The signed manifest as text, the same for the same set and key. Raises DescantError where it is too large."""
    payload = rfc8785.dumps(made.to_json())
    header = {"alg": ALGORITHM, "typ": TYPE, "jwk": key.public.jwk}
    text = jws.serialize_compact(header, payload, key.jose, registry=_Registry(algorithms=[ALGORITHM]))
    if len(text) > MAX_BYTES:
        raise DescantError("the training set is too large to be signed as one", remedy="Make several of it.")
    return text


def verify(
    path: Path,
    *,
    trusted_key: Path | None = None,
    audio: Path | None = None,
    day: datetime.date,
    progress: Progress = silent,
) -> Verified:
    """Every check by itself. trusted_key: of the issuer, had by another way. audio: a folder that should hold the
    files. day: on which licences should hold. Never raises for what is wrong with the manifest."""
    try:
        opened = open_signed(path)
    except DescantError as error:
        return Verified((Check("signature", False, error.cause),))
    checks = [Check("signature", True, "It was not changed since it was signed.")]
    public = PublicKey.ed25519(opened.key)
    try:
        made = TrainingSet.from_json(opened.tree)
        if made.issuer != public.issuer:
            raise ValueError("it names another issuer than the key that signed it")
        if rfc8785.dumps(dict(opened.tree)) != opened.payload or made.to_json() != opened.tree:
            raise ValueError("it is not in canonical form")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        checks.append(Check("form", False, f"It does not hold together: {str(error)[:200]}."))
        return Verified(tuple(checks), None, opened.fingerprint)
    checks.append(Check("form", True, f"{counted(len(made.tracks), 'track')}, each with hashes; canonical JSON."))
    checks += [_key(public, trusted_key), _terms(made, day), _owners(made), _audio(made, audio, progress)]
    return Verified(tuple(checks), made, opened.fingerprint)


def _key(public: PublicKey, trusted: Path | None) -> Check:
    if trusted is None:
        words = f"Signed with the key {public.fingerprint}; whose it is was not checked."
        return Check("signer", None, words)
    try:
        same = read_public_key(trusted) == public
    except DescantError as error:
        return Check("signer", False, str(error))
    return Check("signer", same, "Signed with the key that was given." if same else "Signed with another key.")


def _terms(made: TrainingSet, day: datetime.date) -> Check:
    """An expired licence is no fault of the manifest, and is said."""
    expired = [one.id for one in made.licences if not one.holds_on(day)]
    words = f"{counted(len(made.licences), 'licence')}; {counted(len(made.without_terms), 'track')} without one."
    words += f" Not in force on {day}: {', '.join(expired)}." if expired else ""
    return Check("terms", None if expired or made.without_terms else True, words)


def _owners(made: TrainingSet) -> Check:
    nameless = sum(not track.owners for track in made.tracks)
    words = f"{counted(nameless, 'track')} without an owner." if nameless else "Every track names owners."
    return Check("owners", None if nameless else True, words)


def _audio(made: TrainingSet, folder: Path | None, progress: Progress) -> Check:
    if folder is None:
        return Check("audio", None, "No folder of audio was given.")
    hashes: set[str] = set()
    files = [place for place in discover([folder]) if isinstance(place, Path)]
    for number, file in enumerate(files):
        progress("read", number, len(files))
        try:
            hashes.add(file_sha256(file))
        except OSError as error:
            return Check("audio", False, f"{file} cannot be read ({error.strerror or error}).")
    wanted: Mapping[str, str] = {track.sha256: track.file for track in made.tracks}
    missing = [name for sha256, name in wanted.items() if sha256 not in hashes]
    more = len(hashes - set(wanted))
    words = f"{len(wanted) - len(missing):,} of {len(wanted):,} files are there as they were"
    words += f"; missing or changed: {', '.join(missing[:5])}{' …' if len(missing) > 5 else ''}" if missing else ""
    words += f"; {counted(more, 'other audio file')} there as well" if more else ""
    return Check("audio", not missing, words + ".")
