"""Reads a CWR file into records, one transaction at a time."""

from __future__ import annotations

from collections.abc import Iterator

from descant.rights.importers.cwr.structure import Header, Structure, Transaction
from descant.rights.importers.cwr.works import Kept, records_of
from descant.rights.importers.lines import Lines
from descant.rights.model import Parsed, Warned


def read_cwr(lines: Lines, header: Header, *, lenient: bool = False) -> Iterator[Parsed]:
    """What the file says, in its order, and last what is not kept of it. Raises DescantError where it is damaged: what
    came before is to be thrown away then."""
    kept = Kept()
    if header.version.startswith("3"):
        yield Warned(1, f"CWR {header.version} states what is collected and not who owns: ownership stays empty")
    for part in Structure(lines, header, lenient=lenient).transactions():
        if isinstance(part, Transaction):
            yield from records_of(part, header, kept)
        else:
            yield part
    yield from kept.remarks()
