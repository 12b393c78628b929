"""Says what is visited of a planted demonstration office, and by whom: run as a program.

For every page that a route names one address or more, each with who may see it; the sessions of all of them.
"""

from __future__ import annotations

import io
import json
import time
from collections.abc import Iterator
from typing import Any, NamedTuple

import django

django.setup()

from allauth.account.forms import default_token_generator  # noqa: E402  # after the settings
from allauth.account.utils import user_pk_to_url_str  # noqa: E402  # the same
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes  # noqa: E402  # the same
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret  # noqa: E402  # the same
from django.test import Client  # noqa: E402  # the same
from django.urls import reverse  # noqa: E402  # the same
from tests.browser import (  # noqa: E402  # the same
    visiting_contests,
    visiting_forms,
    visiting_national,
    visiting_programme,
    visiting_registers,
    visiting_statistics,
    visiting_summary,
    visiting_surveys,
)

from esep.assessments.models import Assessment, Objection, Prize  # noqa: E402  # the same
from esep.audit import clock, viewings  # noqa: E402  # the same
from esep.core.period import Period  # noqa: E402  # the same
from esep.decisions.actions import NewDecision, enter  # noqa: E402  # the same
from esep.decisions.models import Body, Decision, Kind  # noqa: E402  # the same
from esep.demo.clicks import clicks  # noqa: E402  # the same
from esep.evidence.actions import bring  # noqa: E402  # the same
from esep.evidence.copying import offer, refuse, release  # noqa: E402  # the same
from esep.evidence.models import Holding  # noqa: E402  # the same
from esep.facts.actions import NewFact, Source  # noqa: E402  # the same
from esep.facts.models import AcceptedFact, FactEvidence, SourceKind  # noqa: E402  # the same
from esep.facts.proposing import propose  # noqa: E402  # the same
from esep.organisations.models import Organisation  # noqa: E402  # the same
from esep.pages.parts.who import FACTOR  # noqa: E402  # the same
from esep.people.acting import Acting, acting  # noqa: E402  # the same
from esep.people.invite import hash_of  # noqa: E402  # the same
from esep.people.models import Invitation, Person, RoleKind  # noqa: E402  # the same
from esep.reports.models import Campaign, Report  # noqa: E402  # the same

PASSWORD = "qyzyl-alma-terek-2028"
TOKEN = "every-page-is-seen"
AT_WORK = "esep.people.signed_in.Backend"
HOURS = 10_000
"""By how many seconds a sign-in is put forward, so that it counts as fresh for the whole walk."""

LONG = "Аудандық комитеттердің көшпелі қабылдауларының хаттамалары, тізімдері және растау қағаздары " * 2


class Visit(NamedTuple):
    """The name of a route, who comes, where to, and what is done there first ("" nothing)."""

    route: str
    who: str
    address: str
    act: str = ""


def main() -> None:
    """Make what the demonstration has not, and print visits and sessions."""
    people = {click.key: Person.objects.get(email=click.email) for click in clicks() if click.email}
    at_work = {key: acting(one, on=clock.today(), second_factor=True) for key, one in people.items()}
    device = Person.objects.get(email="reporter@abay.example")
    device.set_password(PASSWORD)
    device.save()
    TOTP.activate(device, generate_totp_secret())
    RecoveryCodes.activate(device)
    made = [*public(), *sign_in(device), *region(at_work), *checking(at_work)]
    made += [*yearly(at_work), *of_people(people), *visiting_contests.entrants(see)]
    made += [*visiting_contests.commission(see), *visiting_contests.running(see)]
    made += visiting_forms.asked(see)
    made += visiting_national.staff(see)
    made += visiting_programme.planned(see)
    made += visiting_registers.kept(see)
    made += visiting_statistics.figures(see)
    made += visiting_summary.summed(see)
    made += visiting_surveys.everybody(see)
    made += [see("monitoring", "bolat"), see("monitoring", "aigul")]
    sessions = {key: signed_in(one) for key, one in people.items()}
    sessions |= {visiting_contests.DONE: signed_in(visiting_contests.done())}
    sessions |= {"device": signed_in(device), "half": half_way(device)}
    print(json.dumps({"visits": made, "sessions": sessions}))  # noqa: T201  # read by the test


def signed_in(person: Person) -> str:
    """Return a session of somebody who came in a moment ago, with the code."""
    client = Client()
    client.force_login(person, backend=AT_WORK)
    session = client.session
    session[FACTOR] = True
    session["account_authentication_methods_user"] = str(person.pk)
    session["account_authentication_methods"] = [
        {"method": "password", "at": time.time() + HOURS, "reauthenticated": True}
    ]
    session.save()
    return client.cookies["sessionid"].value


