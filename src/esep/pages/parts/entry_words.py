"""The words that the scripts of a page of entry need, as one text in an attribute of its form."""

from __future__ import annotations

import json

from django.conf import settings

from esep.pages.parts.wording import words


def for_scripts(lang: str) -> str:
    """Return the words as JSON, and the size above which no document is taken."""
    w = words("entry", lang)
    told: dict[str, object] = {
        name: str(w[name]) for name in ("error", "warning", "justify", "needed", "asked")
    }
    told |= {name: {key: str(w.table(name)[key]) for key in w.table(name)} for name in ("js", "state")}
    told["largest"] = settings.EVIDENCE_LIMIT
    return json.dumps(told, ensure_ascii=False)
