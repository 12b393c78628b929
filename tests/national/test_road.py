"""A national report on its road: written, checked, frozen, found stale, issued, corrected."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.people import NOW, Office

from esep.audit.record import SYSTEM, record
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Refused
from esep.facts.actions import NewFact, Source, append
from esep.facts.models import SourceKind
from esep.national.actions import begin, check, correct, freeze, issue, rework
from esep.national.bringing import Printed, bring
from esep.national.examining import examine
from esep.national.models import Block, Frozen, NationalReport
from esep.national.template import NewBlock, NewSection
from esep.national.writing import Typed, add_block, add_section, take_out, write

KK = "Мүшелер: {membership.total@2026}; азайғаны: {fall:membership.total@2026}."
RU = "Членов: {membership.total@2026}; убыло: {fall:membership.total@2026}."
ONE = (NewSection("Мүшелік", "Членство", (NewBlock("narrative", KK, RU),)),)


def accept(office: Office, year: int, **members: int) -> None:
    """Accept how many members organisations have on the last day of a year."""
    new = [NewFact(office.tree[slug], Period(year), "membership.total", n) for slug, n in members.items()]
    event = record("report.accept", by=SYSTEM, at=NOW, object="report:1", body={})
    append(new, Source(SourceKind.STATISTICS, "1", date(year, 12, 31)), actor=SYSTEM, at=NOW, event=event)


def begun(office: Office) -> NationalReport:
    """Return a report on 2026 with one narrative, over two organisations' figures."""
    accept(office, 2025, akmola=500, aktobe=300)
    accept(office, 2026, akmola=480, aktobe=310)
    return begin("2026", title=Text.same("Есеп"), sections=ONE, by=office.as_("bolat"), at=NOW)


def fresh(report: NationalReport) -> NationalReport:
    """Return the report as it stands now."""
    return NationalReport.objects.get(pk=report.pk)


def refusal(why: pytest.ExceptionInfo[Refused]) -> list[str]:
    """Return the rules by which something was refused."""
    return [one.rule for one in why.value.problems]


def test_a_new_report_begins_with_the_sections_of_the_report_of_2020_set_to_its_period(
    office: Office,
) -> None:
    made = begin("2027-H1", by=office.as_("bolat"), at=NOW)
    seen = examine(made)
    assert [one.title.kk for one in seen.sections][:3] == ["Мүшелік", "Мүшелікпен қамту", "Құқықтық қызмет"]
    periods = {str(one.period) for one in seen.references}
    assert periods == {"2026", "2027-H1"}


def test_a_period_has_one_report_and_one_that_has_not_begun_has_none(office: Office) -> None:
    by = office.as_("bolat")
    begin("2026", by=by, at=NOW)
    for period, rule in (("2026", "national-taken"), ("2029", "national-ahead"), ("жаз", "national-period")):
        with pytest.raises(Refused) as why:
            begin(period, by=by, at=NOW)
        assert refusal(why) == [rule]


def test_a_click_repeated_begins_no_second_report(office: Office) -> None:
    by = office.as_("bolat")
    first = begin("2026", by=by, at=NOW, once="click")
    assert begin("2026", by=by, at=NOW, once="click") == first


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(office: Office) -> None:
    block = Block.objects.get(section__report=begun(office))
    write(block, Typed(1, KK, RU), by=office.as_("saule"), at=NOW)
    with pytest.raises(Refused) as why:
        write(block, Typed(1, "Басқа мәтін", ""), by=office.as_("bolat"), at=NOW)
    assert refusal(why) == ["national-clash"]
    assert Block.objects.get(pk=block.pk).kk == KK


def test_blocks_and_sections_are_added_and_taken_out_but_never_lost(office: Office) -> None:
    report, by = begun(office), office.as_("bolat")
    section = add_section(report, "Оқыту", "", by=by, at=NOW)
    block = add_block(section, "picture", Typed(0, shows="years:membership.total@2025..2026"), by=by, at=NOW)
    seen = examine(report)
    assert [one.values for one in seen.sections[1].blocks[0].shown] == [(800,), (790,)]
    take_out(block, by=by, at=NOW)
    assert examine(report).sections[1].blocks == ()
    assert Block.objects.get(pk=block.pk).removed_at == NOW


def test_a_report_with_an_error_is_not_called_ready_and_a_warning_asks_for_a_reason(office: Office) -> None:
    report, by = begun(office), office.as_("bolat")
    with pytest.raises(Refused) as why:
        check(report, by=by, at=NOW)
    assert refusal(why) == ["national-warnings"]  # eighteen organisations have no figure yet
    block = Block.objects.get(section__report=report)
    wrong = KK.replace("fall:", "rise:")
    write(block, Typed(1, wrong, RU.replace("fall:", "rise:")), by=by, at=NOW)
    with pytest.raises(Refused) as why:
        check(report, "Солай", by=by, at=NOW)
    assert refusal(why) == ["national-errors"]


