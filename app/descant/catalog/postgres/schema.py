"""The tables of a catalog in PostgreSQL, how they grow, and what SQLite has built in.

The first migration makes what SQLite's first four do (catalog.schema); every one that SQLite has got since is taken
from there, in PostgreSQL's words.
"""

from __future__ import annotations

import json
from typing import Any, Final

import psycopg
from psycopg import sql as names

from descant.catalog import schema as folder
from descant.catalog.postgres import dialect
from descant.errors import CatalogError

KEY_DIM: Final = 64
"""Numbers of a key: as many as a code has at most (projection.CODE_DIM); one that has fewer ends in zeros."""
EXTENSION_LEAST: Final = (0, 7)
"""The first version of pgvector with halfvec."""

FUNCTIONS: Final = """
CREATE FUNCTION instr(text, text) RETURNS int IMMUTABLE PARALLEL SAFE LANGUAGE sql
    AS $$ SELECT strpos($1, $2) $$;
CREATE FUNCTION json_extract(text, text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql
    AS $$ SELECT $1::jsonb #>> string_to_array(substr($2, 3), '.') $$;
CREATE FUNCTION fts_words(text) RETURNS tsvector IMMUTABLE PARALLEL SAFE LANGUAGE sql
    AS $$ SELECT coalesce(string_agg('''' || word || ''':' || least(place, 16383), ' '), '')::tsvector
        FROM unnest(string_to_array(replace(replace($1, '\\', ''), '''', ''), ' ')) WITH ORDINALITY AS one(word, place)
        WHERE word <> '' $$;
CREATE FUNCTION fts_query(text) RETURNS tsquery IMMUTABLE PARALLEL SAFE LANGUAGE sql
    AS $$ SELECT replace(replace(replace(replace(replace($1, ' AND ', '&'), ' OR ', '|'),
        ' ', ''' <-> '''), '"*', ''':*'), '"', '''')::tsquery $$;
CREATE FUNCTION audit_log_continues() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NEW.seq > 1 AND NOT EXISTS (SELECT 1 FROM audit_log WHERE seq = NEW.seq - 1 AND hash = NEW.previous) THEN
            RAISE EXCEPTION 'the entry does not follow the last one';
        END IF;
        IF (NEW.detail::jsonb ->> 'by') IS DISTINCT FROM session_user AND NOT pg_has_role(session_user,
            (SELECT relowner FROM pg_class WHERE oid = 'audit_log'::regclass), 'USAGE') THEN
            RAISE EXCEPTION 'the entry is not in the name of who writes it';
        END IF;
        RETURN NEW;
    END $$;
"""
"""What SQLite has built in. fts_query reads an expression of text_search.match_expression: phrases in quotation marks,
whose last word may be the beginning of one, with AND and OR in capitals and brackets."""

