"""Bringing documents: kept once by their hash, found when they change, nothing left of what is refused."""

from __future__ import annotations

import io
import resource
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.people import NOW
from tests.reports.walk import a_document

from esep.audit.models import Event
from esep.core.problems import Refused
from esep.evidence.actions import bring
from esep.evidence.models import Document
from esep.evidence.queries import same_elsewhere
from esep.evidence.store import path_of, scrub

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings
    from tests.people import Office


@pytest.fixture(autouse=True)
def own_folder(settings: Settings, tmp_path: Path) -> Path:
    """Keep the documents of each test apart."""
    settings.OFFICE = tmp_path
    return tmp_path


def test_the_same_bytes_are_kept_once_and_each_holder_is_shown_the_other(office: Office) -> None:
    first = a_document(office)
    again = a_document(office, name="another-name.pdf")
    elsewhere = a_document(office, slug="aktobe", by="aktobe-reporter")
    assert (again.pk, first.name) == (first.pk, "act.pdf")
    assert Document.objects.count() == 1
    assert [use.organisation for use in same_elsewhere(first)] == ["aktobe"]
    assert first.salt != elsewhere.salt
    assert Event.objects.filter(action="evidence.bring").count() == 2


def test_a_byte_changed_or_a_file_gone_is_found(office: Office) -> None:
    kept, changed, gone = (a_document(office, text).document_id for text in ("kept", "changed", "gone"))
    assert scrub() == ()
    path = path_of(changed)
    path.chmod(0o600)
    path.write_bytes(path.read_bytes().replace(b"changed", b"CHANGED"))
    path_of(gone).unlink()
    assert scrub() == tuple(sorted([changed, gone]))
    assert kept not in scrub()


class Endless(io.RawIOBase):
    """A stream that would never end."""

    given = 0

    def read(self, size: int = -1) -> bytes:
        self.given += size
        return bytes(size)


def test_an_endless_upload_stops_at_the_limit_and_leaves_nothing(
    office: Office, settings: Settings, own_folder: Path
) -> None:
    settings.EVIDENCE_LIMIT = 2**20
    stream = Endless()
    with pytest.raises(Refused) as refused:
        bring(stream, "a.pdf", organisation=office.tree["akmola"], by=office.as_("aigul"), at=NOW)  # type: ignore[arg-type]  # a raw stream reads as any other
    assert [problem.rule for problem in refused.value.problems] == ["evidence-size"]
    assert stream.given <= 2**20 + 64 * 1024
    assert [path for path in own_folder.rglob("*") if path.is_file()] == []


def test_a_full_disk_refuses_with_a_sentence_and_leaves_nothing(office: Office, own_folder: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(Refused) as refused:
            a_document(office, "x" * 200_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [problem.rule for problem in refused.value.problems] == ["evidence-no-room"]
    assert [path for path in own_folder.rglob("*") if path.is_file()] == []
    assert a_document(office).name == "act.pdf"


def test_what_is_refused_leaves_nothing(office: Office, own_folder: Path) -> None:
    with pytest.raises(Refused):
        bring(
            io.BytesIO(b"<html>"),
            "a.pdf",
            organisation=office.tree["akmola"],
            by=office.as_("aigul"),
            at=NOW,
        )
    assert [path for path in own_folder.rglob("*") if path.is_file()] == []
    assert Document.objects.count() == 0


def test_nobody_brings_a_document_for_another_region(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        a_document(office, slug="aktobe")
    assert [problem.rule for problem in refused.value.problems] == ["policy-role"]


@pytest.mark.parametrize("name", ["../x", "a" * 63, "A" * 64, ""])
def test_only_a_hash_is_a_place_in_the_store(name: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        path_of(name)
