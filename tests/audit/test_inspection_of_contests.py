"""A published contest stands against the log, and each row of it that somebody changes is named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.audit.test_inspection import Copy
from tests.publication.test_published_round import concluded, published

from esep.contests.models import Sheet

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings
    from tests.people import Office

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path
    settings.PUBLIC_PAGES = "esep.publication.frozen.no_pages"


def test_an_untouched_contest_is_as_it_was_recorded_and_each_forgery_is_named(
    office: Office, tmp_path: Path
) -> None:
    round_ = concluded(office, mean=False)
    made = published(office, round_)
    copy = Copy(tmp_path)
    assert found(copy) == []
    first, *_, last = round_.titles.order_by("place")
    copy.edit(
        "UPDATE contests_title SET amount = amount + 1 WHERE place = 1",
        "DELETE FROM contests_title WHERE place = 3",
        "UPDATE contests_sheet SET content = content || ' ' WHERE id = (SELECT min(id) FROM contests_sheet)",
        "UPDATE contests_outcome SET digest = 'x'",
        "UPDATE publication_publication SET size = size + 1",
    )
    assert found(copy) == sorted(
        [
            ("row-edited", "contests_title", str(first.pk)),
            ("gone", "contests_title", last.diploma),
            ("row-edited", "contests_sheet", str(Sheet.objects.order_by("pk")[0].pk)),
            ("row-edited", "contests_outcome", str(round_.outcomes.get().pk)),
            ("row-edited", "publication_publication", str(made.pk)),
        ]
    )


def found(copy: Copy) -> list[tuple[str, str, str]]:
    """Return what is wrong with rows; the papers of these tests were never files."""
    return sorted(one for one in copy.found() if one[0] != "document")
