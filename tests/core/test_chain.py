"""The audit chain's arithmetic: any change of any row is found, and a cut tail by a checkpoint."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from esep.core.chain import GENESIS, Break, Checkpoint, breaks, commitment, event_hash

SALT = "ab" * 32


def chain_of(bodies: list[str]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for seq, body in enumerate(bodies, 1):
        row: dict[str, Any] = {
            "seq": seq,
            "prev": rows[-1]["hash"] if rows else GENESIS,
            "action": "cell.save",
            "commitment": commitment(SALT, body),
        }
        rows.append({**row, "hash": event_hash(row["prev"], row), "salt": SALT, "body": body})
    return rows


def test_a_whole_chain_has_no_break_and_names_its_head() -> None:
    rows = chain_of(["a", "b", "c"])
    assert breaks(rows) == ((), Checkpoint(3, rows[2]["hash"]))


def test_an_empty_chain_is_whole() -> None:
    assert breaks([]) == ((), Checkpoint(0, GENESIS))


@given(st.integers(1, 6), st.data())
def test_an_edited_row_is_named(size: int, data: st.DataObject) -> None:
    rows = chain_of(["x"] * size)
    at = data.draw(st.integers(0, size - 1))
    rows[at]["action"] = "cell.forge"
    assert breaks(rows)[0] == (Break(at + 1, "hash"),)


def test_an_edited_payload_is_named_and_an_erased_one_is_not_a_break() -> None:
    rows = chain_of(["a", "b"])
    rows[0]["body"] = "A"
    del rows[1]["salt"], rows[1]["body"]
    assert breaks(rows)[0] == (Break(1, "payload"),)


def test_a_row_taken_out_breaks_the_order_and_the_link() -> None:
    rows = chain_of(["a", "b", "c"])
    del rows[1]
    assert breaks(rows)[0] == (Break(3, "order"), Break(3, "link"))


def test_a_cut_tail_is_seen_only_by_a_checkpoint_noted_outside() -> None:
    rows = chain_of(["a", "b", "c"])
    noted = Checkpoint(3, rows[2]["hash"])
    assert breaks(rows[:2])[0] == ()
    assert breaks(rows[:2], [noted])[0] == (Break(3, "checkpoint"),)


def test_a_chain_forged_anew_does_not_pass_a_checkpoint() -> None:
    noted = Checkpoint(2, chain_of(["a", "b"])[1]["hash"])
    assert breaks(chain_of(["a", "B", "c"]), [noted])[0] == (Break(2, "checkpoint"),)
