"""The addresses of those who run the contests."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.contest import (
    staff_act,
    staff_application,
    staff_decision,
    staff_list,
    staff_papers,
    staff_register,
    staff_round,
    staff_rounds,
    staff_steps,
)

ROOT = "contests/staff/"
ONE = f"{ROOT}<int:round>/"
ACT = f"{ONE}decision/<int:decision>/"
APPLICATION = f"{ONE}application/<int:application>/"

urlpatterns: list[URLPattern] = [
    path(ROOT, staff_rounds.show, name="contests-staff"),
    path(f"{ROOT}plan/", staff_rounds.plan, name="contests-plan"),
    path(ONE, staff_round.show, name="contests-staff-round"),
    path(APPLICATION, staff_application.show, name="contests-staff-application"),
    path(f"{APPLICATION}<slug:name>.<str:form>", staff_application.annex, name="contests-staff-annex"),
    path(
        f"{APPLICATION}material/<int:material>/", staff_application.download, name="contests-staff-material"
    ),
    path(f"{ONE}decide/<slug:kind>/", staff_decision.of_round, name="contests-decide"),
    path(f"{ROOT}list/<int:year>/decide/", staff_decision.of_year, name="contests-list-decide"),
    path(f"{ONE}step/<slug:verb>/", staff_steps.step, name="contests-step"),
    path(f"{ONE}publish/", staff_steps.publish, name="contests-publish"),
    path(ACT, staff_act.show, name="contests-act"),
    path(f"{ACT}confirm/", staff_act.confirm, name="contests-act-confirm"),
    path(f"{ACT}withdraw/", staff_act.withdraw, name="contests-act-withdraw"),
    path(f"{ACT}document/", staff_act.document, name="contests-act-document"),
    path(f"{ACT}carry-out/", staff_steps.carry_out, name="contests-carry-out"),
    path(f"{ONE}title/<int:title>/pay/", staff_steps.pay, name="contests-pay"),
    path(f"{ONE}paper/<slug:name>.<str:form>", staff_papers.show, name="contests-paper-of-round"),
    path(f"{ROOT}register/", staff_register.show, name="contests-register"),
    path(f"{ROOT}register/certify/", staff_register.enter, name="contests-certify"),
    path(f"{ROOT}register/<int:line>/end/", staff_register.close, name="contests-line-end"),
    path(f"{ROOT}list/<int:year>/", staff_list.show, name="contests-list"),
    path(f"{ROOT}list/take/<int:decision>/", staff_list.take, name="contests-list-take"),
    path(f"{ROOT}listed/<int:listed>/count/", staff_list.count, name="contests-listed-count"),
    path(f"{ROOT}listed/<int:listed>/elsewhere/", staff_list.elsewhere, name="contests-listed-elsewhere"),
]
