"""What may be asked of publications: the latest of a year, all of them, a page as it was published."""

from __future__ import annotations

from esep.publication.models import Page, Publication, SiteMark


def latest(year: int, regulation: str = "annual-evaluation") -> Publication | None:
    """Return the last published version of a year, None before the first."""
    found = versions(year, regulation)
    return found[-1] if found else None


def versions(year: int, regulation: str = "annual-evaluation") -> tuple[Publication, ...]:
    """Return every published version of a year, the first first."""
    of_year = Publication.objects.filter(assessment__year=year, assessment__regulation=regulation)
    return tuple(of_year.select_related("assessment").order_by("assessment__version"))


def everything() -> tuple[Publication, ...]:
    """Return the last published version of every year, the latest year first."""
    last: dict[tuple[str, int], Publication] = {}
    order = ("-assessment__year", "assessment__version")
    of_years = Publication.objects.filter(assessment__isnull=False).select_related("assessment")
    for one in of_years.order_by(*order):
        last[one.evaluated.regulation, one.evaluated.year] = one
    return tuple(last.values())


def rounds() -> tuple[Publication, ...]:
    """Return the last published version of every round of a contest, the latest year first."""
    last: dict[tuple[str, int, int], Publication] = {}
    of_rounds = Publication.objects.filter(round__isnull=False).select_related("round__organisation")
    for one in of_rounds.order_by("-round__year", "round__regulation", "round__version"):
        if one.round is not None:
            last[one.round.regulation, one.round.year, one.round.organisation_id] = one
    return tuple(last.values())


def page(language: str, path: str) -> Page | None:
    """Return the page under this path as the latest publication that has it made it, None when none has."""
    found = Page.objects.filter(language=language, path=path)
    return found.order_by("-publication__at", "-publication_id").first()


def by_sha256(digest: str) -> Publication | None:
    """Return the publication whose bundle has this hash, None when there is none."""
    return Publication.objects.filter(sha256=digest).first()


def by_name(name: str) -> Publication | None:
    """Return the publication whose bundle's file is called so, None when there is none."""
    return Publication.objects.filter(name=name).first()


def mark() -> int:
    """Return the number that moves with each publication; whoever keeps pages drops them when it does."""
    found = SiteMark.objects.filter(pk=1).values_list("number", flat=True).first()
    return found or 0
