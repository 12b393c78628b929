"""Making a form: begun, changed as a draft, published as an edition that stays."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction

from esep.audit.record import again, record
from esep.core.problems import Problem, Refused
from esep.forms import wording as says
from esep.forms.comparing import against_answers
from esep.forms.lacking import lacking
from esep.forms.models import DRAFT, PUBLISHED, AdHoc, Edition
from esep.forms.sketch import Sketch, read, spelled
from esep.people.acting import Acting
from esep.people.policy import RIGHTS, Resource, demand
from esep.rows import by_key

RIGHT = "form.build"
PREFIX = "ask-"
"""What the id of a form made in the browser begins with: the library's never does."""


def resource(form: AdHoc) -> Resource:
    """Return a form as the policy sees it: it belongs to a department."""
    return Resource(department=form.department)


@transaction.atomic
def begin(sketch: Sketch, *, department: str, by: Acting, at: datetime, once: str = "") -> AdHoc:
    """Begin a form with a draft of its first edition, and return it; without a Kazakh title it is refused."""
    done = again(once, by.id)
    if done is not None:
        return AdHoc.objects.get(slug=done.object.partition(":")[2])
    demand(by, RIGHT, Resource(department=department))
    if not sketch.title.kk:
        raise Refused([Problem(says.NO_TITLE, says.GIVE_TITLE, rule="form-title", rows=("title",))])
    form = AdHoc.objects.create(
        slug=_free(sketch.title.kk), department=department, begun_by=by.id, begun_at=at
    )
    Edition.objects.create(form=form, number=1, content=spelled(sketch, form.slug, 1), by=by.id, at=at)
    _record("form.begin", form, {"title": sketch.title.kk, "department": department}, by=by, at=at, once=once)
    return form


@transaction.atomic
def change(form: AdHoc, sketch: Sketch, version: int, *, by: Acting, at: datetime, once: str = "") -> Edition:
    """Keep what is being built, however unfinished, and return the draft: after a published edition the next.

    `version` is that of the edition the person saw: a draft that somebody else kept since is not overwritten.
    """
    form = _held(form)
    demand(by, RIGHT, resource(form))
    last = form.editions.order_by("-number")[0]
    if again(once, by.id):
        return last
    if last.version != version:
        raise Refused([Problem(says.CHANGED_MEANWHILE, says.COMPARE, rule="form-version")])
    if last.state == DRAFT:
        draft, draft.version = last, last.version + 1
    else:
        draft = Edition(form=form, number=last.number + 1, version=last.version + 1)
    draft.content, draft.by, draft.at = spelled(sketch, form.slug, draft.number), by.id, at
    if last.state != DRAFT and read(draft.content) == read(last.content):
        return last
    draft.save()
    body = {"edition": str(draft.number), "rows": len(sketch.rows)}
    _record("form.change", form, body, by=by, at=at, once=once, version=draft.version)
    return draft


def published(form: AdHoc, answered: Collection[str], *, by: Acting, at: datetime) -> Edition:
    """Make the draft the edition that is asked from now on, inside another verb's transaction.

    `answered` are the rows that somebody answered: a change of what they mean is refused, and so is a form
    that lacks anything.
    """
    form = _held(form)
    demand(by, RIGHT, resource(form))
    last = form.editions.order_by("-number")[0]
    if last.state != DRAFT:
        raise Refused([Problem(says.NO_DRAFT, says.CHANGE_FIRST, rule="form-draft")])
    sketch = read(last.content)
    before = form.editions.filter(state=PUBLISHED).order_by("-number").first()
    wrong = against_answers(read(before.content), sketch, answered) if before else ()
    problems = (*lacking(sketch), *wrong)
    if problems:
        raise Refused(problems)
    last.state, last.by, last.at = PUBLISHED, by.id, at
    last.save(update_fields=["state", "by", "at"])
    return last


def _held(form: AdHoc) -> AdHoc:
    found = by_key(AdHoc, form.pk, hold=True)
    if found is None:
        raise AdHoc.DoesNotExist(form.pk)
    return found


def _record(
    action: str,
    form: AdHoc,
    body: Mapping[str, object],
    *,
    by: Acting,
    at: datetime,
    once: str,
    version: int = 1,
) -> None:
    actor = by.actor(*RIGHTS[RIGHT].roles)
    record(action, by=actor, at=at, object=f"form:{form.slug}", body=body, version=version, once=once)


def _free(title: str) -> str:
    """Return an id made of the title in Latin letters, with a number when it is taken."""
    latin = "".join(LETTERS.get(letter, letter) for letter in title.lower())
    words = re.sub(r"[^a-z0-9]+", "-", latin).strip("-")[:40].strip("-")
    stem = f"{PREFIX}{words or 'form'}"
    taken = set(AdHoc.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    number = next(number for number in range(1, len(taken) + 2) if _numbered(stem, number) not in taken)
    return _numbered(stem, number)


def _numbered(stem: str, number: int) -> str:
    return stem if number == 1 else f"{stem}-{number}"


LATIN = (
    "а=a ә=a б=b в=v г=g ғ=g д=d е=e ё=e ж=zh з=z и=i й=i к=k қ=q л=l м=m н=n ң=n о=o ө=o п=p р=r с=s т=t "
    "у=u ұ=u ү=u ф=f х=kh һ=h ц=ts ч=ch ш=sh щ=shch ъ= ы=y і=i ь= э=e ю=yu я=ya"
)
LETTERS = {pair[0]: pair[2:] for pair in LATIN.split(" ")}
"""Kazakh and Russian letters in Latin ones, for ids."""
