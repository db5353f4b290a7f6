"""A whole stage as a picture with everything in it: enemies, platforms, keys, candles, and the way on demand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from nesgan_game.files import replacing
from nesgan_game.game.rules.world import World
from nesgan_game.game.view import poses
from nesgan_game.game.view.backdrop import Backdrop
from nesgan_game.game.view.frame import stage_colours
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.sheets.route_lines import draw_route
from nesgan_game.game.view.sprite_cache import Pixels, SpriteCache, blit
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TILE_PX


def picture(stage: Stage, *, route: bool = False) -> Pixels:
    """The stage (H, W, 3) uint8 RGB as the game shows it at its first tick, without the night sky.

    route: draw the way of its proof over it. Raises AssetError for candles that hold something unknown.
    """
    backdrop, sprites = Backdrop(stage), SpriteCache()
    colours = stage_colours(backdrop, sprites)
    slots = backdrop.back.copy()
    for pose in poses.all_poses(World(stage, stage.seed)):
        blit(slots, sprites.get(pose.sheet, pose.frame, flip=pose.flip), pose.x, pose.y)
    backdrop.cover(slots, 0, 0)
    shown = Frame(slots, colours).rgb()
    if not route:
        return shown
    image = Image.fromarray(shown)
    draw_route(ImageDraw.Draw(image), stage, TILE_PX)
    return np.asarray(image)


def save_stage_picture(stage: Stage, path: Path, *, route: bool = False) -> None:
    """Write picture() as PNG; equal stages make equal bytes. Raises ExportError, AssetError."""
    shown = picture(stage, route=route)
    with replacing(path) as temporary:
        Image.fromarray(shown).save(temporary, format="PNG")
