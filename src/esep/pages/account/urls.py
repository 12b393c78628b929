"""The addresses of these pages, after the language."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.account import arriving

urlpatterns: list[URLPattern] = [
    path("desk/", arriving.desk, name="desk"),
]
