"""Who and what stands in a stage, as pygame's sprites: made by factories of one's own, or of the game's own art."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

import numpy as np
import pygame

from nesgan_game import catalogue
from nesgan_game.catalogue import ENEMIES, FIXTURES, ITEMS
from nesgan_game.entity_kinds import Animation
from nesgan_game.errors import ConfigError
from nesgan_game.level.entity import Entity
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TILE_PX
from nesgan_game.pygame.scenery import Camera
from nesgan_game.pygame.shipped_art import Art, sprites

ANY_ENEMY = "enemy"
"""A word for every enemy and boss that has no factory of its own."""
BURN_TICKS = 8
"""After so long a flame shows its other frame, as in the game."""
Made = TypeVar("Made")
_art = functools.cache(sprites)


def spawn(stage: Stage, factories: Mapping[str, Callable[[Entity], Made]]) -> list[Made]:
    """Call for every entity of the stage the factory of its kind, if there is one; returns what they made, in order.

    Kinds are those of the map (hero, exit, candle, skeleton ...) and your own (Stage.own); "enemy" stands for all
    enemies and bosses that have none of their own. A role of your own (Stage.own_roles) is a kind, too: its cells come
    last, each as an entity of id 0 with its tile's properties, at the middle of its lower edge. Raises ConfigError for
    a word that is no kind.
    """
    own = {*(entity.kind for entity in stage.own), *stage.own_roles}
    for kind in factories:
        if kind != ANY_ENEMY and not catalogue.is_entity(kind) and kind not in own:
            words = ", ".join((ANY_ENEMY, *catalogue.entity_kinds(), *sorted(own)))
            raise ConfigError(f"nothing is of kind {str(kind)[:40]!r}", "spawn", f"use {words}")
    made = []
    cells = (entity for role in stage.own_roles if role in factories for entity in _of_role(stage, role))
    for entity in (*stage.entities, *stage.own, *cells):
        factory = factories.get(entity.kind) or (factories.get(ANY_ENEMY) if entity.kind in ENEMIES else None)
        if factory is not None:
            made.append(factory(entity))
    return made


def _of_role(stage: Stage, role: str) -> Iterator[Entity]:
    """Yield the cells of a role of one's own as entities, from the top."""
    for row, col in np.argwhere(stage.cells(role)).tolist():
        x_px, y_px = col * TILE_PX, row * TILE_PX
        cell = stage.tile_at(x_px, y_px)
        assert cell is not None
        yield Entity(0, role, x_px + TILE_PX // 2, y_px + TILE_PX, cell.properties)


class Drawn(NamedTuple):
    """How an entity at rest is drawn."""

    art: Art
    animation: Animation
    lift_px: int = 0
    mirrors: bool = False


def drawn(entity: Entity) -> Drawn:
    """Return how the game draws an entity that nobody has touched: the hero, enemies, candles, items, keys.

    Raises ConfigError for what is drawn by its workings (levers, movers, blades): bring a picture of your own.
    """
    kind = entity.kind
    if kind in ENEMIES:
        sprite = ENEMIES[kind].sprite
        return Drawn(_art(sprite.sheet), sprite.moves, sprite.lift_px, sprite.mirrors)
    if kind == "candle":
        style = str(entity.properties.get("style", ""))
        sheet = style if style in FIXTURES[kind].styles else FIXTURES[kind].styles[0]
        return Drawn(_art(sheet), Animation(frames=("burn_0", "burn_1"), ticks=BURN_TICKS))
    if kind == "item":
        drop = str(entity.properties.get("drop", ""))
        return Drawn(_art(ITEMS[drop].sheet), Animation(frames=(drop,)))
    if kind == "key":
        return Drawn(_art("fixtures"), Animation(frames=(f"key_{entity.key}",)))
    if kind == "hero":
        return Drawn(_art("hero"), Animation(frames=("stand",)), mirrors=True)
    raise ConfigError(f"the game has no picture of a {kind} at rest", f"entity {entity.id}", "draw one of your own")


class EntitySprite(pygame.sprite.Sprite):
    """An entity with the game's own art. Move it with `place`; `update` shows the next frame in time.

    entity: what the map says of it; kind: its kind; x, y: its feet centre in stage pixels; facing: 1 right or -1 left.
    Raises ConfigError for what the game has no picture of at rest.
    """

    def __init__(self, entity: Entity, *groups: Any) -> None:
        super().__init__(*groups)
        self.entity, self.kind = entity, entity.kind
        self.facing = 1 if entity.properties.get("facing", -1) == 1 else -1
        self.x, self.y = float(entity.x_px), float(entity.y_px)
        self.clock = 0
        self._drawn = drawn(entity)
        self.image: pygame.Surface
        self.rect: pygame.Rect
        self._show()

    def place(self, x: float, y: float) -> None:
        """Put its feet at a place in stage pixels."""
        self.x, self.y = x, y
        self._show()

    def update(self, *_: Any) -> None:
        """One tick, of which the game has 60 a second."""
        self.clock += 1
        self._show()

    def _show(self) -> None:
        art, animation, lift, mirrors = self._drawn
        name = animation.at(self.clock, int(self.x))
        picture, (across, down) = art.frames[name], art.anchors[name]
        if mirrors and self.facing < 0:
            picture, across = pygame.transform.flip(picture, True, False), picture.get_width() - across
        self.image = picture
        self.rect = picture.get_rect(topleft=(int(self.x) - across, int(self.y) - lift - down))


class CameraGroup(pygame.sprite.Group[Any]):
    """A group whose sprites have places in the stage, and are drawn where a camera sees them."""

    def draw_from(self, target: pygame.Surface, camera: Camera = (0, 0)) -> None:
        """Draw the sprites that are in sight from `camera` on."""
        left, top = int(camera[0]), int(camera[1])
        seen = target.get_rect().move(left, top)
        target.blits([(one.image, one.rect.move(-left, -top)) for one in self.sprites() if seen.colliderect(one.rect)])
