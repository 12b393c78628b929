"""The addresses of these pages, after the language."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.parts import files
from esep.pages.staff import (
    campaigns,
    campaigns_more,
    campaigns_open,
    copies,
    documents,
    facts,
    facts_enter,
    facts_waiting,
    matrix,
    queue,
    review,
    review_acts,
    urls_year,
)

urlpatterns: list[URLPattern] = [
    *urls_year.urlpatterns,
    path("matrix/", matrix.show, name="staff_matrix"),
    path("queue/", queue.show, name="staff_queue"),
    path("queue/confirm/", queue.confirm, name="staff_queue_confirm"),
    path("queue/accept/", queue.accept, name="staff_queue_accept"),
    path("report/<int:number>/", review.one, name="staff_report"),
    path("report/<int:number>/row/<str:row>/", review_acts.note, name="staff_report_row"),
    path("report/<int:number>/plain/", review_acts.note_plain, name="staff_report_plain"),
    path("report/<int:number>/accept/", review_acts.take, name="staff_report_accept"),
    path("report/<int:number>/return/", review_acts.send_back, name="staff_report_return"),
    path("report/<int:number>/remark/<int:remark>/", review_acts.reply, name="staff_report_answer"),
    path("report/<int:number>/reopen/", review_acts.open_again, name="staff_report_reopen"),
    path("campaigns/", campaigns.index, name="staff_campaigns"),
    path("campaigns/open/", campaigns_open.show, name="staff_campaign_open"),
    path("campaigns/<int:number>/", campaigns.one, name="staff_campaign"),
    path("campaigns/<int:number>/close/", campaigns.shut, name="staff_campaign_close"),
    path("campaigns/<int:number>/remind/", campaigns_more.nudge, name="staff_campaign_remind"),
    path("campaigns/<int:number>/again/", campaigns_more.again, name="staff_campaign_again"),
    path("campaigns/<int:number>/follow/<int:decision>/", campaigns.follow, name="staff_campaign_follow"),
    path("facts/", facts.index, name="staff_facts"),
    path("facts/waiting/<int:number>/", facts_waiting.one, name="staff_facts_waiting"),
    path("facts/waiting/<int:number>/confirm/", facts_waiting.confirm, name="staff_facts_confirm"),
    path("facts/waiting/<int:number>/withdraw/", facts_waiting.withdraw, name="staff_facts_withdraw"),
    path("facts/<slug:slug>/<str:period>/", facts.of_organisation, name="staff_facts_of"),
    path("facts/<slug:slug>/<str:period>/enter/", facts_enter.show_form, name="staff_facts_enter"),
    path("fact/<int:number>/", facts.one, name="staff_fact"),
    path("copies/", copies.index, name="staff_copies"),
    path("copies/<int:copy>/", copies.one, name="staff_copy"),
    path("copies/<int:copy>/judge/", copies.judge, name="staff_copy_judge"),
    path("document/<str:sha256>/", documents.one, name="staff_document"),
    path("file/<int:holding>/", files.show, name="staff_file"),
]
