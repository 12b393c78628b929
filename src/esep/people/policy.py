"""The one function that says who may do what: for pages, files and commands alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.people.acting import Acting, Grant


@dataclass(frozen=True, slots=True)
class Resource:
    """What is to be touched: the path of its organisation, its department, and who entered anything in it.

    `path` "/" is the office as a whole; `public` says that a stranger may see it. What belongs to a round of
    a contest names it in `round` (`round:5`); `owner` is the person whose application it is, and `away` are
    those members of the commission who keep out of it, as they are tied to it.
    """

    path: str = "/"
    department: str = ""
    entered_by: frozenset[str] = frozenset()
    public: bool = False
    round: str = ""
    owner: str = ""
    away: frozenset[str] = frozenset()


OFFICE = Resource()


@dataclass(frozen=True, slots=True)
class Right:
    """Who has a verb: roles held on the resource's part of the tree, and what else it asks for.

    `factor`: only after a second factor; `four_eyes`: only who entered nothing in it and has no tie there;
    `second_person`: only who entered nothing in it, though it be an act of their own organisation.
    """

    roles: tuple[str, ...]
    factor: bool = False
    four_eyes: bool = False
    second_person: bool = False


REGION = ("reporter", "head", "deputy")
HEADS = ("head", "deputy")
STAFF = ("officer", "secretary")
WATCHING = (*STAFF, "auditor")
ENTRANTS = ("inspector", "entrant")
COMMISSION = ("commission-chair", "commission-secretary", "commission-member")
OWNER = "owner"
"""Not a role that anybody is given: whose application it is."""

RIGHTS: Mapping[str, Right] = {
    # everybody who signed in
    "desk.see": Right((*REGION, *WATCHING, *ENTRANTS, *COMMISSION, "administrator")),
    # a member organisation and its own reports
    "work.see": Right(REGION),
    "report.see": Right((*REGION, *WATCHING)),
    "report.enter": Right(REGION),
    "report.submit": Right(HEADS),
    "report.withdraw": Right(HEADS),
    "correction.ask": Right(HEADS),
    "evidence.bring": Right((*REGION, *STAFF)),
    "evidence.open": Right((*REGION, *WATCHING)),
    "copy.offer": Right((*REGION, *STAFF)),
    "remark.answer": Right(REGION),
    "preview.see": Right((*REGION, *WATCHING)),
    "objection.raise": Right(HEADS),
    # the staff of the Central Committee
    "staff.see": Right(WATCHING),
    "campaign.open": Right(STAFF),
    "report.review": Right(("officer",), factor=True, four_eyes=True),
    "report.accept": Right(("officer",), factor=True, four_eyes=True),
    "report.return": Right(("officer",), factor=True, four_eyes=True),
    "copy.judge": Right(STAFF, factor=True, four_eyes=True),
    "fact.enter": Right(("officer",), factor=True),
    "fact.correct": Right(("officer",), factor=True, four_eyes=True),
    "year.see": Right(WATCHING),
    "year.run": Right(STAFF, factor=True),
    "objection.answer": Right(STAFF, factor=True, four_eyes=True),
    "decision.see": Right(WATCHING),
    "decision.enter": Right(STAFF, factor=True),
    "decision.confirm": Right(STAFF, factor=True, four_eyes=True),
    "year.approve": Right(("secretary",), factor=True),
    "year.publish": Right(("secretary",), factor=True),
    "papers.make": Right(WATCHING),
    "audit.see": Right((*STAFF, "auditor", "administrator")),
    "viewings.see": Right(("auditor", "administrator")),
    # contests: who applies, the chair who signs, the commission, and the department that runs a round
    "contests.see": Right((*ENTRANTS, *HEADS, *WATCHING, *COMMISSION)),
    "application.start": Right(ENTRANTS),
    "application.see": Right((OWNER, *HEADS, *WATCHING, *COMMISSION)),
    "application.enter": Right((OWNER,)),
    "application.sign": Right(HEADS),
    "question.answer": Right((OWNER,)),
    "round.see": Right((*HEADS, *WATCHING, *COMMISSION)),
    "round.run": Right((*STAFF, *HEADS), factor=True),
    "round.publish": Right((*STAFF, *HEADS), factor=True),
    "round.decide": Right((*STAFF, *HEADS), factor=True),
    "round.confirm": Right((*STAFF, *HEADS), factor=True, second_person=True),
    "contest.list": Right(STAFF, factor=True),
    "commission.see": Right(COMMISSION),
    "question.ask": Right(COMMISSION),
    "conflict.declare": Right(COMMISSION),
    "sheet.see": Right((*WATCHING, *COMMISSION)),
    "sheet.mark": Right(COMMISSION),
    "sheet.seal": Right(("commission-chair", "commission-member"), factor=True),
    "commission.write": Right(("commission-chair", "commission-secretary")),
    "commission.conclude": Right(("commission-chair",), factor=True),
    # what is monitored: statistics, ad-hoc forms, the programme, registers, surveys, the national report
    "monitoring.see": Right((*REGION, *WATCHING)),
    "form.build": Right(STAFF),
    "plan.write": Right(REGION),
    "plan.submit": Right(HEADS),
    "plan.approve": Right(STAFF, factor=True, four_eyes=True),
    "target.set": Right(STAFF, factor=True),
    "measure.log": Right((*REGION, *STAFF)),
    "measure.commend": Right(STAFF),
    "register.write": Right((*REGION, *STAFF)),
    "register.judge": Right(STAFF, factor=True),
    "survey.run": Right((*STAFF, *HEADS)),
    "national.see": Right(WATCHING),
    "national.write": Right(STAFF),
    "national.freeze": Right(STAFF, factor=True),
    # people and organisations
    "people.see": Right(("administrator", "head", "secretary")),
    "people.manage": Right(("administrator",), factor=True),
    "people.invite": Right(("administrator", "head"), factor=False),
}
"""Every verb of the product; a route that names none of them fails the tests."""

PUBLIC = "public"
"""The verb of a page that anybody may see."""

SIGNED_IN = "signed-in"
"""The verb of a page that concerns only oneself: one's notices, one's sign-in."""


def allows(acting: Acting, verb: str, resource: Resource = OFFICE) -> bool:
    """Return whether `acting` may do `verb` to `resource`; an unknown verb is a KeyError."""
    if verb == PUBLIC:
        return True
    if verb == SIGNED_IN:
        return acting.person > 0
    return why_not(acting, verb, resource) == ""


def why_not(acting: Acting, verb: str, resource: Resource = OFFICE) -> str:
    """Return what stands in the way: "" nothing, `role`, `factor` or `four-eyes`."""
    right = RIGHTS[verb]
    if any(grant.kind == "system" for grant in acting.grants):
        return ""
    held = [grant for grant in acting.grants if grant.kind in right.roles]
    owns = OWNER in right.roles and acting.person > 0 and acting.id == resource.owner
    if not owns and not any(_reaches(acting, grant, resource) for grant in held):
        return "role"
    if right.four_eyes and _interested(acting, resource):
        return "four-eyes"
    if right.second_person and acting.id in resource.entered_by:
        return "four-eyes"
    if right.factor and not acting.second_factor:
        return "factor"
    return ""


def _interested(acting: Acting, resource: Resource) -> bool:
    """Return whether the person entered something in it, has a tie there, or works for that region."""
    works_there = [grant.path for grant in acting.grants if grant.kind in REGION]
    near = [path for path in (*acting.ties, *works_there) if resource.path.startswith(path)]
    return acting.id in resource.entered_by or bool(near)


def _reaches(acting: Acting, grant: Grant, resource: Resource) -> bool:
    """Return whether a role reaches the resource; a seat on a commission only its own round, unless away."""
    if grant.kind in COMMISSION:
        return acting.id not in resource.away and resource.round in ("", grant.department)
    return _covers(grant.path, grant.department, resource)


def _covers(path: str, department: str, resource: Resource) -> bool:
    """Return whether a role on `path` reaches the resource; one of a department reaches what has none.

    What belongs to no organisation ("/") is reached by whoever holds a role that has the verb.
    """
    reached = resource.path in ("/", path) or resource.path.startswith(path)
    return reached and (not department or resource.department in ("", department))


def demand(acting: Acting, verb: str, resource: Resource = OFFICE) -> None:
    """Refuse with a sentence when `acting` may not do `verb`."""
    reason = why_not(acting, verb, resource)
    if reason:
        raise Refused([Problem(*WHY[reason], rule=f"policy-{reason}")])


WHY = {
    "role": (
        Text(
            "Бұл әрекетке құқығыңыз жоқ.", "У вас нет права на это действие.", "You have no right to do this."
        ),
        Text(
            "Құқықты әкімші береді: қай ұйымда, қай рөлде істейтініңізді айтыңыз.",
            "Право даёт администратор: скажите ему, в какой организации и в какой роли вы работаете.",
            "The administrator grants it: say in which organisation and role you work.",
        ),
    ),
    "factor": (
        Text(
            "Қабылдау, шешім енгізу және жариялау үшін екінші фактор (код) керек.",
            "Для принятия, решений и публикации нужен второй фактор (код).",
            "Accepting, deciding and publishing need the second factor (a code).",
        ),
        Text("Кодпен қайта кіріңіз.", "Войдите ещё раз с кодом.", "Sign in again with the code."),
    ),
    "four-eyes": (
        Text(
            "Мұнда өзіңіз дерек енгізгенсіз немесе бұл ұйыммен байланысыңыз бар: "
            "қабылдай да, растай да алмайсыз.",
            "Вы сами вносили сюда данные или связаны с этой организацией: "
            "принять и подтвердить вы не можете.",
            "You entered data here yourself or are tied to this organisation: "
            "you can neither accept nor confirm.",
        ),
        Text("Әріптесіңіз қарап шықсын.", "Пусть это сделает коллега.", "Let a colleague do it."),
    ),
}
