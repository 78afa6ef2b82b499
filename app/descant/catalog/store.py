"""A catalog folder: SQLite holds the truth; features and indexes lie beside it.

    with Catalog.open(folder) as catalog:
        hits = catalog.nearest("composition", queries, 20)

Its SQL is in rows and schema, what hnswlib needs in vectors, the proofs in chain.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from descant.audio.frames import Frames
from descant.catalog import chain, features, inspection, labels, rows, schema
from descant.catalog.known_files import ID_DIGITS, KnownFiles, no_track
from descant.catalog.searching import Searching
from descant.catalog.session import utc_now
from descant.catalog.tracks import Mended, NewTrack, Problem, Snapshot, Stats, Tags, Track
from descant.encoders.base import Embedding, Encoder, FileEncoder, Leg, Recorded
from descant.encoders.windows import unit
from descant.errors import CatalogError, DecodeError
from descant.progress import CancelToken, Progress, silent

ENCODERS: Final = "encoders"
"""Meta value: leg → what is known of the encoder from a folder that hears it."""


class Unreadable(CatalogError):
    """Features that are there and cannot be read, or by another user alone; they may well be whole."""


class Catalog(KnownFiles, Searching):
    """One catalog. One writer at a time (an operating-system lock), any number of readers meanwhile.

    Safe between threads of a process: calls take turns. Every method raises CatalogError where the catalog is
    damaged, busy, or was opened for reading and the method writes.
    """

    _proof: tuple[int, Snapshot] | None = None
    """Of which generation a snapshot was taken last, and what it was."""

    # Adding and changing --------------------------------------------------------------------------------------------

    def add(self, new: NewTrack) -> str:
        """Stores a track whole or not at all, durably, and returns its id. Odd metadata is no reason to refuse.

        Audio that is there already keeps its tags, and those given are kept beside with the file, which is noted as
        known; vectors and lost features are replaced by those given.

        Raises CatalogError where the disk is full, or the vectors do not fit the catalog's.
        """
        track_id = new.info.pcm_sha256[:ID_DIGITS]
        for leg, heard in new.listenings.items():
            _check_listening(leg, heard)
        data = features.encode(new.frames)
        described = (features.digest_of(data), len(data))
        written = False
        try:
            with self._change() as generation:
                row = self._one("SELECT n, pcm_sha256, features_bytes FROM tracks WHERE id = ?", track_id)
                if row and row[1] != new.info.pcm_sha256:
                    raise CatalogError(f"Another track already has the id {track_id}.", path=new.info.path)
                if not row or not self._has_features(track_id, row[2]):
                    features.write(self.folder, track_id, data)
                    written = not row
                if not row:
                    number = rows.insert_track(self._connection, track_id, new, utc_now(), described)
                    self._log("add", {"track": track_id, "pcm_sha256": new.info.pcm_sha256})
                else:
                    number = row[0]
                    rows.set_features(self._connection, number, described)
                about = (new.info.path, new.info.bytes, new.mtime_ns, new.info.sha256)
                self._note(*about, number, new.tags)
                self._put(number, new.listenings, new.versions, generation)
        except BaseException:
            if written:  # nothing refers to it; after a kill `check` finds it
                with contextlib.suppress(OSError):
                    features.place(self.folder, track_id).unlink(missing_ok=True)
            raise
        return track_id

    def relisten(self, track_id: str, listenings: Mapping[Leg, Embedding], versions: Mapping[Leg, str]) -> None:
        """Replaces the vectors of some legs, after a view has changed or vectors were damaged."""
        for leg, heard in listenings.items():
            _check_listening(leg, heard)
        with self._change() as generation:
            self._put(self._number(track_id), listenings, versions, generation)

    def relabel(self, track_id: str, tags: Tags) -> None:
        """Gives a track exactly these tags and owners. Owners of the work are those of all its recordings."""
        with self._change():
            labels.relabel(self._connection, self._number(track_id), tags)
            self._log("relabel", {"track": track_id, "title": tags.title, "artist": tags.artist})

    def remove(self, ids: Sequence[str]) -> int:
        """Removes tracks, all or none, and returns how many. Raises CatalogError for an id that is not there."""
        ids = list(dict.fromkeys(ids))
        if not ids:
            return 0
        with self._change() as generation:
            for track_id in ids:
                rows.remove_track(self._connection, self._number(track_id), generation)
                self._log("remove", {"track": track_id})
            labels.drop_unused(self._connection)
        for track_id in ids:
            with contextlib.suppress(OSError):  # nothing refers to it any more; `check` finds what stays behind
                features.place(self.folder, track_id).unlink(missing_ok=True)
        return len(ids)

    def _put(
        self, number: int, listenings: Mapping[Leg, Embedding], versions: Mapping[Leg, str], generation: int
    ) -> None:
        for leg, heard in sorted(listenings.items()):
            version = versions.get(leg, self.view_version(leg))
            dim = rows.dim(self._connection, leg, version, number)
            if dim not in (0, heard.vectors.shape[1]):
                raise CatalogError(
                    f"The {leg} vectors have {heard.vectors.shape[1]} numbers, those of the catalog {dim}.",
                    remedy="Use the views that the catalog was made with, or a new catalog.",
                )
            rows.put_vectors(self._connection, number, leg, heard, version, generation)

    # What is there --------------------------------------------------------------------------------------------------

    def track(self, track_id: str) -> Track:
        """Raises CatalogError where there is no such track."""
        with self._reading():
            found = rows.track(self._connection, track_id)
        if found is None:
            raise no_track(track_id)
        return found

    def tracks_by_id(self, ids: Sequence[str]) -> list[Track]:
        """The tracks of these ids in their order; ids that are not there are left out."""
        with self._reading():
            return rows.tracks_by_id(self._connection, ids)

    def tracks(
        self,
        *,
        text: str = "",
        limit: int | None = None,
        offset: int = 0,
        order: str = "artist",
        descending: bool = False,
    ) -> list[Track]:
        """Tracks in whose title, artist, album, ISRC, ISWC or path every word of `text` begins a word.

        order: one of rows.ORDERS (artist, title, album, year, isrc, path, duration, added), else ValueError.
        """
        if order not in rows.ORDERS:
            raise ValueError(f"no such order: {order!r}")
        with self._reading():
            return rows.tracks(self._connection, text, limit, offset, order, descending)

    def count(self, text: str = "") -> int:
        with self._reading():
            return rows.count(self._connection, text)

    def features(self, track_id: str) -> Frames:
        """The frames of a track. Raises CatalogError, naming it, where they are missing or damaged; Unreadable."""
        row = self._one("SELECT features_sha256, path FROM tracks WHERE id = ?", track_id)
        if row is None:
            raise no_track(track_id)
        path = features.place(self.folder, track_id)
        try:
            data = path.read_bytes()
            frames = features.decode(data)
            if features.digest_of(data) != row[0]:
                raise ValueError("they are of other audio")
        except (OSError, ValueError) as error:
            of = f"The features of track {track_id} ({row[1]})"
            if isinstance(error, OSError) and not isinstance(error, FileNotFoundError):
                why = f"{of} cannot be read: {error.strerror or error}."
                raise Unreadable(why, remedy=inspection.CANNOT_READ, path=path) from error
            raise CatalogError(
                f"{of} are missing or damaged: {error}.",
                remedy="Run `descant catalog repair`, then add the file again.",
                path=path,
            ) from error
        return frames

    def listening(self, track_id: str, leg: Leg) -> Embedding:
        """Raises CatalogError where the track or its vectors of this leg are not there or damaged."""
        row = self._one(
            "SELECT v.count, v.dim, v.length_s, v.hop_s, v.sha256, v.data FROM vectors v JOIN tracks t ON t.n = v.track"
            " WHERE t.id = ? AND v.leg = ?",
            track_id,
            leg,
        )
        if row is None:
            self.track(track_id)
            raise CatalogError(f"Track {track_id} has no {leg} vectors.", remedy="Run `descant catalog repair`.")
        size, dim, length_s, hop_s, sha256, data = row
        if not chain.is_whole(data, sha256) or len(data) != 2 * size * dim:
            raise CatalogError(
                f"The {leg} vectors of track {track_id} are damaged.", remedy="Run `descant catalog repair`."
            )
        return Embedding(unit(np.frombuffer(data, "<f2").reshape(size, dim)), length_s, hop_s)

    def view_version(self, leg: Leg) -> str:
        """The version of the view whose vectors are searched ("" before any)."""
        return self._meta(f"view/{leg}") or ""

    def set_view(self, leg: Leg, version: str, about: Mapping[str, str] | None) -> None:
        """Searches from now on only what this version of a view heard, and keeps a note of what it is.

        about: of an encoder from a folder, what finds and recognises it; None for a view that the program ships.
        """
        with self._change():
            rows.set_meta(self._connection, f"view/{leg}", version)
            kept = {**self.get_meta(ENCODERS, {})}
            kept.pop(leg, None)
            rows.set_meta(
                self._connection, f"user/{ENCODERS}", json.dumps({**kept, leg: dict(about)} if about else kept)
            )
            self._log("view", {"leg": leg, "version": version})

    def heard(self, leg: Leg) -> list[str]:
        """Ids of the tracks that the leg's present view has heard, in order."""
        found = self._all(
            "SELECT t.id FROM vectors v JOIN tracks t ON t.n = v.track"
            " WHERE v.leg = ? AND v.version = ? AND v.count > 0 ORDER BY t.id",
            leg,
            self.view_version(leg),
        )
        return [row[0] for row in found]

    def require_views(self, views: Sequence[Encoder]) -> None:
        """Raises CatalogError where the catalog was heard by another version of one of the views."""
        for view in views:
            if self.count() and self.view_version(view.name) != view.version:
                raise CatalogError(
                    f"The catalog was made with another version of the {view.name} view.",
                    remedy="Run `descant catalog repair` to listen again; no audio is needed.",
                    path=self.folder,
                )

    def outdated(self, versions: Mapping[Leg, str]) -> list[str]:
        """Ids of tracks that lack vectors of these versions."""
        with self._reading():
            return rows.outdated(self._connection, versions)

    # Proofs ----------------------------------------------------------------------------------------

    def snapshot(self) -> Snapshot:
        """The state of the catalog as one hash: changes with audio and vectors, not with tags. See chain."""
        with self._snapshot():
            generation = self.generation
            if self._proof is None or self._proof[0] != generation:
                leaves = rows.leaves(self._connection)
                root = chain.merkle_root(chain.leaf(*leaf) for leaf in leaves)
                self._proof = generation, Snapshot(root, len(leaves))
            return self._proof[1]

    def stats(self) -> Stats:
        with self._reading():
            tracks, segments, seconds, size = rows.stats(self._connection)
        files = [self.folder / schema.FILE_NAME, *(self.folder / "index").glob("*.hnsw")]
        return Stats(tracks, segments, seconds, size + sum(f.stat().st_size for f in files if f.is_file()))

    def check(self) -> list[Problem]:
        """Everything that is wrong, whatever the amount: database, features, vectors, log, caches. Reads it all."""
        return inspection.check(self.folder, self._connection, self._turn)

    def repair(self, views: Sequence[Encoder] = ()) -> list[Problem]:
        """Mends what can be mended without the audio and returns what remains.

        views: with them, missing, outdated and damaged vectors are made again from the features.
        """
        self.mend()
        self.listen_again(views)
        return self.check()

    def mend(self) -> Mended:
        """Drops what is damaged and can be made again, and sets aside files that are damaged or belong to no track."""
        with self._change() as generation:
            mended = inspection.mend(self.folder, self._connection, generation)
            self._log("repair", {"mended": mended.things, "set_aside": len(mended.moved)})
        self._indexes.clear()
        self._tables.clear()
        return mended

    def listen_again(
        self, views: Sequence[Encoder], *, progress: Progress = silent, cancel: CancelToken | None = None
    ) -> list[Problem]:
        """Makes vectors that are missing or of another version of these views: from the stored features, or for a view
        that hears files from the track's own.

        Returns a problem for each track whose features or file are not there or not what they were; it keeps what it
        has, and is not found in that leg. Raises Cancelled between tracks.
        """
        late = [(view, track_id) for view in views for track_id in self.outdated({view.name: view.version})]
        unheard = []
        for done, (view, track_id) in enumerate(late):
            progress("listen", done, len(late))
            if cancel:
                cancel.check()
            try:
                heard = self._listen(view, track_id, cancel)
            except DecodeError as error:
                why = f"the {view.name} leg cannot hear this track: {error.cause.rstrip('.')}"
                unheard.append(Problem(why, track_id, False, error.remedy))
            else:
                self.relisten(track_id, {view.name: heard}, {view.name: view.version})
        return unheard

    def _listen(self, view: Encoder, track_id: str, cancel: CancelToken | None) -> Embedding:
        """Raises DecodeError where there is nothing to listen to."""
        if not isinstance(view, FileEncoder):
            try:
                frames = self.features(track_id)
            except CatalogError as error:
                raise DecodeError(error.cause, remedy=error.remedy, path=error.path) from error
            return view.embed([frames], cancel)[0]
        track = self.track(track_id)
        places = self._all("SELECT f.path FROM files f JOIN tracks t ON t.n = f.track WHERE t.id = ?", track_id)
        refusal: DecodeError | None = None
        for place in dict.fromkeys([track.path, *(os.fsdecode(row[0]) for row in places)]):
            try:
                return view.embed_file(Recorded(place, track.pcm_sha256), cancel)
            except DecodeError as error:
                refusal = refusal or error
        assert refusal is not None
        raise refusal


def _check_listening(leg: str, heard: Embedding) -> None:
    vectors = heard.vectors
    rows.safe_leg(leg)
    if vectors.ndim != 2 or not np.isfinite(vectors).all() or np.abs(vectors).max(initial=0) > 2:
        raise CatalogError(
            f"The {leg} view gave no unit vectors for this track.", remedy="Check the weights of the view."
        )
