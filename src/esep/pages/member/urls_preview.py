"""The addresses of a member organisation's preview and its objections."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.member import objection, preview, score_card

YEAR = "preview/<int:number>/"

urlpatterns: list[URLPattern] = [
    path("preview/", preview.show, name="preview"),
    path(YEAR, preview.of_year, name="preview_of_year"),
    path(f"{YEAR}point/<str:criterion>/", preview.point, name="preview_point"),
    path(f"{YEAR}score-card.<str:form>", score_card.show, name="preview_score_card"),
    path(f"{YEAR}object/<str:criterion>/", objection.raise_one, name="preview_object"),
    path(f"{YEAR}objection/<int:objection>/", objection.show, name="preview_objection"),
]
