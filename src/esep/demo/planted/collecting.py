"""A collected year of the demonstration: seven forms of each organisation, filled, signed and checked."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from esep.core.facts import Figures, Value
from esep.core.forms import Form
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Refused
from esep.demo import years
from esep.demo.planted.agenda import Agenda
from esep.demo.planted.cast import Cast
from esep.demo.planted.proofs import document
from esep.evidence.actions import bring
from esep.facts.spelling import spell
from esep.library import library
from esep.organisations.models import Kind
from esep.reports.accept import Finding, accept
from esep.reports.attaching import attach_to_rows
from esep.reports.campaigns import open_campaign
from esep.reports.entry import Typed, save_block
from esep.reports.evidence_rules import asked_evidence
from esep.reports.give_back import NewRemark, answer, give_back
from esep.reports.models import Report, Verdict
from esep.reports.submit import submit, warning_key

FORMS = (
    "membership-statistics",
    "form-7",
    "legal-supplement",
    "organisational-work",
    "social-partnership",
    "labour-safety",
    "finance",
)
"""What every member organisation hands in for a year."""

HOUR = time(18)
"""When the last day ends for reports: 18:00 in the office's zone."""


@dataclass(frozen=True, slots=True)
class Course:
    """How one report goes: when it is handed in, returned, handed in again and accepted (None: not yet).

    `unproved` are facts for which no document came: the staff accepts no figure for them.
    """

    slug: str
    form: str
    filled: datetime
    submitted: datetime | None = None
    returned: datetime | None = None
    again: datetime | None = None
    accepted: datetime | None = None
    unproved: tuple[str, ...] = ()
    only: int | None = None


@dataclass
class Collected:
    """A year's campaigns by form, and the figures that its reports tell."""

    year: int
    figures: Figures
    asked: tuple[str, ...]
    reports: dict[tuple[str, str], Report] = field(default_factory=dict)

    def report(self, slug: str, form: str) -> Report:
        """Return the report of one organisation on one form; each verb reads it anew."""
        return self.reports[form, slug]


def collect(
    agenda: Agenda,
    cast: Cast,
    year: int,
    courses: Iterable[Course],
    *,
    opened: datetime,
    asked: Iterable[str] = (),
) -> Collected:
    """Plan the campaigns of `year`, opened at an instant, and every report's course; return what will be.

    `asked` are the organisations that hand in reports, by default all member organisations.
    """
    members = tuple(slug for slug, one in cast.tree.items() if one.kind == Kind.MEMBER)
    year_of = Collected(year, Figures.of_rows(years.rows(year)), tuple(asked) or members)
    agenda.at(opened, lambda at: _open(year_of, cast, at))
    for course in courses:
        _plan(agenda, cast, year_of, course)
    return year_of


def _open(year: Collected, cast: Cast, at: datetime) -> None:
    members = [cast.tree[slug] for slug in year.asked]
    for form in FORMS:
        campaign = open_campaign(
            form,
            Period(year.year),
            members,
            day=date(year.year + 1, 1, 31),
            hour=HOUR,
            by=cast.people["bolat"],
            at=at,
        )
        for report in campaign.reports.select_related("campaign", "organisation"):
            year.reports[form, report.organisation.slug] = report


def _plan(agenda: Agenda, cast: Cast, year: Collected, course: Course) -> None:
    agenda.at(course.filled, lambda at: _fill(cast, year, course, at))
    if course.submitted:
        agenda.at(course.submitted, lambda at: _submit(cast, year, course, at))
    if course.returned:
        agenda.at(course.returned, lambda at: _return(cast, year, course, at))
    if course.again:
        agenda.at(course.again - timedelta(hours=1), lambda at: _mend(cast, year, course, at))
        agenda.at(course.again, lambda at: _submit(cast, year, course, at))
    if course.accepted:
        agenda.at(course.accepted, lambda at: _accept(cast, year, course, at))


def _fill(cast: Cast, year: Collected, course: Course, at: datetime) -> None:
    """Type the figures, the first `only` rows when the course says so, and put the document on its rows."""
    report, by = year.report(course.slug, course.form), cast.reporter(course.slug)
    form = library().forms[course.form]
    typed = _typed(form, year.figures.of(course.slug), year.year, course.unproved)
    wanted = dict(list(typed.items())[: course.only])
    save_block(report, {row: Typed(text, 0) for row, text in wanted.items()}, by=by, at=at)
    proof = document(
        TITLE.format(form=form.title.kk, year=year.year),
        [f"{_called(form, row)}: {text}" for row, text in wanted.items()] + [course.slug],
    )
    name = NAME.format(form=form.title.kk, year=year.year)
    holding = bring(io.BytesIO(proof), name, organisation=report.organisation, by=by, at=at)
    proved = [row for row in asked_evidence(form) if row in wanted]
    if proved:
        attach_to_rows(report, proved, holding, by=by, at=at)


