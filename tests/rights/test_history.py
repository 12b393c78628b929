"""The history where the thing is, and of everything: in words, by person, by day, page by page."""

from __future__ import annotations

import ast
import re
from datetime import UTC, date, datetime
from pathlib import Path

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.people import NOW, Office
from tests.rights import making

from esep.assessments.states import MOVES
from esep.audit.history import PAGE, Asked, history, history_of
from esep.audit.models import Event, Payload
from esep.audit.record import Actor, record
from esep.audit.wording import ACTIONS, action_words, object_words
from esep.organisations.models import Kind, Organisation

SOURCE = Path(__file__).resolve().parents[2] / "src" / "esep"
ACTION = re.compile(r"[a-z]+\.[a-z-]+")


def recorded() -> set[str]:
    """Return the actions that the source hands to `record` or `note` as plain words."""
    found: set[str] = set()
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("record", "note"):
                words = [one.value for one in node.args if isinstance(one, ast.Constant)]
                found |= {str(one) for one in words if ACTION.fullmatch(str(one))}
    return found


def test_every_action_that_is_recorded_has_words_in_three_languages() -> None:
    moves = {f"year.{move.verb}" for move in MOVES}
    assert sorted((recorded() | moves) - set(ACTIONS)) == []


def test_an_action_without_words_keeps_its_own_name_and_an_object_is_named() -> None:
    assert action_words("moon.land").ru == "moon.land"
    assert (object_words("report:12").kk, object_words("system").en) == ("есеп № 12", "system")


def returned(office: Office, at: datetime, body: dict[str, str]) -> None:
    """Write into the chain that Bolat returned report 7."""
    by = Actor(office.as_("bolat").id, "officer")
    record("report.return", by=by, at=at, object="report:7", body=body)


def planted(number: int, office: Office) -> None:
    """Write `number` events about report 7 by Bolat into the chain."""
    for order in range(number):
        body = {"reason": f"себеп {order}"}
        record(
            "report.return", by=Actor(office.as_("bolat").id, "officer"), at=NOW, object="report:7", body=body
        )


def test_the_history_of_a_thing_is_its_own_and_the_newest_first(office: Office) -> None:
    planted(2, office)
    told = history_of(["report:7"])
    assert [one.body for one in told] == [{"reason": "себеп 1"}, {"reason": "себеп 0"}]
    assert {one.object for one in told} == {"report:7"}


def test_the_whole_history_goes_by_pages_and_each_event_stands_on_one(office: Office) -> None:
    planted(PAGE, office)
    seen: list[int] = []
    before = 0
    while True:
        told, before = history(Asked(), before=before)
        seen += [one.seq for one in told]
        if not before:
            break
    assert seen == list(range(Event.objects.count(), 0, -1))


def test_the_history_is_asked_by_kind_person_and_day(office: Office) -> None:
    planted(1, office)
    bolat = office.as_("bolat").id
    assert [one.action for one in history(Asked(object="report:"))[0]] == ["report.return"]
    assert [one.action for one in history(Asked(actor=bolat))[0]] == ["report.return"]
    assert [one.action for one in history(Asked(day=date(2028, 1, 28)))[0]] == ["report.return"]
    assert history(Asked(day=date(2028, 1, 27)))[0] == ()


def test_a_day_is_a_day_of_the_offices_zone(office: Office) -> None:
    late = datetime(2028, 1, 28, 18, 59, tzinfo=UTC)
    for at in (late, late.replace(hour=19, minute=0)):
        record(
            "report.return", by=Actor(office.as_("bolat").id, "officer"), at=at, object="report:7", body={}
        )
    assert [len(history(Asked(object="report:7", day=date(2028, 1, day)))[0]) for day in (28, 29)] == [1, 1]


def test_what_was_erased_is_said_to_be_gone_and_the_event_stays(office: Office) -> None:
    planted(1, office)
    Payload.objects.filter(event__object="report:7").delete()
    (told,) = history_of(["report:7"])
    assert (told.body, told.action) == (None, "report.return")


def test_the_page_shows_events_in_words_and_takes_any_question(client: Client, office: Office) -> None:
    planted(1, office)
    client.force_login(office.people["auditor"])
    shown = client.get("/ru/audit/?object=report:7").content.decode()
    for words in ("отчёт возвращён", "Болат Қасымов", "себеп 0", "отчёт № 7"):
        assert words in shown
    for question in ("?day=yesterday", "?before=-1", "?before=²", "?person=person:x", "?object=%00"):
        assert client.get(f"/kk/audit/{question}").status_code == 200


def test_the_lists_ask_the_same_number_of_questions_however_long_they_are(office: Office) -> None:
    client = Client()
    client.force_login(office.people["administrator"])
    addresses = ("/kk/people/", "/kk/organisations/", "/kk/audit/", "/kk/organisations/akmola/")

    def asked() -> list[int]:
        counts = []
        for address in addresses:
            with CaptureQueriesContext(connection) as captured:
                assert client.get(address).status_code == 200
            counts.append(len(captured))
        return counts

    planted(1, office)
    asked()
    few = asked()
    planted(3, office)
    for slug in ("akmola", "abay", "aktobe"):
        making.tie(office, office.tree[slug])
        making.invitation(office, office.tree[slug])
    assert asked() == few
    assert max(few) <= 13


def test_every_member_organisation_has_a_handful_of_districts(office: Office) -> None:
    members = [one for one in office.tree.values() if one.kind == Kind.MEMBER]
    below = [Organisation.objects.filter(parent=one, kind=Kind.DISTRICT).count() for one in members]
    assert below == [5] * 20
    assert Organisation.objects.exclude(kind=Kind.DISTRICT).filter(path__endswith="kokshetau/").count() == 0
