"""How the product runs: one office folder with database, files and keys, strict about what it loads.

The office folder is `ESEP_OFFICE` (by default `office/` beside the code); `ESEP_DEMO=1` is the demonstration:
the clock stands still, and one click signs in as one of its people.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from esep.office_folder import office_folder, secret

HERE = Path(__file__).parent
OFFICE = office_folder()
"""Where the database, the documents, the sealed bundles and the keys of this installation stand."""

DEMO = os.environ.get("ESEP_DEMO") == "1"
EXPLORER = DEMO or os.environ.get("ESEP_EXPLORER") == "1"
"""Whether the pages over invented figures are there: board, readings, contest, downloads; no real work."""

_frozen = os.environ.get("ESEP_FROZEN_AT", "")
FROZEN_AT = datetime.fromisoformat(_frozen) if _frozen else None
"""The instant at which the clock stands, in a demonstration or a test; None in a working office."""

DEBUG = False
SECRET_KEY = secret(OFFICE)
ALLOWED_HOSTS = [
    "localhost",
    "127.0.0.1",
    "[::1]",
    *filter(None, os.environ.get("ESEP_HOSTS", "").split(",")),
]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "esep.audit",
    "esep.organisations",
    "esep.people",
    "esep.evidence",
    "esep.decisions",
    "esep.facts",
    "esep.forms",
    "esep.reports",
    "esep.surveys",
    "esep.registers",
    "esep.programme",
    "esep.assessments",
    "esep.contests",
    "esep.national",
    "esep.publication",
    "esep.notices",
]
ROOT_URLCONF = "esep.urls"
WSGI_APPLICATION = "esep.wsgi.application"
APPEND_SLASH = True

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "esep.pages.parts.packed_files.PackedFiles",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "esep.pages.public.published.at_once.AtOnce",
    "esep.pages.parts.uploads.Uploads",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "esep.pages.parts.who.Who",
    "esep.pages.parts.wrong.HelpfulRefusals",
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": OFFICE / "esep.sqlite3",
        "ATOMIC_REQUESTS": False,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                "PRAGMA recursive_triggers=ON; PRAGMA cell_size_check=ON"
            ),
        },
        "TEST": {"NAME": None},
    }
}
"""Write-ahead log, full synchronisation: an acknowledged save survives a power cut. A connection stays open:
the last one to close folds the log up, which costs more than most pages. No memory map: a bug of SQLite.
`trusted_schema` stays on: Django checks JSON columns by a function that it would forbid."""

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["esep.people.signed_in.Backend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_TEMPLATE_EXTENSION = "html"
ACCOUNT_ADAPTER = "esep.pages.account.adapter.Adapter"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("ESEP_PROXIES", "0"))
"""How many proxies stand before the server: only they are believed about a reader's address."""
MFA_ADAPTER = "esep.pages.account.adapter.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]

SESSION_ENGINE = "esep.people.signed_in"
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "esep.pages.parts.refusals.csrf_failure"
SECURE_COOKIES = os.environ.get("ESEP_HTTPS") == "1"
SESSION_COOKIE_SECURE = SECURE_COOKIES
CSRF_COOKIE_SECURE = SECURE_COOKIES

DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024
EVIDENCE_LIMIT = 20 * 1024 * 1024
"""The largest document that is taken, in bytes."""

EVIDENCE_QUOTA = int(os.environ.get("ESEP_QUOTA", "2048")) * 1024 * 1024
"""How many bytes the documents of one organisation may take together; `ESEP_QUOTA` says it in MiB."""

VIEWINGS_KEPT = int(os.environ.get("ESEP_VIEWINGS_KEPT", "400"))
"""For how many days it is kept who opened personal data."""

PUBLIC_PAGES = "esep.pages.public.frozen.pages"
"""What makes the public pages of a publication, by its dotted name; it stands above the publication."""

EMAIL_BACKEND = os.environ.get("ESEP_MAIL", "django.core.mail.backends.filebased.EmailBackend")
EMAIL_FILE_PATH = OFFICE / "mail"
DEFAULT_FROM_EMAIL = os.environ.get("ESEP_MAIL_FROM", "esep@localhost")
OFFICE_ADDRESS = os.environ.get("ESEP_ADDRESS", "http://127.0.0.1:8000")
"""Where links in mail lead; never taken from a request."""

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [
            HERE / "pages" / audience / "templates"
            for audience in (
                *("parts", "public", "account", "member", "contest", "staff"),
                *("forms", "statistics", "programme", "registers", "surveys", "national"),
            )
        ],
        "OPTIONS": {"environment": "esep.pages.parts.jinja.environment"},
    }
]

LANGUAGE_CODE = "kk"
USE_I18N = (
    False  # the product's words are its own, in three languages side by side; Django says nothing to readers
)
USE_TZ = True
TIME_ZONE = "Asia/Almaty"

STATIC_URL = "/static/"
STATICFILES_DIRS = [HERE / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 31536000  # every address of a static file carries a mark of its content

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "object-src": ["'none'"],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False}},
}
