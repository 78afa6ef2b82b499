"""The methods of the audit by their names: a further one is a class in a file of its own, and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from descant.audit.methods.base import Method
from descant.audit.methods.distilled import Distilled
from descant.audit.methods.influence import Influence
from descant.audit.methods.similarity import Similarity
from descant.audit.methods.unlearning import Group, Mirrored, Mucs
from descant.report import audit_answer

METHODS: Final[Mapping[audit_answer.Method, type[Method]]] = {
    "influence": Influence,
    "unlearn": Mirrored,
    "mucs": Mucs,
    "group": Group,
    "distilled": Distilled,
    "similarity": Similarity,
}
