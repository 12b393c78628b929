"""Coming by invitation: the page behind the link of the letter, where a password is set."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.forms import CharField, Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from esep.audit import clock
from esep.core.problems import Problem, Refused
from esep.organisations.queries import on
from esep.pages.account.frame import keep_language, page
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.language import of_request
from esep.pages.parts.who import acting_of, begin
from esep.people import invite_wording
from esep.people.acting import Acting
from esep.people.invite import accept_invitation, invited_already, open_invitation
from esep.people.models import Invitation, Person
from esep.people.policy import PUBLIC
from esep.people.second_factor import needs_second_factor


class Passwords(Form):
    """The new password, twice."""

    password1 = CharField(strip=False, max_length=128)
    password2 = CharField(strip=False, max_length=128)

    def clean_password1(self) -> str:
        """Return the password, refused when it is too short or too common."""
        password: str = self.cleaned_data["password1"]
        validate_password(password)
        return password

    def clean(self) -> None:
        """Refuse two passwords that differ."""
        both = self.cleaned_data
        if both.get("password1") and both.get("password2") and both["password1"] != both["password2"]:
            self.add_error("password2", ValidationError("", code=""))


@door(PUBLIC)
def show(request: HttpRequest, token: str) -> HttpResponse:
    """Show the invitation and accept it; a void one says so, whatever made it void."""
    keep_language(request)
    acting = acting_of(request)
    found = open_invitation(token, clock.now())
    if found is None:
        void = Problem(*invite_wording.VOID, rule="invitation-void")
        return page(request, "account/invitation.html", problems=[void], invitation=None, status=404)
    known = invited_already(found)
    form = Passwords(request.POST or None)
    if request.method == "POST" and (known is not None or form.is_valid()):
        try:
            return _accept(request, token, "" if known else form.cleaned_data["password1"], acting)
        except Refused as refused:
            return _page(request, found, known, acting, None, list(refused.problems))
    return _page(request, found, known, acting, form, [])


def _accept(request: HttpRequest, token: str, password: str, acting: Acting) -> HttpResponse:
    """Accept, sign a new person in, and lead on: first to the codes where the role demands them."""
    person = accept_invitation(token, password=password, by=acting, at=clock.now())
    if acting.person != person.pk:
        login(request, person, backend=settings.AUTHENTICATION_BACKENDS[0])
        begin(request)
    desk = href(of_request(request), "desk")
    return HttpResponseRedirect(
        reverse("mfa_activate_totp") if needs_second_factor(person) else desk, status=303
    )


def _page(
    request: HttpRequest,
    found: Invitation,
    known: Person | None,
    acting: Acting,
    form: Form | None,
    problems: list[Problem],
) -> HttpResponse:
    (organisation,) = on(clock.today(), [found.organisation])
    return page(
        request,
        "account/invitation.html",
        form=form,
        problems=problems,
        invitation=found,
        organisation=organisation,
        known=known is not None,
        right_one=known is not None and known.pk == acting.person,
        here=request.path,
    )
