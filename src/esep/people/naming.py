"""What the persons behind text ids are called: `person:12` is a name, `system` is the product itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from esep.people.models import Person


def names_of(ids: Iterable[str]) -> Mapping[str, str]:
    """Return the name of each id that is a person's, in one query; other ids are left out."""
    numbers = {int(found) for one in ids if (found := one.removeprefix("person:")).isdigit()}
    named = Person.objects.filter(pk__in=numbers).values_list("pk", "name") if numbers else ()
    return {f"person:{number}": name for number, name in named}
