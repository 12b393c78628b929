"""One published year, looked at from all sides: by a stranger, by a region with its receipt, by a reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings
from tests.assessments import walk
from tests.people import NOW
from tests.publication.bundles import open_up, table, verify
from tests.publication.test_publish import pages
from tests.reports import walk as reports
from tests.standing import standing_office

from esep.audit.keys import public_key
from esep.core.sealing.shapes import FigureKey, SealedSource
from esep.people.models import Person
from esep.publication import queries, store
from esep.publication.bundle import sources_of
from esep.publication.models import Publication
from esep.publication.publish import publish
from esep.reports.receipt import receipt_text

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Year:
    """What was published, its bytes, and the receipt that Akmola holds."""

    made: Publication
    body: bytes
    receipt: bytes
    key: bytes
    sources: dict[FigureKey, SealedSource]


@pytest.fixture(scope="module")
def year(
    django_db_setup: None,  # noqa: ARG001  # the database must be there
    django_db_blocker: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Year]:
    """Return the published year; one for all tests here, which only look at it."""
    folder = tmp_path_factory.mktemp("office")
    own = {"OFFICE": folder, "FROZEN_AT": NOW, "PUBLIC_PAGES": f"{pages.__module__}.pages"}
    with django_db_blocker.unblock(), override_settings(**own), transaction.atomic():  # type: ignore[attr-defined]  # pytest-django's
        office = standing_office()
        asked = reports.open_form(office, period="2025", slugs=("akmola",))
        version = reports.submitted(office, reports.report_of(asked))
        receipt = receipt_text(version).encode()
        sources = dict(sources_of(reports.accepted(office, version)))
        made = publish(walk.ready_to_publish(office), by=office.as_("secretary"), at=walk.CEREMONY)
        yield Year(made, store.bytes_of(made), receipt, bytes.fromhex(public_key()), sources)
        transaction.set_rollback(True)


def test_a_published_year_is_confirmed_by_a_stranger(year: Year) -> None:
    assert verify.verify(year.body, year.key) == (0, "", {})
    assert (year.made.name, len(year.body)) == ("results-annual-evaluation-2025-v1.esep.zip", year.made.size)
    assert walk.fresh(year.made.evaluated).state == "published"


def test_a_regions_receipt_is_found_in_the_sealed_result(year: Year) -> None:
    assert verify.verify(year.body, year.key, notes=[year.receipt]) == (0, "", {})
    forged = year.receipt.replace(b"version: 1", b"version: 2")
    assert verify.verify(year.body, year.key, notes=[forged])[:2] == (14, "note")


def test_a_figure_of_a_report_is_sealed_with_its_form_and_receipt_and_without_a_name(year: Year) -> None:
    source = year.sources["akmola", "2025", "legal.inspectors", ""]
    assert (source.source, source.version, source.report) == ("report", 1, "form-7 2025")
    assert (source.role, f"receipt: {source.receipt}\n" in year.receipt.decode()) == ("officer", True)


def test_the_bundle_holds_the_decisions_the_sources_and_the_documents(year: Year) -> None:
    files = open_up(year.body)
    kinds = {row["kind"] for row in table(files, "decisions.jsonl")}
    assert {"edition", "waiver", "incomplete", "approval", "prizes", "block-prizes", "ceremony"} <= kinds
    figures = table(files, "inputs.jsonl")
    waived = [row for row in figures if row["source"] == "decision"]
    assert len(waived) == len(table(files, "evidence.jsonl")) > 0
    assert {row["source"] for row in figures if row["value"] is None} == {""}


def test_nobody_of_the_office_is_named_in_the_bundle(year: Year) -> None:
    text = year.body.decode("utf-8", "replace")
    told = [word for pair in Person.objects.values_list("name", "email") for word in pair]
    assert [word for word in told if word in text] == []
    assert "person:" not in text
    assert "бұйрық.pdf" not in text


def test_the_pages_are_kept_as_bytes_and_the_mark_moves(year: Year) -> None:
    kept = queries.page("kk", "results/2025")
    assert kept is not None
    assert bytes(kept.plain).decode().endswith(year.made.sha256)
    assert (queries.mark(), queries.latest(2025), queries.everything()) == (1, year.made, (year.made,))
    assert queries.page("kk", "results/2024") is None
    assert queries.by_sha256(year.made.sha256) == year.made


def test_bytes_that_changed_are_not_handed_out(year: Year) -> None:
    place: Path = store.path_of(year.made.sha256)
    place.chmod(0o640)
    place.write_bytes(year.body + b"x")
    with pytest.raises(OSError, match="no longer"):
        store.bytes_of(year.made)
    place.write_bytes(year.body)