def half_way(person: Person) -> str:
    """Return a session that has given its password and is asked for the code."""
    client = Client(SERVER_NAME="localhost")
    client.post("/account/login/?lang=kk", {"login": person.email, "password": PASSWORD})
    return client.cookies["sessionid"].value


def see(route: str, who: str, *segments: Any, query: str = "", act: str = "") -> Visit:
    """Return a visit to the Kazakh page of a route, or to one of the sign-in, which has no language."""
    own = route.startswith(("account_", "mfa_"))
    address = reverse(route, args=segments if own else ("kk", *segments))
    return Visit(route, who, f"{address}{'?lang=kk' if own else ''}{query}", act)


def public() -> Iterator[Visit]:
    """Yield the pages that anybody sees: of published years, of the law, of invented figures."""
    for route in ("home", "board", "readings", "law", "contest", "report-2020", "downloads", "coverage"):
        yield see(route, "stranger")
    yield see("results", "stranger")
    contest = "contests/legal-inspector-contest/2026/"
    for rest in ("2025/", "2026/v1/", "2026/akmola/", "contests/", contest, f"{contest}a1/"):
        yield see("results-page", "stranger", rest)
    yield see("archive", "stranger")
    yield see("methodology", "stranger", "2026-02-20")
    yield see("over-the-years", "stranger", "akmola")
    yield see("open-data", "stranger", "2026/")
    yield see("point", "stranger", "karaganda", "site-materials")
    yield see("organisation", "stranger", "karaganda")
    yield see("law-text", "stranger", "annual-evaluation", "2026-02-20")
    yield see("law-text", "stranger", "legal-inspector-contest", "2025-12-25")
    yield see("contest-sheet", "stranger", "synakova")
    yield Visit("", "stranger", "/kk/organisaton/zhambil/", "missing")


def sign_in(device: Person) -> Iterator[Visit]:
    """Yield the pages of one's own sign-in."""
    yield see("account_login", "stranger")
    yield see("account_login", "stranger", act="refused")
    Invitation.objects.create(
        email="new@akmola.example",
        name="Дина Серікова",
        kind=RoleKind.REPORTER,
        organisation=Organisation.objects.get(slug="akmola"),
        since=clock.today(),
        token_hash=hash_of(TOKEN),
        made_by=Person.objects.get(email="dana@union.example"),
        made_at=clock.now(),
        expires_at=clock.now().replace(year=2029),
    )
    yield see("account_invitation", "stranger", TOKEN)
    yield see("account_invitation", "stranger", "no-such-invitation", act="missing")
    for name in ("account_reset_password", "account_reset_password_done"):
        yield see(name, "stranger")
    yield see("account_reset_password_from_key_done", "stranger")
    key = default_token_generator.make_token(device)
    yield see("account_reset_password_from_key", "stranger", user_pk_to_url_str(device), key, act="led")
    yield see("account_reset_password_from_key", "stranger", "1", "never-sent")
    yield see("mfa_authenticate", "half")
    yield see("mfa_reauthenticate", "device")
    yield see("account_mine", "device")
    yield see("account_mine", "saule")
    yield see("account_reauthenticate", "device")
    yield see("account_change_password", "device")
    yield see("account_change_password", "device", act="refused")
    yield see("account_set_password", "saule")
    yield see("mfa_activate_totp", "saule")
    yield see("mfa_deactivate_totp", "device")
    yield see("mfa_view_recovery_codes", "device")
    yield see("mfa_generate_recovery_codes", "device")


