"""From the accepted facts of a year to its plan and result, under the readings that were decided for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import sha256
from typing import Any

from esep.assessments import wording
from esep.assessments.models import Assessment
from esep.assessments.queries import abouts, latest, participants
from esep.assessments.splits import Marked
from esep.assessments.states import CLOSED
from esep.core import law
from esep.core.canonical import composed, digest
from esep.core.contradictions import contradictions
from esep.core.facts import Figures
from esep.core.law import Regulation
from esep.core.problems import Problem, Refused
from esep.core.readings import choose
from esep.core.results import result_data
from esep.core.scoring import Plan, Result, prepare, score
from esep.decisions.models import Decision, Kind
from esep.decisions.queries import in_force
from esep.decisions.wording import BODIES
from esep.facts.queries import figures
from esep.library import library


def edition_of(assessment: Assessment) -> Regulation:
    """Return the edition that a decision chose, as its folder says; refused while none was chosen."""
    if not assessment.edition:
        raise Refused([wording.no_edition(assessment.year)])
    return library().regulation(assessment.regulation, assessment.edition)


def decided(assessment: Assessment) -> Mapping[str, Decision]:
    """Return reading id → the decision that settles it for this year; of an approved year as at approval."""
    stood = latest(assessment) if assessment.state in CLOSED else None
    found = in_force(abouts(assessment), Kind.READING, at=stood.at if stood else None)
    return {str(one.sets["reading"]): one for one in found}


def regulation_of(assessment: Assessment) -> Regulation:
    """Return the edition with the readings that were settled for this year; an unfit decision is refused."""
    return settled(edition_of(assessment), decided(assessment))


def settled(edition: Regulation, decisions: Mapping[str, Decision]) -> Regulation:
    """Return the edition with `decisions` {reading id: decision} put into its register."""
    return _with(edition, _acts(edition, decisions))


def _with(edition: Regulation, acts: Mapping[str, law.Decision]) -> Regulation:
    readings = tuple(replace(r, decision=acts.get(r.id, r.decision)) for r in edition.readings)
    return replace(edition, readings=readings)


def _acts(edition: Regulation, decisions: Mapping[str, Decision]) -> dict[str, law.Decision]:
    """Return the decisions by reading as the core knows them; one that fits no option is refused."""
    problems: list[Problem] = []
    acts: dict[str, law.Decision] = {}
    for name, one in decisions.items():
        words = str(one.sets["option"])
        reading = edition.reading(name)
        option = reading.option(words.partition(":")[0]) if reading else None
        if reading is None or option is None or option.takes_value != (":" in words):
            problems.append(wording.unfit_decision(one.protocol, one.item, f"{name}={words}"))
            continue
        acts[reading.id] = law.Decision(BODIES[one.body], one.protocol, one.item, one.date, words)
    if problems:
        raise Refused(problems)
    return acts


def figures_of(assessment: Assessment, upto: int | None = None) -> Figures:
    """Return the participants' figures of the year and the year before, as they stood after event `upto`."""
    return figures(participants(assessment), (assessment.year, assessment.year - 1), upto=upto)


def plan_of(assessment: Assessment, choices: Mapping[str, str] | None = None) -> Plan:
    """Return the plan under the decided readings; `choices` {id: option} are tried beside them."""
    edition = edition_of(assessment)
    acts = _acts(edition, decided(assessment))
    asked = _Asked(edition, assessment.year, tuple(acts.items()), tuple((choices or {}).items()))
    return _prepared(asked)


@dataclass(frozen=True)
class _Asked:
    """What a plan follows from; the edition counts as itself, for the library reads each only once."""

    edition: Regulation = field(compare=False)
    year: int
    acts: tuple[tuple[str, law.Decision], ...]
    choices: tuple[tuple[str, str], ...]
    itself: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "itself", id(self.edition))


@lru_cache(maxsize=32)
def _prepared(asked: _Asked) -> Plan:
    regulation = _with(asked.edition, dict(asked.acts))
    return prepare(regulation, choose(regulation, dict(asked.choices)), year=asked.year)


def result_of(assessment: Assessment, choices: Mapping[str, str] | None = None) -> Result:
    """Return the result of the facts as they stand now."""
    return score(plan_of(assessment, choices), figures_of(assessment))


def result_as_data(result: Result, known: Figures, marked: Marked = ()) -> dict[str, Any]:
    """Return the result as it is kept and sealed (core.results), with what the figures contradict.

    `marked` are those who are not what they were a year before (assessments.splits).
    """
    catalogue = library().facts
    warnings = list(marked) + [
        (subject, problem)
        for subject in known.subjects
        for problem in contradictions(catalogue, known.of(subject), result.plan.year)
    ]
    data: dict[str, Any] = composed(result_data(result, catalogue, warnings=warnings, figures=known))
    return data


def law_digest(regulation: str, edition: str) -> str:
    """Return the digest of an edition's files: of the table of their names and SHA-256 hashes."""
    folder = library().folder(regulation, edition)
    files = sorted(path for path in folder.iterdir() if path.is_file())
    return digest({path.name: sha256(path.read_bytes()).hexdigest() for path in files})
