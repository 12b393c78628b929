"""The auditor's look: a row edited by hand, a chain rewritten, a file swapped, each named with its place."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.db import connection, transaction
from tests.assessments import walk
from tests.people import NOW

from esep.audit.checkpoint import checkpoint
from esep.audit.inspection.files import Note, checkpoint_in
from esep.audit.inspection.inspect import Look, inspect
from esep.audit.record import SYSTEM, record
from esep.core.chain import GENESIS, Checkpoint, event_hash
from esep.core.period import Period
from esep.core.problems import Refused
from esep.evidence.actions import bring
from esep.facts.actions import NewFact, Source
from esep.facts.models import SourceKind
from esep.facts.proposing import confirm, propose
from esep.publication.publish import publish

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings
    from tests.people import Office


class Copy:
    """A copy of the office on the disk, in which anybody may edit."""

    def __init__(self, folder: Path) -> None:
        """Write the database of the test into a file."""
        self.folder, self.file = folder, folder / "esep.sqlite3"
        connection.ensure_connection()
        with sqlite3.connect(self.file) as made:
            made.executescript("\n".join(_dump(connection.connection)))
        made.close()

    def edit(self, *statements: str) -> None:
        """Do what a forger does: take the guards away, and change rows."""
        with sqlite3.connect(self.file) as forged:
            for (name,) in forged.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                forged.execute(f"DROP TRIGGER {name}")
            for statement in statements:
                assert forged.execute(statement).rowcount > 0, statement
        forged.close()

    def value(self, query: str) -> object:
        """Return one value."""
        with sqlite3.connect(self.file) as read:
            found = read.execute(query).fetchone()[0]
        read.close()
        return found

    def look(self, *outside: Note) -> Look:
        """Return the auditor's look."""
        return inspect(self.folder, outside)

    def found(self, *outside: Note) -> list[tuple[str, str, str]]:
        """Return (rule, table, row) of what is wrong, but for the guards that the forger took away."""
        return [(one.rule, one.table, one.row) for one in self.look(*outside).findings if one.rule != "guard"]


def _dump(source: sqlite3.Connection) -> Iterator[str]:
    """Yield the statements that make the same database again; a cell's check is Django's own function."""
    for line in source.iterdump():
        yield line.replace("JSON_VALID(", "json_valid(")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path
    settings.PUBLIC_PAGES = "esep.publication.frozen.no_pages"


@pytest.fixture
def year(office: Office) -> Office:
    """Return the office with a published year, a figure of a resolution and a real document."""
    one = walk.ready_to_publish(office)
    publish(one, by=office.as_("secretary"), at=walk.CEREMONY)
    new = NewFact(office.tree["akmola"], Period(2026), "legal.consultations", 500)
    source = Source(SourceKind.RESOLUTION, "5", NOW.date())
    confirm(propose(new, source, by=office.as_("bolat"), at=NOW), by=office.as_("saule"), at=NOW)
    bring(
        io.BytesIO(b"%PDF-1.7\n%%EOF\n"),
        "act.pdf",
        organisation=office.tree["akmola"],
        by=office.as_("aigul"),
        at=NOW,
    )
    return office


FORGERIES = {
    "a figure": (
        "UPDATE facts_acceptedfact SET value = '999' WHERE period = '2026'",
        ("row-edited", "facts_acceptedfact"),
    ),
    "a figure that was taken away": (
        "DELETE FROM facts_acceptedfact WHERE period = '2026'",
        ("gone", "facts_acceptedfact"),
    ),
    "who accepted a figure": (
        "UPDATE facts_acceptedfact SET by = 'person:999' WHERE period = '2026'",
        ("row-edited", "facts_acceptedfact"),
    ),
    "a decision": (
        "UPDATE decisions_decision SET protocol = '99' WHERE kind = 'approval'",
        ("row-edited", "decisions_decision"),
    ),
    "what a decision sets": (
        "UPDATE decisions_decision SET sets = '{}' WHERE kind = 'prizes'",
        ("row-edited", "decisions_decision"),
    ),
    "a confirmation": (
        "UPDATE decisions_decision SET confirmed_by = 'person:1' WHERE kind = 'prizes'",
        ("row-edited", "decisions_decision"),
    ),
    "a result": (
        "UPDATE assessments_calculation SET result = replace(result, '\"place\": 1,', '\"place\": 2,')",
        ("row-edited", "assessments_calculation"),
    ),
    "the state of a year": (
        "UPDATE assessments_assessment SET state = 'approved'",
        ("row-edited", "assessments_assessment"),
    ),
    "the edition of a year": (
        "UPDATE assessments_assessment SET edition = '2025-02-25'",
        ("row-edited", "assessments_assessment"),
    ),
    "a prize": (
        "UPDATE assessments_prize SET amount = amount + 1 WHERE place = 1",
        ("row-edited", "assessments_prize"),
    ),
    "a published hash": (
        "UPDATE publication_publication SET sha256 = substr(sha256, 2) || '0'",
        ("row-edited", "publication_publication"),
    ),
    "the key of a publication": (
        "UPDATE publication_publication SET key = substr(key, 2) || '0'",
        ("key", "publication_publication"),
    ),
    "an event": (
        "UPDATE audit_event SET actor = 'person:999' WHERE action = 'year.approve'",
        ("chain-hash", "audit_event"),
    ),
    "what an event says": (
        "UPDATE audit_payload SET body = '{}' WHERE event_id = "
        "(SELECT seq FROM audit_event WHERE action = 'year.approve')",
        ("chain-payload", "audit_event"),
    ),
    "an event taken out": (
        "DELETE FROM audit_event WHERE action = 'year.approve'",
        ("chain-order", "audit_event"),
    ),
}


