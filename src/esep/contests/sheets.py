"""Assessment sheets (Annex 3, clause 3.7): claimed and accepted, row by row, until they are sealed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.db import transaction

from esep.audit.record import again, record
from esep.contests import wording
from esep.contests import wording_judging as says
from esep.contests.conflicts import away, tied
from esep.contests.models import Application, Handed, Mark, Member, Round, Seat, Sheet
from esep.contests.queries import application_resource, contest_of, last_handed
from esep.contests.seats import judges
from esep.contests.states import ROUND
from esep.core.canonical import canonical, composed
from esep.core.contest import Contest
from esep.core.facts import number
from esep.core.forms import FormRow
from esep.core.problems import Problem, Refused
from esep.facts.spelling import read_unit, spell
from esep.people.acting import Acting
from esep.people.policy import WATCHING, demand
from esep.reports.reading_numbers import understand

HIGHEST = 100
"""The highest mark when the contest declares none."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What is accepted of a row, as it was typed, and the reason when it is not what was claimed."""

    text: str
    reason: str = ""


def claims_of(handed: Handed) -> Mapping[str, str]:
    """Return row → canonical figure of a version that was handed in."""
    return {one["row"]: one["value"] for one in json.loads(handed.content)["rows"]}


def materials_of(handed: Handed) -> Mapping[str, tuple[Mapping[str, Any], ...]]:
    """Return row → files and links of a version that was handed in."""
    found: dict[str, tuple[Mapping[str, Any], ...]] = {}
    for one in json.loads(handed.content)["materials"]:
        found[one["row"]] = (*found.get(one["row"], ()), one)
    return found


@transaction.atomic
def sheet_of(application: Application, round_: Round, member: Member | None = None, *, by: Acting) -> Sheet:
    """Return the agreed sheet of an application (`member` None) or a member's own, begun when there is none.

    Beginning one is no act of its own: the first mark is what the chain keeps.
    """
    demand(by, "sheet.mark", application_resource(application, away(application)))
    handed = last_handed(application)
    if handed is None:
        raise Refused([Problem(says.NOT_HANDED_IN, wording.ASK_DEPARTMENT, rule="not-handed-in")])
    found, _ = Sheet.objects.get_or_create(
        application=application, member=member, number=round_.version, defaults={"handed": handed}
    )
    return found


@transaction.atomic
def mark(
    sheet: Sheet, round_: Round, marked: Mapping[str, Marked], *, by: Acting, at: datetime, once: str = ""
) -> Sheet:
    """Write what is accepted of rows, as one action, and return the sheet; all that is wrong is refused.

    Accepted is at most what was claimed, and less of it needs a reason. Where members mark by criteria a mark
    is between 0 and the highest that the contest declares.
    """
    one, application = _open_sheet(sheet, round_, by=by)
    if again(once, by.id):
        return one
    contest, claims = contest_of(round_), claims_of(one.handed)
    rows, problems = {}, []
    for name, typed in marked.items():
        row = contest.form.by_number.get(name)
        if not isinstance(row, FormRow):
            problems.append(Problem(wording.NO_ROW.format(row=name), wording.SEE_ROWS, rule="row-unknown"))
            continue
        value, problem = understand(typed.text, row)
        found = [problem] if problem else list(_unfit(row, value, claims.get(name), typed, contest))
        problems += found
        rows[name] = None if value is None else spell(value)
    if problems:
        raise Refused(problems)
    for name, accepted in rows.items():
        reason = composed(marked[name].reason.strip()) if accepted != claims.get(name) else ""
        Mark.objects.update_or_create(
            sheet=one,
            row=name,
            defaults={
                "claimed": claims.get(name),
                "accepted": accepted,
                "reason": reason,
                "by": by.id,
                "at": at,
            },
        )
    body = {
        "sheet": one.pk,
        "member": one.member_id or 0,
        "rows": [
            {"row": name, "accepted": accepted, "reason": marked[name].reason.strip()}
            for name, accepted in rows.items()
        ],
    }
    _tell(application, "mark", body, by=by, at=at, once=once)
    return one


