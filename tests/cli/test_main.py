"""Every command: exit codes, one line a problem, an empty output with a refusal, never a traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Answer, Asking
from tests.reckoning import WHO

from esep import __version__
from esep.cli.__main__ import COMMANDS

Ran = subprocess.CompletedProcess[str]
ASKING = {
    "score": (),
    "explain": ("--subject", WHO, "--criterion", "3.5"),
    "readings": (),
    "compare": ("--against-reading", "B03=ignore"),
    "dominance": (),
}
"""The commands that ask the shared question, and what each needs beside it."""


def test_the_overview_names_every_command(ask: Asking) -> None:
    for words in ((), ("--help",), ("-h",)):
        answer = ask.run(*words) if words else Answer(*bare(ask))
        assert (answer.code, answer.err) == (0, "")
        named = [line.split()[0] for line in answer.out.splitlines() if line.startswith("  ")]
        assert named == list(COMMANDS)


def bare(ask: Asking) -> tuple[int, str, str]:
    """Return the answer to no word at all."""
    from esep.cli.__main__ import main

    code = main([])
    out, err = ask.capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize("words", [("--version",), ("-V",), ("score", "--version"), ("law", "--version")])
def test_the_version_is_told_everywhere(ask: Asking, words: tuple[str, ...]) -> None:
    answer = ask.run(*words)
    assert (answer.code, answer.out.strip(), answer.err) == (0, f"esep {__version__}", "")


@pytest.mark.parametrize("command", [*ASKING, "law", "facts", "check-form"])
def test_the_help_of_a_command_ends_with_an_example_of_it(ask: Asking, command: str) -> None:
    answer = ask.run(command, "--help")
    assert answer.code == 0
    _, _, example = answer.out.partition("example:\n")
    assert example.strip().startswith(f"esep {command} ")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("kk", "«skore» деген бұйрық жоқ. Барлары: score, explain,"),
        ("ru", "Команды «skore» нет. Есть: score, explain,"),
        ("en", "There is no command “skore”. There are: score, explain,"),
    ],
)
def test_an_unknown_command_is_refused_with_the_known_ones(ask: Asking, language: str, said: str) -> None:
    (line,) = ask.run("skore", "--lang", language).refusals
    assert line.startswith(said)


@pytest.mark.parametrize(
    "words",
    [
        ("score",),
        ("score", "annual-evaluation"),
        ("score", "annual-evaluation", "--edition"),
        ("score", "annual-evaluation", "--edition", "2026-02-20", "--year", "2025"),
        ("score", "--unknown"),
        ("score", "a", "b", "c", "--edition", "x", "--year", "2025", "--facts", "f"),
        ("readings", "--json=yes"),
        ("explain", "annual-evaluation", "--edition", "2026-02-20", "--year", "2025", "--facts", "f"),
        ("law", "show", "--edition"),
        ("dominance", "--fac", "f"),
    ],
)
def test_a_command_that_cannot_be_read_is_refused_in_one_line_that_names_its_help(
    ask: Asking, words: tuple[str, ...]
) -> None:
    (line,) = ask.run(*words).refusals
    assert line.startswith("The command cannot be read: ")
    assert line.endswith(f"For help: esep {words[0]} --help")


def test_a_language_that_is_not_spoken_is_refused(ask: Asking) -> None:
    (line,) = ask.run("score", "--lang", "de").refusals
    assert line.startswith(("The command cannot be read: ", "Бұйрық түсініксіз: "))


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("LC_ALL", "kk_KZ.UTF-8", "«x» деген бұйрық жоқ."),
        ("LC_MESSAGES", "kk", "«x» деген бұйрық жоқ."),
        ("LANG", "kk_KZ", "«x» деген бұйрық жоқ."),
        ("LANG", "ru_RU.UTF-8", "There is no command “x”."),
        ("LANG", "C", "There is no command “x”."),
    ],
)
def test_a_kazakh_locale_is_answered_in_kazakh_and_any_other_in_english(
    esep: Callable[..., Ran], name: str, value: str, said: str
) -> None:
    kept = {key: found for key, found in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    done = esep("x", env=kept | {name: value})
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)


def broken_files(folder: Path) -> dict[str, Path]:
    """Return files that cannot be read as figures, by what is wrong with them."""
    (folder / "folder").mkdir()
    (folder / "loop").symlink_to("loop")
    (folder / "gone").symlink_to("nowhere")
    contents = {
        "empty": b"",
        "zeros": bytes(5000),
        "random": bytes(range(256)) * 9,
        "utf-16": "subject,period,fact,key,value\n".encode("utf-16"),
        "other": b"a;b\n1;2\n",
        "binary": b"subject,period,fact,key,value\n\xff\xfe,2025,x,,1\n",
        "lonely": b"subject,period,fact,key,value\n",
        "unquoted": b'subject,period,fact,key,value\n"A,2025,legal.inspections,,1\n',
        "short": b"subject,period,fact,key,value\nA,2025\n",
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    paths = {name: folder / name for name in ("folder", "loop", "gone", *contents)}
    unreadable = {
        "absent": folder / "nothing",
        "below": folder / "empty" / "facts.csv",
        "memory": Path("/proc/self/mem"),
    }
    return paths | unreadable | {"long": folder / ("x" * 4000)}


@pytest.mark.parametrize("words", [(), ("--json",)])
@pytest.mark.parametrize("command", ASKING)
def test_a_file_that_cannot_be_read_is_refused_without_a_traceback(
    ask: Asking, command: str, words: tuple[str, ...]
) -> None:
    for path in broken_files(ask.folder).values():
        lines = ask.about(command, *ASKING[command], *words, facts=path).refusals
        assert [line.startswith(str(path)) for line in lines] == [True] * len(lines)
        assert lines


def test_what_a_terminal_could_obey_is_spelled_out(ask: Asking) -> None:
    answer = ask.about("explain", "--subject", "\x1b[31mА\x07\nБ", "--criterion", "3.5")
    (line,) = answer.refusals
    assert line.startswith("“\\x1b[31mА\\x07\\x0aБ” is not among the rated.")


def test_names_with_braces_are_names(ask: Asking) -> None:
    subjects = {"{0} {name} %s": {"information.site-materials": 3, "contests.result": [["{}", "first"]]}}
    data = ask.about("score", "--json", subjects=subjects).data
    assert data["subjects"][0]["subject"] == "{0} {name} %s"
    shown = ask.about("explain", "--subject", "{0} {name} %s", "--criterion", "1.3", subjects=subjects)
    assert (shown.code, "{}" in shown.out) == (0, True)


@pytest.mark.parametrize("command", ASKING)
def test_the_same_question_has_the_same_answer_from_the_checkout(
    ask: Asking, esep: Callable[..., Ran], command: str
) -> None:
    subjects = {WHO: {"legal.economic-effect": 38_499_999, "information.site-materials": 3}}
    here = ask.about(command, *ASKING[command], "--json", subjects=subjects)
    question = (
        "annual-evaluation",
        "--edition",
        "2026-02-20",
        "--year",
        "2025",
        "--facts",
        ask.file(subjects),
    )
    done = esep(command, *question, *ASKING[command], "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == here.data


def test_a_reader_that_stops_listening_is_no_error_to_look_at(ask: Asking, checkout: Path) -> None:
    question = "annual-evaluation --edition 2026-02-20 --year 2025 --json"
    command = f"{checkout}/esep score {question} --facts {ask.file()} | head -c 100"
    done = subprocess.run(["sh", "-c", command], capture_output=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "kk", "ru"),
    [
        (
            ("score",),
            "міндетті аргументтер берілмеген: REGULATION, --edition, --year, --facts",
            "не указаны обязательные аргументы: REGULATION, --edition, --year, --facts",
        ),
        (("law", "look"), "what: 'look' деген таңдау жоқ", "what: варианта 'look' нет"),
        (("law", "check", "--edi", "x"), "белгісіз аргументтер: --edi", "неизвестные аргументы: --edi"),
        (("law", "check", "--edition"), "--edition: мәні жоқ", "--edition: нет значения"),
        (
            ("law", "check", "--json=yes"),
            "--json: мән берілмейді, ал жазылғаны: 'yes'",
            "--json: значения не бывает, а указано 'yes'",
        ),
        (
            ("facts", "--form", "form-7", "--template", "annual-evaluation"),
            "--template мен --form бірге берілмейді",
            "--template и --form вместе не указываются",
        ),
        (
            ("demo", "--port", "70000"),
            "--port: '70000' порт емес",
            "--port: '70000' — не порт",
        ),
    ],
)
def test_a_command_that_cannot_be_read_is_answered_in_the_readers_language(
    ask: Asking, words: tuple[str, ...], kk: str, ru: str
) -> None:
    (line,) = ask.run(*words, "--lang", "kk").refusals
    assert line.startswith(f"Бұйрық түсініксіз: {kk}")
    (line,) = ask.run(*words, "--lang", "ru").refusals
    assert line.startswith(f"Команда непонятна: {ru}")


def test_an_option_given_twice_and_differently_is_refused(ask: Asking) -> None:
    (line,) = ask.about("score", "--facts", "other.csv").refusals
    assert line.startswith("The command cannot be read: argument --facts: given twice and differently.")
    assert ask.about("score", "--year", "2025").code == 0


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("kk", "Файл ашылмайды: мұндай файл жоқ."),
        ("ru", "Файл не открывается: такого файла нет."),
        ("en", "The file cannot be opened: No such file or directory."),
    ],
)
def test_why_a_file_cannot_be_opened_is_said_in_the_readers_language(
    ask: Asking, language: str, said: str
) -> None:
    (line,) = ask.about("score", "--lang", language, facts="/nowhere.csv").refusals
    assert line.startswith(f"/nowhere.csv: {said}")


@pytest.mark.parametrize("command", [*ASKING, "law", "facts", "check-form", "workbook", "demo"])
def test_help_is_written_in_the_readers_language(ask: Asking, command: str) -> None:
    kazakh = ask.run(command, "--help", "--lang", "kk").out
    assert kazakh.startswith(f"қолданысы: esep {command} ")
    assert "параметрлер:" in kazakh
    russian = ask.run(command, "--help", "--lang", "ru").out
    assert russian.startswith(f"использование: esep {command} ")
    assert "пример:\n  esep " in russian


def test_a_full_disk_is_said_in_one_line(ask: Asking, checkout: Path) -> None:
    question = "annual-evaluation --edition 2026-02-20 --year 2025 --lang en"
    for more in ("", "--json"):
        command = f"{checkout}/esep score {question} --facts {ask.file()} {more} > /dev/full"
        done = subprocess.run(["sh", "-c", command], capture_output=True, encoding="utf-8", check=False)
        assert (done.returncode, done.stderr) == (
            2,
            "The answer cannot be written: No space left on device.\n",
        )


def test_ctrl_c_ends_a_command_without_a_traceback(ask: Asking, checkout: Path) -> None:
    waiting = ask.folder / "never"
    os.mkfifo(waiting)
    question = ("annual-evaluation", "--edition", "2026-02-20", "--year", "2025", "--facts", str(waiting))
    with subprocess.Popen([checkout / "esep", "score", *question], stderr=subprocess.PIPE) as running:
        with waiting.open("wb"):  # opened by both: the command is reading
            running.send_signal(signal.SIGINT)
            assert running.wait(timeout=60) == 130
        assert running.stderr is not None
        assert running.stderr.read() == b""


def test_an_answer_that_nobody_can_receive_is_no_traceback(ask: Asking, checkout: Path) -> None:
    question = "annual-evaluation --edition 2026-02-20 --year 2025 --json"
    command = f"{checkout}/esep score {question} --facts {ask.file()} >&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
