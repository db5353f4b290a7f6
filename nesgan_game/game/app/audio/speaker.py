"""The mixer: effects of the table by name, and over them a tune; an effect wins its voices for as long as it sounds."""

from __future__ import annotations

import logging
from collections.abc import Sequence

import pygame

from nesgan_game.game.app.audio import sound
from nesgan_game.game.app.audio.band import Band
from nesgan_game.game.app.audio.cues import SILENCE, Track
from nesgan_game.game.app.audio.quiet import silence
from nesgan_game.game.app.audio.tune_maker import TuneMaker
from nesgan_game.game.app.keep.settings import FULL_VOLUME

LOG = logging.getLogger(__name__)
MIXER_BUFFER = 512
CHANNELS = 16
VOICES_OF = {"square": "pulse 2", "triangle": "triangle", "noise": "noise"}
"""The voice of a tune that a channel of an effect takes: of the pulses the one that does not lead."""
TOLD_BY_TUNES = ("die", "clear", "over")
"""Effects that are not played where a jingle tells the same."""


class Speaker:
    """Plays effects by name and one tune; without a sound device it says so in one line and is silent."""

    def __init__(self) -> None:
        self._table = sound.read_sounds()
        self._sounds: dict[str, pygame.mixer.Sound] = {}
        self._working = False
        self._volume = 1.0
        self._music = 0
        self._track = SILENCE
        self._held = False
        self._tunes = TuneMaker()
        self._heard: list[tuple[pygame.mixer.Channel, frozenset[str]]] = []
        """Effects that sound, and the voices that each has taken."""
        try:
            with silence():
                pygame.mixer.init(sound.RATE_HZ, -16, 1, MIXER_BUFFER, allowedchanges=0)
            pygame.mixer.set_num_channels(CHANNELS)
            self._band = Band()
            self._working = True
        except pygame.error as error:
            LOG.warning("no sound: %s", " ".join(str(error).split()))

    def set_effects(self, volume: int) -> None:
        """How loud effects are, 0..FULL_VOLUME."""
        self._volume = volume / FULL_VOLUME
        for one in self._sounds.values():
            one.set_volume(self._volume)

    def set_music(self, volume: int) -> None:
        """How loud music is, 0..FULL_VOLUME; at 0 none is made."""
        if self._working and volume != self._music:
            self._band.set_volume(volume / FULL_VOLUME)
            if not volume:
                self._band.stop()
                self._track = SILENCE
        self._music = volume

    def hold(self, held: bool) -> None:
        """Let the tune and the effects that sound stand still where they are, or go on from there."""
        if self._working and held != self._held:
            # All channels in one call: the mixer must fill no buffer between two voices, or they are out of step.
            if held:
                pygame.mixer.pause()
            else:
                pygame.mixer.unpause()
        self._held = held

    def tune(self, track: Track, coming: Sequence[Track] = ()) -> None:
        """Play a tune from now on, as soon as it is made; the same one goes on. `coming` are made ahead."""
        if not self._working or not self._music or self._held:
            return
        if track != self._track:
            self._band.stop()
            made = self._tunes.take(track) if track.name else None
            if track.name and (made is None or self._band.busy):
                return
            self._track = track
            if made is not None:
                self._band.start(made.voices, loops=made.loops)
        for one in coming:
            self._tunes.order(one)

    def play(self, names: list[str]) -> None:
        """Start these effects; names that are not in the table are silent. Voices of those that end are given back."""
        if not self._working:
            return
        for name in dict.fromkeys(names):
            if self._music and name in TOLD_BY_TUNES:
                continue
            if name in self._table and name not in self._sounds:
                self._sounds[name] = pygame.mixer.Sound(buffer=sound.synthesise(self._table[name]).tobytes())
                self._sounds[name].set_volume(self._volume)
            if name in self._sounds and self._volume:
                channel = self._sounds[name].play()
                if channel is not None:  # None where all are taken
                    voices = frozenset(VOICES_OF[note.channel] for note in self._table[name])
                    self._heard = [one for one in self._heard if one[0] is not channel]
                    self._heard.append((channel, voices))
        self._heard = [(channel, voices) for channel, voices in self._heard if channel.get_busy()]
        self._band.mute({voice for _, voices in self._heard for voice in voices})

    def close(self) -> None:
        """Fall silent."""
        self._tunes.close()
        if self._working:
            pygame.mixer.quit()
