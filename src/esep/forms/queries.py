"""Which form an id and an edition name: the library's, or one that the staff made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from esep.core.forms import Form
from esep.forms.models import PUBLISHED, AdHoc, Edition
from esep.forms.sketch import Sketch, form_in, read
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


def made(slug: str) -> AdHoc | None:
    """Return a form that the staff made, None when there is none of this id."""
    return AdHoc.objects.filter(slug=slug).first()


@dataclass(frozen=True, slots=True)
class Listed:
    """A form that the staff made, with its last edition, and the number of the published one (0: none)."""

    form: AdHoc
    last: Edition
    sketch: Sketch
    published: int


def listed() -> tuple[Listed, ...]:
    """Return the forms that the staff made, the newest first, in two queries."""
    forms = list(AdHoc.objects.prefetch_related("editions"))
    return tuple(_listed(form, list(form.editions.all())) for form in forms)


def last_of(form: AdHoc) -> Listed:
    """Return one form with its last edition, in one query."""
    return _listed(form, list(form.editions.all()))


def before_last(form: AdHoc) -> Sketch | None:
    """Return what the published edition before the last one asks, None when there is none."""
    rows = form.editions.filter(state=PUBLISHED).order_by("-number")
    last = form.editions.order_by("-number").values_list("number", flat=True)[0]
    found = rows.exclude(number=last).first()
    return None if found is None else read(found.content)


def _listed(form: AdHoc, editions: list[Edition]) -> Listed:
    last = editions[-1]
    published = max((one.number for one in editions if one.state == PUBLISHED), default=0)
    return Listed(form, last, read(last.content), published)
