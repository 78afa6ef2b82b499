"""Numbers and states in words, as people read them; every sentence can be translated."""

from __future__ import annotations

import html
import math
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt

from descant.gui.languages import joined, said, spoken, tr, translate, worded
from descant.gui.paths import name_of
from descant.gui.quotes import quoted
from descant.quoting import shown
from descant.report.model import Aspect

_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
NBSP = "\u00a0"
PPM_PER_PERCENT = 10_000
SMALL_PERCENT = 1.0
"""Below this a share is given with one decimal."""


@said
def number(value: float, decimals: int = 0) -> str:
    return QLocale().toString(float(value), "f", decimals)


def _percent_figure(ppm: int) -> str:
    percent = ppm / PPM_PER_PERCENT
    return number(percent, 1 if 0 < percent < SMALL_PERCENT else 0)


@said
def percent(ppm: int) -> str:
    """“38 %”."""
    return f"{_percent_figure(ppm)}{NBSP}%"


@said
def share(ppm: int, low_ppm: int, high_ppm: int) -> str:
    """“38 % (31–45)”."""
    return f"{percent(ppm)} ({_percent_figure(low_ppm)}–{_percent_figure(high_ppm)})"


def sentence(text: str) -> str:
    """A cause as a sentence: causes may begin small, since a file's name may stand before them."""
    return worded(_capitalised, text)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


@said
def inside(text: str) -> str:
    """Words that stand alone elsewhere, inside a sentence: small in English, as they are in other languages."""
    return text.lower() if spoken() == "en" else text


@said
def money(amount: str, currency: str = "") -> str:
    """“1,234.50 EUR” of the exact decimal text "1234.50"."""
    whole, _, fraction = amount.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = QLocale().toString(int(digits)) if digits.isdecimal() else digits
    figure = f"{sign}{grouped}{QLocale().decimalPoint()}{fraction}" if fraction else f"{sign}{grouped}"
    return f"{figure}{NBSP}{currency}" if currency else figure


@said
def clock(seconds: float, *, tenths: bool = False) -> str:
    """“3:12”, “1:02:45”, with tenths “0:43.5”."""
    seconds = max(0.0, seconds)
    whole, tenth = divmod(int(round(seconds * 10, 6)), 10)  # 300.2 s is 300.19999999999999 to a computer
    if not tenths:
        whole = int(seconds + 0.5)
    hours, rest = divmod(whole, 3600)
    minutes, secs = divmod(rest, 60)
    text = f"{hours}:{minutes:02d}:{secs:02d}" if hours else f"{minutes}:{secs:02d}"
    return f"{text}{QLocale().decimalPoint()}{tenth}" if tenths else text


@said
def span(start_s: float, end_s: float) -> str:
    return f"{clock(start_s)}–{clock(end_s)}"


def also_as(name: str) -> str:
    """“Also as Harbour (Remastered) – A. Quarrie”."""
    return translate("phrases", "Also as {name}").format(name=name)


def declares(words: str) -> str:
    """“The file declares: made with Suno (tag WOAS; anybody can write a tag)”."""
    return translate("phrases", "The file declares: {words}").format(words=words)


def names(count: int) -> str:
    """“3 names”: of a recording that the catalog holds under more than one."""
    return tr("%Ln names", "", count)


def menu_text(text: str) -> str:
    """As an entry of a menu, in which Qt takes a single & for a letter to press."""
    return worded(str.replace, text, "&", "&&")


MOST_TIP_LINES = 40
MOST_TIP_CHARS = 400


def tip(lines: Iterable[str]) -> str:
    """A tool tip of these lines, as they are: Qt would take a tag of an untrusted title for one of its own."""
    return worded(_tip, tuple(lines))


def _tip(lines: tuple[str, ...]) -> str:
    short = [shown(line, MOST_TIP_CHARS) for line in lines if line]
    if len(short) > MOST_TIP_LINES:
        short = [*short[:MOST_TIP_LINES], tr("and %Ln more", "", len(short) - MOST_TIP_LINES)]
    text = "\n".join(short)
    return f'<span style="white-space: pre-wrap">{html.escape(text)}</span>' if "<" in text or "&lt;" in text else text


@said
def p_value(p: float | None) -> str:
    """“0.003”, “5·10⁻⁵” below .001 (rounded up to one digit), and “–” where there is none."""
    if p is None:
        return "–"
    if p >= 0.001 or p <= 0:
        return number(p, 3)
    power = math.floor(math.log10(p))
    digit = math.ceil(round(p / 10**power, 6))
    power, digit = (power + 1, 1) if digit == 10 else (power, digit)
    return ("" if digit == 1 else f"{digit}·") + "10" + str(power).translate(_RAISED)


