"""A round of a contest: who applied with what, who sits on the commission, and whom it named."""

from __future__ import annotations

from django.db import models

from esep.decisions.models import Decision
from esep.evidence.models import Holding
from esep.organisations.models import Organisation
from esep.people.models import Person


class Round(models.Model):
    """One holding of a contest for the work of `year`; `state` is a state of `contests.states`.

    `organisation` holds it: the union, or a member organisation for a stage of its own. `due_at` is the last
    instant of an application in time, `conclude_by` that of the conclusion. `version` 2 and above correct a
    published one.
    """

    regulation = models.CharField(max_length=64)
    edition = models.CharField(max_length=16)
    year = models.PositiveSmallIntegerField()
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=16, default="planned")
    call = models.JSONField(default=dict)
    due_at = models.DateTimeField()
    conclude_by = models.DateTimeField()
    corrects = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by"
    )
    reason = models.TextField(blank=True)
    opened_by = models.CharField(max_length=64)
    opened_at = models.DateTimeField()

    class Meta:
        ordering = ("-year", "regulation", "-version")
        constraints = (
            models.UniqueConstraint(
                fields=("regulation", "year", "organisation", "version"), name="a_round_is_held_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.regulation} {self.year} v{self.version}"


class Seat(models.TextChoices):
    """What somebody is on a commission."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    MEMBER = "member"


class Member(models.Model):
    """A seat on the commission of a round, by an order of the chair; it ends when another order says so.

    `order` is the decision of kind `commission` that named the person, `ended_by` the one that took the seat.
    """

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="seats")
    seat = models.CharField(max_length=16, choices=Seat.choices)
    post = models.CharField(max_length=255, blank=True)
    order = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Decision, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.round_id} {self.person_id} {self.seat}"


class Inspector(models.Model):
    """A line of the register of inspectors: of which kind, whose, by which certificate, until when."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="certificates")
    kind = models.CharField(max_length=32)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    certificate = models.CharField(max_length=32)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("since", "id")

    def __str__(self) -> str:
        return self.certificate


class Application(models.Model):
    """What one person sends to one round; `state` is a state of `contests.states`.

    `organisation` is None for somebody from outside the union. `name`, `email` and `phone` are as the person
    wrote them. `number` is the last version handed in (0: none). `shown` says what the person lets be
    published: the name (`name`), the materials without personal data (`materials`).
    """

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="applications")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="applications")
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=16, default="draft")
    number = models.PositiveIntegerField(default=0)
    name = models.CharField(max_length=120)
    email = models.CharField(max_length=254, blank=True)
    phone = models.CharField(max_length=32, blank=True)
    note = models.TextField(blank=True)
    shown = models.JSONField(default=list)
    late = models.BooleanField(default=False)
    signed_by = models.CharField(max_length=64, blank=True)
    signed_name = models.CharField(max_length=120, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    started_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("round", "person"), name="a_person_applies_once_a_round"),
        )

    def __str__(self) -> str:
        return f"{self.round_id} {self.person_id}"


class Claim(models.Model):
    """One row of the draft: what was typed, what it means, and its version, as a cell of a report."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="claims")
    row = models.CharField(max_length=16)
    text = models.CharField(max_length=255, blank=True)
    value = models.CharField(max_length=64, null=True)  # noqa: DJ001  # no figure is not an empty figure
    version = models.PositiveIntegerField(default=1)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("application", "row"), name="one_claim_a_row"),)

    def __str__(self) -> str:
        return f"{self.application_id} {self.row}"


class Material(models.Model):
    """A confirming file or link on a row, on the note (`note`) or as the stamped page (`stamp`)."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="materials")
    row = models.CharField(max_length=16)
    title = models.CharField(max_length=255)
    holding = models.ForeignKey(Holding, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    link = models.CharField(max_length=1024, blank=True)
    public_copy = models.ForeignKey(
        Holding, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return f"{self.application_id} {self.row}"


class Handed(models.Model):
    """An application as it was handed in, whole and unchangeable: its canonical text, hash and receipt."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="handed")
    number = models.PositiveIntegerField()
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField()
    late = models.BooleanField()
    lacking = models.JSONField(default=list)
    receipt = models.CharField(max_length=32, unique=True)
    event_seq = models.PositiveBigIntegerField()

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("application", "number"), name="a_number_is_handed_in_once"),
        )

    def __str__(self) -> str:
        return f"{self.application_id} v{self.number}"


class Conflict(models.Model):
    """A conflict of interest that a member declared of an application, or that was found later and named.

    What follows from organisations and persons is computed and never stored here (contests.conflicts).
    """

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="conflicts")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="conflicts")
    reason = models.TextField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("application", "member"), name="a_conflict_is_declared_once"),
        )

    def __str__(self) -> str:
        return f"{self.application_id} {self.member_id}"


class Question(models.Model):
    """A question of the commission to the person who applied, on a row or on the whole, and the answer."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="questions")
    row = models.CharField(max_length=16, blank=True)
    text = models.TextField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return f"{self.application_id} {self.row}"


class Sheet(models.Model):
    """An assessment sheet: the commission's agreed one (`member` None) or a member's own; sealed, it stands.

    `handed` is the version it speaks of; `content` the canonical sheet and `sha256` its hash once sealed.
    """

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="sheets")
    handed = models.ForeignKey(Handed, on_delete=models.PROTECT, related_name="sheets")
    member = models.ForeignKey(Member, null=True, blank=True, on_delete=models.PROTECT, related_name="sheets")
    number = models.PositiveSmallIntegerField(default=1)
    signers = models.JSONField(default=list)
    content = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    sealed_by = models.CharField(max_length=64, blank=True)
    sealed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.application_id} sheet {self.number}"


