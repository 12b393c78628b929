"""Hands over a published page that was shown before, ahead of sessions and of the sign-in."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from esep.pages.public.published.serving import SHELF, send


class AtOnce:
    """Answers for a page that this worker keeps; every other request goes its way."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the kept page, to the hosts that are ours and with its length, as the rest would."""
        found = SHELF.again(request.path) if request.method in ("GET", "HEAD") else None
        if found is None:
            return self.get_response(request)
        request.get_host()  # a foreign name is refused here as it is for every page
        answer = send(request, *found)
        answer["Content-Length"] = str(len(answer.content))
        return answer
