"""What the engine does for a first look at the program."""

from __future__ import annotations

from pathlib import Path

from descant.engine import demo_messages as d
from descant.engine.server import Context, Handlers


def demonstrate(request: d.Demonstrate, context: Context) -> str:
    from descant.demo.studio import REPORT, demonstrate

    shown = demonstrate(Path(request.out), request.settings, progress=context.progress, cancel=context.cancel)
    return str(shown.folder / REPORT)


HANDLERS: Handlers = {d.Demonstrate: demonstrate}
