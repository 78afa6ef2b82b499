"""`descant audit …`: which training tracks an output of a generative model descends from, measured in its weights."""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from descant.audio.discover import PassedOver, discover
from descant.audit.results import HOURS, IndexSettings, Question
from descant.cli.results import Results, add_options, check_options
from descant.cli.screen import Bar, complain, console, natural, percent, plain, show_declarations
from descant.errors import DescantError
from descant.report.audit_answer import METHODS, UNITS, Figure, Trust
from descant.report.influence import NO_CEILING, basis_words, trust_lines

if TYPE_CHECKING:
    from descant.report.model import Report

OK, REFUSED = 0, 1
SHOWN = 20
"""Rows of the table of an audit; files hold more."""
NOTE = (
    "Influence is measured in the model's weights. It is an estimate of what leaving a track out would change, and no"
    " proof of copying."
)
LISTED_NOTE = (
    "Likeness to what was handed over instead of audio; the model's weights were not asked. It is no proof of copying."
)


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `audit` and its sub-commands to the main parser."""
    audit = subparsers.add_parser(
        "audit",
        help="trace an output to the training tracks of a generative model",
        description="Audits a generative model whose maker hands over its weights and the manifest of its training"
        " tracks. Nothing in a model's folder is ever run. `python -m descant.audit.reference audit-model` makes a"
        " small model of Descant's own to try it with.",
    )
    commands = audit.add_subparsers(dest="audit_command", required=True, metavar="COMMAND")
    index = commands.add_parser(
        "index",
        help="read a model and its training tracks once",
        description="Computes a sketch of the gradient of every training segment and keeps it in a folder. A run that"
        " was stopped goes on where it was.",
    )
    index.add_argument("model", metavar="MODEL", type=Path, help="model folder (config and safetensors)")
    index.add_argument("--manifest", metavar="FILE", type=Path, required=True, help="its tracks, .jsonl, .csv or .jws")
    index.add_argument("--out", metavar="INDEX", type=Path, required=True, help="folder of the index")
    index.add_argument(
        "--embeddings", metavar="FILE", type=Path,
        help="what came instead of audio (of trainingset make --embeddings): likeness alone can be said then",
    )  # fmt: skip
    index.add_argument(
        "--without-audio", action="store_true",
        help="the list came with names and hashes alone: only exact copies can be named",
    )  # fmt: skip
    index.add_argument(
        "--checkpoint", metavar="MODEL", type=Path, action="append", default=[],
        help="a further folder of the same model, of another step or seed; repeatable",
    )  # fmt: skip
    default = IndexSettings()
    for name, help_text in (
        ("projection", "numbers kept of a gradient"),
        ("fitted", "segments whose gradients tell which numbers, at most"),
        ("members", "models with noise on their weights that gradients are measured in, at least"),
        ("draws", "noise draws a segment, for diffusion and flow"),
        ("seed", "seed of projection and draws"),
        ("batch", "segments differentiated at once; changes memory and speed alone"),
    ):
        standard = getattr(default, name)
        index.add_argument(
            f"--{name}", metavar="N", type=natural, default=standard, help=f"{help_text} (default: {standard})"
        )
    index.set_defaults(run=run_index)

    attribute = commands.add_parser(
        "attribute",
        help="say which training tracks outputs descend from",
        description="Ranks training tracks, artists, writers or publishers by their influence on outputs of the model."
        " Percentages are stated only where validation has earned them. Without --jsonl, --out or --json a table is"
        " printed.",
    )
    attribute.add_argument("index", metavar="INDEX", type=Path, help="folder made by `audit index`")
    attribute.add_argument("outputs", metavar="OUTPUT", nargs="+", type=Path, help="audio file or folder")
    attribute.add_argument("--unit", choices=UNITS, default="track", help="what is ranked (default: track)")
    how = attribute.add_mutually_exclusive_group()
    how.add_argument("--method", choices=METHODS, help="default: influence")
    how.add_argument(
        "--refine", dest="method", action="store_const", const="unlearn", help="the slow second opinion: unlearning"
    )
    attribute.add_argument(
        "--hours", metavar="H", type=_hours, default=HOURS,
        help="what unlearning and the check by a second method may take on a large model, each as estimated"
        f" (default: {HOURS:g})",
    )  # fmt: skip
    add_options(attribute)
    attribute.set_defaults(run=run_attribute, refuse=attribute.error)

    validate = commands.add_parser(
        "validate",
        help="measure how far audits of a model can be trusted",
        description="Trains the model again without parts of its training set and compares what was predicted with what"
        " came to pass. Only models that can be trained here have such a truth. A run that was stopped goes on.",
    )
    validate.add_argument("index", metavar="INDEX", type=Path, help="folder made by `audit index`")
    validate.add_argument("--subsets", metavar="N", type=natural, help="random halves of the training set")
    validate.add_argument("--seeds", metavar="N", type=natural, help="trainings of each half")
    validate.add_argument(
        "--artist-seeds", metavar="N", type=natural, help="pairs of trainings with and without each artist"
    )
    validate.add_argument(
        "--outputs", metavar="FILE", nargs="+", type=Path, default=[],
        help="outputs of the model to ask about, files or folders (default: some are generated)",
    )  # fmt: skip
    validate.add_argument(
        "--held-out", metavar="FILE", nargs="+", type=Path, default=[],
        help="music that the model was not trained on, asked about beside the outputs",
    )  # fmt: skip
    validate.add_argument("--generated", metavar="N", type=natural, help="outputs to generate where none are given")
    validate.set_defaults(run=run_validate)

    membership = commands.add_parser(
        "membership",
        help="ask whether files were in the training set",
        description="Asks whether a model was trained on files. The answer is “member” or “not shown”, with the error"
        " rates of the test; never “not a member”. Members of flow and diffusion models could not be told by weights"
        " alone (area under the curve 0.54; chance is 0.50); beside models without the files (--without) they were"
        " (0.84). The answer is “not shown” there unless --manifest and --others are told apart on this very model.",
    )
    membership.add_argument("model", metavar="MODEL", type=Path, help="model folder")
    membership.add_argument("files", metavar="FILE", nargs="+", type=Path, help="audio file or folder")
    membership.add_argument("--manifest", metavar="FILE", type=Path, help="its tracks: known members, to measure with")
    membership.add_argument(
        "--others", metavar="FILE", nargs="+", type=Path, default=[],
        help="files that were surely not trained on: what they score gives the p-values",
    )  # fmt: skip
    membership.add_argument(
        "--without", metavar="MODEL", type=Path, action="append", default=[],
        help="a model trained in the same way without any of the files: tells members of flow models; repeatable",
    )  # fmt: skip
    membership.set_defaults(run=run_membership)
    for parser in (index, attribute, membership):
        parser.add_argument(
            "--device", metavar="D", default="auto", help="where the model runs: auto, cpu, cuda or mps (default: auto)"
        )
    for parser in (index, validate, membership):
        parser.add_argument("--json", action="store_true", help="print JSON")


def run_index(args: argparse.Namespace) -> int:
    from descant.audit.index import index

    names = ("projection", "fitted", "members", "draws", "seed", "batch")
    settings = IndexSettings(**{name: getattr(args, name) for name in names})
    device = _device(args.device)
    if args.embeddings or args.without_audio:
        return _index_listed(args, device)
    with Bar() as bar:
        made = index(
            args.model, args.manifest, args.out,
            checkpoints=args.checkpoint, settings=settings, device=device, progress=bar,
        )  # fmt: skip
    if args.json:
        print(json.dumps(asdict(made)))
        return OK
    went_on = f", {made.resumed:,} of them done before" if made.resumed else ""
    print(
        plain(
            f"{made.folder}: {made.segments:,} segments{went_on} of {made.tracks:,} tracks, {made.checkpoints}"
            f" checkpoints of {made.model}; {made.bytes / 1e6:.1f} MB, {made.seconds:.1f} s"
        )
    )
    if made.signed_by:
        print(f"The manifest is signed, and the signature of the key {made.signed_by} holds.")
    return OK


def _index_listed(args: argparse.Namespace, device: str) -> int:
    from descant.audit.listed import index_listed
    from descant.pipeline import hearing
    from descant.settings import Settings

    with Bar() as bar:
        made = index_listed(
            args.model, args.manifest, args.out, hearing(Settings(device=device)),
            embeddings=args.embeddings, progress=bar,
        )  # fmt: skip
    if args.json:
        print(json.dumps(asdict(made)))
        return OK
    by = f"{made.segments:,} embeddings" if made.segments else "hashes and names alone"
    print(plain(f"{made.folder}: {made.tracks:,} tracks without audio, by {by}; {made.seconds:.1f} s"))
    print(
        "What outputs are like can be said, not what the weights learnt."
        if made.segments
        else "Exact copies can be named, and nothing else."
    )
    if made.signed_by:
        print(f"The manifest is signed, and the signature of the key {made.signed_by} holds.")
    return OK


def run_attribute(args: argparse.Namespace) -> int:
    check_options(args)
    from descant.audit.state import read_state
    from descant.pipeline import audit_many

    note = LISTED_NOTE if read_state(args.index).listed else NOTE
    files, refused = _files(args.outputs)
    device = _device(args.device)
    with Results(args, show, note) as results, Bar(len(files)) as bar:
        asked = audit_many(args.index, files, Question(args.unit, args.method, device, args.hours), progress=bar)
        for path, outcome in asked:
            refused += not results.take(path, outcome, bar)
    return REFUSED if refused else OK


def run_validate(args: argparse.Namespace) -> int:
    from descant.audit.validation.retrain import Protocol
    from descant.audit.validation.validate import validate

    names = ("subsets", "seeds", "artist_seeds", "generated")
    protocol = Protocol(**{name: getattr(args, name) for name in names if getattr(args, name) is not None})
    outputs, refused = _files(args.outputs)
    held_out, more = _files(args.held_out)
    if args.outputs and not outputs:
        raise DescantError("None of the outputs is audio.", remedy="Name audio files, or folders that hold some.")
    if refused or more:  # figures of fewer files than were named would mislead
        return REFUSED
    _device("cpu")
    with Bar() as bar:
        made = validate(args.index, protocol=protocol, outputs=outputs, held_out=held_out, progress=bar)
    if args.json:
        print(json.dumps(asdict(made)))
        return OK
    out = console()
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("figure", "value", "95 % interval", "rests on"):
        table.add_column(name, justify="right" if name in ("value", "95 % interval") else "left")
    for name, figure in _figures(made.trust):
        interval, rests = f"{figure.low:.2f} to {figure.high:.2f}", basis_words(figure.n) if figure.n else ""
        table.add_row(Text(name), Text(f"{figure.value:.2f}"), Text(interval), Text(rests))
    out.print(table)
    if made.trust.ceiling is None:
        print(f"The ceiling {NO_CEILING}; --seeds 2 gives it.")
    if made.trust.duplicates is None:
        print("Whether copies are found was not measured: the manifest has no pairs of them.")
    earned = made.trust.percentages
    words = "are stated: they beat" if earned else "are refused: they do not beat"
    print(f"Percentages {words} an equal split on this model.")
    return OK


def run_membership(args: argparse.Namespace) -> int:
    from descant.audit.membership import cannot_be_shown, membership

    beforehand = cannot_be_shown(args.model)
    if beforehand and not args.json:
        print(plain(beforehand))
    files, refused = _files(args.files)
    others, more = _files(args.others)
    refused += more
    if not files:
        return REFUSED
    device = _device(args.device)
    with Bar() as bar:
        found = membership(
            args.model, files,
            manifest=args.manifest, others=others, without=args.without, device=device, progress=bar,
        )  # fmt: skip
    if args.json:
        print(json.dumps(asdict(found)))
        return REFUSED if refused else OK
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("verdict", "p", "score", "file"):
        table.add_column(name, justify="right" if name in ("p", "score") else "left")
    for file in found.files:
        p = "–" if file.p is None else f"{file.p:.3f}"
        table.add_row(Text(file.verdict), Text(p), Text(f"{file.score:.3g}"), Text(plain(file.path)))
    console().print(table)
    rates = f"False alarms allowed: {found.false_positives:.0%}."
    if found.power is not None:
        rates += (
            f" Of {found.members} known training tracks the test finds {found.power.value:.0%}"
            f" ({found.power.low:.0%} to {found.power.high:.0%}), against {found.others} that were not trained on."
        )
    print(rates)
    for limit in (one for one in found.limits if one != beforehand):
        print(plain(limit))
    return REFUSED if refused else OK


def show(report: Report) -> None:
    """An audit as a table: ranks and scores, and shares where those are stated."""
    assert report.audit is not None
    audit, out = report.audit, console()
    named = {c.track_id: " – ".join(t for t in (c.artist, c.title) if t) for c in report.candidates}
    duration = report.query.duration_s
    title = f"{plain(report.query.path)}  ({int(duration // 60)}:{duration % 60:04.1f})"
    out.print(title, style="bold", soft_wrap=True)
    show_declarations(out, report)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("rank", justify="right")
    if not audit.refusal:
        table.add_column("share", justify="right", no_wrap=True)
        table.add_column("95 % interval", justify="right", no_wrap=True)
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column(audit.unit)
    for row in audit.ranking[:SHOWN]:
        shares: list[str] = []
        if row.share_ppm is not None and row.low_ppm is not None and row.high_ppm is not None:
            shares = [percent(row.share_ppm), f"{row.low_ppm / 10_000:.1f}–{row.high_ppm / 10_000:.1f} %"]
        doubt = "dim" if audit.unsure else ""
        cells = (str(row.rank), *shares, f"{row.score:.3g}", plain(named.get(row.id, row.name) or row.id))
        table.add_row(*(Text(cell) for cell in cells), style=doubt)
    if not audit.refusal:
        table.add_row("", percent(report.unattributed_ppm), "", "", Text("unattributed"), style="italic")
    out.print(table)
    if audit.units > SHOWN:
        out.print(f"and {audit.units - SHOWN:,} more", style="dim")
    for said in (audit.refusal, audit.chosen):
        if said:
            out.print(Text(plain(said)))
    for name, words in trust_lines(report):
        out.print(Text(f"{name}: {words}", style="dim"), soft_wrap=True)
    out.print()


def _figures(trust: Trust) -> list[tuple[str, Figure]]:
    """Every figure by name; those of a method behind it. What was not measured is left out."""
    found: list[tuple[str, Figure]] = []
    for name, value in vars(trust).items():
        if isinstance(value, Figure):
            found.append((name.replace("_", " "), value))
        elif isinstance(value, Mapping):
            found += [(f"{name.replace('_', ' ')}, {method}", figure) for method, figure in value.items()]
    return found


def _files(paths: list[Path]) -> tuple[list[Path], int]:
    """Audio files among and below the paths; what was passed over is told, and how much of it was refused."""
    found = list(discover(paths))
    passed = [place for place in found if isinstance(place, PassedOver)]
    for place in passed:
        complain(f"{place.path}: {place.reason}")
    return [path for path in found if isinstance(path, Path)], sum(place.refused for place in passed)


def _hours(text: str) -> float:
    """argparse's type of a time: more than nothing."""
    value = float(text)
    if not 0 < value < math.inf:
        raise argparse.ArgumentTypeError(f"{text} hours are no time")
    return value


def _device(wanted: str) -> str:
    """Where the model runs. On a CPU one thread: the products of small models are small, and threads would wait."""
    from descant.encoders.device import choose_device

    return choose_device(wanted)
