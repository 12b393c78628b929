"""The chain of events and, apart from it, their erasable payloads."""

from __future__ import annotations

from datetime import UTC
from typing import Any

from django.db import models


class Event(models.Model):
    """One action that changed something; `hash` covers `prev` and every other field, so no row can be edited.

    `actor`, `object` and `on_behalf` are text ids (`person:12`, `report:40`), so that the chain stands alone.
    """

    seq = models.PositiveBigIntegerField(primary_key=True)
    prev = models.CharField(max_length=64)
    at = models.DateTimeField()
    actor = models.CharField(max_length=64)
    role = models.CharField(max_length=32)
    on_behalf = models.CharField(max_length=64, blank=True)
    action = models.CharField(max_length=64)
    object = models.CharField(max_length=96, db_index=True)
    object_version = models.PositiveIntegerField(default=0)
    commitment = models.CharField(max_length=64)
    clock_anomaly = models.BooleanField(default=False)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ("seq",)

    def __str__(self) -> str:
        return f"{self.seq} {self.action} {self.object}"

    def as_core(self) -> dict[str, Any]:
        """Return the row as `core.chain` reads it."""
        row: dict[str, Any] = {
            "seq": self.seq,
            "prev": self.prev,
            "at": self.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            "actor": self.actor,
            "role": self.role,
            "on_behalf": self.on_behalf,
            "action": self.action,
            "object": self.object,
            "object_version": self.object_version,
            "commitment": self.commitment,
            "hash": self.hash,
        }
        return row | {"clock-anomaly": True} if self.clock_anomaly else row


class Payload(models.Model):
    """What an event says beyond its row: salted, so that it can be erased and the chain still verifies."""

    event = models.OneToOneField(Event, on_delete=models.PROTECT, primary_key=True, related_name="payload")
    salt = models.CharField(max_length=64)
    body = models.JSONField()

    def __str__(self) -> str:
        return f"payload of {self.event_id}"


class Viewing(models.Model):
    """Somebody opened something that holds personal data; a chain of its own, with a shorter life.

    `what` is a text id (`document:…`, `person:7`), `organisation` a slug ("" the office), `page` the route.
    """

    seq = models.PositiveBigIntegerField(primary_key=True)
    prev = models.CharField(max_length=64)
    at = models.DateTimeField()
    reader = models.CharField(max_length=64)
    role = models.CharField(max_length=32)
    what = models.CharField(max_length=96)
    organisation = models.CharField(max_length=64, blank=True)
    page = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ("seq",)
        indexes = (
            models.Index(fields=("reader", "what", "at"), name="viewings_of_a_reader"),
            models.Index(fields=("what", "at"), name="viewings_of_a_thing"),
        )

    def __str__(self) -> str:
        return f"{self.seq} {self.reader} {self.what}"

    def as_core(self) -> dict[str, Any]:
        """Return the row as `core.chain` reads it."""
        return {
            "log": "viewings",
            "seq": self.seq,
            "prev": self.prev,
            "at": self.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            "reader": self.reader,
            "role": self.role,
            "what": self.what,
            "organisation": self.organisation,
            "page": self.page,
            "hash": self.hash,
        }


class ViewingCut(models.Model):
    """How far old viewings were removed: up to which, with which hash, how many; signed by the office."""

    upto = models.PositiveBigIntegerField(unique=True)
    root = models.CharField(max_length=64)
    removed = models.PositiveBigIntegerField()
    before = models.DateTimeField()
    at = models.DateTimeField()
    key = models.CharField(max_length=64)
    signature = models.CharField(max_length=128)
    event_seq = models.PositiveBigIntegerField()

    class Meta:
        ordering = ("upto",)

    def __str__(self) -> str:
        return f"upto {self.upto}"


class Once(models.Model):
    """A token of a page that was already acted on, so that a double click is one action."""

    token = models.CharField(max_length=64, primary_key=True)
    event = models.ForeignKey(Event, on_delete=models.PROTECT)

    def __str__(self) -> str:
        return self.token
