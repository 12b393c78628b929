"""Whatever a page points at is there: pages, headings, pictures, folders, files named in a sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.docs.pages import CHECKOUT, CODE, anchor, headings, links, pages, prose

ROOTS = ("src/", "regulations/", "forms/", "tests/", "docs/", "tools/", "bench/")
IMAGINED = {"regulations/annual-evaluation/2027-02-19/"}
"""The edition of the step-by-step example, which nobody has adopted."""


@pytest.mark.parametrize("page", pages())
def test_every_relative_link_leads_somewhere(page: str) -> None:
    lost = []
    for link in links(page):
        path, _, fragment = link.partition("#")
        target = (CHECKOUT / page).parent / path if path else CHECKOUT / page
        if not target.resolve().is_relative_to(CHECKOUT) or not target.exists():
            lost.append(link)
        elif fragment:
            there = target.resolve().relative_to(CHECKOUT).as_posix()
            lost += [link] if fragment not in map(anchor, headings(there)) else []
    assert lost == []


@pytest.mark.parametrize("page", pages())
def test_every_file_named_in_a_sentence_exists(page: str) -> None:
    named = [code for code in CODE.findall(prose(page)) if code.startswith(ROOTS) and " " not in code]
    assert [name for name in named if not (CHECKOUT / name).exists() and name not in IMAGINED] == []


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, waiting = {"README.md"}, ["README.md"]
    while waiting:
        page = waiting.pop()
        for link in links(page):
            path = link.partition("#")[0]
            target = (CHECKOUT / page).parent.joinpath(path).resolve()
            name = Path(target).relative_to(CHECKOUT).as_posix() if target.is_relative_to(CHECKOUT) else ""
            if name in pages() and name not in reached:
                reached.add(name)
                waiting.append(name)
    assert sorted(set(pages()) - reached) == []


def test_the_readme_shows_the_window_and_the_desk() -> None:
    shown = [Path(link).stem for link in links("README.md") if link.startswith("docs/pictures/")]
    assert shown == ["board", "point", "law", "readings", "form", "review", "year", "results"]


@pytest.mark.parametrize("page", pages())
def test_no_page_names_a_machine_or_a_registry(page: str) -> None:
    own = r"/(?:home|root|Users|tmp|mnt)/|(?<!`)/work/|[A-Z]:\\"  # `/work/` is a page of the product
    host = (
        r"\b(?:pypi|pythonhosted|npmjs|crates|deb\.debian|ghcr|docker|artifactory|nexus)\.?(?:org|io|com)?/"
    )
    text = (CHECKOUT / page).read_text(encoding="utf-8")
    assert re.findall(f"{own}|{host}|index-url|PIP_INDEX", text) == []
