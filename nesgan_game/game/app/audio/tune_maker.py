"""Tunes made ahead in a thread, so that no picture stands still while one is composed and rendered."""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING

from nesgan_game.game.app.audio.cues import Track

if TYPE_CHECKING:
    from nesgan_game.music.mixing import Samples

MOST_KEPT = 8
"""Tunes kept: a loop of a minute takes 21 MB, a jingle 1."""


class Tune:
    """Voices apart, each (samples,) int16, and whether they are repeated."""

    def __init__(self, track: Track) -> None:
        # Here, in the thread, so that the title need not wait for what makes music.
        from nesgan_game.music.composer import compose
        from nesgan_game.music.mixing import voices

        piece = compose(track.seed, track.name, track.number)
        self.voices: dict[str, Samples] = voices(piece)
        self.loops = piece.loops


class TuneMaker:
    """Makes tunes one after the other. Where no thread can be started, as in a browser, in line once one is taken."""

    def __init__(self) -> None:
        self._made: dict[Track, Tune | Exception] = {}
        self._asked: set[Track] = set()
        self._orders: deque[Track] = deque()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        """At work, or None: it ends when there is nothing left to do, so that nobody need wait for it."""
        self._alone = False
        """Whether no thread could be started."""

    def order(self, track: Track) -> None:
        """Begin to make a tune, unless it is there or under way."""
        if track in self._asked or self._alone:
            return
        self._asked.add(track)
        with self._lock:
            self._orders.append(track)
            if self._thread is not None:
                return
            # No daemon: one that is in the middle of an array would be cut off when the program ends.
            self._thread = threading.Thread(target=self._work, name="tunes")
            try:
                self._thread.start()
            except RuntimeError:  # "can't start new thread"
                self._thread, self._alone = None, True

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._orders:
                    self._thread = None
                    return
                track = self._orders.popleft()
            self._make(track)

    def _make(self, track: Track) -> None:
        try:
            self._made[track] = Tune(track)
        except Exception as error:  # handed over to the main thread, which raises it
            self._made[track] = error

    def take(self, track: Track) -> Tune | None:
        """The tune, None while it is being made. Raises what its making raised."""
        self.order(track)
        if self._alone and track not in self._made:
            self._make(track)
        made = self._made.get(track)
        if isinstance(made, Exception):
            raise made
        if made is not None:
            self._made[track] = self._made.pop(track)  # the last to be forgotten
        for old in list(self._made)[:-MOST_KEPT]:
            del self._made[old]
            self._asked.discard(old)
        return made

    def close(self) -> None:
        """Make no more; waits for the one that is being made, half a second at most."""
        with self._lock:
            self._orders.clear()
            thread = self._thread
        if thread is not None:
            thread.join()
