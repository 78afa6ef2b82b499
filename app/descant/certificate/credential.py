"""What a certificate says: the record around a report, as a W3C Verifiable Credential 2.0 with a PROV block."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from descant.errors import CertificateError, DescantError
from descant.report.model import MODEL_AUDIT, SIMILARITY, Engine, Report
from descant.report.schema import check_plain
from descant.report.spans import aligned_spans
from descant.resources import resource

CERTIFICATE = "descant.certificate/1"

CONTEXT: tuple[Any, ...] = (
    "https://www.w3.org/ns/credentials/v2",
    # our own terms carry no meaning outside this schema; VC 2.0 section 5.2 names this context for such terms
    "https://www.w3.org/ns/credentials/undefined-terms/v2",
    {"prov": "http://www.w3.org/ns/prov#"},
)

SIMILARITY_STATEMENT = (
    "A similarity-based estimate, no proof of training or copying. The track was cut into segments and compared with "
    "every track of the catalog by recording, by composition and by style. Tracks that are no more alike than "
    "unrelated music get no share. The others share each segment by their Shapley value, and what no source explains "
    "stays unattributed. The intervals come from resampling the segments."
)
AUDIT_STATEMENT = (
    "Measured in the weights of a generative model whose training set is known: how much training on a track lowers the"
    " model's loss on this output. Scores order the training tracks, artists or publishers; they are estimates of what"
    " leaving them out would change, and no proof that anything was copied. Percentages are stated only where, checked"
    " against models trained again without an artist, they beat an equal split; where they do not, the ranking alone"
    " stands and everything is unattributed."
)
LISTED_STATEMENT = (
    "The training tracks of a generative model were handed over without audio, so its weights could not be asked. What"
    " was handed over instead, embeddings or hashes, is compared with this output: by embeddings it is said what is"
    " alike beyond what unrelated music reaches, by hashes which track is the very audio. Neither says what the weights"
    " learnt, or that anything was copied. There are no percentages."
)
OTHER_STATEMENT = (
    'An estimate by the method "{name}". The parameters and limits of the report say how it was made '
    "and what it leaves open."
)

KEY_NOTICE = (
    "The key is self-signed. It proves that this record was not changed since it was signed (integrity). It does not "
    "prove who signed it (identity): for that, compare the key's fingerprint with one the issuer gave you."
)

CHAIN_NOTICE = (
    "The signature names its issuer by an X.509 certificate. It proves that this record was not changed since it was "
    "signed (integrity). It proves who signed it (identity) to those who trust the root certificate that the chain "
    "leads to, and name it when they verify."
)

MAX_BENCHMARK_BYTES = 1_000_000
INDIFFERENT = ("device", "threads", "workers", "seed")
"""Settings that do not change how often an engine errs."""


SIGN_OFF = (
    "I have reviewed this report and the evidence in it, and I sign it off as what the named program found with the"
    " named catalog."
)
"""What a reviewer states, unless they say it in other words."""


@dataclass(frozen=True)
class SignOff:
    """Who reviewed a report and answers for it. statement: what they state; utc: when, RFC 3339."""

    reviewer: str
    statement: str = ""
    utc: str = ""


def key_notice(chain: Sequence[object]) -> str:
    """What the signing key proves, with and without a certificate chain."""
    return CHAIN_NOTICE if chain else KEY_NOTICE


def build(
    report: Report,
    *,
    issuer: str,
    created_utc: str,
    previous_entry: str | None,
    sign_off: SignOff | None,
    benchmark: Path | None,
    notice: str = KEY_NOTICE,
) -> dict[str, Any]:
    """The record of a report. issuer: PublicKey.issuer. previous_entry: SHA-256 as 64 hex digits, or None.

    Raises CertificateError where the benchmark file is not one.
    """
    tree = report.to_json()
    query, engine = tree["query"], tree["engine"]
    return {
        "@context": list(CONTEXT),
        "type": ["VerifiableCredential", "DescantCertificate"],
        "schema": CERTIFICATE,
        "issuer": issuer,
        "validFrom": created_utc,
        "name": "Attribution certificate",
        "credentialSubject": {
            "id": named_information(report.query.sha256),
            "type": "AudioObject",
            **{name: query[name] for name in ("title", "sha256", "bytes", "duration_s", "pcm_sha256")},
            "sources": sources(report),
            "unattributed_ppm": report.unattributed_ppm,
            "report": tree,
        },
        "method": {"name": report.method, "statement": statement(report)},
        "error_rates": error_rates(benchmark),
        "limits": tree["limits"],
        "catalog": tree["catalog"],
        "program": {
            "name": "Descant",
            **{name: engine[name] for name in ("version", "views", "platform", "device")},
            "threads": _whole_or_none(engine["parameters"].get("threads")),
            "seed": _whole_or_none(engine["parameters"].get("seed")),
        },
        "previous_entry": previous_entry,
        "sign_off": _signed_off(sign_off),
        "key_notice": notice,
        "prov": _provenance(report, issuer, sign_off.reviewer if sign_off else ""),
    }


def readable(report: Report) -> Report:
    """The report with U+FFFD for what is no Unicode (file names in another encoding): UTF-8 cannot carry that."""
    text = json.dumps(report.to_json(), ensure_ascii=False)
    clean = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace") if not _is_unicode(text) else text
    return report if clean is text else Report.from_json(json.loads(clean))


def _is_unicode(text: str) -> bool:
    return not any("\ud800" <= c <= "\udfff" for c in text)


def _signed_off(sign_off: SignOff | None) -> dict[str, str]:
    if sign_off is None:
        return {"status": "not reviewed", "reviewer": ""}
    told = {"statement": sign_off.statement, "date": sign_off.utc}  # neither before version 0.2
    return {"status": "reviewed", "reviewer": sign_off.reviewer, **{name: text for name, text in told.items() if text}}


def check_agreement(tree: Mapping[str, Any], notice: str) -> None:
    """Raises ValueError, naming the place, where a record says something else than its report gives.

    notice: what must be said of the key. Free are who signed and reviewed, when, the log's entry before, and error
    rates; all else follows from the report.
    """
    given, signed = tree["credentialSubject"]["report"], tree["sign_off"]
    sign_off = SignOff(signed["reviewer"], signed.get("statement", ""), signed.get("date", ""))
    expected = build(
        Report.from_json(given),
        issuer=tree["issuer"],
        created_utc=tree["validFrom"],
        previous_entry=tree["previous_entry"],
        sign_off=sign_off if sign_off.reviewer else None,
        benchmark=None,
        notice=notice,
    )
    expected["error_rates"] = tree["error_rates"]
    expected["credentialSubject"]["report"] = given
    place = _difference(tree, expected)
    if place is not None:
        raise ValueError(f"{' '.join(place)} differs")


def _difference(one: Any, other: Any) -> tuple[str, ...] | None:
    """Where two JSON trees first differ; None where they are equal."""
    if one == other:
        return None
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        parts = [(name, one[name], other[name]) for name in one]
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        parts = [(str(number), *pair) for number, pair in enumerate(zip(one, other, strict=True), 1)]
    else:
        return ()
    inside = ((name, _difference(a, b)) for name, a, b in parts)
    return next(((name, *place) for name, place in inside if place is not None), ())


def sources(report: Report) -> list[dict[str, Any]]:
    """One entry a source of the headline: shares, legs, p-value, owners and aligned spans."""
    spans: dict[str, list[dict[str, Any]]] = {}
    for span in aligned_spans(report):
        tree = asdict(span)
        spans.setdefault(tree.pop("track_id"), []).append(tree)
    entries = []
    for c in report.contributions:
        entry = asdict(c)
        # stay in the report: where the catalog's owner keeps files is no part of a source's name
        del entry["path"], entry["also"], entry["works"], entry["aspects"]
        entry["owners"] = [asdict(owner) for owner in c.owners]
        entries.append({**entry, "spans": spans.get(c.track_id, [])})
    return entries


def statement(report: Report) -> str:
    """A report's method in plain words."""
    if report.audit is not None and report.audit.handed_over is not None:
        return LISTED_STATEMENT
    known = {SIMILARITY: SIMILARITY_STATEMENT, MODEL_AUDIT: AUDIT_STATEMENT}
    return known.get(report.method) or OTHER_STATEMENT.format(name=report.method)


