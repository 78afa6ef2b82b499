"""Do a PDF's pages show what its signed record says? Drawn again from the record and compared."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from descant.report import pdf
from descant.report.sheet import PRODUCER
from descant.report.verification import Check, Verification

PAGES = "pages"

_PACKING = {"/Length", "/Filter", "/DecodeParms"}
"""How a stream is packed; what is compared is unpacked."""

MAX_OBJECTS = 100_000
"""Objects compared before giving up; a certificate's PDF has under a hundred."""


def check_pages(data: bytes, jws: bytes, outcome: Verification) -> Check:
    """Compares a PDF with the one that its record gives. Never raises.

    Byte for byte if it can be, otherwise object by object with streams unpacked (another zlib packs them otherwise).
    Another version of the program may draw otherwise: then nothing is said about the pages.
    """
    if outcome.record is None:
        return Check(PAGES, "not checked", "The attached record does not hold, so the pages were not compared with it.")
    try:
        drawn = pdf.to_bytes(outcome.report, jws.decode())
        if data == drawn:
            return Check(PAGES, "ok", "The pages show what the attached record says.")
        given, expected = PdfReader(BytesIO(data)), PdfReader(BytesIO(drawn))
        producer = given.metadata.producer if given.metadata else None
        if producer != PRODUCER:
            return Check(
                PAGES,
                "not checked",
                "The pages were drawn by another version of the program and could not be compared: rely on the "
                "attached record and not on what the pages show.",
            )
        if same(given.trailer["/Root"], expected.trailer["/Root"]):
            return Check(PAGES, "ok", "The pages show what the attached record says.")
    except Exception as error:  # hostile PDFs fail in many ways
        return Check(PAGES, "failed", f"The pages cannot be compared with the record ({type(error).__name__}).")
    return Check(PAGES, "failed", "The document was changed: it is not what the attached record gives.")


def same(one: Any, other: Any) -> bool:
    """Whether two PDF objects are equal all the way down."""
    todo, seen, count = [(one, other)], set(), 0
    while todo:
        a, b = todo.pop()
        if isinstance(a, IndirectObject) and isinstance(b, IndirectObject):
            pair = (a.idnum, a.generation, b.idnum, b.generation)
            if pair in seen:
                continue
            seen.add(pair)
        a, b = _resolved(a), _resolved(b)
        count += 1
        streams = isinstance(a, StreamObject) and isinstance(b, StreamObject)
        if count > MAX_OBJECTS or not (streams or type(a) is type(b)):
            return False
        if isinstance(a, DictionaryObject):
            skip = _PACKING if streams else set()
            if set(a) - skip != set(b) - skip:
                return False
            if isinstance(a, StreamObject) and isinstance(b, StreamObject) and a.get_data() != b.get_data():
                return False
            todo += [(a.raw_get(name), b.raw_get(name)) for name in set(a) - skip]
        elif isinstance(a, ArrayObject):
            if len(a) != len(b):
                return False
            todo += [(list.__getitem__(a, i), list.__getitem__(b, i)) for i in range(len(a))]
        elif a != b:
            return False
    return True


def _resolved(node: Any) -> Any:
    return node.get_object() if isinstance(node, IndirectObject) else node
