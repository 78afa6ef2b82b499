"""What the reference splitter contract is deployed with: its source, and the constructor's arguments from a split."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from descant.errors import DescantError
from descant.files import write_whole
from descant.resources import resource

SOURCE: Final = "contracts/splitter.vy"
MOST_RECIPIENTS: Final = 200
"""As the contract has it."""
_WORD: Final = 32


def write_splitter(split: Mapping[str, Any], folder: Path) -> None:
    """Writes splitter.vy and constructor.json for a split as zero_x_splits() makes it. Raises DescantError."""
    accounts, allocations = split["accounts"], split["percentAllocations"]
    if len(accounts) > MOST_RECIPIENTS:
        raise DescantError(
            f"the splitter contract takes {MOST_RECIPIENTS} recipients, and this split has {len(accounts)}",
            remedy="Let those with the smallest parts share an address, and pay them from there.",
        )
    source = resource(SOURCE).read_bytes()
    tree = {
        "contract": "splitter.vy",
        "contract_sha256": hashlib.sha256(source).hexdigest(),
        "constructor": {"accounts": accounts, "allocations": allocations},
        "abi_encoded": "0x" + constructor_arguments(accounts, allocations).hex(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / "splitter.vy", source)
    write_whole(folder / "constructor.json", json.dumps(tree, indent=2).encode() + b"\n")


def constructor_arguments(accounts: Sequence[str], allocations: Sequence[int]) -> bytes:
    """(address[], uint256[]) by the contract ABI, to be put behind the contract's bytecode."""
    first = [int(account, 16) for account in accounts]
    words = [2 * _WORD, (3 + len(first)) * _WORD, len(first), *first, len(allocations), *allocations]
    return b"".join(word.to_bytes(_WORD, "big") for word in words)
