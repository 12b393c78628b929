"""Finds what a page of registers is about: a register, one of its entries, a document of that."""

from __future__ import annotations

from django.http import HttpRequest

from esep.core.registers import Move, Register
from esep.evidence.models import Holding
from esep.library import library
from esep.pages.parts.door import Found
from esep.registers.keeping import register_of, resource
from esep.registers.models import Entry, Proof

About = tuple[Register, Entry]


def a_register(_request: HttpRequest, register: str, **_more: object) -> Found | None:
    """Return a register, which everybody who monitors may open: they see their own entries in it."""
    found = library().registers.get(register)
    return None if found is None else Found(found)


def typed(_request: HttpRequest, register: str, **_more: object) -> Found | None:
    """Return a register to which people add entries."""
    found = library().registers.get(register)
    return Found(found) if found is not None and found.typed else None


def brought(request: HttpRequest, register: str, **_more: object) -> Found | None:
    """Return a register whose entries may come in a workbook: those that address nobody."""
    found = typed(request, register)
    return None if found is None or found.it.spread is not None else found


def judged(_request: HttpRequest, register: str, **_more: object) -> Found | None:
    """Return a register whose entries are judged."""
    found = library().registers.get(register)
    return Found(found) if found is not None and found.aspects else None


def an_entry(_request: HttpRequest, register: str, entry: int, **_more: object) -> Found | None:
    """Return an entry with its register, as its organisation's."""
    one = (
        Entry.objects.select_related("organisation", "parent__organisation")
        .filter(pk=entry, register=register)
        .first()
    )
    if one is None or one.register not in library().registers:
        return None
    return Found((register_of(one), one), resource(one))


def to_judge(request: HttpRequest, register: str, entry: int, **_more: object) -> Found | None:
    """Return an entry that is judged by aspects."""
    return an_entry(request, register, entry) if judged(request, register) else None


def move(request: HttpRequest, register: str, entry: int, verb: str, **_more: object) -> Found | None:
    """Return an entry with a declared move; judging by aspects has a page of its own."""
    found = an_entry(request, register, entry)
    if found is None:
        return None
    of, one = found.it
    declared: Move | None = of.move(verb)
    if declared is None or (of.aspects and verb == "judge"):
        return None
    return Found((of, one, declared), found.resource)


def file(_request: HttpRequest, register: str, entry: int, holding: int, **_more: object) -> Found | None:
    """Return a document of an entry or of the one that made it: whoever sees the entry may open it."""
    one = Entry.objects.select_related("organisation").filter(pk=entry, register=register).first()
    if one is None:
        return None
    proof = (
        Proof.objects.select_related("holding__document", "holding__organisation")
        .filter(entry__in=[one.pk, one.parent_id or 0], holding=holding)
        .first()
    )
    if proof is None:
        return None
    held: Holding = proof.holding
    return Found(held, resource(one))
