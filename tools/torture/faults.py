"""The faults: each is done to a served office, must leave it whole, and returns what was seen in one line."""

from __future__ import annotations

import json
import re
import secrets
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.evidence.hostile import MACRO, docx, gigabyte

from torture.served import Answer, Browser, Office, serving

SAVES, RACES = 8, 25
LIMIT = 8 * 2**20
"""The most bytes a file may have where the disk is said to be full."""

HUGE = 2**30


class Broken(Exception):
    """A promise did not hold."""


def hold(holds: object, promise: str) -> None:
    """Raise Broken with the promise when it does not hold."""
    if not holds:
        raise Broken(promise)


def killed(office: Office) -> str:
    """The server killed during a stream of saves: all that was acknowledged stands, no block is half."""
    at, rows = f"/kk/work/report/{office.told['form-7:aktobe']}/block/", office.told["form-7:rows"][:3]
    acknowledged = [-1]
    with serving(office) as server:
        browser = Browser(server.port, office.told["stranger"])

        def stream() -> None:
            for number in range(100_000):
                sent = {"row": rows, "text": [number] * 3, "version": [number] * 3, "na": [0] * 3}
                try:
                    answer = browser.post(at, sent, data=True)
                except OSError:
                    return
                if answer.status != 200:
                    return
                acknowledged.append(number)

        worker = threading.Thread(target=stream)
        worker.start()
        until = time.monotonic() + 120
        while acknowledged[-1] < SAVES and time.monotonic() < until:
            time.sleep(0.01)
        server.kill()
        worker.join()
    cells = office.rows("SELECT text FROM reports_cell WHERE report_id = ?", office.told["form-7:aktobe"])
    hold(acknowledged[-1] >= SAVES, f"only {acknowledged[-1]} saves were acknowledged before the kill")
    hold(len(cells) == 3 and len(set(cells)) == 1, f"a block stands half: {cells}")
    hold(int(cells[0][0]) >= acknowledged[-1], f"{acknowledged[-1]} was acknowledged, {cells} stands")
    hold(office.sound(), "the database is not whole")
    with serving(office) as server:
        hold(
            Browser(server.port, office.told["stranger"]).get("/kk/work/").status == 200, "no start after it"
        )
    return f"{acknowledged[-1] + 1} blocks of 3 cells acknowledged, {int(cells[0][0]) + 1} stand whole"


def two_writers(office: Office) -> str:
    """Two browsers save one cell at one instant: one wins, the other is told what stands, nothing is lost."""
    at = f"/kk/work/report/{office.told['form-7:akmola']}/cell/"
    row, won = office.told["form-7:rows"][3], 0
    with serving(office) as server, ThreadPoolExecutor(2) as pool:
        writers = [Browser(server.port, office.told[key]) for key in ("aigul", "chair")]
        for version in range(RACES):
            start = threading.Barrier(2)

            def write(number: int, version: int = version, start: threading.Barrier = start) -> Answer:
                sent = {"row": row, "text": 1000 * (number + 1) + version, "version": version, "na": 0}
                start.wait()
                return writers[number].post(at, sent, data=True)

            both = list(pool.map(write, (0, 1)))
            hold([one.status for one in both] == [200, 200], f"answers {[one.status for one in both]}")
            free = [index for index, one in enumerate(both) if '"conflict":null' in one.text]
            hold(len(free) == 1, f"{len(free)} of two writers were told that they won")
            stands = office.rows(
                "SELECT text, version FROM reports_cell WHERE report_id = ? AND row = ?",
                office.told["form-7:akmola"],
                row,
            )
            hold(
                stands == [(str(1000 * (free[0] + 1) + version), version + 1)],
                f"another one stands: {stands}",
            )
            won += 1
    return f"{won} races: one winner each, the other shown the winner's figure"


def double_submit(office: Office) -> str:
    """A report handed in twice at once with one token, and again with the back button: one version."""
    number = office.told["labour-safety:akmola"]
    at = f"/kk/work/report/{number}/submit/"
    with serving(office) as server, ThreadPoolExecutor(4) as pool:
        chair = Browser(server.port, office.told["chair"])
        shown = chair.get(at).text
        once = re.search(r'name="once" value="([\w-]+)"', shown)
        whys = dict.fromkeys(re.findall(r'name="(why-[^"]+)"', shown), "тексерілді")
        sent: Mapping[str, object] = {"once": once[1] if once else "", "declared": 1, **whys}
        chair.post("/account/mine/language/?lang=kk", {"language": "kk"})
        answers = list(pool.map(lambda _: chair.post(at, sent), range(4)))
        back = chair.post(at, sent)
    statuses = sorted(one.status for one in answers)
    versions = office.rows("SELECT COUNT(*) FROM reports_version WHERE report_id = ?", number)
    hold(versions == [(1,)], f"{versions[0][0]} versions, answers {statuses}: {answers[0].text[-1500:]}")
    hold(max(*statuses, back.status) < 500, f"answers {statuses}, back {back.status}")
    return f"one version; four clicks at once answered {statuses}, the back button {back.status}"


def full_disk(office: Office) -> str:
    """An upload for which the disk has no room: a sentence, nothing kept, and the next one goes in."""
    at = f"/kk/work/report/{office.told['form-7:akmola']}/row/1/attach/"
    paper = b"%PDF-1.4\n" + secrets.token_bytes(LIMIT + 2**20) + b"\n%%EOF\n"
    with serving(office, largest_file=LIMIT) as server:
        aigul = Browser(server.port, office.told["aigul"])
        answer = aigul.upload(at, "large.pdf", paper)
        left = stored(office)
        hold(answer.status in (409, 507), f"answered {answer.status}: {answer.text[:300]}")
        hold("орын жоқ" in json.loads(answer.text).get("refused", ""), "no sentence about the room")
        after = aigul.upload(at, "small.pdf", b"%PDF-1.4\nsmall\n%%EOF\n")
    hold(left == ([], 0), f"something stayed: {left}")
    hold(after.status == 200, f"the next upload was answered {after.status}")
    return f"refused with {answer.status} and a sentence, nothing stayed, the next document went in"


