"""What an ear would say of a piece, in figures: for tests and for docs/music.md.

python tests/ear.py SEED [SEED ...]       a table of every theme, and how far castles' melodies differ
"""

import math
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
from loudness import lufs, seam

from nesgan_game.music.composer import compose
from nesgan_game.music.mixing import mixed, voices
from nesgan_game.music.rhythm import LAST_LEAST
from nesgan_game.music.score import Note, Piece
from nesgan_game.music.styles import STAGE_KINDS, STYLES, THEME_NAMES
from nesgan_game.music.synthesiser import RATE_HZ

FIFTH = 7
"""Semitones: a wider leap wants a step back."""
BREATH = LAST_LEAST
"""Steps of a note that ends a phrase, at least."""
GRAM = 3
"""Intervals in a row that are compared."""


@dataclass(frozen=True)
class Heard:
    """One melody."""

    span: int
    """Semitones from its lowest to its highest note."""
    leaps: int
    """Leaps wider than a fifth."""
    unanswered: int
    """Those of them that no step or small leap back follows, but for those from one phrase to the next."""
    unisons: int
    """Steps in which both pulses sound the same pitch."""
    steps_share: float
    """Share of its intervals that are seconds or repeats."""
    home: bool
    """Whether it comes to rest on the tonic at the end of its last section."""


def melody(piece: Piece) -> tuple[Note, ...]:
    return piece.voices["pulse 1"]


def intervals(notes: Sequence[Note]) -> list[int]:
    return [after.pitch - before.pitch for before, after in pairwise(notes)]


def hear(piece: Piece) -> Heard:
    notes = melody(piece)
    moves = intervals(notes)
    wide = [place for place, move in enumerate(moves) if abs(move) > FIFTH]
    within = [place for place in wide if notes[place].length < BREATH]
    answered = [
        place + 1 < len(moves) and moves[place] * moves[place + 1] < 0 and abs(moves[place + 1]) <= 4
        for place in within
    ]
    pitches = [note.pitch for note in notes]
    return Heard(
        span=max(pitches) - min(pitches),
        leaps=len(wide),
        unanswered=answered.count(False),
        unisons=unisons(piece),
        steps_share=sum(abs(move) <= 2 for move in moves) / len(moves),
        home=notes[-1].pitch % 12 == piece.tonic % 12,
    )


def sounding(notes: Iterable[Note]) -> dict[int, int]:
    """Pitch by step."""
    return {step: note.pitch for note in notes for step in range(note.start, note.end)}


def unisons(piece: Piece) -> int:
    first, second = sounding(piece.voices["pulse 1"]), sounding(piece.voices["pulse 2"])
    return sum(second.get(step) == pitch for step, pitch in first.items())


def distance(one: Piece, other: Piece) -> float:
    """0 for melodies of the same figures, 1 for those that share none: cosine over runs of intervals with rhythm."""
    grams = [Counter(_figures(melody(piece))) for piece in (one, other)]
    dot = sum(grams[0][key] * grams[1][key] for key in grams[0])
    norms = [math.sqrt(sum(count * count for count in gram.values())) for gram in grams]
    return 1 - dot / (norms[0] * norms[1])


def _figures(notes: Sequence[Note]) -> list[tuple[int, ...]]:
    moves = intervals(notes)
    return [tuple(moves[place : place + GRAM]) for place in range(len(moves) - GRAM + 1)]


def main(seeds: Sequence[int]) -> None:
    print("theme       s   LUFS           peak       seam  span   steps      open")
    for name in THEME_NAMES:
        pieces = [compose(seed, name) for seed in seeds]
        sounds = [mixed(voices(piece)) for piece in pieces]
        loud = [lufs(sound, RATE_HZ) for sound in sounds]
        peaks = [float(np.abs(sound.astype(int)).max()) / 32768 for sound in sounds]
        seams = [seam(sound) for sound in sounds]
        told = [hear(piece) for piece in pieces]
        print(
            f"{name:10} {pieces[0].ticks / 60:3.0f}  {min(loud):5.1f} to {max(loud):5.1f} {min(peaks):.2f} to"
            f" {max(peaks):.2f} {max(seams):.2f} {min(one.span for one in told):2} to {max(one.span for one in told)}"
            f" {sum(one.steps_share for one in told) / len(told):.2f} {max(one.unanswered for one in told)}"
        )
    for name in STYLES:
        apart = [distance(compose(a, name), compose(b, name)) for a, b in combinations(seeds, 2)]
        print(f"{name} of two castles: {min(apart):.2f} to {max(apart):.2f}, mean {sum(apart) / len(apart):.2f}")
    for seed in seeds:
        apart = [distance(compose(seed, a), compose(seed, b)) for a, b in combinations(STAGE_KINDS, 2)]
        print(f"themes of castle {seed}: {min(apart):.2f} to {max(apart):.2f}, mean {sum(apart) / len(apart):.2f}")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or list(range(1, 7)))
