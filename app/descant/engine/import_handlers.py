"""What the engine does with files of rights data. Formats and the store are imported where they are needed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from descant.engine import import_messages as m
from descant.engine.server import Context, Handlers
from descant.errors import DescantError
from descant.rights.answers import Applied
from descant.rights.importers.choices import Preview
from descant.rights.model import Warned


def preview_import(request: m.PreviewImport, context: Context) -> Preview:
    from descant.rights.importers.imports import preview

    return preview(
        Path(request.path), request.choices, seconds=request.seconds, progress=context.progress, cancel=context.cancel
    )


def apply_import(request: m.ApplyImport, context: Context) -> Applied:
    from descant.catalog.store import Catalog
    from descant.rights.importers.imports import opened
    from descant.rights.importers.tables.remembered import remember
    from descant.rights.store import Rights

    file = opened(Path(request.path), request.choices, context.cancel)
    if request.sha256 and request.sha256 != file.detected.sha256:
        raise DescantError(
            "the file is another than the one that was looked at", remedy="Look at it once more.", path=request.path
        )
    with Catalog.open(request.catalog, write=True, create=True) as catalog:
        applied = Rights(catalog.connection).apply(
            file.records(context.progress, context.cancel), file.origin, cancel=context.cancel
        )
    columns = file.detected.columns
    if request.remember and columns:
        fields = {column.header: column.field for column in columns}
        if trouble := remember([column.header for column in columns], fields):
            told = (*applied.warned, Warned(0, trouble))
            return replace(applied, warned=told, warnings=applied.warnings + 1)
    return applied


def export_rights(request: m.ExportRights, context: Context) -> m.Exported:
    from descant.catalog.store import Catalog
    from descant.rights.exporters.cwr import Sender
    from descant.rights.exporters.export import export

    sender = Sender(request.sender, request.sender_ipi) if request.sender or request.sender_ipi else None
    with Catalog.open(request.catalog) as catalog:
        made = export(
            catalog, Path(request.out), request.form, sender, progress=context.progress, cancel=context.cancel
        )
    return m.Exported(
        tuple(map(str, made.files)), made.works, made.recordings, made.agreements, made.tracks, made.omitted,
        made.left_out,
    )  # fmt: skip


HANDLERS: Final[Handlers] = {
    m.PreviewImport: preview_import,
    m.ApplyImport: apply_import,
    m.ExportRights: export_rights,
}
