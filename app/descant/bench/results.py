"""A benchmark's result: a dated JSON file that says what was measured with what, and the tables made of such files."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from descant import __version__
from descant.bench.figures import Figure, figure_from_json
from descant.certificate.credential import made_with, same_answers
from descant.errors import DescantError
from descant.files import write_whole
from descant.report.assembly import now_utc
from descant.report.model import Engine
from descant.settings import available_cores

SCHEMA = "descant.bench/1"
FALSE_CLAIMS = "false claims"
"""What research measures of unrelated queries' p-values (`python -m research unrelated measure --out`)."""
KINDS = ("known", "shares", "copies", "speed", "scale", FALSE_CLAIMS)
MAX_BYTES = 1_000_000
"""As report.record.error_rates reads: a certificate can state the rates of a result file."""

Groups = Mapping[str, Mapping[str, Figure]]
"""What was asked (a relation, a kind, an alteration) → name of a figure → figure."""


@dataclass(frozen=True)
class Made:
    """With what a result was made. views: leg → version, with the hash of its weights; scoring: weigh.SCORING."""

    views: dict[str, str]
    parameters: dict[str, Any]
    cohort_sha256: str
    likelihoods_sha256: str
    null_sha256: str
    device: str
    scoring: int = 0

    @classmethod
    def of(cls, engine: Engine) -> Made:
        null = str(engine.calibration.get("null_sha256", ""))
        return cls(**made_with(engine), null_sha256=null, device=engine.device)


@dataclass(frozen=True)
class Result:
    """One run of one benchmark; without more said, of this moment and this machine.

    command: as it was typed, but for the folders that files lie in. tracks: of the catalog. queries: asked.
    rates: what a certificate may state, each 0..1. notes: what a reader of the figures must know.
    """

    kind: str
    command: str
    queries: int
    tracks: int
    made: Made
    groups: Groups
    rates: Mapping[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    material: Mapping[str, str] = field(default_factory=dict)
    """File name → SHA-256 of the manifests."""
    created_utc: str = field(default_factory=now_utc)
    cores: int = field(default_factory=available_cores)
    machine: str = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    descant: str = __version__

    @property
    def date(self) -> str:
        return self.created_utc[:10]

    @property
    def name(self) -> str:
        return f"{self.kind if self.kind == FALSE_CLAIMS else f'descant bench {self.kind}'}, {self.date}"

    def to_json(self) -> dict[str, Any]:
        return {"schema": SCHEMA, "name": self.name, **asdict(self)}

    @classmethod
    def from_json(cls, tree: Any) -> Result:
        """Raises ValueError, KeyError or TypeError where the tree is not one."""
        if not isinstance(tree, dict) or tree.get("schema") != SCHEMA:
            raise ValueError(f"not a {SCHEMA}")
        known = {name: value for name, value in tree.items() if name not in ("schema", "name")}
        if known["kind"] not in KINDS:
            raise ValueError("the kind of benchmark is not known")
        known["groups"] = {
            str(group): {str(name): figure_from_json(figure) for name, figure in figures.items()}
            for group, figures in known["groups"].items()
        }
        if not all(known["groups"].values()):
            raise ValueError("a group has no figures")
        known["made"] = Made(**known["made"])
        known["notes"] = tuple(map(str, known["notes"]))
        known["rates"] = {str(what): float(rate) for what, rate in known["rates"].items()}
        result = cls(**known)
        if not all(isinstance(n, int) for n in (result.queries, result.tracks, result.cores)):
            raise ValueError("a count is no whole number")
        if not all(isinstance(text, str) for text in (result.command, result.created_utc, result.machine)):
            raise ValueError("a text is none")
        return result


def stated(figures: Mapping[str, Figure]) -> dict[str, float]:
    """The rates of a result: the values of figures that have one."""
    return {name: figure.value for name, figure in figures.items() if figure.value is not None}


def check_target(path: Path, *, force: bool) -> None:
    """Raises DescantError where a result could not be written to `path`: said before the work, not after it."""
    if path.exists() and not (force and path.is_file()):
        raise DescantError("this file is there already", remedy="Name another with --out, or use --force.", path=path)
    if not path.parent.is_dir():
        raise DescantError("there is no such folder", remedy="Make it, or name another with --out.", path=path.parent)


def write(result: Result, path: Path, *, force: bool) -> None:
    """Writes the file whole or not at all. Raises DescantError where it is there already, or cannot be written."""
    check_target(path, force=force)
    write_whole(path, (json.dumps(result.to_json(), indent=1) + "\n").encode("ascii"))


def read(path: Path) -> Result:
    """Raises DescantError where the file cannot be read or is no result."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError("too large")
        return Result.from_json(json.loads(path.read_bytes()))
    except OSError as error:
        raise DescantError(f"the file cannot be read ({error.strerror})", path=path) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise DescantError(
            "this is no result of a benchmark", remedy="Name files that `descant bench` wrote.", path=path
        ) from error


def rates(results: Sequence[Result]) -> dict[str, Any]:
    """What certificates may state of several results (report.record.error_rates reads it).

    Raises DescantError where they were not all made with the same engine and settings.
    """
    if len({same_answers(asdict(result.made)) for result in results}) > 1:
        raise DescantError(
            "these results were made with different encoders, cohorts, likelihoods, scoring or settings",
            remedy="Run the benchmarks again with one version.",
        )
    return {
        "name": "; ".join(r.name for r in results),
        "queries": sum(r.queries for r in results),
        "rates": {what: rate for r in results for what, rate in r.rates.items()},
        "made": asdict(results[0].made),
    }


# Tables -----------------------------------------------------------------------------------------------------------


def tables(groups: Groups) -> list[list[str]]:
    """Names of groups that have the same figures, and so belong into one table; in the order of the groups."""
    by_columns: dict[tuple[str, ...], list[str]] = {}
    for name, figures in groups.items():
        by_columns.setdefault(tuple(figures), []).append(name)
    return list(by_columns.values())


def cases(figures: Mapping[str, Figure]) -> int:
    """How many were asked: the first figure of a group is of all of them, later ones may be of more or fewer things."""
    return next(iter(figures.values())).n


def markdown(result: Result) -> str:
    """The result as Markdown: what was run, then its tables with intervals, then the notes."""
    machine = f"{result.machine}, {result.cores} core{'s' if result.cores != 1 else ''}"
    lines = [
        f"`{_cell(result.command)}`",
        "",
        f"{_cell(result.date)}, Descant {_cell(result.descant)}, {_cell(machine)}; {result.queries:,} queries against"
        f" {result.tracks:,} tracks.",
    ]
    for names in tables(result.groups):
        columns = list(result.groups[names[0]])
        lines += ["", "| | n | " + " | ".join(map(_cell, columns)) + " |", "|---|---:|" + "---:|" * len(columns)]
        for name in names:
            figures = result.groups[name]
            n = cases(figures)
            cells = [
                f.with_interval() + (f" [n {f.n}]" if f.n != n and f.value is not None else "")
                for f in figures.values()
            ]
            lines.append(f"| {_cell(name)} | {n} | " + " | ".join(cells) + " |")
    if result.notes:
        lines += ["", *(f"- {_cell(note)}" for note in result.notes)]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    """Text of a manifest as the text of a table, whatever it holds."""
    plain = "".join(c if c.isprintable() else "�" for c in text)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|").replace("`", "'")
