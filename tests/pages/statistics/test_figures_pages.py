"""The pages of membership and safety: who sees them, what they say, and what the public does not see."""

from __future__ import annotations

from io import BytesIO

from django.test import Client
from python_calamine import CalamineWorkbook
from tests.pages.staff.conftest import Desk
from tests.people import Office
from tests.statistics.planting import counted

from esep.core.membership import DUES, EMPLOYEES, TOTAL, WORKING
from esep.organisations.models import Organisation
from esep.statistics import safety

MEMBERSHIP = "/kk/monitoring/membership/"


def test_the_page_names_who_is_missing_and_counts_the_rest(at_desk: Desk, office: Office) -> None:
    counted(office.tree["akmola"], 2027, {TOTAL: 29_070, WORKING: 905, EMPLOYEES: 1_000})
    said = at_desk("bolat").get(MEMBERSHIP).content.decode()
    assert "Қабылданған дерегі жоқ ұйым саны: 19" in said
    assert "90 мен 91 % арасында" in said


def test_a_reporter_sees_the_numbers_of_all_and_a_stranger_signs_in(at_desk: Desk, office: Office) -> None:
    counted(office.tree["aktobe"], 2027, {TOTAL: 5_000})
    assert at_desk("aigul").get(f"{MEMBERSHIP}aktobe/").status_code == 200
    assert Client().get(MEMBERSHIP).status_code == 302


def test_the_workbook_holds_the_figures_and_leaves_missing_cells_empty(at_desk: Desk, office: Office) -> None:
    counted(office.tree["akmola"], 2027, {TOTAL: 29_070})
    answer = at_desk("bolat").get(f"{MEMBERSHIP}table.xlsx?period=2027")
    rows = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    of = {row[0]: row for row in rows}
    assert of["Ақмола облыстық ұйымы"][1] == 29_070
    assert of["Ақтөбе облыстық ұйымы"][1] == ""
    assert at_desk("bolat").get("/kk/monitoring/safety/table.xlsx").status_code == 200


def test_a_region_sees_its_own_small_numbers_and_not_those_of_others(at_desk: Desk, office: Office) -> None:
    nil = dict.fromkeys(safety.FACTS, 0)
    for slug in ("akmola", "aktobe"):
        figures = nil | {safety.ACCIDENTS: 2, safety.VICTIMS: 2, "safety.victims-light": 2}
        counted(office.tree[slug], 2027, figures)
    staff = at_desk("bolat").get("/kk/monitoring/safety/").content.decode()
    region = at_desk("aigul").get("/kk/monitoring/safety/").content.decode()
    assert "жасырын" not in staff
    own, other = region.split('scope="row">Ақмола</th>', 1)[1].split('scope="row">Ақтөбе</th>', 1)
    assert "жасырын" not in own
    assert "жасырын" in other.split("</tr>", 1)[0]


def test_dues_are_for_the_union_and_for_whoever_paid_them(at_desk: Desk, office: Office) -> None:
    for slug in ("akmola", "aktobe"):
        counted(office.tree[slug], 2027, {TOTAL: 5_000, DUES: 777})
    seen = [
        "777" in at_desk(who).get(f"{MEMBERSHIP}{slug}/").content.decode()
        for who, slug in (("bolat", "aktobe"), ("aigul", "akmola"), ("aigul", "aktobe"))
    ]
    assert seen == [True, True, False]


def test_the_public_sees_nothing_of_a_year_that_is_not_published(office: Office) -> None:
    counted(office.tree["akmola"], 2027, {TOTAL: 29_070})
    said = Client().get("/kk/statistics/").content.decode()
    assert "Әлі бірде-бір жыл жарияланған жоқ." in said
    assert "29" not in said.split("<main", 1)[1].split("</main>")[0]


def test_an_administrator_splits_and_merges_on_the_page(at_desk: Desk) -> None:
    typed = {f"{field}_{code}": "Көкшетау" for field in ("name", "short") for code in ("kk", "ru", "en")}
    typed |= {"slug": "kokshe", "since": "2028-01-10", "basis": "№ 11 хаттама"}
    answer = at_desk("administrator").post("/kk/organisations/akmola/split/", typed)
    assert answer.status_code == 303
    assert Organisation.objects.get(slug="kokshe").kind == "member"
    merged = {"organisation": "akmola", "since": "2028-01-20", "basis": ""}
    refused = at_desk("administrator").post("/kk/organisations/kokshe/merge/", merged)
    assert refused.status_code == 400
    done = at_desk("administrator").post(
        "/kk/organisations/kokshe/merge/", merged | {"basis": "№ 12 хаттама"}
    )
    assert done.status_code == 303
    said = at_desk("administrator").get("/kk/organisations/akmola/").content.decode()
    assert "kokshe бөлініп шықты" in said
