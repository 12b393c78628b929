"""Every guarded page × every role × whose it is: the answer is what the table of rights says, never more."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.people import Office
from tests.rights.routes import Route, guarded
from tests.rights.samples import SAMPLES, Made, Sample, whole_office

from esep.pages.parts.who import FACTOR
from esep.people.acting import Acting
from esep.people.policy import why_not

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

IN, LED, NOT_THERE, CLOSED = "let in", "led to the sign-in", "not there", "closed"


def expected(acting: Acting, verb: str, made: Made) -> str:
    """Return what the table of rights says of this person and this thing."""
    if not acting.person:
        return LED
    return {"": IN, "role": NOT_THERE, "factor": CLOSED, "four-eyes": CLOSED}[
        why_not(acting, verb, made.resource)
    ]


def given(client: Client, address: str, sample: Sample) -> str:
    """Return what the page really answered."""
    answer = getattr(client, sample.method)(address, dict(sample.posted))
    if answer.status_code == 401 or "/account/login/" in answer.get("Location", ""):
        return LED
    return {404: NOT_THERE, 403: CLOSED}.get(answer.status_code, IN)


def sign_in(office: Office, key: str) -> Client:
    """Return the browser of a person who confirmed their sign-in by a code."""
    client = Client(raise_request_exception=False)
    if key != "stranger":
        client.force_login(office.people[key])
        session = client.session
        session[FACTOR] = True
        session.save()
    return client


def address(route: Route, made: Made) -> str:
    return reverse(
        route.name, kwargs={**({"lang": "kk"} if "<lang:" in route.pattern else {}), **made.segments}
    )


def sample_of(route: Route) -> Sample:
    """Return how the route is tried; a route without a sample fails with what to do."""
    if route.name not in SAMPLES:
        pytest.fail(
            f"the route {route.name} ({route.pattern}, {route.policy}) has no sample: "
            "add one to SAMPLES in tests/rights/samples.py, so that the matrix of access reaches it"
        )
    return SAMPLES[route.name]


ROUTES = guarded()


@pytest.mark.parametrize("route", ROUTES, ids=[route.name for route in ROUTES])
def test_a_page_opens_to_whom_the_table_of_rights_lets_in(office: Office, route: Route) -> None:
    sample = sample_of(route)
    relations = {"office": "akmola"} if sample.made is whole_office else RELATIONS
    wrong = []
    for relation, slug in relations.items():
        made = sample.made(office, office.tree[slug])
        for role in ROLES:
            acting = office.as_(role)
            wanted = expected(acting, route.policy, made)
            answered = given(sign_in(office, role), address(route, made), sample)
            if answered != wanted:
                wrong.append(f"{role} at {relation}: {answered}, should be {wanted}")
    assert wrong == []


@pytest.mark.parametrize("route", ROUTES, ids=[route.name for route in ROUTES])
def test_what_is_foreign_and_what_is_missing_get_one_answer(office: Office, route: Route) -> None:
    sample = SAMPLES.get(route.name)
    if sample is None or sample.missing is None:
        return
    made = sample.made(office, office.tree["abay"])
    if why_not(office.as_("aigul"), route.policy, made.resource) != "role":
        return
    client = sign_in(office, "aigul")
    foreign, missing = address(route, made), address(route, Made(sample.missing))
    answers = [getattr(client, sample.method)(one, dict(sample.posted)) for one in (foreign, missing)]
    bodies = [
        answer.content.decode().replace(one, "…")
        for answer, one in zip(answers, (foreign, missing), strict=True)
    ]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert bodies[0] == bodies[1]
    headers = [
        {key: value for key, value in answer.items() if key not in ("ETag", "Content-Length")}
        for answer in answers
    ]
    assert headers[0] == headers[1]
