"""The office's key: made once, read by its owner alone, and its signatures verify and stay apart by kind."""

from __future__ import annotations

from base64 import b64decode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from esep.audit.keys import fingerprint, public_key, sign
from esep.audit.notes import note, signer

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings


@pytest.fixture(autouse=True)
def own_office(tmp_path: Path, settings: Settings) -> Path:
    settings.OFFICE = tmp_path
    return tmp_path


def test_the_key_is_made_once_and_read_by_its_owner_alone(own_office: Path) -> None:
    first = public_key()
    (file,) = (own_office / "keys").iterdir()
    assert (file.stat().st_mode & 0o777, public_key()) == (0o600, first)
    assert fingerprint() == sha256(bytes.fromhex(first)).hexdigest()[:16]


def test_a_signature_verifies_over_its_kind_and_its_message() -> None:
    made = sign(b"esep-receipt/1\n", b"report 12")
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(made.key))
    key.verify(bytes.fromhex(made.signature), b"esep-receipt/1\nreport 12")
    with pytest.raises(InvalidSignature):
        key.verify(bytes.fromhex(made.signature), b"esep-results/1\nreport 12")


@pytest.mark.parametrize("domain", [b"", b"receipt", b"two\nlines\n"])
def test_a_kind_that_is_not_one_line_is_refused(domain: bytes) -> None:
    with pytest.raises(ValueError, match="one line"):
        sign(domain, b"anything")


def test_a_note_carries_the_signers_name_and_a_signature_over_its_text() -> None:
    text, line = note("esep-test/1\nөлең\n").split("\n\n")
    dash, name, packed = line.split()
    assert (dash, name, name.endswith(fingerprint())) == ("—", signer(), True)
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key()))
    key.verify(b64decode(packed)[4:], f"{text}\n".encode())


@pytest.mark.parametrize("text", ["", "no end", "an\n\nempty line\n", "\nfirst\n"])
def test_what_is_no_note_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="lines of text"):
        note(text)
