"""An office with a round of a contest, carried on between the acts of a browser: `round_office.py begin`."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime

import django

django.setup()

from django.conf import settings  # noqa: E402  # after the settings
from tests.tables import lay  # noqa: E402  # the same

from esep.contests.applying import describe, start  # noqa: E402  # the same
from esep.contests.bringing import attach, bring  # noqa: E402  # the same
from esep.contests.entering import enter  # noqa: E402  # the same
from esep.contests.handing import submit  # noqa: E402  # the same
from esep.contests.models import Round  # noqa: E402  # the same
from esep.contests.register import certify  # noqa: E402  # the same
from esep.demo.planted import contests as planted  # noqa: E402  # the same
from esep.demo.planted.cast import Cast, begin  # noqa: E402  # the same
from esep.demo.planted.collecting import at  # noqa: E402  # the same
from esep.demo.planted.contests import Held  # noqa: E402  # the same
from esep.demo.planted.evaluating import opened  # noqa: E402  # the same
from esep.demo.planted.proofs import document  # noqa: E402  # the same
from esep.demo.register import inspectors  # noqa: E402  # the same
from esep.people.models import Person  # noqa: E402  # the same
from esep.reports.entry import Typed  # noqa: E402  # the same

WORK = 2027
HOME = "akmola"
"""The organisation of the inspector who applies in the browser; its chair sits on the commission."""


def held(cast: Cast) -> Held:
    """Return the round under way, with the inspectors and the commission by key."""
    people = dict(planted.people_of(cast))
    people["judge-4"] = Person.objects.get(pk=cast.people["chair"].person)
    return Held(cast, people, WORK, Round.objects.filter(year=WORK).order_by("version").last())


def begun(cast: Cast) -> None:
    """Register seven inspectors."""
    moment = at(date(2028, 1, 14))
    one = held(cast)
    for number, each in enumerate(inspectors()[:7]):
        certify(
            one.people[each.slug],
            "legal",
            cast.tree[HOME if number == 0 else each.organisation],
            certificate=f"ҚИ-{number:03d}",
            since=moment.date(),
            by=cast.people["bolat"],
            at=moment,
        )


def six_applied(cast: Cast) -> None:
    """Let six of them hand in."""
    for number, each in enumerate(inspectors()[1:7], 1):
        applied(held(cast), each.slug, number, at(date(2028, 1, 29), 9 + number))


def applied(one: Held, key: str, number: int, moment: datetime) -> None:
    """Hand in an application whose figures are less with every number."""
    by = one.as_(key, moment)
    made = start(one.fresh(), by=by, at=moment)
    enter(made, {row: Typed(text, 0) for row, text in claims(number).items()}, by=by, at=moment)
    describe(made, {"note": planted.NOTE}, ("name",), by=by, at=moment)
    for row in ("stamp", "A3-3"):
        stream = io.BytesIO(document(row, [made.name]))
        attach(made, row, holding=bring(made, stream, f"{row}.docx", by=by, at=moment), by=by, at=moment)
    submit(made, by=by, at=moment)


def claims(number: int) -> Mapping[str, str]:
    """Return the figures of an inspector."""
    return {"1": str(140 - number), "2.2": "4", "2.2.1": "3", "3": "12", "A3-3": "12", "2.3": "40"}


def opened_2028(cast: Cast) -> None:
    """Open the evaluation of the year in which the contest was concluded."""
    opened(cast, 2028, "21", at=at(date(2028, 4, 20), 9))


STEPS: Mapping[str, Callable[[Cast], None]] = {
    "begin": begun,
    "apply": six_applied,
    "year": opened_2028,
}


def again() -> Cast:
    """Return the people of an office that stands already."""
    from esep.demo.planted.beginning import SINCE
    from esep.demo.register import read
    from esep.organisations.models import Organisation
    from esep.people.acting import acting

    tree = {one.slug: one for one in Organisation.objects.all()}
    keys = {row["email"]: row["key"] for row in read("people.toml")["person"]}
    people = {
        keys[one.email]: acting(one, on=SINCE, second_factor=True)
        for one in Person.objects.filter(email__in=keys)
    }
    for one in Person.objects.filter(email__startswith="chair@"):
        people[f"{one.email.removeprefix('chair@').removesuffix('.example')}-chair"] = acting(
            one, on=SINCE, second_factor=True
        )
    return Cast(tree, people)


def main(step: str) -> None:
    """Take one step."""
    if step == "begin":
        lay(settings.OFFICE)
    STEPS[step](begin() if step == "begin" else again())


if __name__ == "__main__":
    main(sys.argv[1])
