"""descant notice: drafts of notices and a licence letter from a report. Nothing is ever sent."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from descant.cli.screen import complain, plain

OK = 0


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "notice",
        help="draft a takedown notice or a licence letter",
        description="Drafts papers from a report, for a person to check, complete, sign and send. The program sends"
        " nothing, and influence is not infringement.",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    draft = commands.add_parser(
        "draft",
        help="draw up a notice of one source in one track",
        description="Draws up a letter that offers a licence (licence), a notice after article 16 of the EU's Digital"
        " Services Act (dsa), or a notification after 17 U.S.C. 512(c)(3) (dmca), with the places to listen to. It is"
        " a draft, and says so on each page, until --final is given with a sign-off and all that the law asks for. A"
        " takedown is drawn up only where recording or composition were found; for a likeness in style alone it is"
        " refused, and a licence letter can be had.",
    )
    draft.add_argument("report", metavar="REPORT", type=Path, help="the report's JSON file")
    draft.add_argument(
        "--kind", choices=("licence", "dsa", "dmca"), default="licence", help="which paper (default: the licence offer)"
    )
    draft.add_argument("--source", metavar="TRACK_ID", required=True, help="the source it is about, as in the report")
    draft.add_argument("--lang", choices=("en", "de"), default="en", help="its language (default: en)")
    draft.add_argument("--out", metavar="FILE", type=Path, nargs="+", required=True, help="FILE.txt, FILE.pdf, or both")
    draft.add_argument("--recipient", metavar="TEXT", default="", help="the service's agent, or whom the letter is for")
    draft.add_argument("--url", metavar="URL", action="append", default=[], help="exact place of the track; repeatable")
    draft.add_argument("--claimant", metavar="NAME", default="", help="who gives notice")
    draft.add_argument("--on-behalf-of", metavar="NAME", default="", help="the right's owner, where that is another")
    draft.add_argument("--address", metavar="TEXT", default="", help="the claimant's address")
    draft.add_argument("--phone", metavar="TEXT", default="", help="the claimant's telephone number")
    draft.add_argument("--email", metavar="TEXT", default="", help="the claimant's e-mail address")
    draft.add_argument(
        "--reasons", metavar="TEXT", default="", help="why the use is held to be unlicensed, or the terms of the offer"
    )
    draft.add_argument("--signed-off-by", metavar="NAME", default="", help="the person who answers for it")
    draft.add_argument("--signed-off-on", metavar="DATE", default="", help="when, as 2026-10-31")
    draft.add_argument(
        "--reviewer-statement", metavar="TEXT", default="", help="what the person did: listened to which places, and so"
    )
    draft.add_argument("--final", action="store_true", help="no draft: refused where anything is missing")
    draft.add_argument("--json", action="store_true", help="print what was written, and what is missing, as JSON")
    draft.set_defaults(run=run, refuse=draft.error)


def run(args: argparse.Namespace) -> int:
    if not {out.suffix.lower() for out in args.out} <= {".txt", ".pdf"}:
        args.refuse("--out names .txt and .pdf files")
    from descant.notices.draft import Given, SignOff, draft
    from descant.notices.evidence import evidence
    from descant.notices.pages import write_notice
    from descant.report.schema import read_report

    given = Given(
        claimant=args.claimant,
        on_behalf_of=args.on_behalf_of,
        address=args.address,
        phone=args.phone,
        email=args.email,
        recipient=args.recipient,
        urls=tuple(args.url),
        reasons=args.reasons,
    )
    signed = SignOff(args.signed_off_by, args.signed_off_on, args.reviewer_statement)
    notice = draft(
        evidence(read_report(args.report), args.source), args.kind, args.lang, given, signed, final=args.final
    )
    for out in args.out:
        write_notice(notice, out)
    files = [str(out) for out in args.out]
    if args.json:
        print(json.dumps({"files": files, "final": notice.final, "missing": list(notice.missing), "sent": False}))
    else:
        print(plain(f"{'Final' if notice.final else 'Draft'}: {', '.join(files)}. Nothing was sent."))
    if not args.json and notice.missing:
        complain(f"still to be given: {', '.join(notice.missing)}")
    return OK
