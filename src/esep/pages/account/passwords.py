"""The password: changed, forgotten, set again from a letter; and asked for again before what matters."""

from __future__ import annotations

from typing import Any

from allauth.account import views
from allauth.account.adapter import get_adapter
from allauth.account.forms import ResetPasswordForm
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from esep.audit import clock
from esep.pages.account.frame import OurLook
from esep.people.own_sign_in import note


class Change(OurLook, views.PasswordChangeView):
    """Change my password; the other sign-ins end, for their session no longer fits the password."""

    look = "account/password-change.html"

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep the password and note it in the chain."""
        answer: HttpResponse = super().form_valid(form)
        note(self.person, "person.password-change", at=clock.now())
        return answer

    def get_default_success_url(self) -> str:
        """Return my sign-in."""
        return f"{reverse('account_mine')}?done=password"


class SetFirst(OurLook, views.PasswordSetView):
    """Set a password where there was none."""

    look = "account/password-change.html"

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep the password and note it in the chain."""
        answer: HttpResponse = super().form_valid(form)
        note(self.person, "person.password-change", at=clock.now())
        return answer

    def get_default_success_url(self) -> str:
        """Return my sign-in."""
        return f"{reverse('account_mine')}?done=password"


class AskForLetter(ResetPasswordForm):
    """The address to which the letter goes; an unknown one gets a letter too, that says so."""

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        """Send the letter and return the address."""
        email: str = self.cleaned_data["email"]
        if not self.users:
            get_adapter(request).send_mail("account/email/unknown_account", email, {})
            return email
        super().save(request, **kwargs)
        return email


class Forgotten(OurLook, views.PasswordResetView):
    """Ask for a letter; the answer is the same whether the address is known or not."""

    look = "account/password-forgotten.html"
    form_class = AskForLetter


class LetterSent(OurLook, views.PasswordResetDoneView):
    """Say that a letter is on its way."""

    look = "account/password-letter.html"


class SetAgain(OurLook, views.PasswordResetFromKeyView):
    """Set a new password from the link of a letter."""

    look = "account/password-again.html"

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep the password and note it in the chain."""
        person = self.reset_user
        answer: HttpResponse = super().form_valid(form)
        note(person, "person.password-reset", at=clock.now())
        return answer

    def shown(self, context: dict[str, Any]) -> dict[str, Any]:
        """Add whether the link is void, and where its form goes."""
        return {"void": bool(context.get("token_fail")), "action": context.get("action_url", "")}


class SetDone(OurLook, views.PasswordResetFromKeyDoneView):
    """Say that the new password holds."""

    look = "account/password-done.html"


class AskAgain(OurLook, views.ReauthenticateView):
    """Ask for the password again before the sign-in itself is changed."""

    look = "account/ask-again.html"
