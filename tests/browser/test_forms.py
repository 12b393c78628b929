"""An ad-hoc form in Kazakh: built, sent, filled in by three organisations, consolidated."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.served import Served, planted, seats

Sit = Callable[..., Page]
FILLED = {
    ("abay-reporter", "abay-chair"): ("12", "7", "5"),
    ("aigul", "chair"): ("1 200", "800", "400"),
    ("aktobe-reporter", "aktobe-chair"): ("30", "30", "0"),
}
"""Who fills in and signs: the whole and its two parts."""


@pytest.fixture(scope="module")
def served_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return a fresh office."""
    with planted(tmp_path_factory.mktemp("forms"), "forms_office.py") as office:
        yield office


@pytest.fixture
def sit(browser: Browser, served_office: Served) -> Iterator[Sit]:
    """Return a function that sits a person down before an address."""
    with seats(browser, served_office, lambda address: f"/kk/{address}") as found:
        yield found


def test_a_form_is_built_sent_filled_in_by_three_and_consolidated(
    sit: Sit, faults: Callable[[Page], list[str]]
) -> None:
    bolat = sit("bolat", "monitoring/")
    bolat.get_by_role("link", name="Шұғыл нысандар").click()
    built(bolat, faults)
    sent(bolat, faults)
    campaign = bolat.url
    for (reporter, chair), figures in FILLED.items():
        filled_in(sit(reporter, "work/"), figures)
        signed(sit(chair, "work/"))
    bolat.goto(campaign)
    expect(bolat.locator("tfoot")).to_contain_text("1 242")
    bolat.get_by_role("link", name="Жиынтық кесте").click()
    table = bolat.locator(".summary-table")
    expect(table.get_by_role("row").filter(has_text="Бос тұрғандар")).to_contain_text("1 242")
    expect(table.get_by_role("row").filter(has_text="Әйелдер")).to_contain_text("837")
    assert faults(bolat) == []


def built(page: Page, faults: Callable[[Page], list[str]]) -> None:
    """Build the form: one row, parted by sex at once, with its preview beside it."""
    page.get_by_label("Атауы (қазақша)").fill("Бос тұрып қалу мониторингі")
    page.get_by_label("Не үшін сұралады").fill("Министрлік апта сайын сұрайды.")
    page.get_by_role("button", name="Нысан құруды бастау").click()
    page.get_by_role("button", name="Жол қосу").click()
    row = page.locator("#at-1")
    row.get_by_label("Атауы (қазақша)").fill("Бос тұрғандар")
    expect(page.locator("#preview")).to_contain_text("Бос тұрғандар")
    row.get_by_text("Бөліктерге бірден бөлу").click()
    row.get_by_label("Дайын бөлініс").select_option("sex")
    row.get_by_role("button", name="Бөліктерге бөлу").click()
    expect(page.locator("#at-1\\.2").get_by_label("Атауы (қазақша)")).to_have_value("Ерлер")
    expect(page.locator("#preview")).to_contain_text("№ 1 жолына тең болуы керек")
    assert faults(page) == []
    page.get_by_role("button", name="Сақтап, нысанға өту").click()
    page.get_by_role("button", name="Редакцияны жариялау").click()
    expect(page.locator(".told")).to_contain_text("Редакция жарияланды")
    assert faults(page) == []


def sent(page: Page, faults: Callable[[Page], list[str]]) -> None:
    """Send it to three organisations for the last week."""
    page.get_by_role("link", name="Ұйымдарға жіберу").click()
    page.get_by_label("тек белгіленгендерінен").check()
    for name in ("Абай", "Ақмола", "Ақтөбе"):
        page.get_by_role("checkbox", name=name).check()
    assert faults(page) == []
    page.get_by_role("button", name="Жіберу").click()
    expect(page.locator(".told")).to_contain_text("Ұйымдар саны: 3")


def filled_in(page: Page, figures: tuple[str, str, str]) -> None:
    """Fill the form in, which stands among one's obligations."""
    page.get_by_role("link", name="Бос тұрып қалу мониторингі").first.click()
    for row, text in zip(("1", "1.1", "1.2"), figures, strict=True):
        cell = page.locator(f"[id='c-{row}']")
        cell.fill(text)
        cell.press("Enter")
        expect(page.locator(f"[id='row-{row}'] .state")).to_have_text("сақталды 10:00")
    expect(page.locator("#progress")).to_contain_text("3/3 толтырылды")


def signed(page: Page) -> None:
    """Hand the report in."""
    page.get_by_role("link", name="Бос тұрып қалу мониторингі").first.click()
    page.goto(f"{page.url.split('?')[0]}submit/")
    page.locator("input[name='declared']").check()
    page.get_by_role("button", name="Тапсыру").click()
    expect(page.locator("main")).to_contain_text("SHA-256")
