"""What a validation left in the index's folder for later answers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from descant.audit.index import Index
from descant.audit.shares import Shrinkage
from descant.audit.state import VALIDATION
from descant.errors import DescantError
from descant.report.audit_answer import Trust
from descant.report.trees import from_tree

RESULT: Final = "validation.json"


@dataclass(frozen=True)
class Learned:
    """What a validation teaches later answers: the shrinkage of its shares, and how far it can be trusted."""

    shrinkage: Shrinkage
    trust: Trust


def learned_of(index: Index) -> Learned | None:
    """What was learned about this very model, or None. Raises DescantError where the file is damaged."""
    path = index.folder / VALIDATION / RESULT
    if not path.exists():
        return None
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        if held["fingerprint"] != index.adapter.fingerprint:
            return None
        return from_tree(Learned, {name: held[name] for name in ("shrinkage", "trust")})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DescantError("The validation is damaged.", remedy="Delete it and validate again.", path=path) from error
