"""The auditor's look at what people said and who they were: remarks, objections, roles, signatures."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.assessments import walk as year_walk
from tests.audit.test_inspection import Copy
from tests.people import NOW
from tests.reports.walk import accepted, open_form_7, submitted

from esep.assessments.objections import answer_objection, raise_objection
from esep.audit.checkpoint import checkpoint, keep
from esep.audit.inspection.files import Note
from esep.organisations.models import Organisation
from esep.people.actions import grant
from esep.people.models import Person, Role, RoleKind
from esep.people.moving import end_role, leave, move
from esep.reports.correct import ask_correction, reopen
from esep.reports.give_back import NewRemark, answer, give_back
from esep.reports.receipt import receipt_text

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings
    from tests.people import Office

DAY = date(2028, 2, 1)


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path


def talk(office: Office) -> str:
    """Return and answer a report, accept and reopen it; give the receipt of its first version."""
    report = open_form_7(office)
    first = submitted(office, report)
    said = give_back(
        report,
        [NewRemark("4", " Which acts? "), NewRemark("12", "The same file", "evidence")],
        by=office.as_("bolat"),
        at=NOW + timedelta(days=1),
    )
    answer(said[0], "Two acts.", by=office.as_("aigul"), at=NOW + timedelta(days=2))
    answer(said[0], "And a third.", by=office.as_("aigul"), at=NOW + timedelta(days=2))
    second = submitted(office, report, at=NOW + timedelta(days=2))
    accepted(office, second, at=NOW + timedelta(days=3))
    ask_correction(report, "Counted twice", by=office.as_("chair"), at=NOW + timedelta(days=4))
    reopen(report, "By request", row="4", by=office.as_("saule"), at=NOW + timedelta(days=5))
    return receipt_text(first)


def object_to(office: Office) -> None:
    """Raise two objections in a preview and answer one."""
    one = year_walk.in_preview(office)
    akmola: Organisation = office.tree["akmola"]
    papers = [year_walk.paper(akmola)]
    first = raise_objection(one, akmola, "consultations", "Too few", papers, by=office.as_("chair"), at=NOW)
    raise_objection(one, akmola, "court", "None counted", by=office.as_("chair"), at=NOW)
    answer_objection(first, "rejected", "As reported", by=office.as_("bolat"), at=NOW)


def change_seats(office: Office) -> None:
    """Let a role end, a person move, and another leave."""
    by = office.as_("administrator")
    aigul, saule = office.people["aigul"], office.people["saule"]
    end_role(role_of(office.people["bolat"]), on=DAY, by=by, at=NOW)
    move(role_of(aigul), office.tree["aktobe"], since=DAY, by=by, at=NOW)
    grant(saule, RoleKind.AUDITOR, office.tree["akmola"], since=date(2028, 3, 1), by=by.actor(), at=NOW)
    leave(saule, "Retired", on=DAY, by=by, at=NOW)


def role_of(person: Person) -> Role:
    return Role.objects.select_related("organisation", "person").filter(person=person).earliest("id")


WORDS = {
    "what a remark says": (
        "UPDATE reports_remark SET text = 'All is well' WHERE code = 'evidence'",
        "row-edited",
    ),
    "the row of a remark": ("UPDATE reports_remark SET row = '5' WHERE code = 'evidence'", "row-edited"),
    "the version of a remark": ("UPDATE reports_remark SET number = 9 WHERE code = 'evidence'", "row-edited"),
    "what an answer answers": (
        "UPDATE reports_remark SET answers_id = NULL WHERE text = 'Two acts.'",
        "row-edited",
    ),
    "an answer": ("UPDATE reports_remark SET text = 'No acts.' WHERE text = 'Two acts.'", "row-edited"),
    "a reason to reopen": ("UPDATE reports_remark SET text = 'None' WHERE code = 'reopened'", "row-edited"),
    "that a remark is settled": (
        "UPDATE reports_remark SET settled_at = at WHERE code = 'reopened'",
        "row-edited",
    ),
    "that a remark is open": (
        "UPDATE reports_remark SET settled_at = NULL WHERE code = 'evidence'",
        "row-edited",
    ),
    "who made a remark": (
        "UPDATE reports_remark SET by = 'person:999' WHERE code = 'evidence'",
        "without-event",
    ),
    "when it was made": ("UPDATE reports_remark SET at = '2028-01-01 00:00:00' WHERE code = ''", "gone"),
    "a remark taken away": ("DELETE FROM reports_remark WHERE code = 'evidence'", "gone"),
    "a remark put in": (
        "INSERT INTO reports_remark (report_id, row, number, code, text, by, by_name, at) "
        "SELECT report_id, '3', 1, '', 'Late', by, by_name, at FROM reports_remark WHERE code = 'evidence'",
        "without-event",
    ),
}
OBJECTIONS = {
    "what an objection says": (
        "UPDATE assessments_objection SET text = 'x' WHERE criterion = 'court'",
        "row-edited",
    ),
    "its criterion": (
        "UPDATE assessments_objection SET criterion = 'site' WHERE state = 'open'",
        "row-edited",
    ),
    "an answer made up": (
        "UPDATE assessments_objection SET state = 'accepted', answer = 'Yes' WHERE state = 'open'",
        "row-edited",
    ),
    "an answer taken back": (
        "UPDATE assessments_objection SET state = 'open' WHERE state = 'rejected'",
        "row-edited",
    ),
    "who answered": (
        "UPDATE assessments_objection SET answered_by = by WHERE state = 'rejected'",
        "row-edited",
    ),
    "its document": ("DELETE FROM assessments_objectionevidence", "row-edited"),
    "an objection taken away": ("DELETE FROM assessments_objection WHERE state = 'open'", "gone"),
    "an objection put in": (
        "INSERT INTO assessments_objection (assessment_id, organisation_id, criterion, text, state, by, "
        "by_name, at, answer, answered_by) SELECT assessment_id, organisation_id, 'site', 'x', 'open', by, "
        "by_name, at, '', '' FROM assessments_objection WHERE state = 'open'",
        "without-event",
    ),
}
SEATS = {
    "what somebody is": (
        "UPDATE people_role SET kind = 'administrator' WHERE kind = 'reporter'",
        "row-edited",
    ),
    "where": (
        "UPDATE people_role SET organisation_id = 1 WHERE kind = 'deputy' OR kind = 'head'",
        "row-edited",
    ),
    "who": (
        "UPDATE people_role SET person_id = (SELECT min(id) FROM people_person) WHERE kind = 'auditor'",
        "row-edited",
    ),
    "a role that ended lives on": (
        "UPDATE people_role SET until = NULL WHERE kind = 'officer'",
        "row-edited",
    ),
    "its department": ("UPDATE people_role SET department = 'x' WHERE kind = 'officer'", "row-edited"),
    "its first day": ("UPDATE people_role SET since = '2020-02-02' WHERE kind = 'auditor'", "row-edited"),
    "a role taken away": ("DELETE FROM people_role WHERE kind = 'auditor'", "gone"),
    "a role put in": (
        "INSERT INTO people_role (person_id, kind, organisation_id, department, since) "
        "SELECT person_id, 'administrator', organisation_id, '', since FROM people_role "
        "WHERE kind = 'auditor'",
        "without-event",
    ),
}


def each_is_named(copy: Copy, table: str, forgeries: dict[str, tuple[str, str]]) -> None:
    assert [one for one in copy.found() if one[0] != "document"] == []
    whole = copy.file.read_bytes()
    for name, (statement, rule) in forgeries.items():
        copy.file.write_bytes(whole)
        copy.edit(statement)
        told = [one for one in copy.look().findings if (one.rule, one.table) == (rule, table)]
        assert told, name
        assert all(len({one.what.kk, one.what.ru, one.what.en}) == 3 for one in told)
        assert all(table in one.what[language] for one in told for language in ("kk", "ru", "en"))


def test_each_word_of_a_review_that_is_changed_behind_the_log_is_named(
    office: Office, tmp_path: Path
) -> None:
    talk(office)
    each_is_named(Copy(tmp_path), "reports_remark", WORDS)


def test_each_objection_that_is_changed_behind_the_log_is_named(office: Office, tmp_path: Path) -> None:
    object_to(office)
    each_is_named(Copy(tmp_path), "assessments_objection", OBJECTIONS)


def test_each_role_that_is_changed_behind_the_log_is_named(office: Office, tmp_path: Path) -> None:
    change_seats(office)
    each_is_named(Copy(tmp_path), "people_role", SEATS)


@pytest.mark.parametrize("action", ["report.return", "objection.raise", "role.grant", "role.end"])
def test_what_was_lawfully_erased_is_not_missed(office: Office, tmp_path: Path, action: str) -> None:
    talk(office)
    object_to(office)
    change_seats(office)
    copy = Copy(tmp_path)
    copy.edit(
        "DELETE FROM audit_payload WHERE event_id IN "  # noqa: S608  # a lawful erasure
        f"(SELECT seq FROM audit_event WHERE action = '{action}')"
    )
    assert [one for one in copy.found() if one[0] != "document"] == []


def test_a_checkpoint_that_was_changed_or_damaged_in_the_office_is_named(
    office: Office, tmp_path: Path
) -> None:
    receipt = Note("receipt.txt", talk(office))
    file, copy = keep(), Copy(tmp_path)
    held = Note("held.note", checkpoint().note)
    assert copy.found(held, receipt) == []
    text = file.read_text("utf-8")
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    other = text[:-3] + letters[letters.index(text[-3]) ^ 1] + text[-2:]  # a bit that no byte holds
    for forged, rule in ((other, "signature"), (text + text, "signature"), ("nothing\n", "checkpoint-file")):
        file.write_text(forged, "utf-8")
        assert copy.found() == [(rule, "", file.name)]
    file.write_text(text, "utf-8")
    forged_receipt = Note("receipt.txt", receipt.text.replace("akmola", "aktobe"))
    assert copy.found(forged_receipt) == [("signature", "", "receipt.txt")]


def test_a_copy_without_the_private_key_asks_for_the_public_one(office: Office, tmp_path: Path) -> None:  # noqa: ARG001  # there
    keep()
    copy = Copy(tmp_path)
    (tmp_path / "keys" / "office-ed25519").unlink()
    assert copy.found() == [("no-key", "", "")]
