"""A form made for an occasion, and its editions: what one asked stays as it was published."""

from __future__ import annotations

from django.db import models

DRAFT, PUBLISHED = "draft", "published"


class AdHoc(models.Model):
    """A form that the staff made in the browser; `slug` is its id wherever a form has one."""

    slug = models.CharField(max_length=64, unique=True)
    department = models.CharField(max_length=32)
    begun_by = models.CharField(max_length=64)
    begun_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-begun_at", "-id")

    def __str__(self) -> str:
        return self.slug


class Edition(models.Model):
    """One edition of a form: its canonical JSON in the shape of the files of `forms`.

    `state` is `draft` or `published`; `version` counts the changes of a draft.
    """

    form = models.ForeignKey(AdHoc, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=16, default=DRAFT)
    content = models.TextField()
    version = models.PositiveIntegerField(default=1)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("form", "number"), name="an_edition_stands_once"),
            models.UniqueConstraint(
                fields=("form",), condition=models.Q(state=DRAFT), name="a_form_has_one_draft"
            ),
        )

    def __str__(self) -> str:
        return f"{self.form_id} {self.number}"
