"""Which language a reader gets: the address says it, and the browser is asked only at the root."""

from __future__ import annotations

from django.http import HttpRequest

from esep.core.names import LANGUAGES

ENDONYMS = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
SHORT = {"kk": "Қаз", "ru": "Рус", "en": "Eng"}


class LanguageInPath:
    """The first segment of every address: `kk`, `ru` or `en`."""

    regex = "|".join(LANGUAGES)

    def to_python(self, value: str) -> str:
        """Return the language code as it stands."""
        return value

    def to_url(self, value: str) -> str:
        """Return the language code as it stands."""
        return value


def of_path(path: str) -> str:
    """Return the language that `path` begins with; Kazakh when it names none."""
    first = path.strip("/").split("/", 1)[0]
    return first if first in LANGUAGES else "kk"


CHOSEN = "esep-language"
"""The key of the session that says which language was chosen where the address names none."""


def of_request(request: HttpRequest) -> str:
    """Return the language of the address; on the pages of sign-in the one asked for, chosen, or preferred."""
    if not request.path.startswith("/account/"):
        return of_path(request.path)
    session = getattr(request, "session", {})
    asked = (request.GET.get("lang", ""), session.get(CHOSEN, ""))
    wanted = next((code for code in asked if code in LANGUAGES), "")
    return wanted or preferred(request.headers.get("Accept-Language", ""))


def preferred(accept_language: str) -> str:
    """Return which of our languages an Accept-Language header wants most; Kazakh when it wants none."""
    wanted: list[tuple[int, int, str]] = []
    for order, part in enumerate(accept_language.split(",")):
        name, _, weight = part.partition(";")
        code = name.strip().lower().split("-", 1)[0]
        if code in LANGUAGES:
            wanted.append((-thousandths(weight), order, code))
    return min(wanted)[2] if wanted and min(wanted)[0] < 0 else "kk"


def thousandths(weight: str) -> int:
    """Return the `q=` weight of a header in thousandths: 1000 when none is given, 0 when unreadable."""
    text = weight.strip()
    if not text:
        return 1000
    whole, _, decimals = text.removeprefix("q=").partition(".")
    if not (whole + decimals).isascii() or not (whole + decimals).isdigit():
        return 0
    return min(1000, int(whole[:4] or "0") * 1000 + int(decimals.ljust(3, "0")[:3]))
