"""The addresses of the sign-in, without a language in the path: the session and `?lang=` carry it."""

from __future__ import annotations

from django.urls import path, re_path

from esep.pages.account import arriving, factor, invited, mine, passwords, sign_in
from esep.pages.parts.door import declared
from esep.people.policy import PUBLIC, SIGNED_IN

urlpatterns = [
    path("login/", declared(PUBLIC, sign_in.SignIn.as_view()), name="account_login"),
    path("logout/", sign_in.sign_out, name="account_logout"),
    path("alive/", sign_in.alive, name="account_alive"),
    path("as/<slug:key>/", arriving.enter_as, name="account_enter_as"),
    path("mine/", mine.mine, name="account_mine"),
    path("mine/language/", mine.language, name="account_language"),
    path("mine/elsewhere/", mine.elsewhere, name="account_elsewhere"),
    path("mine/tie/", mine.tie, name="account_tie"),
    path("invitation/<str:token>/", invited.show, name="account_invitation"),
    path("again/", declared(SIGNED_IN, passwords.AskAgain.as_view()), name="account_reauthenticate"),
    path("password/", declared(SIGNED_IN, passwords.Change.as_view()), name="account_change_password"),
    path("password/first/", declared(SIGNED_IN, passwords.SetFirst.as_view()), name="account_set_password"),
    path("forgotten/", declared(PUBLIC, passwords.Forgotten.as_view()), name="account_reset_password"),
    path(
        "forgotten/sent/",
        declared(PUBLIC, passwords.LetterSent.as_view()),
        name="account_reset_password_done",
    ),
    path(
        "forgotten/done/",
        declared(PUBLIC, passwords.SetDone.as_view()),
        name="account_reset_password_from_key_done",
    ),
    re_path(
        "^forgotten/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        declared(PUBLIC, passwords.SetAgain.as_view()),
        name="account_reset_password_from_key",
    ),
    path("code/", declared(PUBLIC, factor.Code.as_view()), name="mfa_authenticate"),
    path("code/again/", declared(SIGNED_IN, factor.AskCodeAgain.as_view()), name="mfa_reauthenticate"),
    path("factor/", factor.index, name="mfa_index"),
    path("factor/set-up/", declared(SIGNED_IN, factor.SetUp.as_view()), name="mfa_activate_totp"),
    path("factor/take-off/", declared(SIGNED_IN, factor.TakeOff.as_view()), name="mfa_deactivate_totp"),
    path("codes/", declared(SIGNED_IN, factor.RecoveryCodes.as_view()), name="mfa_view_recovery_codes"),
    path(
        "codes/new/",
        declared(SIGNED_IN, factor.NewRecoveryCodes.as_view()),
        name="mfa_generate_recovery_codes",
    ),
]
