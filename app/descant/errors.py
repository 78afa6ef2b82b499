"""Errors that reach people: a cause and a remedy in plain words, never a traceback."""

from __future__ import annotations

from pathlib import Path


class DescantError(Exception):
    """An expected failure.

    cause: what is wrong, naming the thing it is wrong with.
    remedy: what the person can do about it ("" where nothing helps).
    path: the file concerned, if any.
    """

    def __init__(self, cause: str, *, remedy: str = "", path: str | Path | None = None) -> None:
        super().__init__(cause)
        self.cause = cause
        self.remedy = remedy
        self.path = None if path is None else str(path)

    def __str__(self) -> str:
        where = f"{self.path}: " if self.path else ""
        if not self.remedy:
            return f"{where}{self.cause}"
        end = "" if self.cause.endswith((".", "!", "?", ":")) else "."
        return f"{where}{self.cause}{end} {self.remedy}"

    def __reduce__(self) -> tuple[object, ...]:  # keyword arguments survive the way between processes
        return (_rebuild, (type(self), self.cause, self.remedy, self.path))


def _rebuild(kind: type[DescantError], cause: str, remedy: str, path: str | None) -> DescantError:
    return kind(cause, remedy=remedy, path=path)


class DecodeError(DescantError):
    """An audio file that cannot be used: missing, truncated, no audio, unknown format, too short, silent."""


class CatalogError(DescantError):
    """A catalog that is locked by another writer, damaged, or not there."""


class ModelError(DescantError):
    """Weights that are missing, of another shape, or not what their hash says."""


class CertificateError(DescantError):
    """A certificate that cannot be made, read or trusted."""


class Cancelled(DescantError):
    """The person asked to stop; nothing is wrong."""

    def __init__(self, cause: str = "Cancelled.", *, remedy: str = "", path: str | Path | None = None) -> None:
        super().__init__(cause, remedy=remedy, path=path)
