"""The three years of the demonstration: one published, one being corrected, one being collected."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta
from random import Random

from esep.assessments import timeline
from esep.assessments.objections import answer_objection, raise_objection
from esep.core.facts import Value
from esep.core.period import Period
from esep.decisions.models import Kind
from esep.demo import office, years
from esep.demo.planted import contests, evaluating
from esep.demo.planted.agenda import Agenda
from esep.demo.planted.cast import Cast
from esep.demo.planted.collecting import FORMS, Course, at, collect, courses
from esep.demo.planted.evaluating import Year
from esep.demo.planted.forms import plan_forms
from esep.demo.planted.half_year import plan_half_year
from esep.demo.planted.national import plan_national
from esep.demo.planted.programme import plan_programme
from esep.demo.planted.proofs import document
from esep.demo.planted.register_entries import plan_registers
from esep.demo.planted.registers import enter_registers, enter_the_year_before
from esep.demo.planted.surveys import plan_surveys
from esep.demo.register import organisations, read
from esep.evidence.actions import bring
from esep.facts.actions import NewFact, Source, enter
from esep.facts.models import SourceKind
from esep.facts.queries import current
from esep.facts.spelling import read as read_fact

NOW = at(date(2028, 1, 28))
"""Where the demonstration's clock stands."""


def plan(agenda: Agenda, cast: Cast) -> None:
    """Plan all three years, and the contests between them."""
    agenda.at(at(date(2025, 2, 1)), lambda moment: enter_the_year_before(cast, at=moment))
    _published(agenda, cast)
    _corrected(agenda, cast)
    _collected(agenda, cast)
    plan_half_year(agenda, cast)
    plan_forms(agenda, cast)
    contests.plan(agenda, cast)
    plan_programme(agenda, cast)
    plan_registers(agenda, cast)
    plan_surveys(agenda, cast)
    plan_national(agenda, cast)


def _published(agenda: Agenda, cast: Cast) -> None:
    """2025, just as the figures of `demo.office` tell it: the result is theirs to the last digit."""
    story = read("story.toml")
    told = {slug: story[slug]["set"] for slug in _slugs()}
    plan_of_reports = courses(
        office.YEAR,
        _slugs(),
        late={slug: facts.get("reports.late", 0) for slug, facts in told.items()},
        returned={slug: facts.get("reports.returned-at-all", 0) for slug, facts in told.items()},
        overdue={slug: facts.get("reports.returned", 0) for slug, facts in told.items()},
        unproved={slug: tuple(story[slug].get("missing", ())) for slug in _slugs()},
        due=at(date(2026, 2, 2), 18),
    )
    collect(agenda, cast, office.YEAR, plan_of_reports, opened=at(date(2026, 1, 5)))
    agenda.at(at(date(2026, 2, 13)), lambda moment: enter_registers(cast, office.YEAR, at=moment))
    _evaluate(agenda, cast, office.YEAR, "9", date(2026, 2, 20))


def _corrected(agenda: Agenda, cast: Cast) -> None:
    """2026: published, then an inspection found another figure, and version 2 stands in preview."""
    year = office.YEAR + 1
    told = {slug: years.story(slug, year)["set"] for slug in _slugs()}
    plan_of_reports = courses(
        year,
        _slugs(),
        late={slug: facts.get("reports.late", 0) for slug, facts in told.items()},
        returned={slug: facts.get("reports.returned-at-all", 0) for slug, facts in told.items()},
        overdue={},
        unproved={},
        due=at(date(2027, 2, 1), 18),
    )
    collect(agenda, cast, year, plan_of_reports, opened=at(date(2027, 1, 5)))
    agenda.at(at(date(2027, 2, 12)), lambda moment: enter_registers(cast, year, at=moment))
    first = _evaluate(agenda, cast, year, "14", date(2027, 2, 19))
    second: list[Year] = []
    agenda.at(at(date(2027, 12, 15)), lambda moment: _inspected(cast, year, moment))
    agenda.at(at(date(2028, 1, 12)), lambda moment: second.append(_reopened(first[0], moment)))
    agenda.at(at(date(2028, 1, 20)), lambda moment: evaluating.computed(second[0], at=moment))
    until = at(date(2028, 2, 7), 18)
    agenda.at(at(date(2028, 1, 21)), lambda moment: evaluating.previewed(second[0], until, at=moment))
    agenda.at(at(date(2028, 1, 26), 15), lambda moment: _objected(second[0], moment))


