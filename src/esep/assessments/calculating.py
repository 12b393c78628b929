"""From the accepted facts of a year to its plan and result, under the readings that were decided for it."""

from __future__ import annotations

from collections.abc import Mapping

from esep.assessments.models import Assessment
from esep.core.facts import Figures
from esep.core.scoring import Plan, Result


def figures_of(assessment: Assessment, upto: int | None = None) -> Figures:
    """Return the participants' figures of the year and the year before, as they stood after event `upto`."""
    raise NotImplementedError


def plan_of(assessment: Assessment, choices: Mapping[str, str] | None = None) -> Plan:
    """Return the plan under the decided readings; `choices` {id: option} are tried beside them."""
    raise NotImplementedError


def result_of(assessment: Assessment, choices: Mapping[str, str] | None = None) -> Result:
    """Return the result of the facts as they stand now."""
    raise NotImplementedError
