"""What was computed, answered, awarded or approved is refused by the database too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import DatabaseError, transaction
from tests.assessments import walk
from tests.people import NOW

from esep.assessments.models import Assessment, Calculation, Objection, Participant, Prize
from esep.assessments.objections import answer_objection, raise_objection
from esep.assessments.prizes import pay

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.people import Office


def stands(change: Callable[[], object]) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        change()


def test_the_register_of_participants_is_frozen(office: Office) -> None:
    one = walk.collecting(office)
    stands(lambda: Participant.objects.create(assessment=one, organisation=office.tree["union"]))
    stands(lambda: Participant.objects.filter(assessment=one).update(organisation=office.tree["union"]))
    stands(lambda: one.participants.first().delete())  # type: ignore[union-attr]  # there are twenty


def test_a_calculation_is_neither_changed_nor_added_to_an_approved_year(office: Office) -> None:
    one = walk.approved(office)
    kept = one.calculations.get()
    stands(lambda: Calculation.objects.update(digest="0" * 64))
    kept.pk, kept.number = None, 2
    stands(lambda: kept.save(force_insert=True))


def test_an_approved_year_only_gets_its_ceremony_and_its_publication(office: Office) -> None:
    one = walk.approved(office)
    this = Assessment.objects.filter(pk=one.pk)
    for change in ({"state": "settled"}, {"edition": "2025-02-25"}, {"year": 2024}, {"reason": "x"}):
        stands(lambda change=change: this.update(**change))  # type: ignore[misc]  # one at a time
    this.update(ceremony_at=walk.CEREMONY)
    this.update(state="published")
    stands(lambda: this.update(ceremony_at=NOW))
    stands(this.delete)


def test_an_answered_objection_stands(office: Office) -> None:
    one = walk.in_preview(office)
    akmola = office.tree["akmola"]
    paper = walk.paper(akmola)
    raised = raise_objection(one, akmola, "growth", "Қате.", [paper], by=office.as_("chair"), at=NOW)
    this = Objection.objects.filter(pk=raised.pk)
    stands(lambda: this.update(text="Басқа."))
    stands(lambda: raised.evidence.all().delete())
    answer_objection(raised, "rejected", "Дұрыс.", by=office.as_("saule"), at=NOW)
    stands(lambda: this.update(answer="Басқа."))


def test_a_prize_only_gets_the_day_it_was_paid(office: Office) -> None:
    one = walk.ready_to_publish(office)
    prize = one.prizes.order_by("id")[0]
    stands(lambda: Prize.objects.update(amount=1))
    stands(lambda: Prize.objects.all().delete())
    paid = pay(prize, NOW.date(), by=office.as_("bolat"), at=walk.LATER)
    assert paid.paid_on == NOW.date()
    published = Assessment.objects.filter(pk=one.pk)
    published.update(state="published")
    prize.pk, prize.block = None, "5"
    stands(lambda: prize.save(force_insert=True))
