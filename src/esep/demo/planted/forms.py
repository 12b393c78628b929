"""The labour monitoring of 2020 as an ad-hoc form of a week: its sums are the report's, the rest invented."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial

from esep.core.period import Period
from esep.core.survey import Worded
from esep.demo.planted.agenda import Agenda
from esep.demo.planted.cast import Cast
from esep.demo.planted.collecting import at
from esep.forms.actions import begin
from esep.forms.queries import newest
from esep.forms.sketch import PART, SUM, Sketch, SketchRow
from esep.library.breakdowns import breakdowns
from esep.organisations.models import Kind
from esep.reports.accept import accept
from esep.reports.campaigns import open_campaign
from esep.reports.entry import Typed, save_block
from esep.reports.models import Report
from esep.reports.publishing import publish
from esep.reports.submit import submit

PERIOD = Period.of("2028-W03")
MISSING = ("abay", "zhetisu", "ulytau")
"""Who has not handed in yet: in 2020 their regions did not exist."""
HURRIED = 5
"""How many reports are accepted already."""

TITLE = Worded(
    "Еңбек мониторингі: 2020 жылғы үлгі",
    "Мониторинг труда: образец 2020 года",
    "Labour monitoring: as in 2020",
)
ORIGIN = Worded(
    "Көрсетілім: жиынтығы кәсіподақтың 2020 жылғы І жартыжылдықтағы ақпаратындай, "
    "ұйымдардың сандары ойдан алынған.",
    "Показ: суммы – как в информации профсоюза за I полугодие 2020 года, числа организаций вымышлены.",
    "Demonstration: the sums are those of the union's report on the first half of 2020, the figures of "
    "organisations are invented.",
)
NAMES = (
    Worded("Жұмыстың бос тұрып қалуына ауыстырылғандар", "Переведены в режим простоя", "Put on idle time"),
    Worded("Ақылы еңбек демалысына жіберілгендер", "Отправлены в оплачиваемый отпуск", "Sent on paid leave"),
    Worded("Ақысыз демалысқа шыққандар", "В отпуске без сохранения зарплаты", "On unpaid leave"),
)
KINDS: Mapping[str, tuple[int, ...]] = {
    "1": (17_270, 36_302, 3_645, 3_791),
    "2": (21_682, 12_582, 5_679, 2_263, 316),
    "3": (1_989, 298, 346, 145, 33),
}
"""What the report prints by kinds of education; the fifth line of idle time is not in it."""
WITHOUT_A_KIND = ("kyzylorda", 299)
"""By how much idle time is more than its four kinds, and in whose figure it stands here."""
TOLD: Mapping[str, Mapping[str, int]] = {
    "1": {"kyzylorda": 23_895, "west-kazakhstan": 11_059, "zhambyl": 11_059, "shymkent": 5_097},
    "2": {},
    "3": {"atyrau": 1_531, "turkistan": 481, "mangystau": 265, "zhambyl": 133},
}
"""What the report prints by regions; West Kazakhstan's and Zhambyl's idle time is the same number there."""


def sketch() -> Sketch:
    """Return the form: three rows by kinds of education, of which idle time lacks the fifth, as in 2020."""
    parts = breakdowns()["kind-of-education"].parts
    rows: list[SketchRow] = []
    for number, name in enumerate(NAMES, start=1):
        kinds = KINDS[str(number)]
        rows.append(SketchRow(str(number), name, "person", PART if len(kinds) < len(parts) else SUM))
        rows += [
            SketchRow(f"{number}.{place}", Worded(part.kk, part.ru, part.en), "person")
            for place, part in enumerate(parts[: len(kinds)], start=1)
        ]
    return Sketch(TITLE, ORIGIN, "week", tuple(rows))


def figures(slugs: Sequence[str]) -> dict[str, dict[str, int]]:
    """Return organisation → row → figure: their sums are the report's, row by row."""
    found: dict[str, dict[str, int]] = {slug: {} for slug in slugs}
    for row, kinds in KINDS.items():
        wholes = _wholes(row, sum(kinds) + (WITHOUT_A_KIND[1] if row == "1" else 0), slugs)
        for slug, whole in wholes.items():
            found[slug][row] = whole
        inner = dict(wholes)
        if row == "1":
            inner[WITHOUT_A_KIND[0]] -= WITHOUT_A_KIND[1]
        for slug, parts in _parted(inner, kinds).items():
            found[slug] |= {f"{row}.{place}": part for place, part in enumerate(parts, start=1)}
    return found


