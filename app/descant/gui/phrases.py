"""Numbers and states in words, as people read them; every sentence can be translated."""

from __future__ import annotations

import html
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from descant.quoting import quoted, shown

NBSP = "\u00a0"
PPM_PER_PERCENT = 10_000
SMALL_PERCENT = 1.0
"""Below this a share is given with one decimal."""


def translate(text: str) -> str:
    """For text outside of QObjects."""
    return QCoreApplication.translate("phrases", text)


def number(value: float, decimals: int = 0) -> str:
    return QLocale().toString(float(value), "f", decimals)


def _percent_figure(ppm: int) -> str:
    percent = ppm / PPM_PER_PERCENT
    return number(percent, 1 if 0 < percent < SMALL_PERCENT else 0)


def percent(ppm: int) -> str:
    """“38 %”."""
    return f"{_percent_figure(ppm)}{NBSP}%"


def share(ppm: int, low_ppm: int, high_ppm: int) -> str:
    """“38 % (31–45)”."""
    return f"{percent(ppm)} ({_percent_figure(low_ppm)}–{_percent_figure(high_ppm)})"


def sentence(text: str) -> str:
    """A cause as a sentence: causes may begin small, since a file's name may stand before them."""
    return text[:1].upper() + text[1:]


def money(amount: str, currency: str = "") -> str:
    """“1,234.50 EUR” of the exact decimal text "1234.50"."""
    whole, _, fraction = amount.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = QLocale().toString(int(digits)) if digits.isdecimal() else digits
    figure = f"{sign}{grouped}{QLocale().decimalPoint()}{fraction}" if fraction else f"{sign}{grouped}"
    return f"{figure}{NBSP}{currency}" if currency else figure


def clock(seconds: float, *, tenths: bool = False) -> str:
    """“3:12”, “1:02:45”, with tenths “0:43.5”."""
    seconds = max(0.0, seconds)
    whole = int(seconds) if tenths else int(seconds + 0.5)
    hours, rest = divmod(whole, 3600)
    minutes, secs = divmod(rest, 60)
    text = f"{hours}:{minutes:02d}:{secs:02d}" if hours else f"{minutes}:{secs:02d}"
    return f"{text}{QLocale().decimalPoint()}{int((seconds - int(seconds)) * 10)}" if tenths else text


def span(start_s: float, end_s: float) -> str:
    return f"{clock(start_s)}–{clock(end_s)}"


def also_as(name: str) -> str:
    """“Also as Harbour (Remastered) – A. Quarrie”."""
    return translate("Also as {name}").format(name=name)


def declares(words: str) -> str:
    """“The file declares: made with Suno (tag WOAS; anybody can write a tag)”."""
    return translate("The file declares: {words}").format(words=words)


def names(count: int) -> str:
    """“3 names”: of a recording that the catalog holds under more than one."""
    return translate("{n} names").format(n=number(count))


MOST_TIP_LINES = 40
MOST_TIP_CHARS = 400


def tip(lines: Iterable[str]) -> str:
    """A tool tip of these lines, as they are: Qt would take a tag of an untrusted title for one of its own."""
    said = [shown(line, MOST_TIP_CHARS) for line in lines if line]
    if len(said) > MOST_TIP_LINES:
        more = translate("and {n} more").format(n=number(len(said) - MOST_TIP_LINES))
        said = [*said[:MOST_TIP_LINES], more]
    text = "\n".join(said)
    return f'<span style="white-space: pre-wrap">{html.escape(text)}</span>' if "<" in text or "&lt;" in text else text


def p_value(p: float | None) -> str:
    """“0.003”, “< 0.001” below, and “–” where there is none."""
    if p is None:
        return "–"
    return f"<{NBSP}{number(0.001, 3)}" if p < 0.001 else number(p, 3)


def by_chance(p: float, measured: int = 0) -> str:
    """“about 1 in 350 unrelated tracks comes this close”: a p-value of 0.0029 in two digits; p is between 0 and 1.

    measured: how many unrelated tracks were asked. Where none of them came this close, p is the smallest that they can
    show: “fewer than 1 in 350”.
    """
    if p > 0.5:
        return translate("most unrelated tracks come this close")
    count = 1 / p
    step = 10 ** max(0, len(str(int(count))) - 2)
    words = translate("about 1 in {n} unrelated tracks comes this close")
    if measured and p <= 1.5 / (measured + 1):
        words = translate("fewer than 1 in {n} unrelated tracks come this close")
    return words.format(n=number(int(count / step) * step))


def heard(bpm: float | None, tonic: int | None, minor: bool) -> str:
    """“118 BPM, D minor”. None: no steady beat, no clear key; tonic: 0 C … 11 B."""
    tempo_words = f"{number(bpm)}{NBSP}BPM" if bpm is not None else translate("no steady beat")
    if tonic is None:
        return f"{tempo_words}, {translate('no clear key')}"
    key = translate("{tonic} minor") if minor else translate("{tonic} major")
    return f"{tempo_words}, {key.format(tonic=NOTES[tonic % 12])}"


