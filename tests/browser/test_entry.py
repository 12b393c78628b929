"""Filling in a form as Aigul does: keys, a pasted block, two writers, a lost line, documents, paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect
from tests.browser.conftest import DESK, PHONE, arrive
from tests.browser.served import Served, planted, seats

Faults = Callable[[Page], dict[str, list[str]]]
PASSWORD = "qwe-asd-zxc-12"  # of an invented person


@pytest.fixture(scope="module")
def served_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return a fresh office with Form 7 of many years open for Akmola, served on a port of its own."""
    with planted(tmp_path_factory.mktemp("entry"), "entry_office.py") as office:
        yield office


def form(office: Served, year: int) -> str:
    """Return the address of Form 7 of a year; each test fills in its own."""
    return f"/kk/work/report/{office.told['reports'][str(year)]}/"


@pytest.fixture
def sit(browser: Browser, served_office: Served) -> Iterator[Callable[..., Page]]:
    """Return a function that sits a person down before the form of a year: `sit("aigul", 2027)`."""
    with seats(
        browser, served_office, lambda year, rest="": f"{form(served_office, year)}{rest}"
    ) as sit_down:
        yield sit_down


def cell(page: Page, row: str) -> Any:
    return page.locator(f"[id='c-{row}']")


def state(page: Page, row: str) -> Any:
    return page.locator(f"[id='row-{row}'] .state")


def paste(page: Page, row: str, text: str) -> None:
    page.evaluate(
        """([id, text]) => {
            const field = document.getElementById(id), data = new DataTransfer();
            field.focus();
            data.setData("text/plain", text);
            const how = {clipboardData: data, bubbles: true, cancelable: true};
            field.dispatchEvent(new ClipboardEvent("paste", how));
        }""",
        [f"c-{row}", text],
    )


def saved(page: Page, row: str) -> None:
    expect(state(page, row)).to_have_text("сақталды 10:00")


def test_enter_walks_down_saves_and_shows_the_points(sit: Callable[..., Page]) -> None:
    page = sit("aigul", 2027)
    cell(page, "1").click()
    page.keyboard.type("6")
    page.keyboard.press("Enter")
    page.keyboard.type("4")
    page.keyboard.press("Shift+Enter")
    expect(cell(page, "1")).to_be_focused()
    saved(page, "1")
    saved(page, "2")
    cell(page, "18").fill("729570375")
    cell(page, "18").press("ArrowUp")
    expect(cell(page, "17")).to_be_focused()
    expect(cell(page, "18")).to_have_value("729\u00a0570\u00a0375")
    expect(page.locator("[id='row-18'] .give b")).to_have_text("3\u00a0650")
    expect(page.locator("[id='row-18'] .change")).to_have_text("+722\u00a0570\u00a0375")
    expect(page.locator("#progress")).to_contain_text("3/28 толтырылды")


