"""The reference splitter contract, compiled, and run on an Ethereum virtual machine with exported splits."""

from __future__ import annotations

import functools
import itertools
import json
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_up_royalties import WHOLE, leg, owner, report

from descant import cli
from descant.resources import resource
from descant.royalties.keccak import keccak256
from descant.royalties.splitter import SOURCE, constructor_arguments

LIMIT = sys.getrecursionlimit()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what these libraries import warns of their own makers
    eth_abi = pytest.importorskip("eth_abi")
    eth_tester = pytest.importorskip("eth_tester")
    vyper = pytest.importorskip("vyper")
    pytest.importorskip("eth")
sys.setrecursionlimit(LIMIT)  # py-evm raises it, and other tests of this process rely on it against deep nesting

REJECTS = """
accepts: bool
@external
@payable
def __default__():
    assert self.accepts
@external
def accept():
    self.accepts = True
"""
GREEDY = """
interface Splitter:
    def withdraw(recipient: address): nonpayable
    def share_out(): nonpayable
target: address
tried: public(uint256)
@external
def aim(target: address):
    self.target = target
@external
@payable
def __default__():
    if self.target != empty(address):
        self.tried += 1
        extcall Splitter(self.target).share_out()
"""


@functools.cache
def bytecode(source: str) -> bytes:
    return bytes.fromhex(vyper.compile_code(source, output_formats=["bytecode"])["bytecode"].removeprefix("0x"))


class Chain:
    """A chain in memory with one rich account."""

    def __init__(self) -> None:
        self.node = eth_tester.EthereumTester(eth_tester.PyEVMBackend())
        self.payer = self.node.get_accounts()[0]

    def deploy(self, source: str, arguments: bytes = b"") -> str:
        sent = self.send(None, data=bytecode(source) + arguments)
        assert sent["status"] == 1
        return str(sent["contract_address"])

    def send(self, to: str | None, *, value: int = 0, data: bytes = b"", gas: int = 8_000_000) -> dict[str, Any]:
        sent = {"from": self.payer, "value": value, "gas": gas, "data": "0x" + data.hex()} | ({"to": to} if to else {})
        return dict(self.node.get_transaction_receipt(self.node.send_transaction(sent)))

    def call(self, to: str, name: str, *arguments: str) -> dict[str, Any]:
        return self.send(to, data=encoded(name, *arguments))

    def ask(self, to: str, name: str, *arguments: str) -> int:
        request = {"from": self.payer, "to": to, "data": "0x" + encoded(name, *arguments).hex()}
        return int(self.node.call(request), 16)

    def balance(self, account: str) -> int:
        return int(self.node.get_balance(account))


def encoded(name: str, *addresses: str) -> bytes:
    kinds = ["address"] * len(addresses)
    return keccak256(f"{name}({','.join(kinds)})".encode())[:4] + eth_abi.encode(kinds, addresses)


def splitter(chain: Chain, accounts: Sequence[str], allocations: Sequence[int]) -> str:
    source = resource(SOURCE).read_text()
    return chain.deploy(source, constructor_arguments(accounts, allocations))


def numbered(count: int, start: int = 0x1000) -> list[str]:
    return [f"0x{start + n:040x}" for n in range(count)]


@pytest.fixture(scope="module")
def chain() -> Chain:
    return Chain()


def test_arguments_are_encoded_as_the_abi_says() -> None:
    accounts, allocations = numbered(3), [1, 2, WHOLE - 3]
    expected = eth_abi.encode(["address[]", "uint256[]"], [accounts, allocations])
    assert constructor_arguments(accounts, allocations) == expected


@st.composite
def cut(draw: st.DrawFn) -> list[int]:
    cuts = draw(st.lists(st.integers(1, WHOLE - 1), min_size=1, max_size=9, unique=True))
    edges = [0, *sorted(cuts), WHOLE]
    return [b - a for a, b in itertools.pairwise(edges)]


