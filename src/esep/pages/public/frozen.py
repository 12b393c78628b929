"""The public pages of a publication as they are frozen when it is published: every page, every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.template.loader import render_to_string

from esep.audit.keys import fingerprint
from esep.core.law import Row
from esep.core.names import LANGUAGES
from esep.pages.parts import dates
from esep.pages.parts.numbers import decimals
from esep.pages.parts.sheet import Asked, sheet
from esep.pages.parts.tiles import tiles
from esep.pages.parts.wording import Words, words
from esep.pages.public.published import (
    contest_round,
    data,
    drawing,
    methodology,
    organisation,
    over_years,
    year,
)
from esep.pages.public.published.sealed import Sealed, read
from esep.pages.public.published.writing import HTML, SLOT, draw, under
from esep.pages.public.published.year import Year
from esep.publication.frozen import Bundle, Frozen
from esep.publication.models import Page, Publication
from esep.publication.queries import versions

HOME = "home-part"
"""The path of what the first page shows of the newest result; no address leads to it alone."""


def pages(publication: Publication, bundle: Bundle) -> Iterator[Frozen]:
    """Yield every public page of a publication in every language, and its files of open data."""
    if publication.round is not None:
        yield from contest_round.pages(publication, bundle)
        return
    made = year.year_of(publication, bundle)
    files = data.files(made)
    yield from data.frozen(made, files)
    papers = organisation.Papers(made)
    scored = {one.subject: one for one in made.values.result.subjects}
    blocks = {slug: organisation.blocks(made, papers, one) for slug, one in scored.items()}
    common = shared(made, files)
    for lang in LANGUAGES:
        own = {**common, "c": words("published", lang), "r": words("results", lang)}
        own["t"] = words("trace", lang)
        yield from _results(made, lang, own)
        yield from _organisations(made, lang, own, blocks)
        yield from _methodology(made, lang, own)
        yield from _site(made, lang, own)
    yield from overtaken(made)


def shared(made: Year, files: tuple[data.File, ...]) -> dict[str, Any]:
    """Return what the pages of all languages show alike."""
    rows: dict[str, Row] = {row.number: row for _, of_block in made.heads for row in of_block}
    stood = [(one.slug, one) for one in made.order]
    cells = {one.slug: made.known[one.slug].cell for one in made.order}
    return {
        "y": made,
        "dated": dates.edition,
        "short": made.short,
        "rows": rows,
        "first": year.podium(made),
        "amounts": year.amounts(made),
        "announced": year.announced(made),
        "changes": year.changed(made),
        "tiles": tiles(cells, made.short, {one.slug: one.place for one in made.order}, least_first=True),
        "bars": drawing.bars(stood),
        "bar_of": {bar.key: bar for bar in drawing.bars(stood)},
        "places": max(decimals(one.total) for one in made.order),
        "slopes": drawing.slopes(made.years, made.short, made.prize_places),
        "narrow_slopes": drawing.slopes(made.years, made.short, made.prize_places, drawing.NARROW),
        "settled": year.settled(made),
        "left_open": year.left_open(made),
        "idle": year.idle(made),
        "ties": year.ties(made),
        "waivers": year.waivers(made),
        "without_data": year.without_data(made),
        "block_prizes": year.block_prizes(made),
        "files": files,
        "verifier": next((one for one in files if one.name == "verify.py"), None),
        "fingerprint": fingerprint(made.publication.key),
        "command": command(made),
    }


def command(made: Year) -> str:
    """Return the one command line that confirms this version."""
    before = [made.before.publication.name] if made.before else []
    return " ".join(["python3 verify.py", made.publication.name, *before, "--key", made.publication.key])


def _results(made: Year, lang: str, own: dict[str, Any]) -> Iterator[Frozen]:
    def whole(slug: str) -> str:
        return f"/{lang}/results/{made.year}/{slug}/"

    asked = Asked(lang, "points", lambda slug, number: f"{whole(slug)}#row-{number}", whole)
    board = sheet(made.values.result, made.who, None, asked)
    html = draw("results.html", lang=lang, name="results", sheet=board, **own)
    newest = ("results/",) if made.newest else ()
    yield from under(lang, html, *newest, f"results/{made.year}/", made.path)
    html = draw("open-data.html", lang=lang, name="open-data", **own)
    yield from under(lang, html, f"data/{made.year}/", f"data/{made.year}/v{made.now.version}/")


def _organisations(
    made: Year, lang: str, own: dict[str, Any], blocks: dict[str, tuple[organisation.ShownBlock, ...]]
) -> Iterator[Frozen]:
    order, who = made.order, made.who
    for at, one in enumerate(order):
        html = draw(
            "organisation.html",
            lang=lang,
            name="results-organisation",
            **own,
            slug=one.slug,
            one=one,
            members=who[one.slug].members,
            blocks=blocks[one.slug],
            history=[(s.year, found.place) for s in made.years if (found := s.of(one.slug))],
            above=order[at - 1] if at else None,
            below=order[at + 1] if at + 1 < len(order) else None,
        )
        yield from under(lang, html, f"results/{made.year}/{one.slug}/")


def _methodology(made: Year, lang: str, own: dict[str, Any]) -> Iterator[Frozen]:
    if not made.newest and any(one.edition == made.now.edition for one in made.years[-1:]):
        return
    counted = {"rows": methodology.rows(made), "open_questions": methodology.open_questions(made)}
    html = draw("methodology.html", lang=lang, name="methodology", **{**own, **counted})
    yield from under(lang, html, f"methodology/{made.now.edition}/")


def _site(made: Year, lang: str, own: dict[str, Any]) -> Iterator[Frozen]:
    """Yield the pages over all publications: archive, first page, organisations over the years."""
    history = [(one.year, archive_of(one)) for one in reversed(made.every)]
    html = draw("archive.html", lang=lang, name="archive", **own, years=history)
    yield from under(lang, html, "archive/")
    if not made.newest:
        return
    yield from under(lang, draw("home-part.html", lang=lang, name="results", **own), HOME)
    for one in made.order:
        stood = [(s.year, found) for s in made.years if (found := s.of(one.slug))]
        drawn = drawing.bars([(str(of_year), found) for of_year, found in stood])
        values = {**own, "slug": one.slug, "stood": stood, "bars": drawn}
        values["editions"] = {s.edition for s in made.years}
        values["told"] = over_years.told(made.heads, [found for _, found in stood])
        html = draw("over-the-years.html", lang=lang, name="over-the-years", **values)
        yield from under(lang, html, f"over-the-years/{one.slug}/")


def archive_of(newest: Sealed) -> list[Sealed]:
    """Return every version of a year, the newest first."""
    return [read(one) for one in reversed(versions(newest.year, newest.publication.evaluated.regulation))]


def overtaken(made: Year) -> Iterator[Frozen]:
    """Yield the pages of the version before as they were, each now saying that a newer one stands."""
    if made.before is None:
        return
    old, of_year = made.before, re.escape(str(made.year))
    inside = re.compile(rf'"/(kk|ru|en)/(results|data)/{of_year}/(?!v\d+/)([a-z-]*/?)')
    kept = Page.objects.filter(publication=made.before.publication, media=HTML)
    for page in kept.filter(path__startswith="results/") | kept.filter(path__startswith="data/"):
        place, _, rest = page.path.partition(f"/{made.year}/")
        if not rest or rest.startswith("v"):
            if rest != f"v{old.version}/":
                continue
            rest = ""
        said = _said(words("published", page.language), page.language, old)
        html = bytes(page.plain).decode().replace(SLOT, said, 1)
        html = inside.sub(rf'"/\1/\2/{made.year}/v{old.version}/\3', html)
        html = html.replace("@newest@", f"/{page.language}/results/{made.year}/")
        yield Frozen(page.language, f"{place}/{made.year}/v{old.version}/{rest}", HTML, html.encode())


def _said(c: Words, lang: str, old: Sealed) -> str:
    values = {"c": c, "lang": lang, "year": old.year, "version": old.version}
    return render_to_string("public/published/overtaken.html", values)
