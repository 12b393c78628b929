"""The words of a printed summary of a form, in three languages."""

from __future__ import annotations

from esep.core.names import Text

NUMBER = Text("№", "№", "No")
INDICATOR = Text("Көрсеткіштер", "Показатели", "Indicators")
TOTAL = Text("Барлығы", "Всего", "Total")
UNIT = Text("Өлшем бірлігі", "Единица", "Unit")
CHANGE = Text("Өзгерісі", "Изменение", "Change")
SAYS = Text("Нысанның жолдары және жиынтығы", "Строки формы и итог", "Rows of the form and their total")
SHARES = Text("Үлестер", "Доли", "Shares")
OVER = Text(
    " (екі саны да белгілі ұйымдар бойынша: {n}/{all})",
    " (по организациям, где известны оба числа: {n} из {all})",
    " (over organisations with both figures: {n} of {all})",
)
NO_SHARE = Text("есептелмейді", "не вычисляется", "cannot be computed")
RESTS_ON = Text("Жиынтық неге негізделген", "На чём основан свод", "What the summary rests on")
ASKED = Text(
    "Есеп сұралған ұйымдар: {asked}. Жиынтыққа кіргені: {handed}.",
    "Отчёт запрошен у организаций: {asked}. Вошли в свод: {handed}.",
    "Organisations asked: {asked}. In the summary: {handed}.",
)
MISSING = Text(
    "Жиынтыққа кірмегені (нөл деп саналмайды): {who}.",
    "Не вошли (нулём не считаются): {who}.",
    "Missing (not counted as zero): {who}.",
)
FAULTS = Text(
    "Басып шығарар алдында тексерілуге тиіс", "Проверить до печати", "To be checked before it is printed"
)
WHOLE = Text("Жалпы жиынтық", "Свод в целом", "The whole")
SIGNED = Text("Кәсіподақ төрағасы", "Председатель профсоюза", "Chair of the union")

TABLE = Text("Жиынтық", "Свод", "Summary")
WHO = Text("Ұйымдар", "Организации", "Organisations")
ORGANISATION = Text("Ұйым", "Организация", "Organisation")
STATE = Text("Есебі", "Отчёт", "Report")
REMARKS = Text("Ескертулер", "Замечания", "Remarks")
KIND = Text("Түрі", "Вид", "Kind")
SEVERITY = {
    "error": Text("қате", "ошибка", "error"),
    "warning": Text("ескерту", "предупреждение", "warning"),
}
NO_FAULTS = Text("Қайшылық табылмады.", "Расхождений не найдено.", "Nothing contradicts itself.")
