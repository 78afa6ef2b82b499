"""What the engine does for a model audit."""

from __future__ import annotations

from pathlib import Path

from descant.audit.results import Question
from descant.audit.state import IndexState, read_state
from descant.engine import audit_messages as a
from descant.engine import messages as m
from descant.engine.kept_reports import save_report
from descant.engine.server import Context, Handlers
from descant.errors import DescantError


def index_model(request: a.IndexModel, context: Context) -> IndexState:
    from descant.audit.index import index
    from descant.encoders.device import choose_device

    if request.without_audio:
        from descant.audit.listed import index_listed
        from descant.pipeline import hearing
        from descant.settings import Settings

        index_listed(
            request.model, request.manifest, request.out, hearing(Settings()),
            embeddings=request.embeddings or None, progress=context.progress, cancel=context.cancel,
        )  # fmt: skip
        return open_index(a.OpenIndex(request.out), context)
    index(
        request.model, request.manifest, request.out,
        device=choose_device("auto"), progress=context.progress, cancel=context.cancel,
    )  # fmt: skip
    return open_index(a.OpenIndex(request.out), context)


def open_index(request: a.OpenIndex, context: Context) -> IndexState:
    return read_state(request.folder)


def audit(request: a.Audit, context: Context) -> m.Analysed:
    from descant.encoders.device import choose_device
    from descant.pipeline import audit_many

    question = Question(request.unit, request.method, choose_device("auto"))
    asked = audit_many(request.index, [request.path], question, progress=context.progress, cancel=context.cancel)
    _, outcome = next(asked)
    if isinstance(outcome, DescantError):
        raise outcome
    return m.Analysed(outcome, save_report(outcome, Path(request.reports), request.unit) if request.reports else "")


HANDLERS: Handlers = {
    a.IndexModel: index_model,
    a.OpenIndex: open_index,
    a.Audit: audit,
}
