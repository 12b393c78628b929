"""The sitting of a commission: what waits is proposed, votes are typed, and the minutes are written."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from esep.audit import clock
from esep.contests.conflicts import ties_of
from esep.contests.models import Round
from esep.contests.outcome import latest
from esep.contests.queries import contest_of, handed_in
from esep.contests.quorum import quorum
from esep.contests.ranking import places_given, prizes, ties, too_few, winners
from esep.contests.resolving import NewItem
from esep.contests.seats import judges, members
from esep.contests.sittings import sit
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.pages.contest import commission_finding as find
from esep.pages.contest import commission_words as says
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.people.acting import Acting

Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """An item that may be put to the vote: its key in the form, what it is about, and its choices.

    Of `other` the words are typed; of all others they follow from the choice. `may` is how many may vote.
    """

    key: str
    kind: str
    about: str
    choices: Choices
    may: int


@require_http_methods(["GET", "HEAD", "POST"])
@door("commission.write", of=find.round_)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: Round, **_segments: object) -> HttpResponse:
    """Show the form of a sitting, or write its minutes."""
    if request.method != "POST":
        return shown(request, lang, acting, it)
    here = [one for one in members(it) if str(one.pk) in request.POST.getlist("present")]
    problems: list[Problem] = []
    try:
        day = date.fromisoformat(request.POST.get("day", ""))
    except ValueError:
        day = clock.today()
        problems.append(Problem(says.NO_DAY, says.GIVE_DAY, rule="no-day"))
    items = list(items_of(request, it, problems))
    if problems:
        return shown(request, lang, acting, it, problems)
    try:
        sit(
            it,
            request.POST.get("protocol", ""),
            day,
            here,
            items,
            place=request.POST.get("place", ""),
            by=acting,
            at=clock.now(),
            once=request.POST.get("once", ""),
        )
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words("contests-commission", code).say("told.sat")))
    return HttpResponseRedirect(href(lang, "contests", "commission", str(it.pk)), status=303)


def shown(
    request: HttpRequest, lang: str, acting: Acting, it: Round, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the form, with what was typed when it was refused."""
    seated = members(it)
    typed = request.POST if request.method == "POST" else {}
    return desk.show(
        request,
        "contest/commission-sitting.html",
        lang=lang,
        name="contests-sitting",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        round=it,
        title=contest_of(it).name[lang],
        seated=seated,
        present=request.POST.getlist("present") if typed else [str(one.pk) for one in seated],
        quorum=quorum(it),
        proposed=tuple(proposals(it, lang)),
        typed=typed,
        next_number=str(it.sittings.count() + 1),
        today=clock.today().isoformat(),
        room=href(lang, "contests", "commission", str(it.pk)),
        token=secrets.token_urlsafe(16),
    )


def proposals(it: Round, lang: str) -> Iterator[Proposed]:
    """Yield what waits to be resolved now: applications, ties, fewer than there are places, the places."""
    seated = judges(it)
    waiting = tuple(handed_in(it).filter(state="submitted"))
    out = ties_of(waiting, seated)
    for one in waiting:
        about = f"{one.name}{' · ' + says.LATE[lang] if one.late else ''}"
        choices: Choices = (("admit", says.ADMIT[lang]), ("refuse", says.REFUSE[lang]))
        yield Proposed(f"application-{one.pk}", "application", about, choices, len(seated) - len(out[one.pk]))
    outcome = latest(it)
    names = {one.pk: one.name for one in handed_in(it)}
    for tie in ties(it) if outcome else ():
        if not tie.decided:
            about = f"{says.PLACE.format(place=tie.place)[lang]}: {', '.join(names[x] for x in tie.entrants)}"
            orders = tuple((f"first-{x}", says.FIRST.format(name=names[x])[lang]) for x in tie.entrants)
            choices = (("shared", says.SHARED[lang]), *orders)
            yield Proposed(f"tie-{tie.place}", "tie", about, choices, len(seated))
    if outcome and too_few(it) and places_given(it) is None:
        given = tuple(range(1, prizes(it) + 1))
        choices = tuple(
            (str(upto), says.GIVEN.format(places=", ".join(map(str, given[:upto])) or "—")[lang])
            for upto in range(len(given) + 1)
        )
        yield Proposed("fewer", "fewer", says.FEWER[lang], choices, len(seated))
    if outcome:
        won = ", ".join(
            f"{one.place}: {names[one.application]}" for one in winners(it) if one.application in names
        )
        choices = (("adopt", says.ADOPT[lang]),)
        yield Proposed("places", "places", won or "—", choices, len(seated))
    yield Proposed("other", "other", says.OTHER[lang], (("yes", says.PUT[lang]),), len(seated))


def items_of(request: HttpRequest, it: Round, problems: list[Problem]) -> Iterator[NewItem]:
    """Yield the items that were put to the vote; votes that are no numbers become problems."""
    for one in proposals(it, "kk"):
        chosen = request.POST.get(f"{one.key}-choice", "")
        if chosen not in dict(one.choices):
            continue
        votes = []
        for way in ("for", "against", "abstained"):
            text = request.POST.get(f"{one.key}-{way}", "").strip() or "0"
            votes.append(int(text) if text.isdecimal() and len(text) < 4 else -1)
        if min(votes) < 0:
            problems.append(Problem(says.BAD_VOTES.format(about=one.about), says.TYPE_VOTES, rule="votes"))
            continue
        kind, sets = _sets(one, chosen, it)
        favour, against, abstained = votes
        said = _words(one, chosen, request)
        yield NewItem(kind, said.kk, said.ru, (favour, against, abstained), sets)


def _words(one: Proposed, chosen: str, request: HttpRequest) -> Text:
    """Return how the minutes word an item: as typed for another item, else from what was chosen."""
    if one.kind == "other":
        kk, ru = (request.POST.get(f"other-{code}", "").strip() for code in ("kk", "ru"))
        return Text(kk, ru, ru)
    if one.kind == "application":
        return (says.ADMIT_WORDS if chosen == "admit" else says.REFUSE_WORDS).format(of=one.about)
    way = dict(one.choices)[chosen]
    return {"tie": says.TIE_WORDS, "fewer": says.FEWER_WORDS, "places": says.PLACES_WORDS}[one.kind].format(
        of=one.about, way=way
    )


def _sets(one: Proposed, chosen: str, it: Round) -> tuple[str, dict[str, Any]]:
    """Return the kind of an item and what it sets, from the choice that was made."""
    if one.kind == "application":
        return chosen, {"applications": [int(one.key.removeprefix("application-"))]}
    if one.kind == "tie":
        place = int(one.key.removeprefix("tie-"))
        (tie,) = (each for each in ties(it) if each.place == place)
        if chosen == "shared":
            return "tie", {"place": place, "entrants": list(tie.entrants), "way": "shared"}
        first = int(chosen.removeprefix("first-"))
        order = [first, *(each for each in tie.entrants if each != first)]
        return "tie", {"place": place, "entrants": order, "way": "ordered"}
    if one.kind == "fewer":
        return "fewer", {"places": list(range(1, int(chosen) + 1))}
    if one.kind == "places":
        outcome = latest(it)
        return "places", {"outcome": outcome.digest if outcome else ""}
    return "other", {}
