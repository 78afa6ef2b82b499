"""Sound outputs of this computer, through PortAudio. No Qt here.

`python -m descant.gui.outputs` prints them as JSON.
"""

from __future__ import annotations

import contextlib
import json
import threading
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

LATENCY_S = 0.2
"""What the sound card holds: so long a window that draws, or an analysis, may keep the feeding thread waiting."""


@dataclass(frozen=True)
class Outputs:
    """names: outputs of this machine. reason: why there is no sound, "" if there is."""

    names: tuple[str, ...]
    default: str = ""
    reason: str = ""


class OutputError(Exception):
    """The output is not there, or not there any more; its text says what the sound system said."""


class Output(Protocol):
    """A running stream: float32 [n, 2] frames go in, write() waits until there is room.

    latency: seconds between writing and hearing. close: drain lets sound what was written.
    """

    rate: int
    latency: float

    def write(self, frames: Samples) -> None:
        """Raises OutputError where the device has gone."""

    def close(self, *, drain: bool) -> None: ...


_turn = threading.Lock()
_open = 0
"""Streams that are open: PortAudio can look for devices anew only while there is none."""


def outputs() -> Outputs:
    """Asks the sound system; may take a moment, so not on the main thread.

    Devices that were plugged in since the program started are found while nothing plays.
    """
    try:
        import sounddevice
    except OSError:
        return Outputs((), reason="No sound: PortAudio is not installed on this computer (Debian: libportaudio2).")
    with _turn:
        try:
            if not _open:
                sounddevice._terminate()
                sounddevice._initialize()
            if sounddevice.default.device[1] < 0:
                return Outputs((), reason="No sound: this computer has no audio output.")
            found = _devices(sounddevice)
            default = str(sounddevice.query_devices(kind="output")["name"])
        except Exception as error:  # PortAudio has errors of its own kinds
            return Outputs((), reason=f"No sound: {error}")
    return Outputs(tuple(found), default)


def _devices(sounddevice: Any) -> dict[str, int]:
    """Outputs by name, of the default's sound system alone: others list the same devices again."""
    system = sounddevice.query_devices(kind="output")["hostapi"]
    found: dict[str, int] = {}
    for place, one in enumerate(sounddevice.query_devices()):
        if one["max_output_channels"] > 0 and one["hostapi"] == system:
            found.setdefault(one["name"], place)
    return found


class DeviceOutput:
    """An output by its name; "" is the computer's default one."""

    def __init__(self, name: str = "") -> None:
        global _open
        import sounddevice

        self._error = sounddevice.PortAudioError
        with _turn:
            try:
                if not _open:  # what was plugged in or went since is known now
                    sounddevice._terminate()
                    sounddevice._initialize()
                if sounddevice.default.device[1] < 0:
                    raise OutputError("This computer has no sound output at present.")
                place = _devices(sounddevice)[name] if name else None
                device = sounddevice.query_devices(place, kind="output")
                self.rate = int(device["default_samplerate"])
                self._channels = min(2, int(device["max_output_channels"]))
                self._stream: Any = sounddevice.OutputStream(
                    device=place, samplerate=self.rate, channels=self._channels, dtype="float32", latency=LATENCY_S
                )
                self._stream.start()
            except KeyError:
                raise OutputError("It is not connected.") from None
            except (self._error, ValueError) as error:
                raise OutputError(str(error)) from error
            self.latency = float(self._stream.latency)
            self.ran_dry = 0
            """How often the sound card had played all that was written before more came."""
            _open += 1

    def write(self, frames: Samples) -> None:
        if self._channels == 1:
            frames = frames.mean(axis=1, keepdims=True)
        try:
            self.ran_dry += bool(self._stream.write(np.ascontiguousarray(frames, np.float32)))
        except self._error as error:
            raise OutputError(str(error)) from error

    def close(self, *, drain: bool) -> None:
        global _open
        with _turn:
            with contextlib.suppress(self._error):  # a device that has gone
                if drain:
                    self._stream.stop()
                else:
                    self._stream.abort()
            with contextlib.suppress(self._error):
                self._stream.close()
            _open -= 1


def main() -> int:
    found = outputs()
    print(json.dumps({"outputs": list(found.names), "default": found.default, "reason": found.reason}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
