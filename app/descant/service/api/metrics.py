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
        self.analysing = Gauge(
            "descant_workers_analysing", "Of these, those that have the catalog ready", registry=self.registry
        )
        self.ended = Counter("descant_workers_ended", "Such processes that ended unasked", registry=self.registry)
        self.jobs = Gauge("descant_jobs", "Jobs that are open", ("kind", "state"), registry=self.registry)
        self.finished = Gauge(
            "descant_jobs_last_hour", "Jobs that ended in the last hour", ("kind", "state"), registry=self.registry
        )

    async def text(self, pool: Pool) -> bytes:
        """Raises psycopg.Error."""
        async with pool.connection() as db:
            for gauge, which in (
                (self.jobs, "state IN ('waiting', 'running')"),
                (self.finished, "finished > now() - interval '1 hour'"),
            ):
                found = await db.execute(f"SELECT kind, state, count(*) FROM jobs WHERE {which} GROUP BY kind, state")
                gauge.clear()
                for kind, state, count in await found.fetchall():
                    gauge.labels(kind, state).set(count)
        return generate_latest(self.registry)
