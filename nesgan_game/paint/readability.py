"""What keeps painted screens readable in play: lips, thorns, steps and pillars in relief, dark doorways, calm walls.

Painters of the time saw to it by hand. Only what a style leaves unclear is touched, in all screens alike, so that tiles
stay tiles.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nesgan_game.imaging.cells import cut, join
from nesgan_game.imaging.relief import (
    crested,
    doorway,
    rippled,
    round_pillar,
    slab,
    steps,
    steps_to_the_left,
    thorns,
    without_dark,
    without_shade,
)
from nesgan_game.imaging.screen import Screen
from nesgan_game.nes import COLOURS_PER_PALETTE, LEVELS
from nesgan_game.paint.palettes import (
    ACCENT,
    GROUND,
    NATURE,
    PALETTE_OF_ROLE,
    SEEN,
    WALL,
    accents,
    grounds,
    natures,
    triples,
)
from nesgan_game.paint.texture import Texture, busyness, chroma, despeckled, lightness, mean_colour, prominence
from nesgan_game.rolemap.conditioning import rectangles
from nesgan_game.roles import ROLE_INDEX, mask_of

Cells = NDArray[np.uint8]
Floats = NDArray[np.float64]

DEPTH = 0.1
"""By how much the ground's cells are lighter than the wall's at least, on average as perceived; tuned by eye."""
NATURE_APART = 0.1
"""Least distance of the mean colour of leaves and water from that of the wall and of the ground; tuned by eye."""
STEPS_APART = 0.1
"""Least distance of the mean colour of steps and pillars from that of the wall, whose colours they wear; by eye."""
WATER_LIGHTER = 0.1
"""By how much water is lighter than the wall at least; tuned by eye."""
WALL_BUSY = 0.072
"""Busyness (see `texture`) above which a wall flickers; tuned by eye. Play happens before it."""
WALL_RULES, GROUND_RULES = (0.21, 0.09, WALL_BUSY), (0.5, 0.075, 0.13)
"""Prominence, chroma and busyness (see `texture`) above which a wall or a ground glares; tuned by eye."""
SLACK = 0.015
"""How much more palettes may miss the rules than the best, where none keeps them all; tuned by eye."""
LIP: dict[str, tuple[int, ...]] = {"ledge": (3, 2, 0), "platform": (3, 3, 0)}
"""Levels of the topmost pixel rows of what one stands on, where the style paints no clear edge."""
_EDGE_ROWS = 4
"""An edge may lie this far down and still reads as the top."""
_EDGE_SHARE = 0.7
"""Share of such a row's pixels that are light in a clear edge; tuned by eye."""
_SEEN, _SEEN_MORE = 4, 16
"""How much a colour weighs that covers nothing, and how much more one that covers all; by eye."""
_HUE = 8.0
"""How much more a change of hue weighs than one of lightness: a theme is known by its hues."""


def clear(screens: Sequence[Screen], layouts: Sequence[NDArray[np.uint8]]) -> list[Screen]:
    """Screens of one style and one set of palettes, with what carries, hurts and lies behind told apart."""
    cells = [cut(screen.pattern).copy() for screen in screens]
    thorny = [layout == ROLE_INDEX["spikes"] for layout in layouts]
    _change(cells, thorny, thorns)
    for role, lip in LIP.items():
        masks = [layout == ROLE_INDEX[role] for layout in layouts]
        if not _edged(_gathered(cells, masks)):
            for some, mask in zip(cells, masks, strict=True):
                some[mask, : len(lip)] = np.array(lip, np.uint8)[:, None]
    for some, layout in zip(cells, layouts, strict=True):
        _open_doors(some, layout)
    walls = [layout == ROLE_INDEX["wall"] for layout in layouts]
    wall = _calmed(cells, walls, screens[0].palettes[WALL, 1:])
    ground = Texture.of(_gathered(cells, [PALETTE_OF_ROLE[layout] == GROUND for layout in layouts]))
    palettes = deepened(screens[0].palettes, wall, ground)
    _stand_out(cells, layouts, palettes, wall)
    nature = Texture.of(_gathered(cells, [PALETTE_OF_ROLE[layout] == NATURE for layout in layouts]))
    palettes = told_apart(palettes, wall, ground, nature)
    return [Screen(join(some), screen.attribute, palettes) for some, screen in zip(cells, screens, strict=True)]


