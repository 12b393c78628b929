"""A round of a contest in Kazakh, from an application to the sealed publication and the year it counts in."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import CHECKOUT
from tests.browser.walking import Walk, press

ROOM = "/kk/contests/commission/1/"
RESULT = "/kk/results/contests/legal-inspector-contest/2027/"
STAFF = "/kk/contests/staff/1/"
KEY = "best-legal-inspector"
AZHAR, PHONE_OF = "ulgibayeva", "chair"
PDF = b"%PDF-1.4\n% a paper\n%%EOF\n"


@pytest.fixture
def walk(browser: Browser, tmp_path: Path) -> Iterator[Walk]:
    """Return an office to walk through; nothing may have gone wrong in a page at the end."""
    made = Walk(browser, tmp_path / "office")
    yield made
    made.close()
    assert made.wrong == []


def step(walk: Walk, name: str, now: str) -> str:
    """Take a step of the office between the acts and return what it said."""
    walk.close()
    command = [sys.executable, str(CHECKOUT / "tests" / "browser" / "round_office.py"), name]
    ran = subprocess.run(
        command, env=walk.surroundings(now), check=True, capture_output=True, encoding="utf-8"
    )
    walk.turn(now)
    return ran.stdout.strip()


@pytest.mark.long
def test_a_round_from_the_application_to_the_year_it_counts_in(walk: Walk, tmp_path: Path) -> None:
    step(walk, "begin", "2028-01-28T10:00:00+05:00")
    announced(walk.sit("bolat", "/kk/contests/staff/"))
    applied(walk.sit(AZHAR, "/kk/contests/round/1/"))
    step(walk, "apply", "2028-03-02T09:00:00+05:00")
    named(walk)
    kept_out(walk.sit(PHONE_OF, ROOM))
    admitted(walk.sit("commission", ROOM))
    judged(walk.sit("commission", ROOM))
    counted(walk.sit("commission", ROOM))
    awarded(walk)
    published(walk.sit("stranger", RESULT), tmp_path)
    won(walk.sit(AZHAR, "/kk/contests/"))
    listed(walk)
    step(walk, "year", "2028-04-20T12:00:00+05:00")
    counts(walk.sit("bolat", "/kk/staff/years/"))


def announced(page: Page) -> None:
    """Plan the round on the work of 2027 and publish its call."""
    page.locator("#regulation").select_option("legal-inspector-contest")
    page.locator("#year").fill("2027")
    press(page, "Жоспарлау")
    press(page, "Хабарландыру жариялау")
    expect(page.locator("main")).to_contain_text("өтінімдер қабылдануда")


def decided(walk: Walk, page: Page, carry: str) -> None:
    """Enter the decision of the page as Bolat, confirm it as Saule, and carry it out."""
    page.locator("#protocol").fill("7")
    page.locator("#date").fill("2028-03-02")
    page.locator("#file").set_input_files({"name": "b.pdf", "mimeType": "application/pdf", "buffer": PDF})
    press(page, "Шешімді енгізу")
    saule = walk.sit("saule", "/kk/staff/decisions/")
    links = [one.get_attribute("href") or "" for one in saule.locator("main a").all()]
    saule.goto(next(one for one in links if re.search(r"/staff/decisions/[0-9]+/", one)))
    press(saule, "Растау")
    if carry:
        page.goto(STAFF)
        press(page, carry)


def named(walk: Walk) -> None:
    """The chair's order names the commission, with Akmola's chair on it, and the applications are closed."""
    page = walk.sit("bolat", f"{STAFF}decide/commission/")
    names = (
        "Серік Мұсабеков",
        "Айнұр Ержанова",
        "Әлия Досанова",
        "Ермек Тілеуов",
        "Назгүл Сүлейменова",
        "Марат Жүнісов",
    )
    for number, name in enumerate(names):
        box = page.locator(f"#person-{number}")
        box.select_option(value=box.locator("option", has_text=name).get_attribute("value"))
    decided(walk, page, "Бұйрықты орындау")
    press(page, "Өтінімдерді комиссияға тапсыру")
    expect(page.locator("main")).to_contain_text("комиссия қарауда")


def awarded(walk: Walk) -> None:
    """The sums of the three places are decided, the titles are given, and the result is published."""
    page = walk.sit("bolat", f"{STAFF}decide/awards/")
    for place, amount in ((1, "400000"), (2, "300000"), (3, "200000")):
        page.locator(f"#amount-{place}").fill(amount)
    decided(walk, page, "Атақтар беру")
    expect(page.locator("main")).to_contain_text("Үлгібаева Ажар")
    press(page, "Нәтижені жариялау")


def listed(walk: Walk) -> None:
    """The contest is put on the list of 2028 by decision, and its places are counted there."""
    page = walk.sit("bolat", "/kk/contests/staff/list/2028/decide/")
    for name, text in (
        ("name_kk", "Инспектор байқауы"),
        ("name_ru", "Конкурс"),
        ("name_en", "Contest"),
        ("key", KEY),
    ):
        page.locator(f"#{name}-0").fill(text)
    page.locator("input[name=absence_costs-0]").check()
    decided(walk, page, "")
    page.goto("/kk/contests/staff/list/2028/")
    press(page, "Тізімге енгізу")
    page.locator(".inline-form button").first.click()
    expect(page.locator("main")).to_contain_text("Инспектор байқауы")


def applied(page: Page) -> None:
    """Begin, fill in, prove and hand in an application."""
    press(page, "Өтінімді бастау")
    address = re.sub(r"(application/\d+/).*", r"\1", page.url)
    page.goto(f"{address}about/")
    page.get_by_label("Түсініктеме хат", exact=True).fill("Үш мұғалім сот арқылы жұмысына қайта алынды.")
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Сақтап, әрі қарай өту").click()
    for row, text in (("1", "146"), ("2.2", "4"), ("2.2.1", "3"), ("3", "12"), ("A3-3", "12"), ("2.3", "41")):
        page.locator(f"[id='c-{row}']").fill(text)
        page.locator(f"[id='c-{row}']").press("Enter")
        expect(page.locator(f"[id='row-{row}'] .state")).to_contain_text("сақталды")
    for row in ("A3-3", "stamp"):
        page.goto(f"{address}row/{row}/")
        page.get_by_label("Файл немесе фото").first.set_input_files(
            {"name": "akt.pdf", "mimeType": "application/pdf", "buffer": PDF}
        )
        page.get_by_role("button", name="Тіркеу").first.click()
        expect(page.get_by_role("link", name="akt.pdf").first).to_be_visible()
    page.goto(f"{address}submit/")
    page.get_by_role("button", name="Тапсыру").click()
    expect(page.get_by_role("heading", name="Түбіртек")).to_be_visible()


def kept_out(page: Page) -> None:
    """Akmola's chair sits on the commission, and the application of Akmola's inspector is kept from him."""
    expect(page.get_by_text("Сіз қарамайсыз")).to_have_count(1)
    expect(page.get_by_role("link", name="Үлгібаева Ажар")).to_have_count(0)


def admitted(page: Page) -> None:
    """The chair writes the first sitting, at which everybody is admitted, and signs its minutes."""
    page.get_by_role("link", name="Отырыс хаттамасын жазу").click()
    page.get_by_label("Өткен жері").fill("Астана")
    for one in page.get_by_label("Қарауға жіберу").all():
        one.check()
    votes = [one.input_value() for one in page.locator("input[name^='application-'][name$='-for']").all()]
    assert sorted(votes) == ["4", *["5"] * 6]
    press(page, "Хаттаманы жазу")
    press(page, "Хаттамаға қол қою")
    expect(page.locator("main").get_by_text("қарауға жіберілді")).to_have_count(7)


def judged(page: Page) -> None:
    """Less is accepted of one row, with the reason, and its points follow; then every sheet is sealed."""
    names = [link.inner_text() for link in page.locator("#applications ~ table th a").all()]
    assert len(names) == 7
    for number, name in enumerate(names):
        page.goto(ROOM)
        page.get_by_role("link", name=name, exact=True).click()
        if number == 1:
            row = page.locator("[id='row-A3-3']")
            row.locator("input.amount").fill("10")
            row.locator("input[name^='reason']").fill("Екі актінің күні жоқ")
            row.locator("input[name^='reason']").blur()
            expect(row.locator(".row-told")).to_have_text("сақталды")
            expect(row.locator(".row-points")).to_have_text("50")
        press(page, "Парақты бекіту")
        expect(page.get_by_text("Парақ бекітілген,")).to_be_visible()


def counted(page: Page) -> None:
    """The places are counted, adopted at the second sitting, and the round is concluded."""
    press(page, "Балдарды есептеу")
    expect(page.locator(".stood li").first).to_contain_text("Үлгібаева Ажар")
    page.get_by_role("link", name="Отырыс хаттамасын жазу").click()
    page.get_by_label("Осы орындарды бекіту").check()
    press(page, "Хаттаманы жазу")
    press(page, "Хаттамаға қол қою")
    press(page, "Қорытынды жасау")
    expect(page.locator(".status").first).to_contain_text("қорытынды жасалды")


def published(page: Page, folder: Path) -> None:
    """A stranger sees the places, and confirms the sealed bundle with verify.py."""
    expect(page.locator(".stands li").first).to_contain_text("Үлгібаева Ажар")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="results-legal-inspector-contest-2027-v1.esep.zip").click()
    bundle = folder / waiting.value.suggested_filename
    waiting.value.save_as(bundle)
    command = page.locator("pre.command").inner_text().split()
    ran = subprocess.run(
        [sys.executable, str(CHECKOUT / "verify.py"), str(bundle), *command[3:]],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    page.get_by_role("link", name="Үлгібаева Ажар").first.click()
    expect(page.get_by_role("heading", name="Бағалау парағы")).to_be_visible()


def won(page: Page) -> None:
    """The winner sees the title with its diploma."""
    page.get_by_role("link", name="Ашу").first.click()
    expect(page.locator(".won")).to_contain_text("1-орын")


def counts(page: Page) -> None:
    """The place stands in the running year in which the contest was concluded."""
    page.get_by_role("link", name="2028").first.click()
    running = re.sub(r"/$", "/running/", page.url)
    page.goto(running)
    expect(page.locator("main")).to_contain_text("Ақмола")
    page.goto("/kk/staff/facts/akmola/2028/")
    expect(page.locator("main tr", has_text="round:1")).to_contain_text("I орын")
