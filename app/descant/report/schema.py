"""Is a JSON tree a report? The schema's rules, and those that a schema cannot state; refusals name the place."""

from __future__ import annotations

import functools
import json
import math
import stat
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from descant.errors import DescantError
from descant.report.model import MODEL_AUDIT, SCHEMA, WHOLE, Report
from descant.resources import resource

REPORT_SCHEMA = "schemas/report-1.json"
CERTIFICATE_SCHEMA = "schemas/certificate-1.json"

LEG_SHARES = ("recording_ppm", "composition_ppm", "style_ppm")

MAX_DEPTH = 32
"""Nesting that a report or certificate may have; theirs is 9, and free parameters need a few levels."""

MAX_INTEGER = 2**53 - 1
"""Largest integer that every JSON reader keeps exact (RFC 8785 section 3.2.2.3, RFC 7493 section 2.2)."""

MAX_REPORT_BYTES = 128 * 2**20
"""Largest report read: an hour with eight sources in every segment takes about a tenth of it."""

_SHOWN = 60
"""Characters of a refused value that a message quotes: it may be hostile and huge."""


def read_report(path: Path) -> Report:
    """The report in a file that anybody may have written, checked by validate().

    Raises DescantError where it is no regular file, cannot be read, is too large, or holds no report.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # a pipe would be waited for without end
            raise DescantError("this is no file", remedy=_CHOOSE, path=path)
        with path.open("rb") as file:
            data = file.read(MAX_REPORT_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: no file system takes a name with a null character
        why = error.strerror if isinstance(error, OSError) else "its name cannot be one"
        raise DescantError(f"the report cannot be read ({why})", remedy=_CHOOSE, path=path) from error
    if len(data) > MAX_REPORT_BYTES:
        raise DescantError("this is too large for a report", remedy=_CHOOSE, path=path)
    try:
        tree = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError, MemoryError) as error:
        raise DescantError("this is no report of Descant: it is not JSON", remedy=_CHOOSE, path=path) from error
    kind = tree.get("schema") if isinstance(tree, dict) else None
    if kind != SCHEMA:
        newer = isinstance(kind, str) and kind.startswith(SCHEMA.partition("/")[0] + "/")
        cause = "this report was written by a newer Descant" if newer else "this is no report of Descant"
        raise DescantError(cause, remedy="Install the newer version." if newer else _CHOOSE, path=path)
    try:
        validate(tree)
        return Report.from_json(tree)
    except ValueError as error:
        remedy = "It was changed after it was written, or by another program. Analyse the track again."
        raise DescantError(f"this report does not hold together: {error}", remedy=remedy, path=path) from error


_CHOOSE = "Choose a .json file that Descant has written."


def validate(tree: object) -> None:
    """Checks a report's JSON tree (Report.to_json()).

    Beyond resources/schemas/report-1.json: finite numbers of sane size, shares that sum to exactly 1,000,000 in the
    headline, each leg and each segment, low <= share <= high, contributions from the largest to the smallest with no
    track twice, no share of an excluded track, segments in order of time, and ends after starts.

    Raises ValueError that names the first place where it fails, in plain words.
    """
    check_shape(tree, REPORT_SCHEMA)
    assert isinstance(tree, dict)
    check_rules(tree)


def check_shape(tree: object, schema: str) -> None:
    """Raises ValueError where a tree breaks the named JSON schema, nests too deep or a number JSON cannot keep."""
    check_plain(tree)
    error = next(_validator(schema).iter_errors(tree), None)
    if error is not None:
        raise ValueError(f"{_place(error.instance_path)}: {_reason(error)}")


def check_plain(tree: object) -> None:
    """Raises ValueError unless a tree is plain JSON: at most MAX_DEPTH deep, finite, integers within 2^53 - 1."""
    todo: list[tuple[object, int]] = [(tree, 0)]  # a list and no recursion: depth is the attacker's to choose
    while todo:
        node, depth = todo.pop()
        if depth > MAX_DEPTH:
            raise ValueError(f"it is nested more than {MAX_DEPTH} levels deep")
        if isinstance(node, dict):
            if not all(isinstance(key, str) for key in node):
                raise ValueError("a field's name is not text")
            todo.extend((child, depth + 1) for child in node.values() if type(child) is not str)
        elif isinstance(node, list):
            todo.extend((child, depth + 1) for child in node if type(child) is not str)
        elif isinstance(node, float):
            if not math.isfinite(node):
                raise ValueError("a number is not finite")
            if abs(node) > MAX_INTEGER:  # its canonical form could read back as a whole number that is not kept exact
                raise ValueError("a number is larger than 2^53 - 1")
        elif isinstance(node, int):
            if not -MAX_INTEGER <= node <= MAX_INTEGER:
                raise ValueError("a whole number is larger than 2^53 - 1")
        elif not (node is None or isinstance(node, str)):
            raise ValueError(f"a value of type {type(node).__name__} is no JSON")


def check_rules(tree: Mapping[str, Any]) -> None:
    """Raises ValueError where a report breaks a rule that its schema cannot state; its shape was checked before."""
    _check_sums(tree)
    _check_order(tree)
    _check_method(tree)
    _check_exclusions(tree)


def _check_exclusions(tree: Mapping[str, Any]) -> None:
    """An excluded track has no share anywhere, and an audit excludes none."""
    excluded = [one["track_id"] for one in tree.get("exclusions", ())]
    if not excluded:
        return
    if tree["method"] == MODEL_AUDIT:
        raise ValueError("a model audit excludes no tracks")
    if len(set(excluded)) < len(excluded):
        raise ValueError("a track is excluded twice")
    for part in (tree, *tree["legs"].values(), *tree["segments"]):
        for c in part["contributions"]:
            if c["track_id"] in excluded:
                raise ValueError(f"the track {c['track_id'][:_SHOWN]!r} is excluded and has a share all the same")


def _check_method(tree: Mapping[str, Any]) -> None:
    """An audit, and nothing else, has a part of its own; legs and p-values belong to everything else."""
    audit = tree.get("audit")
    if (audit is not None) != (tree["method"] == MODEL_AUDIT):
        raise ValueError(f"a report by the method {tree['method'][:_SHOWN]!r} {'has' if audit else 'lacks'} an audit")
    for number, c in enumerate(tree["contributions"], 1):
        if any((c[name] is None) != (audit is not None) for name in ("p_value", "legs")):
            raise ValueError(f"contribution {number}: legs and p-value are of similarity, and of nothing else")
    if any((c["p_value"] is None) != (audit is not None) for c in tree["candidates"]):
        raise ValueError("the p-values of candidates are of similarity, and of nothing else")
    if audit is None:
        return
    if audit["refusal"] and tree["contributions"]:
        raise ValueError("percentages are refused and stated all the same")
    before = 0
    for number, row in enumerate(audit["ranking"], 1):
        shares = [row[name] for name in ("share_ppm", "low_ppm", "high_ppm")]
        if any((share is None) != bool(audit["refusal"]) for share in shares):
            raise ValueError(f"rank {number}: percentages are stated where they are refused, or missing")
        if not audit["refusal"] and not shares[1] <= shares[0] <= shares[2]:
            raise ValueError(f"rank {number}: the share lies outside its interval")
        if row["rank"] < before:
            raise ValueError(f"rank {number}: the ranking is not in order")
        before = row["rank"]
    moment = 0.0
    for number, segment in enumerate(audit["segments"], 1):
        if segment["end_s"] <= segment["start_s"] or segment["start_s"] < moment:
            raise ValueError(f"segment {number} of the audit: it is not in order of time")
        moment = segment["start_s"]


def _check_sums(tree: Mapping[str, Any]) -> None:
    _check_whole("headline", tree)
    for name, leg in tree["legs"].items():
        _check_whole(f"{name} leg", leg)
    for number, segment in enumerate(tree["segments"], 1):
        _check_whole(f"segment {number}", segment)


def _check_whole(where: str, part: Mapping[str, Any]) -> None:
    total = part["unattributed_ppm"] + sum(c["share_ppm"] for c in part["contributions"])
    if total != WHOLE:
        raise ValueError(f"{where}: shares and the unattributed part sum to {total:,} ppm, not to {WHOLE:,}")


def _check_order(tree: Mapping[str, Any]) -> None:
    _check_contributions("headline", tree["contributions"])
    for name, leg in tree["legs"].items():
        _check_contributions(f"{name} leg", leg["contributions"])
    before = 0.0
    for number, segment in enumerate(tree["segments"], 1):
        if segment["end_s"] <= segment["start_s"]:
            raise ValueError(f"segment {number}: it ends at {segment['end_s']} s, not after its start")
        if segment["start_s"] < before:
            raise ValueError(f"segment {number}: it starts before the segment in front of it")
        before = segment["start_s"]
        for leg in LEG_SHARES:
            if sum(c["legs"][leg] for c in segment["contributions"] if "legs" in c) > WHOLE:
                raise ValueError(f"segment {number}: the shares of one leg are more than the whole")
        for c in segment["contributions"]:
            if c["match"] is not None and c["match"]["end_s"] < c["match"]["start_s"]:
                raise ValueError(f"segment {number}: a span of the source ends before it starts")


def _check_contributions(where: str, contributions: Sequence[Mapping[str, Any]]) -> None:
    seen: set[str] = set()
    before = WHOLE
    for number, c in enumerate(contributions, 1):
        if not c["low_ppm"] <= c["share_ppm"] <= c["high_ppm"]:
            raise ValueError(
                f"{where}, contribution {number}: the share {c['share_ppm']:,} ppm lies outside its interval "
                f"{c['low_ppm']:,} to {c['high_ppm']:,}"
            )
        if c["share_ppm"] > before:
            raise ValueError(f"{where}, contribution {number}: it is larger than the one before it")
        if c["track_id"] in seen:
            raise ValueError(f"{where}, contribution {number}: its track stands there twice")
        before = c["share_ppm"]
        seen.add(c["track_id"])


@functools.cache
def _validator(schema: str) -> Any:
    # imported late: most runs need it not
    from jsonschema_rs import Draft202012Validator

    return Draft202012Validator(json.loads(resource(schema).read_text(encoding="utf-8")))


def _place(path: Sequence[str | int]) -> str:
    """("contributions", 2, "isrc") → "contributions, entry 3, isrc"."""
    parts = [f"entry {step + 1}" if isinstance(step, int) else step[:_SHOWN] for step in path]
    return ", ".join(parts) or "at the top"


def _reason(error: Any) -> str:
    """One refusal of the validator in plain words; its own message may quote the whole document."""
    keyword, value, about = error.kind.name, error.instance, error.kind.as_dict()
    shown = repr(value) if isinstance(value, int | float) else repr(str(value)[:_SHOWN])
    match keyword:
        case "required":
            return f"the field {about['property']} is missing"
        case "additionalProperties":
            return f"the field {about['unexpected'][0][:_SHOWN]!r} does not belong there"
        case "type":
            return f"it is {_kind(value)} where {' or '.join(about['types'])} is asked for"
        case "minimum" | "exclusiveMinimum":
            return f"{shown} is too small (the least is {about['limit']})"
        case "maximum":
            return f"{shown} is too large (the most is {about['limit']})"
        case "const":
            return f"{shown} is not {about['expected_value']!r}"
        case "enum":
            return f"{shown} is none of {', '.join(map(str, about['options']))}"
        case "maxItems" | "maxLength" | "maxProperties":
            return f"it is longer than {about['limit']}"
        case "minItems" | "minLength":
            return "it is empty or too short"
        case "pattern":
            return f"{shown} does not look as it should"
        case _:
            return "it is not of a form that is allowed there"


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "nothing"}
    return names.get(type(value), "a number")