class Mark(models.Model):
    """A row of a sheet: the quantity claimed and the one accepted, with the reason when they differ."""

    sheet = models.ForeignKey(Sheet, on_delete=models.CASCADE, related_name="marks")
    row = models.CharField(max_length=16)
    claimed = models.CharField(max_length=64, null=True)  # noqa: DJ001  # no figure is not an empty figure
    accepted = models.CharField(max_length=64, null=True)  # noqa: DJ001  # the same
    reason = models.TextField(blank=True)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("sheet", "row"), name="one_mark_a_row"),)

    def __str__(self) -> str:
        return f"{self.sheet_id} {self.row}"


class Sitting(models.Model):
    """A meeting of the commission and its minutes (clause 3.9): number, date, place and who was present."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="sittings")
    protocol = models.CharField(max_length=32)
    date = models.DateField()
    place = models.CharField(max_length=120, blank=True)
    present = models.ManyToManyField(Member, related_name="+")
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    signed_by = models.CharField(max_length=64, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("date", "id")
        constraints = (
            models.UniqueConstraint(fields=("round", "protocol"), name="a_protocol_number_stands_once"),
        )

    def __str__(self) -> str:
        return f"№ {self.protocol} {self.date}"


class Resolved(models.Model):
    """An item of the minutes: what was decided (`kind`, `sets`: contests.resolving), by how many votes."""

    sitting = models.ForeignKey(Sitting, on_delete=models.PROTECT, related_name="items")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=16)
    sets = models.JSONField(default=dict)
    words_kk = models.TextField()
    words_ru = models.TextField()
    votes_for = models.PositiveSmallIntegerField()
    votes_against = models.PositiveSmallIntegerField(default=0)
    votes_abstained = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("sitting", "number"), name="an_item_stands_once"),)

    def __str__(self) -> str:
        return f"{self.sitting_id} {self.number} {self.kind}"


class Outcome(models.Model):
    """The result of a round as it was counted from sealed sheets under these readings; never changed."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="outcomes")
    number = models.PositiveIntegerField()
    choices = models.JSONField()
    law = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    result = models.JSONField()  # last: what stands behind a large value is slow to read

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("round", "number"), name="an_outcome_stands_once"),)

    def __str__(self) -> str:
        return f"{self.round_id} outcome {self.number}"


class Title(models.Model):
    """A winner of a round: the place, the numbered diploma and the award in whole tenge (0: none)."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="titles")
    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="titles")
    place = models.PositiveSmallIntegerField()
    diploma = models.CharField(max_length=32)
    amount = models.PositiveBigIntegerField(default=0)
    paid_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("place", "id")
        constraints = (
            models.UniqueConstraint(fields=("round", "application"), name="a_title_is_given_once"),
        )

    def __str__(self) -> str:
        return self.diploma


class Listed(models.Model):
    """A contest on the approved list of a year of the evaluation (row 1.3): whether absence costs.

    `key` names it in `contests.result`; `round` is the one held here, None for a contest run elsewhere, whose
    `protocol` is then the document. `decision` approved the list.
    """

    year = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=64)
    name_kk = models.CharField(max_length=255)
    name_ru = models.CharField(max_length=255)
    name_en = models.CharField(max_length=255)
    organiser = models.CharField(max_length=255, blank=True)
    absence_costs = models.BooleanField()
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    round = models.ForeignKey(Round, null=True, blank=True, on_delete=models.PROTECT, related_name="listed")
    protocol = models.ForeignKey(Holding, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    counted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("year", "key")
        constraints = (
            models.UniqueConstraint(fields=("year", "key"), name="a_contest_is_listed_once_a_year"),
        )

    def __str__(self) -> str:
        return f"{self.year} {self.key}"
