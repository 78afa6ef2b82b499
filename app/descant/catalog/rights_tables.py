"""The tables of rights data, which descant.rights reads and writes."""

from __future__ import annotations

from typing import Final

RIGHTS: Final = """
CREATE TABLE rights_changes (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    utc TEXT NOT NULL, kind TEXT NOT NULL,
    file TEXT NOT NULL, form TEXT NOT NULL, sha256 TEXT NOT NULL,
    detail TEXT NOT NULL,
    undoes INTEGER REFERENCES rights_changes(n), undone_by INTEGER REFERENCES rights_changes(n)
);
CREATE TABLE rights_records (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL, version INTEGER NOT NULL, live INTEGER NOT NULL,
    submitter TEXT NOT NULL, number TEXT NOT NULL, code TEXT NOT NULL, plain TEXT NOT NULL,
    sort TEXT NOT NULL, marks TEXT NOT NULL
);
CREATE INDEX rights_records_by_number ON rights_records (kind, number, submitter) WHERE number <> '';
CREATE INDEX rights_records_by_code ON rights_records (kind, code) WHERE code <> '';
CREATE INDEX rights_records_by_plain ON rights_records (kind, plain) WHERE plain <> '';
CREATE INDEX rights_records_by_sort ON rights_records (kind, live, sort, n);
CREATE INDEX rights_records_marked ON rights_records (kind, sort, n) WHERE live AND marks <> '';
CREATE TABLE rights_versions (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    record INTEGER NOT NULL REFERENCES rights_records(n),
    change INTEGER NOT NULL REFERENCES rights_changes(n),
    state INTEGER,
    data TEXT
);
CREATE UNIQUE INDEX rights_versions_by_record ON rights_versions (record, change);
CREATE INDEX rights_versions_by_change ON rights_versions (change);
CREATE TABLE rights_parties (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    identity TEXT NOT NULL UNIQUE, name TEXT NOT NULL, ipi TEXT NOT NULL, sort TEXT NOT NULL
);
CREATE INDEX rights_parties_by_sort ON rights_parties (sort, n);
CREATE TABLE rights_interests (
    record INTEGER NOT NULL REFERENCES rights_records(n),
    party INTEGER NOT NULL REFERENCES rights_parties(n),
    role TEXT NOT NULL,
    PRIMARY KEY (record, party, role)
) WITHOUT ROWID;
CREATE INDEX rights_interests_by_party ON rights_interests (party);
CREATE TABLE rights_codes (
    record INTEGER NOT NULL REFERENCES rights_records(n),
    kind TEXT NOT NULL, code TEXT NOT NULL,
    PRIMARY KEY (record, kind, code)
) WITHOUT ROWID;
CREATE INDEX rights_codes_by_code ON rights_codes (kind, code);
CREATE TABLE rights_links (
    record INTEGER PRIMARY KEY REFERENCES rights_records(n),
    track TEXT NOT NULL, recording INTEGER NOT NULL, target INTEGER NOT NULL REFERENCES rights_records(n),
    linked INTEGER NOT NULL
);
CREATE INDEX rights_links_by_track ON rights_links (track) WHERE track <> '';
CREATE INDEX rights_links_by_recording ON rights_links (recording) WHERE recording <> 0;
CREATE INDEX rights_links_by_target ON rights_links (target);
CREATE TABLE rights_proposals (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    track TEXT NOT NULL, recording INTEGER NOT NULL, target INTEGER NOT NULL REFERENCES rights_records(n),
    score REAL NOT NULL, reason TEXT NOT NULL,
    UNIQUE (track, recording, target)
);
CREATE VIRTUAL TABLE rights_words USING fts5 (words, tokenize="ascii", prefix="1 2 3");
"""
"""Rights data, apart from what tags say. A record (a work, a recording, an agreement, or a link between two things) is
its versions, one for each change that touched it: data is its JSON, NULL where it was removed. Nothing of these is ever
deleted, so that every change can be undone; the other tables say of the versions of today what they are found by.
state: of a version that an undo made, the version whose state it is (0 for that before the first).
code: of a work its ISWC, of a recording its ISRC, in the plain form; plain: what tells records with neither number nor
code apart."""
