"""Sealed bundles for the tests: the demonstration's year 2025 with decisions, signed by a test key."""

from __future__ import annotations

import json
import sys
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from esep.core.canonical import canonical
from esep.core.facts import Figures
from esep.core.readings import choose
from esep.core.scoring import prepare, score
from esep.core.sealing.container import pack
from esep.core.sealing.files import MANIFEST, SIGNATURE, files_of, manifest_of, signed_text
from esep.core.sealing.shapes import (
    Anchor,
    SealedDecision,
    SealedEvidence,
    SealedPrize,
    SealedSource,
    Sealing,
)
from esep.demo import office
from esep.library import library

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import verify  # it stands at the root of the checkout, where a stranger takes it from

__all__ = [
    "KEY",
    "PUBLIC",
    "Files",
    "break_it",
    "few",
    "note",
    "open_up",
    "sealed",
    "sealing",
    "signed",
    "verify",
]

Files = dict[str, bytes]
EDITION = ("annual-evaluation", "2026-02-20")
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
NAME = f"esep/office-{sha256(PUBLIC).hexdigest()[:16]}"
ROOT = "5a" * 32
RECEIPT = "R-0000000000000001"


def note(text: str, key: Ed25519PrivateKey = KEY) -> bytes:
    """Return a signed note under the office's name, as the office writes them."""
    raw = key.public_key().public_bytes_raw()
    name = f"esep/office-{sha256(raw).hexdigest()[:16]}"
    mark = sha256(name.encode() + b"\n\x01" + raw).digest()[:4]
    return f"{text}\n— {name} {b64encode(mark + key.sign(text.encode())).decode()}\n".encode()


def checkpoint(size: int = 120, root: str = ROOT) -> str:
    """Return the text of a checkpoint."""
    return f"{NAME}\n{size}\n{b64encode(bytes.fromhex(root)).decode()}\n"


@cache
def sealing(subjects: tuple[str, ...] = (), version: int = 1) -> Sealing:
    """Return the values of the demonstration's year, of all organisations or of `subjects`."""
    lib = library()
    regulation = lib.regulation(*EDITION)
    plan = prepare(regulation, choose(regulation, {"D09": "floor"}), year=office.YEAR)
    figures = office.figures()
    names = {one.slug: one.name for one in office.organisations()}
    if subjects:
        figures = Figures({slug: figures.of(slug) for slug in subjects})
        names = {slug: names[slug] for slug in subjects}
    result = score(plan, figures)
    folder = lib.folder(*EDITION)
    best, first = result.subjects[0], [one for one in result.subjects if one.place <= 3]
    leader = [one for one in result.subjects if one.place > 3][:1]
    lost = {
        slug: figures.of(slug).get(("membership.lost-objectively", office.YEAR)) for slug in figures.subjects
    }
    waivers = tuple(
        SealedDecision(
            f"w{number}",
            "waiver",
            "chair",
            "2",
            "1",
            "2026-02-02",
            {"organisation": slug, "cause": "territorial-change", "persons": persons},
        )
        for number, (slug, persons) in enumerate(sorted(lost.items()), 1)
        if persons
    )
    decisions = (
        SealedDecision(
            "d1",
            "edition",
            "executive-committee",
            "3",
            "1",
            "2026-03-02",
            {"edition": EDITION[1], "option": "at_approval"},
        ),
        SealedDecision(
            "d2",
            "reading",
            "executive-committee",
            "3",
            "2",
            "2026-03-02",
            {"reading": "D09", "option": "floor"},
        ),
        *waivers,
        SealedDecision("d3", "approval", "executive-committee", "4", "1", "2026-03-20", {"calculation": "1"}),
        SealedDecision(
            "d4",
            "prizes",
            "executive-committee",
            "4",
            "2",
            "2026-03-20",
            {"prizes": [{"organisation": o.subject, "place": o.place, "amount": 500000} for o in first]},
        ),
        SealedDecision(
            "d5",
            "block-prizes",
            "executive-committee",
            "4",
            "3",
            "2026-03-20",
            {"prizes": [{"organisation": o.subject, "block": "1", "amount": 100000} for o in leader]},
        ),
    )
    came = {
        (slug, "2025", "legal.consultations", ""): SealedSource(
            "report",
            1,
            "form-7 2025",
            RECEIPT if slug == best.subject else f"R-{slug}",
            "officer",
            "2026-01-20T05:00:00Z",
        )
        for slug in figures.subjects
    } | {
        (slug, "2025", "membership.lost-objectively", ""): SealedSource(
            "decision", 1, at="2026-02-02T05:00:00Z"
        )
        for slug, persons in lost.items()
        if persons
    }
    return Sealing(
        result=result,
        figures=figures,
        catalogue=lib.facts,
        participants=names,
        version=version,
        issued="2026-04-01T05:00:00Z",
        sources={p.name: sha256(p.read_bytes()).hexdigest() for p in sorted(folder.iterdir())},
        provenance=came,
        decisions=decisions,
        evidence=(SealedEvidence(best.subject, "2025", "legal.consultations", "", 1024, "pdf", "0b" * 32),),
        prizes=(
            *(SealedPrize(one.subject, one.place, "", 500000, "d4") for one in first),
            *(SealedPrize(one.subject, None, "1", 100000, "d5") for one in leader),
        ),
        anchor=Anchor(NAME, 120, ROOT, note(checkpoint()).decode()),
        software="esep 0",
    )


