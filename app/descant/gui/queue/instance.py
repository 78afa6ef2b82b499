"""Several windows of one person at once: each keeps its queue in files of its own, and takes over those of windows
that ended."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

LOCKS = "running"
MOST = 64
"""Windows at once that have files of their own; beyond that they share the last ones."""


class Instance:
    """number: 1 for the first window, 2 for one beside it, … A lock of the operating system says that it is still
    there, however it ends."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._held: list[FileLock] = []
        self.number = next((n for n in range(1, MOST) if self._take(n)), MOST)

    @property
    def alone(self) -> bool:
        """Whether no other window is open; those that ended are taken over."""
        return all(self._take(n) for n in range(1, MOST) if n != self.number and self._lock(n).is_file())

    def file(self, name: str) -> Path:
        """Where this window keeps what it calls so."""
        return self._file(name, self.number)

    def left(self, name: str) -> list[Path]:
        """Such files of windows that are not open any more, this one's own first. Nobody else takes them over."""
        folder = self.file(name).parent
        there = {one.name for one in folder.iterdir()} if folder.is_dir() else set()
        numbers = [
            n for n in range(1, MOST) if n != self.number and self._file(name, n).name in there and self._take(n)
        ]
        return [one for one in (self.file(name), *(self._file(name, n) for n in numbers)) if one.is_file()]

    def close(self) -> None:
        for lock in self._held:
            lock.release()
        self._held.clear()

    def _file(self, name: str, number: int) -> Path:
        place = self._home / name
        return place if number == 1 else place.with_name(f"{place.stem}-{number}{place.suffix}")

    def _lock(self, number: int) -> Path:
        return self._home / LOCKS / f"{number}.lock"

    def _take(self, number: int) -> bool:
        """Whether no other window has this number; then this one has it."""
        if any(Path(lock.lock_file) == self._lock(number) for lock in self._held):
            return True
        try:
            self._lock(number).parent.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self._lock(number), timeout=0)
            lock.acquire()
        except Timeout:
            return False
        except (OSError, NotImplementedError):  # a home that cannot be written to, or locks nothing
            return True
        self._held.append(lock)
        return True
