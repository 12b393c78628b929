"""Looks for what must never leave the office: a person's number, telephone, address of mail or name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

TWELVE = re.compile(r"(?<![0-9A-Za-z])[0-9]{12}(?![0-9A-Za-z])")
TELEPHONE = re.compile(
    r"(?<![0-9A-Za-z])(?:\+7|8)[ \u00a0-]?\(?7[0-9]{2}\)?[ \u00a0-]?[0-9]{3}"
    r"[ \u00a0-]?[0-9]{2}[ \u00a0-]?[0-9]{2}(?![0-9A-Za-z])"
)
MAIL = re.compile(r"[^\s\"@:<>]+@[^\s\"@:<>]+\.[^\s\"@:<>.]{2,}")
NUMBER_OF_A_RECORD = re.compile(r'"(?:value|points|total|amount|quotient|persons|count|claimed)":"[0-9./-]+"')
CENTURIES = {0: 19, 1: 18, 2: 18, 3: 19, 4: 19, 5: 20, 6: 20}
"""The seventh digit of an individual's number tells the century of birth."""


def personal(files: Mapping[str, bytes], names: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """Yield (file, what) for all that looks like personal data; `names` are those of the office's people."""
    wanted = tuple(name for name in names if len(name) > 3)
    for file, body in sorted(files.items()):
        if file.endswith(".note"):
            continue
        text = NUMBER_OF_A_RECORD.sub('""', body.decode())
        yield from ((file, found) for found in TWELVE.findall(text) if individual_number(found))
        yield from ((file, found) for pattern in (TELEPHONE, MAIL) for found in pattern.findall(text))
        yield from ((file, name) for name in wanted if name in text)


def individual_number(digits: str) -> bool:
    """Return whether twelve digits are an individual's number: a date of birth and a right check digit."""
    numbers = [int(one) for one in digits]
    if numbers[6] not in CENTURIES or not _is_day(CENTURIES[numbers[6]], digits[:6]):
        return False
    for weights in ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)):
        rest = sum(weight * number for weight, number in zip(weights, numbers[:11], strict=True)) % 11
        if rest < 10:
            return rest == numbers[11]
    return False


def _is_day(century: int, six: str) -> bool:
    try:
        date(century * 100 + int(six[:2]), int(six[2:4]), int(six[4:]))
    except ValueError:
        return False
    return True
