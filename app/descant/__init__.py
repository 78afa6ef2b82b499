"""Descant: which works of a catalog a track descends from, how much, where, and how sure."""

__version__ = "0.3.0"
