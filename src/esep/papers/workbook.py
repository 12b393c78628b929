"""The workbook: one calculation with live formulas, which any spreadsheet program recalculates exactly."""

from __future__ import annotations

from collections.abc import Mapping

from esep.core.facts import Fact, Figures
from esep.core.scoring import Plan, Result
from esep.papers import wording
from esep.papers.book import Book
from esep.papers.content import Content
from esep.papers.facts_sheet import write_facts
from esep.papers.fitting import refuse_what_does_not_fit
from esep.papers.heading import under_title
from esep.papers.layout import fact_columns, place_columns, point_columns
from esep.papers.places_sheet import new_places, write_places
from esep.papers.points_sheet import Points
from esep.papers.text_sheets import write_about, write_law, write_readings

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook_bytes(
    plan: Plan,
    figures: Figures,
    result: Result,
    catalogue: Mapping[str, Fact],
    language: str,
    *,
    names: Mapping[str, str] | None = None,
    demonstration: bool = False,
) -> bytes:
    """Return an xlsx of `result`, the same bytes at every call: facts, points, places, law, readings, about.

    `names` say what the subjects are called; `demonstration` marks invented figures. Points are whole units
    of 1/plan.scale; figures and readings with which a spreadsheet cannot be exact are refused, all at once.
    """
    return written(Content(plan, figures, result, catalogue, language, names or {}, demonstration))


def written(content: Content) -> bytes:
    """Return the workbook of `content`, the same bytes at every call."""
    plan = content.plan
    refuse_what_does_not_fit(content)
    book = Book(title=under_title(content), subject=content.say(wording.POINTS))
    inputs = fact_columns(plan)
    facts = write_facts(book, content, inputs)
    points = Points(book, content, facts, inputs=inputs, columns=point_columns(plan))
    places = new_places(book, content)
    points.write(places)
    write_places(places, content, points, place_columns(plan))
    write_law(book, content)
    write_readings(book, content)
    write_about(book, content)
    return book.done()
