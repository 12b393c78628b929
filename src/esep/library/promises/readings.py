"""Promise 6: readings can be decided: defaults exist, options set real parameters, links hold together."""

from __future__ import annotations

from collections.abc import Iterator

from esep.core.law import CHOOSABLE, Option, Reading
from esep.core.names import Text
from esep.core.problems import Problem
from esep.library.promises.edition import Edition

TODO = Text(kk="readings.toml файлын түзетіңіз.", ru="Исправьте readings.toml.", en="Mend readings.toml.")
SAYS = {
    "default": Text(
        kk="{id}: әдепкі «{name}» нұсқасы жоқ.",
        ru="{id}: нет варианта по умолчанию «{name}».",
        en="{id}: its default “{name}” is not among the options.",
    ),
    "nothing": Text(
        kk="{id}: «{name}» нұсқасы ештеңе өзгертпейді.",
        ru="{id}: вариант «{name}» ничего не задаёт.",
        en="{id}: the option “{name}” sets nothing.",
    ),
    "sets": Text(
        kk="{id}: бұл кезеңнің түсіндірмесі формуланы өзгерте алмайды ({name}).",
        ru="{id}: толкование этой стадии не может менять формулу ({name}).",
        en="{id}: a reading of this stage cannot set a formula ({name}).",
    ),
    "path": Text(
        kk="{id}: «{name}» деген параметр жоқ.",
        ru="{id}: параметра «{name}» нет.",
        en="{id}: there is no parameter “{name}”.",
    ),
    "requires": Text(
        kk="{id}: талап етілген «{name}» жоқ.",
        ru="{id}: требуемого «{name}» нет.",
        en="{id}: what it requires, “{name}”, does not exist.",
    ),
    "about": Text(
        kk="{id}: «{name}» деген тармақ немесе жол жоқ.",
        ru="{id}: пункта или строки «{name}» нет.",
        en="{id}: there is no clause or row “{name}”.",
    ),
    "twice": Text(
        kk="{id}: түсіндірме екі рет берілген ({name}).",
        ru="{id}: толкование задано дважды ({name}).",
        en="{id}: the reading is given twice ({name}).",
    ),
}


def check(edition: Edition) -> Iterator[Problem]:
    """Return everything that would keep a reading from being chosen or settled."""
    seen: set[str] = set()
    for reading in edition.regulation.readings:
        for name in (reading.id, reading.key):
            if name in seen:
                yield _fault(edition, reading, "twice", name)
            seen.add(name)
        if reading.option(reading.default) is None:
            yield _fault(edition, reading, "default", reading.default)
        if reading.decision and reading.option(reading.decision.option) is None:
            yield _fault(edition, reading, "default", reading.decision.option)
        yield from _about(edition, reading)
        for option in reading.options:
            yield from _option(edition, reading, option)


def _about(edition: Edition, reading: Reading) -> Iterator[Problem]:
    regulation = edition.regulation
    known = {row.number for row in regulation.rows()} | {clause.number for clause in regulation.clauses()}
    known |= {section.number for section in regulation.sections}
    for number in reading.about if regulation.blocks else ():
        if number not in known:
            yield _fault(edition, reading, "about", number)


def _option(edition: Edition, reading: Reading, option: Option) -> Iterator[Problem]:
    if reading.stage in CHOOSABLE and not option.sets:
        yield _fault(edition, reading, "nothing", option.id)
    if reading.stage not in CHOOSABLE and option.sets:
        yield _fault(edition, reading, "sets", option.id)
    ids = {criterion.id for criterion in edition.regulation.criteria()}
    for path in option.sets:
        target, _, name = path.partition(".formula.")
        ranking = path.startswith("ranking.") and path.removeprefix("ranking.") in edition.regulation.ranking
        if not ranking and not (name and target in ids):
            yield _fault(edition, reading, "path", path)
    for mate, wanted in option.requires.items():
        found = edition.regulation.reading(mate)
        if found is None or found.option(wanted) is None:
            yield _fault(edition, reading, "requires", f"{mate}={wanted}")


WRITTEN = {
    "default": 'default = "{name}"',
    "nothing": 'id = "{name}"',
    "sets": 'id = "{name}"',
    "path": '"{name}"',
    "about": '"{name}"',
}
"""How what a fault names is written in the file; a fault of another kind stands at its reading."""


def _fault(edition: Edition, reading: Reading, kind: str, name: str) -> Problem:
    path = edition.folder / "readings.toml"
    needles = [f'id = "{reading.id}"']
    if kind in WRITTEN:
        needles.append(WRITTEN[kind].format(name=name))
    return edition.fault(
        "law-reading", path, tuple(needles), SAYS[kind].format(id=reading.id, name=name), TODO
    )
