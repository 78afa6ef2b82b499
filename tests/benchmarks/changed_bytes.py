"""Every byte of a PDF certificate changed once: how many of the changed files hold? (None may.)

    python tests/benchmarks/changed_bytes.py track.pdf

The drawing that a record is compared with is made once: it is the same each time (tests/certificate).
"""

from __future__ import annotations

import functools
import random
import sys
import time
from pathlib import Path

from descant.certificate.pdf import compare, document
from descant.certificate.verification import verify
from descant.errors import CertificateError


def main() -> None:
    data = Path(sys.argv[1]).read_bytes()
    assert compare.check_document(data, jws := document.attached_certificate(data), verify(jws))[0].state == "ok"
    document.to_bytes = functools.lru_cache(maxsize=8)(document.to_bytes)
    verified = functools.lru_cache(maxsize=64)(verify)
    chance, began = random.Random(1), time.monotonic()
    accepted = unreadable = 0
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= chance.randrange(1, 256)
        try:
            attached = document.attached_certificate(bytes(changed))
        except CertificateError:
            unreadable += 1
            continue
        outcome = verified(attached)
        accepted += compare.check_document(bytes(changed), attached, outcome)[0].state == "ok"
    print(f"{len(data)} bytes changed once each: {accepted} accepted, {unreadable} without a readable certificate, "
          f"{time.monotonic() - began:.0f} s")  # fmt: skip


if __name__ == "__main__":
    main()
