"""Sprites that a network dreams up: a sheet for each common enemy of a castle, in the place of the drawn one.

Every castle has creatures of its own. They keep the names of the drawn frames, the palette and the place of the feet,
so behaviour, boxes and colours stay; two frames of walking are made of one picture by bobbing and turning, wings beat
by stretching and squashing, a thrower leans back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from nesgan_game.catalogue import ENEMIES
from nesgan_game.game.view.sprite_sheets import Frame, Index, SpriteSheet
from nesgan_game.paint.creatures.creature_painter import CreaturePainter
from nesgan_game.seeds import stream

_SMALL, _LOW, _TALL = (2, 2), (3, 2), (4, 3)
LOOKS: Mapping[str, tuple[tuple[str, ...], tuple[int, int]]] = {
    "ghoul": (("ghoul", "ghost"), _TALL),
    "bat": (("bat",), _SMALL),
    "skeleton": (("skeleton",), _TALL),
    "knight": (("brute", "demon"), _TALL),
    "axeman": (("brute",), _TALL),
    "ghost": (("ghost",), _LOW),
    "spider": (("spider",), _SMALL),
    "hopper": (("ooze",), _SMALL),
    "gargoyle": (("demon",), _TALL),
}
"""Kinds of creatures that an enemy may look like, and the size in CHR tiles that suits its box; not among them what the
shipped network paints badly in that size (knights, mages). Enemies that are like no creature keep their drawn sheets.
"""


def dreamt_sheets(painter: CreaturePainter, drawn: Callable[[str], SpriteSheet], seed: int) -> dict[str, SpriteSheet]:
    """Sheets by name for the castle of that seed; `drawn` gives the sheets whose palettes and frames they take over."""
    sheets = {}
    for enemy, (kinds, size) in LOOKS.items():
        rng = stream(seed, "dream", enemy)
        pattern = painter.dream(rng.choice(kinds), size, rng)
        old = drawn(ENEMIES[enemy].sprite.sheet)
        posed = [name for name in old.frames if name in _FRAMES]
        made = dict(zip(posed, frames_of(pattern, posed), strict=True))
        frames = {name: _standing(name, made[name]) if name in made else old.frames[name] for name in old.frames}
        sheets[old.name] = SpriteSheet(old.name, old.palette, frames)
    return sheets


def frames_of(pattern: Index, names: Sequence[str]) -> list[Index]:
    """The frames of these names, each as large as the creature."""
    return [np.ascontiguousarray(_FRAMES[name](pattern)) for name in names]


def _standing(name: str, index: Index) -> Frame:
    index = index.copy()
    index.setflags(write=False)
    return Frame(name, index, (index.shape[1] // 2, index.shape[0]))


def _squashed(pattern: Index, rows: int) -> Index:
    """The creature lower by so many rows, feet where they were: rows of its lower half are left out."""
    height = len(pattern)
    out = height * 2 // 3 + 3 * np.arange(rows) - rows
    return np.pad(np.delete(pattern, out, 0), ((rows, 0), (0, 0)))


def _lifted(pattern: Index, rows: int) -> Index:
    """The creature higher by so many rows, cut off at the top only where nothing is."""
    free = int(np.argmax((pattern > 0).any(1)))
    rows = min(rows, free)
    return np.pad(pattern[rows:], ((0, rows), (0, 0)))


def _striding(pattern: Index) -> Index:
    """Lower by one row, its lowest quarter turned round: the other foot is in front."""
    low = _squashed(pattern, 1)
    knee = len(low) * 3 // 4
    legs = low[knee:]
    cols = np.flatnonzero((legs > 0).any(0))
    if len(cols):
        left, right = cols[0], cols[-1] + 1
        legs = legs.copy()
        legs[:, left:right] = legs[:, left:right][:, ::-1]
    return np.concatenate([low[:knee], legs])


def _leaning(pattern: Index) -> Index:
    """Its upper half moved back by a pixel, its head by two, as far as there is room."""
    height = len(pattern)
    leant = pattern.copy()
    for first, last, back in ((0, height // 4, 2), (height // 4, height // 2, 1)):
        part = pattern[first:last]
        room = int(np.argmax((part > 0).any(0))) if part.any() else 0
        back = min(back, room)
        leant[first:last] = np.pad(part[:, back:], ((0, 0), (0, back)))
    return leant


def _faint(pattern: Index) -> Index:
    """Every other pixel of it."""
    rows, cols = np.indices(pattern.shape)
    return np.where((rows + cols) % 2 == 0, pattern, 0).astype(pattern.dtype)


def _as_it_is(pattern: Index) -> Index:
    return pattern


_FRAMES: Mapping[str, Callable[[Index], Index]] = {
    "walk_0": _as_it_is,
    "walk_1": _striding,
    "walk_2": _as_it_is,
    "walk_3": _striding,
    "throw": _leaning,
    "lurch": _leaning,
    "brace": _leaning,
    "high": _leaning,
    "low": lambda pattern: _squashed(pattern, 2),
    "drift_0": _as_it_is,
    "drift_1": lambda pattern: _lifted(pattern, 1),
    "drift_2": lambda pattern: _lifted(pattern, 2),
    "wail": lambda pattern: _squashed(pattern, 2),
    "faint_0": _faint,
    "faint_1": lambda pattern: _faint(_lifted(pattern, 1)),
    "crawl_0": _as_it_is,
    "crawl_1": lambda pattern: _squashed(pattern, 1),
    "twitch": lambda pattern: _squashed(pattern, 1)[::-1],
    "sit_0": _as_it_is,
    "sit_1": lambda pattern: _squashed(pattern, 1),
    "squat": lambda pattern: _squashed(pattern, 3),
    "hop": lambda pattern: _lifted(pattern, 2),
    "stone": lambda pattern: _squashed(pattern, 2),
    "wake": _leaning,
    "fly_0": lambda pattern: _lifted(pattern, 2),
    "fly_1": _as_it_is,
    "fly_2": lambda pattern: _squashed(pattern, 2),
    "hang": lambda pattern: pattern[::-1],
}
"""What becomes of a creature in each frame of the enemies of LOOKS; other frames, as of threads, stay as drawn."""
