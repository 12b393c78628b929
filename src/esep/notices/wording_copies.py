"""The letters and notices about copies for the public, each with a subject and a text in three languages."""

from __future__ import annotations

from esep.core.names import Text

DECIDED = {
    "release": (
        Text("Ашық көшірме жұртқа ашылды", "Открытая копия открыта для всех", "The copy is released"),
        Text(
            "Сіз ұсынған көшірме қаралып, ашылды.\nҚұжаттың беті мынау.",
            "Предложенную Вами копию просмотрели и открыли.\nСтраница документа здесь.",
            "The copy you offered was looked at and released.\nThe page of the document is here.",
        ),
    ),
    "refuse": (
        Text("Ашық көшірме қайтарылды", "В открытой копии отказано", "The copy is refused"),
        Text(
            "Сіз ұсынған көшірме ашылмады.\nСебебі құжаттың бетінде: түзетіп, басқасын ұсынуға болады.",
            "Предложенную Вами копию не открыли.\nПричина на странице документа: можно предложить другую.",
            "The copy you offered was not released.\n"
            "The reason is on the page of the document: you may offer another.",
        ),
    ),
}
"""What was decided, by its verb; no name and no file is told: letters go far."""
