"""What a worker keeps of what it has written: the things asked for last, only so many."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Thing = TypeVar("Thing")


class Keeper(Generic[Key, Thing]):
    """Keeps at most `most` things, safely among threads; the least recently asked for goes first."""

    def __init__(self, most: int) -> None:
        """Begin empty."""
        self.most = most
        self._things: OrderedDict[Key, Thing] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key) -> Thing | None:
        """Return what is kept under `key`, None when nothing is."""
        with self._lock:
            found = self._things.get(key)
            if found is not None:
                self._things.move_to_end(key)
            return found

    def keep(self, key: Key, thing: Thing) -> Thing:
        """Keep `thing` under `key` and return it."""
        with self._lock:
            self._things[key] = thing
            self._things.move_to_end(key)
            while len(self._things) > self.most:
                self._things.popitem(last=False)
        return thing

    def forget(self) -> None:
        """Keep nothing any more."""
        with self._lock:
            self._things.clear()

    def __len__(self) -> int:
        """Return how many things are kept."""
        return len(self._things)
