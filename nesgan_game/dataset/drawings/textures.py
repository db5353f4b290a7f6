"""Textures that tile: bodies of liquid, spikes and platforms."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nesgan_game.dataset.drawings.primitives import Canvas, grown, pick, tones
from nesgan_game.dataset.tile_sheets import TRANSPARENT, Levels
from nesgan_game.nes import TILE_PX

# ---- liquids --------------------------------------------------------------------------------------------------------


def liquid_texture(rng: np.random.Generator) -> Levels:
    """The body of water, lava, slime or poison: (16, 16) or (16, 32) levels 0..3 that tile with themselves."""
    wide = TILE_PX * int(rng.integers(1, 3))
    draw = {"scales": _scales, "dashes": _dashes, "crust": _crust, "bubbles": _bubbles, "swell": _swell}
    return draw[pick(rng, *draw)](rng, wide)


def _scales(rng: np.random.Generator, wide: int) -> Levels:
    """Rows of small arcs."""
    y, x = np.mgrid[:TILE_PX, :wide]
    pitch, body = int(rng.choice([8, 16])), int(rng.integers(0, 2))
    tall = pitch // 2
    half = (y // tall) % 2 * (pitch // 2)
    arc = np.round(np.abs((x + half) % pitch - pitch / 2 + 0.5) ** 2 / pitch * 0.9).astype(int)
    tile = np.full((TILE_PX, wide), body, np.uint8)
    tile[y % tall == np.minimum(arc, tall - 1)] = body + 1
    if rng.random() < 0.5:
        tile[(y % tall == 0) & (arc == 0)] = 3
    return tile


def _dashes(rng: np.random.Generator, wide: int) -> Levels:
    """Still water: short level glints."""
    body = int(rng.integers(0, 2))
    tile = np.full((TILE_PX, wide), body, np.uint8)
    for y in range(int(rng.integers(0, 3)), TILE_PX, int(rng.choice([4, 4, 8]))):
        for x in range(int(rng.integers(0, 16)), wide + 15, 16):
            long = int(rng.integers(4, 10))
            tile[y, (x + np.arange(long)) % wide] = body + 1
            tile[(y + 1) % TILE_PX, (x + 2 + np.arange(long // 2)) % wide] = body + 1
            tile[y, (x + 1 + np.arange(long // 3)) % wide] = 3
    return tile


def _crust(rng: np.random.Generator, wide: int) -> Levels:
    """Lava: plates with bright seams, or pale foam on dark depths; nearest seeds on a torus."""
    down, right = np.mgrid[4:TILE_PX:8, 4:wide:8].reshape(2, -1)
    seeds = np.stack([right, down]) + rng.uniform(-2.6, 2.6, (2, len(down)))
    y, x = np.mgrid[:TILE_PX, :wide]
    across = np.abs(x[..., None] - seeds[0])
    along = np.abs(y[..., None] - seeds[1])
    far = np.sort(np.hypot(np.minimum(across, wide - across), np.minimum(along, TILE_PX - along)), axis=-1)
    seam = far[..., 1] - far[..., 0]
    hot, glow, plate = ((3, 2, 1), (3, 2, 0), (2, 1, 0), (1, 2, 2))[int(rng.integers(4))]
    return np.where(seam < 1.2, hot, np.where(seam < 2.6, glow, plate)).astype(np.uint8)


def _bubbles(rng: np.random.Generator, wide: int) -> Levels:
    """Slime: round bubbles in a flat body."""
    body = int(rng.integers(1, 3))
    tile = np.full((TILE_PX, wide), body, np.uint8)
    y, x = np.mgrid[:TILE_PX, :wide]
    for _ in range(3 * wide // TILE_PX):
        radius = float(rng.choice([1.5, 2.5, 3.3]))
        cx, cy = int(rng.integers(wide)), int(rng.integers(TILE_PX))
        dx, dy = (x - cx + wide // 2) % wide - wide // 2, (y - cy + 8) % 16 - 8
        far = np.hypot(dx, dy)
        tile[far < radius + 0.8] = body - 1
        tile[far < radius - 0.2] = body
        tile[(far < radius) & (dx < 0) & (dy < 0) & (far > radius - 1.4)] = 3
    return tile


def _swell(rng: np.random.Generator, wide: int) -> Levels:
    """Long waves, one above the other."""
    y, x = np.mgrid[:TILE_PX, :wide]
    turns, high = int(rng.integers(1, 3)), float(rng.uniform(1, 2.5))
    pitch, body = int(rng.choice([4, 8])), int(rng.integers(0, 2))
    phase = (y + np.round(high * np.sin(x * 2 * np.pi * turns / wide)).astype(int)) % pitch
    tile = np.full((TILE_PX, wide), body, np.uint8)
    tile[phase == 0] = body + 1
    if pitch == 8:
        tile[(phase == 1) & (x % 16 < 9)] = body + 1
        tile[(phase == 0) & (x % 16 < 5)] = 3
    return tile


# ---- spikes ---------------------------------------------------------------------------------------------------------


def spike_texture(rng: np.random.Generator) -> Levels:
    """Blades, stakes, bones or crystals pointing up: (16, 16) levels, tiling sideways, TRANSPARENT between the tips."""
    canvas, kind = Canvas(1, 1), pick(rng, "blades", "stakes", "bones", "crystals")
    count = int(rng.choice([2, 2, 3])) if kind == "blades" else int(rng.choice([2, 3])) if kind == "stakes" else 2
    pitch = TILE_PX / count
    foot = int(rng.choice([0, 2, 3]))
    stuff = {"blades": (3, 2, 1), "stakes": (3, 1, 1), "bones": (3, 2, 1), "crystals": (3, 2, 1)}[kind]
    for i in range(count):
        mid, top = round((i + 0.5) * pitch * 2) / 2, float(rng.integers(0, 4)) if i else 0.0
        half = pitch / 2 - 0.5 if kind == "blades" else min(pitch / 2 - 0.5, 3)
        mask = canvas.polygon(*_spike(rng, kind, mid, half, top))
        canvas.paint(mask, stuff[1])
        canvas.paint(mask & (canvas.x < mid - half * 0.25), stuff[0])
        canvas.paint(mask & (canvas.x > mid + half * 0.3), stuff[2])
    canvas.outline()
    if foot:
        canvas.paint(canvas.rect(0, 16 - foot, 16, 16), 2 if rng.random() < 0.5 else 1)
        canvas.paint(canvas.rect(0, 15 - foot, 16, 16 - foot), 0)
    return canvas.levels


def _spike(rng: np.random.Generator, kind: str, mid: float, half: float, top: float) -> list[tuple[float, float]]:
    """The corners of one spike, its tip first."""
    low = 17.0
    if kind == "stakes":
        return [(mid, top), (mid + half, top + 6), (mid + half, low), (mid - half, low), (mid - half, top + 6)]
    if kind == "crystals":
        tip = mid + float(rng.uniform(-1.5, 1.5))
        foot = half - 1
        return [(tip, top), (mid + half, top + 5), (mid + foot, low), (mid - foot, low), (mid - half, top + 7)]
    if kind == "bones":
        tip = mid + float(rng.choice([-1.6, 1.6]))
        return [(tip, top), (mid + half, 10), (mid + 2, low), (mid - 2, low), (mid - half + 0.5, 10)]
    return [(mid, top - 1), (mid + half + 0.4, low), (mid - half - 0.4, low)]


# ---- platforms ------------------------------------------------------------------------------------------------------


def platform_texture(rng: np.random.Generator) -> Levels:
    """Planks, a grate, a slab or a rope bridge: (16, 16) levels, tiling sideways, TRANSPARENT below."""
    draw: dict[str, Callable[[Canvas, np.random.Generator], None]]
    draw = {"planks": _planks, "grate": _grate, "slab": _slab, "bridge": _bridge, "beam": _beam}
    canvas = Canvas(1, 1)
    draw[pick(rng, *draw)](canvas, rng)
    return canvas.levels


def _rows(canvas: Canvas, levels: tuple[int, ...], top: int = 0) -> None:
    for row, level in enumerate(levels, top):
        canvas.levels[row] = level


def _planks(canvas: Canvas, rng: np.random.Generator) -> None:
    _rows(canvas, ((0, 3, 2, 2, 1, 0), (3, 2, 2, 1, 0), (0, 3, 2, 2, 2, 1, 0))[int(rng.integers(3))])
    drawn = canvas.levels != TRANSPARENT
    pitch = int(rng.choice([4, 8, 16]))
    canvas.paint(drawn & (canvas.col % pitch == pitch - 1), 0)
    if pitch > 4:
        canvas.paint(drawn & (canvas.row == 3) & np.isin(canvas.col % pitch, (1, pitch - 3)), 0)
    if rng.random() < 0.5:
        low = int(np.flatnonzero(drawn.any(1))[-1]) + 1
        canvas.solid(canvas.polygon((3, low), (13, low), (10, low + 4), (6, low + 4)), (2, 1, 1))


def _grate(canvas: Canvas, rng: np.random.Generator) -> None:
    tall, pitch = int(rng.integers(3, 6)), int(rng.choice([4, 8]))
    _rows(canvas, (0, 3, 2, *[0] * tall, 2, 1, 0))
    holes = canvas.rect(0, 3, 16, 3 + tall)
    if rng.random() < 0.5:
        canvas.paint(holes & (canvas.col % pitch < pitch // 4), 2)
        return
    zig = np.abs((canvas.col % 8) - 3.5) * tall / 4
    canvas.paint(holes & (np.abs(canvas.row - 3 - zig) < 1), 2)


def _slab(canvas: Canvas, rng: np.random.Generator) -> None:
    tall, face = int(rng.integers(2, 6)), tones(rng)
    _rows(canvas, (0, face[0], *[face[1]] * tall, face[2], 0))
    drawn = canvas.levels != TRANSPARENT
    canvas.paint(drawn & (canvas.col % int(rng.choice([8, 16])) == 0), 0)
    if rng.random() < 0.6:
        low = tall + 4
        canvas.levels[low] = 0
        canvas.paint(canvas.rect(0, low, 16, low + 2) & (canvas.col % 4 < 2), 1)
        canvas.paint(canvas.rect(0, low + 2, 16, low + 3) & grown(canvas.col % 4 < 2) & (canvas.col % 4 < 2), 0)


def _bridge(canvas: Canvas, rng: np.random.Generator) -> None:
    pitch = int(rng.choice([4, 8]))
    board = canvas.col % pitch < pitch - 1
    for row, level in enumerate((0, 3, 2, 1, 0)):
        canvas.paint((canvas.row == row + 2) & board, level)
    canvas.paint(canvas.rect(0, 4, 16, 5) & ~board, 2)
    sag = np.round(7.5 + 1.2 * np.sin(canvas.col * 2 * np.pi / 16)).astype(int)
    canvas.paint((canvas.row == sag) & board, 2)
    if rng.random() < 0.6:
        canvas.paint((canvas.row == sag + 1) & board, 0)


def _beam(canvas: Canvas, rng: np.random.Generator) -> None:
    """A long balk with grain and nails."""
    tall = int(rng.integers(3, 5))
    _rows(canvas, (0, 3, *[2] * tall, 1, 0))
    for row in range(2, 2 + tall, 2):
        start = int(rng.integers(16))
        canvas.levels[row, (start + np.arange(int(rng.integers(4, 10)))) % 16] = 1
    for x in (2, 13):
        canvas.paint(canvas.rect(x, 2, x + 1, 3), 0)
