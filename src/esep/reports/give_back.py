"""Returning a report with remarks on its cells, and the thread of answers to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from esep.people.acting import Acting
from esep.reports.models import Remark, Report


@dataclass(frozen=True, slots=True)
class NewRemark:
    """A remark on a row ("" for the whole report); `code` is a short reason of a list, "" when there is none."""

    row: str
    text: str
    code: str = ""


def give_back(
    report: Report,
    remarks: Iterable[NewRemark],
    *,
    until: datetime | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> tuple[Remark, ...]:
    """Return a submitted report with at least one remark, awaited again `until`; the draft stays as it was."""
    raise NotImplementedError


def answer(remark: Remark, text: str, *, by: Acting, at: datetime, once: str = "") -> Remark:
    """Answer a remark and return the answer."""
    raise NotImplementedError
