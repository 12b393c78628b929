"""The report of the whole union: its sections and blocks, and every number as it stood when it was frozen."""

from __future__ import annotations

from django.db import models


class NationalReport(models.Model):
    """The union's report on a half-year or a year; `state` is a state of `national.states`.

    `version` 2 and above correct an issued one. `freezes` counts how often its numbers were frozen: those of
    the last time count. `spite` says why it is printed in spite of what the checks found.
    """

    period = models.CharField(max_length=16)
    version = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=16, default="draft")
    title_kk = models.CharField(max_length=255)
    title_ru = models.CharField(max_length=255)
    corrects = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by"
    )
    reason = models.TextField(blank=True)
    spite = models.TextField(blank=True)
    begun_by = models.CharField(max_length=64)
    begun_at = models.DateTimeField()
    checked_at = models.DateTimeField(null=True, blank=True)
    freezes = models.PositiveSmallIntegerField(default=0)
    frozen_at = models.DateTimeField(null=True, blank=True)
    frozen_seq = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)
    issued_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-period", "-version")
        constraints = (models.UniqueConstraint(fields=("period", "version"), name="a_version_is_made_once"),)

    def __str__(self) -> str:
        return f"{self.period} v{self.version}"


class Section(models.Model):
    """A section with its title; `place` is where it stands in the report."""

    report = models.ForeignKey(NationalReport, on_delete=models.PROTECT, related_name="sections")
    place = models.PositiveSmallIntegerField()
    title_kk = models.CharField(max_length=255)
    title_ru = models.CharField(max_length=255)

    class Meta:
        ordering = ("place", "id")

    def __str__(self) -> str:
        return f"{self.report_id} § {self.place}"


class BlockKind(models.TextChoices):
    """What a block is: words with bound numbers, or a table or picture made of bound numbers alone."""

    NARRATIVE = "narrative"
    TABLE = "table"
    PICTURE = "picture"


class Block(models.Model):
    """A block of a section: a narrative in two languages, or what a table or picture `shows`.

    `version` grows with every change, so that nobody overwrites what another has written; a block that was
    taken out stays with `removed_at`.
    """

    section = models.ForeignKey(Section, on_delete=models.PROTECT, related_name="blocks")
    place = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=16, choices=BlockKind.choices)
    kk = models.TextField(blank=True)
    ru = models.TextField(blank=True)
    shows = models.CharField(max_length=1024, blank=True)
    version = models.PositiveIntegerField(default=1)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("place", "id")

    def __str__(self) -> str:
        return f"{self.section_id} {self.kind} {self.place}"


class Frozen(models.Model):
    """What a reference said when the report was frozen for the `freeze`-th time; never changed.

    `answer` holds the number and the items in their canonical spelling, `seq` the last event behind them.
    """

    report = models.ForeignKey(NationalReport, on_delete=models.PROTECT, related_name="frozen")
    freeze = models.PositiveSmallIntegerField()
    reference = models.CharField(max_length=255)
    answer = models.JSONField()
    seq = models.PositiveBigIntegerField(default=0)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=("report", "freeze", "reference"), name="a_reference_is_frozen_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.report_id} {self.reference}"


class Brought(models.Model):
    """A figure that comes from an older print and not from accepted facts; the last one brought counts.

    `subject` is "" for the whole union; `name` and `subject_name` say in three languages what is called so
    only here; `source` is where it is printed.
    """

    report = models.ForeignKey(NationalReport, on_delete=models.PROTECT, related_name="brought")
    figure = models.CharField(max_length=96)
    subject = models.CharField(max_length=64, blank=True)
    period = models.CharField(max_length=16)
    value = models.CharField(max_length=64)
    name = models.JSONField(default=dict)
    subject_name = models.JSONField(default=dict)
    source = models.CharField(max_length=255)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    event_seq = models.PositiveBigIntegerField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.figure} {self.subject} {self.period}"


class Remark(models.Model):
    """What a reader noticed in a report that no check can find, on a block or on the whole."""

    report = models.ForeignKey(NationalReport, on_delete=models.PROTECT, related_name="remarks")
    block = models.ForeignKey(Block, null=True, blank=True, on_delete=models.PROTECT, related_name="remarks")
    text = models.TextField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.report_id} {self.text[:40]}"
