"""What the engine says, in the language of the window: of many sentences the form, with {} for what is put into them.

The engine, reports and the log speak English; here their sentences are known again by their form where they are
shown. Causes, remedies, findings and refusals are gathered from the engine's source (packaging/engine-sentences); the
rest stands here. What is not among these is shown as it was said.
"""

from __future__ import annotations

import functools
import json
import re

from PySide6.QtCore import QCoreApplication

from descant.engine.messages import Trouble
from descant.gui.audit_sentences import AUDIT_SENTENCES, QT_TRANSLATE_NOOP
from descant.gui.languages import Words, joined, spoken
from descant.gui.limit_sentences import LIMIT_SENTENCES
from descant.gui.paths import shortened
from descant.gui.quotes import in_marks
from descant.resources import resource

_NAMED = re.compile(r"(“[^”]*”: )(.+)", re.DOTALL)
"""The file that a cause is about, before the cause."""
MOST_SENTENCES, MOST_TEXT = 4, 2000
"""Of one form; and letters of a text that is looked at, since what is put into it comes from strangers."""
_SENTENCES = re.compile(r"(?<=[.!?]) (?=[A-Z“])")


SENTENCES = (
    *AUDIT_SENTENCES,
    *LIMIT_SENTENCES,
    QT_TRANSLATE_NOOP("engine", "A similarity-based estimate: no proof of training, copying or infringement."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Sources that are not in the catalog cannot be named; their part is in the unattributed share.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Common musical material (stock progressions, beats, loops, presets) can resemble without descent.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Whether the track was made by a machine is another question; this report does not answer it.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Whether a span is the very recording or a close re-performance was judged by spectra: listen "
        "before claiming a master.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Whether a span is the very recording or a close re-performance was not judged: listen before "
        "claiming a master.",
    ),
    QT_TRANSLATE_NOOP("engine", "Style evidence ranks well but hardly proves; it counts half in the headline."),
    QT_TRANSLATE_NOOP("engine", "The track is shorter than ten seconds: little evidence, wide intervals."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The gate of the {} leg takes {} such tracks: in this catalog no source can pass by this leg.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "At the place of “{}” ({}) there is other audio now; the share is of what was there when it was added.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Owners of “{}” were taken from the catalog's rights data; the tags of their files name others, "
        "or other shares.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Owners of {} of the sources were taken from the catalog's rights data; the tags of their files "
        "name others, or other shares.",
    ),
    QT_TRANSLATE_NOOP("engine", "Not all was compared."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{} of {} tracks of the catalog have not been heard by the {} leg, or by an earlier version of "
        "it. Run `descant catalog repair`.",
    ),
    QT_TRANSLATE_NOOP("engine", "That nothing is found here is no finding."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The gate could not be measured: this catalog holds {} of the {} pieces of music that stand for "
        "unrelated music, and with the other {} no p-value under {} can be stated; {} is asked for "
        "({}).",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The gate could not be measured: what the {} pieces of music that stand for unrelated music "
        "reach follows no known distribution, so that no p-value under {} can be stated; {} is asked "
        "for ({}).",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The gate does not let through what it should: of {} altered excerpts of this catalog's own tracks {} passed.",
    ),
    QT_TRANSLATE_NOOP("engine", "No sound: PortAudio is not installed on this computer (Debian: libportaudio2)."),
    QT_TRANSLATE_NOOP("engine", "No sound: this computer has no audio output."),
    QT_TRANSLATE_NOOP("engine", "No sound: {}"),
    QT_TRANSLATE_NOOP("engine", "This computer has no sound output at present."),
    QT_TRANSLATE_NOOP("engine", "The sound output does not answer. {}"),
    QT_TRANSLATE_NOOP("engine", "signature"),
    QT_TRANSLATE_NOOP("engine", "key"),
    QT_TRANSLATE_NOOP("engine", "schema"),
    QT_TRANSLATE_NOOP("engine", "canonical form"),
    QT_TRANSLATE_NOOP("engine", "shares"),
    QT_TRANSLATE_NOOP("engine", "inclusion"),
    QT_TRANSLATE_NOOP("engine", "audio"),
    QT_TRANSLATE_NOOP("engine", "timestamp"),
    QT_TRANSLATE_NOOP("engine", "pages"),
    QT_TRANSLATE_NOOP("engine", "pdf signature"),
    QT_TRANSLATE_NOOP("engine", "The signature does not fit: the record or the signature was changed after signing."),
    QT_TRANSLATE_NOOP("engine", "All {} sources are proven to be among the {} tracks of the catalog's snapshot."),
    QT_TRANSLATE_NOOP("engine", "no owner of this right is known"),
    QT_TRANSLATE_NOOP("engine", "the owners known hold less than the whole right"),
    QT_TRANSLATE_NOOP("engine", "the owners' shares exceed the whole right"),
    QT_TRANSLATE_NOOP("engine", "the catalog names different owners of this recording"),
    QT_TRANSLATE_NOOP("engine", "the owner is not in the list of payees"),
    QT_TRANSLATE_NOOP("engine", "the owner named stands for the public domain, which nobody is paid for"),
    QT_TRANSLATE_NOOP("engine", "below the least payment of {}"),
    QT_TRANSLATE_NOOP("engine", "unreliable"),
    QT_TRANSLATE_NOOP("engine", "no report"),
    QT_TRANSLATE_NOOP("engine", "share below the threshold"),
    QT_TRANSLATE_NOOP("engine", "not shown by the leg"),
    QT_TRANSLATE_NOOP("engine", "no plays"),
    QT_TRANSLATE_NOOP("engine", "no tracks to share among"),
    QT_TRANSLATE_NOOP("engine", "no source is shown for it"),
    QT_TRANSLATE_NOOP("engine", "the shares total {}, not 0 or 100 %"),
    QT_TRANSLATE_NOOP("engine", "the {} shares total {}, not 0 or 100 %"),
    QT_TRANSLATE_NOOP("engine", "{} owns a share as {}, which only collects for an owner"),
    QT_TRANSLATE_NOOP("engine", "the shares of the recording total {}, not 100 %"),
    QT_TRANSLATE_NOOP("engine", "the shares of the recording in {} total {}, not 100 %"),
    QT_TRANSLATE_NOOP("engine", "it ends before it starts"),
    QT_TRANSLATE_NOOP("engine", "{} of {} is not a valid {}"),
    QT_TRANSLATE_NOOP("engine", "{} is not a valid {}"),
    QT_TRANSLATE_NOOP("engine", "not a valid {}"),
    QT_TRANSLATE_NOOP("engine", "title {}, writers {}"),
    QT_TRANSLATE_NOOP("engine", "title {}, artist {}"),
    QT_TRANSLATE_NOOP("engine", "title {}, artist {}, {} s apart in length"),
    QT_TRANSLATE_NOOP("engine", "title {}, nothing known of who made both"),
    QT_TRANSLATE_NOOP("engine", "ISRC {}, but the titles differ"),
    QT_TRANSLATE_NOOP("engine", "ISRC {} is of the work"),
    QT_TRANSLATE_NOOP("engine", "work number {}"),
    QT_TRANSLATE_NOOP("engine", "ISRC {} is of the work, which {} works have"),
    QT_TRANSLATE_NOOP("engine", "work number {}, which {} works have"),
    QT_TRANSLATE_NOOP("engine", "ISWC {}, which {} works have"),
    QT_TRANSLATE_NOOP("engine", "sound (SHA-256)"),
    QT_TRANSLATE_NOOP("engine", "catalog"),
    QT_TRANSLATE_NOOP("engine", "tracks of the catalog"),
    QT_TRANSLATE_NOOP("engine", "state of the catalog"),
    QT_TRANSLATE_NOOP("engine", "excluded by hand"),
    QT_TRANSLATE_NOOP("engine", "nothing"),
    QT_TRANSLATE_NOOP("engine", "program"),
    QT_TRANSLATE_NOOP("engine", "recording encoder"),
    QT_TRANSLATE_NOOP("engine", "composition encoder"),
    QT_TRANSLATE_NOOP("engine", "style encoder"),
    QT_TRANSLATE_NOOP("engine", "setting {}"),
    QT_TRANSLATE_NOOP("engine", "device"),
    QT_TRANSLATE_NOOP("engine", "where networks run: auto, cpu, cuda or mps"),
    QT_TRANSLATE_NOOP("engine", "threads"),
    QT_TRANSLATE_NOOP("engine", "threads for networks and search; 0: one a core"),
    QT_TRANSLATE_NOOP("engine", "workers"),
    QT_TRANSLATE_NOOP("engine", "processes that decode and listen; 0: one a core"),
    QT_TRANSLATE_NOOP("engine", "seed"),
    QT_TRANSLATE_NOOP("engine", "seed of the bootstrap behind the intervals"),
    QT_TRANSLATE_NOOP("engine", "candidates"),
    QT_TRANSLATE_NOOP("engine", "tracks kept for alignment after the search of the index"),
    QT_TRANSLATE_NOOP("engine", "sources"),
    QT_TRANSLATE_NOOP("engine", "most sources among which one track is shared (exact Shapley)"),
    QT_TRANSLATE_NOOP("engine", "alpha"),
    QT_TRANSLATE_NOOP(
        "engine", "false-alarm rate of the gate over all legs: nothing with a larger p-value gets a share"
    ),
    QT_TRANSLATE_NOOP("engine", "prior"),
    QT_TRANSLATE_NOOP("engine", "prior probability that a segment descends from a candidate that passed the gate"),
    QT_TRANSLATE_NOOP("engine", "weight recording"),
    QT_TRANSLATE_NOOP("engine", "weight of the recording leg in the headline"),
    QT_TRANSLATE_NOOP("engine", "weight composition"),
    QT_TRANSLATE_NOOP("engine", "weight of the composition leg in the headline"),
    QT_TRANSLATE_NOOP("engine", "weight style"),
    QT_TRANSLATE_NOOP("engine", "weight of the style leg in the headline"),
    QT_TRANSLATE_NOOP("engine", "bootstrap"),
    QT_TRANSLATE_NOOP("engine", "block-bootstrap draws behind each interval"),
    QT_TRANSLATE_NOOP("engine", "interval"),
    QT_TRANSLATE_NOOP("engine", "coverage that the stated intervals aim at"),
)
"""What reports, the sound output, certificates, royalties and rights data say besides."""


