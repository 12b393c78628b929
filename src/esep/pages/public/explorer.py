"""The explorer over invented figures: there in the demonstration, not there in an office that works."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

Given = ParamSpec("Given")


def invented(
    view: Callable[Concatenate[HttpRequest, Given], HttpResponse],
) -> Callable[Concatenate[HttpRequest, Given], HttpResponse]:
    """Return the view of a page that shows invented figures; without the explorer it is not there."""

    def shown(request: HttpRequest, /, *args: Given.args, **kwargs: Given.kwargs) -> HttpResponse:
        if not settings.EXPLORER:
            raise Http404(request.path)
        return view(request, *args, **kwargs)

    return update_wrapper(shown, view)
