"""The list of a register: alarms first, narrowed by organisation, state and words, fifty to a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.register_watch import Raised, worked
from esep.core.registers import WITHDRAWN, Register, Standing
from esep.organisations.models import Organisation
from esep.organisations.queries import Known, by_slug, members, on
from esep.pages.parts import desk, sights
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.registers import finding as find
from esep.pages.registers.index import NAME, gaps
from esep.pages.registers.showing import NAMES, Cell, anchor, cell, slugs_of, title, worked_cell
from esep.people.acting import Acting
from esep.people.policy import allows
from esep.registers.models import Entry
from esep.registers.queries import Watched, in_reach, lacking, reach, watched

PAGE = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reader narrowed the list to; "" nothing."""

    organisation: str
    state: str
    words: str
    alarms: bool
    page: int

    @property
    def narrowed(self) -> bool:
        """Return whether anything was asked for."""
        return bool(self.organisation or self.state or self.words or self.alarms)


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in the list."""

    entry: Entry
    title: Text
    state: Standing
    cells: tuple[Cell, ...]
    raised: tuple[Raised, ...]


def asked(request: HttpRequest) -> Asked:
    """Return what the address asks for."""
    given = request.GET
    return Asked(
        organisation=given.get("organisation", "")[:64],
        state=given.get("state", "")[:16],
        words=given.get("q", "").strip()[:100],
        alarms=given.get("alarms") == "1",
        page=max(1, whole(given.get("page"))),
    )


@require_safe
@door("monitoring.see", of=find.a_register, shows=sights.register)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: Register, **_segments: object
) -> HttpResponse:
    """Show a register."""
    wanted, today = asked(request), clock.today()
    paths = reach(acting)
    own = [one for one in members(today) if any(one.path.startswith(path) for path in paths)]
    every = chosen(it, paths, wanted)
    seen = [one for one in watched(every, today) if fits(it, one, wanted)]
    first = (wanted.page - 1) * PAGE
    shown = seen[first : first + PAGE]
    known = known_of(it, shown, today)
    there = [one for one in own if not wanted.organisation or one.slug == wanted.organisation]
    return desk.show(
        request,
        "registers/list.html",
        lang=lang,
        name=NAME,
        acting=acting,
        register=it,
        asked=wanted,
        anchor=anchor,
        rows=rows(it, shown, {one.slug: one.short for one in known.values()}, today),
        heads=heads(it),
        names=known,
        members=own,
        states=(*it.states, WITHDRAWN),
        found=len(seen),
        raised=sum(1 for one in seen if one.raised),
        last=-(-len(seen) // PAGE),
        gaps=[]
        if wanted.state or wanted.words
        else gaps(lacking(every, there, it), {one.slug: one.short for one in own}),
        may=it.typed and allows(acting, "register.write"),
    )


def chosen(register: Register, paths: Sequence[str], wanted: Asked) -> list[Entry]:
    """Return the entries in reach, of the organisation and state asked for, in two queries at most."""
    found = in_reach(paths).filter(register=register.id)
    found = found.filter(state=wanted.state) if wanted.state else found.exclude(state=WITHDRAWN.id)
    if wanted.organisation:
        of: Organisation | None = by_slug(wanted.organisation)
        if of is None:
            return []
        own = found.filter(organisation=of)
        return list(own if of.parent_id is None else found.filter(organisation__path__startswith=of.path))
    return list(found)


def fits(register: Register, one: Watched, wanted: Asked) -> bool:
    """Return whether an entry has an alarm and the words, where they are asked for."""
    if wanted.alarms and not one.raised:
        return False
    if not wanted.words:
        return True
    said = [str(one.entry.number), *one.entry.values.values()]
    said += [
        name
        for field in register.fields
        if field.choices
        for value in one.entry.values.get(field.id, "").split()
        for name in field.choice(value).as_dict().values()
    ]
    return plain(wanted.words) in plain(" ".join(said))


ALIKE = str.maketrans("әғқңөұүһі", "агкноуухи")


def plain(words: str) -> str:
    """Return words as they are searched: small, Kazakh letters as a layout without them types them."""
    return words.casefold().translate(ALIKE)


def known_of(register: Register, shown: Sequence[Watched], today: date) -> Mapping[int, Known]:
    """Return the organisations of the entries and those that their values name, in two queries."""
    slugs = slugs_of(register, (one.entry.values for one in shown))
    own = {one.entry.organisation.pk: one.entry.organisation for one in shown}
    if slugs:
        own |= {one.pk: one for one in Organisation.objects.filter(slug__in=slugs)}
    return {one.id: one for one in on(today, own.values())}


def heads(register: Register) -> list[tuple[Text, bool]]:
    """Return the heads of the listed columns beyond the title, each with whether it holds figures."""
    listed = [one for one in register.fields if one.listed and one.id not in register.title]
    own = [(one.name, one.kind in ("number", "tenge")) for one in listed]
    return own + [(one.name, True) for one in register.worked if one.listed]


def rows(register: Register, shown: Sequence[Watched], names: NAMES, today: date) -> list[Row]:
    """Return the rows of the list."""
    listed = [one for one in register.fields if one.listed and one.id not in register.title]
    found = []
    for one in shown:
        values = one.entry.values
        figures = worked(register, values, today)
        cells = [cell(field, values, names) for field in listed]
        cells += [worked_cell(column, figures[column.id]) for column in register.worked if column.listed]
        state = register.state(one.entry.state)
        found.append(Row(one.entry, title(register, values), state, tuple(cells), one.raised))
    return found