def in_words(text: str) -> str:
    """A sentence of the engine, or several, with a file's name before them or not; as it is where nobody knows it."""
    if isinstance(text, Words) or not text:
        return text
    said = text if spoken() == "en" or len(text) > MOST_TEXT else _said(text)
    return Words(shortened(in_marks(said) if said else text), lambda: in_words(text))


def told(trouble: Trouble) -> str:
    """Cause and remedy in one line."""
    return joined(" ", filter(None, (in_words(trouble.cause), in_words(trouble.remedy))))


def _said(text: str) -> str | None:
    """A text that is a form, or sentences one after another of which some are; None where nobody knows any of it."""
    if (said := _whole(text)) is not None:
        return said
    parts, told, known, at = _SENTENCES.split(text), [], False, 0
    while at < len(parts):
        ends = range(min(len(parts), at + MOST_SENTENCES), at, -1)
        found = next(((end, said) for end in ends if (said := _whole(" ".join(parts[at:end]))) is not None), None)
        told.append(found[1] if found else parts[at])
        at, known = (found[0], True) if found else (at + 1, known)
    return " ".join(told) if known else None


def _whole(text: str) -> str | None:
    plain, patterns = _forms()
    if (form := plain.get(text) or plain.get(text[:1].lower() + text[1:])) is not None:
        said = _translated(form)
        return said[:1].upper() + said[1:] if form[:1] != text[:1] else said
    for form in patterns:
        if (found := _pattern(form).fullmatch(text)) is not None:
            return _translated(form).format(*(_inside(part) for part in found.groups()))
    if (named := _NAMED.fullmatch(text)) is not None:
        rest = _said(named[2])
        return None if rest is None else named[1] + rest
    if not text.endswith(".") or text.endswith(".."):
        return None
    cause = _whole(text[:-1])  # one that a remedy follows
    return None if cause is None else cause + ("。" if spoken() == "ja" else ".")


def _inside(part: str) -> str:
    """What is put into a sentence: a sentence of its own, or a value. One word alone may be a title."""
    return (_said(part) if " " in part else None) or part


def _translated(form: str) -> str:
    return QCoreApplication.translate("engine", form)


@functools.cache
def _forms() -> tuple[dict[str, str], tuple[str, ...]]:
    """Whole sentences, and those with something in them: first those with most letters of their own, since
    “No sound: {}” would take all that begin so."""
    forms = {*SENTENCES, *json.loads(resource("translations/engine.json").read_text("utf-8"))}
    plain = {form: form for form in forms if "{}" not in form}
    plain.update({form[:1].lower() + form[1:]: form for form in plain})
    return plain, tuple(sorted(forms - plain.keys(), key=lambda form: (-len(form.replace("{}", "")), form)))


@functools.cache
def _pattern(form: str) -> re.Pattern[str]:
    first, rest = form[:1], form[1:]
    start = f"[{first.upper()}{first.lower()}]" if first.isalpha() else re.escape(first)
    if form.startswith("{}"):
        start, rest = "", form
    return re.compile(start + "(.+?)".join(map(re.escape, rest.split("{}"))), re.DOTALL)
