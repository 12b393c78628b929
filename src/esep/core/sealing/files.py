"""The files of a bundle and its manifest, from the values that were gathered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from esep.core.canonical import canonical, composed
from esep.core.sealing import records
from esep.core.sealing.fields import FILES, STANDINGS, of, schema
from esep.core.sealing.readme import readme
from esep.core.sealing.rulebook import rulebook_data
from esep.core.sealing.shapes import Sealing

FORMAT = "esep-results/1"
"""The name of this form of bundle, and the domain of its signature."""

MANIFEST, SIGNATURE = "manifest.json", "signatures/issuer.note"
CHECKPOINT = "checkpoint.note"


def files_of(sealing: Sealing) -> dict[str, bytes]:
    """Return every file that the manifest lists, by name; data that no allow-list knows is a ValueError."""
    rated = sealing.rated
    tables: dict[str, Iterable[dict[str, Any]]] = {
        f"{rated}s.jsonl": records.organisation_records(sealing),
        "inputs.jsonl": records.input_records(sealing),
        "decisions.jsonl": records.decision_records(sealing.decisions),
        "evidence.jsonl": records.evidence_records(sealing.evidence),
        "results.jsonl": records.result_records(sealing),
        "trace.jsonl": records.trace_records(sealing),
    }
    if sealing.standings:
        tables[STANDINGS] = records.standing_records(sealing)
    files = {name: lines(of(rated, row) for row in rows) for name, rows in tables.items()}
    files["rulebook.json"] = lines([rulebook_data(sealing)])
    known = {of(rated, [name.removesuffix(".jsonl")])[0]: record for name, record in FILES.items()}
    if sealing.standings:
        known[STANDINGS.removesuffix(".jsonl")] = "standing"
    for table, record in known.items():
        files[f"schema/{table}.json"] = lines([of(rated, schema(record))])
    for language in ("kk", "ru", "en"):
        files[f"README.{language}.md"] = readme(sealing, language).encode()
    if sealing.anchor is not None:
        files[CHECKPOINT] = sealing.anchor.note.encode()
    return files


def manifest_of(sealing: Sealing, files: Mapping[str, bytes]) -> bytes:
    """Return the manifest: what was sealed, when and after which decision, and the digest of every file."""
    plan, anchor, earlier = sealing.result.plan, sealing.anchor, sealing.earlier
    approval = next((one.id for one in reversed(sealing.decisions) if one.kind == "approval"), None)
    data: dict[str, Any] = {
        "format": FORMAT,
        "label": sealing.label,
        "regulation": plan.regulation.id,
        "edition": plan.regulation.edition,
        "year": plan.year,
        "version": sealing.version,
        "issued": sealing.issued,
        "zone": "Asia/Almaty",
        "software": sealing.software,
        "approval": approval,
        "rulebook": sha256(files["rulebook.json"]).hexdigest(),
        "checkpoint": None
        if anchor is None
        else {"origin": anchor.origin, "size": anchor.size, "root": anchor.root},
        "previous": None
        if earlier is None
        else {"name": earlier.name, "sha256": earlier.sha256, "reason": earlier.reason},
        **({"holder": sealing.holder} if sealing.holder else {}),
        "files": {
            name: {"sha256": sha256(body).hexdigest(), "size": len(body)}
            for name, body in sorted(files.items())
        },
    }
    return lines([data])


def signed_text(sealing: Sealing, manifest: bytes) -> str:
    """Return the lines that the issuer signs: the form, the result's name, the digest of the manifest."""
    return f"{FORMAT}\n{sealing.label}\n{sha256(manifest).hexdigest()}\n"


def lines(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Return records as canonical JSON, one a line, each line ended."""
    return b"".join(canonical(composed(row)) + b"\n" for row in rows)
