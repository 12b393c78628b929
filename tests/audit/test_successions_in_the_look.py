"""The auditor's look at splits: whoever edits or removes one behind the log is found."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.audit.test_inspection import Copy
from tests.people import NOW

from esep.core.names import Text
from esep.people.tree import merge_organisation, split_organisation

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_django.fixtures import Settings
    from tests.people import Office

NAME = Text("Көкшетау", "Кокшетау", "Kokshetau")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path


def kept(office: Office, folder: Path) -> Copy:
    """Keep a split and a merger, and copy the office."""
    by, tree = office.as_("administrator"), office.tree
    split_organisation(tree["akmola"], "kokshe", NAME, NAME, "№ 11", since=date(2027, 3, 5), by=by, at=NOW)
    merge_organisation(tree["aktobe"], tree["atyrau"], "№ 12", since=date(2027, 4, 1), by=by, at=NOW)
    return Copy(folder)


def test_successions_that_nobody_touched_are_clean(office: Office, tmp_path: Path) -> None:
    assert [one.what.en for one in kept(office, tmp_path).look().findings] == []


def test_a_split_that_is_moved_and_a_merger_that_is_removed_are_named(office: Office, tmp_path: Path) -> None:
    copy = kept(office, tmp_path)
    copy.edit(
        "UPDATE organisations_succession SET since = '2026-03-05' WHERE kind = 'split'",
        "DELETE FROM organisations_succession WHERE kind = 'merge'",
    )
    found = [one for one in copy.look().findings if one.table == "organisations_succession"]
    assert sorted(one.rule for one in found) == ["gone", "guard", "guard", "row-edited"]
