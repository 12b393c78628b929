#!/usr/bin/env python3
"""Checks a sealed result of Esep from beginning to end, with nothing but Python 3.8 and the union's key.

    python3 verify.py results-annual-evaluation-2025-v1.esep.zip --key HEX

The key is printed in the protocol and on the union's site; take this file from the site, never out of a
bundle. Exit status: 0 confirmed, 1 a step failed, 2 the request cannot be carried out.

How to read it: three ways to fail (`must`, `same`, `agree`); then the fifteen steps in their order, each a
function whose first line says what it makes sure of. A step counts anew what the bundle should say, and
compares the two whole. Then what the steps lean on: the spelling of the files, the ten kinds of formula by
which every point is counted, and the arithmetic of the signature. It was written apart from the union's own
program, the two share only the form of the bundle. What is said when something is wrong stands at the end,
in three languages.
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
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from hashlib import sha256, sha512
from io import BytesIO
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
LARGEST, MOST_FILES = 64 * 1024 * 1024, 64
FIELDS = {
    "manifest": "format label regulation edition year version issued zone software approval rulebook"
    " checkpoint previous files holder?",
    "rulebook": "format law chosen rules ranking facts sources",
    "WHOs": "WHO name",
    "inputs": "WHO fact period key value claimed source version report receipt role at",
    "decisions": "id kind body protocol item date sets document",
    "evidence": "WHO fact period key kind size commitment",
    "standings": "WHO name place total sheets prizes",
}
"""The fields of the records that hold more than is counted here; with `?` one may be lacking. WHO stands for
the word for those rated, organisation or inspector."""

SETS = (
    "approval calculation, block-prizes prizes, ceremony at, correction, edition edition option, "
    "fewer places, incomplete cells, open-reading readings, prizes prizes, reading option reading, "
    "resolution, tie WHOs place way, waiver WHO cause persons"
).split(", ")
"""Every kind of decision, and the fields that it sets."""

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,60}(/[A-Za-z0-9][A-Za-z0-9.-]{0,60})?")
NUMBER = re.compile(r"(?!-0$)-?(0|[1-9][0-9]{0,79})(\.[0-9]{0,79}[1-9]|/[1-9][0-9]{0,79})?")
FIGURE = re.compile(r"(0|[1-9][0-9]{0,29})(\.5)?|yes|no")
NUMERIC = re.compile(r".*\.(value|claimed|points|total|amount|persons|count|counted|quotient|steps)")
PERSONAL = re.compile(
    r"(?P<mail>[\w.+-]+@[\w-]+\.[\w.-]+)|(?P<individual>(?<!\w)\d{12}(?!\w))"
    r"|(?P<telephone>(?<![\w+])(?:\+7|8)[\s-]?\(?7\d\d\)?[\s-]?\d{3}[\s-]?\d\d[\s-]?\d\d(?!\w))"
)
BEST_FIRST = ("grand-prize", "first", "second", "third", "took-part", "absent")
YES_NO: dict[Any, str] = {True: "yes", False: "no"}


class Fails(Exception):
    """A step that does not hold: the name of the message, and what is filled into it."""


def must(holds: object, message: str, /, **values: object) -> None:
    """Fail with `message` when `holds` is not true."""
    if not holds:
        raise Fails(message, values)


def same(said: Iterable[Any], wanted: Iterable[Any], what: str) -> None:
    """Fail unless both name the same, each as often; say which are lacking, too many or there twice."""
    here, there = Counter([*said]), Counter([*wanted])
    odd = [one if isinstance(one, str) else " ".join(one) for one in (here - there) + (there - here)]
    must(not odd, "set", what=what, names=", ".join(sorted(odd)))


def agree(said: Any, counted: Any, who: str, name: str = "", *, whole: bool = True) -> None:
    """Fail at the first value that is not the one counted; unless `whole`, pass over what is not counted.

    A value that only one side has is shown as `()` on the other: no bundle can say that.
    """
    if isinstance(said, dict) and isinstance(counted, dict):
        for part in {**counted, **said} if whole else counted:
            agree(said.get(part, ()), counted.get(part, ()), who, f"{name} {part}".strip(), whole=whole)
    else:
        right = counted == (read(said) if isinstance(counted, Fraction) else said)
        must(right, "differs", who=who, name=name, said=said, counted=counted)


class Bundle:
    """A bundle on its way through the steps; each leaves to the next what it has found to be sound."""

    def __init__(self, blob: bytes, key: bytes = b"", **given: Any) -> None:
        """Keep the bytes, the issuer's public key and what else was given: law, previous, notes, other."""
        self.blob, self.key, self.given = blob, key, given
        self.files: dict[str, bytes] = {}
        self.data: dict[str, list[Any]] = {}

    # --- what the file is, and who signed it -----------------------------------------------------------

    def container(self) -> None:
        """Step 1: a plain archive that packs again to the same bytes."""
        must(len(self.blob) <= LARGEST, "too-large")
        with ZipFile(BytesIO(self.blob)) as archive:
            entries = archive.infolist()
            for one in entries:
                plain = NAME.fullmatch(one.filename) and one.compress_type == ZIP_STORED
                must(plain, "odd-entry", name=one.filename)
            once = len({one.filename.lower() for one in entries}) == len(entries) <= MOST_FILES
            must(once and sum(one.file_size for one in entries) <= len(self.blob), "odd-entries")
            self.files = {one.filename: archive.read(one) for one in entries}
        again = BytesIO()
        with ZipFile(again, "w", ZIP_STORED) as archive:
            for name in sorted(self.files):
                entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                entry.create_system, entry.external_attr = 3, 0o100644 << 16
                archive.writestr(entry, self.files[name])
        must(again.getvalue() == self.blob, "not-ours")

    def spelling(self) -> None:
        """Step 2: every table in its one spelling, with its own fields and no others."""
        for name, body in self.files.items():
            stem, _, kind = name.rpartition(".")
            if kind in ("json", "jsonl"):
                rows = self.data[stem] = [one_spelling(line, name) for line in body.splitlines(keepends=True)]
                must(kind == "jsonl" or len(rows) == 1, "spelling", name=name)
        self.who = "organisation" if "organisations" in self.data else "inspector"
        for table, fields in FIELDS.items():
            name, allowed = table.replace("WHO", self.who), fields.replace("WHO", self.who).split()
            for row in self.data.get(name, ()):
                same(row, [one.rstrip("?") for one in allowed if one[-1] != "?" or one[:-1] in row], name)
        sets = {kind: fields for kind, *fields in (one.replace("WHO", self.who).split() for one in SETS)}
        for act in self.data.get("decisions", ()):
            right = act["kind"] in sets and {*act["sets"]} == {*sets[act["kind"]]}
            must(right, "fields", name=act["id"])
        (self.manifest,), (self.book,) = self.data["manifest"], self.data["rulebook"]
        self.law, self.year = self.book["law"], self.manifest["year"]
        must(self.manifest["format"] == FORM, "form", form=self.manifest["format"])

    def digests(self) -> None:
        """Step 3: exactly the files that make a bundle, each with the digest that the manifest says."""
        tables = [f"{self.who}s", "inputs", "decisions", "evidence", "results", "trace"]
        tables += ["standings"] if "standings" in self.data else []
        wanted = ["rulebook.json", "checkpoint.note", *(f"README.{code}.md" for code in LANGUAGES)]
        wanted += [name for table in tables for name in (f"{table}.jsonl", f"schema/{table}.json")]
        same(self.files, [MANIFEST, SIGNATURE, *wanted], "files")
        files = {name: {"sha256": digest(self.files[name]), "size": len(self.files[name])} for name in wanted}
        agree(self.manifest["files"], files, MANIFEST)

    def signature(self) -> None:
        """Step 4: the issuer's signature over this very manifest."""
        lines = note_lines(self.files[SIGNATURE], self.key, "signature")
        must(lines == [FORM, self.manifest["label"], digest(self.files[MANIFEST])], "signed-else")

    # --- what was counted from -------------------------------------------------------------------------

    def rulebook(self) -> None:
        """Step 5: a law that is known and governs the year, rules that follow from it and the readings."""
        manifest, book, law, edition = self.manifest, self.book, self.law, self.law["edition"]
        label = [law["regulation"], manifest.get("holder"), str(self.year), f"v{manifest['version']}"]
        counted = {"label": "-".join(filter(None, label)), "rulebook": digest(self.files["rulebook.json"])}
        agree(manifest, {"regulation": label[0], "edition": edition, **counted}, MANIFEST, whole=False)
        must(digest(spelled(law)) in (*KNOWN, *self.given.get("law", ())), "unknown-law", edition=edition)
        first, last = law["governs"]["from"] or 0, law["governs"]["until"] or 9999
        decided = any(act["sets"]["edition"] == edition for act in self.decided("edition"))
        must(decided or first <= self.year <= last, "not-governing", edition=edition, year=self.year)
        readings = [one["id"] for one in law["readings"]]
        agree([one["id"] for one in book["chosen"]], readings, "rulebook.json", "chosen")
        self.apply_readings({one["id"]: one["chosen"] for one in book["chosen"]})
        agree(book["rules"], self.rules, "rulebook.json", "rules")
        agree(book["ranking"], self.ranking, "rulebook.json", "ranking")

    def apply_readings(self, chosen: dict[str, str]) -> None:
        """Make the formulas and the ranking of the law, with its readings taken as `chosen`."""
        blocks = self.law["blocks"]
        rows = [row for block in blocks for row in block["rows"] if row["lines"]]
        self.blocks = {b["number"]: [row["number"] for row in b["rows"] if row["lines"]] for b in blocks}
        self.rows = {row["number"]: [line["id"] for line in row["lines"]] for row in rows}
        self.rules = {line["id"]: dict(line["formula"]) for row in rows for line in row["lines"]}
        self.ranking = self.rules["ranking"] = dict(self.law["ranking"])
        self.options: dict[str, Any] = {}
        for reading in self.law["readings"]:
            name, _, value = chosen[reading["id"]].partition(":")
            option: Any = next((one for one in reading["options"] if one["id"] == name), {"requires": {}})
            linked = all(chosen[mate].partition(":")[0] == one for mate, one in option["requires"].items())
            must(linked and option.get("takes_value") == bool(value), "option", reading=reading["id"])
            self.options[reading["id"]] = option
            for path, given in option["sets"].items():
                rule, *_, parameter = path.split(".")
                self.rules[rule][parameter] = value if given == "$value" else given
        del self.rules["ranking"]
        for rule in [one for one in self.rules.values() if one.get("less_of")]:
            less = self.rules[rule["less_of"]]["count"]
            rule.update(less=[*rule.get("less", ()), *less], less_of="")

    def inputs(self) -> None:
        """Step 6: every figure that the rules ask for, of everybody rated, once."""
        self.rated = [row[self.who] for row in self.data[f"{self.who}s"]]
        same(self.rated, {*self.rated}, f"{self.who}s")
        self.figures: dict[str, Any] = {who: {} for who in self.rated}
        there = []
        for row in self.data["inputs"]:
            who, fact, year, key, value = (row[name] for name in (self.who, "fact", "period", "key", "value"))
            right = {*value.split(" ")} <= {*BEST_FIRST} if key else value is None or FIGURE.fullmatch(value)
            must(right, "input-value", who=who, fact=fact, year=year, value=value)
            known = self.figures.setdefault(who, {})
            others = known.get((fact, year))
            beside = key and isinstance(others, list) and key not in dict(others)  # one more contest
            there += [] if beside else [(who, fact, year)]
            known[fact, year] = [*(others if beside else ()), [key, value]] if key else value
        silence = {} if self.ranking["missing"] == "worst" else {"worst": None}  # no answer stands for it
        self.worked: dict[tuple[str, str], Any] = {}
        for who, known in self.figures.items():
            for name, rule in self.rules.items():
                self.worked[who, name] = count({**rule, **silence}, known, self.year)
        asked = {cell for *_, figures in self.worked.values() for cell in figures}
        same(there, [(who, *cell) for who in self.rated for cell in asked], "inputs")

    def decisions(self) -> None:
        """Step 7: decisions that stand once, speak of what exists, and carry the readings and waivers."""
        acts, chosen = self.data["decisions"], {one["id"]: one for one in self.book["chosen"]}
        same([act["id"] for act in acts], {act["id"] for act in acts}, "decisions")
        there = {"reading": chosen, "edition": [self.law["edition"]], "block": self.blocks}
        there["criterion"] = {**self.rules, **self.rows}
        there[self.who] = [*self.rated, *(row[self.who] for row in self.data.get("standings", ()))]
        for act in acts:
            date.fromisoformat(act["date"])
            for name, value in leaves(act["sets"]):
                exists = value in there.get(name.rpartition(".")[2].rstrip("s"), [value])
                must(exists, "decision", id=act["id"], kind=act["kind"], value=value)
        settled = {act["sets"]["reading"]: act for act in self.decided("reading")}
        in_force = [self.options[name] for name, one in chosen.items() if one["by"] != "default"]
        linked = [pair for option in in_force for pair in option["requires"].items()]
        for reading in self.law["readings"]:
            one, act = chosen[reading["id"]], settled.get(reading["id"])
            by = "decision" if act else "default" if one["chosen"] == reading["default"] else "linked"
            option, settles = (act["sets"]["option"], act["id"]) if act else (one["chosen"], None)
            right = one == {"id": reading["id"], "chosen": option, "by": by, "decision": settles}
            must(right and (by != "linked" or (one["id"], option) in linked), "reading-by", reading=one["id"])
        for row in self.data["inputs"]:
            if (row["fact"], row["period"]) == ("membership.lost-objectively", str(self.year)):
                waived = [a["sets"] for a in self.decided("waiver") if a["sets"][self.who] == row[self.who]]
                right = Fraction(row["value"] or 0) == sum(Fraction(one["persons"]) for one in waived)
                must(right or not (waived or row["source"] == "decision"), "waiver", who=row[self.who])

    # --- what was counted ------------------------------------------------------------------------------

    def cells(self) -> None:
        """Step 8: the points of every cell, counted anew."""
        self.said = {row[self.who]: row for row in self.data["results"]}
        same([row[self.who] for row in self.data["results"]], self.rated, "results")
        self.counted: dict[str, dict[str, Any]] = {}
        for who, row in self.said.items():
            now = [value for (_, year), value in self.figures[who].items() if year == str(self.year)]
            counted = {self.who: who, "status": "rated" if now.count(None) < len(now) else "unrated"}
            if counted["status"] == "rated":
                self.counted[who] = counted
                counted["cells"] = {name: self.worked[who, name][0] for name in self.rules}
            agree(row, counted, who, whole=who not in self.counted)

    def totals(self) -> None:
        """Step 9: rows, blocks and totals are the sums of their cells."""
        digits = {"round2": 100, "round0": 1}.get(self.ranking["precision"], 0)
        for who, counted in self.counted.items():
            cells = counted["cells"]
            rows = {n: total_of([cells[one] for one in lines], digits) for n, lines in self.rows.items()}
            blocks = {n: total_of([rows[one] for one in numbers]) for n, numbers in self.blocks.items()}
            counted["total"] = total_of(blocks.values()) or Fraction(0)
            counted["rows"] = {n: {"points": points} for n, points in rows.items()}
            counted["blocks"] = {n: {"points": points} for n, points in blocks.items()}
            agree(self.said[who], counted, who, whole=False)

    def places(self) -> None:
        """Step 10: every place, equal ones included, and the order of the table, which holds nothing else."""
        rows, ranking, means = [*self.counted.values()], self.ranking, "standings" in self.data
        for part in ("rows", "blocks"):
            for column in zip(*(row[part].values() for row in rows)):
                self.place(column, "points")
        by = ranking["by"] if ranking["by"] == "sum_of_places" else "total"
        for row in rows if by == "sum_of_places" else ():
            row[by] = sum(one["place"] or len(rows) for one in row["rows"].values())
        self.place(rows, by, lowest_wins=by == "sum_of_places" or ranking["order"] == "asc_wins")
        for who, row in self.counted.items():
            agree(self.said[who], {**row, "prizes": [] if means else self.said[who]["prizes"]}, who)
        way = -1 if ranking["order"] == "asc_print" else 1
        in_order = sorted(self.counted, key=lambda who: (way * self.counted[who]["place"], who))
        must([*self.said] == in_order + sorted({*self.rated} - {*in_order}), "order")
        self.standing = self.standings() if means else {who: self.said[who] for who in self.counted}

    def standings(self) -> dict[str, Any]:
        """Check the exact mean of each entrant's sheets, every sheet in one mean, and the places of these."""
        rows = self.data["standings"]
        same([row[self.who] for row in rows], {row[self.who] for row in rows}, "standings")
        same([one for row in rows for one in row["sheets"]], self.counted, "standings")
        sheets = [[self.counted[one]["total"] for one in row["sheets"]] for row in rows]
        means = [{"total": sum(totals) / len(totals)} for totals in sheets]
        self.place(means, "total")
        for row, mean in zip(rows, means):
            agree(row, mean, row[self.who], whole=False)
        return {row[self.who]: row for row in rows}

    def place(self, rows: Iterable[dict[str, Any]], by: str, *, lowest_wins: bool = False) -> None:
        """Give each its place: how many (different, if ties are dense) are better, and one; None has none."""
        given = [row[by] for row in rows if row[by] is not None]
        order = sorted({*given} if self.ranking["ties"] == "shared_dense" else given, reverse=not lowest_wins)
        for row in rows:
            row["place"] = None if row[by] is None else 1 + order.index(row[by])

    def prizes(self) -> None:
        """Step 11: the prizes that were decided, for the places taken; a tie may be put in order."""
        decided: dict[str, list[Any]] = {}
        for act in self.decided("prizes")[-1:] + self.decided("block-prizes")[-1:]:
            for one in act["sets"]["prizes"]:
                prize = {"place": None, "block": "", "amount": one["amount"], "decision": act["id"]}
                by_place = act["kind"] == "prizes" and isinstance(one["place"], str)
                prize.update({"place": read(one["place"])} if by_place else {"block": one["block"]})
                decided.setdefault(one[self.who], []).append(prize)
        given = {who: row["prizes"] for who, row in self.standing.items() if row["prizes"]}
        must(given == decided, "prize-decided")
        won = self.winners() if self.decided("prizes") else {}
        for who in {**won, **given}:
            must([one["place"] for one in given.get(who, ())] == [won.get(who)], "prize", who=who)

    def winners(self) -> dict[str, int]:
        """Return the prize places; those whom a decision on a tie puts in order follow each other."""
        ranks: dict[str, Any] = {who: {"rank": (row["place"], 0)} for who, row in self.standing.items()}
        for act in self.decided("tie"):
            names, in_order = act["sets"][f"{self.who}s"], act["sets"]["way"] == "order"
            place = self.standing[names[0]]["place"]
            same(names, [who for who, row in self.standing.items() if row["place"] == place], act["id"])
            ranks.update((who, {"rank": (place, at * in_order)}) for at, who in enumerate(names))
        self.place(ranks.values(), "rank", lowest_wins=True)
        prized = {str(place + 1) for place in range(int(self.ranking["prizes"]))}
        for act in self.decided("fewer")[-1:]:
            prized &= {*act["sets"]["places"]}
        return {who: one["place"] for who, one in ranks.items() if str(one["place"]) in prized}

    def traces(self) -> None:
        """Step 12: a trace for every cell, with its figures, the values between, the points counted here."""
        there = [(row[self.who], row["rule"]) for row in self.data["trace"]]
        same(there, [(who, name) for who in self.counted for name in self.rules], "trace")
        row_of = {line: number for number, lines in self.rows.items() for line in lines}
        for row in self.data["trace"]:
            who, name = row[self.who], row["rule"]
            points, steps, asked = self.worked[who, name]
            counted = {self.who: who, "rule": name, "row": row_of[name], "kind": self.rules[name]["kind"]}
            counted.update(status="no-data" if points is None else "scored", points=points, steps=steps)
            counted["readings"] = [one for one in row["readings"] if one in self.options]
            for words in ("in_numbers", "sentence"):
                counted[words] = {code: row[words][code] for code in LANGUAGES}
            operands = {(one["fact"], one["period"]): one["value"] for one in row["operands"]}
            agree({**row, "operands": operands}, {**counted, "operands": asked}, f"{who}, {name}")
            told = points is None or all(pretty(points, code) in row["sentence"][code] for code in LANGUAGES)
            must(told, "trace-words", who=who, rule=name)

    # --- what was before, what is outside, what must not be there --------------------------------------

    def previous(self) -> None:
        """Step 13: the version before, named by its digest, and the same face shown to everybody."""
        said, earlier, other = self.manifest["previous"], self.given.get("previous"), self.given.get("other")
        label, version = self.manifest["label"], self.manifest["version"]
        must((said is None) if version == 1 else said and said["reason"], "previous-missing")
        if earlier is not None:
            must(said and said["sha256"] == digest(earlier), "previous")
            before = label.rpartition("-v")[0] + f"-v{version - 1}"
            must(opened(earlier).manifest["label"] == before, "previous")
        if other is not None and other != self.blob:
            twin = opened(other)
            must(twin.manifest["label"] == label, "compare-label", label=twin.manifest["label"])
            differ = [row[self.who] for row in self.data["results"] if row not in twin.data["results"]]
            raise Fails("two-faces", {"names": ", ".join(differ) or "-"})

    def anchor(self) -> None:
        """Step 14: the place in the audit chain, in keeping with receipts and checkpoints held outside."""
        here = checkpoint(self.files["checkpoint.note"], self.key, "checkpoint")
        agree(self.manifest["checkpoint"], here, "checkpoint.note")
        for note in self.given.get("notes", ()):
            if note.startswith(b"esep-receipt/1\n"):
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
        number, report = said["receipt"], f"{said['form'].partition(' ')[0]} {said['period']}"
        must(int(said["event"]) <= size, "receipt-later", receipt=number)
        for row in self.data["inputs"]:
            mine, here = row[self.who].partition(".")[0] == said[self.who], row["receipt"] == number
            must(mine or not here, "receipt-other", receipt=number)
            newer = row["report"] != report or row["at"][:19] > said["submitted"][:19]
            must(here or newer or not mine, "receipt-lost", receipt=number)

    def personal(self) -> None:
        """Step 15: nothing that looks like a person's number, telephone or address of mail."""
        pages = {name: body.decode() for name, body in self.files.items() if name.endswith(".md")}
        for where, text in leaves({**self.data, **pages}):
            figure = NUMERIC.fullmatch(where) and NUMBER.fullmatch(str(text))
            for found in () if figure else PERSONAL.finditer(str(text)):
                right = found.lastgroup == "individual" and not is_individual(found[0])
                must(right, str(found.lastgroup), where=where.strip("."), found=found[0][:2] + "…")

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


