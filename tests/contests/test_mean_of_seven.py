"""Seven entrants, five members, one kept out of one: the means of points are exact, and so are places."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from tests.contests.entrants import a_round
from tests.contests.judging import (
    CLOSED,
    JUDGES,
    admitted_all,
    at_work,
    closed,
    decided,
    entrants,
    outcome,
    own,
    person,
    seated,
)
from tests.people import NOW

from esep.contests.counting import count
from esep.contests.lacking import lacking
from esep.contests.outcome import counted
from esep.contests.ranking import ties, winners
from esep.contests.sheets import Marked
from esep.core.problems import Refused
from esep.decisions.models import Kind
from esep.people.models import Role

if TYPE_CHECKING:
    from tests.people import Office

WHOLE = Fraction("304.2")
"""What the claims of everybody give: 29.2 + 10 + 20 + 15 + 60 + 100 + 70."""

LESS = (
    (1, None, 2, 4, 4),
    (0, 0, 0, 0, 0),
    (10, 0, 0, 0, 0),
    (2, 2, 2, 2, 2),
    (7, 7, 7, 7, 8),
    (0, 0, 0, 0, 0),
    (100, 100, 100, 100, 100),
)
"""By entrant and judge: how many appeals (0.2 points each) the judge does not accept; None: keeps out."""

MONEY = "4949999"
"""What two judges accept of the sixth's 5 000 000: 49 units to the others' 50; the mean sum would give 50."""

MEANS = {
    1: ("304.2", 1),
    2: ("303.8", 2),
    3: ("303.8", 2),
    0: ("303.65", 4),
    5: ("303.4", 5),
    4: ("302.76", 6),
    6: ("284.2", 7),
}


def marks(entrant: int, judge: int) -> Mapping[str, Marked]:
    less, found = LESS[entrant][judge], {}
    if less:
        found["1"] = Marked(str(146 - less), "дәлелденгені")
    if entrant == 5 and judge < 2:
        found["6"] = Marked(MONEY, "құжаты бары")
    return found


def test_the_means_of_seven_by_five_members_with_one_kept_out_are_exact(office: Office) -> None:
    round_ = a_round(office)
    every = entrants(office, round_, 7)
    seated(office, round_)
    Role.objects.create(
        person=person(office, "medet"), kind="reporter", organisation=office.tree["akmola"], since=NOW.date()
    )
    round_ = closed(office, round_)
    admitted_all(office, round_, every)
    decided(office, Kind.READING, f"round:{round_.pk}", {"reading": "K10", "option": "average"}, at=CLOSED)
    with pytest.raises(Refused) as refused:
        own(office, round_, every[0], "medet")
    assert [problem.rule for problem in refused.value.problems] == ["policy-role"]
    for entrant, application in enumerate(every):
        for judge, key in enumerate(JUDGES):
            if LESS[entrant][judge] is not None:
                own(office, round_, application, key, marks(entrant, judge))
    found = {one.entrant: one for one in counted(round_).standings}
    assert [len(found[f"a{one.pk}"].sheets) for one in every] == [4, 5, 5, 5, 5, 5, 5]
    for entrant, (total, place) in MEANS.items():
        stands = found[f"a{every[entrant].pk}"]
        assert (stands.total, stands.place) == (Fraction(total), place)
    lost = [WHOLE - found[f"a{one.pk}"].total for one in every[:5]]
    of_appeals = [[each for each in row if each is not None] for row in LESS[:5]]
    assert lost == [Fraction(sum(row), len(row)) / 5 for row in of_appeals]
    made = count(round_, by=at_work(office, JUDGES[0]), at=CLOSED)
    assert made == outcome(round_)
    kept = {one["entrant"]: (one["total"], one["place"]) for one in made.result["standings"]}
    assert kept == {f"a{every[entrant].pk}": told for entrant, told in MEANS.items()}
    (tie,) = ties(round_)
    assert (tie.place, set(tie.entrants)) == (2, {every[2].pk, every[3].pk})
    assert [one.place for one in winners(round_)] == [1, 2, 2]
    asked = [problem.rule for problem in lacking(round_, "conclude", at=CLOSED)]
    assert asked == ["undecided-tie", "not-adopted"]
