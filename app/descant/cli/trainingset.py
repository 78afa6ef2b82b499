"""descant trainingset: signed manifests of licensed training sets, their check, and the EU's public summary."""

from __future__ import annotations

import argparse
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from descant.cli.lists import add_catalog_option
from descant.cli.screen import Bar, complain, plain
from descant.errors import DescantError

if TYPE_CHECKING:
    from descant.catalog.store import Catalog
    from descant.trainingset.making import Chosen
    from descant.trainingset.signed import Verified

OK, REFUSED = 0, 1


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "trainingset",
        help="signed manifests of licensed training sets, and the EU's public summary",
        description="Makes the manifest of a training set from the catalog: tracks with hashes and owners, the licences"
        " they stand under and reservations of text and data mining, signed with this computer's key. It is checked"
        " offline, `descant audit` takes it as its track list, and the EU AI Act's public summary of training content"
        " is filled from it as far as it knows.",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _register_make(commands)
    _register_verify(commands)
    _register_summary(commands)


def _register_make(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "make",
        help="make and sign a manifest",
        description="Chooses tracks of the catalog and signs a manifest of them. A track without a licence that holds"
        " is refused, unless --without-terms is given. docs/training-sets.md has the form of the terms.",
    )
    parser.add_argument("tracks", metavar="TRACK", nargs="*", help="tracks by id, ISRC or path")
    parser.add_argument("--search", metavar="TEXT", help="tracks that a search finds (“” is all)")
    parser.add_argument(
        "--list", metavar="CSV", type=Path, help="tracks, with licence and tdm where they have their own"
    )
    parser.add_argument(
        "--terms", metavar="JSON", type=Path, help="licences, and what holds for tracks that say nothing"
    )
    parser.add_argument("--licence", metavar="ID", default="", help="licence of tracks that name none")
    parser.add_argument("--without-terms", action="store_true", help="take tracks without a licence that holds")
    parser.add_argument(
        "--root", metavar="DIR", type=Path, help="name files from here (default: what all have in common)"
    )
    parser.add_argument("--name", metavar="TEXT", default="", help="name of the training set")
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="the manifest, FILE.jws")
    parser.add_argument(
        "--embeddings", action="store_true",
        help="also write FILE.embeddings.safetensors, to be handed over where audio may not be; docs/training-sets.md"
        " says what can be learnt from it",
    )  # fmt: skip
    add_catalog_option(parser)
    parser.add_argument("--json", action="store_true", help="print what was made as JSON")
    parser.set_defaults(run=make, refuse=parser.error)


def _register_verify(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "verify",
        help="check a manifest, offline",
        description="Checks signature and form of a manifest, with --audio whether a folder holds its files as they"
        " were, and says which licences are in force. Exit code 0: what was checked holds.",
    )
    parser.add_argument("manifest", metavar="FILE", type=Path, help="the manifest, FILE.jws")
    parser.add_argument("--key", metavar="FILE", type=Path, help="the issuer's public key (JWK or PEM)")
    parser.add_argument("--audio", metavar="DIR", type=Path, help="a folder that should hold the tracks")
    parser.add_argument("--json", action="store_true", help="print the outcome as JSON")
    parser.set_defaults(run=verify)


def _register_summary(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "summary",
        help="the EU AI Act's public summary of training content",
        description="Fills the public summary of article 53(1)(d) of the AI Act from manifests as far as these know."
        " What only a person can know is marked as to be filled in, never made up: the JSON has it under `answers`, to"
        " be filled in and given back with --answers. The structure is that of the Commission's template of July 2025"
        " in words of its own; check it against the official text.",
    )
    parser.add_argument("manifests", metavar="FILE", nargs="+", type=Path, help="manifests, FILE.jws")
    parser.add_argument("--answers", metavar="JSON", type=Path, help="what a person knows")
    parser.add_argument("--out", metavar="FILE", nargs="+", type=Path, required=True, help="FILE.json, .html or .pdf")
    parser.add_argument(
        "--json", action="store_true", help="print what was written and what is to be filled in as JSON"
    )
    parser.set_defaults(run=summary, refuse=parser.error)


