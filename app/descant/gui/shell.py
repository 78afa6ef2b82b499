"""The pages of the window, in the order of their tabs."""

from __future__ import annotations

ANALYSES, CATALOG, AUDIT, CERTIFICATES = range(4)
