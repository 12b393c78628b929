"""What a workbook is made of: one calculation, the words of one language and the names of the rated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from esep.core.facts import Fact, Figures
from esep.core.names import Text
from esep.core.scoring import Plan, Result


@dataclass(frozen=True, slots=True)
class Content:
    """A calculation ready to be written down in `language`.

    `names` say what the subjects are called when their figures know them by another name; `demonstration`
    marks figures that are invented, `fingerprint` is the fingerprint that the sheets carry.
    """

    plan: Plan
    figures: Figures
    result: Result
    catalogue: Mapping[str, Fact]
    language: str
    names: Mapping[str, str] = field(default_factory=dict)
    demonstration: bool = False
    fingerprint: str = ""

    @property
    def size(self) -> int:
        """Return how many subjects are rated."""
        return len(self.result.subjects)

    def say(self, text: Text, **values: object) -> str:
        """Return `text` in the reader's language with its `{names}` filled in."""
        return text.format(**values)[self.language] if values else text[self.language]

    def called(self, subject: str) -> str:
        """Return what the subject is called."""
        return self.names.get(subject, subject)
