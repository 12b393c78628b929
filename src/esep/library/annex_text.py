"""Where each entry of a scored annex stands in the official text: the span of its own row."""

from __future__ import annotations

from pathlib import Path

from esep.core.law import Block, Regulation, Row
from esep.library.folding import folded
from esep.library.toml import read, text_of


class Spans:
    """The folded text of an edition, cut where the annex's entries begin."""

    def __init__(self, folder: Path, regulation: Regulation) -> None:
        """Cut the text; an entry whose opening words are not found has no span."""
        self.text = folded(text_of(folder / "text.kk.txt"))
        opening = read(folder / f"{regulation.annex}.toml").get("starts", "") if regulation.annex else ""
        self.begins = self.text.find(opening) if opening else 0
        self.missing: list[str] = [] if self.begins >= 0 else [opening]
        self._starts: list[tuple[int, str]] = []
        position = max(self.begins, 0)
        for block in regulation.blocks:
            position = self._mark(f"block {block.number}", block.starts, position)
            for row in block.rows:
                position = self._mark(f"row {row.number}", row.starts, position)

    def _mark(self, name: str, opening: str, position: int) -> int:
        found = self.text.find(opening, position)
        if found < 0:
            self.missing.append(opening)
            return position
        self._starts.append((found, name))
        return found

    def row(self, row: Row) -> str:
        """Return the official words of a printed row, "" when its opening is not in the text."""
        return self._span(f"row {row.number}")

    def block(self, block: Block) -> str:
        """Return the official words from the block's heading to its first row."""
        return self._span(f"block {block.number}")

    def annex(self) -> str:
        """Return the official words of the whole annex."""
        return self.text[max(self.begins, 0) :]

    def _span(self, name: str) -> str:
        for index, (start, entry) in enumerate(self._starts):
            if entry == name:
                after = [s for s, _ in self._starts[index + 1 :]]
                return self.text[start : after[0] if after else len(self.text)]
        return ""
