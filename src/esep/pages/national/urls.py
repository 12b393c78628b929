"""The addresses of these pages, after the language."""

from __future__ import annotations

from django.urls import path

from esep.pages.national import block, figures, index, report, steps

urlpatterns = [
    path("national/", index.show, name="monitoring-national"),
    path("national/begin/", index.new, name="monitoring-national-begin"),
    path("national/<int:number>/", report.show, name="monitoring-national-report"),
    path("national/<int:number>/step/<str:verb>/", steps.step, name="monitoring-national-step"),
    path("national/<int:number>/remark/", steps.remark, name="monitoring-national-remark"),
    path(
        "national/<int:number>/remark/<int:remark>/settle/",
        steps.settle,
        name="monitoring-national-settle",
    ),
    path("national/<int:number>/section/", block.section, name="monitoring-national-section"),
    path(
        "national/<int:number>/section/<int:section>/block/",
        block.new,
        name="monitoring-national-block-new",
    ),
    path("national/<int:number>/block/<int:block>/", block.show, name="monitoring-national-block"),
    path(
        "national/<int:number>/block/<int:block>/preview/",
        block.preview,
        name="monitoring-national-preview",
    ),
    path(
        "national/<int:number>/block/<int:block>/take-out/",
        block.away,
        name="monitoring-national-take-out",
    ),
    path("national/<int:number>/figures/", figures.show, name="monitoring-national-figures"),
    path("national/<int:number>/figures/bring/", figures.older, name="monitoring-national-bring"),
    path(
        "national/<int:number>/paper/<str:language>.<str:form>",
        steps.paper,
        name="monitoring-national-paper",
    ),
]
