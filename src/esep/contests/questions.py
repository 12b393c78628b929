"""Questions of the commission to whoever applied, and the answers (clauses 3.5, 3.6: nothing on paper)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from esep.audit.record import again, record
from esep.contests import wording
from esep.contests import wording_applying as says
from esep.contests.conflicts import away
from esep.contests.models import Application, Question
from esep.contests.queries import application_resource
from esep.core.canonical import composed
from esep.core.problems import Problem, Refused
from esep.people.acting import Acting
from esep.people.policy import demand


@transaction.atomic
def ask(
    application: Application, row: str, text: str, *, by: Acting, at: datetime, once: str = ""
) -> Question:
    """Ask whoever applied about a row ("": the whole), and return the question."""
    demand(by, "question.ask", application_resource(application, away(application)))
    if again(once, by.id):
        return Question.objects.filter(application=application, by=by.id).latest("id")
    said = composed(text.strip())
    if not said:
        raise Refused([Problem(says.EMPTY_QUESTION, says.WRITE_IT, rule="no-text")])
    made = Question.objects.create(application=application, row=row, text=said, by=by.id, at=at)
    record(
        "application.ask",
        by=by.actor("commission-chair", "commission-secretary", "commission-member"),
        at=at,
        object=f"application:{application.pk}",
        body={"question": made.pk, "row": row, "text": said},
        version=application.number,
        once=once,
    )
    return made


@transaction.atomic
def answer(question: Question, text: str, *, by: Acting, at: datetime, once: str = "") -> Question:
    """Answer a question of the commission once, and return it."""
    one = Question.objects.select_for_update().get(pk=question.pk)
    application = Application.objects.select_related("round__organisation", "organisation").get(
        pk=one.application_id
    )
    demand(by, "question.answer", application_resource(application))
    if again(once, by.id):
        return one
    said, problems = composed(text.strip()), []
    if not said:
        problems.append(Problem(says.EMPTY_QUESTION, says.WRITE_IT, rule="no-text"))
    if one.answered_at is not None:
        problems.append(Problem(says.ANSWERED, wording.ASK_DEPARTMENT, rule="answered"))
    if problems:
        raise Refused(problems)
    one.answer, one.answered_at = said, at
    one.save(update_fields=["answer", "answered_at"])
    record(
        "application.answer",
        by=by.actor("inspector", "entrant"),
        at=at,
        object=f"application:{application.pk}",
        body={"question": one.pk, "text": said},
        version=application.number,
        once=once,
    )
    return one
