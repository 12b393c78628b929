"""What an approval says of its meeting stands on the extract from the protocol."""

from __future__ import annotations

from html import unescape

from tests.assessments import walk
from tests.pages.staff.conftest import Desk
from tests.papers.reading_back import words_of
from tests.people import Office

from esep.assessments import timeline
from esep.assessments.occasion import meeting_of
from esep.assessments.queries import latest
from esep.decisions.models import Decision, Kind

HELD = {
    "chair": "Қайрат Омаров",
    "secretary": "Гүлнәр Әбенова",
    "speaker": "Болат Қасымов",
    "members": 25,
    "present": 18,
}


def test_the_extract_names_who_chaired_wrote_and_spoke_and_how_many_were_present(
    office: Office, at_desk: Desk
) -> None:
    one = walk.submitted(office)
    calculation = latest(one)
    assert calculation is not None
    sets = {"calculation": calculation.digest, **HELD}
    act = walk.decided(office, one, Kind.APPROVAL, sets, votes=(17, 0, 1), at=walk.LATER)
    timeline.approve(one, act, by=office.as_("secretary"), at=walk.LATER)
    paper = at_desk("secretary").get(f"/kk/staff/year/{one.pk}/paper/protocol.docx")
    words = words_of(b"".join(paper) if paper.streaming else paper.content)
    assert "Атқару комитетінің мүшелері – 25 адам, қатысқаны – 18 адам." in words
    assert words.count("Гүлнәр Әбенова") == 2
    assert ("Қайрат Омаров" in words, "Болат Қасымов – бағалау" in words) == (True, True)


def test_an_approval_that_says_nothing_of_it_leaves_lines(office: Office) -> None:
    one = walk.approved(office)
    (act,) = Decision.objects.filter(kind=Kind.APPROVAL, about=f"assessment:{one.pk}")
    meeting = meeting_of((act,))
    assert (meeting.chair, meeting.secretary, meeting.members, meeting.present) == ("", "", None, None)


def test_the_form_of_an_approval_asks_for_the_meeting_and_keeps_what_was_typed(
    office: Office, at_desk: Desk
) -> None:
    one = walk.submitted(office)
    calculation = latest(one)
    assert calculation is not None
    typed = {
        "kind": "approval",
        "about": f"assessment:{one.pk}",
        "calculation": calculation.digest,
        "body": "executive-committee",
        "protocol": "12",
        "item": "3",
        "date": "2028-01-28",
        "words_kk": "Бекітілсін.",
        "words_ru": "Утвердить.",
        "favour": "17",
        "chair": " Қайрат Омаров ",
        "members": "25",
        "present": "26",
        "once": "a",
    }
    bolat = at_desk("bolat")
    refused = bolat.post("/en/staff/decisions/enter/", typed)
    page = unescape(refused.content.decode())
    assert "More were present (26) than the body has members (25)." in page
    assert 'value="26"' in page
    made = bolat.post("/en/staff/decisions/enter/", {**typed, "present": "18", "once": "b"})
    act = Decision.objects.get(kind=Kind.APPROVAL)
    assert (made.status_code, act.sets["chair"], act.sets["present"]) == (303, "Қайрат Омаров", 18)
    shown = unescape(bolat.get(f"/en/staff/decisions/{act.pk}/").content.decode())
    assert ("Chair of the meeting" in shown, "Қайрат Омаров" in shown) == (True, True)
