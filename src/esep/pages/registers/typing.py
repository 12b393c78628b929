"""The form of an entry: what was typed into its fields, the files that came with it, whose it may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from esep.audit import clock
from esep.core.problems import Problem, Refused
from esep.core.registers import MANY, WRITE, Field, Register
from esep.evidence.actions import bring
from esep.evidence.models import Holding
from esep.organisations.models import Kind, Organisation
from esep.organisations.queries import Known, members, on
from esep.pages.parts.whole import whole
from esep.people.acting import Acting
from esep.people.policy import Resource, allows
from esep.registers.keeping import may_hold

ALL = ".all"
"""Ends the name of the tick that means every organisation."""

MOST = 10
"""So many files may come with one act."""


@dataclass(frozen=True, slots=True)
class Brought:
    """The files of a form: those kept now, and why others were not taken."""

    papers: tuple[Holding, ...]
    problems: tuple[Problem, ...]


def typed(request: HttpRequest, fields: Iterable[Field], every: Sequence[Known]) -> dict[str, str]:
    """Return field → text as it was typed; several values are parted by spaces."""
    found = {}
    for field in fields:
        if field.kind in MANY:
            chosen = request.POST.getlist(field.id)
            whole_union = field.kind == "organisations" and request.POST.get(f"{field.id}{ALL}")
            found[field.id] = " ".join([one.slug for one in every] if whole_union else chosen)
        else:
            found[field.id] = request.POST.get(field.id, "")
    return found


def brought(request: HttpRequest, organisation: Organisation, acting: Acting) -> Brought:
    """Return the documents of the form: those just brought, and those kept from the time before."""
    numbers = [whole(one) for one in request.POST.getlist("kept")][:MOST]
    papers = list(Holding.objects.filter(pk__in=numbers, organisation=organisation)) if numbers else []
    problems: list[Problem] = []
    for file in request.FILES.getlist("files")[:MOST]:
        try:
            papers.append(bring(file, file.name or "", organisation=organisation, by=acting, at=clock.now()))
        except Refused as why:
            problems += why.problems
    return Brought(tuple(dict.fromkeys(papers)), tuple(problems))


def choices(acting: Acting, register: Register) -> list[Known]:
    """Return the organisations for which somebody may add an entry, the reader's own first."""
    paths = [grant.path for grant in acting.grants]
    found = [
        one
        for one in Organisation.objects.all()
        if any(one.path.startswith(path) for path in paths)
        and may_hold(register, one)
        and allows(acting, WRITE, Resource(one.path))
    ]
    staff = any(one.kind == Kind.UNION for one in found) or len({one.path.split("/")[2] for one in found}) > 1
    return list(on(clock.today(), [one for one in found if not staff or one.kind != Kind.DISTRICT]))


def every_member() -> Sequence[Known]:
    """Return the member organisations of today, of which fields that name organisations choose."""
    return members(clock.today())


def names_members(fields: Iterable[Field]) -> Sequence[Known]:
    """Return the member organisations where one of the fields names some, else nothing: no query is made."""
    return every_member() if any(one.kind.startswith("organisation") for one in fields) else ()


def filled(values: Mapping[str, str], fields: Iterable[Field]) -> dict[str, str]:
    """Return what stands in the fields of a form that was not typed into yet."""
    return {one.id: values.get(one.id, "") for one in fields}
