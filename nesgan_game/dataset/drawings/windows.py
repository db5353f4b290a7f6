"""Windows: an opening in a stone frame, glazed, with mullions or lead."""

from __future__ import annotations

import numpy as np

from nesgan_game.dataset.drawings.primitives import ARCHES, Canvas, Mask, Sizes, pick, shrunk, tones
from nesgan_game.dataset.tile_sheets import Levels

WINDOW_SIZES: Sizes = ((1, 1), (2, 1), (2, 2), (3, 1), (3, 2), (4, 2))


def window(rng: np.random.Generator, rows: int, cols: int) -> Levels:
    """A window of rows x cols cells, levels as the package says; ConfigError for a size not in WINDOW_SIZES."""
    canvas = Canvas(rows, cols, WINDOW_SIZES)
    fate = rng.random()
    if rows == cols and fate < 0.35:
        _rose(canvas, rng)
    elif cols == 2 and rows > 1 and fate < 0.4:
        _twin(canvas, rng)
    elif cols == 1 and rows > 1 and fate < 0.12:
        _slit(canvas, rng)
    else:
        _single(canvas, rng)
    return canvas.levels


def _single(canvas: Canvas, rng: np.random.Generator) -> None:
    high, wide = canvas.height, canvas.width
    kind = pick(rng, *ARCHES, "arched", "pointed", *(("trefoil",) if wide > 16 else ()))
    side = int(rng.integers(0, 2 if wide == 16 else 5))
    sill = int(rng.choice([0, 3, 4])) if high > 16 else int(rng.choice([0, 3]))
    thick = int(rng.integers(2, 4 if wide == 16 else 6))
    below = 0 if sill else thick
    box = (side, int(rng.integers(0, 2)), wide - side, high - sill)
    outer = canvas.arch(kind, *box)
    inner = canvas.arch(kind, box[0] + thick, box[1] + thick, box[2] - thick, box[3] - below)
    _frame(canvas, rng, outer, inner, thick)
    glaze(canvas, rng, inner)
    if sill:
        canvas.solid(canvas.rect(max(side - 2, 0), high - sill, wide - max(side - 2, 0), high))


def _frame(canvas: Canvas, rng: np.random.Generator, outer: Mask, inner: Mask, thick: int) -> None:
    """Stone between the two outlines, cut into blocks here and there."""
    stone = canvas.solid(outer, tones(rng)) & ~inner
    course = int(rng.choice([0, 5, 7, 8]))
    if thick > 2 and course:
        canvas.paint(stone & ((canvas.height - canvas.row) % course == 0), int(rng.integers(0, 2)))
    if rng.random() < 0.4:  # a keystone
        top = int(np.flatnonzero(outer.any(1))[0])
        half = max(thick, 3)
        mid = canvas.width / 2
        low = top + thick + 3
        canvas.solid(canvas.polygon((mid - half, top), (mid + half, top), (mid + 2, low), (mid - 2, low)))


