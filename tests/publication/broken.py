"""Bundles broken by hand, at least two for every step, signed again where the step asks for it."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tests.publication.bundles import (
    KEY,
    NAME,
    PUBLIC,
    Files,
    break_it,
    corrected,
    few,
    note,
    open_up,
    put,
    sealed,
    sign_again,
    signed,
    table,
)

from esep.core.averaging import standings
from esep.core.names import Text
from esep.core.sealing.container import pack
from esep.core.sealing.files import MANIFEST, SIGNATURE
from esep.core.sealing.shapes import SealedDecision, SealedPrize

Rows = list[dict[str, Any]]
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))


@dataclass(frozen=True)
class Broken:
    """A broken bundle, the step that must refuse it, the message, what else is given, and what is named.

    Where one message serves many checks, the reader is told what is wrong and where by `tells`.
    """

    name: str
    step: int
    message: str
    blob: bytes
    given: dict[str, Any] = field(default_factory=dict)
    tells: str = ""


def archive(files: Files, *, twice: str = "", method: int = ZIP_STORED, date: int = 1980) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", method) as made:
        for name in [*sorted(files), *filter(None, [twice])]:
            entry = ZipInfo(name, (date, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = method, 3, 0o100644 << 16
            made.writestr(entry, files[name])
    return out.getvalue()


def files_with(name: str, body: bytes) -> bytes:
    return pack(sign_again(open_up(sealed()) | {name: body}))


def raw(name: str, change: Callable[[bytes], bytes]) -> bytes:
    files = open_up(sealed())
    files[name] = change(files[name])
    return pack(sign_again(files))


def with_manifest(change: Callable[[dict[str, Any]], None]) -> bytes:
    return pack(sign_again(open_up(sealed()), manifest=change))


def unsigned_change(name: str, change: Callable[[bytes], bytes]) -> bytes:
    files = open_up(sealed())
    files[name] = change(files[name])
    return pack(files)


def set_all(**values: Any) -> Callable[[Rows], None]:
    def change(rows: Rows) -> None:
        rows[0].update(values)

    return change


def of(rows: Rows, **wanted: Any) -> dict[str, Any]:
    """Return the first record with these values."""
    return next(row for row in rows if all(row.get(key) == value for key, value in wanted.items()))


def drop_last(rows: Rows) -> None:
    rows.pop()


def container() -> Iterator[Broken]:
    good, files = sealed(), open_up(sealed())
    yield Broken("not an archive", 1, "not-an-archive", b"results")
    yield Broken("cut off", 1, "not-an-archive", good[: len(good) // 2])
    yield Broken("a byte behind its end", 1, "not-ours", good + b"\n")
    yield Broken("a byte before its beginning", 1, "not-ours", b"\n" + good)
    yield Broken("compressed", 1, "odd-entry", archive(files, method=ZIP_DEFLATED))
    yield Broken("another date", 1, "not-ours", archive(files, date=1981))
    yield Broken("a path outside", 1, "odd-entry", archive(files | {"../evil": b""}))
    yield Broken("an absolute path", 1, "odd-entry", archive(files | {"/etc/passwd": b""}))
    yield Broken("names that differ by case", 1, "odd-entries", archive(files | {"README.KK.md": b""}))
    yield Broken("too many files", 1, "odd-entries", archive(files | {f"x{n}": b"" for n in range(64)}))
    flipped = bytearray(good)
    flipped[good.index(b'"place":1') + 8] ^= 2
    yield Broken("a digit changed in the archive", 1, "not-an-archive", bytes(flipped))
    yield Broken(
        "a zip bomb",
        1,
        "odd-entry",
        archive({"bomb": zlib.compress(bytes(2**20)) + bytes(2**20)}, method=ZIP_DEFLATED),
    )


def canonical() -> Iterator[Broken]:
    yield Broken("spaces in JSON", 2, "spelling", raw("results.jsonl", lambda b: b.replace(b'":', b'": ', 1)))
    yield Broken(
        "a fraction",
        2,
        "spelling",
        raw("results.jsonl", lambda b: b.replace(b'"place":1', b'"place":1.0', 1)),
    )
    yield Broken(
        "a key twice", 2, "spelling", raw("inputs.jsonl", lambda b: b.replace(b'{"at"', b'{"at":"","at"', 1))
    )
    yield Broken(
        "not a number",
        2,
        "spelling",
        raw("results.jsonl", lambda b: b.replace(b'"place":1', b'"place":NaN', 1)),
    )
    yield Broken(
        "letters not composed",
        2,
        "spelling",
        raw("organisations.jsonl", lambda b: b.replace("й".encode(), "и\u0306".encode(), 1)),
    )
    yield Broken("no end of the last line", 2, "spelling", raw("trace.jsonl", lambda b: b[:-1]))
    yield Broken("nested without end", 2, "spelling", raw("decisions.jsonl", lambda _: b"[" * 100000 + b"\n"))
    yield Broken(
        "a yes where a place belongs",
        2,
        "spelling",
        raw("results.jsonl", lambda b: b.replace(b'"place":1,', b'"place":true,', 1)),
    )
    yield Broken(
        "a name beside a figure",
        2,
        "set",
        break_it("inputs.jsonl", set_all(by="A. Person")),
        tells="by",
    )
    yield Broken(
        "words of a decision",
        2,
        "set",
        break_it("decisions.jsonl", set_all(words="…")),
        tells="words",
    )
    yield Broken("another kind of decision", 2, "fields", break_it("decisions.jsonl", set_all(kind="wish")))
    yield Broken(
        "a field of the manifest",
        2,
        "set",
        with_manifest(lambda m: m.update(note="x")),
        tells="note",
    )
    yield Broken(
        "a figure without its time", 2, "set", break_it("inputs.jsonl", lambda r: r[0].pop("at")), tells="at"
    )
    yield Broken("another form", 2, "form", with_manifest(lambda m: m.update(format="esep-results/2")))


def hashes() -> Iterator[Broken]:
    files = open_up(sealed())
    yield Broken(
        "a result changed",
        3,
        "differs",
        unsigned_change("results.jsonl", lambda b: b.replace(b'"place":2', b'"place":1', 1)),
        tells="results.jsonl sha256",
    )
    yield Broken(
        "a page changed",
        3,
        "differs",
        unsigned_change("README.kk.md", lambda b: b + b"\n"),
        tells="README.kk.md",
    )
    yield Broken("a file more", 3, "set", pack(files | {"extra.txt": b"x"}), tells="extra.txt")
    yield Broken("a file more, signed", 3, "set", files_with("extra.json", b"{}\n"), tells="extra.json")
    less = {n: b for n, b in files.items() if n != "trace.jsonl"}
    yield Broken("a file less", 3, "set", pack(less), tells="trace.jsonl")
    less = {n: b for n, b in files.items() if n != SIGNATURE}
    yield Broken("no signature", 3, "set", pack(less), tells=SIGNATURE)
    less = {n: b for n, b in files.items() if n != "evidence.jsonl"}
    yield Broken("a file less, signed", 3, "set", pack(sign_again(less)), tells="evidence.jsonl")
    listed = open_up(sealed())
    (manifest,) = table(listed, MANIFEST)
    manifest["files"]["extra.txt"] = {"sha256": "0" * 64, "size": 0}
    put(listed, MANIFEST, [manifest])
    yield Broken("a file listed that is not there", 3, "differs", pack(listed), tells="extra.txt")


def signature() -> Iterator[Broken]:
    files = open_up(sealed())
    text = files[SIGNATURE].decode().partition("\n\n")[0] + "\n"
    yield Broken("another key", 4, "signature", pack(files | {SIGNATURE: note(text, OTHER_KEY)}))
    forged = files[SIGNATURE].decode().split("\n\n")[0].encode() + b"\n\n" + note("x\n").split(b"\n\n")[1]
    yield Broken("a signature over something else", 4, "signature", pack(files | {SIGNATURE: forged}))
    twice = files[SIGNATURE] + files[SIGNATURE].split(b"\n\n")[1]
    yield Broken("a signature more", 4, "signature", pack(files | {SIGNATURE: twice}))
    yield Broken("an empty signature", 4, "signature", pack(files | {SIGNATURE: b""}))
    other = note(text.replace("-v1", "-v2"))
    yield Broken("signed under another name", 4, "signed-else", pack(files | {SIGNATURE: other}))
    (data,) = table(files, MANIFEST)
    changed = dict(files)
    put(changed, MANIFEST, [data | {"issued": "2020-01-01T00:00:00Z"}])
    yield Broken("an older date, not signed", 4, "signed-else", pack(changed))


def law(change: Callable[[dict[str, Any]], None]) -> bytes:
    return break_it("rulebook.json", lambda rows: change(rows[0]))


def line_of(book: dict[str, Any], name: str) -> dict[str, Any]:
    lines = (line for b in book["law"]["blocks"] for row in b["rows"] for line in row["lines"])
    found: dict[str, Any] = next(line for line in lines if line["id"] == name)
    return found


def rulebook() -> Iterator[Broken]:
    def dearer(book: dict[str, Any]) -> None:
        line_of(book, "consultations")["formula"]["points"] = book["rules"]["consultations"]["points"] = "0.3"

    yield Broken("the law itself changed", 5, "unknown-law", law(dearer))
    yield Broken(
        "a rule not of the law",
        5,
        "differs",
        law(lambda b: b["rules"]["court"].update(points="11")),
        tells="rules court points",
    )
    yield Broken(
        "a rule more",
        5,
        "differs",
        law(lambda b: b["rules"].update(gift=b["rules"]["court"])),
        tells="rules gift",
    )
    yield Broken("a rule less", 5, "differs", law(lambda b: b["rules"].pop("court")), tells="rules court")
    yield Broken(
        "more prize places",
        5,
        "differs",
        law(lambda b: b["ranking"].update(prizes="5")),
        tells="ranking prizes",
    )
    yield Broken(
        "an option that is none", 5, "option", law(lambda b: of(b["chosen"], id="D09").update(chosen="best"))
    )
    yield Broken(
        "half of a linked pair",
        5,
        "option",
        law(lambda b: of(b["chosen"], id="B07").update(chosen="per_report")),
    )
    yield Broken(
        "a reading twice",
        5,
        "differs",
        law(lambda b: b["chosen"].append(dict(b["chosen"][0]))),
        tells="chosen",
    )
    yield Broken("readings out of order", 5, "differs", law(lambda b: b["chosen"].reverse()), tells="chosen")
    yield Broken(
        "another edition",
        5,
        "differs",
        with_manifest(lambda m: m.update(edition="2025-02-25")),
        tells="edition",
    )
    yield Broken("another year", 5, "differs", with_manifest(lambda m: m.update(year=2024)), tells="label")
    yield Broken(
        "another rulebook", 5, "differs", with_manifest(lambda m: m.update(rulebook="")), tells="rulebook"
    )

    def another_year(m: dict[str, Any]) -> None:
        m.update(year=2020, label="annual-evaluation-2020-v1")

    files = open_up(sealed())
    rows = [row for row in table(files, "decisions.jsonl") if row["kind"] != "edition"]
    put(files, "decisions.jsonl", rows)
    yield Broken(
        "a year it does not govern", 5, "not-governing", pack(sign_again(files, manifest=another_year))
    )


def inputs() -> Iterator[Broken]:
    def drop(rows: Rows) -> None:
        rows.remove(of(rows, fact="legal.consultations"))

    def more(rows: Rows) -> None:
        rows.append(of(rows, fact="legal.consultations") | {"fact": "legal.media-publications"})

    def unknown(rows: Rows) -> None:
        rows[0]["organisation"] = "atlantis"

    def minus(rows: Rows) -> None:
        of(rows, fact="legal.consultations")["value"] = "-5"

    def contest_twice(rows: Rows) -> None:
        rows.append(dict(of(rows, fact="contests.result")))

    def silent_contest(rows: Rows) -> None:
        rows.append(of(rows, fact="contests.result") | {"key": "", "value": None})

    yield Broken(
        "a figure missing", 6, "set", break_it("inputs.jsonl", drop), tells="legal.consultations 2025"
    )
    yield Broken(
        "a figure twice",
        6,
        "set",
        break_it("inputs.jsonl", lambda r: r.append(dict(r[-1]))),
        tells="zhambyl",
    )
    yield Broken(
        "a contest twice", 6, "set", break_it("inputs.jsonl", contest_twice), tells="contests.result 2025"
    )
    yield Broken(
        "a contest beside a silence",
        6,
        "set",
        break_it("inputs.jsonl", silent_contest),
        tells="contests.result",
    )
    yield Broken(
        "a figure nobody asks for", 6, "set", break_it("inputs.jsonl", more), tells="legal.media-publications"
    )
    yield Broken(
        "an organisation nobody knows", 6, "set", break_it("inputs.jsonl", unknown), tells="atlantis"
    )
    yield Broken("a figure below zero", 6, "input-value", break_it("inputs.jsonl", minus))
    yield Broken(
        "an organisation twice",
        6,
        "set",
        break_it("organisations.jsonl", lambda r: r.append(dict(r[0]))),
        tells="akmola",
    )


def with_decision(one: SealedDecision) -> bytes:
    return signed(replace(few(), decisions=(*few().decisions, one)))


def act(kind: str, **sets: Any) -> SealedDecision:
    return SealedDecision("x1", kind, "executive-committee", "9", "1", "2026-03-21", sets)


def decisions() -> Iterator[Broken]:
    yield Broken(
        "a decision twice",
        7,
        "set",
        break_it("decisions.jsonl", lambda r: r.append(dict(r[0]))),
        tells="d1",
    )
    yield Broken(
        "a reading without its decision",
        7,
        "reading-by",
        break_it("decisions.jsonl", lambda r: r.remove(of(r, id="d2"))),
    )
    yield Broken(
        "decided otherwise",
        7,
        "reading-by",
        break_it("decisions.jsonl", lambda r: of(r, id="d2")["sets"].update(option="up")),
    )
    yield Broken(
        "a default that is none",
        7,
        "reading-by",
        law(lambda b: of(b["chosen"], id="D09").update(by="default", decision=None)),
    )
    yield Broken(
        "an edition that does not govern",
        7,
        "decision",
        with_decision(act("edition", edition="2025-02-25", option="split")),
    )
    yield Broken(
        "a waiver for nobody",
        7,
        "decision",
        with_decision(act("waiver", organisation="atlantis", cause="other", persons=3)),
    )
    yield Broken(
        "a waiver that no figure follows",
        7,
        "waiver",
        with_decision(act("waiver", organisation="aktobe", cause="other", persons=3)),
    )
    yield Broken(
        "a cell that is none",
        7,
        "decision",
        with_decision(act("incomplete", cells=[{"organisation": "aktobe", "criterion": "9.9"}])),
    )
    yield Broken(
        "a reading that is none", 7, "decision", with_decision(act("open-reading", readings=["Z99"]))
    )
    yield Broken(
        "a day that is none",
        7,
        "shape",
        break_it("decisions.jsonl", lambda r: r[0].update(date="2026-02-30")),
    )


def cells() -> Iterator[Broken]:
    def paid(rows: Rows) -> None:
        rows[-1]["cells"]["court"] = "500"

    def silent(rows: Rows) -> None:
        rows[0]["cells"]["court"] = None

    def figure(rows: Rows) -> None:
        one = of(rows, fact="legal.court-participations")
        one["value"] = str(int(one["value"]) + 1)

    def unrated(rows: Rows) -> None:
        rows[-1] = {"organisation": rows[-1]["organisation"], "status": "unrated"}

    yield Broken("points given", 8, "differs", break_it("results.jsonl", paid), tells="court")
    yield Broken("points withheld", 8, "differs", break_it("results.jsonl", silent), tells="court")
    yield Broken(
        "a figure changed after the count",
        8,
        "differs",
        break_it("inputs.jsonl", figure),
        tells="cells court",
    )
    yield Broken(
        "an organisation left out", 8, "set", break_it("results.jsonl", drop_last), tells="results: "
    )
    yield Broken(
        "an organisation declared unrated", 8, "differs", break_it("results.jsonl", unrated), tells="status"
    )


def totals() -> Iterator[Broken]:
    def total(rows: Rows) -> None:
        rows[0]["total"] = "9999"

    def block(rows: Rows) -> None:
        rows[0]["blocks"]["1"]["points"] = "1"

    def row(rows: Rows) -> None:
        rows[1]["rows"]["3.2"]["points"] = None

    yield Broken("another total", 9, "differs", break_it("results.jsonl", total), tells="total")
    yield Broken(
        "another sum of a block", 9, "differs", break_it("results.jsonl", block), tells="blocks 1 points"
    )
    yield Broken(
        "a row without its sum", 9, "differs", break_it("results.jsonl", row), tells="rows 3.2 points"
    )


def places() -> Iterator[Broken]:
    def swap(rows: Rows) -> None:
        rows[0]["place"], rows[1]["place"] = rows[1]["place"], rows[0]["place"]

    def shared(rows: Rows) -> None:
        rows[1]["place"] = 1

    def in_row(rows: Rows) -> None:
        rows[0]["rows"]["3.2"]["place"] = 99

    yield Broken("places changed", 10, "differs", break_it("results.jsonl", swap), tells="place")
    yield Broken("a tie that is none", 10, "differs", break_it("results.jsonl", shared), tells="place")
    yield Broken(
        "another place in a row", 10, "differs", break_it("results.jsonl", in_row), tells="rows 3.2 place"
    )
    yield Broken(
        "a word beside a total", 10, "differs", break_it("results.jsonl", set_all(note="x")), tells="note"
    )
    yield Broken(
        "a place as a text", 10, "differs", break_it("results.jsonl", set_all(place="1")), tells="place"
    )
    yield Broken("another order of lines", 10, "order", break_it("results.jsonl", lambda r: r.reverse()))


def means() -> Iterator[Broken]:
    """Where the mean of several sheets counts: a sheet in no mean, in two, and a mean of no sheet."""
    values = few()
    one, two, three = (scored.subject for scored in values.result.subjects)
    pairs = {"x": (one, two), "y": (three,)}
    stood = replace(
        values,
        standings=standings(values.result, pairs),
        names={name: Text.same(name) for name in pairs},
        decisions=tuple(d for d in values.decisions if d.kind not in ("prizes", "block-prizes")),
        prizes=(),
    )

    def broken(change: Callable[[Rows], None]) -> bytes:
        return break_it("standings.jsonl", change, stood)

    def leave_out(rows: Rows) -> None:
        next(row for row in rows if row["organisation"] == "x")["sheets"].pop()

    def take_none(rows: Rows) -> None:
        rows[0]["sheets"] = []

    def one_name(rows: Rows) -> None:
        rows[0]["organisation"] = rows[1]["organisation"] = "x"

    def add_total(rows: Rows) -> None:
        rows[0]["total"] = "1"

    yield Broken("a mean of no sheet", 10, "set", broken(take_none), tells="standings: ")
    yield Broken("an entrant with two means", 10, "set", broken(one_name), tells="x")
    yield Broken("another mean", 10, "differs", broken(add_total), tells="total")
    yield Broken("a sheet left out of its mean", 10, "set", broken(leave_out), tells="standings: ")


def prizes() -> Iterator[Broken]:
    values = few()
    one, two, three = (scored.subject for scored in values.result.subjects)

    def given(
        *lines: tuple[str, int, int], decided: tuple[tuple[str, int, int], ...] = (), by: str = "d4"
    ) -> bytes:
        acts = [d for d in values.decisions if d.kind not in ("prizes", "block-prizes")]
        named = [{"organisation": o, "place": p, "amount": a} for o, p, a in decided or lines]
        act_of = SealedDecision(
            "d4", "prizes", "executive-committee", "4", "2", "2026-03-20", {"prizes": named}
        )
        prizes = tuple(SealedPrize(o, p, "", a, by) for o, p, a in lines)
        return signed(replace(values, decisions=(*acts, act_of), prizes=prizes))

    def number_a_place(rows: Rows) -> None:
        of(rows, kind="prizes")["sets"]["prizes"][0]["place"] = 1

    right = ((one, 1, 500), (two, 2, 400), (three, 3, 300))
    yield Broken(
        "first and last exchanged", 11, "prize", given((three, 1, 500), (two, 2, 400), (one, 3, 300))
    )
    yield Broken("a winner without a prize", 11, "prize", given(*right[:2]))
    yield Broken("a prize for a fourth place", 11, "prize", given(*right[:2], (three, 4, 300)))
    yield Broken(
        "more money than decided", 11, "prize-decided", given((one, 1, 900), *right[1:], decided=right)
    )
    yield Broken("a place that is no text", 11, "shape", break_it("decisions.jsonl", number_a_place))
    yield Broken("a prize nobody decided", 11, "prize-decided", given(*right, by="d1"))
    yield Broken("a decided prize not given", 11, "prize-decided", given(*right[:2], decided=right))
    unequal = SealedDecision(
        "t1", "tie", "chair", "5", "1", "2026-03-20",
        {"place": 1, "way": "order", "organisations": [three, one]},
    )  # fmt: skip
    tied = signed(replace(values, decisions=(*values.decisions, unequal)))
    yield Broken("a tie of organisations that are not equal", 11, "set", tied, tells="t1: ")


def traces() -> Iterator[Broken]:
    def operand(rows: Rows) -> None:
        of(rows, rule="court")["operands"][0]["value"] = "99"

    def step(rows: Rows) -> None:
        of(rows, rule="growth")["steps"]["quotient"] = "1"

    def words(rows: Rows) -> None:
        one = of(rows, rule="economic-effect")
        one["sentence"]["kk"] = one["sentence"]["kk"].translate(str.maketrans("0123456789", "9" * 10))

    def kind(rows: Rows) -> None:
        of(rows, rule="court")["kind"] = "once"

    def more(field: str) -> Callable[[Rows], None]:
        return lambda rows: rows[0][field].update(gift="1")

    yield Broken(
        "a trace with another figure", 12, "differs", break_it("trace.jsonl", operand), tells="operands"
    )
    yield Broken(
        "another value between", 12, "differs", break_it("trace.jsonl", step), tells="steps quotient"
    )
    yield Broken("a sentence that says other points", 12, "trace-words", break_it("trace.jsonl", words))
    yield Broken("another kind of rule", 12, "differs", break_it("trace.jsonl", kind), tells="court, kind")
    yield Broken(
        "a value more between", 12, "differs", break_it("trace.jsonl", more("steps")), tells="steps gift"
    )
    yield Broken(
        "a sentence in a fourth tongue",
        12,
        "differs",
        break_it("trace.jsonl", more("sentence")),
        tells="gift",
    )
    yield Broken("a cell without a trace", 12, "set", break_it("trace.jsonl", drop_last), tells="trace: ")
    yield Broken(
        "a trace twice",
        12,
        "set",
        break_it("trace.jsonl", lambda r: r.__setitem__(-1, dict(r[0]))),
        tells="trace: ",
    )


def previous() -> Iterator[Broken]:
    second = signed(corrected())
    yield Broken("a correction that names nothing", 13, "previous-missing", signed(few(2)))
    yield Broken("a correction without a reason", 13, "previous-missing", signed(corrected("")))
    yield Broken("another version before", 13, "previous", second, {"previous": sealed(whole=True)})
    yield Broken("a first version with one before", 13, "previous", sealed(), {"previous": second})
    yield Broken("two faces of one result", 13, "two-faces", sealed(), {"other": sealed(whole=True)})
    yield Broken("compared with another result", 13, "compare-label", sealed(), {"other": second})


def receipt(**said: str) -> bytes:
    """Return a signed receipt, as a region keeps it."""
    lines = {
        "receipt": "R-lost",
        "form": "form-7 2026-02-20",
        "organisation": "aktobe",
        "period": "2025",
        "version": "1",
        "sha256": "ab" * 32,
        "submitted": "2026-01-21T05:00:00.000000Z",
        "late": "no",
        "event": "100",
        "chain": "cd" * 32,
    } | said
    body = "esep-receipt/1\n" + "".join(f"{name}: {value}\n" for name, value in lines.items())
    return f"{body}key: {PUBLIC.hex()}\nsignature: {KEY.sign(body.encode()).hex()}\n".encode()


def anchors() -> Iterator[Broken]:
    here = table(open_up(sealed()), MANIFEST)[0]["checkpoint"]
    yield Broken(
        "no checkpoint",
        14,
        "differs",
        with_manifest(lambda m: m.update(checkpoint=None)),
        tells="checkpoint",
    )
    yield Broken(
        "another head", 14, "differs", with_manifest(lambda m: m["checkpoint"].update(size=121)), tells="size"
    )
    other = note(f"{NAME}\n{here['size']}\n{b64encode(bytes(32)).decode()}\n", OTHER_KEY)
    yield Broken("a checkpoint by another key", 14, "checkpoint", files_with("checkpoint.note", other))
    rewritten = note(f"{NAME}\n{here['size']}\n{b64encode(bytes(32)).decode()}\n")
    yield Broken("history rewritten", 14, "two-heads", sealed(), {"notes": [rewritten]})
    elsewhere = note(f"esep/elsewhere\n5\n{b64encode(bytes(32)).decode()}\n")
    yield Broken("a checkpoint of another chain", 14, "note-origin", sealed(), {"notes": [elsewhere]})
    yield Broken(
        "a forged receipt", 14, "note", sealed(), {"notes": [receipt().replace(b"aktobe", b"akmola")]}
    )
    yield Broken(
        "a receipt after the result", 14, "receipt-later", sealed(), {"notes": [receipt(event="500")]}
    )
    yield Broken("a receipt whose report is lost", 14, "receipt-lost", sealed(), {"notes": [receipt()]})
    swapped = receipt(receipt="R-akmola", organisation="aktobe")
    yield Broken("a receipt at another's figures", 14, "receipt-other", sealed(), {"notes": [swapped]})


def personal() -> Iterator[Broken]:
    def put_in(text: str) -> Callable[[Rows], None]:
        return lambda rows: rows[0].update(report=f"form-7 {text}")

    yield Broken("an individual's number", 15, "individual", break_it("inputs.jsonl", put_in("990101300003")))
    yield Broken("a telephone", 15, "telephone", break_it("inputs.jsonl", put_in("+7 701 234 56 78")))
    yield Broken(
        "a telephone with an eight", 15, "telephone", break_it("inputs.jsonl", put_in("8(701)234-56-78"))
    )
    yield Broken("an address of mail", 15, "mail", break_it("inputs.jsonl", put_in("aigul@example.kz")))
    yield Broken(
        "an address on a page", 15, "mail", raw("README.en.md", lambda b: b + b"write to bolat@example.kz\n")
    )


PARTS = (
    container,
    canonical,
    hashes,
    signature,
    rulebook,
    inputs,
    decisions,
    cells,
    totals,
    places,
    means,
    prizes,
    traces,
    previous,
    anchors,
    personal,
)


def broken() -> list[Broken]:
    """Return every broken bundle, step by step."""
    return [one for part in PARTS for one in part()]
