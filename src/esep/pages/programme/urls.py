"""The addresses of these pages, after the language."""

from __future__ import annotations

from django.urls import path

from esep.pages.programme import aims, done, editing, log, of, overview, plan, review

urlpatterns = [
    path("programme/", overview.show, name="monitoring-programme"),
    path("programme/attention/", overview.attention, name="monitoring-attention"),
    path("programme/best/", overview.best, name="monitoring-best"),
    path("programme/clauses/", overview.clauses, name="monitoring-clauses"),
    path("programme/targets/<int:year>/", aims.show, name="monitoring-targets"),
    path("programme/targets/<int:year>/set/", aims.put, name="monitoring-target-set"),
    path(
        "programme/targets/<int:year>/confirm/<int:decision>/",
        aims.confirm,
        name="monitoring-target-confirm",
    ),
    path("programme/review/<int:year>/", review.show, name="monitoring-review"),
    path("programme/review/<int:year>/<slug:form>/", review.file, name="monitoring-review-file"),
    path("programme/of/<slug:slug>/review/<int:year>/", review.show_of, name="monitoring-review-of"),
    path(
        "programme/of/<slug:slug>/review/<int:year>/<slug:form>/",
        review.file_of,
        name="monitoring-review-of-file",
    ),
    path("programme/of/<slug:slug>/", of.show, name="monitoring-programme-of"),
    path("programme/of/<slug:slug>/begin/", of.begin, name="monitoring-plan-begin"),
    path("programme/of/<slug:slug>/log/", log.add, name="monitoring-log-add"),
    path("programme/plan/<int:plan>/", plan.show, name="monitoring-plan"),
    path("programme/plan/<int:plan>/add/", editing.add, name="monitoring-plan-add"),
    path("programme/plan/<int:plan>/hand-in/<slug:verb>/", plan.hand_in, name="monitoring-plan-hand-in"),
    path("programme/plan/<int:plan>/judge/<slug:verb>/", plan.judge, name="monitoring-plan-judge"),
    path("programme/planned/<int:planned>/", editing.change, name="monitoring-planned"),
    path("programme/planned/<int:planned>/off/", editing.take_off, name="monitoring-planned-off"),
    path("programme/planned/<int:planned>/reached/", plan.say_reached, name="monitoring-planned-reached"),
    path("programme/log/", log.show, name="monitoring-log"),
    path("programme/log/<int:done>/", done.show, name="monitoring-done"),
    path("programme/log/<int:done>/correct/", done.correct, name="monitoring-done-correct"),
    path("programme/log/<int:done>/withdraw/", done.withdraw, name="monitoring-done-withdraw"),
    path("programme/log/<int:done>/commend/", done.commend, name="monitoring-done-commend"),
    path("programme/log/<int:done>/file/<int:holding>/", done.paper, name="monitoring-done-file"),
]
