"""A small studio that composes and plays the demonstration's catalog; only the demo command uses it."""
