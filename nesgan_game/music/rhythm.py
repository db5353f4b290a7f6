"""Rhythms: how a bar is shared out among notes. Lengths are steps, of which a crotchet has four.

A bar of 16 steps is two halves of 8, one of 12 two of 6 or three crotchets; a rhythm is drawn half by half, so that it
swings in the pattern of its style and still has exactly as many notes as the motif asks for.
"""

from __future__ import annotations

from functools import cache

from nesgan_game.seeds import Random

Rhythm = tuple[int, ...]
"""Lengths of the notes of a bar, in steps."""

HALVES: dict[str, tuple[Rhythm, ...]] = {
    "march": ((8,), (6, 2), (3, 1, 4), (4, 3, 1), (4, 2, 2), (3, 1, 2, 2), (2, 2, 4)),
    "syncopated": ((8,), (3, 5), (6, 2), (3, 3, 2), (2, 4, 2), (2, 2, 4), (3, 1, 2, 2)),
    "gallop": ((8,), (6, 2), (3, 3, 2), (4, 2, 2), (2, 2, 4), (4, 1, 1, 2), (2, 2, 2, 2)),
    "broad": ((8,), (6, 2), (4, 4), (4, 2, 2)),
    "running": ((8,), (4, 4), (2, 2, 4), (4, 2, 2), (2, 2, 2, 2), (3, 3, 2)),
    "jig": ((6,), (4, 2), (2, 2, 2), (3, 1, 2), (2, 4), (2, 2, 1, 1)),
    "waltz": ((6,), (4, 2), (2, 2, 2), (2, 4), (4, 1, 1), (3, 1, 2)),
}
"""Ways to share out half a bar: of 8 steps, or of 6 in "jig" and "waltz"."""
LAST_LEAST = 4
"""Steps of the note that ends a pair of bars, at least: one breathes there."""


@cache
def half_length(feel: str) -> int:
    """Steps of half a bar in a feel."""
    return sum(HALVES[feel][0])


def bar_rhythms(feel: str, notes: int) -> list[Rhythm]:
    """Every rhythm of a bar in that feel with so many notes, in a fixed order."""
    return [left + right for left in HALVES[feel] for right in HALVES[feel] if len(left) + len(right) == notes]


def draw(rng: Random, feel: str, notes: int, *, ends: bool = False, avoid: Rhythm = ()) -> Rhythm:
    """A rhythm of a bar with so many notes; the nearest number that the feel knows where it knows none of that.

    ends: whether it must end on a note to breathe on; avoid: a rhythm that it is not to repeat, if it can be helped.
    """
    for wanted in (notes, notes - 1, notes + 1, notes - 2, 2):
        found = [one for one in bar_rhythms(feel, wanted) if not ends or one[-1] >= LAST_LEAST] if wanted > 0 else []
        others = [one for one in found if one != avoid]
        if found:
            return rng.choice(others or found)
    raise ValueError(f"no rhythm of {notes} notes in {feel}")


@cache
def onsets(rhythm: Rhythm) -> tuple[int, ...]:
    """The step at which each note begins."""
    return tuple(sum(rhythm[:place]) for place in range(len(rhythm)))


def strong(onset: int, length: int, feel: str) -> bool:
    """Whether a note carries weight: it begins half a bar, or begins a crotchet and lasts one."""
    return onset % half_length(feel) == 0 or (onset % 4 == 0 and length >= 4)