def _typed(
    form: Form, known: Mapping[tuple[str, int], Value], year: int, unproved: Iterable[str]
) -> dict[str, str]:
    """Return row → what a person types; of what is not told only the unproved is claimed, as nought."""
    claimed = dict.fromkeys(unproved, 0)
    told = {row.number: known.get((row.fact or "", year), claimed.get(row.fact or "")) for row in form.rows}
    return {row: typed_as(value) for row, value in told.items() if value is not None}


def typed_as(value: Value) -> str:
    """Return a figure as a person types it in Kazakhstan: a comma before a half, «иә» or «жоқ»."""
    spelled = spell(value)
    return {"yes": "иә", "no": "жоқ"}.get(spelled, spelled.replace(".", ","))


def _submit(cast: Cast, year: Collected, course: Course, at: datetime) -> None:
    """Hand the report in; when warnings are in the way, say of each that it was looked into."""
    report, chair = year.report(course.slug, course.form), cast.chair(course.slug)
    try:
        submit(report, declared=True, by=chair, at=at)
    except Refused as refused:
        justified = {warning_key(one): CHECKED for one in refused.problems if one.severity == "warning"}
        submit(report, declared=True, justified=justified, by=chair, at=at)


def _return(cast: Cast, year: Collected, course: Course, at: datetime) -> None:
    report = year.report(course.slug, course.form)
    numbers = set(
        report.cells.exclude(value=None).exclude(value__in=("yes", "no")).values_list("row", flat=True)
    )
    row = next(one.number for one in library().forms[course.form].rows if one.number in numbers)
    give_back(report, [NewRemark(row, REMARK)], by=cast.people["bolat"], at=at)


def _mend(cast: Cast, year: Collected, course: Course, at: datetime) -> None:
    report = year.report(course.slug, course.form)
    for remark in report.remarks.filter(answers=None):
        answer(remark, ANSWER, by=cast.reporter(course.slug), at=at)


def _accept(cast: Cast, year: Collected, course: Course, at: datetime) -> None:
    form = library().forms[course.form]
    unproved = {form.by_fact[fact].number for fact in course.unproved if fact in form.by_fact}
    findings = {row: Finding(Verdict.UNPROVED, None, UNPROVED) for row in unproved}
    accept(year.report(course.slug, course.form), findings=findings, by=cast.people["bolat"], at=at)


def _called(form: Form, row: str) -> str:
    return f"{row}. {form.by_number[row].name.kk}"


def courses(
    year: int,
    slugs: Sequence[str],
    *,
    late: Mapping[str, int],
    returned: Mapping[str, int],
    overdue: Mapping[str, int],
    unproved: Mapping[str, tuple[str, ...]],
    due: datetime,
) -> Iterable[Course]:
    """Yield the course of every report of a year that is wholly collected.

    `late` and `returned` say of how many reports of an organisation; of the returned ones `overdue` come back
    after the deadline, the others before it, which under the reading in force costs nothing.
    """
    for slug in slugs:
        for number, form in enumerate(FORMS):
            chance = Random(f"{slug} {form} {year} course")
            handed_in = due - timedelta(days=chance.randint(4, 12), minutes=chance.randint(0, 500))
            if number < late.get(slug, 0):
                handed_in = due + timedelta(days=1, minutes=chance.randint(0, 300))
            sent_back = number >= len(FORMS) - returned.get(slug, 0)
            if sent_back and number >= len(FORMS) - overdue.get(slug, 0):
                handed_in = due - timedelta(hours=3)
            yield Course(
                slug,
                form,
                filled=handed_in - timedelta(hours=20),
                submitted=handed_in,
                returned=handed_in + timedelta(hours=26) if sent_back else None,
                again=handed_in + timedelta(hours=50) if sent_back else None,
                accepted=due + timedelta(days=chance.randint(3, 9), minutes=chance.randint(0, 500)),
                unproved=unproved.get(slug, ()),
            )


def at(day: date, hour: int = 10, minute: int = 0) -> datetime:
    """Return an instant of the office's day, which is five hours before UTC's since March 2024."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC) - timedelta(hours=5)


TITLE = "{form}: {year} жылғы растау құжаты"
NAME = "{form}, {year}, растау.docx"
CHECKED = "Тексерілді: сандар дұрыс."
REMARK = "Растау құжатындағы санмен салыстырып, нақтылап жіберіңіз."
ANSWER = "Тексердік: сан құжаттағыдай, өзгеріссіз қайта тапсырамыз."
UNPROVED = "Растау құжаты ұсынылмады: ереженің 2.1-тармағы бойынша қабылданбайды."
DEMONSTRATION = Text("көрсетілім", "демонстрация", "demonstration")
