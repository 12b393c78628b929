"""The form around its rows, as the page of entry shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from esep.pages.parts.entry_values import Line, Progress, Said


@dataclass(frozen=True, slots=True)
class Page:
    """The whole form as it is shown."""

    id: int
    at: str
    title: str
    organisation: str
    period: str
    state: str
    state_words: str
    number: int
    due_at: datetime
    left: str
    late: bool
    costs: bool
    financial: bool
    own_due: datetime | None
    open: bool
    show: str
    rows: tuple[Line, ...]
    whole: tuple[Said, ...]
    progress: Progress
    versions: str = field(default="")
