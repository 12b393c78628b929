"""A second click of every verb of an entrant changes nothing, and lists ask the same number of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.contests.entrants import a_round, an_inspector, begun, fill, handed_in, whole
from tests.people import NOW

from esep.audit.models import Event
from esep.contests.applying import describe, start
from esep.contests.bringing import attach, detach
from esep.contests.completeness import checks, completeness
from esep.contests.entering import enter
from esep.contests.handing import sign, submit, withdraw
from esep.contests.models import Claim, Material
from esep.contests.of_people import concerning
from esep.contests.queries import applications, materials, rounds
from esep.contests.rounds import plan
from esep.reports.entry import Typed

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries
    from tests.people import Office


def recorded(action: str) -> int:
    return Event.objects.filter(action=action).count()


def test_every_verb_of_an_entrant_is_done_once(office: Office) -> None:
    an_inspector(office)
    round_ = a_round(office)
    dauren, chair = office.as_("dauren"), office.as_("chair")
    one = start(round_, by=dauren, at=NOW, once="start")
    material = attach(one, "1", link="https://example.org/", by=dauren, at=NOW, once="attach")
    for _ in range(2):
        assert start(round_, by=dauren, at=NOW, once="start") == one
        assert attach(one, "1", link="https://example.org/", by=dauren, at=NOW, once="attach") == material
        enter(one, {"1": Typed("146", 0)}, by=dauren, at=NOW, once="enter")
        describe(one, {"note": "Хат"}, by=dauren, at=NOW, once="describe")
    for _ in range(2):
        detach(material, by=dauren, at=NOW, once="detach")
        sign(one, by=chair, at=NOW, once="sign")
        submit(one, by=dauren, at=NOW, once="submit")
    for _ in range(2):
        withdraw(one, by=dauren, at=NOW, once="withdraw")
    verbs = ("start", "enter", "describe", "attach", "detach", "sign", "submit", "withdraw")
    assert [recorded(f"application.{verb}") for verb in verbs] == [1] * len(verbs)
    assert (Claim.objects.get().version, Material.objects.count()) == (1, 1)


def test_the_click_of_somebody_else_does_not_hide_ones_own(office: Office) -> None:
    an_inspector(office)
    one = whole(office, a_round(office))
    fill(office, one, {"5": "1"})
    assert submit(one, by=office.as_("dauren"), at=NOW, once="mine").number == 1
    assert recorded("application.submit") == 1


def test_lists_of_rounds_and_applications_ask_the_same_questions_for_one_and_for_three(
    office: Office, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    round_ = a_round(office)
    path = office.tree["union"].path
    for number, slug in enumerate(("akmola", "karaganda", "zhambyl"), 1):
        an_inspector(office, f"inspector-{slug}", slug=slug, name=f"Үлгіұлы {number}")
        begun(office, round_, f"inspector-{slug}")
        with django_assert_num_queries(1):
            assert len([one.person.name for one in applications(round_)]) == number
        with django_assert_num_queries(1):
            assert len([one.round.organisation for one in concerning(0, [path])]) == number
    for year in (2025, 2026):
        plan(round_.regulation, year, by=office.as_("bolat"), at=NOW)
        with django_assert_num_queries(1):
            assert len([one.organisation for one in rounds()]) == year - 2023


def test_an_application_is_examined_by_as_many_questions_however_much_it_brings(
    office: Office, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    an_inspector(office)
    round_ = a_round(office)
    one = begun(office, round_)
    with django_assert_num_queries(1):
        checks(one)
    with django_assert_num_queries(1):
        materials(one)
    with django_assert_num_queries(2):
        completeness(one)
    one = handed_in(office, round_).application
    with django_assert_num_queries(1):
        checks(one)
    with django_assert_num_queries(2):
        completeness(one)
