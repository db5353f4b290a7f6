"""Make a sheet of six screens of play for every theme: assets/themes/NAME.png; three of them for the README.

python docs/draw_themes.py

Each screen is of another stage of a castle of that theme and another kind of room, with the hero on the way of the
stage's proof, where most objects are in view. Bytes follow the seed: run it again when a seed has come to mean
something else.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.game.rules.enemies import enemy_box
from nesgan_game.game.rules.world import World
from nesgan_game.game.view.frame import View
from nesgan_game.level.castle import STAGES, Castle
from nesgan_game.level.stage import Stage
from nesgan_game.nes import FIELD_ROWS, SCREEN_COLS, SCREEN_HEIGHT_PX, SCREEN_WIDTH_PX, TILE_PX
from nesgan_game.paint.painter import Painter
from nesgan_game.paint.theme_kinds import THEMES
from nesgan_game.physics.movement import Button
from nesgan_game.roles import mask_of

SHEETS = Path(__file__).resolve().parents[1] / "assets" / "themes"
SEED = 11
ACROSS, GAP_PX = 3, 4
EVERY, FIRST = 30, 90
"""Ticks between the places looked at, and the first of them: the stage's name is gone by then."""
LONGEST = 9000
"""Ticks after which no way is followed any further."""
README = SHEETS.parent / "readme" / "game.png"
README_SCREENS = (("garden", 1), ("chapel", 2), ("garden", 3))
"""Theme and stage of the screens that the README shows, twice their size; chosen by eye."""
_FURNISHED = mask_of("window", "decor", "foliage", "candle")


def fullness(stage: Stage, world: World) -> int:
    """Cells of objects in view; none while rooms change."""
    row, col = world.camera.y // TILE_PX, world.camera.x // TILE_PX
    seen = stage.roles[row : row + FIELD_ROWS, col : col + SCREEN_COLS]
    return 0 if world.busy else int(_FURNISHED[seen].sum())


def screen(stage: Stage, shown_already: set[str]) -> NDArray[np.uint8]:
    """(224, 256, 3) the frame in which most objects are in view along the proof, in a kind of room not shown yet.

    The hero walks alone, as the proof does; the enemies stand where they wait. Adds the kind of room.
    """
    if stage.proof is None:
        raise SystemExit(f"{stage.name} has no proof to follow")
    world, view = World(stage, stage.seed, enemies=False), View(stage, reduced_flashing=True)
    waiting = World(stage, stage.seed).scene.enemies
    best, found, picture = -1, "", view.draw(world)
    buttons = stage.proof.buttons()
    while not world.won and world.tick < LONGEST:
        world.step(Button.NONE if world.busy else next(buttons, Button.NONE))
        if world.tick < FIRST or world.tick % EVERY:
            continue
        kind = stage.rooms[world.camera.room].kind
        if any(world.hero.box().meets(enemy_box(enemy)) for enemy in waiting):  # nobody stands in another
            continue
        if kind not in shown_already and fullness(stage, world) > best:
            alone, world.scene.enemies = world.scene.enemies, waiting
            best, found, picture = fullness(stage, world), kind, view.draw(world)
            world.scene.enemies = alone
    shown_already.add(found)
    return picture


def sheet(theme: str, painter: Painter) -> Image.Image:
    """The screens of all stages of a castle, ACROSS in a row, in a table of as few colours as they have."""
    castle = Castle(SEED, theme=theme, painter=painter)
    shown: set[str] = set()
    screens = [screen(castle.stage(number), shown) for number in range(1, STAGES + 1)]
    edged = [np.pad(one, ((0, GAP_PX), (0, GAP_PX), (0, 0))) for one in screens]
    rows = [np.hstack(edged[start : start + ACROSS]) for start in range(0, STAGES, ACROSS)]
    picture = Image.fromarray(np.vstack(rows)[:-GAP_PX, :-GAP_PX])
    return picture.quantize(len(picture.getcolors(256) or range(256)), dither=Image.Dither.NONE)


def chosen() -> Image.Image:
    """The README's screens side by side, cut from the sheets."""
    shots = []
    for theme, stage in README_SCREENS:
        drawn = np.asarray(Image.open(SHEETS / f"{theme}.png").convert("RGB"))
        down, across = divmod(stage - 1, ACROSS)
        top, left = down * (SCREEN_HEIGHT_PX + GAP_PX), across * (SCREEN_WIDTH_PX + GAP_PX)
        shot = drawn[top : top + SCREEN_HEIGHT_PX, left : left + SCREEN_WIDTH_PX].repeat(2, axis=0).repeat(2, axis=1)
        shots.append(np.pad(shot, ((0, 0), (0, 2 * GAP_PX), (0, 0))))
    picture = Image.fromarray(np.hstack(shots)[:, : -2 * GAP_PX])
    return picture.quantize(len(picture.getcolors(256) or range(256)), dither=Image.Dither.NONE)


if __name__ == "__main__":
    SHEETS.mkdir(exist_ok=True)
    shipped = Painter.load()
    for name in THEMES:
        sheet(name, shipped).save(SHEETS / f"{name}.png", optimize=True)
        print(f"{name}: {(SHEETS / f'{name}.png').stat().st_size // 1024} KB")
    chosen().save(README, optimize=True)
