"""The contests of the demonstration: one round finished from call to diploma, one that takes applications."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from esep.contests import rounds
from esep.contests.applying import describe, start
from esep.contests.bringing import add_public_copy, attach, bring
from esep.contests.commission import name
from esep.contests.conflicts import tied
from esep.contests.counting import count
from esep.contests.entering import enter
from esep.contests.handing import submit
from esep.contests.listing import count_in, enlist
from esep.contests.models import Application, Member, Round
from esep.contests.outcome import latest
from esep.contests.queries import admitted, contest_of, handed_in
from esep.contests.questions import answer, ask
from esep.contests.ranking import winners
from esep.contests.register import certify
from esep.contests.resolving import NewItem
from esep.contests.seats import judges, members
from esep.contests.sheets import Marked, claims_of, mark, seal, sheet_of
from esep.contests.sittings import sign, sit
from esep.contests.titles import award
from esep.decisions.actions import NewDecision, confirm
from esep.decisions.actions import enter as decide
from esep.decisions.models import Body, Decision, Kind
from esep.demo import office
from esep.demo.planted.agenda import Agenda
from esep.demo.planted.cast import Cast
from esep.demo.planted.collecting import at
from esep.demo.planted.evaluating import MEETING
from esep.demo.planted.proofs import document
from esep.demo.register import inspectors, read
from esep.evidence.actions import bring as bring_to
from esep.people.acting import Acting, acting
from esep.people.models import Person
from esep.publication.publish import publish_round
from esep.reports.entry import Typed

REGULATION = "legal-inspector-contest"
KEY = "best-legal-inspector"
"""How row 1.3 of the evaluation knows this contest."""

ENTRANTS = 7
AMOUNTS = {1: 400_000, 2: 300_000, 3: 200_000}
"""Tenge for the three places; invented."""


@dataclass
class Held:
    """A round under way, with the numbers of its acts; `people` are those who take part, by key."""

    cast: Cast
    people: Mapping[str, Person]
    work: int
    round: Round | None = None
    acts: int = 0
    applications: list[Application] = field(default_factory=list)

    def fresh(self) -> Round:
        """Return the round as it stands now."""
        assert self.round is not None  # noqa: S101  # planned first
        self.round.refresh_from_db()
        return self.round

    def as_(self, key: str, moment: datetime) -> Acting:
        """Return somebody at work at an instant, with the roles of that day."""
        if key in self.people:
            return acting(self.people[key], on=moment.date(), second_factor=True)
        return self.cast.people[key]

    def decided(
        self, kind: Kind, sets: Mapping[str, Any], words: tuple[str, str], moment: datetime, about: str = ""
    ) -> Decision:
        """Enter a decision about the round and let a second person confirm it."""
        self.acts += 1
        title = f"№ {self.acts}-К, {words[0]}"
        by = self.cast.people["bolat"]
        paper = bring_to(
            io.BytesIO(document(title, words)),
            f"{title[:60].rstrip('.')}.docx",
            organisation=self.cast.tree["union"],
            by=by,
            at=moment,
        )
        new = NewDecision(
            kind=kind.value,
            about=about or f"round:{self.fresh().pk}",
            body=(Body.CHAIR if kind == Kind.COMMISSION else Body.EXECUTIVE_COMMITTEE).value,
            protocol=f"{self.acts}-К",
            item="1",
            date=moment.date(),
            words_kk=words[0],
            words_ru=words[1],
            sets=sets,
            document=paper,
        )
        made = decide(new, by=by, at=moment)
        return confirm(made, by=self.cast.people["secretary"], at=moment)


def plan(agenda: Agenda, cast: Cast) -> None:
    """Plan the finished round on the work of the second year, and the open one on the third."""
    people = people_of(cast)
    agenda.at(at(date(2027, 1, 8)), lambda moment: _certified(cast, people, moment))
    _finished(agenda, Held(cast, people, office.YEAR + 1))
    _open(agenda, Held(cast, people, office.YEAR + 2))


def people_of(cast: Cast) -> Mapping[str, Person]:
    """Return the inspectors and the commission of the demonstration by key.

    One of the judges leads a member organisation, and so keeps out of its inspector's application.
    """
    rows = [row for row in read("people.toml")["person"] if row.get("in_contests")]
    found = {person.email: person for person in Person.objects.filter(email__in=[r["email"] for r in rows])}
    chair = Person.objects.get(pk=cast.chair("karaganda").person)
    return {**{row["key"]: found[row["email"]] for row in rows}, "judge-4": chair}


def _certified(cast: Cast, people: Mapping[str, Person], moment: datetime) -> None:
    """Enter every inspector into the register, each for the organisation of inspectors.toml."""
    for number, one in enumerate(inspectors()[:ENTRANTS], 1):
        certify(
            people[one.slug],
            "legal",
            cast.tree[one.organisation],
            certificate=f"ҚИ-{number:03d}",
            since=moment.date(),
            by=cast.people["bolat"],
            at=moment,
        )


def _finished(agenda: Agenda, held: Held) -> None:
    """From the plan in January to the published result in April, one step after another."""
    agenda.at(at(date(2027, 1, 15)), lambda moment: _announced(held, moment))
    for number, one in enumerate(inspectors()[:ENTRANTS]):
        begun = at(date(2027, 2, 8) + timedelta(days=2 * number), 11)
        agenda.at(begun, lambda moment, key=one.slug: _applied(held, key, moment))  # type: ignore[misc]  # bound now
    agenda.at(at(date(2027, 2, 24)), lambda moment: _seated(held, moment))
    agenda.at(at(date(2027, 3, 2), 10), lambda moment: _closed(held, moment))
    agenda.at(at(date(2027, 3, 4), 10), lambda moment: _admitted(held, moment))
    agenda.at(at(date(2027, 3, 5), 12), lambda moment: _asked(held, moment))
    agenda.at(at(date(2027, 3, 12), 10), lambda moment: _judged(held, moment))
    agenda.at(at(date(2027, 3, 17), 15), lambda moment: _concluded(held, moment))
    agenda.at(at(date(2027, 3, 24), 12), lambda moment: _awarded(held, moment))
    agenda.at(at(date(2027, 4, 2), 12), lambda moment: _published(held, moment))
    agenda.at(at(date(2027, 4, 20), 12), lambda moment: _counted_in(held, moment))


def _open(agenda: Agenda, held: Held) -> None:
    """Announced in January; one inspector is filling in, one has handed in."""
    first, second = inspectors()[:2]
    agenda.at(at(date(2028, 1, 14)), lambda moment: _announced(held, moment))
    agenda.at(at(date(2028, 1, 24), 11), lambda moment: _applied(held, second.slug, moment))
    agenda.at(at(date(2028, 1, 27), 11), lambda moment: _applied(held, first.slug, moment, only=9))


def _announced(held: Held, moment: datetime) -> None:
    by = held.cast.people["bolat"]
    held.round = rounds.plan(REGULATION, held.work, by=by, at=moment)
    call = {code: words.format(year=held.work) for code, words in CALL.items()}
    rounds.announce(held.fresh(), call, by=by, at=moment)


def _applied(held: Held, key: str, moment: datetime, only: int = 0) -> None:
    """Fill an application in, prove it and hand it in; with `only` so many rows are filled and no more."""
    by = held.as_(key, moment)
    one = start(held.fresh(), by=by, at=moment)
    figures = figures_of(held, key)
    rows = list(figures)[:only] if only else list(figures)
    enter(one, {row: Typed(str(figures[row]), 0) for row in rows}, by=by, at=moment)
    words = {"note": NOTE, "phone": ""}
    describe(one, words, ("name", "materials"), by=by, at=moment)
    for row, title in (("A3-3", ACTS), ("2.4", PUBLICATIONS), ("note", SLIDES)):
        _put(one, row, title, by=by, moment=moment)
    stream = io.BytesIO(document(PROOFS, [f"{one.name}, {one.round.year}"]))
    proofs = bring(one, stream, f"{PROOFS}.docx", by=by, at=moment)
    for row in rows:
        if row in PROVED:
            attach(one, row, title=PROOFS, holding=proofs, by=by, at=moment)
    if only:
        return
    _show_without_names(one, by=by, moment=moment)
    attach(one, "2.4", title=POST, link="https://example.kz/kenes", by=by, at=moment)
    _put(one, "stamp", STAMPED, by=by, moment=moment)
    submit(one, by=by, at=moment)
    held.applications.append(one)


def _put(one: Application, row: str, title: str, *, by: Acting, moment: datetime) -> None:
    stream = io.BytesIO(document(title, [f"{one.name}, {one.round.year}"]))
    holding = bring(one, stream, f"{title}.docx", by=by, at=moment)
    attach(one, row, title=title, holding=holding, by=by, at=moment)


def _show_without_names(one: Application, *, by: Acting, moment: datetime) -> None:
    """Add the copy without personal data, which may be published, to the collected articles."""
    articles = one.materials.get(row="2.4", title=PUBLICATIONS)
    stream = io.BytesIO(document(f"{PUBLICATIONS} ({WITHOUT})", [str(one.round.year)]))
    holding = bring(one, stream, f"{PUBLICATIONS}, {WITHOUT}.docx", by=by, at=moment)
    add_public_copy(articles, holding, by=by, at=moment)


def figures_of(held: Held, key: str) -> Mapping[str, int]:
    """Return row → figure of an inspector's year: the work of `demo.office`, a little more or less."""
    (told,) = (one for one in inspectors() if one.slug == key)
    percent = Random(f"{key} {held.work}").randint(88, 114)
    known = {row.fact: row.value for row in office.inspector_rows() if row.subject == told.slug}
    found: dict[str, int] = {}
    for row in contest_of(held.fresh()).form.rows:
        value = known.get(row.fact or "")
        if isinstance(value, int) and not isinstance(value, bool):
            found[row.number] = value * percent // 100
    return found


