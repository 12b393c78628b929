"""An organisation split in the year that is evaluated: its row of growth is marked, never silently wrong."""

from __future__ import annotations

from datetime import date

from tests.assessments import walk
from tests.pages.staff.conftest import Desk, at_desk
from tests.people import NOW, Office

from esep.assessments import timeline
from esep.assessments.lacking import lacking
from esep.assessments.splits import of_calculation
from esep.core.names import Text
from esep.people.tree import split_organisation

__all__ = ["at_desk"]

NAME = Text("Көкшетау ұйымы", "Кокшетауская организация", "Kokshetau organisation")


def split(office: Office, year: int) -> None:
    """Split Kokshetau off Akmola on 5 March of the year."""
    by = office.as_("administrator")
    split_organisation(
        office.tree["akmola"], "kokshe", NAME, NAME, "№ 11", since=date(year, 3, 5), by=by, at=NOW
    )


def test_a_calculation_made_before_a_split_was_entered_is_stale_and_the_next_one_marks_it(
    office: Office, at_desk: Desk
) -> None:
    one = walk.computed_year(office)
    first = one.calculations.get()
    assert of_calculation(first) == ()
    split(office, one.year)
    assert "stale" in {problem.rule for problem in lacking(one, "preview", at=NOW)}
    second = timeline.compute(one, by=office.as_("bolat"), at=NOW)
    (said,) = of_calculation(second)
    assert said.subject == "akmola"
    assert "05.03." in said.words.kk
    page = at_desk("bolat").get(f"/kk/staff/year/{one.pk}/").content.decode()
    assert "1.1-жол екі түрлі ұйымды салыстырады" in page.replace("\N{NO-BREAK SPACE}", " ")
