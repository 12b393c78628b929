"""The papers of a corrected year say what they correct, and what was decided before and still counts."""

from __future__ import annotations

from tests.assessments import walk
from tests.pages.staff.conftest import Desk
from tests.papers.reading_back import words_of
from tests.people import Office

from esep.assessments import timeline
from esep.assessments.models import Assessment

REASON = "Көкшетаудағы кеңестер тізімі кейін табылды."


def corrected(office: Office) -> Assessment:
    by, one = office.as_("bolat"), walk.published(office)
    new = timeline.correct(one, REASON, by=by, at=walk.CEREMONY)
    walk.change_figure(office, "akmola", "legal.consultations", 1_000, at=walk.CEREMONY)
    timeline.complete(new, by=by, at=walk.CEREMONY)
    timeline.compute(walk.fresh(new), by=by, at=walk.CEREMONY)
    return walk.fresh(new)


def words(desk: Desk, one: Assessment, name: str) -> str:
    paper = desk("secretary").get(f"/kk/staff/year/{one.pk}/paper/{name}.docx?in=kk")
    return words_of(b"".join(paper) if paper.streaming else paper.content)


def test_a_correction_says_why_and_whose_points_differ_and_keeps_the_waivers(
    office: Office, at_desk: Desk
) -> None:
    one = corrected(office)
    assert one.corrects is not None
    first = words(at_desk, one.corrects, "explanatory-note")
    note, resolution = words(at_desk, one, "explanatory-note"), words(at_desk, one, "resolution")
    for said in (note, resolution):
        assert f"2025 жыл бойынша жарияланған 1-нұсқа түзетіледі. Себебі: {REASON}" in said
        assert ("Жарияланған балл" in said, "Түзетілген балл" in said) == (True, True)
    assert "Батыс Қазақстан облыстық ұйымы, 130 адам, сала ұйымдарының таратылуы:" in first
    assert "Батыс Қазақстан облыстық ұйымы, 130 адам, сала ұйымдарының таратылуы:" in note
    assert "Объективті себептер туралы шешім қабылданған жоқ." not in note
    assert "Жарияланған нұсқадан айырмасы" not in first
