"""A survey is drawn up, opened, answered once by each without a name, closed and published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.people import DAY, NOW
from tests.surveys.asking import CONTENT, DRAFT, GOOD, TITLE, a_draft, answer_many, opened, target

from esep.audit.models import Event
from esep.core.problems import Refused
from esep.core.survey import Worded
from esep.surveys import queries
from esep.surveys.answering import Proof, answer, answered
from esep.surveys.drafting import begin, change, drop
from esep.surveys.models import Answer, Pass, Said
from esep.surveys.running import close, extend, issue, open_survey, publish
from esep.surveys.spelling import Content, read

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.people import Office


def refused(do: Callable[[], object]) -> list[str]:
    with pytest.raises(Refused) as found:
        do()
    return [one.rule for one in found.value.problems]


def test_a_survey_goes_its_road_and_the_chain_tells_it(office: Office) -> None:
    one, by = opened(office), office.as_("saule")
    answer_many(one, "akmola", 10)
    one = close(one, by=by, at=NOW + timedelta(hours=1))
    one = publish(one, by=by, at=NOW + timedelta(hours=2))
    assert (one.state, one.taken) == ("published", 10)
    told = Event.objects.filter(object=f"survey:{one.pk}").values_list("action", flat=True)
    assert list(told.order_by("seq")) == [
        f"survey.{verb}" for verb in ("begin", "change", "open", "close", "publish")
    ]


def test_answering_leaves_no_event_no_time_and_no_order(office: Office) -> None:
    one = opened(office)
    before = Event.objects.count()
    answer_many(one, "akmola", 12)
    assert Event.objects.count() == before
    assert {field.name for field in Answer._meta.fields} == {"id", "target", "choices"}
    assert {field.name for field in Said._meta.fields} == {"id", "target", "question", "words"}
    assert {field.name for field in Pass._meta.fields} == {"id", "target", "hash", "used"}
    given = [row.choices["3"][0] for row in Answer.objects.order_by("id")]
    assert given != [1 + number % 5 for number in range(12)]
    assert not set(Answer.objects.values_list("id", flat=True)) & set(
        Pass.objects.values_list("id", flat=True)
    )


def test_nobody_answers_twice(office: Office) -> None:
    one = opened(office)
    proof = Proof(token="alma")
    answer(target(one), GOOD, proof, today=DAY)
    assert answered(one, proof)
    assert refused(lambda: answer(target(one), GOOD, proof, today=DAY)) == ["survey-twice"]
    assert refused(lambda: answer(target(one, "abay"), GOOD, proof, today=DAY)) == ["survey-twice"]
    assert refused(lambda: answer(target(one), GOOD, Proof(), today=DAY)) == ["survey-token"]
    assert Answer.objects.count() == 1


def test_a_code_answers_once_and_only_where_it_was_issued(office: Office) -> None:
    one, by = opened(office, way="codes"), office.as_("bolat")
    first, second = issue(target(one), 2, by=by, at=NOW, once="k")
    assert issue(target(one), 2, by=by, at=NOW, once="k") == ()
    answer(target(one), GOOD, Proof(code=f" {first.lower().replace('-', ' ')} "), today=DAY)
    assert refused(lambda: answer(target(one), GOOD, Proof(code=first), today=DAY)) == ["survey-twice"]
    assert refused(lambda: answer(target(one, "abay"), GOOD, Proof(code=second), today=DAY)) == [
        "survey-code"
    ]
    assert refused(lambda: answer(target(one), {}, Proof(code="AAAAA"), today=DAY)) == [
        "survey-code",
        "survey-lacking",
        "survey-lacking",
    ]
    assert [(row.answers, row.codes) for row in queries.turnout(one)] == [(0, 0), (1, 2)]
    assert first not in str(list(Pass.objects.values()))


def test_after_the_last_day_and_after_the_closing_nothing_is_taken(office: Office) -> None:
    one, by = opened(office), office.as_("bolat")
    late = DRAFT.last_day or DAY
    answer(target(one), GOOD, Proof(token="a"), today=late)
    next_day = late + timedelta(days=1)
    assert refused(lambda: answer(target(one), GOOD, Proof(token="b"), today=next_day)) == ["survey-over"]
    extend(one, next_day, by=by, at=NOW)
    answer(target(one), GOOD, Proof(token="b"), today=next_day)
    close(one, by=by, at=NOW)
    assert refused(lambda: answer(target(one), GOOD, Proof(token="c"), today=DAY)) == ["survey-over"]


def test_the_closing_deletes_who_may_answer_and_keeps_a_digest(office: Office) -> None:
    one = opened(office)
    answer_many(one, "akmola", 10)
    one = close(one, by=office.as_("bolat"), at=NOW)
    assert (Pass.objects.count(), len(one.digest)) == (0, 64)
    found = queries.results(one)
    assert found is not None
    assert found.intact


def test_the_database_itself_keeps_answers_and_questions(office: Office) -> None:
    one = opened(office)
    answer_many(one, "akmola", 1)
    for change_it in (
        lambda: Answer.objects.update(choices={}),
        lambda: Answer.objects.all().delete(),
        lambda: type(one).objects.update(least=5),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change_it()
    close(one, by=office.as_("bolat"), at=NOW)
    with pytest.raises(DatabaseError), transaction.atomic():
        Answer.objects.create(target=target(one), choices={})


def test_results_show_no_small_group_and_nothing_while_the_survey_is_open(office: Office) -> None:
    one = opened(office)
    answer_many(one, "akmola", 12)
    answer_many(one, "abay", 4)
    assert queries.results(one) is None
    one = close(one, by=office.as_("bolat"), at=NOW)
    found = queries.results(one)
    assert found is not None
    first = found.found[0]
    assert first.whole is not None
    assert first.whole.base == 16
    assert {part.group: (part.base, part.tally) for part in first.slices} == {
        "abay": (4, None),
        "akmola": (12, None),
    }
    assert (found.words[0].count, len(found.words[0].words)) == (16, 16)


def test_words_of_few_are_shown_to_nobody(office: Office) -> None:
    one = opened(office)
    for number in range(12):
        given = GOOD if number < 3 else {"1": ["1"], "3": ["2"]}
        answer(target(one), given, Proof(token=str(number)), today=DAY)
    one = close(one, by=office.as_("bolat"), at=NOW)
    found = queries.results(one)
    assert found is not None
    assert (found.words[0].count, found.words[0].words) == (3, ())
    assert found.found[1].whole is None


def test_results_are_cut_by_a_question_of_one_choice(office: Office) -> None:
    one = opened(office)
    answer_many(one, "akmola", 24)
    one = close(one, by=office.as_("bolat"), at=NOW)
    found = queries.results(one, cut=1)
    assert found is not None
    assert (found.cut, dict(found.sizes)) == (1, {"0": 0, "1": 12, "2": 12})
    again = queries.results(one, cut=3)
    assert again is not None
    assert again.cut == 0


def test_too_few_answers_are_not_published(office: Office) -> None:
    one = opened(office)
    answer_many(one, "akmola", 9)
    one = close(one, by=office.as_("bolat"), at=NOW)
    assert refused(lambda: publish(one, by=office.as_("bolat"), at=NOW)) == ["survey-few"]


def test_everything_wrong_with_a_draft_is_said_at_once(office: Office) -> None:
    one, by = a_draft(office), office.as_("bolat")
    bad = replace(
        DRAFT,
        content=Content(Worded("", "без казахского"), questions=CONTENT.questions * 3),
        targets=("akmola", "nowhere"),
        least=3,
        way="post",
    )
    assert refused(lambda: change(one, bad, 2, by=by, at=NOW)) == [
        "survey-title",
        "survey-many",
        "survey-target",
        "survey-least",
        "survey-way",
    ]
    assert refused(lambda: change(one, DRAFT, 1, by=by, at=NOW)) == ["survey-version"]


def test_what_is_lacking_to_open_is_said_at_once(office: Office) -> None:
    by = office.as_("bolat")
    one = begin(office.tree["union"], TITLE, by=by, at=NOW)
    one = change(one, replace(DRAFT, content=Content(TITLE), last_day=None, targets=()), 1, by=by, at=NOW)
    assert refused(lambda: open_survey(one, by=by, at=NOW)) == [
        "survey-questions",
        "survey-target",
        "survey-day",
    ]
    over = change(one, replace(DRAFT, last_day=date(2028, 1, 1)), 2, by=by, at=NOW)
    assert refused(lambda: open_survey(over, by=by, at=NOW)) == ["survey-day"]


def test_a_chair_runs_surveys_of_the_own_organisation_only(office: Office) -> None:
    chair, aigul = office.as_("chair"), office.as_("aigul")
    own = begin(office.tree["akmola"], TITLE, by=chair, at=NOW, once="x")
    assert begin(office.tree["akmola"], TITLE, by=chair, at=NOW, once="x") == own
    assert refused(lambda: begin(office.tree["abay"], TITLE, by=chair, at=NOW)) == ["policy-role"]
    assert refused(lambda: begin(office.tree["akmola"], TITLE, by=aigul, at=NOW)) == ["policy-role"]
    a_draft(office)
    assert [row.pk for row in queries.listed(chair)] == [own.pk]
    assert queries.listed(office.as_("bolat")).count() == 2
    drop(own, by=chair, at=NOW)
    assert list(queries.listed(chair)) == []


def test_a_link_stays_when_the_draft_changes_and_leads_nowhere_before_the_opening(office: Office) -> None:
    one = a_draft(office)
    link = target(one).link
    one = change(one, replace(DRAFT, targets=("akmola",)), 2, by=office.as_("bolat"), at=NOW)
    assert [row.link for row in one.targets.all()] == [link]
    assert queries.of_link(link) is None
    open_survey(one, by=office.as_("bolat"), at=NOW)
    found = queries.of_link(link)
    assert found is not None
    assert found.organisation.slug == "akmola"
    assert read(one.content) == CONTENT


def test_results_ask_a_constant_number_of_questions(office: Office) -> None:
    asked = []
    for count in (1, 3):
        one = opened(office)
        answer_many(one, "akmola", count)
        answer_many(one, "abay", count)
        one = close(one, by=office.as_("bolat"), at=NOW)
        with CaptureQueriesContext(
            connection,
        ) as seen:
            queries.results(one)
            queries.turnout(one)
        asked.append(len(seen))
    assert asked[0] == asked[1]
