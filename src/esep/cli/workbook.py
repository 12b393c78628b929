"""`esep workbook`: the result as a spreadsheet whose formulas anyone can recalculate."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from esep.cli.asking import Question, add_question, ask
from esep.cli.parser import Parser
from esep.cli.printing import DONE, print_json, warn
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.quantity import pretty
from esep.core.remarks import remarks
from esep.core.scoring import Result
from esep.library.file_errors import reason

HELP = Text(
    "нәтиже: тірі формулалары бар кітап",
    "результат в виде книги с живыми формулами",
    "the result as a workbook with live formulas",
)
EXAMPLE = "esep workbook annual-evaluation --edition 2026-02-20 --year 2025 --facts facts.csv --out year.xlsx"
SUFFIX = ".xlsx"
OUT_HELP = Text("кітап жазылатын файл", "куда записать книгу", "where to write the workbook")


def add_arguments(parser: Parser) -> None:
    """Add the arguments of the command."""
    add_question(parser)
    parser.add_argument("--out", required=True, metavar="FILE.xlsx", help=OUT_HELP[parser.language])


def run(args: Namespace) -> int:
    """Write the workbook and say what was written; warnings on standard error."""
    out = Path(args.out)
    problems = _wrong_place(out)
    question: Question | None = None
    try:
        question = ask(args)
    except Refused as refused:
        problems += refused.problems
    if problems or question is None:
        raise Refused(problems)
    result = question.answer()
    _write(out, _workbook(question, result, args.lang))
    scale = question.plan.scale
    if args.json:
        print_json({"file": str(out), "subjects": len(result.subjects), "units_per_point": scale})
    else:
        print(WRITTEN[args.lang].format(file=out, size=len(result.subjects), scale=pretty(scale, args.lang)))
    warn(remarks(result, question.figures, question.catalogue), args.lang)
    return DONE


def _workbook(question: Question, result: Result, language: str) -> bytes:
    try:
        from esep.papers.workbook import workbook_bytes
    except ModuleNotFoundError as missing:
        raise Refused([Problem(NOT_INSTALLED, NOT_INSTALLED_TODO, rule="not-installed")]) from missing
    return workbook_bytes(question.plan, question.figures, result, question.catalogue, language)


def _wrong_place(out: Path) -> list[Problem]:
    """Return what is wrong with the place to write to, before anything is calculated."""
    if out.is_dir():
        return [Problem(A_DIRECTORY, A_DIRECTORY_TODO, file=str(out), rule="out")]
    if out.suffix.lower() != SUFFIX:
        return [Problem(NOT_XLSX, NOT_XLSX_TODO, file=str(out), rule="out")]
    if not out.parent.is_dir():
        return [Problem(NO_FOLDER.format(folder=out.parent), NO_FOLDER_TODO, file=str(out), rule="out")]
    if out.exists() and not (out.is_file() and os.access(out, os.W_OK)):
        return [Problem(UNWRITABLE.format(why=out.name), UNWRITABLE_TODO, file=str(out), rule="out")]
    return []


def _write(out: Path, book: bytes) -> None:
    """Write the whole file or nothing, beside it first and then in its place."""
    beside = out.with_name(f".{out.name}.part")
    try:
        beside.write_bytes(book)
        beside.replace(out)
    except OSError as error:
        beside.unlink(missing_ok=True)
        why = UNWRITABLE.format(why=reason(error))
        raise Refused([Problem(why, UNWRITABLE_TODO, file=str(out), rule="out")]) from error


WRITTEN = Text(
    kk="{file} жазылды. Бағаланғандар саны: {size}. 1 балл = {scale} бірлік.",
    ru="Записан файл {file}. Оценено: {size}. 1 балл = {scale} единиц.",
    en="Written: {file}. Rated: {size}. 1 point = {scale} units.",
)
A_DIRECTORY = Text(
    kk="--out: бұл – папка, файл емес.", ru="--out: это папка, а не файл.", en="--out: this is a directory."
)
A_DIRECTORY_TODO = Text(
    kk="Файлдың атын жазыңыз, мысалы: year.xlsx.",
    ru="Укажите имя файла, например year.xlsx.",
    en="Give the name of a file, for example year.xlsx.",
)
NOT_XLSX = Text(
    kk="--out: файлдың аты .xlsx деп аяқталуы керек.",
    ru="--out: имя файла должно оканчиваться на .xlsx.",
    en="--out: the file's name must end in .xlsx.",
)
NOT_XLSX_TODO = A_DIRECTORY_TODO
NO_FOLDER = Text(
    kk="--out: «{folder}» деген папка жоқ.",
    ru="--out: папки «{folder}» нет.",
    en="--out: there is no directory “{folder}”.",
)
NO_FOLDER_TODO = Text(
    kk="Папканы жасаңыз немесе басқа орынды таңдаңыз.",
    ru="Создайте папку или выберите другое место.",
    en="Make the directory or choose another place.",
)
UNWRITABLE = Text(
    kk="--out: файлды жазу мүмкін емес ({why}).",
    ru="--out: файл нельзя записать ({why}).",
    en="--out: the file cannot be written ({why}).",
)
UNWRITABLE_TODO = Text(
    kk="Файл басқа бағдарламада ашық болса, жабыңыз немесе басқа орынды таңдаңыз.",
    ru="Если файл открыт в другой программе, закройте его, или выберите другое место.",
    en="If the file is open in another program, close it, or choose another place.",
)
NOT_INSTALLED = Text(
    kk="Кітап жазатын XlsxWriter пакеті орнатылмаған.",
    ru="Не установлен пакет XlsxWriter, который пишет книги.",
    en="The package XlsxWriter, which writes workbooks, is not installed.",
)
NOT_INSTALLED_TODO = Text(
    kk="Осы командамен бастаңыз: ./esep workbook",
    ru="Запустите командой ./esep workbook",
    en="Start it by ./esep workbook",
)
