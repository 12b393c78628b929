"""Publishes an approved year or a concluded round: seals it, keeps the bundle and its pages, and says so."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils.module_loading import import_string

from esep.assessments.models import Assessment
from esep.assessments.queries import about
from esep.assessments.timeline import published
from esep.audit.checkpoint import keep_when_done
from esep.audit.keys import public_key
from esep.audit.notes import note
from esep.audit.record import Actor, done_before, record
from esep.contests import rounds
from esep.contests.models import Round
from esep.contests.queries import about as about_round
from esep.core.problems import Problem, Refused
from esep.core.sealing.container import pack
from esep.core.sealing.files import MANIFEST, SIGNATURE, files_of, manifest_of, signed_text
from esep.core.sealing.personal import personal
from esep.core.sealing.rulebook import TEXT_FILE, law_digest
from esep.core.sealing.shapes import Sealing
from esep.people.acting import Acting
from esep.people.models import Person
from esep.publication import store, wording
from esep.publication.bundle import gather
from esep.publication.frozen import Bundle, Frozen
from esep.publication.models import Page, Publication, SiteMark
from esep.publication.rounds import gather_round, names_shown
from esep.publication.stranger import confirm

MakePages = Callable[[Publication, Bundle], Iterable[Frozen]]


@transaction.atomic
def publish(assessment: Assessment, *, by: Acting, at: datetime, once: str = "") -> Publication:
    """Publish an approved year and return what was published.

    Refused without the right, before the ceremony, without prizes, when what was approved can no longer be
    made again, when the bundle holds what looks like personal data, and when `verify.py` does not confirm it.
    """
    done = done_before(once)
    if done is not None and done.actor == by.id:
        return Publication.objects.get(event_seq=done.seq)
    one = published(assessment, by=by, at=at)
    before = Publication.objects.get(assessment=one.corrects) if one.corrects else None
    bundle = seal(gather(one, at=at))
    act = Act("year.publish", about(one), one.state, one.version, by.actor("secretary"))
    return sent_out(Publication(assessment=one, previous=before), bundle, act, by=by, at=at, once=once)


@transaction.atomic
def publish_round(round_: Round, *, by: Acting, at: datetime, once: str = "") -> Publication:
    """Publish a concluded round of a contest and return what was published; refused as a year is.

    The names of those who applied leave the office only with their consent.
    """
    done = done_before(once)
    if done is not None and done.actor == by.id:
        return Publication.objects.get(event_seq=done.seq)
    one = rounds.published(round_, by=by, at=at)
    before = Publication.objects.get(round=one.corrects) if one.corrects else None
    bundle = seal(gather_round(one, at=at), shown=names_shown(one))
    actor = by.actor("officer", "secretary", "head", "deputy")
    act = Act("contest.publish", about_round(one), one.state, one.version, actor)
    return sent_out(Publication(round=one, previous=before), bundle, act, by=by, at=at, once=once)


@dataclass(frozen=True, slots=True)
class Act:
    """What the chain says of a publication: the action, of what, its new state and version, and who."""

    action: str
    object: str
    state: str
    version: int
    actor: Actor


def sent_out(
    made: Publication, bundle: Bundle, act: Act, *, by: Acting, at: datetime, once: str
) -> Publication:
    """Let the stranger's verifier confirm a bundle, keep it, record the one event, and keep its pages."""
    before = made.previous
    law = law_digest(bundle.values.result.plan.regulation, bundle.values.sources.get(TEXT_FILE, ""))
    confirm(bundle, public_key(), store.bytes_of(before) if before else None, law=law)
    store.keep(bundle.body)
    event = record(
        act.action,
        by=act.actor,
        at=at,
        object=act.object,
        body={"name": bundle.name, "sha256": bundle.sha256, "size": len(bundle.body), "state": act.state},
        version=act.version,
        once=once,
    )
    made.name, made.sha256, made.size = bundle.name, bundle.sha256, len(bundle.body)
    made.key, made.by, made.at, made.event_seq = public_key(), by.id, at, event.seq
    made.save(force_insert=True)
    make: MakePages = import_string(settings.PUBLIC_PAGES)
    Page.objects.bulk_create(_page(made, frozen) for frozen in make(made, bundle))
    SiteMark.objects.get_or_create(pk=1)
    SiteMark.objects.filter(pk=1).update(number=F("number") + 1)
    keep_when_done()
    return made


def seal(values: Sealing, *, shown: Collection[str] = ()) -> Bundle:
    """Return the signed bundle of gathered values; one that holds personal data is refused.

    `shown` are names of people who agreed to be named.
    """
    files = files_of(values)
    manifest = manifest_of(values, files)
    known = (word for pair in Person.objects.values_list("name", "email") for word in pair)
    people = (word for word in known if word not in shown)
    found = [
        Problem(wording.PERSONAL.format(file=file, found=what[:2]), wording.TAKE_IT_OUT, rule="personal-data")
        for file, what in personal({**files, MANIFEST: manifest}, people)
    ]
    if found:
        raise Refused(found)
    signature = note(signed_text(values, manifest)).encode()
    body = pack({**files, MANIFEST: manifest, SIGNATURE: signature})
    return Bundle(values.file_name, sha256(body).hexdigest(), body, values, json.loads(manifest))


def _page(publication: Publication, frozen: Frozen) -> Page:
    """Return a page as it is kept: plain and packed, so that serving it is handing over bytes."""
    return Page(
        publication=publication,
        language=frozen.language,
        path=frozen.path,
        media=frozen.media,
        packed=gzip.compress(frozen.body, 9, mtime=0),
        plain=frozen.body,
        etag=sha256(frozen.body).hexdigest()[:32],
    )
