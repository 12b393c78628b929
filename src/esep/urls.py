"""The addresses of the window: `/kk/`, `/ru/`, `/en/`, and under each the same pages."""

from __future__ import annotations

from django.urls import include, path, register_converter

from esep.pages.parts.language import LanguageInPath
from esep.pages.parts.refusals import forbidden
from esep.pages.parts.root import robots, root
from esep.pages.parts.wrong import bad_request, server_error
from esep.pages.public import board, home, organisation, point, readings, urls_more
from esep.pages.public.explorer import invented
from esep.pages.public.urls_more import handler404

register_converter(LanguageInPath, "lang")

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]

urlpatterns = [
    path("", root, name="root"),
    path("robots.txt", robots, name="robots"),
    path("<lang:lang>/", home.show, name="home"),
    path("<lang:lang>/board/", invented(board.show), name="board"),
    path("<lang:lang>/point/<str:slug>/<str:criterion>/", invented(point.show), name="point"),
    path("<lang:lang>/readings/", invented(readings.show), name="readings"),
    path("<lang:lang>/organisation/<str:slug>/", invented(organisation.show), name="organisation"),
    path("<lang:lang>/", include(urls_more)),
    path("<lang:lang>/", include("esep.pages.member.urls")),
    path("<lang:lang>/", include("esep.pages.contest.urls")),
    path("<lang:lang>/staff/", include("esep.pages.staff.urls")),
    path("<lang:lang>/", include("esep.pages.forms.urls")),
    path("<lang:lang>/", include("esep.pages.statistics.urls")),
    path("<lang:lang>/", include("esep.pages.programme.urls")),
    path("<lang:lang>/", include("esep.pages.registers.urls")),
    path("<lang:lang>/", include("esep.pages.surveys.urls")),
    path("<lang:lang>/", include("esep.pages.national.urls")),
    path("<lang:lang>/", include("esep.pages.account.urls")),
    path("account/", include("esep.pages.account.urls_sign_in")),
]

handler400 = bad_request
handler403 = forbidden
handler429 = "esep.pages.parts.refusals.too_many"  # allauth asks for it by name
handler500 = server_error