def _twin(canvas: Canvas, rng: np.random.Generator) -> None:
    """Two lights under one arch, a small round one between their heads where there is room."""
    high, wide = canvas.height, canvas.width
    kind, light = pick(rng, "arched", "pointed", "square"), pick(rng, "arched", "pointed", "trefoil")
    sill, thick = int(rng.choice([3, 4])), int(rng.integers(2, 4))
    stone = tones(rng)
    canvas.solid(canvas.arch(kind, 0, 0, wide, high - sill), stone)
    top = 12 if kind != "square" and high > 32 else 9 if kind != "square" else thick
    glass = canvas.arch(light, thick, top, wide // 2 - 1, high - sill)
    both = glass | glass[:, ::-1]
    glaze(canvas, rng, both)
    if kind != "square":
        eye = canvas.ellipse(wide / 2, 8 if high > 32 else 6.5, *((4, 4) if high > 32 else (3, 3)))
        canvas.paint(eye, 0)
        canvas.paint(shrunk(eye), int(rng.integers(1, 4)))
    canvas.solid(canvas.rect(0, high - sill, wide, high), stone)


def _slit(canvas: Canvas, rng: np.random.Generator) -> None:
    """A loophole for archers."""
    high, wide = canvas.height, canvas.width
    canvas.solid(canvas.rect(2, 1, wide - 2, high - 1), tones(rng))
    half, cross = int(rng.integers(1, 3)), float(rng.uniform(0.3, 0.5)) * high
    canvas.paint(canvas.rect(wide / 2 - half, 4, wide / 2 + half, high - 4), 0)
    if rng.random() < 0.6:
        canvas.paint(canvas.rect(4, cross - 1.5, wide - 4, cross + 1.5), 0)
    canvas.paint(canvas.ellipse(wide / 2, high - 6, half + 1, half + 1), 0)


def _rose(canvas: Canvas, rng: np.random.Generator) -> None:
    """A round window with spokes or petals."""
    wide, mid = canvas.width, canvas.width / 2
    radius, thick = mid - float(rng.integers(0, 2)), 2 + wide // 16 + int(rng.integers(0, 2))
    canvas.ball(canvas.ellipse(mid, mid, radius, radius), (3, 2, 1))
    inner = canvas.ellipse(mid, mid, radius - thick, radius - thick)
    low, high = ((0, 1), (1, 2), (2, 3))[int(rng.integers(3))]
    canvas.paint(inner, 0)
    angle = np.arctan2(canvas.y - mid, canvas.x - mid)
    far = np.hypot(canvas.x - mid, canvas.y - mid)
    count = int(rng.choice([4, 8])) if wide == 16 else int(rng.choice([6, 8, 12]))
    spoke = np.abs((angle * count / (2 * np.pi)) % 1 - 0.5) * far * 2 * np.pi / count < 0.75
    hub = wide / 16 * 1.2
    lead = 0 if low else 2
    glass = shrunk(inner)
    canvas.paint(glass, low)
    ring = radius - thick - (radius - thick) * float(rng.uniform(0.35, 0.5))
    canvas.paint(glass & (far < ring), high)
    canvas.paint(glass & spoke & (far > hub), lead)
    if wide > 16:
        canvas.paint(glass & (np.abs(far - ring) < 0.6), lead)
    canvas.paint(glass & (far < hub), 3 if lead else 2)
    canvas.paint(inner & ~glass, 0)


def glaze(canvas: Canvas, rng: np.random.Generator, opening: Mask) -> None:
    """Glass in an opening: dark, dim, lit or stained, with its bars."""
    glass = shrunk(opening)
    canvas.paint(opening, 0)
    pane, lead = ((0, 1), (0, 2), (1, 0), (1, 0), (2, 0), (2, 0), (3, 0))[int(rng.integers(7))]
    canvas.paint(glass, pane)
    rows = np.flatnonzero(glass.any(1))
    top, tall = int(rows[0]), len(rows)
    if pane in (1, 2) and rng.random() < 0.7:  # the moon's reflection
        band = (canvas.col + canvas.row) % int(rng.choice([12, 16, 20]))
        canvas.paint(glass & (band < int(rng.integers(2, 5))), pane + 1)
    bars = pick(rng, "cross", "grid", "lattice", "upright", "stained", "cross" if pane < 2 else "none")
    pitch = int(rng.integers(4, 7)) + (canvas.width > 16)
    down, aside = canvas.row - top, canvas.aside
    if bars == "stained":
        table = np.array(rng.permutation([1, 2, 3, 2]), np.uint8)
        cells = table[(aside // pitch + 2 * (down // pitch)) % 4]
        canvas.levels[glass] = cells[glass]
        lead = 0
    lines = {
        "cross": (aside == 0) | (down == max(tall * 2 // 5, 2)),
        "grid": (aside % pitch == 0) | (down % pitch == pitch - 1),
        "stained": (aside % pitch == 0) | (down % pitch == pitch - 1),
        "lattice": ((aside + down) % pitch == 0) | ((aside - down) % pitch == 0),
        "upright": aside % max(pitch - 2, 3) == 0,
        "none": np.zeros_like(glass),
    }[bars]
    canvas.paint(glass & lines, lead)
