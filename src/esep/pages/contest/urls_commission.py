"""The addresses of the commission."""

from __future__ import annotations

from django.urls import URLPattern, path

from esep.pages.contest import commission_papers, commission_reading, commission_room, commission_sitting

ROOM = "contests/commission/<int:round>/"
MINUTES = f"{ROOM}sitting/<int:sitting>/"
ONE = f"{ROOM}application/<int:application>/"

urlpatterns: list[URLPattern] = [
    path(ROOM, commission_room.show, name="commission-room"),
    path(f"{ROOM}count/", commission_room.compute, name="commission-count"),
    path(f"{ROOM}conclude/", commission_room.conclude, name="commission-conclude"),
    path(f"{ROOM}sitting/", commission_sitting.show, name="commission-sitting"),
    path(f"{MINUTES}sign/", commission_room.sign_minutes, name="commission-sign"),
    path(f"{MINUTES}minutes.<str:form>", commission_papers.minutes, name="commission-minutes"),
    path(f"{ROOM}sheet/<int:sheet>.<str:form>", commission_papers.sheet, name="commission-sheet"),
    path(ONE, commission_reading.show, name="commission-application"),
    path(f"{ONE}mark/", commission_reading.save, name="commission-mark"),
    path(f"{ONE}seal/", commission_reading.close, name="commission-seal"),
    path(f"{ONE}ask/", commission_reading.question, name="commission-ask"),
    path(f"{ONE}conflict/", commission_reading.conflict, name="commission-conflict"),
    path(f"{ONE}material/<int:material>/", commission_reading.download, name="commission-material"),
]
