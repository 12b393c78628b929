"""A copy for the public: offered by its holder, released by another, withdrawn by a further act."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
import typst
from django.db import DatabaseError, transaction
from tests.evidence.hostile import png
from tests.evidence.papers import COVERS, INVENTED, covered, held, list_of_people, offered, printed
from tests.people import NOW

from esep.audit.models import Event
from esep.core.problems import Refused
from esep.evidence import copies
from esep.evidence.actions import bring
from esep.evidence.copying import offer, refuse, release, withdraw
from esep.evidence.models import CopyAct, Holding, PublicCopy

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_django.fixtures import Settings
    from tests.people import Office

REASON = "Екінші бетте аты-жөні көрініп тұр"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    """Return the rules of a refusal."""
    return [one.rule for one in refused.value.problems]


def test_a_copy_is_offered_released_and_withdrawn_one_event_each(office: Office) -> None:
    before = Event.objects.count()
    one = offered(office)
    release(one, by=office.as_("bolat"), at=NOW)
    withdraw(one, REASON, by=office.as_("chair"), at=NOW)
    now = copies.one(one.pk)
    assert now is not None
    assert [(act.verb, act.state, act.reason) for act in now.acts] == [
        ("offer", "offered", ""),
        ("release", "released", ""),
        ("withdraw", "withdrawn", REASON),
    ]
    done = Event.objects.filter(object=f"copy:{one.pk}").order_by("seq")
    assert [event.action for event in done] == ["copy.offer", "copy.release", "copy.withdraw"]
    assert Event.objects.count() - before == 5  # the two documents were brought


def test_a_refused_copy_stays_refused_with_its_sentence_and_another_is_offered(office: Office) -> None:
    one = offered(office)
    refuse(one, f"  {REASON} ", by=office.as_("bolat"), at=NOW)
    with pytest.raises(Refused) as refused:
        release(one, by=office.as_("saule"), at=NOW)
    assert rules(refused) == ["copy-state"]
    better = covered(office, "ИИН жабылды")
    offer(one.original, better, COVERS, by=office.as_("chair"), at=NOW)
    states = [(one.state, one.acts[-1].reason) for one in copies.of_holding(one.original)]
    assert states == [("offered", ""), ("refused", REASON)]


@pytest.mark.parametrize("key", ["aigul", "chair", "secretary", "stranger"])
def test_who_brought_it_and_who_works_there_do_not_release_it(office: Office, key: str) -> None:
    one = offered(office, by="secretary" if key == "secretary" else "aigul")
    with pytest.raises(Refused) as refused:
        release(one, by=office.as_(key), at=NOW)
    assert rules(refused) in (["policy-role"], ["policy-four-eyes"])
    assert CopyAct.objects.count() == 1


def test_releasing_needs_the_code(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        release(offered(office), by=office.as_("bolat", second_factor=False), at=NOW)
    assert rules(refused) == ["policy-factor"]


def test_a_click_that_comes_twice_is_one_act(office: Office) -> None:
    original, copy = list_of_people(office), covered(office)
    twice = [offer(original, copy, COVERS, by=office.as_("aigul"), at=NOW, once="a" * 20) for _ in "12"]
    assert twice[0] == twice[1]
    acts = [release(twice[0], by=office.as_("bolat"), at=NOW, once="b" * 20) for _ in "12"]
    assert acts[0] == acts[1]
    assert CopyAct.objects.count() == 2


def unfit(office: Office, what: str) -> Holding:
    """Return what is no copy of Akmola's list."""
    bodies = {
        "copy-same": lambda: list_of_people(office),
        "copy-foreign": lambda: covered(office, slug="union", by="bolat"),
        "copy-kind": lambda: held(office, "мәтін".encode(), "a.txt"),
        "copy-personal": lambda: held(office, blackened(), "a.pdf"),
        "copy-active": lambda: held(office, printed("a") + b"/JavaScript (x)\n%%EOF", "a.pdf"),
    }
    return bodies[what]()


def blackened() -> bytes:
    """Return a PDF whose number stands under a black box and can still be read."""
    drawn = f"#place(rect(width: 9cm, height: 1cm, fill: black))\nИИН {INVENTED}"
    return bytes(typst.compile(drawn.encode(), ignore_system_fonts=True))


@pytest.mark.parametrize("rule", ["copy-same", "copy-foreign", "copy-kind", "copy-personal", "copy-active"])
def test_what_is_no_copy_for_the_public_is_refused(office: Office, rule: str) -> None:
    original = list_of_people(office)
    with pytest.raises(Refused) as refused:
        offer(original, unfit(office, rule), COVERS, by=office.as_("bolat"), at=NOW)
    assert rule in rules(refused)
    assert PublicCopy.objects.count() == 0


@pytest.mark.parametrize(
    "said", ["", " \n ", "a" * 301, f"жабылды: {INVENTED}", "сұрақтар: +7 701 123 45 67"]
)
def test_what_is_said_of_it_is_a_sentence_without_personal_data(office: Office, said: str) -> None:
    original, copy = list_of_people(office), covered(office)
    with pytest.raises(Refused) as refused:
        offer(original, copy, said, by=office.as_("aigul"), at=NOW)
    assert rules(refused) == ["copy-covers"]


def test_a_picture_is_taken_and_a_second_copy_waits_for_the_first_to_go(office: Office) -> None:
    original = list_of_people(office)
    picture = bring(
        io.BytesIO(png(40, 40)), "a.png", organisation=office.tree["akmola"], by=office.as_("aigul"), at=NOW
    )
    first = offer(original, picture, COVERS, by=office.as_("aigul"), at=NOW)
    with pytest.raises(Refused) as refused:
        offer(original, covered(office), COVERS, by=office.as_("aigul"), at=NOW)
    assert rules(refused) == ["copy-another"]
    withdraw(first, REASON, by=office.as_("aigul"), at=NOW)
    assert offer(original, covered(office), COVERS, by=office.as_("aigul"), at=NOW).pk > first.pk


def test_withdrawing_and_refusing_want_a_reason(office: Office) -> None:
    one = offered(office)
    for verb, key in ((refuse, "bolat"), (withdraw, "aigul")):
        with pytest.raises(Refused) as refused:
            verb(one, " ", by=office.as_(key), at=NOW)
        assert rules(refused) == ["copy-reason"]


def test_the_database_changes_no_act_and_no_copy(office: Office) -> None:
    one = offered(office)
    with pytest.raises(DatabaseError), transaction.atomic():
        CopyAct.objects.update(state="released")
    with pytest.raises(DatabaseError), transaction.atomic():
        PublicCopy.objects.update(covers="")
    assert [act.state for act in one.acts.all()] == ["offered"]


def test_waiting_decided_and_released_are_found_in_two_queries_each(
    office: Office, django_assert_num_queries: object
) -> None:
    one = offered(office)
    with django_assert_num_queries(2):  # type: ignore[operator]  # pytest-django's
        assert [found.it.pk for found in copies.waiting()] == [one.pk]
    release(one, by=office.as_("bolat"), at=NOW)
    with django_assert_num_queries(2):  # type: ignore[operator]  # pytest-django's
        assert [found.state for found in copies.released([one.original_id])] == ["released"]
    assert copies.waiting() == ()
    assert [found.it.pk for found in copies.decided(5)] == [one.pk]
    assert copies.released([one.copy_id]) == ()
