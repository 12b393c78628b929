#!/usr/bin/env python3
"""Checks a sealed result of Esep from beginning to end, with nothing but Python 3.8 and the union's key.

    python3 verify.py results-annual-evaluation-2025-v1.esep.zip --key HEX

The key is printed in the protocol and on the union's site; take this file from the site, never out of a
bundle. Exit status: 0 confirmed, 1 a step failed, 2 the request cannot be carried out.

How to read it: first the fifteen steps in their order, each a function whose first line says what it makes
sure of; then what they lean on: the ten kinds of formula by which every point is counted anew, and the
arithmetic of the signature. It was written apart from the union's own program, the two share only the form
of the bundle. What is said when something is wrong stands at the end, in three languages.
"""

from __future__ import annotations

import argparse
import json
import locale
import os
import re
import sys
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from hashlib import sha256, sha512
from io import BytesIO
from math import ceil, floor
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

KNOWN = {
    "6f08f8971712d4fa38148529a51479cf4e48091df1bba20a0c5340f600ba0833": "annual-evaluation 2026-02-20",
    "4b6d54696b03865a0d6c9218d6a784df59201d54284d26bc562b7175e8077948": "legal-inspector-contest 2025-12-25",
}
"""The digest of `law` in the rulebook of every edition known here; `--law HEX` adds one from a protocol."""

STEPS = (
    ("container", "Қаптаманың құрылысы", "Устройство пакета", "The container"),
    ("spelling", "Жазылу түрі мен өрістері", "Вид записи и поля", "The spelling and the fields"),
    ("digests", "Файлдар мен бақылау сандары", "Файлы и контрольные суммы", "The files and their digests"),
    ("signature", "Қолтаңба", "Подпись", "The signature"),
    ("rulebook", "Ереже мен түсіндірмелер", "Положение и толкования", "The rulebook and the readings"),
    ("inputs", "Көрсеткіштердің толықтығы", "Полнота показателей", "The figures are complete"),
    ("decisions", "Шешімдер", "Решения", "The decisions"),
    ("cells", "Әр ұяшықтың ұпайы", "Баллы каждой клетки", "The points of every cell"),
    ("totals", "Жолдар, бөлімдер, жиынтық", "Строки, разделы, итоги", "Rows, blocks and totals"),
    ("places", "Орындар мен теңдіктер", "Места и равенства", "Places and ties"),
    ("prizes", "Сыйлықтар", "Премии", "Prizes"),
    ("traces", "Ұпайдың жолы", "Путь баллов", "The traces"),
    ("previous", "Алдыңғы нұсқа", "Предыдущая версия", "The version before"),
    ("anchor", "Аудит тізбегі мен түбіртектер", "Цепь аудита и расписки", "The audit chain and receipts"),
    ("personal", "Жеке деректердің жоқтығы", "Отсутствие личных данных", "No personal data"),
)
"""The steps in order: the method of Bundle, and the name in Kazakh, Russian and English."""

LANGUAGES = ("kk", "ru", "en")
FORM, MANIFEST, SIGNATURE = "esep-results/1", "manifest.json", "signatures/issuer.note"
RATED = ("organisation", "inspector")
"""Who may be rated; a bundle holds the list of one of them, and WHO below stands for that word."""

FIELDS = {
    "manifest": "format label regulation edition year version issued zone software approval rulebook"
    " checkpoint previous files holder?",
    "rulebook": "format law chosen rules ranking facts sources",
    "WHOs": "WHO name",
    "inputs": "WHO fact period key value claimed source version report receipt role at",
    "decisions": "id kind body protocol item date sets document",
    "evidence": "WHO fact period key kind size commitment",
    "results": "WHO status place? total? blocks? rows? cells? prizes? sum_of_places?",
    "standings": "WHO name place total sheets prizes",
    "trace": "WHO rule row kind status operands steps points readings in_numbers sentence",
    "a prize": "place block amount decision",
}
"""The fields that each record has, and no others; with `?` it may lack one."""

SETS = {
    "edition": "edition option",
    "reading": "option reading",
    "waiver": "cause WHO persons",
    "incomplete": "cells",
    "open-reading": "readings",
    "tie": "WHOs place way",
    "approval": "calculation",
    "prizes": "prizes",
    "block-prizes": "prizes",
    "ceremony": "at",
    "fewer": "places",
    "correction": "",
    "resolution": "",
}
"""What a decision of each kind sets."""

LARGEST, MOST_FILES = 64 * 1024 * 1024, 64
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,60}(/[A-Za-z0-9][A-Za-z0-9.-]{0,60})?")
NUMBER = re.compile(r"(?!-0$)-?(0|[1-9][0-9]{0,79})(\.[0-9]{0,79}[1-9]|/[1-9][0-9]{0,79})?")
FIGURE = re.compile(r"(0|[1-9][0-9]{0,29})(\.5)?|yes|no")
BEST_FIRST = ("grand-prize", "first", "second", "third", "took-part", "absent")
MOVED_IN, MOVED_OUT = "membership.transferred-in", "membership.transferred-out"
LOST = "membership.lost-objectively"
RECEIPT = b"esep-receipt/1\n"
NUMERIC = re.compile(r".*\.(value|claimed|points|total|amount|persons|count|counted|quotient|steps)")
PERSONAL = {
    "individual": r"(?<!\w)\d{12}(?!\w)",
    "telephone": r"(?<![\w+])(?:\+7|8)[\s-]?\(?7\d\d\)?[\s-]?\d{3}[\s-]?\d\d[\s-]?\d\d(?!\w)",
    "mail": r"[\w.+-]+@[\w-]+\.[\w.-]+",
}


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


