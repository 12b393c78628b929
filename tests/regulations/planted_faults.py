"""Faults to plant in a copy of the law, and what must then be said of each, on which line."""

from __future__ import annotations

from typing import NamedTuple

from tests.law_copy import BEFORE, CONTEST, EVALUATION

ANNEX, READINGS, MAIN = (f"{EVALUATION}/{name}.toml" for name in ("annex-1", "readings", "regulation"))
ANNEX_3 = f"{CONTEST}/annex-3.toml"
ANNEX_2 = f"{CONTEST}/annex-2.toml"
MEASURES = "regulations/membership-programme/2025-07-03/measures.toml"
EARLIER = f"{BEFORE}/regulation.toml"


class Found(NamedTuple):
    """One thing said: the rule, the English sentence, and words of the line it must point at."""

    rule: str
    says: str
    at: str
    file: str = ANNEX


class Fault(NamedTuple):
    """Words of a file, what they are changed to, and everything that is then wrong."""

    file: str
    old: str
    new: str
    found: tuple[Found, ...]


def absent(words: str, where: str, file: str = ANNEX) -> Found:
    """Return what is said of words that are not in their place of the official text."""
    return Found(
        "law-words", f"The words “{words}” do not stand in the official text ({where}).", words, file
    )


def misplaced(opening: str, why: str) -> Found:
    """Return what is said of an entry that does not open where and as it should."""
    return Found("law-words", f"The opening of the entry (“{opening}”) {why}.", f'starts = "{opening}"')


def example(line: str, given: str, written: str, computed: str, file: str = ANNEX) -> Found:
    """Return what is said of an example that does not compute."""
    says = f"{line}: the example {given} does not compute: {written} is written, {computed} comes out."
    return Found("law-example", says, f'points = "{written}"', file)


def unreadable(line: str, why: str, at: str) -> Found:
    """Return what is said of a formula that cannot be read."""
    return Found("law-formula", f"{line}: the formula cannot be read{why}.", at)


NAN = 'count = ["partnership.agreement-spending"], step = 100_000_000, points = nan'
STEP = "step = 1_000_000, points = 5"

