"""The verifier's own scorer and the core agree on every cell and place, under every option of a reading."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.properties.years import Facts, readings, single_options, subjects
from tests.publication.bundles import PUBLIC, Files, note, put, table, verify
from tests.reckoning import CONTEST, EDITIONS, EVALUATION, figures, regulation, result

from esep.core.canonical import canonical
from esep.core.names import Text
from esep.core.sealing.files import files_of
from esep.core.sealing.rulebook import law_digest
from esep.core.sealing.shapes import Anchor, Sealing
from esep.library import library

MANIFEST = [name for name in verify.FIELDS["manifest"].split() if not name.endswith("?")]
"""The fields that every manifest has."""


def first_disagreement(
    facts: dict[str, Facts], name: str, wanted: dict[str, str], rated: str = "organisation"
) -> Any:
    """Return what the verifier says against a result of the core, None when it finds nothing."""
    scored = result(facts, name, **wanted)
    sources = {"text.kk.txt": text_digest(name)}
    values = Sealing(
        result=scored,
        figures=figures(facts),
        catalogue=library().facts,
        participants={slug: Text.same(slug) for slug in facts},
        version=1,
        issued="2026-04-01T05:00:00Z",
        sources=sources,
        anchor=Anchor("", 0, "", note("x\n").decode()),
    )
    bundle = verify.Bundle(b"", PUBLIC)
    bundle.files = files_of(values) if rated == "organisation" else renamed(files_of(values), rated)
    bundle.files["manifest.json"] = canonical(dict.fromkeys(MANIFEST) | {
        "format": verify.FORM, "year": 2025, "version": 1, "regulation": name, "edition": EDITIONS[name],
        "label": f"{name}-2025-v1", "rulebook": sha256(bundle.files["rulebook.json"]).hexdigest(),
    }) + b"\n"  # fmt: skip
    for number, step in enumerate(
        ("spelling", "rulebook", "inputs", "cells", "totals", "places", "traces"), 1
    ):
        try:
            getattr(bundle, step)()
        except verify.Fails as fails:
            return (number, step, *fails.args)
    return None


def renamed(files: Files, rated: str) -> Files:
    """Return the files of a bundle in which not organisations are rated but, say, inspectors."""
    made = {name.replace("organisation", rated): body for name, body in files.items()}
    for name in made:
        if name.endswith(".jsonl"):
            rows = table(made, name)
            put(made, name, [{key.replace("organisation", rated): row[key] for key in row} for row in rows])
    return made


def text_digest(name: str) -> str:
    return sha256((library().folder(name, EDITIONS[name]) / "text.kk.txt").read_bytes()).hexdigest()


@pytest.mark.parametrize("name", [EVALUATION, CONTEST])
def test_the_program_knows_the_editions_of_this_checkout(name: str) -> None:
    digest = law_digest(regulation(name), text_digest(name))
    assert verify.KNOWN[digest] == f"{name} {EDITIONS[name]}"


@pytest.mark.parametrize("name", [EVALUATION, CONTEST])
@given(data=st.data())
@settings(max_examples=25)
def test_any_year_under_any_choice_of_readings_is_confirmed(name: str, data: st.DataObject) -> None:
    facts = data.draw(subjects(name, most=4))
    assert first_disagreement(facts, name, data.draw(readings(name))) is None


@pytest.mark.parametrize("wanted", list(single_options(EVALUATION)), ids=str)
@given(data=st.data())
@settings(max_examples=2)
def test_every_option_of_the_evaluation_is_counted_alike(wanted: dict[str, str], data: st.DataObject) -> None:
    assert first_disagreement(data.draw(subjects(EVALUATION, most=3)), EVALUATION, wanted) is None


@pytest.mark.parametrize("wanted", list(single_options(CONTEST)), ids=str)
@given(data=st.data())
@settings(max_examples=2)
def test_every_option_of_the_contest_is_counted_alike(wanted: dict[str, str], data: st.DataObject) -> None:
    assert first_disagreement(data.draw(subjects(CONTEST, most=3)), CONTEST, wanted) is None


@given(data=st.data())
@settings(max_examples=10)
def test_a_round_that_rates_inspectors_is_counted_alike(data: st.DataObject) -> None:
    facts = data.draw(subjects(CONTEST, most=4))
    assert first_disagreement(facts, CONTEST, data.draw(readings(CONTEST)), "inspector") is None
