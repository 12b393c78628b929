"""Signatures checked without a library: the same answers as the library that makes them."""

from __future__ import annotations

import random

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from esep.core.ed25519 import ORDER, public_of, verified


def test_it_agrees_with_the_library_that_signs() -> None:
    chance = random.Random(8032)  # noqa: S311  # repeatable on purpose
    for size in range(6):
        seed = chance.randbytes(32)
        private = Ed25519PrivateKey.from_private_bytes(seed)
        message, key = chance.randbytes(size * 7), private.public_key().public_bytes_raw()
        signature = bytearray(private.sign(message))
        assert public_of(seed) == key
        assert verified(key, message, bytes(signature)) is True
        assert verified(key, message + b"x", bytes(signature)) is False
        signature[chance.randrange(64)] ^= 1 << chance.randrange(8)
        assert verified(key, message, bytes(signature)) is False


def test_a_signature_beyond_the_order_is_refused() -> None:
    private = Ed25519PrivateKey.from_private_bytes(bytes(32))
    made = private.sign(b"")
    grown = int.from_bytes(made[32:], "little") + ORDER
    assert verified(private.public_key().public_bytes_raw(), b"", made) is True
    assert (
        verified(private.public_key().public_bytes_raw(), b"", made[:32] + grown.to_bytes(32, "little"))
        is False
    )


@pytest.mark.parametrize(
    ("key", "signature"), [(b"", bytes(64)), (bytes(32), bytes(63)), (b"\xff" * 32, bytes(64))]
)
def test_what_is_no_key_or_no_signature_is_refused(key: bytes, signature: bytes) -> None:
    assert verified(key, b"", signature) is False


def test_a_private_key_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        public_of(b"short")