_BASE: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE blobs (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE works (n INTEGER PRIMARY KEY, iswc TEXT UNIQUE, title TEXT NOT NULL);
CREATE TABLE tracks (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, path_bytes BLOB NOT NULL,
    title TEXT NOT NULL, artist TEXT NOT NULL, album TEXT NOT NULL,
    isrc TEXT NOT NULL, iswc TEXT NOT NULL, year TEXT NOT NULL,
    work INTEGER NOT NULL REFERENCES works(n),
    duration_s REAL NOT NULL, sample_rate INTEGER NOT NULL, channels INTEGER NOT NULL,
    sha256 TEXT NOT NULL, pcm_sha256 TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL,
    added_utc TEXT NOT NULL, features_sha256 TEXT NOT NULL, features_bytes INTEGER NOT NULL
);
CREATE INDEX tracks_by_artist ON tracks (lower(artist), lower(album), lower(title), n);
CREATE INDEX tracks_by_title ON tracks (lower(title), n);
CREATE INDEX tracks_by_album ON tracks (lower(album), lower(title), n);
CREATE INDEX tracks_by_year ON tracks (year, n);
CREATE INDEX tracks_by_isrc ON tracks (isrc, n);
CREATE INDEX tracks_by_duration ON tracks (duration_s, n);
CREATE INDEX tracks_by_work ON tracks (work);
CREATE INDEX tracks_by_path ON tracks (path_bytes);
CREATE TABLE features (
    id TEXT PRIMARY KEY REFERENCES tracks(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    data BLOB NOT NULL
);
ALTER TABLE features ALTER data SET STORAGE EXTERNAL;
CREATE TABLE files (
    path BLOB PRIMARY KEY, bytes INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, sha256 TEXT NOT NULL,
    track INTEGER NOT NULL REFERENCES tracks(n) ON DELETE CASCADE, tags TEXT
);
CREATE INDEX files_by_sha256 ON files (sha256);
CREATE INDEX files_by_track ON files (track);
CREATE INDEX files_by_bytes ON files (bytes);
CREATE TABLE parties (n INTEGER PRIMARY KEY, name TEXT NOT NULL, ipi TEXT NOT NULL, UNIQUE (name, ipi));
CREATE TABLE shares (
    n INTEGER PRIMARY KEY,
    party INTEGER NOT NULL REFERENCES parties(n),
    work INTEGER REFERENCES works(n) ON DELETE CASCADE,
    recording INTEGER REFERENCES tracks(n) ON DELETE CASCADE,
    role TEXT NOT NULL, ppm INTEGER NOT NULL,
    CHECK ((work IS NULL) <> (recording IS NULL))
);
CREATE INDEX shares_by_work ON shares (work);
CREATE INDEX shares_by_recording ON shares (recording);
CREATE INDEX shares_by_party ON shares (party);
CREATE SEQUENCE labels;
CREATE TABLE vectors (
    track INTEGER NOT NULL REFERENCES tracks(n) ON DELETE CASCADE,
    leg TEXT NOT NULL,
    first_label INTEGER NOT NULL, count INTEGER NOT NULL, dim INTEGER NOT NULL,
    length_s REAL NOT NULL, hop_s REAL NOT NULL, version TEXT NOT NULL, sha256 TEXT NOT NULL,
    data BLOB NOT NULL, keyed TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (track, leg)
);
ALTER TABLE vectors ALTER data SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX vectors_by_label ON vectors (leg, version, first_label) INCLUDE (count, dim, track, sha256, keyed);
CREATE TABLE segment_keys (
    leg TEXT NOT NULL, label INTEGER NOT NULL, track INTEGER NOT NULL, key halfvec(64) NOT NULL,
    FOREIGN KEY (track, leg) REFERENCES vectors (track, leg) ON DELETE CASCADE
) PARTITION BY LIST (leg);
CREATE TABLE segment_keys_recording PARTITION OF segment_keys FOR VALUES IN ('recording');
CREATE TABLE segment_keys_composition PARTITION OF segment_keys FOR VALUES IN ('composition');
CREATE TABLE segment_keys_style PARTITION OF segment_keys FOR VALUES IN ('style');
CREATE INDEX segment_keys_by_track ON segment_keys (track);
CREATE INDEX segment_keys_recording_near ON segment_keys_recording USING hnsw (key halfvec_ip_ops)
    WITH (m = 12, ef_construction = 80);
CREATE INDEX segment_keys_composition_near ON segment_keys_composition USING hnsw (key halfvec_ip_ops)
    WITH (m = 12, ef_construction = 80);
CREATE INDEX segment_keys_style_near ON segment_keys_style USING hnsw (key halfvec_ip_ops)
    WITH (m = 12, ef_construction = 80);
CREATE TABLE retired (leg TEXT NOT NULL, first_label INTEGER NOT NULL, count INTEGER NOT NULL,
    generation INTEGER NOT NULL, PRIMARY KEY (leg, first_label));
CREATE TABLE audit_log (
    seq INTEGER PRIMARY KEY, utc TEXT NOT NULL, event TEXT NOT NULL, detail TEXT NOT NULL,
    previous TEXT NOT NULL, hash TEXT NOT NULL
);
CREATE INDEX audit_log_by_event ON audit_log (event);
CREATE TRIGGER audit_log_continues BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_continues();
CREATE VIRTUAL TABLE track_words USING fts5 (words, tokenize="ascii", prefix="1 2 3");
ALTER TABLE track_words ADD FOREIGN KEY (rowid) REFERENCES tracks(n) ON DELETE CASCADE;
CREATE TABLE track_signs (track INTEGER PRIMARY KEY REFERENCES tracks(n) ON DELETE CASCADE, names TEXT NOT NULL);
INSERT INTO meta (key, value) VALUES ('generation', '0');
"""
"""Keys are the vectors' codes (search.projection), which pgvector's graphs find; vectors.keyed says by which codes a
track's keys were made, '' where it has none. A partition a leg: each has a graph of its own, and can lie elsewhere."""

STEPS: Final[dict[str, str]] = {
    "0001 tables": FUNCTIONS + dialect.tables(_BASE),
    **{name: dialect.tables(step) for name, step in list(folder.STEPS.items())[4:]},
}
"""Name → SQL, in order."""


class OlderCatalog(CatalogError):
    """It lacks tables that this Descant reads; its owner makes them by opening it."""


def bring_up_to_date(db: psycopg.Connection[Any], schema: str, place: str, *, create: bool) -> None:
    """Makes what is missing of the tables, where whoever is connected may. In a transaction of its own.

    Raises CatalogError where there is no catalog, it is of a newer Descant, or what it needs is not there.
    """
    done = _done(db, schema)
    unknown = sorted(set(done) - set(STEPS))
    if unknown:
        raise CatalogError(
            f"The catalog was written by a newer Descant (it has {unknown[0]!r}).", remedy="Update Descant.", path=place
        )
    if not done and not create:
        raise CatalogError(
            f"There is no catalog in this database (no schema {schema!r}).",
            remedy="Make one with `descant catalog add`, or copy one with `descant catalog copy`.",
            path=place,
        )
    if len(done) == len(STEPS):
        return
    if done and not _owns(db, schema):
        raise OlderCatalog(
            "The catalog was written by an older Descant.",
            remedy="Let its owner open it with this version (descant catalog stats), which brings it up to date.",
            path=place,
        )
    with db.transaction():
        db.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", ["descant migrations " + schema])
        _need_vectors(db, place)
        db.execute(names.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(names.Identifier(schema)))
        set_path(db, schema)
        db.execute(
            "CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied_utc timestamptz DEFAULT now())"
        )
        done = _done(db, schema)
        for name, step in STEPS.items():
            if name not in done:
                db.execute(step.encode())
                db.execute("INSERT INTO migrations (name) VALUES (%s)", [name])
        _grant_again(db, schema)


def _grant_again(db: psycopg.Connection[Any], schema: str) -> None:
    """Roles that were given, on tables that are new."""
    from descant.catalog.postgres import roles

    row = db.execute("SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = %s", [schema]).fetchone()
    for key, role in db.execute("SELECT key, value FROM meta WHERE key LIKE 'role/%'").fetchall():
        roles.apply(db, schema, key.removeprefix("role/"), json.loads(role), row[0] if row else "")


def set_path(db: psycopg.Connection[Any], schema: str) -> None:
    """Names without a schema mean the catalog's, and pgvector's wherever that was installed."""
    found = db.execute(
        "SELECT nspname FROM pg_extension e JOIN pg_namespace s ON s.oid = e.extnamespace WHERE extname = 'vector'"
    ).fetchone()
    path = [schema, *(row for row in found or () if row != schema)]
    db.execute(names.SQL("SET search_path TO {}").format(names.SQL(", ").join(map(names.Identifier, path))))


def _done(db: psycopg.Connection[Any], schema: str) -> list[str]:
    table = f'"{schema}".migrations'
    if db.execute("SELECT to_regclass(%s)", [table]).fetchone() == (None,):
        return []
    listed = names.SQL("SELECT name FROM {}.migrations ORDER BY name").format(names.Identifier(schema))
    return [row[0] for row in db.execute(listed)]


def _owns(db: psycopg.Connection[Any], schema: str) -> bool:
    row = db.execute("SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = %s", [schema]).fetchone()
    return bool(row and row[0])


def _need_vectors(db: psycopg.Connection[Any], place: str) -> None:
    """pgvector, in a version that has halfvec."""
    installed = "SELECT extversion FROM pg_extension WHERE extname = 'vector'"
    row = db.execute(installed).fetchone()
    if row is None:
        try:
            with db.transaction():
                db.execute("CREATE EXTENSION vector")
        except psycopg.Error as error:
            raise CatalogError(
                f"The database lacks pgvector ({str(error).splitlines()[0]}).",
                remedy="Let its administrator install pgvector 0.7 or later and run: CREATE EXTENSION vector",
                path=place,
            ) from error
        row = db.execute(installed).fetchone()
    version = row[0] if row else "0"
    if tuple(int(part) for part in version.split(".")[:2]) < EXTENSION_LEAST:
        raise CatalogError(
            f"The database has pgvector {version}, which is too old.",
            remedy="Let its administrator update it to 0.7 or later: ALTER EXTENSION vector UPDATE",
            path=place,
        )
