"""The office of the demonstration: planted in a folder of its own at the first start, and kept."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.office_folder import MARK, demonstration_folder

FROZEN_AT = "2028-01-28T10:00:00+05:00"
"""Where the demonstration's clock stands: three days before the reports of 2027 are due."""

SOURCE = Path(__file__).resolve().parents[1]


def surroundings(office: Path) -> Mapping[str, str]:
    """Return the environment in which the demonstration runs in the folder `office`."""
    paths = os.pathsep.join(filter(None, [str(SOURCE.parent), os.environ.get("PYTHONPATH")]))
    own = {"ESEP_OFFICE": str(office), "ESEP_DEMO": "1", "ESEP_FROZEN_AT": FROZEN_AT}
    return {**os.environ, **own, "PYTHONPATH": paths, "DJANGO_SETTINGS_MODULE": "esep.settings"}


def ready(*, reset: bool, language: str) -> Path:
    """Return the folder of the planted office, planting it when it is not there or was asked anew.

    A folder that holds something else is refused. One planted from another version is set aside under a name
    with the day, so that nothing done in it is lost.
    """
    office = demonstration_folder()
    mark = office / MARK
    if office.is_dir() and any(office.iterdir()) and not mark.is_file():
        raise Refused([Problem(NOT_OURS.format(folder=office), ELSEWHERE, rule="demo-office")])
    now = stamp()
    if mark.is_file() and reset:
        shutil.rmtree(office)
    elif mark.is_file() and mark.read_text("utf-8").strip() != now:
        aside = office.with_name(f"{office.name}-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}")
        office.rename(aside)
        print(ASIDE[language].format(folder=aside), file=sys.stderr)
    if not mark.is_file():
        plant(office, now, language)
    return office


def stamp() -> str:
    """Return the mark of what the demonstration is planted from: its own files and the tables' shapes."""
    seen = sha256()
    demo = sorted(path for path in (SOURCE / "demo").rglob("*") if path.suffix in (".py", ".toml", ".typ"))
    for path in (*demo, *sorted(SOURCE.glob("*/migrations/0*.py"))):
        seen.update(path.relative_to(SOURCE).as_posix().encode() + path.read_bytes())
    return seen.hexdigest()


def plant(office: Path, mark: str, language: str) -> None:
    """Plant the office beside its place and move it there whole; progress goes to standard error."""
    growing = office.with_name(f"{office.name}.growing")
    shutil.rmtree(growing, ignore_errors=True)
    growing.mkdir(parents=True)
    command = [sys.executable, "-P", "-X", "utf8", "-m", "esep.demo.planted", language]
    planted = subprocess.run(command, env=surroundings(growing), stdout=sys.stderr, check=False)
    if planted.returncode:
        raise Refused([Problem(NOT_PLANTED, READ_ABOVE, rule="demo-office")])
    (growing / MARK).write_text(f"{mark}\n", "utf-8")
    if office.is_dir():
        office.rmdir()
    growing.rename(office)


NOT_OURS = Text(
    kk="«{folder}» қалтасында көрсетілімнен басқа нәрсе тұр: ол қозғалмайды.",
    ru="В папке «{folder}» стоит не демонстрация: она не тронута.",
    en="The folder “{folder}” holds something other than the demonstration: it is left alone.",
)
ELSEWHERE = Text(
    kk="ESEP_OFFICE арқылы бос қалтаны атаңыз.",
    ru="Назовите в ESEP_OFFICE пустую папку.",
    en="Name an empty folder in ESEP_OFFICE.",
)
ASIDE = Text(
    kk="Басқа нұсқадан құрылған көрсетілім сақталып, шетке қойылды: {folder}",
    ru="Демонстрация другой версии сохранена в стороне: {folder}",
    en="The demonstration of another version was kept aside: {folder}",
)
NOT_PLANTED = Text(
    kk="Көрсетілім құрылмады.", ru="Демонстрация не создана.", en="The demonstration was not made."
)
READ_ABOVE = Text(
    kk="Себебі жоғарыда жазылған.", ru="Причина написана выше.", en="The reason is written above."
)
