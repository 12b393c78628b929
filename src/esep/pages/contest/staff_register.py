"""The register of inspectors for the department: who holds which certificate, and for which organisation."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.contests.models import Inspector
from esep.contests.register import certify, end
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.library import library
from esep.organisations.models import Organisation
from esep.pages.contest import staff_finding as find
from esep.pages.contest.entrant_index import called
from esep.pages.contest.staff_rounds import holders, newest
from esep.pages.parts import desk, sights
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.people.models import Person
from esep.people.policy import OFFICE, Resource, allows


@require_safe
@door("round.see", shows=sights.inspectors)
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the register."""
    return shown(request, lang, acting)


@require_POST
@door("round.run")
def enter(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Certify an inspector."""
    typed = request.POST
    person = Person.objects.filter(pk=whole(typed.get("person"))).first()
    holder = Organisation.objects.filter(slug=typed.get("organisation", "")).first()
    since, until = _day(typed.get("since")), _day(typed.get("until"))
    problems = []
    if person is None or person not in people(acting):
        problems.append(Problem(NO_PERSON, CHOOSE, rule="no-person"))
    if holder is None or typed.get("kind") not in kinds():
        problems.append(Problem(NO_HOLDER, CHOOSE, rule="no-organisation"))
    if since is None or (typed.get("until") and until is None):
        problems.append(Problem(NO_DAY, CHOOSE_DAY, rule="no-day"))
    if problems or person is None or holder is None or since is None:
        return shown(request, lang, acting, problems)
    try:
        certify(
            person,
            typed["kind"],
            holder,
            certificate=typed.get("certificate", ""),
            since=since,
            until=until,
            by=acting,
            at=clock.now(),
            once=typed.get("once", ""),
        )
    except Refused as why:
        return shown(request, lang, acting, why.problems)
    return _back(request, lang, "certified")


@require_POST
@door("round.run", of=find.line)
def close(
    request: HttpRequest, lang: str, *, acting: Acting, it: Inspector, **_segments: object
) -> HttpResponse:
    """End a line of the register on a day."""
    day = _day(request.POST.get("until"))
    if day is None:
        return shown(request, lang, acting, [Problem(NO_DAY, CHOOSE_DAY, rule="no-day")])
    try:
        end(it, day, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, why.problems)
    return _back(request, lang, "ended")


def _back(request: HttpRequest, lang: str, said: str) -> HttpResponse:
    desk.tell(request, lang, Text.each(lambda code: words("contests-staff-register", code).say(said)))
    return HttpResponseRedirect(href(lang, "contests", "staff", "register"), status=303)


def shown(request: HttpRequest, lang: str, acting: Acting, problems: Sequence[Problem] = ()) -> HttpResponse:
    """Return the page; `problems` say why a line was not entered or ended."""
    today = clock.today()
    every = Inspector.objects.select_related("person", "organisation").order_by(
        "kind", "organisation__order", "person__name", "id"
    )
    seen = [one for one in every if find.runs(acting, Resource(one.organisation.path))]
    names = called([one.organisation for one in seen])
    may = holders(acting)
    return desk.show(
        request,
        "contest/staff-register.html",
        lang=lang,
        name="contests-staff-register",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        typed=request.POST,
        holding=[one for one in seen if one.until is None or one.until > today],
        over=[one for one in seen if one.until is not None and one.until <= today],
        names=names,
        kinds=kinds(),
        holders=may,
        people=people(acting) if may else (),
        may_end={one.slug for one in may},
        today=today.isoformat(),
        token=secrets.token_urlsafe(16),
    )


def kinds() -> dict[str, Text]:
    """Return the registers that contests ask for, each called by its first contest."""
    found: dict[str, Text] = {}
    for one in library().contests():
        register = library().contest(one, library().editions(one)[-1]).register
        if register:
            found.setdefault(register, newest(one))
    return found


def people(acting: Acting) -> list[Person]:
    """Return whom the reader may certify: anybody for the staff, a head those of the own organisation."""
    every = Person.objects.filter(is_active=True).order_by("name", "id")
    if allows(acting, "decision.see", OFFICE):
        return list(every)
    paths = [grant.path for grant in acting.grants if grant.kind in ("head", "deputy")]
    own = every.filter(roles__organisation__path__startswith=paths[0]) if paths else every.none()
    return list(own.distinct())


def _day(words_: str | None) -> date | None:
    try:
        return date.fromisoformat(words_ or "")
    except ValueError:
        return None


NO_PERSON = Text("Адам таңдалмаған.", "Человек не выбран.", "No person is chosen.")
NO_HOLDER = Text(
    "Ұйым немесе тізілім таңдалмаған.", "Не выбрана организация или реестр.", "No organisation is chosen."
)
CHOOSE = Text("Тізімнен таңдаңыз.", "Выберите из списка.", "Choose from the list.")
NO_DAY = Text("Күні оқылмады.", "Дата не прочитана.", "The day cannot be read.")
CHOOSE_DAY = Text("Күнін таңдаңыз.", "Выберите дату.", "Choose the day.")
