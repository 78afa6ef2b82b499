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
    """What an element and all in it state of AI: ContainsAI, AiContribution and the SpecialContributor GenerativeAI of
    ERN 4.3.2, and what senders call alike. about: what the element describes, where no contributor is meant."""
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
    return ", ".join(roles_of(holder)) or about


def roles_of(contributor: Element) -> tuple[str, ...]:
    """The roles of who had a part in something: in the sender's own words where the list of roles has none."""
    said = (_role(one) for one in children(contributor) if name_of(one).endswith("Role"))
    return tuple(dict.fromkeys(filter(None, said)))


def _role(element: Element) -> str:
    """ERN 4.3.2 has a Value inside, and earlier versions the text itself."""
    value = child(element, "Value")
    value = element if value is None else value
    return attribute(value, "UserDefinedValue") or text(value)
