"""The receipt for a version: a short text that proves when what was handed in, without trusting us."""

from __future__ import annotations

from esep.audit.keys import sign
from esep.audit.models import Event
from esep.reports.models import Version

DOMAIN = b"esep-receipt/1\n"
"""What kind of text the office signs here; it is also the receipt's first line."""


def receipt_text(version: Version) -> str:
    """Return the receipt: form, organisation, period, version, hash, time, place and head of the chain.

    The lines are what the office's key signs; the last two name the key and the signature, so that whoever
    holds the receipt can check it with nothing else.
    """
    return signed_receipt(receipt_body(version))


def signed_receipt(body: str) -> str:
    """Return the lines of any receipt of the office with its domain before them and its signature after."""
    signed = sign(DOMAIN, body.encode())
    return f"{DOMAIN.decode()}{body}key: {signed.key}\nsignature: {signed.signature}\n"


def receipt_body(version: Version) -> str:
    """Return the signed lines of the receipt."""
    report = version.report
    campaign = report.campaign
    head = Event.objects.get(seq=version.event_seq)
    lines = {
        "receipt": version.receipt,
        "form": f"{campaign.form} {campaign.edition}",
        "organisation": report.organisation.slug,
        "period": campaign.period,
        "version": str(version.number),
        "sha256": version.sha256,
        "submitted": version.submitted_at.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "late": "yes" if version.late else "no",
        "event": str(version.event_seq),
        "chain": head.hash,
    }
    return "".join(f"{name}: {value}\n" for name, value in lines.items())
