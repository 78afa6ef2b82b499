"""The verifier that needs no Descant: one file of Python, shipped as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from descant.files import write_whole
from descant.resources import resource

VERIFIER: Final = "verify_descant.py"


def write_verifier(out: Path) -> None:
    """Raises DescantError where it cannot be written."""
    write_whole(out, resource(VERIFIER).read_bytes())
