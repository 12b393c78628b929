"""`python -m bench.textbook.fill`: makes the tutorial's tables and fills them with the demonstration year."""

from __future__ import annotations

import os
from decimal import Decimal

from esep.core.quantity import shown
from esep.core.scoring import Placed
from esep.pages.parts import results


def points(placed: Placed) -> Decimal | None:
    """Return the points as the table keeps them, None without data."""
    return None if placed.no_data else Decimal(shown(placed.points))


def main() -> None:
    """Make the tables in the database named by the settings and fill them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.textbook.settings")
    import django

    django.setup()
    from django.db import connection

    from bench.textbook import models

    tables = (models.Block, models.Row, models.Organisation, models.BlockScore, models.RowScore)
    with connection.schema_editor() as editor:
        for table in tables:
            editor.create_model(table)
    blocks = [(models.Block.objects.create(number=b.number, name=b.name.kk), b) for b in results.blocks()]
    rows = {
        row.number: models.Row.objects.create(block=block, number=row.number, name=row.name.kk)
        for block, of_law in blocks
        for row in results.rows_of(of_law)
    }
    for one in results.standings(()):
        organisation = models.Organisation.objects.create(
            slug=one.organisation.slug,
            name=one.organisation.short.kk,
            total=Decimal(shown(one.scored.total)),
            place=one.place,
        )
        for block, of_law in blocks:
            placed = one.scored.blocks[of_law.number]
            score = models.BlockScore.objects.create(
                organisation=organisation, block=block, points=points(placed), place=placed.place
            )
            for row in results.rows_of(of_law):
                placed = one.scored.rows[row.number]
                models.RowScore.objects.create(
                    score=score, row=rows[row.number], points=points(placed), place=placed.place
                )


def sign_in() -> str:
    """Make the tables of people and sessions, and return the cookie of somebody who signed in."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.auth.models import User
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.management import call_command

    for app in ("contenttypes", "auth", "sessions"):
        call_command("migrate", app, verbosity=0)
    person, session = User.objects.create_user("reader"), SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.save()
    return str(session.session_key)


if __name__ == "__main__":
    main()
    if os.environ["DJANGO_SETTINGS_MODULE"].endswith("signed_settings"):
        print(sign_in())
