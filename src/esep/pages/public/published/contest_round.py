"""What the public sees of a published round of a contest: places, sheets, and what was agreed to be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from esep.audit.keys import fingerprint
from esep.contests.models import Application, Round
from esep.contests.outcome import counted, entrant_of
from esep.contests.queries import admitted, contest_of
from esep.core.averaging import Standing
from esep.core.facts import number
from esep.core.law import Row
from esep.core.names import LANGUAGES, Text
from esep.core.scoring import Scored
from esep.core.sealing.shapes import SealedDecision, SealedPrize, Sealing
from esep.decisions.wording import BODIES
from esep.evidence import opening
from esep.organisations.queries import on
from esep.pages.parts.csv_table import table
from esep.pages.parts.wording import words
from esep.pages.public.published.data import CSV
from esep.pages.public.published.writing import draw, under
from esep.publication.frozen import Bundle, Frozen
from esep.publication.models import Publication
from esep.publication.queries import rounds
from esep.publication.rounds import shown_materials

INDEX = "results/contests/"
"""The list of all published rounds."""

LARGEST_COPY = 5 * 1024 * 1024
"""A larger copy is named on the page and asked for from the department."""

COMMISSION = Text("байқау комиссиясы", "конкурсная комиссия", "the contest's commission")


@dataclass(frozen=True, slots=True)
class Cell:
    """A row of one sheet: what was claimed, what was accepted, the points; None where there is nothing."""

    row: Row
    claimed: Fraction | None
    accepted: Fraction | None
    points: Fraction | None


@dataclass(frozen=True, slots=True)
class Shown:
    """An entrant as the public sees one: where they stand, the prize, and their sheets row by row."""

    standing: Standing
    name: Text
    organisation: Text | None
    prize: SealedPrize | None
    sheets: tuple[tuple[str, tuple[Cell, ...]], ...]
    materials: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A published round with everything its pages show."""

    publication: Publication
    round: Round
    values: Sealing
    title: Text
    name: str
    path: str
    shown: tuple[Shown, ...]
    acts: tuple[tuple[Text, date, SealedDecision], ...]
    totals: Mapping[str, Fraction]


def pages(publication: Publication, bundle: Bundle) -> Iterator[Frozen]:
    """Yield every public page of a round in every language, its table as a file, and the list of rounds."""
    made = held(publication, bundle)
    yield Frozen("", f"{made.path}v{made.round.version}/places.csv", CSV, _table(made))
    yield from _copies(made)
    for lang in LANGUAGES:
        own = {
            "h": made,
            "c": words("published", lang),
            "fingerprint": fingerprint(publication.key),
            "rows": tuple(made.values.result.plan.regulation.rows()),
        }
        html = draw("round.html", lang=lang, name="contest-results", **own)
        yield from under(lang, html, made.path, f"{made.path}v{made.round.version}/")
        for one in made.shown:
            html = draw("round-entrant.html", lang=lang, name="contest-results", one=one, **own)
            yield from under(lang, html, f"{made.path}{one.standing.entrant}/")
        others = [known for one in rounds() if one.round is not None and (known := _listed(one))]
        html = draw("rounds.html", lang=lang, name="contest-results", rounds=others, **own)
        yield from under(lang, html, INDEX)


def address(round_: Round, holder: str) -> str:
    """Return the path of a round's public page after the language."""
    stage = f"{holder}/" if holder else ""
    return f"{INDEX}{round_.regulation}/{stage}{round_.year}/"


