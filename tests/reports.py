"""Random valid reports, and one small fixed one, for any test that needs a Report."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from descant.catalog.declarations.model import C2PA, DDEX, DEGREES, TAG, Declaration
from descant.report.model import (
    WHOLE,
    CandidateScore,
    CatalogState,
    Contribution,
    Engine,
    Exclusion,
    LegContribution,
    LegReport,
    LegShares,
    Name,
    NamedWork,
    Owned,
    Query,
    Report,
    Segment,
    SegmentContribution,
    SourceSpan,
)

LEGS = ("recording", "composition", "style")

titles = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
ppm = st.integers(0, WHOLE)
hashes = st.binary(min_size=32, max_size=32).map(bytes.hex)
probabilities = st.floats(0, 1)


@st.composite
def splits(draw: st.DrawFn, parts: int) -> list[int]:
    """`parts` shares, the largest first, that leave a random rest of 1,000,000 ppm."""
    cuts = sorted(draw(st.lists(ppm, min_size=parts, max_size=parts)))
    return sorted((b - a for a, b in zip([0, *cuts], cuts, strict=False)), reverse=True)


@st.composite
def intervals(draw: st.DrawFn, share: int) -> dict[str, int]:
    return {"share_ppm": share, "low_ppm": draw(st.integers(0, share)), "high_ppm": draw(st.integers(share, WHOLE))}


owners = st.builds(
    Owned,
    name=titles,
    role=st.sampled_from(["writer", "publisher", "label"]),
    right=st.sampled_from(["work", "recording"]),
    share_ppm=ppm,
    ipi=st.sampled_from(["", "00014107338"]),
)
few_owners = st.lists(owners, max_size=2).map(tuple)
works = st.lists(st.builds(NamedWork, titles, st.sampled_from(["", "T-034.524.680-1"])), max_size=2).map(tuple)
exclusions = st.builds(
    Exclusion, st.just(""), titles.map(lambda text: text or "own work"), titles, titles, probabilities
)
names = st.lists(st.builds(Name, titles, titles, titles, titles, few_owners), max_size=2).map(tuple)


@st.composite
def contributions(draw: st.DrawFn, track_id: str, share: int) -> Contribution:
    return Contribution(
        track_id=track_id,
        path=draw(titles),
        title=draw(titles),
        artist=draw(titles),
        isrc=draw(st.sampled_from(["", "GBAYE0601498", "=1+1"])),
        p_value=draw(probabilities),
        legs=LegShares(draw(ppm), draw(ppm), draw(ppm)),
        owners=draw(few_owners),
        also=draw(names),
        works=draw(works),
        **draw(intervals(share)),
    )


@st.composite
def leg_reports(draw: st.DrawFn, track_ids: list[str]) -> LegReport:
    shares = draw(splits(len(track_ids)))
    rows = tuple(
        LegContribution(track_id=track, p_value=draw(probabilities), **draw(intervals(share)))
        for track, share in zip(track_ids, shares, strict=True)
    )
    return LegReport(rows, WHOLE - sum(shares))


@st.composite
def segments(draw: st.DrawFn, start: float, track_ids: list[str]) -> Segment:
    used = track_ids[: draw(st.integers(0, len(track_ids)))]
    shares = draw(splits(len(used)))
    rows = []
    alone = [draw(splits(len(used))) for _ in LEGS] if draw(st.booleans()) else None
    for place_among, (track, share) in enumerate(zip(used, shares, strict=True)):
        leg = draw(st.sampled_from(LEGS))
        begin = draw(st.floats(0, 600))
        place = SourceSpan(begin, begin + draw(st.floats(0.5, 20)), draw(st.integers(-6, 5)), draw(st.floats(0.5, 2)))
        legs = LegShares(*(one[place_among] for one in alone)) if alone else None
        rows.append(SegmentContribution(track, share, leg, None if leg == "style" else place, legs))
    return Segment(start, start + draw(st.floats(1, 10)), WHOLE - sum(shares), tuple(rows))


declarations = st.builds(
    Declaration, st.sampled_from([TAG, C2PA, DDEX]), titles, titles, st.sampled_from(DEGREES), titles, titles, titles
)


@st.composite
def reports(draw: st.DrawFn, max_sources: int = 4, max_segments: int = 4) -> Report:
    """Any report that keeps the rules of report-1.json and report.schema.validate."""
    count = draw(st.integers(0, max_sources))
    track_ids = draw(
        st.lists(st.binary(min_size=8, max_size=8).map(bytes.hex), min_size=count, max_size=count, unique=True)
    )
    shares = draw(splits(count))
    starts = sorted(draw(st.lists(st.floats(0, 7200), max_size=max_segments)))
    return Report(
        query=Query(
            path=draw(titles),
            sha256=draw(hashes),
            pcm_sha256=draw(hashes),
            duration_s=draw(st.floats(0, 7200)),
            sample_rate=draw(st.sampled_from([8000, 44100, 192000])),
            title=draw(titles),
            bytes=draw(st.integers(0, 2**40)),
            channels=draw(st.integers(0, 8)),
            declarations=tuple(draw(st.lists(declarations, max_size=2))),
        ),
        contributions=tuple(draw(contributions(t, s)) for t, s in zip(track_ids, shares, strict=True)),
        unattributed_ppm=WHOLE - sum(shares),
        legs={name: draw(leg_reports(track_ids)) for name in LEGS},
        segments=tuple(draw(segments(start, track_ids)) for start in starts),
        candidates=tuple(
            CandidateScore(t, draw(titles), draw(st.floats(-9, 9)), 0.5, also=draw(names)) for t in track_ids
        ),
        engine=engine(),
        catalog=CatalogState(draw(hashes), draw(st.integers(0, 10**6)), place=draw(titles)),
        exclusions=tuple(replace(draw(exclusions), track_id=f"excluded {n}") for n in range(draw(st.integers(0, 2)))),
        limits=tuple(draw(st.lists(titles, max_size=2))),
        created_utc="2025-03-04T05:06:07Z",
    )


def engine() -> Engine:
    return Engine(
        version="0.1.0",
        views={leg: f"{leg}-1 {'ab' * 8}" for leg in LEGS},
        device="cpu",
        platform="Linux-6.1-x86_64",
        parameters={"seed": 1, "threads": 2, "interval": 0.9, "alpha": 0.01},
        calibration={"hash": "cd" * 32, "queries": 300, "generation": 7},
    )


_WORDS = (
    ("Blue Lanterns", "Ada Quarrie", "GBAYE0601498"),
    ("Ночной поезд", "Оркестр «Север»", ""),
    ("月光下的河", "陈晓雨", "CNA011500001"),
    ("أغنية الصباح", "ليلى حداد", ""),
    ("Σαν όνειρο", "Νίκος Αλεξίου", "GRA019800012"),
    ("A Very Long Title That Goes On About Rivers, Bridges and Everything In Between (Extended Club Version)", "V", ""),
    ("夜の港", "青木 玲", "JPPO01200001"),
    ("Żółta łódź", "Święto Łąki", ""),
)


def sample(sources: int = 3, seconds: float = 192.0, **changes: Any) -> Report:
    """A report as an analysis would make it: `sources` sources (at most 8) over a query of so many seconds."""
    tracks = [f"{i:016x}" for i in range(1, sources + 1)]
    weights = [2.0**-i for i in range(sources)]
    shares = [int(620_000 * w / max(sum(weights), 1)) for w in weights]
    rows = []
    for i, (track, share) in enumerate(zip(tracks, shares, strict=True)):
        title, artist, isrc = _WORDS[i]
        owners = (
            Owned("Northlight Music Ltd", "publisher", "work", 500_000, "00014107338"),
            Owned(artist, "writer", "work", 500_000),
            Owned("Quay Records", "label", "recording", WHOLE),
        )
        rows.append(
            Contribution(
                track, f"/catalog/{i}.flac", title, artist, isrc, share, share * 3 // 4, min(WHOLE, share * 5 // 4),
                0.0033 * (i + 1), LegShares(share // 2, share, share // 3), owners if i % 2 == 0 else (),
            )
        )  # fmt: skip
    leg = LegReport(
        tuple(LegContribution(c.track_id, c.share_ppm, c.low_ppm, c.high_ppm, c.p_value) for c in rows),
        WHOLE - sum(shares),
    )
    hop = max(5.0, seconds / 1500)
    pieces = []
    for k in range(int(seconds / hop)):
        start = k * hop
        inside = []
        for i, track in enumerate(tracks):
            if (int(start * sources / seconds) + i) % sources < 2 and int(start / seconds * 16) % 5 != 4:
                kind = LEGS[i % 3]
                place = SourceSpan(start % 150 + i, start % 150 + i + hop, (i * 5) % 12 - 6, 1 + i * 0.04)
                inside.append(SegmentContribution(track, 560_000 // (i + 1) // 2, kind, None if i % 3 == 2 else place))
        pieces.append(Segment(start, start + hop, WHOLE - sum(c.share_ppm for c in inside), tuple(inside)))
    values: dict[str, Any] = {
        "query": Query(
            "/in/Harbour at Dawn.wav", "12" * 32, "34" * 32, seconds, 44100, "Harbour at Dawn", 33_868_844, 2
        ),
        "contributions": tuple(rows),
        "unattributed_ppm": WHOLE - sum(shares),
        "legs": dict.fromkeys(LEGS, leg),
        "segments": tuple(pieces),
        "candidates": tuple(CandidateScore(c.track_id, c.path, 9.0 - i, c.p_value) for i, c in enumerate(rows)),
        "engine": engine(),
        "catalog": CatalogState("ef" * 32, 18_204),
        "limits": (
            "Sources outside the catalog cannot be found.",
            "Common musical material (scales, stock progressions, drum patterns) can look like a source.",
            "Lossy or noisy input lowers what can be heard.",
        ),
        "created_utc": "2025-03-04T05:06:07Z",
    }
    return Report(**(values | changes))
