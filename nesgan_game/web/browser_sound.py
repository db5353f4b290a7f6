"""What the page's second worker makes: tunes and effects as samples, so that no picture waits for them."""

from __future__ import annotations

from nesgan_game.game.app.audio import sound
from nesgan_game.game.app.audio.cues import Track
from nesgan_game.game.app.audio.tune_maker import Tune

RATE_HZ = sound.RATE_HZ
_VOICES = {"square": "pulse 2", "triangle": "triangle", "noise": "noise"}
"""The voice of a tune that a channel of an effect takes, as the window's speaker has it."""


def effects() -> list[list[object]]:
    """All effects: [name, int16 samples, the voices of a tune that it takes while it sounds]."""
    return [
        [name, sound.synthesise(notes).tobytes(), sorted({_VOICES[note.channel] for note in notes})]
        for name, notes in sound.read_sounds().items()
    ]


def tune(seed: int, name: str, number: int) -> list[object]:
    """[whether it is repeated, [voice, int16 samples] of each voice]."""
    made = Tune(Track(seed, name, number))
    return [made.loops, [[voice, samples.tobytes()] for voice, samples in made.voices.items()]]
