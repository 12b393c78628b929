"""The tree: the union, its member organisations, their districts; names and status stand with their dates."""

from __future__ import annotations

from django.db import models


class Kind(models.TextChoices):
    """Which level of the tree an organisation stands on."""

    UNION = "union"
    MEMBER = "member"
    DISTRICT = "district"


class Organisation(models.Model):
    """One organisation; `path` names it and all above it, `/union/akmola/kokshetau/`."""

    slug = models.SlugField(max_length=64, unique=True)
    kind = models.CharField(max_length=16, choices=Kind.choices)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    path = models.CharField(max_length=255, unique=True)
    order = models.PositiveIntegerField()
    iso = models.CharField(max_length=8, blank=True)
    column = models.PositiveSmallIntegerField(null=True, blank=True)
    row = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("order",)

    def __str__(self) -> str:
        return self.slug


class Name(models.Model):
    """What an organisation is called from `since` until the day before `until` (None: still)."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="names")
    kk = models.CharField(max_length=255)
    ru = models.CharField(max_length=255)
    en = models.CharField(max_length=255)
    short_kk = models.CharField(max_length=64)
    short_ru = models.CharField(max_length=64)
    short_en = models.CharField(max_length=64)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("since",)
        constraints = (models.UniqueConstraint(fields=("organisation", "since"), name="one_name_from_a_day"),)

    def __str__(self) -> str:
        return self.kk


class Standing(models.TextChoices):
    """What an organisation is to the union."""

    MEMBER = "member"
    BRANCH = "branch"
    LEFT = "left"
    CLOSED = "closed"


class Status(models.Model):
    """The standing of an organisation from `since` until the day before `until` (None: still)."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="statuses")
    standing = models.CharField(max_length=16, choices=Standing.choices)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=255, blank=True)

    class Meta:
        ordering = ("since",)
        constraints = (
            models.UniqueConstraint(fields=("organisation", "since"), name="one_status_from_a_day"),
        )

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.standing}"


class Succession(models.Model):
    """Whose members went where: an organisation was split from `since`, or merged into another.

    Never changed; `event_seq` is the event of the log that says so.
    """

    predecessor = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="origins")
    kind = models.CharField(max_length=8, choices=[("split", "split"), ("merge", "merge")])
    since = models.DateField()
    basis = models.CharField(max_length=255)
    event_seq = models.PositiveBigIntegerField()

    class Meta:
        ordering = ("since", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("predecessor", "successor", "since"), name="one_succession_on_a_day"
            ),
        )

    def __str__(self) -> str:
        return f"{self.predecessor_id} {self.kind} {self.successor_id}"
