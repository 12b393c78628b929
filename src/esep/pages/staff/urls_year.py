"""The addresses of the years of evaluation and of decisions."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.staff import (
    board,
    changes,
    completeness,
    decision_form,
    decisions,
    edition,
    objections,
    paper_doors,
    participants,
    point,
    prizes,
    register,
    running,
    year,
    years,
)

urlpatterns: list[URLPattern] = [
    path("years/", years.show, name="years"),
    path("year/<int:number>/", year.show, name="year"),
    path("year/<int:number>/step/<slug:verb>/", year.step, name="year_step"),
    path("year/<int:number>/edition/", edition.show, name="year_edition"),
    path("year/<int:number>/participants/", participants.show, name="year_participants"),
    path("year/<int:number>/facts/", completeness.show, name="year_facts"),
    path("year/<int:number>/running/", running.show, name="year_running"),
    path("year/<int:number>/board/", board.show, name="year_board"),
    path("year/<int:number>/point/<slug:slug>/<str:criterion>/", point.show, name="year_point"),
    path("year/<int:number>/changes/<slug:slug>/", changes.show, name="year_changes"),
    path("year/<int:number>/register/", register.show, name="year_register"),
    path("year/<int:number>/objections/", objections.show, name="year_objections"),
    path("year/<int:number>/objections/<int:objection>/", objections.one, name="year_objection"),
    path("year/<int:number>/prizes/", prizes.show, name="year_prizes"),
    path("year/<int:number>/prizes/<int:prize>/paid/", prizes.paid, name="year_paid"),
    path("year/<int:number>/paper/<slug:name>.<str:form>", paper_doors.show, name="year_paper"),
    path("decisions/", decisions.show, name="decisions"),
    path("decisions/enter/", decision_form.show, name="decision_enter"),
    path("decisions/<int:number>/", decisions.one, name="decision"),
    path("decisions/<int:number>/confirm/", decisions.confirm, name="decision_confirm"),
    path("decisions/<int:number>/withdraw/", decisions.withdraw, name="decision_withdraw"),
]
