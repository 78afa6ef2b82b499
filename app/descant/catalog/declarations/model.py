"""A declaration as a plain record: what a file says of itself, which may be wrong, and is never what Descant found."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Final

TAG, C2PA, DDEX = "tag", "C2PA", "DDEX"
"""Values of Declaration.kind."""

GENERATED, PARTLY, POSSIBLY, NOT_GENERATED, UNSAID = "generated", "partly", "possibly", "not generated", "unsaid"
"""Values of Declaration.ai."""
DEGREES: Final = (GENERATED, PARTLY, POSSIBLY, NOT_GENERATED, UNSAID)

MOST: Final = 16
"""Declarations of one file that are kept; a C2PA manifest comes first."""
LONGEST: Final = 300
"""Characters kept of each text."""


@dataclass(frozen=True)
class Declaration:
    """One thing that a file declares. All text but `kind`, `ai` and `proof` follows from what stands in the file.

    kind: TAG, C2PA or DDEX. where: the tag, manifest or element it stands in. by: the generator or service it names,
    "" where it names none. ai: how much of the sound is declared to be generated. says: the statement in plain words.
    text: an excerpt of what stands there. proof: how far it is protected; a tag is not, anybody can write one.
    """

    kind: str
    where: str
    by: str
    ai: str
    says: str
    text: str = ""
    proof: str = ""


def packed(declarations: Iterable[Declaration]) -> str:
    """As the catalog keeps them beside a file."""
    return json.dumps([asdict(one) for one in declarations], ensure_ascii=True)


def unpacked(kept: str | None) -> tuple[Declaration, ...] | None:
    """None where nobody looked for any, as older versions did not, or where another hand wrote something else."""
    try:
        trees = json.loads(kept) if kept else None
        return None if trees is None else tuple(Declaration(**{n: str(v) for n, v in tree.items()}) for tree in trees)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
