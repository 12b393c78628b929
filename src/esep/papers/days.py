"""Days and years as papers write them."""

from __future__ import annotations

from datetime import date

from esep.core.names import Text

MONTHS = (
    Text("қаңтар", "января", "January"),
    Text("ақпан", "февраля", "February"),
    Text("наурыз", "марта", "March"),
    Text("сәуір", "апреля", "April"),
    Text("мамыр", "мая", "May"),
    Text("маусым", "июня", "June"),
    Text("шілде", "июля", "July"),
    Text("тамыз", "августа", "August"),
    Text("қыркүйек", "сентября", "September"),
    Text("қазан", "октября", "October"),
    Text("қараша", "ноября", "November"),
    Text("желтоқсан", "декабря", "December"),
)
OF_AN_ACT = Text(
    "{year}\N{NO-BREAK SPACE}ж. «{day:02}»\N{NO-BREAK SPACE}{month}",
    "«{day:02}»\N{NO-BREAK SPACE}{month}\N{NO-BREAK SPACE}{year}\N{NO-BREAK SPACE}г.",
    "{day}\N{NO-BREAK SPACE}{month} {year}",
)
TO_WRITE = Text("20___ ж. «____» ______________", "«____» ______________ 20___ г.", "______________ 20___")
IN_WORDS = Text(
    "{year}\N{NO-BREAK SPACE}жылғы {day}\N{NO-BREAK SPACE}{month}",
    "{day}\N{NO-BREAK SPACE}{month} {year}\N{NO-BREAK SPACE}года",
    "{day}\N{NO-BREAK SPACE}{month} {year}",
)


def in_figures(day: date) -> str:
    """Return a day in figures, alike in every language: `20.02.2026`."""
    return f"{day:%d.%m.%Y}"


def in_words(day: date, language: str) -> str:
    """Return a day in words: «2026 жылғы 20 ақпан»."""
    return IN_WORDS[language].format(year=day.year, day=day.day, month=MONTHS[day.month - 1][language])


def of_an_act(day: date | None, language: str) -> str:
    """Return a day as an act bears it, «2026 ж. «20» ақпан», or the line to write it on."""
    if day is None:
        return TO_WRITE[language]
    return OF_AN_ACT[language].format(year=day.year, day=day.day, month=MONTHS[day.month - 1][language])
