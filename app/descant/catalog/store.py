"""A catalog: in a folder, where SQLite holds the truth and features and indexes lie beside it, or in PostgreSQL.

with Catalog.open(folder) as catalog:
    hits = catalog.nearest("composition", queries, 20)
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import numpy as np

from descant.audio.frames import Frames
from descant.catalog import chain, features, inspection, labels, schema, sql
from descant.catalog.connection import Connection, repeatable
from descant.catalog.files import Files, note
from descant.catalog.folder_connection import FolderConnection
from descant.catalog.merkle import InclusionProof, MerkleTree
from descant.catalog.search import stored
from descant.catalog.search.leg_index import LegIndex
from descant.catalog.search.segment_search import SegmentIndex, SegmentSearch
from descant.catalog.tracks import Mended, NewTrack, Only, Problem, Snapshot, Stats, Tags, Track
from descant.encoders.base import Embedding, Encoder, FileEncoder, Leg, Recorded
from descant.encoders.windows import unit
from descant.errors import CatalogError, DecodeError
from descant.postgres.address import is_address
from descant.progress import CancelToken, Progress, check, silent
from descant.settings import Settings

ENCODERS: Final = "encoders"
"""Meta value: leg → what is known of the encoder from a folder that embeds it."""


class Unreadable(CatalogError):
    """Features that are there and cannot be read, or by another user alone; they may well be whole."""


class Catalog:
    """One catalog. In a folder one writer at a time (an operating-system lock), in PostgreSQL any number; readers
    meanwhile. place: its folder or address.

    Safe between threads of a process: calls take turns. Every method raises CatalogError where the catalog is
    damaged, busy, or was opened for reading and the method writes.

    connection: transactions, small values, the log; files: which files hold its tracks; search: its nearest segments.
    """

    def __init__(self, connection: Connection, settings: Settings, index: type[SegmentIndex] = LegIndex) -> None:
        self.place, self.connection = connection.place, connection
        self.files = Files(connection)
        self.search = SegmentSearch(connection, settings.n_threads, index)
        self.nearest, self.nearest_of, self.by_codes = self.search.nearest, self.search.nearest_of, self.search.by_codes
        self._tree: tuple[int, MerkleTree] | None = None  # of which generation one was made last

    @staticmethod
    def open(
        place: str | Path, *, write: bool = False, create: bool = False, settings: Settings | None = None
    ) -> Catalog:
        """Opens a catalog, in a folder or at the address of a PostgreSQL database; create makes a missing one and
        implies write. One of an older Descant is brought up to date first, also for reading.

        Raises CatalogError where there is none, it is locked by another writer, damaged, of a newer Descant, or of an
        older one where nothing can be written.
        """
        if is_address(place):
            from descant.catalog.postgres.catalog import PostgresCatalog

            return PostgresCatalog(str(place), write=write or create, create=create, settings=settings or Settings())
        return Catalog(FolderConnection.open(Path(place), write=write, create=create), settings or Settings())

    @property
    def folder(self) -> Path:
        """The folder it lies in. Raises CatalogError where that is none."""
        return self._in_folder.folder

    @property
    def _in_folder(self) -> FolderConnection:
        if not isinstance(self.connection, FolderConnection):
            raise CatalogError("This catalog does not lie in a folder.", path=self.place)
        return self.connection

    def close(self) -> None:
        """Ends the use of the catalog and gives the lock back. Harmless when repeated."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # Adding and changing --------------------------------------------------------------------------------------------

    @repeatable
    def add(self, new: NewTrack) -> str:
        """Stores a track whole or not at all, durably, and returns its id. Odd metadata is no reason to refuse.

        Audio that is there already keeps its tags, and those given are kept beside with the file, which is noted as
        known; vectors and lost features are replaced by those given.

        Raises CatalogError where the disk is full, or the vectors do not fit the catalog's.
        """
        track_id = new.info.pcm_sha256[: sql.ID_DIGITS]
        for leg, embedding in new.embeddings.items():
            _check(leg, embedding)
        data = features.encode(new.frames)
        described = (features.digest_of(data), len(data))
        written = False
        try:
            with self.connection.change() as (db, generation):
                row = self.connection.one("SELECT n, pcm_sha256, features_bytes FROM tracks WHERE id = ?", track_id)
                if row and row[1] != new.info.pcm_sha256:
                    raise CatalogError(f"Another track already has the id {track_id}.", path=new.info.path)
                if not row or not self.files.has_features(track_id, row[2]):
                    self.connection.features.write(track_id, data)
                    written = not row
                if not row:
                    number = sql.insert_track(db, track_id, new, described)
                    sql.append_log(db, "add", {"track": track_id, "pcm_sha256": new.info.pcm_sha256})
                else:
                    number = row[0]
                    db.execute(
                        "UPDATE tracks SET features_sha256 = ?, features_bytes = ? WHERE n = ?", (*described, number)
                    )
                note(
                    db,
                    *(new.info.path, new.info.bytes, new.mtime_ns, new.info.sha256, number, new.tags),
                    new.declarations,
                )
                for leg, embedding in sorted(new.embeddings.items()):
                    version = new.versions.get(leg, self.encoder_version(leg))
                    stored.put(db, number, leg, embedding, version, generation)
        except BaseException:
            if written:  # nothing refers to it; after a kill `check` finds it
                self.connection.features.remove(track_id)
            raise
        return track_id

    @repeatable
    def set_embedding(self, track_id: str, leg: Leg, embedding: Embedding, version: str) -> None:
        """Replaces the vectors of a leg, after its encoder has changed or they were damaged."""
        _check(leg, embedding)
        with self.connection.change() as (db, generation):
            stored.put(db, sql.number(db, track_id), leg, embedding, version, generation)

    @repeatable
    def relabel(self, track_id: str, tags: Tags) -> None:
        """Gives a track exactly these tags and owners. Owners of the work are those of all its recordings."""
        with self.connection.change() as (db, _):
            labels.relabel(db, sql.number(db, track_id), tags)
            sql.append_log(db, "relabel", {"track": track_id, "title": tags.title, "artist": tags.artist})

    @repeatable
    def remove(self, ids: Sequence[str]) -> int:
        """Removes tracks, all or none, and returns how many. Raises CatalogError for an id that is not there."""
        ids = list(dict.fromkeys(ids))
        if not ids:
            return 0
        with self.connection.change() as (db, generation):
            for track_id in ids:
                number = sql.number(db, track_id)
                stored.drop(db, number, generation)
                db.execute("DELETE FROM tracks WHERE n = ?", (number,))
                sql.append_log(db, "remove", {"track": track_id})
            labels.drop_unused(db)
        for track_id in ids:
            self.connection.features.remove(track_id)
        return len(ids)

    # What is there --------------------------------------------------------------------------------------------------

    @repeatable
    def track(self, track_id: str) -> Track:
        """Raises CatalogError where there is no such track."""
        with self.connection.reading() as db:
            return sql.track(db, track_id)

    @repeatable
    def tracks_by_id(self, ids: Sequence[str]) -> list[Track]:
        """The tracks of these ids in their order; ids that are not there are left out."""
        with self.connection.reading() as db:
            return sql.tracks_by_id(db, ids)

    @repeatable
    def tracks(
        self,
        *,
        text: str = "",
        limit: int | None = None,
        offset: int = 0,
        order: str = "artist",
        descending: bool = False,
        only: Only = "",
    ) -> list[Track]:
        """Tracks in whose title, artist, album, ISRC, ISWC or path every word of `text` begins a word.

        order: one of sql.ORDERS (artist, title, album, year, isrc, path, duration, added), else ValueError.
        """
        if order not in sql.ORDERS:
            raise ValueError(f"no such order: {order!r}")
        with self.connection.reading() as db:
            return sql.tracks(db, text, limit, offset, order, descending, only)

    @repeatable
    def page(
        self, text: str, limit: int, offset: int, order: str, descending: bool, only: Only
    ) -> tuple[list[Track], int]:
        """The same, and how many there are in all; as they are in one moment."""
        with self.connection.snapshot() as db:
            found = sql.count(db, text)
            rows = sql.tracks(db, text, limit, offset, order, descending, only, found)
            return rows, sql.count(db, text, only) if only else found

    @repeatable
    def count(self, text: str = "", only: Only = "") -> int:
        with self.connection.reading() as db:
            return sql.count(db, text, only)

    def features(self, track_id: str) -> Frames:
        """The frames of a track. Raises CatalogError, naming it, where they are missing or damaged; Unreadable."""
        row = self.connection.one("SELECT features_sha256, path FROM tracks WHERE id = ?", track_id)
        if row is None:
            raise sql.no_track(track_id)
        path = self.connection.features.where(track_id)
        try:
            data = self.connection.features.read(track_id)
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

    def embedding(self, track_id: str, leg: Leg) -> Embedding:
        """Raises CatalogError where the track or its vectors of this leg are not there or damaged."""
        row = self.connection.one(
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

    def encoder_version(self, leg: Leg) -> str:
        """The version of the encoder whose vectors are searched ("" before any)."""
        return self.connection.meta(f"view/{leg}") or ""

    @repeatable
    def set_encoder(self, leg: Leg, version: str, about: Mapping[str, str] | None) -> None:
        """Searches from now on only the vectors of this version of an encoder, and keeps a note of what it is.

        about: of an encoder from a folder, what finds and recognises it; None for an encoder that the program ships.
        """
        with self.connection.change() as (db, _):
            sql.set_meta(db, f"view/{leg}", version)
            kept = {**self.connection.get_meta(ENCODERS, {})}
            kept.pop(leg, None)
            sql.set_meta(db, f"user/{ENCODERS}", json.dumps({**kept, leg: dict(about)} if about else kept))
            sql.append_log(db, "view", {"leg": leg, "version": version})

    def embedded(self, leg: Leg) -> list[str]:
        """Ids of the tracks that have vectors of the leg's present encoder, in order."""
        found = self.connection.all(
            "SELECT t.id FROM vectors v JOIN tracks t ON t.n = v.track"
            " WHERE v.leg = ? AND v.version = ? AND v.count > 0 ORDER BY t.id",
            leg,
            self.encoder_version(leg),
        )
        return [row[0] for row in found]

    def require_encoders(self, encoders: Sequence[Encoder]) -> None:
        """Raises CatalogError where the catalog was embedded by another version of one of the encoders."""
        for encoder in encoders:
            if self.count() and self.encoder_version(encoder.name) != encoder.version:
                raise CatalogError(
                    f"The catalog was made with another version of the {encoder.name} encoder.",
                    remedy="Run `descant catalog repair` to listen again; no audio is needed.",
                    path=self.place,
                )

    @repeatable
    def outdated(self, versions: Mapping[Leg, str]) -> list[str]:
        """Ids of tracks that lack vectors of these versions."""
        with self.connection.reading() as db:
            return sql.outdated(db, versions)

    # Proofs ----------------------------------------------------------------------------------------

    @repeatable
    def merkle_tree(self) -> MerkleTree:
        """Over all tracks: changes with audio and vectors, not with tags. See chain."""
        with self.connection.snapshot() as db:
            generation = self.connection.generation
            if self._tree is None or self._tree[0] != generation:
                self._tree = generation, MerkleTree(chain.leaf(*leaf) for leaf in sql.leaves(db))
            return self._tree[1]

    def snapshot(self) -> Snapshot:
        """The state of the catalog as one hash: the root of its Merkle tree."""
        tree = self.merkle_tree()
        return Snapshot(tree.root, tree.size)

    @repeatable
    def log_entry(self, snapshot: str) -> str | None:
        """SHA-256 of the audit log's last entry, by which a certificate says before when it was not made; None where
        the catalog is not (or no longer) in the state that this snapshot's hash names, or nothing was logged."""
        with self.connection.snapshot() as db:
            return sql.last_entry(db) if self.snapshot().merkle_root == snapshot else None

    @repeatable
    def proof(self, tree: MerkleTree, track_id: str) -> InclusionProof | None:
        """That a track is in a tree of this catalog; None where it is not, or has changed since."""
        with self.connection.reading() as db:
            leaf = sql.leaf(db, track_id)
        index = tree.index(chain.leaf(*leaf)) if leaf else None
        return InclusionProof(*leaf, index, tuple(tree.path(index))) if leaf and index is not None else None

    def stats(self) -> Stats:
        with self.connection.reading() as db:
            tracks, segments, seconds, size = sql.stats(db)
        files = [self.folder / schema.FILE_NAME, *(self.folder / "index").glob("*.hnsw")]
        return Stats(tracks, segments, seconds, size + sum(f.stat().st_size for f in files if f.is_file()))

    def check(self, cancel: CancelToken | None = None) -> list[Problem]:
        """Everything that is wrong, whatever the amount: database, features, vectors, log, caches. Reads it all."""
        with self.connection.turn:
            return inspection.check(self.folder, self._in_folder.sqlite, cancel)

    def mend(self) -> Mended:
        """Drops what is damaged and can be made again, and sets aside files that are damaged or belong to no track."""
        with self.connection.change() as (db, generation):
            mended = inspection.mend(self.folder, self._in_folder.sqlite, generation)
            sql.append_log(db, "repair", {"mended": mended.things, "set_aside": len(mended.moved)})
        self.search.indexes.clear()
        return mended

    def embed_missing(
        self, encoders: Sequence[Encoder], *, progress: Progress = silent, cancel: CancelToken | None = None
    ) -> list[Problem]:
        """Makes vectors that are missing or of another version of these encoders: from the stored features, or for one
        that reads files from the track's own.

        Returns a problem for each track whose features or file are not there or not what they were; it keeps what it
        has, and is not found in that leg. Raises Cancelled between tracks.
        """
        late = [(one, track_id) for one in encoders for track_id in self.outdated({one.name: one.version})]
        problems = []
        for done, (encoder, track_id) in enumerate(late):
            progress("listen", done, len(late))
            check(cancel)
            try:
                embedding = self._embed(encoder, track_id, cancel)
            except DecodeError as error:
                why = f"the {encoder.name} leg cannot hear this track: {error.cause.rstrip('.')}"
                problems.append(Problem(why, track_id, False, error.remedy))
            else:
                self.set_embedding(track_id, encoder.name, embedding, encoder.version)
        return problems

    def _embed(self, encoder: Encoder, track_id: str, cancel: CancelToken | None) -> Embedding:
        """Raises DecodeError where there is nothing to embed."""
        if not isinstance(encoder, FileEncoder):
            try:
                frames = self.features(track_id)
            except CatalogError as error:
                raise DecodeError(error.cause, remedy=error.remedy, path=error.path) from error
            return encoder.embed([frames], cancel)[0]
        track = self.track(track_id)
        refusal: DecodeError | None = None
        for place in dict.fromkeys([track.path, *self.files.places(track_id)]):
            try:
                return encoder.embed_file(Recorded(place, track.pcm_sha256), cancel)
            except DecodeError as error:
                refusal = refusal or error
        assert refusal is not None
        raise refusal


def _check(leg: str, embedding: Embedding) -> None:
    vectors = embedding.vectors
    stored.safe_leg(leg)
    if vectors.ndim != 2 or not np.isfinite(vectors).all() or np.abs(vectors).max(initial=0) > 2:
        raise CatalogError(
            f"The {leg} encoder gave no unit vectors for this track.", remedy="Check the weights of the encoder."
        )
