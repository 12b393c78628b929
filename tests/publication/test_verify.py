"""The stranger's verifier: it confirms what is right, and names the step at which anything else fails."""

from __future__ import annotations

import ast
import io
import json
import random
import re
import subprocess
import sys
import tokenize
from collections import Counter
from pathlib import Path

import pytest
from tests.conftest import CHECKOUT
from tests.publication.broken import Broken, broken, receipt
from tests.publication.bundles import PUBLIC, corrected, few, open_up, sealed, signed, verify

CASES = broken()


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", "-S", CHECKOUT / "verify.py", *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / few().file_name
    path.write_bytes(sealed())
    return path


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.step}-{case.name}")
def test_a_broken_bundle_fails_at_its_step_and_the_reason_is_said_in_three_languages(case: Broken) -> None:
    step, message, values = verify.verify(case.blob, PUBLIC, **case.given)
    assert (step, message) == (case.step, case.message)
    said = [words.format(**values) for words in verify.WORDS[message]]
    assert [words for words in said if case.tells not in words or not words] == []
    assert len(set(said)) == 3
    assert case.tells or message not in ("set", "differs")


def test_every_step_is_tried_by_two_broken_bundles_at_least() -> None:
    by_step = Counter(case.step for case in CASES)
    assert sorted(by_step) == list(range(1, len(verify.STEPS) + 1))
    assert min(by_step.values()) >= 2
    assert len(CASES) >= 40


def test_every_message_has_its_broken_bundle() -> None:
    tried = {case.message for case in CASES} | {"confirmed", "failed", "cannot", "too-large"}
    assert sorted(set(verify.WORDS) - tried) == []


def test_a_bundle_that_is_too_large_is_not_read() -> None:
    assert verify.verify(bytes(verify.LARGEST + 1), PUBLIC)[:2] == (1, "too-large")


def test_a_stranger_confirms_the_result_with_nothing_but_python(bundle: Path) -> None:
    ran = run(bundle, "--key", PUBLIC.hex(), "--lang", "en")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert [line.split()[1] for line in ran.stdout.splitlines()[:15]] == ["✓"] * 15
    assert "every point and place was counted anew" in ran.stdout


@pytest.mark.parametrize(("language", "says"), [("kk", "Өтпеген қадам: 4"), ("ru", "Не пройден шаг 4")])
def test_the_failing_step_is_named_in_the_readers_language(bundle: Path, language: str, says: str) -> None:
    ran = run(bundle, "--key", "00" * 32, "--lang", language)
    assert (ran.returncode, says in ran.stdout) == (1, True)


def test_the_answer_can_be_read_by_a_program(bundle: Path) -> None:
    ran = run(bundle, "--key", "00" * 32, "--json")
    found = json.loads(ran.stdout)
    assert (ran.returncode, found["confirmed"], found["step"], found["rule"]) == (1, False, 4, "signature")
    assert set(found["says"]) == {"kk", "ru", "en"}


@pytest.mark.parametrize("words", [("missing.zip", "--key", "00" * 32), ("verify.py", "--key", "no hex")])
def test_a_request_that_cannot_be_carried_out_is_refused(words: tuple[str, ...]) -> None:
    ran = run(*words)
    assert (ran.returncode, ran.stdout, len(ran.stderr.splitlines())) == (2, "", 1)


def test_a_correction_names_the_version_before_and_why() -> None:
    assert verify.verify(signed(corrected()), PUBLIC, previous=sealed())[0] == 0


def test_a_receipt_held_outside_is_found_among_the_figures() -> None:
    held = receipt(receipt="R-aktobe")
    assert verify.verify(sealed(), PUBLIC, notes=[held])[0] == 0


def test_the_same_bundle_from_somebody_else_has_the_same_face() -> None:
    assert verify.verify(sealed(), PUBLIC, other=sealed())[0] == 0


def test_an_edition_unknown_to_the_program_is_known_by_its_digest_from_the_protocol(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = next(digest for digest, name in verify.KNOWN.items() if "annual" in name)
    monkeypatch.setattr(verify, "KNOWN", {})
    assert verify.verify(sealed(), PUBLIC)[:2] == (5, "unknown-law")
    assert verify.verify(sealed(), PUBLIC, law=[known])[0] == 0


def test_of_ten_thousand_bits_flipped_one_at_a_time_none_is_accepted() -> None:
    good, chance = bytearray(sealed()), random.Random(20260220)  # noqa: S311  # repeatable on purpose
    accepted = []
    for _ in range(10_000):
        place, bit = chance.randrange(len(good)), 1 << chance.randrange(8)
        good[place] ^= bit
        if verify.verify(bytes(good), PUBLIC)[0] == 0:
            accepted.append((place, bit))
        good[place] ^= bit
    assert accepted == []


def test_of_bits_flipped_inside_files_that_are_packed_again_none_is_accepted() -> None:
    from esep.core.sealing.container import pack

    files, chance = open_up(sealed()), random.Random(7)  # noqa: S311  # repeatable on purpose

    for _ in range(150):
        name = chance.choice(sorted(files))
        if files[name]:
            body = bytearray(files[name])
            body[chance.randrange(len(body))] ^= 1 << chance.randrange(8)
            assert verify.verify(pack(files | {name: bytes(body)}), PUBLIC)[0] > 0


def test_the_whole_year_of_twenty_organisations_is_confirmed() -> None:
    assert verify.verify(sealed(whole=True), PUBLIC) == (0, "", {})


def test_the_program_is_one_file_of_the_standard_library() -> None:
    source = (CHECKOUT / "verify.py").read_text("utf-8")
    imported = re.findall(r"^(?:from|import) ([a-z_0-9]+)", source, re.MULTILINE)
    assert [name for name in imported if name not in sys.stdlib_module_names] == []


def test_the_program_is_of_a_size_that_an_auditor_reads_in_an_evening() -> None:
    assert len(code_lines((CHECKOUT / "verify.py").read_text("utf-8"))) <= 543


def code_lines(source: str) -> set[int]:
    """Return the numbers of the lines that are neither blank, comment, docstring nor table of words."""
    words: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        told = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        tables = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in ("WORDS", "STEPS")
        if isinstance(node, ast.stmt) and (told or tables):
            words.update(range(node.lineno, (node.end_lineno or 0) + 1))
    code: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type in (tokenize.NAME, tokenize.OP, tokenize.NUMBER, tokenize.STRING):
            code.update(range(token.start[0], token.end[0] + 1))
    return code - words


def test_every_function_of_the_program_says_what_it_does() -> None:
    tree = ast.parse((CHECKOUT / "verify.py").read_text("utf-8"))
    made = (ast.FunctionDef, ast.ClassDef)
    assert [
        node.name for node in ast.walk(tree) if isinstance(node, made) and not ast.get_docstring(node)
    ] == []


def test_the_program_is_written_in_the_python_of_2019() -> None:
    ast.parse((CHECKOUT / "verify.py").read_text("utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize(
    "odd",
    ["01", "1.50", "-0", "1e3", "1_0", "+1", " 1", "2/4", "4/2", "1/0", "٣", "9" * 81, "0x1", "", "NaN"],
)
def test_a_number_that_is_not_in_its_one_spelling_is_no_number(odd: str) -> None:
    assert verify.read(odd) == odd
