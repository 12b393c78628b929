"""An application as the page of entry shows it: every row with its figure, materials, points and faults."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from esep.contests.completeness import checked
from esep.contests.models import Application, Claim, Material
from esep.contests.queries import contest_of, materials
from esep.core.contest import Contest
from esep.core.facts import Value, number
from esep.core.forms import FormRow
from esep.core.problems import Problem
from esep.core.quantity import Exact, pretty
from esep.core.scoring import Line as Scored
from esep.pages.contest import entrant_points as points
from esep.pages.parts.entry_values import Found, Gives, Line, Progress
from esep.pages.parts.wording import Words, words
from esep.reports.beside import value_of
from esep.reports.entry import read_cell


@dataclass(frozen=True, slots=True)
class Seen:
    """An application as it stands now: what was typed, what it means, what hangs on it, what is wrong."""

    application: Application
    contest: Contest
    claims: Mapping[str, Claim]
    values: Mapping[str, Exact | bool]
    materials: Mapping[str, tuple[Material, ...]]
    problems: tuple[Problem, ...]
    scored: tuple[Scored, ...]
    open: bool

    @property
    def lacking(self) -> tuple[str, ...]:
        """Return the rows whose figure is never taken without a document, and that have none."""
        asked = self.contest.proved
        return tuple(row for row in asked if self.values.get(row) and not self.materials.get(row))


def seen(application: Application, *, open_: bool) -> Seen:
    """Return an application as it stands, in a constant number of queries."""
    contest = contest_of(application.round)
    claims = {claim.row: claim for claim in application.claims.all()}
    values: dict[str, Exact | bool] = {}
    problems: list[Problem] = []
    for row in contest.form.rows:
        if (claim := claims.get(row.number)) is None:
            continue
        text, own = read_cell(claim.text, row, not_applicable=False)
        problems += own
        if text is not None:
            values[row.number] = value_of(text, row)
    between = checked(contest, f"a{application.pk}", application.round.year, values)
    return Seen(
        application=application,
        contest=contest,
        claims=claims,
        values=values,
        materials=materials(application),
        problems=(*problems, *between),
        scored=points.lines(application.round, values),
        open=open_,
    )


def rows(it: Seen, lang: str) -> tuple[Line, ...]:
    """Return the rows in the order they are asked."""
    e, wrong = words("entry", lang), problems(it, lang)
    of_rows = points.by_row(it.application.round, it.scored)
    found = []
    for row in it.contest.form.rows:
        line = asked(row, it, lang)
        line.gives = points.gives(it.application.round, of_rows.get(row.number, ()), lang)
        line.problems = wrong.get(row.number, ())
        line.state, line.state_words = standing(it.claims.get(row.number), e, it.open)
        found.append(line)
    return tuple(found)


def asked(row: FormRow, it: Seen, lang: str) -> Line:
    """Return one row with its figure."""
    n = row.number
    claim, value = it.claims.get(n), it.values.get(n)
    unit = it.contest.catalogue.units
    line = Line(
        number=n,
        shown_number=n,
        name=named(row, it.contest, lang),
        unit=unit[row.unit][lang] if row.unit != "yes/no" else "",
        kind="flag" if row.unit == "yes/no" else "number",
        documents=len(it.materials.get(n, ())),
        lacks_proof=n in it.lacking,
        asks_proof=True,
    )
    if claim is not None:
        line.text, line.version = typed(claim, value, lang), claim.version
        line.value = claim.value or ""
    return line


def named(row: FormRow, contest: Contest, lang: str) -> str:
    """Return what a row is called: the official words, or for a further meaning of these what it counts."""
    if row.number in contest.optional:
        meaning = contest.catalogue[row.fact].name[lang] if row.fact else row.name[lang]
        return words("contests-results", lang).say("or_else", name=meaning)
    return row.quote if lang == "kk" and row.quote else row.name[lang]


def typed(claim: Claim, value: Value | None, lang: str) -> str:
    """Return what stands in the field: an understood figure in groups of three, else the text as typed."""
    return claim.text if value is None else figure(value, lang) or claim.text


def figure(value: Value | None, lang: str) -> str:
    """Return a figure of a field; in every language with spaces and a comma, as fields are read."""
    if isinstance(value, bool):
        return words("entry", lang).say("yes" if value else "no")
    amount = number(value)
    return "" if amount is None else pretty(amount, "kk")


def standing(claim: Claim | None, e: Words, open_: bool) -> tuple[str, str]:
    """Return where the saving of a row stands, and its words."""
    told = e.table("state")
    if not open_:
        return "locked", told.say("locked")
    if claim is None or not claim.text:
        return "empty", told.say("empty")
    kind = "wrong" if claim.value is None else "saved"
    return kind, f"{told.say(kind)} {hour(claim.at)}"


def hour(at: datetime) -> str:
    """Return the hour of an instant in the office's zone."""
    return f"{at.astimezone(ZoneInfo(settings.TIME_ZONE)):%H:%M}"


def problems(it: Seen, lang: str) -> Mapping[str, tuple[Found, ...]]:
    """Return row → what is told beside it; nothing here must be explained, so all counts as explained."""
    found: defaultdict[str, list[Found]] = defaultdict(list)
    for one in it.problems:
        named = tuple(dict.fromkeys(row for row in one.rows if row in it.contest.form.by_number))
        told = f"{one.what[lang]} {one.todo[lang]}".strip()
        where = named[0] if named else ""
        found[where].append(Found(one.severity, told, named[1:], justified=True))
    return {row: tuple(of_row) for row, of_row in found.items()}


def gives(it: Seen, lang: str) -> Mapping[str, Gives]:
    """Return row → what its figure gives now."""
    of_rows = points.by_row(it.application.round, it.scored)
    return {row: points.gives(it.application.round, of, lang) for row, of in of_rows.items()}


def progress(it: Seen, lang: str) -> Progress:
    """Return how far the rows are filled in, with what all of it would give."""
    w = words("contests-results", lang)
    wanted = [row.number for row in it.contest.form.rows if row.number not in it.contest.optional]
    filled = sum(1 for row in wanted if row in it.values)
    told = w.say(
        "bar.progress",
        filled=filled,
        of=len(wanted),
        errors=sum(one.severity == "error" for one in it.problems),
        lacking=len(it.lacking),
        points=pretty(points.total(it.scored), lang, 2),
    )
    return Progress(filled, len(wanted), told)


def versions(lines: Sequence[Line]) -> str:
    """Return the versions of the rows that the page knows, for a page without scripts."""
    return " ".join(f"{row.number}:{row.version}" for row in lines if row.version)
