"""`esep audit verify`: exit codes, sentences, JSON, and that it needs nothing but a bare Python."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.audit.test_inspection import Copy
from tests.cli.conftest import Asking
from tests.cli.json_schema import faults
from tests.conftest import Ran

from esep.audit.checkpoint import checkpoint, keep
from esep.audit.keys import fingerprint, public_key

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings
    from tests.people import Office


@pytest.fixture
def copy(office: Office, tmp_path: Path, settings: Settings) -> Copy:  # noqa: ARG001  # it must be there
    settings.OFFICE = tmp_path
    return Copy(tmp_path)


def test_an_office_in_order_is_told_in_one_sentence(ask: Asking, copy: Copy) -> None:
    answer = ask.run("audit", "verify", "--office", str(copy.folder))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Everything is as it was recorded.")
    assert checkpoint().root in answer.out


def test_a_row_edited_by_hand_is_told_with_its_place(ask: Asking, copy: Copy) -> None:
    copy.edit("UPDATE audit_event SET actor = 'person:999' WHERE seq = 3")
    answer = ask.run("audit", "verify", "--office", str(copy.folder), "--lang", "kk")
    assert (answer.code, answer.err) == (1, "")
    assert "3 нөмірлі оқиғаның жазбасы өзгертілген: хэші сәйкес емес." in answer.out.splitlines()
    assert answer.out.splitlines()[-1].startswith("Ештеңені түзетпеңіз")


def test_what_is_found_keeps_its_schema(ask: Asking, copy: Copy) -> None:
    sound = ask.run("audit", "verify", "--office", str(copy.folder), "--json")
    copy.edit("UPDATE audit_event SET actor = 'person:999' WHERE seq = 3")
    broken = ask.run("audit", "verify", "--office", str(copy.folder), "--json")
    assert (sound.code, broken.code) == (0, 1)
    assert faults("audit", sound.data) == faults("audit", broken.data) == []
    assert ("chain-hash", 3) in [(one["rule"], one["event"]) for one in broken.data["problems"]]


def test_checkpoints_of_the_office_and_those_given_are_compared(ask: Asking, copy: Copy) -> None:
    kept = keep()
    outside = copy.folder / "outside.note"
    outside.write_text(checkpoint().note, encoding="utf-8")
    words = ("audit", "verify", "--office", str(copy.folder), "--json")
    assert ask.run(*words, "--checkpoint", str(outside)).data["checkpoints"] == 2
    outside.write_text("esep/office-0\n3\n" + "A" * 43 + "=\n\n— x y\n", encoding="utf-8")
    found = ask.run(*words, "--checkpoint", str(outside), str(kept)).data["problems"]
    assert [(one["rule"], one["event"]) for one in found] == [("chain-checkpoint", 3), ("signature", 0)]


def test_signatures_are_held_against_the_key_of_the_protocol(ask: Asking, copy: Copy) -> None:
    keep()
    words = ("audit", "verify", "--office", str(copy.folder))
    sound = ask.run(*words, "--key", public_key())
    assert (sound.code, f"Fingerprint of the key: {fingerprint()}" in sound.out) == (0, True)
    other = ask.run(*words, "--key", "ab" * 32, "--lang", "ru")
    assert (other.code, other.out.startswith("Контрольная точка или расписка не подписана")) == (1, True)
    (refused,) = ask.run(*words, "--key", "no key").refusals
    assert "64 hexadecimal digits" in refused


def test_what_cannot_be_looked_at_is_refused(ask: Asking, tmp_path: Path) -> None:
    (nothing,) = ask.run("audit", "verify", "--office", str(tmp_path)).refusals
    assert "There is no database of an office" in nothing
    (tmp_path / "no.note").write_text("nothing", encoding="utf-8")
    names = (str(tmp_path / "no.note"), str(tmp_path / "missing.note"))
    both = ask.run("audit", "verify", "--office", str(tmp_path), "--checkpoint", *names).refusals
    assert len(both) == 2


def test_nothing_is_written_into_an_office_that_is_looked_at(ask: Asking, copy: Copy) -> None:
    before = sorted((path.name, path.read_bytes()) for path in copy.folder.iterdir() if path.is_file())
    ask.run("audit", "verify", "--office", str(copy.folder))
    assert (
        sorted((path.name, path.read_bytes()) for path in copy.folder.iterdir() if path.is_file()) == before
    )


def test_it_runs_on_a_bare_python(esep: Callable[..., Ran], copy: Copy) -> None:
    ran = esep("audit", "verify", "--office", copy.folder, "--lang", "ru")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("Всё на месте.")


def test_a_database_of_something_else_is_refused(ask: Asking, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "esep.sqlite3") as other:
        other.execute("CREATE TABLE things (id)")
    other.close()
    (line,) = ask.run("audit", "verify", "--office", str(tmp_path)).refusals
    assert "audit_event" in line
