"""The public summary of training content that article 53(1)(d) of the EU's AI Act asks of providers of general-purpose
AI models, filled from training sets as far as these know, and for the rest by a person.

It follows the structure of the Commission's template in words of its own. What only a person can know is never made up:
it is given in a file of answers, or marked as to be filled in.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from descant.errors import DescantError
from descant.trainingset.model import TDM, TrainingSet, counted

TEMPLATE: Final = (
    "Follows the structure of the template annexed to the Commission's notice C(2025) 5235 final of 24 July 2025"
    " (issued again as C(2025) 8311 final of 5 December 2025), in words of its own. Check every entry against the"
    " official text before it is published. Whether a model is a general-purpose AI model, and what its provider owes,"
    " is not decided here; this is no legal advice."
)
TO_FILL: Final = "to be filled in"

Origin = Literal["training sets", "answers", "program", "to be filled in"]


@dataclass(frozen=True)
class Answer:
    """One entry. id: what a file of answers calls it. value: "" where it is to be filled in. hint: what is known that
    helps a person to answer, or limits what the value says. optional: may stay empty."""

    id: str
    label: str
    value: str = ""
    hint: str = ""
    origin: Origin = TO_FILL
    optional: bool = False

    @property
    def missing(self) -> bool:
        return not self.value and not self.optional


@dataclass(frozen=True)
class Section:
    number: str
    title: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Set:
    """A training set with what identifies its manifest: SHA-256 of the file, and thumbprint of the key."""

    made: TrainingSet
    sha256: str
    fingerprint: str


def public_summary(sets: Sequence[Set], answers: Mapping[str, str], day: datetime.date) -> tuple[Section, ...]:
    """The summary in order. answers: id → text, which stands before what the sets say. day: of this version.

    Raises DescantError where an answer is of no entry.
    """
    drawn = _sections([one.made for one in sets], sets, day)
    known = {answer.id for section in drawn for answer in section.answers}
    if unknown := sorted(set(answers) - known):
        raise DescantError(
            f"the answer {unknown[0][:60]!r} is of no entry of the summary",
            remedy=f"Its entries are {', '.join(sorted(known))}.",
        )
    return tuple(
        Section(section.number, section.title, tuple(_answered(one, answers) for one in section.answers))
        for section in drawn
    )


def _answered(answer: Answer, answers: Mapping[str, str]) -> Answer:
    given = answers.get(answer.id, "").strip()
    return Answer(answer.id, answer.label, given, answer.hint, "answers", answer.optional) if given else answer


def _known(identity: str, label: str, value: str, hint: str = "") -> Answer:
    return Answer(identity, label, value, hint, "training sets" if value else TO_FILL)


def _asked(identity: str, label: str, hint: str = "", *, optional: bool = False) -> Answer:
    return Answer(identity, label, hint=hint, optional=optional)


def _sections(made: Sequence[TrainingSet], sets: Sequence[Set], day: datetime.date) -> tuple[Section, ...]:
    return (
        Section("", "Version", (
            _asked("version", "Version of the summary, with links to earlier ones"),
            Answer("last_update", "Last update", day.strftime("%d/%m/%Y"), origin="program"),
        )),
        Section("1.1", "Provider identification", (
            _asked("1.1.provider", "Provider's name and contact details", _licensees(made)),
            _asked("1.1.representative", "Authorised representative's name and contact details",
                   "of providers outside the Union", optional=True),
        )),
        Section("1.2", "Model identification", (
            _asked("1.2.models", "Versioned model names"),
            _asked("1.2.dependencies", "Model dependencies", "models that it modifies, with links to their summaries"),
            _asked("1.2.placement", "Date of placement on the Union market"),
        )),
        Section("1.3", "Modalities, overall size of the training data and other characteristics", _size(made)),
        Section("2.1", "Publicly available datasets", (
            _asked("2.1.used", "Were publicly available datasets used? Which modalities, which large ones?"),
        )),
        Section("2.2.1", "Datasets commercially licensed by rightsholders or their representatives", _licensed(made)),
        Section("2.2.2", "Private datasets obtained from other third parties", (
            _asked("2.2.2.used", "Were private datasets obtained from other third parties? Which?", _unlicensed(made)),
        )),
        Section("2.3", "Data crawled and scraped from online sources", (
            _asked("2.3.used", "Were crawlers used? Names, purposes, behaviour, period, main domains"),
        )),
        Section("2.4", "User data", (
            _asked("2.4.model", "Were users' interactions with the model used to train it?"),
            _asked("2.4.services", "Were users' interactions with the provider's other services used? Which?"),
        )),
        Section("2.5", "Synthetic data", (
            _asked("2.5.used", "Was synthetic data made for training? By which models?", _declared(made)),
        )),
        Section("2.6", "Other sources of data", (
            _asked("2.6.used", "Were other sources used? Which?"),
        )),
        Section("3.1", "Respect of reservations of rights from text and data mining", _reservations(made)),
        Section("3.2", "Removal of illegal content", (
            _asked("3.2.measures", "Measures taken, in general"),
        )),
        Section("3.3", "Other information", (
            _known("3.3.other", "Manifests that this summary was filled from", _manifests(sets),
                   "an addition of Descant's: the template leaves this entry free"),
        )),
    )  # fmt: skip


def _size(made: Sequence[TrainingSet]) -> tuple[Answer, ...]:
    hours = sum(one.seconds for one in made) / 3600
    tracks = sum(len(one.tracks) for one in made)
    newest = max(one.made_utc for one in made)
    all_of_it = "holds only if these training sets are all of the audio"
    return (
        _known("1.3.audio", "Modality: audio", "Yes"),
        _known("1.3.audio_size", "Audio: size of the training data", size_range(hours),
               f"{_length(hours)} in {counted(tracks, 'track')}; {all_of_it}"),
        _known("1.3.audio_content", "Audio: types of content", "Music: sound recordings and musical compositions"),
        _asked("1.3.other_modalities", "Text, image, video, other: size and types of content"),
        _asked("1.3.latest_date", "Latest date of data acquisition (MM/YYYY)",
               f"the newest training set was made in {newest[5:7]}/{newest[:4]}"),
        _asked("1.3.continuous", "Is the model trained continuously on new data?"),
        _asked("1.3.languages", "Linguistic characteristics of the overall training data"),
        _asked("1.3.characteristics", "Other relevant characteristics of the overall training data", optional=True),
        _asked("1.3.comments", "Additional comments", optional=True),
    )  # fmt: skip


def _length(hours: float) -> str:
    return f"{hours:,.1f} hours" if hours >= 1 else f"{hours * 60:.1f} minutes"


def size_range(hours: float) -> str:
    """The template's range of hours of audio."""
    if hours < 10_000:
        return "Less than 10,000 hours"
    return "10,000 to 1 million hours" if hours <= 1_000_000 else "More than 1 million hours"


