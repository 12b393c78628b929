"""What each guarded route is tried with: one thing of a given organisation, made for real.

A page-maker adds a line to SAMPLES under the name of the route. `made` gets the office and an organisation,
and returns the segments of the address and the resource as the policy must see it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.people import Office
from tests.rights import making

from esep.contests.queries import application_resource
from esep.contests.queries import resource as round_resource
from esep.organisations.models import Organisation
from esep.people.policy import OFFICE, Resource
from esep.programme.models import DoneEvidence
from esep.programme.planning import resource as plan_resource


@dataclass(frozen=True, slots=True)
class Made:
    """A thing that a route can be asked about: the segments after the language, and its resource."""

    segments: Mapping[str, Any]
    resource: Resource = OFFICE


Maker = Callable[[Office, Organisation], Made]


@dataclass(frozen=True, slots=True)
class Sample:
    """How to make one for an organisation, and the segments of one that is not there.

    `method` is how the route is asked, `posted` what goes with a POST. `empty`: who is let in may find that
    there is nothing yet. `own`: the page is about the reader's own organisation, whoever is asked about.
    """

    made: Maker
    missing: Mapping[str, Any] | None = None
    method: str = "get"
    posted: Mapping[str, str] = field(default_factory=dict)
    empty: bool = False
    own: bool = False


def whole_office(_: Office, __: Organisation) -> Made:
    """Return nothing in particular: the page is about the office as a whole."""
    return Made({})


def of_report(name: str, **more: Any) -> Maker:
    """Return the maker of a report, whose number is the segment `name`."""

    def make(office: Office, organisation: Organisation) -> Made:
        report = making.report(office, organisation)
        resource = Resource(organisation.path, report.campaign.department)
        return Made({name: report.pk, **more}, resource)

    return make


def of_year(**more: Any) -> Maker:
    """Return the maker of a year, which belongs to the office."""
    return lambda office, _: Made({"number": making.year(office).pk, **more})


def of_campaign(office: Office, _: Organisation) -> Made:
    """Return the campaign, which belongs to its department."""
    made = making.campaign(office)
    return Made({"number": made.pk}, Resource(department=made.department))


def of_summary(**more: str) -> Maker:
    """Return the maker of a campaign's summary, whose sums are of the whole office."""
    return lambda office, _: Made({"number": making.campaign(office).pk, **more})


def of_person(office: Office, organisation: Organisation) -> Made:
    """Return somebody who works there."""
    return Made({"person": making.person(office, organisation).pk}, Resource(organisation.path))


def of_place(office: Office, organisation: Organisation) -> Made:
    """Return the organisation itself."""
    del office
    return Made({"slug": organisation.slug}, Resource(organisation.path))


def of_member(office: Office, organisation: Organisation) -> Made:
    """Return a member organisation, whose numbers whoever sees the monitoring may see."""
    del office
    return Made({"slug": organisation.slug})


def of_row(name: str, make: Callable[[Office, Organisation], Any], *, office_wide: bool = False) -> Maker:
    """Return the maker of a row with a number of its own, in the segment `name`."""

    def made(office: Office, organisation: Organisation) -> Made:
        number = make(office, organisation).pk
        return Made({name: number}, OFFICE if office_wide else Resource(organisation.path))

    return made


def of_period(office: Office, organisation: Organisation) -> Made:
    """Return the organisation and a year of its figures."""
    del office
    return Made({"slug": organisation.slug, "period": "2026"}, Resource(organisation.path))


def of_objection(office: Office, organisation: Organisation) -> Made:
    """Return an objection as its year's page shows it."""
    made = making.objection(office, organisation)
    return Made({"number": made.assessment_id, "objection": made.pk})


def of_document(office: Office, organisation: Organisation) -> Made:
    """Return a document, which belongs to nobody alone."""
    return Made({"sha256": making.holding(office, organisation).document_id})


def of_round(office: Office, organisation: Organisation) -> Made:
    """Return the open round of a contest, whose call whoever sees contests may read."""
    del office, organisation
    return Made({"round": making.round_().pk})


def of_application(**more: Any) -> Maker:
    """Return the maker of an application, whose number is the segment `application`."""

    def make(office: Office, organisation: Organisation) -> Made:
        made = making.application(office, organisation)
        segments = {"application": made.pk, **more}
        if "question" in more:
            segments["question"] = made.questions.get().pk
        return Made(segments, application_resource(made))

    return make


