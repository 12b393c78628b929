"""What pip, uv, apt and the system complain of becomes one sentence that says what to do."""

from __future__ import annotations

import errno

import pytest

from trouble import Trouble
from wording import WORDS, say

CASES = {
    "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device": "full",
    "E: You don't have enough free space in /var/cache/apt/archives/. Not enough free space": "full",
    "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.": "hashes",
    "  × Failed to download `jinja2`\n  ╰─▶ Hash mismatch for `jinja2==3.1.6`": "hashes",
    "[Errno -3] Temporary failure in name resolution\nERROR: No matching distribution found": "network",
    "error: Request failed after 3 retries\n  Caused by: dns error: failed to lookup address": "network",
    "W: Failed to fetch http://mirror.example/debian/dists/bookworm/InRelease": "network",
    "E: Package 'python3.11-venv' has no installation candidate": "archive",
    "ERROR: No matching distribution found for markupsafe==3.0.4": "wheel",
    "error: failed to create directory: Permission denied (os error 13)": "rights",
}


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")


@pytest.mark.parametrize(("told", "cause"), CASES.items())
def test_a_known_complaint_has_its_own_sentence(told: str, cause: str) -> None:
    assert str(Trouble.told_by(told)) == say(cause)


def test_an_unknown_complaint_is_shown_by_its_last_lines() -> None:
    assert str(Trouble.told_by("one\n\ntwo\nthree\nfour\n")) == (
        "the installation failed; its last lines:\n    two\n    three\n    four"
    )


def test_a_full_disk_is_known_by_its_number() -> None:
    assert str(Trouble.of(OSError(errno.ENOSPC, "any words"))) == say("full")


def test_every_sentence_stands_in_three_languages() -> None:
    assert [key for key, words in WORDS.items() if len({*words}) != 3 or not all(words)] == []
