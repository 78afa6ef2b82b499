"""What a worker does with an accepted track: where its file is, its report and certificate, all stored at once."""

from __future__ import annotations

import json
import os
import shutil
import stat
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from descant.certificate.choices import Choices
from descant.errors import DescantError
from descant.paths import keys_folder
from descant.report.model import Report
from descant.service import jobs, webhooks
from descant.service.batches import figures
from descant.service.database import Connection
from descant.service.options import Options
from descant.service.reckoning import Followed

REPORT, CERTIFICATE, PDF = "report", "certificate", "pdf"
MEDIA: Final = {REPORT: "application/json", CERTIFICATE: "application/jose", PDF: "application/pdf"}


class Outside(DescantError):
    """A path that is under none of the roots, whatever is there: nothing about it is said."""


class NotHere(Exception):
    """An upload that another service took, in a folder that this one does not see."""


def within(path: str, roots: Sequence[Path]) -> Path:
    """The regular file that a client named, by its real path, which is under one of the roots. Raises Outside, and
    DescantError where there is no such file. A relative path is looked for in each root."""
    if "\0" in path or not path.strip():
        raise Outside("this is no path", path=path)
    real_roots = [Path(os.path.realpath(root)) for root in roots]
    for root in real_roots:
        real = Path(os.path.realpath(root / path))  # an absolute path takes the place of the root
        if not any(real.is_relative_to(one) for one in real_roots):
            continue
        try:
            if stat.S_ISREG(real.stat().st_mode):
                return real
        except OSError:
            continue
    named = [Path(os.path.realpath(root / path)) for root in real_roots]
    if not any(one.is_relative_to(root) for one in named for root in real_roots):
        raise Outside("tracks are taken by path only from folders that the service was started with (--root)")
    raise DescantError("there is no such file", path=path)


def analyse(db: Connection, job: jobs.Job, catalog: Any, options: Options) -> str:
    """Does a job and stores what came of it: "done", or "failed" where the track was refused.

    Raises what psycopg raises where the server is gone: then nothing is stored, and the job is as it was. Raises
    CatalogError, which is of no single track.
    """
    from descant import pipeline
    from descant.errors import CatalogError, ModelError

    try:
        path = file_of(job, options)
        report = pipeline.analyse(path, catalog, options.settings)
        if "upload" in job.args:  # its own name, and not where it lay here
            report = replace(report, query=replace(report.query, path=job.args["name"]))
        made = _files(report, catalog, certificate=job.args.get("certificate", True))
    except (CatalogError, ModelError):
        raise
    except DescantError as error:
        return store_failure(db, job, error, options)
    followed = Followed.of(report, job.id).to_json()
    with db.transaction():
        outcome = figures(report)
        if not jobs.finish(db, job, outcome):
            return "deleted"
        for kind, data in made.items():
            db.execute("INSERT INTO results VALUES (%s, %s, %s, %s)", (job.id, kind, MEDIA[kind], data))
        db.execute(
            "INSERT INTO reports VALUES (%s, %s, %s, %s, %s)",
            (job.id, report.query.sha256, job.args.get("reference", ""), report.created_utc, json.dumps(followed)),
        )
        webhooks.announce(db, "analysis.done", {"id": job.id, "reference": job.args.get("reference", ""), **outcome})
    _remove_upload(job, options)
    return "done"


def store_failure(db: Connection, job: jobs.Job, error: DescantError, options: Options) -> str:
    """Why a track has no report."""
    said = {"cause": error.cause, "remedy": error.remedy}
    with db.transaction():
        if jobs.finish(db, job, said, failed=True):
            data = {"id": job.id, "reference": job.args.get("reference", ""), **said}
            webhooks.announce(db, "analysis.failed", data)
    _remove_upload(job, options)
    return "failed"


def file_of(job: jobs.Job, options: Options) -> Path:
    """Where a job's file is, looked at anew: a link may be in its place by now. Raises DescantError, NotHere."""
    if "upload" in job.args:
        path: Path = options.uploaded / job.args["upload"] / job.args["name"]
        if not path.exists():
            raise NotHere(f"the upload {path} cannot be seen here: all services of a database need one --data folder")
        return path
    return within(job.args["path"], options.roots)


def _files(report: Report, catalog: Any, *, certificate: bool) -> dict[str, bytes]:
    made = {REPORT: json.dumps(report.to_json()).encode("ascii")}
    if certificate:
        from descant.certificate.make import key_of, make

        with tempfile.TemporaryDirectory(prefix="descant-") as folder:
            jws, pdf = Path(folder) / "certificate.jws", Path(folder) / "certificate.pdf"
            entry = catalog.log_entry(report.catalog.snapshot)
            make(report, key_of(Choices(), keys_folder()), Choices(), jws, pdf, previous_entry=entry)
            made |= {CERTIFICATE: jws.read_bytes(), PDF: pdf.read_bytes()}
    return made


def _remove_upload(job: jobs.Job, options: Options) -> None:
    if "upload" in job.args:
        shutil.rmtree(options.uploaded / job.args["upload"], ignore_errors=True)