def digest(body: bytes) -> str:
    """Return the SHA-256 of some bytes."""
    return sha256(body).hexdigest()


def spelled(value: Any) -> bytes:
    """Return the one spelling of data (RFC 8785, without fractions)."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def one_spelling(line: bytes, name: str) -> Any:
    """Return the data of a line that is in its one spelling; any other line fails."""
    kinds = {str, int, type(None), bool if name.startswith(("rulebook", "schema")) else str}
    try:
        data = json.loads("" if re.search(rb"\d{100}", line) else line)
        right = spelled(data) + b"\n" == line and unicodedata.is_normalized("NFC", line.decode())
        right = right and isinstance(data, dict) and {type(one) for _, one in leaves(data)} <= kinds
    except (ValueError, RecursionError):
        data = right = None
    must(right, "spelling", name=name)
    return data


def leaves(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Yield (where, value) of everything in the data that holds nothing else."""
    if not isinstance(value, (dict, list)):
        yield name, value
        return
    for key, one in value.items() if isinstance(value, dict) else [("", one) for one in value]:
        yield from leaves(one, f"{name}.{key}" if key else name)


def read(text: Any) -> Any:
    """Return the exact number that a text of the bundle spells in the one right way, else what was given."""
    number = Fraction(text) if isinstance(text, str) and NUMBER.fullmatch(text) else text
    return text if "/" in str(text) and str(number) != text else number


