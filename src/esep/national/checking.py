"""Checks a report before it is printed: what does not add up, and what repeats between organisations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from esep.core.alike import alike
from esep.core.bound import Reference
from esep.core.bound_answers import Backed, Backing, signed
from esep.core.checks import check
from esep.core.checks_wording import number_of
from esep.core.forms import Form, Sheet
from esep.core.names import LANGUAGES, Text
from esep.core.period import Period
from esep.core.problems import Problem
from esep.core.quantity import Exact, exact, plain
from esep.library import library
from esep.national import wording as says
from esep.national.meanings import aliases, form_of_figure
from esep.statistics.consolidated import Summary

TELLING = 1000
"""Two organisations rarely have the same number of this size by chance; smaller ones often do."""

GAINED, LOST = "membership.gained", "membership.lost"
"""The lists of an older print: who grew by how much, and what the same organisations lost beside it."""


def findings(
    references: Iterable[Reference], backing: Backing, campaigns: Iterable[Summary] = ()
) -> tuple[Problem, ...]:
    """Return what is wrong with the figures behind a report, whatever its words say.

    The checks of each form run at every organisation before they run on the whole.
    """
    asked = tuple(references)
    found: dict[tuple[str, tuple[str, ...]], Problem] = {}
    every = (
        *of_forms(asked, backing),
        *of_campaigns(campaigns, backing),
        *repeated(asked, backing),
        *growth(asked, backing),
    )
    for problem in every:
        found.setdefault((problem.what.kk, problem.rows), problem)
    return tuple(found.values())


def of_forms(asked: Iterable[Reference], backing: Backing) -> Iterator[Problem]:
    """Yield what the checks of the report's forms find, at every organisation and on the union."""
    used: dict[tuple[str, Period], None] = {}
    for reference in asked:
        for name in reference.names:
            form = form_of_figure().get(name.figure)
            if form:
                used.update({(form, period): None for period in reference.periods})
    for form, period in used:
        one = sheet(library().forms[form], period, backing)
        yield from at_organisations(one.form, period, backing)
        head = head_of(one.form, period)
        for problem in check(one):
            yield replace(problem, what=_headed(head, problem.what), rows=())


def at_organisations(form: Form, period: Period, backing: Backing) -> Iterator[Problem]:
    """Yield the errors of single organisations, and what two of them have alike beyond coincidence."""
    sheets = {slug: own_sheet(form, period, slug, backing) for slug in backing.subjects}
    sheets = {slug: one for slug, one in sheets.items() if one.values}
    head = head_of(form, period)
    for slug, one in sheets.items():
        who = backing.called(slug)
        for problem in check(one):
            if problem.severity == "error":
                yield replace(problem, what=_headed(head, _said_of(who, problem.what)), rows=())
    whole = Sheet(form, library().facts, "", period, {})
    for same in alike(form, sheets):
        said = same.says(whole, backing.subjects)
        yield replace(said, what=_headed(head, said.what), rows=())


def own_sheet(form: Form, period: Period, slug: str, backing: Backing) -> Sheet:
    """Return a form as its accepted figures fill it in at one organisation."""

    def of(when: Period) -> dict[str, Exact]:
        rows = {row.number: (row.fact, str(when)) for row in form.rows if row.fact}
        given = {number: backing.parts.get(key, {}).get(slug) for number, key in rows.items()}
        return {number: one.value for number, one in given.items() if one is not None}

    return Sheet(form, library().facts, slug, period, of(period), before=of(period.year_before()))


def of_campaigns(campaigns: Iterable[Summary], backing: Backing) -> Iterator[Problem]:
    """Yield what the summaries of campaigns find of what becomes no fact."""
    for table in campaigns:
        head = head_of(table.form, table.period)
        for slug, problem in table.table.faults():
            who = backing.called(slug) if slug else None
            if who is None or problem.severity == "error":
                what = problem.what if who is None else _said_of(who, problem.what)
                yield replace(problem, what=_headed(head, what), rows=())


def head_of(form: Form, period: Period) -> Mapping[str, str]:
    """Return how a finding begins that is about a form of a period."""
    return {code: f"{form.title[code].partition(':')[0]}, {period}: " for code in LANGUAGES}


def _said_of(who: Text, what: Text) -> Text:
    return Text.each(lambda code: f"{who[code]}: {what[code]}")


def _headed(head: Mapping[str, str], what: Text) -> Text:
    return Text.each(lambda code: head[code] + what[code])


