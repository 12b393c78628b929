"""What is asked of applications for the people whom they concern: one's own, those of one's organisation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Count, Q

from esep.contests.models import Application, Handed, Question, Round, Title


def of_person(round_: Round, person: int) -> Application | None:
    """Return the application of a person to a round, None when there is none."""
    return Application.objects.filter(round=round_, person=person).select_related("round").first()


def concerning(person: int, paths: Sequence[str]) -> tuple[Application, ...]:
    """Return the person's applications and those of the organisations at `paths`, the newest round first."""
    wanted = Q(person=person)
    for path in paths:
        wanted |= Q(organisation__path__startswith=path)
    found = Application.objects.filter(wanted).select_related("round__organisation", "organisation", "person")
    return tuple(found.order_by("-round__year", "round__regulation", "name", "id"))


def unanswered(applications: Iterable[int]) -> Mapping[int, int]:
    """Return application → how many questions of the commission wait for an answer, in one query."""
    waiting = Question.objects.filter(application__in=list(applications), answered_at=None)
    return dict(waiting.values_list("application").annotate(count=Count("id")).order_by())


def title(application: Application) -> Title | None:
    """Return the title that an application won, known to its person once the result is published."""
    return application.titles.filter(round__state="published").order_by("-round__version").first()


def one(number: int) -> Application | None:
    """Return an application with its round, its person and its organisation, None when there is none."""
    kin = ("round__organisation", "organisation", "person")
    return Application.objects.filter(pk=number).select_related(*kin).first()


def handed(application: Application, number: int = 0) -> Handed | None:
    """Return the version `number` of an application, by default the last; None when there is none."""
    wanted = number or application.number
    found = Handed.objects.filter(application=application, number=wanted).first()
    if found is not None:
        found.application = application
    return found


def questions(application: Application, row: str | None = None) -> tuple[Question, ...]:
    """Return the questions on an application, or on one row of it, the first first."""
    found = application.questions.all()
    return tuple(found if row is None else found.filter(row=row))