def pretty(value: Fraction, language: str) -> str:
    """Return a number as sentences show it: groups of three, at most four decimals."""
    whole, rest = divmod(int(nearest(abs(value) * 10000)), 10000)
    text = ("−" if value < 0 else "") + f"{whole:,}" + (f".{rest:04}".rstrip("0") if rest else "")
    return text if language == "en" else text.translate({ord(","): "\u00a0", ord("."): ","})


def is_individual(number: str) -> bool:
    """Return whether twelve digits are an individual's number: a day of birth and a right check digit."""
    digits = [int(one) for one in number]
    checks = [sum(((i + shift) % 11 + 1) * digits[i] for i in range(11)) % 11 for shift in (0, 2)]
    try:
        century = (19, 18, 18, 19, 19, 20, 20)[digits[6]]
        date(century * 100 + int(number[:2]), int(number[2:4]), int(number[4:6]))
    except (IndexError, ValueError):
        return False
    return digits[11] == next((check for check in checks if check < 10), None)


# --- the ten kinds of formula, in exact fractions ------------------------------------------------------


class NoDataError(Exception):
    """A figure is missing without which a rule gives no points."""


def needed(*figures: Any) -> tuple[Any, ...]:
    """Return the figures; when one is missing there are no points to speak of."""
    if None in figures:
        raise NoDataError
    return figures


