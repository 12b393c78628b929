"""What a diploma is drawn with: a frame that ends in ram's horns, and the road whose last station is gold."""

from __future__ import annotations

from esep.papers.drawing import Piece, Point, Shape, circle, line, mirrored, rectangle

ACROSS, DOWN = 29_700, 21_000
ACCENT, GOLD, PALE = "#00616F", "#C69A2D", "#BFD9DE"

STATIONS = 9
"""The road has nine stations, from the form to the publication; a diploma stands at the last."""

INNER = 1_750
"""The inner frame's distance from the edge; at its corners it turns into horns."""

HORN = 4_300
"""Where a horn begins to curl, along the frame from the corner."""


def diploma() -> tuple[Shape, ...]:
    """Return everything that is drawn on a diploma, the lowest first."""
    corner = _corner()
    corners = (
        *corner,
        *mirrored(corner, across=ACROSS),
        *mirrored(corner, down=DOWN),
        *mirrored(corner, across=ACROSS, down=DOWN),
    )
    far_x, far_y = ACROSS - HORN, DOWN - HORN
    sides = (
        line((HORN, INNER), (far_x, INNER), stroke=GOLD, width=40),
        line((HORN, DOWN - INNER), (far_x, DOWN - INNER), stroke=GOLD, width=40),
        line((INNER, HORN), (INNER, far_y), stroke=GOLD, width=40),
        line((ACROSS - INNER, HORN), (ACROSS - INNER, far_y), stroke=GOLD, width=40),
    )
    edge = rectangle((1_000, 1_000), (ACROSS - 1_000, DOWN - 1_000), stroke=ACCENT, width=90)
    return edge, *sides, *corners, *road(ACROSS // 2, 17_900, 7_200)


def road(middle: int, height: int, length: int) -> tuple[Shape, ...]:
    """Return the road: a line with nine stations, the last of them gold."""
    left = middle - length // 2
    step = length // (STATIONS - 1)
    stops = tuple(
        circle((left + step * at, height), 105, fill="#FFFFFF", stroke=ACCENT, width=40)
        for at in range(STATIONS - 1)
    )
    last = circle((left + length, height), 190, fill=GOLD, stroke=GOLD, width=40)
    return line((left, height), (left + length, height), stroke=ACCENT, width=40), *stops, last


def _corner() -> tuple[Shape, ...]:
    """Return the upper left corner: two horns on one root, a stone between them."""
    horn = _horn()
    return horn, _turned(horn), _stone((2_080, 2_080), 330), _stone((3_060, 3_060), 170)


def _horn() -> Shape:
    """Return the horn that the upper side of the frame runs into: quarter circles that grow smaller."""
    # From the side it runs left, then down, right, up, left and down again: each turn is a quarter circle.
    ways = ((-1, 0), (0, 1), (1, 0), (0, -1), (-1, 0), (0, 1))
    pieces = [Piece((HORN - 420, INNER))]
    at: Point = (HORN - 420, INNER)
    for radius, way, after in zip((900, 700, 520, 360, 230), ways, ways[1:], strict=False):
        bend = radius * 5523 // 10000
        end = (at[0] + radius * (way[0] + after[0]), at[1] + radius * (way[1] + after[1]))
        first = (at[0] + bend * way[0], at[1] + bend * way[1])
        second = (end[0] - bend * after[0], end[1] - bend * after[1])
        pieces.append(Piece(end, (first, second)))
        at = end
    return Shape((HORN, INNER), tuple(pieces), stroke=GOLD, width=70)


def _turned(shape: Shape) -> Shape:
    """Return a shape with across and down exchanged."""

    def swap(point: Point) -> Point:
        return point[1], point[0]

    pieces = tuple(
        Piece(swap(piece.end), None if piece.bend is None else (swap(piece.bend[0]), swap(piece.bend[1])))
        for piece in shape.pieces
    )
    return Shape(swap(shape.start), pieces, shape.fill, shape.stroke, shape.width)


def _stone(centre: Point, reach: int) -> Shape:
    x, y = centre
    corners = ((x, y + reach), (x - reach, y), (x, y - reach), (x + reach, y))
    return Shape((x + reach, y), tuple(Piece(corner) for corner in corners), fill=GOLD)
