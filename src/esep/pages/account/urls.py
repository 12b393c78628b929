"""The addresses of these pages, after the language."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.account import arriving, audit, notices, organisations, people, person, viewings

urlpatterns: list[URLPattern] = [
    path("desk/", arriving.desk, name="desk"),
    path("people/", people.index, name="people"),
    path("people/invite/", people.inviting, name="people-invite"),
    path("people/invitation/<int:invitation>/withdraw/", people.withdraw, name="people-withdraw"),
    path("people/role/<int:role>/end/", person.end_role, name="people-role-end"),
    path("people/role/<int:role>/move/", person.move, name="people-role-move"),
    path("people/tie/<int:tie>/end/", person.end_tie, name="people-tie-end"),
    path("people/<int:person>/", person.one, name="person"),
    path("people/<int:person>/leave/", person.leave, name="person-leave"),
    path("people/<int:person>/factor/", person.reset_factor, name="person-factor"),
    path("people/<int:person>/tie/", person.tie, name="person-tie"),
    path("organisations/", organisations.index, name="organisations"),
    path("organisations/<slug:slug>/", organisations.one, name="organisations-one"),
    path("organisations/<slug:slug>/rename/", organisations.rename, name="organisations-rename"),
    path("organisations/<slug:slug>/standing/", organisations.standing, name="organisations-standing"),
    path("organisations/<slug:slug>/split/", organisations.split, name="organisations-split"),
    path("organisations/<slug:slug>/merge/", organisations.merge, name="organisations-merge"),
    path("organisations/<slug:slug>/add/", organisations.add, name="organisations-add"),
    path("notices/", notices.index, name="notices"),
    path("notices/<int:notice>/read/", notices.open_one, name="notices-read"),
    path("audit/", audit.index, name="audit"),
    path("viewings/", viewings.index, name="viewings"),
    path("viewings/<str:form>/", viewings.file, name="viewings-file"),
]
