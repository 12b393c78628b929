"""Whether an application is whole: what it must bring (clauses 3.3, 3.4), and what its figures contradict."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from esep.contests.models import Application, Handed, Material
from esep.contests.queries import contest_of, materials, permits
from esep.core.checks import check
from esep.core.contest import Contest
from esep.core.forms import FormRow, Sheet
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem
from esep.core.quantity import Exact
from esep.facts.spelling import read_unit
from esep.reports.entry import read_cell


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the list of what an application must bring, whether it is there, and by which clause."""

    key: str
    what: Text
    done: bool
    obligatory: bool
    clause: str


def completeness(
    application: Application, there: Mapping[str, tuple[Material, ...]] | None = None
) -> tuple[Item, ...]:
    """Return what an application must bring, each with whether it is there, in the order of the clauses."""
    contest = contest_of(application.round)
    brought = materials(application) if there is None else there
    values = values_of(application, contest)
    return tuple(
        _items(
            contest,
            set(values),
            {row for row, value in values.items() if value},
            {row for row, every in brought.items() if every},
            named=bool(application.name.strip()),
            reached=bool(application.email or application.phone),
            noted=bool(application.note.strip()),
            signed=_signed(application),
        )
    )


def completeness_of(handed: Handed) -> tuple[Item, ...]:
    """Return the same for a version as it was handed in, whatever was written into the draft since."""
    application, content = handed.application, json.loads(handed.content)
    contest = contest_of(application.round)
    return tuple(
        _items(
            contest,
            {row["row"] for row in content["rows"]},
            {row["row"] for row in content["rows"] if row["value"] not in NOTHING},
            {material["row"] for material in content["materials"]},
            named=bool(content["name"].strip()),
            reached=bool(content["email"] or content["phone"]),
            noted=bool(content["note"].strip()),
            signed=_signed(application),
        )
    )


def _items(
    contest: Contest,
    filled: Collection[str],
    claimed: Collection[str],
    brought: Collection[str],
    *,
    named: bool,
    reached: bool,
    noted: bool,
    signed: bool,
) -> Iterator[Item]:
    """Yield the list: `filled` rows have a figure, `claimed` ones more than nothing, `brought` materials."""
    yield Item("name", NAME, named, True, "1-1")
    yield Item("contact", CONTACT, reached, True, "1-3")
    if contest.form.rows and contest.marked_by == "commission":
        empty = [row for row in contest.form.rows if row.number not in {*filled, *contest.optional}]
        yield Item("results", RESULTS.format(count=len(empty)), not empty, True, "3.3")
    yield Item("note", NOTE, noted or "note" in brought, True, "3.3")
    if contest.stamp:
        yield Item("stamp", STAMP, signed or "stamp" in brought, True, "3.3")
    yield from _proofs(contest, claimed, brought)


def _signed(application: Application) -> bool:
    """Return whether the chair signed here, which stands for the stamp only when a resolution permits it."""
    return application.signed_at is not None and permits(application.round, "chair-signs-here")


def _proofs(contest: Contest, claimed: Collection[str], brought: Collection[str]) -> Iterator[Item]:
    """Yield for each row with a figure whether it has its materials; for some rows these are obligatory."""
    for row in contest.form.rows:
        if row.number in claimed and contest.scored(row.number):
            must = bool(contest.proved.get(row.number))
            said = (ACT if must else PROOF).format(row=row.number, name=row.name)
            yield Item(f"row:{row.number}", said, row.number in brought, must, "3.4")


def lacking(application: Application) -> tuple[Item, ...]:
    """Return the obligatory items that are not there: the commission decides what follows (reading K12)."""
    return tuple(item for item in completeness(application) if item.obligatory and not item.done)


def values_of(application: Application, contest: Contest) -> Mapping[str, Exact | bool]:
    """Return row → figure of the draft, without those that were not understood."""
    known = {row.number: row for row in contest.form.rows}
    return {
        claim.row: read_unit(claim.value, known[claim.row].unit)  # type: ignore[misc]  # a canonical figure
        for claim in application.claims.all()
        if claim.value is not None and claim.row in known
    }


def unread(application: Application, contest: Contest) -> tuple[Problem, ...]:
    """Return what is wrong with every text that was typed and not understood: it would claim nothing."""
    found: list[Problem] = []
    for claim in application.claims.exclude(text="").filter(value=None):
        row = contest.form.by_number.get(claim.row)
        if isinstance(row, FormRow):
            found += read_cell(claim.text, row, not_applicable=False)[1]
    return tuple(found)


def checks(application: Application, contest: Contest | None = None) -> tuple[Problem, ...]:
    """Return what the figures of an application contradict: a part above its whole, row 8 below row 6."""
    of = contest or contest_of(application.round)
    return checked(of, f"a{application.pk}", application.round.year, values_of(application, of))


def checked(
    contest: Contest, subject: str, year: int, values: Mapping[str, Exact | bool]
) -> tuple[Problem, ...]:
    """Return what figures of one application contradict."""
    return check(Sheet(contest.form, contest.catalogue, subject, Period(year), values))


NOTHING = ("0", "no", "")
"""Canonical figures that claim nothing, so that nothing must prove them."""

NAME = Text("Аты-жөні", "Фамилия, имя, отчество", "Full name")
CONTACT = Text("Байланыс деректері", "Контакты", "Contact details")
RESULTS = Text(
    "Жұмыс нәтижелері (бос жолдар: {count})",
    "Результаты работы (пустых строк: {count})",
    "Results of the work (empty rows: {count})",
)
NOTE = Text("Түсініктеме хат", "Пояснительная записка", "Explanatory note")
STAMP = Text(
    "Төраға мөрімен куәландырылған бет",
    "Страница, заверенная печатью председателя",
    "Page with the chair's stamp",
)
PROOF = Text(
    "Растайтын материал: {row}-жол, {name}",
    "Подтверждающий материал: строка {row}, {name}",
    "Confirming material: row {row}, {name}",
)
ACT = Text(
    "Міндетті құжат: {row}-жол, {name}",
    "Обязательный документ: строка {row}, {name}",
    "Obligatory document: row {row}, {name}",
)
