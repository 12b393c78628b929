"""The pages of a year: the next step and what stands in its way, board, trace, readings, prizes."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.assessments import walk
from tests.pages.staff.conftest import Desk
from tests.people import NOW, Office

from esep.assessments import timeline
from esep.assessments.changes import changes
from esep.assessments.models import Assessment, Objection
from esep.assessments.objections import raise_objection
from esep.assessments.queries import latest
from esep.decisions.models import Decision
from esep.organisations.models import Kind

if TYPE_CHECKING:
    from django.test import Client

EDITION = {
    "kind": "edition",
    "answer": "at_approval:2026-02-20",
    "body": "executive-committee",
    "protocol": "9",
    "item": "7",
    "date": "2028-01-20",
    "words_kk": "2026 жылғы редакция қолданылсын.",
    "words_ru": "Применить редакцию 2026 года.",
}


def page(client: Client, address: str, status: int = 200) -> str:
    """Return the HTML of a page of the staff in English."""
    answer = client.get(f"/en/staff/{address}")
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.parametrize(
    ("key", "status"),
    [("bolat", 200), ("secretary", 200), ("auditor", 200), ("administrator", 404), ("chair", 404)],
)
def test_a_year_is_seen_by_the_staff_and_the_auditor_only(
    at_desk: Desk, office: Office, key: str, status: int
) -> None:
    one = walk.opened(office)
    client = at_desk(key)
    rooms = ("", "edition/", "participants/", "facts/", "board/", "register/", "objections/", "prizes/")
    assert {client.get(f"/kk/staff/year/{one.pk}/{room}").status_code for room in rooms} == {status}


def test_a_year_is_opened_decided_frozen_and_computed_by_its_forms(at_desk: Desk, office: Office) -> None:
    bolat, saule = at_desk("bolat"), at_desk("saule")
    made = bolat.post("/en/staff/years/", {"year": "2025", "once": "a"})
    one = Assessment.objects.get()
    assert (made.status_code, made["Location"]) == (303, f"/en/staff/year/{one.pk}/")
    entered = bolat.post(
        "/en/staff/decisions/enter/", {**EDITION, "about": f"assessment:{one.pk}", "once": "b"}
    )
    act = Decision.objects.get()
    assert entered["Location"] == f"/en/staff/decisions/{act.pk}/"
    assert bolat.post(f"/en/staff/decisions/{act.pk}/confirm/", {"once": "c"}).status_code == 409
    assert saule.post(f"/en/staff/decisions/{act.pk}/confirm/", {"once": "d"}).status_code == 303
    here = f"/en/staff/year/{one.pk}/"
    assert bolat.post(f"{here}edition/", {"decision": act.pk, "once": "e"}).status_code == 303
    slugs = [slug for slug, x in office.tree.items() if x.kind == Kind.MEMBER]
    assert bolat.post(f"{here}participants/", {"organisation": slugs, "once": "f"}).status_code == 303
    for verb in ("complete", "compute"):
        assert bolat.post(f"{here}step/{verb}/", {"once": verb}).status_code == 303
    one.refresh_from_db()
    assert (one.state, one.edition, one.participants.count()) == ("computed", "2026-02-20", 20)


def test_what_stands_in_the_way_is_named_with_the_page_that_mends_it(at_desk: Desk, office: Office) -> None:
    one = walk.in_preview(office)
    raised = raise_objection(
        one, office.tree["akmola"], "inspections", "Олай емес", by=office.as_("chair"), at=NOW
    )
    html = page(at_desk("bolat"), f"year/{one.pk}/")
    assert f'href="/en/staff/year/{one.pk}/objections/{raised.pk}/"' in html
    assert "kind=resolution&amp;about=assessment" in html
    refused = at_desk("bolat").post(f"/en/staff/year/{one.pk}/step/settle/", {"once": "x"})
    assert refused.status_code == 409
    assert "Objections are still taken" in refused.content.decode()


def test_an_auditor_gets_no_button_and_a_step_of_theirs_is_refused(at_desk: Desk, office: Office) -> None:
    one = walk.computed_year(office)
    auditor = at_desk("auditor")
    assert 'name="once"' not in page(auditor, f"year/{one.pk}/")
    answer = auditor.post(f"/en/staff/year/{one.pk}/step/preview/", {"day": "2028-02-10", "hour": "18:00"})
    one.refresh_from_db()
    assert (answer.status_code, one.state) == (409, "computed")


def test_a_second_click_on_a_step_changes_nothing(at_desk: Desk, office: Office) -> None:
    one = walk.computed_year(office)
    bolat = at_desk("bolat")
    for _ in range(2):
        bolat.post(f"/en/staff/year/{one.pk}/step/compute/", {"once": "the same"})
    assert one.calculations.count() == 2


def test_the_board_is_kept_and_every_point_opens_its_trace(at_desk: Desk, office: Office) -> None:
    one = walk.computed_year(office)
    bolat = at_desk("bolat")
    html = page(bolat, f"year/{one.pk}/board/")
    assert html.count(f"/en/staff/year/{one.pk}/point/") == 2 * 20 * 18
    for view in ("places", "per-thousand", "change"):
        page(bolat, f"year/{one.pk}/board/?view={view}")
    page(bolat, f"year/{one.pk}/board/?view=colours", 400)
    page(bolat, f"year/{one.pk}/board/?calculation=9", 404)
    with CaptureQueriesContext(connection) as kept:
        page(bolat, f"year/{one.pk}/board/")
    assert len(kept) <= 12


def test_a_trace_leads_from_the_words_to_who_accepted_the_figure(at_desk: Desk, office: Office) -> None:
    one = walk.computed_year(office)
    bolat = at_desk("bolat")
    html = page(bolat, f"year/{one.pk}/point/akmola/3.5/")
    assert "Әрбір 1 000 000 теңге үшін 5 балл" in html
    assert "/en/law/annual-evaluation/2026-02-20/#row-3.5" in html
    panel = bolat.get(
        f"/en/staff/year/{one.pk}/point/akmola/3.5/", headers={"HX-Request": "true", "HX-Target": "trace"}
    )
    assert panel.content.decode().lstrip().startswith("<article")
    page(bolat, f"year/{one.pk}/point/akmola/9.9/", 404)
    page(bolat, f"year/{one.pk}/point/nowhere/3.5/", 404)


def test_why_a_total_changed_sums_exactly_and_names_the_figure(at_desk: Desk, office: Office) -> None:
    one = walk.computed_year(office)
    before = latest(one)
    walk.change_figure(office, "akmola", "legal.inspections", 999)
    timeline.compute(one, by=office.as_("bolat"), at=NOW)
    after = latest(one)
    assert before is not None
    assert after is not None
    found = changes(before, after, "akmola")
    assert sum((item.change for item in found.items), Fraction(0)) == found.change != 0
    html = page(at_desk("bolat"), f"year/{one.pk}/changes/akmola/")
    assert "The changes sum exactly to the difference" in html
    assert "→ 999" in html


def test_an_objection_is_answered_with_reasons_by_someone_without_ties(at_desk: Desk, office: Office) -> None:
    one = walk.in_preview(office)
    raise_objection(one, office.tree["akmola"], "inspections", "Олай емес", by=office.as_("chair"), at=NOW)
    raised = Objection.objects.get()
    address = f"/en/staff/year/{one.pk}/objections/{raised.pk}/"
    bolat = at_desk("bolat")
    assert "Олай емес" in bolat.get(address).content.decode()
    empty = bolat.post(address, {"state": "rejected", "answer": " ", "once": "a"})
    assert empty.status_code == 409
    given = bolat.post(address, {"state": "rejected", "answer": "Акт жоқ (2.1).", "once": "b"})
    raised.refresh_from_db()
    assert (given.status_code, raised.state, raised.answer) == (303, "rejected", "Акт жоқ (2.1).")


def test_the_register_puts_readings_that_turn_a_prize_place_first(at_desk: Desk, office: Office) -> None:
    one = walk.computed_year(office)
    html = page(at_desk("bolat"), f"year/{one.pk}/register/")
    assert html.index("These change prize places") < html.index("These change places")
    assert "kind=reading&amp;about=assessment" in html
    assert "Settle it so" not in page(at_desk("auditor"), f"year/{one.pk}/register/")


def test_prizes_are_decided_awarded_and_paid_by_their_forms(at_desk: Desk, office: Office) -> None:
    one = walk.approved(office)
    secretary, saule = at_desk("secretary"), at_desk("saule")
    form = page(secretary, f"decisions/enter/?kind=prizes&about=assessment:{one.pk}")
    prizes = [word.split('"')[0] for word in form.split('name="prize" value="')[1:]]
    act = {**EDITION, "about": f"assessment:{one.pk}"}
    secretary.post(
        "/en/staff/decisions/enter/",
        {
            **act,
            "kind": "prizes",
            "prize": prizes,
            **{f"amount-{name}": "1 000 000" for name in prizes},
            "once": "1",
        },
    )
    silent = secretary.post("/en/staff/decisions/enter/", {**act, "kind": "block-prizes", "once": "2"})
    assert "Nobody is named" in silent.content.decode()
    named_none = {**act, "kind": "block-prizes", "reason": "Қаражат жоқ.", "once": "3"}
    assert secretary.post("/en/staff/decisions/enter/", named_none).status_code == 303
    for one_act in Decision.objects.filter(confirmed_at__isnull=True):
        saule.post(f"/en/staff/decisions/{one_act.pk}/confirm/", {"once": f"c{one_act.pk}"})
    assert secretary.post(f"/en/staff/year/{one.pk}/prizes/", {"once": "4"}).status_code == 303
    prize = one.prizes.first()
    assert prize is not None
    paid = secretary.post(
        f"/en/staff/year/{one.pk}/prizes/{prize.pk}/paid/", {"day": "2028-01-27", "once": "5"}
    )
    assert (paid.status_code, one.prizes.filter(paid_on__isnull=False).count()) == (303, 1)
    shown = page(secretary, f"year/{one.pk}/prizes/")
    for form in ("docx", "pdf"):
        assert f"paper/diploma.{form}?of={prize.diploma}&amp;in=kk" in shown


def test_a_paper_is_handed_out_and_an_unknown_one_is_not_there(at_desk: Desk, office: Office) -> None:
    one = walk.computed_year(office)
    bolat = at_desk("bolat")
    made = bolat.get(f"/kk/staff/year/{one.pk}/paper/rating-table.docx?in=ru")
    assert (made.status_code, made.content[:2]) == (200, b"PK")
    assert "rating-table-2025-ru.docx" in made["Content-Disposition"]
    page(bolat, f"year/{one.pk}/paper/rating-table.exe", 404)
    shown = page(bolat, f"year/{one.pk}/")
    for organisation in walk.members(office):
        assert f"paper/score-card.pdf?of={organisation.slug}&amp;in=kk" in shown
    page(bolat, f"year/{one.pk}/paper/nothing.pdf", 404)


def test_what_was_typed_in_a_refused_decision_stays_with_its_document(at_desk: Desk, office: Office) -> None:
    one = walk.collecting(office)
    file = SimpleUploadedFile("хаттама.txt", b"protocol")
    typed = {
        **EDITION,
        "kind": "waiver",
        "about": f"assessment:{one.pk}",
        "organisation": "akmola",
        "cause": "liquidation",
        "persons": "сан емес",
        "reason": "Мектеп таратылды",
        "file": file,
        "once": "a",
    }
    answer = at_desk("bolat").post("/en/staff/decisions/enter/", typed)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "сан емес" in html
    assert "Мектеп таратылды" in html
    assert "Attached: хаттама.txt" in html


def test_lists_ask_the_database_as_often_for_three_as_for_one(at_desk: Desk, office: Office) -> None:
    one = walk.in_preview(office)
    bolat = at_desk("bolat")
    addresses = ("years/", "decisions/", f"year/{one.pk}/objections/")

    def asked() -> list[int]:
        found = []
        for address in addresses:
            with CaptureQueriesContext(connection) as queries:
                page(bolat, address)
            found.append(len(queries))
        return found

    raise_objection(one, office.tree["akmola"], "inspections", "1", by=office.as_("chair"), at=NOW)
    asked()
    few = asked()
    for year in (2023, 2024):
        timeline.open_year(walk.REGULATION, year, by=office.as_("bolat"), at=NOW)
    for criterion in ("consultations", "economic-effect"):
        raise_objection(one, office.tree["akmola"], criterion, "2", by=office.as_("chair"), at=NOW)
    walk.waive(office, one, "abay", 10)
    assert asked() == few
