"""The addresses of these pages, after the language."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
