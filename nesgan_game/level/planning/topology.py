"""Shapes of stages: how the main path lies on the grid, as legs walked in one direction and turns from leg to leg.

A leg is a row of rooms on one storey; at its end the way leads up or down, and goes on ahead or back the way it came.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from nesgan_game.errors import AssemblyError
from nesgan_game.level.rooms.canvas import weigh
from nesgan_game.seeds import Random

MOST_LEGS = 5
"""Storeys of a zigzag at most."""

_STEEP, _STRICT = 0.7, 16
"""Verticality above which storeys may be one room long; and how much rarer a shape is that is a turn off the wish.
Tuned by hand."""


class Turn(NamedTuple):
    """From one leg to the next: storeys down (-1: up), and whether one walks back."""

    down: int
    back: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """A main path: rooms of each leg, the turns between them, and what else belongs to the topology."""

    name: str
    legs: tuple[int, ...]
    turns: tuple[Turn, ...] = ()
    open_legs: tuple[int, ...] = ()
    """Legs whose middle rooms lie under the sky."""
    side_ways: int = 0
    """Branches that it must have, as ways around."""

    @property
    def reverses(self) -> bool:
        """Whether its last leg is walked against its first."""
        return sum(turn.back for turn in self.turns) % 2 == 1

    @property
    def rises(self) -> int:
        """Storeys from the first leg up to the last."""
        return -sum(turn.down for turn in self.turns)


class Ends(NamedTuple):
    """What a stage must keep to: whether it comes back, and whether it ends higher; None where that is free."""

    reverses: bool | None = None
    rises: bool | None = None

    def allow(self, shape: Shape) -> bool:
        """Whether a shape keeps to them."""
        if self.reverses is not None and self.reverses != shape.reverses:
            return False
        return not self.rises or shape.rises > 0


def draw_shape(rng: Random, rooms: int, verticality: float, ends: Ends, branches: int) -> Shape:
    """Draw a topology for so many rooms of the main path; the wilder it goes up and down, the more verticality.

    Raises AssemblyError where this draw has none that keeps to its ends.
    """
    found: list[Shape] = []
    weights: list[float] = []
    for make, weight in SHAPES.values():
        shape = make(rng, rooms, verticality)
        if shape is not None and ends.allow(shape) and shape.side_ways <= branches:
            found.append(shape)
            # How many turns and side ways a shape has, against how many are wished for.
            wished, turns = verticality * min(MOST_LEGS - 1, rooms - 3), len(shape.turns) + shape.side_ways
            weights.append(weight / (1 + _STRICT * (turns - wished) * (turns - wished)))
    if not found:
        raise AssemblyError("no shape that ends where it must")
    return weigh(rng, found, weights)


def _split(rng: Random, rooms: int, legs: int) -> tuple[int, ...]:
    """Share rooms out over legs, as evenly as chance allows."""
    counts = [rooms // legs] * legs
    for place in rng.order(legs)[: rooms % legs]:
        counts[place] += 1
    return tuple(counts)


def _march(_rng: Random, rooms: int, _verticality: float) -> Shape:
    return Shape("march", (rooms,))


def _fork(_rng: Random, rooms: int, _verticality: float) -> Shape:
    """One storey, and a way below or above it that parts and joins again."""
    return Shape("split and rejoin", (rooms,), side_ways=1)


def _legs(rng: Random, rooms: int, verticality: float) -> int:
    most = rooms - 2 if verticality > _STEEP else rooms // 2
    return max(2, min(round(verticality * MOST_LEGS + rng.random() - 0.5), MOST_LEGS, most))


def _zigzag(rng: Random, rooms: int, verticality: float, down: int, name: str) -> Shape | None:
    legs = _legs(rng, rooms, verticality)
    if rooms < 4 or legs < 2:
        return None
    # One turn goes ahead instead of back now and then, so that the end lies elsewhere.
    ahead = int(rng.integers(0, legs - 1)) if rng.random() < 0.5 else -1
    turns = tuple(Turn(down, number != ahead) for number in range(legs - 1))
    return Shape(name, _leaning(_split(rng, rooms, legs), down), turns)


def _leaning(legs: tuple[int, ...], down: int) -> tuple[int, ...]:
    """Give a room of the second leg to the first where the way leads up: nothing may lie over the sky at the gate."""
    if down > 0 or legs[1] < 2:
        return legs
    return legs[0] + 1, legs[1] - 1, *legs[2:]


def _climb(rng: Random, rooms: int, verticality: float) -> Shape | None:
    return _zigzag(rng, rooms, verticality, -1, "climb")


def _descent(rng: Random, rooms: int, verticality: float) -> Shape | None:
    return _zigzag(rng, rooms, verticality, 1, "descent")


def _home(rng: Random, rooms: int, _verticality: float) -> Shape | None:
    """Out, and home again on the storey above or below."""
    down = 1 if rng.random() < 0.5 else -1
    legs = _leaning(_split(rng, rooms, 2), down)
    return Shape("out and home", legs, (Turn(down, True),)) if rooms >= 4 else None


def _bridge(rng: Random, rooms: int, _verticality: float) -> Shape | None:
    """Out over a bridge under the sky, and back below it."""
    if rooms < 6:
        return None
    return Shape("bridge crossed twice", _split(rng, rooms, 2), (Turn(1, True),), open_legs=(0, 1))


def _spiral(rng: Random, rooms: int, _verticality: float) -> Shape | None:
    """Around the outside and to the middle: along one storey, past the next one, back, and in between."""
    if rooms < 7:
        return None
    down = 1 if rng.random() < 0.5 else -1
    inner = max(1, (rooms - 1) // 4)
    lower = (rooms - 1 - inner) // 2
    legs = rooms - 1 - inner - lower, 1, lower, inner
    return Shape("spiral", legs, (Turn(down, False), Turn(down, True), Turn(-down, True)))


def _wave(rng: Random, rooms: int, _verticality: float) -> Shape | None:
    """Ahead all the time, down to a cellar or up to a gallery and back to the storey it began on."""
    if rooms < 5:
        return None
    down = 1 if rng.random() < 0.6 else -1
    return Shape("cellar and back" if down > 0 else "gallery and back", _split(rng, rooms, 3),
                 (Turn(down, False), Turn(-down, False)))  # fmt: skip


def _stairway(rng: Random, rooms: int, _verticality: float) -> Shape | None:
    """Ahead all the time, and up or down as a whole."""
    if rooms < 4:
        return None
    legs = min(2 + int(rng.integers(0, 2)), rooms // 2)
    down = 1 if rng.random() < 0.4 else -1
    name = "down the hill" if down > 0 else "up the hill"
    return Shape(name, _split(rng, rooms, legs), tuple(Turn(down, False) for _ in range(legs - 1)))


Maker = Callable[[Random, int, float], Shape | None]

SHAPES: dict[str, tuple[Maker, float]] = {
    "march": (_march, 0.5),
    "fork": (_fork, 1.2),
    "climb": (_climb, 2.2),
    "descent": (_descent, 0.9),
    "home": (_home, 1.2),
    "bridge": (_bridge, 1.0),
    "spiral": (_spiral, 2.0),
    "wave": (_wave, 0.8),
    "stairway": (_stairway, 1.2),
}
"""What draws a shape, None for too few rooms, and how often it comes up, against 1 for the others. Tuned by hand."""
