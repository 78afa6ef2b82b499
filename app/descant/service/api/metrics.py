"""What Prometheus is told."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest

from descant.service.database import Pool

TYPE = "text/plain; version=0.0.4; charset=utf-8"
_SECONDS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)


class Metrics:
    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self.requests = Counter(
            "descant_requests", "Requests by route and status", ("method", "route", "status"), registry=self.registry
        )
        self.seconds = Histogram(
            "descant_request_seconds", "Time of requests", ("route",), registry=self.registry, buckets=_SECONDS
        )
        self.plays = Counter("descant_plays", "Plays that were sent", ("outcome",), registry=self.registry)
        self.webhooks = Counter("descant_webhooks", "Attempts to deliver", ("outcome",), registry=self.registry)
        self.workers = Gauge("descant_workers", "Processes that work at jobs here", registry=self.registry)
        self.ended = Counter("descant_workers_ended", "Such processes that ended unasked", registry=self.registry)
        self.jobs = Gauge("descant_jobs", "Jobs in the database", ("kind", "state"), registry=self.registry)

    async def text(self, pool: Pool) -> bytes:
        """Raises psycopg.Error."""
        async with pool.connection() as db:
            found = await db.execute("SELECT kind, state, count(*) FROM jobs GROUP BY kind, state")
            rows = await found.fetchall()
        self.jobs.clear()
        for kind, state, count in rows:
            self.jobs.labels(kind, state).set(count)
        return generate_latest(self.registry)
