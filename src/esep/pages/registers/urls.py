"""The addresses of these pages, after the language."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.registers import acts, adding, book, bringing, entry, index, judged, listing, totals

ONE = "registers/<slug:register>/"
ENTRY = f"{ONE}<int:entry>/"

urlpatterns: list[URLPattern] = [
    path("registers/", index.show, name="monitoring-registers"),
    path(ONE, listing.show, name="monitoring-registers-list"),
    path(f"{ONE}new/", adding.show, name="monitoring-registers-new"),
    path(f"{ONE}bring/", bringing.show, name="monitoring-registers-bring"),
    path(f"{ONE}lines.xlsx", bringing.lines, name="monitoring-registers-lines"),
    path(f"{ONE}totals/", totals.show, name="monitoring-registers-totals"),
    path(f"{ONE}book.xlsx", book.show, name="monitoring-registers-book"),
    path(f"{ONE}judged/", judged.show, name="monitoring-registers-judged"),
    path(ENTRY, entry.show, name="monitoring-registers-entry"),
    path(f"{ENTRY}correct/", acts.correcting, name="monitoring-registers-correct"),
    path(f"{ENTRY}move/<slug:verb>/", acts.moving, name="monitoring-registers-move"),
    path(f"{ENTRY}withdraw/", acts.withdrawing, name="monitoring-registers-withdraw"),
    path(f"{ENTRY}judge/", judged.judging, name="monitoring-registers-judge"),
    path(f"{ENTRY}file/<int:holding>/", entry.file, name="monitoring-registers-file"),
]
