"""One spelling of data as bytes: the same however it was put together, and nothing that reads two ways."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.core.canonical import canonical, composed, digest

DATA = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abcxyz-_", max_size=5), inner),
    max_leaves=12,
)


def test_keys_stand_in_order_and_nothing_stands_between() -> None:
    assert canonical({"b": 1, "a": ["Ә", None, True]}) == '{"a":["Ә",null,true],"b":1}'.encode()


@given(DATA)
def test_reading_and_writing_again_gives_the_same_bytes(data: Any) -> None:
    written = canonical(composed(data))
    assert canonical(json.loads(written)) == written


@pytest.mark.parametrize(
    "data", [1.5, Fraction(1, 2), 2**53, -(2**53), {"Ә": 1}, {1: 2}, "и\u0306", {"a": [{"b": 0.1}]}, {1, 2}]
)
def test_what_would_read_differently_elsewhere_is_refused(data: Any) -> None:
    with pytest.raises(ValueError, match=r"^\$"):
        canonical(data)


def test_the_digest_is_of_the_canonical_bytes() -> None:
    assert digest({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
