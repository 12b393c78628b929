"""How the window runs: read-only, without database, session or cookie, and strict about what it loads."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

HERE = Path(__file__).parent

DEBUG = False
SECRET_KEY = secrets.token_urlsafe(50)  # nothing is signed; a fresh key each start can leak nothing
ALLOWED_HOSTS = [
    "localhost",
    "127.0.0.1",
    "[::1]",
    *filter(None, os.environ.get("ESEP_HOSTS", "").split(",")),
]

INSTALLED_APPS = ["django.contrib.staticfiles", "django_htmx"]
ROOT_URLCONF = "esep.urls"
WSGI_APPLICATION = "esep.wsgi.application"
APPEND_SLASH = True

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.common.CommonMiddleware",
    "esep.pages.parts.wrong.HelpfulRefusals",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [HERE / "pages" / "parts" / "templates", HERE / "pages" / "public" / "templates"],
        "OPTIONS": {"environment": "esep.pages.parts.jinja.environment"},
    }
]

LANGUAGE_CODE = "kk"
USE_I18N = (
    False  # the window's words are its own, in three languages side by side; Django says nothing to readers
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
