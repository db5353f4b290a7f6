"""The noise voice: patterns a bar long, and fills where a phrase ends."""

from __future__ import annotations

from nesgan_game.music.score import Note
from nesgan_game.seeds import Random

KIT: dict[str, tuple[int, str, int]] = {
    "K": (36, "kick", 14),
    "S": (38, "snare", 13),
    "h": (42, "hat", 8),
    "o": (46, "open hat", 9),
    "C": (49, "crash", 13),
    "t": (45, "tom", 12),
    "d": (76, "drip", 9),
    "m": (76, "tick", 8),
}
"""Letters of the patterns: number in General MIDI, instrument, volume."""
PATTERNS: dict[str, str] = {
    "rock": "K-h-S-h-K-K-S-h-",
    "drive": "K-hhS-hhK-KhS-hh",
    "march": "K---S-S-K-K-S---",
    "hats": "h---h---h---h-h-",
    "funk": "K--hS--K-hK-S-h-",
    "machine": "KmSmKmSmKmSmKmSm",
    "ticking": "m---m-m-m---m-m-",
    "drip": "d-----------d---",
    "toms": "t---t-t-t-----t-",
    "brushes": "K---h---h---",
    "jig": "K-h-h-S-h-h-",
}
"""A bar in sixteenths; "-" is nothing new."""
FILLS: dict[int, tuple[str, ...]] = {
    16: ("K-h-S-h-S-SSStSt", "K-h-S-hhSSSSttKt", "K-K-S-S-StStSSSS"),
    12: ("K-h-S-S-SSSt", "K-S-h-StStSS"),
}
"""Bars that end a section, by their steps."""
QUIET = ("hats", "ticking", "drip", "brushes")
"""Patterns that nothing loud comes into: no crash at the start of a section, no fill."""


def drums(rng: Random, pattern: str, bars: int, bar_steps: int, *, fills: bool) -> tuple[Note, ...]:
    """The noise voice of a section: its pattern bar after bar, a crash on its first beat, a fill in its last bar.

    Draws the fill from rng, whether there is one or not. A pattern is cut to the bar, "" is silence.
    """
    fill = rng.choice(FILLS[bar_steps])
    if not pattern:
        return ()
    loud = pattern not in QUIET
    notes: list[Note] = []
    for bar in range(bars):
        letters = fill if fills and loud and bar == bars - 1 else PATTERNS[pattern]
        if bar == 0 and loud:
            letters = "C" + letters[1:]
        hits = [step for step in range(bar_steps) if letters[step] != "-"]
        for step in hits:
            pitch, instrument, volume = KIT[letters[step]]
            notes.append(Note(bar * bar_steps + step, 1, pitch, volume, instrument))
    return tuple(notes)
