"""Benchmarks: how often the right source is found and how far shares are off, on music whose sources are known."""