def _licensed(made: Sequence[TrainingSet]) -> tuple[Answer, ...]:
    found: Counter[tuple[str, str]] = Counter()
    for one in made:
        names = {licence.id: licence.licensor for licence in one.licences}
        found.update((names[track.licence], track.licence) for track in one.tracks if track.licence)
    by = "; ".join(f"{who}: {counted(n, 'track')} under {what}" for (who, what), n in sorted(found.items()))
    return (
        _known("2.2.1.agreements", "Were commercial licences concluded with rightsholders or their representatives?",
               "Yes" if found else ""),
        *([_known("2.2.1.modalities", "Modalities covered", "Audio")] if found else []),
        *([_known("2.2.1.comments", "Licensors (voluntary)", by)] if found else []),
    )  # fmt: skip


def _licensees(made: Sequence[TrainingSet]) -> str:
    names = list(dict.fromkeys(licence.licensee for one in made for licence in one.licences))
    return f"licensee of the training sets: {'; '.join(names)}" if names else ""


def _unlicensed(made: Sequence[TrainingSet]) -> str:
    count = sum(len(one.without_terms) for one in made)
    words = f"{counted(count, 'track')} without a licence belong here or elsewhere"
    return words if count else ""


def _declared(made: Sequence[TrainingSet]) -> str:
    count = sum(track.declared.startswith(("generated", "partly")) for one in made for track in one.tracks)
    return f"the files of {counted(count, 'track')} declare to be generated, wholly or in part" if count else ""


def _reservations(made: Sequence[TrainingSet]) -> tuple[Answer, ...]:
    states = Counter(track.tdm for one in made for track in one.tracks)
    recorded = ", ".join(f"{states[state]:,} {state}" for state in TDM if states[state])
    said = "; ".join(dict.fromkeys(one.tdm_statement for one in made if one.tdm_statement))
    value = f"Tracks of the training sets: {recorded}." + (f" {said}" if said else "")
    return (
        _asked("3.1.signatory", "Has the provider signed the Code of Practice for general-purpose AI models?"),
        _asked("3.1.measures", "Measures to respect reservations before and during collection; opt-outs honoured"),
        _known("3.1.recorded", "Reservations recorded", value, "an addition of Descant's, for the entry above"),
    )  # fmt: skip


def _manifests(sets: Sequence[Set]) -> str:
    return "; ".join(
        f"{one.made.name or 'unnamed'}: {counted(len(one.made.tracks), 'track')}, SHA-256 {one.sha256}, signed with key"
        f" {one.fingerprint}"
        for one in sets
    )
