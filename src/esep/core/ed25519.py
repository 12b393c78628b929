"""Ed25519 signatures checked with whole numbers alone (RFC 8032): for where no library is installed.

What is signed is public, and so is the key: the time that a check takes tells nothing.
"""

from __future__ import annotations

from hashlib import sha512

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
CURVE = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)

Point = tuple[int, int]


def verified(key: bytes, message: bytes, signature: bytes) -> bool:
    """Return whether `signature` over `message` was made with the private half of `key`."""
    if len(key) != 32 or len(signature) != 64:
        return False
    owner, drawn = _point(key), _point(signature[:32])
    number = int.from_bytes(signature[32:], "little")
    if owner is None or drawn is None or number >= ORDER:
        return False
    asked = int.from_bytes(sha512(signature[:32] + key + message).digest(), "little") % ORDER
    return _times(number, BASE) == _sum(drawn, _times(asked, owner))


def public_of(seed: bytes) -> bytes:
    """Return the public half of a private key of 32 bytes; another length is a ValueError."""
    if len(seed) != 32:
        raise ValueError("a private key has 32 bytes")
    number = int.from_bytes(sha512(seed).digest()[:32], "little")
    x, y = _times(number & ((1 << 254) - 8) | (1 << 254), BASE)
    return (y | (x & 1) << 255).to_bytes(32, "little")


def _point(raw: bytes) -> Point | None:
    """Return the point that 32 bytes stand for, None when they stand for none."""
    odd, y = divmod(int.from_bytes(raw, "little"), 2**255)
    square = (y * y - 1) * pow(CURVE * y * y + 1, -1, P) % P
    root = pow(square, (P + 3) // 8, P)
    for x in (root, -root % P, root * ROOT_OF_MINUS_ONE % P, -root * ROOT_OF_MINUS_ONE % P):
        if y < P and x * x % P == square and x % 2 == odd:
            return x, y
    return None


def _sum(one: Point, other: Point) -> Point:
    product = CURVE * one[0] * other[0] * one[1] * other[1]
    x = (one[0] * other[1] + other[0] * one[1]) * pow(1 + product, -1, P)
    y = (one[1] * other[1] + one[0] * other[0]) * pow(1 - product, -1, P)
    return x % P, y % P


def _times(number: int, point: Point) -> Point:
    total = (0, 1)
    while number:
        if number % 2:
            total = _sum(total, point)
        point, number = _sum(point, point), number // 2
    return total


BASE = _point((4 * pow(5, -1, P) % P).to_bytes(32, "little")) or (0, 1)
