"""A report as the page of entry shows it: every row with all that hangs on it, ready to be written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from esep.audit.clock import day_of
from esep.core.facts import Value, number
from esep.core.forms import Derived, FormRow
from esep.core.period import Period
from esep.core.problems import Problem
from esep.core.quantity import pretty
from esep.facts.spelling import read
from esep.library import library
from esep.organisations import queries as organisations
from esep.pages.member.form_values import Page
from esep.pages.member.live import points
from esep.pages.parts import dates
from esep.pages.parts.address import href
from esep.pages.parts.entry_values import Found, Line, Progress, Ruled, Said
from esep.pages.parts.numbers import signed
from esep.pages.parts.times import left
from esep.pages.parts.wording import Words, words
from esep.reports import at_entry, states
from esep.reports.at_entry import Otherwise
from esep.reports.cells import Kept
from esep.reports.discipline import FINANCIAL
from esep.reports.evidence_rules import asked_evidence
from esep.reports.filled import Filled
from esep.reports.models import Remark, Report

OPEN = ("open", "returned")
"""The states of a report in which its rows can be filled in."""

SHOWS = ("all", "errors", "empty", "returned")
"""What may be shown of the rows."""


def address(report: Report, lang: str) -> str:
    """Return where a report stands."""
    return href(lang, "work", "report", str(report.pk))


def page(report: Report, seen: Filled, lang: str, *, at: datetime, show: str = "") -> Page:
    """Return the form as it stands `at` this instant; a returned report begins with its returned rows."""
    w = words("work-form", lang)
    due_at = report.mend_by or report.due_at
    said = remarks_by_row(at_entry.remarks(report), lang)
    open_ = report.state in OPEN
    rows = lines(report, seen, said, lang)
    returned = report.state == "returned" and any(row.remarks for row in rows)
    return Page(
        id=report.pk,
        at=address(report, lang),
        title=seen.form.title[lang],
        organisation=organisations.on(day_of(at), [report.organisation])[0].name[lang],
        period=period_words(report.campaign.period, lang),
        state=report.state,
        state_words=states.label(report.state)[lang],
        number=report.number,
        due_at=due_at,
        left=left(due_at, at)[lang] if open_ else "",
        late=open_ and at > due_at,
        costs=report.campaign.disciplined and not report.first_submitted_at and at > report.due_at,
        financial=report.campaign.department == FINANCIAL,
        own_due=report.due_at if sooner(report, at) else None,
        open=open_,
        show=show if show in SHOWS else ("returned" if returned else "all"),
        rows=rows,
        whole=tuple(said.get("", ())),
        progress=progress(seen, w),
        versions=" ".join(f"{row.number}:{row.version}" for row in rows if row.version),
    )


def sooner(report: Report, at: datetime) -> bool:
    """Return whether row 1.2 looks at an earlier deadline of a returned report than that of its mending."""
    counts = report.campaign.disciplined and report.campaign.department != FINANCIAL
    given = report.state == "returned" and report.mend_by is not None and report.mend_by > report.due_at
    return counts and given and at <= report.due_at


def period_words(period: str, lang: str) -> str:
    """Return a period as a reader writes it: a year, or a half of one."""
    if Period.of(period).kind not in ("year", "half-year"):
        return Period.of(period).words()[lang]
    year, _, half = period.partition("-H")
    if not half:
        return words("parts", lang).say("year", year=year)
    return dates.HALF_YEAR.format(year=year, half={"1": "I", "2": "II"}[half])[lang]


def progress(seen: Filled, w: Words) -> Progress:
    """Return how far the form is."""
    so_far = seen.progress
    told = {"filled": so_far.answered, "of": so_far.asked, "errors": so_far.errors}
    return Progress(
        so_far.answered, so_far.asked, w.say("bar.progress", **told, lacking=so_far.lacking_evidence)
    )


def lines(report: Report, seen: Filled, said: Mapping[str, tuple[Said, ...]], lang: str) -> tuple[Line, ...]:
    """Return the rows in the printed order, each computed figure after the row it is computed of."""
    w = words("entry", lang)
    otherwise = in_its_place(report, seen)
    gives = points(report, seen, lang, otherwise)
    by_row = problems(seen, lang)
    after: defaultdict[str, list[Line]] = defaultdict(list)
    for derived in seen.form.derived:
        after[derived.number.rpartition(".")[0]].append(_derived(derived, seen, lang))
    found: list[Line] = []
    for row in seen.form.rows:
        line = asked(row, seen, lang)
        line.ruled = ruled(row, otherwise.get(row.number), lang)
        line.gives, line.problems = gives.get(row.number, ()), by_row.get(row.number, ())
        line.remarks = said.get(row.number, ()) if report.state in OPEN else ()
        line.state, line.state_words = standing(seen.cells.get(row.number), w, report.state in OPEN)
        found += [line, *after.pop(row.number, ())]
    return (*found, *(line for rest in after.values() for line in rest))


def asked(row: FormRow, seen: Filled, lang: str) -> Line:
    """Return one asked row with its figures."""
    n, cell = row.number, seen.cells.get(row.number)
    now, before = seen.sheet.values.get(n), seen.before.get(n)
    last = n.rpartition(".")[2]
    line = Line(
        number=n,
        shown_number=n if last.isdecimal() else "",
        name=row.quote if lang == "kk" and row.quote else row.name[lang],
        unit=library().facts.units[row.unit][lang] if row.unit != "yes/no" else "",
        kind="flag" if row.unit == "yes/no" else "number",
        before=figure(before, lang),
        change=change(now, before, lang),
        documents=len(seen.attachments.get(n, ())),
        lacks_proof=n in seen.lacking_evidence,
        asks_proof=n in asked_evidence(seen.form),
    )
    if cell is not None:
        line.text, line.value, line.version = typed(cell, now, lang), cell.value or "", cell.version
        line.not_applicable, line.note = cell.not_applicable, cell.note
    return line


def in_its_place(report: Report, seen: Filled) -> Mapping[str, Otherwise]:
    """Return row → what stands in the place of the claim once the report is accepted."""
    return at_entry.otherwise(report, seen.beside.standing) if report.state == "accepted" else {}


def ruled(row: FormRow, line: Otherwise | None, lang: str) -> Ruled | None:
    """Return what was accepted of a row in the place of what was claimed, None when nothing was changed."""
    if line is None:
        return None
    value = read(line.accepted, row.fact) if line.accepted is not None and row.fact else None
    kinds = words("trace", lang).table("source")
    source = f"{kinds[line.source]}: {line.named}" if line.source in kinds else line.named
    return Ruled(figure(value, lang) or line.accepted or "", line.reason, source)


def _derived(derived: Derived, seen: Filled, lang: str) -> Line:
    return Line(
        derived.number,
        "",
        derived.name[lang],
        kind="derived",
        text=computed(derived, seen, lang),
        state="saved",
    )


def computed(derived: Derived, seen: Filled, lang: str) -> str:
    """Return a computed figure as a reader writes it, nothing when it cannot be computed."""
    value = seen.sheet.computed(derived)
    if value is None:
        return ""
    if derived.kind == "change":
        return signed(value, lang)
    return f"{pretty(value, 'kk' if lang == 'kk' else lang, derived.decimals)}\u00a0%"


def typed(cell: Kept, value: Value | None, lang: str) -> str:
    """Return what stands in the field: an understood figure in groups of three, else the text as typed."""
    if cell.value is None:
        return cell.text
    return figure(value, lang) or cell.text


def figure(value: Value | None, lang: str) -> str:
    """Return a figure of a field; in every language with spaces and a comma, as fields are read."""
    if isinstance(value, bool):
        return words("entry", lang).say("yes" if value else "no")
    amount = number(value)
    return "" if amount is None else pretty(amount, "kk")


def change(now: Value | None, before: Value | None, lang: str) -> str:
    """Return by how much a row changed since last period, nothing when either is missing."""
    one, other = number(now), number(before)
    return "" if one is None or other is None else signed(one - other, lang)


def standing(cell: Kept | None, w: Words, open_: bool) -> tuple[str, str]:
    """Return where the saving of a row stands, and its words."""
    told = w.table("state")
    if not open_:
        return "locked", told.say("locked")
    if cell is None or not (cell.text or cell.not_applicable):
        return "empty", told.say("empty")
    kind = "wrong" if cell.value is None and not cell.not_applicable else "saved"
    return kind, f"{told.say(kind)} {clock(cell.at)}"


def clock(at: datetime) -> str:
    """Return the hour of an instant in the office's zone."""
    return f"{at.astimezone(ZoneInfo(settings.TIME_ZONE)):%H:%M}"


