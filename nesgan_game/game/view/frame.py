"""The picture of a world: draw(world) -> (224, 256, 3) uint8. The stage is painted once; a frame is a cut-out with
sprites on it.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from nesgan_game import nes
from nesgan_game.game.rules.world import World
from nesgan_game.game.view import night_sky, poses
from nesgan_game.game.view.hud import HEIGHT_PX, Hud, Status
from nesgan_game.game.view.sprite_cache import Mask, Pixels, SpriteCache, blit, first_columns, paste
from nesgan_game.level.rooms.kinds import ROOM_KINDS
from nesgan_game.level.stage import Stage
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLE_INDEX

DARK_STEPS = 4
"""Steps of a fade from full light to black."""


class Backdrop:
    """A stage's three layers as arrays: `back` (H, W, 3) with background and field, and what hides the hero in
    front.
    """

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._black = nes.COLOURS[nes.BLACK]
        self.back: Pixels = np.empty((stage.rows * TILE_PX, stage.cols * TILE_PX, 3), np.uint8)
        self.back[:] = self._black
        self._lay(self.back, stage.background)
        self._lay(self.back, stage.field)
        self._whole: Pixels = self.back.copy()
        self._night: Pixels = night_sky.night(stage.seed)
        black = (self.back == self._black).all(axis=2)
        self._open: Mask = black & open_air(stage).repeat(TILE_PX, axis=0).repeat(TILE_PX, axis=1)
        self.front, self.front_mask = self._foreground()
        self._broken: frozenset[tuple[int, int]] = frozenset()

    def _lay(self, target: Pixels, layer: npt.NDArray[np.int32]) -> None:
        painted, mask = spread(layer, self.stage.tiles_rgba)
        np.copyto(target, painted, where=mask[..., None])

    def _foreground(self) -> tuple[Pixels | None, Mask | None]:
        layer = self.stage.foreground
        return spread(layer, self.stage.tiles_rgba) if (layer >= 0).any() else (None, None)

    def mend(self, broken: frozenset[tuple[int, int]]) -> None:
        """Show exactly these cells as broken: what lies behind the field is seen there."""
        if broken == self._broken:
            return
        stage = self.stage
        for row, col in self._broken ^ broken:
            place = np.s_[row * TILE_PX : (row + 1) * TILE_PX, col * TILE_PX : (col + 1) * TILE_PX]
            if (row, col) not in broken:
                self.back[place] = self._whole[place]
                continue
            self.back[place] = self._black
            behind = self._behind(row, col)
            if behind >= 0:
                tile = stage.tiles_rgba[behind]
                np.copyto(self.back[place], tile[..., :3], where=tile[..., 3:] > 0)
        self._broken = broken

    def _behind(self, row: int, col: int) -> int:
        """The background tile of a cell, or that of the nearest wall in its row where the field hid it; -1 for none."""
        layer, wall = self.stage.background[row], ROLE_INDEX["wall"]
        if layer[col] >= 0:
            return int(layer[col])
        walls = np.flatnonzero((self.stage.roles[row] == wall) & (layer >= 0))
        return int(layer[walls[np.abs(walls - col).argmin()]]) if walls.size else -1

    def cut(self, target: Pixels, left: int, top: int) -> None:
        """Fill `target` (h, w, 3) with the stage from pixel (left, top) on; black beyond its edges."""
        height, width = target.shape[:2]
        x0, y0 = max(left, 0), max(top, 0)
        place = np.s_[y0 : max(top + height, 0), x0 : max(left + width, 0)]
        part = self.back[place]
        if part.shape != target.shape:
            target[:] = self._black
        inside = np.s_[y0 - top : y0 - top + part.shape[0], x0 - left : x0 - left + part.shape[1]]
        target[inside] = part
        np.copyto(target[inside], self._night[inside], where=self._open[place][..., None])

    def cover(self, target: Pixels, left: int, top: int) -> None:
        """Lay the foreground over `target`."""
        if self.front is None or self.front_mask is None:
            return
        height, width = target.shape[:2]
        x0, y0 = max(left, 0), max(top, 0)
        part = np.s_[y0 : max(top + height, 0), x0 : max(left + width, 0)]
        mask = self.front_mask[part]
        if mask.any():
            paste(target, self.front[part], mask, x0 - left, y0 - top)


def open_air(stage: Stage) -> Mask:
    """(R, C) the cells whose black is the night's: empty ones and foliage, in rooms under the open sky."""
    seen = np.zeros(stage.roles.shape, bool)
    for room in stage.rooms:
        if room.kind in ROOM_KINDS and ROOM_KINDS[room.kind].outdoors:
            seen[room.row : room.row + room.rows, room.col : room.col + room.cols] = True
    return np.asarray(seen & np.isin(stage.roles, [ROLE_INDEX["void"], ROLE_INDEX["foliage"]]))


def spread(layer: npt.NDArray[np.int32], tiles_rgba: Pixels) -> tuple[Pixels, Mask]:
    """A layer (R, C) of tile numbers, -1 for none, as pixels: rgb (R*16, C*16, 3) and which of them are painted."""
    rows, cols = layer.shape
    clear = np.zeros((1, TILE_PX, TILE_PX, 4), np.uint8)
    cells = np.concatenate([tiles_rgba, clear])[layer]
    whole = cells.transpose(0, 2, 1, 3, 4).reshape(rows * TILE_PX, cols * TILE_PX, 4)
    return whole[..., :3], whole[..., 3] > 0


class View:
    """Draws one stage; keep it as long as the stage is played."""

    def __init__(self, stage: Stage, pictures: SpriteCache | None = None, backdrop: Backdrop | None = None) -> None:
        self.pictures = pictures if pictures is not None else SpriteCache()
        self.backdrop = backdrop if backdrop is not None and backdrop.stage is stage else Backdrop(stage)
        self._hud = Hud(self.pictures)

    def draw(self, world: World) -> Pixels:
        """The frame (224, 256, 3) uint8: head-up display above, field of play below."""
        frame = np.empty((nes.SCREEN_HEIGHT_PX, nes.SCREEN_WIDTH_PX, 3), np.uint8)
        field = frame[HEIGHT_PX:]
        camera = world.camera
        if camera.darkness >= DARK_STEPS:
            field[:] = 0
        else:
            self.backdrop.mend(frozenset(world.scene.broken))
            self.backdrop.cut(field, camera.x, camera.y)
            for pose in poses.all_poses(world):
                picture = self.pictures.get(pose.sheet, pose.frame, flip=pose.flip)
                if pose.keep:
                    picture = first_columns(picture, pose.keep, flip=pose.flip)
                blit(field, picture, pose.x - camera.x, pose.y - camera.y)
            self.backdrop.cover(field, camera.x, camera.y)
            if camera.darkness:
                darken(field, camera.darkness)
        self._hud.draw(frame, status_of(world))
        return frame


def darken(field: Pixels, steps: int) -> None:
    """Take light away in place, in steps of a quarter."""
    field[:] = (field.astype(np.uint16) * (DARK_STEPS - steps) // DARK_STEPS).astype(np.uint8)


def status_of(world: World) -> Status:
    """What the head-up display says of a world."""
    hero = world.hero
    return Status(
        score=hero.score,
        seconds=world.seconds_left,
        stage=world.stage.number,
        energy=hero.energy,
        enemy_energy=world.enemy_energy,
        weapon=hero.weapon,
        hearts=hero.hearts,
        lives=hero.lives,
        keys=tuple(sorted(world.scene.ground.keys)),
    )