def _evaluate(agenda: Agenda, cast: Cast, year: int, protocol: str, day: date) -> list[Year]:
    """Plan the walk of a year from its edition, on `day`, to its publication five weeks later."""
    walked: list[Year] = []
    until, ceremony = at(day + timedelta(days=11), 18), at(day + timedelta(days=33), 15)

    def then(days: int, hour: int, do: str, **fixed: datetime) -> None:
        verb = getattr(evaluating, do)
        agenda.at(at(day + timedelta(days=days), hour), lambda moment: verb(walked[0], at=moment, **fixed))

    agenda.at(at(day), lambda moment: walked.append(evaluating.opened(cast, year, protocol, at=moment)))
    agenda.at(at(day, 11), lambda moment: _waive(walked[0], moment))
    then(3, 10, "computed")
    then(4, 10, "previewed", until=until)
    agenda.at(at(day + timedelta(days=7)), lambda moment: _rejected(walked[0], moment))
    then(14, 10, "submitted")
    then(21, 12, "approved", ceremony=ceremony)
    then(33, 16, "published")
    return walked


def _waive(year: Year, moment: datetime) -> None:
    """Let the Committee take off from declines whom objective causes took, as the story tells."""
    for slug in _slugs():
        lost = years.story(slug, year.assessment.year)["members"]["lost"]
        if lost:
            sets = {"organisation": slug, "cause": "liquidation", "persons": lost}
            year.decided(Kind.WAIVER, sets, WAIVER_WORDS, at=moment, reason=WAIVER_REASON, paper=True)


def _rejected(year: Year, moment: datetime) -> None:
    """Kostanay objects to its consultations, and is told why nothing changes."""
    cast = year.cast
    raised = raise_objection(
        year.fresh(),
        cast.tree["kostanay"],
        "consultations",
        OBJECTION,
        by=cast.chair("kostanay"),
        at=moment,
    )
    answered = moment + timedelta(hours=30)
    answer_objection(raised, "rejected", ANSWER, by=cast.people["bolat"], at=answered)


def _inspected(cast: Cast, year: int, moment: datetime) -> None:
    """An inspection of a member organisation finds fewer inspections with an act than were claimed."""
    one = cast.tree["aktobe"]
    fact = "legal.inspections"
    stands = current(one, Period(year))[fact, ""]
    claimed: Value = read_fact(stands.value or "0", fact)
    assert isinstance(claimed, int)  # noqa: S101  # said to the type checker
    paper = bring(
        io.BytesIO(document(ACT, [f"{claimed} → {claimed - 6}"])),
        f"{ACT}.docx",
        organisation=one,
        by=cast.people["saule"],
        at=moment,
    )
    new = NewFact(one, Period(year), fact, claimed - 6, claimed=claimed, reason=INSPECTED, documents=(paper,))
    source = Source(SourceKind.INSPECTION, ACT, moment.date())
    enter(new, source, by=cast.people["saule"], at=moment)


def _reopened(first: Year, moment: datetime) -> Year:
    """Open version 2 of the published year by a decision."""
    first.protocol, first.items = "19", 0
    first.fresh()
    decision = first.decided(Kind.CORRECTION, {}, CORRECTION_WORDS, at=moment, reason=INSPECTED)
    second = timeline.correct(
        first.fresh(), INSPECTED, decision=decision, by=first.cast.people["bolat"], at=moment
    )
    return Year(first.cast, second, "19", 1)


