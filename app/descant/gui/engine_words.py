"""What the engine says, in the language of the window: of many sentences the form, with {} for what is put into them.

The engine, reports and the log speak English; here their sentences are known again by their form where they are
shown. What is not among these is shown as it was said.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from descant.engine.messages import Trouble
from descant.gui.languages import Words, joined

_NAMED = re.compile(r"(“[^”]*”: )(.+)", re.DOTALL)
"""The file that a cause is about, before the cause."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The name by which lupdate knows a text that is translated elsewhere."""
    return text


SENTENCES = (
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
        "Owners of “{}” were taken from the catalog's rights data; the tags of their files name "
        "others, or other shares.",
    ),
    QT_TRANSLATE_NOOP(
        "engine",
        "Owners of {} of the sources were taken from the catalog's rights data; the tags of their "
        "files name others, or other shares.",
    ),
    QT_TRANSLATE_NOOP("engine", "Not all was compared."),
    QT_TRANSLATE_NOOP(
        "engine",
        "{} of {} tracks of the catalog have not been heard by the {} leg, or by an earlier version "
        "of it. Run `descant catalog repair`.",
    ),
    QT_TRANSLATE_NOOP("engine", "That nothing is found here is no finding."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The gate could not be measured: this catalog holds {} of the {} pieces of music that stand "
        "for unrelated music, and with the other {} no p-value under {} can be stated; {} is asked "
        "for ({}).",
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
    QT_TRANSLATE_NOOP("engine", "The audio is too short: {} s."),
    QT_TRANSLATE_NOOP("engine", "At least {} s are needed."),
    QT_TRANSLATE_NOOP("engine", "The file is silent."),
    QT_TRANSLATE_NOOP("engine", "Check that the right track was exported."),
    QT_TRANSLATE_NOOP("engine", "The file could not be heard ({}: {})."),
    QT_TRANSLATE_NOOP("engine", "Export it anew as WAV or FLAC. The log has the details."),
    QT_TRANSLATE_NOOP("engine", "Reading this file crashed the decoder."),
    QT_TRANSLATE_NOOP("engine", "Export it anew as WAV or FLAC and try again."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The file is damaged, or was cut off while it was copied: it cannot be decoded beyond {} s.",
    ),
    QT_TRANSLATE_NOOP("engine", "Copy or download it again."),
    QT_TRANSLATE_NOOP("engine", "The sample rate or the number of channels changes inside this file, after {} s."),
    QT_TRANSLATE_NOOP("engine", "Export it anew as WAV or FLAC."),
    QT_TRANSLATE_NOOP("engine", "The file cannot be played from there ({})."),
    QT_TRANSLATE_NOOP("engine", "There is no sound in this file."),
    QT_TRANSLATE_NOOP("engine", "Choose a file with an audio track."),
    QT_TRANSLATE_NOOP("engine", "This is not audio that Descant can read."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Export it as WAV, FLAC, MP3 or M4A and try again. Files with copy protection cannot be read.",
    ),
    QT_TRANSLATE_NOOP("engine", "The file is incomplete or damaged."),
    QT_TRANSLATE_NOOP("engine", "The file was changed while it was read."),
    QT_TRANSLATE_NOOP("engine", "Wait until whatever writes to it has finished, then try again."),
    QT_TRANSLATE_NOOP("engine", "You have no permission to read this file."),
    QT_TRANSLATE_NOOP("engine", "Change its permissions, or copy it to a folder of your own."),
    QT_TRANSLATE_NOOP("engine", "This is a folder, not an audio file."),
    QT_TRANSLATE_NOOP("engine", "Choose a file inside it."),
    QT_TRANSLATE_NOOP("engine", "This is a device or a pipe, not a file."),
    QT_TRANSLATE_NOOP("engine", "Choose an audio file."),
    QT_TRANSLATE_NOOP("engine", "The file is empty (0 bytes)."),
    QT_TRANSLATE_NOOP("engine", "There is no such file."),
    QT_TRANSLATE_NOOP("engine", "Check whether it was moved, renamed or on a drive that is not connected."),
    QT_TRANSLATE_NOOP("engine", "The file cannot be reached ({})."),
    QT_TRANSLATE_NOOP("engine", "Check its name and its drive."),
    QT_TRANSLATE_NOOP("engine", "The file cannot be opened ({})."),
    QT_TRANSLATE_NOOP("engine", "Check its drive."),
    QT_TRANSLATE_NOOP("engine", "The file could not be read to its end ({})."),
    QT_TRANSLATE_NOOP("engine", "Check its drive, or copy it to another one."),
    QT_TRANSLATE_NOOP("engine", "Run `descant catalog repair`."),
    QT_TRANSLATE_NOOP("engine", "Restore the catalog from a backup."),
    QT_TRANSLATE_NOOP("engine", "The catalog folder cannot be written ({})."),
    QT_TRANSLATE_NOOP("engine", "Check its permissions and that the drive is still there."),
    QT_TRANSLATE_NOOP("engine", "The disk is full; nothing was stored of this track."),
    QT_TRANSLATE_NOOP("engine", "Free some space, then add the file again."),
    QT_TRANSLATE_NOOP("engine", "Another program is writing to this catalog (it holds {})."),
    QT_TRANSLATE_NOOP("engine", "Wait until it has finished, or close it. Reading is possible meanwhile."),
    QT_TRANSLATE_NOOP("engine", "The catalog folder cannot be read ({})."),
    QT_TRANSLATE_NOOP("engine", "There is no catalog here."),
    QT_TRANSLATE_NOOP("engine", "The catalog was written by a newer Descant (it has {})."),
    QT_TRANSLATE_NOOP("engine", "Update Descant."),
    QT_TRANSLATE_NOOP("engine", "The catalog file is lost or cut short, and the rest of a catalog lies beside it."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Nothing was changed. Restore catalog.sqlite (with catalog.sqlite-wal, if there is one) from "
        "where the folder was copied from or from a backup, or choose a new folder.",
    ),
    QT_TRANSLATE_NOOP("engine", "The catalog is empty or was never finished."),
    QT_TRANSLATE_NOOP("engine", "Add tracks to it."),
    QT_TRANSLATE_NOOP("engine", "This SQLite file is not a Descant catalog."),
    QT_TRANSLATE_NOOP("engine", "Choose another folder for the catalog."),
    QT_TRANSLATE_NOOP("engine", "the certificate does not hold, so there is no report to read from it"),
    QT_TRANSLATE_NOOP("engine", "this PDF is too large for a certificate"),
    QT_TRANSLATE_NOOP("engine", "no certificate is attached to this PDF"),
    QT_TRANSLATE_NOOP("engine", "the certificate cannot be read ({})"),
    QT_TRANSLATE_NOOP("engine", "The listening engine stopped unexpectedly and was started again."),
    QT_TRANSLATE_NOOP("engine", "Other work goes on. If one file keeps causing this, it is probably damaged."),
    QT_TRANSLATE_NOOP("engine", "The listening engine cannot be started."),
    QT_TRANSLATE_NOOP("engine", "There is no catalog in this place yet."),
    QT_TRANSLATE_NOOP("engine", "Drop music on the Catalog page."),
    QT_TRANSLATE_NOOP("engine", "there is no signing key yet"),
    QT_TRANSLATE_NOOP("engine", "Something unforeseen went wrong ({})."),
    QT_TRANSLATE_NOOP("engine", "Try again; if it comes back, send the details to whoever looks after Descant here."),
    QT_TRANSLATE_NOOP("engine", "{} is not there any more."),
    QT_TRANSLATE_NOOP("engine", "Was it moved or renamed?"),
    QT_TRANSLATE_NOOP("engine", "{} may not be read or written."),
    QT_TRANSLATE_NOOP("engine", "Check its permissions."),
    QT_TRANSLATE_NOOP("engine", "The computer ran out of memory."),
    QT_TRANSLATE_NOOP("engine", "Close other programs, or try a shorter file."),
    QT_TRANSLATE_NOOP("engine", "Check that the disk is there and not full."),
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
    QT_TRANSLATE_NOOP("engine", "The record was not changed since it was signed."),
    QT_TRANSLATE_NOOP("engine", "The signature does not fit: the record or the signature was changed after signing."),
    QT_TRANSLATE_NOOP("engine", "The signature could not be looked at."),
    QT_TRANSLATE_NOOP("engine", "The key could not be looked at."),
    QT_TRANSLATE_NOOP("engine", "The record could not be looked at."),
    QT_TRANSLATE_NOOP("engine", "The shares could not be looked at."),
    QT_TRANSLATE_NOOP("engine", "The record is in canonical form (RFC 8785)."),
    QT_TRANSLATE_NOOP("engine", "The record follows its schema."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Shares and the unattributed part sum to exactly 1,000,000 ppm, in the whole and in every part.",
    ),
    QT_TRANSLATE_NOOP("engine", "No audio file was given."),
    QT_TRANSLATE_NOOP("engine", "There is no timestamp."),
    QT_TRANSLATE_NOOP("engine", "The audio file is the very file that was analysed (SHA-256 of the file)."),
    QT_TRANSLATE_NOOP("engine", "This is not the audio that was analysed: neither file nor sound is the same."),
    QT_TRANSLATE_NOOP("engine", "All {} sources are proven to be among the {} tracks of the catalog's snapshot."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Signed with the self-signed key {}. That proves the record is unchanged, not who signed it: "
        "compare this fingerprint with the issuer's, or give the issuer's public key.",
    ),
)