def count(rule: dict[str, Any], known: dict[Any, Any], year: int) -> tuple[Any, Any, Any]:
    """Return the points of a rule (None for no data), the values on the way there, the figures asked for."""
    asked: dict[Any, Any] = {}

    def figure(fact: str, back: int = 0) -> Any:
        """Return a number, "yes" or "no", contests with their places, or None for silence."""
        cell = fact, str(year - back)
        asked[cell] = known.get(cell)
        return read(asked[cell])

    try:
        times, steps = KINDS.get(rule["kind"], amounts)(rule, figure)
    except NoDataError:
        return None, {}, asked
    points = times * Fraction(rule.get("points", 1))
    return nearest(points) if rule.get("rounding") == "points_half_up" else points, steps, asked


def amounts(rule: dict[str, Any], figure: Any) -> Any:
    """Per unit, per step, once, absence: what is counted less what is taken off, never below zero."""
    more, less = ([figure(fact) for fact in rule.get(name, ())] for name in ("count", "less"))
    if not (rule.get("zero_if_zero") and figure(rule["zero_if_zero"]) == 0):
        if rule["kind"] == "absence" and rule.get("worst", True) and None in more + less:
            return 0, {}
        needed(*more, *less)
    amount = Fraction(max(sum(filter(None, more)) - sum(filter(None, less)), 0))
    if rule["kind"] == "per-step":
        return in_steps(amount, rule, "amount")
    once = int(amount >= Fraction(rule.get("at_least", 1)))
    return {"per-unit": amount, "once": once, "absence": int(not amount)}[rule["kind"]], {"count": amount}


