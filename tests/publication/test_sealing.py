"""What a bundle holds: always the same bytes, only allowed fields, and schemas that its own records keep."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.cli.json_schema import faults_in
from tests.publication.bundles import few, open_up, sealed, signed, table

from esep.core.sealing.container import pack
from esep.core.sealing.fields import FILES, allowed, schema
from esep.core.sealing.files import MANIFEST, files_of
from esep.core.sealing.shapes import SealedDecision


def test_the_same_values_make_the_same_bytes() -> None:
    assert signed(few()) == sealed()


def test_the_order_in_which_files_are_given_leaves_no_trace() -> None:
    files = open_up(sealed())
    assert pack(dict(reversed(files.items()))) == pack(files) == sealed()


@pytest.mark.parametrize("name", FILES)
def test_every_record_keeps_the_schema_that_stands_beside_it(name: str) -> None:
    files = open_up(sealed())
    made = schema(FILES[name])
    assert [fault for row in table(files, name) for fault in faults_in(made, row)] == []
    assert table(files, f"schema/{name.removesuffix('.jsonl')}.json") == [made]


def test_a_field_that_is_not_on_the_list_is_not_sealed() -> None:
    with pytest.raises(ValueError, match="name_of_person"):
        allowed("organisation", {"organisation": "akmola", "name": {}, "name_of_person": "…"})


def test_a_kind_of_decision_that_is_not_on_the_list_is_not_sealed() -> None:
    wish = SealedDecision("x", "wish", "chair", "1", "1", "2026-01-01")
    with pytest.raises(ValueError, match="not sealed"):
        files_of(replace(few(), decisions=(wish,)))


def test_what_a_decision_says_beyond_its_kind_stays_in_the_office() -> None:
    spoken = SealedDecision(
        "x", "ceremony", "chair", "1", "1", "2026-01-01", {"at": "2026-04-03T10:00:00+05:00", "place": "hall"}
    )
    files = files_of(replace(few(), decisions=(spoken,)))
    assert table(files, "decisions.jsonl")[0]["sets"] == {"at": "2026-04-03T10:00:00+05:00"}


def test_the_manifest_lists_every_file_but_itself_and_its_signature() -> None:
    files = open_up(sealed())
    listed = table(files, MANIFEST)[0]["files"]
    assert set(files) - set(listed) == {MANIFEST, "signatures/issuer.note"}
