"""Drawings over one axis of time."""
