"""What a decoder is, whichever library it uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

LOWEST_RATE, HIGHEST_RATE = 4_000, 768_000
"""Hz: outside of this a header is damaged rather than unusual (telephone audio has 8 kHz, DXD 352.8 kHz)."""
MOST_CHANNELS = 64
"""More than any delivery format has (22.2 has 24); a larger number is a damaged header."""


def plausible(rate: int, channels: int) -> bool:
    return LOWEST_RATE <= rate <= HIGHEST_RATE and 1 <= channels <= MOST_CHANNELS


class NotAudioError(Exception):
    """A library finds no audio in the bytes."""


class NoSoundError(NotAudioError):
    """It finds a film, or another thing that could hold sound, without any."""


class DecoderError(Exception):
    """A library cannot go on. at: frames that it came to behind the last chunk."""

    def __init__(self, words: str = "", at: int = 0) -> None:
        super().__init__(words)
        self.at = at


class FormChangedError(DecoderError):
    """The sample rate or the number of channels is another one from here on."""


class Decoder(Protocol):
    """Samples of one sound file, in order.

    length: frames it says that there are, None where it does not; counted: whether that is a promise.
    others: sound tracks beside the one that is decoded.
    """

    sample_rate: int
    channels: int
    length: int | None
    counted: bool
    others: int

    def chunks(self, frames: int) -> Iterator[Samples]:
        """float32 [n, channels], contiguous, each about `frames` long; valid until the next one is asked for.

        Raises DecoderError.
        """

    def seek(self, frame: int) -> None:
        """The next chunk starts at this frame (before chunks() was called). Raises DecoderError."""

    def close(self) -> None: ...
