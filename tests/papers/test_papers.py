"""Every paper of the year, in each language and format: it opens, says what it must, repeats to the byte."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import pytest
from docx.oxml.ns import qn
from tests.papers.books import part
from tests.papers.occasions import DAY, FINGERPRINT, nothing_known, occasion
from tests.papers.reading_back import objects_of, opened, pages_of, part_of, words_of

from esep import papers
from esep.core.hyphens import unbroken
from esep.core.names import LANGUAGES, Text
from esep.core.quantity import pretty
from esep.core.scoring import score
from esep.papers import wording
from esep.papers.catalogue import CATALOGUE, MEDIA_TYPES, Format, describe, file_name, write
from esep.papers.footing import DRAFT, print_of
from esep.papers.occasion import Corrected, Decided, Occasion
from esep.papers.paper import Cell, Paper, Paragraph, Table

SUBJECTS = {"score-card": "akmola", "diploma": "2025-01"}
WRITTEN = [name for name, entry in CATALOGUE.items() if entry.formats != ("xlsx",)]
ON_ONE_PAGE = ("rating-table", "diploma", "payment-list", "bulletin")
LOCALES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}


def docx(name: str, language: str = "kk", of: Occasion | None = None) -> bytes:
    if of is None:
        return once(name, language, "docx")
    return write(name, of, language, "docx", SUBJECTS.get(name))


def pdf(name: str, language: str = "kk", of: Occasion | None = None) -> bytes:
    if of is None:
        return once(name, language, "pdf")
    return write(name, of, language, "pdf", SUBJECTS.get(name))


@cache
def once(name: str, language: str, form: Format) -> bytes:
    """Return a paper of the usual year, written once for all tests."""
    return write(name, occasion(), language, form, SUBJECTS.get(name))


def value(name: str, language: str = "kk", of: Occasion | None = None) -> Paper:
    return described(name, language) if of is None else describe(name, of, language, SUBJECTS.get(name))


@cache
def described(name: str, language: str) -> Paper:
    return describe(name, occasion(), language, SUBJECTS.get(name))


def table_words(cell: Cell) -> str:
    return "\n".join(run.words for run in cell.lines)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WRITTEN)
def test_a_word_document_opens_and_names_its_language_title_and_fingerprint(name: str, language: str) -> None:
    made = docx(name, language)
    document = opened(made)
    assert document.core_properties.title == value(name, language).title
    assert document.core_properties.language == LOCALES[language]
    assert f'w:val="{LOCALES[language]}"' in part_of(made, "word/styles.xml")
    assert print_of(FINGERPRINT) in document.sections[0].footer.paragraphs[0].text
    assert document.sections[0].header.paragraphs[0].text == wording.INVENTED[language]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WRITTEN)
def test_a_pdf_is_tagged_for_the_blind_and_made_to_be_kept(name: str, language: str) -> None:
    made = objects_of(pdf(name, language))
    assert made.startswith(b"%PDF-1.7")
    assert b"/MarkInfo" in made
    assert b"/StructTreeRoot" in made
    assert f"/Lang({language}-KZ)".encode() in made.replace(b"/Lang (", b"/Lang(")
    assert b"<pdfaid:part>2</pdfaid:part>" in made
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made


@pytest.mark.parametrize("name", WRITTEN)
def test_equal_years_give_equal_bytes(name: str) -> None:
    subject = SUBJECTS.get(name)
    assert docx(name) == write(name, occasion(), "kk", "docx", subject)
    assert pdf(name, "ru") == write(name, occasion(), "ru", "pdf", subject)


@pytest.mark.parametrize("name", ON_ONE_PAGE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_hung_up_or_handed_over_stands_on_one_page(name: str, language: str) -> None:
    assert pages_of(pdf(name, language)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_diploma_of_the_longest_name_stands_on_one_page(language: str) -> None:
    longest = max(occasion().names, key=lambda slug: len(occasion().name(slug, language)))
    award = replace(occasion().awards[0], subject=longest)
    assert pages_of(pdf("diploma", language, replace(occasion(), awards=(award,)))) == 1


def test_a_longer_paper_has_as_many_pages_as_it_needs() -> None:
    assert pages_of(pdf("score-card")) == 4


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("language", LANGUAGES)
def test_both_formats_are_written_from_the_same_words(name: str, language: str) -> None:
    words = words_of(docx(name, language))
    for block in value(name, language).blocks:
        if isinstance(block, Paragraph):
            assert unbroken("".join(run.words for run in block.runs)) in words
        if isinstance(block, Table):
            for row in block.rows:
                for one in row:
                    assert all(unbroken(run.words) in words for run in one.lines)


@pytest.mark.parametrize("name", WRITTEN)
def test_every_row_of_every_table_fills_its_columns(name: str) -> None:
    for language in LANGUAGES:
        for block in value(name, language).blocks:
            if isinstance(block, Table):
                assert filled(block) == len(block.rows) * len(block.columns)
                assert sum(column.width for column in block.columns) <= value(name, language).width


def filled(table: Table) -> int:
    return sum(one.across * one.down for row in table.rows for one in row)


@pytest.mark.parametrize("name", WRITTEN)
def test_the_heads_of_a_table_repeat_on_every_page(name: str) -> None:
    heads = sum(block.heads for block in value(name).blocks if isinstance(block, Table))
    assert len(list(opened(docx(name)).element.body.iter(qn("w:tblHeader")))) == heads


@pytest.mark.parametrize(
    "name", ["resolution", "protocol", "payment-list", "rating-table", "explanatory-note", "score-card"]
)
def test_what_is_not_approved_is_marked_as_a_draft(name: str) -> None:
    draft = opened(docx(name, "kk", occasion(settled=False))).sections[0].header.paragraphs[0].text
    assert draft == f"{wording.INVENTED.kk} · {DRAFT.kk}"
    assert DRAFT.kk not in opened(docx(name)).sections[0].header.paragraphs[0].text


def test_a_real_year_bears_no_mark_of_the_demonstration() -> None:
    real = replace(occasion(), invented=False)
    assert opened(docx("rating-table", "kk", real)).sections[0].header.paragraphs[0].text == ""


def test_a_correction_says_which_version_it_is() -> None:
    corrected = replace(occasion(), version=2)
    assert value("rating-table", "kk", corrected).footing.endswith("20.02.2026 · 2-нұсқа (түзетілген)")
    assert value("rating-table", "ru", corrected).footing.endswith("20.02.2026 · версия 2 (исправленная)")


def test_the_rating_table_holds_every_point_and_place_of_the_result() -> None:
    table = next(block for block in value("rating-table").blocks if isinstance(block, Table))
    result = occasion().result
    numbers = [one.words for row in table.rows[1:2] for cell in row for one in cell.lines[:1]]
    assert [number for number in numbers if re.fullmatch(r"\d\.\d", number)] == [
        n for n, _, _ in result.plan.rows
    ]
    for scored, row in zip(result.subjects, table.rows[table.heads :], strict=True):
        assert table_words(row[0]) == str(scored.place)
        assert table_words(row[2]) == pretty(scored.total, "kk")
        shown = [table_words(one) for one in row[3:]]
        expected = []
        for block, first, after in result.plan.blocks:
            placed = [scored.rows[number] for number, _, _ in result.plan.rows[first:after]]
            placed.append(scored.blocks[block])
            expected += ["—" if p.no_data else f"{pretty(p.points, 'kk')}\n{p.place}" for p in placed]
        assert shown == expected


def test_prize_places_are_marked_and_only_they() -> None:
    table = next(block for block in value("rating-table").blocks if isinstance(block, Table))
    marked = [table_words(row[0]) for row in table.rows[table.heads :] if row[0].shade == "gold"]
    assert marked == ["1", "2", "3"]


def test_the_score_card_shows_each_line_with_words_arithmetic_points_and_documents() -> None:
    card = value("score-card")
    lines = next(block for block in card.blocks if isinstance(block, Table) and len(block.columns) == 5)
    rows = [row for row in lines.rows[1:] if len(row) == 5]
    scored = occasion().result.of("akmola")
    assert len(rows) == len(scored.lines)
    for row, line in zip(rows, scored.lines, strict=True):
        words = table_words(row[1])
        assert words.startswith(line.criterion.name.kk)
        assert all(part.removeprefix("- ") in words for part in line.criterion.quote)
        assert table_words(row[2]) == pretty(line.points, "kk")
        assert table_words(row[4]) == ("3" if line.units else "—")


def test_the_agenda_paper_asks_every_open_question_once() -> None:
    words = "\n".join(words_of(docx("open-readings")).splitlines())
    for reading in occasion().plan.regulation.readings:
        assert words.count(unbroken(reading.question.kk)) == (reading.id != "D09"), reading.id


def test_the_agenda_paper_shows_what_each_option_moves() -> None:
    swing = next(one for one in occasion().swings if one.reading.id == "F01")
    words = words_of(docx("open-readings", "ru"))
    for effect in swing.effects:
        assert effect.option.says.ru in words
    assert "Алматинская обл.:\N{NO-BREAK SPACE}4\N{NO-BREAK SPACE}→\N{NO-BREAK SPACE}3" in words


def test_the_resolution_numbers_its_items_and_leaves_lines_for_what_is_not_known() -> None:
    blocks = value("resolution", "kk", occasion(settled=False)).blocks
    numbers = [one.number for one in blocks if isinstance(one, Paragraph) and one.number.endswith(".")]
    assert numbers == ["1.", "2.", "3.", "4.", "5.", "6."]
    words = words_of(docx("resolution", "kk", occasion(settled=False)))
    assert "Хаттама №\N{NO-BREAK SPACE}____, ____\N{NON-BREAKING HYPHEN}т." in words
    assert "20___ ж. «____» ______________" in words
    decided = words_of(docx("resolution"))
    assert "Хаттама №\N{NO-BREAK SPACE}9, 3\N{NON-BREAKING HYPHEN}т." in decided
    assert "2026\N{NO-BREAK SPACE}ж. «20»\N{NO-BREAK SPACE}ақпан" in decided
    assert "2\N{NO-BREAK SPACE}500\N{NO-BREAK SPACE}000 (екі миллион бес жүз мың) теңге" in decided


def test_a_draft_proposes_whoever_leads_a_block_outside_the_prize_places() -> None:
    draft = occasion(settled=False)
    winners = {one.subject for one in draft.podium()}
    words = words_of(docx("resolution", "kk", draft))
    for block, _, _ in draft.plan.blocks:
        best = draft.runners_up(block)
        assert best
        assert not winners & set(best)
        if len(best) <= 3:
            assert all(draft.name(subject, "kk") in words for subject in best)
        else:
            assert f"Балы тең ұйым саны: {len(best)}" in words
    assert "Бұл – есептеу бойынша ұсыныс" in words
    assert "берілмесін" not in words


def test_a_decision_that_awards_no_block_is_cited_with_its_reason() -> None:
    none = Decided("block-prizes", Text.same("Берілмесін."), "9", "4", reason="Қаражат жоқ.")
    decided = replace(occasion(), awards=occasion().awards[:3], decisions=(none,))
    assert "сыйлықақы (5.2-тармақ) берілмесін. Себебі: Қаражат жоқ." in words_of(
        docx("resolution", "kk", decided)
    ).replace("\u2011", "-")


def test_a_waiver_says_how_many_people_and_why() -> None:
    cause = Text("сала ұйымдарының таратылуы", "ликвидация организаций отрасли", "liquidation")
    waived = replace(occasion().decisions[0], persons=130, cause=cause)
    decided = replace(occasion(), decisions=(waived,))
    for name in ("explanatory-note", "resolution", "protocol"):
        said = words_of(docx(name, "ru", decided))
        name_ru = occasion().name("west-kazakhstan", "ru")
        assert f"{name_ru}, человек: 130, ликвидация организаций отрасли: " in said


def test_readings_left_open_are_cited_by_their_names() -> None:
    left = Decided("open-reading", Text.same("Ашық қалсын."), "9", "5", DAY, about="A03, B06")
    said = words_of(docx("explanatory-note", "kk", replace(occasion(), decisions=(left,))))
    assert "A03, B06: Ашық қалсын." in said


def test_a_correction_that_moves_nobody_says_so() -> None:
    same = Corrected(1, occasion().result, "Қате сөз.")
    said = words_of(docx("explanatory-note", "kk", replace(occasion(), version=2, corrected=same)))
    assert "1-нұсқа түзетіледі. Себебі: Қате сөз." in said
    assert "Ешбір ұйымның балы да, орны да өзгерген жоқ." in said


def test_the_protocol_prints_the_key_by_which_anyone_checks_the_result() -> None:
    assert "5d457bbd 52a60594 61d6539b d50ce12a 4ed3d6b5 280559cf 1719f98f cdef09c6" in words_of(
        docx("protocol")
    )


def test_the_protocol_says_how_they_voted_and_leaves_lines_when_they_have_not() -> None:
    assert "жақтап – 18, қарсы – 0, қалыс қалды – 1." in words_of(docx("protocol"))
    assert "за – ____, против – ____, воздержались – ____." in words_of(
        docx("protocol", "ru", occasion(settled=False))
    )


def test_the_payment_list_sums_what_it_lists() -> None:
    table = next(block for block in value("payment-list", "ru").blocks if isinstance(block, Table))
    amounts = [one.amount for one in occasion().awards]
    assert [table_words(row[4]) for row in table.rows[1:-1]] == [pretty(amount, "ru") for amount in amounts]
    assert table_words(table.rows[-1][2]) == pretty(sum(amounts), "ru")
    assert table_words(table.rows[-1][3]) == "два миллиона пятьсот тысяч"
    assert "Решение о премиях ещё не внесено." in words_of(
        docx("payment-list", "ru", occasion(settled=False))
    )


def test_the_note_names_the_rows_without_data_and_answers_objections() -> None:
    words = words_of(docx("explanatory-note", "ru"))
    assert "Мангистауская областная организация – 4.1, 4.2, 4.3" in words
    assert "Организация области Жетісу – 2.2, 2.3" in words
    assert "поступило возражений: 2, из них удовлетворено: 1." in words
    assert "Результата за 2024 год в системе нет" in words


def test_the_note_compares_with_the_year_before_when_there_is_one() -> None:
    table = value("explanatory-note", "ru", replace(occasion(), before=occasion().result)).blocks
    moved = [one for one in table if isinstance(one, Table) and len(one.columns) == 6]
    assert [table_words(row[4]) for row in moved[0].rows[1:]] == ["0"] * 20
    assert table_words(moved[0].rows[1][5]) == "1 → 1"


def test_a_diploma_is_numbered_and_an_unknown_number_is_refused() -> None:
    words = words_of(docx("diploma", "ru"))
    assert "№ 2025-01" in words
    assert "I МЕСТО" in words
    assert "Жамбылская областная организация" in words
    block = words_of(write("diploma", occasion(), "kk", "docx", "2025-04"))
    assert "«Құқықтық қорғау»" in block
    assert "блогы бойынша жоғары ұпай жинағаны үшін · Жиналған балл: 464,078" in block
    with pytest.raises(KeyError):
        write("diploma", occasion(), "kk", "pdf", "2025-99")


def test_the_bulletin_tells_how_to_check_the_result() -> None:
    words = words_of(docx("bulletin", "ru"))
    assert "python3 verify.py results-annual-evaluation-2025-v1.esep.zip" in words
    assert f"Отпечаток должен совпасть: {print_of(FINGERPRINT)}" in words
    assert "Проверьте сами" not in words_of(docx("bulletin", "ru", replace(occasion(), check=None)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_of_the_catalogue_carries_the_fingerprint(language: str) -> None:
    made = write("workbook", occasion(), language, "xlsx")
    assert print_of(FINGERPRINT) in part(made, "xl/sharedStrings.xml")
    assert print_of(FINGERPRINT) in part(made, "xl/worksheets/sheet1.xml")
    assert made == write("workbook", occasion(), language, "xlsx")


def test_a_format_or_name_that_is_not_in_the_catalogue_is_refused() -> None:
    for name, form in (("workbook", "pdf"), ("rating-table", "xlsx"), ("letter", "pdf")):
        with pytest.raises(KeyError):
            write(name, occasion(), "kk", form)  # type: ignore[arg-type]  # what a reader may type into an address
    with pytest.raises(KeyError):
        write("score-card", occasion(), "kk", "pdf", "nobody")


def test_a_file_is_called_by_paper_subject_year_and_language() -> None:
    assert file_name("rating-table", occasion(), "kk", "pdf") == "rating-table-2025-kk.pdf"
    assert file_name("score-card", occasion(), "ru", "docx", "akmola") == "score-card-akmola-2025-ru.docx"
    assert set(MEDIA_TYPES) == {"docx", "pdf", "xlsx"}


@pytest.mark.parametrize("name", [name for name in WRITTEN if name not in SUBJECTS])
def test_a_year_about_which_nothing_is_known_still_has_its_papers(name: str) -> None:
    empty = score(occasion().plan, nothing_known())
    bare = replace(occasion(settled=False), result=empty, figures=nothing_known(), swings=(), objections=())
    assert pages_of(pdf(name, "kk", bare)) >= 1
    assert opened(docx(name, "kk", bare)).core_properties.title == value(name, "kk", bare).title


def test_an_organisation_without_a_name_is_called_by_its_id() -> None:
    nameless = replace(occasion(), names={})
    assert "akmola" in words_of(docx("rating-table", "ru", nameless))


def test_a_shared_place_stands_beside_the_other() -> None:
    tied = tuple(one._replace(place=2) if one.place == 3 else one for one in occasion().result.subjects)
    shared = replace(occasion(), result=replace(occasion().result, subjects=tied))
    assert [one.place for one in shared.podium()] == [1, 2, 2]
    assert words_of(docx("bulletin", "kk", shared)).count("2-орын") == 2


def test_a_question_stands_whole_on_a_page_and_a_block_is_never_named_last_on_one() -> None:
    asked = [one for one in value("open-readings").blocks if isinstance(one, Table) and len(one.columns) == 3]
    assert {one.whole for one in asked if one.says != "Сұрақ"} == {True}
    rows = opened(docx("score-card")).element.body.iter(qn("w:tr"))
    kept = [
        "".join(row.itertext()).strip() for row in rows if next(row.iter(qn("w:keepNext")), None) is not None
    ]
    numbers = [number for number, _, _ in occasion().plan.blocks]
    assert [one[:2] for one in kept if one[1:2] == "."] == [f"{number}." for number in numbers]


def test_the_approved_table_is_the_annex_of_its_resolution() -> None:
    annexed = "Атқару комитетінің қаулысына қосымша. Хаттама"
    assert annexed in words_of(docx("rating-table"))
    assert annexed not in words_of(docx("rating-table", "kk", occasion(settled=False)))


def test_the_agenda_paper_is_signed_by_who_brings_it_in() -> None:
    assert "Б. Қасымов" in words_of(docx("open-readings"))


def test_what_looks_like_markup_stays_words() -> None:
    odd = "#set page(fill: red) $x$ *b* <w:p> & \\u{41} @a"
    renamed = dict(occasion().names)
    renamed["akmola"] = replace(renamed["akmola"], full=renamed["akmola"].full.same(odd))
    tricky = replace(occasion(), names=renamed)
    assert odd in words_of(docx("score-card", "kk", tricky))
    assert pdf("score-card", "kk", tricky).startswith(b"%PDF")


def test_what_no_document_can_hold_is_left_out() -> None:
    pasted = replace(occasion().objections[0], words="бір\x0bекі\x00үш\ud800төрт\ufffe бес")
    noted = replace(occasion(), objections=(pasted,))
    assert "бірекіүштөрт бес" in words_of(docx("explanatory-note", "kk", noted))
    assert pages_of(pdf("explanatory-note", "kk", noted)) >= 2


def test_the_dates_inside_a_word_document_are_fixed() -> None:
    with zipfile.ZipFile(io.BytesIO(docx("resolution"))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert opened(docx("resolution")).core_properties.created.isoformat() == "2026-02-20T00:00:00+00:00"


def test_no_suffix_is_glued_to_what_is_filled_in() -> None:
    """A word may follow a number with a hyphen (1-орын); a bare ending would be wrong for the next number."""
    wholes = {"орын", "т", "нұсқа", "мәселесі", "блок", "жолы", "қосымша"}
    glued = [
        (module.__name__, ending)
        for module in (import_module(f"esep.papers.{found.name}") for found in iter_modules(papers.__path__))
        for text in texts_of(vars(module).values())
        for ending in re.findall(r"\}-?([а-яёәғқңөұүһі]+)", text.kk)
        if ending not in wholes
    ]
    assert glued == []


def texts_of(values: Iterable[object]) -> Iterator[Text]:
    for one in values:
        if isinstance(one, Text):
            yield one
        elif isinstance(one, dict):
            yield from texts_of(one.values())
        elif isinstance(one, tuple):
            yield from texts_of(one)
