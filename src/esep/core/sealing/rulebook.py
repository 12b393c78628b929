"""The rulebook of a bundle: the edition as data, what was chosen of its readings, the rules this makes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from esep.core.canonical import digest
from esep.core.law import Act, Criterion, Option, Reading, Regulation
from esep.core.quantity import plain
from esep.core.readings import Chosen
from esep.core.sealing.shapes import SealedDecision, Sealing

TEXT_FILE = "text.kk.txt"
"""The official text among the files of an edition."""


def rulebook_data(sealing: Sealing) -> dict[str, Any]:
    """Return the rulebook: `law` is alike for every result of the edition, `chosen` and `rules` are its own.

    `rules` holds the parameters of every formula after the readings, `ranking` those of the ranking.
    """
    plan = sealing.result.plan
    used = {fact for rule in plan.rules for fact, _ in rule.keys}
    return {
        "format": "esep-rulebook/1",
        "law": law_data(plan.regulation, sealing.sources.get(TEXT_FILE, "")),
        "chosen": [_chosen(chosen, sealing.decisions) for chosen in plan.choices],
        "rules": {rule.criterion.id: spelled(rule.params) for rule in plan.rules},
        "ranking": spelled(plan.ranking),
        "facts": {
            fact: {"name": sealing.catalogue[fact].name.as_dict(), "unit": sealing.catalogue[fact].unit}
            for fact in sorted(used)
        },
        "sources": dict(sorted(sealing.sources.items())),
    }


def law_digest(regulation: Regulation, text: str) -> str:
    """Return the digest by which a stranger knows the edition; `text` is that of its official text."""
    return digest(law_data(regulation, text))


def law_data(regulation: Regulation, text: str) -> dict[str, Any]:
    """Return the edition as the annex and its readings say it, before anything is chosen."""
    first, last = regulation.governs
    return {
        "regulation": regulation.id,
        "edition": regulation.edition,
        "title": regulation.title.as_dict(),
        "text": text,
        "acts": [_act(act) for act in regulation.acts],
        "governs": {"from": first, "until": last},
        "ranking": spelled(regulation.ranking),
        "blocks": [
            {
                "number": block.number,
                "name": block.name.as_dict(),
                "rows": [
                    {
                        "number": row.number,
                        "name": row.name.as_dict(),
                        "lines": [_line(criterion) for criterion in row.criteria],
                    }
                    for row in block.rows
                ],
            }
            for block in regulation.blocks
        ],
        "readings": [_reading(reading) for reading in regulation.readings],
    }


def spelled(value: Any) -> Any:
    """Return `value` of the law data with every number as its plain string, and dates as they are written."""
    if isinstance(value, Mapping):
        return {name: spelled(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [spelled(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | Fraction | Decimal) and not isinstance(value, bool):
        return plain(value)
    return value


def _act(act: Act) -> dict[str, Any]:
    return {
        "kind": act.kind,
        "body": act.body.as_dict(),
        "protocol": act.protocol,
        "item": act.item,
        "date": act.date.isoformat(),
        "quote": act.quote,
    }


def _line(criterion: Criterion) -> dict[str, Any]:
    return {
        "id": criterion.id,
        "name": criterion.name.as_dict(),
        "headings": list(criterion.headings),
        "quote": list(criterion.quote),
        "unit": criterion.unit,
        "formula": spelled(criterion.formula),
    }


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "id": reading.id,
        "key": reading.key,
        "stage": reading.stage,
        "about": list(reading.about),
        "question": reading.question.as_dict(),
        "default": reading.default,
        "options": [_option(option) for option in reading.options],
    }


def _option(option: Option) -> dict[str, Any]:
    return {
        "id": option.id,
        "says": option.says.as_dict(),
        "sets": spelled(option.sets),
        "requires": dict(option.requires),
        "takes_value": option.takes_value,
    }


def _chosen(chosen: Chosen, decisions: Iterable[SealedDecision]) -> dict[str, Any]:
    """Return the option in force, and the decision that settled it; else it is the default or follows."""
    settled = [
        one.id for one in decisions if one.kind == "reading" and one.sets.get("reading") == chosen.reading.id
    ]
    usual = "default" if chosen.words == chosen.reading.default else "linked"
    return {
        "id": chosen.reading.id,
        "chosen": chosen.words,
        "by": "decision" if settled else usual,
        "decision": settled[-1] if settled else None,
    }
