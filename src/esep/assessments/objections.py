"""What a member organisation holds against its previewed points, and the reasoned answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from esep.assessments.models import Assessment, Objection
from esep.evidence.models import Holding
from esep.organisations.models import Organisation
from esep.people.acting import Acting


def raise_objection(
    assessment: Assessment,
    organisation: Organisation,
    criterion: str,
    text: str,
    documents: Iterable[Holding] = (),
    *,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Objection:
    """Raise an objection against a criterion (by its id) of the organisation's own preview."""
    raise NotImplementedError


def answer_objection(
    objection: Objection, state: str, answer: str, *, by: Acting, at: datetime, once: str = ""
) -> Objection:
    """Answer an open objection: `state` is `accepted` or `rejected`, `answer` its reason."""
    raise NotImplementedError
