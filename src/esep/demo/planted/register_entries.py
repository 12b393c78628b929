"""The registers of the demonstration: a few invented entries of each, kept through the same verbs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import partial
from io import BytesIO
from typing import Any

from esep.demo.planted.agenda import Agenda
from esep.demo.planted.cast import Cast
from esep.demo.planted.collecting import at
from esep.demo.planted.proofs import document
from esep.demo.register import Organisation, organisations, read
from esep.evidence.actions import bring
from esep.library import library
from esep.people.acting import Acting
from esep.registers.actions import add, move
from esep.registers.judging import Judgement, judge
from esep.registers.models import Entry

FILE = "planted/register_entries.toml"
WITHOUT_AGREEMENT = ("ulytau", "zhetisu")
"""Who has no regional agreement in force, as the alarms of the register tell."""


def plan_registers(agenda: Agenda, cast: Cast) -> None:
    """Plan the entries of the file, the regional agreements, and the executions of the decisions."""
    for table in read(FILE)["entry"]:
        _plan(agenda, cast, table)
    _agreements(agenda, cast)
    for table in read(FILE)["carried"]:
        agenda.at(at(table["on"], 11), partial(_carried, cast, table))


def _plan(agenda: Agenda, cast: Cast, table: Mapping[str, Any]) -> None:
    made: list[Entry] = []
    agenda.at(at(table["on"]), partial(_begun, cast, table, made))
    for step in table.get("steps", ()):
        agenda.at(at(step["on"]), partial(_moved, cast, table["of"], made, step))


def _begun(cast: Cast, table: Mapping[str, Any], made: list[Entry], moment: datetime) -> None:
    made.append(_added(cast, table["register"], table["of"], table["typed"], moment))


def _moved(cast: Cast, of: str, made: list[Entry], step: Mapping[str, Any], moment: datetime) -> None:
    typed, reason = step.get("typed", {}), step.get("reason", "")
    move(made[0], step["verb"], typed, reason=reason, by=_writer(cast, of), at=moment)


def _writer(cast: Cast, slug: str) -> Acting:
    return cast.people["bolat"] if slug == "union" else cast.reporter(slug)


def _added(cast: Cast, register: str, slug: str, typed: Mapping[str, str], moment: datetime) -> Entry:
    of = library().registers[register]
    return add(of, cast.tree[slug], typed, by=_writer(cast, slug), at=moment)


def _agreements(agenda: Agenda, cast: Cast) -> None:
    """Most regions have an agreement of three years; two have none, and some are about to end."""
    for number, one in enumerate(organisations()):
        if one.slug in WITHOUT_AGREEMENT:
            continue
        since = date(2025, 2, 10) + timedelta(days=47 * number % 500)
        agenda.at(at(since + timedelta(days=3)), partial(_agreed, cast, one, since))


def _agreed(cast: Cast, who: Organisation, since: date, moment: datetime) -> None:
    until = since.replace(year=since.year + 3) - timedelta(days=1)
    typed = {
        "name": "Облыстық білім басқармасы, жұмыс берушілер бірлестігі",
        "kind": "regional",
        "since": since.isoformat(),
        "until": until.isoformat(),
        "cost": str((4 + who.order % 9) * 18_500_000),
        "above": "pay leave health" if who.order % 2 else "pay safety youth",
    }
    made = _added(cast, "agreements", who.slug, typed, moment)
    paper = document("Өңірлік салалық келісім", (f"Мерзімі: {since:%d.%m.%Y} – {until:%d.%m.%Y}",))
    by = _writer(cast, who.slug)
    held = bring(BytesIO(paper), "Келісім.docx", organisation=cast.tree[who.slug], by=by, at=moment)
    signed = {"signed": since.isoformat(), "registered": moment.date().isoformat(), "covered": "12400"}
    move(made, "sign", signed, documents=[held], by=by, at=moment)


def _carried(cast: Cast, table: Mapping[str, Any], moment: datetime) -> None:
    """Report on an execution, and where the story says so judge it."""
    one = Entry.objects.get(
        register="execution", organisation__slug=table["of"], values__source=table["source"]
    )
    one = move(
        one,
        "report",
        {"report": table["report"], "reported": table["on"].isoformat()},
        by=_writer(cast, table["of"]),
        at=moment,
    )
    marks = table.get("marks", ())
    if marks:
        aspects = library().registers["execution"].aspects
        given = {
            aspect.id: Judgement(mark, reason) for aspect, (mark, reason) in zip(aspects, marks, strict=True)
        }
        judge(one, given, by=cast.people["saule"], at=moment)
