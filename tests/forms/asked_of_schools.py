"""A form of the tests: who was put on idle time, by kinds of education."""

from __future__ import annotations

from tests.people import NOW, Office
from tests.reports.walk import open_form

from esep.core.survey import Worded
from esep.forms.actions import begin, change
from esep.forms.models import AdHoc
from esep.forms.sketch import Sketch, SketchRow
from esep.reports.entry import Typed, save_block
from esep.reports.models import Report
from esep.reports.publishing import publish
from esep.reports.submit import submit

TITLE = Worded("Бос тұрып қалу мониторингі", "Мониторинг простоев")
IDLE = Sketch(
    TITLE,
    Worded("Орталық комитет апта сайын сұрайды."),
    "week",
    (
        SketchRow("1", Worded("Бос тұрғандар", "В простое", "Idle"), "person", "sum"),
        SketchRow("1.1", Worded("Мектептер"), "person"),
        SketchRow("1.2", Worded("Балабақшалар"), "person"),
        SketchRow("2", Worded("Ұйымдар", "Организации", "Organisations"), "organisation"),
    ),
)


def drafted(office: Office, sketch: Sketch = IDLE) -> AdHoc:
    """Return the form as Bolat drew it up."""
    by = office.as_("bolat")
    form = begin(sketch, department="partnership", by=by, at=NOW)
    change(form, sketch, 1, by=by, at=NOW)
    return form


def asked(office: Office, sketch: Sketch = IDLE) -> AdHoc:
    """Return that form with its first edition published."""
    form = drafted(office, sketch)
    publish(form, by=office.as_("bolat"), at=NOW)
    return form


ANSWER = {"1": "5", "1.1": "3", "1.2": "2", "2": "1"}


def answering(office: Office, form: str, *, hand_in: bool = False) -> Report:
    """Return Akmola's report, filled in by Aigul and, if so wished, handed in by the chair."""
    campaign = open_form(office, form, period="2028-W03")
    report = campaign.reports.get(organisation=office.tree["akmola"])
    save_block(report, {row: Typed(text, 0) for row, text in ANSWER.items()}, by=office.as_("aigul"), at=NOW)
    if hand_in:
        submit(report, declared=True, by=office.as_("chair"), at=NOW)
    report.refresh_from_db()
    return report
