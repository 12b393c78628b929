"""Every command, setting, edition, example and version has its place in the documentation."""

from __future__ import annotations

import re

from django.conf import global_settings
from tests.docs.pages import CHECKOUT, blocks, everything, text

from esep import __version__, settings
from esep.cli.__main__ import COMMANDS
from esep.library import library

NOT_OURS = {"HERE", "ROOT_URLCONF"}
"""The folder of the settings themselves, and the one setting that Django asks for and gives no default."""

PLUGINS = ("ACCOUNT_", "EMAIL_", "MFA_", "WHITENOISE_", "CONTENT_SECURITY_POLICY")
"""Settings of what the window is built from; their own documentation explains them."""


def test_every_command_has_a_row_in_the_readme() -> None:
    rows = re.findall(r"^\| `\./esep ([a-z-]+)` \| \S", text("README.md"), re.MULTILINE)
    assert rows == list(COMMANDS)


def test_the_readme_opens_with_what_it_is_and_the_two_commands() -> None:
    opening, _, _ = text("README.md").partition("\n## ")
    first = next(block for block in blocks("sh") if block.page == "README.md")
    assert [line.split("#")[0].split() for line in first.text.splitlines()] == [
        ["./esep", "demo"],
        ["./esep", "test"],
    ]
    before = opening.partition("```")[0].partition("\n\n")[2]
    assert len(re.findall(r"[^.]\.(?:\s|$)", before)) == 2


def test_every_variable_of_ours_in_the_surroundings_is_documented() -> None:
    read: set[str] = set()
    for folder in ("src", "tools", "bench", "tests"):
        for path in (CHECKOUT / folder).rglob("*.py"):
            source = path.read_text(encoding="utf-8")
            read |= set(re.findall(r"""environ(?:\.get\(|\[)["'](ESEP_[A-Z_]+)""", source))
    assert {"ESEP_HOSTS"} <= read
    assert [name for name in sorted(read) if name not in everything()] == []


def test_every_setting_of_ours_is_documented() -> None:
    names = [name for name in vars(settings) if name.isupper() and name not in NOT_OURS]
    ours = [name for name in names if not hasattr(global_settings, name) and not name.startswith(PLUGINS)]
    assert [name for name in ours if f"`{name}`" not in everything()] == []


def test_every_edition_is_introduced() -> None:
    lib = library()
    editions = [f"{name}/{date}" for name in lib.ids() for date in lib.editions(name)]
    introduced = text("docs/road/00-the-union.md")
    assert [edition for edition in editions if f"regulations/{edition})" not in introduced] == []


def test_the_changelog_has_the_current_version() -> None:
    assert re.search(rf"^## \[?{re.escape(__version__)}\b", text("CHANGELOG.md"), re.MULTILINE)


def test_every_example_file_is_used_on_a_page() -> None:
    kept = [path.name for path in (CHECKOUT / "docs" / "examples").iterdir()]
    assert [name for name in kept if f"docs/examples/{name}" not in everything()] == []
