"""Run as a process of its own: a window's end of an engine that extracts files in processes of its own."""

from __future__ import annotations

import itertools
import sys
import time
from pathlib import Path

from descant.audio.extract import extract_many
from descant.engine import messages as m
from descant.engine.client import EngineClient
from descant.engine.server import Context, Handlers


def analyse(request: m.Analyse, context: Context) -> None:
    for _ in extract_many(itertools.repeat(Path(request.path), 10_000), workers=2):
        context.progress("extracted", 1, 1)


HANDLERS: Handlers = {m.Analyse: analyse}

if __name__ == "__main__":
    client = EngineClient("window_process:HANDLERS")
    client.submit(m.Analyse(sys.argv[1], ""))
    told = False
    while True:
        if any(isinstance(event, m.Moved) for event in client.poll()) and not told:
            print(client.pid("listening"), flush=True)
            told = True
        time.sleep(0.02)
