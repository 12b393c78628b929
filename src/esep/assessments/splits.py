"""Organisations that were split or merged in a year: rows that compare with the year before are marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from esep.assessments.models import Assessment, Calculation
from esep.core.names import Text
from esep.core.problems import Problem
from esep.organisations.models import Organisation, Succession
from esep.organisations.queries import on
from esep.organisations.succession import Succeeded, between

Marked = tuple[tuple[str, Problem], ...]
"""Participants by slug, each with what is said of it."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one organisation, by its slug."""

    subject: str
    words: Text


RULE = "split"
COMPARED = ("membership.total",)
"""The fact that rows 1.1 compare with the year before."""


def splits(assessment: Assessment, rated: Sequence[Organisation], *, upto: int | None = None) -> Marked:
    """Return a warning for each participant that was split or merged in the year, as of the event `upto`.

    Its points of row 1.1 stand as computed (reading B05 says what transfers do); whoever reads them
    must know that the two figures are not of the same organisation.
    """
    last = date(assessment.year, 12, 31)
    happened = between(date(assessment.year - 1, 12, 31), last, upto=upto)
    concerned = on(last, Organisation.objects.filter(pk__in=list(happened))) if happened else ()
    called = {one.slug: one.name for one in concerned}
    return tuple((one.slug, said) for one in rated for said in _said(happened.get(one.pk, ()), called))


def happened_since(year: int, seq: int) -> bool:
    """Return whether the log says, after the event `seq`, that somebody was split or merged in the year."""
    return Succession.objects.filter(since__year=year, event_seq__gt=seq).exists()


def of_calculation(calculation: Calculation) -> tuple[Said, ...]:
    """Return what a calculation says of those who were split or merged, as it stood when it was made."""
    return tuple(
        Said(one["subject"], Text(**one["message"]))
        for one in calculation.result["warnings"]
        if one["rule"] == RULE
    )


def _said(happened: Sequence[Succeeded], called: Mapping[str, Text]) -> Iterator[Problem]:
    for one in happened:
        old, new = called[one.predecessor], called[one.successor]
        words = WORDS[one.kind].format(old=old, new=new, day=one.since.strftime("%d.%m.%Y"), basis=one.basis)
        yield Problem(words, CHECK, rule=RULE, severity="warning", rows=COMPARED)


WORDS = {
    "split": Text(
        "{day}: бөлінген ұйым «{old}», жаңа ұйым «{new}» ({basis}). 1.1-жол екі түрлі ұйымды салыстырады.",
        "{day}: из «{old}» выделена «{new}» ({basis}). Строка 1.1 сравнивает две разные организации.",
        "{day}: “{new}” was split from “{old}” ({basis}). Row 1.1 compares two different organisations.",
    ),
    "merge": Text(
        "{day}: «{old}» мына ұйымға қосылды: «{new}» ({basis}). 1.1-жол екі түрлі ұйымды салыстырады.",
        "{day}: «{old}» вошла в «{new}» ({basis}). Строка 1.1 сравнивает две разные организации.",
        "{day}: “{old}” went into “{new}” ({basis}). Row 1.1 compares two different organisations.",
    ),
}
CHECK = Text(
    "Ауысқан мүшелер мүшелік статистикасының 4 және 5-жолдарында тұрғанын тексеріңіз.",
    "Проверьте, что перешедшие члены стоят в строках 4 и 5 статистики членства.",
    "Check that members who went over stand in rows 4 and 5 of the membership statistics.",
)
