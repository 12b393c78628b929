"""The addresses of those who run the contests."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.contest import staff_papers, staff_round, staff_rounds, staff_steps

ROOT = "contests/staff/"
ONE = f"{ROOT}<int:round>/"

urlpatterns: list[URLPattern] = [
    path(ROOT, staff_rounds.show, name="contests-staff"),
    path(f"{ROOT}plan/", staff_rounds.plan, name="contests-plan"),
    path(ONE, staff_round.show, name="contests-staff-round"),
    path(f"{ONE}step/<slug:verb>/", staff_steps.step, name="contests-step"),
    path(f"{ONE}publish/", staff_steps.publish, name="contests-publish"),
    path(f"{ONE}decision/<int:decision>/carry-out/", staff_steps.carry_out, name="contests-carry-out"),
    path(f"{ONE}title/<int:title>/pay/", staff_steps.pay, name="contests-pay"),
    path(f"{ONE}paper/<slug:name>.<str:form>", staff_papers.show, name="contests-paper-of-round"),
]
