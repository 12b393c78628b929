"""Whether an application is whole: what it must bring (clauses 3.3, 3.4), and what its figures contradict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from esep.contests.models import Application, Material
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
    items = [
        Item("name", NAME, bool(application.name.strip()), True, "1-1"),
        Item("contact", CONTACT, bool(application.email or application.phone), True, "1-3"),
    ]
    if contest.form.rows and contest.marked_by == "commission":
        empty = [row for row in contest.form.rows if row.number not in {*values, *contest.optional}]
        items.append(Item("results", RESULTS.format(count=len(empty)), not empty, True, "3.3"))
    noted = bool(application.note.strip() or brought.get("note"))
    items.append(Item("note", NOTE, noted, True, "3.3"))
    if contest.stamp:
        items.append(Item("stamp", STAMP, certified(application, brought), True, "3.3"))
    items += _proofs(contest, values, brought)
    return tuple(items)


def certified(application: Application, brought: Mapping[str, tuple[Material, ...]]) -> bool:
    """Return whether the chair certified it: by the scan of the stamped page, or signed here where allowed.

    Signing in the product stands for the stamp only when a resolution about the round permits it.
    """
    signed = application.signed_at is not None and permits(application.round, "chair-signs-here")
    return bool(brought.get("stamp")) or signed


def _proofs(
    contest: Contest, values: Mapping[str, Exact | bool], brought: Mapping[str, tuple[Material, ...]]
) -> Iterator[Item]:
    """Yield for each row with a figure whether it has its materials; for some rows these are obligatory."""
    for row in contest.form.rows:
        if values.get(row.number) and contest.scored(row.number):
            must = bool(contest.proved.get(row.number))
            said = (ACT if must else PROOF).format(row=row.number, name=row.name)
            yield Item(f"row:{row.number}", said, bool(brought.get(row.number)), must, "3.4")


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
