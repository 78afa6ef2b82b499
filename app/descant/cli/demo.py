"""descant demo: the whole job on music that the program makes itself."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from descant.cli.screen import Bar, console, contributions_table, plain
from descant.settings import Settings

if TYPE_CHECKING:
    from descant.demo.studio import Shown

DEFAULT_OUT = Path("demo-output")


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "demo",
        help="show the whole job on invented recordings",
        description="Plays twelve recordings of invented artists, makes one track that descends from some of them by"
        " known shares, builds a catalog, analyses the track, prints the estimates beside the truth, and writes and"
        " verifies a signed certificate. It needs no network.",
    )
    parser.add_argument("--out", metavar="DIR", type=Path, default=DEFAULT_OUT, help=f"default: {DEFAULT_OUT}/")
    parser.add_argument("--window", action="store_true", help="then open the window on the results")
    parser.add_argument("--device", metavar="D", default="auto", help="auto, cpu, cuda or mps (default: auto)")
    parser.add_argument("--json", action="store_true", help="print report, truth and verification as JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from descant.demo.studio import demonstrate

    settings = Settings(device=args.device)
    with Bar() as bar:
        shown = demonstrate(args.out, settings, progress=bar)
    if args.json:
        print(json.dumps(_tree(shown)))
    else:
        _show(shown)
    if args.window and args.open_window is not None:
        return int(args.open_window([shown.folder / "track.report.json"], shown.folder / "catalog"))
    return 0 if shown.verification.ok else 1


def _tree(shown: Shown) -> dict[str, object]:
    checks = [{"name": c.name, "state": c.state, "words": c.words} for c in shown.verification.checks]
    return {
        "folder": str(shown.folder),
        "report": shown.report.to_json(),
        "truth": {
            "shares": {track: share for track, (_, share) in shown.truth.items()},
            "unattributed": shown.truly_unattributed,
        },
        "verification": {"ok": shown.verification.ok, "checks": checks},
    }


def _show(shown: Shown) -> None:
    out = console()
    out.print("How the track was made", style="bold")
    for section in shown.sections:
        out.print(f"  {section.start_s:5.1f}–{section.end_s:5.1f} s  {section.what}")
    out.print()
    out.print("What Descant heard, beside the truth", style="bold")
    truth = {track: (f"{r.artist.name} – {r.title}", share) for track, (r, share) in shown.truth.items()}
    out.print(contributions_table(shown.report, truth, shown.truly_unattributed))
    named = {contribution.track_id for contribution in shown.report.contributions}
    if truth.keys() - named:
        out.print("A dash under share: too little evidence to name this source; its part is left unattributed.")
    if named - truth.keys():
        out.print("A dash under truth: this source gave nothing; the share is an error of the estimate.")
    out.print()
    out.print("Certificate", style="bold")
    for check in shown.verification.checks:
        out.print(f"  {check.name:<15}{check.state:<13}{plain(check.words)}", soft_wrap=True)
    out.print("  The certificate holds." if shown.verification.ok else "  The certificate does NOT hold.")
    out.print()
    out.print("Results", style="bold")
    for name, what in (
        ("catalog-audio", "the invented recordings"),
        ("catalog", "the catalog made of them"),
        (f"track/{shown.track.name}", "the track"),
        ("track.report.json", "the report"),
        ("track.pdf", "the report to read and print"),
        ("certificate.jws", "the signed certificate"),
        ("truth.json", "what the track truly descends from"),
    ):
        out.print(f"  {shown.folder / name!s:<50}{what}", soft_wrap=True)
    out.print()
    out.print(
        f"Check it again:  descant verify {shown.folder / 'certificate.jws'} --audio {shown.track}"
        f" --key {shown.folder / 'public-key.json'}",
        soft_wrap=True,
    )
    out.print(f"See it:          descant demo --window --out {shown.folder}", soft_wrap=True)
