"""What was published, of a year or of a round: the sealed bundle, and the public pages as bytes."""

from __future__ import annotations

from django.db import models

from esep.assessments.models import Assessment
from esep.contests.models import Round


class Publication(models.Model):
    """A published version of a result; the bundle stands in the office's folder under its hash.

    It is the result of a year's evaluation (`assessment`) or of a round of a contest (`round`), never both.
    """

    assessment = models.OneToOneField(
        Assessment, null=True, blank=True, on_delete=models.PROTECT, related_name="publication"
    )
    round = models.OneToOneField(
        Round, null=True, blank=True, on_delete=models.PROTECT, related_name="publication"
    )
    name = models.CharField(max_length=96, unique=True)
    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField()
    key = models.CharField(max_length=64)
    previous = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="next"
    )
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    event_seq = models.PositiveBigIntegerField()

    class Meta:
        ordering = ("-at",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(assessment__isnull=True) ^ models.Q(round__isnull=True),
                name="a_publication_is_of_a_year_or_of_a_round",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def evaluated(self) -> Assessment:
        """Return the year whose result this is; of a round's it is a ValueError."""
        if self.assessment is None:
            raise ValueError(f"{self.name} is of no year")
        return self.assessment


class Page(models.Model):
    """One public page as it was published: `path` as in the address after the language."""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="pages")
    language = models.CharField(max_length=2)
    path = models.CharField(max_length=255)
    media = models.CharField(max_length=96)
    packed = models.BinaryField()
    plain = models.BinaryField()
    etag = models.CharField(max_length=32)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("publication", "language", "path"), name="a_page_is_published_once"
            ),
        )

    def __str__(self) -> str:
        return self.path


class SiteMark(models.Model):
    """A counter that moves with each publication, so that workers drop what they keep."""

    number = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)
