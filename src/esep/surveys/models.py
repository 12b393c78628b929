"""A survey, whom it asks, and what was answered: nothing leads from an answer to a person or a moment."""

from __future__ import annotations

import secrets

from django.db import models

from esep.organisations.models import Organisation


def by_chance() -> int:
    """Return a key drawn by chance: the order of the rows says nothing about who came first."""
    return secrets.randbelow(2**53 - 1) + 1


class Survey(models.Model):
    """A survey that `organisation` holds; `state` is a state of `surveys.states`.

    `content` is its title, introduction and questions as `surveys.spelling` writes them; `least` is how many
    answers a group needs to be shown. `way` is `link` (one link for everybody) or `codes` (a code for each).
    `taken` and `digest` are how many answers there were at the closing, and what they hashed to.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=16, default="draft")
    version = models.PositiveIntegerField(default=1)
    content = models.JSONField()
    least = models.PositiveSmallIntegerField()
    way = models.CharField(max_length=8)
    last_day = models.DateField(null=True, blank=True)
    taken = models.PositiveIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)
    begun_by = models.CharField(max_length=64)
    begun_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-begun_at", "-id")

    def __str__(self) -> str:
        return str(self.content["title"]["kk"])


class Target(models.Model):
    """An organisation whose members are asked, with the secret word of its link."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="targets")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    link = models.CharField(max_length=24, unique=True)

    class Meta:
        ordering = ("organisation__order",)
        constraints = (
            models.UniqueConstraint(fields=("survey", "organisation"), name="an_organisation_is_asked_once"),
        )

    def __str__(self) -> str:
        return self.link


class Pass(models.Model):
    """That somebody may answer or has answered: the hash of a code or of a browser's token, used or not.

    It knows no answer and no time; at the closing of the survey all of them are deleted.
    """

    id = models.BigIntegerField(primary_key=True, default=by_chance)
    target = models.ForeignKey(Target, on_delete=models.CASCADE, related_name="passes")
    hash = models.CharField(max_length=64, unique=True)
    used = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.hash[:8]


class Answer(models.Model):
    """What one person chose, by the number of the question; no time, no address, no words."""

    id = models.BigIntegerField(primary_key=True, default=by_chance)
    target = models.ForeignKey(Target, on_delete=models.PROTECT, related_name="answers")
    choices = models.JSONField()

    def __str__(self) -> str:
        return str(self.target_id)


class Said(models.Model):
    """Words of one's own to one question, kept apart from the choices of the same person."""

    id = models.BigIntegerField(primary_key=True, default=by_chance)
    target = models.ForeignKey(Target, on_delete=models.PROTECT, related_name="said")
    question = models.PositiveSmallIntegerField()
    words = models.TextField()

    def __str__(self) -> str:
        return self.words[:40]