def _unfit(
    row: FormRow, value: Any, claimed: str | None, typed: Marked, contest: Contest
) -> Iterator[Problem]:
    """Yield what forbids accepting a figure of a row."""
    rows, accepted = (row.number,), number(value)
    if contest.marked_by == "members":
        highest = int(contest.regulation.extra.get("highest_mark", HIGHEST))
        if accepted is not None and accepted > highest:
            said = says.MARK_TOO_HIGH.format(highest=highest, row=row.number)
            yield Problem(said, says.MARK_LOWER, rule="mark-high", rows=rows)
        return
    most = number(read_unit(claimed, row.unit)) if claimed is not None else None
    if accepted is not None and (most is None or accepted > most):
        said = says.ABOVE_CLAIM.format(row=row.number, claimed=claimed or "0")
        yield Problem(said, says.ACCEPT_LESS, rule="above-claim", rows=rows)
    if (value is None or accepted != most) and claimed is not None and not typed.reason.strip():
        said = says.LESS_WITHOUT_REASON.format(row=row.number)
        yield Problem(said, wording.GIVE_REASON, rule="no-reason", rows=rows)


@transaction.atomic
def seal(
    sheet: Sheet, round_: Round, *, signers: tuple[Member, ...] = (), by: Acting, at: datetime, once: str = ""
) -> Sheet:
    """Seal a sheet and return it: from now on nobody changes it.

    Rows that nobody marked are accepted as claimed. An agreed sheet is sealed by the chair and signed by the
    judges who are not tied to the application, all or a majority; a member's own is sealed by that member.
    A row that must be proved, and is not, is only sealed with 0 accepted.
    """
    one, application = _open_sheet(sheet, round_, by=by)
    if again(once, by.id):
        return one
    demand(by, "sheet.seal", application_resource(application, away(application)))
    contest, claims = contest_of(round_), claims_of(one.handed)
    marks = {mark.row: mark for mark in one.marks.all()}
    seated = judges(round_)
    out = tied(application, seated)
    judging = [member for member in seated if member.pk not in out]
    signing = tuple(signers) or tuple(judging)
    problems = [*_unproved(one, contest, claims, marks)]
    if one.member_id is None:
        problems += _unsigned(by, judging, signing)
    if contest.marked_by == "members":
        problems += [
            Problem(says.NOT_MARKED.format(row=row.number, name=row.name), says.MARK_IT, rule="not-marked")
            for row in contest.form.rows
            if row.number not in marks
        ]
    if problems:
        raise Refused(problems)
    for row, claimed in claims.items():
        if row not in marks:
            marks[row] = Mark.objects.create(
                sheet=one, row=row, claimed=claimed, accepted=claimed, by=by.id, at=at
            )
    who = [m.person.name for m in signing] if one.member_id is None else [by.name]
    content = canonical(composed(_content(one, round_, contest, marks, who))).decode()
    one.content, one.sha256 = content, sha256(content.encode()).hexdigest()
    one.signers = who
    one.sealed_by, one.sealed_at = by.id, at
    one.save(update_fields=["content", "sha256", "signers", "sealed_by", "sealed_at"])
    body = {"sheet": one.pk, "member": one.member_id or 0, "sha256": one.sha256}
    _tell(application, "seal", body, by=by, at=at, once=once)
    return one


def _unproved(
    sheet: Sheet, contest: Contest, claims: Mapping[str, str], marks: Mapping[str, Mark]
) -> Iterator[Problem]:
    there = materials_of(sheet.handed)
    for row in contest.proved:
        accepted = marks[row].accepted if row in marks else claims.get(row)
        if accepted not in (None, "0") and not there.get(row):
            said = says.UNPROVED.format(row=row, name=contest.form.by_number[row].name)
            yield Problem(said, says.ACCEPT_NOTHING, rule="unproved", rows=(row,))