def _seated(held: Held, moment: datetime) -> None:
    """The chair's order names the chair of the commission, four members and a secretary."""
    seats = [
        ("commission", "chair"),
        *((f"judge-{n}", "member") for n in range(1, 5)),
        ("clerk", "secretary"),
    ]
    lines = [{"person": held.people[key].pk, "seat": seat, "post": ""} for key, seat in seats]
    order = held.decided(Kind.COMMISSION, {"members": lines}, ORDER, moment)
    name(held.fresh(), order, by=held.cast.people["bolat"], at=moment)


def _closed(held: Held, moment: datetime) -> None:
    rounds.close(held.fresh(), by=held.cast.people["bolat"], at=moment)


def _admitted(held: Held, moment: datetime) -> None:
    """The first sitting admits everybody."""
    items = [
        NewItem("admit", *ADMIT, (len(_free(held, one)), 0, 0), {"applications": [one.pk]})
        for one in handed_in(held.fresh())
    ]
    _sat(held, "1", items, moment)


def _sat(held: Held, protocol: str, items: Sequence[NewItem], moment: datetime) -> None:
    made = sit(
        held.fresh(),
        protocol,
        moment.date(),
        members(held.fresh()),
        items,
        place="Астана",
        by=held.as_("clerk", moment),
        at=moment,
    )
    sign(made, by=held.as_("commission", moment), at=moment)


