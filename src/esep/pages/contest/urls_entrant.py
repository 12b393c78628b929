"""The addresses of whoever applies and of the chair who signs."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.contest import (
    entrant_about,
    entrant_application,
    entrant_files,
    entrant_handing,
    entrant_index,
    entrant_paper,
    entrant_results,
    entrant_round,
    entrant_row,
    entrant_row_actions,
)

ONE = "contests/application/<int:application>/"
ROW = f"{ONE}row/<str:row>/"

urlpatterns: list[URLPattern] = [
    path("contests/", entrant_index.show, name="contests"),
    path("contests/round/<int:round>/", entrant_round.show, name="contests-round"),
    path("contests/round/<int:round>/apply/", entrant_round.begin, name="contests-start"),
    path(ONE, entrant_application.show, name="contests-application"),
    path(f"{ONE}withdraw/", entrant_application.take_back, name="contests-withdraw"),
    path(f"{ONE}question/<int:question>/", entrant_application.reply, name="contests-answer"),
    path(f"{ONE}about/", entrant_about.show, name="contests-about"),
    path(f"{ONE}results/", entrant_results.show, name="contests-results"),
    path(f"{ONE}cell/", entrant_results.cell, name="contests-cell"),
    path(f"{ONE}block/", entrant_results.cell, name="contests-block"),
    path(f"{ONE}cells/", entrant_results.token, name="contests-cells"),
    path(ROW, entrant_row.show, name="contests-row"),
    path(f"{ROW}attach/", entrant_row_actions.put_on, name="contests-attach"),
    path(f"{ROW}remove/", entrant_row_actions.take_off, name="contests-remove"),
    path(f"{ROW}public-copy/", entrant_row_actions.redact, name="contests-public-copy"),
    path(f"{ONE}material/<int:material>/", entrant_paper.download, name="contests-material"),
    path(f"{ONE}paper/", entrant_paper.show, name="contests-paper"),
    path(f"{ONE}paper/<slug:name>.<str:form>", entrant_files.show, name="contests-annex"),
    path(f"{ONE}sign/", entrant_paper.certify, name="contests-sign"),
    path(f"{ONE}submit/", entrant_handing.show, name="contests-submit"),
    path(f"{ONE}receipt/", entrant_handing.receipt, name="contests-receipt"),
    path(f"{ONE}receipt.txt", entrant_handing.receipt_as_text, name="contests-receipt-text"),
]
