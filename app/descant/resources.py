"""Where the files under resources/ lie: inside the installed package, or beside app/ in a checkout."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from descant.errors import DescantError

OVERLAY: Final = "DESCANT_RESOURCES"
"""Environment variable: a folder whose files stand before those of the program, such as other weights."""

_HERE = Path(__file__).resolve().parent
_ROOTS = (_HERE / "resources", _HERE.parents[1] / "resources")


def resource(name: str) -> Path:
    """Path of a resource file, e.g. resource("schemas/report-1.json"). Raises DescantError if it is missing."""
    own = os.environ.get(OVERLAY)
    for root in (*([Path(own)] if own else []), *_ROOTS):
        if (root / name).exists():
            return root / name
    raise DescantError(f"the program's own file {name} is missing", remedy="Install Descant again.")
