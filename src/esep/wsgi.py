"""The window as a WSGI application, which says at its start what of the settings is missing."""

import os
import sys

from django.core.checks import run_checks
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "esep.settings")

application = get_wsgi_application()

for _said in run_checks():
    sys.stderr.write(f"{_said.id}: {_said.msg} {_said.hint or ''}\n")