def region(at_work: dict[str, Acting]) -> Iterator[Visit]:
    """Yield what a region sees: its work, forms in every state, its preview and its objection."""
    akmola = Organisation.objects.get(slug="akmola")
    paper = io.BytesIO(b"%PDF-1.4\n% a paper with a very long name\n%%EOF\n")
    bring(paper, f"{LONG}.pdf", organisation=akmola, by=at_work["aigul"], at=clock.now())
    forms = {
        one.campaign.form: one.pk
        for one in Report.objects.filter(organisation=akmola, campaign__period="2027")
    }
    yield see("work", "aigul")
    yield see("work", "chair")
    yield see("work-running", "aigul")
    yield see("documents", "aigul")
    yield from copied(at_work, akmola)
    yield see("notices", "aigul")
    yield see("notices", "bolat")
    opened, returned = forms["form-7"], forms["organisational-work"]
    handed_in, accepted = forms["labour-safety"], forms["membership-statistics"]
    for number in (opened, returned, handed_in, accepted, forms["finance"]):
        yield see("work-form", "aigul", number)
    yield see("work-form", "aigul", opened, act="clash")
    yield see("work-submit", "chair", opened)
    yield see("work-submit", "chair", opened, act="refused")
    yield see("work-submit", "aigul", returned)
    yield see("work-receipt", "chair", handed_in)
    yield see("work-receipt", "aigul", accepted)
    yield see("work-print", "aigul", opened)
    yield see("work-upload", "aigul", forms["legal-supplement"])
    yield see("work-upload", "aigul", forms["legal-supplement"], act="upload")
    yield see("work-correction", "chair", accepted)
    yield see("work-row", "aigul", opened, "4")
    yield see("work-row", "aigul", returned, Report.objects.get(pk=returned).remarks.get().row)
    shown = Assessment.objects.get(state="preview")
    objection = Objection.objects.get(assessment=shown)
    yield see("preview", "chair")
    yield see("preview_of_year", "aigul", shown.pk)
    yield see("preview_point", "chair", shown.pk, "3.4")
    yield see("preview_object", "chair", shown.pk, "1.5")
    yield see("preview_object", "chair", shown.pk, "1.5", act="refused")
    yield see("preview_objection", "chair", shown.pk, objection.pk)


def copied(at_work: dict[str, Acting], akmola: Organisation) -> Iterator[Visit]:
    """Yield the pages of a document and its copy for the public: waiting, refused, released and shown."""
    proof = FactEvidence.objects.filter(fact__organisation=akmola, fact__period="2026")[0].holding
    flat = io.BytesIO(b"%PDF-1.4\n% the same, with names covered\n%%EOF\n")
    held = bring(flat, f"{LONG}, жабық.pdf", organisation=akmola, by=at_work["aigul"], at=clock.now())
    covers = "Қызметкерлердің аты-жөні, ЖСН-і мен қолтаңбалары жабылды"
    first = offer(proof, held, covers, by=at_work["aigul"], at=clock.now())
    refuse(first, "Екінші бетте қолтаңба көрінеді", by=at_work["bolat"], at=clock.now())
    shown = offer(proof, held, covers, by=at_work["aigul"], at=clock.now())
    release(shown, by=at_work["bolat"], at=clock.now())
    other = FactEvidence.objects.filter(fact__organisation=akmola).exclude(holding=proof)[0].holding
    waits = offer(other, held, covers, by=at_work["aigul"], at=clock.now())
    yield see("document-copies", "aigul", proof.pk)
    yield see("document-copies", "chair", other.pk)
    yield see("document-copies", "aigul", held.pk)
    yield see("document-copies", "aigul", held.pk, act="refused")
    yield see("staff_copies", "bolat")
    yield see("staff_copy", "bolat", waits.pk)
    yield see("staff_copy", "saule", shown.pk)
    yield see("results-documents", "stranger", 2026, "akmola")
    yield see("results-documents", "stranger", 2026, "abay")


