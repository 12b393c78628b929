"""An upload that cannot be taken is refused before it is read, to a person and to a script of ours."""

from __future__ import annotations

import json

import pytest
from django.test import Client

GIBIBYTE = str(2**30)
KIND = "multipart/form-data; boundary=cut"


@pytest.mark.parametrize("address", ["/kk/work/report/1/row/1/attach/", "/kk/staff/decisions/enter/", "/kk/"])
def test_a_gibibyte_is_refused_unread_with_a_sentence(client: Client, address: str) -> None:
    answer = client.generic("POST", address, b"", KIND, CONTENT_LENGTH=GIBIBYTE)
    assert (answer.status_code, "80 МиБ" in answer.content.decode()) == (413, True)


def test_a_script_is_told_in_the_readers_language(client: Client) -> None:
    address, script = "/ru/work/report/1/row/1/attach/", {"Accept": "application/json"}
    answer = client.generic("POST", address, b"", KIND, headers=script, CONTENT_LENGTH=GIBIBYTE)
    assert answer.status_code == 413
    assert json.loads(answer.content)["refused"].startswith("Отправлено слишком много")


@pytest.mark.parametrize("length", ["-1", "9" * 30, "x"])
def test_a_length_that_is_none_is_refused_too(client: Client, length: str) -> None:
    assert client.generic("POST", "/kk/", b"", KIND, CONTENT_LENGTH=length).status_code == 413
