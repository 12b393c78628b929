"""`esep audit verify`: whether the chain holds, the tables are what it says, and no file was changed."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from esep.audit.inspection import wording
from esep.audit.inspection.files import checkpoint_in
from esep.audit.inspection.inspect import Look, inspect
from esep.cli.parser import Parser
from esep.cli.printing import DONE, FOUND_ERRORS, one_line, print_json
from esep.core.chain import Checkpoint
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
WHOLE = Text(
    "Бәрі орнында. Оқиғалар: {events}, бақылау нүктелері: {checkpoints}, құжаттар: {documents}, "
    "мөрленген қаптамалар: {bundles}.\nТізбектің басы: {root}",
    "Всё на месте. Событий: {events}, контрольных точек: {checkpoints}, документов: {documents}, "
    "скреплённых пакетов: {bundles}.\nВершина цепи: {root}",
    "Everything is as it was recorded. Events: {events}, checkpoints: {checkpoints}, documents: {documents}, "
    "sealed bundles: {bundles}.\nHead of the chain: {root}",
)


def add_arguments(parser: Parser) -> None:
    """Add `verify`, the office's folder and the checkpoints kept outside."""
    parser.add_argument("what", choices=("verify",))
    parser.add_argument("--office", metavar="FOLDER", help=OFFICE_HELP[parser.language])
    parser.add_argument(
        "--checkpoint", metavar="FILE", nargs="+", default=[], help=CHECKPOINT_HELP[parser.language]
    )


def run(args: Namespace) -> int:
    """Look at the office and say what was found; the exit status is 1 when anything is wrong."""
    outside = read_checkpoints(args.checkpoint)
    office = Path(args.office) if args.office else office_folder()
    look = inspect(office, outside)
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
    )


def as_data(look: Look) -> dict[str, Any]:
    """Return what was found for JSON."""
    return {
        "events": look.head.size,
        "head": look.head.root,
        "checkpoints": look.checkpoints,
        "documents": look.documents,
        "bundles": look.bundles,
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


def read_checkpoints(names: list[str]) -> list[Checkpoint]:
    """Return the checkpoints of files; those that cannot be read or are none are refused at once."""
    found, problems = [], []
    for name in names:
        try:
            checkpoint = checkpoint_in(Path(name).read_text("utf-8", errors="replace"))
        except OSError as error:
            problems.append(Problem(reason(error), wording.GIVE_CHECKPOINT, file=name, rule="unreadable"))
            continue
        if checkpoint is None:
            problems.append(
                Problem(wording.NO_CHECKPOINT, wording.GIVE_CHECKPOINT, file=name, rule="no-checkpoint")
            )
        else:
            found.append(checkpoint)
    if problems:
        raise Refused(problems)
    return found
