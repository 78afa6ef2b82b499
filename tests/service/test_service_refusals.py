"""What a service refuses: tokens, paths, sizes, rates and clients that take too long. It goes on after each."""

from __future__ import annotations

import json
import os
import socket
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from service_process import Service, new_database, new_token

from descant.errors import DescantError
from descant.postgres.embedded import EmbeddedServer
from descant.service.analyses import Outside, within

MEGABYTE = 1 << 20


@pytest.fixture(scope="module")
def strict_database(postgres_server: EmbeddedServer) -> str:
    return new_database(postgres_server, "strict")


@pytest.fixture(scope="module")
def strict(house: Path, strict_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """No worker; a megabyte a track, two seconds of patience, three tracks that may wait; no terms and no roots."""
    place = tmp_path_factory.mktemp("strict")
    limits = ("--most-upload", "1", "--patience", "2", "--most-waiting", "3", "--most-uploads", "2", "--rate", "8")
    where = ("--database", strict_database, "--catalog", str(house / "catalog"), "--data", str(place / "data"))
    made = Service(
        [*where, *limits, "--workers", "0"],
        place / "home",
        new_token(strict_database),
    )
    made.start()
    yield made
    assert made.stop() == 0


@pytest.mark.parametrize(
    "token",
    ["", "nonsense", "dsc_000000000000_" + 43 * "A", "dsc_%s_" + 43 * "A", "Ünicode"],
    ids=["none", "no token", "unknown", "wrong secret", "no ASCII"],
)
def test_without_a_valid_token_nothing_is_said(strict: Service, token: str) -> None:
    known = strict.token.split("_")[1]
    for path in ("/splits/zero", "/plays", "/analyses", "/no/such/route"):
        got = strict.ask("GET", path, token=token.replace("%s", known).encode().decode("latin-1"))
        assert got.status == 401
        assert got.headers["www-authenticate"] == "Bearer"
        assert got.tree["detail"].startswith("a valid token is needed")


def test_a_token_ends_with_its_time_and_reaches_its_scopes_alone(strict: Service, strict_database: str) -> None:
    over = new_token(strict_database, lifetime=timedelta(seconds=-1))
    assert strict.ask("GET", "/splits/zero", token=over).status == 401
    splits = new_token(strict_database, "splits", lifetime=None)
    assert strict.ask("GET", "/splits/zero", token=splits).status == 404
    for method, path, tree in (
        ("GET", "/analyses", None),
        ("GET", "/catalog", None),
        ("GET", "/metrics", None),
        ("POST", "/plays", {"plays": [{"event_id": "x", "track": "y", "currency": "EUR", "date": "2026-01-01"}]}),
        ("POST", "/statements", {"period": "p", "first": "2026-01-01", "last": "2026-01-02"}),
        ("GET", "/accruals?first=2026-01-01&last=2026-01-02", None),
        ("POST", "/analyses/upload?name=a.wav", {"an": "upload"}),
    ):
        got = strict.ask(method, path, tree, token=splits)
        assert (got.status, got.headers["content-type"]) == (403, "application/problem+json"), path
    with pytest.raises(DescantError, match="is no scope"):
        new_token(strict_database, "everything")


def test_paths_reach_the_roots_and_nothing_else(service: Service, house: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.wav"
    secret.write_bytes(b"x")
    music = house / "music"
    (music / "link.wav").symlink_to(secret)
    (music / "out").symlink_to(tmp_path)
    try:
        outside = [
            *(str(secret), "/etc/passwd", "../catalog/catalog.sqlite", "a/../../catalog/catalog.sqlite"),
            *("link.wav", "out/secret.wav", str(music / "link.wav"), str(music / ".." / "pools.json")),
            *(str(music) + "-other/x.wav", "..", "/", "~/x", "../no/such/file"),
        ]
        for path in outside:
            got = service.ask("POST", "/analyses", {"path": path})
            assert got.status == (404 if path == "~/x" else 403), path
            if got.status == 403:
                assert "secret" not in got.body.decode()
        for path in ("no such.wav", ".", str(music)):
            assert service.ask("POST", "/analyses", {"path": path}).status == 404, path
        assert service.ask("POST", "/analyses", {"path": "a\0b"}).status == 422
    finally:
        (music / "link.wav").unlink()
        (music / "out").unlink()


def test_a_link_that_takes_a_files_place_is_seen_when_it_is_opened(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "a.wav").write_bytes(b"x")
    accepted = within("a.wav", [root])
    (root / "a.wav").unlink()
    (root / "a.wav").symlink_to("/etc/passwd")
    with pytest.raises(Outside):
        within(str(accepted), [root])
    os.mkfifo(root / "pipe.wav")
    with pytest.raises(DescantError, match="no such file"):
        within("pipe.wav", [root])
    with pytest.raises(Outside):
        within("a.wav", [])


def _uploads(service: Service) -> list[Path]:
    return list((Path(service.arguments[service.arguments.index("--data") + 1]) / "uploads").iterdir())


def _head(service: Service, more: str) -> bytes:
    lines = ("POST /analyses/upload?name=a.wav HTTP/1.1", "Host: x", f"Authorization: Bearer {service.token}", more)
    return "\r\n".join((*lines, "", "")).encode()


def _answer(connection: socket.socket) -> bytes:
    """All that comes until the other side closes."""
    parts = []
    try:
        while part := connection.recv(65_536):
            parts.append(part)
    except ConnectionResetError:
        pass
    return b"".join(parts)


def test_what_is_too_large_is_refused_before_it_is_there(strict: Service) -> None:
    with socket.create_connection(("127.0.0.1", strict.port), timeout=60) as one:
        one.sendall(_head(strict, f"Content-Length: {10 * MEGABYTE}"))  # and not a byte of it
        assert _answer(one).startswith(b"HTTP/1.1 413 ")
    huge = json.dumps({"plays": [{"event_id": 5 * MEGABYTE * "x"}]})
    with socket.create_connection(("127.0.0.1", strict.port), timeout=60) as one:
        head = f"POST /plays HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {strict.token}\r\n"
        one.sendall(f"{head}Content-Type: application/json\r\nContent-Length: {len(huge)}\r\n\r\n".encode())
        assert _answer(one).startswith(b"HTTP/1.1 413 ")
    assert _uploads(strict) == []


def test_an_upload_without_an_end_is_cut_off_at_the_limit(strict: Service) -> None:
    piece = b"10000\r\n" + bytes(0x10000) + b"\r\n"
    with socket.create_connection(("127.0.0.1", strict.port), timeout=60) as one:
        one.sendall(_head(strict, "Transfer-Encoding: chunked"))
        sent = 0
        try:
            while sent < 64 * MEGABYTE:
                one.sendall(piece)
                sent += 0x10000
        except OSError:
            pass
        assert sent < 32 * MEGABYTE  # what the buffers of the system take, beside a megabyte
    assert _uploads(strict) == []
    assert [e["status"] for e in strict.logged() if e.get("route") == "/analyses/upload"][-1] == 413


@pytest.mark.parametrize(
    ("first", "then", "status"),
    [(b"", b"", b""), (b"GET /splits/zero HTT", b"", b""), (b"GET / HTTP/1.1\r\n", b"X: y\r\n", b"")],
    ids=["nothing", "half a line", "headers without end"],
)
def test_a_client_that_sends_no_whole_header_is_left(strict: Service, first: bytes, then: bytes, status: bytes) -> None:
    began = time.monotonic()
    with socket.create_connection(("127.0.0.1", strict.port), timeout=60) as one:
        one.sendall(first)
        while then and time.monotonic() < began + 20:
            try:
                one.sendall(then)
            except OSError:
                break
            time.sleep(0.2)
        assert _answer(one) == status
    assert time.monotonic() - began > 1.5
    assert strict.ask("GET", "/healthz").status == 200


def test_a_body_that_stops_or_drips_is_refused(strict: Service) -> None:
    with socket.create_connection(("127.0.0.1", strict.port), timeout=60) as one:
        one.sendall(_head(strict, "Content-Length: 1000") + b"RIFF")
        assert _answer(one).startswith(b"HTTP/1.1 408 ")
    with socket.create_connection(("127.0.0.1", strict.port), timeout=60) as one:
        one.sendall(_head(strict, "Content-Length: 1000"))
        began = time.monotonic()
        try:
            while time.monotonic() < began + 30:
                one.sendall(b"x")
                time.sleep(0.1)
        except OSError:
            pass
        assert time.monotonic() - began < 25
    assert _uploads(strict) == []


def test_more_than_may_wait_is_refused_and_said_when_to_come_again(strict: Service, strict_database: str) -> None:
    answers = [strict.ask("POST", f"/analyses/upload?name={i}.wav", data=b"x") for i in range(5)]
    assert [one.status for one in answers].count(202) == 3
    refused = answers[-1]
    assert refused.status == 429
    assert int(refused.headers["retry-after"]) > 0
    assert len(_uploads(strict)) == 3
    token = new_token(strict_database, "splits")
    rush = [strict.ask("GET", "/splits/zero", token=token).status for _ in range(300)]
    assert 429 in rush
    assert set(rush) <= {404, 429}
    assert strict.ask("GET", "/splits/zero").status == 404  # another's token is not slowed


def test_without_terms_no_money_is_reckoned(strict: Service) -> None:
    assert strict.ask("GET", "/accruals?first=2026-01-01&last=2026-01-02").status == 409
    wanted = {"period": "p", "first": "2026-01-01", "last": "2026-01-02"}
    assert strict.ask("POST", "/statements", wanted).status == 409
    wrong = strict.ask("GET", "/accruals?first=2026-02-31&last=x")
    assert wrong.status == 422
    assert {one["where"] for one in wrong.tree["errors"]} == {"query.first", "query.last"}
