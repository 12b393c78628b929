#!/usr/bin/env python3
"""Checks a sealed result of Esep from beginning to end, with nothing but Python and the union's public key.

    python3 verify.py results-annual-evaluation-2025-v1.esep.zip --key HEX

The key is printed in the protocol and on the union's site. Every figure is counted anew here, by a scorer
written apart from the union's own program; the two share only the form of the rulebook. Exit status: 0
confirmed, 1 a step failed, 2 the request cannot be carried out. Take this file from the site, never out of a
bundle.
"""

from __future__ import annotations

import argparse
import json
import locale
import os
import re
import struct
import sys
import unicodedata
import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from hashlib import sha256, sha512
from io import BytesIO
from math import ceil, floor
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

FORM = "esep-results/1"
KNOWN = {
    "6f08f8971712d4fa38148529a51479cf4e48091df1bba20a0c5340f600ba0833": "annual-evaluation 2026-02-20",
    "4b6d54696b03865a0d6c9218d6a784df59201d54284d26bc562b7175e8077948": "legal-inspector-contest 2025-12-25",
}
"""The digest of `law` in the rulebook of every edition known here; `--law HEX` adds one from a protocol."""

LARGEST, MOST_FILES = 64 * 1024 * 1024, 64
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,60}(/[A-Za-z0-9][A-Za-z0-9.-]{0,60})?")
NUMBER = re.compile(r"-?[0-9]{1,80}(\.[0-9]{1,80}|/[1-9][0-9]{0,79})?")
FIGURE = re.compile(r"[0-9]{1,30}(\.5)?|yes|no|(grand-prize|first|second|third|took-part|absent)( [a-z -]+)?")
MANIFEST, SIGNATURE, CHECKPOINT = "manifest.json", "signatures/issuer.note", "checkpoint.note"
LOST = "membership.lost-objectively"
MOVED = ("membership.transferred-in", "membership.transferred-out", LOST)
BEST_FIRST = ("grand-prize", "first", "second", "third", "took-part", "absent")


class Fails(Exception):
    """A step that does not hold: the name of the message and what is filled into it."""

    def __init__(self, message: str, /, **values: object) -> None:
        """Keep both."""
        super().__init__(message)
        self.message, self.values = message, values


def must(holds: object, message: str, /, **values: object) -> None:
    """Fail with `message` when `holds` is not true."""
    if not holds:
        raise Fails(message, **values)


# --- Ed25519, RFC 8032 section 5.1; the data are public, so the time it takes may be seen --------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
Point = tuple[int, int, int, int]


def decoded(raw: bytes) -> Point | None:
    """Return the point of 32 bytes in extended coordinates (5.1.3), None when there is none."""
    y = int.from_bytes(raw, "little")
    odd, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and odd):
        return None
    x = x if x & 1 == odd else P - x
    return x, y, 1, x * y % P


def plus(p: Point, q: Point) -> Point:
    """Return the sum of two points (5.1.4)."""
    a, b = (p[1] - p[0]) * (q[1] - q[0]), (p[1] + p[0]) * (q[1] + q[0])
    c, d = 2 * p[3] * q[3] * D, 2 * p[2] * q[2]
    e, f, g, h = (b - a) % P, (d - c) % P, (d + c) % P, (b + a) % P
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number: int, point: Point) -> Point:
    """Return the point added to itself `number` times."""
    total = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = plus(total, point)
        point, number = plus(point, point), number >> 1
    return total


