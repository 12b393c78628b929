"""The second factor: a device that makes codes, recovery codes for when it is lost, the code at sign-in."""

from __future__ import annotations

from typing import Any

from allauth.mfa.base.views import AuthenticateView, ReauthenticateView
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from markupsafe import Markup

from esep.audit import clock
from esep.pages.account.frame import OurLook
from esep.pages.account.going_back import safe
from esep.pages.parts.door import door
from esep.pages.parts.who import FACTOR
from esep.people.own_sign_in import note
from esep.people.policy import SIGNED_IN
from esep.people.second_factor import needs_second_factor

BACK = "esep-after-factor"
"""The key of the session that says where the sign-in was going when the codes were set up first."""


class Code(OurLook, AuthenticateView):
    """Ask for the code that completes the sign-in."""

    look = "account/code.html"


class AskCodeAgain(OurLook, ReauthenticateView):
    """Ask for a code again before the sign-in itself is changed."""

    look = "account/code-again.html"


class SetUp(OurLook, ActivateTOTPView):
    """Show the key to the device and take its first code; from then on this sign-in is confirmed."""

    look = "account/factor-set-up.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Remember where the sign-in was going."""
        if back := safe(request, request.GET.get("next", "")):
            request.session[BACK] = back
        answer: HttpResponse = super().get(request, *args, **kwargs)
        return answer

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep the key, confirm this sign-in under a new session id, and note it in the chain."""
        answer: HttpResponse = super().form_valid(form)
        self.request.session.cycle_key()
        self.request.session[FACTOR] = True
        note(self.person, "person.factor-set", at=clock.now())
        return answer

    def shown(self, context: dict[str, Any]) -> dict[str, Any]:
        """Add the key as a picture and in groups of four letters, and whether the role demands it."""
        secret = context["form"].secret
        return {
            # the picture is drawn by allauth's own library out of the key: nothing in it comes from a reader
            "picture": Markup(context["totp_svg"]),  # noqa: S704  # see above
            "key": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
            "demanded": needs_second_factor(self.person),
        }


class TakeOff(OurLook, DeactivateTOTPView):
    """Take the second factor off, where the role does not demand it."""

    look = "account/factor-take-off.html"

    def form_valid(self, form: Any) -> HttpResponse:
        """Take it off and note it in the chain."""
        answer: HttpResponse = super().form_valid(form)
        self.request.session.pop(FACTOR, None)
        note(self.person, "person.factor-taken-off", at=clock.now())
        return answer


class RecoveryCodes(OurLook, ViewRecoveryCodesView):
    """Show the recovery codes that are still good, to be kept on paper."""

    look = "account/recovery-codes.html"

    def shown(self, context: dict[str, Any]) -> dict[str, Any]:
        """Add the codes, and where the sign-in was going."""
        return {"codes": context["unused_codes"], "onward": self.request.session.get(BACK, "")}


class NewRecoveryCodes(OurLook, GenerateRecoveryCodesView):
    """Make new recovery codes; the old ones end."""

    look = "account/recovery-codes-new.html"

    def form_valid(self, form: Any) -> HttpResponse:
        """Make them and note it in the chain."""
        answer: HttpResponse = super().form_valid(form)
        note(self.person, "person.recovery-codes", at=clock.now())
        return answer

    def shown(self, context: dict[str, Any]) -> dict[str, Any]:
        """Add how many are left."""
        return {"left": context["unused_code_count"]}


@door(SIGNED_IN)
def index(request: HttpRequest, **_: Any) -> HttpResponse:  # noqa: ARG001  # allauth leads here
    """Lead to my sign-in."""
    return HttpResponseRedirect(reverse("account_mine"))
