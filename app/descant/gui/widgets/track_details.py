"""A track of the catalog whole: how it looks, what it is called, whose it is; edited by hand, with undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from descant.catalog.tracks import Tags, Track
from descant.engine import messages as m
from descant.engine import rights_messages as r
from descant.gui import paths, phrases
from descant.gui.engine_words import told
from descant.gui.identifier_words import ISRC, ISWC
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.waveform import Waveform
from descant.gui.queue.lookups import Pictures
from descant.gui.queue.tasks import Tasks
from descant.gui.quotes import quoted
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.identifier_field import IdentifierField
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import beside, framed, stacked
from descant.gui.widgets.scrolled import Scrolled
from descant.gui.widgets.tag_owners import TagOwners
from descant.quoting import shown
from descant.report.declared import in_words
from descant.rights.answers import TrackRights

REST_MS = 150
"""A track is drawn once the choice rests on it: who holds an arrow key down wants to see the last one."""
WAVE_HEIGHT = 64
MOST_LINE = 400
WIDTH = 340


class TrackDetails(QFrame):
    """store_wanted: (Track, Tags). like_wanted, analyse_wanted, folder_wanted, find_wanted: the Track. trouble: what is
    typed cannot be stored."""

    store_wanted = Signal(object, object)
    like_wanted = Signal(object)
    analyse_wanted = Signal(object)
    folder_wanted = Signal(object)
    find_wanted = Signal(object)
    trouble = Signal(object)

    def __init__(self, tasks: Tasks, pictures: Pictures, catalog: Callable[[], str]) -> None:
        """catalog: the folder of the catalog that is open."""
        super().__init__()
        self.setObjectName("card")
        self.setMinimumWidth(WIDTH)
        self._tasks, self._pictures, self._catalog = tasks, pictures, catalog
        self.track: Track | None = None
        self.heading = ElidedLabel()
        self.heading.embolden(1.15)
        self.axis = TimeAxis(self)
        self.wave = Waveform(self.axis, gutter=0)
        self.wave.setFixedHeight(WAVE_HEIGHT)
        self.place = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, muted=True)
        self.folder = push_button(self.tr("Show in its folder"), lambda: self.folder_wanted.emit(self.track))
        self.find_file = push_button(self.tr("Find the file …"), lambda: self.find_wanted.emit(self.track))
        self.title, self.artist, self.album, self.year = (fields.line() for _ in range(4))
        self.isrc, self.iswc = IdentifierField(ISRC), IdentifierField(ISWC)
        self.owners = TagOwners()
        self._rights = Label(muted=True, wrap=True)
        self._facts = Label(muted=True, wrap=True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.like = push_button(self.tr("What is it like?"), lambda: self.like_wanted.emit(self.track))
        self.analyse = push_button(self.tr("Analyse it"), lambda: self.analyse_wanted.emit(self.track))
        self.store = push_button(self.tr("Store"), self.store_edits, primary=True)
        self.discard = push_button(self.tr("Discard"), lambda: self.show_track(self.track))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._look)
        self._build()
        for edit in self._lines:
            edit.textEdited.connect(self._edited)
        for field in (self.isrc, self.iswc):
            field.edited.connect(self._edited)
        self.owners.edited.connect(self._edited)
        self.show_track(None)

    @property
    def _lines(self) -> tuple[QLineEdit, ...]:
        return self.title, self.artist, self.album, self.year

    def _build(self) -> None:
        inside = framed("plain")
        heading = Label(self.tr("Owners in the labels"))
        heading.embolden()
        pair = beside(
            (fields.named(self.tr("Album"), self.album), 1), fields.named(self.tr("Year"), self.year), spacing=8
        )
        self.year.setMaximumWidth(72)
        stacked(
            self.heading, self.wave, self.place, beside(self.like, self.analyse, 1, spacing=8),
            beside(self.folder, self.find_file, 1, spacing=8),
            fields.named(self.tr("Title"), self.title), fields.named(self.tr("Artist"), self.artist), pair,
            fields.named(ISRC, self.isrc), fields.named(ISWC, self.iswc), heading, self.owners,
            self._rights, self._facts,
            1, inside=inside, margins=(0, 12, 0, 0), spacing=8,
        )  # fmt: skip
        whole = framed("plain")
        foot = beside(1, self.discard, self.store, margins=(16, 8, 16, 12), spacing=8)
        stacked((Scrolled(inside), 1), foot, inside=whole, margins=(0, 0, 0, 0), spacing=0)
        stacked((whole, 1), inside=self, margins=(1, 1, 1, 1))

    def stop(self) -> None:
        self._rest.stop()

    # What is shown.

    def show_track(self, track: Track | None) -> None:
        same = track is not None and self.track is not None and track.id == self.track.id
        self.track = track
        self.setVisible(track is not None)
        self._typed(False)
        if track is None:
            self._rest.stop()
            return
        tags = track.tags
        self.heading.set_whole(tags.title or Path(track.path).name)
        for edit, text in zip(self._lines, (tags.title, tags.artist, tags.album, tags.year), strict=True):
            edit.setText(shown(text))
        self.isrc.setText(shown(tags.isrc))
        self.iswc.setText(shown(tags.iswc))
        self.owners.show_owners(tags.owners)
        self.place.set_whole(paths.short(track.path), track.path)
        self._facts.setText("\n".join(shown(line, MOST_LINE) for line in self._known(track)))
        if not same:
            self.find_file.hide()
            self._rights.hide()
            self.axis.reset(track.duration_s)
            self.wave.set_picture(None, self.tr("Drawing …"))
            self._rest.start()

    def _known(self, track: Track) -> list[str]:
        form = self.tr("{hertz} Hz, {channels} channels").format(
            hertz=phrases.number(track.sample_rate), channels=track.channels
        )
        lines = [f"{phrases.clock(track.duration_s)}  ·  {form}  ·  {phrases.date(track.added_utc)}"]
        lines += [self.tr("Another file is at this place now.")] if track.replaced else []
        lines += [phrases.declares(in_words(one)) for one in track.declarations or ()]
        lines += [phrases.also_as(one.path) for one in track.also]
        return lines

    def _look(self) -> None:
        """Asks for what is not in the list: the picture, and what the rights data say."""
        track = self.track
        if track is None:
            return

        def drawn(picture: m.Picture) -> None:
            if self.track is not None and self.track.id == track.id:
                self.wave.set_picture(picture)

        def not_drawn(trouble: m.Trouble) -> None:
            if self.track is not None and self.track.id == track.id:
                self.wave.set_picture(None, told(trouble))
                self.find_file.show()

        self._pictures.get(track.path, "catalog details", drawn, not_drawn)
        request = r.OpenTrackRights(self._catalog(), track.id)
        self._tasks.ask(request, key="catalog details rights", done=self._told, failed=lambda _: None)

    def _told(self, found: TrackRights) -> None:
        if self.track is None or found.track_id != self.track.id or not found.links:
            return
        owners = "; ".join(f"{one.name} {phrases.percent(one.share_ppm)}" for one in found.owners)
        named = ", ".join(quoted(link.title) for link in found.links)
        said = [self.tr("Rights data link it with {what}.").format(what=named)]
        if found.from_rights:
            said.append(self.tr("Reports name as owners: {who}").format(who=owners))
        if found.differing:
            said.append(self.tr("The labels name others."))
        self._rights.setText("\n".join(shown(line, MOST_LINE) for line in said))
        self._rights.show()

    # Edits.

    @property
    def edited(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.track is not None and self.store.isEnabled()

    def _typed(self, there: bool) -> None:
        self.store.setEnabled(there)
        self.discard.setEnabled(there)

    def _edited(self, *_: object) -> None:
        self._typed(True)

    def store_edits(self) -> None:
        track = self.track
        if track is None or not self.edited:
            return
        try:
            tags = self._tags(track.tags)
        except ValueError as error:
            words = self.tr("{what} is no share.").format(what=quoted(str(error)))
            self.trouble.emit(m.Trouble(words, self.tr("Give percent, as 33.33, between 0 and 100.")))
            return
        self._typed(False)
        if tags != track.tags:
            self.track = replace(track, tags=tags)
            self.heading.set_whole(tags.title or Path(track.path).name)
            self.store_wanted.emit(track, tags)

    def _tags(self, before: Tags) -> Tags:
        """Raises ValueError with what is no share."""
        return Tags(
            _kept(self.title.text(), before.title),
            _kept(self.artist.text(), before.artist),
            _kept(self.album.text(), before.album),
            _kept(self.isrc.text(), before.isrc),
            _kept(self.iswc.text(), before.iswc),
            _kept(self.year.text(), before.year),
            self.owners.owners(),
        )


def _kept(text: str, before: str) -> str:
    """What was typed; what stood before where nobody changed it, whatever of it could not be shown."""
    return before if text == shown(before) else text.strip()
