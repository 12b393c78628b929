"""Sums in words, as a person would write them on a payment list."""

from __future__ import annotations

import pytest

from esep.papers.amounts_in_words import LARGEST, in_words, tenge

GOLDEN = [
    (0, "нөл", "ноль", "zero"),
    (1, "бір", "один", "one"),
    (2, "екі", "два", "two"),
    (10, "он", "десять", "ten"),
    (11, "он бір", "одиннадцать", "eleven"),
    (19, "он тоғыз", "девятнадцать", "nineteen"),
    (21, "жиырма бір", "двадцать один", "twenty-one"),
    (40, "қырық", "сорок", "forty"),
    (100, "жүз", "сто", "one hundred"),
    (999, "тоғыз жүз тоқсан тоғыз", "девятьсот девяносто девять", "nine hundred ninety-nine"),
    (1_000, "бір мың", "одна тысяча", "one thousand"),
    (2_001, "екі мың бір", "две тысячи один", "two thousand one"),
    (5_000, "бес мың", "пять тысяч", "five thousand"),
    (12_000, "он екі мың", "двенадцать тысяч", "twelve thousand"),
    (21_000, "жиырма бір мың", "двадцать одна тысяча", "twenty-one thousand"),
    (350_000, "үш жүз елу мың", "триста пятьдесят тысяч", "three hundred fifty thousand"),
    (1_000_000, "бір миллион", "один миллион", "one million"),
    (2_000_000, "екі миллион", "два миллиона", "two million"),
    (100_000_000, "жүз миллион", "сто миллионов", "one hundred million"),
    (
        455_300_000,
        "төрт жүз елу бес миллион үш жүз мың",
        "четыреста пятьдесят пять миллионов триста тысяч",
        "four hundred fifty-five million three hundred thousand",
    ),
    (3_000_000_014, "үш миллиард он төрт", "три миллиарда четырнадцать", "three billion fourteen"),
    (1_000_000_000_000, "бір триллион", "один триллион", "one trillion"),
]


@pytest.mark.parametrize(("number", "kk", "ru", "en"), GOLDEN)
def test_a_number_is_written_in_words(number: int, kk: str, ru: str, en: str) -> None:
    assert [in_words(number, language) for language in ("kk", "ru", "en")] == [kk, ru, en]


def test_a_sum_stands_in_figures_and_in_words() -> None:
    assert tenge(500_000, "kk") == "500\N{NO-BREAK SPACE}000 (бес жүз мың) теңге"
    assert tenge(500_000, "ru") == "500\N{NO-BREAK SPACE}000 (пятьсот тысяч) тенге"


@pytest.mark.parametrize("number", [-1, LARGEST])
def test_a_number_without_a_name_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        in_words(number, "kk")


def test_no_two_sums_are_written_alike() -> None:
    for language in ("kk", "ru", "en"):
        assert len({in_words(number, language) for number in range(20_000)}) == 20_000
