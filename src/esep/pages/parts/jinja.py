"""The template engine of all pages: escaped, strict about what is missing, with the window's own filters."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.staticfiles import finders
from django.urls import reverse
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from esep.core.hyphens import unbroken
from esep.core.names import Text
from esep.demo.clicks import clicks
from esep.evidence.queries import personal, warned
from esep.pages.parts import dates, numbers
from esep.pages.parts.address import Query, href
from esep.pages.parts.menu import desk_menu, explorer, public_menu
from esep.pages.parts.sizes import size_here
from esep.pages.parts.spelled import spelled_here


def environment(**options: Any) -> Environment:
    """Return the Jinja2 environment that settings.TEMPLATES names."""
    options.pop("autoescape", None)
    options.pop("undefined", None)
    made = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, **options
    )
    made.filters.update(
        said=said, quoting=quoting, unbulleted=unbulleted, n=n, column=column, signed=signed, ordinal=ordinal
    )
    made.filters.update(day=day, moment=moment, brief=dates.brief, spelled=spelled_here, bytes=size_here)
    made.tests["personal"] = personal
    made.filters["warned"] = warned
    made.globals.update(
        static=static,
        icon=icon,
        page=page,
        url=url,
        desk_menu=desk_menu,
        explorer=explorer,
        public_menu=public_menu,
        demo_people=clicks,
    )
    return made


@cache
def static(path: str) -> str:
    """Return the address of a static file with a mark of its content, so that it may be kept for ever."""
    found = finders.find(path)
    if found is None:
        raise FileNotFoundError(f"no static file {path}")
    mark = hashlib.sha256(Path(found).read_bytes()).hexdigest()[:10]
    return f"/static/{path}?v={mark}"


def icon(name: str) -> Markup:
    """Return the line icon `name` of the sprite; it always stands beside a word, so readers aloud skip it."""
    return Markup('<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>').format(
        static("icons/sprite.svg"), name
    )


@pass_context
def page(context: Context, *segments: str, query: Query = ()) -> str:
    """Return the address of a page in the reader's language."""
    return href(context["lang"], *segments, query=query)


def url(name: str, kwargs: Mapping[str, str] | None = None) -> str:
    """Return the address of a named route, found once."""
    return _url(name, tuple((kwargs or {}).items()))


@lru_cache(maxsize=512)
def _url(name: str, kwargs: tuple[tuple[str, str], ...]) -> str:
    return reverse(name, kwargs=dict(kwargs))


@pass_context
def said(context: Context, text: Text | str) -> str:
    """Return a Text in the reader's language; a plain string as it stands."""
    return text if isinstance(text, str) else unbroken(text[context["lang"]])


KAZAKH = {
    "ru": re.compile("«[^«»]*[әғқңөұүһіӘҒҚҢӨҰҮҺІ][^«»]*»"),
    "en": re.compile("[«“][^«»“”]*[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі][^«»“”]*[»”]"),
}
"""Quoted words of the law inside a Russian or an English sentence."""


@pass_context
def quoting(context: Context, text: Text) -> Markup:
    """Return a Text in the reader's language with the words it quotes from the law marked as Kazakh."""
    language = context["lang"]
    said_text = str(escape(text[language]))
    if language == "kk":
        return Markup(said_text)  # noqa: S704  # escaped in the line above
    marked = KAZAKH[language].sub(lambda quote: f'<span lang="kk">{quote[0]}</span>', said_text)
    return Markup(marked)  # noqa: S704  # escaped before it was marked


def unbulleted(quote: str) -> str:
    """Return a quoted list item without the dash that begins it; a minus before a number stays."""
    return quote[2:] if quote.startswith("- ") and quote[2:3].isalpha() else quote


@pass_context
def n(context: Context, value: numbers.Number, places: int = 4) -> Markup:
    """Return a number in the reader's language, ready for a column."""
    return numbers.span(value, context["lang"], places)


@pass_context
def column(context: Context, value: numbers.Number, places: int) -> Markup:
    """Return a number with exactly `places` decimals, to stand under others."""
    return Markup('<span class="n">{}</span>').format(numbers.column_figure(value, context["lang"], places))


@pass_context
def signed(context: Context, value: numbers.Number, places: int = 4) -> Markup:
    """Return a number with its sign always written."""
    return Markup('<span class="n">{}</span>').format(numbers.signed(value, context["lang"], places))


@pass_context
def ordinal(context: Context, place: int) -> str:
    """Return a place in words of the reader's language."""
    return numbers.ordinal(place, context["lang"])


@pass_context
def day(context: Context, at: date) -> str:
    """Return the calendar day of a date or of an instant in the office's zone, in the reader's words."""
    local = at.astimezone(ZoneInfo(settings.TIME_ZONE)).date() if isinstance(at, datetime) else at
    return dates.written(local)[context["lang"]]


@pass_context
def moment(context: Context, at: datetime) -> str:
    """Return an instant in the reader's words, with the hour of the office's zone."""
    return dates.moment(at)[context["lang"]]
