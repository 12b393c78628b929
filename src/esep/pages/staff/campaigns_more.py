"""What is done with a campaign beside its deadline: those who lack are reminded, the next period is asked."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from esep.audit import clock
from esep.core.problems import Refused
from esep.notices.reminders import remind_now
from esep.pages.parts.address import href
from esep.pages.parts.desk import tell
from esep.pages.parts.door import door
from esep.pages.staff.campaigns import found, page_of, saying
from esep.people.acting import Acting
from esep.reports.campaigns import ask_again
from esep.reports.models import Campaign


@require_POST
@door("campaign.open", of=found)
def nudge(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Campaign) -> HttpResponse:
    """Remind everybody who has not handed in."""
    made = remind_now(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    tell(request, lang, saying("done.reminded", n=made))
    return HttpResponseRedirect(href(lang, "staff", "campaigns", str(number)), status=303)


@require_POST
@door("campaign.open", of=found)
def again(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the campaign by it
    *,
    acting: Acting,
    it: Campaign,
) -> HttpResponse:
    """Ask the same for the next period."""
    try:
        then = ask_again(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as refused:
        return page_of(request, lang, acting, it, refused.problems)
    tell(request, lang, saying("done.again"))
    return HttpResponseRedirect(href(lang, "staff", "campaigns", str(then.pk)), status=303)
