"""A wrong address gets a page that says what is wrong and what to do, in the reader's language."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse

from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.pages.parts.answer import Rendered, rendered, send, write
from esep.pages.parts.language import of_request

Near = Sequence[tuple[str, str]]
"""Addresses that may have been meant: (address, words)."""


LOG = logging.getLogger(__name__)
NOT_WRITTEN = Problem(
    Text(
        "Сервер дерекқорға жаза алмады: дискіде орын жоқ немесе ол бос емес. Соңғы енгізгеніңіз сақталмады.",
        "Сервер не смог записать в базу данных: нет места на диске или она занята. Последнее не сохранено.",
        "The server could not write to its database: it is full or busy. The last entry was not saved.",
    ),
    Text(
        "Бетті жаппай, бір минуттан кейін қайталаңыз; қайталанса, әкімшіге хабарлаңыз.",
        "Не закрывая страницы, повторите через минуту; если повторится, сообщите администратору.",
        "Keep the page open and try again in a minute; if it happens again, tell the administrator.",
    ),
    rule="not-written",
)


class WrongAddress(Exception):
    """The address names something that is not there (404) or asks for something that cannot be (400)."""

    def __init__(self, problem: Problem, *, status: int = 404, near: Sequence[tuple[str, Text]] = ()) -> None:
        """Keep what is wrong; `near` offers what may have been meant, addresses without the language."""
        super().__init__(problem.what.en)
        self.problems = (problem,)
        self.status = status
        self.near = tuple(near)


class HelpfulRefusals:
    """Turns WrongAddress and the core's Refused, raised by any page, into a page for the reader."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Return the helpful page for a refusal; anything else is not ours to explain."""
        if isinstance(exception, WrongAddress):
            language = of_request(request)
            near = [(f"/{language}{address}", text[language]) for address, text in exception.near]
            return wrong(request, exception.problems, exception.status, near)
        if isinstance(exception, Refused):
            return wrong(request, exception.problems, 400)
        if isinstance(exception, OperationalError):
            LOG.error("the database does not write: %s", exception)
            return wrong(request, [NOT_WRITTEN], 503)
        return None


def wrong(request: HttpRequest, problems: Sequence[Problem], status: int, near: Near = ()) -> HttpResponse:
    """Return the page that names every problem and offers `near` addresses, with `status`."""
    page = _page(request, status, problems, near)
    return send(request, page, status)


def not_found(
    request: HttpRequest,
    exception: Http404 | None = None,  # noqa: ARG001  # Django hands it over by this name
    near: Near = (),
) -> HttpResponse:
    """Return the page for an address that nothing answers to; `near` may have been meant."""
    return wrong(request, (), 404, near)


def bad_request(
    request: HttpRequest,
    exception: Exception | None = None,  # noqa: ARG001  # Django hands it over by this name
) -> HttpResponse:
    """Return the page for a request that cannot be read at all, such as one with thousands of parameters."""
    return wrong(request, (), 400)


def server_error(request: HttpRequest) -> HttpResponse:
    """Return the page for a fault of our own."""
    return send(request, _page(request, 500, (), ()), 500)


def _page(request: HttpRequest, status: int, problems: Sequence[Problem], near: Near) -> Rendered:
    language = of_request(request)
    html = write(
        request,
        "parts/wrong.html",
        language=language,
        name="parts",
        seeded=False,
        status=status,
        problems=problems,
        near=near,
        path=request.path,
    )
    return rendered(html)
