"""Stages, sprites and sounds for other people's Pygame games: surfaces, sprites and rectangles of what ng makes.

scenery: a stage as surfaces; stage_sprites: who stands in it, as sprites; shipped_art: the game's own sprites, font and
sounds; pyscroll_map: a stage for pyscroll's renderer.

    import nesgan_game as ng
    import nesgan_game.pygame as ngp

    stage = ng.build_castle(seed=3).stage(1)
    walls = ngp.rects(stage)
    people = ngp.spawn(stage, {"enemy": ngp.EntitySprite})
    ngp.draw(stage, screen, camera)

Everything here needs pygame and no window; only pyscroll_map needs pyscroll, and is loaded when StageMap is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nesgan_game.pygame.scenery import Scenery, draw, rects, surface
from nesgan_game.pygame.shipped_art import LICENCE, Art, sound, sound_names, sprites, text
from nesgan_game.pygame.stage_sprites import CameraGroup, EntitySprite, spawn

if TYPE_CHECKING:
    from nesgan_game.pygame.pyscroll_map import StageMap as StageMap

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
]


def __getattr__(name: str) -> object:
    """Load what needs pyscroll on first use."""
    if name != "StageMap":
        raise AttributeError(f"module 'nesgan_game.pygame' has no attribute {name!r}")
    from nesgan_game.pygame.pyscroll_map import StageMap

    return StageMap