def _asked(held: Held, moment: datetime) -> None:
    """A member asks one of the inspectors, who answers the next day."""
    one = held.applications[1]
    one.refresh_from_db()
    asked = ask(one, "A3-3", QUESTION, by=held.as_("judge-1", moment), at=moment)
    later = moment + timedelta(hours=20)
    answer(asked, REPLY, by=held.as_(inspectors()[1].slug, later), at=later)


def _judged(held: Held, moment: datetime) -> None:
    """Agree on a sheet for each; of some rows less is accepted than was claimed, and the reason says why."""
    for application in admitted(held.fresh()):
        by = held.as_("commission", moment)
        sheet = sheet_of(application, held.fresh(), by=by)
        claims = claims_of(sheet.handed)
        cut = Random(f"{application.pk} {held.work} cut").randint(1, 3)
        marks = {
            row: Marked(str(int(claims[row]) - cut), UNPROVED)
            for row in ("2.4", "A3-3")
            if application.pk % 3 and int(claims.get(row, "0")) > cut
        }
        if marks:
            mark(sheet, held.fresh(), marks, by=by, at=moment)
        signing = _free(held, application)
        seal(sheet, held.fresh(), signers=signing, by=by, at=moment)


def _free(held: Held, application: Application) -> tuple[Member, ...]:
    """Return the judges who are not tied to an application."""
    seated = judges(held.fresh())
    out = tied(application, seated)
    return tuple(one for one in seated if one.pk not in out)


