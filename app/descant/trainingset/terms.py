"""The terms of a training set, from files that a person wrote: licences as JSON, and which track stands under which as
CSV. Checked whole."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from descant.errors import DescantError
from descant.trainingset.model import NOT_STATED, TDM, Licence

SCHEMA: Final = "descant.terms/1"
_MOST_BYTES: Final = 64 << 20
_FIELDS: Final = ("schema", "licences", "default_licence", "tdm", "tdm_statement")
_REMEDY: Final = "docs/training-sets.md has the form of it."


@dataclass(frozen=True)
class Terms:
    """default_licence: id of that of tracks that name none, "" where these have none. tdm: of tracks that name none."""

    licences: tuple[Licence, ...] = ()
    default_licence: str = ""
    tdm: str = NOT_STATED
    tdm_statement: str = ""


@dataclass(frozen=True)
class Row:
    """A line of a selection: a track as it is named there (id, ISRC or path), with its own terms where it has some."""

    line: int
    track: str
    licence: str = ""
    tdm: str = ""


def read_terms(path: Path) -> Terms:
    """Raises DescantError that says what is wrong with the file."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ValueError("it is too large")
        tree = json.loads(path.read_bytes())
        if not isinstance(tree, dict) or tree.get("schema") != SCHEMA:
            raise ValueError(f"its schema is not {SCHEMA}")
        _only(tree, _FIELDS)
        licences = tuple(_licence(one) for one in tree.get("licences", []))
        ids = [one.id for one in licences]
        if len(set(ids)) != len(ids):
            raise ValueError("two licences have one id")
        default, tdm = _text(tree, "default_licence"), _text(tree, "tdm") or NOT_STATED
        if default and default not in ids:
            raise ValueError(f"the default licence {default[:60]!r} is not among the licences")
        if tdm not in TDM:
            raise ValueError(f"tdm is none of {', '.join(TDM)}")
        return Terms(licences, default, tdm, _text(tree, "tdm_statement"))
    except OSError as error:
        raise DescantError(f"the terms cannot be read ({error.strerror or error})", path=path) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        why = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)[:300]
        raise DescantError(f"the terms cannot be used: {why}", remedy=_REMEDY, path=path) from error


def _licence(tree: Mapping[str, Any]) -> Licence:
    _only(tree, tuple(Licence.__dataclass_fields__))
    uses = tree.get("uses", [])
    if not isinstance(uses, list) or not all(isinstance(use, str) for use in uses):
        raise ValueError("the uses of a licence are no list of texts")
    words = {name: _text(tree, name) for name in Licence.__dataclass_fields__ if name != "uses"}
    made = Licence(**words, uses=tuple(uses))
    if not made.id or not made.licensor or not made.licensee:
        raise ValueError("a licence needs an id, a licensor and a licensee")
    return made


def _only(tree: Mapping[str, Any], known: tuple[str, ...]) -> None:
    if unknown := sorted(set(tree) - set(known)):
        raise ValueError(f"the field {unknown[0][:60]!r} is not known")


def _text(tree: Mapping[str, Any], name: str) -> str:
    value = tree.get(name, "")
    if not isinstance(value, str):
        raise ValueError(f"{name} is no text")
    return value.strip()


def read_selection(path: Path) -> list[Row]:
    """A CSV with the columns track (id, ISRC or path) and, where they differ from the terms', licence and tdm.

    Raises DescantError.
    """
    rows = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            head = file.readline()
            file.seek(0)
            for number, cells in enumerate(csv.DictReader(file, delimiter=max(",;\t", key=head.count)), 2):
                row = {str(k).strip().casefold(): str(v or "").strip() for k, v in cells.items() if k is not None}
                if not row.get("track"):
                    raise ValueError(f"row {number} names no track; the columns are track, licence and tdm")
                if row.get("tdm", "") not in ("", *TDM):
                    raise ValueError(f"row {number}: tdm is none of {', '.join(TDM)}")
                rows.append(Row(number, row["track"], row.get("licence", ""), row.get("tdm", "")))
    except OSError as error:
        raise DescantError(f"the selection cannot be read ({error.strerror or error})", path=path) from error
    except (ValueError, csv.Error) as error:
        raise DescantError(f"the selection cannot be used: {error}", remedy=_REMEDY, path=path) from error
    if not rows:
        raise DescantError("the selection names no track", remedy=_REMEDY, path=path)
    return rows
