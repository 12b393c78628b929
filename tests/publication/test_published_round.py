"""A round of a contest published: confirmed by a stranger, by one sheet or by means, named by consent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.contests.entrants import a_round
from tests.contests.judging import (
    CLOSED,
    JUDGES,
    admitted_all,
    agreed,
    at_work,
    closed,
    decided,
    entrants,
    item,
    later,
    outcome,
    own,
    sat,
    seated,
)
from tests.people import NOW
from tests.publication.bundles import KEY, PUBLIC, break_it, checkpoint, note, open_up, signed, table, verify
from tests.standing import planted_once

from esep.audit.keys import public_key
from esep.contests import rounds
from esep.contests.applying import describe
from esep.contests.counting import count
from esep.contests.handing import receipt_text
from esep.contests.models import Application, Round
from esep.contests.queries import admitted
from esep.contests.ranking import winners
from esep.contests.sheets import Marked
from esep.contests.titles import award
from esep.core.problems import Refused
from esep.core.sealing.shapes import Anchor, Sealing
from esep.decisions.models import Kind
from esep.publication import queries, store
from esep.publication.models import Publication
from esep.publication.publish import publish_round
from esep.publication.rounds import gather_round

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings
    from tests.people import Office

END = later(12)
Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder whose key signed what is planted once."""
    return tmp_path_factory.mktemp("office")


@pytest.fixture(autouse=True)
def own_office(folder: Path, settings: Settings) -> None:
    settings.OFFICE = folder
    settings.PUBLIC_PAGES = "tests.publication.test_publish.pages"


def concluded_anew(office: Office, *, mean: bool, number: int = 4) -> Round:
    """Return a round judged by one sheet each, or by three members' own; the titles are given."""
    round_ = a_round(office)
    every = entrants(office, round_, number)
    for at, one in enumerate(every[:2], 1):
        describe(one, {}, ("name",), by=office.as_(f"inspector-{at}"), at=NOW)
    seated(office, round_)
    round_ = closed(office, round_)
    admitted_all(office, round_, every)
    about = f"round:{round_.pk}"
    if mean:
        decided(office, Kind.READING, about, {"reading": "K10", "option": "average"}, at=CLOSED)
    for at, one in enumerate(every):
        for judge, key in enumerate(JUDGES if mean else JUDGES[:1]):
            marks = {"1": Marked(str(146 - at - (at == 1 and judge == 4)), "дәлелденгені")} if at else None
            _ = own(office, round_, one, key, marks) if mean else agreed(office, round_, one, marks)
    count(round_, by=at_work(office, JUDGES[0]), at=CLOSED)
    sat(office, round_, [item(round_, "places", outcome=outcome(round_).digest)], protocol="2", at=later(10))
    round_ = rounds.conclude(round_, by=at_work(office, JUDGES[0], later(10)), at=later(10))
    sums = [{"place": one.place, "amount": 1000 * one.place} for one in winners(round_)]
    decision = decided(office, Kind.AWARDS, about, {"awards": sums}, at=later(11))
    award(round_, decision, by=at_work(office, "bolat", later(11)), at=later(11))
    round_.refresh_from_db()
    return round_


concluded = planted_once(concluded_anew)
"""The same, planted once a worker; who judges in it is known to the first test alone."""


def published(office: Office, round_: Round) -> Publication:
    return publish_round(round_, by=at_work(office, "bolat", END), at=END, once="click")


@pytest.mark.parametrize("mean", [False, True])
def test_a_stranger_confirms_a_round(office: Office, *, mean: bool) -> None:
    round_ = concluded(office, mean=mean)
    made = published(office, round_)
    assert published(office, round_) == made
    body, key = store.bytes_of(made), bytes.fromhex(public_key())
    assert verify.verify(body, key) == (0, "", {})
    files = open_up(body)
    assert ("standings.jsonl" in files) == mean
    places = [row["place"] for row in table(files, "standings.jsonl" if mean else "results.jsonl")]
    assert places == [1, 2, 3, 4]
    assert made.name == "results-legal-inspector-contest-2027-v1.esep.zip"
    assert queries.rounds() == (made,)
    assert queries.everything() == ()


def test_only_who_agreed_is_named(office: Office) -> None:
    round_ = concluded(office, mean=False)
    made = published(office, round_)
    names = [row["name"]["kk"] for row in table(open_up(store.bytes_of(made)), "inspectors.jsonl")]
    assert sum(name.startswith("Үлгіұлы") for name in names) == 2
    assert sum(name.startswith("№") for name in names) == 2


