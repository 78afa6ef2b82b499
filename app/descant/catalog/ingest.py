"""Adding files: found, extracted in several processes, embedded in small batches, stored one by one."""

from __future__ import annotations

import logging
import stat
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final, Literal

from descant.audio.discover import discover
from descant.audio.frames import Extracted
from descant.audio.steady import Stamp, check_unchanged
from descant.catalog.features import quantised
from descant.catalog.store import Catalog
from descant.catalog.tags.reading import Said, read_said
from descant.catalog.tracks import NewTrack
from descant.encoders.base import Embedding, Encoder, Leg, Recorded, embed
from descant.errors import Cancelled, DecodeError, DescantError, ModelError
from descant.files import file_sha256
from descant.progress import CancelToken, Progress, check, silent
from descant.settings import Settings

log = logging.getLogger(__name__)

BATCH: Final = 8
"""Tracks embedded together: enough to fill a network's batch, few enough to keep the frames of in memory."""
_BEFORE: Final = "this file was added before"
_SAME_BYTES: Final = "a file with the same bytes"


@dataclass(frozen=True)
class Outcome:
    """What became of one file. "known": the same file, bytes or audio was stored already. "updated": known likewise,
    and where it is or what its tags say was taken in anew. "skipped": a folder that is left out by design.

    reason: cause and remedy of a refusal; why it was known or skipped; what was updated. remark: what else to know,
    though nothing was refused: how it was read, that it has replaced another track's file, or that labels given in the
    catalog stay.
    """

    path: Path
    status: Literal["added", "updated", "known", "refused", "skipped"]
    track_id: str = ""
    reason: str = ""
    remark: str = ""


Extract = Callable[[Iterable[Path], int, CancelToken | None], Iterator[tuple[Path, Extracted | DescantError]]]
"""(paths, workers, cancel) → each path, in any order, with its audio and frames or why there are none."""


def extract_in_processes(
    paths: Iterable[Path], workers: int, cancel: CancelToken | None
) -> Iterator[tuple[Path, Extracted | DescantError]]:
    from descant.audio.extract import extract_many  # the decoders load only where files are added

    yield from extract_many(paths, workers=workers, cancel=cancel)


def add_files(
    catalog: Catalog,
    paths: Iterable[str | Path],
    encoders: Sequence[Encoder],
    *,
    settings: Settings,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
    extract: Extract = extract_in_processes,
) -> Iterator[Outcome]:
    """Adds files and, recursively, folders; gives each file's outcome as soon as it is certain.

    A track is committed before it is reported as added, so whatever ends the process loses nothing that was reported,
    and the same call resumes: what is stored is recognised by path, size and time of change, else by its bytes, else
    by its audio. A refused file does not stop the others.

    Tracks that are stored already and that an encoder has not embedded yet come first; one that cannot be embedded is
    refused, under the path it was stored with.

    Raises Cancelled; CatalogError where the catalog cannot be written (what was reported stays stored); ModelError.
    """
    not_embedded = catalog.embed_missing(encoders, progress=progress, cancel=cancel)
    work = _Work(catalog, encoders, find_files(paths), cancel)
    done, total = 0, len(work.files)
    progress("add", 0, total)
    extracted = extract(work.unknown(), settings.n_workers, cancel)
    try:
        for path, result in extracted:
            if isinstance(result, Cancelled):
                raise result
            if isinstance(result, DescantError):
                work.settled.append(Outcome(path, "refused", reason=_reason(result)))
            else:
                work.waiting.append((path, result))
                if len(work.waiting) >= BATCH:
                    work.store_waiting()
            while work.settled:
                done += 1
                progress("add", done, total)
                yield work.settled.popleft()
            check(cancel)
        work.store_waiting()
    finally:
        close = getattr(extracted, "close", None)
        if close:
            close()  # ends the worker processes also where the caller stops asking
    for outcome in work.settled:
        done += 1
        progress("add", done, total)
        yield outcome
    if not_embedded:  # what was added may have shown where their files are now
        for problem in catalog.embed_missing(encoders, progress=progress, cancel=cancel):
            reason = f"{problem.what}. {problem.remedy}".strip()
            yield Outcome(Path(catalog.track(problem.where).path), "refused", problem.where, reason)
    catalog.search.update_indexes(progress=progress, cancel=cancel)


