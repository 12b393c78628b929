"""The addresses of the tutorial; the detail pages are only linked to."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from bench.textbook.views import Board


def _detail(request: HttpRequest, slug: str, number: str = "") -> HttpResponse:
    return HttpResponse(f"{request.path}: {slug} {number}")


urlpatterns = [
    path("kk/board/", Board.as_view(), name="board"),
    path("organisation/<slug:slug>/", _detail, name="organisation"),
    path("point/<slug:slug>/<str:number>/", _detail, name="point"),
]
