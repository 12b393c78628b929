"""Finds what a page of a form is about, as the door sees it."""

from __future__ import annotations

from django.http import HttpRequest

from esep.forms.actions import resource
from esep.forms.queries import made
from esep.pages.parts.door import Found


def form_(_request: HttpRequest, form: str, **_more: object) -> Found | None:
    """Return a form that the staff made, None when there is none of this id."""
    found = made(form)
    return None if found is None else Found(found, resource(found))
