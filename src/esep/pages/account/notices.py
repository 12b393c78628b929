"""My notices: what I was told, the newest first; opening one notes that I read it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.notices.actions import read
from esep.notices.models import Notice
from esep.notices.queries import notices_of
from esep.pages.account.going_back import safe
from esep.pages.parts.address import href
from esep.pages.parts.desk import show
from esep.pages.parts.door import door
from esep.pages.parts.wrong import not_found
from esep.people.acting import Acting
from esep.people.models import Person
from esep.people.policy import SIGNED_IN


@require_safe
@door(SIGNED_IN)
def index(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the notices."""
    return show(
        request,
        "account/notices.html",
        lang=lang,
        name="notices",
        acting=acting,
        notices=notices_of(acting.person),
    )


@require_POST
@door(SIGNED_IN)
def open_one(request: HttpRequest, lang: str, notice: int, *, acting: Acting) -> HttpResponse:
    """Note that I read a notice of mine and open what it is about; another's is not there."""
    one = Notice.objects.filter(pk=notice, person=acting.person).first()
    if one is None:
        return not_found(request)
    read(Person.objects.get(pk=acting.person), notice, at=clock.now())
    onward = safe(request, f"/{lang}{one.path}") if one.path else ""
    return HttpResponseRedirect(onward or href(lang, "notices"), status=303)