def of_commission(**more: Any) -> Maker:
    """Return the maker of what a commission has before it: its round, and with `application` one of that."""

    def make(office: Office, organisation: Organisation) -> Made:
        round_ = making.round_()
        where = round_resource(round_)
        segments = {"round": round_.pk, **more}
        if "application" in more:
            made = making.application(office, organisation)
            segments["application"], where = made.pk, application_resource(made)
        return Made(segments, where)

    return make


def of_entry(register: str, **more: Any) -> Maker:
    """Return the maker of an entry of a register, whose number is the segment `entry`."""

    def make(office: Office, organisation: Organisation) -> Made:
        del office
        made = making.entry(organisation, register)
        return Made({"register": register, "entry": made.pk, **more}, Resource(organisation.path))

    return make


def of_place_in(**more: Any) -> Maker:
    """Return the maker of the organisation itself, with more segments."""
    return lambda _, one: Made({"slug": one.slug, **more}, Resource(one.path))


def of_plan(name: str, **more: Any) -> Maker:
    """Return the maker of a plan of measures or of its one measure, in the segment `name`."""

    def make(office: Office, organisation: Organisation) -> Made:
        del office
        made = making.planned(organisation)
        number = made.plan_id if name == "plan" else made.pk
        return Made({name: number, **more}, plan_resource(made.plan))

    return make


def of_target_act(office: Office, _: Organisation) -> Made:
    """Return a resolution about the programme that waits."""
    made = making.programme_act(office)
    return Made({"year": 2028, "decision": made.pk}, Resource(entered_by=frozenset({made.entered_by})))


def of_paper_of_done(office: Office, organisation: Organisation) -> Made:
    """Return a document of an entry of the log."""
    done, holding = making.done(office, organisation), making.holding(office, organisation)
    DoneEvidence.objects.get_or_create(done=done, holding=holding)
    return Made({"done": done.pk, "holding": holding.pk}, Resource(organisation.path))


OFFICE_PAGE = Sample(whole_office)
GONE = 987_654


def entering(method: str = "post", *, row: bool = False, **more: Any) -> Sample:
    """Return the sample of a page of entry."""
    extra = {"row": "1"} if row else {}
    return Sample(of_report("report", **extra), {"report": GONE, **extra}, method, **more)


def judging(method: str = "get", *, empty: bool = False, **more: Any) -> Sample:
    """Return the sample of a route of the commission, which nobody of these roles sits on."""
    return Sample(of_commission(**more), {"round": GONE, **more}, method, empty=empty)


def applying(method: str = "get", *, empty: bool = False, **more: Any) -> Sample:
    """Return the sample of a page of an application; others than its person and the chair find no draft."""
    return Sample(of_application(**more), {"application": GONE, **more}, method, empty=empty)


def of_ad_hoc(office: Office, _: Organisation) -> Made:
    """Return a form that the staff made, which belongs to its department."""
    made = making.ad_hoc(office)
    return Made({"form": made.slug}, Resource(department=made.department))


def checking(method: str = "post", **extra: Any) -> Sample:
    """Return the sample of a page of checking."""
    return Sample(of_report("number", **extra), {"number": GONE, **extra}, method)


def planning(name: str, method: str = "get", **extra: Any) -> Sample:
    """Return the sample of a page of a plan of measures."""
    return Sample(of_plan(name, **extra), {name: GONE, **extra}, method)


def yearly(method: str = "get", *, empty: bool = False, **extra: Any) -> Sample:
    """Return the sample of a page of a year."""
    return Sample(of_year(**extra), {"number": GONE, **extra}, method, empty=empty)


def registered(register: str = "unorganised", missing: str = "nothing") -> Sample:
    """Return the sample of a page of a register, which whoever monitors may open."""
    return Sample(lambda *_: Made({"register": register}), {"register": missing})


def entered(
    method: str = "get", register: str = "unorganised", *, empty: bool = False, **more: Any
) -> Sample:
    """Return the sample of a page of an entry."""
    missing = {"register": register, "entry": GONE, **more}
    return Sample(of_entry(register, **more), missing, method, empty=empty)


def previewed(**extra: Any) -> Sample:
    """Return the sample of a page of one's own preview, where nothing is shown yet."""
    return Sample(of_year(**extra), empty=True, own=True)


