"""The addresses of the documents, the contest, the report of 2020, the downloads and the coverage."""

from __future__ import annotations

from django.urls import path

from esep.pages.public import contest, coverage, downloads, law, missing, report_2020

handler404 = missing.show

urlpatterns = [
    path("law/", law.index, name="law"),
    path("law/<str:regulation>/", law.newest, name="law-newest"),
    path("law/<str:regulation>/<str:edition>/", law.show, name="law-text"),
    path("contest/", contest.ranking, name="contest"),
    path("contest/<str:slug>/", contest.sheet, name="contest-sheet"),
    path("report-2020/", report_2020.show, name="report-2020"),
    path("downloads/", downloads.index, name="downloads"),
    path("downloads/<str:name>", downloads.download, name="download"),
    path("coverage/", coverage.show, name="coverage"),
]
