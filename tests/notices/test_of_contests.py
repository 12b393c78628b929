"""Notices of contests: the call to the register, the days left to apply, a question; each once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.core import mail
from tests.contests.entrants import a_round, an_inspector, handed_in
from tests.contests.judging import JUDGES, at_work, seated
from tests.people import NOW

from esep.contests.questions import ask
from esep.notices.models import Notice
from esep.notices.reminders import remind

if TYPE_CHECKING:
    from tests.people import Office

DAY = timedelta(days=1)


def told(office: Office, key: str) -> list[str]:
    found = Notice.objects.filter(person=office.people[key]).order_by("id")
    return [one.occasion for one in found]


def test_a_call_reaches_everybody_in_the_register_once(office: Office) -> None:
    an_inspector(office)
    an_inspector(office, "olzhas", slug="karaganda", name="Олжас Мысалұлы")
    round_ = a_round(office)
    assert (remind(NOW), remind(NOW + DAY)) == (2, 0)
    assert told(office, "dauren") == told(office, "olzhas") == [f"round:{round_.pk} call"]
    assert told(office, "aigul") == []
    notice = Notice.objects.get(person=office.people["dauren"])
    assert notice.path == f"/contests/round/{round_.pk}/"
    assert "01.03.2028 24:00" in notice.text


def test_who_has_not_handed_in_is_reminded_14_7_and_1_days_before(office: Office) -> None:
    an_inspector(office)
    an_inspector(office, "olzhas", slug="karaganda", name="Олжас Мысалұлы")
    round_ = a_round(office)
    handed_in(office, round_)
    for days in (14, 8, 7, 1):
        remind(round_.due_at - days * DAY)
    remind(round_.due_at + DAY)
    name = f"round:{round_.pk}"
    assert told(office, "dauren") == [f"{name} call"]
    assert told(office, "olzhas") == [f"{name} call", *(f"{name} due +{days}" for days in (14, 7, 1))]


def test_a_question_is_told_to_whoever_applied_in_the_persons_own_language(office: Office) -> None:
    an_inspector(office)
    round_ = a_round(office)
    one = handed_in(office, round_).application
    office.people["dauren"].language = "ru"
    office.people["dauren"].save()
    seated(office, round_)
    ask(one, "1", "Қайда тіркелген?", by=at_work(office, JUDGES[0], NOW), at=NOW)
    remind(NOW)
    assert len(told(office, "dauren")) == 2
    (letter,) = [each for each in mail.outbox if each.subject.startswith("Вопрос комиссии")]
    assert f"/ru/contests/application/{one.pk}/" in letter.body
