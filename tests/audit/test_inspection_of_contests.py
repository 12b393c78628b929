"""A published contest stands against the log, and each row of it that somebody changes is named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.audit.test_inspection import Copy
from tests.contests.entrants import a_round, an_inspector, handed_in
from tests.contests.judging import JUDGES, at_work, later
from tests.publication.test_published_round import concluded_anew, published

from esep.contests.conflicts import declare
from esep.contests.models import Application, Round, Sheet
from esep.contests.questions import answer, ask

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
    round_ = concluded_anew(office, mean=False)
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


def test_what_is_done_to_rounds_applications_questions_and_minutes_behind_the_log_is_named(
    office: Office, tmp_path: Path
) -> None:
    round_ = concluded_anew(office, mean=False)
    one, two, *_ = Application.objects.order_by("pk")
    examining = Round.objects.filter(pk=round_.pk)
    examining.update(state="examining")
    asked = ask(one, "3", "Актілер қайда?", by=at_work(office, JUDGES[1]), at=later(1))
    answer(asked, "Қоса берілді.", by=at_work(office, "inspector-1"), at=later(1))
    gone = ask(two, "", "Кім тексерді?", by=at_work(office, JUDGES[1]), at=later(1))
    kept = declare(two, "таныс", by=at_work(office, JUDGES[2]), at=later(1))
    examining.update(state="concluded")
    copy = Copy(tmp_path)
    assert found(copy) == []
    copy.edit(
        "UPDATE contests_question SET answer = 'Жоқ.' WHERE answer != ''",
        "DELETE FROM contests_question WHERE answer = ''",
        "UPDATE contests_conflict SET reason = 'жоқ'",
        "UPDATE contests_application SET state = 'refused' ORDER BY id LIMIT 1",
        "UPDATE contests_application SET late = 1, shown = '[]' "
        "WHERE id = (SELECT min(id) + 1 FROM contests_application)",
        "UPDATE contests_round SET due_at = '2028-03-09 19:00:00'",
        "UPDATE contests_sitting SET signed_by = 'person:1' WHERE protocol = '1'",
        "UPDATE contests_resolved SET votes_for = 9 WHERE kind = 'places'",
    )
    first, second = round_.sittings.order_by("pk")
    assert found(copy) == sorted(
        [
            ("row-edited", "contests_question", str(asked.pk)),
            ("gone", "contests_question", str(gone.pk)),
            ("row-edited", "contests_conflict", str(kept.pk)),
            ("row-edited", "contests_application", str(one.pk)),
            *[("row-edited", "contests_application", str(two.pk))] * 2,
            ("row-edited", "contests_round", str(round_.pk)),
            ("row-edited", "contests_sitting", str(first.pk)),
            ("row-edited", "contests_sitting", str(second.pk)),
        ]
    )


def test_a_round_put_in_another_state_and_an_application_put_in_by_hand_are_named(
    office: Office, tmp_path: Path
) -> None:
    round_ = a_round(office)
    an_inspector(office)
    one = handed_in(office, round_).application
    copy = Copy(tmp_path)
    assert found(copy) == []
    copy.edit(
        "UPDATE contests_round SET state = 'planned', call = '{}'",
        "INSERT INTO contests_application SELECT id + 1, 'draft', 0, name, email, phone, note, shown, 0, '', "
        "'', NULL, started_at, NULL, NULL, organisation_id, person_id + 1, round_id "
        "FROM contests_application",
        "DELETE FROM contests_handed",
    )
    assert found(copy) == sorted(
        [
            *[("row-edited", "contests_round", str(round_.pk))] * 2,
            ("without-event", "contests_application", str(one.pk + 1)),
            ("gone", "contests_handed", f"application:{one.pk}"),
        ]
    )


def found(copy: Copy) -> list[tuple[str, str, str]]:
    """Return what is wrong with rows; the papers of these tests were never files."""
    return sorted(one for one in copy.found() if one[0] != "document")
