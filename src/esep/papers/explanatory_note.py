"""The explanatory note to the Executive Committee: how the year was evaluated, and what is left to decide."""

from __future__ import annotations

from collections.abc import Iterator

from esep.papers import note_tables as tables
from esep.papers import note_wording as words
from esep.papers.cited import cited, correction
from esep.papers.footing import frame
from esep.papers.moving import open_swings, prize_swings
from esep.papers.naming import act_of, by_act, listed
from esep.papers.occasion import Occasion
from esep.papers.paper import Block, Paper, Signature, Signatures, said

TITLE = words.TITLE


def paper(occasion: Occasion, language: str) -> Paper:
    """Return the explanatory note of the year."""
    shell = frame(occasion, language, draft=not occasion.approved)
    sections = (
        (words.METHOD_HEAD, _method(occasion, language)),
        (words.PARTICIPANTS_HEAD, _participants(occasion, language)),
        (words.COMPLETE_HEAD, _completeness(occasion, language)),
        (words.WAIVERS_HEAD, _waivers(occasion, language)),
        (words.READINGS_HEAD, _readings(occasion, language)),
        (words.OBJECTIONS_HEAD, _objections(occasion, language)),
        *((words.CORRECTION_HEAD, told) for told in _correction(occasion, language)),
        (words.MOVEMENT_HEAD, _movement(occasion, language)),
        (words.RESULT_HEAD, _result(occasion, language)),
    )
    blocks: list[Block] = [
        said(words.TO[language], "right"),
        said(words.TITLE[language].upper(), "title"),
        said(words.ABOUT[language].format(year=occasion.year), "under"),
    ]
    for number, (head, body) in enumerate(sections, start=1):
        blocks += [said(f"{number}. {head[language]}", "heading"), *body]
    blocks.append(Signatures((Signature(words.SIGNED[language], occasion.meeting.speaker),)))
    return Paper(
        title=f"{TITLE[language]}, {occasion.year}",
        day=occasion.day,
        blocks=tuple(blocks),
        face="serif",
        size=115,
        **shell,
    )


def _method(occasion: Occasion, language: str) -> tuple[Block, ...]:
    plan = occasion.plan
    return (
        said(words.METHOD[language].format(act=act_of(occasion, language), year=occasion.year)),
        said(
            words.ARITHMETIC[language].format(
                lines=len(plan.rules), rows=len(plan.rows), blocks=len(plan.blocks), prizes=occasion.prizes
            )
        ),
    )


def _participants(occasion: Occasion, language: str) -> tuple[Block, ...]:
    told: list[Block] = [said(words.PARTICIPANTS[language].format(count=len(occasion.result.subjects)))]
    if occasion.result.unrated:
        told.append(
            said(words.UNRATED[language].format(names=listed(occasion, occasion.result.unrated, language)))
        )
    return tuple(told)


def _completeness(occasion: Occasion, language: str) -> tuple[Block, ...]:
    lacking = tables.lacking(occasion)
    table = tables.completeness(occasion, language)
    if not lacking:
        return said(words.COMPLETE[language]), table
    named = "; ".join(
        f"{occasion.name(subject, language)} – {', '.join(rows)}" for subject, rows in lacking.items()
    )
    waived = tuple(
        said(f"{one.words[language]} ({by_act(one, language)})") for one in occasion.of_kind("incomplete")
    )
    return table, said(words.LACKING[language].format(named=named)), *waived


def _waivers(occasion: Occasion, language: str) -> tuple[Block, ...]:
    waivers = occasion.of_kind("waiver")
    if not waivers:
        return (said(words.NO_WAIVERS[language]),)
    return said(words.WAIVERS[language].format(count=len(waivers)), keep=True), *(
        cited(occasion, one, language, number=f"{number})") for number, one in enumerate(waivers, start=1)
    )


def _readings(occasion: Occasion, language: str) -> tuple[Block, ...]:
    still, prizes = open_swings(occasion), prize_swings(occasion)
    moving = [swing for swing in still if not swing.idle]
    settled = occasion.of_kind("reading", "open-reading")
    told: list[Block] = [
        said(words.READINGS[language].format(open=len(still), moving=len(moving), prizes=len(prizes)))
    ]
    told += [cited(occasion, one, language) for one in settled]
    if prizes:
        told += [
            said(words.PRIZE_READINGS[language], keep=True),
            tables.prize_readings(occasion, prizes, language),
        ]
    return tuple(told)


def _objections(occasion: Occasion, language: str) -> tuple[Block, ...]:
    if not occasion.objections:
        return (said(words.NO_OBJECTIONS[language]),)
    accepted = sum(one.state == "accepted" for one in occasion.objections)
    counted = words.OBJECTIONS[language].format(count=len(occasion.objections), accepted=accepted)
    return said(counted, keep=True), tables.objections(occasion, language)


def _correction(occasion: Occasion, language: str) -> Iterator[tuple[Block, ...]]:
    """Yield, of a correction, what it corrects and why, and whose points or place differ; else nothing."""
    if occasion.corrected is not None:
        table = tables.corrected(occasion, occasion.corrected, language)
        yield (
            said(correction(occasion, occasion.corrected, language), keep=table is not None),
            *((said(words.SAME[language]),) if table is None else (table,)),
        )


def _movement(occasion: Occasion, language: str) -> tuple[Block, ...]:
    if occasion.before is None:
        return (said(words.NO_BEFORE[language].format(before=occasion.year - 1)),)
    return said(words.MOVEMENT[language].format(before=occasion.year - 1), keep=True), tables.movement(
        occasion, occasion.before, language
    )


def _result(occasion: Occasion, language: str) -> tuple[Block, ...]:
    return (
        said(words.RESULT[language], keep=True),
        tables.podium(occasion, language),
        said(words.LEADERS[language], keep=True),
        tables.leaders(occasion, language),
    )