def agree(said: dict[str, Any], counted: dict[str, Any], who: str) -> None:
    """Fail at the first number of the bundle that is not the one counted here."""
    for name in {**counted, **said}:
        right = name in said and name in counted and read(said[name]) == counted[name]
        must(right, "differs", who=who, name=name, said=said.get(name), counted=counted.get(name))


class Bundle:
    """A bundle on its way through the steps; each leaves to the next what it has found to be sound."""

    def __init__(self, blob: bytes, key: bytes = b"", **given: Any) -> None:
        """Keep the bytes, the issuer's public key and what else was given: law, previous, notes, other."""
        self.blob, self.key, self.given = blob, key, given
        self.files: dict[str, bytes] = {}
        self.data: dict[str, Any] = {}

    # --- what the file is, and who signed it -----------------------------------------------------------

    def container(self) -> None:
        """Step 1: a plain archive that packs again to the same bytes."""
        must(len(self.blob) <= LARGEST, "too-large")
        with ZipFile(BytesIO(self.blob)) as archive:
            entries = archive.infolist()
            once = len({entry.filename.lower() for entry in entries}) == len(entries)
            must(once and len(entries) <= MOST_FILES, "odd-entries")
            for entry in entries:
                plain = NAME.fullmatch(entry.filename) and entry.compress_type == ZIP_STORED
                must(plain, "odd-entry", name=entry.filename)
            must(sum(entry.file_size for entry in entries) <= len(self.blob), "odd-entries")
            self.files = {entry.filename: archive.read(entry) for entry in entries}
        must(packed(self.files) == self.blob, "not-ours")

    def spelling(self) -> None:
        """Step 2: every table in its one spelling, with its own fields and no others."""
        for name, body in sorted(self.files.items()):
            stem, _, kind = name.rpartition(".")
            if kind in ("json", "jsonl"):
                rows = [one_spelling(line, name) for line in body.splitlines(keepends=True)]
                must(kind == "jsonl" or len(rows) == 1, "spelling", name=name)
                self.data[stem] = rows if kind == "jsonl" else rows[0]
        self.who = next((word for word in RATED if f"{word}s" in self.data), RATED[0])
        for table, fields in FIELDS.items():
            name = table.replace("WHO", self.who)
            rows = self.data.get(name, [])
            for row in rows if isinstance(rows, list) else [rows]:
                self.has_fields(row, fields, name)
        for act in self.data.get("decisions", ()):
            self.has_fields(act["sets"], SETS.get(act["kind"], "none"), act["id"])
        self.manifest, self.book = self.data["manifest"], self.data["rulebook"]
        self.law, self.year = self.book["law"], self.manifest["year"]
        must(self.manifest["format"] == FORM, "form", form=self.manifest["format"])

    def has_fields(self, row: dict[str, Any], fields: str, name: str) -> None:
        """Check that a record has its own fields and no others."""
        wanted = fields.replace("WHO", self.who).split()
        needed, allowed = ({one.rstrip("?") for one in wanted if one[-1] not in end} for end in ("?", ""))
        must(needed <= set(row) <= allowed, "fields", name=name)

    def digests(self) -> None:
        """Step 3: exactly the files that make a bundle, each with the digest that the manifest says."""
        tables = [name.replace("WHO", self.who) for name in list(FIELDS)[2:9]]
        tables = [name for name in tables if name != "standings" or name in self.data]
        whole = {"rulebook.json", "checkpoint.note", *(f"README.{code}.md" for code in LANGUAGES)}
        whole |= {f"{name}.jsonl" for name in tables} | {f"schema/{name}.json" for name in tables}
        for names in (set(self.manifest["files"]), set(self.files) - {MANIFEST, SIGNATURE}):
            must(names == whole, "file-set", names=", ".join(sorted(names ^ whole)))
        must(SIGNATURE in self.files, "file-set", names=SIGNATURE)
        for name, said in self.manifest["files"].items():
            body = self.files[name]
            must(said == {"sha256": sha256(body).hexdigest(), "size": len(body)}, "digest", name=name)

    def signature(self) -> None:
        """Step 4: the issuer's signature over this very manifest."""
        lines = note_lines(self.files[SIGNATURE], self.key, "signature")
        digest = sha256(self.files[MANIFEST]).hexdigest()
        must(lines == [FORM, self.manifest["label"], digest], "signed-else")

    # --- what was counted from -------------------------------------------------------------------------

    def rulebook(self) -> None:
        """Step 5: a law that is known and governs the year, rules that follow from it and the readings."""
        manifest, book, law = self.manifest, self.book, self.law
        named = manifest["files"]["rulebook.json"]["sha256"]
        must(manifest["rulebook"] == named, "digest", name="rulebook.json")
        holder = f"-{manifest['holder']}" if manifest.get("holder") else ""
        label = f"{law['regulation']}{holder}-{self.year}-v{manifest['version']}"
        said = [manifest[name] for name in ("regulation", "edition", "label")]
        must(said == [law["regulation"], law["edition"], label], "other-law")
        known = {*KNOWN, *self.given.get("law", ())}
        must(sha256(spelled(law)).hexdigest() in known, "unknown-law", edition=law["edition"])
        first, last = law["governs"]["from"] or 0, law["governs"]["until"] or 9999
        decided = any(act["sets"]["edition"] == law["edition"] for act in self.decided("edition"))
        must(decided or first <= self.year <= last, "not-governing", edition=law["edition"], year=self.year)
        must([one["id"] for one in book["chosen"]] == [one["id"] for one in law["readings"]], "readings-set")
        self.apply_readings({one["id"]: one["chosen"] for one in book["chosen"]})
        for name in {**self.rules, **book["rules"]}:
            must(self.rules.get(name) == book["rules"].get(name), "rule", rule=name)
        must(book["ranking"] == self.ranking, "rule", rule="ranking")

    def apply_readings(self, chosen: dict[str, str]) -> None:
        """Make the formulas and the ranking of the law, with its readings taken as `chosen`."""
        self.tree = {
            block["number"]: {row["number"]: row["lines"] for row in block["rows"] if row["lines"]}
            for block in self.law["blocks"]
        }
        rows = [row for block in self.law["blocks"] for row in block["rows"]]
        self.row_of = {line["id"]: row["number"] for row in rows for line in row["lines"]}
        self.rules = {line["id"]: dict(line["formula"]) for row in rows for line in row["lines"]}
        self.ranking, self.options = dict(self.law["ranking"]), {}
        for reading in self.law["readings"]:
            name, _, value = chosen[reading["id"]].partition(":")
            option: Any = next((one for one in reading["options"] if one["id"] == name), None)
            must(option and option["takes_value"] == bool(value), "option", reading=reading["id"])
            self.options[reading["id"]] = option
            for mate, needed in option["requires"].items():
                must(chosen[mate].partition(":")[0] == needed, "option", reading=mate)
            for path, given in option["sets"].items():
                *line, parameter = path.split(".")
                target = self.ranking if line == ["ranking"] else self.rules[line[0]]
                target[parameter] = value if given == "$value" else given
        for rule in self.rules.values():
            if rule.get("less_of"):
                rule["less"] = [*rule.get("less", ()), *self.rules[rule["less_of"]]["count"]]
                rule["less_of"] = ""

    def inputs(self) -> None:
        """Step 6: every figure that the rules ask for, of everybody rated, once."""
        self.rated = [row[self.who] for row in self.data[f"{self.who}s"]]
        must(len(set(self.rated)) == len(self.rated), "rated-twice")
        silence = Figures({}, self.year)  # a rule counted in silence tells what it asks for
        for rule in self.rules.values():
            count(rule, silence)
        self.figures: dict[str, dict[Any, Any]] = {who: {} for who in self.rated}
        for row in self.data["inputs"]:
            who, cell, key, value = row[self.who], (row["fact"], row["period"]), row["key"], row["value"]
            where = {"who": who, "fact": row["fact"], "year": row["period"]}
            must(who in self.figures and cell in silence.asked, "input-strange", **where)
            table = self.figures[who].setdefault(cell, {}) if key else self.figures[who]
            must(isinstance(table, dict) and (key or cell) not in table, "input-twice", **where)
            spelt = {*value.split(" ")} <= {*BEST_FIRST} if key else value is None or FIGURE.fullmatch(value)
            must(spelt, "input-value", value=value, **where)
            table[key or cell] = value.split(" ") if key else read(value)
        for who, (fact, year) in ((who, cell) for who in self.rated for cell in sorted(silence.asked)):
            must((fact, year) in self.figures[who], "input-missing", who=who, fact=fact, year=year)

    def decisions(self) -> None:
        """Step 7: decisions that stand once, speak of what exists, and carry the readings and waivers."""
        acts, chosen = self.data["decisions"], {one["id"]: one for one in self.book["chosen"]}
        must(len({act["id"] for act in acts}) == len(acts), "decision-twice")
        known = [*self.rated, *(row[self.who] for row in self.data.get("standings", ()))]
        there = {self.who: known, "criterion": [*self.row_of, *self.row_of.values()]}
        there.update(reading=list(chosen), edition=[self.law["edition"]], block=list(self.tree))
        for act in acts:
            date.fromisoformat(act["date"])
            for name, value in leaves(act["sets"], ""):
                kind = name.rpartition(".")[2]
                exists = value in there.get(kind, there.get(kind.rstrip("s"), {value}))
                must(exists, "decision", id=act["id"], kind=act["kind"], value=value)
        in_force = [self.options[name] for name, one in chosen.items() if one["by"] != "default"]
        pulled = [pair for option in in_force for pair in option["requires"].items()]
        for reading in self.law["readings"]:
            one = chosen[reading["id"]]
            settled = [act for act in self.decided("reading") if act["sets"]["reading"] == reading["id"]]
            right = one["by"] == "default" and one["chosen"] == reading["default"]
            right = right or (one["by"] == "linked" and (reading["id"], one["chosen"]) in pulled)
            if settled:
                right = one["by"] == "decision" and one["chosen"] == settled[-1]["sets"]["option"]
            said = settled[-1]["id"] if settled else None
            must(right and one["decision"] == said, "reading-by", reading=reading["id"])
        self.waivers()

    def waivers(self) -> None:
        """Check that those lost for objective causes are those that decisions name, and only those."""
        persons: dict[str, Fraction] = {}
        for act in self.decided("waiver"):
            who = act["sets"][self.who]
            persons[who] = persons.get(who, Fraction(0)) + Fraction(act["sets"]["persons"])
        for row in self.data["inputs"]:
            who, by_decision = row[self.who], row["source"] == "decision" or row[self.who] in persons
            if by_decision and (row["fact"], row["period"]) == (LOST, str(self.year)):
                must(Fraction(row["value"] or 0) == persons.get(who, 0), "waiver", who=who)

    # --- what was counted ------------------------------------------------------------------------------

    def cells(self) -> None:
        """Step 8: the points of every cell, counted anew."""
        rows, worst = self.data["results"], self.ranking["missing"] == "worst"
        must(sorted(row[self.who] for row in rows) == sorted(self.rated), "results-set")
        self.results: dict[str, Any] = {}
        self.worked: dict[tuple[str, str], tuple[Any, dict[str, Any], dict[Any, Any]]] = {}
        for row in rows:
            who, known = row[self.who], self.figures[row[self.who]]
            rated = any(known[fact, year] is not None for fact, year in known if year == str(self.year))
            must(row["status"] == ("rated" if rated else "unrated"), "rated", who=who)
            must(rated or len(row) == 2, "fields", name="results")
            if rated:
                self.results[who] = row
                for name, rule in self.rules.items():
                    figure = Figures(known, self.year, worst=worst)
                    self.worked[who, name] = (*count(rule, figure), figure.asked)
                agree(row["cells"], {name: self.worked[who, name][0] for name in self.rules}, who)

    def totals(self) -> None:
        """Step 9: rows, blocks and totals are the sums of their cells."""
        digits = {"round2": 100, "round0": 1}.get(self.ranking["precision"], 0)
        self.sums: dict[str, dict[str, Any]] = {}
        for who, result in self.results.items():
            sums = self.sums[who] = {}
            for rows in self.tree.values():
                for number, row in rows.items():
                    points = total_of(self.worked[who, line["id"]][0] for line in row)
                    if points is not None and digits:
                        points = nearest(points * digits) / digits
                    sums[f"rows {number}"] = points
            for block, rows in self.tree.items():
                sums[f"blocks {block}"] = total_of(sums[f"rows {number}"] for number in rows)
            sums["total"] = total_of(sums[f"blocks {block}"] for block in self.tree) or Fraction(0)
            agree({name: points for name, points, _ in printed(result)}, sums, who)

    def places(self) -> None:
        """Step 10: every place, equal ones included, and the order of the table."""
        by_places, order = self.ranking["by"] == "sum_of_places", self.ranking["order"]
        summed = {who: Fraction(0) for who in self.results}
        there = {who: {name: place for name, _, place in printed(row)} for who, row in self.results.items()}
        for name in next(iter(self.sums.values()), ()):
            column = {who: sums[name] for who, sums in self.sums.items()}
            lowest_wins = name == "total" and (by_places or order == "asc_wins")
            if name == "total" and by_places:
                column = summed
            for who, place in self.placed(column, lowest_wins=lowest_wins).items():
                must(there[who][name] == place, "place", who=who, name=name)
                summed[who] += (place or len(summed)) if name.startswith("rows") else 0
        for who, row in self.results.items():
            must(
                row.get("sum_of_places") == (summed[who] if by_places else None), "place", who=who, name="sum"
            )
        way = -1 if order == "asc_print" else 1
        in_order = sorted(self.results, key=lambda who: (way * self.results[who]["place"], who))
        in_order += sorted(set(self.rated) - set(in_order))
        must([row[self.who] for row in self.data["results"]] == in_order, "order")
        self.standing = self.results
        if "standings" in self.data:
            self.standing = {row[self.who]: row for row in self.data["standings"]}
            must(not any(row["prizes"] for row in self.results.values()), "prize", who="sheets")
            self.standings()

    def standings(self) -> None:
        """Check the exact mean of each entrant's sheets, every sheet in one mean, and the places of these."""
        means: dict[str, Any] = {}
        for row in self.data["standings"]:
            who, sheets = row[self.who], row["sheets"]
            must(sheets and who not in means and set(sheets) <= set(self.results), "standing", who=who)
            means[who] = sum((self.sums[one]["total"] for one in sheets), Fraction(0)) / len(sheets)
            agree({"total": row["total"]}, {"total": means[who]}, who)
        every = [one for row in self.data["standings"] for one in row["sheets"]]
        must(sorted(every) == sorted(self.results), "standing", who="sheets")
        for who, place in self.placed(means, lowest_wins=False).items():
            must(self.standing[who]["place"] == place, "place", who=who, name="standing")

    def placed(self, column: dict[str, Any], *, lowest_wins: bool) -> dict[str, Any]:
        """Return the place of each value: how many (different, when ties are dense) are better, and one."""
        given = [value for value in column.values() if value is not None]
        pool, way = set(given) if self.ranking["ties"] == "shared_dense" else given, -1 if lowest_wins else 1
        place = {value: 1 + sum(way * other > way * value for other in pool) for value in given}
        return {who: place.get(value) for who, value in column.items()}

    def prizes(self) -> None:
        """Step 11: the prizes that were decided, for the places taken; a tie may be put in order."""
        given, decided = [], []
        for who, row in self.standing.items():
            for prize in row["prizes"]:
                self.has_fields(prize, FIELDS["a prize"], "results")
                kind = "block" if prize["block"] else "place"
                given.append((who, kind, str(prize[kind]), prize["amount"], prize["decision"]))
        for name, kind in (("prizes", "place"), ("block-prizes", "block")):
            for act in self.decided(name)[-1:]:
                decided += [
                    (p[self.who], kind, p[kind], p["amount"], act["id"]) for p in act["sets"]["prizes"]
                ]
        must(sorted(given) == sorted(decided), "prize-decided")
        won = self.winners() if self.decided("prizes") else {}
        for who in sorted({*won, *(prize[0] for prize in given)}):
            mine = [(kind, number) for name, kind, number, *_ in given if name == who]
            right = (
                mine == [("place", str(won[who]))] if who in won else [one[0] for one in mine] == ["block"]
            )
            must(right, "prize", who=who)

    def winners(self) -> dict[str, int]:
        """Return the prize places; those whom a decision on a tie puts in order follow each other."""
        won: dict[str, int] = {}
        groups = stood = 0
        for place in sorted({row["place"] for row in self.standing.values()}):
            equal = sorted(who for who, row in self.standing.items() if row["place"] == place)
            ties = [tie["sets"] for tie in self.decided("tie") if {*tie["sets"][f"{self.who}s"]} & {*equal}]
            for tie in ties:
                must(sorted(tie[f"{self.who}s"]) == equal, "tie", names=", ".join(tie[f"{self.who}s"]))
            ordered = ties and ties[-1]["way"] == "order"
            for part in [[who] for who in ties[-1][f"{self.who}s"]] if ordered else [equal]:
                groups += 1
                prize = groups if self.ranking["ties"] == "shared_dense" else stood + 1
                stood += len(part)
                won.update(dict.fromkeys(part, prize) if prize <= int(self.ranking["prizes"]) else {})
        for fewer in self.decided("fewer")[-1:]:
            won = {who: place for who, place in won.items() if str(place) in fewer["sets"]["places"]}
        return won

    def traces(self) -> None:
        """Step 12: a trace for every cell, with its figures, the values between, the points counted here."""
        there = [(row[self.who], row["rule"]) for row in self.data["trace"]]
        must(sorted(there) == sorted(self.worked), "trace-set")
        for row in self.data["trace"]:
            who, name = row[self.who], row["rule"]
            points, steps, asked = self.worked[who, name]
            operands = {(one["fact"], one["period"]): read(one["value"]) for one in row["operands"]}
            right = (
                (row["kind"], row["row"]) == (self.rules[name]["kind"], self.row_of[name])
                and operands == asked
                and {key: read(value) for key, value in row["steps"].items()} == steps
                and read(row["points"]) == points
                and row["status"] == ("no-data" if points is None else "scored")
                and set(row["readings"]) <= set(self.options)
            )
            must(right, "trace", who=who, rule=name)
            for code, says in row["sentence"].items():
                must(points is None or pretty(points, code) in says, "trace-words", who=who, rule=name)

    # --- what was before, what is outside, what must not be there --------------------------------------

    def previous(self) -> None:
        """Step 13: the version before, named by its digest, and the same face shown to everybody."""
        said, earlier, other = self.manifest["previous"], self.given.get("previous"), self.given.get("other")
        first = self.manifest["version"] == 1
        must(said is None if first else said and said["reason"], "previous-missing")
        if earlier is not None:
            label = self.manifest["label"].rpartition("-v")[0] + f"-v{self.manifest['version'] - 1}"
            same = said and said["sha256"] == sha256(earlier).hexdigest()
            must(same and opened(earlier).manifest["label"] == label, "previous")
        if other is not None and other != self.blob:
            twin = opened(other)
            must(
                twin.manifest["label"] == self.manifest["label"],
                "compare-label",
                label=twin.manifest["label"],
            )
            differ = [row[self.who] for row in self.data["results"] if row not in twin.data["results"]]
            raise Fails("two-faces", names=", ".join(differ) or "-")

    def anchor(self) -> None:
        """Step 14: the place in the audit chain, in keeping with receipts and checkpoints held outside."""
        must(self.manifest["checkpoint"], "no-checkpoint")
        here = checkpoint(self.files["checkpoint.note"], self.key, "checkpoint")
        must(self.manifest["checkpoint"] == here, "checkpoint")
        for note in self.given.get("notes", ()):
            if note.startswith(RECEIPT):
                self.receipt(note, here["size"])
            else:
                held = checkpoint(note, self.key, "note")
                must(held["origin"] == here["origin"], "note-origin")
                must(held["size"] != here["size"] or held == here, "two-heads", size=held["size"])

    def receipt(self, note: bytes, size: int) -> None:
        """Check that what a receipt promises is in the chain that was sealed, and in its figures."""
        body, _, last = note.partition(b"key: ")
        key, _, signature = last.decode().rstrip("\n").partition("\nsignature: ")
        must(key == self.key.hex() and signed(self.key, body, bytes.fromhex(signature)), "note")
        said = dict(line.split(": ", 1) for line in body.decode().splitlines()[1:])
        must(int(said["event"]) <= size, "receipt-later", receipt=said["receipt"])
        report = f"{said['form'].partition(' ')[0]} {said['period']}"
        for row in self.data["inputs"]:
            mine = row[self.who].partition(".")[0] == said[self.who]
            same = row["receipt"] == said["receipt"]
            must(mine or not same, "receipt-other", receipt=said["receipt"])
            newer = row["at"][:19] > said["submitted"][:19]
            kept = same or newer or not mine or row["report"] != report
            must(kept, "receipt-lost", receipt=said["receipt"])

    def personal(self) -> None:
        """Step 15: nothing that looks like a person's number, telephone or address of mail."""
        pages = {name: body.decode() for name, body in self.files.items() if name.endswith(".md")}
        for where, text in leaves({**self.data, **pages}, ""):
            number = NUMERIC.fullmatch(where) and NUMBER.fullmatch(str(text))
            for message, pattern in () if number else PERSONAL.items():
                for found in re.findall(pattern, str(text)):
                    right = message == "individual" and not is_individual(found)
                    must(right, message, where=where.strip("."), found=found[:2] + "…")

    def decided(self, kind: str) -> list[dict[str, Any]]:
        """Return the decisions of a kind."""
        return [act for act in self.data["decisions"] if act["kind"] == kind]


