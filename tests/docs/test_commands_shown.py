"""Every command line that the documentation shows can be typed, and prints what is shown."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator

import pytest
from tests.docs.pages import CHECKOUT, CODE, Block, blocks, pages, prose

from esep.cli.__main__ import COMMANDS

CALCULATING = {"score", "explain", "readings", "compare", "dominance", "check-form", "facts", "law"}
"""The commands that are run here; the others install, serve or write."""

ANY_LINES = r"(?:.*\n)*?"
Shown = tuple[str, str, str]


def shown(block: Block) -> Iterator[Shown]:
    """Yield (page, command, what it prints) for each command of a console block."""
    for turn in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command = re.match(r"(?:.*\\\n)*.*\n", turn)
        assert command is not None, turn
        yield block.page, command[0].replace("\\\n", " ").strip(), turn[command.end() :]


def typed() -> Iterator[Shown]:
    """Yield (page, command, "") for each command of a shell block, without its comment."""
    for block in blocks("sh"):
        for line in block.text.splitlines():
            yield block.page, line.partition("#")[0].strip(), ""


def called(command: str) -> str:
    """Return which command of the product a line calls, "" when it calls another program."""
    found = re.match(r"(?:[A-Z_]+=\S+ )*\./esep ([a-z-]+)", command)
    return found[1] if found else ""


def asked(command: str) -> subprocess.CompletedProcess[str]:
    """Return what the shell makes of a line in the checkout, both streams together, in English."""
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        ["sh", "-c", command],
        cwd=CHECKOUT,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


EVERY = [*(one for block in blocks("console") for one in shown(block)), *typed()]
RUN = [one for one in EVERY if called(one[1]) in CALCULATING]


@pytest.mark.parametrize(("page", "command", "printed"), RUN)
def test_a_command_shown_runs_and_prints_what_is_shown(page: str, command: str, printed: str) -> None:
    done = asked(command)
    assert done.returncode in ((0, 1) if called(command) == "check-form" else (0,)), done.stdout
    if printed:
        lines = (
            ANY_LINES if line == "…\n" else re.escape(line) for line in printed.splitlines(keepends=True)
        )
        assert re.fullmatch("".join(lines), done.stdout), f"{page} shows otherwise:\n{done.stdout}"


def test_every_command_shown_is_one_of_the_product() -> None:
    assert {called(command) for _, command, _ in EVERY} - {""} <= set(COMMANDS)


def test_every_command_named_in_a_sentence_is_one_of_the_product() -> None:
    named = [word for page in pages() for code in CODE.findall(prose(page)) if (word := called(code))]
    assert sorted(set(named)) == sorted(set(COMMANDS))


def test_each_calculating_command_but_facts_is_shown_with_its_output() -> None:
    assert {called(command) for _, command, printed in RUN if printed} == CALCULATING