def plan_forms(agenda: Agenda, cast: Cast) -> None:
    """Plan the form: made and sent on 21 January 2028, most of it handed in by the 27th."""
    reports: dict[str, Report] = {}
    slugs = [slug for slug, one in cast.tree.items() if one.kind == Kind.MEMBER and slug not in MISSING]
    told = figures(slugs)
    agenda.at(at(date(2028, 1, 21)), lambda moment: _send(cast, reports, moment))
    for place, slug in enumerate(slugs):
        moment = at(date(2028, 1, 24), 9) + timedelta(days=place % 4, minutes=13 * place)
        agenda.at(moment, partial(_hand_in, cast, slug, told[slug], reports))
        if place < HURRIED:
            later = at(date(2028, 1, 27), 15) + timedelta(minutes=7 * place)
            agenda.at(later, partial(_accept, cast, slug, reports))


def _send(cast: Cast, reports: dict[str, Report], moment: datetime) -> None:
    by = cast.people["bolat"]
    form = begin(sketch(), department="partnership", by=by, at=moment)
    publish(form, by=by, at=moment)
    asked = [one for one in cast.tree.values() if one.kind == Kind.MEMBER]
    campaign = open_campaign(
        newest(form.slug) or form.slug,
        PERIOD,
        asked,
        day=date(2028, 1, 31),
        hour=time(18),
        disciplined=False,
        by=by,
        at=moment,
    )
    for report in campaign.reports.select_related("campaign", "organisation"):
        reports[report.organisation.slug] = report


def _hand_in(
    cast: Cast, slug: str, told: Mapping[str, int], reports: Mapping[str, Report], moment: datetime
) -> None:
    report = reports[slug]
    save_block(
        report, {row: Typed(str(one), 0) for row, one in told.items()}, by=cast.reporter(slug), at=moment
    )
    submit(report, declared=True, by=cast.chair(slug), at=moment)


def _accept(cast: Cast, slug: str, reports: Mapping[str, Report], moment: datetime) -> None:
    accept(reports[slug], by=cast.people["bolat"], at=moment)


def _wholes(row: str, total: int, slugs: Sequence[str]) -> dict[str, int]:
    """Return organisation → its figure of a row: as printed, and of the others unequal parts of the rest."""
    told = TOLD[row]
    others = [slug for slug in slugs if slug not in told]
    weights = [400 + (389 * (place + int(row))) % 1009 for place in range(len(others))]
    rest = total - sum(told.values())
    shares = [rest * weight // sum(weights) for weight in weights]
    shares[0] += rest - sum(shares)
    found = {**told, **dict(zip(others, shares, strict=True))}
    return {slug: found[slug] for slug in slugs}


def _parted(wholes: Mapping[str, int], kinds: Sequence[int]) -> dict[str, list[int]]:
    """Return the figures parted by kinds, so that both directions sum to the last person."""
    total = sum(kinds)
    found = {slug: [whole * kind // total for kind in kinds] for slug, whole in wholes.items()}
    lacks = [kind - sum(parts[place] for parts in found.values()) for place, kind in enumerate(kinds)]
    for slug, whole in wholes.items():
        short = whole - sum(found[slug])
        for place, lack in enumerate(lacks):
            given = min(short, lack)
            found[slug][place] += given
            lacks[place] -= given
            short -= given
    return found