# --- reading and writing the files of a bundle ---------------------------------------------------------


def opened(blob: bytes) -> Bundle:
    """Return another bundle after its first two steps."""
    bundle = Bundle(blob)
    bundle.container()
    bundle.spelling()
    return bundle


def packed(files: dict[str, bytes]) -> bytes:
    """Return the only archive these files may make: stored, in order of names, dated 1 January 1980."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name in sorted(files):
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            archive.writestr(entry, files[name])
    return out.getvalue()


def spelled(value: Any) -> bytes:
    """Return the one spelling of data (RFC 8785, without fractions)."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def one_spelling(line: bytes, name: str) -> Any:
    """Return the data of a line that is in its one spelling; any other line fails."""
    data: Any = None
    kinds = {str, int, type(None), bool if name.startswith(("rulebook", "schema")) else str}
    try:
        text = line.decode()
        data = None if re.search("[0-9]{100}", text) else json.loads(text)
        same = spelled(data) + b"\n" == line and unicodedata.is_normalized("NFC", text)
        same = same and isinstance(data, dict) and {type(value) for _, value in leaves(data, "")} <= kinds
    except Exception:  # whatever cannot be read is not in its one spelling
        same = False
    must(same, "spelling", name=name)
    return data


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


def read(text: Any) -> Any:
    """Return what a text of the bundle stands for: an exact number, places by contest, or itself."""
    if isinstance(text, list):
        return {contest: results.split(" ") for contest, results in text}
    if isinstance(text, str) and NUMBER.fullmatch(text):
        number = Fraction(text)
        return number if "/" not in text or str(number) == text else text
    return text


