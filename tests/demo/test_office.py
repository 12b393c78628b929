"""The demonstration office: real in size, never contradicting itself, the same on every machine."""

from __future__ import annotations

import hashlib
from collections import Counter
from fractions import Fraction

from esep.core.facts import STAFF_UNIT, Known
from esep.demo import office
from esep.demo.as_csv import facts_csv
from esep.library import library

YEAR = office.YEAR
PARTS = {
    "membership.total": ("membership.women", "membership.youth"),
    "membership.employees": ("membership.working",),
    "legal.appeals": ("legal.written-appeals", "legal.appeals-sent-to-inspectorate"),
    "legal.appeals-sent-to-inspectorate": ("legal.appeals-with-inspectorate-result",),
    "legal.documents-drafted": ("legal.claims-to-court",),
    "legal.conciliation-participations": ("legal.conciliation-claims-satisfied",),
    "legal.court-participations": ("legal.court-claims-satisfied",),
    "legal.dismissals-prevented": ("legal.dismissals-prevented-by-negotiation",),
    "legal.inspections": ("legal.inspections-with-act", "legal.organisations-inspected"),
    "legal.violations": ("legal.representations",),
    "legal.representations": ("legal.representations-answered",),
    "legal.economic-effect": ("legal.money-returned",),
    "legal.individual-disputes": ("legal.disputes-outside-commission-and-court",),
    "safety.accidents": ("safety.fatal-accidents",),
}
SUMS = {
    "membership.total": ("membership.working", "membership.students", "membership.pensioners"),
    "legal.violations": (
        "legal.violations-pay",
        "legal.violations-hours",
        "legal.violations-contracts",
        "legal.violations-other",
    ),
    "legal.consultations": (
        "legal.consultations-phone",
        "legal.consultations-reception",
        "legal.consultations-media",
        "legal.consultations-internet",
    ),
    "safety.victims": (
        "safety.victims-light",
        "safety.victims-medium",
        "safety.victims-severe",
        "safety.killed",
    ),
}


def whole(known: Known, fact: str, year: int = YEAR) -> int:
    value = known[fact, year]
    assert isinstance(value, int)
    return value


def test_there_are_twenty_organisations_each_with_its_own_code_and_its_own_tile() -> None:
    organisations = office.organisations()
    assert len(organisations) == 20
    assert len({one.slug for one in organisations}) == 20
    assert len({one.iso for one in organisations}) == 20
    assert len({one.cell for one in organisations}) == 20
    assert [one.order for one in organisations] == list(range(1, 21))
    assert [one.slug for one in organisations][-3:] == ["astana", "almaty", "shymkent"]


def test_the_union_has_about_seven_hundred_thousand_members() -> None:
    figures = office.figures()
    assert 690_000 < sum(whole(figures.of(one), "membership.total") for one in figures.subjects) < 730_000


def test_members_at_the_end_are_those_at_the_start_and_who_came_less_who_went() -> None:
    for slug in office.figures().subjects:
        known = office.figures().of(slug)
        came = whole(known, "membership.joined") + whole(known, "membership.transferred-in")
        went = whole(known, "membership.left") + whole(known, "membership.transferred-out")
        assert whole(known, "membership.total") == whole(known, "membership.total", YEAR - 1) + came - went
        assert whole(known, "membership.lost-objectively") <= whole(known, "membership.left")


def test_whoever_is_transferred_out_of_one_organisation_is_transferred_into_another() -> None:
    totals: Counter[str] = Counter()
    for slug in office.figures().subjects:
        for way in ("in", "out"):
            totals[way] += whole(office.figures().of(slug), f"membership.transferred-{way}")
    assert totals["in"] == totals["out"] > 0


def test_no_part_is_above_its_whole_and_every_sum_is_exact() -> None:
    for slug in office.figures().subjects:
        known = office.figures().of(slug)
        for fact, parts in PARTS.items():
            for part in parts:
                if (fact, YEAR) in known:
                    assert whole(known, part) <= whole(known, fact), (slug, part)
        for fact, parts in SUMS.items():
            if (fact, YEAR) in known:
                assert sum(whole(known, part) for part in parts) == whole(known, fact), (slug, fact)


def test_every_figure_is_a_fact_of_the_catalogue_and_of_its_kind() -> None:
    facts = library().facts
    for figure in (*office.rows(), *office.inspector_rows()):
        fact = facts[figure.fact]
        if fact.kind == "flag":
            assert isinstance(figure.value, bool)
        elif fact.kind == "list":
            assert figure.key in office.CONTESTS
        elif fact.unit == STAFF_UNIT:
            assert isinstance(figure.value, int | Fraction)
            assert (2 * figure.value) == int(2 * figure.value)
        else:
            assert type(figure.value) is int
            assert figure.value >= 0


def test_every_fact_of_an_organisation_is_known_of_most() -> None:
    counted = Counter(figure.fact for figure in office.rows() if figure.year == YEAR)
    asked = [fact.id for fact in library().facts.values() if fact.subject != "inspector"]
    assert [fact for fact in asked if counted[fact] < 18] == []


def test_two_organisations_have_not_handed_in_everything() -> None:
    complete = max(
        len({key for key in office.figures().of(s) if key[1] == YEAR}) for s in office.figures().subjects
    )
    lacking = [
        slug
        for slug in office.figures().subjects
        if len({key for key in office.figures().of(slug) if key[1] == YEAR}) < complete
    ]
    assert lacking == ["zhetisu", "mangystau"]


def test_every_place_of_a_contest_is_taken_once() -> None:
    taken = Counter(
        (figure.key, figure.value)
        for figure in office.rows()
        if figure.fact == "contests.result" and figure.value not in {"took-part", "absent"}
    )
    assert set(taken.values()) == {1}
    assert sum(place == "grand-prize" for _, place in taken) == 1
    assert sum(place == "first" for _, place in taken) == 3


def test_fourteen_invented_inspectors_did_no_more_together_than_their_organisations() -> None:
    done: Counter[tuple[str, str]] = Counter()
    assert len(office.inspectors()) == 14
    for inspector in office.inspectors():
        for (fact, _), value in office.inspector_figures().of(inspector.slug).items():
            assert isinstance(value, int)
            done[inspector.organisation, fact] += value
    for (organisation, fact), together in done.items():
        assert together <= whole(office.figures().of(organisation), fact), (organisation, fact)


def test_no_inspector_contradicts_himself() -> None:
    for inspector in office.inspectors():
        known = office.inspector_figures().of(inspector.slug)
        for fact, parts in PARTS.items():
            for part in parts:
                if (fact, YEAR) in known and (part, YEAR) in known:
                    assert whole(known, part) <= whole(known, fact), (inspector.slug, part)


def test_the_same_figures_are_drawn_on_every_machine() -> None:
    written = facts_csv(office.rows()) + facts_csv(office.inspector_rows())
    assert hashlib.sha256(written.encode()).hexdigest()[:16] == "3f76d533820d96b3"


def test_a_value_is_a_number_a_flag_or_a_place() -> None:
    kinds: set[type[object]] = {type(figure.value) for figure in office.rows()}
    assert kinds == {int, Fraction, bool, str}
