"""A rule file changed after approval: the year is not published, and the edition is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.assessments import walk
from tests.law_copy import EVALUATION, LawCopy
from tests.people import Office

from esep.assessments import calculating
from esep.core.problems import Refused
from esep.library import Library
from esep.publication.models import Publication
from esep.publication.publish import publish


def test_a_rule_file_changed_after_approval_stops_the_publication(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = walk.ready_to_publish(office)
    law = LawCopy.into(tmp_path)
    file = next((tmp_path / EVALUATION).glob("*.toml"))
    file.write_text(f"{file.read_text('utf-8')}\n# a word\n", "utf-8")
    monkeypatch.setattr(calculating, "library", lambda: Library(law.root))
    with pytest.raises(Refused) as refused:
        publish(one, by=office.as_("secretary"), at=walk.CEREMONY)
    assert [problem.rule for problem in refused.value.problems] == ["law-changed"]
    assert "2026-02-20" in refused.value.problems[0].what.en
    assert not Publication.objects.exists()
