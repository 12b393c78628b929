"""Sums of money in words, as resolutions and payment lists write them beside the figures."""

from __future__ import annotations

from collections.abc import Sequence

from esep.core.names import Text
from esep.core.quantity import pretty

LARGEST = 10**15
"""Sums from here on are refused: no name for their thousands is kept."""

KK_ONES = ("", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
KK_TENS = ("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")
KK_GROUPS = ("", "мың", "миллион", "миллиард", "триллион")

RU_ONES = ("", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять")
RU_TEENS = (
    "десять",
    "одиннадцать",
    "двенадцать",
    "тринадцать",
    "четырнадцать",
    "пятнадцать",
    "шестнадцать",
    "семнадцать",
    "восемнадцать",
    "девятнадцать",
)
RU_TENS = (
    "",
    "",
    "двадцать",
    "тридцать",
    "сорок",
    "пятьдесят",
    "шестьдесят",
    "семьдесят",
    "восемьдесят",
    "девяносто",
)
RU_HUNDREDS = (
    "",
    "сто",
    "двести",
    "триста",
    "четыреста",
    "пятьсот",
    "шестьсот",
    "семьсот",
    "восемьсот",
    "девятьсот",
)
RU_GROUPS = (
    ("", "", ""),
    ("тысяча", "тысячи", "тысяч"),
    ("миллион", "миллиона", "миллионов"),
    ("миллиард", "миллиарда", "миллиардов"),
    ("триллион", "триллиона", "триллионов"),
)

EN_ONES: tuple[str, ...] = (
    *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
EN_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
EN_GROUPS = ("", "thousand", "million", "billion", "trillion")

WRITTEN = Text("{figures} ({words}) теңге", "{figures} ({words}) тенге", "{figures} ({words}) tenge")
ZERO = Text("нөл", "ноль", "zero")


def in_words(number: int, language: str) -> str:
    """Return a whole number from 0 up to LARGEST in words; any other is a ValueError."""
    if not 0 <= number < LARGEST:
        raise ValueError(number)
    if number == 0:
        return ZERO[language]
    write = {"kk": _kazakh, "ru": _russian, "en": _english}[language]
    words = [word for place, group in _groups(number) for word in write(group, place)]
    return " ".join(word for word in words if word)


def tenge(amount: int, language: str) -> str:
    """Return a sum in figures and in words: «500 000 (бес жүз мың) теңге»."""
    return WRITTEN[language].format(figures=pretty(amount, language), words=in_words(amount, language))


def _groups(number: int) -> Sequence[tuple[int, int]]:
    """Return (place, three digits) from the highest place, without empty groups."""
    found = []
    for place in range(5):
        number, group = divmod(number, 1000)
        if group:
            found.append((place, group))
    return found[::-1]


def _kazakh(group: int, place: int) -> list[str]:
    """A hundred is «жүз», as the regulation itself writes «жүз миллион»."""
    hundreds, rest = divmod(group, 100)
    words = [KK_ONES[hundreds] if hundreds > 1 else "", "жүз" if hundreds else ""]
    return [*words, KK_TENS[rest // 10], KK_ONES[rest % 10], KK_GROUPS[place]]


def _russian(group: int, place: int) -> list[str]:
    hundreds, rest = divmod(group, 100)
    teens = 10 <= rest < 20
    one = "" if teens else RU_ONES[rest % 10]
    if place == 1:
        one = {"один": "одна", "два": "две"}.get(one, one)
    form = 2 if teens or rest % 10 == 0 or rest % 10 > 4 else 0 if rest % 10 == 1 else 1
    tens = RU_TEENS[rest - 10] if teens else RU_TENS[rest // 10]
    return [RU_HUNDREDS[hundreds], tens, one, RU_GROUPS[place][form]]


def _english(group: int, place: int) -> list[str]:
    hundreds, rest = divmod(group, 100)
    words = [f"{EN_ONES[hundreds]} hundred" if hundreds else ""]
    if rest < 20:
        return [*words, EN_ONES[rest], EN_GROUPS[place]]
    one = EN_ONES[rest % 10]
    return [*words, EN_TENS[rest // 10] + (f"-{one}" if one else ""), EN_GROUPS[place]]
