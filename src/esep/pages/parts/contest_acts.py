"""What a decision on a contest says, in words for a page: the commission, the awards, the list of a year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from esep.contests.models import Member, Round
from esep.contests.rounds import title_of
from esep.core.names import Text
from esep.core.quantity import pretty
from esep.decisions.models import Decision, Kind
from esep.library import library
from esep.people.naming import names_of

Lines = list[tuple[Text, Text]]
"""What each line is called, and its value."""


def of_rounds(numbers: Iterable[int]) -> Mapping[str, tuple[Text, tuple[str, ...]]]:
    """Return what each round is called, and the address of its page, in one query."""
    found = Round.objects.filter(pk__in=list(numbers))
    return {f"round:{one.pk}": (title_of(one), ("contests", "staff", str(one.pk))) for one in found}


def of_lists(years: Iterable[int]) -> Mapping[str, tuple[Text, tuple[str, ...]]]:
    """Return what the list of contests of each year is called, and its address."""
    return {
        f"year:{year}": (LIST.format(year=year), ("contests", "staff", "list", str(year))) for year in years
    }


def said(decision: Decision) -> Lines:
    """Return what a decision about a round sets, line by line; a resolution may permit something."""
    if decision.kind == Kind.READING:
        found, name = reading(decision.sets), str(decision.sets.get("reading", ""))
        if found is None:
            return [(Text.same(name), Text.same(str(decision.sets.get("option", ""))))]
        return [(Text.each(lambda code: f"{name}. {found[0][code]}"), found[1])]
    if decision.kind == Kind.RESOLUTION:
        return [(PERMITS, SIGNS_HERE)] if "chair-signs-here" in decision.sets.get("permits", ()) else []
    return SAY[decision.kind](decision.sets)


def commission(sets: Mapping[str, Any]) -> Lines:
    """Return whom an order seats and whose seat it ends."""
    names = names_of({f"person:{one['person']}" for one in sets.get("members", ())})
    found = []
    for one in sets.get("members", ()):
        name = names.get(f"person:{one['person']}", str(one["person"]))
        post = f", {one['post']}" if one["post"] else ""
        found.append((SEATS.get(str(one["seat"]), Text.same(str(one["seat"]))), Text.same(f"{name}{post}")))
    leaving = Member.objects.filter(pk__in=list(sets.get("ends", ()))).select_related("person")
    return [*found, *((LEAVES, Text.same(one.person.name)) for one in leaving)]


def awards(sets: Mapping[str, Any]) -> Lines:
    """Return the sum for each place, and who signs the diplomas when the decision says."""
    sums = [
        (PLACE.format(place=one["place"]), AMOUNT.format(amount=_sum(int(one["amount"]))))
        for one in sets.get("awards", ())
    ]
    return [*sums, *([(SIGNS, Text.same(str(sets["chair"])))] if sets.get("chair") else [])]


def contests(sets: Mapping[str, Any]) -> Lines:
    """Return the contests of a year, and whether absence costs."""
    return [
        (
            Text(one["name_kk"], one["name_ru"], one["name_en"]),
            COSTS if one["absence_costs"] else COSTS_NOTHING,
        )
        for one in sets.get("contests", ())
    ]


def reading(sets: Mapping[str, Any]) -> tuple[Text, Text] | None:
    """Return the question and the option of a reading; None when contests ask different ones by that id."""
    asked = set()
    for one in library().contests():
        known = library().regulation(one, library().editions(one)[-1]).reading(str(sets.get("reading", "")))
        option = known.option(str(sets.get("option", "")).partition(":")[0]) if known else None
        if known is not None and option is not None:
            asked.add((known.question, option.says))
    return asked.pop() if len(asked) == 1 else None


SAY: Mapping[str, Callable[[Mapping[str, Any]], Lines]] = {
    Kind.COMMISSION: commission,
    Kind.AWARDS: awards,
    Kind.CONTEST_LIST: contests,
}


def _sum(amount: int) -> Text:
    return Text.each(lambda code: pretty(amount, code))


PERMITS = Text("Рұқсат етеді", "Разрешает", "Permits")
SIGNS_HERE = Text(
    "төраға мөрдің орнына осы жүйеде растайды",
    "председатель заверяет здесь вместо печати",
    "the chair certifies here instead of the stamp",
)
LIST = Text("{year} жылғы байқаулар тізімі", "Перечень конкурсов {year} года", "List of contests of {year}")
SEATS = {
    "chair": Text("Комиссия төрағасы", "Председатель комиссии", "Chair of the commission"),
    "secretary": Text("Комиссия хатшысы", "Секретарь комиссии", "Secretary of the commission"),
    "member": Text("Комиссия мүшесі", "Член комиссии", "Member of the commission"),
}
LEAVES = Text("Комиссиядан шығады", "Выходит из комиссии", "Leaves the commission")
PLACE = Text("{place}-орын", "{place}-е место", "Place {place}")
AMOUNT = Text("{amount} ₸", "{amount} ₸", "₸{amount}")
SIGNS = Text("Дипломға қол қояды", "Подписывает дипломы", "Signs the diplomas")
COSTS = Text("қатыспау балл кемітеді", "неучастие отнимает баллы", "absence costs points")
COSTS_NOTHING = Text("қатыспау балл кемітпейді", "неучастие баллов не отнимает", "absence costs nothing")
