"""Questions of the commission and the answers: who asks, who answers, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.contests.entrants import a_round, an_inspector, handed_in
from tests.contests.judging import at_work, seated
from tests.people import NOW

from esep.contests.models import Question
from esep.contests.questions import answer, ask
from esep.core.problems import Refused

if TYPE_CHECKING:
    from tests.people import Office


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.rule for problem in refused.value.problems]


def test_a_member_asks_on_a_row_and_whoever_applied_answers_once(office: Office) -> None:
    an_inspector(office)
    round_ = a_round(office)
    one = handed_in(office, round_).application
    member = seated(office, round_)[0]
    judge = at_work(office, next(key for key, who in office.people.items() if who == member.person), NOW)
    asked = ask(one, "1", " Қайда тіркелген? ", by=judge, at=NOW, once="click")
    assert ask(one, "1", "Қайда тіркелген?", by=judge, at=NOW, once="click") == asked
    assert (asked.row, asked.text, Question.objects.count()) == ("1", "Қайда тіркелген?", 1)
    dauren = office.as_("dauren")
    said = answer(asked, "Журналда.", by=dauren, at=NOW, once="reply")
    assert (said.answer, answer(said, "Журналда.", by=dauren, at=NOW, once="reply")) == ("Журналда.", said)
    with pytest.raises(Refused) as refused:
        answer(said, "Басқаша.", by=dauren, at=NOW)
    assert rules(refused) == ["answered"]


def test_nobody_else_asks_or_answers_and_nothing_is_asked_empty(office: Office) -> None:
    an_inspector(office)
    round_ = a_round(office)
    one = handed_in(office, round_).application
    member = seated(office, round_)[0]
    judge = at_work(office, next(key for key, who in office.people.items() if who == member.person), NOW)
    for key in ("dauren", "auditor", "stranger"):
        with pytest.raises(Refused) as refused:
            ask(one, "1", "Неге?", by=office.as_(key), at=NOW)
        assert rules(refused) == ["policy-role"]
    with pytest.raises(Refused) as refused:
        ask(one, "1", "  ", by=judge, at=NOW)
    assert rules(refused) == ["no-text"]
    asked = ask(one, "", "Неге?", by=judge, at=NOW)
    for who in (judge, office.as_("chair"), office.as_("stranger")):
        with pytest.raises(Refused) as refused:
            answer(asked, "Солай.", by=who, at=NOW)
        assert rules(refused) == ["policy-role"]