def few(version: int = 1) -> Sealing:
    """Return the values of three organisations of the year."""
    return sealing(("akmola", "aktobe", "zhambyl"), version)


def signed(values: Sealing) -> bytes:
    """Return the signed bundle of `values`."""
    files = files_of(values)
    manifest = manifest_of(values, files)
    return pack(files | {MANIFEST: manifest, SIGNATURE: note(signed_text(values, manifest))})


@cache
def sealed(*, whole: bool = False) -> bytes:
    """Return the bundle of three organisations, or of all twenty."""
    return signed(sealing() if whole else few())


def open_up(blob: bytes) -> Files:
    """Return the files of a bundle."""
    bundle = verify.Bundle(blob)
    bundle.container()
    return dict(bundle.files)


def table(files: Mapping[str, bytes], name: str) -> list[dict[str, Any]]:
    """Return the records of a file."""
    return [json.loads(line) for line in files[name].splitlines()]


def put(files: Files, name: str, rows: list[Any]) -> None:
    """Write records back in their one spelling."""
    files[name] = b"".join(canonical(row) + b"\n" for row in rows)


def sign_again(files: Files, *, manifest: Callable[[dict[str, Any]], None] | None = None) -> Files:
    """Make the manifest and the signature true of `files` again, as a dishonest issuer would."""
    (data,) = table(files, MANIFEST)
    others = {name: body for name, body in files.items() if name not in (MANIFEST, SIGNATURE)}
    data["files"] = {
        name: {"sha256": sha256(body).hexdigest(), "size": len(body)} for name, body in others.items()
    }
    data["rulebook"] = sha256(files["rulebook.json"]).hexdigest()
    if manifest is not None:
        manifest(data)
    put(files, MANIFEST, [data])
    text = f"esep-results/1\n{data['label']}\n{sha256(files[MANIFEST]).hexdigest()}\n"
    files[SIGNATURE] = note(text)
    return files


def break_it(
    name: str, change: Callable[[list[dict[str, Any]]], None], values: Sealing | None = None
) -> bytes:
    """Return a bundle in which `change` was made to the records of a file, and everything signed again."""
    files = open_up(sealed() if values is None else signed(values))
    rows = table(files, name)
    change(rows)
    put(files, name, rows)
    return pack(sign_again(files))


def corrected(reason: str = "A figure was wrong") -> Sealing:
    """Return a second version that names the first."""
    from esep.core.sealing.shapes import Earlier

    first = few()
    return replace(few(2), earlier=Earlier(first.file_name, sha256(sealed()).hexdigest(), reason))
