"""What a stranger reads first in a bundle: what its files are, and how to check them."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.sealing.shapes import Sealing


def readme(sealing: Sealing, language: str) -> str:
    """Return the page of the bundle in one language."""
    plan = sealing.result.plan
    words = WORDS[language]
    if sealing.rated != "organisation":
        words = words.replace("- organisations.jsonl: ", "- {rated}s.jsonl: ")
    if sealing.standings:
        words = words.replace("- trace.jsonl", STANDINGS[language] + "- trace.jsonl")
    return words.format(
        rated=sealing.rated,
        title=plan.regulation.title[language],
        edition=plan.regulation.edition,
        year=plan.year,
        version=sealing.version,
        file=sealing.file_name,
    )


STANDINGS = Text(
    "- standings.jsonl: бағалау парақтарының орташасы бойынша орындар\n",
    "- standings.jsonl: места по среднему оценочных листов\n",
    "- standings.jsonl: the places by the mean of the assessment sheets\n",
)
WORDS = Text(
    kk="""# {title}: {year} жылдың қорытындысы, {version}-нұсқа

Редакция: {edition}. Бұл қаптамада нәтижені бастан-аяқ қайта есептеуге керектің бәрі бар; жеке деректер жоқ.

- manifest.json: барлық файлдың тізімі мен SHA-256 бақылау саны; аудит тізбегінің орны; алдыңғы нұсқа
- rulebook.json: ереже дерек түрінде, түсіндірмелердің таңдалған мәндері, формулалардың параметрлері
- organisations.jsonl: бағаланған ұйымдар
- inputs.jsonl: әр ұйымның қабылданған әр көрсеткіші және оның дереккөзі
- decisions.jsonl: ұпайды, орынды не сыйлықты белгілеген шешімдер
- evidence.jsonl: растайтын құжаттардың міндеттемелері: SHA-256(0x01 ‖ тұз ‖ файлдың SHA-256 саны)
- results.jsonl: ұпайлар, орындар, сыйлықтар
- trace.jsonl: әр ұяшықтың көрсеткіштен ұпайға дейінгі жолы
- schema/: жазбалардың сипаттамасы
- signatures/issuer.note: кәсіподақтың Ed25519 қолтаңбасы

Тексеру (тек Python 3.8 не одан жаңасы керек):

    python3 verify.py {file} --key КІЛТ

КІЛТ хаттамада және сайтта басылған. verify.py бағдарламасын осы қаптамадан емес,
кәсіподақтың сайтынан алыңыз.
""",
    ru="""# {title}: итоги за {year} год, версия {version}

Редакция: {edition}. В этом пакете есть всё, чтобы пересчитать результат с начала до конца; личных
данных в нём нет.

- manifest.json: список всех файлов с их SHA-256; место в цепочке аудита; предыдущая версия
- rulebook.json: положение как данные, выбранные толкования, параметры формул
- organisations.jsonl: оценённые организации
- inputs.jsonl: каждый принятый показатель каждой организации и его источник
- decisions.jsonl: решения, от которых зависят баллы, места и премии
- evidence.jsonl: обязательства подтверждающих документов: SHA-256(0x01 ‖ соль ‖ SHA-256 файла)
- results.jsonl: баллы, места, премии
- trace.jsonl: путь каждой клетки от показателя до баллов
- schema/: описание записей
- signatures/issuer.note: подпись Ed25519 профсоюза

Проверка (нужен только Python 3.8 или новее):

    python3 verify.py {file} --key КЛЮЧ

КЛЮЧ напечатан в протоколе и на сайте. Программу verify.py берите на сайте профсоюза, а не из этого пакета.
""",
    en="""# {title}: the result of {year}, version {version}

Edition: {edition}. This bundle holds all that is needed to recompute the result from beginning to end;
there are no personal data in it.

- manifest.json: every file with its SHA-256; the place in the audit chain; the version before
- rulebook.json: the law as data, what was chosen of its readings, the parameters of the formulas
- organisations.jsonl: the organisations that were rated
- inputs.jsonl: every accepted figure of every organisation, and its source
- decisions.jsonl: the decisions on which points, places and prizes rest
- evidence.jsonl: commitments to the documents of proof: SHA-256(0x01 ‖ salt ‖ SHA-256 of the file)
- results.jsonl: points, places, prizes
- trace.jsonl: the way of every cell from its figures to its points
- schema/: what the records hold
- signatures/issuer.note: the union's Ed25519 signature

To check it (Python 3.8 or newer is all it takes):

    python3 verify.py {file} --key KEY

KEY is printed in the protocol and on the site. Take verify.py from the union's site, not out of this bundle.
""",
)
