"""Makes the things that the matrix asks about, one of each kind for an organisation, made once an office."""

from __future__ import annotations

from datetime import date, time

from tests.forms.asked_of_schools import asked
from tests.people import DAY, NOW, Office

from esep.assessments.models import Assessment, Objection, Participant
from esep.assessments.timeline import open_year
from esep.contests.models import Application, Inspector, Listed, Question, Round
from esep.core.period import Period
from esep.core.survey import Worded
from esep.decisions.models import Body, Decision
from esep.decisions.models import Kind as DecisionKind
from esep.evidence.models import CopyAct, Document, Holding, PublicCopy
from esep.facts.models import AcceptedFact, Proposal, SourceKind
from esep.forms.models import AdHoc
from esep.library import library
from esep.national.actions import begin
from esep.national.bringing import remark
from esep.national.models import NationalReport
from esep.organisations.models import Kind, Organisation
from esep.people.models import Invitation, Person, Role, RoleKind, Tie
from esep.programme.models import Done, Plan, Planned
from esep.registers.models import Entry
from esep.reports.campaigns import open_campaign
from esep.reports.models import Campaign, Report
from esep.surveys.models import Survey, Target
from esep.surveys.spelling import Content, spelled

FORM = "membership-statistics"


def campaign(office: Office) -> Campaign:
    """Return the campaign of the membership statistics of 2027, opened by Bolat."""
    found = Campaign.objects.first()
    if found is not None:
        return found
    members = [one for one in office.tree.values() if one.kind == Kind.MEMBER]
    return open_campaign(
        FORM, Period(2027), members, day=date(2028, 2, 15), hour=time(18), by=office.as_("bolat"), at=NOW
    )


def national(office: Office) -> dict[str, int]:
    """Return the number of a national report on 2026, of its first section and block, and of a remark."""
    found = NationalReport.objects.first() or begin("2026", by=office.as_("bolat"), at=NOW)
    section = found.sections.order_by("place")[0]
    noted = found.remarks.first() or remark(found, "Ескерту", by=office.as_("bolat"), at=NOW)
    block = section.blocks.order_by("place")[0]
    return {"number": found.pk, "section": section.pk, "block": block.pk, "remark": noted.pk}


def round_() -> Round:
    """Return the open round of the union's legal inspectors for 2027."""
    found = Round.objects.first()
    if found is not None:
        return found
    return Round.objects.create(
        regulation="legal-inspector-contest",
        edition="2025-12-25",
        year=2027,
        organisation=Organisation.objects.get(kind=Kind.UNION),
        state="open",
        call={"kk": "Байқау басталды.", "ru": "Конкурс начался.", "en": "The contest has begun."},
        due_at=NOW.replace(month=3),
        conclude_by=NOW.replace(month=4),
        opened_by="person:1",
        opened_at=NOW,
    )


def application(office: Office, organisation: Organisation) -> Application:
    """Return the draft of somebody of the organisation, with a question on it."""
    found = Application.objects.filter(organisation=organisation).first()
    if found is not None:
        return found
    who = person(office, organisation)
    made = Application.objects.create(
        round=round_(), person=who, organisation=organisation, name=who.name, started_at=NOW
    )
    Question.objects.create(application=made, row="3", text="Актілер қайда?", by="person:1", at=NOW)
    return made


def inspector(office: Office, organisation: Organisation) -> Inspector:
    """Return the line of somebody of the organisation in the register."""
    found = Inspector.objects.filter(organisation=organisation).first()
    if found is not None:
        return found
    return Inspector.objects.create(
        person=person(office, organisation),
        kind="legal",
        organisation=organisation,
        certificate=organisation.slug,
        since=NOW.date(),
    )


def contest_list(office: Office, organisation: Organisation) -> Decision:
    """Return the confirmed list of contests of 2028, an empty one."""
    del office, organisation
    made, _ = Decision.objects.get_or_create(
        kind=DecisionKind.CONTEST_LIST,
        about="year:2028",
        defaults={
            "body": Body.EXECUTIVE_COMMITTEE,
            "protocol": "12",
            "item": "1",
            "date": NOW.date(),
            "words_kk": "Бекітілсін.",
            "words_ru": "Утвердить.",
            "sets": {"year": 2028, "contests": []},
            "entered_by": "person:1",
            "entered_at": NOW,
            "confirmed_by": "person:2",
            "confirmed_at": NOW,
        },
    )
    return made


