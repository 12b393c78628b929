"""What the checks of forms and facts say, in three languages: what is wrong, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from esep.core.names import Text
from esep.core.quantity import Exact, pretty, round_half_away


def number_of(value: Exact) -> Text:
    """Return `value` as readers of each language write it."""
    return Text.each(lambda language: pretty(value, language))


def gap_between(left: Exact, right: Exact) -> Text:
    """Return how far two numbers are apart, as readers of each language write it."""
    return number_of(left - right if left > right else right - left)


def fixed(value: Exact, places: int, *, percent: bool) -> Text:
    """Return `value` rounded half away from zero to exactly `places` decimals; a percentage with its sign."""
    units = round_half_away(Fraction(value) * 10**places)
    whole, decimals = divmod(abs(units), 10**places)

    def write(language: str) -> str:
        mark = "." if language == "en" else ","
        tail = f"{mark}{decimals:0{places}d}" if places else ""
        sign = "−" if units < 0 else ""
        return f"{sign}{pretty(whole, language)}{tail}{chr(0xA0) + '%' if percent else ''}"

    return Text.each(write)


def row_label(number: str, name: Text) -> Text:
    """Return how a row of a form is called inside a sentence; a row whose number is a code, by name alone."""
    if not number.replace(".", "").isdigit():
        return Text(f"«{name.kk}» жолы", f"строка «{name.ru}»", f"row “{name.en}”")
    return Text(
        f"№ {number} жол («{name.kk}»)",
        f"строка {number} («{name.ru}»)",
        f"row {number} (“{name.en}”)",
    )


def fact_label(name: Text) -> Text:
    """Return how a fact from elsewhere is called inside a sentence."""
    return Text(f"«{name.kk}»", f"«{name.ru}»", f"“{name.en}”")


def listed(labels: Iterable[Text], separator: str = "; ") -> Text:
    """Return labels one after another."""
    every = tuple(labels)
    return Text.each(lambda language: separator.join(label[language] for label in every))


def sentence(wording: Text, **values: object) -> Text:
    """Return `wording` filled in, its first letter a capital."""
    filled = wording.format(**values)
    return Text.each(lambda language: filled[language][:1].upper() + filled[language][1:])


SUM = Text(
    kk="{whole}: {left}. Бөліктерінің қосындысы: {right}. Айырмасы: {gap}.",
    ru="{whole}: {left}. Сумма её частей: {right}. Разница: {gap}.",
    en="{whole} is {left}, but its parts add up to {right}: a difference of {gap}.",
)
SUM_TODO = Text(
    kk="Құжаттармен салыстырып, қате санды түзетіңіз.",
    ru="Сверьте с документами и исправьте неверное число.",
    en="Compare with the documents and correct the figure that is wrong.",
)
SUM_ABSENT = Text(
    kk="{whole}: {left}. Бөліктерінің қосындысы: {right}. Жетіспейді: {gap}. Толтырылмаған: {absent}.",
    ru="{whole}: {left}. Сумма её частей: {right}. Недостаёт: {gap}. Не заполнено: {absent}.",
    en="{whole} is {left}, but its parts add up to {right}: {gap} missing. Not filled in: {absent}.",
)
SUM_ABSENT_TODO = Text(
    kk="Толтырылмаған жолды толтырыңыз (болмаса, 0 жазыңыз) немесе жалпы санды түзетіңіз.",
    ru="Заполните недостающее (если этого не было, напишите 0) или исправьте итог.",
    en="Fill in what is missing (write 0 if there was none) or correct the total.",
)
WHOLE_ABSENT = Text(
    kk="{whole}: толтырылмаған, ал бөліктері берілген, қосындысы: {right}.",
    ru="{whole}: не заполнена, хотя её части даны и составляют {right}.",
    en="{whole} is not filled in, though its parts are given: together {right}.",
)
WHOLE_ABSENT_TODO = Text(kk="Жалпы санды толтырыңыз.", ru="Заполните общее число.", en="Fill in the whole.")
PART = Text(
    kk="{parts}: {right}. Бұл өзі кіретін жалпы саннан көп: {whole}: {left}.",
    ru="{parts}: {right}. Это больше целого, в которое входит: {whole}: {left}.",
    en="{parts}: {right}. This is more than the whole it belongs to, {whole}: {left}.",
)
PART_TODO = Text(
    kk="Екі санды құжаттармен салыстырып, қатесін түзетіңіз.",
    ru="Сверьте оба числа с документами и исправьте неверное.",
    en="Compare both figures with the documents and correct the one that is wrong.",
)
AT_LEAST = Text(
    kk="{whole}: {left}. Бұл сан мынадан кем болмауға тиіс: {parts}: {right}.",
    ru="{whole}: {left}. Это число не должно быть меньше, чем {parts}: {right}.",
    en="{whole} is {left}. It should be at least as much as {parts}: {right}.",
)
UNIT_CONFLICT = Text(
    kk="{whole} және {parts}: бірдей сан ({left}), бірақ өлшем бірліктері әртүрлі: {units}.",
    ru="{whole} и {parts}: одно и то же число ({left}), хотя единицы разные: {units}.",
    en="{whole} and {parts} are the same number ({left}), though they count different things: {units}.",
)
UNIT_CONFLICT_TODO = Text(
    kk="Бір көрсеткіштің орнына екіншісі жазылмағанын тексеріңіз; дұрыс болса, солай қалдырыңыз.",
    ru="Проверьте, не записан ли один показатель вместо другого; если всё верно, оставьте как есть.",
    en="Make sure that one was not written in place of the other; if both are right, leave them.",
)
EQUAL = Text(
    kk="Бірдей сан ({left}) бірнеше жолда тұр: {every}.",
    ru="Одно и то же число ({left}) стоит в нескольких строках: {every}.",
    en="The same number ({left}) stands in several rows: {every}.",
)
EQUAL_TODO = Text(
    kk="Сан көршілес жолдан көшірілмегенін тексеріңіз; дұрыс болса, солай қалдырыңыз.",
    ru="Проверьте, не скопировано ли число из другой строки; если всё верно, оставьте как есть.",
    en="Make sure that the number was not copied from another row; if it is right, leave it.",
)
GROWS = Text(
    kk="{parts}: өткен жылмен салыстырғанда өсті ({right}), ал жалпы сан азайды ({left}): {whole}.",
    ru="{parts}: рост по сравнению с прошлым годом ({right}), а целое уменьшилось ({left}): {whole}.",
    en="{parts} grew since last year ({right}) while the whole fell ({left}): {whole}.",
)
GROWS_TODO = Text(
    kk="Бөліктің саны ескі есептен көшірілмегенін тексеріңіз немесе себебін түсіндіріңіз.",
    ru="Проверьте, не взято ли число из старого отчёта, или поясните причину.",
    en="Make sure that the part was not taken from an older report, or explain why.",
)
BALANCE = Text(
    kk="{whole}: {left}. Өткен жылғы сан, келгендер мен кеткендер бойынша: {right}. Айырмасы: {gap}.",
    ru="{whole}: {left}. По прошлому году, пришедшим и ушедшим: {right}. Разница: {gap}.",
    en="{whole} is {left}, but last year's figure with those who came and left gives {right}: {gap} apart.",
)
BALANCE_TODO = Text(
    kk="Келгендер мен кеткендердің санын тексеріңіз немесе айырманың себебін түсіндіріңіз.",
    ru="Проверьте числа пришедших и ушедших или поясните разницу.",
    en="Check how many came and left, or explain the difference.",
)
STATED = Text(
    kk="{row}: {left} деп жазылған, ал көрсеткіштер бойынша есептегенде: {right}.",
    ru="{row}: указано {left}, а по показателям получается {right}.",
    en="{row} is stated as {left}, but the figures give {right}.",
)
STATED_TODO = Text(
    kk="Жазылған санды түзетіңіз; есепке әрқашан көрсеткіштер бойынша есептелгені алынады.",
    ru="Исправьте указанное число; в расчёт всегда берётся вычисленное.",
    en="Correct the stated figure; the computed one is always the one that counts.",
)
NOT_COMPUTED = Text(
    kk="{row}: {left} деп жазылған, бірақ оны есептеуге мына көрсеткіш жетіспейді: {lacks}.",
    ru="{row}: указано {left}, но вычислить нельзя: не хватает показателя {lacks}.",
    en="{row} is stated as {left}, but it cannot be computed without: {lacks}.",
)
NOT_COMPUTED_TODO = Text(
    kk="Жетіспейтін көрсеткішті (өзгеріс үшін өткен жылғысын да) беріңіз.",
    ru="Дайте недостающий показатель (для изменения — и за прошлый год).",
    en="Give the missing figure (for a change, last year's too).",
)
ABSENT_BESIDE_PLACE = Text(
    kk="«{contest}» байқауында орын да ({places}), «absent» белгісі де бар; орын саналады.",
    ru="В конкурсе «{contest}» указаны и место ({places}), и «absent»; считается место.",
    en="The contest “{contest}” has both a place ({places}) and “absent”; the place counts.",
)
ABSENT_BESIDE_PLACE_TODO = Text(
    kk="Артық жолды алып тастаңыз.", ru="Уберите лишнюю строку.", en="Remove the row that is wrong."
)