def in_steps(amount: Fraction, rule: dict[str, Any], name: str) -> Any:
    """Return the steps in an amount, its remainder treated as the rule's `rounding` says."""
    quotient = amount / Fraction(rule["step"])
    down, up = Fraction(quotient // 1), -Fraction(-quotient // 1)
    ways = {"floor": down, "half_up": nearest(quotient), "up": up, "average": (down + up) / 2}
    steps = ways.get(rule["rounding"], quotient)
    return steps, {name: amount, "quotient": quotient, "rounding": rule["rounding"], "steps": steps}


def change(rule: dict[str, Any], figure: Any) -> Any:
    """Growth or decline between two years, in steps of persons."""
    growth, zero = rule["side"] == "growth", Fraction(0)
    if rule["basis"] == "joined":
        (joined,) = needed(figure("membership.joined"))
        return in_steps(joined if growth else zero, rule, "persons")
    parts = ("transferred-in", "transferred-out", "lost-objectively")
    came, went, lost = (figure(f"membership.{part}") or zero for part in parts)
    before, now = needed(figure(rule["base"], 1), figure(rule["base"]))
    now, lost = (now + went - came, lost) if rule["transfers"] == "neutral" else (now, lost + went)
    persons = now - before if growth else before - now
    ways = {"adjust": persons + lost, "relieve": persons - lost, "cancel": zero if lost else persons}
    return in_steps(max(ways.get(rule["causes"], persons), zero), rule, "persons")


def reports(rule: dict[str, Any], figure: Any) -> Any:
    """Reports on time and of quality, or late ones: once when all are, once when one is, or each."""
    due, late, returned = needed(figure("reports.due"), figure("reports.late"), figure(rule["returned"]))
    good, bad = max(due - late - returned, Fraction(0)), late + returned * (rule["returned_as"] == "late")
    these = bad if rule["counts"] == "late" else good
    times = Fraction({"all": these == due, "any": these > 0, "each": these}[rule["mode"]] if due else 0)
    return times, {"counted": these, "times": times}


def contests(rule: dict[str, Any], figure: Any) -> Any:
    """Places in contests, or contests missed."""
    (results,) = needed(figure("contests.result"))
    places, place = [result.split(" ") for _, result in results], rule["place"]
    best = [min(several, key=BEST_FIRST.index) for several in places]
    times = best.count(place)
    if place == "absent":
        times = {"each": times, "any": times > 0, "none-entered": times == len(best)}[rule["unit"]]
    elif rule["scope"] == "best-of-year":
        times = min(best, key=BEST_FIRST.index) == place
    elif rule["scope"] == "every-place" or rule["several"] == "sum":
        times = sum(several.count(place) for several in places)
    return Fraction(times), {"times": Fraction(times)}


def ratio(rule: dict[str, Any], figure: Any) -> Any:
    """A size divided by a norm and multiplied by staff, or staff divided by the norms in the size."""
    size, staff = needed(figure(rule["of"]), figure(rule["times"]))
    norms = size / Fraction(rule["per"])
    return (staff * norms if rule["form"] == "times" else staff / needed(norms or None)[0]), {}


def presence(rule: dict[str, Any], figure: Any) -> Any:
    """Once, when a yes-or-no answer is as wanted."""
    (answer,) = needed(figure(rule["flag"]) or YES_NO.get(rule.get("worst")))
    return int(answer == YES_NO[rule.get("is", True)]), {"answer": answer}


def threshold(rule: dict[str, Any], figure: Any) -> Any:
    """Once, when a plan is reached; compared without rounding."""
    reached, planned = needed(figure(rule["reached"]), figure(rule["of"]))
    met = reached * 100 >= planned * Fraction(rule["percent"])
    return int(met), {"answer": YES_NO[met]}


KINDS = {kind.__name__: kind for kind in (change, reports, contests, ratio, presence, threshold)}
"""Each gives how often its rule's points count, and the values on the way; the four others are `amounts`."""


def nearest(value: Fraction) -> Fraction:
    """Return the nearest whole number, a half away from zero."""
    return Fraction(int(value + Fraction(1 if value > 0 else -1, 2)))


def total_of(values: Iterable[Any], digits: int = 0) -> Any:
    """Return the sum of what is known, None when nothing is; rounded to hundredths with 100 `digits`."""
    known = [value for value in values if value is not None]
    total = sum(known, Fraction(0)) if known else None
    return nearest(total * digits) / digits if total and digits else total


# --- the signature: Ed25519, RFC 8032 section 5.1; the data are public, so the time it takes may be seen

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)
BASE = (4 * pow(5, -1, P) % P).to_bytes(32, "little")