def test_the_receipt_of_an_application_is_found_in_the_seal(office: Office) -> None:
    round_ = concluded(office, mean=False)
    made = published(office, round_)
    (handed,) = Application.objects.first().handed.all()  # type: ignore[union-attr]  # there are four
    notes = (receipt_text(handed).encode(),)
    key = bytes.fromhex(public_key())
    assert verify.verify(store.bytes_of(made), key, notes=notes) == (0, "", {})


def test_sheets_changed_in_the_database_are_not_published(office: Office) -> None:
    round_ = concluded(office, mean=False)
    sheet = Application.objects.get(name__endswith="2-қатысушы").sheets.get()
    sheet.content = sheet.content.replace('"accepted":"4"', '"accepted":"3"')
    sheet.save(update_fields=["content"])
    with pytest.raises(Refused) as refused:
        published(office, round_)
    assert [p.rule for p in refused.value.problems] == ["stale"] or [
        p.rule for p in refused.value.problems
    ] == ["not-what-was-approved"]


def values(office: Office, *, mean: bool) -> Sealing:
    """Return the values of a round, anchored as the tests' own key signs it."""
    made = gather_round(concluded(office, mean=mean), at=END)
    anchor = Anchor("esep/office", 120, "5a" * 32, note(checkpoint()).decode())
    return replace(made, anchor=anchor)


def total(rows: Rows) -> None:
    rows[0]["total"] = "9999"


def place(rows: Rows) -> None:
    rows[0]["place"], rows[1]["place"] = rows[1]["place"], rows[0]["place"]


def sheet(rows: Rows) -> None:
    rows[0]["sheets"] = rows[0]["sheets"][:-1]


def twice(rows: Rows) -> None:
    rows[0]["sheets"].append(rows[1]["sheets"][0])


def prize(rows: Rows) -> None:
    rows[0]["prizes"], rows[1]["prizes"] = rows[1]["prizes"], rows[0]["prizes"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (total, "differs"),
        (place, "differs"),
        (sheet, "set"),
        (twice, "set"),
        (prize, "prize-decided"),
    ],
)
def test_a_mean_that_does_not_fit_its_sheets_is_refused(
    office: Office, change: Callable[[Rows], None], message: str
) -> None:
    made = values(office, mean=True)
    code, found, _ = verify.verify(signed(made), PUBLIC)
    assert (code, found) in ((0, ""), (14, "differs"))
    blob = break_it("standings.jsonl", change, made)
    assert verify.verify(blob, PUBLIC)[1] == message
    assert KEY.public_key().public_bytes_raw() == PUBLIC


def test_a_correction_is_judged_anew_and_names_the_version_it_corrects(office: Office) -> None:
    first = published(office, concluded_anew(office, mean=False))
    round_ = first.round
    assert round_ is not None
    bolat = at_work(office, "bolat", END)
    second = rounds.correct(round_, "Бір құжат жалған болып шықты.", by=bolat, at=END)
    assert (second.version, second.state) == (2, "examining")
    with pytest.raises(Refused) as refused:
        rounds.correct(round_, "Тағы да.", by=bolat, at=END)
    assert [p.rule for p in refused.value.problems] == ["corrected-already"]
    every = tuple(admitted(second))
    for at, one in enumerate(every):
        marks = {"1": Marked(str(146 - at - (20 if at == 0 else 0)), "дәлелденгені")}
        agreed(office, second, one, marks, at=END)
    count(second, by=at_work(office, JUDGES[0], END), at=END)
    sat(office, second, [item(second, "places", outcome=outcome(second).digest)], protocol="3", at=END)
    second = rounds.conclude(second, by=at_work(office, JUDGES[0], END), at=END)
    sums = [{"place": one.place, "amount": 1000} for one in winners(second)]
    award(
        second, decided(office, Kind.AWARDS, f"round:{second.pk}", {"awards": sums}, at=END), by=bolat, at=END
    )
    second.refresh_from_db()
    made = publish_round(second, by=bolat, at=END)
    key = bytes.fromhex(public_key())
    bodies = store.bytes_of(made), store.bytes_of(first)
    assert verify.verify(bodies[0], key, previous=bodies[1]) == (0, "", {})
    places = [[row["inspector"] for row in table(open_up(body), "results.jsonl")] for body in bodies]
    assert places[0][-1] == places[1][0]
    assert queries.rounds() == (made,)
