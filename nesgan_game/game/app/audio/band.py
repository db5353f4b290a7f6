"""Four voices of a tune on four channels of the mixer, in step to the sample, so that one of them can be muted.

Why four loops and no stream: the mixer repeats a sound from memory by itself, so a stall of the program, as while a
stage is painted, cannot tear the music, which a stream fed in chunks would be. Nor is there more latency: an effect
starts, and its voice falls silent, with the mixer's next buffer. What a stream has and channels have not is a common
start: the mixer may fill a buffer between two calls. A sound of one sample, played first, tells: while it has not been
heard out, no buffer has been filled, and all voices begin with the same one.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import TYPE_CHECKING

import pygame

from nesgan_game.music.score import VOICES

if TYPE_CHECKING:
    from nesgan_game.music.mixing import Samples

PROBE = len(VOICES)
"""Channel of the sound of one sample; the voices have those before it."""
RESERVED = PROBE + 1
"""Channels that effects are not played on."""
TRIES = 20
"""Starts before the voices are left as they are: a buffer is filled every 12 ms, four calls take less than one."""
FADE_MS = 40
"""In which a tune that is broken off dies away, so that it does not click."""


class Band:
    """Plays one tune at a time. The mixer must have been opened, mono, with more than RESERVED channels."""

    def __init__(self) -> None:
        pygame.mixer.set_reserved(RESERVED)
        self._channels = {voice: pygame.mixer.Channel(number) for number, voice in enumerate(VOICES)}
        self._sounds: dict[str, pygame.mixer.Sound] = {}
        self._probe = pygame.mixer.Sound(buffer=bytes(2))
        self._volume = 1.0
        self._muted: frozenset[str] = frozenset()

    @property
    def busy(self) -> bool:
        """Whether anything of a tune is still heard."""
        return any(channel.get_busy() for channel in self._channels.values())

    def start(self, voices: Mapping[str, Samples], *, loops: bool) -> bool:
        """Play these voices from their beginning; whether they are in step, which only a stalled machine prevents."""
        self._sounds = {voice: pygame.mixer.Sound(buffer=samples.data) for voice, samples in voices.items()}
        self.set_volume(self._volume)
        return any(self._together(-1 if loops else 0) for _ in range(TRIES))

    def _together(self, loops: int) -> bool:
        for channel in self._channels.values():
            channel.stop()
        probe = pygame.mixer.Channel(PROBE)
        probe.play(self._probe)
        for voice, sound in self._sounds.items():
            self._channels[voice].play(sound, loops)
            self._channels[voice].set_volume(0.0 if voice in self._muted else 1.0)  # playing has reset it
        return bool(probe.get_busy())

    def set_volume(self, volume: float) -> None:
        """How loud, 0..1."""
        self._volume = volume
        for sound in self._sounds.values():
            sound.set_volume(volume)

    def mute(self, taken: Container[str]) -> None:
        """Silence these voices, and only these; the tune goes on."""
        muted = frozenset(voice for voice in VOICES if voice in taken)
        for voice in muted ^ self._muted:
            self._channels[voice].set_volume(0.0 if voice in muted else 1.0)
        self._muted = muted

    def stop(self) -> None:
        """Let the tune die away within FADE_MS."""
        for voice, channel in self._channels.items():
            if voice in self._muted:  # SDL lets no channel fade that cannot be heard
                channel.stop()
            else:
                channel.fadeout(FADE_MS)
