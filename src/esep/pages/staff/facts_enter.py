"""Enters a figure from the other sources of clause 3.3, with its document; overriding asks for a reason."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from esep.audit import clock
from esep.core.facts import PLACES, Fact, Value
from esep.core.formulas.contests import PLACE_WORDS
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.evidence import opening
from esep.evidence.actions import bring
from esep.evidence.models import Holding
from esep.facts.actions import NewFact, Source, enter
from esep.facts.models import SourceKind
from esep.facts.proposing import propose
from esep.facts.queries import current, entered_by, proposed_by
from esep.facts.spelling import read
from esep.library import library
from esep.library.amounts import Unreadable
from esep.notices.figures import tell_of_figure
from esep.pages.parts.address import href
from esep.pages.parts.desk import show, tell
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.pages.staff.facts import Place, asked, known_on, place
from esep.people.acting import Acting
from esep.people.policy import WHY, Resource, why_not

KINDS = (SourceKind.STATISTICS, SourceKind.INSPECTION, SourceKind.RESOLUTION)
"""The sources of clause 3.3 besides reports."""

FLAGS = {"иә": "yes", "да": "yes", "yes": "yes", "жоқ": "no", "нет": "no", "no": "no"}


@dataclass(frozen=True, slots=True)
class Filled:
    """The form as it was typed; nothing of it is lost when it is refused."""

    fact: str = ""
    key: str = ""
    value: str = ""
    withdraw: bool = False
    kind: str = SourceKind.STATISTICS.value
    source: str = ""
    day: str = ""
    reason: str = ""
    kept: str = ""

    @classmethod
    def of(cls, sent: Mapping[str, str]) -> Filled:
        """Return the form that was sent."""
        names = ("fact", "key", "value", "source", "day", "reason", "kept")
        texts = {name: sent.get(name, "").strip() for name in names}
        return cls(**texts, withdraw=sent.get("withdraw") == "on", kind=sent.get("kind", ""))


@require_http_methods(["GET", "HEAD", "POST"])
@door("fact.enter", of=place)
def show_form(
    request: HttpRequest,
    lang: str,
    slug: str,  # noqa: ARG001  # the door found the organisation by it
    period: str,  # noqa: ARG001  # the same
    *,
    acting: Acting,
    it: Place,
) -> HttpResponse:
    """Show the form for one figure, or take it: its document first, then the figure that rests on it."""
    if request.method != "POST":
        return _form(request, lang, it, acting, Filled.of(request.GET.dict()))
    filled = Filled.of(request.POST.dict())
    held: Holding | None = None
    try:
        held = _document(request, filled, it, acting)
        said, where = _taken(*_asked_for(filled, it, held), acting, request.POST.get("once", ""))
    except Refused as refused:
        return _form(request, lang, it, acting, filled, held, refused.problems)
    tell(request, lang, Text.each(lambda code: words("facts", code).say(said)))
    return HttpResponseRedirect(href(lang, "staff", *where), status=303)


def _taken(new: NewFact, source: Source, acting: Acting, once: str) -> tuple[str, tuple[str, ...]]:
    """Correct a figure that stands, or propose a first one; return what to say and where to lead."""
    if (new.fact, new.key) in current(new.organisation, new.period, facts=[new.fact]):
        made = enter(new, source, by=acting, at=clock.now(), once=once)
        tell_of_figure(made, clock.now())
        return "form.done", ("fact", str(made.pk))
    waits = propose(new, source, by=acting, at=clock.now(), once=once)
    return "waiting.said_proposed", ("facts", "waiting", str(waits.pk))


def _form(
    request: HttpRequest,
    lang: str,
    it: Place,
    acting: Acting,
    filled: Filled,
    held: Holding | None = None,
    problems: tuple[Problem, ...] = (),
) -> HttpResponse:
    fact = library().facts.get(filled.fact)
    standing = current(it.organisation, it.period).get((filled.fact, filled.key))
    where = Resource(it.organisation.path, entered_by=entered_by(standing) | proposed_by(standing))
    reason = why_not(acting, "fact.correct", where) if standing else ""
    return show(
        request,
        "staff/facts-enter.html",
        lang=lang,
        name="facts",
        acting=acting,
        problems=problems,
        status=422 if problems else 200,
        who=known_on(it.organisation),
        period=str(it.period),
        choices=asked(),
        fact=fact,
        unit=library().facts.units[fact.unit] if fact else None,
        now_standing=standing,
        why=WHY[reason] if reason and not problems else None,
        filled=filled,
        held=held,
        kinds=[kind.value for kind in KINDS],
        places=[(one, PLACE_WORDS[one]) for one in PLACES],
        token=request.POST.get("once") or secrets.token_urlsafe(16),
    )


def _document(request: HttpRequest, filled: Filled, it: Place, acting: Acting) -> Holding | None:
    """Return the document: a new one from the form, or the one kept from a refused attempt."""
    file = request.FILES.get("document")
    if file is not None and not isinstance(file, list):
        name = file.name or ""
        return bring(file, name, organisation=it.organisation, by=acting, at=clock.now())
    held = opening.holding(whole(filled.kept))
    return held if held is not None and held.organisation_id == it.organisation.pk else None


def _asked_for(filled: Filled, it: Place, held: Holding | None) -> tuple[NewFact, Source]:
    """Return the figure and its source as they were typed; what cannot be read is refused at once."""
    problems: list[Problem] = []
    fact = library().facts.get(filled.fact)
    if fact is None:
        problems.append(Problem(*NO_FACT, rule="fact-unknown"))
    value = None if fact is None or filled.withdraw else _value(filled, fact, problems)
    day = _day(filled.day, problems)
    if filled.kind not in {kind.value for kind in KINDS}:
        problems.append(Problem(*NO_KIND, rule="source-kind"))
    if not filled.source:
        problems.append(Problem(*NO_SOURCE, rule="source-missing"))
    if problems:
        raise Refused(problems)
    new = NewFact(
        it.organisation,
        it.period,
        filled.fact,
        value,
        key=filled.key,
        reason=filled.reason,
        documents=() if held is None else (held,),
    )
    return new, Source(SourceKind(filled.kind), filled.source, day)


def _value(filled: Filled, fact: Fact, problems: list[Problem]) -> Value | None:
    typed = "".join(filled.value.split()).replace(",", ".") if fact.kind != "list" else filled.value
    try:
        return read(FLAGS.get(typed.lower(), typed), fact.id, filled.key)
    except Unreadable as unreadable:
        what, todo = unreadable.wording
        problems.append(
            Problem(what.format(**unreadable.fit), todo.format(**unreadable.fit), rule=unreadable.rule)
        )
        return None


def _day(typed: str, problems: list[Problem]) -> date | None:
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        problems.append(Problem(*NO_DAY, rule="source-date"))
        return None


NO_FACT = (
    Text("Көрсеткіш таңдалмаған.", "Показатель не выбран.", "No figure is chosen."),
    Text("Тізімнен таңдаңыз.", "Выберите из списка.", "Choose it from the list."),
)
NO_KIND = (
    Text("Дереккөз түрі таңдалмаған.", "Вид источника не выбран.", "The kind of source is not chosen."),
    Text(
        "Статистика, тексеру немесе қаулы (3.3-т.).",
        "Статистика, проверка или постановление (п. 3.3).",
        "Statistics, inspection or resolution (clause 3.3).",
    ),
)
NO_SOURCE = (
    Text("Дереккөз аталмаған.", "Источник не назван.", "The source is not named."),
    Text("Атауы мен нөмірін жазыңыз.", "Впишите его название и номер.", "Write its name and number."),
)
NO_DAY = (
    Text("Дереккөздің күні түсініксіз.", "Дата источника непонятна.", "The date of the source is unclear."),
    Text("Күнді былай жазыңыз: 2028-01-15.", "Пишите дату так: 2028-01-15.", "Write the day as 2028-01-15."),
)
