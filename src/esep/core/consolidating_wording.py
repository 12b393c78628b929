"""What is said of a consolidated form, and of halves beside their year, in three languages."""

from __future__ import annotations

from esep.core.names import Text

ALIKE = Text(
    kk="{row}: бірнеше ұйымда бірдей сан ({value}) тұр: {who}.",
    ru="{row}: у нескольких организаций одно и то же число ({value}): {who}.",
    en="{row}: several organisations have the same number ({value}): {who}.",
)
COPIED = Text(
    kk="Екі ұйымның көптеген жолы бірдей: {who}. Жолдар: {rows} (барлығы {count}).",
    ru="У двух организаций совпадает большинство строк: {who}. Строки: {rows} (всего {count}).",
    en="Most rows of two organisations are the same: {who}. Rows: {rows} ({count} in all).",
)
ALIKE_TODO = Text(
    kk="Біреуі екіншісінен көшірілмегенін құжаттары бойынша тексеріңіз; дұрыс болса, солай қалдырыңыз.",
    ru="Сверьте с документами, не скопировано ли одно с другого; если всё верно, оставьте как есть.",
    en="Compare with the documents whether one was copied from the other; if both are right, leave them.",
)
