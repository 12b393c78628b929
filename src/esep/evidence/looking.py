"""Looks into the bytes of a file before it is kept: what it is, and whether it is dangerous."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from esep.core.names import Text
from esep.core.problems import Problem, Refused


@dataclass(frozen=True, slots=True)
class Look:
    """What a file is: its kind, media type, and remarks for whoever opens it."""

    kind: str
    media: str
    remarks: tuple[Text, ...] = ()


def too_large(name: str, limit: int) -> Problem:
    """Return the refusal of a file above the limit in bytes."""
    return Problem(
        Text(
            "«{name}» тым үлкен: құжаттың шегі — {limit} МиБ.",
            "«{name}» слишком велик: предел документа — {limit} МиБ.",
            "“{name}” is too large: a document may have {limit} MiB.",
        ).format(name=name, limit=limit // 2**20),
        Text(
            "Кішірейтіп сақтаңыз немесе бөліп жүктеңіз.",
            "Сохраните меньшим или загрузите по частям.",
            "Save it smaller, or bring it in parts.",
        ),
        rule="evidence-size",
    )


def look(path: Path, name: str) -> Look:
    """Return what the file is by its content; a dangerous or unknown one is Refused with a sentence."""
    with path.open("rb") as file:
        head = file.read(16)
    for start, kind, media in (
        (b"%PDF-", "pdf", "application/pdf"),
        (b"\xff\xd8\xff", "jpg", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    ):
        if head.startswith(start):
            return Look(kind, media)
    raise Refused([Problem(Text.same(name), Text.same(""), rule="evidence-kind")])
