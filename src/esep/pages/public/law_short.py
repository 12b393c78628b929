"""A scored line's formula in a few words, for the margin beside its printed row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from esep.core.formulas.shape import ROUNDING_WORDS, weight
from esep.core.names import Text
from esep.pages.parts.numbers import figure, signed

Params = Mapping[str, Any]


def short(params: Params) -> Text:
    """Return what a line does with its figures, `÷ 10 × 5`, in the three languages."""
    return Text.each(lambda language: KINDS[params["kind"]](params, language))


def _points(params: Params, language: str) -> str:
    return signed(Fraction(params["points"]), language)


def _times(params: Params, language: str) -> str:
    return f"× {weight(Fraction(params['points']), language)}"


def _per_step(params: Params, language: str) -> str:
    rounding = ROUNDING_WORDS.get(params.get("rounding", ""))
    words = "" if rounding is None else f"; {rounding[language]}"
    return f"÷ {figure(params['step'], language)} {_times(params, language)}{words}"


def _presence(params: Params, language: str) -> str:
    return _say(HAS if params.get("is", True) else HAS_NOT, params, language)


def _reports(params: Params, language: str) -> str:
    wording = {"all": ALL_GOOD, "any": ANY_LATE if params["counts"] == "late" else ANY_GOOD, "each": EACH}
    return _say(wording[params["mode"]], params, language)


def _contests(params: Params, language: str) -> str:
    wording = {"any": ONCE_ANY, "none-entered": ONCE_NONE}
    return _say(wording.get(params.get("unit", ""), EACH_CONTEST), params, language)


def _ratio(params: Params, language: str) -> str:
    wording = PROVISION if params.get("form") == "provision" else RATIO
    return wording[language].format(per=figure(params["per"], language))


def _threshold(params: Params, language: str) -> str:
    percent = figure(Fraction(params["percent"]), language)
    return PLAN[language].format(percent=percent, points=_points(params, language))


def _say(wording: Text, params: Params, language: str) -> str:
    return wording[language].format(points=_points(params, language))


HAS = Text("болса {points}", "если есть {points}", "if there is one {points}")
HAS_NOT = Text("болмаса {points}", "если нет {points}", "if there is none {points}")
NIL = Text("нөл деп берілсе {points}", "если подан ноль {points}", "if an explicit nil {points}")
ONCE = Text("жылына бір рет {points}", "один раз в год {points}", "once a year {points}")
ALL_GOOD = Text(
    "бәрі уақтылы және сапалы болса {points}",
    "если все вовремя и качественно {points}",
    "if all are on time and of quality {points}",
)
ANY_GOOD = Text("біреуі сапалы болса {points}", "если хоть один хорош {points}", "if any is good {points}")
ANY_LATE = Text("біреуі кешіксе {points}", "если хоть один опоздал {points}", "if any is late {points}")
EACH = Text("әр есепке {points}", "за каждый отчёт {points}", "for each report {points}")
EACH_CONTEST = Text("әр байқауға {points}", "за каждый конкурс {points}", "for each contest {points}")
ONCE_ANY = Text(
    "біреуіне қатыспаса {points}", "если пропущен хоть один {points}", "if any was missed {points}"
)
ONCE_NONE = Text(
    "ешқайсысына қатыспаса {points}", "если пропущены все {points}", "if all were missed {points}"
)
RATIO = Text("мүшелер ÷ {per} × заңгерлер", "члены ÷ {per} × юристы", "members ÷ {per} × lawyers")
PROVISION = Text("заңгерлер ÷ (мүшелер ÷ {per})", "юристы ÷ (члены ÷ {per})", "lawyers ÷ (members ÷ {per})")
PLAN = Text(
    "жоспардың {percent} % жиналса {points}",
    "если собрано {percent} % плана {points}",
    "if {percent} % of the plan is collected {points}",
)

KINDS: Mapping[str, Callable[[Params, str], str]] = {
    "per-unit": _times,
    "per-step": _per_step,
    "once": lambda params, language: _say(ONCE, params, language),
    "absence": lambda params, language: _say(NIL, params, language),
    "presence": _presence,
    "change": _per_step,
    "reports": _reports,
    "contests": _contests,
    "ratio": _ratio,
    "threshold": _threshold,
}