def problems(seen: Filled, lang: str) -> Mapping[str, tuple[Found, ...]]:
    """Return row → the problems that are told beside it; one that names no row of the form stands at ""."""
    found: defaultdict[str, list[Found]] = defaultdict(list)
    for problem in seen.problems:
        rows = tuple(dict.fromkeys(row for row in problem.rows if row in seen.form.by_number))
        where = rows[0] if rows else ""
        cell = seen.cells.get(where)
        found[where].append(told(problem, rows[1:], lang, justified=bool(cell and cell.note)))
    return {row: tuple(of_row) for row, of_row in found.items()}


def told(problem: Problem, others: tuple[str, ...], lang: str, *, justified: bool = False) -> Found:
    """Return a problem in one language."""
    return Found(problem.severity, f"{problem.what[lang]} {problem.todo[lang]}".strip(), others, justified)


def remarks_by_row(remarks: Iterable[Remark], lang: str) -> Mapping[str, tuple[Said, ...]]:
    """Return row → the staff's remarks that stand, "" for those on the whole report."""
    found: defaultdict[str, list[Said]] = defaultdict(list)
    for one in remarks:
        if one.answers_id is None and one.settled_at is None:
            found[one.row].append(Said(one.text, one.by_name, one.at, reason_code(one, lang)))
    return {row: tuple(of_row) for row, of_row in found.items()}


def reason_code(remark: Remark, lang: str) -> str:
    """Return in words which of the usual reasons a remark gives, "" when it gives none of them."""
    codes = words("queue-review", lang).table("code")
    return str(codes[remark.code]) if remark.code in codes else ""
