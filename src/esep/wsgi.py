"""The window as a WSGI application, which says at its start what of the settings is missing."""

import gc
import os
import sys

gc.disable()  # whatever is loaded at the start stays: looking for rubbish in it takes a seventh of the start

from django.core.checks import run_checks  # noqa: E402  # what is loaded here is meant
from django.core.wsgi import get_wsgi_application  # noqa: E402  # the same

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "esep.settings")

application = get_wsgi_application()

for _said in run_checks():
    sys.stderr.write(f"{_said.id}: {_said.msg} {_said.hint or ''}\n")

gc.freeze()
gc.enable()
