"""The addresses of the public results, the documents, the contest, the report of 2020, the downloads."""

from __future__ import annotations

from django.urls import path

from esep.pages.public import contest, coverage, downloads, law, missing, report_2020
from esep.pages.public.explorer import invented
from esep.pages.public.published import documents, serving

handler404 = missing.show

urlpatterns = [
    path("results/", serving.show, name="results"),
    path("results/<int:year>/<slug:slug>/documents/", documents.index, name="results-documents"),
    path("results/<int:year>/<slug:slug>/documents/<int:copy>/", documents.file, name="results-document"),
    path("results/<path:rest>", serving.show, name="results-page"),
    path("archive/", serving.show, name="archive"),
    path("methodology/<str:edition>/", serving.show, name="methodology"),
    path("over-the-years/<slug:slug>/", serving.show, name="over-the-years"),
    path("data/<path:rest>", serving.show, name="open-data"),
    path("law/", law.index, name="law"),
    path("law/<str:regulation>/", law.newest, name="law-newest"),
    path("law/<str:regulation>/<str:edition>/", law.show, name="law-text"),
    path("contest/", invented(contest.ranking), name="contest"),
    path("contest/<str:slug>/", invented(contest.sheet), name="contest-sheet"),
    path("report-2020/", report_2020.show, name="report-2020"),
    path("downloads/", invented(downloads.index), name="downloads"),
    path("downloads/<str:name>", invented(downloads.download), name="download"),
    path("coverage/", coverage.show, name="coverage"),
]
