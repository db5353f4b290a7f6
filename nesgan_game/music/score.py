"""What a piece of music is: notes of four voices as data, and how fast they go.

A step is a sixteenth note; a piece says how many ticks of 1/60 s a step takes, a whole number as on the console, so
that every note begins with a tick and a loop is a whole number of samples long.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

VOICES = ("pulse 1", "pulse 2", "triangle", "noise")
"""The console's (NESdev wiki, "APU")."""
BEAT_STEPS = 4
"""Steps of a crotchet."""
FULL = 15
"""The loudest volume of a note."""


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """One note of one voice."""

    start: int
    """Step at which it begins, from 0."""
    length: int
    """Steps that it is held."""
    pitch: int
    """MIDI number; for noise the number of a percussion sound in General MIDI (drums.KIT)."""
    volume: int = 12
    """1..15."""
    instrument: str = "lead"
    """A row of instruments.INSTRUMENTS."""

    @property
    def end(self) -> int:
        """The step after its last."""
        return self.start + self.length


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A theme or a jingle. Voices are monophonic: notes of one follow each other and do not overlap."""

    name: str
    tonic: int
    """MIDI number."""
    mode: str
    ticks_a_step: int
    bar_steps: int
    steps: int
    """Length of the whole."""
    loops: bool
    voices: Mapping[str, tuple[Note, ...]]
    """Notes of each of VOICES, in the order of their starts."""
    sections: tuple[tuple[str, int], ...] = ()
    """Letters of the form, each with the step at which it begins."""

    @property
    def ticks(self) -> int:
        """Length in 1/60 s."""
        return self.steps * self.ticks_a_step

    @property
    def beats_a_minute(self) -> float:
        """Tempo in crotchets."""
        return 3600 / (self.ticks_a_step * BEAT_STEPS)
