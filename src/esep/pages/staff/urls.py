"""The addresses of these pages, after the language."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.parts import files
from esep.pages.staff import documents, facts, facts_enter

urlpatterns: list[URLPattern] = [
    path("facts/", facts.index, name="staff_facts"),
    path("facts/<slug:slug>/<str:period>/", facts.of_organisation, name="staff_facts_of"),
    path("facts/<slug:slug>/<str:period>/enter/", facts_enter.show_form, name="staff_facts_enter"),
    path("fact/<int:number>/", facts.one, name="staff_fact"),
    path("document/<str:sha256>/", documents.one, name="staff_document"),
    path("file/<int:holding>/", files.show, name="staff_file"),
]
