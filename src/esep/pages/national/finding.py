"""Finds what a page of the national report is about."""

from __future__ import annotations

from django.http import HttpRequest

from esep.national.models import Block, NationalReport, Remark, Section
from esep.pages.parts.door import Found


def report(_request: HttpRequest, number: int) -> Found | None:
    """Return the report."""
    one = NationalReport.objects.filter(pk=number).first()
    return None if one is None else Found(one)


def section(_request: HttpRequest, number: int, section: int) -> Found | None:
    """Return a section of the report."""
    one = Section.objects.filter(pk=section, report=number).select_related("report").first()
    return None if one is None else Found(one)


def block(_request: HttpRequest, number: int, block: int) -> Found | None:
    """Return a block of the report that was not taken out."""
    rows = Block.objects.filter(pk=block, section__report=number, removed_at=None)
    one = rows.select_related("section__report").first()
    return None if one is None else Found(one)


def remark(_request: HttpRequest, number: int, remark: int) -> Found | None:
    """Return a remark on the report."""
    one = Remark.objects.filter(pk=remark, report=number).select_related("report").first()
    return None if one is None else Found(one)


def step(request: HttpRequest, number: int, verb: str) -> Found | None:
    """Return the report that a step is made with."""
    del verb
    return report(request, number)


def paper(request: HttpRequest, number: int, language: str, form: str) -> Found | None:
    """Return the report whose paper is asked for."""
    del language, form
    return report(request, number)
