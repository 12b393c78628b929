"""Choosing a reading moves the table: nothing is stored, what belongs together moves together."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from django.test import Client
from tests.pages.seen import seen

from esep.core.problems import Refused
from esep.pages.parts import choosing, movement, results

LIVE = {"HX-Request": "true", "HX-Target": "standing"}


def test_every_reading_of_the_regulation_is_on_the_page(client: Client) -> None:
    page = seen(client.get("/kk/readings/").content)
    missing = [r.id for r in results.regulation().readings if f"reading-{r.id}" not in page.ids]
    assert missing == []


def test_only_readings_of_a_calculation_can_be_chosen(client: Client) -> None:
    html = client.get("/kk/readings/").content.decode()
    for reading in results.regulation().readings:
        choosable = reading.stage in ("score", "rank")
        assert (f'name="choose-{reading.id}"' in html) == choosable


def test_idle_readings_come_last(client: Client) -> None:
    page = seen(client.get("/kk/readings/").content)
    at = [page.ids.index(group) for group in ("prizes", "places", "idle", "others")]
    assert at == sorted(at)


def test_what_an_option_does_is_what_the_core_says() -> None:
    for (name, option), effect in movement.effects().items():
        reading = results.regulation().reading(name)
        assert reading is not None
        chosen = reading.option(option)
        assert chosen is not None
        options = movement.alone(reading, chosen)
        before = {one.organisation.slug: one for one in results.standings(())}
        after = results.standings(options)
        assert effect.moved == sum(1 for o in after if o.place != before[o.organisation.slug].place)
        assert effect.changed == sum(
            1 for o in after if o.scored.total != before[o.organisation.slug].scored.total
        )


def test_a_choice_moves_the_table_and_shows_who_gained_and_lost(client: Client) -> None:
    answer = client.get("/kk/readings/?choose-B03=ignore", headers=LIVE)
    page = seen(b'<html lang="kk">' + answer.content)
    assert answer["HX-Replace-Url"] == "/kk/readings/?reading=B03:ignore"
    moved = movement.effect((("B03", "ignore"),))
    assert f"орны ауысқан ұйым: {moved.moved}, балы өзгерген: {moved.changed}." in page.text
    assert "көтерілді" in page.text
    assert "түсті" in page.text


def test_the_language_links_follow_the_choice(client: Client) -> None:
    answer = client.get("/kk/readings/?choose-B03=ignore", headers=LIVE)
    assert "/ru/readings/?reading=B03:ignore" in seen(answer.content).links


def test_without_scripts_the_form_leads_to_the_address_of_the_choice(client: Client) -> None:
    answer = client.get("/kk/readings/?choose-B03=ignore&choose-B02=full_tens")
    assert (answer.status_code, answer["Location"]) == (302, "/kk/readings/?reading=B03:ignore")


def test_an_option_pulls_along_what_belongs_to_it(client: Client) -> None:
    answer = client.get("/kk/readings/?choose-B07=per_report&choose-B08=once_exclusive", headers=LIVE)
    assert answer["HX-Replace-Url"] == "/kk/readings/?reading=B07:per_report&reading=B08:per_report"
    assert 'id="options-B08" hx-swap-oob="true"' in answer.content.decode()


def test_going_back_takes_along_what_belonged_to_it(client: Client) -> None:
    was = "was=B07:per_report&was=B08:per_report"
    answer = client.get(f"/kk/readings/?{was}&choose-B07=once&choose-B08=per_report", headers=LIVE)
    assert answer["HX-Replace-Url"] == "/kk/readings/"


def test_a_choice_made_before_stays_beside_a_new_one(client: Client) -> None:
    answer = client.get("/kk/readings/?was=B03:ignore&choose-B03=ignore&choose-B02=half_up", headers=LIVE)
    assert answer["HX-Replace-Url"] == "/kk/readings/?reading=B02:half_up&reading=B03:ignore"


@pytest.mark.parametrize(
    ("typed", "kept"), [("98", "98"), ("97.50", "97.5"), ("97,5", "97.5"), ("100.0", "100")]
)
def test_an_option_may_take_a_value(typed: str, kept: str) -> None:
    given = QueryDict(f"choose-G01=ge_threshold&value-G01={typed}")
    assert choosing.resolve(choosing.submitted(given), ()) == (("G01", f"ge_threshold:{kept}"),)


@pytest.mark.parametrize("typed", ["", "0", "-5", "1e3", "9999", "abc", "٩٨"])
def test_a_value_that_cannot_be_used_is_refused_and_the_table_stays(client: Client, typed: str) -> None:
    given = QueryDict(mutable=True)
    given.update({"choose-G01": "ge_threshold", "value-G01": typed})
    with pytest.raises(Refused):
        choosing.resolve(choosing.submitted(given), ())
    answer = client.get(f"/kk/readings/?{given.urlencode()}", headers=LIVE)
    assert answer.status_code == 200
    assert answer["HX-Replace-Url"] == "/kk/readings/"
    assert b'class="problems"' in answer.content


def test_the_defaults_move_nobody() -> None:
    assert movement.effect(()) == movement.Effect(moved=0, changed=0, prizes=False, order=False)
