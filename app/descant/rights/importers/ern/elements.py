"""Walking XML by local names: DDEX's namespaces change with every version, and its elements' names hardly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from descant.rights.model import Disclosure

Element = Any
"""lxml's element, for which its stubs ask for more than is known here."""
_AI_NAME: Final = re.compile(r"(?:^|[a-z])A[Ii](?![a-z])|GenerativeA|ArtificialIntelligence|ComputerGenerated")
_AI_VALUE: Final = frozenset({"GenerativeAI", "ArtificialIntelligence"})
_ROLES: Final = ("Role", "ContributorRole", "ResourceContributorRole", "IndirectResourceContributorRole", "ArtistRole")
_MOST_TEXT: Final = 2000


def name_of(element: Element) -> str:
    """The local name."""
    tag: str = element.tag
    return tag.rpartition("}")[2]


def children(element: Element, *names: str) -> Iterator[Element]:
    """The children of these names (of any, where none is given), in order."""
    for child in element:
        if isinstance(child.tag, str) and (not names or name_of(child) in names):
            yield child


def child(element: Element, *path: str) -> Element | None:
    """The first child, its first child, …; None where one of them is not there."""
    for name in path:
        element = next(children(element, name), None)
        if element is None:
            return None
    return element


def text(element: Element | None, *path: str) -> str:
    """What an element says, as one line; "" where it is not there."""
    found = element if element is None or not path else child(element, *path)
    return " ".join((found.text or "").split())[:_MOST_TEXT] if found is not None else ""


def texts(element: Element, name: str) -> list[str]:
    return [said for one in children(element, name) if (said := text(one))]


def first_text(element: Element, *paths: tuple[str, ...]) -> str:
    """What the first of these says that says something."""
    return next((said for path in paths if (said := text(element, *path))), "")


def attribute(element: Element, name: str) -> str:
    return str(element.get(name) or "")


@dataclass(frozen=True, slots=True)
class _Step:
    element: Element
    path: str


def disclosures_of(element: Element, about: str) -> Iterator[Disclosure]:
    """What an element and all in it state of AI: ContainsAI and AiContribution of ERN 4.3.2, what senders call alike,
    and contributors that are no people. about: what the element describes, where no contributor is meant."""
    waiting = [_Step(element, name_of(element))]
    while waiting:
        step = waiting.pop()
        for one in reversed(list(children(step.element))):
            waiting.append(_Step(one, f"{step.path}/{name_of(one)}"))
        said = text(step.element)
        if said and (_AI_NAME.search(name_of(step.element)) or said in _AI_VALUE) and not len(step.element):
            yield Disclosure(_about(step.element, about), said, step.path)


def _about(element: Element, about: str) -> str:
    """The roles of the contributor that a statement stands in, or what is described."""
    holder = element.getparent()
    if holder is None or "Contributor" not in name_of(holder):
        return about
    roles = [said for name in _ROLES for said in texts(holder, name)]
    return ", ".join(roles) or about
