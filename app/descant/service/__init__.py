"""`descant serve`: submissions, reports, plays and splits over HTTP, for back ends.

    HTTP ─▶ guard (token, limits, log) ─▶ routes ─▶ database ◀─ workers (a process each: analyses, statements)
                                                       ▲
                                                       └─ couriers (webhooks)

Everything that was accepted stands in PostgreSQL. A job belongs to the connection that holds its lock (jobs), so that
what a killed process worked at is free the moment it is gone, and what came of a job is stored with its end in one
transaction.
"""
