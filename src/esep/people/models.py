"""The person who signs in, the roles held on parts of the tree, invitations and declared ties."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from esep.core.names import LANGUAGES
from esep.organisations.models import Organisation


class People(BaseUserManager["Person"]):
    """Makes persons; the address is the name one signs in with."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Person:
        """Return a new person; without a password nobody can sign in until one is set."""
        person = self.model(email=self.normalize_email(email).lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Someone who may sign in; what they may do stands in their roles alone."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    language = models.CharField(max_length=2, choices=[(code, code) for code in LANGUAGES], default="kk")
    is_active = models.BooleanField(default=True)
    joined = models.DateTimeField()
    left = models.DateTimeField(null=True, blank=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = People()

    def __str__(self) -> str:
        return self.name


class RoleKind(models.TextChoices):
    """What a person may be; `people.policy` says what each may do."""

    REPORTER = "reporter"
    HEAD = "head"
    DEPUTY = "deputy"
    OFFICER = "officer"
    SECRETARY = "secretary"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    INSPECTOR = "inspector"
    ENTRANT = "entrant"
    COMMISSION_CHAIR = "commission-chair"
    COMMISSION_SECRETARY = "commission-secretary"
    COMMISSION_MEMBER = "commission-member"


class Role(models.Model):
    """A role on an organisation and all below it, from `since` until the day before `until` (None: still).

    `department` narrows an officer to the forms of one department, and a seat on a commission to its round
    (`round:5`); a deputy always has an end.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    kind = models.CharField(max_length=24, choices=RoleKind.choices)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    department = models.CharField(max_length=32, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("since", "id")

    def __str__(self) -> str:
        return f"{self.kind} {self.organisation_id}"


class Invitation(models.Model):
    """An invitation into a role; only the hash of its token is kept, and it ends on its own."""

    email = models.EmailField()
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=24, choices=RoleKind.choices)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    department = models.CharField(max_length=32, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=2, choices=[(code, code) for code in LANGUAGES], default="kk")
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.email


class Tie(models.Model):
    """A declared tie of a person to an organisation (a relative, an earlier post): no checking there."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="ties")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=255)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.person_id} {self.organisation_id}"
