"""The lines of a bundle's tables: inputs, decisions, evidence, results and traces, field by allowed field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from esep.core.facts import Value
from esep.core.quantity import plain
from esep.core.scoring import Line, Placed, Scored
from esep.core.sealing.fields import allowed, allowed_sets
from esep.core.sealing.rulebook import spelled
from esep.core.sealing.shapes import SealedDecision, SealedEvidence, SealedSource, Sealing
from esep.core.trace import explain

UNKNOWN = SealedSource("system")
"""What is said of a figure whose way is not told: it was counted by the product."""

Record = dict[str, Any]


def organisation_records(sealing: Sealing) -> Iterator[Record]:
    """Yield every rated organisation with its name."""
    for slug, name in sorted(sealing.participants.items()):
        yield allowed("organisation", {"organisation": slug, "name": name.as_dict()})


def input_records(sealing: Sealing) -> Iterator[Record]:
    """Yield every figure that the rules ask for, of every organisation, once; null where there is none."""
    asked = sorted({key for rule in sealing.result.plan.rules for key in rule.keys})
    for slug in sorted(sealing.participants):
        known = sealing.figures.of(slug)
        for fact, year in asked:
            for key, value in spellings(known.get((fact, year))):
                came = sealing.provenance.get((slug, str(year), fact, key), UNKNOWN)
                yield allowed("input", _input(slug, fact, year, key, value, came))


def _input(slug: str, fact: str, year: int, key: str, value: str | None, came: SealedSource) -> Record:
    nothing = value is None and came is UNKNOWN
    return {
        "organisation": slug,
        "fact": fact,
        "period": str(year),
        "key": key,
        "value": value,
        "claimed": came.claimed,
        "source": "" if nothing else came.source,
        "version": 0 if nothing else came.version,
        "report": came.report,
        "receipt": came.receipt,
        "role": came.role,
        "at": came.at,
    }


def spellings(value: Value | None) -> Iterator[tuple[str, str | None]]:
    """Yield (key, spelling) of a figure: one, or for a list of contests one for each contest."""
    if isinstance(value, tuple):
        places: dict[str, list[str]] = {}
        for contest, place in value:
            places.setdefault(contest, []).append(place)
        for contest in sorted(places):
            yield contest, " ".join(sorted(places[contest]))
    else:
        yield "", spelling(value)


def spelling(value: Value | None) -> str | None:
    """Return a single figure as it is written in files; None when there is none."""
    if value is None or isinstance(value, tuple):
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    return plain(value)


def decision_records(decisions: Iterable[SealedDecision]) -> Iterator[Record]:
    """Yield the acts of bodies that this result rests on."""
    for one in decisions:
        yield allowed(
            "decision",
            {
                "id": one.id,
                "kind": one.kind,
                "body": one.body,
                "protocol": one.protocol,
                "item": one.item,
                "date": one.date,
                "sets": allowed_sets(one.kind, spelled(one.sets)),
                "document": one.document,
            },
        )


def evidence_records(evidence: Iterable[SealedEvidence]) -> Iterator[Record]:
    """Yield the documents behind the figures, by commitment."""
    for one in sorted(evidence, key=lambda e: (e.organisation, e.period, e.fact, e.key, e.commitment)):
        yield allowed(
            "evidence",
            {
                "organisation": one.organisation,
                "fact": one.fact,
                "period": one.period,
                "key": one.key,
                "kind": one.kind,
                "size": one.size,
                "commitment": one.commitment,
            },
        )


def result_records(sealing: Sealing) -> Iterator[Record]:
    """Yield the points, places and prizes of every organisation in printed order; the unrated come last."""
    by_place = sealing.result.plan.ranking.get("by") == "sum_of_places"
    scored = {one.subject for one in sealing.result.subjects}
    for one in sealing.result.subjects:
        yield allowed("result", _result(one, sealing, by_place=by_place))
    for slug in sorted(set(sealing.participants) - scored):
        yield allowed("result", {"organisation": slug, "status": "unrated"})


def standing_records(sealing: Sealing) -> Iterator[Record]:
    """Yield where every entrant stands by the mean of several sheets, the first place first."""
    for one in sealing.standings:
        yield allowed(
            "standing",
            {
                "organisation": one.entrant,
                "name": sealing.names[one.entrant].as_dict(),
                "place": one.place,
                "total": plain(one.total),
                "sheets": list(one.sheets),
                "prizes": _prizes(one.entrant, sealing),
            },
        )


def _prizes(subject: str, sealing: Sealing) -> list[Record]:
    return [
        allowed(
            "prize",
            {
                "place": prize.place,
                "block": prize.block,
                "amount": str(prize.amount),
                "decision": prize.decision,
            },
        )
        for prize in sealing.prizes
        if prize.organisation == subject
    ]


def _result(scored: Scored, sealing: Sealing, *, by_place: bool) -> Record:
    record: Record = {
        "organisation": scored.subject,
        "status": "rated",
        "place": scored.place,
        "total": plain(scored.total),
        "blocks": {number: _placed(placed) for number, placed in scored.blocks.items()},
        "rows": {number: _placed(placed) for number, placed in scored.rows.items()},
        "cells": {line.criterion.id: _points(line) for line in scored.lines},
        "prizes": _prizes(scored.subject, sealing),
    }
    return record | {"sum_of_places": scored.sum_of_places} if by_place else record


def _placed(placed: Placed) -> Record:
    return {"points": None if placed.no_data else plain(placed.points), "place": placed.place}


def _points(line: Line) -> str | None:
    return None if line.worked is None else plain(line.points)


def trace_records(sealing: Sealing) -> Iterator[Record]:
    """Yield the way of every cell from its figures to its points, with a sentence a person can read."""
    for scored in sealing.result.subjects:
        for line in scored.lines:
            trace = explain(line, sealing.catalogue)
            yield allowed(
                "trace",
                {
                    "organisation": scored.subject,
                    "rule": trace.criterion,
                    "row": trace.number,
                    "kind": trace.kind,
                    "status": trace.status,
                    "operands": [_operand(fact.fact, fact.year, fact.value) for fact in trace.facts],
                    "steps": steps(line),
                    "points": _points(line),
                    "readings": list(trace.readings),
                    "in_numbers": trace.numbers.as_dict(),
                    "sentence": trace.sentence.as_dict(),
                },
            )


def _operand(fact: str, year: int, value: Value | None) -> Record:
    written: Any = spelling(value)
    if isinstance(value, tuple):
        written = [[contest, places] for contest, places in spellings(value)]
    return allowed("operand", {"fact": fact, "period": str(year), "value": written})


def steps(line: Line) -> dict[str, str]:
    """Return the exact values between the figures and the points; nothing when there are no data."""
    if line.worked is None:
        return {}
    kind, params, found = line.rule.formula.KIND, line.rule.params, line.worked[1]
    if kind == "per-step":
        return _divided("amount", found[0], params, found[1])
    if kind == "change":
        return _divided("persons", found[2], params, found[3])
    if kind == "reports":
        return {"counted": plain(found[0]), "times": plain(found[1])}
    if kind == "contests":
        return {"times": plain(found)}
    if kind in ("presence", "threshold"):
        return {"answer": "yes" if found else "no"}
    if kind == "ratio" or found is None:
        return {}
    return {"count": plain(found)}


def _divided(name: str, amount: Any, params: Mapping[str, Any], counted: Any) -> dict[str, str]:
    quotient = Fraction(amount) / Fraction(params["step"])
    return {
        name: plain(amount),
        "quotient": plain(quotient),
        "rounding": str(params["rounding"]),
        "steps": plain(counted),
    }
