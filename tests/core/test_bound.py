"""Bound numbers: what a reference says, in which words, and when it refuses."""

from __future__ import annotations

from fractions import Fraction

import pytest

from esep.core.bound import Quote, Reference, Unread, parse, pieces, references
from esep.core.bound_answers import Answer, Backed, Backing, Meaning, answer, written
from esep.core.bound_looking import loose, other_period, quoted_twice
from esep.core.names import Text
from esep.core.period import Period

PERSON = Text("адам", "человек", "person")


def meaning(name: str, kind: str = "stock") -> Meaning:
    """Return a meaning that is called the same in every language."""
    return Meaning(Text.same(name), PERSON, kind)  # type: ignore[arg-type]  # a literal of the test


WHOLES = {
    ("membership.total", "2018"): Backed(730_302, seq=3),
    ("membership.total", "2019"): Backed(703_070, seq=9),
    ("membership.students", "2019"): Backed(97_702, seq=8),
    ("membership.women", "2018"): Backed(508_947),
    ("membership.women", "2019"): Backed(510_188),
    ("safety.victims", "2018"): Backed(40),
    ("safety.victims", "2019"): Backed(60, lacking=("abay",)),
    ("form-7:1", "2019"): Backed(40),
}
BACKING = Backing(
    meanings={
        "membership.total": meaning("members"),
        "membership.students": meaning("students"),
        "membership.women": meaning("women"),
        "safety.victims": meaning("victims", "flow"),
        "form-7:1": meaning("lawyers"),
    },
    wholes=WHOLES,
    parts={
        ("membership.total", "2018"): {"a": Backed(100), "b": Backed(200), "c": Backed(50)},
        ("membership.total", "2019"): {"a": Backed(130), "b": Backed(190), "c": Backed(90)},
        ("safety.victims", "2019"): {"a": Backed(60)},
        ("membership.women", "2019"): {"a": Backed(65), "b": Backed(171), "c": Backed(90)},
    },
    subjects={"a": Text.same("Абай"), "c": Text.same("Ақмола")},
)


def asked(text: str) -> tuple[Answer, Reference]:
    """Return the answer to what stands between braces."""
    reference = parse(text)
    assert isinstance(reference, Reference)
    return answer(reference, BACKING), reference


@pytest.mark.parametrize(
    ("text", "kk", "en"),
    [
        ("membership.total@2019", "703\u00a0070", "703,070"),
        ("share:membership.students/membership.total@2019|1", "13,9\u00a0%", "13.9\u00a0%"),
        ("share:membership.women/membership.total@2019|1", "72,6\u00a0%", "72.6\u00a0%"),
        ("share:membership.women/membership.total@2019|2", "72,57\u00a0%", "72.57\u00a0%"),
        ("change:membership.total@2019", "−27\u00a0232", "−27,232"),
        ("fall:membership.total@2019", "27\u00a0232", "27,232"),
        ("rise:membership.women@2019", "1\u00a0241", "1,241"),
        ("rate:membership.total@2019|2", "−3,73\u00a0%", "−3.73\u00a0%"),
        ("sum:safety.victims@2018..2019", "100", "100"),
        ("per:membership.total/form-7:1@2019", "17\u00a0577", "17,577"),
        ("membership.total#a@2019", "130", "130"),
        ("list:rise/membership.total@2019", "Ақмола – 40; Абай – 30", "Ақмола – 40; Абай – 30"),
        ("count:rise/membership.total@2019", "2", "2"),
        ("list:fall/membership.total@2019", "b – 10", "b – 10"),
        ("list:membership.total@2019|2", "b – 190; Абай – 130", "b – 190; Абай – 130"),
        (
            "list:band/membership.women/membership.total@2019|90..100",
            "Ақмола – 100,0\u00a0%; b – 90,0\u00a0%",
            "Ақмола – 100.0\u00a0%; b – 90.0\u00a0%",
        ),
    ],
)
def test_a_reference_says_its_figure_in_each_language(text: str, kk: str, en: str) -> None:
    given, reference = asked(text)
    assert (written(reference, given, BACKING, "kk"), written(reference, given, BACKING, "en")) == (kk, en)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("membership.totl@2019", "bound-unknown"),
        ("membership.total@2001", "bound-missing"),
        ("rise:membership.total@2019", "bound-direction"),
        ("fall:membership.women@2019", "bound-direction"),
        ("sum:membership.total@2018..2019", "bound-stock"),
        ("share:membership.women/membership.total@2019|1=69.6", "bound-printed"),
        ("sum:safety.victims@2018..2019", "bound-lacking"),
        ("list:membership.students@2019", "bound-missing"),
        ("change:safety.victims@2019", "bound-uneven"),
        ("count:safety.victims@2019", "bound-lacking"),
    ],
)
def test_what_is_wrong_with_a_figure_is_said(text: str, rule: str) -> None:
    given, _ = asked(text)
    assert [problem.rule for problem in given.problems] == [rule]


