"""What the page on writing the national report shows can be written so."""

from __future__ import annotations

import re

from tests.docs.pages import text

from esep.core.bound import Quote, Reference, parse
from esep.core.bound_answers import Backing
from esep.national import rooms
from esep.national.meanings import meanings
from esep.national.shows import grid

PAGE = "docs/national-report.md"
BRACED = re.compile(r"`\{([^{}…]+)\}`")
SHOWN = re.compile(r"`((?:form|parts|years|organisations|list):[^`{}]+@[^`{}]+)`")


def written() -> list[str]:
    """Return every reference of the page as it is typed."""
    return [one.replace("\\|", "|") for one in BRACED.findall(text(PAGE))]


def test_every_reference_on_the_page_is_one_and_names_what_is_there() -> None:
    read = [parse(one) for one in written()]
    assert [one.text for one in read if not isinstance(one, Reference | Quote)] == []
    known = {**meanings(), **rooms.meanings()}
    names = [name.figure for one in read if isinstance(one, Reference) for name in one.names]
    assert [one for one in names if one not in known] == []
    assert len(read) == 16


def test_every_table_and_picture_on_the_page_can_be_shown() -> None:
    shapes = SHOWN.findall(text(PAGE))
    assert [one for one in shapes if grid(one, Backing(meanings(), {})).problems] == []
    assert len(shapes) == 5