ESTIMATED_FROM = 1.5
"""Times as many tracks as were measured: a smaller p-value than their ranks can give is read off a curve."""


def by_chance(p: float, measured: int = 0) -> str:
    """“about 1 in 350 unrelated tracks comes this close”: a p-value of 0.0029 in two digits; p is between 0 and 1.

    measured: how many unrelated tracks were asked. Where none of them came this close it is “fewer than 1 in 350”; what
    p says beyond that is an estimate, and is called one.
    """
    if p > 0.5:
        return translate("phrases", "most unrelated tracks come this close")
    count = 1 / p
    step = 10 ** max(0, len(str(int(count))) - 2)
    shown_count = number(int(count / step) * step)
    if measured and count > ESTIMATED_FROM * measured:
        words = translate("phrases", "fewer than 1 in {m} unrelated tracks come this close, by estimate 1 in {n}")
        return words.format(m=number(measured), n=shown_count)
    if measured and count > measured:
        return translate("phrases", "fewer than 1 in {n} unrelated tracks come this close").format(n=shown_count)
    return translate("phrases", "about 1 in {n} unrelated tracks comes this close").format(n=shown_count)


def alike(aspects: Sequence[Aspect]) -> str:
    """“Agreement beyond chance: melody 62 %, harmony 40 %.”: what is as likely by chance is 0 %. "" where nothing was
    compared."""
    names = {
        "melody": translate("phrases", "melody"),
        "harmony": translate("phrases", "harmony"),
        "rhythm": translate("phrases", "rhythm"),
        "timbre": translate("phrases", "timbre"),
    }
    each = [f"{names.get(a.name, a.name)} {percent(round(100 * a.beyond_chance) * PPM_PER_PERCENT)}" for a in aspects]
    if not each:
        return ""
    return translate("phrases", "Agreement beyond chance: {aspects}.").format(aspects=", ".join(each))


def heard(bpm: float | None, tonic: int | None, minor: bool) -> str:
    """“118 BPM, D minor”: what is clear of both. None: no steady beat, no clear key; tonic: 0 C … 11 B."""
    beat = f"{number(bpm)}{NBSP}BPM" if bpm is not None else ""
    key = "" if tonic is None else _key(tonic, minor)
    if beat and key:
        return translate("phrases", "{beat}, {key}").format(beat=beat, key=key)
    return beat or key or translate("phrases", "tempo, key unclear")


def _key(tonic: int, minor: bool) -> str:
    """In German minor is written small."""
    key = translate("phrases", "{tonic} minor") if minor else translate("phrases", "{tonic} major")
    return key.format(tonic=note(tonic))


def note(tonic: int) -> str:
    """0 C … 11 B. Notes have other names in German: B is H."""
    return (
        translate("notes", "C"), translate("notes", "D♭"), translate("notes", "D"), translate("notes", "E♭"),
        translate("notes", "E"), translate("notes", "F"), translate("notes", "F♯"), translate("notes", "G"),
        translate("notes", "A♭"), translate("notes", "A"), translate("notes", "B♭"), translate("notes", "B"),
    )[tonic % 12]  # fmt: skip


def leg(name: str) -> str:
    return {
        "headline": translate("phrases", "Headline"),
        "recording": translate("phrases", "Recording"),
        "composition": translate("phrases", "Composition"),
        "style": translate("phrases", "Style"),
    }.get(name, name)


def unit(name: str) -> str:
    """What an audit ranks."""
    return {
        "track": translate("phrases", "Tracks"),
        "artist": translate("phrases", "Artists"),
        "writer": translate("phrases", "Writers"),
        "publisher": translate("phrases", "Publishers"),
    }.get(name, name)


def by_unit(name: str) -> str:
    """How shares are put together."""
    return {
        "track": translate("phrases", "By track"),
        "work": translate("phrases", "By work"),
        "artist": translate("phrases", "By artist"),
        "writer": translate("phrases", "By writer"),
        "publisher": translate("phrases", "By publisher"),
    }.get(name, name)


def group(unit: str) -> str:
    """What a row of shares stands for."""
    return {
        "work": translate("phrases", "Work"),
        "artist": translate("phrases", "Artist"),
        "writer": translate("phrases", "Writer"),
        "publisher": translate("phrases", "Publisher"),
    }.get(unit, translate("phrases", "Source"))


