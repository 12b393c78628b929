"""Vector drawings on a page: paths of straight and curved pieces, in hundredths of a millimetre."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a path: to `end`, bent by two control points or straight without them."""

    end: Point
    bend: tuple[Point, Point] | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A path from `start` over its pieces, measured from the page's upper left corner.

    `fill` and `stroke` are colours as `#RRGGBB`, "" for none; `width` is the stroke's in hundredths of a
    millimetre.
    """

    start: Point
    pieces: tuple[Piece, ...]
    fill: str = ""
    stroke: str = ""
    width: int = 0

    def points(self) -> tuple[Point, ...]:
        """Return every point of the path, its control points among them."""
        found = [self.start]
        for piece in self.pieces:
            found += [*(piece.bend or ()), piece.end]
        return tuple(found)


def rectangle(corner: Point, opposite: Point, *, fill: str = "", stroke: str = "", width: int = 0) -> Shape:
    """Return an upright rectangle between two opposite corners."""
    (left, top), (right, bottom) = corner, opposite
    corners = ((right, top), (right, bottom), (left, bottom), (left, top))
    return Shape(corner, tuple(Piece(point) for point in corners), fill, stroke, width)


def line(start: Point, end: Point, *, stroke: str, width: int) -> Shape:
    """Return a straight line."""
    return Shape(start, (Piece(end),), stroke=stroke, width=width)


def circle(centre: Point, radius: int, *, fill: str = "", stroke: str = "", width: int = 0) -> Shape:
    """Return a circle of four curves."""
    x, y = centre
    bend = radius * 5523 // 10000
    return Shape(
        (x + radius, y),
        (
            Piece((x, y + radius), ((x + radius, y + bend), (x + bend, y + radius))),
            Piece((x - radius, y), ((x - bend, y + radius), (x - radius, y + bend))),
            Piece((x, y - radius), ((x - radius, y - bend), (x - bend, y - radius))),
            Piece((x + radius, y), ((x + bend, y - radius), (x + radius, y - bend))),
        ),
        fill,
        stroke,
        width,
    )


def mirrored(
    shapes: Iterable[Shape], *, across: int | None = None, down: int | None = None
) -> tuple[Shape, ...]:
    """Return the shapes mirrored in a page `across` wide, or `down` high, or both."""

    def moved(point: Point) -> Point:
        x, y = point
        return (x if across is None else across - x, y if down is None else down - y)

    return tuple(
        replace(
            shape,
            start=moved(shape.start),
            pieces=tuple(
                Piece(
                    moved(piece.end),
                    None if piece.bend is None else (moved(piece.bend[0]), moved(piece.bend[1])),
                )
                for piece in shape.pieces
            ),
        )
        for shape in shapes
    )
