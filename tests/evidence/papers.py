"""Papers of the tests with copies for the public: a list of people, and the same with the people covered."""

from __future__ import annotations

import io
from functools import cache

import typst
from tests.people import NOW, Office

from esep.evidence.actions import bring
from esep.evidence.copying import offer
from esep.evidence.models import Holding, PublicCopy

INVENTED = "900101300017"
"""Nobody's: it only keeps the rule of the last digit."""

COVERS = "Қызметкерлердің аты мен ЖСН-і жабылды"


@cache
def printed(*pages: str) -> bytes:
    """Return a PDF with a text layer, a page for each text: made once, as the hour is written in it."""
    source = "\n#pagebreak()\n".join(pages)
    return bytes(typst.compile(source.encode(), ignore_system_fonts=True))


def held(office: Office, body: bytes, name: str, *, slug: str = "akmola", by: str = "aigul") -> Holding:
    """Return a document in the hands of an organisation."""
    return bring(io.BytesIO(body), name, organisation=office.tree[slug], by=office.as_(by), at=NOW)


def list_of_people(office: Office, *, slug: str = "akmola", by: str = "aigul") -> Holding:
    """Return a list with an individual's number on its second page."""
    return held(office, printed("Тізім", f"ИИН {INVENTED}, {slug}"), "тізім.pdf", slug=slug, by=by)


def covered(
    office: Office, text: str = "ИИН ■■■■■■■■■■■■", *, slug: str = "akmola", by: str = "aigul"
) -> Holding:
    """Return the list in which the number is covered."""
    return held(office, printed("Тізім", text), "жабық.pdf", slug=slug, by=by)


def offered(office: Office, *, by: str = "aigul") -> PublicCopy:
    """Return a copy of Akmola's list that waits to be judged."""
    original, copy = list_of_people(office), covered(office, by=by)
    return offer(original, copy, COVERS, by=office.as_(by), at=NOW)
