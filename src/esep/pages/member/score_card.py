"""Hands a member organisation its own score card, to be read and signed, once the year is published."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.pages.member import previewing
from esep.pages.member.previewing import Preview
from esep.pages.parts.door import door
from esep.pages.parts.paper_of_year import paper_of_year
from esep.pages.parts.wrong import not_found
from esep.people.acting import Acting


@require_safe
@door("preview.see", of=previewing.of_number)
def show(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the year by it
    form: str,
    *,
    acting: Acting,  # noqa: ARG001  # the door hands it over
    it: Preview,
) -> HttpResponse:
    """Return the card; before publication it is not there, for it names the place."""
    if it.assessment is None or not it.public:
        return not_found(request)
    language = request.GET.get("in", lang)
    made = paper_of_year(it.assessment, "score-card", form, language, it.organisation.slug)
    return not_found(request) if made is None else made