def make(args: argparse.Namespace) -> int:
    if args.out.suffix.lower() != ".jws":
        args.refuse("--out names a .jws file")
    if not args.tracks and args.search is None and args.list is None:
        args.refuse("name tracks, or choose some with --search or --list")
    from dataclasses import replace

    from descant.audit.state import EMBEDDINGS
    from descant.catalog.store import Catalog
    from descant.certificate.signing_key import load_or_create_key
    from descant.files import write_whole
    from descant.paths import default_catalog, keys_folder
    from descant.report.assembly import now_utc
    from descant.trainingset.making import make as make_set
    from descant.trainingset.making import with_embeddings
    from descant.trainingset.model import counted
    from descant.trainingset.signed import sign
    from descant.trainingset.terms import Terms, read_terms

    terms = read_terms(args.terms) if args.terms else Terms()
    if args.licence:
        terms = replace(terms, default_licence=args.licence)
    key = load_or_create_key(keys_folder())
    with Catalog.open(args.catalog or default_catalog()) as catalog:
        made = make_set(
            catalog,
            _chosen(catalog, args),
            terms,
            name=args.name,
            issuer=key.public.issuer,
            made_utc=now_utc(),
            day=_today(),
            root=args.root,
            without_terms=args.without_terms,
        )
        beside = args.out.with_suffix(EMBEDDINGS) if args.embeddings else None
        if beside:
            made = with_embeddings(catalog, made, beside)
    write_whole(args.out, sign(made, key).encode())
    nameless = sum(not track.owners for track in made.tracks)
    tree = {
        "file": str(args.out), "tracks": len(made.tracks), "hours": round(made.seconds / 3600, 3),
        "licences": [one.id for one in made.licences], "without_terms": len(made.without_terms),
        "without_owners": nameless, "key": key.public.fingerprint,
        **({"embeddings": str(beside)} if beside else {}),
    }  # fmt: skip
    if args.json:
        print(json.dumps(tree, indent=2))
    else:
        about = f"{counted(len(made.tracks), 'track')}, {made.seconds / 3600:.1f} hours"
        print(plain(f"{args.out}: {about}, signed with key {key.public.fingerprint}"))
        if beside:
            print(plain(f"{beside}: embeddings, {beside.stat().st_size / 1e6:.1f} MB; they hold no audio"))
    if made.without_terms:
        complain(f"{counted(len(made.without_terms), 'track')} without a licence")
    if nameless:
        complain(f"{counted(nameless, 'track')} without an owner")
    return OK


def _chosen(catalog: Catalog, args: argparse.Namespace) -> list[Chosen]:
    """A line of a list stands before a search, whose tracks have no terms of their own."""
    from descant.trainingset.making import Chosen, chosen_by_rows
    from descant.trainingset.terms import Row, read_selection

    found = [Chosen(track) for track in catalog.tracks(text=args.search)] if args.search is not None else []
    rows = [Row(number, name) for number, name in enumerate(args.tracks, 1)]
    rows += read_selection(args.list) if args.list else []
    return [*found, *(chosen_by_rows(catalog, rows) if rows else [])]


def verify(args: argparse.Namespace) -> int:
    from descant.trainingset.signed import verify as verify_set

    with Bar() as bar:
        outcome = verify_set(args.manifest, trusted_key=args.key, audio=args.audio, day=_today(), progress=bar)
    if args.json:
        print(json.dumps(_tree(args.manifest, outcome), indent=2))
    else:
        print(plain(f"{args.manifest}: {'holds' if outcome.ok else 'DOES NOT HOLD'}"))
        for check in outcome.checks:
            state = {True: "ok", False: "failed", None: "note"}[check.holds]
            print(plain(f"  {state:<6}  {check.name}: {check.words}"))
    for check in outcome.checks:
        if check.holds is False:
            complain(f"{args.manifest}: {check.name}: {check.words}")
    return OK if outcome.ok else REFUSED


def _tree(path: Path, outcome: Verified) -> dict[str, object]:
    made = outcome.made
    return {
        "file": str(path),
        "ok": outcome.ok,
        "checks": [{"name": one.name, "holds": one.holds, "words": one.words} for one in outcome.checks],
        "key": outcome.fingerprint,
        "name": made.name if made else None,
        "tracks": len(made.tracks) if made else None,
        "without_terms": len(made.without_terms) if made else None,
    }


def summary(args: argparse.Namespace) -> int:
    from descant.files import file_sha256
    from descant.trainingset.signed import verify as verify_set
    from descant.trainingset.summary import Set, public_summary
    from descant.trainingset.summary_files import FORMATS, missing, read_answers, write_summary

    if not {out.suffix.lower() for out in args.out} <= set(FORMATS):
        args.refuse(f"--out names files that end in {', '.join(FORMATS)}")
    sets = []
    for path in args.manifests:
        outcome = verify_set(path, day=_today())
        if outcome.made is None or not outcome.ok:
            why = next((check.words for check in outcome.checks if check.holds is False), "")
            raise DescantError(f"the manifest does not hold: {why}", path=path)
        sets.append(Set(outcome.made, file_sha256(path), outcome.fingerprint))
    answers = read_answers(args.answers) if args.answers else {}
    filled = public_summary(sets, answers, _today())
    for out in args.out:
        write_summary(filled, out)
    left = missing(filled)
    if args.json:
        print(json.dumps({"files": [str(out) for out in args.out], "to_be_filled_in": left}, indent=2))
        return OK
    print(plain(f"{', '.join(map(str, args.out))}: {len(left)} to be filled in by a person."))
    if left:
        complain(f"to be filled in: {', '.join(left)}")
    return OK


def _today() -> date:
    return datetime.now(UTC).date()
