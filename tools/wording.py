"""What the installation says, in Kazakh, Russian and English; the terminal's own language chooses."""

from __future__ import annotations

import os

WORDS = {
    "environment": ("Python ортасы жасалуда", "создаётся среда Python", "making the Python environment"),
    "packages": (
        "пакеттер орнатылуда (жарты минутқа дейін)",
        "устанавливаются пакеты (до полуминуты)",
        "installing packages (up to half a minute)",
    ),
    "debian": (
        "Debian пакеттері орнатылуда: {packages}",
        "устанавливаются пакеты Debian: {packages}",
        "installing Debian packages: {packages}",
    ),
    "lists": (
        "Debian пакеттерінің тізімі жаңартылуда",
        "обновляется список пакетов Debian",
        "refreshing Debian's list of packages",
    ),
    "again": (
        "тізім ескірген болуы мүмкін, қайтадан",
        "список мог устареть, ещё раз",
        "the list may be out of date, once more",
    ),
    "anew": (
        ".venv бұл нұсқаға сай емес немесе аяқталмаған, қайта жасалады",
        ".venv не подходит к этой версии или не завершена, создаётся заново",
        ".venv does not fit this version or is unfinished, making it anew",
    ),
    "waiting": (
        "басқа терминал орнатып жатыр, соны күтудеміз",
        "другой терминал уже устанавливает, ждём его",
        "another terminal is installing already, waiting for it",
    ),
    "stopped": (
        "тоқтатылды; келесі іске қосу орнатуды аяқтайды",
        "остановлено; следующий запуск завершит установку",
        "stopped; the next start will finish the installation",
    ),
    "which": (
        "команда қажет: demo, test, check немесе workbook",
        "нужна команда: demo, test, check или workbook",
        "a command is needed: demo, test, check or workbook",
    ),
    "sudo": (
        "жүйеге пакеттер қажет; мынаны теріп, қайта іске қосыңыз: sudo apt-get install {packages}",
        "системе нужны пакеты; наберите и запустите снова: sudo apt-get install {packages}",
        "the system lacks packages; type this and start again: sudo apt-get install {packages}",
    ),
    "elsewhere": (
        "мына бағдарламаларды жүйенің өз құралымен орнатыңыз (Debian атаулары): {packages}",
        "установите средствами своей системы (названия Debian): {packages}",
        "install these by your system's own means (Debian's names): {packages}",
    ),
    "full": (
        "дискіде орын жоқ; 0,5 ГБ босатып, қайта іске қосыңыз",
        "на диске нет места; освободите 0,5 ГБ и запустите снова",
        "the disk is full; free half a gigabyte and start again",
    ),
    "rights": (
        "осы бумаға жазуға рұқсат жоқ; өз бумаңыздағы көшірмеден іске қосыңыз",
        "нет права писать в эту папку; запустите из копии в своей папке",
        "this folder may not be written; start from a copy in a folder of your own",
    ),
    "network": (
        "пакеттер қоймасына қосылу мүмкін болмады; желіні тексеріп, қайта іске қосыңыз",
        "склад пакетов недоступен; проверьте сеть и запустите снова",
        "the package index cannot be reached; check the network and start again",
    ),
    "archive": (
        "Debian қоймасы қолжетімсіз немесе онда бұл пакет жоқ; желі мен /etc/apt баптауын тексеріңіз",
        "архив Debian недоступен или не содержит пакета; проверьте сеть и настройки /etc/apt",
        "Debian's archive cannot be reached or lacks the package; check the network and /etc/apt",
    ),
    "hashes": (
        "жүктелген пакет бекітілген таңбасына сай емес, орнатылмады; желідегі делдалды тексеріңіз",
        "загруженный пакет не совпал с закреплённым отпечатком и не установлен; проверьте посредника в сети",
        "a package differs from its locked hash and was not installed; look for a proxy that alters it",
    ),
    "wheel": (
        "осы Python не осы жүйе үшін дайын пакет табылмады; Python 3.11–3.13 қолданыңыз",
        "для этого Python или системы нет готового пакета; возьмите Python 3.11–3.13",
        "no ready package for this Python or system; use Python 3.11 to 3.13",
    ),
    "unknown": (
        "орнату аяқталмады; соңғы жолдар:",
        "установка не удалась; последние строки:",
        "the installation failed; its last lines:",
    ),
}


def language() -> int:
    """Return the place of the terminal's language in each entry: Kazakh, Russian, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return {"kk": 0, "ru": 1}.get(value[:2].lower(), 2)
    return 2


def say(what: str) -> str:
    """Return one wording in the terminal's language."""
    return WORDS[what][language()]
