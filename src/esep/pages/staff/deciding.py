"""What a decision says, in words for a page: what it is about, what it sets, who is named in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from esep.assessments.models import Assessment, Calculation
from esep.core.law import Regulation
from esep.core.names import Text
from esep.core.quantity import pretty
from esep.decisions.models import Decision, Kind
from esep.decisions.shapes import CAUSES
from esep.forms.queries import forms_named
from esep.library import library
from esep.organisations.models import Kind as Level
from esep.organisations.models import Organisation
from esep.organisations.queries import Known, on
from esep.pages.parts import contest_acts as of_contests
from esep.pages.parts import dates
from esep.pages.parts.whole import whole
from esep.reports.models import Campaign

REGULATION = "annual-evaluation"


@dataclass(frozen=True, slots=True)
class Said:
    """One line of what a decision sets: what it is called, and its value."""

    label: Text
    value: Text


def names_on(day: Any) -> Mapping[str, Known]:
    """Return the member organisations by slug as they are called on a day, in three queries."""
    return {one.slug: one for one in on(day, Organisation.objects.filter(kind=Level.MEMBER))}


def abouts(decisions: Iterable[Decision]) -> Mapping[str, tuple[Text, tuple[str, ...]]]:
    """Return what each `about` is called, and the address of its page, in two queries."""
    ids: dict[str, set[int]] = {}
    for one in decisions:
        kind, _, number = one.about.partition(":")
        ids.setdefault(kind, set()).add(whole(number))
    found: dict[str, tuple[Text, tuple[str, ...]]] = {}
    for year in Assessment.objects.filter(pk__in=ids.get("assessment", ())):
        words = (
            YEAR.format(year=year.year)
            if year.version == 1
            else YEAR_VERSION.format(year=year.year, version=year.version)
        )
        found[f"assessment:{year.pk}"] = (words, ("staff", "year", str(year.pk)))
    campaigns = list(Campaign.objects.filter(pk__in=ids.get("campaign", ())))
    forms = forms_named(campaign.form for campaign in campaigns)
    for campaign in campaigns:
        form = forms.get(campaign.form)
        title = form.title if form else Text.same(campaign.form)
        found[f"campaign:{campaign.pk}"] = (
            FORM.format(form=title, period=campaign.period),
            ("staff", "campaigns"),
        )
    if "round" in ids:
        found.update(of_contests.of_rounds(ids["round"]))
    found.update(of_contests.of_lists(ids.get("year", ())))
    return found


def sets_of(decision: Decision, names: Mapping[str, Known]) -> list[Said]:
    """Return what `decision` sets, line by line, in words."""
    if decision.kind == Kind.READING and decision.about.startswith("round:"):
        return _of_a_round(decision.sets)
    return SAY.get(decision.kind, _nothing)(decision.sets, names)


def organisation(slug: object, names: Mapping[str, Known]) -> Text:
    """Return the short name of an organisation; what is not known stands as it is."""
    known = names.get(str(slug))
    return known.short if known else Text.same(str(slug))


def listed(slugs: Iterable[object], names: Mapping[str, Known]) -> Text:
    """Return the names of several organisations."""
    found = [organisation(slug, names) for slug in slugs]
    return Text.each(lambda code: ", ".join(one[code] for one in found))


def newest() -> Regulation:
    """Return the newest edition of the evaluation regulation."""
    return library().regulation(REGULATION, library().editions(REGULATION)[-1])


def instant(value: object) -> Text:
    """Return an instant in the ISO form in words."""
    return dates.moment(datetime.fromisoformat(str(value)))


def _nothing(_sets: Mapping[str, Any], _names: Mapping[str, Known]) -> list[Said]:
    return []


def _edition(sets: Mapping[str, Any], _names: Mapping[str, Known]) -> list[Said]:
    found = [Said(EDITION, dates.edition(str(sets.get("edition", ""))))]
    reading = newest().reading("A01")
    option = reading.option(str(sets.get("option"))) if reading else None
    return [*found, Said(OPTION, option.says)] if option else found


def _reading(sets: Mapping[str, Any], _names: Mapping[str, Known]) -> list[Said]:
    name, _, value = str(sets.get("option", "")).partition(":")
    reading = newest().reading(str(sets.get("reading", "")))
    option = reading.option(name) if reading else None
    if reading is None or option is None:
        return [Said(QUESTION, Text.same(str(sets.get("reading", "")))), Said(OPTION, Text.same(name))]
    says = Text.each(lambda code: f"{option.says[code]} · {value} %") if value else option.says
    question = Text.each(lambda code: f"{reading.id}. {reading.question[code]}")
    return [Said(QUESTION, question), Said(OPTION, says)]


def _of_a_round(sets: Mapping[str, Any]) -> list[Said]:
    """Return a reading of a contest, whose ids are those of its own regulation."""
    name, option = str(sets.get("reading", "")), str(sets.get("option", ""))
    found = of_contests.reading(sets)
    if found is None:
        return [Said(QUESTION, Text.same(name)), Said(OPTION, Text.same(option))]
    question, says = found
    return [Said(QUESTION, Text.each(lambda code: f"{name}. {question[code]}")), Said(OPTION, says)]


def _extension(sets: Mapping[str, Any], names: Mapping[str, Known]) -> list[Said]:
    return [
        Said(DUE, instant(sets["due_at"])),
        Said(ORGANISATIONS, listed(sets.get("organisations", ()), names)),
    ]


def _waiver(sets: Mapping[str, Any], names: Mapping[str, Known]) -> list[Said]:
    persons = int(sets.get("persons", 0))
    return [
        Said(ORGANISATION, organisation(sets.get("organisation"), names)),
        Said(CAUSE, CAUSES.get(str(sets.get("cause")), Text.same(str(sets.get("cause"))))),
        Said(PERSONS, Text.each(lambda code: pretty(persons, code))),
    ]


def _incomplete(sets: Mapping[str, Any], names: Mapping[str, Known]) -> list[Said]:
    by_slug: dict[str, list[str]] = {}
    for cell in sets.get("cells", ()):
        by_slug.setdefault(str(cell["organisation"]), []).append(_number(str(cell["criterion"])))
    return [
        Said(organisation(slug, names), Text.same(", ".join(dict.fromkeys(numbers))))
        for slug, numbers in by_slug.items()
    ]


def _number(criterion: str) -> str:
    found = newest().criterion(criterion)
    return found[0].number if found else criterion


def _open_reading(sets: Mapping[str, Any], _names: Mapping[str, Known]) -> list[Said]:
    return [Said(LEFT_OPEN, Text.same(", ".join(map(str, sets.get("readings", ())))))]


def _tie(sets: Mapping[str, Any], names: Mapping[str, Known]) -> list[Said]:
    return [
        Said(PLACE, Text.same(str(sets.get("place")))),
        Said(WAY, WAYS.get(str(sets.get("way")), Text.same(str(sets.get("way"))))),
        Said(ORGANISATIONS, listed(sets.get("organisations", ()), names)),
    ]


def _approval(sets: Mapping[str, Any], _names: Mapping[str, Known]) -> list[Said]:
    words = str(sets.get("calculation", ""))
    found = Calculation.objects.filter(digest=words).first() if len(words) == 64 else None
    shown = f"№ {found.number} · {words[:16]}…" if found else words
    held = [Said(words, Text.same(str(sets[name]))) for name, words in HELD.items() if name in sets]
    return [Said(CALCULATION, Text.same(shown)), *held]


def _prizes(sets: Mapping[str, Any], names: Mapping[str, Known]) -> list[Said]:
    return [_prize(one, names) for one in sets.get("prizes", ())] or [Said(NAMED, NOBODY)]


def _prize(one: Mapping[str, Any], names: Mapping[str, Known]) -> Said:
    amount = int(one.get("amount", 0))
    what = (
        PLACE_NUMBER.format(place=one["place"])
        if "place" in one
        else BLOCK_NUMBER.format(block=one.get("block"))
    )
    said = PRIZE.format(what=what, amount=Text.each(lambda code: pretty(amount, code)))
    return Said(organisation(one.get("organisation"), names), said)


def _ceremony(sets: Mapping[str, Any], _names: Mapping[str, Known]) -> list[Said]:
    found = [Said(WHEN, instant(sets["at"]))]
    return [*found, Said(WHERE, Text.same(str(sets["place"])))] if sets.get("place") else found


def _resolution(sets: Mapping[str, Any], _names: Mapping[str, Known]) -> list[Said]:
    return [Said(PERMITS, PERMITTED[word]) for word in sets.get("permits", ())]


def _of_contest(
    say: Callable[[Mapping[str, Any]], of_contests.Lines],
) -> Callable[[Mapping[str, Any], Mapping[str, Known]], list[Said]]:
    return lambda sets, _names: [Said(*line) for line in say(sets)]


SAY: Mapping[str, Callable[[Mapping[str, Any], Mapping[str, Known]], list[Said]]] = {
    Kind.EDITION: _edition,
    Kind.EXTENSION: _extension,
    Kind.READING: _reading,
    Kind.WAIVER: _waiver,
    Kind.INCOMPLETE: _incomplete,
    Kind.OPEN_READING: _open_reading,
    Kind.TIE: _tie,
    Kind.APPROVAL: _approval,
    Kind.PRIZES: _prizes,
    Kind.BLOCK_PRIZES: _prizes,
    Kind.CEREMONY: _ceremony,
    Kind.RESOLUTION: _resolution,
    Kind.COMMISSION: _of_contest(of_contests.commission),
    Kind.AWARDS: _of_contest(of_contests.awards),
    Kind.CONTEST_LIST: _of_contest(of_contests.contests),
}

YEAR = Text("{year} жыл", "{year} год", "{year}")
YEAR_VERSION = Text(
    "{year} жыл, {version}-нұсқа", "{year} год, версия {version}", "{year}, version {version}"
)
FORM = Text("{form}, {period}", "{form}, {period}", "{form}, {period}")
EDITION = Text("Редакция", "Редакция", "Edition")
OPTION = Text("Таңдалған нұсқа", "Выбранный вариант", "The option chosen")
QUESTION = Text("Сұрақ", "Вопрос", "Question")
DUE = Text("Жаңа мерзім", "Новый срок", "New deadline")
ORGANISATION = Text("Ұйым", "Организация", "Organisation")
ORGANISATIONS = Text("Ұйымдар", "Организации", "Organisations")
CAUSE = Text("Объективті себеп", "Объективная причина", "Objective cause")
PERSONS = Text("Адам саны", "Число человек", "Number of persons")
LEFT_OPEN = Text("Ашық қалатын сұрақтар", "Остаются открытыми", "Left open")
PLACE = Text("Орын", "Место", "Place")
WAY = Text("Қалай шешілді", "Как решено", "How it is decided")
WAYS = {
    "share": Text("орын бөлісіледі", "место делится", "the place is shared"),
    "order": Text("мына ретпен орналасады", "располагаются в этом порядке", "they stand in this order"),
}
HELD = {
    "chair": Text("Отырыс төрағасы", "Председательствовал", "Chair of the meeting"),
    "secretary": Text("Отырыс хатшысы", "Секретарь заседания", "Secretary of the meeting"),
    "speaker": Text("Баяндамашы", "Докладывал", "Speaker"),
    "members": Text("Орган мүшелері", "Членов органа", "Members of the body"),
    "present": Text("Қатысқандар", "Присутствовали", "Present"),
}
"""How a meeting was held, by the name of the field."""

CALCULATION = Text("Бекітілген есептеу", "Утверждённый расчёт", "The calculation approved")
PRIZE = Text("{what}: {amount} ₸", "{what}: {amount} ₸", "{what}: ₸{amount}")
PLACE_NUMBER = Text("{place}-орын", "{place}-е место", "place {place}")
BLOCK_NUMBER = Text("{block}-блок", "блок {block}", "block {block}")
NAMED = Text("Аталғандар", "Названы", "Named")
NOBODY = Text("ешкім аталмаған", "никто не назван", "nobody")
WHEN = Text("Қашан", "Когда", "When")
WHERE = Text("Қайда", "Где", "Where")
PERMITS = Text("Рұқсат", "Разрешает", "Permits")
PERMITTED = {
    "settle-early": Text(
        "қарсылықтарды мерзімінен бұрын жабу", "закрыть возражения досрочно", "to close the objections early"
    ),
    "chair-signs-here": Text(
        "мөрдің орнына төраға осы жүйеде растайды",
        "заверение председателя в системе вместо печати",
        "the chair to certify here instead of the stamp",
    ),
}