def placed(make: Maker, method: str = "get", **missing: Any) -> Sample:
    """Return the sample of a page about a person, a role, an organisation."""
    return Sample(make, missing, method)


def of_national(*names: str) -> Maker:
    """Return the maker of a national report, and of what `names` say of it: a section, a block, a remark."""

    def make(office: Office, organisation: Organisation) -> Made:
        del organisation
        return Made(
            {name: one for name, one in making.national(office).items() if name in ("number", *names)}
        )

    return make


def reporting(method: str = "post", *names: str, **fixed: str) -> Sample:
    """Return the sample of a page of the national report, which belongs to the office."""
    make = of_national(*names)

    def made(office: Office, organisation: Organisation) -> Made:
        return Made({**make(office, organisation).segments, **fixed})

    return Sample(made, {"number": GONE, **dict.fromkeys(names, GONE), **fixed}, method)


NATIONAL: dict[str, Sample] = {
    "monitoring-legal": OFFICE_PAGE,
    "monitoring-summary": Sample(of_summary(), {"number": GONE}),
    "monitoring-summary-row": Sample(of_summary(row="1"), {"number": GONE, "row": "1"}),
    "monitoring-summary-paper": Sample(of_summary(form="xlsx"), {"number": GONE, "form": "xlsx"}),
    "monitoring-national": OFFICE_PAGE,
    "monitoring-national-begin": Sample(whole_office, None, "post"),
    "monitoring-national-report": reporting("get"),
    "monitoring-national-step": reporting(verb="check"),
    "monitoring-national-remark": reporting(),
    "monitoring-national-settle": reporting("post", "remark"),
    "monitoring-national-section": reporting(),
    "monitoring-national-block-new": reporting("post", "section"),
    "monitoring-national-block": reporting("get", "block"),
    "monitoring-national-preview": reporting("post", "block"),
    "monitoring-national-take-out": reporting("post", "block"),
    "monitoring-national-figures": reporting("get"),
    "monitoring-national-bring": reporting(),
    "monitoring-national-paper": reporting("get", language="kk", form="docx"),
}
"""The pages of the national report."""


def surveying(method: str = "get", *, empty: bool = False, **more: Any) -> Sample:
    """Return the sample of a page of a survey, which belongs to the organisation that holds it."""

    def made(office: Office, organisation: Organisation) -> Made:
        one = making.survey(office, organisation)
        return Made({"survey": one.pk, **more}, Resource(organisation.path))

    return Sample(made, {"survey": GONE, **more}, method, empty=empty)


def linked(method: str = "get") -> Sample:
    """Return the sample of what belongs to one link of an open survey."""

    def made(office: Office, organisation: Organisation) -> Made:
        one = making.survey(office, organisation, "open")
        return Made({"survey": one.pk, "target": one.targets.get().pk}, Resource(organisation.path))

    return Sample(made, {"survey": GONE, "target": GONE}, method)


SURVEYS: dict[str, Sample] = {
    "monitoring-surveys": OFFICE_PAGE,
    "monitoring-surveys-begin": Sample(whole_office, None, "post", empty=True),
    "monitoring-survey": surveying(),
    "monitoring-survey-preview": surveying(),
    "monitoring-survey-settings": surveying("post"),
    "monitoring-survey-question": surveying(number=0),
    "monitoring-survey-arrange": surveying("post", empty=True, number=1, verb="up"),
    "monitoring-survey-step": surveying("post", verb="open"),
    "monitoring-survey-counts": surveying(empty=True),
    "monitoring-survey-poster": linked(),
    "monitoring-survey-codes": linked("post"),
}
"""The pages of those who run surveys."""

AD_HOC: dict[str, Sample] = {
    "monitoring-forms": OFFICE_PAGE,
    "monitoring-forms-begin": Sample(whole_office, None, "post"),
    "monitoring-form": Sample(of_ad_hoc, {"form": "ask-none"}),
    "monitoring-form-publish": Sample(of_ad_hoc, {"form": "ask-none"}, "post"),
    "monitoring-form-edit": Sample(of_ad_hoc, {"form": "ask-none"}),
    "monitoring-form-preview": Sample(of_ad_hoc, {"form": "ask-none"}, "post"),
    "monitoring-form-send": Sample(of_ad_hoc, {"form": "ask-none"}),
}
"""The pages of those who build forms."""

