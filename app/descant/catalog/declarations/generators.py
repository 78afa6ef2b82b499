"""What the tags of generators say. A table of generators and of the places where they, and labelling laws, write.

Tags are untrusted text: bounded, parsed as JSON at most, never followed. Titles, artists and lyrics are not looked at,
for a song may be called Suno.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from descant.catalog.declarations.model import GENERATED, POSSIBLY, TAG, UNSAID, Declaration
from descant.catalog.declarations.source_types import source_type
from descant.catalog.tags.values import cleaned

_LOOKED_AT: Final = 2**21
"""Characters of one value that are looked at: a workflow of hundreds of nodes has some hundred thousand."""
_VALUES_LOOKED_AT: Final = 200
_NODES_NAMED: Final = 6
_GENERATES: Final = re.compile(r"(?i)sampler|diffusion|generat|musicgen|ace[_ -]?step|tts")
_WEIGHTS: Final = (".safetensors", ".ckpt", ".pt", ".pth", ".gguf", ".bin", ".onnx")


class Generator(NamedTuple):
    """domain: regular expression of its site. name_in: of its name where a program names itself."""

    name: str
    domain: str
    name_in: str


GENERATORS: Final = (
    Generator("Suno", r"suno\.(?:com|ai)", r"suno"),
    Generator("Udio", r"udio\.com", r"udio"),
    Generator("Mureka", r"mureka\.ai", r"mureka"),
    Generator("Stable Audio", r"stableaudio\.com", r"stable[ _-]?audio"),
    Generator("ElevenLabs", r"elevenlabs\.io", r"eleven ?labs"),
    Generator("MiniMax", r"minimax\.(?:io|chat)", r"minimax"),
    Generator("Riffusion", r"riffusion\.com", r"riffusion"),
    Generator("Producer.ai", r"producer\.ai", r"producer\.ai"),
    Generator("AIVA", r"aiva\.ai", r"aiva"),
    Generator("Boomy", r"boomy\.com", r"boomy"),
    Generator("Soundraw", r"soundraw\.io", r"soundraw"),
    Generator("Mubert", r"mubert\.com", r"mubert"),
    Generator("Beatoven", r"beatoven\.ai", r"beatoven(?:\.ai)?"),
    Generator("Sonauto", r"sonauto\.ai", r"sonauto"),
    Generator("ACE-Step", r"ace-step\.github\.io", r"ace[- ]?step"),
    Generator("MusicGen", r"audiocraft\.metademolab\.com", r"musicgen|audiocraft"),
)

_MADE: Final = r"(?:made|created|generated|composed|produced|written)\s+(?:with|by|in|on|using|from)\s+(?:the\s+)?"
_SAYS_MADE: Final = tuple(
    (g.name, re.compile(rf"\b{_MADE}(?:{g.name_in}|{g.domain})\b|https?://(?:[\w-]+\.)*{g.domain}(?=[/?#\s]|$)", re.I))
    for g in GENERATORS
)
_NAMES_ITSELF: Final = tuple(
    (g.name, re.compile(rf"(?<![\w.])(?:{g.name_in}|{g.domain})(?!\w)", re.I)) for g in GENERATORS
)

_ANY: Final = re.compile("|".join(f"{g.name_in}|{g.domain}" for g in GENERATORS), re.I)
"""What one look finds wherever one of the patterns above can."""

_NOT_LOOKED_AT: Final = re.compile(
    r"(?i)(tit[123]|title|\xa9nam|inam|name|tpe[1-4]|artist|performer|lead_performer|albumartist|album artist|aart"
    r"|\xa9art|iart|auth|author|talb|album|\xa9alb|iprd|uslt|lyrics|unsyncedlyrics|\xa9lyr|tsoa|tsop|tsot)(\W.*)?"
)
_PROGRAMS: Final = re.compile(
    r"(?i)(tsse|tenc|tool|\xa9too|encoder|encoded[- _]?by|isft|generator|software|txxx:(software|generator|tool))"
)
"""Keys whose value is the name of a program."""


def declared_in_tags(tags: Mapping[str, list[str]]) -> Iterator[Declaration]:
    """What tags (key, as the file spells it → values) declare."""
    for key, values in tags.items():
        where = f"tag {cleaned(key)[:60]}"
        for value in values[:_VALUES_LOOKED_AT]:
            found = _of(key, value[:_LOOKED_AT], where)
            if found is not None:
                yield found


def _of(key: str, value: str, where: str) -> Declaration | None:
    name = key.rsplit(":", 1)[-1].casefold()
    if name in ("aigc", "xmpkvbase64"):
        return _label_of_law(value, where)
    if name in ("prompt", "workflow"):
        return _workflow(value, where)
    if name == "comment" and value.lstrip().startswith("{") and '"class_type"' in value:  # what FFmpeg makes of it
        return _workflow(value, where)
    if _NOT_LOOKED_AT.fullmatch(key):
        return None
    if term := source_type(value):
        return Declaration(TAG, where, "", term.ai, term.says, cleaned(value))
    if not _ANY.search(value[:10_000]):
        return None
    for generator, pattern in _SAYS_MADE:
        if match := pattern.search(value[:10_000]):
            return _by(generator, where, value, match)
    if _PROGRAMS.fullmatch(key):
        for generator, pattern in _NAMES_ITSELF:
            if match := pattern.search(value[:1_000]):
                return _by(generator, where, value, match)
    return None


def _by(generator: str, where: str, value: str, match: re.Match[str]) -> Declaration:
    excerpt = cleaned(value if len(value) <= 300 else value[max(0, match.start() - 100) :])
    return Declaration(TAG, where, generator, GENERATED, f"made with {generator}", excerpt)


# China's label (GB 45438-2025) ----------------------------------------------------------------------------------------

_LABELS: Final = {
    "1": (GENERATED, "generated"),
    "AIGC": (GENERATED, "generated"),
    "2": (POSSIBLY, "possibly generated"),
    "3": (POSSIBLY, "suspected to be generated"),
}


def _label_of_law(value: str, where: str) -> Declaration:
    """{"AIGC": {"Label": "1", "ContentProducer": …, "ProduceID": …}}, its inner object alone, or either in base64."""
    tree = _json(value)
    if tree is None:
        try:
            tree = _json(base64.b64decode(value, validate=True).decode("utf-8", "replace"))
        except (binascii.Error, ValueError):
            tree = None
    fields = {str(name).casefold(): inner for name, inner in tree.items()} if isinstance(tree, dict) else {}
    inner = fields.get("aigc")
    if isinstance(inner, str):
        inner = _json(inner)
    if isinstance(inner, dict):
        fields = {str(name).casefold(): text for name, text in inner.items()}
    if not fields:
        return Declaration(TAG, where, "", UNSAID, "carries China's AIGC label, which cannot be read", cleaned(value))
    producer = _plain(fields.get("contentproducer"))
    ai, words = _LABELS.get(_plain(fields.get("label")).upper(), (UNSAID, "of an unknown kind"))
    says = f"labelled as AI content ({words}){f' by {producer}' if producer else ''} under China's rules"
    return Declaration(TAG, where, producer, ai, says, cleaned(value))


# ComfyUI --------------------------------------------------------------------------------------------------------------


def _workflow(value: str, where: str) -> Declaration | None:
    """A ComfyUI prompt ({"3": {"class_type": …, "inputs": …}}) or workflow ({"nodes": [{"type": …}]}); None for other
    text under such a name."""
    tree = _json(value)
    if tree is None and '"class_type"' not in value:
        return None
    nodes: list[str] = []
    models: list[str] = []
    for part in _parts(tree)[:10_000]:
        if isinstance(part, dict) and (kind := _plain(part.get("class_type", part.get("type")))):
            nodes.append(kind)
            models += _models(part.get("inputs")) + _models(part.get("widgets_values"))
    if not nodes and '"class_type"' not in value:
        return None
    kinds = list(dict.fromkeys(nodes))
    more = " …" if len(kinds) > _NODES_NAMED else ""
    text = (
        f"{len(nodes)} {'node' if len(nodes) == 1 else 'nodes'}: {', '.join(kinds[:_NODES_NAMED])}{more}"
        if nodes
        else value
    )
    text += f"; models: {', '.join(dict.fromkeys(models))}" if models else ""
    if any(_GENERATES.search(node) for node in nodes):
        says = "made by a workflow of ComfyUI that samples a generative model"
        return Declaration(TAG, where, "ComfyUI", GENERATED, says, cleaned(text))
    return Declaration(TAG, where, "ComfyUI", UNSAID, "made by a workflow of ComfyUI", cleaned(text))


def _parts(tree: object) -> list[Any]:
    if not isinstance(tree, dict):
        return []
    nodes = tree.get("nodes")
    return nodes if isinstance(nodes, list) else list(tree.values())


def _models(inputs: object) -> list[str]:
    """Names of model files among the inputs of a node."""
    values = list(inputs.values()) if isinstance(inputs, dict) else inputs if isinstance(inputs, list) else []
    texts = [value for value in values[:100] if isinstance(value, str) and len(value) < 200]
    return [re.split(r"[\\/]", text)[-1] for text in texts if text.lower().endswith(_WEIGHTS)]


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _plain(value: object) -> str:
    return cleaned(str(value))[:120] if isinstance(value, str | int) and not isinstance(value, bool) else ""
