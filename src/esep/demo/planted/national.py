"""The national reports of the demonstration: 2020 rebuilt, 2026 issued and gone stale, 2027 being written."""

from __future__ import annotations

from datetime import date, datetime

from esep.demo.planted.agenda import Agenda
from esep.demo.planted.cast import Cast
from esep.demo.planted.collecting import at
from esep.demo.report_2020 import rebuilt
from esep.national.actions import begin, check, freeze, issue
from esep.national.bringing import bring, remark
from esep.national.models import Block
from esep.national.writing import take_out

SPITE = "Есеп мүшелік ұйымдар тапсырған деректер бойынша басылды; ескертулер ұйымдарға жіберілді."
"""Why the report of 2026 was printed in spite of what the checks warn of."""


def plan_national(agenda: Agenda, cast: Cast) -> None:
    """Plan the three reports."""
    agenda.at(at(date(2027, 4, 5), 11), lambda moment: _issued(cast, moment))
    agenda.at(at(date(2028, 1, 18), 11), lambda moment: _rebuilt(cast, moment))
    agenda.at(at(date(2028, 1, 24), 15), lambda moment: _begun(cast, moment))


def _issued(cast: Cast, moment: datetime) -> None:
    """Issue 2026 before an inspection finds another figure; the report will say which number changed."""
    saule = cast.people["saule"]
    report = begin("2026", by=saule, at=moment)
    for block in Block.objects.filter(section__report=report, kk__contains="{log."):
        take_out(block, by=saule, at=moment)  # nobody kept a log or registers in 2026
    check(report, SPITE, by=saule, at=moment)
    freeze(report, by=saule, at=moment)
    issue(report, by=cast.people["secretary"], at=moment)


def _rebuilt(cast: Cast, moment: datetime) -> None:
    """Rebuild the report of 2020 from its own figures, with what its reader noticed."""
    saule = cast.people["saule"]
    period, sections = str(rebuilt.PERIOD), rebuilt.sections()
    report = begin(period, title=rebuilt.title(), sections=sections, by=saule, at=moment)
    bring(report, rebuilt.figures(), rebuilt.source(), by=saule, at=moment)
    blocks = list(Block.objects.filter(section__report=report).order_by("section__place", "place"))
    for one in rebuilt.remarks():
        remark(report, one.text, blocks[one.block - 1], by=saule, at=moment)


def _begun(cast: Cast, moment: datetime) -> None:
    """Begin 2027, while its reports are still being collected."""
    begin("2027", by=cast.people["bolat"], at=moment)
