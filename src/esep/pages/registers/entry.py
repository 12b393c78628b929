"""One entry: what it says, what is raised, what may be done next, its documents and all its versions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.register_watch import alarms, worked
from esep.core.registers import Move, Register, Values
from esep.evidence.models import Holding
from esep.organisations.models import Organisation
from esep.organisations.queries import on
from esep.pages.parts import desk, sights
from esep.pages.parts.door import door
from esep.pages.parts.files import hand_over
from esep.pages.registers import finding as find
from esep.pages.registers.adding import fields_of
from esep.pages.registers.index import NAME
from esep.pages.registers.showing import NAMES, Cell, cell, slugs_of, title, worked_cell
from esep.people.acting import Acting
from esep.people.naming import names_of
from esep.people.policy import allows
from esep.registers.judging import VERB, judgements_of
from esep.registers.keeping import register_of, resource
from esep.registers.models import Entry, Proof, Version


@dataclass(frozen=True, slots=True)
class Past:
    """A version for the eye: what was done, by whom, and each field that changed, before and after."""

    number: int
    what: Text | None
    verb: str
    who: str
    at: datetime
    reason: str
    state: Text
    changes: tuple[tuple[Cell, Cell], ...]


@require_safe
@door("monitoring.see", of=find.an_entry, shows=sights.entry)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: find.About, **_segments: object
) -> HttpResponse:
    """Show an entry."""
    register, one = it
    today = clock.today()
    versions = list(one.versions.all())
    children = list(one.children.select_related("organisation").order_by("organisation__order", "pk"))
    names = names_of_slugs(register, one, versions, children)
    figures = worked(register, one.values, today)
    road, may = register.road(), resource(one)
    open_ = one.state != "withdrawn"
    return desk.show(
        request,
        "registers/entry.html",
        lang=lang,
        name=NAME,
        acting=acting,
        register=register,
        entry=one,
        title=title(register, one.values),
        state=register.state(one.state),
        whose=names[one.organisation.slug],
        raised=alarms(register, one.state, one.values, today),
        cells=[cell(field, one.values, names) for field in fields_of(register, one.values)],
        figures=[worked_cell(column, figures[column.id]) for column in register.worked],
        moves=[m for m in open_moves(register, one) if allows(acting, m.right, may)],
        may_judge=bool(register.aspects) and open_ and allows(acting, road.right(VERB), may),
        may_correct=open_ and allows(acting, road.right("correct"), may),
        proofs=proofs(one),
        judged=judgements_of([one.pk]).get(one.pk, {}),
        children=[(child, register_of(child).state(child.state)) for child in children],
        child_of=parent(one),
        names=names,
        past=past(register, versions, names),
    )


def open_moves(register: Register, entry: Entry) -> list[Move]:
    """Return what may be done next, without judging by aspects, which has its own page."""
    return [one for one in register.moves_from(entry.state) if not (register.aspects and one.verb == VERB)]


def proofs(entry: Entry) -> list[Proof]:
    """Return the documents of an entry and of the one that made it."""
    found = Proof.objects.select_related("holding__document").filter(
        entry__in=[entry.pk, entry.parent_id or 0]
    )
    return list(found)


def parent(entry: Entry) -> tuple[Entry, Text] | None:
    """Return the entry that made this one, with its title."""
    made_by: Entry | None = entry.parent
    return None if made_by is None else (made_by, title(register_of(made_by), made_by.values))


def names_of_slugs(
    register: Register, entry: Entry, versions: Sequence[Version], children: Iterable[Entry]
) -> NAMES:
    """Return slug → name of every organisation on the page, in two queries."""
    slugs = slugs_of(register, (entry.values, *(one.values for one in versions)))
    every = {one.organisation.pk: one.organisation for one in (entry, *children)}
    if slugs:
        every |= {one.pk: one for one in Organisation.objects.filter(slug__in=slugs)}
    return {one.slug: one.name for one in on(clock.today(), every.values())}


def past(register: Register, versions: Sequence[Version], names: NAMES) -> list[Past]:
    """Return the versions, the newest first, each with what it changed."""
    people = names_of({one.by for one in versions})
    found: list[Past] = []
    before: Values = {}
    for one in versions:
        changed = [f for f in register.fields if before.get(f.id, "") != one.values.get(f.id, "")]
        pairs = [(cell(field, before, names), cell(field, one.values, names)) for field in changed]
        declared = register.move(one.verb)
        found.append(
            Past(
                number=one.number,
                what=None if declared is None else declared.name,
                verb=one.verb,
                who=people.get(one.by, one.by),
                at=one.at,
                reason=one.reason,
                state=register.state(one.state).name,
                changes=() if one.number == 1 else tuple(pairs),
            )
        )
        before = one.values
    return found[::-1]


@require_safe
@door("monitoring.see", of=find.file)
def file(request: HttpRequest, lang: str, *, it: Holding, **_segments: object) -> HttpResponseBase:
    """Hand over a document of the entry."""
    del lang
    return hand_over(request, it)
