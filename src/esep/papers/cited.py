"""A decision as papers cite it: about whom or what, its words, and by which protocol."""

from __future__ import annotations

from esep.core.names import Text
from esep.papers.naming import by_act
from esep.papers.occasion import Corrected, Decided, Occasion
from esep.papers.paper import Paragraph, Run

PERSONS = Text("{count} адам", "человек: {count}", "persons: {count}")
CORRECTS = Text(
    "{year} жыл бойынша жарияланған {number}-нұсқа түзетіледі. Себебі: {reason}",
    "Исправляется опубликованная версия {number} за {year} год. Причина: {reason}",
    "Version {number} as published for {year} is corrected. Reason: {reason}",
)


def cited(occasion: Occasion, decided: Decided, language: str, *, number: str = "–") -> Paragraph:
    """Return a decision as an item under its `number`."""
    about = _about(occasion, decided, language)
    opening = (Run(f"{about}: ", "strong"),) if about else ()
    said = Run(f"{decided.words[language]} ({by_act(decided, language)})")
    return Paragraph((*opening, said), "item", number)


def _about(occasion: Occasion, decided: Decided, language: str) -> str:
    """Return whom or what a decision is about; of a waiver also for how many people, and why."""
    told = [occasion.name(decided.subject, language) if decided.subject else decided.about]
    if decided.persons is not None:
        told.append(PERSONS[language].format(count=decided.persons))
    if decided.cause is not None:
        told.append(decided.cause[language])
    return ", ".join(part for part in told if part)


def correction(occasion: Occasion, corrected: Corrected, language: str) -> str:
    """Return which published version is corrected, why, and by which decision."""
    told = CORRECTS[language].format(year=occasion.year, number=corrected.number, reason=corrected.reason)
    acts = occasion.of_kind("correction")
    return f"{told} ({by_act(acts[-1], language)})" if acts else told
