"""What speaks against accepting versions unseen: remarks, findings, reused papers, other sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from esep.core.period import Period
from esep.facts.models import AcceptedFact, SourceKind
from esep.facts.queries import Stated, stated
from esep.reports.content import Content, read
from esep.reports.models import Attachment, Line, Remark, Verdict, Version


@dataclass(frozen=True, slots=True)
class Suspicion:
    """What stands out in a version; `reasons` are keys of words, `pairs` claims beside last year's figure."""

    rows: int
    reasons: tuple[str, ...]
    pairs: tuple[tuple[str | None, str | None], ...]


Standing = Mapping[tuple[int, str, str], Stated]
"""(organisation, period, fact) → the version of the figure that counts."""


def suspicions(versions: Iterable[int]) -> Mapping[int, Suspicion]:
    """Return version → what stands out in it, in five queries however many there are."""
    found = list(Version.objects.select_related("report__campaign").filter(pk__in=list(versions)))
    reports = [version.report_id for version in found]
    contents = {version.pk: read(version) for version in found}
    open_remarks = set(
        Remark.objects.filter(report__in=reports, settled_at__isnull=True, answers__isnull=True).values_list(
            "report_id", flat=True
        )
    )
    judged = set(
        Line.objects.filter(version__in=found)
        .exclude(verdict=Verdict.ACCEPTED)
        .values_list("version_id", flat=True)
    )
    stands_on = _reports_by_paper(contents.values())
    standing = _standing(found)
    return {
        version.pk: Suspicion(
            len(contents[version.pk].claims),
            tuple(
                reason
                for reason, holds in (
                    ("remark", version.report_id in open_remarks or version.number > 1),
                    ("finding", version.pk in judged),
                    ("same-file", _reused(contents[version.pk], stands_on)),
                    ("other-source", _contested(version, contents[version.pk], standing)),
                )
                if holds
            ),
            _pairs(version, contents[version.pk], standing),
        )
        for version in found
    }


def _reports_by_paper(contents: Iterable[Content]) -> Mapping[str, int]:
    """Return hash → on how many reports the document stands; several rows of one report are its right."""
    hashes = {paper for content in contents for claim in content.claims.values() for paper in claim.documents}
    rows = Attachment.objects.filter(holding__document__in=hashes, removed_at__isnull=True)
    pairs = rows.order_by().values_list("holding__document_id", "report_id").distinct()
    return Counter(paper for paper, _ in pairs)


def _reused(content: Content, stands_on: Mapping[str, int]) -> bool:
    return any(stands_on.get(paper, 0) > 1 for claim in content.claims.values() for paper in claim.documents)


def _standing(versions: Iterable[Version]) -> Standing:
    """Return the figures of the versions' organisations in their periods and a year earlier."""
    listed = list(versions)
    periods = {Period.of(version.report.campaign.period) for version in listed}
    wanted = {str(one) for period in periods for one in (period, period.year_before())}
    rows = AcceptedFact.objects.filter(
        organisation__in={version.report.organisation_id for version in listed}, period__in=wanted
    )
    return {(row.organisation, row.period, row.fact): row for row in stated(rows) if not row.key}


def _contested(version: Version, content: Content, standing: Standing) -> bool:
    place = (version.report.organisation_id, version.report.campaign.period)
    return any(
        (fact := standing.get((*place, claim.fact))) is not None
        and fact.source != SourceKind.REPORT
        and fact.value != claim.value
        for claim in content.claims.values()
    )


def _pairs(
    version: Version, content: Content, standing: Standing
) -> tuple[tuple[str | None, str | None], ...]:
    earlier = str(Period.of(version.report.campaign.period).year_before())
    own = version.report.organisation_id
    return tuple(
        (claim.value, before.value if (before := standing.get((own, earlier, claim.fact))) else None)
        for claim in content.claims.values()
        if claim.fact
    )
