"""What a reader sees of a page: its words, those of another language apart, its links and its parts by id."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "path", "circle", "rect", "line", "use"}
SILENT = {"script", "style", "svg"}
SPOKEN = {"aria-label", "title", "placeholder"}


@dataclass
class Seen(HTMLParser):
    """A page as sent; `words` are those in the page's own language, `other` those marked as another."""

    html: str
    language: str = ""
    title: str = ""
    words: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, str]] = []
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        language = given.get("lang", self._open[-1][1] if self._open else "")
        if tag == "html":
            self.language = language
        self.links += [given["href"]] if tag == "a" and "href" in given else []
        self.ids += [given["id"]] if "id" in given else []
        self.classes |= set(given.get("class", "").split())
        for name in SPOKEN & set(given):
            self._say(given[name], language)
        if tag not in VOID:
            self._open.append((tag, language))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in [name for name, _ in self._open]:
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        inside = {tag for tag, _ in self._open}
        if "title" in inside and "svg" not in inside:
            self.title += data
        if not inside & SILENT and self._open:
            self._say(data, self._open[-1][1])

    def _say(self, text: str, language: str) -> None:
        (self.words if language == self.language else self.other).extend(text.split())

    @property
    def text(self) -> str:
        """Return all words in the page's own language, a single space between them."""
        return " ".join(self.words)


def seen(content: bytes) -> Seen:
    """Return what a reader sees of the bytes of an answer."""
    return Seen(content.decode())