def pretty(value: Fraction, language: str) -> str:
    """Return a number as sentences show it: groups of three, at most four decimals."""
    whole, rest = divmod(int(nearest(abs(value) * 10000)), 10000)
    groups, decimals = f"{whole:,}", f".{rest:04}".rstrip("0") if rest else ""
    if language != "en":
        groups, decimals = groups.replace(",", "\u00a0"), decimals.replace(".", ",")
    return ("−" if value < 0 else "") + groups + decimals


def printed(result: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """Yield (name, points, place) of every sum in a line of the table: rows, blocks, the total."""
    for part in ("rows", "blocks"):
        for number, one in result[part].items():
            yield f"{part} {number}", one["points"], one["place"]
    yield "total", result["total"], result["place"]


def is_individual(number: str) -> bool:
    """Return whether twelve digits are an individual's number: a day of birth and a right check digit."""
    digits = [int(one) for one in number]
    try:
        century = [19, 18, 18, 19, 19, 20, 20][digits[6]]
        date(century * 100 + int(number[:2]), int(number[2:4]), int(number[4:6]))
    except (IndexError, ValueError):
        return False
    checks = [sum(((i + shift) % 11 + 1) * digits[i] for i in range(11)) % 11 for shift in (0, 2)]
    return digits[11] == next((check for check in checks if check < 10), None)


# --- the ten kinds of formula, in exact fractions ------------------------------------------------------


class Figures:
    """The figures of one of the rated, by fact and years back; remembers which were asked for."""

    def __init__(self, known: dict[Any, Any], year: int, *, worst: bool = False) -> None:
        """Begin with nothing asked; with `worst` a silence counts as the worst answer, where there is one."""
        self.known, self.year, self.worst = known, year, worst
        self.asked: dict[Any, Any] = {}

    def __call__(self, fact: str, back: int = 0) -> Any:
        """Return a Fraction, "yes" or "no", places by contest, or None for silence."""
        cell = fact, str(self.year - back)
        self.asked[cell] = self.known.get(cell)
        return self.asked[cell]

    def needed(self, *facts: str) -> list[Any]:
        """Return the figures of the year; when one is missing there are no points to speak of."""
        values = [self(fact) for fact in facts]
        if None in values:
            raise NoDataError
        return values


class NoDataError(Exception):
    """A figure is missing without which a rule gives no points."""


def count(rule: dict[str, Any], figure: Figures) -> tuple[Any, dict[str, Any]]:
    """Return the points of a rule, None for no data, and the values on the way to them."""
    try:
        times, steps = KINDS[rule["kind"]](rule, figure)
    except NoDataError:
        return None, {}
    points = times * Fraction(rule.get("points", 1))
    return nearest(points) if rule.get("rounding") == "points_half_up" else points, steps


def amounts(rule: dict[str, Any], figure: Figures) -> Any:
    """Per unit, per step, once, absence: what is counted less what is taken off, never below zero."""
    plus, less = ([figure(fact) for fact in rule.get(name, ())] for name in ("count", "less"))
    settled = bool(rule.get("zero_if_zero")) and figure(rule["zero_if_zero"]) == 0
    if None in plus + less and not settled:
        if rule["kind"] == "absence" and figure.worst:
            return 0, {}
        raise NoDataError
    amount = max(Fraction(sum(one or 0 for one in plus) - sum(one or 0 for one in less)), Fraction(0))
    if rule["kind"] == "per-step":
        return in_steps(amount, rule, "amount")
    once, none = int(amount >= Fraction(rule.get("at_least", 1))), int(amount == 0)
    return {"per-unit": amount, "once": once, "absence": none}[rule["kind"]], {"count": amount}


def in_steps(amount: Fraction, rule: dict[str, Any], name: str) -> Any:
    """Return the steps in an amount, its remainder treated as the rule's `rounding` says."""
    quotient = amount / Fraction(rule["step"])
    down, up = floor(quotient), ceil(quotient)
    ways = {"floor": down, "half_up": nearest(quotient), "up": up, "average": Fraction(down + up, 2)}
    steps = ways.get(rule["rounding"], quotient)
    return steps, {name: amount, "quotient": quotient, "rounding": rule["rounding"], "steps": steps}


def change(rule: dict[str, Any], figure: Figures) -> Any:
    """Growth or decline between two years, in steps of persons."""
    growth = rule["side"] == "growth"
    if rule["basis"] == "joined":
        (joined,) = figure.needed("membership.joined")
        return in_steps(joined if growth else Fraction(0), rule, "persons")
    before, came, went = figure(rule["base"], 1), figure(MOVED_IN) or 0, figure(MOVED_OUT) or 0
    lost, (now,) = figure(LOST) or 0, figure.needed(rule["base"])
    if before is None:
        raise NoDataError
    neutral = rule["transfers"] == "neutral"
    rise, lost = now - before + (went - came if neutral else 0), lost + (0 if neutral else went)
    persons = rise if growth else -rise
    ways = {"adjust": persons + lost, "relieve": persons - lost, "cancel": 0 if lost else persons}
    return in_steps(max(Fraction(ways.get(rule["causes"], persons)), Fraction(0)), rule, "persons")


def reports(rule: dict[str, Any], figure: Figures) -> Any:
    """Reports on time and of quality, or late ones: once when all are, once when one is, or each."""
    due, late, returned = figure.needed("reports.due", "reports.late", rule["returned"])
    if rule["returned_as"] == "late":
        late, returned = late + returned, 0
    these = late if rule["counts"] == "late" else max(due - late - returned, Fraction(0))
    times = {"all": int(these == due), "any": int(these > 0), "each": these}[rule["mode"]] if due else 0
    return times, {"counted": these, "times": times}


def contests(rule: dict[str, Any], figure: Figures) -> Any:
    """Places in contests, or contests missed."""
    (results,) = figure.needed("contests.result")
    best = [min(places, key=BEST_FIRST.index) for places in results.values()]
    times = best.count(rule["place"])
    if rule["place"] == "absent":
        times = {"each": times, "any": min(times, 1), "none-entered": int(times == len(best))}[rule["unit"]]
    elif rule["scope"] == "best-of-year":
        times = int(min(best, key=BEST_FIRST.index) == rule["place"])
    elif rule["scope"] == "every-place" or rule["several"] == "sum":
        times = sum(places.count(rule["place"]) for places in results.values())
    return times, {"times": times}


def ratio(rule: dict[str, Any], figure: Figures) -> Any:
    """A size divided by a norm and multiplied by staff, or staff divided by the norms in the size."""
    size, staff = figure.needed(rule["of"], rule["times"])
    if rule["form"] == "provision" and size == 0:
        raise NoDataError
    norms = size / Fraction(rule["per"])
    return (staff * norms if rule["form"] == "times" else staff / norms), {}


def presence(rule: dict[str, Any], figure: Figures) -> Any:
    """Once, when a yes-or-no answer is as wanted."""
    yes_no = {True: "yes", False: "no", None: None}
    answer = figure(rule["flag"]) or yes_no[rule.get("worst") if figure.worst else None]
    if answer is None:
        raise NoDataError
    return int(answer == yes_no[rule.get("is", True)]), {"answer": answer}


def threshold(rule: dict[str, Any], figure: Figures) -> Any:
    """Once, when a plan is reached; compared without rounding."""
    reached, planned = figure.needed(rule["reached"], rule["of"])
    met = reached * 100 >= planned * Fraction(rule["percent"])
    return int(met), {"answer": "yes" if met else "no"}


KINDS = {"change": change, "reports": reports, "contests": contests}
KINDS.update({"ratio": ratio, "presence": presence, "threshold": threshold})
KINDS.update(dict.fromkeys(("per-unit", "per-step", "once", "absence"), amounts))
"""Each kind gives how often its rule's points count, and the values on the way; or raises NoDataError."""


def nearest(value: Fraction) -> Fraction:
    """Return the nearest whole number, a half away from zero."""
    whole = Fraction(floor(abs(value) + Fraction(1, 2)))
    return whole if value >= 0 else -whole


def total_of(values: Iterable[Fraction | None]) -> Fraction | None:
    """Return the sum of what is known, None when nothing is."""
    known = [value for value in values if value is not None]
    return sum(known, Fraction(0)) if known else None


# --- the signature: Ed25519, RFC 8032 section 5.1; the data are public, so the time it takes may be seen

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)
BASE = (4 * pow(5, -1, P) % P).to_bytes(32, "little")


