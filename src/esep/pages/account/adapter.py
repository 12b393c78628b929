"""What allauth asks the product: who may sign up, what is said, where a sign-in leads, and what is mailed."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import quote, urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from esep.pages.account.going_back import safe
from esep.pages.account.letters import LETTERS
from esep.pages.parts.address import href
from esep.pages.parts.language import CHOSEN, of_request
from esep.pages.parts.who import FACTOR, begin
from esep.people.letters import write
from esep.people.models import Person
from esep.people.second_factor import has_second_factor, needs_second_factor

RECENT = 300
"""For how many seconds a password or a code that was typed counts as just typed."""


class Adapter(DefaultAccountAdapter):
    """Sign-up is closed, sentences are ours, links in mail begin with the office's own address."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Refuse: people come by invitation."""
        return False

    def add_message(self, *_: Any, **__: Any) -> None:
        """Say nothing: the pages say it."""

    def is_ajax(self, request: HttpRequest) -> bool:
        """Answer with pages only, never with JSON."""
        return False

    def is_safe_url(self, url: str | None) -> bool:
        """Return whether `url` is a path of this window."""
        return bool(url) and bool(safe(self.request, str(url)))

    def login(self, request: HttpRequest, user: Person) -> None:
        """Sign in under a new session id, and note by which factors."""
        records = get_authentication_records(request, user)
        super().login(request, user)
        begin(request)
        request.session[FACTOR] = any(record.get("method") == "mfa" for record in records)
        request.session.setdefault(CHOSEN, user.language)

    def is_reauthentication_required(self, *, app: str, **_: Any) -> bool:  # allauth counts repeats only
        """Ask again only when the person's last password or code is older than five minutes."""
        records = get_authentication_records(self.request, self.request.user)
        last = max((record["at"] for record in records), default=0)
        return bool(super().is_reauthentication_required(app=app)) and time.time() - last > RECENT

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return the person's desk, in the language they signed in."""
        return href(of_request(request), "desk")

    def post_login(self, request: HttpRequest, user: Person, **hooks: Any) -> Any:
        """Lead those who accept, decide or publish to set up their codes first."""
        answer = super().post_login(request, user, **hooks)
        if needs_second_factor(user) and not has_second_factor(user):
            onward = quote(answer["Location"], safe="/")
            answer["Location"] = f"{reverse('mfa_activate_totp')}?next={onward}"
        return answer

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the link of the mail; its beginning is a setting, never the Host of a request."""
        made = super().get_reset_password_from_key_url(key)
        return f"{settings.OFFICE_ADDRESS}{urlsplit(made).path}"

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send our letter of this occasion in the person's language."""
        name = template_prefix.rpartition("/")[2]
        person = context.get("user")
        language = person.language if isinstance(person, Person) else of_request(self.request)
        link = str(context.get("password_reset_url", ""))
        write(email, language, LETTERS[name], link=link)

    def send_notification_mail(self, template_prefix: str, user: Person, *_: Any, **__: Any) -> None:
        """Tell the person by mail that their sign-in was changed."""
        self.send_mail(template_prefix, user.email, {"user": user})


class FactorAdapter(DefaultMFAAdapter):
    """Whose role needs the second factor cannot take it off."""

    def get_totp_issuer(self) -> str:
        """Return the product's name, as the device shows it."""
        return "Esep"

    def can_delete_authenticator(self, authenticator: Any) -> bool:
        """Return whether the person's role works without the factor."""
        return not needs_second_factor(authenticator.user)
