"""Descant's own small generative models: they train in seconds, so that what the audit claims can be checked."""
