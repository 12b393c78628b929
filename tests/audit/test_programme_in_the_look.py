"""The auditor's look at the programme: whoever edits the log of measures, a plan or a target is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.audit.test_inspection import Copy
from tests.people import NOW
from tests.programme.plans import VISIT, approved, visited

from esep.programme import doing
from esep.programme.planning import reopen, take_off

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_django.fixtures import Settings
    from tests.people import Office


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path


def kept(office: Office, folder: Path) -> Copy:
    """Keep a plan that was opened again, visits logged, corrected and withdrawn, and copy the office."""
    measure = approved(office)
    by = office.as_("aigul")
    doing.correct(visited(office), VISIT, "Саны қате еді", by=by, at=NOW)
    doing.withdraw(visited(office), "Екі рет енгізілген", by=by, at=NOW)
    reopen(measure.plan, "Мерзімін нақтылаңыз", by=office.as_("bolat"), at=NOW)
    take_off(measure, "Кейінге қалды", by=by, at=NOW)
    return Copy(folder)


def test_a_programme_that_nobody_touched_is_clean(office: Office, tmp_path: Path) -> None:
    assert [one.what.en for one in kept(office, tmp_path).look().findings] == []


def test_each_row_that_is_changed_behind_the_log_is_named(office: Office, tmp_path: Path) -> None:
    copy = kept(office, tmp_path)
    copy.edit(
        "UPDATE programme_done SET participants = 340 WHERE corrects_id IS NOT NULL",
        "UPDATE programme_withdrawal SET reason = 'ничего'",
        "UPDATE programme_plan SET state = 'approved'",
        "UPDATE programme_planned SET target = 1",
    )
    found = {(one.table, one.rule) for one in copy.look().findings if one.rule != "guard"}
    assert found == {
        ("programme_done", "row-edited"),
        ("programme_withdrawal", "row-edited"),
        ("programme_plan", "row-edited"),
        ("programme_planned", "row-edited"),
    }
