"""The addresses of these pages, after the language."""

from __future__ import annotations

from django.urls import path

from esep.pages.statistics import hub, legal, membership, public, safety, summary, summary_papers, tables

urlpatterns = [
    path("monitoring/", hub.show, name="monitoring"),
    path("monitoring/summary/<int:number>/", summary.show, name="monitoring-summary"),
    path("monitoring/summary/<int:number>/row/<str:row>/", summary.row, name="monitoring-summary-row"),
    path(
        "monitoring/summary/<int:number>/paper/<str:form>/",
        summary_papers.show,
        name="monitoring-summary-paper",
    ),
    path("monitoring/legal/", legal.show, name="monitoring-legal"),
    path("monitoring/membership/", membership.show, name="monitoring-membership"),
    path("monitoring/membership/table.xlsx", tables.of_membership, name="monitoring-membership-table"),
    path("monitoring/membership/<slug:slug>/", membership.one, name="monitoring-membership-of"),
    path("monitoring/safety/", safety.show, name="monitoring-safety"),
    path("monitoring/safety/table.xlsx", tables.of_safety, name="monitoring-safety-table"),
    path("statistics/", public.show, name="statistics"),
]
