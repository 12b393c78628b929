"""Where a sign-in may lead back to: a page of this window, never another address."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def safe(request: HttpRequest, address: str) -> str:
    """Return `address` when it is a path of this window, "" otherwise."""
    ours = (
        address.startswith("/")
        and "\\" not in address
        and url_has_allowed_host_and_scheme(address, allowed_hosts=None, require_https=request.is_secure())
    )
    return address if ours else ""
