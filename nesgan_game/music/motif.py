"""A castle's leitmotif: two short phrases, question and answer, as places of the scale, and what may be done to them.

Only the shape is the castle's; every theme gives it a rhythm of its own. Of many shapes drawn, the one is kept that an
ear would: few leaps but one to remember, a step back after it, a high point that comes once, no note hammered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from nesgan_game.seeds import Random, stream

TRIES = 1200
"""Shapes drawn for a castle."""
QUESTION_NOTES, ANSWER_NOTES = (5, 6), (4, 5)
"""How many notes each has, at least and at most."""
STEPS = (-1, 1, -1, 1, -1, 1, -1, 1, -1, 1, 2, -2, 0, 3, -3, 4, 5, 4)
"""What comes after a note, in places of the scale: steps mostly. Tuned by ear's rules."""
STARTS = (0, 2, 4, 4, 7)
"""Tones of the tonic's chord that it may begin on."""
LOWEST, HIGHEST = -3, 8


@dataclass(frozen=True, slots=True)
class Motif:
    """Places of the scale, the tonic 0: `question` begins on a tone of the tonic's chord, `answer` ends on one."""

    question: tuple[int, ...]
    answer: tuple[int, ...]

    def inverted(self) -> Motif:
        """Upside down around its first note, brought back to where it lay."""
        axis = 2 * self.question[0]
        question, answer = (tuple(axis - place for place in part) for part in (self.question, self.answer))
        middle = (min(question + answer) + max(question + answer)) // 2
        lift = 7 if middle < -1 else -7 if middle > 7 else 0
        return Motif(tuple(place + lift for place in question), tuple(place + lift for place in answer))

    def backwards(self) -> Motif:
        """From its last note to its first."""
        whole = (*self.question, *self.answer)[::-1]
        return Motif(whole[: len(self.question)], whole[len(self.question) :])

    def exchanged(self) -> Motif:
        """The answer first."""
        return Motif(self.answer, self.question)

    def raised(self) -> Motif:
        """Transposed along the scale by a third, up or down, to where it keeps in the middle."""
        places = -2 if max(self.question + self.answer) > 5 else 2
        return Motif(tuple(p + places for p in self.question), tuple(p + places for p in self.answer))

    def changed(self, change: str) -> Motif:
        """What CHANGES of that name makes of it."""
        return CHANGES[change](self)

    def steps(self) -> tuple[int, ...]:
        """Intervals from note to note, in places."""
        whole = self.question + self.answer
        return tuple(after - before for before, after in pairwise(whole))


CHANGES: dict[str, Callable[[Motif], Motif]] = {
    "plain": lambda motif: motif,
    "inverted": Motif.inverted,
    "backwards": Motif.backwards,
    "exchanged": Motif.exchanged,
    "raised": Motif.raised,
}


@lru_cache(maxsize=16)
def leitmotif(seed: int) -> Motif:
    """The motif of a castle."""
    rng = stream(seed, "music", "leitmotif")
    drawn = [_draw(rng) for _ in range(TRIES)]
    return min(drawn, key=fault)


def _draw(rng: Random) -> Motif:
    counts = [rng.integers(least, most + 1) for least, most in (QUESTION_NOTES, ANSWER_NOTES)]
    places = [rng.choice(STARTS)]
    while len(places) < sum(counts):
        places.append(places[-1] + rng.choice(STEPS))
    return Motif(tuple(places[: counts[0]]), tuple(places[counts[0] :]))


def fault(motif: Motif) -> int:
    """How much an ear would find wrong with a shape; less is better. Weights tuned by hand on drawn ones."""
    whole, moves = motif.question + motif.answer, motif.steps()
    leaps = [abs(move) for move in moves if abs(move) > 2]
    # A leap wants a step back; the last note has nothing after it that could give one.
    unanswered = sum(
        abs(move) > 2 and (after * move >= 0 or abs(after) > 2)
        for move, after in zip(moves, (*moves[1:], 0), strict=True)
    )
    repeats = sum(move == 0 for move in moves)
    turns = sum(a * b < 0 for a, b in pairwise(moves))
    span = max(whole) - min(whole)
    return (
        (12 if not leaps else 5 * max(0, len(leaps) - 2))
        + 14 * unanswered
        + (3 if leaps and max(leaps) < 4 else 0)
        + 4 * max(0, repeats - 1)
        + 4 * (max(0, 3 - turns) + max(0, turns - 6))
        + 3 * _longest_run(moves)
        + 2 * max(0, sum(abs(move) == 2 for move in moves) - 2)
        + 4 * (max(0, 5 - span) + max(0, span - 7))
        + 5 * (whole.count(max(whole)) - 1)
        + 8 * sum(not LOWEST <= place <= HIGHEST for place in whole)
        + 10 * (motif.answer[-1] % 7 not in (0, 2, 4))
        + 4 * (motif.question[-1] == motif.question[0])
        + 6 * max(0, 4 - len(set(motif.question)))
        + 2 * (abs(moves[-1]) != 1)
        + 3 * (abs(motif.answer[0] - motif.question[-1]) > 3)
        + 2 * (sum(moves[: len(motif.question) - 1]) * sum(moves[len(motif.question) :]) > 0)
    )


def _longest_run(moves: tuple[int, ...]) -> int:
    """How many steps in a row, beyond three, go the same way: a scale is no tune."""
    longest = run = 0
    for before, after in zip((0, *moves), moves, strict=False):
        run = run + 1 if before * after > 0 else 1
        longest = max(longest, run)
    return max(0, longest - 3)
