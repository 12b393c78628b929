"""What can be in the way of an installation, each said in one sentence with what to do about it."""

from __future__ import annotations

import errno

from wording import say

SIGNS = {
    "full": ("no space left on device", "disk quota exceeded", "not enough free space"),
    "hashes": ("do not match the hashes", "hash mismatch"),
    "network": (
        "temporary failure",  # in name resolution, pip and apt alike
        "name or service not known",
        "could not resolve",
        "dns error",
        "failed to resolve",
        "failed to fetch",
        "failed to establish a new connection",
        "connection refused",
        "connection timed out",
        "network is unreachable",
        "error sending request",
        "unable to fetch",
        "proxyerror",
        "certificate verify failed",
    ),
    "archive": ("no installation candidate", "unable to locate package"),
    "wheel": ("no matching distribution found", "no solution found"),
    "rights": ("permission denied", "read-only file system"),
}
"""Words of pip, uv and apt by which a cause is known, in the order in which they are looked for."""

ERRNO = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EACCES: "rights",
    errno.EPERM: "rights",
    errno.EROFS: "rights",
}


class Trouble(Exception):
    """The installation cannot go on; the message is one sentence for the person at the terminal."""

    @classmethod
    def told_by(cls, output: str) -> Trouble:
        """Return the trouble that pip, uv or apt speaks of; its last lines when the cause is unknown."""
        spoken = output.lower()
        for cause, signs in SIGNS.items():
            if any(sign in spoken for sign in signs):
                return cls(say(cause))
        last = [line.strip() for line in output.splitlines() if line.strip()][-3:]
        return cls(say("unknown") + "".join(f"\n    {line}" for line in last))

    @classmethod
    def of(cls, error: OSError) -> Trouble:
        """Return the trouble behind a refusal of the operating system."""
        cause = ERRNO.get(error.errno or 0)
        if cause:
            return cls(say(cause))
        return cls(f"{say('unknown')}\n    {error.filename or ''} {error.strerror or error}")
