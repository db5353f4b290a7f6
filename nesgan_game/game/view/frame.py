"""The picture of a world: frame(world) -> an indexed Frame, draw(world) -> (224, 256, 3) uint8 RGB.

The stage is composed once, as colour slots; a frame is a cut-out with sprites on it. Fades, cycles and lightning change
what colours the slots show and no pixel.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from nesgan_game import nes
from nesgan_game.game.rules.world import World
from nesgan_game.game.view import palette_effects, poses
from nesgan_game.game.view.backdrop import Backdrop
from nesgan_game.game.view.colour_slots import ColourSlots, Look
from nesgan_game.game.view.darkness import dark_rooms, lit
from nesgan_game.game.view.fixture_poses import Fixtures
from nesgan_game.game.view.hud import BARS, HEIGHT_PX, Hud, Status
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.motion.exit_door import opening
from nesgan_game.game.view.motion.sign_text import PLAYER_KEYS, sign_lines, sign_text, write_sign
from nesgan_game.game.view.palette_effects import DARK_STEPS
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.game.view.sprite_cache import REACH_PX, Picture, Pixels, SpriteCache, first_columns, paste
from nesgan_game.level.entity import KEYS
from nesgan_game.level.stage import Stage

HERO_SHEETS = frozenset({"hero", "whip"})
"""What a ghost of the hero consists of."""


class View:
    """Draws one stage; keep it as long as the stage is played.

    reduced_flashing: no lightning, nothing that flickers, for players whom flashes harm; may be changed at any time.
    """

    def __init__(
        self,
        stage: Stage,
        sprites: SpriteCache | None = None,
        backdrop: Backdrop | None = None,
        *,
        reduced_flashing: bool = False,
    ) -> None:
        self.sprites = sprites if sprites is not None else SpriteCache()
        self.backdrop = backdrop if backdrop is not None and backdrop.stage is stage else Backdrop(stage)
        self.reduced_flashing = reduced_flashing
        self.player_keys: Mapping[str, str] = PLAYER_KEYS
        """What signs call the player's keys or buttons: left, right, up, down, jump, whip, pause."""
        self.colours = stage_colours(self.backdrop, self.sprites)
        self._hud = Hud(self.sprites)
        self.fixtures = Fixtures(stage.entities)
        self._pictures: dict[tuple[str, str, bool, int, bool], Picture] = {}
        self._dark, self._signs = dark_rooms(stage), stage.of_kind("sign")

    def draw(self, world: World) -> Pixels:
        """The frame (224, 256, 3) uint8: head-up display above, field of play below."""
        return self.frame(world).rgb()

    def frame(self, world: World, *, dim: int = 0, ghost: bool = False) -> Frame:
        """The frame (224, 256) as colour slots; dim: steps of darkness beside those of the camera's own fade; ghost:
        the hero is pale.
        """
        slots = np.empty((nes.SCREEN_HEIGHT_PX, nes.SCREEN_WIDTH_PX), self.backdrop.dtype)
        field = slots[HEIGHT_PX:]
        camera, worn = world.camera, 0
        if camera.darkness >= DARK_STEPS:
            field[:] = EMPTY
        else:
            left, top = camera.x, camera.y
            self.backdrop.mend(frozenset(world.scene.broken))
            self.backdrop.cut(field, left, top, world.tick)
            for door in self.backdrop.exit_doors if world.won else ():
                if door.branch == world.branch:
                    door.paste(field, left, top, opening(world))
            radius = self._dark.get(camera.room)
            calm = self.reduced_flashing
            seen = None if radius is None else lit(world, radius, left, top, field.shape, calm=calm)
            if seen is not None:
                field[~seen] = EMPTY
            first, last = left - REACH_PX, left + nes.SCREEN_WIDTH_PX + REACH_PX
            for sheet, frame, x, y, flip, keep, hit in poses.all_poses(world, first, last, self.fixtures):
                key = sheet, frame, flip, keep, hit or (ghost and sheet in HERO_SHEETS)
                picture = self._pictures.get(key) or self._picture(*key)
                if paste(field, picture.slots, picture.mask, x - left - picture.anchor_x, y - top - picture.anchor_y):
                    worn |= picture.bit
            self.backdrop.cover(field, left, top, seen)
        self._hud.draw(slots, status_of(world))
        if (text := sign_text(world, self._signs)) is not None:
            write_sign(slots, self.sprites, sign_lines(text, self.player_keys))
        return Frame(slots, self.colours, self._look(world, worn, camera.darkness + dim))

    def _picture(self, sheet: str, frame: str, flip: bool, keep: int, pale: bool) -> Picture:
        """The picture of a pose, kept from now on."""
        whole = self.sprites.get(sheet, frame, flip=flip, pale=pale)
        picture = first_columns(whole, keep, flip=flip) if keep else whole
        self._pictures[sheet, frame, flip, keep, pale] = picture
        return picture

    def _look(self, world: World, worn: int, darkness: int) -> Look:
        """What the palettes are at this tick; worn: the sprite palettes in view, as bits."""
        tick, stage = world.tick, world.stage
        night = self.backdrop.outdoors(world.camera.x, world.camera.y)
        flash = palette_effects.lightning(stage.seed, tick) if night and not self.reduced_flashing else 0
        return Look(
            min(darkness, DARK_STEPS),
            *palette_effects.glow(tick, calm=self.reduced_flashing),
            flash,
            night,
            worn if worn.bit_count() > nes.PALETTES else 0,
        )


def stage_colours(backdrop: Backdrop, sprites: SpriteCache) -> ColourSlots:
    """What the slots of a stage's backdrop show."""
    return ColourSlots(sprites, backdrop.stage.tiles.palettes, backdrop.night_colours, backdrop.foreign)


def status_of(world: World) -> Status:
    """What the head-up display says of a world."""
    hero, keys = world.hero, world.scene.ground.keys
    return Status(
        score=hero.score,
        seconds=world.seconds_left,
        stage=world.stage.number,
        branch=world.stage.branch,
        energy=-(-hero.energy * BARS // world.challenge.energy),
        enemy_energy=world.enemy_energy,
        weapon=hero.weapon,
        hearts=hero.hearts,
        lives=hero.lives,
        keys=tuple(sorted(keys.intersection(KEYS))) if keys else (),
        mark=world.challenge.mark,
    )
