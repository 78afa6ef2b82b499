"""C2PA manifests in audio files: found by the container alone, then read and checked by the C2PA library, offline.

Most files carry none, and looking costs some reads of a header; the library is loaded where there is one.
"""

from __future__ import annotations

import io
import json
import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any, Final

from mutagen import MutagenError
from mutagen.id3 import ID3

from descant.catalog.declarations.model import C2PA, DEGREES, GENERATED, PARTLY, UNSAID, Declaration
from descant.catalog.declarations.source_types import SourceType, source_type
from descant.catalog.tags.chunks import atoms, chunks
from descant.catalog.tags.values import cleaned

log = logging.getLogger(__name__)

_LARGEST: Final = 2**25
"""Bytes of a manifest, or of the ID3 tag around one, that are read."""
_BOX: Final = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
"""UUID of the box that holds a manifest in MP4 (C2PA specification, “Embedding manifests into BMFF-based assets”)."""
_MIME: Final = ("application/c2pa", "application/x-c2pa-manifest-store")
_WHERE: Final = "C2PA manifest"
_OFFLINE: Final = {"verify": {"remote_manifest_fetch": False, "ocsp_fetch": False}}
_UNTRUSTED: Final = "signingCredential.untrusted"
_ACTIONS_MOST, _ASSERTIONS_MOST, _INGREDIENTS_MOST = 100, 200, 8
_RELATIONS: Final = {"parentOf": "edited from a file that was", "componentOf": "contains a part that was"}
"""Of an ingredient, as C2PA names them; what was only an input to a model is left out."""


def declared_in_manifest(file: IO[bytes]) -> Iterator[Declaration]:
    """What the manifest of an audio file declares; nothing where there is none. Raises OSError."""
    found = _manifest(file)
    if found is None:
        return
    kind, size = found
    if size > _LARGEST:
        yield _unread(f"it has {size:,} bytes, more than are read")
        return
    try:
        store, state = _read(kind, file)
        yield _declaration(store, state)
        yield from _ingredients(store)
    except Exception as error:  # of the library: one kind of error a kind of damage
        log.info("a C2PA manifest cannot be read: %s", error)
        yield _unread(f"{type(error).__name__}: {error}")


def _unread(why: str) -> Declaration:
    return Declaration(C2PA, _WHERE, "", UNSAID, "carries a manifest that cannot be read", cleaned(why), "not checked")


# Where a manifest is --------------------------------------------------------------------------------------------------


def _manifest(file: IO[bytes]) -> tuple[str, int] | None:
    """(media type of the file, size of what holds the manifest), or None where the container has none."""
    file.seek(0)
    head = file.read(16)
    if head[:4] in (b"RIFF", b"RF64") and head[8:12] == b"WAVE":
        return next((("audio/wav", size) for name, size in chunks(file, 12, "<4sI") if name == b"C2PA"), None)
    if head[:3] == b"ID3":
        return _behind_id3(file, head)
    if head[4:8] == b"ftyp":
        end = file.seek(0, os.SEEK_END)
        for name, start, size in atoms(file, 0, end):
            file.seek(start)
            if name == b"uuid" and file.read(16) == _BOX:
                return "audio/mp4", size
    return None


def _behind_id3(file: IO[bytes], head: bytes) -> tuple[str, int] | None:
    """A manifest is an object in the ID3 tag in front of MP3 and FLAC (GEOB)."""
    size = sum((byte & 0x7F) << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True))
    file.seek(10)
    tag = file.read(min(size, _LARGEST + 1))
    if not any(mime.encode() in tag for mime in _MIME):
        return None
    if size <= _LARGEST and not _is_object(head[:10] + tag):  # a text that names the type is none
        return None
    file.seek(10 + size)
    return ("audio/flac" if file.read(4) == b"fLaC" else "audio/mpeg"), size


def _is_object(tag: bytes) -> bool:
    try:
        frames = ID3(io.BytesIO(tag), translate=False).getall("GEOB")  # type: ignore[no-untyped-call]
    except MutagenError:
        return True  # what the library makes of a damaged tag is said
    return any(frame.mime in _MIME for frame in frames)


# What it says ---------------------------------------------------------------------------------------------------------


def _read(kind: str, file: IO[bytes]) -> tuple[Mapping[str, Any], str]:
    """The manifest store as the library gives it, and its verdict on it."""
    from c2pa import Context, Reader, Settings

    file.seek(0)
    with (
        Settings.from_dict(_OFFLINE) as settings,
        Context(settings) as context,
        Reader(kind, file, context=context) as reader,
    ):
        return json.loads(reader.json()), str(reader.get_validation_state() or "")


