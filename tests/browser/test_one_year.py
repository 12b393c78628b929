"""One evaluation year as six people live it, from a pasted block to a corrected result anyone verifies."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import CHECKOUT
from tests.browser.walking import Walk, press, told
from xlsxwriter import Workbook  # type: ignore[import-untyped]  # the package carries no types

from esep.core.period import Period
from esep.library import library
from esep.papers.form_book import FIRST, HEADS, mark

Faults = Callable[[Page], list[str]]
PROTOCOL = "23"


@pytest.fixture(scope="module")
def walk(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    """Return the walk of one office through a year."""
    folder = tmp_path_factory.mktemp("year") / "office"
    folder.mkdir()
    one = Walk(browser, folder)
    yield one
    one.close()


def test_one_year_from_a_pasted_block_to_a_corrected_result(
    walk: Walk, faults: Faults, tmp_path: Path
) -> None:
    office = planted(walk)
    walk.turn("2028-01-28T10:00:00+05:00")
    aigul_pastes_one_form_and_uploads_another(walk, office, faults)
    the_chair_hands_both_in_on_his_phone(walk, office, faults)
    bolat_returns_one_and_accepts_the_other(walk, office)
    aigul_answers_the_chair_hands_in_again_and_bolat_accepts(walk, office)
    walk.turn("2028-02-18T10:00:00+05:00")
    bolat_opens_the_year_and_asks_which_edition_governs(walk, faults)
    a_waiver_is_decided_and_the_year_is_computed(walk, faults)
    walk.turn("2028-02-22T10:00:00+05:00")
    the_chair_objects_on_his_phone_and_bolat_answers(walk, faults)
    walk.turn("2028-03-01T10:00:00+05:00")
    a_reading_is_settled_and_the_package_goes_to_the_committee(walk, faults)
    the_secretary_approves_and_gives_the_prizes(walk, faults)
    nothing_is_public_before_the_ceremony(walk)
    walk.turn("2028-03-20T16:00:00+05:00")
    the_secretary_publishes(walk)
    first = a_stranger_verifies_what_is_published(walk, faults, tmp_path, version=1)
    an_inspection_corrects_a_figure_and_version_2_is_published(walk)
    second = a_stranger_verifies_what_is_published(walk, faults, tmp_path, version=2)
    assert first != second
    assert walk.wrong == []


def planted(walk: Walk) -> dict[str, Any]:
    plant = [sys.executable, str(CHECKOUT / "tests" / "browser" / "walking_office.py")]
    ran = subprocess.run(
        plant,
        env=walk.surroundings("2028-01-28T10:00:00+05:00"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    office: dict[str, Any] = json.loads(ran.stdout)
    return office


def form_at(office: dict[str, Any], form: str, rest: str = "") -> str:
    return f"/kk/work/report/{office['reports'][form]}/{rest}"


def aigul_pastes_one_form_and_uploads_another(walk: Walk, office: dict[str, Any], faults: Faults) -> None:
    told_by = office["told"]
    page = walk.sit("aigul", form_at(office, "form-7"))
    page.evaluate(
        """text => {
            const field = document.getElementById("c-1"), data = new DataTransfer();
            field.focus();
            data.setData("text/plain", text);
            const how = {clipboardData: data, bubbles: true, cancelable: true};
            field.dispatchEvent(new ClipboardEvent("paste", how));
        }""",
        "\n".join(told_by["form-7"].values()),
    )
    expect(page.locator("#pasted")).to_have_text("28 ұяшық қойылды, 0 сыймады")
    expect(page.locator("#progress")).to_contain_text("28/28 толтырылды")
    assert faults(page) == []
    page.goto(form_at(office, "labour-safety", "upload/"))
    page.locator("#file").set_input_files(
        {
            "name": "form.xlsx",
            "mimeType": "application/octet-stream",
            "buffer": book(told_by["labour-safety"]),
        }
    )
    press(page, "Салыстыру")
    expect(page.locator("main")).to_contain_text(f"Өзгеретін жолдар: {len(told_by['labour-safety'])}")
    press(page, "Қолдану")
    expect(page.locator("#progress")).to_contain_text("9/9 толтырылды")


def book(rows: dict[str, str]) -> bytes:
    """Return the workbook of labour safety as Aigul saves it after filling it in off line."""
    stream = BytesIO()
    with Workbook(stream) as made:
        sheet = made.add_worksheet()
        sheet.write_string(3, 0, mark(library().forms["labour-safety"], str(Period(2027)), "akmola"))
        sheet.write_row(FIRST - 1, 0, [head.kk for head in HEADS])
        for line, (number, text) in enumerate(rows.items(), FIRST):
            sheet.write_string(line, 0, number)
            sheet.write_number(line, 4, int(text))
    return stream.getvalue()


def the_chair_hands_both_in_on_his_phone(walk: Walk, office: dict[str, Any], faults: Faults) -> None:
    for form in office["reports"]:
        page = walk.sit("chair", form_at(office, form, "submit/"))
        assert faults(page) == []
        for why in page.locator("textarea[name^='why-']").all():
            why.fill("Тексердік: дұрыс.")
        page.locator("input[name='declared']").check()
        press(page, "Тапсыру")
        expect(page.locator("main")).to_contain_text("SHA-256")
        expect(page.locator("main")).to_contain_text("2028 жылғы 28 қаңтар, 10:00")


def review_at(office: dict[str, Any], form: str) -> str:
    return f"/kk/staff/report/{office['reports'][form]}/"


def bolat_returns_one_and_accepts_the_other(walk: Walk, office: dict[str, Any]) -> None:
    page = walk.sit("bolat", review_at(office, "form-7"))
    page.keyboard.press("j")
    page.keyboard.press("r")
    page.locator("[id='code-1']").select_option("figure")
    page.locator("[id='words-1']").fill("Штат кестесімен салыстырыңыз.")
    page.locator("[id='row-1']").get_by_role("button", name="Ескертуді сақтау").click()
    expect(page.locator("[id='row-1'] .verdict-word")).to_have_text("ескерту бар")
    page.locator("#until-day").fill("2028-02-03")
    press(page, "Есепті қайтару")
    expect(told(page)).to_contain_text("есеп қайтарылды, ескерту саны – 1")
    page.goto(review_at(office, "labour-safety"))
    press(page, "Есепті қабылдау")
    expect(told(page)).to_contain_text("қабылданды")


def aigul_answers_the_chair_hands_in_again_and_bolat_accepts(walk: Walk, office: dict[str, Any]) -> None:
    page = walk.sit("aigul", "/kk/work/")
    expect(page.locator("main")).to_contain_text("Қайтарылғандар")
    page.goto(form_at(office, "form-7", "row/1/"))
    page.locator("textarea[name='text']").fill("Штат кестесі бойынша екі бірлік: дұрыс.")
    press(page, "Жіберу")
    page = walk.sit("chair", form_at(office, "form-7", "submit/"))
    for why in page.locator("textarea[name^='why-']").all():
        why.fill("Тексердік: дұрыс.")
    page.locator("input[name='declared']").check()
    press(page, "Тапсыру")
    page = walk.sit("bolat", review_at(office, "form-7"))
    expect(page.locator("main")).to_contain_text("Штат кестесі бойынша екі бірлік: дұрыс.")
    press(page, "Есепті қабылдау")
    expect(told(page)).to_contain_text("қабылданды")


def fill(page: Page, fields: dict[str, Any]) -> None:
    """Fill what a decision of its kind sets: boxes to choose, lists, files, and fields by their name."""
    for label in fields.get("choose", ()):
        page.locator(label).check()
    for where, option in fields.get("select", {}).items():
        page.locator(where).select_option(option)
    if "files" in fields:
        page.locator("#file").set_input_files(fields["files"])
    for name in fields.keys() - {"choose", "select", "files", "query"}:
        for box in page.locator(f"[name^='{name}']").all():
            box.fill(fields[name])


def enter(walk: Walk, kind: str, fields: dict[str, Any], *, item: str, day: str, year: int = 1) -> None:
    """Let Bolat enter a decision of the Executive Committee and Saule confirm it."""
    about = f"kind={kind}&about=assessment:{year}&{fields.get('query', '')}"
    page = walk.sit("bolat", f"/kk/staff/decisions/enter/?{about}")
    fill(page, fields)
    for name, value in {"protocol": PROTOCOL, "item": item, "date": day}.items():
        page.locator(f"#{name}").fill(value)
    for name in ("words_kk", "words_ru"):
        if not page.locator(f"#{name}").input_value():
            page.locator(f"#{name}").fill("Қаулы етілсін." if name.endswith("kk") else "Постановили.")
    press(page, "Шешімді енгізу")
    address = re.sub(r"^https?://[^/]+", "", page.url)
    page = walk.sit("saule", address)
    press(page, "Растау")
    expect(page.locator("main")).to_contain_text("қолданыста")


def step(page: Page, name: str) -> None:
    """Take the next step of the year."""
    page.locator("section.next").get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state()
    expect(page.locator("main .summary[role='alert']")).to_have_count(0)


def bolat_opens_the_year_and_asks_which_edition_governs(walk: Walk, faults: Faults) -> None:
    page = walk.sit("bolat", "/kk/staff/years/")
    page.locator("#year").fill("2027")
    press(page, "Жылды ашу")
    expect(page.locator("h1")).to_have_text("2027 жыл")
    page.goto("/kk/staff/year/1/edition/")
    assert faults(page) == []
    enter(
        walk,
        "edition",
        {"choose": ["input[name='answer'][value='at_approval:2026-02-20']"]},
        item="1",
        day="2028-02-18",
    )
    page = walk.sit("bolat", "/kk/staff/year/1/edition/")
    press(page, "Осы шешімді қолдану")
    page.goto("/kk/staff/year/1/participants/")
    for box in page.locator("input[name='organisation']").all():
        box.set_checked(box.get_attribute("value") in ("akmola", "abay", "kostanay", "zhambyl"))
    press(page, "Тізілімді бекіту")
    expect(told(page)).to_have_text("Қатысушылар тізілімі бекітілді.")


def a_waiver_is_decided_and_the_year_is_computed(walk: Walk, faults: Faults) -> None:
    paper = {"name": "қаулы.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n% act\n%%EOF\n"}
    enter(
        walk,
        "waiver",
        {
            "select": {"#organisation": "kostanay"},
            "choose": ["input[name='cause'][value='liquidation']"],
            "persons": "40",
            "reason": "Үш мектеп таратылды.",
            "files": paper,
        },
        item="2",
        day="2028-02-18",
    )
    page = walk.sit("bolat", "/kk/staff/year/1/")
    step(page, "Деректерді толық деп тану")
    step(page, "Балды есептеу")
    assert faults(page) == []
    page.locator("#day").fill("2028-02-25")
    step(page, "Ұйымдарға алдын ала көрсету")
    expect(page.locator("section.next h2")).to_have_text("Қарсылықтарды қарауды аяқтау")
    page.goto("/kk/staff/year/1/point/akmola/3.3/")
    assert faults(page) == []
    expect(page.locator("main")).to_contain_text("Әрбір консультация үшін 0,2 балл")


def the_chair_objects_on_his_phone_and_bolat_answers(walk: Walk, faults: Faults) -> None:
    page = walk.sit("chair", "/kk/preview/")
    assert faults(page) == []
    expect(page.locator("main")).not_to_contain_text("Қостанай")
    page.goto("/kk/preview/1/object/3.3/")
    page.locator("#text").fill("Көшпелі қабылдаудың кеңестері есепке кірмеген.")
    press(page, "Қарсылықты жіберу")
    page = walk.sit("bolat", "/kk/staff/year/1/objections/1/")
    assert faults(page) == []
    page.locator("input[name='state'][value='rejected']").check()
    page.locator("textarea[name='answer']").fill("Кеңестер №7 нысанның 14-жолында есептелген.")
    press(page, "Жауап беру")
    page = walk.sit("chair", "/kk/preview/1/objection/1/")
    expect(page.locator("main")).to_contain_text("Кеңестер №7 нысанның 14-жолында есептелген.")


def a_reading_is_settled_and_the_package_goes_to_the_committee(walk: Walk, faults: Faults) -> None:
    page = walk.sit("bolat", "/kk/staff/year/1/register/")
    assert faults(page) == []
    enter(
        walk,
        "reading",
        {"query": "reading=D09", "choose": ["input[name='option'][value='half_up']"]},
        item="3",
        day="2028-03-01",
    )
    page = walk.sit("bolat", "/kk/staff/year/1/")
    step(page, "Қарсылықтарды қарауды аяқтау")
    expect(page.locator(".in-the-way")).to_contain_text("басқа жауабы жүлделі орынды өзгертеді")
    enter(
        walk,
        "open-reading",
        {"reason": "Келесі отырыстың күн тәртібіне енгізіледі."},
        item="4",
        day="2028-03-01",
    )
    page = walk.sit("bolat", "/kk/staff/year/1/")
    recompute = page.locator("section.next").get_by_role("button", name="Қайта есептеу", exact=True)
    if recompute.count():
        recompute.first.click()
        page.wait_for_load_state()
    step(page, "Атқару комитетіне ұсыну")


def the_secretary_approves_and_gives_the_prizes(walk: Walk, faults: Faults) -> None:
    enter(walk, "approval", {"favour": "15", "against": "0", "abstained": "1"}, item="5", day="2028-03-01")
    page = walk.sit("secretary", "/kk/staff/year/1/")
    assert faults(page) == []
    step(page, "Нәтижені бекіту")
    enter(walk, "prizes", {"amount-": "1000000"}, item="6", day="2028-03-01")
    enter(
        walk,
        "block-prizes",
        {"reason": "Жүлделі орыннан тыс ұйым біреу ғана: Комитет оны бөлек марапаттайды."},
        item="7",
        day="2028-03-01",
    )
    enter(walk, "ceremony", {"day": "2028-03-20", "hour": "15:00"}, item="8", day="2028-03-01")
    page = walk.sit("secretary", "/kk/staff/year/1/")
    step(page, "Жүлделерді рәсімдеу")
    step(page, "Салтанат күнін белгілеу")
    expect(page.locator(".embargo")).to_contain_text("2028 жылғы 20 наурыз, 15:00")


def nothing_is_public_before_the_ceremony(walk: Walk) -> None:
    page = walk.sit("secretary", "/kk/staff/year/1/")
    expect(page.locator("section.next").get_by_role("button")).to_have_count(0)
    stranger = walk.sit("stranger", "/kk/")
    answer = stranger.goto("/kk/results/2027/")
    assert answer is not None
    assert answer.status == 404


def the_secretary_publishes(walk: Walk, year: int = 1) -> None:
    page = walk.sit("secretary", f"/kk/staff/year/{year}/")
    step(page, "Мөрлеп жариялау")
    expect(page.locator("section.sealed")).to_contain_text("SHA-256")


def a_stranger_verifies_what_is_published(walk: Walk, faults: Faults, folder: Path, *, version: int) -> str:
    page = walk.sit("stranger", "/kk/results/2027/")
    assert faults(page) == []
    expect(page.locator("main")).to_contain_text("Ақмола")
    for forbidden in ("Айгүл", "Болат Қасымов", "қаулы.pdf"):
        expect(page.locator("body")).not_to_contain_text(forbidden)
    page.goto("/kk/data/2027/")
    with page.expect_download() as downloading:
        page.locator("main a[href$='.esep.zip']").first.click()
    bundle = folder / f"v{version}.esep.zip"
    downloading.value.save_as(bundle)
    key = re.search(r"\b[0-9a-f]{64}\b", page.locator("main").inner_text().split("--key")[-1])
    assert key is not None
    before = [str(folder / "v1.esep.zip")] if version == 2 else []
    command = [sys.executable, "-I", str(CHECKOUT / "verify.py"), str(bundle), *before, "--key", key[0]]
    ran = subprocess.run([*command, "--lang", "kk"], capture_output=True, encoding="utf-8", check=False)
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout
    return bundle.read_bytes().hex()


def an_inspection_corrects_a_figure_and_version_2_is_published(walk: Walk) -> None:
    page = walk.sit("saule", "/kk/staff/facts/abay/2027/enter/?fact=legal.inspections")
    now = int(page.locator("#value").input_value() or "0")
    page.locator("#value").fill(str(max(0, now - 3)))
    page.locator("input[name='kind'][value='inspection']").check()
    page.locator("#source").fill("Кешенді тексеру актісі № 7")
    page.locator("#day").fill("2028-03-20")
    page.locator("#document").set_input_files(
        {"name": "акт.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n% inspection\n%%EOF\n"}
    )
    page.locator("#reason").fill("Үш тексерудің актісі табылмады.")
    page.locator("main form button.button").first.click()
    page.wait_for_load_state()
    page = walk.sit("bolat", "/kk/staff/year/1/")
    page.locator("#why").fill("Кешенді тексеруде үш тексерудің актісі табылмады.")
    step(page, "Түзету нұсқасын ашу")
    step(page, "Деректерді толық деп тану")
    step(page, "Балды есептеу")
    page.locator("#day").fill("2028-03-21")
    step(page, "Ұйымдарға алдын ала көрсету")
    enter(
        walk,
        "resolution",
        {"choose": ["input[name='permits']"]},
        item="9",
        day="2028-03-20",
        year=2,
    )
    page = walk.sit("bolat", "/kk/staff/year/2/")
    step(page, "Қарсылықтарды қарауды аяқтау")
    enter(walk, "open-reading", {"reason": "Бұрынғыдай."}, item="10", day="2028-03-20", year=2)
    page = walk.sit("bolat", "/kk/staff/year/2/")
    step(page, "Атқару комитетіне ұсыну")
    enter(
        walk,
        "approval",
        {"favour": "15", "against": "0", "abstained": "1"},
        item="11",
        day="2028-03-20",
        year=2,
    )
    page = walk.sit("secretary", "/kk/staff/year/2/")
    step(page, "Нәтижені бекіту")
    enter(walk, "prizes", {"amount-": "1000000"}, item="12", day="2028-03-20", year=2)
    enter(walk, "block-prizes", {"reason": "Бұрынғыдай."}, item="13", day="2028-03-20", year=2)
    page = walk.sit("secretary", "/kk/staff/year/2/")
    step(page, "Жүлделерді рәсімдеу")
    the_secretary_publishes(walk, 2)
    page = walk.sit("stranger", "/kk/results/2027/")
    expect(page.locator("main")).to_contain_text("Кешенді тексеруде үш тексерудің актісі табылмады.")
