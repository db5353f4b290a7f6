"""The mixer: sounds of the table by name."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

import pygame

from nesgan_game.game.app import sound
from nesgan_game.game.app.keep.settings import FULL_VOLUME

LOG = logging.getLogger(__name__)
MIXER_BUFFER = 512
STANDARD_ERROR = 2


class Speaker:
    """Plays sounds of the table by name; without a sound device it says so in one line and is silent."""

    def __init__(self) -> None:
        self._table = sound.read_sounds()
        self._sounds: dict[str, pygame.mixer.Sound] = {}
        self._working = False
        self._volume = 1.0
        try:
            with silence():
                pygame.mixer.init(sound.RATE_HZ, -16, 1, MIXER_BUFFER, allowedchanges=0)
            self._working = True
        except pygame.error as error:
            LOG.warning("no sound: %s", " ".join(str(error).split()))

    def set_effects(self, volume: int) -> None:
        """How loud effects are, 0..FULL_VOLUME."""
        self._volume = volume / FULL_VOLUME
        for one in self._sounds.values():
            one.set_volume(self._volume)

    def play(self, names: list[str]) -> None:
        """Start these sounds; names that are not in the table are silent."""
        if not self._working:
            return
        for name in dict.fromkeys(names):
            if name in self._table and name not in self._sounds:
                self._sounds[name] = pygame.mixer.Sound(buffer=sound.synthesise(self._table[name]).tobytes())
                self._sounds[name].set_volume(self._volume)
            if name in self._sounds:
                self._sounds[name].play()

    def close(self) -> None:
        """Fall silent."""
        if self._working:
            pygame.mixer.quit()


@contextmanager
def silence() -> Iterator[None]:
    """Nothing that is written to standard error comes through: ALSA tells of a missing device in nine lines."""
    try:
        kept = os.dup(STANDARD_ERROR)
    except OSError:  # there is none
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, STANDARD_ERROR)
    try:
        yield
    finally:
        os.dup2(kept, STANDARD_ERROR)
        os.close(kept)
        os.close(nowhere)
