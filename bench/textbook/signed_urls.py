"""The board and a form for those who signed in, and a page that does nothing but know its reader."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bench.textbook.models import RowScore
from bench.textbook.urls import urlpatterns as unsigned
from bench.textbook.views import Board


@cache
def _body() -> str:
    return Path(os.environ["TEXTBOOK_BODY"]).read_text("utf-8")


@login_required
def bare(request: HttpRequest) -> HttpResponse:
    """Return a page of as many bytes as the file that the surroundings name."""
    return render(request, "textbook/bare.html", {"body": _body()})


@login_required
def form(request: HttpRequest) -> HttpResponse:
    """Return a form of as many rows as the surroundings say: objects of a table, a field for each."""
    rows = int(os.environ["TEXTBOOK_ROWS"])
    cells = RowScore.objects.select_related("row", "score__organisation").order_by("pk")[:rows]
    return render(request, "textbook/form.html", {"cells": cells})


urlpatterns = [
    path("kk/signed/board/", login_required(Board.as_view()), name="signed-board"),
    path("kk/signed/bare/", bare, name="bare"),
    path("kk/signed/form/", form, name="form"),
    *unsigned,
]
