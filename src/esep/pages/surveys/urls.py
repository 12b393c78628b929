"""The addresses of these pages, after the language."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.surveys import answering, drafting, files, index, steps, survey

ROOT = "surveys/"
ONE = f"{ROOT}<int:survey>/"
QUESTION = f"{ONE}question/<int:number>/"
LINK = "s/<str:link>/"

urlpatterns: list[URLPattern] = [
    path(ROOT, index.show, name="monitoring-surveys"),
    path(f"{ROOT}begin/", index.begin_one, name="monitoring-surveys-begin"),
    path(ONE, survey.show, name="monitoring-survey"),
    path(f"{ONE}preview/", answering.preview, name="monitoring-survey-preview"),
    path(f"{ONE}settings/", drafting.settings, name="monitoring-survey-settings"),
    path(QUESTION, drafting.question, name="monitoring-survey-question"),
    path(f"{QUESTION}<slug:verb>/", drafting.arrange, name="monitoring-survey-arrange"),
    path(f"{ONE}step/<slug:verb>/", steps.step, name="monitoring-survey-step"),
    path(f"{ONE}results.csv", files.counts, name="monitoring-survey-counts"),
    path(f"{ONE}link/<int:target>/poster.pdf", files.poster, name="monitoring-survey-poster"),
    path(f"{ONE}link/<int:target>/codes/", files.codes, name="monitoring-survey-codes"),
    path(LINK, answering.show, name="survey"),
    path(f"{LINK}done/", answering.done, name="survey-done"),
]
