"""What people are told: one row a person and occasion, so that nothing is said twice."""

from __future__ import annotations

from django.db import models

from esep.people.models import Person


class Notice(models.Model):
    """A message to one person; `occasion` is unique to what it tells (`report:7 due -7`)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="notices")
    occasion = models.CharField(max_length=96)
    kind = models.CharField(max_length=32)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    path = models.CharField(max_length=255, blank=True)
    made_at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-made_at", "-id")
        constraints = (models.UniqueConstraint(fields=("person", "occasion"), name="told_once"),)

    def __str__(self) -> str:
        return self.subject