BASE = decoded((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def signed(key: bytes, message: bytes, signature: bytes) -> bool:
    """Return whether `signature` over `message` was made with the private half of `key` (5.1.7)."""
    if len(key) != 32 or len(signature) != 64:
        return False
    a, r, s = decoded(key), decoded(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= ORDER or BASE is None:
        return False
    k = int.from_bytes(sha512(signature[:32] + key + message).digest(), "little") % ORDER
    left, right = times(s, BASE), plus(r, times(k, a))
    return not any((left[i] * right[2] - right[i] * left[2]) % P for i in (0, 1))


def note_text(note: bytes, key: bytes, rule: str) -> list[str]:
    """Return the lines of a signed note (C2SP) after checking its one signature; any other byte fails."""
    text, _, line = note.decode().partition("\n\n")
    name = f"esep/office-{sha256(key).hexdigest()[:16]}"
    mark = sha256(name.encode() + b"\n\x01" + key).digest()[:4]
    packed = b64decode(line.split(" ")[-1].strip(), validate=True)
    whole = f"{text}\n\n— {name} {b64encode(mark + packed[4:]).decode()}\n".encode()
    must(whole == note and signed(key, f"{text}\n".encode(), packed[4:]), rule)
    return text.split("\n")


# --- the ten kinds of formula, in fractions ------------------------------------------------------------

Figures = Callable[..., Any]
"""figure(fact, years_back) gives a Fraction, a bool, a list of (contest, place), or None for silence."""
Scored = tuple[Fraction | None, dict[str, Any]]


def asked(rule: Mapping[str, Any]) -> list[tuple[str, int]]:
    """Return the figures that a rule looks at: (fact, years back)."""
    facts = [name for key in ("count", "less") for name in rule.get(key, ())]
    if rule["kind"] == "change" and rule["basis"] == "joined":
        facts = ["membership.joined"]
    elif rule["kind"] == "change":
        facts = [rule["base"], *MOVED]
    elif rule["kind"] == "reports":
        facts = ["reports.due", "reports.late", rule["returned"]]
    elif rule["kind"] == "contests":
        facts = ["contests.result"]
    named = [rule[key] for key in ("zero_if_zero", "flag", "of", "reached") if rule.get(key)]
    staff = [rule["times"]] if rule["kind"] == "ratio" else []
    now = [(fact, 0) for fact in dict.fromkeys([*facts, *named, *staff])]
    return [*now, (rule["base"], 1)] if MOVED[0] in facts else now


def counted(rule: Mapping[str, Any], figure: Figures) -> Fraction | None:
    """Return what is counted less what is taken off, never below zero; None when a figure is missing."""
    settled = bool(rule.get("zero_if_zero")) and figure(rule["zero_if_zero"]) == 0
    total = Fraction(0)
    for sign, facts in ((1, rule["count"]), (-1, rule.get("less", ()))):
        for fact in facts:
            value = figure(fact)
            if value is None and not settled:
                return None
            total += sign * (value or 0)
    return max(total, Fraction(0))


def in_steps(amount: Fraction, rule: Mapping[str, Any], name: str) -> Scored:
    """Return points for the steps in an amount, its remainder treated as the rule's `rounding` says."""
    quotient, each = amount / Fraction(rule["step"]), Fraction(rule["points"])
    steps = {
        "floor": Fraction(floor(quotient)),
        "half_up": Fraction(floor(quotient + Fraction(1, 2))),
        "up": Fraction(ceil(quotient)),
        "average": Fraction(floor(quotient) + ceil(quotient), 2),
    }.get(rule["rounding"], quotient)
    points = steps * each
    if rule["rounding"] == "points_half_up":
        points = nearest(points)
    return points, {name: amount, "quotient": quotient, "rounding": rule["rounding"], "steps": steps}


def nearest(value: Fraction) -> Fraction:
    """Return the nearest whole number, a half away from zero."""
    whole = Fraction(floor(abs(value) + Fraction(1, 2)))
    return whole if value >= 0 else -whole


def by_change(rule: Mapping[str, Any], figure: Figures) -> Scored | None:
    """Growth or decline of the membership, in steps of persons."""
    growth = rule["side"] == "growth"
    if rule["basis"] == "joined":
        joined = figure("membership.joined")
        return None if joined is None else in_steps(joined if growth else Fraction(0), rule, "persons")
    now, before = figure(rule["base"]), figure(rule["base"], 1)
    if now is None or before is None:
        return None
    came, went, lost = (figure(fact) or Fraction(0) for fact in MOVED)
    rise = now - before
    if rule["transfers"] == "neutral":
        rise += went - came
    else:
        lost += went
    persons = rise if growth else -rise
    if rule["causes"] == "cancel" and lost > 0:
        persons = Fraction(0)
    persons += {"adjust": lost, "relieve": -lost}.get(rule["causes"], Fraction(0))
    return in_steps(max(persons, Fraction(0)), rule, "persons")


def by_reports(rule: Mapping[str, Any], figure: Figures) -> Scored | None:
    """Reports on time and of quality, or late ones: once when all are, once when one is, or each."""
    due, late, returned = (figure(fact) for fact in ("reports.due", "reports.late", rule["returned"]))
    if due is None or late is None or returned is None:
        return None
    if rule["returned_as"] == "late":
        late, returned = late + returned, Fraction(0)
    these = late if rule["counts"] == "late" else max(due - late - returned, Fraction(0))
    how_often = {"all": these == due, "any": these > 0, "each": these}[rule["mode"]]
    number = Fraction(how_often) if due else Fraction(0)
    return number * Fraction(rule["points"]), {"counted": these, "times": number}


def by_contests(rule: Mapping[str, Any], figure: Figures) -> Scored | None:
    """Places in contests, or contests missed."""
    results = figure("contests.result")
    if not results:
        return None
    rank = BEST_FIRST.index
    best = {contest: min((p for c, p in results if c == contest), key=rank) for contest, _ in results}
    place, many = rule["place"], list(best.values())
    number = many.count(place)
    if place == "absent":
        ways = {"each": number, "any": min(number, 1), "none-entered": int(number == len(many))}
        number = ways[rule["unit"]]
    elif rule["scope"] == "best-of-year":
        number = int(min(many, key=rank) == place)
    elif rule["scope"] == "every-place" or rule["several"] == "sum":
        number = [p for _, p in results].count(place)
    return number * Fraction(rule["points"]), {"times": Fraction(number)}


BY_KIND = {"change": by_change, "reports": by_reports, "contests": by_contests}
SILENCE: Scored = (None, {})


def points_of(rule: Mapping[str, Any], figure: Figures, *, worst: bool) -> Scored:
    """Return the points of a rule, None for no data, and the values on the way."""
    kind, nothing = rule["kind"], SILENCE
    if kind in BY_KIND:
        return BY_KIND[kind](rule, figure) or nothing
    if kind == "ratio":
        size, staff = figure(rule["of"]), figure(rule["times"])
        if size is None or staff is None or (rule["form"] == "provision" and size == 0):
            return nothing
        norms = size / Fraction(rule["per"])
        return (staff * norms if rule["form"] == "times" else staff / norms), {}
    points = Fraction(rule["points"])
    if kind == "presence":
        said = figure(rule["flag"])
        answer = rule.get("worst") if said is None and worst else said
        return nothing if answer is None else (points * (answer is rule.get("is", True)), {"answer": answer})
    if kind == "threshold":
        reached, planned = figure(rule["reached"]), figure(rule["of"])
        if reached is None or planned is None:
            return nothing
        met = reached * 100 >= planned * Fraction(rule["percent"])
        return points * met, {"answer": met}
    count = counted(rule, figure)
    if count is None:
        return (Fraction(0), {}) if kind == "absence" and worst else nothing
    if kind == "per-step":
        return in_steps(count, rule, "amount")
    factor = {
        "per-unit": count,
        "once": Fraction(count >= Fraction(rule.get("at_least", 1))),
        "absence": Fraction(count == 0),
    }[kind]
    return points * factor, {"count": count}


def places(values: Sequence[Fraction | None], *, dense: bool, lowest_first: bool = False) -> list[int | None]:
    """Return the place of each value: how many (different, when dense) values are better, and one."""
    given = [value for value in values if value is not None]
    pool = set(given) if dense else given
    way = -1 if lowest_first else 1
    return [None if v is None else 1 + sum(way * other > way * v for other in pool) for v in values]


def written(value: Any) -> str:
    """Return a number in plain notation, `p/q` when it does not end; yes and no for answers."""
    if not isinstance(value, Fraction):
        return {True: "yes", False: "no"}.get(value, str(value))
    top, bottom, digits = value.numerator, value.denominator, 0
    while 10**digits % bottom and digits < 80:
        digits += 1
    if 10**digits % bottom:
        return f"{top}/{bottom}"
    text = str(abs(top) * 10**digits // bottom).rjust(digits + 1, "0")
    return ("-" if top < 0 else "") + text[: len(text) - digits] + ("." + text[-digits:] if digits else "")


# --- the steps -----------------------------------------------------------------------------------------


class Bundle:
    """A bundle on its way through the steps: its bytes, and what each step has made of them."""

    def __init__(self, blob: bytes, key: bytes = b"", **given: Any) -> None:
        """Keep the bytes, the issuer's public key and what else was given: law, previous, notes, other."""
        self.blob, self.key, self.given = blob, key, given
        self.files: dict[str, bytes] = {}
        self.data: dict[str, Any] = {}
        self.points: dict[str, dict[str, Fraction | None]] = {}
        self.steps: dict[tuple[str, str], dict[str, Any]] = {}

    def container(self) -> None:
        """Step 1: a plain archive that packs again to the same bytes."""
        must(len(self.blob) <= LARGEST, "too-large")
        with ZipFile(BytesIO(self.blob)) as archive:
            entries = archive.infolist()
            must(len(entries) <= MOST_FILES, "too-many")
            must(len({entry.filename.lower() for entry in entries}) == len(entries), "name-twice")
            for entry in entries:
                must(NAME.fullmatch(entry.filename), "odd-name", name=entry.filename)
                must(entry.compress_type == ZIP_STORED, "compressed", name=entry.filename)
            self.files = {entry.filename: archive.read(entry) for entry in entries}
        must(packed(self.files) == self.blob, "not-ours")

    def canonical(self) -> None:
        """Step 2: every table in its one spelling, with its own fields and no others."""
        for name in sorted(self.files):
            if name.endswith((".json", ".jsonl")):
                rows = [one_spelling(line, name) for line in self.files[name].splitlines(keepends=True)]
                must(name.endswith(".jsonl") or len(rows) == 1, "spelling", name=name)
                self.data[name.rpartition(".")[0]] = rows if name.endswith(".jsonl") else rows[0]
        self.manifest = self.data.get("manifest", {})
        must(set(self.manifest) == MANIFEST_FIELDS, "fields", name=MANIFEST)
        must(self.manifest["format"] == FORM, "form", form=self.manifest["format"])
        self.year, self.book = self.manifest["year"], self.data.get("rulebook", {})
        must(set(self.book) == BOOK_FIELDS, "fields", name="rulebook.json")
        self.law, self.rules, self.ranking = (self.book[name] for name in ("law", "rules", "ranking"))
        for table, text in TABLES.items():
            fields = set(text.split())
            for row in self.data.get(table, ()):
                lacking = fields - set(row) - MAY_LACK.get(table, set())
                must(not lacking and set(row) <= fields, "fields", name=f"{table}.jsonl")
        for row in self.data.get("decisions", ()):
            sets = SETS.get(row["kind"], "none").split()
            must(set(row["sets"]) == set(sets), "fields", name=row["id"])

    def hashes(self) -> None:
        """Step 3: exactly the files of the manifest, each with its digest."""
        listed = self.manifest["files"]
        whole = {f"{table}.jsonl" for table in TABLES} | {f"schema/{table}.json" for table in TABLES}
        whole |= {"rulebook.json", CHECKPOINT} | {f"README.{code}.md" for code in ("kk", "ru", "en")}
        must(whole == set(listed), "file-set", names=", ".join(sorted(whole ^ set(listed))))
        there = set(self.files) - {MANIFEST, SIGNATURE}
        must(there == whole and SIGNATURE in self.files, "file-set", names=", ".join(sorted(there ^ whole)))
        for name, said in listed.items():
            body = self.files[name]
            must(said == {"sha256": sha256(body).hexdigest(), "size": len(body)}, "digest", name=name)

    def signature(self) -> None:
        """Step 4: the issuer's signature over this very manifest."""
        text = note_text(self.files[SIGNATURE], self.key, "signature")
        digest = sha256(self.files[MANIFEST]).hexdigest()
        must(text == [FORM, self.manifest["label"], digest], "signed-else")

    def rulebook(self) -> None:
        """Step 5: a law that is known and governs the year, rules that follow from it and the readings."""
        manifest, book, law = self.manifest, self.book, self.law
        digest = manifest["files"]["rulebook.json"]["sha256"]
        must(manifest["rulebook"] == digest, "digest", name="rulebook.json")
        label = f"{law['regulation']}-{manifest['year']}-v{manifest['version']}"
        same = (law["regulation"], law["edition"], label)
        must(same == tuple(manifest[name] for name in ("regulation", "edition", "label")), "other-law")
        known = {*KNOWN, *self.given.get("law", ())}
        must(sha256(spelled(law)).hexdigest() in known, "unknown-law", edition=law["edition"])
        first, last = law["governs"]["from"], law["governs"]["until"]
        governs = (first or 0) <= manifest["year"] <= (last or 9999)
        decided = any(d["sets"].get("edition") == law["edition"] for d in self.decided("edition"))
        must(governs or decided, "not-governing", edition=law["edition"], year=manifest["year"])
        rules, ranking = chosen_rules(law, {one["id"]: one["chosen"] for one in book["chosen"]})
        must([one["id"] for one in book["chosen"]] == [one["id"] for one in law["readings"]], "readings-set")
        for name, rule in rules.items():
            must(book["rules"].get(name) == rule, "rule", rule=name)
        must(set(book["rules"]) == set(rules) and book["ranking"] == ranking, "rule", rule="ranking")

    def inputs(self) -> None:
        """Step 6: every figure that the rules ask for, of every organisation, once."""
        self.lines = [
            (row["number"], line["id"])
            for block in self.law["blocks"]
            for row in block["rows"]
            for line in row["lines"]
        ]
        self.organisations = [row["organisation"] for row in self.data["organisations"]]
        must(len(set(self.organisations)) == len(self.organisations), "organisation-twice")
        wanted = {(fact, str(self.year - back)) for rule in self.rules.values() for fact, back in asked(rule)}
        self.figures: dict[tuple[str, str, str], Any] = {}
        seen = set()
        for row in self.data["inputs"]:
            where = {"who": row["organisation"], "fact": row["fact"], "year": row["period"]}
            cell = (row["organisation"], row["fact"], row["period"])
            must(cell[0] in self.organisations and cell[1:] in wanted, "input-strange", **where)
            value, new = row["value"], (*cell, row["key"]) not in seen
            must(new and self.figures.get(cell, ()) is not None, "input-twice", **where)
            seen.add((*cell, row["key"]))
            must(value is None or FIGURE.fullmatch(value), "input-value", value=value, **where)
            if row["key"]:
                taken = [(row["key"], place) for place in value.split(" ")]
                must(all(place in BEST_FIRST for _, place in taken), "input-value", value=value, **where)
                self.figures.setdefault(cell, []).extend(taken)
            else:
                must(cell not in self.figures, "input-twice", **where)
                plain: dict[str | None, Any] = {None: None, "yes": True, "no": False}
                self.figures[cell] = plain[value] if value in plain else Fraction(value)
        for who in self.organisations:
            for fact, year in sorted(wanted):
                must((who, fact, year) in self.figures, "input-missing", who=who, fact=fact, year=year)

    def decisions(self) -> None:
        """Step 7: decisions that stand once, speak of what exists, and carry the readings and waivers."""
        ids = [one["id"] for one in self.data["decisions"]]
        must(len(set(ids)) == len(ids), "decision-twice")
        chosen = {one["id"]: one for one in self.book["chosen"]}
        defaults = {one["id"]: one["default"] for one in self.law["readings"]}
        pulled = {
            mate
            for reading in self.law["readings"]
            for option in reading["options"]
            if option["id"] == chosen[reading["id"]]["chosen"].partition(":")[0]
            and chosen[reading["id"]]["by"] != "default"
            for mate in option["requires"].items()
        }
        for name, one in chosen.items():
            settled = [d["id"] for d in self.decided("reading") if d["sets"]["reading"] == name]
            sound = {
                "default": one["chosen"] == defaults[name],
                "linked": (name, one["chosen"]) in pulled,
                "decision": bool(settled),
            }
            last = settled[-1] if settled else None
            right = sound.get(one["by"]) and (one["by"] == "decision") == bool(settled)
            must(right and one["decision"] == last, "reading-by", reading=name)
        for one in self.data["decisions"]:
            self.decision(one, chosen)
        self.waivers()

    def decision(self, one: Mapping[str, Any], chosen: Mapping[str, Any]) -> None:
        """Check what one decision speaks of."""
        sets, where = one["sets"], {"id": one["id"], "kind": one["kind"]}
        date.fromisoformat(one["date"])
        if one["kind"] == "edition":
            must(sets["edition"] == self.manifest["edition"], "decision", **where)
        elif one["kind"] == "reading":
            reading = chosen.get(sets["reading"])
            others = reading is None or reading["decision"] != one["id"]
            must(reading and (others or reading["chosen"] == sets["option"]), "decision", **where)
        elif one["kind"] == "open-reading":
            must(set(sets["readings"]) <= set(chosen), "decision", **where)
        cells = {name for _, name in self.lines} | {number for number, _ in self.lines}
        named = [sets.get("organisation"), *sets.get("organisations", ())]
        for cell in [*sets.get("cells", ()), *sets.get("prizes", ())]:
            named.append(cell["organisation"])
            must(cell.get("criterion", cells) in (cells, *cells), "decision", **where)
        must(all(who in self.organisations for who in named if who is not None), "decision", **where)

    def waivers(self) -> None:
        """Check that members lost for objective causes are those that decisions name, and only those."""
        persons: dict[str, Fraction] = {}
        for one in self.decided("waiver"):
            who = one["sets"]["organisation"]
            persons[who] = persons.get(who, Fraction(0)) + Fraction(one["sets"]["persons"])
        for row in self.data["inputs"]:
            of_it = row["fact"] == LOST and row["period"] == str(self.year)
            if of_it and (row["source"] == "decision" or row["organisation"] in persons):
                said = Fraction(row["value"] or 0)
                must(said == persons.get(row["organisation"], 0), "waiver", who=row["organisation"])

    def cells(self) -> None:
        """Step 8: the points of every cell, counted anew."""
        worst = self.ranking["missing"] == "worst"
        self.results = {row["organisation"]: row for row in self.data["results"]}
        full = len(self.results) == len(self.data["results"]) and set(self.results) == set(self.organisations)
        must(full, "results-set")
        now = {
            (fact, str(self.year)) for rule in self.rules.values() for fact, back in asked(rule) if not back
        }
        for who, row in self.results.items():
            rated = any(self.figures[who, fact, year] is not None for fact, year in now)
            must(row["status"] == ("rated" if rated else "unrated"), "rated", who=who)
            if not rated:
                must(set(row) == {"organisation", "status"}, "fields", name="results.jsonl")
                continue
            of_it = self.points[who] = {}
            for name, rule in self.rules.items():
                of_it[name], self.steps[who, name] = points_of(rule, self.of(who), worst=worst)
                self.same(row["cells"].get(name, "-"), of_it[name], "cell", who=who, rule=name)
            must(set(row["cells"]) == set(self.rules), "fields", name="results.jsonl")

    def totals(self) -> None:
        """Step 9: rows, blocks and totals are the sums of their cells."""
        digits = {"round2": 100, "round0": 1}.get(self.ranking["precision"], 0)
        self.sums: dict[str, dict[str, dict[str, Fraction | None]]] = {}
        self.total: dict[str, Fraction] = {}
        for who, of_it in self.points.items():
            rows: dict[str, Fraction | None] = {}
            blocks: dict[str, Fraction | None] = {}
            for block in self.law["blocks"]:
                for row in block["rows"]:
                    if row["lines"]:
                        value = total_of([of_it[line["id"]] for line in row["lines"]])
                        if value is not None and digits:
                            value = nearest(value * digits) / digits
                        rows[row["number"]] = value
                blocks[block["number"]] = total_of([rows[r["number"]] for r in block["rows"] if r["lines"]])
            self.total[who] = total_of(list(blocks.values())) or Fraction(0)
            self.sums[who] = {"rows": rows, "blocks": blocks}
            for part, values in self.sums[who].items():
                must(set(self.results[who][part]) == set(values), "fields", name="results.jsonl")
                for number, value in values.items():
                    self.same(self.results[who][part][number]["points"], value, "sum", who=who, number=number)
            self.same(self.results[who]["total"], self.total[who], "total", who=who)

    def places(self) -> None:
        """Step 10: every place, equal ones included, and the order of the table."""
        rated, dense = list(self.points), self.ranking["ties"] == "shared_dense"
        sums = dict.fromkeys(rated, 0)
        for part in ("rows", "blocks"):
            for number in self.sums[rated[0]][part] if rated else ():
                column = places([self.sums[who][part][number] for who in rated], dense=dense)
                for who, place in zip(rated, column, strict=True):
                    same = self.results[who][part][number]["place"] == place
                    must(same, "place-in", who=who, number=number)
                    if part == "rows":
                        sums[who] += len(rated) if place is None else place
        by_places = self.ranking["by"] == "sum_of_places"
        basis = [Fraction(sums[who]) if by_places else self.total[who] for who in rated]
        lowest = by_places or self.ranking["order"] == "asc_wins"
        for who, place in zip(rated, places(basis, dense=dense, lowest_first=lowest), strict=True):
            row, summed = self.results[who], sums[who] if by_places else None
            must((row["place"], row.get("sum_of_places")) == (place, summed), "place", who=who)
        way = -1 if self.ranking["order"] == "asc_print" else 1
        printed = sorted(rated, key=lambda who: (way * self.results[who]["place"], who))
        unrated = sorted(set(self.organisations) - set(rated))
        must([row["organisation"] for row in self.data["results"]] == printed + unrated, "order")

    def prizes(self) -> None:
        """Step 11: the prizes that were decided, for the places taken; a tie may be put in order."""
        given, kinds = [], {one["id"]: one["kind"] for one in self.data["decisions"]}
        for who, row in self.results.items():
            for prize in row.get("prizes", ()):
                must(set(prize) == {"place", "block", "amount", "decision"}, "fields", name="results.jsonl")
                kind, field = ("block-prizes", "block") if prize["block"] else ("prizes", "place")
                must(kinds.get(prize["decision"]) == kind, "prize-decided")
                must(field == "place" or prize["block"] in row["blocks"], "prize", who=who)
                given.append((who, field, str(prize[field]), prize["amount"]))
        decided = [
            (one["organisation"], field, one[field], one["amount"])
            for kind, field in (("prizes", "place"), ("block-prizes", "block"))
            for act in self.decided(kind)[-1:]
            for one in act["sets"]["prizes"]
        ]
        must(sorted(given) == sorted(decided), "prize-decided")
        won = {who: str(place) for place, who in self.winners()} if self.decided("prizes") else {}
        for who in sorted({one[0] for one in given} | set(won)):
            mine = [one[1:3] for one in given if one[0] == who]
            must(mine == [("place", won[who])] if who in won else len(mine) == 1, "prize", who=who)
            must(who in won or mine[0][0] == "block", "prize", who=who)

    def winners(self) -> Iterator[tuple[int, str]]:
        """Yield (prize place, organisation); those a decision puts in order follow each other."""
        by_place: dict[int, list[str]] = {}
        for who in self.points:
            by_place.setdefault(self.results[who]["place"], []).append(who)
        parts: list[list[str]] = []
        for place in sorted(by_place):
            equal = sorted(by_place[place])
            acts = [d for d in self.decided("tie") if set(d["sets"]["organisations"]) & set(equal)]
            for act in acts:
                must(sorted(act["sets"]["organisations"]) == equal, "tie", id=act["id"])
            in_order = bool(acts) and acts[-1]["sets"]["way"] == "order"
            parts += [[who] for who in acts[-1]["sets"]["organisations"]] if in_order else [equal]
        stood = 0
        for number, part in enumerate(parts, 1):
            place = number if self.ranking["ties"] == "shared_dense" else stood + 1
            stood += len(part)
            yield from ((place, who) for who in part if place <= int(self.ranking["prizes"]))

    def trace(self) -> None:
        """Step 12: a trace for every cell, with its figures, the values between, the points counted here."""
        must(len(self.data["trace"]) == len(self.steps), "trace-set")
        numbers = {name: number for number, name in self.lines}
        names = {reading["id"] for reading in self.law["readings"]}
        for row in self.data["trace"]:
            who, name = row["organisation"], row["rule"]
            where = {"who": who, "rule": name}
            must((who, name) in self.steps, "trace-set")
            steps, rule, points = self.steps.pop((who, name)), self.rules[name], self.points[who][name]
            must((row["kind"], row["row"]) == (rule["kind"], numbers[name]), "trace", **where)
            looked = [(fact, str(self.year - back)) for fact, back in asked(rule)]
            shown = {(one["fact"], one["period"]): one["value"] for one in row["operands"]}
            must(shown == {key: self.shown(who, *key) for key in looked}, "trace", **where)
            must(row["steps"] == {key: written(value) for key, value in steps.items()}, "trace", **where)
            self.same(row["points"], points, "trace", **where)
            must(row["status"] == ("no-data" if row["points"] is None else "scored"), "trace", **where)
            must(set(row["readings"]) <= names, "trace", **where)
            for code, says in row["sentence"].items():
                must(points is None or pretty(points, code) in says, "trace-words", **where)

    def previous(self) -> None:
        """Step 13: the version before, named by its digest, and the same face shown to everybody."""
        said, earlier, other = self.manifest["previous"], self.given.get("previous"), self.given.get("other")
        must((said is None) == (self.manifest["version"] == 1), "previous-missing")
        must(said is None or said["reason"], "previous-missing")
        if earlier is not None:
            must(said is not None and said["sha256"] == sha256(earlier).hexdigest(), "previous")
            before = Bundle(earlier)
            before.container()
            before.canonical()
            number = self.manifest["version"] - 1
            label = f"{self.manifest['regulation']}-{self.year}-v{number}"
            must(before.manifest["label"] == label, "previous")
        if other is not None and other != self.blob:
            twin = Bundle(other)
            twin.container()
            twin.canonical()
            label = twin.manifest["label"]
            must(label == self.manifest["label"], "compare-label", label=label)
            rows = {json.dumps(row) for row in twin.data["results"]}
            differ = [row["organisation"] for row in self.data["results"] if json.dumps(row) not in rows]
            raise Fails("two-faces", names=", ".join(differ) or "-")

    def anchor(self) -> None:
        """Step 14: the place in the audit chain, in keeping with receipts and checkpoints held outside."""
        said = self.manifest["checkpoint"]
        must(said, "no-checkpoint")
        origin, size, root = note_text(self.files[CHECKPOINT], self.key, "checkpoint")
        here = {"origin": origin, "size": int(size), "root": b64decode(root).hex()}
        must(said == here, "checkpoint")
        for note in self.given.get("notes", ()):
            if note.startswith(RECEIPT):
                self.receipt(note, int(size))
                continue
            lines = note_text(note, self.key, "note")
            older = {"origin": lines[0], "size": int(lines[1]), "root": b64decode(lines[2]).hex()}
            must(older["origin"] == origin, "note-origin")
            must(older["size"] != here["size"] or older == here, "two-heads", size=size)

    def receipt(self, note: bytes, size: int) -> None:
        """Check that what a receipt promises is in the chain that was sealed, and in its figures."""
        body, _, last = note.partition(b"key: ")
        key, _, signature = last.decode().rstrip("\n").partition("\nsignature: ")
        must(key == self.key.hex() and signed(self.key, body, bytes.fromhex(signature)), "note")
        said = dict(line.split(": ", 1) for line in body.decode().splitlines()[1:])
        must(int(said["event"]) <= size, "receipt-later", receipt=said["receipt"])
        report = f"{said['form'].partition(' ')[0]} {said['period']}"
        for row in self.data["inputs"]:
            mine, same = row["organisation"] == said["organisation"], row["receipt"] == said["receipt"]
            must(mine or not same, "receipt-other", receipt=said["receipt"])
            newer = row["at"][:19] > said["submitted"][:19]
            kept = same or newer or not mine or row["report"] != report
            must(kept, "receipt-lost", receipt=said["receipt"])

    def personal(self) -> None:
        """Step 15: nothing that looks like a person's number, telephone or address of mail."""
        pages = {name: body.decode() for name, body in self.files.items() if name.endswith(".md")}
        for where, text in leaves(self.data | pages, ""):
            number = where.rpartition(".")[2] in NUMERIC and NUMBER.fullmatch(str(text))
            for message, found in () if number else personal_data(str(text)):
                raise Fails(message, where=where.strip("."), found=found[:2] + "…")

    def decided(self, kind: str) -> list[dict[str, Any]]:
        """Return the decisions of a kind."""
        return [one for one in self.data["decisions"] if one["kind"] == kind]

    def of(self, who: str) -> Figures:
        """Return the function that gives the figures of an organisation."""
        return lambda fact, back=0: self.figures[who, fact, str(self.year - back)]

    def shown(self, who: str, fact: str, year: str) -> Any:
        """Return a figure as the trace writes it."""
        value = self.figures[who, fact, year]
        if not isinstance(value, list):
            return None if value is None else written(value)
        grouped: dict[str, list[str]] = {}
        for contest, place in value:
            grouped.setdefault(contest, []).append(place)
        return [[contest, " ".join(grouped[contest])] for contest in sorted(grouped)]

    def same(self, said: Any, value: Fraction | None, message: str, /, **where: object) -> None:
        """Fail when the bundle says another number than was counted here."""
        must(said == (None if value is None else written(value)), message, said=said, counted=value, **where)


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return the only archive these files may make (APPNOTE 4.3): stored, in order, dated 1 January 1980."""
    body, directory = b"", b""
    for name in sorted(files):
        raw, data = name.encode(), files[name]
        facts = struct.pack(
            "<HHHHHIIIHH", 20, 0, 0, 0, 33, zlib.crc32(data), len(data), len(data), len(raw), 0
        )
        where = struct.pack("<HHHII", 0, 0, 0, 0o100644 << 16, len(body))
        directory += b"PK\1\2" + struct.pack("<BB", 20, 3) + facts + where + raw
        body += b"PK\3\4" + facts + raw + data
    many = len(files)
    return (
        body + directory + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, many, many, len(directory), len(body), 0)
    )


def spelled(value: Any) -> bytes:
    """Return the one spelling of data (RFC 8785, without fractions)."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def one_spelling(line: bytes, name: str) -> Any:
    """Return the data of a line that is in its one spelling; any other line fails."""
    try:
        text = line.decode()
        data = json.loads(text, parse_float=refuse, parse_constant=refuse)
        same = spelled(data) + b"\n" == line and unicodedata.is_normalized("NFC", text)
    except Exception:  # whatever cannot be read is not canonical
        raise Fails("spelling", name=name) from None
    flags = name == "rulebook.json" or name.startswith("schema/")
    sound = flags or not any(isinstance(one, bool) for _, one in leaves(data, ""))
    must(same and sound and isinstance(data, dict), "spelling", name=name)
    return data


def refuse(text: str) -> None:
    """Refuse a number that is not whole."""
    raise ValueError(text)


def chosen_rules(law: Mapping[str, Any], chosen: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the formulas and the ranking that the law gives when its readings are taken as `chosen`."""
    lines = [line for block in law["blocks"] for row in block["rows"] for line in row["lines"]]
    rules = {line["id"]: dict(line["formula"]) for line in lines}
    ranking = dict(law["ranking"])
    for reading in law["readings"]:
        name, _, value = chosen[reading["id"]].partition(":")
        option: Any = next((one for one in reading["options"] if one["id"] == name), None)
        must(option and option["takes_value"] == bool(value), "option", reading=reading["id"])
        for mate, needed in option["requires"].items():
            must(chosen[mate].partition(":")[0] == needed, "option", reading=mate)
        for path, given in option["sets"].items():
            line, _, parameter = path.rpartition(".")
            target = ranking if line == "ranking" else rules[line.removesuffix(".formula")]
            target[parameter] = value if given == "$value" else given
    for rule in rules.values():
        if rule.get("less_of"):
            rule["less"] = [*rule.get("less", ()), *rules[rule["less_of"]]["count"]]
            rule["less_of"] = ""
    return rules, ranking


def total_of(values: Sequence[Fraction | None]) -> Fraction | None:
    """Return the sum of what is known, None when nothing is."""
    known = [value for value in values if value is not None]
    return sum(known, Fraction(0)) if known else None


def pretty(value: Fraction, language: str) -> str:
    """Return a number as sentences show it: groups of three, at most four decimals."""
    text = written(nearest(value * 10000) / 10000)
    whole, _, decimals = text.lstrip("-").partition(".")
    groups, point = f"{int(whole):,}", "."
    if language != "en":
        groups, point = groups.replace(",", "\u00a0"), ","
    return ("−" if value < 0 else "") + groups + (point + decimals if decimals else "")


def leaves(value: Any, name: str) -> Iterator[tuple[str, Any]]:
    """Yield (where, value) of everything in the data that holds nothing else."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, f"{name}.{key}")
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one, name)
    else:
        yield name, value


def personal_data(text: str) -> Iterator[tuple[str, str]]:
    """Yield (message, what) for an individual's number with its date and check digit, a telephone, a mail."""
    for found in re.findall(r"(?<!\w)\d{12}(?!\w)", text):
        if is_individual(found):
            yield "individual", found
    for rule, pattern in PERSONAL.items():
        match = pattern.search(text)
        if match:
            yield rule, match.group()


def is_individual(number: str) -> bool:
    """Return whether twelve digits are an individual identification number of Kazakhstan."""
    digits = [int(one) for one in number]
    century = {0: 1900, 1: 1800, 2: 1800, 3: 1900, 4: 1900, 5: 2000, 6: 2000}.get(digits[6])
    try:
        date((century or 0) + int(number[:2]), int(number[2:4]), int(number[4:6]))
    except ValueError:
        return False
    check = sum((i + 1) * digits[i] for i in range(11)) % 11
    if check == 10:
        check = sum(((i + 2) % 11 + 1) * digits[i] for i in range(11)) % 11
    return check == digits[11]


# --- asking and answering ------------------------------------------------------------------------------


def verify(blob: bytes, key: bytes, **given: Any) -> tuple[int, str, dict[str, object]]:
    """Return (0, "", {}) for a bundle that is right, else the number of the step that fails, and why."""
    bundle = Bundle(blob, key, **given)
    for number, (step, _) in enumerate(STEPS, 1):
        try:
            getattr(bundle, step)()
        except Fails as fails:
            return number, fails.message, fails.values
        except Exception as error:  # whatever is shaped otherwise than the form fails its step
            message = "shape" if number > 1 else "not-an-archive"
            return number, message, {"what": f"{type(error).__name__}: {error}"[:200]}
    return 0, "", {}


def clean(text: str) -> str:
    """Return `text` with what a terminal could take for a command made visible."""
    return "".join(c if c.isprintable() or c == "\u00a0" else f"\\x{ord(c):02x}" for c in text)


def language() -> int:
    """Return the column of the messages: Kazakh on a Kazakh locale, else English."""
    said = next((os.environ[n] for n in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(n)), "")
    return 0 if (said or locale.getlocale()[0] or "").lower().startswith("kk") else 2


def main(words: Sequence[str] | None = None) -> int:
    """Check one bundle and say what was found."""
    asked_for = argparse.ArgumentParser(prog="verify.py", description=(__doc__ or "").partition("\n")[0])
    asked_for.add_argument("bundle", help="results-….esep.zip")
    asked_for.add_argument("previous", nargs="?", help="the bundle of the version before")
    asked_for.add_argument("--key", required=True, help="the union's public key: 64 hexadecimal digits")
    asked_for.add_argument(
        "--law", action="append", default=[], help="the digest of an edition, from a protocol"
    )
    asked_for.add_argument(
        "--receipt", "--checkpoint", action="append", default=[], dest="notes", metavar="FILE"
    )
    asked_for.add_argument("--compare", help="the same bundle as somebody else was given it")
    asked_for.add_argument("--lang", choices=("kk", "ru", "en"))
    asked_for.add_argument("--json", action="store_true")
    given = asked_for.parse_args(words)
    column = ("kk", "ru", "en").index(given.lang) if given.lang else language()
    try:
        key = bytes.fromhex(given.key)
        blob = Path(given.bundle).read_bytes()
        more: dict[str, Any] = {"law": given.law, "notes": [Path(name).read_bytes() for name in given.notes]}
        for name, path in (("previous", given.previous), ("other", given.compare)):
            if path:
                more[name] = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        print(clean(WORDS["cannot"][column].format(why=error)), file=sys.stderr)
        return 2
    number, rule, values = verify(blob, key, **more)
    if given.json:
        each = enumerate(("kk", "ru", "en"))
        says = {code: WORDS[rule][i].format(**values) for i, code in each} if rule else None
        data = {"file": Path(given.bundle).name, "confirmed": not number, "step": number or None}
        print(json.dumps(data | {"rule": rule or None, "says": says}, ensure_ascii=False))
        return 1 if number else 0
    for at, (_, names) in enumerate(STEPS, 1):
        if not number or at <= number:
            print(f"{at:>2} {'✗' if at == number else '✓'} {names[column]}")
    if number:
        print(WORDS["failed"][column].format(step=number), clean(WORDS[rule][column].format(**values)))
        return 1
    print(WORDS["confirmed"][column].format(sha=sha256(blob).hexdigest(), key=sha256(key).hexdigest()[:16]))
    return 0


# --- what a bundle may hold, and the messages ----------------------------------------------------------

STEPS = (
    ("container", ("Қаптаманың құрылысы", "Устройство пакета", "The container")),
    ("canonical", ("Жазылу түрі мен өрістері", "Вид записи и поля", "The spelling and the fields")),
    ("hashes", ("Файлдар мен бақылау сандары", "Файлы и контрольные суммы", "The files and their digests")),
    ("signature", ("Қолтаңба", "Подпись", "The signature")),
    ("rulebook", ("Ереже мен түсіндірмелер", "Положение и толкования", "The rulebook and the readings")),
    ("inputs", ("Көрсеткіштердің толықтығы", "Полнота показателей", "The figures are complete")),
    ("decisions", ("Шешімдер", "Решения", "The decisions")),
    ("cells", ("Әр ұяшықтың ұпайы", "Баллы каждой клетки", "The points of every cell")),
    ("totals", ("Жолдар, бөлімдер, жиынтық", "Строки, разделы, итоги", "Rows, blocks and totals")),
    ("places", ("Орындар мен теңдіктер", "Места и равенства", "Places and ties")),
    ("prizes", ("Сыйлықтар", "Премии", "Prizes")),
    ("trace", ("Ұпайдың жолы", "Путь баллов", "The traces")),
    ("previous", ("Алдыңғы нұсқа", "Предыдущая версия", "The version before")),
    ("anchor", ("Аудит тізбегі мен түбіртектер", "Цепь аудита и расписки", "The audit chain and receipts")),
    ("personal", ("Жеке деректердің жоқтығы", "Отсутствие личных данных", "No personal data")),
)
"""The steps in order: the method of Bundle, and the name in Kazakh, Russian and English."""

RECEIPT = b"esep-receipt/1\n"
TABLES = {
    "organisations": "organisation name",
    "inputs": "organisation fact period key value claimed source version report receipt role at",
    "decisions": "id kind body protocol item date sets document",
    "evidence": "organisation fact period key kind size commitment",
    "results": "organisation status place total blocks rows cells prizes sum_of_places",
    "trace": "organisation rule row kind status operands steps points readings in_numbers sentence",
}
MAY_LACK = {"results": {"place", "total", "blocks", "rows", "cells", "prizes", "sum_of_places"}}
SETS = {
    "edition": "edition option",
    "reading": "option reading",
    "waiver": "cause organisation persons",
    "incomplete": "cells",
    "open-reading": "readings",
    "tie": "organisations place way",
    "approval": "calculation",
    "prizes": "prizes",
    "block-prizes": "prizes",
    "ceremony": "at",
    "correction": "",
    "resolution": "",
}
MANIFEST_FIELDS = {
    "format",
    "label",
    "regulation",
    "edition",
    "year",
    "version",
    "issued",
    "zone",
    "software",
    "approval",
    "rulebook",
    "checkpoint",
    "previous",
    "files",
}
BOOK_FIELDS = {"format", "law", "chosen", "rules", "ranking", "facts", "sources"}
NUMERIC = {
    "value",
    "points",
    "total",
    "amount",
    "quotient",
    "persons",
    "count",
    "claimed",
    "steps",
    "counted",
}
PERSONAL = {
    "telephone": re.compile(
        r"(?<![\w+])(?:\+7|8)[\s\u00a0-]?\(?7\d\d\)?[\s\u00a0-]?\d{3}[\s\u00a0-]?\d\d[\s\u00a0-]?\d\d(?!\w)"
    ),
    "mail": re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+"),
}
WORDS = {
    "confirmed": (
        "Нәтиже расталды: әр ұпай мен орын қайта есептелді, бәрі сәйкес келді.\n"
        "Қаптаманың SHA-256 саны: {sha}\n"
        "Кілттің ізі: {key}. Оны хаттамада басылғанымен салыстырыңыз.",
        "Результат подтверждён: каждый балл и каждое место пересчитаны и совпали.\nSHA-256 пакета: {sha}\n"
        "Отпечаток ключа: {key}. Сверьте его с напечатанным в протоколе.",
        "The result is confirmed: every point and place was counted anew and agrees.\n"
        "SHA-256 of the bundle: {sha}\n"
        "Fingerprint of the key: {key}. Compare it with the one printed in the protocol.",
    ),
    "failed": (
        "Нәтиже расталмады. Өтпеген қадам: {step}.",
        "Результат не подтверждён. Не пройден шаг {step}.",
        "The result is not confirmed. Step {step} fails.",
    ),
    "cannot": ("Тексеру басталмады: {why}", "Проверка не начата: {why}", "The check cannot begin: {why}"),
    "shape": (
        "Деректердің құрылысы күтілгендей емес ({what}).",
        "Данные устроены не так, как должны ({what}).",
        "The data are not of the expected shape ({what}).",
    ),
    "too-large": (
        "Файл тым үлкен (64 МиБ-тан көп).",
        "Файл слишком велик (больше 64 МиБ).",
        "The file is larger than 64 MiB.",
    ),
    "too-many": (
        "Қаптамада файл тым көп.",
        "В пакете слишком много файлов.",
        "There are too many files in the bundle.",
    ),
    "name-twice": (
        "Бір атау екі рет кездеседі.",
        "Одно имя встречается дважды.",
        "A name stands there twice.",
    ),
    "odd-name": (
        "Файлдың атауы күдікті: {name}.",
        "Подозрительное имя файла: {name}.",
        "A file has an odd name: {name}.",
    ),
    "compressed": ("Файл қысылған: {name}.", "Файл сжат: {name}.", "A file is compressed: {name}."),
    "not-an-archive": (
        "Файл бүлінген не мұрағат емес.",
        "Файл повреждён или не является архивом.",
        "The file is damaged or no archive.",
    ),
    "not-ours": (
        "Мұрағаттың байттары өзгертілген: сол файлдардан басқа мұрағат шығады.",
        "Байты архива изменены: из этих файлов получается другой архив.",
        "Bytes of the archive were changed: its files make another archive.",
    ),
    "spelling": (
        "{name}: жазба қалыпты түрде емес.",
        "{name}: запись не в каноническом виде.",
        "{name}: not in the canonical spelling.",
    ),
    "fields": (
        "{name}: өрістері рұқсат етілгеннен өзгеше.",
        "{name}: поля не те, что разрешены.",
        "{name}: other fields than are allowed.",
    ),
    "form": (
        "Қаптаманың түрі белгісіз: {form}.",
        "Неизвестный вид пакета: {form}.",
        "An unknown form of bundle: {form}.",
    ),
    "file-set": (
        "Файлдар жиыны дәл емес: {names}.",
        "Набор файлов неверен: {names}.",
        "Not the exact set of files: {names}.",
    ),
    "digest": (
        "{name}: бақылау саны сәйкес емес, файл өзгертілген.",
        "{name}: контрольная сумма не совпадает, файл изменён.",
        "{name}: its digest differs, the file was changed.",
    ),
    "signature": (
        "Қолтаңба берілген кілтке сәйкес емес.",
        "Подпись не соответствует данному ключу.",
        "The signature is not by the given key.",
    ),
    "signed-else": (
        "Қол қойылғаны басқа қаптама.",
        "Подписан другой пакет.",
        "What was signed is another bundle.",
    ),
    "other-law": (
        "Манифест пен ереже әр басқа нәрсені атайды.",
        "Манифест и положение называют разное.",
        "The manifest and the rulebook name different things.",
    ),
    "unknown-law": (
        "{edition} редакциясы бұл бағдарлама білетін ережеге сәйкес емес: ереже өзгертілген.",
        "Редакция {edition} не совпадает с известной этой программе: положение изменено.",
        "The edition {edition} is not the one this program knows: the law was changed.",
    ),
    "not-governing": (
        "{edition} редакциясы {year} жылға қолданылмайды, шешім де жоқ.",
        "Редакция {edition} не действует на {year} год, и решения об этом нет.",
        "The edition {edition} does not govern {year}, and no decision says so.",
    ),
    "readings-set": ("Түсіндірмелер толық емес.", "Толкования неполны.", "The readings are not complete."),
    "option": (
        "Түсіндірменің таңдалған нұсқасы мүмкін емес: {reading}.",
        "Выбранный вариант толкования невозможен: {reading}.",
        "The option chosen of a reading is not possible: {reading}.",
    ),
    "rule": (
        "Ережеден шықпайтын параметр: {rule}.",
        "Параметр не следует из положения: {rule}.",
        "A rule does not follow from the law: {rule}.",
    ),
    "organisation-twice": (
        "Ұйым екі рет аталған.",
        "Организация названа дважды.",
        "An organisation stands twice.",
    ),
    "input-strange": (
        "Сұралмаған көрсеткіш: {who}, {fact}, {year}.",
        "Показатель, которого не спрашивали: {who}, {fact}, {year}.",
        "A figure nobody asked for: {who}, {fact}, {year}.",
    ),
    "input-twice": (
        "Көрсеткіш екі рет берілген: {who}, {fact}, {year}.",
        "Показатель дан дважды: {who}, {fact}, {year}.",
        "A figure is given twice: {who}, {fact}, {year}.",
    ),
    "input-value": (
        "Көрсеткіштің мәні дұрыс емес: {who}, {fact}, {year}: {value}.",
        "Неверное значение: {who}, {fact}, {year}: {value}.",
        "A figure has a wrong value: {who}, {fact}, {year}: {value}.",
    ),
    "input-missing": (
        "Көрсеткіш жоқ: {who}, {fact}, {year}.",
        "Нет показателя: {who}, {fact}, {year}.",
        "A figure is missing: {who}, {fact}, {year}.",
    ),
    "decision-twice": ("Шешім екі рет аталған.", "Решение названо дважды.", "A decision stands twice."),
    "reading-by": (
        "Түсіндірменің таңдалуы шешімге сүйенбейді: {reading}.",
        "Выбор толкования не опирается на решение: {reading}.",
        "What was chosen of a reading rests on no decision: {reading}.",
    ),
    "decision": (
        "Шешім жоқ нәрсе туралы не ережеге қайшы: {id} ({kind}).",
        "Решение о том, чего нет, или против правила: {id} ({kind}).",
        "A decision speaks of what is not there or against the rule: {id} ({kind}).",
    ),
    "waiver": (
        "Объективті себеппен азайған мүшелер шешімге сәйкес емес: {who}.",
        "Убыль по объективным причинам не соответствует решениям: {who}.",
        "Members lost for objective causes are not those of the decisions: {who}.",
    ),
    "results-set": (
        "Нәтиже әр ұйымға бір рет берілмеген.",
        "Результат дан не каждой организации по одному разу.",
        "There is not one result for every organisation.",
    ),
    "rated": (
        "Бағаланғаны не бағаланбағаны дұрыс емес: {who}.",
        "Неверно, оценена ли организация: {who}.",
        "Whether it is rated is wrong: {who}.",
    ),
    "cell": (
        "{who}, {rule}: қаптамада {said}, қайта есептегенде {counted}.",
        "{who}, {rule}: в пакете {said}, при пересчёте {counted}.",
        "{who}, {rule}: the bundle says {said}, counted anew {counted}.",
    ),
    "sum": (
        "{who}, {number}: қаптамада {said}, қосқанда {counted}.",
        "{who}, {number}: в пакете {said}, сумма {counted}.",
        "{who}, {number}: the bundle says {said}, the sum is {counted}.",
    ),
    "total": (
        "{who}, жиынтық: қаптамада {said}, қосқанда {counted}.",
        "{who}, итог: в пакете {said}, сумма {counted}.",
        "{who}, total: the bundle says {said}, the sum is {counted}.",
    ),
    "place-in": (
        "{who}, {number}: орын дұрыс емес.",
        "{who}, {number}: неверное место.",
        "{who}, {number}: the place is wrong.",
    ),
    "place": ("{who}: орын дұрыс емес.", "{who}: неверное место.", "{who}: the place is wrong."),
    "order": ("Кестенің реті дұрыс емес.", "Неверный порядок таблицы.", "The order of the table is wrong."),
    "prize-decided": (
        "Сыйлықтар шешімге сәйкес емес.",
        "Премии не соответствуют решению.",
        "The prizes are not those that were decided.",
    ),
    "prize": (
        "{who}: сыйлық алған орнына сәйкес емес.",
        "{who}: премия не соответствует месту.",
        "{who}: the prize does not fit the place.",
    ),
    "tie": (
        "Теңдік туралы шешім тең емес ұйымдарды атайды: {id}.",
        "Решение о равенстве называет неравных: {id}.",
        "A decision on a tie names organisations that are not equal: {id}.",
    ),
    "trace-set": (
        "Әр ұяшыққа бір жол берілмеген.",
        "Путь дан не каждой клетке по одному разу.",
        "There is not one trace for every cell.",
    ),
    "trace": (
        "{who}, {rule}: жолы есепке сәйкес емес.",
        "{who}, {rule}: путь не соответствует расчёту.",
        "{who}, {rule}: the trace differs.",
    ),
    "trace-words": (
        "{who}, {rule}: сөйлемде басқа ұпай айтылған.",
        "{who}, {rule}: в предложении назван другой балл.",
        "{who}, {rule}: the sentence says other points.",
    ),
    "previous-missing": (
        "Түзету қай нұсқаны, қандай себеппен түзететінін айтпайды, не бірінші нұсқа алдыңғысын атайды.",
        "Исправление не говорит, какую версию и почему исправляет, либо первая версия называет предыдущую.",
        "A correction does not say which version it corrects and why, or a first version names another.",
    ),
    "previous": (
        "Берілген файл алдыңғы нұсқа емес.",
        "Данный файл — не предыдущая версия.",
        "The file given is not the version before.",
    ),
    "compare-label": (
        "Салыстыруға берілгені басқа нәтиже: {label}.",
        "Для сравнения дан другой результат: {label}.",
        "What was given to compare is another result: {label}.",
    ),
    "two-faces": (
        "Бір нәтиженің екі түрлі қаптамасы бар. Айырмасы бар ұйымдар: {names}.",
        "Одному и тому же результату соответствуют два разных пакета. Различаются: {names}.",
        "There are two different bundles of one result. They differ in: {names}.",
    ),
    "no-checkpoint": (
        "Аудит тізбегінің нүктесі жоқ.",
        "Нет точки цепи аудита.",
        "There is no checkpoint of the audit chain.",
    ),
    "checkpoint": (
        "Аудит тізбегінің нүктесі дұрыс емес.",
        "Точка цепи аудита неверна.",
        "The checkpoint of the audit chain is wrong.",
    ),
    "note": (
        "Берілген түбіртектің не нүктенің қолтаңбасы дұрыс емес.",
        "Подпись данной расписки или точки неверна.",
        "The receipt or checkpoint given is not signed by this key.",
    ),
    "note-origin": ("Нүкте басқа тізбектікі.", "Точка другой цепи.", "The checkpoint is of another chain."),
    "two-heads": (
        "{size} оқиғалық тізбектің екі түрлі басы бар: тарих қайта жазылған.",
        "У цепи из событий ({size}) две разные вершины: история переписана.",
        "The chain of {size} events has two different heads: history was rewritten.",
    ),
    "receipt-later": (
        "Түбіртек осы қорытындыдан кейін берілген: {receipt}.",
        "Расписка выдана после этого итога: {receipt}.",
        "The receipt was given after this result: {receipt}.",
    ),
    "receipt-other": (
        "Түбіртек басқа ұйымның көрсеткіштеріне тіркелген: {receipt}.",
        "Расписка приписана другой организации: {receipt}.",
        "The receipt stands at another organisation's figures: {receipt}.",
    ),
    "receipt-lost": (
        "Түбіртектегі есеп көрсеткіштерде жоқ: {receipt}.",
        "Отчёта из расписки нет среди показателей: {receipt}.",
        "The report of the receipt is not among the figures: {receipt}.",
    ),
    "individual": (
        "ЖСН-ге ұқсас сан: {where} ({found}).",
        "Похоже на ИИН: {where} ({found}).",
        "Looks like an individual's number: {where} ({found}).",
    ),
    "telephone": (
        "Телефон нөміріне ұқсас: {where} ({found}).",
        "Похоже на телефон: {where} ({found}).",
        "Looks like a telephone: {where} ({found}).",
    ),
    "mail": (
        "Электрондық поштаға ұқсас: {where} ({found}).",
        "Похоже на адрес почты: {where} ({found}).",
        "Looks like a mail address: {where} ({found}).",
    ),
}
"""What is said, by the name of the message: Kazakh, Russian, English."""

if __name__ == "__main__":
    raise SystemExit(main())
