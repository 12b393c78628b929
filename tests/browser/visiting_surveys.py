"""The visits to the pages of surveys: published, open by cards, a draft; by staff, a chair, a stranger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esep.surveys.models import Survey


def everybody(made: Any) -> Iterator[Any]:
    """Yield what the staff, a chair and a stranger see; `made(route, who, *segments, …)` makes a visit."""
    over, going, draft = (Survey.objects.get(state=one) for one in ("published", "open", "draft"))
    yield made("monitoring-surveys", "saule")
    yield made("monitoring-surveys", "chair")
    yield made("monitoring-survey", "saule", over.pk)
    yield made("monitoring-survey", "saule", over.pk, query="?cut=1")
    yield made("monitoring-survey", "chair", going.pk)
    yield made("monitoring-survey", "bolat", draft.pk)
    yield made("monitoring-survey-preview", "bolat", draft.pk)
    yield made("monitoring-survey-question", "bolat", draft.pk, 1)
    yield made("survey", "stranger", going.targets.all()[0].link)
    yield made("survey", "stranger", over.targets.all()[0].link)
    yield made("survey-done", "stranger", going.targets.all()[0].link)