def checking(at_work: dict[str, Acting]) -> Iterator[Visit]:
    """Yield what the staff see of reports, campaigns, figures and documents."""
    yield see("staff_matrix", "bolat")
    yield see("staff_queue", "bolat")
    yield see("staff_queue", "auditor")
    of_year = Report.objects.filter(campaign__period="2027")
    for state in ("open", "submitted", "returned", "accepted"):
        one = of_year.filter(state=state, campaign__form="form-7").first() or of_year.filter(state=state)[0]
        yield see("staff_report", "saule", one.pk)
    campaign = Campaign.objects.filter(period="2027")[0]
    yield see("staff_campaigns", "bolat")
    yield see("staff_campaign_open", "bolat")
    yield see("staff_campaign_open", "bolat", act="refused")
    yield see("staff_campaign", "bolat", campaign.pk)
    yield see("staff_facts", "saule")
    yield see("staff_facts_of", "saule", "akmola", "2026")
    yield see("staff_facts_enter", "saule", "akmola", "2026", query="?fact=legal.inspections")
    yield see("staff_facts_enter", "saule", "akmola", "2026")
    asked = "?fact=membership.employees"
    yield see("staff_facts_enter", "saule", "akmola", "2026", query=asked, act="refused")
    akmola = Organisation.objects.get(slug="akmola")
    first = NewFact(akmola, Period(2028), "legal.consultations", 20)
    where = Source(SourceKind.RESOLUTION, "Қаулы № 5", clock.today())
    waits = propose(first, where, by=at_work["bolat"], at=clock.now())
    yield see("staff_facts", "bolat")
    yield see("staff_facts_waiting", "saule", waits.pk)
    yield see("staff_facts_waiting", "bolat", waits.pk)
    corrected = AcceptedFact.objects.filter(source=SourceKind.INSPECTION)[0]
    yield see("staff_fact", "saule", corrected.pk)
    yield see("staff_fact", "auditor", AcceptedFact.objects.filter(source=SourceKind.REPORT)[0].pk)
    yield see("staff_document", "saule", FactEvidence.objects.filter(fact=corrected)[0].holding.document_id)
    yield see("staff_document", "saule", FactEvidence.objects.first().holding.document_id)  # type: ignore[union-attr]  # planted
    extension = NewDecision(
        kind=Kind.EXTENSION,
        about=f"campaign:{campaign.pk}",
        body=Body.CHAIR,
        protocol="21",
        item="",
        date=clock.today(),
        words_kk="Мерзім ұзартылсын.",
        words_ru="Продлить срок.",
        sets={"due_at": "2028-02-04T18:00:00+05:00", "organisations": ["akmola"]},
        reason="Боран.",
    )
    waiting = enter(extension, by=at_work["bolat"], at=clock.now())
    yield see("decisions", "secretary")
    yield see("decision", "secretary", waiting.pk)
    yield see("decision", "bolat", waiting.pk)
    yield see("decision_enter", "bolat")
    yield see("decision_enter", "bolat", query=f"?kind=extension&about=campaign:{campaign.pk}")


def yearly(at_work: dict[str, Acting]) -> Iterator[Visit]:
    """Yield what is seen of the years: each year, each of its pages, a decision of every kind."""
    del at_work
    yield see("years", "bolat")
    for one in Assessment.objects.order_by("pk"):
        yield see("year", "secretary" if one.state == "published" else "bolat", one.pk)
    collecting = Assessment.objects.get(state="collecting").pk
    shown = Assessment.objects.get(state="preview").pk
    first = Assessment.objects.filter(state="published").order_by("year")[0].pk
    for route in ("year_edition", "year_participants", "year_facts", "year_running"):
        yield see(route, "bolat", collecting)
    for route in ("year_facts", "year_board", "year_register", "year_objections", "year_prizes"):
        yield see(route, "bolat", shown)
    yield see("year_prizes", "secretary", first)
    yield see("year_point", "bolat", shown, "akmola", "3.4")
    yield see("year_changes", "bolat", shown, "akmola")
    yield see("year_objection", "bolat", shown, Objection.objects.get(assessment=shown).pk)
    yield see("year_objection", "auditor", first, Objection.objects.get(assessment=first).pk)
    for kind in Kind.values:
        if kind != Kind.EXTENSION:
            yield see("decision_enter", "bolat", query=f"?kind={kind}&about=assessment:{shown}")
    yield see("decision_enter", "bolat", query=f"?kind=approval&about=assessment:{shown}", act="refused")
    for kind in (Kind.WAIVER, Kind.READING, Kind.APPROVAL, Kind.PRIZES):
        yield see("decision", "auditor", Decision.objects.filter(kind=kind)[0].pk)
    assert Prize.objects.exists()


def of_people(people: dict[str, Person]) -> Iterator[Visit]:
    """Yield the pages of people, of organisations and of the chain."""
    yield see("people", "administrator")
    yield see("people", "chair")
    yield see("person", "administrator", people["aigul"].pk)
    yield see("people-invite", "administrator")
    yield see("people-invite", "administrator", act="refused")
    yield see("organisations", "administrator")
    yield see("organisations-one", "administrator", "akmola")
    yield see("audit", "auditor")
    papers = Holding.objects.select_related("document", "organisation").order_by("id")[:3]
    for number, paper in enumerate(papers):
        reader = acting(people["bolat"], on=clock.today(), second_factor=True).actor()
        what, slug = f"document:{paper.document_id}", paper.organisation.slug
        viewings.note(reader, what, organisation=slug, page="staff_file", at=clock.now())
        viewings.note(reader, f"person:{number + 1}", page="person", at=clock.now())
    yield see("viewings", "auditor")
    yield see("viewings", "administrator", query="?what=document:&organisation=akmola")
    report = Report.objects.filter(organisation__slug="akmola", campaign__period="2027")[0]
    yield see("audit", "auditor", query=f"?object=report:{report.pk}")


if __name__ == "__main__":
    main()
