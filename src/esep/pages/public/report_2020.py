"""The report of 2020 examined: its real figures, and at each figure what the forms' own checks find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.core.forms import Derived, FormRow, Sheet
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.quantity import Exact
from esep.demo import report_2020
from esep.demo.report_2020 import Examined
from esep.pages.parts.answer import kept, write

LAW = ("activity-report", "2020-h1")
WIDTH = 1000
"""How wide a whole is drawn, in units of its own; a part is drawn in whole units."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share as it was printed and as it is: both in per cent, and what is said of the difference."""

    name: Text
    stated: Fraction
    computed: Fraction
    decimals: int
    problem: Problem | None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a whole as it is drawn: where it begins, how wide, and whether it is there at all."""

    row: FormRow
    value: Exact
    at: int
    width: int
    doubted: bool


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole with its parts and its regions; `missing` is what its parts leave unexplained."""

    row: FormRow
    value: Exact
    parts: tuple[Part, ...]
    missing: Exact
    missing_at: int
    regions: tuple[Part, ...]
    problems: tuple[Problem, ...]


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the report's tables with the faults found in them."""
    return kept(request, (), lambda: render(request, lang))


def render(request: HttpRequest, lang: str) -> str:
    """Return the page's HTML."""
    membership = report_2020.examined("membership-statistics")
    form_7 = report_2020.examined("form-7")
    with_text = report_2020.examined("form-7", report_2020.MEMBERS, report_2020.INSPECTIONS)
    monitoring = report_2020.examined("labour-monitoring")
    safety = report_2020.examined("labour-safety")
    found = [
        (form, problem)
        for form, one in (
            ("membership", membership),
            ("leave", monitoring),
            ("form-7", with_text),
            ("safety", safety),
        )
        for problem in one.problems
    ]
    return write(
        request,
        "public/report-2020.html",
        language=lang,
        name="report-2020",
        seeded=False,
        law=LAW,
        found=sorted(found, key=lambda one: one[1].severity),
        errors=sum(problem.severity == "error" for _, problem in found),
        warnings=sum(problem.severity == "warning" for _, problem in found),
        membership=membership.sheet,
        changes=changes(membership.sheet),
        shares=shares(membership),
        growth=report_2020.growth(),
        widest=max(max(one.gained, one.lost) for one in report_2020.growth()),
        sums=growth_sums(membership.sheet),
        bands=report_2020.bands(),
        form_7=form_7,
        with_text=with_text,
        derived=derived(with_text.sheet),
        wholes=[whole(monitoring, number) for number in ("1", "2", "3")],
        safety=whole(safety, "2"),
        safety_sheet=safety.sheet,
        width=WIDTH,
    )


def shares(one: Examined) -> tuple[Share, ...]:
    """Return every share that was printed beside the one that the figures give."""
    found = []
    for row in one.sheet.form.derived:
        computed = one.sheet.computed(row)
        stated = one.sheet.stated.get(row.number)
        if row.kind == "percent" and stated is not None and computed is not None:
            problem = next((p for p in one.problems if p.rows == (row.number,)), None)
            found.append(Share(row.name, Fraction(stated), Fraction(computed), row.decimals, problem))
    return tuple(found)


def changes(sheet: Sheet) -> tuple[tuple[FormRow, Exact, Exact, Exact], ...]:
    """Return the rows known of both years: (row, the year before, this year, the change)."""
    found = []
    for row in sheet.form.rows:
        now, before = sheet.figure(row.number), sheet.before.get(row.number)
        if now is not None and before is not None:
            found.append((row, Fraction(before), now, now - before))
    return tuple(found)


def growth_sums(sheet: Sheet) -> dict[str, Exact]:
    """Return what the list of growth adds up to against the change of the whole.

    `named` the gains named, `net` the change, `lost` what others must then have lost, `told` the losses
    that are named.
    """
    now, before = sheet.figure("1"), sheet.before["1"]
    net = (now or 0) - before
    named = sum(one.gained for one in report_2020.growth())
    return {
        "named": named,
        "net": net,
        "lost": named - net,
        "told": sum(one.lost for one in report_2020.growth()),
    }


def derived(sheet: Sheet) -> tuple[tuple[Derived, Exact], ...]:
    """Return the computed rows of a form that have a value."""
    values = [(row, sheet.computed(row)) for row in sheet.form.derived]
    return tuple((row, value) for row, value in values if value is not None)


def whole(one: Examined, number: str) -> Whole:
    """Return the row `number` with its parts drawn to scale, and what the checks say of it."""
    value = one.sheet.figure(number) or 0
    problems = tuple(p for p in one.problems if p.rows and p.rows[0].split(".")[0] == number)
    doubted = {row for p in problems if p.rule == "equal-values" for row in p.rows}
    children = [row for row in one.sheet.form.rows if row.parent == number]
    numbered = [row for row in children if row.number.rsplit(".", 1)[1].isdecimal()]
    parts = _drawn(one.sheet, numbered, value, doubted)
    missing = value - sum(part.value for part in parts)
    named = [row for row in children if row not in numbered]
    regions = _drawn(one.sheet, named, value, doubted)
    last = parts[-1].at + parts[-1].width if parts else 0
    ordered = tuple(sorted(regions, key=lambda part: -part.value))
    row = next(row for row in one.sheet.form.rows if row.number == number)
    return Whole(row, value, parts, missing, last, ordered, problems)


def _drawn(sheet: Sheet, rows: Sequence[FormRow], value: Exact, doubted: set[str]) -> tuple[Part, ...]:
    parts: list[Part] = []
    at = 0
    for row in rows:
        figure = sheet.figure(row.number)
        if figure is not None:
            width = int(figure * WIDTH / value) if value else 0
            parts.append(Part(row, figure, at, width, row.number in doubted))
            at += width
    return tuple(parts)
