"""The report on the first half of 2020 rebuilt from its figures: the right shares, its slips beside it."""

from __future__ import annotations

import pytest
from tests.people import NOW, Office

from esep.demo.report_2020 import rebuilt
from esep.national.actions import begin
from esep.national.blocks import Bit
from esep.national.bringing import bring, remark
from esep.national.examining import Examined, examine
from esep.national.models import Block, NationalReport


def rebuilt_report(office: Office) -> NationalReport:
    """Return the report of 2020 as the demonstration begins it."""
    saule = office.as_("saule")
    period, sections = str(rebuilt.PERIOD), rebuilt.sections()
    made = begin(period, title=rebuilt.title(), sections=sections, by=saule, at=NOW)
    bring(made, rebuilt.figures(), rebuilt.source(), by=saule, at=NOW)
    blocks = list(Block.objects.filter(section__report=made).order_by("section__place", "place"))
    for one in rebuilt.remarks():
        remark(made, one.text, blocks[one.block - 1], by=saule, at=NOW)
    return made


@pytest.fixture
def seen(office: Office) -> Examined:
    """Return the rebuilt report as it reads."""
    return examine(rebuilt_report(office))


def bits(seen: Examined, language: str = "kk") -> list[Bit]:
    """Return every piece of every narrative."""
    return [bit for section in seen.sections for block in section.blocks for bit in block.read(language)]


def test_the_shares_are_the_computed_ones(seen: Examined) -> None:
    shares = [bit.words for bit in bits(seen) if bit.reference.startswith("share:")]
    assert shares == ["13,9\u00a0%", "72,6\u00a0%"]


def test_every_reference_has_its_number(seen: Examined) -> None:
    assert [bit for bit in bits(seen) if bit.kind == "wrong"] == []
    assert seen.count("error") == 1  # idle time: its parts do not make the whole


SLIPS = {
    1: ("bound-printed", "14,4"),
    2: ("bound-printed", "69,6"),
    3: ("grows-while-whole-falls", "1\u00a0241"),
    4: ("losses-untold", "35\u00a0468"),
    5: ("grown-and-shrunk", "−3\u00a0415"),
    6: ("bound-quoted-twice", "20"),
    8: ("unit-conflict", "1\u00a0191"),
    10: ("sum", "299"),
    11: ("equal-values", "11\u00a0059"),
    13: ("bound-other-period", "2019"),
}
"""The slips that a check finds, by their number in the arithmetic of the report: rule and a number said."""


@pytest.mark.parametrize("number", SLIPS)
def test_a_check_finds_the_slip(seen: Examined, number: int) -> None:
    rule, said = SLIPS[number]
    found = [one for one in seen.problems() if one.rule == rule and said in one.what.kk]
    assert len(found) >= 1, [(one.rule, one.what.kk) for one in seen.problems()]


def test_what_no_check_finds_is_remarked_by_a_reader(office: Office) -> None:
    made = rebuilt_report(office)
    beginnings = [one.text.partition(" ")[0] for one in made.remarks.all()]
    assert beginnings == ["53-жолда", "59-жол", "243–244-жолдарда"]
    kinds = [one.block.kind for one in made.remarks.select_related("block") if one.block]
    assert kinds == ["narrative"] * 3
