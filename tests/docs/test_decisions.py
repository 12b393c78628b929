"""A decision is a page with a number of its own that says what was decided and why."""

from __future__ import annotations

import re

import pytest
from tests.docs.pages import headings, links, pages, prose, text

DECISIONS = [page for page in pages() if page.startswith("docs/decisions/")]
PARTS = ["Context", "Decision", "Consequences", "Alternatives"]
LONGEST = 500
"""Words that still fit a page."""


def number(page: str) -> int:
    """Return the number in the name of a decision's file."""
    found = re.fullmatch(r"docs/decisions/(\d{4})-[a-z0-9-]+\.md", page)
    assert found is not None, page
    return int(found[1])


def test_every_decision_has_a_number_of_its_own() -> None:
    numbers = [number(page) for page in DECISIONS]
    assert numbers == sorted(set(numbers)) != []


@pytest.mark.parametrize("page", DECISIONS)
def test_the_title_repeats_the_number(page: str) -> None:
    assert re.match(rf"{number(page)}\. \w", headings(page)[0])


@pytest.mark.parametrize("page", DECISIONS)
def test_a_decision_says_what_was_decided_on_one_page(page: str) -> None:
    whole = headings(page)[1:] == PARTS
    assert whole or "**Decided.**" in prose(page)
    assert len(text(page).split()) <= LONGEST


def test_the_index_names_every_decision_by_its_title() -> None:
    index = text("docs/README.md")
    named = [f"docs/{link}" for link in links("docs/README.md") if link.startswith("decisions/")]
    assert named == DECISIONS
    assert [page for page in DECISIONS if f"[{headings(page)[0]}]" not in index] == []
