"""Programs that pip cannot install: asked of Debian by its superuser, named in one line for anyone else."""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from steps import step
from trouble import Trouble
from wording import say

LIGHT = "chromium-headless-shell"
"""Chromium without its own windows: a page costs it two thirds of what the whole browser spends."""
BROWSERS = (LIGHT, "chromium", "chromium-browser", "google-chrome")
"""What may drive the tests of the browser, the lightest first."""


def missing(*, pip: bool, programs: bool) -> list[str]:
    """Return Debian's names of the packages that this machine lacks."""
    lacks = []
    if pip and importlib.util.find_spec("ensurepip") is None:
        lacks.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    if programs and not any(map(shutil.which, BROWSERS)):
        lacks.append(LIGHT)
    if programs and not _loads("libatomic.so.1"):  # Playwright's own node needs it
        lacks.append("libatomic1")
    if programs and not _reckons():
        lacks.append("libreoffice-calc-nogui")
    return lacks


def _may_install() -> bool:
    """Return whether a package that is only better than what is here can be had without asking anybody."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0 and _offered(LIGHT)


def _offered(package: str) -> bool:
    """Return whether Debian's lists, as they lie here, name the package."""
    command = ["apt-cache", "--quiet", "show", package]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _reckons() -> bool:
    """Return whether LibreOffice is there with Calc; another part of it alone opens no workbook."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        return False
    program = Path(found).resolve().parent
    return bool(shutil.which("localc")) or any(program.glob("libsclo.*"))


def provide(*, pip: bool, programs: bool) -> None:
    """Install what is missing when that is allowed; raise `Trouble` with the line to type when it is not."""
    lacks = missing(pip=pip, programs=programs)
    if lacks:
        _get(lacks)
    if programs and not shutil.which(LIGHT) and _may_install():
        with contextlib.suppress(Trouble):  # a heavier browser is here and does as well, only slower
            _get([LIGHT])


def _get(lacks: list[str]) -> None:
    """Ask Debian for the packages; raise `Trouble` when it cannot be asked or does not have them."""
    if shutil.which("apt-get") is None:
        raise Trouble(say("elsewhere").format(packages=" ".join(lacks)))
    if os.geteuid() != 0:
        raise Trouble(say("sudo").format(packages=" ".join(lacks)))
    surroundings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [
        "apt-get",
        "-o",
        "DPkg::Lock::Timeout=120",
        "install",
        "--yes",
        "--no-install-recommends",
        *lacks,
    ]
    if _lists():
        try:
            step(say("debian").format(packages=" ".join(lacks)), install, **surroundings)
        except Trouble:
            print(f"esep: {say('again')}", file=sys.stderr)  # the lists may be older than the archive
        else:
            return
    step(say("lists"), ["apt-get", "update"], **surroundings)
    step(say("debian").format(packages=" ".join(lacks)), install, **surroundings)


def _lists() -> bool:
    return any(Path("/var/lib/apt/lists").glob("*_Packages*"))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