def leg(name: str) -> str:
    return {
        "headline": translate("Headline"),
        "recording": translate("Recording"),
        "composition": translate("Composition"),
        "style": translate("Style"),
    }.get(name, name)


def unit(name: str) -> str:
    """What an audit ranks."""
    return {
        "track": translate("Tracks"),
        "artist": translate("Artists"),
        "writer": translate("Writers"),
        "publisher": translate("Publishers"),
    }.get(name, name)


def by_unit(name: str) -> str:
    """How shares are put together."""
    return {
        "track": translate("By track"),
        "work": translate("By work"),
        "artist": translate("By artist"),
        "writer": translate("By writer"),
        "publisher": translate("By publisher"),
    }.get(name, name)


def group(unit: str) -> str:
    """What a row of shares stands for."""
    return {
        "work": translate("Work"),
        "artist": translate("Artist"),
        "writer": translate("Writer"),
        "publisher": translate("Publisher"),
    }.get(unit, translate("Source"))


def unit_meaning(name: str) -> str:
    """How a source's share is divided; "" where it is not."""
    divided = {
        "work": translate("Recordings of one work count together; a medley counts equally for each of its works."),
        "artist": translate("Recordings with the same credit count together."),
        "writer": translate("A source is divided among its writers in proportion to their shares of the work."),
        "publisher": translate("A source is divided among its publishers in proportion to their shares of the work."),
    }
    wide = translate("The interval of several sources is the sum of theirs: rather too wide than too narrow.")
    return f"{divided[name]} {wide}" if name in divided else ""


def nobody_named(unit: str) -> str:
    return {
        "artist": translate("No artist named"),
        "writer": translate("No writer named"),
        "publisher": translate("No publisher named"),
    }.get(unit, translate("Not named"))


def catalog_name(folder: str) -> str:
    """A catalog by the name of its folder, in quotation marks; "" where that is not known."""
    parts = [part for part in folder.replace("\\", "/").split("/") if part]
    return quoted(parts[-1]) if parts else ""


def leg_meaning(name: str) -> str:
    return {
        "headline": translate("All three legs together, weighted as the report states"),
        "recording": translate("The same audio: sampled, looped, pitched, stretched"),
        "composition": translate("The same melody and harmony, whatever the key, tempo or instruments"),
        "style": translate("The same sound. Style evidence ranks; alone it hardly proves"),
    }.get(name, "")


NOTES = ("C", "D♭", "D", "E♭", "E", "F", "F♯", "G", "A♭", "A", "B♭", "B")


def transposition(semitones: int) -> str:
    if semitones == 0:
        return translate("same key")
    word = translate("semitone") if abs(semitones) == 1 else translate("semitones")
    direction = translate("higher") if semitones > 0 else translate("lower")
    return f"{abs(semitones)} {word} {direction}"


def transposed_notes(semitones: int) -> str:
    """“C there is D here”; "" in the same key."""
    if semitones % 12 == 0:
        return ""
    return translate("{there} there is {here} here").format(there=NOTES[0], here=NOTES[semitones % 12])


def tempo(ratio: float) -> str:
    change = round((ratio - 1) * 100)
    if change == 0:
        return translate("same tempo")
    return f"{abs(change)}{NBSP}% " + (translate("faster") if change > 0 else translate("slower"))


def match(semitones: int | None, ratio: float | None) -> str:
    if semitones is None or ratio is None:
        return translate("no place in the source")
    return f"{transposition(semitones)}, {tempo(ratio)}"


def stage(name: str) -> str:
    """What the engine is doing, in people's words; an unknown stage is shown as it is."""
    return {
        "decode": translate("Reading the file"),
        "listen": translate("Listening"),
        "retrieve": translate("Searching the catalog"),
        "align": translate("Lining up"),
        "weigh": translate("Weighing evidence"),
        "gate": translate("Weighing evidence"),
        "share": translate("Sharing out"),
        "calibrate": translate("Measuring the gate"),
        "analyse": translate("Comparing with the catalog"),
        "add": translate("Adding"),
        "index": translate("Building the index"),
        "scan": translate("Looking for music"),
        "ingest": translate("Adding"),
        "sign": translate("Signing"),
        "print": translate("Printing"),
        "read": translate("Reading"),
        "encode": translate("Reading the training tracks"),
        "gradients": translate("Tracing gradients"),
        "query": translate("Tracing influence"),
        "unlearn": translate("Unlearning"),
        "train": translate("Training again"),
        "measure": translate("Measuring"),
    }.get(name, name[:1].upper() + name[1:])


def left(seconds: float | None) -> str:
    """“0:12 left”."""
    return "" if seconds is None else f"{clock(seconds)} " + translate("left")


def date(utc: str) -> str:
    """A local date and time of an ISO time in UTC."""
    when = QDateTime.fromString(utc, Qt.DateFormat.ISODate)
    if not when.isValid():
        return utc
    return QLocale().toString(when.toLocalTime(), QLocale.FormatType.ShortFormat)
