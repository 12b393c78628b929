"""What is said when a reading cannot be chosen as asked, in three languages."""

from __future__ import annotations

from esep.core.law import Option, Reading, Regulation
from esep.core.names import Text
from esep.core.problems import Problem


def _ids(regulation: Regulation) -> str:
    return ", ".join(r.id for r in regulation.readings if r.stage in ("score", "rank"))


def _options(reading: Reading) -> str:
    return ", ".join(f"{o.id}:…" if o.takes_value else o.id for o in reading.options)


def unknown_reading(name: str, regulation: Regulation) -> Problem:
    """Return the refusal of a reading that the regulation does not have."""
    return Problem(
        Text(
            kk="«{name}» деген түсіндірме бұл ережеде жоқ.",
            ru="Толкования «{name}» в этом положении нет.",
            en="This regulation has no reading “{name}”.",
        ).format(name=name),
        Text(
            kk="Мыналардың бірін таңдаңыз: {ids}.", ru="Выберите одно из: {ids}.", en="Choose one of: {ids}."
        ).format(ids=_ids(regulation)),
        rule="reading-unknown",
    )


def unknown_option(reading: Reading, option: str) -> Problem:
    """Return the refusal of an option that the reading does not have."""
    return Problem(
        Text(
            kk="{id} түсіндірмесінде «{option}» нұсқасы жоқ.",
            ru="У толкования {id} нет варианта «{option}».",
            en="Reading {id} has no option “{option}”.",
        ).format(id=reading.id, option=option),
        Text(kk="Нұсқалары: {options}.", ru="Варианты: {options}.", en="Its options: {options}.").format(
            options=_options(reading)
        ),
        rule="option-unknown",
    )


def not_choosable(reading: Reading) -> Problem:
    """Return the refusal of a reading that decides something before or after the calculation."""
    if reading.stage == "count":
        what = Text(
            kk="{id}: бұл көрсеткіштің қалай саналатынын шешеді, есептеу кезінде таңдалмайды.",
            ru="{id}: это решает, как считается сам показатель, при расчёте не выбирается.",
            en="{id}: this decides how the figure is counted, it is not chosen in a calculation.",
        )
        todo = Text(
            kk="Көрсеткішті сол тәсілмен санап тапсырыңыз.",
            ru="Сдайте показатель, посчитанный этим способом.",
            en="Hand in the figure counted so.",
        )
    else:
        what = Text(
            kk="{id}: бұл тәртіпті (кім, қашан, қандай құжатпен) шешеді, ұпайға әсер етпейді.",
            ru="{id}: это решает порядок (кто, когда, каким документом), на баллы не влияет.",
            en="{id}: this decides the procedure (who, when, by which paper), not the points.",
        )
        todo = Text(
            kk="Оны есептеуге бермеңіз; редакция --edition арқылы таңдалады.",
            ru="Не передавайте его расчёту; редакция выбирается через --edition.",
            en="Leave it out of the calculation; an edition is chosen with --edition.",
        )
    return Problem(what.format(id=reading.id), todo, rule="reading-stage")


def wrong_value(reading: Reading, option: Option, value: str) -> Problem:
    """Return the refusal of a missing, needless or unreadable value."""
    what = Text(
        kk="{id}={option}: мәні дұрыс берілмеген («{value}»).",
        ru="{id}={option}: значение задано неверно («{value}»).",
        en="{id}={option}: its value is not given rightly (“{value}”).",
    )
    todo = Text(
        kk="Былай жазыңыз: {id}={example}.",
        ru="Пишите так: {id}={example}.",
        en="Write it as {id}={example}.",
    )
    example = f"{option.id}:98" if option.takes_value else option.id
    return Problem(
        what.format(id=reading.id, option=option.id, value=value),
        todo.format(id=reading.id, example=example),
        rule="option-value",
    )


def chosen_twice(reading_id: str, first: str, second: str) -> Problem:
    """Return the refusal of two different options for one reading."""
    return Problem(
        Text(
            kk="{id} екі түрлі таңдалған: {first} және {second}.",
            ru="{id} выбрано по-разному: {first} и {second}.",
            en="{id} is chosen twice and differently: {first} and {second}.",
        ).format(id=reading_id, first=first, second=second),
        Text(kk="Біреуін қалдырыңыз.", ru="Оставьте одно.", en="Keep one of them."),
        rule="reading-twice",
    )


def contradiction(reading_id: str, words: str, mate_id: str, option: str) -> Problem:
    """Return the refusal of two options that exclude each other."""
    return Problem(
        Text(
            kk="{id}={words} тек {mate}={option} болғанда ғана мүмкін, ал басқасы таңдалған.",
            ru="{id}={words} возможно только при {mate}={option}, а выбрано другое.",
            en="{id}={words} is possible only with {mate}={option}, and another option is chosen.",
        ).format(id=reading_id, words=words, mate=mate_id, option=option),
        Text(
            kk="{mate} таңдамаңыз (өзі қойылады) немесе {option} деп таңдаңыз.",
            ru="Не выбирайте {mate} (установится само) или выберите {option}.",
            en="Leave {mate} out (it follows by itself) or choose {option}.",
        ).format(mate=mate_id, option=option),
        rule="readings-contradict",
    )