def test_an_older_print_that_agrees_is_no_fault() -> None:
    given, _ = asked("membership.total@2019=703 070")
    assert given.problems == ()


def test_a_close_name_is_offered_for_an_unknown_one() -> None:
    given, _ = asked("membership.totl@2019")
    assert given.problems[0].todo.kk == "Ұқсастары: membership.total."


def test_what_a_share_was_made_of_is_told_step_by_step_with_its_last_event() -> None:
    given, _ = asked("share:membership.students/membership.total@2019")
    assert [(when, value) for _, when, value in given.steps] == [("2019", 97_702), ("2019", 703_070)]
    assert given.seq == 9
    assert given.number == Fraction(9_770_200, 703_070)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "membership.total",
        "share:membership.women@2019",
        "membership.total@2019|x",
        "list:band/membership.women/membership.total@2019",
        "membership.total@2019|91..100",
        "Membership@2019",
        f"membership.total@2019={'7' * 200}",
    ],
)
def test_what_is_no_reference_stays_in_the_text_and_is_named(text: str) -> None:
    found = parse(text)
    assert isinstance(found, Unread)
    assert found.problem.rule == "bound-unreadable"


@pytest.mark.parametrize(
    "text",
    ["membership.total@2019-Q9", "sum:x.y@1000..9999", "membership.total@2018..2019", "sum:x.y@2019..2018"],
)
def test_a_period_that_cannot_be_is_named(text: str) -> None:
    found = parse(text)
    assert isinstance(found, Unread)
    assert found.problem.rule == "bound-period"


def test_nothing_of_a_narrative_is_lost() -> None:
    text = "Саны {membership.total@2019} адам {oops} және {quote:40 000|төраға}."
    whole = "".join(one if isinstance(one, str) else f"{{{one.text}}}" for one in pieces(text))
    assert whole == text
    assert [one.text for one in references(text)] == ["membership.total@2019"]


def test_a_quote_keeps_its_source() -> None:
    assert parse("quote:40 мың|кездесулер журналы") == Quote(
        "quote:40 мың|кездесулер журналы", "40 мың", "кездесулер журналы"
    )


def test_a_number_that_is_not_bound_is_warned_about_but_days_and_documents_are_not() -> None:
    text = (
        "2020 жылғы 15 сәуірде № 7 нысан, 2019-2024 жылдарға, 3.1-тармақ, 15 апреля 2020 года, п. 4.2, "
        "1191 тексеру, 27 232 адам, 14,4%, {membership.total@2019}"
    )
    assert [one.rows[0] for one in loose(pieces(text))] == ["1191", "27 232", "14,4%"]


def test_a_brace_that_stands_alone_is_named() -> None:
    assert [one.rule for one in loose(pieces("Саны {membership"))] == ["bound-brace"]


def test_one_quoted_number_for_two_things_is_flagged() -> None:
    text = "{quote:20|облыстық ұйымдар} {quote:20|облыстық және студенттік ұйымдар} {quote:7|а} {quote:7|а}"
    assert [one.rows[0] for one in quoted_twice(pieces(text))] == ["20"]


def test_a_figure_of_another_period_than_the_reports_is_named_once() -> None:
    text = "{membership.total@2019} {share:membership.women/membership.total@2019} {safety.victims@2020-H1}"
    found = list(other_period(pieces(text), Period(2020, 1), BACKING))
    assert [one.rows[0] for one in found] == ["membership.total@2019"]
