"""Draws the shapes of a paper in Word's own vector drawing, behind the words and fixed to the page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from esep.papers.drawing import Shape
from esep.papers.look import BAR

EMU = 360
"""So many of Word's units make a hundredth of a millimetre."""

TENTH = 10 * EMU

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def draw(paragraph: Any, shapes: Iterable[Shape]) -> None:
    """Anchor the shapes to a paragraph; each lies behind the words, in the order given."""
    for number, shape in enumerate(shapes, start=1):
        paragraph._p.append(parse_xml(_anchored(shape, number)))  # the library draws no shapes


def bar(width: int, height: int) -> Any:
    """Return a run that draws a bar in its line, `width` and `height` in Word's units."""
    return parse_xml(
        f'<w:r {NAMES}><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="bar"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:srgbClr val="{BAR[1:]}"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr>'
        "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def number_drawings(document: Any) -> None:
    """Give every drawing of a document a number of its own, in their order."""
    for number, drawn in enumerate(document.element.body.iter(qn("wp:docPr")), start=1):
        drawn.set("id", str(number))


def _anchored(shape: Shape, number: int) -> str:
    across, down = zip(*shape.points(), strict=True)
    left, top = min(across), min(down)
    width, height = max(max(across) - left, 1), max(max(down) - top, 1)
    path = "".join(_path(shape, left, top))
    open_ended = not shape.fill
    fill = "<a:noFill/>" if open_ended else f'<a:solidFill><a:srgbClr val="{shape.fill[1:]}"/></a:solidFill>'
    return (
        f'<w:r {NAMES}><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left * EMU}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top * EMU}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width * EMU}" cy="{height * EMU}"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="ornament {number}"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * EMU}" '
        f'cy="{height * EMU}"/></a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>'
        '<a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}">{path}</a:path></a:pathLst></a:custGeom>'
        f"{fill}{_stroke(shape)}</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></w:r>"
    )


def _path(shape: Shape, left: int, top: int) -> Iterable[str]:
    def point(at: tuple[int, int]) -> str:
        return f'<a:pt x="{at[0] - left}" y="{at[1] - top}"/>'

    yield f"<a:moveTo>{point(shape.start)}</a:moveTo>"
    for piece in shape.pieces:
        if piece.bend is None:
            yield f"<a:lnTo>{point(piece.end)}</a:lnTo>"
        else:
            bent = "".join(map(point, (*piece.bend, piece.end)))
            yield f"<a:cubicBezTo>{bent}</a:cubicBezTo>"


def _stroke(shape: Shape) -> str:
    if not shape.stroke:
        return "<a:ln><a:noFill/></a:ln>"
    return (
        f'<a:ln w="{shape.width * EMU}" cap="rnd"><a:solidFill><a:srgbClr val="{shape.stroke[1:]}"/>'
        "</a:solidFill><a:round/></a:ln>"
    )
