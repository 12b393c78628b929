"""The addresses of these pages, after the language."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.member import (
    cells,
    copies,
    correction,
    documents,
    form,
    handing_in,
    offline,
    printing,
    receipt,
    row,
    row_actions,
    running,
    urls_preview,
    work,
)
from esep.pages.parts import files

ROW = "work/report/<int:report>/row/<str:row>/"

urlpatterns: list[URLPattern] = [
    *urls_preview.urlpatterns,
    path("work/", work.show, name="work"),
    path("work/running/", running.show, name="work-running"),
    path("work/report/<int:report>/", form.show, name="work-form"),
    path("work/report/<int:report>/cell/", cells.save, name="work-cell"),
    path("work/report/<int:report>/block/", cells.save, name="work-block"),
    path("work/report/<int:report>/cells/", cells.token, name="work-cells"),
    path("work/report/<int:report>/submit/", handing_in.show, name="work-submit"),
    path("work/report/<int:report>/ready/", handing_in.tell_it_is_ready, name="work-ready"),
    path("work/report/<int:report>/withdraw/", handing_in.take_back, name="work-withdraw"),
    path("work/report/<int:report>/receipt/", receipt.show, name="work-receipt"),
    path("work/report/<int:report>/receipt.txt", receipt.as_text, name="work-receipt-text"),
    path("work/report/<int:report>/print/", printing.show, name="work-print"),
    path("work/report/<int:report>/template.xlsx", offline.template, name="work-template"),
    path("work/report/<int:report>/upload/", offline.upload, name="work-upload"),
    path("work/report/<int:report>/upload/apply/", offline.apply, name="work-apply"),
    path("work/report/<int:report>/correction/", correction.show, name="work-correction"),
    path(ROW, row.show, name="work-row"),
    path(f"{ROW}attach/", row_actions.put_on, name="work-attach"),
    path(f"{ROW}remove/", row_actions.take_off, name="work-remove"),
    path(f"{ROW}answer/", row_actions.reply, name="work-answer"),
    path(f"{ROW}note/", row_actions.explain, name="work-note"),
    path("documents/", documents.index, name="documents"),
    path("documents/<int:holding>/", files.show, name="work-document"),
    path("documents/<int:holding>/copies/", copies.show, name="document-copies"),
    path("documents/copies/<int:copy>/withdraw/", copies.withdraw, name="document-copy-withdraw"),
]