def _objected(year: Year, moment: datetime) -> None:
    """Akmola's chair objects in the preview of version 2; nobody has answered yet."""
    cast = year.cast
    one, chair = cast.tree["akmola"], cast.chair("akmola")
    paper = bring(
        io.BytesIO(document(LIST, ["Көкшетау", "Степногорск", "Атбасар"])),
        f"{LIST}.docx",
        organisation=one,
        by=chair,
        at=moment,
    )
    raise_objection(year.fresh(), one, "consultations", OPEN_OBJECTION, [paper], by=chair, at=moment)


def _collected(agenda: Agenda, cast: Cast) -> None:
    """2027: three days before the deadline some have handed in, some were returned, some have not begun."""
    year, opened, due = office.YEAR + 2, at(date(2028, 1, 5)), at(date(2028, 1, 31), 18)
    collect(agenda, cast, year, [*_of_akmola(), *_of_the_others(year, due)], opened=opened)
    agenda.at(at(date(2028, 1, 10)), lambda moment: evaluating.opened(cast, year, "18", at=moment))


def _of_akmola() -> list[Course]:
    """Aigul has one report accepted, one waiting, one returned, two half filled, and two not begun."""
    first, second = at(date(2028, 1, 14)), at(date(2028, 1, 21), 11)
    return [
        Course(
            "akmola",
            "membership-statistics",
            filled=first,
            submitted=first + timedelta(hours=4),
            accepted=at(date(2028, 1, 19)),
        ),
        Course("akmola", "labour-safety", filled=second, submitted=second + timedelta(hours=5)),
        Course(
            "akmola",
            "organisational-work",
            filled=first,
            submitted=first + timedelta(hours=5),
            returned=at(date(2028, 1, 25), 12),
        ),
        Course("akmola", "form-7", filled=at(date(2028, 1, 27), 9), only=22),
        Course("akmola", "legal-supplement", filled=at(date(2028, 1, 27), 16), only=6),
    ]


def _of_the_others(year: int, due: datetime) -> list[Course]:
    made = []
    for slug in _slugs():
        chance = Random(f"{slug} {year} collecting")
        for form in FORMS:
            fate = chance.random()
            begun = due - timedelta(days=chance.randint(7, 16), minutes=chance.randint(0, 500))
            if slug == "akmola" or fate < 0.25:
                continue
            handed_in = begun + timedelta(hours=chance.randint(20, 60)) if fate > 0.4 else None
            looked_at = handed_in + timedelta(hours=40) if handed_in else None
            made.append(
                Course(
                    slug,
                    form,
                    filled=begun,
                    submitted=handed_in,
                    returned=looked_at if fate > 0.92 else None,
                    accepted=looked_at if 0.6 < fate <= 0.92 else None,
                    only=None if handed_in else 5,
                )
            )
    return made


def _slugs() -> list[str]:
    return [one.slug for one in organisations()]


WAIVER_WORDS = (
    "Мүшелер санының объективті себептермен азайған бөлігі есепке алынбасын.",
    "Не учитывать часть снижения численности, вызванную объективными причинами.",
)
WAIVER_REASON = "Сала ұйымдары таратылды: бұйрықтардың көшірмесі тіркелген."
OBJECTION = "Аудандық комитеттердің кеңестері толық есептелмеген деп санаймыз."
ANSWER = "№7 нысандағы санға аудандық комитеттердің кеңестері кірген; қосымша құжат ұсынылмады."
OPEN_OBJECTION = "Көкшетау қаласындағы көшпелі қабылдаудың 34 кеңесі есепке кірмей қалды; тізімі тіркелді."
LIST = "Көшпелі қабылдау тізімі"
ACT = "Кешенді тексеру актісі № 7"
INSPECTED = "Кешенді тексеру барысында алты тексерудің актісі табылмады."
CORRECTION_WORDS = (
    "2026 жылғы қорытындының түзетілген нұсқасы дайындалсын.",
    "Подготовить исправленную версию итогов 2026 года.",
)
