"""Real LibreOffice calculates the workbook anew and comes to the engine's whole numbers, cell by cell."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest
from tests.reckoning import CONTEST, EVALUATION, Facts, figures, plan

from agreement.comparing import Compared, compared
from agreement.libreoffice import recalculated, without_values
from agreement.years import Year, random_year
from esep.core.names import LANGUAGES
from esep.core.scoring import score
from esep.library import library
from esep.papers.fitting import LARGEST
from esep.papers.layout import HEAD, fact_columns
from esep.papers.workbook import workbook_bytes

pytestmark = pytest.mark.libreoffice

EDGES = (
    0,
    499_999,
    500_000,
    999_999,
    999_999_500_000,
    10**12 - 1,
    10**13 - 500_001,
    499_999_999_999_999,
    LARGEST - 1,
    LARGEST,
)
"""Amounts at and beside steps and halves, where a double could round either way."""

EFFECT, SPENDING, MONEY = "legal.economic-effect", "partnership.agreement-spending", "legal.money-returned"


def year(subjects: Mapping[str, Facts], name: str, **readings: str) -> Year:
    """Return a year of our own making."""
    made, given = plan(name, **readings), figures(subjects)
    scored = score(made, given)
    content = workbook_bytes(made, given, scored, library().facts, "en")
    return Year(-1, made, given, scored, "en", content)


def edges(fact: str) -> dict[str, Facts]:
    """Return a subject for each edge."""
    return {f"№ {at}": {fact: value} for at, value in enumerate(EDGES)}


def ties() -> dict[str, Facts]:
    """Return subjects with equal sums, one unit apart at the very end of what is exact, and without data."""
    most = LARGEST // 10_000 - 100
    return {
        "А": {"information.site-materials": most},
        "Б": {"information.site-materials": most},
        "В": {"information.site-materials": most - 1},
        "Г": {"information.site-materials": most - 1},
        "Д": {"information.site-materials": 0},
        "Е": {"information.website": True},
    }


ROUNDINGS = ("half_up", "floor", "up", "average")
MADE: dict[str, Callable[[], Year]] = {
    **{f"D09={how}": partial(year, edges(EFFECT), EVALUATION, D09=how) for how in ROUNDINGS},
    "C03=floor_of_sum": partial(year, edges(SPENDING), EVALUATION),
    "K02=points_half_up": partial(year, edges(MONEY), CONTEST, K02="points_half_up"),
    "A06=shared_competition": partial(year, ties(), EVALUATION),
    "A06=shared_dense": partial(year, ties(), EVALUATION, A06="shared_dense"),
    "A03=asc_wins": partial(year, ties(), EVALUATION, A03="asc_wins", A06="shared_dense"),
    "A04=sum_of_places": partial(year, ties(), EVALUATION, A04="sum_of_places", A08="round0"),
    "A10=worst": partial(year, ties(), EVALUATION, A10="worst"),
}
RANDOM: dict[str, Callable[[], Year]] = {f"random {seed}": partial(random_year, seed) for seed in range(5)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("libreoffice")


@pytest.fixture(scope="module")
def calculated(folder: Path) -> dict[str, list[Compared]]:
    """Return the cells of every year, calculated by one call of LibreOffice from books without values."""
    years = {name: make() for name, make in (MADE | RANDOM).items()}
    books = [folder / f"{number}.xlsx" for number in range(len(years))]
    for one, path in zip(years.values(), books, strict=True):
        path.write_bytes(without_values(one.book))
    files = recalculated(books, folder)
    return {name: list(compared(one, file)) for (name, one), file in zip(years.items(), files, strict=True)}


@pytest.mark.parametrize("name", [*RANDOM, *MADE])
def test_every_line_row_block_total_and_place_agrees(
    calculated: dict[str, list[Compared]], name: str
) -> None:
    assert len(calculated[name]) > 100
    assert [cell for cell in calculated[name] if not cell.agrees] == []


def test_the_random_years_try_both_regulations_and_every_language() -> None:
    years = [make() for make in RANDOM.values()]
    assert {one.plan.regulation.id for one in years} == {EVALUATION, CONTEST}
    assert {one.language for one in years} == set(LANGUAGES)
    assert any(one.plan.choices.differing() for one in years)
    assert any(
        None in line.values for one in years for scored in one.result.subjects for line in scored.lines
    )


def test_a_changed_figure_is_calculated_anew(folder: Path) -> None:
    before = {"А": {"membership.total": 1_000, "membership.total@last-year": 1_000}}
    after = {"А": {"membership.total": 1_057, "membership.total@last-year": 1_000}}
    column = fact_columns(plan()).figures["membership.total", 2025]
    assert (HEAD, column) == (5, 1)
    book = changed(year(before, EVALUATION).book, r'(<c r="B6"[^>]*><v>)1000(</v>)', r"\g<1>1057\2")
    (folder / "changed.xlsx").write_bytes(without_values(book))
    (file,) = recalculated([folder / "changed.xlsx"], folder)
    expected = year(after, EVALUATION)
    assert expected.result.of("А").total == 25
    assert [cell for cell in compared(expected, file) if not cell.agrees] == []


def test_a_difference_would_be_seen(folder: Path) -> None:
    mine = year({"А": {EFFECT: 1_500_000}}, EVALUATION)
    other = year({"А": {EFFECT: 1_499_999}}, EVALUATION)
    (folder / "other.xlsx").write_bytes(without_values(other.book))
    (file,) = recalculated([folder / "other.xlsx"], folder)
    assert {cell.where.partition(": ")[2] for cell in compared(mine, file) if not cell.agrees} >= {
        "economic-effect",
        "row 3.5",
        "block 3",
        "total",
    }


def changed(book: bytes, pattern: str, by: str) -> bytes:
    """Return a workbook whose sheet of facts was edited."""
    edited = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(edited, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode() if name.endswith("sheet1.xml") else ""
            if content:
                content, times = re.subn(pattern, by, content)
                assert times == 1
            new.writestr(name, content.encode() or old.read(name))
    return edited.getvalue()
