"""The chain as a readable history: by thing, by person, by day, page by page."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit.history import Asked, history
from esep.audit.record import head
from esep.audit.wording import KINDS
from esep.pages.parts.desk import show
from esep.pages.parts.door import door
from esep.pages.parts.history import lines
from esep.pages.parts.whole import whole
from esep.people.acting import Acting
from esep.people.models import Person


@require_safe
@door("audit.see")
def index(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show one page of what is asked for, the newest first; what cannot be read asks for nothing."""
    asked = Asked(
        object=request.GET.get("object", "").strip()[:96],
        actor=request.GET.get("person", "").strip()[:64],
        day=_day(request.GET.get("day", "")),
    )
    before = request.GET.get("before", "")
    told, onward = history(asked, before=whole(before))
    length, last = head()
    kept = (
        ("object", asked.object),
        ("person", asked.actor),
        ("day", asked.day.isoformat() if asked.day else ""),
    )
    return show(
        request,
        "account/audit.html",
        lang=lang,
        name="audit",
        acting=acting,
        lines=lines(told),
        onward=onward,
        asked=asked,
        kept=tuple((name, value) for name, value in kept if value),
        persons=list(Person.objects.order_by("name").values_list("pk", "name")),
        kinds=KINDS,
        length=length,
        last=last,
        later=bool(before),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
