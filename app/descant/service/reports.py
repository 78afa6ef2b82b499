"""Reports that splits are asked of, kept at hand."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import Final, Generic, TypeVar

from descant.service.database import Pool
from descant.service.reckoning import Followed

NAMED_FOR_S: Final = 2.0
"""A newer report of a track that is named by its reference or hash is asked so much later at most."""
KNOWN_FOR_S: Final = 60.0
"""What another service of this database deleted is answered so much longer at most."""

V = TypeVar("V")


class Kept(Generic[V]):
    """The values that were used last."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[object, V] = OrderedDict()

    def get(self, key: object) -> V | None:
        if (value := self._values.get(key)) is not None:
            self._values.move_to_end(key)
        return value

    def drop(self, key: object) -> None:
        self._values.pop(key, None)

    def put(self, key: object, value: V) -> V:
        self._values[key] = value
        self._values.move_to_end(key)
        while len(self._values) > self._most:
            self._values.popitem(last=False)
        return value


class Reports:
    """What money follows of a report never changes once it is stored; it can be deleted."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._ids: Kept[tuple[float, str]] = Kept(100_000)
        self._followed: Kept[Followed] = Kept(10_000)

    def forget(self, number: str) -> None:
        """What was deleted here."""
        self._followed.drop(number)

    async def find(self, name: str) -> tuple[str, Followed] | None:
        """By the report's id, the file's SHA-256 or the client's reference, then the newest. Raises psycopg.Error."""
        known = self._ids.get(name)
        if known is not None and known[0] > time.monotonic() and (followed := self._followed.get(known[1])):
            return known[1], followed
        async with self._pool.connection() as db:
            found = await db.execute(
                "(SELECT id, followed, 1 AS rank FROM reports WHERE id = %(name)s)"
                " UNION ALL (SELECT id, followed, 2 FROM reports WHERE sha256 = lower(%(name)s) ORDER BY created DESC"
                " LIMIT 1) UNION ALL (SELECT id, followed, 3 FROM reports WHERE reference = %(name)s AND"
                " reference <> '' ORDER BY created DESC LIMIT 1) ORDER BY rank LIMIT 1",
                {"name": name},
            )
            row = await found.fetchone()
        if row is None:
            return None
        number = str(row[0])
        self._ids.put(name, (time.monotonic() + (KNOWN_FOR_S if number == name else NAMED_FOR_S), number))
        return number, self._followed.get(number) or self._followed.put(number, Followed.from_json(row[1]))
