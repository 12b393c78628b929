"""The addresses of these pages, after the language: who applies first, then whatever judges and runs."""

from __future__ import annotations

from django.urls import URLPattern

from esep.pages.contest import urls_commission, urls_entrant, urls_staff

urlpatterns: list[URLPattern] = [
    *urls_entrant.urlpatterns,
    *urls_commission.urlpatterns,
    *urls_staff.urlpatterns,
]
