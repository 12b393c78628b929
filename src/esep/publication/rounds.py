"""Gathers from the database what the seal of a round of a contest covers: its sheets, places and acts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from esep import __version__
from esep.audit.checkpoint import checkpoint
from esep.contests.minutes import signed_items
from esep.contests.models import Application, Material, Resolved, Round, Sheet
from esep.contests.outcome import (
    Counted,
    as_data,
    counted,
    entrant_of,
    latest,
    mean_counts,
    sealed_sheets,
    subject_of,
)
from esep.contests.queries import about, admitted, contest_of, decided, union
from esep.contests.ranking import winners
from esep.contests.titles import titles
from esep.core.canonical import digest
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.sealing.commitments import document_commitment
from esep.core.sealing.shapes import (
    Anchor,
    Earlier,
    FigureKey,
    SealedDecision,
    SealedEvidence,
    SealedPrize,
    SealedSource,
    Sealing,
)
from esep.decisions.models import Decision, Kind
from esep.decisions.queries import in_force
from esep.publication import wording
from esep.publication.bundle import files_of_law, sealed_decision
from esep.publication.models import Publication

UNNAMED = Text("№ {number} қатысушы", "Участник № {number}", "Entrant No {number}")
SHEET = Text("{name}: {number}-парақ", "{name}: лист {number}", "{name}: sheet {number}")


def gather_round(round_: Round, *, at: datetime) -> Sealing:
    """Return the values of the bundle: the outcome that the minutes adopted, counted again from its sheets.

    When the sheets, the readings or the law no longer give what was adopted, it is refused.
    """
    outcome, now = latest(round_), counted(round_)
    if outcome is None:
        raise Refused([Problem(wording.NOTHING_APPROVED, wording.ASK_AUDIT, rule="nothing-approved")])
    again = digest(as_data(round_, now))
    if again != outcome.digest:
        said = wording.NOT_WHAT_WAS_APPROVED.format(approved=outcome.digest[:16], now=again[:16])
        raise Refused([Problem(said, wording.ASK_AUDIT, rule="not-what-was-approved")])
    names, mean, anchor = names_of(round_), mean_counts(round_), checkpoint()
    return Sealing(
        result=now.result,
        figures=now.figures,
        catalogue=contest_of(round_).catalogue,
        participants=_sheet_names(now, names) if mean else {one: names[one] for one in now.sheets},
        version=round_.version,
        issued=at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        sources=files_of_law(round_.regulation, round_.edition),
        provenance=dict(_sources(round_)),
        decisions=tuple(_decisions(round_)),
        evidence=tuple(_evidence(round_)),
        prizes=tuple(_prizes(round_)),
        anchor=Anchor(anchor.origin, anchor.size, anchor.root, anchor.note),
        earlier=_earlier(round_),
        software=f"esep {__version__}",
        standings=now.standings if mean else (),
        names=names if mean else {},
        holder="" if round_.organisation_id == union().pk else round_.organisation.slug,
    )


def names_of(round_: Round) -> Mapping[str, Text]:
    """Return entrant → what the public calls them: their name when they agreed, else a number."""
    return {
        entrant_of(one): Text.same(one.name) if "name" in one.shown else UNNAMED.format(number=number)
        for number, one in enumerate(admitted(round_), 1)
    }


def names_shown(round_: Round) -> frozenset[str]:
    """Return the names of those who agreed to be named."""
    return frozenset(one.name for one in admitted(round_) if "name" in one.shown)


def _sheet_names(now: Counted, names: Mapping[str, Text]) -> Mapping[str, Text]:
    return {
        sheet: SHEET.format(name=names[entrant], number=number)
        for entrant, sheets in now.sheets.items()
        for number, sheet in enumerate(sheets, 1)
    }


def _sources(round_: Round) -> Iterator[tuple[FigureKey, SealedSource]]:
    """Yield where each figure of a sheet comes from: the version that was handed in, and its receipt."""
    for sheet in sealed_sheets(round_):
        handed = sheet.handed
        for one in json.loads(sheet.content)["rows"]:
            if one["fact"]:
                yield (
                    (subject_of(sheet), str(round_.year), one["fact"], ""),
                    SealedSource(
                        source="sheet",
                        version=handed.number,
                        report=f"{round_.regulation} {round_.year}",
                        receipt=handed.receipt,
                        role="commission",
                        at=sheet.sealed_at.strftime("%Y-%m-%dT%H:%M:%SZ") if sheet.sealed_at else "",
                        claimed=one["claimed"] if one["claimed"] != one["accepted"] else None,
                    ),
                )


def _evidence(round_: Round) -> Iterator[SealedEvidence]:
    """Yield the files that an application put on its rows, each by its commitment."""
    facts = {row.number: row.fact or "" for row in contest_of(round_).form.rows}
    for sheet in sealed_sheets(round_):
        for material in _files(sheet):
            holding = material.holding
            if holding is not None and facts.get(material.row):
                yield SealedEvidence(
                    organisation=subject_of(sheet),
                    period=str(round_.year),
                    fact=facts[material.row],
                    key="",
                    size=holding.document.size,
                    kind=holding.document.kind,
                    commitment=document_commitment(holding.salt, holding.document_id),
                )


def _files(sheet: Sheet) -> tuple[Material, ...]:
    wanted = [one["id"] for one in json.loads(sheet.handed.content)["materials"] if one["sha256"]]
    return tuple(Material.objects.filter(pk__in=wanted).select_related("holding__document").order_by("pk"))


def _decisions(round_: Round) -> Iterator[SealedDecision]:
    """Yield the acts that the places rest on: decided readings, what the minutes resolved, the awards."""
    for one in decided(round_).values():
        yield sealed_decision(one)
    for item in signed_items(round_, "fewer", "tie", "places"):
        kind, sets = _resolved(item)
        yield SealedDecision(
            id=f"minutes:{item.sitting_id}.{item.number}",
            kind=kind,
            body="commission",
            protocol=item.sitting.protocol,
            item=str(item.number),
            date=item.sitting.date.isoformat(),
            sets=sets,
        )
    awards = _awards(round_)
    if awards is not None:
        sealed = sealed_decision(awards)
        yield SealedDecision(
            id=sealed.id,
            kind="prizes",
            body=sealed.body,
            protocol=sealed.protocol,
            item=sealed.item,
            date=sealed.date,
            sets={
                "prizes": [
                    {"organisation": prize.organisation, "place": prize.place, "amount": prize.amount}
                    for prize in _prizes(round_)
                ]
            },
            document=sealed.document,
        )


def _resolved(item: Resolved) -> tuple[str, Mapping[str, Any]]:
    """Return an item of the minutes as a kind of decision and what it sets."""
    if item.kind == "fewer":
        return "fewer", {"places": [str(place) for place in item.sets["places"]]}
    if item.kind == "places":
        return "approval", {"calculation": item.sets["outcome"]}
    way = "order" if item.sets["way"] == "ordered" else "share"
    entrants = [f"a{one}" for one in item.sets["entrants"]]
    return "tie", {"place": item.sets["place"], "way": way, "organisations": entrants}


def _awards(round_: Round) -> Decision | None:
    found = in_force(about(round_), Kind.AWARDS)
    return found[-1] if found and titles(round_) else None


def _prizes(round_: Round) -> Iterator[SealedPrize]:
    """Yield the titles with their sums; without any, nobody won."""
    awards = _awards(round_)
    if awards is None or not winners(round_):
        return
    for title in titles(round_):
        yield SealedPrize(
            entrant_of(title.application), title.place, "", title.amount, f"decision:{awards.pk}"
        )


def _earlier(round_: Round) -> Earlier | None:
    if round_.corrects is None:
        return None
    before = Publication.objects.get(round=round_.corrects)
    return Earlier(before.name, before.sha256, round_.reason)


def shown_materials(application: Application) -> tuple[Material, ...]:
    """Return the materials that may be published: by consent, links and copies without personal data."""
    if "materials" not in application.shown:
        return ()
    found = application.materials.filter(removed_at=None).select_related("public_copy__document")
    return tuple(one for one in found if one.public_copy is not None or one.link)
