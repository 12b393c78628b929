"""A form of the tests: who was put on idle time, by kinds of education."""

from __future__ import annotations

from tests.people import NOW, Office

from esep.core.survey import Worded
from esep.forms.actions import begin, change
from esep.forms.models import AdHoc
from esep.forms.sketch import Sketch, SketchRow
from esep.reports.publishing import publish

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
