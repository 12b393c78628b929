"""Reads what was typed into the forms about people: a day, a choice; what cannot be read is a problem."""

from __future__ import annotations

from datetime import date

from django.http import QueryDict

from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.organisations.models import Organisation


def day(typed: QueryDict, field: str) -> date:
    """Return the day typed into `field`; refused when it is none."""
    found = optional_day(typed, field)
    if found is None:
        raise Refused([Problem(*NO_DAY, rule="form-day", rows=(field,))])
    return found


def optional_day(typed: QueryDict, field: str) -> date | None:
    """Return the day typed into `field`, None when it is empty; refused when it is unreadable."""
    text = typed.get(field, "").strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused([Problem(*NO_DAY, rule="form-day", rows=(field,))]) from None


def text_of(typed: QueryDict, field: str) -> Text:
    """Return what was typed into `field_kk`, `field_ru` and `field_en`."""
    return Text.each(lambda code: " ".join(typed.get(f"{field}_{code}", "").split()))


def organisation(typed: QueryDict) -> Organisation:
    """Return the organisation that was chosen; refused when there is none such."""
    found = Organisation.objects.filter(slug=typed.get("organisation", "")).first()
    if found is None:
        raise Refused([Problem(*CHOOSE, rule="form-choice", rows=("organisation",))])
    return found


CHOOSE = (
    Text("Ұйым таңдалмаған.", "Организация не выбрана.", "No organisation is chosen."),
    Text("Тізімнен таңдаңыз.", "Выберите из списка.", "Choose one from the list."),
)
NO_DAY = (
    Text("Күні жазылмаған немесе дұрыс емес.", "Дата не указана или неверна.", "There is no such day."),
    Text("Күнді таңдаңыз.", "Выберите дату.", "Choose a day."),
)
