"""Who is signed in, read with as little work as may be: every page of the desk asks for both rows."""

from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.sessions.backends import db
from django.utils import timezone

from esep.people.models import Person
from esep.rows import by_key


class SessionStore(db.SessionStore):
    """Django's sessions in the database; settings.SESSION_ENGINE names this module."""

    def _get_session_from_db(self) -> object | None:
        """Return the row of the session; one that is not there or is over leaves no key, as in Django."""
        found = by_key(self.get_model_class(), self.session_key or "")
        if found is not None and found.expire_date > timezone.now():
            return found
        self._session_key = None
        return None


class Backend(AuthenticationBackend):  # type: ignore[misc]  # allauth ships no types
    """Signs in by allauth's rules, and finds who signed in."""

    def get_user(self, user_id: int) -> Person | None:
        """Return the person of a session; None for nobody and for one who may no longer sign in."""
        found = by_key(Person, user_id)
        return found if found is not None and self.user_can_authenticate(found) else None
