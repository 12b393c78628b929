"""An organisation's page: the gaps add up, and what is promised to raise it does."""

from __future__ import annotations

from fractions import Fraction

import pytest
from django.test import Client
from tests.pages.seen import seen

from esep.core.facts import Figures
from esep.core.quantity import pretty
from esep.core.scoring import score
from esep.demo import office
from esep.library import library
from esep.pages.parts import comparing, raising, results

SLUGS = tuple(one.slug for one in office.organisations())


@pytest.mark.parametrize("slug", SLUGS)
def test_the_rows_add_up_to_the_gap(slug: str) -> None:
    standing = results.standing(slug, ())
    for gap in comparing.gaps(standing, ()):
        if gap is None:
            continue
        theirs = gap.neighbour.scored.rows
        differences = [
            placed.points - theirs[number].points for number, placed in standing.scored.rows.items()
        ]
        assert sum(differences) == gap.points
        assert all(one.points > 0 for one in gap.ahead)
        assert all(one.points < 0 for one in gap.behind)


def test_neighbours_stand_on_the_nearest_other_places() -> None:
    everyone = results.standings(())
    for standing in everyone:
        above, below = comparing.gaps(standing, ())
        better = [one.place for one in everyone if one.place < standing.place]
        worse = [one.place for one in everyone if one.place > standing.place]
        assert (above.neighbour.place if above else None) == (max(better) if better else None)
        assert (below.neighbour.place if below else None) == (min(worse) if worse else None)


@pytest.mark.parametrize("slug", ["akmola", "mangystau", "ulytau", "kostanay"])
def test_a_raise_is_what_a_full_recount_gives(slug: str) -> None:
    standing = results.standing(slug, ())
    subject = standing.scored.subject
    plan = results.plan(())
    known = office.figures().of(subject)
    promised = {one.fact: one for one in raising.raises(standing, ())}
    assert promised
    best: dict[object, object] = {}
    for fact, changed, _, _ in raising._changes(plan, known):
        everyone = {
            s: (changed if s == subject else office.figures().of(s)) for s in office.figures().subjects
        }
        recounted = score(plan, Figures(everyone)).of(subject)
        name = library().facts[fact].name
        gained = recounted.total - standing.scored.total
        if gained > 0 and gained == promised[name].points:
            best[name] = recounted.place
    assert best == {name: one.place for name, one in promised.items()}


@pytest.mark.parametrize("slug", ["akmola", "astana"])
def test_the_units_needed_overtake_and_one_less_does_not(slug: str) -> None:
    standing = results.standing(slug, ())
    plan, known = results.plan(()), office.figures().of(standing.scored.subject)
    goal = min(o.scored.total for o in results.standings(()) if o.scored.total > standing.scored.total)
    keys = {
        library().facts[key[0]].name: key for rule in plan.rules for key in rule.keys if key[1] == plan.year
    }
    tried = 0
    for way in raising.raises(standing, ()):
        if way.needed is None:
            continue
        tried += 1
        key = keys[way.fact]
        value = known[key]
        assert isinstance(value, int | Fraction)
        assert raising.total(plan, {**known, key: value + way.needed}) > goal
        assert raising.total(plan, {**known, key: value + way.needed - way.step}) <= goal
    assert tried


@pytest.mark.parametrize("reading", [("A03", "asc_wins"), ("A04", "sum_of_places")])
def test_nothing_is_promised_where_more_points_do_not_mean_a_better_place(reading: tuple[str, str]) -> None:
    for standing in results.standings((reading,)):
        for way in raising.raises(standing, (reading,)):
            assert way.needed is None
            assert way.place == standing.place


def test_a_promised_place_counts_shared_places_as_the_reading_does() -> None:
    dense = (("A06", "shared_dense"),)
    for standing in results.standings(dense):
        assert raising.place_of(standing, dense, standing.scored.total) == standing.place


@pytest.mark.parametrize("slug", SLUGS)
def test_a_bar_stays_inside_its_box(slug: str) -> None:
    for block in comparing.blocks(results.standing(slug, ()), ()):
        for compared in (block.compared, *(compared for _, compared in block.rows)):
            bar = compared.bar
            assert 0 <= bar.start <= bar.start + bar.length <= 1000
            assert min(bar.median, bar.leader, bar.zero) >= 0
            assert max(bar.median, bar.leader, bar.zero) <= 1000


def test_the_page_says_the_place_the_total_and_links_every_row(client: Client) -> None:
    page = seen(client.get("/kk/organisation/akmola/").content)
    standing = results.standing("akmola", ())
    assert f"{standing.place}-орын" in page.text
    assert pretty(standing.scored.total, "kk") in page.text
    rows = {f"/kk/point/akmola/{number}/" for number in standing.scored.rows}
    assert rows <= set(page.links)


def test_what_can_be_mended_is_named_with_its_points(client: Client) -> None:
    page = seen(client.get("/kk/organisation/akmola/").content)
    assert "Telegram" in page.text
    assert "+5" in page.text


def test_the_first_and_the_last_have_one_neighbour(client: Client) -> None:
    first, last = results.standings(())[0], results.standings(())[-1]
    assert "бірінші орын" in seen(client.get(f"/kk/organisation/{first.organisation.slug}/").content).text
    assert "соңғы орын" in seen(client.get(f"/kk/organisation/{last.organisation.slug}/").content).text
