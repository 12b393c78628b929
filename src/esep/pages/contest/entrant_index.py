"""The rounds of contests that concern the reader."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.pages.parts import desk
from esep.pages.parts.door import door
from esep.people.acting import Acting


@require_safe
@door("contests.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """List the rounds that the reader may apply to, signs for, judges or runs."""
    return desk.show(request, "contest/index.html", lang=lang, name="contests", acting=acting)