def note_lines(note: bytes, key: bytes, message: str) -> list[str]:
    """Return the lines of a signed note (C2SP) after checking its one signature; any other byte fails."""
    text, _, line = note.decode().partition("\n\n")
    name = f"esep/office-{digest(key)[:16]}"
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
    odd, y = divmod(int.from_bytes(raw, "little"), 2**255)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    root = pow(square, (P + 3) // 8, P)
    roots = (root, -root % P, root * ROOT_OF_MINUS_1 % P, -root * ROOT_OF_MINUS_1 % P)
    return next(((x, y) for x in roots if y < P and x * x % P == square and x % 2 == odd), None)


def plus(p: tuple[int, int], q: tuple[int, int]) -> tuple[int, int]:
    """Return the sum of two points of the curve (5.1)."""
    product = D * p[0] * q[0] * p[1] * q[1]
    x = (p[0] * q[1] + q[0] * p[1]) * pow(1 + product, -1, P) % P
    return x, (p[1] * q[1] + p[0] * q[0]) * pow(1 - product, -1, P) % P


def times(number: int, point: tuple[int, int]) -> tuple[int, int]:
    """Return the point added to itself `number` times."""
    half = times(number // 2, plus(point, point)) if number else (0, 1)
    return plus(half, point) if number % 2 else half


def signed(key: bytes, message: bytes, signature: bytes) -> bool:
    """Return whether `signature` over `message` was made with the private half of `key` (5.1.7)."""
    base, a, r = decoded(BASE), decoded(key), decoded(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    k = int.from_bytes(sha512(signature[:32] + key + message).digest(), "little") % ORDER
    fits = len(key) == 32 and len(signature) == 64 and s < ORDER
    return bool(fits and base and a and r and times(s, base) == plus(r, times(k, a)))


# --- asking and answering ------------------------------------------------------------------------------


def verify(blob: bytes, key: bytes, **given: Any) -> tuple[int, str, dict[str, object]]:
    """Return (0, "", {}) for a bundle that is right, else the number of the step that fails, and why."""
    bundle = Bundle(blob, key, **given)
    for number, (step, *_) in enumerate(STEPS, 1):
        try:
            getattr(bundle, step)()
        except Fails as fails:
            return (number, *fails.args)
        except Exception as error:  # whatever is shaped otherwise than the form fails its step
            what = f"{type(error).__name__}: {error}"[:200]
            return number, "shape" if number > 1 else "not-an-archive", {"what": what}
    return 0, "", {}


def says(name: str, **values: object) -> dict[str, str]:
    """Return a message by language, with what a terminal could take for a command made visible."""
    texts = [text.format(**values) for text in WORDS[name]]
    odd: dict[str, Any] = {
        c: f"\\x{ord(c):02x}" for c in "".join(texts) if not c.isprintable() and c not in "\u00a0\n"
    }
    return {code: text.translate(str.maketrans(odd)) for code, text in zip(LANGUAGES, texts)}


def main(words: list[str] | None = None) -> int:
    """Check one bundle and say what was found; in Kazakh on a Kazakh locale, else in English."""
    here = [os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")] + [locale.getlocale()[0]]
    kazakh = next(filter(None, here), "").lower().startswith("kk")
    ask = argparse.ArgumentParser(prog="verify.py", description=(__doc__ or "").partition("\n")[0])
    ask.add_argument("bundle", help="results-….esep.zip")
    ask.add_argument("previous", nargs="?", help="the bundle of the version before")
    ask.add_argument("--key", required=True, help="the union's public key: 64 hexadecimal digits")
    ask.add_argument("--law", action="append", default=[], help="the digest of an edition, from a protocol")
    ask.add_argument("--receipt", "--checkpoint", action="append", default=[], dest="notes", metavar="FILE")
    ask.add_argument("--compare", dest="other", help="the same bundle as somebody else was given it")
    ask.add_argument("--lang", choices=LANGUAGES, default="kk" if kazakh else "en")
    ask.add_argument("--json", action="store_true")
    given = ask.parse_args(words)
    try:
        key, blob = bytes.fromhex(given.key), Path(given.bundle).read_bytes()
        notes = [Path(name).read_bytes() for name in given.notes]
        before, other = (Path(name).read_bytes() if name else None for name in (given.previous, given.other))
    except (OSError, ValueError) as error:
        print(says("cannot", why=error)[given.lang], file=sys.stderr)
        return 2
    number, rule, values = verify(blob, key, law=given.law, notes=notes, previous=before, other=other)
    why = says(rule, **values) if rule else None
    if given.json:
        found = {"confirmed": not number, "step": number or None, "rule": rule or None, "says": why}
        print(json.dumps({"file": Path(given.bundle).name, **found}, ensure_ascii=False))
    else:
        for at, (_, *names) in enumerate(STEPS[: number or None], 1):
            print(f"{at:>2} {'✗' if at == number else '✓'} {names[LANGUAGES.index(given.lang)]}")
        last = (
            says("failed", step=number) if why else says("confirmed", sha=digest(blob), key=digest(key)[:16])
        )
        print(*(one[given.lang] for one in (last, why) if one))
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
    "option": (
        "Түсіндірменің таңдалған нұсқасы мүмкін емес: {reading}.",
        "Выбранный вариант толкования невозможен: {reading}.",
        "The option chosen of a reading is not possible: {reading}.",
    ),
    "input-value": (
        "Көрсеткіштің мәні дұрыс емес: {who}, {fact}, {year}: {value}.",
        "Неверное значение: {who}, {fact}, {year}: {value}.",
        "A figure has a wrong value: {who}, {fact}, {year}: {value}.",
    ),
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
    "set": (
        "{what}: жетпейтіні, артығы не қайталанғаны: {names}.",
        "{what}: недостаёт, лишнее или повторено: {names}.",
        "{what}: lacking, too many or twice: {names}.",
    ),
    "differs": (
        "{who}, {name}: қаптамада {said}, қайта есептегенде {counted}.",
        "{who}, {name}: в пакете {said}, при пересчёте {counted}.",
        "{who}, {name}: the bundle says {said}, counted anew {counted}.",
    ),
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