def note_lines(note: bytes, key: bytes, message: str) -> list[str]:
    """Return the lines of a signed note (C2SP) after checking its one signature; any other byte fails."""
    text, _, line = note.decode().partition("\n\n")
    name = f"esep/office-{sha256(key).hexdigest()[:16]}"
    mark = sha256(name.encode() + b"\n\x01" + key).digest()[:4]
    signature = b64decode(line.split(" ")[-1].strip(), validate=True)[4:]
    whole = f"{text}\n\n— {name} {b64encode(mark + signature).decode()}\n".encode()
    must(whole == note and signed(key, f"{text}\n".encode(), signature), message)
    return text.split("\n")


def checkpoint(note: bytes, key: bytes, message: str) -> dict[str, Any]:
    """Return what a signed checkpoint says of the audit chain."""
    origin, size, root, *_ = note_lines(note, key, message)
    return {"origin": origin, "size": int(size), "root": b64decode(root).hex()}


def decoded(raw: bytes) -> tuple[int, int] | None:
    """Return the point that 32 bytes stand for (5.1.3), None when there is none."""
    number = int.from_bytes(raw, "little")
    odd, y = divmod(number, 2**255)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    root = pow(square, (P + 3) // 8, P)
    for x in (root, -root % P, root * ROOT_OF_MINUS_1 % P, -root * ROOT_OF_MINUS_1 % P):
        if y < P and x * x % P == square and x % 2 == odd:
            return x, y
    return None


def plus(p: tuple[int, int], q: tuple[int, int]) -> tuple[int, int]:
    """Return the sum of two points of the curve (5.1)."""
    product = D * p[0] * q[0] * p[1] * q[1]
    x = (p[0] * q[1] + q[0] * p[1]) * pow(1 + product, -1, P) % P
    return x, (p[1] * q[1] + p[0] * q[0]) * pow(1 - product, -1, P) % P


def times(number: int, point: tuple[int, int]) -> tuple[int, int]:
    """Return the point added to itself `number` times."""
    if number == 0:
        return 0, 1
    rest = times(number // 2, plus(point, point))
    return plus(rest, point) if number % 2 else rest


def signed(key: bytes, message: bytes, signature: bytes) -> bool:
    """Return whether `signature` over `message` was made with the private half of `key` (5.1.7)."""
    base, a, r = decoded(BASE), decoded(key), decoded(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if len(key) != 32 or len(signature) != 64 or s >= ORDER or not (base and a and r):
        return False
    k = int.from_bytes(sha512(signature[:32] + key + message).digest(), "little") % ORDER
    return times(s, base) == plus(r, times(k, a))


# --- asking and answering ------------------------------------------------------------------------------


def verify(blob: bytes, key: bytes, **given: Any) -> tuple[int, str, dict[str, object]]:
    """Return (0, "", {}) for a bundle that is right, else the number of the step that fails, and why."""
    bundle = Bundle(blob, key, **given)
    for number, (step, *_) in enumerate(STEPS, 1):
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
    return "".join(c if c.isprintable() or c in "\u00a0\n" else f"\\x{ord(c):02x}" for c in text)


def language() -> str:
    """Return the language of the messages: Kazakh on a Kazakh locale, else English."""
    said = next((os.environ[n] for n in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(n)), "")
    return "kk" if (said or locale.getlocale()[0] or "").lower().startswith("kk") else "en"


def main(words: list[str] | None = None) -> int:
    """Check one bundle and say what was found."""
    ask = argparse.ArgumentParser(prog="verify.py", description=(__doc__ or "").partition("\n")[0])
    ask.add_argument("bundle", help="results-….esep.zip")
    ask.add_argument("previous", nargs="?", help="the bundle of the version before")
    ask.add_argument("--key", required=True, help="the union's public key: 64 hexadecimal digits")
    ask.add_argument("--law", action="append", default=[], help="the digest of an edition, from a protocol")
    ask.add_argument("--receipt", "--checkpoint", action="append", default=[], dest="notes", metavar="FILE")
    ask.add_argument("--compare", dest="other", help="the same bundle as somebody else was given it")
    ask.add_argument("--lang", choices=LANGUAGES, default=language())
    ask.add_argument("--json", action="store_true")
    given = ask.parse_args(words)

    def says(name: str, **values: object) -> dict[str, str]:
        """Return a message in the three languages."""
        return {code: clean(WORDS[name][i].format(**values)) for i, code in enumerate(LANGUAGES)}

    try:
        key, blob = bytes.fromhex(given.key), Path(given.bundle).read_bytes()
        more: dict[str, Any] = {"law": given.law, "notes": [Path(name).read_bytes() for name in given.notes]}
        for name in ("previous", "other"):
            more[name] = Path(getattr(given, name)).read_bytes() if getattr(given, name) else None
    except (OSError, ValueError) as error:
        print(says("cannot", why=error)[given.lang], file=sys.stderr)
        return 2
    number, rule, values = verify(blob, key, **more)
    if given.json:
        data = {"file": Path(given.bundle).name, "confirmed": not number, "step": number or None}
        data.update(rule=rule or None, says=says(rule, **values) if rule else None)
        print(json.dumps(data, ensure_ascii=False))
        return int(number > 0)
    for at, (_, *names) in enumerate(STEPS[: number or None], 1):
        print(f"{at:>2} {'✗' if at == number else '✓'} {names[LANGUAGES.index(given.lang)]}")
    if number:
        print(says("failed", step=number)[given.lang], says(rule, **values)[given.lang])
    else:
        print(says("confirmed", sha=sha256(blob).hexdigest(), key=sha256(key).hexdigest()[:16])[given.lang])
    return int(number > 0)


# --- what is said --------------------------------------------------------------------------------------

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
    "odd-entries": (
        "Қаптамада файл тым көп, не бір атау екі рет кездеседі.",
        "В пакете слишком много файлов, или имя встречается дважды.",
        "There are too many files in the bundle, or a name stands there twice.",
    ),
    "odd-entry": (
        "Файлдың атауы күдікті, не файл қысылған: {name}.",
        "Подозрительное имя файла, или файл сжат: {name}.",
        "A file has an odd name or is compressed: {name}.",
    ),
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
    "rated-twice": (
        "Бағаланушы екі рет аталған.",
        "Оцениваемый назван дважды.",
        "One of the rated stands twice.",
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
        "Шешімде жоқ нәрсе аталған: {id} ({kind}): {value}.",
        "Решение называет то, чего нет: {id} ({kind}): {value}.",
        "A decision names what is not there: {id} ({kind}): {value}.",
    ),
    "waiver": (
        "Объективті себеппен азайған мүшелер шешімге сәйкес емес: {who}.",
        "Убыль по объективным причинам не соответствует решениям: {who}.",
        "Members lost for objective causes are not those of the decisions: {who}.",
    ),
    "results-set": (
        "Әр бағаланушыға бір нәтиже берілмеген.",
        "Результат дан не каждому участнику по одному разу.",
        "There is not one result for everybody rated.",
    ),
    "rated": (
        "Бағаланғаны не бағаланбағаны дұрыс емес: {who}.",
        "Неверно, оценён ли участник: {who}.",
        "Whether it is rated is wrong: {who}.",
    ),
    "differs": (
        "{who}, {name}: қаптамада {said}, қайта есептегенде {counted}.",
        "{who}, {name}: в пакете {said}, при пересчёте {counted}.",
        "{who}, {name}: the bundle says {said}, counted anew {counted}.",
    ),
    "place": (
        "{who}, {name}: орын дұрыс емес.",
        "{who}, {name}: неверное место.",
        "{who}, {name}: the place is wrong.",
    ),
    "order": ("Кестенің реті дұрыс емес.", "Неверный порядок таблицы.", "The order of the table is wrong."),
    "standing": (
        "{who}: орташа балл парақтарға сәйкес емес.",
        "{who}: среднее не соответствует листам.",
        "{who}: the mean does not fit the sheets.",
    ),
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
        "Теңдік туралы шешім тең емес қатысушыларды атайды: {names}.",
        "Решение о равенстве называет неравных: {names}.",
        "A decision on a tie names some that are not equal: {names}.",
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
        "Бір нәтиженің екі түрлі қаптамасы бар. Айырмасы бар қатысушылар: {names}.",
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
        "Түбіртек басқа қатысушының көрсеткіштеріне тіркелген: {receipt}.",
        "Расписка приписана другому участнику: {receipt}.",
        "The receipt stands at the figures of another: {receipt}.",
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
