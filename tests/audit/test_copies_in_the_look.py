"""The auditor's look at copies for the public: an act or a copy changed behind the log is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.audit.test_inspection import Copy
from tests.evidence.papers import offered
from tests.people import NOW

from esep.evidence.copying import refuse, release

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_django.fixtures import Settings
    from tests.people import Office


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path


def test_copies_that_nobody_touched_are_clean(office: Office, tmp_path: Path) -> None:
    release(offered(office), by=office.as_("bolat"), at=NOW)
    assert [one.what.en for one in Copy(tmp_path).look().findings] == []


def test_a_copy_released_past_the_log_is_named(office: Office, tmp_path: Path) -> None:
    refuse(offered(office), "Аты көрінеді", by=office.as_("bolat"), at=NOW)
    copy = Copy(tmp_path)
    copy.edit(
        "UPDATE evidence_copyact SET state = 'released' WHERE verb = 'refuse'",
        "UPDATE evidence_publiccopy SET copy_id = original_id",
    )
    assert {(rule, table) for rule, table, _ in copy.found()} == {
        ("row-edited", "evidence_copyact"),
        ("row-edited", "evidence_publiccopy"),
    }


def test_an_act_without_an_event_and_one_taken_away_are_named(office: Office, tmp_path: Path) -> None:
    refuse(offered(office), "Аты көрінеді", by=office.as_("bolat"), at=NOW)
    copy = Copy(tmp_path)
    copy.edit(
        "DELETE FROM evidence_copyact WHERE verb = 'refuse'",
        "INSERT INTO evidence_copyact (of_id, number, verb, state, reason, by, at, event_seq) "
        "SELECT id, 2, 'release', 'released', '', 'person:1', at, 1 FROM evidence_publiccopy",
    )
    assert {(rule, table) for rule, table, _ in copy.found()} == {
        ("gone", "evidence_copyact"),
        ("without-event", "evidence_copyact"),
    }
