"""The verbs of whoever writes a national report: blocks and sections are added, changed and taken out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from esep.audit.record import again
from esep.core.canonical import composed
from esep.core.problems import Problem, Refused
from esep.national import wording as says
from esep.national.models import Block, BlockKind, NationalReport, Section
from esep.national.steps import ready, tell, too_long
from esep.people.acting import Acting


@dataclass(frozen=True, slots=True)
class Typed:
    """A block as it was typed; `version` is the one that the page knew."""

    version: int
    kk: str = ""
    ru: str = ""
    shows: str = ""


@transaction.atomic
def write(block: Block, typed: Typed, *, by: Acting, at: datetime, once: str = "") -> Block:
    """Save what was typed into a block; what somebody else wrote meanwhile is never overwritten."""
    if again(once, by.id):
        return Block.objects.get(pk=block.pk)
    report = ready(block.section.report, "write", by=by)
    one = Block.objects.select_for_update().get(pk=block.pk)
    found = []
    if one.version != typed.version:
        found.append(Problem(says.CHANGED_MEANWHILE, says.COMPARE, rule="national-clash"))
    if one.kind == BlockKind.NARRATIVE and not typed.kk.strip():
        found.append(Problem(says.EMPTY, says.EMPTY_TODO, rule="national-empty"))
    found += too_long(typed.shows, of=Block, field="shows")
    if found:
        raise Refused(found)
    one.kk, one.ru = composed(tidy(typed.kk)), composed(tidy(typed.ru))
    one.shows = composed(typed.shows.strip())
    one.version, one.by, one.at = one.version + 1, by.id, at
    one.save(update_fields=["kk", "ru", "shows", "version", "by", "at"])
    tell(report, "write", as_body(one), by=by, at=at, once=once)
    return one


@transaction.atomic
def add_block(
    section: Section, kind: str, typed: Typed, *, by: Acting, at: datetime, once: str = ""
) -> Block:
    """Add a block at the end of a section."""
    done = again(once, by.id)
    if done:
        return Block.objects.filter(section=section).order_by("-id")[0]
    report = ready(section.report, "write", by=by)
    if kind == BlockKind.NARRATIVE and not typed.kk.strip():
        raise Refused([Problem(says.EMPTY, says.EMPTY_TODO, rule="national-empty")])
    last = Block.objects.filter(section=section).order_by("-place").first()
    one = Block.objects.create(
        section=section,
        place=last.place + 1 if last else 1,
        kind=BlockKind(kind),
        kk=composed(tidy(typed.kk)),
        ru=composed(tidy(typed.ru)),
        shows=composed(typed.shows.strip()),
        by=by.id,
        at=at,
    )
    tell(report, "write", as_body(one), by=by, at=at, once=once)
    return one


@transaction.atomic
def take_out(block: Block, *, by: Acting, at: datetime, once: str = "") -> Block:
    """Take a block out of the report; it stays with its date."""
    if again(once, by.id):
        return block
    report = ready(block.section.report, "write", by=by)
    one = Block.objects.select_for_update().get(pk=block.pk)
    if one.removed_at is None:
        one.removed_at = at
        one.save(update_fields=["removed_at"])
        tell(report, "write", {"block": one.pk, "removed": True}, by=by, at=at, once=once)
    return one


@transaction.atomic
def add_section(
    report: NationalReport, title_kk: str, title_ru: str, *, by: Acting, at: datetime, once: str = ""
) -> Section:
    """Add a section at the end of a report."""
    if again(once, by.id):
        return Section.objects.filter(report=report).order_by("-id")[0]
    one = ready(report, "write", by=by)
    found = [
        *([] if title_kk.strip() else [Problem(says.EMPTY, says.EMPTY_TODO, rule="national-empty")]),
        *too_long(title_kk, of=Section, field="title_kk"),
        *too_long(title_ru, of=Section, field="title_ru"),
    ]
    if found:
        raise Refused(found)
    last = Section.objects.filter(report=one).order_by("-place").first()
    made = Section.objects.create(
        report=one,
        place=last.place + 1 if last else 1,
        title_kk=composed(title_kk.strip()),
        title_ru=composed(title_ru.strip() or title_kk.strip()),
    )
    tell(one, "write", {"section": made.place, "title": made.title_kk}, by=by, at=at, once=once)
    return made


def as_body(one: Block) -> dict[str, Any]:
    """Return a block as the chain keeps it."""
    return {
        "block": one.pk,
        "section": one.section_id,
        "kind": one.kind,
        "kk": one.kk,
        "ru": one.ru,
        "shows": one.shows,
        "version": one.version,
    }


def tidy(text: str) -> str:
    """Return text without blanks at its ends, its lines ended alike."""
    return text.replace("\r\n", "\n").strip()