def _unsigned(by: Acting, judging: list[Member], signing: tuple[Member, ...]) -> Iterator[Problem]:
    chairs = [one for one in judging if one.seat == Seat.CHAIR]
    if chairs and chairs[0].person_id != by.person:
        yield Problem(says.CHAIR_SEALS, says.ASK_CHAIR, rule="chair-seals")
    if {one.pk for one in signing} - {one.pk for one in judging}:
        yield Problem(says.FOREIGN_SIGNER, wording.SEE_COMMISSION, rule="foreign-signer")
    if len(signing) * 2 <= len(judging):
        said = says.TOO_FEW_SIGNED.format(signed=len(signing), of=len(judging))
        yield Problem(said, says.LET_SIGN, rule="too-few-signed")


def _content(
    sheet: Sheet, round_: Round, contest: Contest, marks: Mapping[str, Mark], who: list[str]
) -> dict[str, Any]:
    return {
        "kind": "esep-sheet/1",
        "regulation": round_.regulation,
        "edition": round_.edition,
        "year": round_.year,
        "application": sheet.application_id,
        "handed": sheet.handed.sha256,
        "member": sheet.member_id or 0,
        "rows": [
            {
                "row": row.number,
                "fact": row.fact or "",
                "claimed": marks[row.number].claimed,
                "accepted": marks[row.number].accepted,
                "reason": marks[row.number].reason,
            }
            for row in contest.form.rows
            if row.number in marks
        ],
        "signed": who,
    }


def may_read(sheet: Sheet, acting: Acting) -> bool:
    """Return whether somebody may see a sheet: of another judge only after sealing their own of the same.

    The agreed sheet is for all of the commission but those tied to the application; staff and auditors see
    sheets once they are sealed, anybody else none.
    """
    member = Member.objects.filter(round=sheet.application.round_id, person=acting.person).first()
    if member is None:
        return sheet.sealed_at is not None and acting.holds(*WATCHING)
    if member.pk in tied(sheet.application, [member]):
        return False
    if sheet.member_id is None or sheet.member_id == member.pk:
        return True
    own = Sheet.objects.filter(application=sheet.application_id, member=member, number=sheet.number).first()
    sealed_own = own is not None and own.sealed_at is not None
    return sheet.sealed_at is not None and (sealed_own or member.seat == Seat.SECRETARY)


def _open_sheet(sheet: Sheet, round_: Round, *, by: Acting) -> tuple[Sheet, Application]:
    """Return the sheet as it stands now and its application; refused where nothing may be written in it."""
    one = Sheet.objects.select_for_update(of=("self",)).select_related("handed").get(pk=sheet.pk)
    application = Application.objects.select_related("round__organisation", "organisation").get(
        pk=one.application_id
    )
    demand(by, "sheet.mark", application_resource(application, away(application)))
    problems = []
    if round_.state != "examining":
        said = says.NOT_EXAMINING.format(state=ROUND[round_.state])
        problems.append(Problem(said, wording.ASK_DEPARTMENT, rule="not-examining"))
    if one.sealed_at is not None:
        problems.append(Problem(says.SEALED, says.SEALED_TODO, rule="sealed"))
    if one.member_id is not None:
        owner = Member.objects.get(pk=one.member_id)
        if owner.person_id != by.person or owner.until is not None:
            problems.append(Problem(says.NOT_YOUR_SHEET, says.OWN_SHEET, rule="not-your-sheet"))
    if problems:
        raise Refused(problems)
    return one, application


def _tell(
    application: Application, verb: str, body: Mapping[str, Any], *, by: Acting, at: datetime, once: str
) -> None:
    record(
        f"sheet.{verb}",
        by=by.actor("commission-chair", "commission-member", "commission-secretary"),
        at=at,
        object=f"application:{application.pk}",
        body=composed(body),
        version=application.number,
        once=once,
    )
