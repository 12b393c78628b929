"""`python -m esep.demo.planted LANGUAGE`: makes the tables and plants the demonstration in its folder."""

from __future__ import annotations

import gc
import os
import sys
import time

import django

from esep.core.names import Text


def main(language: str) -> None:
    """Plant everything in one transaction, telling on standard output how far it is."""
    django.setup()
    from django.db import transaction

    from esep.demo.planted.agenda import Agenda
    from esep.demo.planted.cast import begin
    from esep.demo.planted.stories import plan
    from esep.demo.planted.tables import make_tables

    vars(os)["fsync"] = _later  # a half-planted office is thrown away, so that one sync at the end is enough
    gc.freeze()  # nothing that stands by now will ever be thrown away
    gc.disable()  # and of what is made hereafter so little goes round in circles that it fits into 250 MB
    began = time.monotonic()
    print(BEGINNING[language], flush=True)  # noqa: T201  # this command's way to speak
    make_tables()
    told = -1

    def tell(done: int, of: int) -> None:
        nonlocal told
        if done * 10 // of > told:
            told = done * 10 // of
            print(f"  {told * 10} %", end="\r" if told < 10 else "\n", flush=True)  # noqa: T201  # the same

    with transaction.atomic():
        agenda = Agenda()
        plan(agenda, begin())
        agenda.carry_out(tell)
    os.sync()
    print(DONE[language].format(seconds=int(time.monotonic() - began)), flush=True)  # noqa: T201  # the same


def _later(_file: object) -> None:
    """Leave what was written to the sync at the end."""


BEGINNING = Text(
    kk="Көрсетілім құрылуда: үш жылдың есептері, шешімдері, нәтижелері…",
    ru="Создаётся демонстрация: отчёты, решения и итоги трёх лет…",
    en="The demonstration is being made: reports, decisions and results of three years…",
)
DONE = Text(kk="Дайын: {seconds} с.", ru="Готово: {seconds} с.", en="Done: {seconds} s.")

if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "kk")
