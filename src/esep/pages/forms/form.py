"""One form: its editions, what the draft changes, how it looks, and whom it was sent to."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.period import Period
from esep.core.problems import Problem, Refused
from esep.forms.actions import RIGHT
from esep.forms.comparing import against_answers, changes
from esep.forms.models import DRAFT, AdHoc
from esep.forms.queries import before_last, last_of
from esep.pages.forms import finding as find
from esep.pages.forms.build import saying, seen
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.people.acting import Acting
from esep.people.naming import names_of
from esep.reports import listing
from esep.reports.departments import DEPARTMENTS
from esep.reports.publishing import answered, publish


@require_safe
@door(RIGHT, of=find.form_)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: AdHoc, **_segments: object) -> HttpResponse:
    """Show the form."""
    return shown(request, lang, acting, it)


@require_POST
@door(RIGHT, of=find.form_)
def publish_one(
    request: HttpRequest, lang: str, *, acting: Acting, it: AdHoc, **_segments: object
) -> HttpResponse:
    """Publish the draft; what stands in the way is shown with the form."""
    try:
        publish(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    desk.tell(request, lang, saying("told.published"))
    return HttpResponseRedirect(href(lang, "forms", it.slug), status=303)


def shown(
    request: HttpRequest, lang: str, acting: Acting, it: AdHoc, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page of a form."""
    last, earlier = last_of(it), before_last(it)
    campaigns, states = listing.of_form(it.slug), listing.states()
    given = answered(it.slug)
    return desk.show(
        request,
        "forms/form.html",
        lang=lang,
        name="monitoring-forms",
        acting=acting,
        status=422 if problems else 200,
        problems=problems,
        last=last,
        is_draft=last.last.state == DRAFT,
        made_by=names_of([it.begun_by]).get(it.begun_by, ""),
        department=DEPARTMENTS[it.department],
        changed=changes(earlier, last.sketch) if earlier else (),
        against=against_answers(earlier, last.sketch, given) if earlier else (),
        answered=given,
        campaigns=[(one, Period.of(one.period).words(), states.get(one.pk, {})) for one in campaigns],
        token=secrets.token_urlsafe(16),
        **seen(it, last.sketch),
    )
