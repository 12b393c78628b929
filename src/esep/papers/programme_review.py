"""The yearly review of the programme, of the whole union or of one organisation, in Word and PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from esep.core.names import Text
from esep.core.quantity import Exact, pretty
from esep.papers import programme_wording as words
from esep.papers.as_docx import docx_bytes
from esep.papers.as_pdf import pdf_bytes
from esep.papers.catalogue import Format
from esep.papers.days import in_figures, in_words
from esep.papers.footing import frame
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

WIDTH = 1730
SIZE = 92


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """An organisation: the state of its plan; of each direction, the whole last, percent and number."""

    name: Text
    state: str
    squares: tuple[tuple[int | None, int], ...]


@dataclass(frozen=True, slots=True)
class ReviewKind:
    """A kind of measure: how many were carried out, with how many people, how many without a document."""

    name: Text
    done: int
    people: int
    unproved: int


@dataclass(frozen=True, slots=True)
class ReviewMeasure:
    """A planned measure: whose, what, by when, how far."""

    who: Text
    code: str
    name: Text
    responsible: str
    until: date
    reached: Exact | None
    target: int
    unit: Text
    standing: Text


@dataclass(frozen=True, slots=True)
class ReviewBest:
    """A measure that the staff named as best practice, in their words."""

    who: Text
    title: str
    words: str
    day: date


@dataclass(frozen=True, slots=True)
class ReviewAim:
    """A target that the union set itself, by which resolution, and what was reached."""

    code: str
    name: Text
    unit: Text
    amount: int
    reached: Exact | None
    protocol: str
    date: date


@dataclass(frozen=True, slots=True)
class ProgrammeReview:
    """A year of the programme; `whose` is the union or the one organisation that it speaks of.

    `act` is protocol, item and day by which the programme was adopted. `late` are measures overdue or at
    risk, `measures` those of the one organisation.
    """

    year: int
    whose: Text
    of_union: bool
    programme: Text
    act: tuple[str, str, date]
    directions: tuple[tuple[str, Text], ...]
    lines: tuple[ReviewLine, ...]
    kinds: tuple[ReviewKind, ...]
    counts: tuple[tuple[Text, int], ...]
    measures: tuple[ReviewMeasure, ...]
    late: tuple[ReviewMeasure, ...]
    best: tuple[ReviewBest, ...]
    aims: tuple[ReviewAim, ...]
    fingerprint: str
    day: date
    invented: bool = False
    version: int = 1


def write(review: ProgrammeReview, language: str, form: Format) -> bytes:
    """Return the bytes of the review, the same at every call."""
    made = paper(review, language)
    return pdf_bytes(made) if form == "pdf" else docx_bytes(made)


def paper(review: ProgrammeReview, language: str) -> Paper:
    """Return the review as a paper."""
    protocol, item, day = review.act
    act = words.ACT[language].format(protocol=protocol, item=item, date=in_words(day, language))
    sections = [
        (words.PLANS_HEAD, _plans(review, language)),
        (words.DONE_HEAD, _done(review, language)),
        (words.HEAT_HEAD, _heat(review, language))
        if review.of_union
        else (words.MEASURES_HEAD, _measures(review.measures, language, whose=False)),
        (words.LATE_HEAD, _measures(review.late, language, whose=review.of_union)),
        (words.BEST_HEAD, _best(review, language)),
        *(((words.AIMS_HEAD, _aims(review, language)),) if review.of_union else ()),
    ]
    blocks: list[Block] = [
        said(review.whose[language], "over"),
        said(words.TITLE[language].upper(), "title"),
        said(
            words.UNDER[language].format(programme=review.programme[language], act=act, year=review.year),
            "under",
        ),
    ]
    for number, (title, body) in enumerate(sections, start=1):
        blocks += [said(f"{number}. {title[language]}", "heading"), *body]
    signed = words.SIGNED if review.of_union else words.HEAD
    blocks.append(Signatures((Signature(signed[language]),)))
    return Paper(
        title=f"{words.TITLE[language]}, {review.year}",
        day=review.day,
        blocks=tuple(blocks),
        face="serif",
        size=110,
        **frame(review, language),
    )


def _plans(review: ProgrammeReview, language: str) -> list[Block]:
    told: list[Block] = []
    if review.of_union:
        states = [one.state for one in review.lines]
        bare = [one.name[language] for one in review.lines if not one.state]
        told.append(
            said(
                words.PLANS[language].format(
                    members=len(states),
                    approved=states.count("approved"),
                    waiting=states.count("submitted"),
                    without=states.count(""),
                )
            )
        )
        if bare:
            told.append(said(words.WITHOUT[language].format(names=", ".join(bare)), "note"))
    counts = "; ".join(f"{name[language]} – {count}" for name, count in review.counts if count)
    if not counts:
        return [*told, said(words.NO_PLANNED[language])]
    return [
        *told,
        said(words.STANDINGS[language].format(counts=counts)),
        said(words.RULE[language], "note"),
    ]


def _done(review: ProgrammeReview, language: str) -> list[Block]:
    if not review.kinds:
        return [said(words.NONE_DONE[language])]
    rows = [_kind(one.name[language], (one.done, one.people, one.unproved), language) for one in review.kinds]
    sums = tuple(sum(getattr(one, name) for one in review.kinds) for name in ("done", "people", "unproved"))
    rows.append(
        tuple(
            Cell((Run(each.lines[0].words, "strong"),)) for each in _kind(words.ALL[language], sums, language)
        )
    )
    heads = (
        head(words.KIND[language]),
        *(head(one[language], align="right") for one in (words.COUNT, words.PEOPLE, words.UNPROVED)),
    )
    columns = (Column(WIDTH - 780), Column(220, "right"), Column(280, "right"), Column(280, "right"))
    return [Table(columns, (heads, *rows), size=SIZE, says=words.DONE_HEAD[language])]


def _kind(name: str, counts: Sequence[int], language: str) -> tuple[Cell, ...]:
    return (cell(name), *(cell(pretty(count, language)) for count in counts))


def _heat(review: ProgrammeReview, language: str) -> list[Block]:
    own, each = 420, (WIDTH - 420) // (len(review.directions) + 1)
    heads = (
        head(words.ORGANISATION[language]),
        *(head(f"{number}. {name[language]}", align="center") for number, name in review.directions),
        head(words.ALL[language], align="center"),
    )
    rows = [
        (cell(one.name[language]), *(_square(percent, done) for percent, done in one.squares))
        for one in review.lines
    ]
    columns = (Column(own), *(Column(each, "center") for _ in range(len(review.directions) + 1)))
    table = Table(columns, (heads, *rows), size=80, says=words.HEAT_HEAD[language], inset=8)
    return [said(words.HEAT[language], keep=True), table]


def _square(percent: int | None, done: int) -> Cell:
    return Cell((Run("—" if percent is None else f"{percent} %", "strong"), Run(str(done), "soft")), "center")


def _measures(measures: Sequence[ReviewMeasure], language: str, *, whose: bool) -> list[Block]:
    if not measures:
        return [said(words.NONE_LATE[language])]
    heads = (
        *((head(words.ORGANISATION[language]),) if whose else ()),
        head(words.MEASURE[language]),
        head(words.UNTIL[language], align="center"),
        head(words.REACHED[language], align="right"),
        head(words.STANDING[language]),
    )
    rows = [
        (
            *((cell(one.who[language]),) if whose else ()),
            Cell((Run(f"{one.code} {one.name[language]}".strip()), Run(one.responsible, "soft"))),
            cell(in_figures(one.until)),
            Cell(
                (
                    Run(
                        f"{'—' if one.reached is None else pretty(one.reached, language)} / "
                        f"{pretty(one.target, language)}"
                    ),
                    Run(one.unit[language], "small"),
                )
            ),
            cell(one.standing[language]),
        )
        for one in measures
    ]
    own = 330 if whose else 0
    columns = (
        *((Column(own),) if whose else ()),
        Column(WIDTH - own - 880),
        Column(230, "center"),
        Column(360, "right"),
        Column(290),
    )
    return [Table(columns, (heads, *rows), size=86, says=words.MEASURES_HEAD[language])]


def _best(review: ProgrammeReview, language: str) -> list[Block]:
    if not review.best:
        return [said(words.NONE_BEST[language])]
    return [
        Paragraph(
            (
                Run(f"{one.who[language]}: {one.title} ({in_figures(one.day)}). ", "strong"),
                Run(one.words),
            ),
            "item",
            "–",
        )
        for one in review.best
    ]


def _aims(review: ProgrammeReview, language: str) -> list[Block]:
    if not review.aims:
        return [said(words.NO_AIMS[language])]
    heads = (
        head(words.CLAUSE[language]),
        head(words.TARGET[language], align="right"),
        head(words.SO_FAR[language], align="right"),
        head(words.BY[language]),
    )
    rows = [
        (
            Cell((Run(f"{one.code} {one.name[language]}"), Run(one.unit[language], "soft"))),
            cell(pretty(one.amount, language)),
            cell("—" if one.reached is None else pretty(one.reached, language)),
            cell(words.RESOLUTION[language].format(number=one.protocol, date=in_figures(one.date))),
        )
        for one in review.aims
    ]
    columns = (Column(WIDTH - 940), Column(280, "right"), Column(280, "right"), Column(380))
    table = Table(columns, (heads, *rows), size=SIZE, says=words.AIMS_HEAD[language])
    return [said(words.AIMS[language], keep=True), table]
