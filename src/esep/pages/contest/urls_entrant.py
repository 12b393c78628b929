"""The addresses of whoever applies and of the chair who signs."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.contest import entrant_index

urlpatterns: list[URLPattern] = [
    path("contests/", entrant_index.show, name="contests"),
]
