"""Draw all sprites at 4x and a strip of every enemy's tell: docs/pictures/sprites-*.png, docs/pictures/tells.png.

python docs/draw_enemies.py

The strips are played: an enemy in a bare room, the hero where it sees him; shown is what the game would show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.catalogue import ENEMIES, WEAPONS
from nesgan_game.game.rules.enemies import Surroundings, live
from nesgan_game.game.rules.entities import Box, Enemy
from nesgan_game.game.rules.rng import Rng
from nesgan_game.game.rules.weapons import fly
from nesgan_game.game.view.sprite_sheets import SpriteSheet, load_sprites
from nesgan_game.level.stage import roles_from_text
from nesgan_game.nes import COLOURS
from nesgan_game.physics.movement import PX, Body, Terrain

ROOT = Path(__file__).resolve().parents[1]
SPRITES, PICTURES = ROOT / "assets" / "sprites", ROOT / "docs" / "pictures"
SCALE, GAP_PX, WIDE_PX = 4, 4, 384
GROUND, RULE = 0x02, 0x0C
"""Colours behind figures and between strips."""
BOSSES = tuple(name for name in ENEMIES.own if ENEMIES[name].boss)
FOES = tuple(name for name in ENEMIES.own if not ENEMIES[name].boss)
ALSO = {"hero": ("hero", "whip"), "enemies": (*FOES, "bone"), "bosses": BOSSES}
"""Sheets of the first pictures; all others are on the last."""
ROWS, COLS = 9, 24
ROOM = "\n".join(["#" * COLS, *["#" + "." * (COLS - 2) + "#"] * (ROWS - 2), "=" * COLS])
FLOOR_PX, HIGH_PX, LEFT_PX = (ROWS - 1) * 16, 48, 12 * 16
CELL_PX, CELL_HIGH_PX = 64, 76
FAR_TICKS, FAR_PX = 50, LEFT_PX - 176
"""So long the hero is far away, and where: what an enemy does then is seen before its tell."""
Pixels = NDArray[np.uint8]


class Meeting(NamedTuple):
    """How an enemy's tell is brought about. modes: those that are the tell."""

    modes: tuple[str, ...]
    y_px: int = FLOOR_PX
    hero_px: int = LEFT_PX - 40
    facing: int = -1
    far_px: int = FAR_PX


MEETINGS = {
    "ghoul": Meeting(("lurch",), hero_px=LEFT_PX + 60, far_px=LEFT_PX - 60),
    "bat": Meeting(("wake",), HIGH_PX),
    "skeleton": Meeting(("throw",), hero_px=LEFT_PX - 80),
    "knight": Meeting(("brace",)),
    "head": Meeting(("gape",), HIGH_PX + 24),
    "hopper": Meeting(("squat",)),
    "axeman": Meeting(("high", "low"), hero_px=LEFT_PX - 90),
    "ghost": Meeting(("wail",), HIGH_PX + 32, LEFT_PX - 60),
    "raven": Meeting(("caw",), HIGH_PX + 16, LEFT_PX - 70),
    "fishman": Meeting(("bubble",), FLOOR_PX - 24, LEFT_PX - 60),
    "bone_pillar": Meeting(("high", "low"), hero_px=LEFT_PX - 70),
    "spider": Meeting(("twitch",), HIGH_PX - 16, LEFT_PX - 16),
    "spearman": Meeting(("aim",)),
    "gargoyle": Meeting(("wake",), hero_px=LEFT_PX - 50),
}
BEFORE, AFTER = (6,), (4, 9, 14)
"""Ticks before and after the tell that are shown beside its first, its middle and its last."""


@cache
def sheet_of(name: str) -> SpriteSheet:
    """Return a sheet of assets/sprites."""
    return load_sprites(SPRITES / f"{name}.txt")


def paint(target: Pixels, sheet: SpriteSheet, name: str, x: int, y: int, *, flip: bool = False) -> None:
    """Draw a frame with its anchor at a pixel of `target` (H, W) NES colour numbers; what is outside is cut off."""
    frame = sheet.frames[name]
    index, left = frame.index, x - frame.anchor[0]
    if flip:
        index, left = index[:, ::-1], x - (index.shape[1] - frame.anchor[0])
    top, (rows, cols) = y - frame.anchor[1], index.shape
    part = index[max(-top, 0) : max(target.shape[0] - top, 0), max(-left, 0) : max(target.shape[1] - left, 0)]
    place = target[max(top, 0) : max(top + rows, 0), max(left, 0) : max(left + cols, 0)]
    np.copyto(place, np.array((0, *sheet.palette), np.uint8)[part], where=part > 0)


def flow(sheets: Iterable[SpriteSheet]) -> Pixels:
    """Return all frames of some sheets, a line or more for each, as NES colour numbers."""
    lines: list[Pixels] = []
    for sheet in sheets:
        shapes = [frame.index.shape for frame in sheet.frames.values()]
        high, x = max(rows for rows, _ in shapes), GAP_PX
        line = np.full((high + GAP_PX, WIDE_PX), GROUND, np.uint8)
        for name, frame in sheet.frames.items():
            rows, cols = frame.index.shape
            if x + cols + GAP_PX > WIDE_PX:
                lines.append(line)
                line, x = np.full_like(line, GROUND), GAP_PX
            paint(line, sheet, name, x + frame.anchor[0], GAP_PX + high - rows + frame.anchor[1])
            x += cols + GAP_PX
        lines.append(line)
    whole = np.vstack([*lines, np.full((GAP_PX, WIDE_PX), GROUND, np.uint8)])
    return whole[:, : int(np.flatnonzero((whole != GROUND).any(axis=0))[-1]) + 1 + GAP_PX]


