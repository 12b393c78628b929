"""Documents by the hash of their bytes, and who holds them under which name."""

from __future__ import annotations

from django.db import models

from esep.organisations.models import Organisation


class Document(models.Model):
    """Bytes that were stored once; `kind` is what the content is, found by looking into it."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=16)
    remarks = models.JSONField(default=list)
    stored_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.sha256[:12]


class Holding(models.Model):
    """A document in an organisation's hands: its name there, and who brought it; others may hold it too.

    The holder decides who may open it; `salt` makes the public commitment to it.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="holdings")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="holdings")
    name = models.CharField(max_length=255)
    salt = models.CharField(max_length=64)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "id")
        constraints = (
            models.UniqueConstraint(fields=("document", "organisation"), name="held_once_by_an_organisation"),
        )

    def __str__(self) -> str:
        return self.name