def listed(office: Office, organisation: Organisation) -> Listed:
    """Return a contest of that list."""
    made, _ = Listed.objects.get_or_create(
        year=2028,
        key="example",
        defaults={
            "name_kk": "Үлгі байқау",
            "name_ru": "Примерный конкурс",
            "name_en": "Example contest",
            "absence_costs": False,
            "decision": contest_list(office, organisation),
        },
    )
    return made


def report(office: Office, organisation: Organisation) -> Report:
    """Return the organisation's report; the union and a district, which owe none, get a row all the same."""
    asked = campaign(office)
    found, _ = Report.objects.get_or_create(
        campaign=asked, organisation=organisation, defaults={"due_at": asked.due_at}
    )
    return found


def year(office: Office) -> Assessment:
    """Return the evaluation of 2026, with Akmola and Abay as participants."""
    found = Assessment.objects.first() or open_year(
        "annual-evaluation", 2026, by=office.as_("secretary"), at=NOW
    )
    for slug in ("akmola", "abay"):
        Participant.objects.get_or_create(assessment=found, organisation=office.tree[slug])
    return found


def objection(office: Office, organisation: Organisation) -> Objection:
    """Return an objection of the organisation."""
    found, _ = Objection.objects.get_or_create(
        assessment=year(office),
        organisation=organisation,
        defaults={"criterion": "1.1", "text": "сан басқа", "by": "person:0", "by_name": "—", "at": NOW},
    )
    return found


def decision(office: Office) -> Decision:
    """Return a decision that waits for its confirmation, entered by Saule."""
    found, _ = Decision.objects.get_or_create(
        kind=DecisionKind.INCOMPLETE,
        about=f"assessment:{year(office).pk}",
        defaults={
            "body": Body.EXECUTIVE_COMMITTEE,
            "protocol": "7",
            "date": DAY,
            "words_kk": "—",
            "words_ru": "—",
            "entered_by": office.as_("saule").id,
            "entered_at": NOW,
        },
    )
    return found


def holding(office: Office, organisation: Organisation) -> Holding:
    """Return a document in the organisation's hands; its bytes are nowhere."""
    sha256 = f"{organisation.pk:064x}"
    document, _ = Document.objects.get_or_create(
        sha256=sha256, defaults={"size": 1, "kind": "pdf", "stored_at": NOW}
    )
    found, _ = Holding.objects.get_or_create(
        document=document,
        organisation=organisation,
        defaults={"name": "акт.pdf", "salt": "0" * 64, "by": office.as_("aigul").id, "at": NOW},
    )
    return found


def public_copy(office: Office, organisation: Organisation) -> PublicCopy:
    """Return a copy of that document that waits to be judged; its bytes are nowhere, too."""
    found = PublicCopy.objects.filter(original__organisation=organisation).first()
    if found is not None:
        return found
    document, _ = Document.objects.get_or_create(
        sha256=f"{organisation.pk:064x}"[::-1], defaults={"size": 1, "kind": "pdf", "stored_at": NOW}
    )
    by = office.as_("aigul").id
    copy = Holding.objects.create(
        document=document, organisation=organisation, name="көшірме.pdf", salt="1" * 64, by=by, at=NOW
    )
    made = PublicCopy.objects.create(
        original=holding(office, organisation), copy=copy, covers="ЖСН жабылды", by=by, at=NOW
    )
    CopyAct.objects.create(of=made, number=1, verb="offer", state="offered", by=by, at=NOW, event_seq=1)
    return made


def fact(office: Office, organisation: Organisation) -> AcceptedFact:
    """Return an accepted figure of the organisation."""
    found, _ = AcceptedFact.objects.get_or_create(
        organisation=organisation,
        period="2026",
        fact="membership.total",
        key="",
        version=1,
        defaults={
            "value": "100",
            "source": SourceKind.STATISTICS,
            "source_id": "1",
            "by": office.as_("saule").id,
            "role": "officer",
            "at": NOW,
            "event_seq": 1,
        },
    )
    return found


def proposal(office: Office, organisation: Organisation) -> Proposal:
    """Return a first figure of the organisation that waits for a second officer."""
    found, _ = Proposal.objects.get_or_create(
        organisation=organisation,
        period="2026",
        fact="legal.consultations",
        made=None,
        withdrawn_at=None,
        defaults={
            "value": "5",
            "source": SourceKind.STATISTICS,
            "source_id": "1",
            "entered_by": office.as_("saule").id,
            "entered_at": NOW,
        },
    )
    return found


