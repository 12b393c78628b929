"""One's own notices: shown to nobody else, read when opened."""

from __future__ import annotations

from django.test import Client
from tests.people import NOW, Office

from esep.core.names import Text
from esep.notices.actions import tell
from esep.notices.models import Notice


def told(office: Office, key: str) -> Notice:
    made = tell(
        office.people[key],
        kind="due",
        occasion="report:7 due -7",
        subject=Text.same("Форма 7"),
        text=Text.same("Жеті күн қалды."),
        path="/work/",
        at=NOW,
    )
    assert made is not None
    return made


def test_a_notice_is_shown_and_opening_it_leads_to_its_thing(client: Client, office: Office) -> None:
    notice = told(office, "aigul")
    client.force_login(office.people["aigul"])
    assert "Жеті күн қалды." in client.get("/kk/notices/").content.decode()
    assert client.post(f"/kk/notices/{notice.pk}/read/")["Location"] == "/kk/work/"
    assert Notice.objects.get(pk=notice.pk).read_at == NOW


def test_anothers_notice_is_not_there(client: Client, office: Office) -> None:
    notice = told(office, "aigul")
    client.force_login(office.people["bolat"])
    assert "Жеті күн қалды." not in client.get("/kk/notices/").content.decode()
    assert client.post(f"/kk/notices/{notice.pk}/read/").status_code == 404
    assert Notice.objects.get(pk=notice.pk).read_at is None