def _gathered(cells: Sequence[Cells], masks: Sequence[NDArray[np.bool_]]) -> Cells:
    """(N, 16, 16) the cells of all screens under their masks."""
    return np.concatenate([some[mask] for some, mask in zip(cells, masks, strict=True)])


def _edged(cells: Cells) -> bool:
    """Whether the cells have a light line along their top."""
    if not len(cells):
        return True
    light = (cells[:, :_EDGE_ROWS] == LEVELS - 1).mean(axis=(0, 2))
    return bool(light.max() >= _EDGE_SHARE)


def _change(cells: Sequence[Cells], masks: Sequence[NDArray[np.bool_]], change: Callable[[Cells], Cells]) -> None:
    changed = change(_gathered(cells, masks))
    ends = np.cumsum([np.count_nonzero(mask) for mask in masks])
    for some, mask, part in zip(cells, masks, np.split(changed, ends[:-1]), strict=True):
        some[mask] = part


def _stand_out(
    cells: Sequence[Cells], layouts: Sequence[NDArray[np.uint8]], palettes: NDArray[np.uint8], wall: Texture
) -> None:
    """Tell steps, platforms, pillars and water from a wall that they are too like in the palettes (4, 4), in place."""

    def of(*names: str) -> list[NDArray[np.bool_]]:
        mask = mask_of(*names)
        return [mask[layout] for layout in layouts]

    behind = mean_colour(palettes[[WALL], 1:], wall)
    stairs = {"stair_up_right": steps, "stair_up_left": steps_to_the_left}
    for changes in ({"pillar": round_pillar}, {"platform": slab}, stairs):
        own = mean_colour(palettes[[ACCENT], 1:], Texture.of(_gathered(cells, of(*changes))))
        if _between(own, behind)[0] < STEPS_APART:
            for name, change in changes.items():
                _change(cells, of(name), change)
    liquid, worn = of("liquid"), palettes[[NATURE], 1:]
    for brighter in (without_shade, rippled, without_dark):
        if lightness(worn, Texture.of(_gathered(cells, liquid)))[0] < behind[0, 0] + WATER_LIGHTER:
            _change(cells, liquid, brighter)
    # Above the screen it may go on.
    surfaces = [mask & ~np.pad(mask, ((1, 0), (0, 0)), constant_values=True)[:-1] for mask in liquid]
    _change(cells, surfaces, crested)


def _open_doors(cells: Cells, layout: NDArray[np.uint8]) -> None:
    """Give doors a frame, a sill, and darkness between, in place, so that they read as a way through."""
    for row, col, rows, cols in rectangles(layout, ROLE_INDEX["door"], columns=False):
        place = np.s_[row : row + rows, col : col + cols]
        cells[place] = cut(doorway(join(cells[place])))


def _calmed(cells: Sequence[Cells], masks: Sequence[NDArray[np.bool_]], worn: Cells) -> Texture:
    """Take the lone pixels, and then the light, out of walls, in place, as long as they are too busy; their texture.

    worn (3,): the colours that the theme wished for; what is still too busy in them is for `deepened` to calm.
    """
    walls = Texture.of(_gathered(cells, masks))
    for calmer in (despeckled, despeckled, _dimmed):
        if busyness(worn[None], walls)[0] <= WALL_BUSY:
            break
        _change(cells, masks, calmer)
        walls = Texture.of(_gathered(cells, masks))
    return walls


def _dimmed(cells: Cells) -> Cells:
    return np.minimum(cells, LEVELS - 2).astype(np.uint8)


def deepened(palettes: NDArray[np.uint8], wall: Texture, ground: Texture) -> NDArray[np.uint8]:
    """(4, 4) palettes, the nearest to those given, in which ground and figures stand out from a calm wall.

    Where no palettes go so far, the ones that go farthest.
    """
    worn = palettes[[WALL], 1:], palettes[[GROUND], 1:]
    if _short(*worn, wall, ground)[0, 0] <= 0:
        return palettes
    walls, befores = triples(WALL), triples(GROUND)
    short = np.where(_pairs(), _short(walls, befores, wall, ground), np.inf)
    far = _far(walls, worn[0][0], wall.shares[1:])[:, None] + _far(befores, worn[1][0], ground.shares[1:])
    # Of those that miss the rules least, or hardly more, the nearest: a theme is to keep its hues.
    nearest = np.where(short <= float(short.min()) + SLACK, far, np.inf).argmin()
    behind, before = np.unravel_index(int(nearest), short.shape)
    return _completed(palettes, walls[behind], befores[before])


