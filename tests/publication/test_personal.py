"""What never leaves the office: individual numbers, telephones, addresses, names; figures may."""

from __future__ import annotations

import pytest
from tests.publication.bundles import few, open_up, sealed, verify

from esep.core.sealing.commitments import document_commitment
from esep.core.sealing.files import files_of
from esep.core.sealing.personal import individual_number, personal

NUMBER = "990101300003"


@pytest.mark.parametrize(
    "text", [NUMBER, "+7 701 234 56 78", "87012345678", "8 (701) 234-56-78", "aigul@example.kz"]
)
def test_personal_data_are_found_in_any_text(text: str) -> None:
    body = f'{{"reason":"айтылғаны: {text}."}}'.encode()
    assert [file for file, _ in personal({"manifest.json": body})] == ["manifest.json"]


@pytest.mark.parametrize(
    "text", ["990101300004", "991301300003", "12345678901", "8 701 234 567", "a@b", "7.1.2026"]
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert list(personal({"manifest.json": f'{{"reason":"{text}"}}'.encode()})) == []


def test_a_figure_that_happens_to_look_like_one_stays_a_figure() -> None:
    assert list(personal({"inputs.jsonl": f'{{"value":"{NUMBER}"}}'.encode()})) == []


def test_a_name_of_the_office_is_found() -> None:
    assert list(personal({"manifest.json": "Айгүл Сәрсенова айтты".encode()}, ["Айгүл Сәрсенова"])) == [
        ("manifest.json", "Айгүл Сәрсенова")
    ]


def test_a_bundle_of_the_demonstration_holds_none() -> None:
    assert list(personal(files_of(few()))) == []


def test_the_office_and_the_stranger_know_the_same_individual_numbers() -> None:
    numbers = [
        f"{day:06d}{rest:06d}" for day in (990101, 20229, 991332, 850615) for rest in range(300000, 300400)
    ]
    assert [n for n in numbers if individual_number(n)] == [n for n in numbers if verify.is_individual(n)]
    assert any(map(individual_number, numbers))


def test_a_commitment_is_opened_by_salt_and_file_and_by_nothing_else() -> None:
    salt, digest = "0a" * 32, "0b" * 32
    made = document_commitment(salt, digest)
    assert made == document_commitment(salt, digest)
    assert made != document_commitment("0c" * 32, digest)
    with pytest.raises(ValueError, match="32 bytes"):
        document_commitment("0a", digest)


def test_the_evidence_of_a_bundle_tells_no_name_and_no_digest() -> None:
    (line,) = open_up(sealed())["evidence.jsonl"].splitlines()
    assert b"sha256" not in line
    assert b'"commitment":' in line
