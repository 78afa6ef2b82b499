"""What reports say of what they cannot say, by form: for engine_words."""

from __future__ import annotations

from descant.gui.audit_sentences import QT_TRANSLATE_NOOP

LIMIT_SENTENCES = (
    QT_TRANSLATE_NOOP(
        "engine",
        "Where a source's very recording was heard in the track's samples, its share is its measured part of the "
        "energy, and what it leaves was searched again.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Where several sources lie over each other and one is altered, or no file of it is at hand, shares are "
        "estimates from stored spectra. What the sources leave there was searched again.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "No file that holds the audio of “{}” is at hand. Whether other music lies over or under it was not measured.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "No file that holds the audio of “{}” and {} more is at hand. Whether other music lies over or under it was "
        "not measured.",
    ),
    QT_TRANSLATE_NOOP("engine", "Of what the sources leave, {} s were not searched again: the track is too long."),
    QT_TRANSLATE_NOOP("engine", "One track was excluded by hand: {}."),
    QT_TRANSLATE_NOOP("engine", "{} tracks were excluded by hand: {}."),
    QT_TRANSLATE_NOOP(
        "engine",
        "What an excluded track explains falls to sources that explain it as well, or stays unattributed. The shares "
        "are of the other tracks alone.",
    ),
    QT_TRANSLATE_NOOP("engine", "The {} leg was heard by an encoder that Descant does not ship ({})."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Its gate was measured on {} tracks of this catalog itself; what its evidence is worth was fitted on nothing "
        "and counts at most {}. Its error rates are not known.",
    ),
    QT_TRANSLATE_NOOP(
        "engine", "The catalog holds “{}” under {} names with different owners; the share is of the recording."
    ),
    QT_TRANSLATE_NOOP(
        "engine", "The catalog holds “{}” under {} names with different ISRCs; the share is of the recording."
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The catalog holds {} of the sources under several names with different owners; each share is of the "
        "recording.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The catalog holds {} of the sources under several names with different ISRCs; each share is of the recording.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The catalog holds {} of the sources under several names with different owners or ISRCs; each share is of the "
        "recording.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The stored features of {} cannot be read; they were compared without spectra and onsets.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The stored features of {} are missing or damaged; they were compared without spectra and onsets.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The stored features of {} and {} more cannot be read; they were compared without spectra and onsets.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "The stored features of {} and {} more are missing or damaged; they were compared without spectra and onsets.",
    ),
)
