"""analyse and ingest: the steps in a row, no Qt, no printing."""

from __future__ import annotations
