"""The letters and notices about registers, each with a subject and a text in three languages."""

from __future__ import annotations

from esep.core.names import Text

GIVEN = (
    Text(
        "Ұйымыңызға тапсырма берілді: № {number}",
        "Вашей организации дано поручение: № {number}",
        "A task was given to your organisation: No {number}",
    ),
    Text(
        "Басшы органның шешімі ұйымыңызға бағытталған.\nТапсырма, мерзімі және есеп беру – мына бетте.",
        "Решение руководящего органа адресовано Вашей организации.\n"
        "Поручение, срок и отчёт – на этой странице.",
        "A decision of a governing body addresses your organisation.\n"
        "The task, its due day and the report are on this page.",
    ),
)
ALARM = (
    Text("{register}: № {number}", "{register}: № {number}", "{register}: No {number}"),
    Text(
        "{alarm}\nЖазба мына бетте.",
        "{alarm}\nЗапись на этой странице.",
        "{alarm}\nThe entry is on this page.",
    ),
)
