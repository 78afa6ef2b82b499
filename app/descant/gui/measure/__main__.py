"""python -m descant.gui.measure start|panes|catalog|ingest|picture [PATH …]: one measurement, printed as JSON."""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import asdict
from pathlib import Path

from descant.processes import stand_up

stand_up()

from descant.gui.app import offscreen_if_headless  # noqa: E402  once it is said


def main(argv: list[str]) -> int:
    offscreen_if_headless()
    what, *rest = argv
    if what == "panes":
        from descant.gui.measure import panes

        found = panes.measure()
    else:
        from descant.gui.measure import window

        places = [Path(one) for one in rest]
        if what == "start":
            found = window.start(float(os.environ.get("DESCANT_BEGAN", time.time())))
        elif what == "ingest":
            found = window.ingest(*places[:2])
        else:
            found = window.catalog(places[0]) if what == "catalog" else window.pictures(places)
    print(json.dumps([asdict(one) for one in found]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
