"""Ed25519 in the verifier: the vectors of RFC 8032, agreement with a known library, and forgeries refused."""

from __future__ import annotations

import random

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tests.publication.bundles import verify

VECTORS = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
        "d25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
        "387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
        "4a7c15e9716ed28dc027beceea1ec40a",
    ),
]


@pytest.mark.parametrize(("key", "message", "signature"), VECTORS)
def test_the_vectors_of_the_standard_hold(key: str, message: str, signature: str) -> None:
    assert verify.signed(bytes.fromhex(key), bytes.fromhex(message), bytes.fromhex(signature)) is True


def test_it_agrees_with_the_library_that_signs() -> None:
    chance = random.Random(8032)  # noqa: S311  # repeatable on purpose
    for size in range(12):
        private = Ed25519PrivateKey.from_private_bytes(chance.randbytes(32))
        message, key = chance.randbytes(size * 7), private.public_key().public_bytes_raw()
        signature = bytearray(private.sign(message))
        assert verify.signed(key, message, bytes(signature)) is True
        assert verify.signed(key, message + b"x", bytes(signature)) is False
        signature[chance.randrange(64)] ^= 1 << chance.randrange(8)
        assert verify.signed(key, message, bytes(signature)) is False


def test_a_signature_beyond_the_order_is_refused() -> None:
    key, message, text = VECTORS[1]
    signature = bytes.fromhex(text)
    grown = int.from_bytes(signature[32:], "little") + verify.ORDER
    forged = signature[:32] + grown.to_bytes(32, "little")
    assert verify.signed(bytes.fromhex(key), bytes.fromhex(message), forged) is False


@pytest.mark.parametrize(
    ("key", "signature"), [(b"", bytes(64)), (bytes(32), bytes(63)), (b"\xff" * 32, bytes(64))]
)
def test_what_is_no_key_or_no_signature_is_refused(key: bytes, signature: bytes) -> None:
    assert verify.signed(key, b"", signature) is False