def named_information(sha256: str) -> str:
    """A file named by its SHA-256 (RFC 6920). Raises ValueError for anything but hex digits."""
    return "ni:///sha-256;" + base64.urlsafe_b64encode(bytes.fromhex(sha256)).rstrip(b"=").decode()


def error_rates(benchmark: Path | None) -> dict[str, Any]:
    """Error rates from a benchmark file: JSON with name, queries (count) and rates (name → 0..1). None: not measured.

    Raises CertificateError where the file cannot be read or is not one.
    """
    if benchmark is None:
        return {"status": "not measured"}
    try:
        data = benchmark.read_bytes()
        if len(data) > MAX_BENCHMARK_BYTES:
            raise ValueError("too large")
        tree = json.loads(data)
        check_plain(tree)
        name, queries = str(tree["name"]), int(tree["queries"])
        rates = {str(what): float(value) for what, value in tree["rates"].items()}
        if queries < 1 or not rates or not all(0 <= value <= 1 for value in rates.values()):
            raise ValueError("numbers out of range")
    except OSError as error:
        raise CertificateError(f"the benchmark file cannot be read ({error.strerror})", path=benchmark) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CertificateError(
            "this is no benchmark file",
            remedy='It is JSON with "name", "queries" (a count) and "rates" (each from 0 to 1).',
            path=benchmark,
        ) from error
    digest = hashlib.sha256(data).hexdigest()
    return {"status": "measured", "benchmark": name, "sha256": digest, "queries": queries, "rates": rates}


