"""A plan on its pages: begun, chosen from the catalogue, put forward, approved, and seen to move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.people import NOW
from tests.programme.plans import VISITS, a_plan, approved, visited

from esep.programme.models import Plan, Planned
from esep.programme.planning import begin, put, submit

if TYPE_CHECKING:
    from django.test import Client
    from tests.pages.programme.conftest import Desk
    from tests.people import Office

OWN = "/kk/programme/of/akmola/"


def text(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def test_a_region_begins_its_plan_and_chooses_measures(office: Office, at_desk: Desk) -> None:
    aigul = at_desk("aigul")
    assert "Жоспар әлі жоқ" in text(aigul, "/kk/programme/")
    wrong = aigul.post(f"{OWN}begin/", {"first_year": "2029", "last_year": "2028"})
    assert wrong.status_code == 409
    assert 'value="2029"' in wrong.content.decode()
    answer = aigul.post(f"{OWN}begin/", {"first_year": "2028", "last_year": "2028"})
    plan = Plan.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"/kk/programme/plan/{plan.pk}/add/")
    assert "Бастауыш ұйымдарға бару" in text(aigul, f"/kk/programme/plan/{plan.pk}/add/")
    form = text(aigul, f"/kk/programme/plan/{plan.pk}/add/?clause=3.4")
    assert '<option value="visit" selected>' in form
    del office


def test_a_refused_measure_keeps_all_that_was_typed(office: Office, at_desk: Desk) -> None:
    plan = begin(office.tree["akmola"], "2028", "2028", by=office.as_("aigul"), at=NOW)
    typed = {
        "clause": "3.4",
        "name": "Ауылға бару",
        "responsible": "Хатшы",
        "since": "2028-06-01",
        "until": "2028-05-01",
        "expected": "Көреміз",
        "indicator": "log",
        "counts": "events",
        "kind": "visit",
        "target": "он екі",
    }
    answer = at_desk("aigul").post(f"/kk/programme/plan/{plan.pk}/add/", typed)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Шара басталмай тұрып аяқталады" in page
    assert "бүтін сан емес" in page
    for words in ("Ауылға бару", "Хатшы", "2028-06-01", "Көреміз", "он екі"):
        assert words in page
    assert not Planned.objects.exists()


def test_the_road_of_a_plan_on_its_page(office: Office, at_desk: Desk) -> None:
    plan = a_plan(office)
    here = f"/kk/programme/plan/{plan.pk}/"
    assert "Бекітуге ұсыну" not in text(at_desk("aigul"), here)
    chair, bolat = at_desk("chair"), at_desk("bolat")
    assert chair.post(f"{here}hand-in/submit/").status_code == 303
    assert chair.post(f"{here}hand-in/dance/").status_code == 404
    assert "Бекітуді күткен жоспарлар" in text(bolat, "/kk/programme/")
    assert bolat.post(f"{here}judge/return/", {"words": ""}).status_code == 409
    assert bolat.post(f"{here}judge/return/", {"words": "Мерзімін қысқартыңыз."}).status_code == 303
    assert "Мерзімін қысқартыңыз." in text(chair, here)
    chair.post(f"{here}hand-in/submit/")
    assert bolat.post(f"{here}judge/approve/").status_code == 303
    plan.refresh_from_db()
    assert plan.state == "approved"
    assert "жоспар бекітілді" in text(bolat, here)


def test_the_progress_moves_when_a_visit_is_logged(office: Office, at_desk: Desk) -> None:
    measure = approved(office)
    here = f"/kk/programme/plan/{measure.plan_id}/"
    assert 'value="0" aria-label="Бастауыш ұйымдарға бару"' in text(at_desk("chair"), here)
    for day in ("20", "21", "22"):
        visited(office, day=f"2028-01-{day}")
    page = text(at_desk("chair"), here)
    assert 'value="25" aria-label="Бастауыш ұйымдарға бару"' in page
    assert "журналда: 3" in page
    assert "25 %" in text(at_desk("bolat"), "/kk/programme/")


def test_what_is_counted_by_hand_is_written_on_the_plan(office: Office, at_desk: Desk) -> None:
    from dataclasses import replace

    measure = approved(office, replace(VISITS, indicator="hand", clause="", name="Мұражай", target="2"))
    aigul = at_desk("aigul")
    here = f"/kk/programme/planned/{measure.pk}/reached/"
    posted = {"amount": "бір", "note": "Орын бар", "planned": str(measure.pk)}
    refused = aigul.post(here, posted)
    assert refused.status_code == 409
    assert "Орын бар" in refused.content.decode()
    assert aigul.post(here, {**posted, "amount": "1"}).status_code == 303
    assert 'value="50" aria-label="Мұражай"' in text(aigul, f"/kk/programme/plan/{measure.plan_id}/")


def test_a_region_sees_its_own_and_not_anothers(office: Office, at_desk: Desk) -> None:
    plan = a_plan(office)
    stranger = at_desk("abay-reporter")
    assert stranger.get(f"/kk/programme/plan/{plan.pk}/").status_code == 404
    assert stranger.get(OWN).status_code == 404
    assert "Ақмола" not in text(stranger, "/kk/programme/")


def test_the_overview_asks_the_same_for_one_plan_and_for_three(office: Office, at_desk: Desk) -> None:
    bolat, asked = at_desk("bolat"), []
    bolat.get("/kk/programme/")
    for slugs in (["akmola"], ["abay", "aktobe"]):
        for slug in slugs:
            by = office.as_("aigul" if slug == "akmola" else f"{slug}-reporter")
            plan = begin(office.tree[slug], "2028", "2028", by=by, at=NOW)
            put(plan, VISITS, by=by, at=NOW)
            submit(plan, by=office.as_("chair" if slug == "akmola" else f"{slug}-chair"), at=NOW)
        with CaptureQueriesContext(connection) as seen:
            text(bolat, "/kk/programme/")
        asked.append(len(seen))
    assert asked[0] == asked[1]


def test_the_review_is_a_page_and_four_files(office: Office, at_desk: Desk) -> None:
    approved(office)
    visited(office)
    bolat = at_desk("bolat")
    assert "Бастауыш ұйымға бару" in text(bolat, "/kk/programme/review/2028/")
    docx = bolat.get("/kk/programme/review/2028/docx/?in=ru")
    assert docx.content[:2] == b"PK"
    pdf = at_desk("aigul").get(f"{OWN}review/2028/pdf/")
    assert pdf.content[:5] == b"%PDF-"
    assert "programme-akmola-2028-kk.pdf" in pdf["Content-Disposition"]
    for wrong in ("/kk/programme/review/2024/", "/kk/programme/review/2028/xlsx/"):
        assert bolat.get(wrong).status_code == 404