SAMPLES: dict[str, Sample] = {
    **AD_HOC,
    "preview": Sample(whole_office, empty=True, own=True),
    "preview_of_year": previewed(),
    "preview_point": previewed(criterion="1.1"),
    "preview_score_card": previewed(form="pdf"),
    "preview_object": previewed(criterion="1.1"),
    "preview_objection": previewed(objection=GONE),
    "work": OFFICE_PAGE,
    "work-running": Sample(whole_office, own=True),
    "documents": OFFICE_PAGE,
    "monitoring": OFFICE_PAGE,
    "monitoring-membership": OFFICE_PAGE,
    "monitoring-membership-table": OFFICE_PAGE,
    "monitoring-membership-of": Sample(of_member, {"slug": "nowhere"}, empty=True),
    "monitoring-safety": OFFICE_PAGE,
    "monitoring-safety-table": OFFICE_PAGE,
    "monitoring-registers": OFFICE_PAGE,
    "monitoring-registers-list": registered(),
    "monitoring-registers-new": registered(missing="execution"),
    "monitoring-registers-bring": registered(missing="decisions"),
    "monitoring-registers-lines": registered(missing="decisions"),
    "monitoring-registers-totals": registered(),
    "monitoring-registers-book": registered(),
    "monitoring-registers-judged": registered("execution", "unorganised"),
    "monitoring-registers-entry": entered(),
    "monitoring-registers-correct": entered(),
    "monitoring-registers-move": entered(verb="talk"),
    "monitoring-registers-withdraw": entered(),
    "monitoring-registers-judge": entered(register="execution"),
    "monitoring-registers-file": entered(empty=True, holding=GONE),
    "work-form": entering("get"),
    "work-cell": entering(),
    "work-block": entering(),
    "work-cells": entering("get"),
    "work-ready": entering(),
    "work-submit": entering("get"),
    "work-withdraw": entering(),
    "work-receipt": entering("get", empty=True),
    "work-receipt-text": entering("get", empty=True),
    "work-print": entering("get"),
    "work-template": entering("get"),
    "work-upload": entering("get"),
    "work-apply": entering(),
    "work-correction": entering("get", empty=True),
    "work-row": entering("get", row=True),
    "work-attach": entering(row=True),
    "work-remove": entering(row=True),
    "work-answer": entering(row=True),
    "work-note": entering(row=True),
    "work-document": placed(of_row("holding", making.holding), holding=GONE),
    "viewings": OFFICE_PAGE,
    "viewings-file": Sample(lambda *_: Made({"form": "csv"}), {"form": "docx"}),
    "document-copies": placed(of_row("holding", making.holding), holding=GONE),
    "document-copy-withdraw": placed(of_row("copy", making.public_copy), "post", copy=GONE),
    "staff_copies": OFFICE_PAGE,
    "staff_copy": placed(of_row("copy", making.public_copy), copy=GONE),
    "staff_copy_judge": placed(of_row("copy", making.public_copy), "post", copy=GONE),
    "contests": OFFICE_PAGE,
    "contests-round": Sample(of_round, {"round": GONE}),
    "contests-start": Sample(of_round, {"round": GONE}, "post"),
    "contests-application": applying(empty=True),
    "contests-withdraw": applying("post"),
    "contests-answer": applying("post", question=GONE),
    "contests-about": applying(empty=True),
    "contests-results": applying(empty=True),
    "contests-cell": applying("post"),
    "contests-block": applying("post"),
    "contests-cells": applying(),
    "contests-row": applying(empty=True, row="3"),
    "contests-attach": applying("post", row="3"),
    "contests-remove": applying("post", row="3"),
    "contests-public-copy": applying("post", row="3"),
    "contests-material": applying(empty=True, material=GONE),
    "contests-paper": applying(empty=True),
    "contests-annex": applying(empty=True, name="application", form="pdf"),
    "contests-sign": applying("post"),
    "contests-submit": applying(),
    "contests-receipt": applying(empty=True),
    "contests-receipt-text": applying(empty=True),
    "contests-staff": OFFICE_PAGE,
    "contests-plan": Sample(whole_office, method="post"),
    "contests-staff-round": judging(),
    "contests-staff-application": judging(empty=True, application=GONE),
    "contests-staff-annex": judging(empty=True, application=GONE, name="application", form="pdf"),
    "contests-staff-material": judging(empty=True, application=GONE, material=GONE),
    "contests-step": judging("post", verb="close"),
    "contests-publish": judging("post"),
    "contests-act": judging(empty=True, decision=GONE),
    "contests-act-confirm": judging("post", empty=True, decision=GONE),
    "contests-act-withdraw": judging("post", empty=True, decision=GONE),
    "contests-act-document": judging(empty=True, decision=GONE),
    "contests-carry-out": judging("post", empty=True, decision=GONE),
    "contests-pay": judging("post", empty=True, title=GONE),
    "contests-paper-of-round": judging(empty=True, name="minutes", form="pdf"),
    "contests-decide": judging(kind="commission"),
    "contests-list-decide": Sample(lambda *_: Made({"year": 2028})),
    "contests-register": OFFICE_PAGE,
    "contests-certify": Sample(whole_office, method="post"),
    "contests-line-end": placed(of_row("line", making.inspector), "post", line=GONE),
    "contests-list": Sample(lambda *_: Made({"year": 2028})),
    "contests-list-take": placed(
        of_row("decision", making.contest_list, office_wide=True), "post", decision=GONE
    ),
    "contests-listed-count": placed(of_row("listed", making.listed, office_wide=True), "post", listed=GONE),
    "contests-listed-elsewhere": placed(of_row("listed", making.listed, office_wide=True), listed=GONE),
    "commission-room": judging(),
    "commission-count": judging("post"),
    "commission-conclude": judging("post"),
    "commission-sitting": judging(),
    "commission-sign": judging("post", sitting=GONE),
    "commission-minutes": judging(empty=True, sitting=GONE, form="pdf"),
    "commission-sheet": judging(empty=True, sheet=GONE, form="pdf"),
    "commission-application": judging(application=GONE),
    "commission-mark": judging("post", application=GONE),
    "commission-seal": judging("post", application=GONE),
    "commission-ask": judging("post", application=GONE),
    "commission-conflict": judging("post", application=GONE),
    "commission-material": judging(application=GONE, material=GONE),
    "years": OFFICE_PAGE,
    "year": yearly(),
    "year_step": yearly("post", verb="freeze"),
    "year_edition": yearly(),
    "year_participants": yearly(),
    "year_facts": yearly(),
    "year_running": yearly(),
    "year_board": yearly(empty=True),
    "year_point": yearly(empty=True, slug="akmola", criterion="1.1"),
    "year_changes": yearly(empty=True, slug="akmola"),
    "year_register": yearly(empty=True),
    "year_objections": yearly(),
    "year_objection": Sample(of_objection, {"number": GONE, "objection": GONE}),
    "year_prizes": yearly(empty=True),
    "year_paid": yearly("post", empty=True, prize=GONE),
    "year_paper": yearly(empty=True, name="rating", form="pdf"),
    "decisions": OFFICE_PAGE,
    "decision_enter": OFFICE_PAGE,
    "decision": Sample(of_row("number", lambda o, _: making.decision(o), office_wide=True), {"number": GONE}),
    "decision_confirm": Sample(
        of_row("number", lambda o, _: making.decision(o), office_wide=True), {"number": GONE}, "post"
    ),
    "decision_withdraw": Sample(
        of_row("number", lambda o, _: making.decision(o), office_wide=True), {"number": GONE}, "post"
    ),
    "staff_matrix": OFFICE_PAGE,
    "staff_queue": OFFICE_PAGE,
    "staff_queue_confirm": Sample(whole_office, method="post"),
    "staff_queue_accept": Sample(whole_office, method="post"),
    "staff_report": checking("get"),
    "staff_report_row": checking(row="1"),
    "staff_report_plain": checking(),
    "staff_report_answer": Sample(
        of_report("number", remark=GONE), {"number": GONE, "remark": GONE}, "post", empty=True
    ),
    "staff_report_accept": checking(),
    "staff_report_return": checking(),
    "staff_report_reopen": checking(),
    "staff_campaigns": OFFICE_PAGE,
    "staff_campaign_open": OFFICE_PAGE,
    "staff_campaign": Sample(of_campaign, {"number": GONE}),
    "staff_campaign_remind": Sample(of_campaign, {"number": GONE}, "post"),
    "staff_campaign_again": Sample(of_campaign, {"number": GONE}, "post"),
    "staff_campaign_close": Sample(of_campaign, {"number": GONE}, "post"),
    "staff_campaign_follow": Sample(
        lambda o, a: Made({**of_campaign(o, a).segments, "decision": GONE}, of_campaign(o, a).resource),
        {"number": GONE, "decision": GONE},
        "post",
        empty=True,
    ),
    "staff_facts": OFFICE_PAGE,
    "staff_facts_of": placed(of_period, slug="nowhere", period="2026"),
    "staff_facts_enter": placed(of_period, slug="nowhere", period="2026"),
    "staff_facts_waiting": placed(of_row("number", making.proposal), number=GONE),
    "staff_facts_confirm": placed(of_row("number", making.proposal), "post", number=GONE),
    "staff_facts_withdraw": placed(of_row("number", making.proposal), "post", number=GONE),
    "staff_fact": placed(of_row("number", making.fact), number=GONE),
    "staff_document": Sample(of_document, {"sha256": "f" * 64}),
    "staff_file": Sample(of_row("holding", making.holding), {"holding": GONE}, empty=True),
    "people": OFFICE_PAGE,
    "people-invite": OFFICE_PAGE,
    "people-withdraw": placed(of_row("invitation", making.invitation), "post", invitation=GONE),
    "people-role-end": placed(of_row("role", making.role), "post", role=GONE),
    "people-role-move": placed(of_row("role", making.role), "post", role=GONE),
    "people-tie-end": placed(of_row("tie", making.tie), "post", tie=GONE),
    "person": placed(of_person, person=GONE),
    "person-leave": placed(of_person, "post", person=GONE),
    "person-factor": placed(of_person, "post", person=GONE),
    "person-tie": placed(of_person, "post", person=GONE),
    "organisations": OFFICE_PAGE,
    "organisations-one": placed(of_place, slug="nowhere"),
    "organisations-rename": placed(of_place, "post", slug="nowhere"),
    "organisations-standing": placed(of_place, "post", slug="nowhere"),
    "organisations-split": placed(of_place, "post", slug="nowhere"),
    "organisations-merge": placed(of_place, "post", slug="nowhere"),
    "organisations-add": placed(of_place, "post", slug="nowhere"),
    "audit": OFFICE_PAGE,
    **NATIONAL,
    **SURVEYS,
    "monitoring-programme": OFFICE_PAGE,
    "monitoring-attention": OFFICE_PAGE,
    "monitoring-best": OFFICE_PAGE,
    "monitoring-clauses": OFFICE_PAGE,
    "monitoring-targets": Sample(lambda *_: Made({"year": 2028})),
    "monitoring-target-set": Sample(lambda *_: Made({"year": 2028}), method="post"),
    "monitoring-target-confirm": Sample(of_target_act, {"year": 2028, "decision": GONE}, "post"),
    "monitoring-review": Sample(lambda *_: Made({"year": 2027})),
    "monitoring-review-file": Sample(lambda *_: Made({"year": 2027, "form": "docx"})),
    "monitoring-review-of": Sample(of_place_in(year=2027), {"slug": "nowhere", "year": 2027}),
    "monitoring-review-of-file": Sample(
        of_place_in(year=2027, form="docx"), {"slug": "nowhere", "year": 2027, "form": "docx"}
    ),
    "monitoring-programme-of": placed(of_place, slug="nowhere"),
    "monitoring-plan-begin": placed(of_place, "post", slug="nowhere"),
    "monitoring-log-add": placed(of_place, slug="nowhere"),
    "monitoring-plan": planning("plan"),
    "monitoring-plan-add": planning("plan"),
    "monitoring-plan-hand-in": planning("plan", "post", verb="submit"),
    "monitoring-plan-judge": planning("plan", "post", verb="approve"),
    "monitoring-planned": planning("planned"),
    "monitoring-planned-off": planning("planned", "post"),
    "monitoring-planned-reached": planning("planned", "post"),
    "monitoring-log": OFFICE_PAGE,
    "monitoring-done": placed(of_row("done", making.done), done=GONE),
    "monitoring-done-correct": placed(of_row("done", making.done), done=GONE),
    "monitoring-done-withdraw": placed(of_row("done", making.done), "post", done=GONE),
    "monitoring-done-commend": placed(of_row("done", making.done), "post", done=GONE),
    "monitoring-done-file": Sample(of_paper_of_done, {"done": GONE, "holding": GONE}, empty=True),
}
"""By the name of the route."""
