"""The departments of the Central Committee's staff, and which accepts which form (clause 4.1)."""

from __future__ import annotations

from collections.abc import Mapping

from esep.core.names import Text
from esep.forms.queries import department_of

DEPARTMENTS: Mapping[str, Text] = {
    "organisational": Text("Ұйымдастыру бөлімі", "Организационный отдел", "Organisational department"),
    "legal": Text("Құқық бөлімі", "Правовой отдел", "Legal department"),
    "safety": Text("Еңбек қорғау бөлімі", "Отдел охраны труда", "Occupational safety department"),
    "partnership": Text(
        "Әлеуметтік әріптестік бөлімі", "Отдел социального партнёрства", "Social partnership"
    ),
    "finance": Text("Қаржы бөлімі", "Финансовый отдел", "Finance department"),
}

OF_FORM: Mapping[str, str] = {
    "membership-statistics": "organisational",
    "organisational-work": "organisational",
    "social-partnership": "partnership",
    "form-7": "legal",
    "legal-supplement": "legal",
    "labour-safety": "safety",
    "labour-monitoring": "partnership",
    "finance": "finance",
}


def of_form(form: str) -> str:
    """Return the department that accepts `form`: of one that the staff made, the maker's.

    A form nobody was named for is the organisational one's.
    """
    return OF_FORM.get(form) or department_of(form) or "organisational"
