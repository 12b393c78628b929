"""Checkpoints: written at each step of a year once it is committed, signed, and read back the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.assessments import walk

from esep.audit.checkpoint import checkpoint, keep
from esep.audit.inspection.files import checkpoint_in, kept
from esep.audit.record import head
from esep.core.chain import Checkpoint

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings
    from tests.people import Office


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path


def test_a_checkpoint_says_the_head_and_is_read_back_the_same(office: Office) -> None:  # noqa: ARG001  # there
    made = checkpoint()
    assert (made.size, made.root) == head()
    assert checkpoint_in(made.note) == Checkpoint(made.size, made.root)


def test_the_same_head_is_kept_once(office: Office, tmp_path: Path) -> None:  # noqa: ARG001  # there
    assert keep() == keep()
    assert [Checkpoint(*head())] == [one.checkpoint for one in kept(tmp_path)]


def test_a_step_of_a_year_leaves_a_checkpoint_when_it_is_committed(
    office: Office, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        walk.opened(office)
    assert [one.checkpoint for one in kept(tmp_path)] == [Checkpoint(*head())]