def shipped_rates(engine: Engine) -> Path | None:
    """The program's own benchmark file, if it was measured with an engine that says the same (`made_with`)."""
    try:
        path = resource("benchmarks.json")
        alike = same_answers(json.loads(path.read_bytes())["made"]) == same_answers(made_with(engine))
    except (DescantError, OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return path if alike else None


def made_with(engine: Engine) -> dict[str, Any]:
    """With what a report's figures were made, in short: what a benchmark's result says too."""
    likelihoods = json.dumps(engine.calibration.get("likelihoods"), sort_keys=True)
    return {
        "views": dict(engine.views),
        "parameters": dict(engine.parameters),
        "cohort_sha256": str(engine.calibration.get("cohort_sha256", "")),
        "likelihoods_sha256": hashlib.sha256(likelihoods.encode()).hexdigest(),
        "scoring": int(engine.calibration.get("scoring", 0)),
    }


def same_answers(made: Mapping[str, Any]) -> str:
    """What of `made_with` decides what is said, as a text to compare. Raises KeyError where it is not whole."""
    parameters = {name: value for name, value in made["parameters"].items() if name not in INDIFFERENT}
    decides = made["views"], parameters, made["cohort_sha256"], made["likelihoods_sha256"], made["scoring"]
    return json.dumps(decides, sort_keys=True)


def _whole_or_none(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _collection(report: Report) -> str:
    return "training manifest SHA-256" if report.method == MODEL_AUDIT else "catalog snapshot"


def _provenance(report: Report, issuer: str, reviewer: str) -> dict[str, Any]:
    audio = named_information(report.query.sha256)
    agents = [
        {"type": "prov:SoftwareAgent", "id": f"Descant {report.engine.version}"},
        {"type": "prov:Agent", "id": issuer},
    ]
    if reviewer:
        agents.append({"type": "prov:Person", "id": reviewer})
    return {
        "activity": {"type": "prov:Activity", "ended_at": report.created_utc},
        "used": [
            {"type": "prov:Entity", "id": audio},
            {"type": "prov:Collection", "id": f"{_collection(report)} {report.catalog.snapshot or '(empty)'}"},
        ],
        "generated": [{"type": "prov:Entity", "id": f"attribution report of {audio}"}],
        "agent": agents,
    }
