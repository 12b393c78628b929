"""An address that nothing answers to: the nearest ones that exist, and the main doors."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse

from esep.demo import office
from esep.library import library
from esep.pages.parts.language import of_path
from esep.pages.parts.menu import explorer, public_menu
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.pages.public.download_files import FILES

LIKENESS = 0.55
"""How alike two addresses must be, from 0 to 1, for one to be offered for the other."""

OFFERED = 4


def show(request: HttpRequest, exception: Http404 | None = None) -> HttpResponse:
    """Show what was asked for, the nearest addresses that exist, and where one can go on."""
    return not_found(request, exception, near=near(request.path))


def near(path: str) -> list[tuple[str, str]]:
    """Return the existing addresses most like `path`, in its language, each with its name."""
    language = of_path(path)
    asked = path.strip("/")
    if asked == language or asked.startswith(f"{language}/"):
        asked = asked[len(language) :].strip("/")
    known = addresses(language)
    by_lower = {address.lower(): address for address in known}
    found = get_close_matches(asked.lower(), by_lower, n=OFFERED, cutoff=LIKENESS)
    return [(f"/{language}/{by_lower[one]}", known[by_lower[one]]) for one in found]


def addresses(language: str) -> dict[str, str]:
    """Return every address of the window without its language, and what stands there."""
    return _addresses(language, explorer())


@cache
def _addresses(language: str, exploring: bool) -> dict[str, str]:
    known = {f"{segment}/": words("parts", language).say(f"menu.{segment}") for segment in public_menu()}
    for name in library().ids():
        for edition in library().editions(name):
            title = library().regulation(name, edition).title[language]
            known[f"law/{name}/{edition}/"] = f"{title} ({edition})"
    if not exploring:
        return known
    for organisation in office.organisations():
        known[f"organisation/{organisation.slug}/"] = organisation.name[language]
    for inspector in office.inspectors():
        known[f"contest/{inspector.slug}/"] = inspector.name[language]
    known.update({f"downloads/{name}": name for name in FILES})
    return known
