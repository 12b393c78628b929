"""What is said of a consolidated form, and of halves beside their year, in three languages."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.period import Period

ALIKE = Text(
    kk="{row}: бірнеше ұйымда бірдей сан ({value}) тұр: {who}.",
    ru="{row}: у нескольких организаций одно и то же число ({value}): {who}.",
    en="{row}: several organisations have the same number ({value}): {who}.",
)
COPIED = Text(
    kk="Екі ұйымның көптеген жолы бірдей: {who}. Жолдар: {rows} (барлығы {count}).",
    ru="У двух организаций совпадает большинство строк: {who}. Строки: {rows} (всего {count}).",
    en="Most rows of two organisations are the same: {who}. Rows: {rows} ({count} in all).",
)
ALIKE_TODO = Text(
    kk="Біреуі екіншісінен көшірілмегенін құжаттары бойынша тексеріңіз; дұрыс болса, солай қалдырыңыз.",
    ru="Сверьте с документами, не скопировано ли одно с другого; если всё верно, оставьте как есть.",
    en="Compare with the documents whether one was copied from the other; if both are right, leave them.",
)


def half_of(period: Period) -> Text:
    """Return how a half of a year is called inside a sentence."""
    numeral, ordinal = ("I", "first") if period.half == 1 else ("II", "second")
    return Text(
        f"{period.year} жылғы {numeral} жартыжылдық",
        f"{numeral} полугодие {period.year} года",
        f"the {ordinal} half of {period.year}",
    )


HALF_ABOVE = (
    Text(
        kk="{row}: {half}: {left}, ал {year} жылдың өзі: {right}. Жартыжылдық өз жылынан аспауға тиіс "
        "(4.5-тармақ: мәліметтің дұрыстығы).",
        ru="{row}: {half}: {left}, а весь {year} год: {right}. Полугодие не бывает больше своего года "
        "(пункт 4.5: достоверность сведений).",
        en="{row}: {half} has {left}, but the whole of {year} has {right}. A half is never more than its "
        "year (clause 4.5: figures are accurate).",
    ),
    Text(
        kk="Екі есепті құжаттармен салыстырып, қате санды түзетіңіз; қабылданған есепке түзету сұраңыз.",
        ru="Сверьте оба отчёта с документами и исправьте неверное число; о принятом попросите исправление.",
        en="Compare both reports with the documents and correct the wrong figure; for an accepted report, "
        "ask for a correction.",
    ),
)
HALVES = (
    Text(
        kk="{row}: {year} жылдың екі жартыжылдығы бірге: {left}, ал жыл: {right}. Айырмасы: {gap} "
        "(4.5-тармақ: мәліметтің дұрыстығы).",
        ru="{row}: два полугодия {year} года вместе: {left}, а год: {right}. Разница: {gap} "
        "(пункт 4.5: достоверность сведений).",
        en="{row}: the two halves of {year} together are {left}, but the year is {right}: {gap} apart "
        "(clause 4.5: figures are accurate).",
    ),
    HALF_ABOVE[1],
)
HALVES_ONCE = (
    Text(
        kk="{row}: {year} жылдың екі жартыжылдығы бірге: {left}, ал жыл: {right}. Айырмасы: {gap}.",
        ru="{row}: два полугодия {year} года вместе: {left}, а год: {right}. Разница: {gap}.",
        en="{row}: the two halves of {year} together are {left}, but the year is {right}: {gap} apart.",
    ),
    Text(
        kk="Бір ұйым не адам екі жартыжылдықта да есептелсе, соны түсіндіріңіз; болмаса, санды түзетіңіз.",
        ru="Если одни и те же учтены в обоих полугодиях, поясните это; если нет, исправьте число.",
        en="If the same ones were counted in both halves, say so; if not, correct the figure.",
    ),
)
