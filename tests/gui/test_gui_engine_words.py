"""What the engine, reports and audits say is known by its form, and said in the window's language."""

from __future__ import annotations

import ast
import inspect
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import descant
from descant.attribution import limits
from descant.attribution.limits import ALWAYS
from descant.audit import attribute
from descant.gui import engine_words, languages
from descant.report import exclusions, names
from descant.resources import resource


@pytest.fixture(autouse=True)
def english_again(light: None) -> Iterator[None]:
    yield
    languages.choose("en")


def forms() -> set[str]:
    """Every text of the program's source, with {} for what is put into it."""
    found = set()
    for file in Path(descant.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = (part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
                found.add("".join(map(str, parts)))
    return found


def test_the_engine_still_says_what_is_translated() -> None:
    """By a part of each that is long enough to be its own; those that are put together of several count with one."""
    said = "\n".join(form for form in forms())
    for sentence in engine_words.SENTENCES:
        parts = sorted(re.split(r"\{\}|[:;,] ", sentence), key=len)
        assert parts[-1].strip(" .") in said, sentence


def written(module: ModuleType, function: str) -> list[str]:
    """What a function of the engine says, with 7 where it puts a value in, and the value of a constant."""
    tree = ast.parse(inspect.getsource(getattr(module, function))).body[0]
    assert isinstance(tree, ast.FunctionDef)
    found: list[str] = []
    inner = {id(node.value) for node in tree.body if isinstance(node, ast.Expr)}  # its docstring
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inner |= {id(part) for part in node.values}
            parts = [
                part.value if isinstance(part, ast.Constant) else str(getattr(module, ast.unparse(part.value), 7))  # type: ignore[attr-defined]
                for part in node.values
            ]
            found.append("".join(map(str, parts)))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner:
            found.append(node.value)
    return [text for text in found if text.endswith(".") and " " in text]


@pytest.mark.parametrize("function", ["_limits", "_refusal"])
@pytest.mark.parametrize("language", ["de", "ja"])
def test_all_that_an_audit_says_of_itself_is_translated(language: str, function: str) -> None:
    said = written(attribute, function)
    assert len(said) >= 5
    languages.choose(language)
    for text in said:
        words = engine_words.in_words(text)
        assert not any(sentence in words for sentence in text.split(". ")), words


@pytest.mark.parametrize("module", [limits, names, exclusions])
def test_all_that_a_report_cannot_say_is_translated(module: ModuleType) -> None:
    """By each part of its sentences that is long enough to be its own."""
    known = "\n".join({*engine_words.SENTENCES, *json.loads(resource("translations/engine.json").read_text("utf-8"))})
    tree = ast.parse(inspect.getsource(module))
    comments = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    said = [
        part.strip()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in comments
        for part in re.split(r"(?<=[.:]) ", node.value)
    ]
    long = [part for part in said if len(part) >= 20 and " " in part]
    assert long
    for part in long:
        assert part in known, part


def test_sentences_of_the_engine_are_known_by_their_form() -> None:
    languages.choose("de")
    in_words = engine_words.in_words
    assert in_words("The audio is too short: 0.4 s.") == "Das Audio ist zu kurz: 0.4 s."
    assert in_words("title 94, artist 80, 3 s apart in length") == "Titel 94, Künstler 80, Längen 3 s auseinander"
    assert in_words("“a: b.wav”: this is not audio that Descant can read.") == (
        "„a: b.wav“: Das ist kein Audio, das Descant lesen kann."
    )
    assert in_words("That nothing is found here is no finding. Something new.") == (
        "Dass hier nichts gefunden wird, ist kein Befund. Something new."
    )
    assert in_words("these terms cannot be used: two pools have one name") == (
        "diese Bedingungen lassen sich nicht verwenden: zwei Töpfe haben denselben Namen"
    )
    assert in_words("this model's folder holds no autoencoder. Correct the manifest.").endswith(
        "Berichtigen Sie das Manifest."
    )
    assert in_words("“a.csv”: line 3 of the plays is too long") == "„a.csv“: Zeile 3 der Nutzungen ist zu lang"
    assert in_words("the file is empty. Ask for it again where it comes from.") == (
        "die Datei ist leer. Fordern Sie sie dort, wo sie herkommt, noch einmal an."
    )
    assert in_words("Nobody has said this before.") == "Nobody has said this before."
    assert in_words("") == ""
    assert all(in_words(limit) != limit for limit in ALWAYS)
    words = in_words("There is no catalog here.")
    languages.choose("en")
    assert languages.again(words) == "There is no catalog here."
