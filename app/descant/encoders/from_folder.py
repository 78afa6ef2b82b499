"""Larger encoders from a folder: a config and safetensors weights that take the place of a shipped encoder.

    encoder = load_encoder(folder, device="cpu")
    embedding = encoder.embed_file(Recorded(path, pcm_sha256))

The folder is untrusted (see model_files): nothing in it is run. An adapter turns it into a Network, from segments of
audio to vectors; what is the same for all of them stands here: cutting a file into segments, batches, unit length.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from descant.audio.decode import blocks
from descant.audio.frames import Frames
from descant.encoders.base import Embedding, Leg, Recorded
from descant.encoders.library_model import first_line
from descant.encoders.windows import unit
from descant.errors import DecodeError, ModelError
from descant.model_files import fingerprint_of, read_config, read_tensors
from descant.progress import CancelToken, check

F32 = NDArray[np.float32]

ADAPTERS: Final[Mapping[str, tuple[str, Leg]]] = {
    "clews": ("descant.encoders.clews", "composition"),
    "mert_model": ("descant.encoders.mert", "style"),
    "hubert": ("descant.encoders.mert", "style"),
    "clap": ("descant.encoders.clap", "style"),
    "clap_audio_model": ("descant.encoders.clap", "style"),
}
"""model_type of config.json → the module that reads it, and the leg it is for: CLEWS is trained to tell versions of a
work from other works, MERT and CLAP to tell how music sounds."""

BATCH_SAMPLES: Final = 2_000_000
"""Samples embedded at once, about: eight segments of ten seconds at 24 kHz."""
SILENT_RMS: Final = 10 ** (-75 / 20)
"""Root mean square of a segment under which there is only noise (the style encoder's limit, too)."""
TAIL: Final = 0.5
"""Part of a hop that a track's end must hold beyond the last whole segment to earn one more, filled by repeating it."""
MAX_RATE: Final = 192_000
MAX_SEGMENT_S: Final = 120.0
REMEDY: Final = "docs/encoders.md says which folders can be used; a damaged one is copied again."

Values = Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class Network:
    """What an adapter gives: a network from segments of audio [B, segment] (float32 at `rate` Hz) to vectors [B, D].

    about: what of the config decides the vectors; it and the tensors make the version.
    """

    layers: nn.Module
    rate: int
    segment: int
    hop: int
    about: Values
    tensors: Mapping[str, Tensor]


class FolderEncoder:
    """An Encoder and a FileEncoder: one vector a segment, with no order in time and no key."""

    segment_frames = 0

    def __init__(self, name: Leg, kind: str, network: Network, device: str = "cpu") -> None:
        """Raises ValueError or RuntimeError where the network does not give finite vectors."""
        self.name = name
        self._layers = network.layers.to(device).eval().requires_grad_(False)
        self._rate, self._segment, self._hop = network.rate, network.segment, network.hop
        self._device = device
        self._batch = max(1, BATCH_SAMPLES // network.segment)
        self.sha256 = fingerprint_of(network.tensors, json.dumps(network.about, sort_keys=True))
        self.version = f"{kind}-{self.sha256[:16]}"
        ramp = np.linspace(-0.5, 0.5, network.segment, dtype=np.float32) * np.sin(np.arange(network.segment) / 9)
        tried = self._embedded(np.asarray(ramp, np.float32)[None])
        if not np.isfinite(tried).all() or not np.abs(tried).any():
            raise ValueError("its vectors are not finite numbers other than zero")
        self.dim = tried.shape[1]

    def embed(self, tracks: Sequence[Frames], cancel: CancelToken | None = None) -> list[Embedding]:
        raise ModelError(f"The encoder {self.version} hears audio files, not frames.", remedy="Add the files again.")

    def variants(self, vectors: F32) -> F32:
        return vectors[None]

    def embed_file(self, file: Recorded, cancel: CancelToken | None = None) -> Embedding:
        """In bounded memory. A silent segment has a vector of zeros. Raises DecodeError and Cancelled."""
        decoded = blocks(file.path, rate=self._rate, cancel=cancel)
        vectors, waiting = [], []
        for segment in cut(decoded, self._segment, self._hop):
            waiting.append(segment)
            if len(waiting) == self._batch:
                vectors.append(self._vectors(waiting))
                waiting = []
                check(cancel)
        if waiting:
            vectors.append(self._vectors(waiting))
        if decoded.info.pcm_sha256 != file.pcm_sha256:
            raise DecodeError(
                "The file holds other audio than when it was heard first.",
                remedy="Add it as a new track, and remove the old one.",
                path=file.path,
            )
        return Embedding(np.concatenate(vectors), self._segment / self._rate, self._hop / self._rate)

    def _vectors(self, segments: Sequence[F32]) -> F32:
        batch = np.stack(segments)
        loud = np.sqrt((batch**2).mean(axis=1)) > SILENT_RMS
        vectors = np.zeros((len(batch), self.dim), np.float32)
        if loud.any():
            vectors[loud] = unit(self._embedded(batch[loud]))
        return vectors

    def _embedded(self, batch: F32) -> F32:
        with torch.inference_mode():
            found: F32 = self._layers(torch.from_numpy(batch).to(self._device)).float().cpu().numpy()
        if found.ndim != 2 or len(found) != len(batch):
            raise ValueError(f"it gives an array of the shape {found.shape}, no vector for each segment")
        return found


def cut(blocks_: Iterator[F32] | Any, segment: int, hop: int) -> Iterator[F32]:
    """Segments [segment] that begin at every hop; a track that is shorter is repeated to fill one."""
    buffer, whole = np.zeros(0, np.float32), 0
    for block in blocks_:
        buffer = np.concatenate([buffer, block])
        while len(buffer) >= segment:
            yield buffer[:segment]
            buffer, whole = buffer[hop:], whole + 1
    new = len(buffer) - (segment - hop) if whole else len(buffer)  # samples that no segment holds yet
    if new and (not whole or new >= TAIL * hop):
        yield np.resize(buffer, segment)


def load_encoder(folder: Path, device: str = "cpu") -> FolderEncoder:
    """The encoder of a folder. Raises ModelError where it is none, damaged, hostile, or of a kind no adapter reads."""
    config = read_config(folder)
    kind = config.get("model_type")
    if not isinstance(kind, str) or kind not in ADAPTERS:
        raise ModelError(
            f"no adapter reads encoders of the kind {str(kind)[:40]!r}",
            remedy=f"config.json must say “model_type”: one of {', '.join(ADAPTERS)}.",
            path=folder,
        )
    module, leg = ADAPTERS[kind]
    tensors = read_tensors(folder, torch_files=False)
    try:
        network: Network = import_module(module).open_network(folder, config, tensors)
        if not 1000 <= network.rate <= MAX_RATE or not 1 <= network.segment <= MAX_SEGMENT_S * network.rate:
            raise ValueError("its sample rate or the length of its segments is out of range")
        if not 1 <= network.hop <= network.segment:
            raise ValueError("its segments do not overlap or touch")
        return FolderEncoder(leg, module.rpartition(".")[2], network, device)
    except ImportError as error:
        raise ModelError(
            "this encoder needs the library transformers", remedy="Install it: pip install 'descant[encoders]'"
        ) from error
    except ModelError:
        raise
    except (ValueError, TypeError, KeyError, AttributeError, RuntimeError, ArithmeticError, IndexError) as error:
        reason = f"{error.args[0]} is missing from its config" if isinstance(error, KeyError) else first_line(error)
        raise ModelError(f"this encoder cannot be used ({reason})", remedy=REMEDY, path=folder) from error
    except Exception as error:
        if type(error).__name__ not in ("StrictDataclassFieldValidationError", "StrictDataclassClassValidationError"):
            raise
        raise ModelError("the config's values are not this encoder's", remedy=REMEDY, path=folder) from error
