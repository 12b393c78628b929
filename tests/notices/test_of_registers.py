"""Notices of registers: a task given, a date that is near and one that passed; each once, without a name."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.people import NOW
from tests.registers.planting import DECISION, added, collective

from esep.notices.models import Notice
from esep.notices.of_registers import tell_of_registers
from esep.registers.actions import correct, move
from esep.registers.models import Entry

if TYPE_CHECKING:
    from tests.people import Office

DAY = timedelta(days=1)


def told(office: Office, key: str) -> list[str]:
    found = Notice.objects.filter(person=office.people[key]).order_by("id")
    return [one.occasion.partition(" ")[2] for one in found]


def test_a_decision_is_told_to_whom_it_addresses_and_its_day_when_it_is_near(office: Office) -> None:
    added(office, "decisions", "union", {**DECISION, "addressees": "akmola", "due": "2028-02-14"}, by="bolat")
    assert (tell_of_registers(NOW), tell_of_registers(NOW)) == (2, 0)
    assert told(office, "aigul") == told(office, "chair") == ["given"]
    tell_of_registers(NOW + 5 * DAY)
    tell_of_registers(NOW + 20 * DAY)
    assert told(office, "aigul") == ["given", "near 2028-02-14", "over 2028-02-14"]
    assert told(office, "abay-reporter") == told(office, "bolat") == []
    own = Entry.objects.get(register="execution")
    assert {one.path for one in Notice.objects.all()} == {f"/registers/execution/{own.pk}/"}


def test_what_was_reported_is_not_asked_for_again(office: Office) -> None:
    added(office, "decisions", "union", {**DECISION, "addressees": "akmola", "due": "2028-02-05"}, by="bolat")
    done = {"report": "Құрылды", "reported": "2028-01-28"}
    move(Entry.objects.get(register="execution"), "report", done, by=office.as_("aigul"), at=NOW)
    assert tell_of_registers(NOW) == 0


def test_a_new_day_is_told_anew_and_no_letter_names_anybody(office: Office) -> None:
    one = collective(office, next="2028-01-20", contact="Сәуле Ахметова")
    assert tell_of_registers(NOW) == 2
    correct(one, {"next": "2028-02-01"}, by=office.as_("aigul"), at=NOW)
    assert tell_of_registers(NOW) == 2
    assert told(office, "aigul") == ["over 2028-01-20", "near 2028-02-01"]
    assert not any("Ахметова" in notice.text + notice.subject for notice in Notice.objects.all())