def in_words(text: str) -> str:
    """A sentence of the engine, or several, with a file's name before them or not; as it is where nobody knows it."""
    said = _said(text)
    return text if said is None else Words(said, lambda: in_words(text))


def told(trouble: Trouble) -> str:
    """Cause and remedy in one line."""
    return joined(" ", filter(None, (in_words(trouble.cause), in_words(trouble.remedy))))


def _said(text: str) -> str | None:
    if isinstance(text, Words) or not text:
        return None
    for form, pattern in _patterns():
        if (found := pattern.fullmatch(text)) is not None:
            return QCoreApplication.translate("engine", form).format(*found.groups())
    if (named := _NAMED.fullmatch(text)) is not None:
        rest = _said(named[2])
        return None if rest is None else named[1] + rest
    for form, _ in _patterns():
        if "{}" not in form and text.startswith(f"{form} "):
            rest = text[len(form) + 1 :]
            return f"{QCoreApplication.translate('engine', form)} {_said(rest) or rest}"
    return None


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Those with most letters of their own first: “No sound: {}” would take all that begin so."""
    return tuple(_compiled(sorted(SENTENCES, key=lambda form: -len(form.replace("{}", "")))))


def _compiled(forms: list[str]) -> Iterator[tuple[str, re.Pattern[str]]]:
    for form in forms:
        first, rest = form[:1], form[1:]
        start = f"[{first.upper()}{first.lower()}]" if first.isalpha() else re.escape(first)
        if form.startswith("{}"):
            start, rest = "", form
        yield form, re.compile(start + "(.+?)".join(map(re.escape, rest.split("{}"))), re.DOTALL)
