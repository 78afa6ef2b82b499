"""Addresses and passwords: what is taken, kept and shown, and what is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import psycopg
import pytest
from keyring.backend import KeyringBackend

from descant.errors import CatalogError
from descant.postgres import address as addresses
from descant.postgres.address import address_of, is_address, keep_password, place_of, remember, shown
from descant.postgres.connecting import connect, with_password
from descant.postgres.embedded import EmbeddedServer


def test_an_address_is_told_from_a_folder() -> None:
    assert is_address("postgresql://ada@host/music")
    assert is_address("postgres:///music")
    assert not is_address(Path("/music/postgresql"))
    assert place_of("a/b") == Path("a/b")
    assert place_of("postgresql://ada@host/music") == "postgresql://ada@host/music"


def test_a_password_is_used_and_never_shown() -> None:
    typed = "postgresql://ada:s%3Acret@host:5433/music?sslmode=require&schema=jazz"
    found = address_of(typed)
    assert (found.password, found.schema, found.user) == ("s:cret", "jazz", "ada")
    assert found.shown == "postgresql://ada@host:5433/music?sslmode=require&schema=jazz"
    for text in (found.shown, found.conninfo, shown(typed), str(found)):
        assert "cret" not in text
    assert address_of(found.shown).conninfo == found.conninfo
    assert "secret" not in address_of("postgresql://ada@host/music?password=secret").shown


@pytest.mark.parametrize(
    ("typed", "cause"),
    [
        ("postgresql://ada:secret@host", "names no database"),
        ("postgresql://ada:secret@host/music#x", "has a #"),
        ("postgresql://ada:secret@host/music?schema=Drop%20it", "no name of a schema"),
        ("postgresql://[::1/music", "no address"),
    ],
)
def test_what_is_no_address_is_refused_without_its_password(typed: str, cause: str) -> None:
    with pytest.raises(CatalogError, match=cause) as refused:
        address_of(typed)
    assert "secret" not in str(refused.value)


class InMemory(KeyringBackend):
    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password


@pytest.fixture
def guarded_address(postgres_server: EmbeddedServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Of an account that the server asks for a password."""
    rules = postgres_server.folder / "pg_hba.conf"
    before = rules.read_text()
    monkeypatch.delenv("PGPASSWORD", raising=False)
    monkeypatch.setattr(addresses, "_REMEMBERED", {})
    usual = keyring.get_keyring()
    with psycopg.connect(postgres_server.url(), autocommit=True) as db:
        db.execute("CREATE ROLE guarded LOGIN PASSWORD 'open sesame'")
        rules.write_text("local all guarded scram-sha-256\n" + before)
        db.execute("SELECT pg_reload_conf()")
        yield postgres_server.url().replace("descant@", "guarded@")
        keyring.set_keyring(usual)
        rules.write_text(before)
        db.execute("SELECT pg_reload_conf()")
        db.execute("DROP ROLE guarded")


def test_where_passwords_come_from(guarded_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    backend = InMemory()
    keyring.set_keyring(backend)
    address = address_of(guarded_address)
    for wrong in (address, with_password(address, "wrong")):
        with pytest.raises(CatalogError, match="asks for a password"):
            connect(wrong)
    right = with_password(address, "open sesame")
    connect(right).close()
    assert backend.held == {}
    assert keep_password(right, right.password)
    assert list(backend.held) == [("Descant", address.shown)]
    connect(address).close()  # by the keyring
    backend.held.clear()
    remember(right.shown, right.password)
    connect(address).close()  # as it was typed in this process
    monkeypatch.setattr(addresses, "_REMEMBERED", {})
    monkeypatch.setenv("PGPASSWORD", "open sesame")
    connect(address).close()


def test_a_keyring_that_is_broken_is_none(guarded_address: str) -> None:
    class Broken(InMemory):
        def get_password(self, service: str, username: str) -> str | None:
            raise RuntimeError("locked")

        set_password = get_password  # type: ignore[assignment]

    keyring.set_keyring(Broken())
    address = address_of(guarded_address)
    assert not keep_password(address, "open sesame")
    with pytest.raises(CatalogError, match="asks for a password"):
        connect(address)
