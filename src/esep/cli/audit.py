"""`esep audit verify`: whether the chain holds, the tables are what it says, and no file was changed."""

from __future__ import annotations

from argparse import Namespace
from hashlib import sha256
from pathlib import Path
from typing import Any

from esep.audit.inspection import wording
from esep.audit.inspection.files import Note
from esep.audit.inspection.inspect import Look, inspect
from esep.cli.parser import Parser
from esep.cli.printing import DONE, FOUND_ERRORS, one_line, print_json
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.library.file_errors import reason
from esep.office_folder import office_folder

HELP = Text(
    "аудит тізбегін, кестелерді және файлдарды тексеру",
    "проверка цепи аудита, таблиц и файлов",
    "the audit chain, the tables and the files of an office",
)
EXAMPLE = "esep audit verify --office office --checkpoint checkpoint.note"
OFFICE_HELP = Text(
    "кеңсенің қапшығы (берілмесе: ESEP_OFFICE)",
    "папка офиса (если не указана: ESEP_OFFICE)",
    "the folder of the office (when not given: ESEP_OFFICE)",
)
CHECKPOINT_HELP = Text(
    "кеңседен тыс сақталған бақылау нүктелері не түбіртектер",
    "контрольные точки или расписки, хранившиеся вне офиса",
    "checkpoints or receipts that were kept outside the office",
)
KEY_HELP = Text(
    "хаттамадағы ашық кілт (берілмесе: кеңсенің өзінікі)",
    "открытый ключ из протокола (если не указан: ключ самого офиса)",
    "the public key of the protocol (when not given: the office's own)",
)
WHOLE = Text(
    "Бәрі орнында. Оқиғалар: {events}, бақылау нүктелері: {checkpoints}, құжаттар: {documents}, "
    "мөрленген қаптамалар: {bundles}.\nТізбектің басы: {root}\nКілттің ізі: {key}",
    "Всё на месте. Событий: {events}, контрольных точек: {checkpoints}, документов: {documents}, "
    "скреплённых пакетов: {bundles}.\nВершина цепи: {root}\nОтпечаток ключа: {key}",
    "Everything is as it was recorded. Events: {events}, checkpoints: {checkpoints}, documents: {documents}, "
    "sealed bundles: {bundles}.\nHead of the chain: {root}\nFingerprint of the key: {key}",
)


def add_arguments(parser: Parser) -> None:
    """Add `verify`, the office's folder and the checkpoints kept outside."""
    parser.add_argument("what", choices=("verify",))
    parser.add_argument("--office", metavar="FOLDER", help=OFFICE_HELP[parser.language])
    parser.add_argument(
        "--checkpoint", metavar="FILE", nargs="+", default=[], help=CHECKPOINT_HELP[parser.language]
    )
    parser.add_argument("--key", metavar="HEX", default="", help=KEY_HELP[parser.language])


def run(args: Namespace) -> int:
    """Look at the office and say what was found; the exit status is 1 when anything is wrong."""
    outside, key = read_checkpoints(args.checkpoint), read_key(args.key)
    office = Path(args.office) if args.office else office_folder()
    look = inspect(office, outside, key)
    if args.json:
        print_json(as_data(look))
    else:
        for found in look.findings:
            print(one_line(found.what[args.lang]))
        print(one_line(wording.TODO[args.lang]) if look.findings else whole(look, args.lang))
    return FOUND_ERRORS if look.findings else DONE


def whole(look: Look, language: str) -> str:
    """Return the sentence on an office in which nothing is wrong."""
    return WHOLE[language].format(
        events=look.head.size,
        root=look.head.root,
        checkpoints=look.checkpoints,
        documents=look.documents,
        bundles=look.bundles,
        key=fingerprint(look.key) or "—",
    )


def fingerprint(key: str) -> str:
    """Return the 16 digits by which people compare a key, "" without one."""
    return sha256(bytes.fromhex(key)).hexdigest()[:16] if key else ""


def as_data(look: Look) -> dict[str, Any]:
    """Return what was found for JSON."""
    return {
        "events": look.head.size,
        "head": look.head.root,
        "checkpoints": look.checkpoints,
        "documents": look.documents,
        "bundles": look.bundles,
        "key": look.key,
        "problems": [
            {
                "rule": one.rule,
                "table": one.table,
                "row": one.row,
                "event": one.event,
                "message": one.what.as_dict(),
            }
            for one in look.findings
        ],
    }


def read_checkpoints(names: list[str]) -> list[Note]:
    """Return the checkpoints of files; those that cannot be read or are none are refused at once."""
    found, problems = [], []
    for name in names:
        try:
            note = Note(name, Path(name).read_text("utf-8", errors="replace"))
        except OSError as error:
            problems.append(Problem(reason(error), wording.GIVE_CHECKPOINT, file=name, rule="unreadable"))
            continue
        if note.checkpoint is None:
            problems.append(
                Problem(wording.NO_CHECKPOINT, wording.GIVE_CHECKPOINT, file=name, rule="no-checkpoint")
            )
        else:
            found.append(note)
    if problems:
        raise Refused(problems)
    return found


def read_key(text: str) -> str:
    """Return the public key that was given, "" for none; what is no key is refused."""
    key = text.strip().lower()
    if key and (len(key) != 64 or set(key) - set("0123456789abcdef")):
        raise Refused([Problem(wording.WRONG_KEY, wording.GIVE_KEY, rule="key")])
    return key
