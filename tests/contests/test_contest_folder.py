"""docs/contest-folder.md followed to the letter: its files make a contest that runs without any Python."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.contests.entrants import CALL
from tests.contests.judging import JUDGES, at_work, person, seated
from tests.docs.pages import text
from tests.people import NOW

from esep.contests.applying import describe, start
from esep.contests.bringing import attach
from esep.contests.entering import enter
from esep.contests.handing import submit
from esep.contests.models import Application, Round
from esep.contests.outcome import counted
from esep.contests.rounds import announce, close, plan
from esep.contests.sheets import seal, sheet_of
from esep.library import library
from esep.library.promises import check_law
from esep.people.models import Role, RoleKind
from esep.reports.entry import Typed

if TYPE_CHECKING:
    from tests.people import Office

PAGE = "docs/contest-folder.md"
FILE = re.compile(r"^```(?:toml|text) (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RACING = ("racing-championship", "2026-11-01")
SECOND = timedelta(seconds=1)
SEASON: Mapping[str, tuple[Mapping[str, str], str, int]] = {
    # a real season of nineteen races: how often each finished where, the points known to everybody, the place
    "webber": ({"1": "4", "2": "4", "3": "2", "5": "1", "6": "2", "8": "3", "9": "1"}, "242", 3),
    "vettel": ({"1": "5", "2": "2", "3": "3", "4": "3", "6": "1", "7": "1"}, "256", 1),
    "alonso": ({"1": "5", "2": "2", "3": "3", "4": "2", "6": "1", "7": "1", "8": "2"}, "252", 2),
}


@pytest.fixture
def folder() -> Iterator[Path]:
    """Write the files that the page shows into the office, as its reader would."""
    place = Path(os.environ["ESEP_OFFICE"]) / "regulations"
    made = place / "/".join(RACING)
    made.mkdir(parents=True)
    for name, body in FILE.findall(text(PAGE)):
        (made / name).write_text(body, encoding="utf-8")
    yield made
    shutil.rmtree(place)


def test_the_page_shows_every_file_that_is_needed(folder: Path) -> None:
    shown = sorted(path.name for path in folder.iterdir())
    assert shown == ["annex-1.toml", "facts.toml", "regulation.toml", "text.kk.txt"]


def test_the_files_keep_every_promise_of_the_law(folder: Path) -> None:
    assert folder.is_dir()
    looked, problems = check_law(library())
    assert ("/".join(RACING) in looked, problems) == (True, ())


def test_the_contest_stands_among_those_that_can_be_held(folder: Path) -> None:
    assert folder.is_dir()
    assert RACING[0] in library().contests()
    contest = library().contest(*RACING)
    assert [row.number for row in contest.form.rows] == [str(number) for number in range(1, 11)]
    assert contest.catalogue.units["finish"].en == "finish"


def test_when_the_folder_is_gone_so_is_the_contest() -> None:
    assert RACING[0] not in library().contests()


def test_a_round_of_it_runs_from_the_call_to_the_places(office: Office, folder: Path) -> None:
    assert folder.is_dir()
    bolat = office.as_("bolat")
    round_ = announce(plan(RACING[0], 2027, by=bolat, at=NOW), CALL, by=bolat, at=NOW)
    assert round_.due_at == datetime(2028, 2, 1, 19, tzinfo=UTC)
    for key, (finishes, _, _) in SEASON.items():
        apply(office, key, round_, finishes)
    seated(office, round_)
    round_ = close(round_, by=bolat, at=round_.due_at + SECOND)
    Application.objects.update(state="admitted")
    chair = at_work(office, JUDGES[0])
    for one in Application.objects.all():
        seal(sheet_of(one, round_, by=chair), round_, by=chair, at=round_.due_at + 2 * SECOND)
    told = {one.entrant: (str(one.total), one.place) for one in counted(round_).standings}
    known = {
        f"a{one.pk}": SEASON[one.person.name.lower()][1:]
        for one in Application.objects.select_related("person")
    }
    assert told == known


def apply(office: Office, key: str, round_: Round, finishes: Mapping[str, str]) -> None:
    union = office.tree["union"]
    Role.objects.create(
        person=person(office, key), kind=RoleKind.ENTRANT, organisation=union, since=NOW.date()
    )
    who = office.as_(key)
    one = start(round_, by=who, at=NOW)
    enter(one, {row: Typed(figure, 0) for row, figure in finishes.items()}, by=who, at=NOW)
    describe(one, {"note": "Маусым туралы", "phone": "+7"}, by=who, at=NOW)
    attach(one, "note", link="https://example.org/protocols", title="Хаттамалар", by=who, at=NOW)
    submit(one, by=who, at=NOW)
