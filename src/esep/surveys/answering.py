"""Takes one answer from one person without learning who it is.

This is the one verb without a person and without an event: the chain keeps order and time, and an answer has
neither. That somebody has answered and what somebody answered stand in two tables that share no key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.db import transaction

from esep.core.canonical import composed
from esep.core.problems import Problem, Refused
from esep.core.survey import SurveyAnswer, understand
from esep.rows import add, by_key
from esep.surveys import wording as says
from esep.surveys.models import Answer, Pass, Said, Survey, Target
from esep.surveys.spelling import read, spelled_choices


@dataclass(frozen=True, slots=True)
class Proof:
    """What shows that nobody answers twice: the token of a browser, or the code from a card; "" none."""

    token: str = ""
    code: str = ""


@transaction.atomic
def answer(target: Target, given: Mapping[str, Sequence[str]], proof: Proof, *, today: date) -> None:
    """Keep the answer of somebody of an organisation; everything wrong with it is refused at once."""
    survey = by_key(Survey, target.survey_id, hold=True)
    assert survey is not None  # noqa: S101  # rows of surveys are never deleted
    if not takes(survey, today):
        raise Refused([Problem(says.OVER, says.OVER_TODO, rule="survey-over")])
    one, problems = understand(read(survey.content).questions, given)
    shown = _wrong_proof(survey, target, proof)
    if problems or shown:
        raise Refused([*shown, *problems])
    _use(survey, target, proof)
    _keep(target, one)


def takes(survey: Survey, today: date) -> bool:
    """Return whether answers are taken today; after the last day none is, though nobody has closed it."""
    return survey.state == "open" and survey.last_day is not None and today <= survey.last_day


def answered(survey: Survey, proof: Proof) -> bool:
    """Return whether this browser or this code has answered already."""
    return Pass.objects.filter(hash=_hash(survey, proof), used=True).exists()


def hash_of_code(survey: Survey, code: str) -> str:
    """Return under what a code is kept; small letters and spaces are as good as what is printed."""
    plain = "".join(letter for letter in code.upper() if letter.isalnum())
    return sha256(f"code:{survey.pk}:{plain}".encode()).hexdigest()


def _hash(survey: Survey, proof: Proof) -> str:
    if survey.way == "codes":
        return hash_of_code(survey, proof.code)
    return sha256(f"token:{survey.pk}:{proof.token}".encode()).hexdigest()


def _wrong_proof(survey: Survey, target: Target, proof: Proof) -> list[Problem]:
    """Return why the proof does not do: it is lacking, unknown, or was used before."""
    if survey.way == "link" and not proof.token:
        return [Problem(says.NO_TOKEN, says.ALLOW_COOKIES, rule="survey-token")]
    known = Pass.objects.filter(hash=_hash(survey, proof)).first()
    if survey.way == "link":
        twice = Problem(says.ANSWERED_TWICE, says.ONE_IS_ENOUGH, rule="survey-twice")
        return [twice] if known else []
    if known is None or known.target_id != target.pk:
        return [Problem(says.CODE_UNKNOWN, says.CODE_TODO, rule="survey-code", rows=("code",))]
    used = Problem(says.CODE_USED, says.ONE_IS_ENOUGH, rule="survey-twice", rows=("code",))
    return [used] if known.used else []


def _use(survey: Survey, target: Target, proof: Proof) -> None:
    """Note that the proof was used; the survey is held, so that nobody else uses it at the same moment."""
    if survey.way == "codes":
        Pass.objects.filter(hash=_hash(survey, proof)).update(used=True)
    else:
        add([Pass(target=target, hash=_hash(survey, proof), used=True)])


def _keep(target: Target, one: SurveyAnswer) -> None:
    """Keep the choices together and the words apart, each row under a key drawn by chance."""
    add([Answer(target=target, choices=spelled_choices(one.choices))])
    add(Said(target=target, question=number, words=composed(words)) for number, words in one.words.items())