def test_a_frozen_report_says_which_figure_changed_from_what_to_what(office: Office) -> None:
    report, by = begun(office), office.as_("bolat")
    check(report, "Он сегіз ұйым әлі тапсырған жоқ.", by=by, at=NOW)
    freeze(report, by=by, at=NOW)
    assert examine(fresh(report)).changed == ()
    accept(office, 2026, aktobe=305)
    seen = examine(fresh(report))
    assert [(one.reference.text, one.before.kk, one.now.kk) for one in seen.changed] == [
        ("membership.total@2026", "790", "785"),
        ("fall:membership.total@2026", "10", "15"),
    ]
    words = [bit.words for bit in seen.sections[0].blocks[0].read("kk") if bit.kind == "bound"]
    assert words == ["790", "10"]  # it still reads what was frozen
    with pytest.raises(Refused) as why:
        issue(report, by=by, at=NOW)
    assert refusal(why) == ["national-stale"]
    rework(report, "Ақтөбе саны түзетілді.", by=by, at=NOW)
    check(report, "Он сегіз ұйым әлі тапсырған жоқ.", by=by, at=NOW)
    freeze(report, by=by, at=NOW)
    issue(report, by=by, at=NOW)
    assert fresh(report).state == "issued"
    kept = Frozen.objects.filter(report=report, reference="membership.total@2026").order_by("freeze")
    assert [one.answer for one in kept] == [{"number": "790"}, {"number": "785"}]


def test_an_issued_report_that_went_stale_is_corrected_by_its_next_version(office: Office) -> None:
    report, by = begun(office), office.as_("bolat")
    check(report, "Толық емес.", by=by, at=NOW)
    freeze(report, by=by, at=NOW)
    issue(report, by=by, at=NOW)
    accept(office, 2026, akmola=470)
    assert [one.now.kk for one in examine(fresh(report)).changed] == ["780", "20"]
    with pytest.raises(Refused) as why:
        correct(report, " ", by=by, at=NOW)
    assert refusal(why) == ["no-reason"]
    second = correct(report, "Ақмола саны түзетілді.", by=by, at=NOW + timedelta(days=1))
    assert (second.version, second.state, second.corrects) == (2, "draft", report)
    assert [bit.words for bit in examine(second).sections[0].blocks[0].read("kk") if bit.kind == "bound"] == [
        "780",
        "20",
    ]
    with pytest.raises(Refused) as why:
        correct(report, "Тағы.", by=by, at=NOW)
    assert refusal(why) == ["national-corrected"]


def test_a_report_that_is_not_a_draft_is_not_written(office: Office) -> None:
    report, by = begun(office), office.as_("bolat")
    block = Block.objects.get(section__report=report)
    check(report, "Толық емес.", by=by, at=NOW)
    with pytest.raises(Refused) as why:
        write(block, Typed(1, KK, RU), by=by, at=NOW)
    assert refusal(why) == ["national-state"]


@pytest.mark.parametrize("who", ["aigul", "chair", "auditor", "administrator", "stranger"])
def test_only_the_staff_write(office: Office, who: str) -> None:
    with pytest.raises(Refused) as why:
        begin("2026", by=office.as_(who), at=NOW)
    assert refusal(why) == ["policy-role"]


def test_freezing_asks_for_the_second_factor(office: Office) -> None:
    report = begun(office)
    check(report, "Толық емес.", by=office.as_("bolat"), at=NOW)
    with pytest.raises(Refused) as why:
        freeze(report, by=office.as_("bolat", second_factor=False), at=NOW)
    assert refusal(why) == ["policy-factor"]


def test_a_correction_keeps_the_figures_of_older_prints(office: Office) -> None:
    report, by = begun(office), office.as_("bolat")
    older = [Printed("membership.total", "2026", 750), Printed("membership.total", "2025", 800)]
    bring(report, older, "Ақпарат", by=by, at=NOW)
    check(report, by=by, at=NOW)
    freeze(report, by=by, at=NOW)
    issue(report, by=by, at=NOW)
    second = correct(report, "Түзету.", by=by, at=NOW)
    words = [bit.words for bit in examine(second).sections[0].blocks[0].read("kk") if bit.kind == "bound"]
    assert words == ["750", "50"]


def test_what_is_too_long_for_its_place_is_refused(office: Office) -> None:
    report, by = begun(office), office.as_("bolat")
    with pytest.raises(Refused) as why:
        add_section(report, "а" * 300, "", by=by, at=NOW)
    assert refusal(why) == ["national-long"]
    with pytest.raises(Refused) as why:
        bring(report, [Printed("membership.total", "2018", 5)], "б" * 300, by=by, at=NOW)
    assert refusal(why) == ["national-long"]
