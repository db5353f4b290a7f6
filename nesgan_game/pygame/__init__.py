"""Stages, sprites and sounds for other people's Pygame games: surfaces, sprites and rectangles of what ng makes.

scenery: a stage as surfaces; stage_sprites: who stands in it, as sprites; shipped_art: the game's own sprites, font and
sounds; pytmx_map: a stage as pytmx's TiledMap; pyscroll_map: a stage for pyscroll's renderer.

    import nesgan_game as ng
    import nesgan_game.pygame as ngp

    stage = ng.build_castle(seed=3).stage(1)
    walls = ngp.rects(stage)
    people = ngp.spawn(stage, {"enemy": ngp.EntitySprite})
    ngp.draw(stage, screen, camera)

Everything here needs pygame and no window; pytmx_map is loaded when tiled_map is first used; only
pyscroll_map needs pyscroll, and is loaded when StageMap is.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from nesgan_game.pygame.scenery import Scenery, draw, rects, surface
from nesgan_game.pygame.shipped_art import LICENCE, Art, sound, sound_names, sprites, text
from nesgan_game.pygame.stage_sprites import CameraGroup, EntitySprite, spawn

if TYPE_CHECKING:
    from nesgan_game.pygame.pyscroll_map import StageMap as StageMap
    from nesgan_game.pygame.pytmx_map import tiled_map as tiled_map

__all__ = [
    "LICENCE",
    "Art",
    "CameraGroup",
    "EntitySprite",
    "Scenery",
    "StageMap",
    "draw",
    "rects",
    "sound",
    "sound_names",
    "spawn",
    "sprites",
    "surface",
    "text",
    "tiled_map",
]


_LATER = {"StageMap": "pyscroll_map", "tiled_map": "pytmx_map"}


def __getattr__(name: str) -> object:
    """Load what needs another library on first use."""
    if name not in _LATER:
        raise AttributeError(f"module 'nesgan_game.pygame' has no attribute {name!r}")
    return getattr(importlib.import_module(f"nesgan_game.pygame.{_LATER[name]}"), name)
