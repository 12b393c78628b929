"""The look of a workbook: the colours of the window's light theme, one typeface, and how numbers stand."""

from __future__ import annotations

from typing import Any

INK, SOFT, FAINT = "#11212B", "#4C5A63", "#9AA3A8"
PAPER, LINE, RULE = "#FFFFFF", "#E3E1DC", "#BDBBB2"
ACCENT, WASH, HEAT = "#00616F", "#E4F2F5", "#D3EAEF"
GOLD, GOLD_INK, GOLD_WASH = "#EBB434", "#6E4F00", "#FDF2D6"
MINUS_INK = "#8A3A1E"
BAR = "#5E9FAB"

Style = dict[str, Any]

BASE: Style = {"font_name": "Arial", "font_size": 9, "font_color": INK, "valign": "vcenter"}
TITLE: Style = BASE | {"font_size": 15, "font_color": INK}
UNDER: Style = BASE | {"font_color": SOFT}
NOTE: Style = UNDER | {"font_size": 8}
INVENTED: Style = BASE | {"font_color": GOLD_INK, "bold": True}
HEAD: Style = BASE | {
    "text_wrap": True,
    "font_size": 8,
    "align": "left",
    "valign": "bottom",
    "bottom": 1,
    "bottom_color": RULE,
}
HEAD_BLOCK: Style = HEAD | {
    "font_size": 9,
    "bold": True,
    "font_color": ACCENT,
    "bg_color": WASH,
    "bottom_color": ACCENT,
}
HEAD_ROW: Style = HEAD | {"bold": True}
HEAD_LINE: Style = HEAD | {"font_color": SOFT}
HEAD_OPEN: Style = HEAD | {"bottom": 0}
HEAD_SMALL: Style = HEAD | {"font_size": 7, "font_color": SOFT, "valign": "top"}
BAND: Style = BASE | {
    "bold": True,
    "font_color": ACCENT,
    "font_size": 10,
    "bottom": 2,
    "bottom_color": ACCENT,
}
NAME: Style = BASE | {"bottom": 1, "bottom_color": LINE}
CELL: Style = NAME | {"align": "right"}
STRONG: Style = CELL | {"bold": True}
TINTED: Style = STRONG | {"bg_color": WASH}
TEXT: Style = BASE | {"text_wrap": True, "valign": "top", "bottom": 1, "bottom_color": LINE}
TEXT_SOFT: Style = TEXT | {"font_color": SOFT}
TEXT_STRONG: Style = TEXT | {"bold": True}
CENTRED: Style = {"align": "center"}
RIGHT: Style = {"align": "right", "indent": 1}
"""Over figures, so that a heading and its figures share an edge."""
BEGINS: Style = {"left": 1, "left_color": LINE}
"""A thin line before a printed row, so that its lines are seen to belong together."""

IS_PRIZE: Style = {"bg_color": GOLD_WASH, "font_color": GOLD_INK, "bold": True}
IS_FIRST: Style = {"bg_color": WASH, "font_color": ACCENT, "bold": True}
IS_NOTHING: Style = {"font_color": FAINT}
IS_LESS: Style = {"font_color": MINUS_INK}
IS_CHANGED: Style = {"bg_color": GOLD_WASH}

LOCALES = {"kk": "[$-43F]", "ru": "[$-419]", "en": "[$-409]"}
"""What a number format begins with, so that groups and decimal mark are those of the reader's language."""

GAP = "_m"
"""In a number format, the gap at a cell's right edge; LibreOffice indents short cells there unevenly."""

WORD = {"num_format": f"@{GAP}"}
"""How a word stands under figures."""


def number_format(language: str, decimals: int = 0, *, gap: str = GAP) -> str:
    """Return the format of a number: groups of three, a true minus, `—` where there are no data."""
    digits = "0" + ("." + "0" * decimals if decimals else "")
    return f'{LOCALES[language]}#,##{digits}{gap};"−"#,##{digits}{gap};{digits}{gap};"—"{gap}'