def _declaration(store: Mapping[str, Any], state: str) -> Declaration:
    said = _said(store["manifests"][store["active_manifest"]])
    failed = [str(one.get("code", "")) for one in store.get("validation_status") or []]
    return Declaration(C2PA, _WHERE, said.by, said.ai, said.says, said.text, _proof(failed, state, said.signer))


def _ingredients(store: Mapping[str, Any]) -> Iterator[Declaration]:
    """What manifests of the files that this one was made from say of how these came about, the nearest first: an editor
    states in its own manifest what it did, and not again what the generator did before."""
    seen = {store["active_manifest"]}
    waiting = [(store["manifests"][store["active_manifest"]], GENERATED)]
    while waiting and len(seen) <= _INGREDIENTS_MOST:
        manifest, most = waiting.pop(0)
        for ingredient in manifest.get("ingredients", [])[:_INGREDIENTS_MOST]:
            name, relation = ingredient.get("active_manifest"), ingredient.get("relationship")
            if name in seen or name not in store["manifests"] or relation not in _RELATIONS:
                continue
            seen.add(name)
            whole = relation == "parentOf" and most == GENERATED
            waiting.append((store["manifests"][name], GENERATED if whole else PARTLY))
            said = _said(store["manifests"][name])
            if said.ai == UNSAID:
                continue
            ai = PARTLY if said.ai == GENERATED and not whole else said.ai
            results = (ingredient.get("validation_results") or {}).get("activeManifest")
            failed = [str(one.get("code", "")) for one in (results or {}).get("failure", [])]
            holds = not [code for code in failed if code != _UNTRUSTED]
            proof = _proof(failed, "Valid" if holds else "Invalid", said.signer) if results else "not checked"
            words = f"{_RELATIONS[relation]} {said.says}"
            yield Declaration(C2PA, f"{_WHERE} of an ingredient", said.by, ai, words, said.text, proof)


@dataclass(frozen=True)
class _Said:
    """What one manifest says. signer: as its certificate names it."""

    by: str
    ai: str
    says: str
    text: str
    signer: str


def _said(manifest: Mapping[str, Any]) -> _Said:
    actions = list(_actions(manifest))
    types = [found for action in actions if (found := source_type(str(action.get("digitalSourceType", ""))))]
    telling = min(types, key=lambda one: DEGREES.index(one.ai), default=SourceType(UNSAID, "states how it was made"))
    tools = [_tool(action.get("softwareAgent")) for action in actions]
    generator = [_tool(info) for info in manifest.get("claim_generator_info") or [manifest.get("claim_generator", "")]]
    by = next(filter(None, (*tools, *generator)), "")
    steps = dict.fromkeys(_step(action) for action in actions)
    signature = manifest.get("signature_info") or {}
    signer = cleaned(str(signature.get("issuer") or signature.get("common_name") or ""))[:100]
    text = f"claim by {', '.join(filter(None, generator)) or 'an unnamed program'}"
    text += f"; actions: {', '.join(steps)}" if steps else ""
    text += f"; signed by {signer}" if signer else ""
    text += f" at {cleaned(str(signature['time']))[:40]}" if signature.get("time") else ""
    says = telling.says + (f", with {by}" if by and telling.ai != UNSAID else "")
    return _Said(by, telling.ai, says, cleaned(text), signer)


def _actions(manifest: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for assertion in manifest.get("assertions", [])[:_ASSERTIONS_MOST]:
        if str(assertion.get("label", "")).startswith("c2pa.actions"):
            yield from assertion["data"].get("actions", [])[:_ACTIONS_MOST]


def _tool(value: object) -> str:
    """A program by name and version, however a manifest spells it."""
    if isinstance(value, dict):
        value = " ".join(str(value[part]) for part in ("name", "version") if value.get(part))
    return cleaned(value)[:80] if isinstance(value, str) else ""


def _step(action: Mapping[str, Any]) -> str:
    kind = str(action.get("digitalSourceType", "")).rsplit("/", 1)[-1]
    return cleaned(f"{str(action.get('action', '?')).removeprefix('c2pa.')}{f' ({kind})' if kind else ''}")[:80]


def _proof(codes: Sequence[str], state: str, signer: str) -> str:
    """How far a manifest is to be believed, by the library's verdict. No list of trusted signers is shipped."""
    failed = [code for code in codes if code != _UNTRUSTED]
    by = f" of {signer}" if signer else ""
    if state == "Trusted":
        return f"the signature{by} holds"
    if state == "Valid" and not failed:
        return f"the signature{by} holds; who signed was not checked"
    if any("mismatch" in code and "Hash" in code for code in failed):
        return f"the signature{by} does not hold: the file was changed since"
    return cleaned(f"the manifest does not hold ({', '.join(dict.fromkeys(failed)) or state or 'unknown'})")[:200]
