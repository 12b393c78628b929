"""The summary of a form as a paper: number, indicator and total as the union prints them, and its faults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from esep.core.checks_wording import fixed
from esep.core.consolidating import Consolidated, Ratio, Total
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.quantity import plain, pretty
from esep.papers import consolidated_wording as says
from esep.papers.footing import frame
from esep.papers.occasion import UNION
from esep.papers.paper import (
    Block,
    Cell,
    Column,
    Paper,
    Paragraph,
    Run,
    Signature,
    Signatures,
    Table,
    cell,
    head,
    said,
)

NUMBER_WIDTH, TOTAL_WIDTH = 130, 330


@dataclass(frozen=True, slots=True)
class Summed:
    """A form of all who were asked, ready to be written down; `states` says of each how far its report is.

    `units` name the units of rows, `names` the organisations in full, `earlier` the period compared with.
    """

    table: Consolidated
    title: Text
    period: Text
    earlier: Text | None
    names: Mapping[str, Text]
    states: Mapping[str, Text]
    units: Mapping[str, Text]
    day: date
    complete: bool
    invented: bool = False
    version: int = 1

    @property
    def fingerprint(self) -> str:
        """Return the digest of every figure in it, so that two prints can be compared."""
        rows = [
            f"{number}:{slug}={plain(value)}"
            for number, total in self.table.totals.items()
            for slug, value in total.given.items()
        ]
        return sha256("\n".join(rows).encode()).hexdigest()

    def wording(self, total: Total, language: str) -> str:
        """Return what a row is called: in Kazakh in the form's own words, where it has them."""
        row = total.row
        return " ".join(row.quote.split()) if language == "kk" and row.quote else row.name[language]

    def by_hand(self) -> tuple[str, ...]:
        """Return who handed in, in the order of the list."""
        return tuple(self.table.parts)


def paper(summed: Summed, language: str) -> Paper:
    """Return the summary as a paper; one that somebody is missing from bears the mark of a draft."""
    blocks: list[Block] = [
        said(UNION[language], "over"),
        said(summed.title[language], "title"),
        said(summed.period[language], "under"),
        _table(summed, language),
        *_shares(summed, language),
        *_rests_on(summed, language),
        *_faults(summed, language),
        Signatures((Signature(says.SIGNED[language]),)),
    ]
    return Paper(
        title=f"{summed.title[language]}, {summed.period[language]}",
        day=summed.day,
        blocks=tuple(blocks),
        face="serif",
        size=110,
        **frame(summed, language, draft=not summed.complete),
    )


def _table(summed: Summed, language: str) -> Table:
    """Return № · indicator · total; a row that is part of another has no number, as in the printed form."""
    width = 2100 - 170 - 200
    heads = (
        head(says.NUMBER[language], align="center"),
        head(says.INDICATOR[language], align="left"),
        head(says.TOTAL[language], align="right"),
    )
    body = tuple(tuple(_row(summed, total, language)) for total in summed.table.totals.values())
    columns = (
        Column(NUMBER_WIDTH, "center"),
        Column(width - NUMBER_WIDTH - TOTAL_WIDTH),
        Column(TOTAL_WIDTH, "right"),
    )
    return Table(columns, (heads, *body), size=100, says=says.SAYS[language], middle=True)


def _row(summed: Summed, total: Total, language: str) -> Iterator[Cell]:
    part = total.row.parent is not None
    printed = total.row.number.replace(".", "").isdigit()
    yield cell("" if part or not printed else f"{total.row.number}.")
    yield cell(summed.wording(total, language))
    yield cell(Run("—", "soft") if total.value is None else Run(pretty(total.value, language), "strong"))


def _shares(summed: Summed, language: str) -> Iterator[Block]:
    """Yield the shares that could be computed; one that not everybody is in says over how many it is."""
    known = [one for one in summed.table.ratios.values() if one.value is not None]
    if known:
        yield said(says.SHARES[language], "heading")
        for one in known:
            yield Paragraph((Run(share(one, language)),), "item", "–")


def share(one: Ratio, language: str) -> str:
    """Return a share of sums in words."""
    if one.value is None:
        return says.NO_SHARE[language]
    value = fixed(one.value, one.derived.decimals, percent=one.derived.kind == "percent")[language]
    words = f"{one.derived.name[language]}: {value}"
    if one.without:
        words += says.OVER[language].format(n=len(one.over), all=len(one.over) + len(one.without))
    return words


def _rests_on(summed: Summed, language: str) -> Iterator[Block]:
    """Yield who is in it and who is missing: nobody who is missing counts as 0."""
    asked, handed = len(summed.table.asked), len(summed.table.parts)
    yield said(says.RESTS_ON[language], "heading")
    yield said(says.ASKED[language].format(asked=asked, handed=handed))
    if summed.table.missing:
        who = ", ".join(summed.names[one][language] for one in summed.table.missing)
        yield said(says.MISSING[language].format(who=who))


def _faults(summed: Summed, language: str) -> Iterator[Block]:
    found = summed.table.faults()
    if not found:
        return
    yield said(says.FAULTS[language], "heading")
    for number, (slug, problem) in enumerate(found, start=1):
        yield Paragraph((Run(fault(summed, slug, problem, language)),), "item", f"{number})")


def fault(summed: Summed, slug: str, problem: Problem, language: str) -> str:
    """Return what is wrong in one line, with whose it is."""
    whose = summed.names[slug][language] if slug else says.WHOLE[language]
    return f"{whose}: {problem.what[language]}"
