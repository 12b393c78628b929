"""The addresses of the documents, the contest, the report of 2020, the downloads and the coverage."""

from __future__ import annotations

from django.urls import path

from esep.pages.parts.wrong import not_found
from esep.pages.public import contest, law

handler404 = not_found

urlpatterns = [
    path("law/", law.index, name="law"),
    path("law/<str:regulation>/", law.newest, name="law-newest"),
    path("law/<str:regulation>/<str:edition>/", law.show, name="law-text"),
    path("contest/", contest.ranking, name="contest"),
    path("contest/<str:slug>/", contest.sheet, name="contest-sheet"),
]
