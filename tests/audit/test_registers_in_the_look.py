"""The auditor's look at registers: whoever edits an entry behind the log is named by row and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.audit.test_inspection import Copy
from tests.people import NOW
from tests.registers.planting import DECISION, added, collective

from esep.registers.actions import correct, move
from esep.registers.judging import Judgement, judge
from esep.registers.models import Entry

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_django.fixtures import Settings
    from tests.people import Office


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path


def kept(office: Office, folder: Path) -> Copy:
    """Keep entries with versions, executions and judgements, and copy the office."""
    correct(collective(office), {"contact": "Сәуле"}, by=office.as_("aigul"), at=NOW)
    added(office, "decisions", "union", DECISION, by="bolat")
    own = Entry.objects.get(register="execution", organisation__slug="akmola")
    told = {"report": "Құрылды", "reported": "2028-01-19"}
    move(own, "report", told, by=office.as_("aigul"), at=NOW)
    marks = dict.fromkeys(("timeliness", "quality", "completeness"), Judgement("met", "Тексерілді"))
    judge(own, marks, by=office.as_("bolat"), at=NOW)
    return Copy(folder)


def test_registers_that_nobody_touched_are_clean(office: Office, tmp_path: Path) -> None:
    assert [one.what.en for one in kept(office, tmp_path).look().findings] == []


def test_each_thing_that_is_changed_behind_the_log_is_named_and_no_person_is(
    office: Office, tmp_path: Path
) -> None:
    copy = kept(office, tmp_path)
    copy.edit(
        """UPDATE registers_version SET "values" = '{"contact":"Асан"}' WHERE verb = 'correct'""",
        "UPDATE registers_entry SET state = 'formed' WHERE register = 'unorganised'",
        "UPDATE registers_judged SET mark = 'not' WHERE aspect = 'quality'",
    )
    found = {(one.table, one.rule) for one in copy.look().findings if one.rule != "guard"}
    assert found == {
        ("registers_version", "row-edited"),
        ("registers_entry", "row-edited"),
        ("registers_judged", "row-edited"),
    }
    assert all("Асан" not in one.what.kk and "Сәуле" not in one.what.kk for one in copy.look().findings)
