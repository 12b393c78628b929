"""Who offered a copy for the public is told once what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.evidence.papers import offered
from tests.people import NOW

from esep.evidence.copying import refuse, withdraw
from esep.notices.models import Notice
from esep.notices.of_copies import tell_of_copies

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_django.fixtures import Settings
    from tests.people import Office


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path


def test_a_refusal_is_told_once_to_who_offered_it_and_names_nothing(office: Office) -> None:
    one = offered(office)
    assert tell_of_copies(NOW) == 0
    refuse(one, "Қолтаңба көрінеді", by=office.as_("bolat"), at=NOW)
    assert (tell_of_copies(NOW), tell_of_copies(NOW)) == (1, 0)
    notice = Notice.objects.get()
    assert (notice.person, notice.path) == (office.people["aigul"], f"/documents/{one.original_id}/copies/")
    assert "Қолтаңба" not in notice.text


def test_what_its_own_organisation_withdrew_is_not_told(office: Office) -> None:
    withdraw(offered(office), "Қате құжат", by=office.as_("chair"), at=NOW)
    assert tell_of_copies(NOW) == 0
