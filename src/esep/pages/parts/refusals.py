"""Answers of Django and allauth that have no page of their own: too fast, a stale form, not for you."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from esep.core.names import Text
from esep.core.problems import Problem
from esep.pages.parts.wrong import wrong
from esep.people.policy import WHY


def too_many(request: HttpRequest) -> HttpResponse:
    """Return the page for somebody who tries too often; no account is locked by it."""
    return _unkept(wrong(request, [Problem(*TOO_MANY, rule="too-many")], 429))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  # Django hands it over by this name
    """Return the page for a form whose token no longer fits, as after a sign-in in another tab."""
    return _unkept(wrong(request, [Problem(*STALE, rule="stale-form")], 403))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  # Django hands it over by this name
    """Return the page for what is not for this person."""
    return _unkept(wrong(request, [Problem(*WHY["role"], rule="policy-role")], 403))


def _unkept(answer: HttpResponse) -> HttpResponse:
    answer["Cache-Control"] = "no-store"
    return answer


TOO_MANY = (
    Text(
        "Сұрау тым көп: қауіпсіздік үшін аз ғана кідіріс қойылды.",
        "Запросов слишком много: для безопасности введена короткая пауза.",
        "There were too many requests: a short pause keeps everybody safe.",
    ),
    Text(
        "Бес минуттан кейін қайталаңыз. Есептік жазба бұғатталған жоқ.",
        "Повторите через пять минут. Учётная запись не заблокирована.",
        "Try again in five minutes. The account is not locked.",
    ),
)
STALE = (
    Text(
        "Бұл нысан ескірген: бетті ашқаннан кейін қайта кірген немесе шыққан боларсыз. Ештеңе өзгерген жоқ.",
        "Форма устарела: после её открытия вы, видимо, вошли заново или вышли. Ничего не изменилось.",
        "This form is stale: you have probably signed in or out since it was opened. Nothing was changed.",
    ),
    Text(
        "Алдыңғы бетке оралып, оны жаңартыңыз.",
        "Вернитесь на предыдущую страницу и обновите её.",
        "Go back to the page before and reload it.",
    ),
)
