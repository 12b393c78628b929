"""What pages may ask about surveys, in a constant number of questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from esep.core.names import Text
from esep.core.survey import SurveyQuestion
from esep.core.survey_results import Choices, SurveyFound, found, showable, split_by
from esep.organisations.models import Organisation
from esep.people.acting import Acting
from esep.people.policy import RIGHTS
from esep.rows import alike
from esep.surveys.models import Answer, Pass, Said, Survey, Target
from esep.surveys.running import digest_of
from esep.surveys.spelling import read, read_choices
from esep.surveys.states import RIGHT


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of an organisation have answered; `codes` were issued, None where there are none."""

    target: Target
    answers: int
    codes: int | None


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one's own to a question: how many, and, when they are enough, all of them in ABC order."""

    number: int
    question: SurveyQuestion
    count: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """What came of a survey; `intact` says whether the answers are those of the closing.

    `cut` is the number of the question by whose choices the groups were made, 0 when by organisation.
    """

    found: tuple[SurveyFound, ...]
    words: tuple[Words, ...]
    sizes: Mapping[str, int]
    cut: int
    intact: bool


def listed(acting: Acting) -> QuerySet[Survey]:
    """Return the surveys of the organisations where the person may run them, the latest first."""
    within = Q(pk__in=[])
    for path in homes(acting):
        within |= Q(organisation__path__startswith=path)
    every = Survey.objects.select_related("organisation").filter(within).exclude(state="dropped")
    return every.annotate(answers=Count("targets__answers", distinct=True))


def homes(acting: Acting) -> tuple[str, ...]:
    """Return the paths of the organisations for which the person may hold a survey, each once."""
    held = [one.path for one in acting.grants if one.kind in RIGHTS[RIGHT].roles]
    return tuple(dict.fromkeys(held))


def holders(acting: Acting) -> tuple[Organisation, ...]:
    """Return the organisations for which the person may hold a survey."""
    return tuple(Organisation.objects.filter(path__in=homes(acting)))


def askable(survey: Survey) -> tuple[Organisation, ...]:
    """Return whom a survey may ask: its own organisation and those directly below."""
    own = survey.organisation
    return (own, *Organisation.objects.filter(parent=own))


def of_link(link: str) -> Target | None:
    """Return what a link leads to; a draft's link leads nowhere yet."""
    found_ = alike(Target, "survey", "organisation", "survey__organisation", link=link)
    return found_[0] if found_ and found_[0].survey.state not in ("draft", "dropped") else None


def turnout(survey: Survey) -> tuple[Turnout, ...]:
    """Return how many answered of each organisation that is asked."""
    answers = dict(_counted(Answer, survey))
    codes = dict(_counted(Pass, survey)) if survey.way == "codes" else None
    return tuple(
        Turnout(one, answers.get(one.pk, 0), None if codes is None else codes.get(one.pk, 0))
        for one in alike(Target, "organisation", survey_id=survey.pk)
    )


def results(survey: Survey, cut: int = 0) -> Results | None:
    """Return the results by organisation, or by the choices at question `cut`; None while it is open.

    Nobody sees results of a survey that still takes answers: what one more answer changes would be its own.
    """
    if survey.state not in ("closed", "published"):
        return None
    questions = read(survey.content).questions
    targets = alike(Target, "organisation", survey_id=survey.pk)
    kept = alike(Answer, target_id=tuple(one.pk for one in targets))
    answers = [(one.target_id, read_choices(one.choices)) for one in kept]
    if cut and not (cut <= len(questions) and questions[cut - 1].kind == "one"):
        cut = 0
    groups: Mapping[str, list[Choices]]
    if cut:
        by_choice = split_by(cut, questions[cut - 1], [choices for _, choices in answers])
        groups = {key: list(group) for key, group in by_choice.items()}
    else:
        groups = {
            one.organisation.slug: [choices for target, choices in answers if target == one.pk]
            for one in sorted(targets, key=lambda one: one.organisation.order)
        }
    return Results(
        found=found(questions, groups, survey.least),
        words=_words(survey, questions),
        sizes={key: len(group) for key, group in groups.items()},
        cut=cut,
        intact=digest_of(survey) == survey.digest,
    )


def _words(survey: Survey, questions: tuple[SurveyQuestion, ...]) -> tuple[Words, ...]:
    """Return the words to each question; fewer than a group are not shown at all."""
    kept = Said.objects.filter(target__survey=survey).values_list("question", "words")
    by_question: dict[str, list[str]] = {
        str(number): [] for number, of in enumerate(questions, 1) if of.kind == "text"
    }
    for number, one in kept:
        by_question[str(number)].append(one)
    made = []
    for key, words in by_question.items():
        enough = key in showable({key: len(words)}, survey.least)
        shown = tuple(sorted(words, key=str.casefold)) if enough else ()
        made.append(Words(int(key), questions[int(key) - 1], len(words), shown))
    return tuple(made)


def _counted(model: type[Answer | Pass], survey: Survey) -> list[tuple[int, int]]:
    rows = model._default_manager.filter(target__survey=survey).values("target")
    return [(row["target"], row["count"]) for row in rows.annotate(count=Count("pk"))]


def title(survey: Survey) -> Text:
    """Return what a survey is called."""
    return read(survey.content).title.text
