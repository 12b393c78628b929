"""Which form an id and an edition name: the library's, or one that the staff made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from esep.core.forms import Form
from esep.forms.models import PUBLISHED, AdHoc, Edition
from esep.forms.sketch import form_in
from esep.library import library

Asked = tuple[str, str]
"""The id of a form and its edition."""


def form_of(form: str, edition: str) -> Form:
    """Return the form in an edition, in one query unless the library has it; an unknown one: KeyError."""
    return forms_of([(form, edition)])[form, edition]


def forms_of(asked: Iterable[Asked]) -> Mapping[Asked, Form]:
    """Return the forms that are known among those asked for, in one query; in none if the library has all."""
    own = library().forms
    wanted = set(asked)
    found = {one: own[one[0]] for one in wanted if one[0] in own}
    others = {one for one in wanted - found.keys() if one[1].isdecimal()}
    if others:
        rows = Edition.objects.filter(
            form__slug__in={slug for slug, _ in others}, number__in={int(number) for _, number in others}
        )
        for slug, number, content in rows.filter(state=PUBLISHED).values_list(
            "form__slug", "number", "content"
        ):
            found[slug, str(number)] = _read(content)
    return {one: found[one] for one in wanted if one in found}


def forms_named(ids: Iterable[str]) -> Mapping[str, Form]:
    """Return the forms of these ids, of one that the staff made the newest published edition: one query."""
    own = library().forms
    wanted = set(ids)
    found = {one: own[one] for one in wanted if one in own}
    others = wanted - found.keys()
    if others:
        rows = Edition.objects.filter(form__slug__in=others, state=PUBLISHED).order_by("number")
        for slug, content in rows.values_list("form__slug", "content"):
            found[slug] = _read(content)
    return found


def newest(form: str) -> Form | None:
    """Return the form that would be asked now: the library's, or the newest published edition."""
    return forms_named([form]).get(form)


def department_of(form: str) -> str | None:
    """Return whose department a form is that the staff made; None when there is none of this id."""
    return AdHoc.objects.filter(slug=form).values_list("department", flat=True).first()


@lru_cache(maxsize=64)
def _read(content: str) -> Form:
    """Return the form that a text holds; the same text is read once."""
    return form_in(content)
