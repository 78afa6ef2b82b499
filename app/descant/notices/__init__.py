"""Drafts of notices and letters from a report, for a person to judge, sign and send: the program sends nothing."""