def held(publication: Publication, bundle: Bundle) -> Held:
    """Return a round as its bundle and, by consent, its applications say it."""
    round_, values = publication.round, bundle.values
    assert round_ is not None  # noqa: S101  # only rounds are shown here
    standings = counted(round_).standings
    applications = {entrant_of(one): one for one in admitted(round_)}
    scored = {one.subject: one for one in values.result.subjects}
    prizes = {one.organisation: one for one in values.prizes}
    names = values.names or values.participants
    theirs = [one.organisation for one in applications.values() if one.organisation]
    known = on(date(round_.year, 12, 31), theirs)
    short = {one.id: one.short for one in known}
    return Held(
        publication=publication,
        round=round_,
        values=values,
        title=contest_of(round_).name,
        name=bundle.name,
        path=address(round_, values.holder),
        shown=tuple(
            Shown(
                standing=one,
                name=names[one.entrant],
                organisation=_organisation(applications[one.entrant], short),
                prize=prizes.get(one.entrant),
                sheets=tuple((sheet, cells(values, scored[sheet])) for sheet in one.sheets),
                materials=tuple(_material(applications[one.entrant], round_, values.holder)),
            )
            for one in standings
        ),
        acts=tuple(
            (BODIES.get(one.body, COMMISSION), date.fromisoformat(one.date), one)
            for one in values.decisions
            if one.kind != "reading"
        ),
        totals={one.subject: one.total for one in values.result.subjects},
    )


def _organisation(application: Application, short: Mapping[int, Text]) -> Text | None:
    """Return the organisation, only of those who agreed to be named: it would tell who they are."""
    if "name" not in application.shown or application.organisation_id is None:
        return None
    return short.get(application.organisation_id)


def _material(application: Application, round_: Round, holder: str) -> Iterator[Mapping[str, Any]]:
    """Yield the materials that may be shown: a link, or the address of the copy without personal data."""
    for one in shown_materials(application):
        copy = one.public_copy
        kept = copy is not None and copy.document.size <= LARGEST_COPY
        name = f"{one.pk}.{copy.document.kind}" if copy is not None and kept else ""
        there = f"{address(round_, holder)}{entrant_of(application)}/{name}" if name else ""
        yield {"row": one.row, "title": one.title, "link": one.link, "at": there, "held": copy}


def _copies(made: Held) -> Iterator[Frozen]:
    """Yield the copies without personal data as they stood at the publication, of no language."""
    for one in made.shown:
        for material in one.materials:
            held = material["held"] if material["at"] else None
            stream = opening.read(held) if held is not None else None
            if held is not None and stream is not None:
                with stream:
                    yield Frozen("", material["at"], opening.media(held), stream.read())


def cells(values: Sealing, scored: Scored) -> tuple[Cell, ...]:
    """Return the rows of a sheet with what was claimed and accepted; a heading has nothing."""
    plan, found = values.result.plan, []
    of_row = {line.criterion.number: line for line in scored.lines}
    for row in plan.regulation.rows():
        line = of_row.get(row.number)
        if line is None:
            found.append(Cell(row, None, None, None))
            continue
        fact, year = line.rule.keys[0]
        came = values.provenance.get((scored.subject, str(year), fact, ""))
        amount = number(values.figures.of(scored.subject).get((fact, year)))
        accepted = None if amount is None else Fraction(amount)
        claimed = accepted if came is None or came.claimed is None else Fraction(came.claimed)
        points = None if line.worked is None else line.points
        found.append(Cell(row, claimed, accepted, points))
    return tuple(found)


def _table(made: Held) -> bytes:
    lines = [line.criterion for line in made.values.result.subjects[0].lines] if made.shown else []
    rows = [["entrant", "place", "total", *(line.number for line in lines)]]
    for one in made.shown:
        points = [one.standing.lines.get(line.id) for line in lines]
        stands = (one.name.kk, one.standing.place, one.standing.total)
        rows.append([*map(str, stands), *("" if each is None else str(each) for each in points)])
    return table(rows, texts=(0,))


def _listed(publication: Publication) -> tuple[Text, int, str, Publication] | None:
    round_ = publication.round
    if round_ is None:
        return None
    holder = "" if round_.organisation.parent_id is None else round_.organisation.slug
    return contest_of(round_).name, round_.year, address(round_, holder), publication
