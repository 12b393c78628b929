"""The register of participants of a year: proposed from the member organisations, frozen by name."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from esep.assessments.models import Assessment
from esep.assessments.timeline import freeze
from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.organisations.models import Organisation
from esep.organisations.queries import members, on
from esep.pages.parts.address import href
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.pages.staff import finding
from esep.pages.staff.deciding import newest
from esep.people.acting import Acting
from esep.people.policy import why_not


@require_http_methods(["GET", "HEAD", "POST"])
@door("year.see", of=finding.year)
def show(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Assessment) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show who is rated; before it is frozen, the list to be marked."""
    if request.method != "POST":
        return page(request, lang, it, acting)
    taken = request.POST.getlist("organisation")
    chosen = list(Organisation.objects.filter(slug__in=taken))
    try:
        freeze(it, chosen, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as refused:
        return page(request, lang, it, acting, refused.problems, taken)
    tell(request, lang, Text.each(lambda code: words("years-participants", code).say("done")))
    answer = HttpResponseRedirect(href(lang, "staff", "year", str(it.pk)))
    answer.status_code = 303
    return answer


def page(
    request: HttpRequest,
    lang: str,
    it: Assessment,
    acting: Acting,
    problems: Sequence[Problem] = (),
    taken: Sequence[str] | None = None,
) -> HttpResponse:
    """Return the register; `taken` are the slugs that were marked before."""
    day = date(it.year, 12, 31)
    frozen = on(day, Organisation.objects.filter(pk__in=it.participants.values("organisation")))
    proposed = () if frozen else members(day)
    return show_page(
        request,
        "staff/year-participants.html",
        lang=lang,
        name="years-participants",
        acting=acting,
        problems=problems,
        status=409 if problems else 200,
        it=it,
        reading=newest().reading("A02"),
        frozen=frozen,
        proposed=proposed,
        taken={one.slug for one in proposed} if taken is None else set(taken),
        may_freeze=it.state == "planned" and why_not(acting, "year.run") == "",
        token=secrets.token_urlsafe(16),
    )
