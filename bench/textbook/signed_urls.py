"""The board for those who signed in, and a page of any size that does nothing but know its reader."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bench.textbook.urls import urlpatterns as unsigned
from bench.textbook.views import Board


@cache
def _body() -> str:
    return Path(os.environ["TEXTBOOK_BODY"]).read_text("utf-8")


@login_required
def bare(request: HttpRequest) -> HttpResponse:
    """Return a page of as many bytes as the file that the surroundings name."""
    return render(request, "textbook/bare.html", {"body": _body()})


urlpatterns = [
    path("kk/signed/board/", login_required(Board.as_view()), name="signed-board"),
    path("kk/signed/bare/", bare, name="bare"),
    *unsigned,
]
