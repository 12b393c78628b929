"""Who saw what: the log of viewings of personal data, narrowed as asked, and as a file for an incident."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from esep.audit import clock, viewed
from esep.audit.models import Viewing
from esep.audit.viewed import Sought
from esep.audit.wording import object_words
from esep.core.names import Text
from esep.evidence.models import Holding
from esep.organisations import queries as organisations
from esep.organisations.models import Organisation
from esep.pages.parts import sights
from esep.pages.parts.csv_table import table
from esep.pages.parts.dates import brief
from esep.pages.parts.desk import show
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import Words, words
from esep.pages.parts.wrong import not_found
from esep.papers.viewings_book import ViewingsContent, viewings_book
from esep.papers.workbook import MEDIA_TYPE
from esep.people.acting import Acting
from esep.people.models import Person
from esep.people.naming import names_of

NAME = "viewings"
KINDS = ("document", "application", "round", "person", "people", "register", "entry", "viewings")
"""What can be seen that holds personal data, by the beginning of its text id."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One viewing in words: when, who, as what, which kind of thing, which one, whose, and its page."""

    at: datetime
    reader: str
    role: str
    kind: str
    thing: str
    whose: str
    it: Viewing

    def cells(self) -> tuple[str, ...]:
        """Return it as the cells of a file."""
        return (brief(self.at), self.reader, self.role, self.kind, self.thing, self.whose, self.it.page)


@require_safe
@door("viewings.see", shows=sights.viewed)
def index(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show one page of what is asked for, the newest first."""
    asked = sought(request)
    before = request.GET.get("before", "")
    rows, onward = viewed.page(asked, before=whole(before))
    kept = tuple((name, value) for name, value in _kept(asked) if value)
    return show(
        request,
        "account/viewings.html",
        lang=lang,
        name=NAME,
        acting=acting,
        rows=in_words(rows, lang),
        onward=onward,
        asked=asked,
        kept=kept,
        kinds=KINDS,
        persons=list(Person.objects.order_by("name").values_list("pk", "name")),
        members=organisations.members(clock.today()),
        cut=viewed.last_cut(),
        later=bool(before),
    )


@require_safe
@door("viewings.see", shows=sights.viewed)
def file(request: HttpRequest, lang: str, *, form: str, acting: Acting) -> HttpResponse:  # noqa: ARG001  # the door hands it over
    """Return all that is asked for as a workbook or as lines with commas."""
    asked, w = sought(request), words(NAME, lang)
    if form not in ("xlsx", "csv"):
        return not_found(request)
    rows = [one.cells() for one in in_words(viewed.everything(asked), lang)]
    heads = [w.say(f"column.{one}") for one in ("at", "reader", "role", "kind", "thing", "whose", "page")]
    if form == "xlsx":
        told = "; ".join(f"{name} = {value}" for name, value in _kept(asked) if value) or w.say("all")
        whole_told = len(rows) < viewed.MOST
        note = w.say("made", at=brief(clock.now())) if whole_told else w.say("cut_off", most=viewed.MOST)
        body = viewings_book(ViewingsContent(w.say("title"), told, note, heads, rows))
        answer = HttpResponse(body, content_type=MEDIA_TYPE)
    else:
        body = BOM_UTF8 + table(
            [heads, *rows], texts=range(len(heads))
        )  # by its mark Excel knows the letters
        answer = HttpResponse(body, content_type="text/csv; charset=utf-8")
    name = f"viewings-{clock.today().isoformat()}.{form}"
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    answer["Cache-Control"] = "no-store"
    return answer


def sought(request: HttpRequest) -> Sought:
    """Return what the address asks for; what cannot be read asks for nothing."""
    given = request.GET
    return Sought(
        reader=given.get("person", "").strip()[:64],
        what=given.get("what", "").strip()[:96],
        organisation=given.get("organisation", "").strip()[:64],
        since=_day(given.get("since", "")),
        until=_day(given.get("until", "")),
    )


def in_words(rows: Iterable[Viewing], lang: str) -> list[Shown]:
    """Return viewings in words, in four queries however many there are."""
    found, w, roles = tuple(rows), words(NAME, lang), words("desk", lang).table("role")
    names = names_of([*(one.reader for one in found), *(one.what for one in found)])
    files = _files(found)
    whose = _organisations({one.organisation for one in found if one.organisation})
    return [
        Shown(
            one.at,
            names.get(one.reader, one.reader),
            str(roles[one.role]) if one.role in roles else one.role,
            _kind(w, one.what),
            files.get((one.what, one.organisation)) or names.get(one.what) or _thing(w, one.what, lang),
            whose[one.organisation][lang] if one.organisation in whose else one.organisation,
            one,
        )
        for one in found
    ]


def _files(found: tuple[Viewing, ...]) -> Mapping[tuple[str, str], str]:
    """Return what the documents are called where they were opened."""
    hashes = {one.what.partition(":")[2] for one in found if one.what.startswith("document:")}
    held = Holding.objects.filter(document__in=hashes) if hashes else Holding.objects.none()
    named = held.values_list("document", "organisation__slug", "name")
    return {(f"document:{sha256}", slug): name for sha256, slug, name in named}


def _organisations(slugs: set[str]) -> Mapping[str, Text]:
    rows = Organisation.objects.filter(slug__in=slugs)
    return {one.slug: one.short for one in organisations.on(clock.today(), rows)} if slugs else {}


def _thing(w: Words, what: str, lang: str) -> str:
    kind, _, name = what.partition(":")
    if name == "all":
        return _kind(w, what)
    return object_words(what)[lang] if name.isdigit() or kind == "document" else name


def _kind(w: Words, what: str) -> str:
    table, kind = w.table("kind"), what.partition(":")[0]
    return str(table[kind]) if kind in table else kind


def _kept(asked: Sought) -> tuple[tuple[str, str], ...]:
    return (
        ("person", asked.reader),
        ("what", asked.what),
        ("organisation", asked.organisation),
        ("since", asked.since.isoformat() if asked.since else ""),
        ("until", asked.until.isoformat() if asked.until else ""),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