def sheet(form: Form, period: Period, backing: Backing) -> Sheet:
    """Return a form as the whole union fills it in, beside the year before and the year's other facts.

    Only figures that the same organisations stand behind are set beside each other.
    """
    facts = library().facts
    now, before = _rows(form, period, backing), _rows(form, period.year_before(), backing)
    who = {one.lacking for one in now.values()}
    if len(who) > 1:
        return Sheet(form, facts, "", period, {})
    return Sheet(
        form,
        facts,
        "",
        period,
        values={row: one.value for row, one in now.items()},
        before={row: one.value for row, one in before.items() if one.lacking in who},
        facts={
            figure: whole.value
            for (figure, when), whole in backing.wholes.items()
            if when == str(period) and figure in facts and whole.lacking in who
        },
    )


def _rows(form: Form, period: Period, backing: Backing) -> Mapping[str, Backed]:
    """Return the rows of a form that have a figure of the whole."""
    found = {}
    for row in form.rows:
        name = f"{form.id}:{row.number}"
        whole = backing.wholes.get((aliases().get(name, name), str(period)))
        if whole is not None:
            found[row.number] = whole
    return found


def repeated(asked: Iterable[Reference], backing: Backing) -> Iterator[Problem]:
    """Yield every telling number at several organisations in a list that belongs to no form."""
    figures = {
        (name.figure, str(one))
        for r in asked
        for name in r.names
        for one in r.periods
        if name.figure not in form_of_figure() and ":" not in name.figure
    }
    for figure, period in sorted(figures):
        same: defaultdict[Exact, list[str]] = defaultdict(list)
        for subject, given in backing.parts.get((figure, period), {}).items():
            if given.value >= TELLING:
                same[given.value].append(subject)
        for value, subjects in same.items():
            if len(subjects) > 1:
                yield _repeated(figure, period, value, subjects, backing)


def _repeated(figure: str, period: str, value: Exact, subjects: list[str], backing: Backing) -> Problem:
    known = backing.meanings.get(figure)
    who = Text.each(lambda code: "; ".join(backing.called(one)[code] for one in subjects))
    what = says.REPEATED.format(
        name=known.name if known else figure, period=period, value=number_of(value), who=who
    )
    return Problem(
        what,
        says.REPEATED_TODO,
        rule="equal-values",
        severity="warning",
        left=plain(value),
        right=plain(value),
    )


def growth(asked: Iterable[Reference], backing: Backing) -> Iterator[Problem]:
    """Yield that a list of those who grew leaves losses untold, and who stands in it although it shrank."""
    periods = {str(r.period) for r in asked for name in r.names if name.figure == GAINED}
    for period in sorted(periods):
        gained = backing.parts.get((GAINED, period), {})
        lost = backing.parts.get((LOST, period), {})
        yield from _untold(period, Fraction(sum(one.value for one in gained.values())), backing)
        for subject, one in gained.items():
            gone = lost.get(subject)
            if gone is not None and gone.value > one.value:
                yield _shrank(subject, one.value, gone.value, backing)


def _untold(period: str, gained: Fraction, backing: Backing) -> Iterator[Problem]:
    now = backing.wholes.get(("membership.total", period))
    before = backing.wholes.get(("membership.total", str(Period.of(period).year_before())))
    if now is None or before is None:
        return
    net = exact(Fraction(now.value) - Fraction(before.value))
    told = Fraction(sum(one.value for one in backing.parts.get((LOST, period), {}).values()))
    lost = exact(gained - net)
    if lost > told:
        what = says.LOSSES.format(
            gained=number_of(exact(gained)),
            net=Text.each(lambda code: signed(net, code)),
            lost=number_of(lost),
            told=number_of(exact(told)),
            untold=number_of(exact(lost - told)),
        )
        yield Problem(
            what,
            says.LOSSES_TODO,
            rule="losses-untold",
            severity="warning",
            left=plain(net),
            right=plain(lost),
        )


def _shrank(subject: str, gained: Exact, lost: Exact, backing: Backing) -> Problem:
    net = exact(Fraction(gained) - Fraction(lost))
    what = says.NET_LOSS.format(
        who=backing.called(subject), gained=number_of(gained), lost=number_of(lost), net=number_of(net)
    )
    return Problem(what, says.NET_LOSS_TODO, rule="grown-and-shrunk", severity="warning", right=plain(net))