def test_an_office_in_which_nothing_was_touched_is_whole_and_each_forgery_is_named(
    year: Office,  # noqa: ARG001  # it must be there
    tmp_path: Path,
) -> None:
    copy = Copy(tmp_path)
    of_tests = [one for one in copy.found() if one[0] != "document"]
    assert of_tests == []
    assert copy.look().bundles == 1
    whole = copy.file.read_bytes()
    for name, (statement, expected) in FORGERIES.items():
        copy.file.write_bytes(whole)
        copy.edit(statement)
        findings = copy.look().findings
        assert expected in [(one.rule, one.table) for one in findings], name
        told = next(one for one in findings if (one.rule, one.table) == expected)
        assert len({told.what.kk, told.what.ru, told.what.en}) == 3
        assert expected[1] in told.what.en or str(told.event) in told.what.en


def test_a_removed_guard_is_named(office: Office, tmp_path: Path) -> None:  # noqa: ARG001  # it must be there
    copy = Copy(tmp_path)
    assert copy.look().findings == ()
    copy.edit()
    assert ("guard", "audit_event", "audit_event_no_update") in [
        (one.rule, one.table, one.row) for one in copy.look().findings
    ]


def test_a_history_rewritten_with_care_passes_alone_and_fails_before_a_checkpoint_held_outside(
    office: Office,  # noqa: ARG001  # it must be there
    tmp_path: Path,
) -> None:
    held = Note("held.note", checkpoint().note)
    copy = Copy(tmp_path)
    rechain(copy)
    assert copy.found() == []
    assert [rule for rule, _, _ in copy.found(held)] == ["chain-checkpoint"]


def rechain(copy: Copy) -> None:
    """Change who did the first thing, and make every hash of the chain true again."""
    from esep.audit.inspection.database import Ledger

    copy.edit("UPDATE audit_event SET actor = 'person:999' WHERE seq = 1")
    ledger = Ledger(copy.file)
    links = [dict(event.link) for event in ledger.events.values()]
    ledger.close()
    prev, statements = GENESIS, []
    for link in links:
        plain = {key: value for key, value in link.items() if key not in ("hash", "salt", "body")}
        plain["prev"] = prev
        made = event_hash(prev, plain)
        both = f"prev = '{prev}', hash = '{made}'"
        statements.append(f"UPDATE audit_event SET {both} WHERE seq = {link['seq']}")  # noqa: S608  # forged
        prev = made
    copy.edit(*statements)


def test_a_tail_cut_off_is_seen_by_a_checkpoint(office: Office, tmp_path: Path) -> None:  # noqa: ARG001  # there
    held = Note("held.note", checkpoint().note)
    copy = Copy(tmp_path)
    last = copy.value("SELECT max(seq) FROM audit_event")
    for table, column in (("audit_payload", "event_id"), ("audit_event", "seq")):
        copy.edit(f"DELETE FROM {table} WHERE {column} = {last}")  # noqa: S608  # a forger's
    last_role = copy.value("SELECT max(id) FROM people_role")
    assert copy.found(held) == [
        ("chain-checkpoint", "audit_event", str(last)),
        ("without-event", "people_role", str(last_role)),
    ]


def test_an_erased_payload_leaves_the_chain_whole(office: Office, tmp_path: Path) -> None:  # noqa: ARG001  # there
    with transaction.atomic():
        event = record("test.said", by=SYSTEM, at=NOW, object="test:1", body={"name": "somebody"})
    copy = Copy(tmp_path)
    copy.edit(f"DELETE FROM audit_payload WHERE event_id = {event.seq}")  # noqa: S608  # a lawful erasure
    assert copy.found() == []


def test_a_document_swapped_on_the_disk_is_named(office: Office, tmp_path: Path) -> None:
    held = bring(
        io.BytesIO(b"%PDF-1.7\n%%EOF\n"),
        "act.pdf",
        organisation=office.tree["akmola"],
        by=office.as_("aigul"),
        at=NOW,
    )
    copy = Copy(tmp_path)
    assert copy.found() == []
    name = held.document_id
    place = tmp_path / "documents" / name[:2] / name
    place.chmod(0o640)
    place.write_bytes(b"%PDF-1.7\nother\n%%EOF\n")
    assert copy.found() == [("document", "evidence_document", name)]
    place.unlink()
    assert copy.found() == [("document", "evidence_document", name)]


@pytest.mark.parametrize("body", [b"", b"not a database at all"])
def test_what_is_no_office_is_refused(tmp_path: Path, body: bytes) -> None:
    (tmp_path / "esep.sqlite3").write_bytes(body)
    with pytest.raises(Refused) as caught:
        inspect(tmp_path)
    assert [problem.rule for problem in caught.value.problems] == ["no-office"]


@pytest.mark.parametrize(
    "text", ["", "one\n", "a\nb\nc\n", "x\n12\n!!!\n", "x\n12\nAAAA\n", "esep-receipt/1\nevent: x\n"]
)
def test_what_is_no_checkpoint_is_none(text: str) -> None:
    assert checkpoint_in(text) is None


def test_a_receipt_is_a_checkpoint_too() -> None:
    receipt = f"esep-receipt/1\nreceipt: 1\nevent: 7\nchain: {'ab' * 32}\nkey: 00\nsignature: 00\n"
    assert checkpoint_in(receipt) == Checkpoint(7, "ab" * 32)