def unit_meaning(name: str) -> str:
    """How a source's share is divided; "" where it is not."""
    work = translate("phrases", "Recordings of one work count together, a medley equally for each of its works.")
    artist = translate("phrases", "Recordings with the same credit count together.")
    writer = translate("phrases", "A source is divided among its writers by their shares of the work.")
    publisher = translate("phrases", "A source is divided among its publishers by their shares of the work.")
    divided = {"work": work, "artist": artist, "writer": writer, "publisher": publisher}
    wide = translate("phrases", "Intervals of several sources are added up: rather too wide than too narrow.")
    return joined(" ", (divided[name], wide)) if name in divided else ""


def nobody_named(unit: str) -> str:
    return {
        "artist": translate("phrases", "No artist named"),
        "writer": translate("phrases", "No writer named"),
        "publisher": translate("phrases", "No publisher named"),
    }.get(unit, translate("phrases", "Not named"))


def catalog_name(place: str) -> str:
    """A catalog by the name of its folder or database, in quotation marks; "" where that is not known."""
    return quoted(name_of(place)) if place else ""


def leg_meaning(name: str) -> str:
    return {
        "headline": translate("phrases", "All three legs together, weighted as the report states"),
        "recording": translate("phrases", "The same audio: sampled, looped, pitched, stretched"),
        "composition": translate("phrases", "The same melody and harmony, whatever the key, tempo or instruments"),
        "style": translate("phrases", "The same sound. Style evidence ranks; alone it hardly proves"),
    }.get(name, "")


def transposition(semitones: int) -> str:
    if semitones == 0:
        return translate("phrases", "same key")
    if semitones > 0:
        return tr("%Ln semitones higher", "", semitones)
    return tr("%Ln semitones lower", "", -semitones)


def transposed_notes(semitones: int) -> str:
    """“C there is D here”; "" in the same key."""
    if semitones % 12 == 0:
        return ""
    words = translate("phrases", "{there} there is {here} here")
    return words.format(there=note(0), here=note(semitones))


@said
def tempo(ratio: float) -> str:
    change = round((ratio - 1) * 100)
    if change == 0:
        return translate("phrases", "same tempo")
    words = translate("phrases", "{share} faster") if change > 0 else translate("phrases", "{share} slower")
    return words.format(share=f"{abs(change)}{NBSP}%")


def match(semitones: int | None, ratio: float | None) -> str:
    if semitones is None or ratio is None:
        return translate("phrases", "no place in the source")
    return translate("phrases", "{transposition}, {tempo}").format(
        transposition=transposition(semitones), tempo=tempo(ratio)
    )


def stage(name: str) -> str:
    """What the engine is doing, in people's words; an unknown stage is shown as it is."""
    return {
        "decode": translate("phrases", "Reading the file"),
        "listen": translate("phrases", "Listening"),
        "retrieve": translate("phrases", "Searching the catalog"),
        "align": translate("phrases", "Lining up"),
        "weigh": translate("phrases", "Weighing evidence"),
        "gate": translate("phrases", "Weighing evidence"),
        "share": translate("phrases", "Sharing out"),
        "calibrate": translate("phrases", "Measuring the gate"),
        "analyse": translate("phrases", "Comparing with the catalog"),
        "add": translate("phrases", "Adding"),
        "index": translate("phrases", "Building the index"),
        "scan": translate("phrases", "Looking for music"),
        "ingest": translate("phrases", "Adding"),
        "sign": translate("phrases", "Signing"),
        "print": translate("phrases", "Printing"),
        "read": translate("phrases", "Reading"),
        "encode": translate("phrases", "Reading the training tracks"),
        "gradients": translate("phrases", "Tracing gradients"),
        "query": translate("phrases", "Tracing influence"),
        "unlearn": translate("phrases", "Unlearning"),
        "train": translate("phrases", "Training again"),
        "measure": translate("phrases", "Measuring"),
        "check": translate("phrases", "Looking at the catalog"),
        "record": translate("phrases", "Playing the recordings"),
        "compose": translate("phrases", "Making the track"),
        "certify": translate("phrases", "Signing"),
    }.get(name, name[:1].upper() + name[1:])


def left(seconds: float | None) -> str:
    """“0:12 left”."""
    return "" if seconds is None else translate("phrases", "{time} left").format(time=clock(seconds))


@said
def date(utc: str) -> str:
    """A local date and time of an ISO time in UTC."""
    when = QDateTime.fromString(utc, Qt.DateFormat.ISODate)
    if not when.isValid():
        return utc
    return QLocale().toString(when.toLocalTime(), QLocale.FormatType.ShortFormat)


@said
def day(utc: str) -> str:
    """The day alone."""
    when = QDateTime.fromString(utc, Qt.DateFormat.ISODate)
    if not when.isValid():
        return utc
    return QLocale().toString(when.toLocalTime().date(), QLocale.FormatType.ShortFormat)