def _concluded(held: Held, moment: datetime) -> None:
    """Count, adopt the places at the second sitting, and conclude before 20 March."""
    by = held.as_("commission", moment)
    count(held.fresh(), by=by, at=moment)
    outcome = latest(held.fresh())
    assert outcome is not None  # noqa: S101  # counted above
    _sat(held, "2", [NewItem("places", *PLACES, (5, 0, 0), {"outcome": outcome.digest})], moment)
    rounds.conclude(held.fresh(), by=by, at=moment)


def _awarded(held: Held, moment: datetime) -> None:
    """Give the winners titles and diplomas."""
    won = sorted({winner.place for winner in winners(held.fresh())})
    sums = [{"place": place, "amount": AMOUNTS[place]} for place in won]
    sets = {"awards": sums, "chair": MEETING["chair"]}
    decision = held.decided(Kind.AWARDS, sets, AWARDED, moment)
    award(held.fresh(), decision, by=held.cast.people["bolat"], at=moment)


def _published(held: Held, moment: datetime) -> None:
    """Publish the round with its sealed bundle."""
    publish_round(held.fresh(), by=held.cast.people["bolat"], at=moment)


def _counted_in(held: Held, moment: datetime) -> None:
    """List the contest for the year in which it was concluded, and count its places there."""
    line = {
        "key": KEY,
        **dict(zip(("name_kk", "name_ru", "name_en"), LISTED, strict=True)),
        "organiser": "",
        "absence_costs": True,
    }
    year = moment.year
    sets = {"year": year, "contests": [line]}
    decision = held.decided(Kind.CONTEST_LIST, sets, LIST, moment, about=f"year:{year}")
    (one,) = enlist(decision, by=held.cast.people["bolat"], at=moment)
    count_in(one, round_=held.fresh(), by=held.cast.people["bolat"], at=moment)


CALL = {
    "kk": "{year} жылғы жұмыс қорытындысы бойынша «Кәсіподақтың үздік құқықтық еңбек инспекторы» байқауы "
    "жарияланады. Өтінім, жұмыс нәтижелері мен түсініктеме хат 1 наурызға дейін қабылданады.",
    "ru": "Объявляется конкурс «Лучший правовой инспектор труда профсоюза» по итогам работы за {year} год. "
    "Заявка, результаты работы и пояснительная записка принимаются до 1 марта.",
    "en": "The contest “Best legal labour inspector of the union” on the work of {year} is announced. The "
    "application, the results and the explanatory note are taken until 1 March.",
}
NOTE = (
    "Көрсетілімге арналған ойдан алынған түсініктеме хат: жыл ішінде мүшелердің өтініштері қаралды, сотта "
    "және келісу комиссияларында құқықтары қорғалды, баспасөзде кеңестер берілді."
)
ACTS, PUBLICATIONS, SLIDES = "Тексеру актілері", "Мақалалар жинағы", "Таныстырылым"
POST, STAMPED = "Әлеуметтік желідегі кеңес", "Төраға мөрі басылған бет"
PROOFS = "Растайтын материалдар"
PROVED = ("1", "2.1", "2.2", "4", "6", "8", "9.1")
"""The rows that the collected materials stand on, besides those with a document of their own."""
WITHOUT = "жеке деректерсіз"
ORDER = ("Байқау комиссиясының құрамы бекітілсін.", "Утвердить состав конкурсной комиссии.")
ADMIT = ("Түскен өтінімдер қарауға жіберілсін.", "Допустить поступившие заявки к рассмотрению.")
PLACES = ("Орындар есепке сәйкес бекітілсін.", "Утвердить места согласно подсчёту.")
AWARDED = ("Жеңімпаздарға біржолғы сыйақы берілсін.", "Выплатить победителям единовременную премию.")
QUESTION = "Тексерулердің екеуі бір ұйымда өтті ме? Актілердің күнін нақтылаңыз."
REPLY = "Иә, бірінші тексеруден кейін бұзушылықтардың жойылуы екінші рет тексерілді."
UNPROVED = "Растайтын материал жеткіліксіз."
LIST = (
    "Жылдың республикалық байқауларының тізімі бекітілсін.",
    "Утвердить список республиканских конкурсов года.",
)
LISTED = (
    "«Кәсіподақтың үздік құқықтық еңбек инспекторы» байқауы",
    "Конкурс «Лучший правовой инспектор труда профсоюза»",
    "Contest “Best legal labour inspector of the union”",
)