@dataclass
class _Work:
    """The files under way between the two ends of add_files."""

    catalog: Catalog
    encoders: Sequence[Encoder]
    files: list[Path | Outcome]
    cancel: CancelToken | None
    waiting: list[tuple[Path, Extracted]] = field(default_factory=list)
    settled: deque[Outcome] = field(default_factory=deque)
    seen: dict[Path, Stamp] = field(default_factory=dict)
    """The state in which each file was read: its tags count only if it is still in that state."""

    def unknown(self) -> Iterator[Path]:
        """The files that have to be extracted; the others are settled on the way."""
        for file in self.files:
            if isinstance(file, Outcome):
                self.settled.append(file)
                continue
            try:
                known = self._known(file)
            except DecodeError:  # it changed under the eyes: extracting it will say what it is now
                known = None
            if known:
                self.settled.append(known)
            else:
                yield file

    def _known(self, path: Path) -> Outcome | None:
        try:
            about = path.stat()
        except (OSError, ValueError):
            return None  # extracting it will say what is wrong
        self.seen[path] = Stamp.of(about)
        if not stat.S_ISREG(about.st_mode):
            return Outcome(path, "refused", reason="This is no file. Name an audio file or a folder.")
        track_id = self.catalog.files.track_of_path(str(path), about.st_size, about.st_mtime_ns)
        if track_id:
            digest = self.catalog.files.untagged(str(path))
            if digest is None:
                return Outcome(path, "known", track_id, _BEFORE)
            return self._note(path, about.st_size, digest, track_id, _BEFORE)
        if not self.catalog.files.has_size(about.st_size):
            return None
        try:
            digest = file_sha256(path)
        except OSError:
            return None
        track_id = self.catalog.files.track_of_file(digest)
        if not track_id:
            return None
        return self._note(path, about.st_size, digest, track_id, _SAME_BYTES)

    def store_waiting(self) -> None:
        """Embeds what waits and stores it."""
        waiting, self.waiting = self.waiting, []
        fresh = []
        for path, extracted in waiting:
            if extracted.info.stamp is not None:
                self.seen[path] = extracted.info.stamp
            if self.catalog.files.has_pcm(extracted.info.pcm_sha256):
                self._settle_known(path, extracted)
            else:
                fresh.append((path, extracted))
        for (path, extracted), embedded in zip(fresh, self._embed([extracted for _, extracted in fresh]), strict=True):
            if isinstance(embedded, str):
                self.settled.append(Outcome(path, "refused", reason=embedded))
            elif self.catalog.files.has_pcm(extracted.info.pcm_sha256):
                self._settle_known(path, extracted)
            else:
                self._settle(path, partial(self._add, path, extracted, embedded))

    def _settle(self, path: Path, store: Callable[[], Outcome]) -> None:
        try:
            self.settled.append(store())
        except DecodeError as error:
            self.settled.append(Outcome(path, "refused", reason=_reason(error)))

    def _add(self, path: Path, extracted: Extracted, embedded: dict[Leg, Embedding]) -> Outcome:
        versions = {encoder.name: encoder.version for encoder in self.encoders}
        held, said = self.catalog.files.held_at(str(path)), self._said(path)
        mtime_ns = self.seen[path].mtime_ns if path in self.seen else 0
        found = extracted.info, said.tags, extracted.frames, embedded, versions
        added = self.catalog.add(NewTrack(*found, mtime_ns, said.declarations))
        remarks = [self._replaced(held)] if held and held != added else []
        return Outcome(path, "added", added, remark=" ".join([*remarks, *extracted.info.notes]))

    def _settle_known(self, path: Path, extracted: Extracted) -> None:
        track_id = self.catalog.files.track_of_pcm(extracted.info.pcm_sha256)
        same = partial(self._note, path, extracted.info.bytes, extracted.info.sha256, track_id, "the same audio")
        self._settle(path, same)

    def _said(self, path: Path) -> Said:
        """Raises DecodeError where the file is not the one any more that was read."""
        said = read_said(path)
        if path in self.seen:
            check_unchanged(path, self.seen[path])
        return said

    def _note(self, path: Path, size: int, sha256: str, track_id: str, same: str) -> Outcome:
        """Notes a known file with its tags. same: what of it was known."""
        said = self._said(path)
        mtime_ns = self.seen[path].mtime_ns if path in self.seen else 0
        noted = self.catalog.files.note(str(path), size, mtime_ns, sha256, track_id, said.tags, said.declarations)
        news = [f"it was {noted.moved_from} before, which is gone"] if noted.moved_from else []
        news += [f"its tags were read anew: {', '.join(noted.corrected)}"] if noted.corrected else []
        remarks = [self._replaced(noted.displaced)] if noted.displaced else []
        remarks += [f"labels given in the catalog stay: {', '.join(noted.kept)}"] if noted.kept else []
        if news:
            return Outcome(path, "updated", track_id, "; ".join(news), "; ".join(remarks))
        first = self.catalog.track(track_id).path
        if same != _BEFORE and str(path) == first:
            same = _BEFORE if same == _SAME_BYTES else f"{same} was added before from here"
        elif same != _BEFORE:
            same = f"{same} was added before as {first}; its tags are kept beside"
        return Outcome(path, "known", track_id, same, "; ".join(remarks))

    def _replaced(self, track_id: str) -> str:
        """What became of the track that this path held before."""
        old = self.catalog.track(track_id)
        name = f"“{old.tags.title}” ({old.id})"
        if old.replaced:
            return f"it stands in the place of the file of {name}, which has none any more"
        return f"it stands in the place of a file of {name}, which is also {old.path}"

    def _embed(self, tracks: list[Extracted]) -> list[dict[Leg, Embedding] | str]:
        """Each track's embeddings, or why an encoder could not make them."""
        if not tracks:
            return []
        frames = [quantised(track.frames) for track in tracks]  # as embedding again from the stored frames would
        files = [Recorded(track.info.path, track.info.pcm_sha256) for track in tracks]
        try:
            by_encoder = {encoder.name: embed(encoder, frames, files, self.cancel) for encoder in self.encoders}
            return [{leg: made[i] for leg, made in by_encoder.items()} for i in range(len(tracks))]
        except (Cancelled, ModelError):
            raise
        except Exception as error:
            if len(tracks) > 1:  # one track's failure is not that of the others
                return [embedded for one in tracks for embedded in self._embed([one])]
            log.exception("embedding failed")
            if isinstance(error, DescantError):
                return [_reason(error)]
            return [f"Embedding failed ({type(error).__name__}: {error}). The log has the details."]


def find_files(paths: Iterable[str | Path]) -> list[Path | Outcome]:
    """What discover() finds; a place that gives nothing is an Outcome, refused or skipped."""
    return [
        one if isinstance(one, Path) else Outcome(one.path, "refused" if one.refused else "skipped", reason=one.reason)
        for one in discover(paths)
    ]


def _reason(error: DescantError) -> str:
    return f"{error.cause} {error.remedy}".strip()
