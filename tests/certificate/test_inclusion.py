"""A certificate proves that its sources were in the catalog, and shows nothing of the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from audits import audit_report
from catalog.made_up_catalog import new_track
from descant.catalog.merkle import InclusionProof, MerkleTree
from descant.catalog.store import Catalog
from descant.certificate.issue import issue
from descant.certificate.outcome import Verification
from descant.certificate.signing_key import Key
from descant.certificate.verification import verify
from descant.report.model import CatalogState, Report
from reports import sample

KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
TRACKS = 11


def _words(outcome: Verification) -> str:
    return next(check.words for check in outcome.checks if check.name == "inclusion")


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    made = Catalog.open(tmp_path_factory.mktemp("catalog"), create=True)
    for number in range(TRACKS):
        made.add(new_track(number))
    return made


def _report(catalog: Catalog, sources: int = 3, tree: MerkleTree | None = None) -> Report:
    """A report whose sources are tracks of a catalog, as the analysis makes it."""
    report = sample(sources, 5.0)
    tree = tree or catalog.merkle_tree()
    ids = dict(zip((c.track_id for c in report.contributions), (t.id for t in catalog.tracks()), strict=False))
    proofs = [catalog.proof(tree, track_id) for track_id in ids.values()]
    return replace(
        report,
        contributions=tuple(replace(c, track_id=ids[c.track_id]) for c in report.contributions),
        segments=(),
        candidates=(),
        legs={},
        catalog=CatalogState(tree.root, tree.size, tuple(proof for proof in proofs if proof)),
    )


def _verified(report: Report) -> Verification:
    return verify(issue(report, KEY).encode())


@pytest.mark.parametrize("sources", [1, 3, 8])
def test_every_source_is_proven(sources: int, catalog: Catalog) -> None:
    outcome = _verified(_report(catalog, sources))
    assert outcome.ok
    assert outcome.state("inclusion") == "ok"
    assert f"among the {TRACKS} tracks" in _words(outcome)
    shown = {proof.track_id for proof in outcome.report.catalog.inclusion}
    assert shown == {c.track_id for c in outcome.report.contributions}
    hidden = [t.id for t in catalog.tracks() if t.id not in shown]
    text = str(outcome.record)
    assert hidden
    assert not [one for one in hidden if one in text]


def _first(change: Callable[[InclusionProof], InclusionProof]) -> Callable[[Report], Report]:
    def changed(report: Report) -> Report:
        first, *rest = report.catalog.inclusion
        return replace(report, catalog=replace(report.catalog, inclusion=(change(first), *rest)))

    return changed


FORGED: dict[str, Callable[[Report], Report]] = {
    "another index": _first(lambda p: replace(p, index=(p.index + 1) % TRACKS)),
    "an index outside": _first(lambda p: replace(p, index=TRACKS)),
    "other audio": _first(lambda p: replace(p, pcm_sha256="00" * 32)),
    "other vectors": _first(lambda p: replace(p, vectors_sha256="00" * 32)),
    "a shorter path": _first(lambda p: replace(p, path=p.path[1:])),
    "a longer path": _first(lambda p: replace(p, path=(*p.path, "00" * 32))),
    "another path": _first(lambda p: replace(p, path=("00" * 32, *p.path[1:]))),
    "another track": _first(lambda p: replace(p, track_id="ab" * 8)),
    "another snapshot": lambda r: replace(r, catalog=replace(r.catalog, snapshot="00" * 32)),
    "another count": lambda r: replace(r, catalog=replace(r.catalog, tracks=TRACKS + 30)),
    "one twice": lambda r: replace(r, catalog=replace(r.catalog, inclusion=(r.catalog.inclusion[0],) * 2)),
}


@pytest.mark.parametrize("name", FORGED)
def test_a_proof_that_does_not_lead_to_the_snapshot_does_not_hold(name: str, catalog: Catalog) -> None:
    """Even an issuer cannot claim a track that was not in the catalog whose snapshot is known from elsewhere."""
    outcome = _verified(FORGED[name](_report(catalog)))
    assert outcome.state("inclusion") == "failed"
    assert outcome.verdict == "does not hold"


def test_what_is_not_proven_is_said(catalog: Catalog) -> None:
    report = _report(catalog)
    some = replace(report, catalog=replace(report.catalog, inclusion=report.catalog.inclusion[:1]))
    for changed, words in (
        (some, "1 of 3 sources are proven"),
        (sample(2, 5.0), "has no proof"),
        (sample(0, 5.0), "no source whose place"),
        (audit_report(), "A model audit"),
    ):
        outcome = _verified(changed)
        assert outcome.ok, "certificates of earlier versions have no proofs, and hold"
        assert outcome.state("inclusion") == "not checked"
        assert words in _words(outcome)


def test_a_track_that_changed_since_has_no_proof(tmp_path: Path) -> None:
    with Catalog.open(tmp_path / "catalog", create=True) as catalog:
        first, second = (catalog.add(new_track(number)) for number in range(2))
        before = catalog.merkle_tree()
        catalog.set_embedding(first, "recording", new_track(7).embeddings["recording"], "other-1")
        assert catalog.proof(before, first) is None
        assert catalog.proof(catalog.merkle_tree(), first) is not None
        catalog.remove([second])
        assert catalog.proof(before, second) is None
        assert catalog.proof(before, "0" * 16) is None
