"""The tables of the tutorial: who, the parts of the annex, and the points in each."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Block(models.Model):
    """A numbered part of the annex."""

    objects: ClassVar[models.Manager[Block]]
    number = models.CharField(max_length=8)
    name = models.CharField(max_length=300)

    def __str__(self) -> str:
        return self.name


class Row(models.Model):
    """A printed row of the annex."""

    objects: ClassVar[models.Manager[Row]]
    block = models.ForeignKey(Block, models.CASCADE, related_name="rows")
    number = models.CharField(max_length=8)
    name = models.CharField(max_length=300)

    def __str__(self) -> str:
        return self.name


class Organisation(models.Model):
    """A member organisation with its total and its place."""

    objects: ClassVar[models.Manager[Organisation]]
    slug = models.SlugField()
    name = models.CharField(max_length=300)
    total = models.DecimalField(max_digits=20, decimal_places=4)
    place = models.IntegerField()

    class Meta:
        """The order in which they are shown."""

        ordering = ("place", "name")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the address of its page."""
        return f"/organisation/{self.slug}/"


class BlockScore(models.Model):
    """The points and the place of one organisation in one block."""

    objects: ClassVar[models.Manager[BlockScore]]
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="block_scores")
    block = models.ForeignKey(Block, models.CASCADE)
    points = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    place = models.IntegerField(null=True)

    class Meta:
        """The order in which they are shown."""

        ordering = ("block__number",)

    def __str__(self) -> str:
        return f"{self.organisation}: {self.points}"


class RowScore(models.Model):
    """The points and the place of one organisation in one row, counted towards a block."""

    objects: ClassVar[models.Manager[RowScore]]
    score = models.ForeignKey(BlockScore, models.CASCADE, related_name="row_scores")
    row = models.ForeignKey(Row, models.CASCADE)
    points = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    place = models.IntegerField(null=True)

    class Meta:
        """The order in which they are shown."""

        ordering = ("row__number",)

    def __str__(self) -> str:
        return f"{self.row}: {self.points}"