def test_a_block_of_a_spreadsheet_is_pasted_clipped_and_told(sit: Callable[..., Page]) -> None:
    page = sit("aigul", 2023)
    paste(page, "4.1", "52\t1\n40\t2\nабв\t3\n9\t4\n")
    expect(page.locator("#pasted")).to_have_text("4 ұяшық қойылды, 4 сыймады")
    saved(page, "4.1")
    expect(state(page, "4.3")).to_have_text("қате 10:00")
    expect(cell(page, "4.3")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[id='u-4.3']")).to_contain_text("Сан емес: «абв».")
    paste(page, "17", "1\n2\n3\n")
    expect(page.locator("#pasted")).to_have_text("2 ұяшық қойылды, 1 сыймады")
    paste(page, "1", "9\tқатысу\t11\n13\tөтініш\t12\n")
    expect(page.locator("#pasted")).to_have_text("2 ұяшық қойылды, 0 сыймады")
    expect(cell(page, "13")).to_have_value("12")


def test_a_block_copied_with_its_heading_goes_by_the_numbers_of_its_rows(sit: Callable[..., Page]) -> None:
    page = sit("aigul", 2012)
    paste(page, "4.1", "52\n40\n")
    expect(page.locator("#pasted")).to_have_text("2 ұяшық қойылды, 0 сыймады")
    heading = "№\tКөрсеткіштер\tӨткен кезең\tОсы кезең\n"
    paste(page, "4.1", heading + "4,3\tтәртіп\t7\t8\n\tүлесі\t\t5 %\n99\tжоқ\t1\t2\n")
    expect(page.locator("#pasted")).to_have_text("1 ұяшық қойылды, 1 сыймады")
    for row, text in (("4.1", "52"), ("4.2", "40"), ("4.3", "8")):
        saved(page, row)
        expect(cell(page, row)).to_have_value(text)


def test_of_two_writers_neither_wins_silently(sit: Callable[..., Page]) -> None:
    first, second = sit("aigul", 2022), sit("chair", 2022)
    cell(first, "1").fill("52")
    cell(first, "1").press("Enter")
    saved(first, "1")
    cell(second, "1").fill("55")
    cell(second, "1").press("Enter")
    clash = second.locator("[id='u-1'] .clash")
    told = "Айгүл Омарова өзгертті (10:00): бос → 52. Сіз жазғаныңыз: 55"
    expect(clash).to_contain_text(told)
    second.on("dialog", lambda asked: asked.accept())
    second.reload()
    expect(clash).to_contain_text(told)
    clash.get_by_role("button", name="Менікін қалдыру").click()
    cell(second, "1").press("Enter")
    saved(second, "1")
    first.reload()
    expect(cell(first, "1")).to_have_value("55")


def test_a_lost_line_loses_no_text(sit: Callable[..., Page]) -> None:
    page = sit("aigul", 2021)
    page.context.set_offline(offline=True)
    cell(page, "2").fill("7")
    cell(page, "2").press("Enter")
    expect(state(page, "2")).to_have_text("күтуде")
    expect(page.locator("#said")).to_contain_text("Байланыс жоқ: күтудегі ұяшық саны – 1.")
    page.context.set_offline(offline=False)
    saved(page, "2")
    assert page.evaluate("sessionStorage.length") == 0


def test_leaving_with_unsaved_text_is_warned_and_a_reload_brings_it_back(sit: Callable[..., Page]) -> None:
    page = sit("aigul", 2020)
    page.route("**/cell/", lambda route: route.abort())
    warned: list[str] = []

    def leave(dialog: Dialog) -> None:
        warned.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    cell(page, "3").click()
    page.keyboard.type("31")
    page.keyboard.press("Enter")
    expect(state(page, "3")).to_have_text("күтуде")
    page.unroute("**/cell/")
    page.reload()
    assert warned == ["beforeunload"]
    saved(page, "3")
    expect(cell(page, "3")).to_have_value("31")


def test_an_ended_session_is_renewed_in_a_dialog(sit: Callable[..., Page], served_office: Served) -> None:
    page = sit("aigul", 2019)
    page.context.clear_cookies()
    cell(page, "5").fill("8")
    cell(page, "5").press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Қайта кіріңіз")
    dialog.locator("input[name='login']").fill(served_office.told["email"])
    dialog.locator("input[type='password']").fill(PASSWORD)
    dialog.locator("input[type='password']").press("Enter")
    expect(dialog).to_be_hidden()
    saved(page, "5")


def test_as_last_year_and_not_applicable_are_asked_for(sit: Callable[..., Page]) -> None:
    page = sit("aigul", 2025)
    cell(page, "3").click()
    page.get_by_role("button", name="Өткен жылғыдай: 120").click()
    cell(page, "3").press("Enter")
    saved(page, "3")
    expect(cell(page, "3")).to_have_value("120")
    cell(page, "15").click()
    page.get_by_role("button", name="Жоқ, қолданылмайды").click()
    saved(page, "15")
    page.reload()
    expect(cell(page, "15")).to_have_attribute("placeholder", "жоқ, қолданылмайды")


def test_only_what_is_asked_for_is_shown(sit: Callable[..., Page]) -> None:
    page = sit("aigul", 2018)
    cell(page, "4").fill("абв")
    cell(page, "4").press("Enter")
    expect(state(page, "4")).to_have_text("қате 10:00")
    page.get_by_role("link", name="тек қателер").click()
    expect(page.locator("tr[data-row]:visible")).to_have_count(1)
    page.get_by_role("link", name="бәрі").click()
    page.locator("#find").fill("14")
    expect(page.locator("tr[data-row]:visible")).to_have_count(6)
    page.locator("#find").fill("")
    page.get_by_role("link", name="Келесі мәселе").click()
    expect(cell(page, "4")).to_be_focused()


def test_a_document_is_put_on_a_row_and_survives_a_reload(sit: Callable[..., Page], tmp_path: Path) -> None:
    act = tmp_path / "акт.pdf"
    act.write_bytes(b"%PDF-1.4\n% an act\n%%EOF\n")
    page = sit("aigul", 2017)
    cell(page, "18").fill("5000000")
    cell(page, "18").press("Enter")
    proof = page.locator("[id='row-18'] .proof")
    expect(proof).to_have_text("құжат керек")
    cell(page, "18").click()
    with page.expect_file_chooser() as choosing:
        page.get_by_role("button", name="Тіркеу").first.click()
    choosing.value.set_files(act)
    expect(proof).to_have_text("құжат: 1")
    page.reload()
    expect(proof).to_have_text("құжат: 1")
    cell(page, "18").click()
    page.keyboard.press("Control+Enter")
    side = page.locator("#side")
    expect(side).to_contain_text("акт.pdf")
    expect(side).to_contain_text("Айгүл Омарова")
    side.get_by_role("button", name="Алып тастау").click()
    expect(side).not_to_contain_text("акт.pdf")
    page.keyboard.press("Escape")
    expect(side).to_be_hidden()
    expect(cell(page, "18")).to_be_focused()


def test_files_are_dropped_onto_a_row_and_a_bad_one_says_why(sit: Callable[..., Page]) -> None:
    page = sit("aigul", 2014)
    page.evaluate(
        """() => {
            const data = new DataTransfer(), row = document.getElementById("row-12");
            data.items.add(new File(["%PDF-1.4\\n%%EOF\\n"], "шешім.pdf", {type: "application/pdf"}));
            data.items.add(new File(["<html><script>1</script>"], "бет.html", {type: "text/html"}));
            row.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        }"""
    )
    expect(page.locator("[id='row-12'] .proof")).to_have_text("құжат: 1")
    expect(page.locator("[id='u-12'] .refused")).to_contain_text("бет.html")
    page.evaluate(
        """() => {
            const data = new DataTransfer(), row = document.getElementById("row-11");
            data.items.add(new File([new Uint8Array(21 * 1024 * 1024)], "үлкен.pdf"));
            row.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        }"""
    )
    expect(page.locator("[id='u-11'] .refused")).to_contain_text("«үлкен.pdf» тым үлкен: бір құжаттың шегі")


def test_a_late_form_says_what_it_costs_nowhere_before_its_day(sit: Callable[..., Page]) -> None:
    page = sit("aigul", 2014)
    expect(page.locator(".form-facts")).to_contain_text("2028 жылғы 15 ақпан, 18:00 (Астана уақыты, UTC+5)")
    expect(page.locator(".form-facts")).not_to_contain_text("−5 балл")


def test_the_form_is_printed_on_a4(sit: Callable[..., Page]) -> None:
    page = sit("aigul", 2016, "print/?blank=1")
    page.emulate_media(media="print")
    expect(page.locator(".menu")).to_be_hidden()
    expect(page.locator(".signs")).to_contain_text("(қолы)")
    assert page.evaluate("getComputedStyle(document.querySelector('.printed thead')).display") == (
        "table-header-group"
    )
    assert page.pdf(format="A4").startswith(b"%PDF")


@pytest.mark.long
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_no_page_of_a_region_has_a_fault(
    sit: Callable[..., Page],
    served_office: Served,
    faults_by_day_and_night: Faults,
    viewport: dict[str, int],
) -> None:
    page = sit("chair", 2015, viewport=viewport)
    paste(page, "4", "абв\n52\n")
    expect(state(page, "4.1")).to_have_text("сақталды 10:00")
    one = form(served_office, 2015)
    others = [f"/kk/work/report/{number}/" for number in served_office.told["others"]]
    more = [f"{one}{rest}" for rest in ("row/4/", "submit/", "upload/", "print/", "correction/")]
    found = {one: faults_by_day_and_night(page)}
    for address in (*others, *more, "/kk/work/", "/kk/documents/"):
        arrive(page, address)
        wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        found[address] = faults_by_day_and_night(page) | ({"screen": ["too narrow"]} if wide else {})
    assert {address: what for address, what in found.items() if any(what.values())} == {}


def test_a_first_visit_to_the_form_loads_less_than_150_kilobytes(
    sit: Callable[..., Page], served_office: Served
) -> None:
    page = sit("aigul", 2014, "print/")
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    loaded: list[int] = []
    session.on("Network.loadingFinished", lambda event: loaded.append(event["encodedDataLength"]))
    page.goto(form(served_office, 2013))
    page.wait_for_load_state("networkidle")
    assert sum(loaded) < 150 * 1024