START = iter(range(1 << 20, 1 << 40, 1 << 12))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut(), st.lists(st.one_of(st.integers(1, 20), st.integers(1, 10**18)), min_size=1, max_size=4))
def test_each_payment_pays_the_quotas_of_all_that_came(
    chain: Chain, allocations: list[int], payments: list[int]
) -> None:
    accounts = numbered(len(allocations), next(START))
    contract = splitter(chain, accounts, allocations)
    total = 0
    for value in payments:
        assert chain.send(contract, value=value)["status"] == 1
        total += value
        assert [chain.balance(a) for a in accounts] == [total * part // WHOLE for part in allocations]
        dust = chain.balance(contract)
        assert dust == total - sum(map(chain.balance, accounts))
        assert dust < len(accounts)


def test_an_exported_split_is_paid_to_the_ppm(chain: Chain, tmp_path: Path) -> None:
    owners = {"t1": [owner("Ana", "recording", 333_333), owner("Label", "recording", 333_334)]}
    path = tmp_path / "x.json"
    path.write_text(json.dumps(report("x", owners, recording=leg(t1=700_001))))
    names = dict(zip(("Ana", "Label", "unattributed", "suspense"), numbered(4, 0xA000), strict=True))
    (tmp_path / "a.json").write_text(json.dumps(names))
    words = ["royalties", "splits", "--report", str(path), "--addresses", str(tmp_path / "a.json")]
    folder = tmp_path / "contract"
    assert cli.main([*words, "--out", str(tmp_path / "s.json"), "--contract", str(folder)]) == cli.OK
    split = json.loads((tmp_path / "s.json").read_text())
    made = json.loads((folder / "constructor.json").read_text())
    contract = chain.deploy((folder / "splitter.vy").read_text(), bytes.fromhex(made["abi_encoded"][2:]))
    chain.send(contract, value=WHOLE * 10**12)
    paid = {account: chain.balance(account) for account in split["accounts"]}
    assert list(paid.values()) == [part * 10**12 for part in split["percentAllocations"]]
    assert chain.balance(contract) == 0
    assert cli.main([*words[:4], "--contract", str(folder)]) == cli.USAGE


@pytest.mark.parametrize(
    ("accounts", "allocations", "reason"),
    [
        (numbered(2), [500_000, 500_001], "million"),
        (numbered(2), [WHOLE, 0], "empty"),
        (numbered(2)[::-1], [500_000, 500_000], "ascend"),
        (numbered(1) * 2, [500_000, 500_000], "ascend"),
        (numbered(1), [WHOLE], "lengths"),
        (numbered(2), [WHOLE], "lengths"),
        (numbered(2, 0), [500_000, 500_000], "ascend"),
    ],
)
def test_what_is_no_split_is_not_deployed(
    chain: Chain, accounts: list[str], allocations: list[int], reason: str
) -> None:
    data = bytecode(resource(SOURCE).read_text()) + constructor_arguments(accounts, allocations)
    with pytest.raises(eth_tester.exceptions.TransactionFailed, match=reason):
        chain.node.call({"from": chain.payer, "data": "0x" + data.hex(), "gas": 8_000_000})


def test_who_rejects_stops_nobody_and_loses_nothing(chain: Chain) -> None:
    rejects = chain.deploy(REJECTS)
    accounts = sorted([rejects, *numbered(2, 0xB000)], key=lambda a: int(a, 16))
    at = accounts.index(rejects)
    contract = splitter(chain, accounts, [250_000, 250_000, 500_000])
    share = [250_000, 250_000, 500_000][at]
    chain.send(contract, value=1_000_003)
    chain.send(contract, value=1_000_001)
    due = 2_000_004 * share // WHOLE
    assert chain.ask(contract, "owed", rejects) == due
    others = sum(chain.balance(a) for a in accounts if a != rejects)
    assert chain.balance(contract) == 2_000_004 - others
    assert chain.call(contract, "withdraw", rejects)["status"] == 0
    chain.call(rejects, "accept")
    chain.call(contract, "withdraw", rejects)
    assert chain.balance(rejects) == due
    assert chain.ask(contract, "owed", rejects) == 0
    assert chain.call(contract, "withdraw", rejects)["status"] == 0
    chain.send(contract, value=4_000_000)
    assert chain.balance(rejects) == 6_000_004 * share // WHOLE


def test_a_recipient_that_calls_back_gets_no_more(chain: Chain) -> None:
    greedy = chain.deploy(GREEDY)
    accounts = sorted([greedy, *numbered(1, 0xC000)], key=lambda a: int(a, 16))
    contract = splitter(chain, accounts, [400_000, 600_000])
    share = [400_000, 600_000][accounts.index(greedy)]
    chain.call(greedy, "aim", contract)
    chain.send(contract, value=10**9)
    assert chain.balance(greedy) == 0
    assert chain.ask(contract, "owed", greedy) == 10**9 * share // WHOLE
    assert chain.balance(accounts[1 - accounts.index(greedy)]) == 10**9 * (WHOLE - share) // WHOLE
    chain.call(greedy, "aim", "0x" + "0" * 40)
    chain.call(contract, "withdraw", greedy)
    assert chain.balance(greedy) == 10**9 * share // WHOLE


def test_a_payment_to_many_fits_into_a_block(chain: Chain) -> None:
    accounts = numbered(200, 0xD000)
    contract = splitter_of_many(chain, accounts)
    sent = chain.send(contract, value=10**18, gas=12_000_000)
    assert sent["status"] == 1
    assert all(chain.balance(a) == 10**18 // 200 for a in accounts)
    assert sent["gas_used"] < 10_000_000


def splitter_of_many(chain: Chain, accounts: list[str]) -> str:
    arguments = constructor_arguments(accounts, [WHOLE // len(accounts)] * len(accounts))
    sent = chain.send(None, data=bytecode(resource(SOURCE).read_text()) + arguments, gas=20_000_000)
    assert sent["status"] == 1
    return str(sent["contract_address"])
