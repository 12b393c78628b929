"""A JSON document reads back as what was written, spread over lines as far as a reader follows."""

from __future__ import annotations

import json
from typing import Any

import pytest

from esep.core.written import json_text


@pytest.mark.parametrize(
    "data",
    [
        None,
        1,
        'ә\n"',
        [],
        {},
        [[]],
        {"a": []},
        [1, [2, [3, [4, [5, [6]]]]]],
        {"a": {"b": [1, {"c": [{"d": {}}]}]}},
    ],
)
def test_a_document_reads_back_as_it_was(data: Any) -> None:
    assert json.loads(json_text(data)) == data


def test_four_levels_are_spread_over_lines_and_the_rest_is_not() -> None:
    assert json_text({"ә": [{"b": {"c": [1, 2], "d": {}}}]}) == (
        '{\n "ә": [\n  {\n   "b": {\n    "c": [1, 2],\n    "d": {}\n   }\n  }\n ]\n}\n'
    )
