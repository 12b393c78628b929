"""Every guarded page × every role × whose it is: the answer is what the table of rights says, never more."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from tests.people import Office
from tests.rights.routes import Route, guarded
from tests.rights.samples import SAMPLES, Made, Sample, whole_office

from esep.organisations.models import Kind, Organisation
from esep.pages.parts.who import FACTOR
from esep.people.acting import Acting
from esep.people.policy import REGION, why_not

ROLES = (
    "stranger",
    "aigul",
    "abay-reporter",
    "chair",
    "bolat",
    "saule",
    "secretary",
    "auditor",
    "administrator",
)
RELATIONS = {"own": "akmola", "parent": "union", "sibling": "abay", "district": "akmola-kokshetau"}
"""Whose the thing is, seen from Aigul's organisation."""

NEAR, FAR = ("own", "sibling"), ("parent", "district")
"""Her own and her neighbour's are tried in every run, the rest in the long one."""

IN, LED, NOT_THERE, CLOSED = "let in", "led to the sign-in", "not there", "closed"

AUDIENCES = ("work", "documents", "preview", "staff/year", "staff/decisions", "staff", "people", "other")
"""The routes in groups that share one office, by the beginning of their address."""


def audience(route: Route) -> str:
    after = route.pattern.removeprefix("<lang:lang>/")
    return next((one for one in AUDIENCES if after.startswith(one)), "other")


def expected(acting: Acting, verb: str, made: Made, sample: Sample) -> tuple[str, ...]:
    """Return what the table of rights lets this person get of this thing."""
    if not acting.person:
        return (LED,)
    if sample.own and not any(grant.kind in REGION for grant in acting.grants):
        return (NOT_THERE,)
    reason = why_not(acting, verb, made.resource)
    if reason:
        return (NOT_THERE if reason == "role" else CLOSED,)
    return (IN, NOT_THERE) if sample.empty else (IN,)


def given(client: Client, address: str, sample: Sample) -> str:
    """Return what the page really answered; whatever it changed is taken back."""
    with transaction.atomic():
        answer = getattr(client, sample.method)(address, dict(sample.posted))
        transaction.set_rollback(True)
    if answer.status_code == 401 or "/account/login/" in answer.get("Location", ""):
        return LED
    return {404: NOT_THERE, 403: CLOSED}.get(answer.status_code, IN)


def browsers(office: Office) -> Mapping[str, Client]:
    """Return a browser for each role, each sign-in confirmed by a code."""
    made = {role: Client(raise_request_exception=False) for role in ROLES}
    for role, client in made.items():
        if role != "stranger":
            client.force_login(office.people[role])
            session = client.session
            session[FACTOR] = True
            session.save()
    return made


def things(office: Office, sample: Sample, relations: Collection[str]) -> Iterator[tuple[str, Made]]:
    """Yield whose it is and the thing, each once: what belongs to the office is the same for all."""
    if sample.made is whole_office or sample.own:
        whose = {"office": "akmola"} if "own" in relations else {}
    else:
        whose = {relation: RELATIONS[relation] for relation in relations}
    known = []
    for relation, slug in whose.items():
        made = sample.made(office, office.tree[slug])
        if made not in known:
            known.append(made)
            yield relation, made


def address(route: Route, made: Made) -> str:
    language = {"lang": "kk"} if "<lang:" in route.pattern else {}
    return reverse(route.name, kwargs={**language, **made.segments})


ROUTES = guarded()


def test_every_guarded_route_has_a_sample() -> None:
    assert [
        f"{route.name} ({route.pattern}, {route.policy}) has no sample: add one to SAMPLES in "
        "tests/rights/samples.py, so that the matrix of access reaches it"
        for route in ROUTES
        if route.name not in SAMPLES
    ] == []


def test_every_sample_is_of_a_route_that_is_there() -> None:
    assert set(SAMPLES) - {route.name for route in ROUTES} == set()


@pytest.mark.parametrize("relations", [NEAR, pytest.param(FAR, marks=pytest.mark.long)], ids="-".join)
@pytest.mark.parametrize("group", AUDIENCES)
def test_a_page_opens_to_whom_the_table_of_rights_lets_in(
    office: Office, group: str, relations: Collection[str]
) -> None:
    clients = browsers(office)
    wrong = []
    for route in (one for one in ROUTES if audience(one) == group and one.name in SAMPLES):
        sample = SAMPLES[route.name]
        for relation, made in things(office, sample, relations):
            for role in ROLES:
                wanted = expected(office.as_(role), route.policy, made, sample)
                answered = given(clients[role], address(route, made), sample)
                if answered not in wanted:
                    wrong.append(f"{route.name}, {role} at {relation}: {answered}, should be {wanted[0]}")
    assert wrong == []


def far(office: Office) -> Organisation:
    """Return a region that is Aigul's neighbour."""
    found = office.tree["abay"]
    assert found.kind == Kind.MEMBER
    return found


@pytest.mark.parametrize("group", AUDIENCES)
def test_what_is_foreign_and_what_is_missing_get_one_answer(office: Office, group: str) -> None:
    client = browsers(office)["aigul"]
    for route in (one for one in ROUTES if audience(one) == group and one.name in SAMPLES):
        sample = SAMPLES[route.name]
        made = sample.made(office, far(office))
        if sample.missing is None or why_not(office.as_("aigul"), route.policy, made.resource) != "role":
            continue
        addresses = [address(route, made), address(route, Made(sample.missing))]
        answers = [getattr(client, sample.method)(one, dict(sample.posted)) for one in addresses]
        bodies = [
            answer.content.decode().replace(one.removeprefix("/kk"), "…")
            for answer, one in zip(answers, addresses, strict=True)
        ]
        headers = [
            {name: value for name, value in answer.items() if name not in ("ETag", "Content-Length")}
            for answer in answers
        ]
        assert [answer.status_code for answer in answers] == [404, 404], route.name
        assert bodies[0] == bodies[1], route.name
        assert headers[0] == headers[1], route.name