@cache
def _pairs() -> NDArray[np.bool_]:
    """(walls, grounds) which of the grounds may come before which of the walls."""
    every = [tuple(before) for before in triples(GROUND).tolist()]
    allowed = [set(map(tuple, grounds(behind).tolist())) for behind in triples(WALL)]
    return np.array([[before in some for before in every] for some in allowed])


def told_apart(palettes: NDArray[np.uint8], wall: Texture, ground: Texture, nature: Texture) -> NDArray[np.uint8]:
    """(4, 4) the palettes with leaves or water that differ from wall and ground and are lighter than the wall.

    They are the nearest to those given that do. Where none differs enough, what differs most.
    """
    allowed = natures(palettes[WALL, 1:])
    own = mean_colour(allowed, nature)
    rivals = [mean_colour(palettes[[number], 1:], texture) for number, texture in ((WALL, wall), (GROUND, ground))]
    short = np.maximum(NATURE_APART - np.min([_between(own, rival) for rival in rivals], axis=0), 0)
    short += np.maximum(WATER_LIGHTER + rivals[0][0, 0] - own[:, 0], 0)
    far = _far(allowed, palettes[NATURE, 1:])
    table = palettes.copy()
    table[NATURE, 1:] = allowed[int(np.where(short <= float(short.min()), far, np.inf).argmin())]
    return table


def _between(one: Floats, other: Floats) -> Floats:
    """(N,) distances of colours as perceived (N, 3)."""
    light, green, blue = (one - other).T
    return np.asarray(np.sqrt(light * light + green * green + blue * blue))


def _completed(palettes: NDArray[np.uint8], wall: NDArray[np.uint8], ground: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The palettes with another wall and ground; accent and nature stay what they were as far as they may."""
    table = palettes.copy()
    table[WALL, 1:], table[GROUND, 1:] = wall, ground
    for number, allowed in ((ACCENT, accents(wall, ground)), (NATURE, natures(wall))):
        wish = table[number, 1:].copy()
        if number == ACCENT:
            wish[: COLOURS_PER_PALETTE - 2] = wall[: COLOURS_PER_PALETTE - 2]
        table[number, 1:] = allowed[int(_far(allowed, wish).argmin())]
    return table


def _short(walls: NDArray[np.uint8], befores: NDArray[np.uint8], wall: Texture, ground: Texture) -> Floats:
    """(W, G) by how much walls (W, 3) with grounds (G, 3) before them miss the rules, all told; 0 is well.

    A sum, so that a rule that no palette keeps does not let the others go.
    """
    flat = DEPTH + lightness(walls, wall)[:, None] - lightness(befores, ground)
    own = [_missed(walls, wall, WALL_RULES), _missed(befores, ground, GROUND_RULES)]
    return np.asarray(np.maximum(flat, 0) + own[0][:, None] + own[1])


def _missed(ramps: NDArray[np.uint8], texture: Texture, rules: tuple[float, float, float]) -> Floats:
    """(N,) by how much ramps (N, 3) exceed the most that they may be of each measure, all told."""
    measured = prominence(ramps, texture), chroma(ramps, texture), busyness(ramps, texture)
    over = [np.maximum(one - most, 0) for one, most in zip(measured, rules, strict=True)]
    return np.asarray(over[0] + over[1] + over[2])


def _far(ramps: NDArray[np.uint8], wish: NDArray[np.uint8], shares: Floats | float = 0.0) -> Floats:
    """(N,) how unlike ramps (N, 3) are to another (3,); what takes a larger share (3,) of the cells counts more."""
    apart = ((SEEN[ramps] - SEEN[wish]) ** 2 * [1, _HUE, _HUE]).sum(axis=2)
    weights = _SEEN + np.rint(np.asarray(shares) * _SEEN_MORE)  # whole, so that the sums are exact
    return np.asarray((apart * weights).sum(axis=1))
