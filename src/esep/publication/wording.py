"""What a publication says when it is refused, in three languages."""

from __future__ import annotations

from esep.core.names import Text

NOTHING_APPROVED = Text(
    "Бұл жылда бекітілген есептеу жоқ.",
    "У этого года нет утверждённого расчёта.",
    "This year has no approved calculation.",
)
NOT_WHAT_WAS_APPROVED = Text(
    kk="Деректер мен ереже енді бекітілген нәтижені бермейді: бекітілгені {approved}…, қазіргісі {now}….",
    ru="Данные и положение больше не дают утверждённый результат: утверждён {approved}…, сейчас {now}….",
    en="The facts and the law no longer give what was approved: approved {approved}…, now {now}….",
)
ASK_AUDIT = Text(
    kk="Жарияламаңыз: «esep audit verify» бұйрығымен не өзгергенін табыңыз.",
    ru="Не публикуйте: найдите командой «esep audit verify», что изменилось.",
    en="Do not publish: find out with “esep audit verify” what was changed.",
)
PERSONAL = Text(
    kk="Қаптамада жеке дерекке ұқсас жазба бар: {file} ({found}…).",
    ru="В пакете есть запись, похожая на личные данные: {file} ({found}…).",
    en="The bundle holds what looks like personal data: {file} ({found}…).",
)
TAKE_IT_OUT = Text(
    kk="Оны шешімнің не түзету себебінің мәтінінен алып тастаңыз да, қайта жариялаңыз.",
    ru="Уберите это из текста решения или причины исправления и опубликуйте снова.",
    en="Take it out of the decision or of the reason for the correction, and publish again.",
)
NOT_CONFIRMED = Text(
    kk="Тәуелсіз тексеру қаптаманы растамады. Өтпеген қадам: {step}. {why}",
    ru="Независимая проверка не подтвердила пакет. Не пройден шаг {step}. {why}",
    en="The independent check does not confirm the bundle. Step {step} fails. {why}",
)