def tell(kind: str, modes: list[str]) -> tuple[int, int]:
    """Return the first and the last tick of a tell, given the modes of an enemy tick by tick."""
    telling = [mode in MEETINGS[kind].modes for mode in modes]
    begun = [n for n, now in enumerate(telling) if now and not (n and telling[n - 1])]
    first = next((n for n in begun if n >= FAR_TICKS), begun[0])  # a head gapes where it appears
    return first, telling.index(False, first) - 1


def strip(kind: str) -> Pixels:
    """Return an enemy before, in and after its tell, side by side, with what it throws."""
    told = list(played(kind))
    first, last = tell(kind, [enemy.mode for enemy, _ in told])
    ticks = [max(first - by, 0) for by in BEFORE] + [first, (first + last) // 2, last] + [last + by for by in AFTER]
    home = told[first][0]
    top = max(home.y // PX - CELL_HIGH_PX + 24, 0) if home.y // PX < FLOOR_PX else FLOOR_PX - CELL_HIGH_PX + 8
    cells = []
    for tick in ticks:
        cell = np.full((CELL_HIGH_PX, CELL_PX), GROUND, np.uint8)
        cell[-1], cell[:, -1] = RULE, RULE
        for sheet, name, x, y, flip in told[min(tick, len(told) - 1)][1]:
            paint(cell, sheet, name, x - home.x // PX + CELL_PX // 2, y - top, flip=flip)
        cells.append(cell)
    line, font = np.hstack(cells), sheet_of("font")
    for place, letter in enumerate(kind.upper().replace("_", " ")):
        if letter in font.frames and letter != " ":
            paint(line, font, letter, 4 + 8 * place + font.frames[letter].anchor[0], 4 + font.frames[letter].anchor[1])
    return line


Drawn = tuple[SpriteSheet, str, int, int, bool]


def played(kind: str, ticks: int = 400) -> Iterator[tuple[Enemy, list[Drawn]]]:
    """Let an enemy live, and yield it as it is at every tick, with all that is drawn of it."""
    row, met = ENEMIES[kind], MEETINGS[kind]
    terrain = Terrain.from_roles(roles_from_text(ROOM))
    around = Surroundings(terrain, Body.at(met.far_px, FLOOR_PX), Rng.seeded(3), Box(0, 0, COLS * 16, ROWS * 16))
    enemy = Enemy(1, kind, LEFT_PX * PX, met.y_px * PX, met.facing, row.health, LEFT_PX * PX, met.y_px * PX, 0)
    for tick in range(ticks):
        if tick == FAR_TICKS:
            around.hero = Body.at(met.hero_px, FLOOR_PX)
        live(enemy, around)
        for shot in around.shots:
            fly(shot, terrain)
        around.shots = [shot for shot in around.shots if not shot.gone]
        x, y = enemy.x // PX, enemy.y // PX
        name, sheet = row.sprite.frame(enemy.mode, tick, x), sheet_of(row.sprite.sheet)
        drawn = [(sheet, name, x, y - row.sprite.lift_px, row.sprite.flipped(enemy.facing, tick))]
        for shot in around.shots:
            look = WEAPONS[shot.kind].sprite
            flip = look.flipped(shot.facing, shot.clock)
            held = sheet_of(look.sheet)
            drawn.append((held, look.frame("", shot.clock, 0), shot.x // PX, shot.y // PX - look.lift_px, flip))
        twin = Enemy(1, kind, enemy.x, enemy.y, enemy.facing, 1, 0, 0, 0, enemy.mode)
        yield twin, drawn


def save(name: str, numbers: Pixels, scale: int) -> None:
    """Write NES colour numbers as a picture with a table of the colours that it has."""
    used, index = np.unique(numbers, return_inverse=True)
    large = index.reshape(numbers.shape).astype(np.uint8).repeat(scale, axis=0).repeat(scale, axis=1)
    picture = Image.fromarray(large)
    picture.putpalette(COLOURS[used].tobytes(), "RGB")
    path = PICTURES / f"{name}.png"
    picture.save(path, optimize=True, bits=max(1, (len(used) - 1).bit_length()))
    print(f"{path.name}: {path.stat().st_size // 1024} KB")


def main() -> None:
    """Draw everything."""
    sheets = sorted(path.stem for path in SPRITES.glob("*.txt"))
    shown = {sheet for some in ALSO.values() for sheet in some}
    for name, some in {**ALSO, "things": tuple(name for name in sheets if name not in shown)}.items():
        save(f"sprites-{name}", flow(map(sheet_of, some)), SCALE)
    save("tells", np.vstack([strip(kind) for kind in FOES]), 2)


if __name__ == "__main__":
    main()