def stored(office: Office) -> tuple[list[str], int]:
    """Return the files of the store and how many documents are known."""
    files = [one.name for one in (office.folder / "documents").rglob("*") if one.is_file()]
    return files, office.rows("SELECT COUNT(*) FROM evidence_document")[0][0]


def gibibyte(office: Office) -> str:
    """An upload of 1 GiB: refused before it is read; neither memory nor the disk fills up."""
    at = f"/kk/work/report/{office.told['form-7:akmola']}/row/1/attach/"
    room = office.folder / "room"
    room.mkdir()
    most, over = [0], threading.Event()

    def watch() -> None:
        while not over.wait(0.02):
            most[0] = max(most[0], used(room))

    with serving(office, workers=1, room=room) as server:
        aigul = Browser(server.port, office.told["aigul"])
        aigul.get("/kk/work/")
        before = server.memory()
        watcher = threading.Thread(target=watch)
        watcher.start()
        answer, sent = aigul.upload_endlessly(at, HUGE)
        over.set()
        watcher.join()
        grown = server.memory() - before
        alive = aigul.get("/kk/work/").status
    hold(sent < HUGE, "the server read it all")
    hold(answer is None or answer.status == 413, f"answered {answer and answer.status}")
    hold(grown < 64 * 2**20 and most[0] < 2**20, f"memory grew by {grown}, the disk held {most[0]}")
    hold(alive == 200, f"the server answers {alive} after it")
    said = "the page that says so" if answer else "the connection closed"
    return f"refused after {sent // 2**20} MiB with {said}; memory +{grown // 2**20} MiB, disk {most[0]} B"


def used(folder: Path) -> int:
    """Return the bytes of the files in a folder, those among them that have no name any more not."""
    total = 0
    for one in folder.rglob("*"):
        try:
            total += one.stat().st_size if one.is_file() else 0
        except OSError:
            continue
    return total


def hostile(office: Office) -> str:
    """A document with macros and an unpacking bomb: each refused with a sentence, nothing kept."""
    at = f"/kk/work/report/{office.told['form-7:akmola']}/row/2/attach/"
    before = stored(office)
    with serving(office) as server:
        aigul = Browser(server.port, office.told["aigul"])
        answers = [
            aigul.upload(at, name, content)
            for name, content in (("a.docm", docx(main=MACRO)), ("a.docx", gigabyte()))
        ]
    hold([one.status for one in answers] == [409, 409], f"answers {[one.status for one in answers]}")
    hold(all("refused" in one.text for one in answers), "no sentence")
    hold(stored(office) == before, "something stayed")
    return "a .docm and a bomb of 1 GiB refused with 409 and a sentence, nothing stayed"


def forged(office: Office) -> str:
    """A forged time, author and state in a save: ignored, the server's clock and the session count."""
    number, row = office.told["form-7:akmola"], office.told["form-7:rows"][5]
    sent = {"row": row, "text": 7, "version": 0, "na": 0, "at": "2020-01-01T00:00:00Z", "by": "person:3"}
    sent |= {"state": "accepted", "submitted_at": "2020-01-01", "date": "2020-01-01", "report": "1"}
    with serving(office) as server:
        answer = Browser(server.port, office.told["aigul"]).post(
            f"/kk/work/report/{number}/cell/", sent, data=True
        )
    hold(answer.status == 200, f"answered {answer.status}")
    kept = office.rows("SELECT text, by, at FROM reports_cell WHERE report_id = ? AND row = ?", number, row)
    state = office.rows("SELECT state FROM reports_report WHERE id = ?", number)
    hold(kept == [("7", "person:1", "2028-01-28 05:00:00")] and state == [("open",)], f"{kept} {state}")
    return "saved at the server's instant by the person of the session, the state untouched"


REPORT_PAGES = (
    *("", "cell/", "block/", "cells/", "submit/", "withdraw/", "receipt/", "receipt.txt", "print/"),
    *("template.xlsx", "upload/", "upload/apply/", "correction/", "row/1/", "row/1/attach/"),
    *("row/1/remove/", "row/1/answer/", "row/1/note/"),
)
"""What stands below the address of a report."""


def foreign(office: Office) -> str:
    """Another region's report at every address of a report: the answer is that of a missing one."""
    real, missing, tried = str(office.told["form-7:akmola"]), "987654", 0
    with serving(office) as server:
        stranger = Browser(server.port, office.told["stranger"])
        for page in REPORT_PAGES:
            for ask in (stranger.get, lambda path: stranger.post(path, {"row": "1"})):
                seen, gone = (ask(f"/kk/work/report/{one}/{page}") for one in (real, missing))
                hold(seen.status == gone.status and seen.status in (404, 405), f"{page}: {seen.status}")
                hold(
                    seen.text.replace(f"report/{real}/", f"report/{missing}/") == gone.text,
                    f"{page}: the answers differ",
                )
                tried += 1
    return f"{tried} requests: every answer is that of a report that is not there"


FAULTS: Mapping[str, Callable[[Office], str]] = {
    "killed": killed,
    "two-writers": two_writers,
    "double-submit": double_submit,
    "full-disk": full_disk,
    "gibibyte": gibibyte,
    "hostile": hostile,
    "forged": forged,
    "foreign": foreign,
}
"""By their names, in the order in which they are done to one office."""
