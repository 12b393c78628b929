"""My sign-in: the second factor, the password, the language, and where I am signed in."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from esep.pages.account.frame import keep_language, page
from esep.pages.parts.door import door
from esep.people.acting import Acting
from esep.people.policy import SIGNED_IN


@door(SIGNED_IN)
def mine(request: HttpRequest, *, acting: Acting, **_: Any) -> HttpResponse:  # noqa: ARG001
    """Show the page."""
    keep_language(request)
    return page(request, "account/mine.html")
