"""The two addresses without a language: the root, which finds the reader's language, and robots.txt."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from esep.pages.parts.language import preferred


@require_safe
def root(request: HttpRequest) -> HttpResponse:
    """Lead to the home page in the language the browser asks for, the query kept."""
    language = preferred(request.headers.get("Accept-Language", ""))
    query = request.META.get("QUERY_STRING", "")
    response = HttpResponseRedirect(f"/{language}/{'?' + query if query else ''}")
    response["Vary"] = "Accept-Language"
    return response


@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    """Keep the invented figures of the demonstration out of search engines."""
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain")
