"""The visits to the pages of the national report: the report of 2020, one gone stale, one being written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esep.national.models import Block, NationalReport


def staff(made: Any) -> Iterator[Any]:
    """Yield what the staff and the auditor see; `made(route, who, *segments, …)` makes a visit."""
    old, stale, draft = (NationalReport.objects.get(period=one) for one in ("2020-H1", "2026", "2027"))
    yield made("monitoring-national", "saule")
    yield made("monitoring-national", "auditor")
    for one in (old, stale, draft):
        yield made("monitoring-national-report", "saule", one.pk)
    yield made("monitoring-national-report", "saule", old.pk, query="?in=ru")
    yield made("monitoring-national-figures", "saule", old.pk)
    yield made("monitoring-national-figures", "auditor", stale.pk)
    for kind in ("narrative", "picture"):
        block = Block.objects.filter(section__report=old, kind=kind)[0]
        yield made("monitoring-national-block", "saule", old.pk, block.pk)
