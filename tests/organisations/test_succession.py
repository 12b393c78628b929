"""An organisation is split or merged in the middle of things: nothing is compared that is not the same."""

from __future__ import annotations

from datetime import date

import pytest
from tests.people import NOW, Office
from tests.statistics.planting import counted

from esep.audit.models import Event
from esep.core.membership import TOTAL
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Refused
from esep.organisations.models import Organisation
from esep.organisations.succession import succeeded
from esep.people.tree import merge_organisation, split_organisation
from esep.statistics.membership import table

NAME = Text("Көкшетау ұйымы", "Кокшетауская организация", "Kokshetau organisation")
BASIS = "Атқару комитеті, № 11 хаттама, 2-тармақ, 05.03.2027"
DAY = date(2027, 3, 5)


def split(office: Office, *, basis: str = BASIS, slug: str = "kokshe", since: date = DAY) -> Organisation:
    """Split Kokshetau off Akmola."""
    by = office.as_("administrator")
    return split_organisation(
        office.tree["akmola"], slug, NAME, NAME, basis, since=since, by=by, at=NOW, once="once"
    )


def test_a_split_is_named_and_the_whole_goes_on(office: Office) -> None:
    new = split(office)
    counted(office.tree["akmola"], 2026, {TOTAL: 1_000})
    counted(office.tree["aktobe"], 2026, {TOTAL: 500})
    counted(office.tree["akmola"], 2027, {TOTAL: 600})
    counted(new, 2027, {TOTAL: 420})
    counted(office.tree["aktobe"], 2027, {TOTAL: 510})
    found = table(Period(2027))
    assert found.members["akmola"].change() is None
    assert found.members["kokshe"].change() is None
    assert found.members["aktobe"].change() == 10
    assert found.whole.change() == 30
    assert [(one.predecessor, one.successor, one.since) for one in found.changed["kokshe"]] == [
        ("akmola", "kokshe", DAY)
    ]


def test_a_split_stands_in_the_chain_once(office: Office) -> None:
    assert split(office) == split(office)
    assert Event.objects.filter(action="organisation.split").count() == 1


def test_everything_wrong_with_a_split_is_said(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        split(office, basis=" ", since=date(2020, 1, 1))
    assert {problem.rule for problem in refused.value.problems} == {"succession-basis", "succession-member"}
    with pytest.raises(Refused) as refused:
        split(office, slug="aktobe")
    assert {problem.rule for problem in refused.value.problems} == {"organisation-slug"}


def test_who_goes_into_another_is_closed_and_its_members_stay_in_the_whole(office: Office) -> None:
    by, akmola, aktobe = office.as_("administrator"), office.tree["akmola"], office.tree["aktobe"]
    merge_organisation(aktobe, akmola, BASIS, since=DAY, by=by, at=NOW)
    counted(akmola, 2026, {TOTAL: 1_000})
    counted(aktobe, 2026, {TOTAL: 500})
    counted(akmola, 2027, {TOTAL: 1_490})
    found = table(Period(2027))
    assert found.whole.change() == -10
    assert "aktobe" not in {one.slug for one in found.lacking}
    assert [one.kind for one in succeeded(aktobe)] == ["merge"]


def test_nobody_goes_into_itself(office: Office) -> None:
    akmola = office.tree["akmola"]
    with pytest.raises(Refused) as refused:
        merge_organisation(akmola, akmola, BASIS, since=DAY, by=office.as_("administrator"), at=NOW)
    assert {problem.rule for problem in refused.value.problems} == {"succession-into"}