def person(office: Office, organisation: Organisation) -> Person:
    """Return somebody who works there: a second reporter."""
    del office
    found, fresh = Person.objects.get_or_create(
        email=f"second@{organisation.slug}.example", defaults={"name": "Екінші", "joined": NOW}
    )
    if fresh:
        Role.objects.create(person=found, kind=RoleKind.REPORTER, organisation=organisation, since=DAY)
    return found


def role(office: Office, organisation: Organisation) -> Role:
    """Return the role of that person."""
    return person(office, organisation).roles.get()


def tie(office: Office, organisation: Organisation) -> Tie:
    """Return a tie of that person."""
    found, _ = Tie.objects.get_or_create(
        person=person(office, organisation), organisation=office.tree["astana"], reason="—", since=DAY
    )
    return found


def entry(organisation: Organisation, register: str) -> Entry:
    """Return the entry of a register that belongs to the organisation, in its first state."""
    found = Entry.objects.filter(organisation=organisation, register=register).first()
    if found is not None:
        return found
    declared = library().registers[register]
    return Entry.objects.create(
        register=register,
        number=Entry.objects.filter(register=register).count() + 1,
        organisation=organisation,
        state=declared.start,
        by="person:1",
        at=NOW,
        changed_at=NOW,
        values={"name": "№ 7", "task": "Кеңес құру"},
    )


def invitation(office: Office, organisation: Organisation) -> Invitation:
    """Return an open invitation into the organisation."""
    found, _ = Invitation.objects.get_or_create(
        organisation=organisation,
        defaults={
            "email": "new@x.example",
            "name": "Жаңа",
            "kind": RoleKind.REPORTER,
            "since": DAY,
            "token_hash": f"{organisation.pk:064x}",
            "made_by": office.people["administrator"],
            "made_at": NOW,
            "expires_at": NOW.replace(year=2029),
        },
    )
    return found


def planned(organisation: Organisation) -> Planned:
    """Return the one measure of the organisation's plan for 2028, which is being written."""
    found = (
        Planned.objects.select_related("plan__organisation").filter(plan__organisation=organisation).first()
    )
    if found is not None:
        return found
    plan = Plan.objects.create(
        organisation=organisation,
        edition="2025-07-03",
        first_year=2028,
        last_year=2028,
        begun_by="person:1",
        begun_at=NOW,
    )
    return Planned.objects.create(
        plan=plan,
        number=1,
        clause="3.4",
        kind="visit",
        responsible="Төраға",
        since=date(2028, 1, 1),
        until=date(2028, 12, 31),
        expected="Барлық мектепке барылады.",
        indicator="log",
        counts="events",
        target=12,
        by="person:1",
        at=NOW,
    )


def done(office: Office, organisation: Organisation) -> Done:
    """Return a visit that the organisation logged."""
    del office
    found = Done.objects.filter(organisation=organisation).first()
    if found is not None:
        return found
    return Done.objects.create(
        organisation=organisation,
        kind="visit",
        clauses=["3.4"],
        title="Мектепке бару",
        place="Көкшетау",
        day=DAY,
        by="person:1",
        at=NOW,
    )


def programme_act(office: Office) -> Decision:
    """Return a resolution about the programme that Bolat entered."""
    about = "programme:2025-07-03"
    found = Decision.objects.filter(about=about).first()
    if found is not None:
        return found
    return Decision.objects.create(
        kind=DecisionKind.RESOLUTION,
        about=about,
        body=Body.EXECUTIVE_COMMITTEE,
        protocol="5",
        date=DAY,
        words_kk="Нысаналы сандар бекітілсін.",
        words_ru="Утвердить целевые числа.",
        entered_by=office.as_("bolat").id,
        entered_at=NOW,
    )


def ad_hoc(office: Office) -> AdHoc:
    """Return a published form that Bolat made."""
    return AdHoc.objects.first() or asked(office)


def survey(office: Office, organisation: Organisation, state: str = "draft") -> Survey:
    """Return a survey that the organisation holds of its own members."""
    del office
    found = Survey.objects.filter(organisation=organisation, state=state).first()
    if found is not None:
        return found
    made = Survey.objects.create(
        organisation=organisation,
        state=state,
        content=spelled(Content(Worded("Сауалнама"))),
        least=10,
        way="link",
        last_day=DAY,
        begun_by="person:1",
        begun_at=NOW,
    )
    Target.objects.create(survey=made, organisation=organisation, link=f"{organisation.slug[:18]}-{made.pk}")
    return made