FAULTS = (
    Fault(
        ANNEX,
        'quote = ["Сотта", "Әрбір қатысқаны үшін 10 балл"]',
        'quote = ["Сотда", "Әрбір қатысқаны үшін 10 балл"]',
        (absent("Сотда", "3.2"),),
    ),
    Fault(  # words of row 3.2 under row 2.1
        ANNEX,
        'quote = ["ҚР заңнамасына сәйкес ресімделген өңірлік келісімнің болуы", "+5 балл"]',
        'quote = ["Келісу комиссияларында", "+5 балл"]',
        (absent("Келісу комиссияларында", "2.1"),),
    ),
    Fault(
        ANNEX,
        'headings = ["Кәсіподақ мүшелерін оқыту"]',
        'headings = ["Кәсіподақ мүшелерін оқытты"]',
        (absent("Кәсіподақ мүшелерін оқытты", "1.6"),),
    ),
    Fault(
        ANNEX,
        'starts = "4.2. Өндірістегі әрбір жазатайым"',
        'starts = "4.2. Өндірістегі әр жазатайым"',
        (misplaced("4.2. Өндірістегі әр жазатайым", "is not found in the official text"),),
    ),
    Fault(
        ANNEX,
        'number = "2.2"',
        'number = "2.4"',
        (
            misplaced("2.2. Ұжымдық шарт жасалмаған", "does not begin with the number 2.4"),
            Found("law-reading", "C02: there is no clause or row “2.2”.", 'about = ["2.2"]', READINGS),
        ),
    ),
    Fault(
        ANNEX,
        'count = ["finance.late-reports"], points = -2 }',
        'count = ["finance.late-reports"], points = -3 }',
        (
            Found(
                "law-number",
                "late-financial-reports: the number points = -3 of the formula is neither printed "
                "in its quote nor set by a reading.",
                "points = -3 }",
            ),
        ),
    ),
    Fault(
        ANNEX,
        '{ given = { "finance.late-reports" = 2 }, points = "-4" }',
        '{ given = { "finance.late-reports" = 2 }, points = "-5" }',
        (example("late-financial-reports", "finance.late-reports = 2", "-5", "-6"),),
    ),
    Fault(
        ANNEX,
        '{ given = { "legal.court-participations" = 11 }, points = "110" }',
        '{ given = { "legal.courts" = 11 }, points = "110" }',
        (example("court", "legal.courts = 11", "110", "legal.courts is not a figure of this line"),),
    ),
    Fault(
        ANNEX,
        '    { given = { "information.site-materials" = 87 }, points = "87" },\n',
        "",
        (Found("law-example", "site-materials: there is no example.", "examples = ["),),
    ),
    Fault(
        ANNEX,
        'formula = { kind = "per-unit", count = ["partnership.organisations-without-agreement"]',
        'formula = { kind = "per-unit", count = ["partnership.organisations-without-agreements"]',
        (
            Found(
                "law-fact",
                "without-collective-agreement: the catalogue has no fact "
                "“partnership.organisations-without-agreements”.",
                'count = ["partnership.organisations-without-agreements"]',
            ),
        ),
    ),
    Fault(  # so that its example speaks of the same unknown fact
        ANNEX,
        '{ given = { "partnership.organisations-without-agreement" = 2 }',
        '{ given = { "partnership.organisations-without-agreements" = 2 }',
        (),
    ),
    Fault(
        ANNEX,
        'formula = { kind = "absence", count = ["safety.accidents"], points = 20 }',
        'formula = { kind = "absence", count = ["safety.accidents"], points = 20, ponts = 1 }',
        (unreadable("no-accidents", ": unknown parameter ponts", "ponts = 1"),),
    ),
    Fault(
        ANNEX,
        'count = ["partnership.agreement-spending"], step = 100_000_000, points = 1',
        NAN,
        (
            unreadable("agreement-spending", ": points is not an exact number", NAN),
            *(
                unreadable("agreement-spending", f" (C03={option}): points is not an exact number", NAN)
                for option in ("floor_of_sum", "half_up", "pro_rata")
            ),
            Found("law-exact", "The value of “points” is not an exact number: NaN.", NAN),
        ),
    ),
    Fault(
        ANNEX,
        'id = "telegram"',
        'id = "instagram"',
        (
            Found("law-formula", "The line “instagram” is given twice.", "information.instagram"),
            *(
                example(
                    "instagram",
                    f"information.instagram = {answer}",
                    points,
                    "information.instagram is not a figure of this line",
                )
                for answer, points in (("True", "5"), ("False", "0"))
            ),
        ),
    ),
    Fault(
        READINGS,
        'sets."economic-effect.formula.rounding" = "floor"\n',
        "",
        (Found("law-reading", "D09: the option “floor” sets nothing.", 'id = "floor"', READINGS),),
    ),
    Fault(
        READINGS,
        'sets."economic-effect.formula.rounding" = "up"',
        'sets."economic-effect.formula.rounding" = "ceiling"',
        (
            unreadable(
                "economic-effect",
                " (D09=up): rounding is 'ceiling', not one of "
                "floor, half_up, up, exact, average, points_half_up",
                STEP,
            ),
        ),
    ),
    Fault(
        READINGS,
        'sets."dues-plan.formula.percent" = "$value"',
        'sets."dues-plans.formula.percent" = "$value"',
        (
            Found(
                "law-reading",
                "G01: there is no parameter “dues-plans.formula.percent”.",
                'sets."dues-plans.formula.percent"',
                READINGS,
            ),
            example(
                "dues-plan",
                "finance.dues-collected = 999, finance.dues-planned = 1000",
                "10",
                "'dues-plans'",
            ),
        ),
    ),
    Fault(
        READINGS,
        'sets."ranking.ties" = "shared_dense"',
        'sets."ranking.tie" = "shared_dense"',
        (
            Found(
                "law-reading",
                "A06: there is no parameter “ranking.tie”.",
                'sets."ranking.tie" =',
                READINGS,
            ),
        ),
    ),
    Fault(
        READINGS,
        'default = "stat_total"',
        'default = "statistical"',
        (
            Found(
                "law-reading",
                "B06: its default “statistical” is not among the options.",
                'default = "statistical"',
                READINGS,
            ),
        ),
    ),
    Fault(
        READINGS,
        'text = ["Әрбір 1 000 000 теңге үшін 5 балл (қалдықты ортақтындыра отырып)"]',
        'text = ["Әрбір 1 000 000 теңге үшін 5 ұпай"]',
        (absent("Әрбір 1 000 000 теңге үшін 5 ұпай", "D09", READINGS),),
    ),
    Fault(
        MAIN,
        'quote = "Хаттама № 9, 7-т., 2026 ж. «20» ақпан."',
        'quote = "Хаттама № 9, 8-т., 2026 ж. «20» ақпан."',
        (absent("Хаттама № 9, 8-т., 2026 ж. «20» ақпан.", "the text", MAIN),),
    ),
    Fault(
        MAIN,
        '"Бағалау қорытындысы Кәсіподақтың Атқару комитетінің қарауына және бекітуіне енгізіледі."',
        '"Бағалау қорытындысы Атқару комитетінің бекітуіне енгізіледі."',
        (absent("Бағалау қорытындысы Атқару комитетінің бекітуіне енгізіледі.", "4.4", MAIN),),
    ),
    Fault(
        EARLIER,
        "governs = { from = 2024, until = 2024 }",
        "governs = { from = 2024, until = 2026 }",
        (
            Found(
                "law-governing",
                "The year 2025 is governed by two editions: 2025-02-25 and 2026-02-20.",
                "governs = { from = 2025 }",
                MAIN,
            ),
        ),
    ),
    Fault(
        ANNEX_3,
        '{ given = { "legal.appeals" = 146 }, points = "29.2" }',
        '{ given = { "legal.appeals" = 146 }, points = "29.20001" }',
        (example("appeals", "legal.appeals = 146", "29.20001", "29.2", ANNEX_3),),
    ),
    Fault(
        MAIN,
        'heading = "Жүлдегерлерді марапаттау"',
        'heading = "Жүлдегерді марапаттау"',
        (absent("Жүлдегерді марапаттау", "the text", MAIN),),
    ),
    Fault(
        ANNEX,
        'columns = ["№", "Критерийлер", ',
        'columns = ["№", "Критерилер", ',
        (absent("Критерилер", "the text"),),
    ),
    Fault(
        ANNEX_2,
        'quote = "(мүшелік ұйым атауы)"',
        'quote = "(мүше ұйым атауы)"',
        (absent("(мүше ұйым атауы)", "the text", ANNEX_2),),
    ),
    Fault(
        MEASURES,
        'quote = "Мүшелік ұйымдарда жастар кеңестерін құру және олардың жұмысын жандандыру."',
        'quote = "Мүшелік ұйымдарда жастар кеңесін құру."',
        (absent("Мүшелік ұйымдарда жастар кеңесін құру.", "the text", MEASURES),),
    ),
)
