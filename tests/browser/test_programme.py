"""A plan whose progress moves because somebody logged a visit, in Kazakh, from a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import PHONE
from tests.browser.served import Served, planted, seats

Sit = Callable[..., Page]
PDF = b"%PDF-1.4\n% a paper\n%%EOF\n"


@pytest.fixture(scope="module")
def served_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return a fresh office with Akmola's plan of twelve visits."""
    with planted(tmp_path_factory.mktemp("programme"), "programme_office.py") as office:
        yield office


@pytest.fixture
def sit(browser: Browser, served_office: Served) -> Iterator[Sit]:
    """Return a function that sits a person down before an address."""
    with seats(browser, served_office, lambda address: f"/kk/{address}") as found:
        yield found


def test_a_plan_moves_because_somebody_logged_a_visit(
    sit: Sit, served_office: Served, faults: Callable[[Page], list[str]]
) -> None:
    plan = f"programme/plan/{served_office.told['plan']}/"
    chair = sit("chair", plan)
    measure = chair.locator("#measure-1")
    expect(measure).to_contain_text("0 / 12 іс-шара")
    expect(measure.get_by_role("progressbar")).to_have_attribute("value", "0")

    aigul = sit("aigul", "programme/", viewport=PHONE, has_touch=True, is_mobile=True)
    aigul.get_by_role("link", name="Іс-шара енгізу").tap()
    aigul.get_by_text("Бастауыш ұйымға бару", exact=True).tap()
    aigul.get_by_label("Не өткізілді").fill("№ 5 мектептің бастауыш ұйымына бару")
    aigul.get_by_label("Қатысушылар").fill("отыз")
    aigul.get_by_label("Растайтын құжаттар").set_input_files(
        {"name": "foto.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    aigul.get_by_role("button", name="Журналға енгізу").tap()
    refused = aigul.locator("#summary")
    expect(refused).to_contain_text("Өткен орны жазылмаған")
    expect(refused).to_contain_text("бүтін сан емес")
    expect(aigul.get_by_label("Не өткізілді")).to_have_value("№ 5 мектептің бастауыш ұйымына бару")
    expect(aigul.get_by_label("foto.pdf")).to_be_checked()
    assert faults(aigul) == []
    aigul.get_by_label("Орны", exact=True).fill("Көкшетау")
    aigul.get_by_label("Қатысушылар").fill("34")
    aigul.get_by_role("button", name="Журналға енгізу").tap()
    expect(aigul.locator(".told")).to_contain_text("жоспарларда саналды")
    expect(aigul.locator("main")).to_contain_text("foto.pdf")

    chair.reload()
    expect(measure).to_contain_text("1 / 12 іс-шара")
    expect(measure.get_by_role("progressbar")).to_have_attribute("value", "8")
    measure.get_by_role("link", name="журналда: 1").click()
    expect(chair.locator("main")).to_contain_text("№ 5 мектептің бастауыш ұйымына бару")
    assert faults(chair) == []

    bolat = sit("bolat", "programme/")
    expect(bolat.get_by_role("row", name="Ақмола")).to_contain_text("8 %")
    assert faults(bolat) == []
