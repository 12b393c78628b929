"""Documents by the hash of their bytes, who holds them under which name, and their copies for the public."""

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


class PublicCopy(models.Model):
    """A copy of a held document in which personal data are covered, offered for the public to read.

    `covers` says in one sentence what was covered. Where it stands is its last act (`evidence.copy_states`).
    """

    original = models.ForeignKey(Holding, on_delete=models.PROTECT, related_name="copies")
    copy = models.ForeignKey(Holding, on_delete=models.PROTECT, related_name="copy_of")
    covers = models.TextField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.original_id} {self.copy_id}"


class CopyAct(models.Model):
    """What was done with a copy for the public: appended, never changed; the last one counts."""

    of = models.ForeignKey(PublicCopy, on_delete=models.PROTECT, related_name="acts")
    number = models.PositiveIntegerField()
    verb = models.CharField(max_length=16)
    state = models.CharField(max_length=16)
    reason = models.TextField(blank=True)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    event_seq = models.PositiveBigIntegerField()

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("of", "number"), name="an_act_on_a_copy_stands_once"),)

    def __str__(self) -> str:
        return f"{self.of_id} {self.verb}"
