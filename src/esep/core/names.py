"""What a thing is called: one text in the three languages of the union, Kazakh first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """A wording in Kazakh, Russian and English; `text["ru"]` gives one of them."""

    kk: str
    ru: str
    en: str

    def __getitem__(self, language: str) -> str:
        """Return the wording in `language`, one of LANGUAGES; any other code is a KeyError."""
        if language == "kk":
            return self.kk
        if language == "ru":
            return self.ru
        if language == "en":
            return self.en
        raise KeyError(language)

    def format(self, **values: object) -> Text:
        """Return the text with `{name}` filled in; a value that is itself a Text gives its own language."""

        def fill(language: str) -> str:
            own = {k: v[language] if isinstance(v, Text) else v for k, v in values.items()}
            return self[language].format(**own)

        return Text(fill("kk"), fill("ru"), fill("en"))

    def as_dict(self) -> dict[str, str]:
        """Return `{"kk": …, "ru": …, "en": …}`, the shape used in JSON."""
        return {"kk": self.kk, "ru": self.ru, "en": self.en}

    @classmethod
    def of(cls, table: Mapping[str, str]) -> Text:
        """Return the text of a `{kk, ru, en}` table; a missing or empty language is a ValueError."""
        missing = [language for language in LANGUAGES if not table.get(language)]
        if missing:
            raise ValueError(f"no wording in {', '.join(missing)}")
        return cls(table["kk"], table["ru"], table["en"])

    @classmethod
    def same(cls, words: str) -> Text:
        """Return a text that reads alike in every language (a code, a number, an official quote)."""
        return cls(words, words, words)

    @classmethod
    def each(cls, make: Callable[[str], str]) -> Text:
        """Return the text that `make(language)` writes for each language."""
        return cls(make("kk"), make("ru"), make("en"))
