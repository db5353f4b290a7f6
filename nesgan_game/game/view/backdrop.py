"""A stage without its people as pictures of colour slots: composed once, then cut out frame by frame."""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from nesgan_game import nes
from nesgan_game.game.view.motion.exit_door import exit_doors
from nesgan_game.game.view.motion.waves import RIPPLE_TICKS, waves
from nesgan_game.game.view.slot_layout import BYTE, EMPTY, FIRST_FOREIGN, GLASS, LIQUID, NIGHT
from nesgan_game.game.view.sprite_cache import Mask, Pixels, Slots
from nesgan_game.imaging import night_sky
from nesgan_game.level.rooms.kinds import is_outdoors
from nesgan_game.level.stage import Stage
from nesgan_game.level.stage_tiles import StageTiles
from nesgan_game.level.tilesets.palette_cycles import CYCLE_OF_ROLE
from nesgan_game.nes import CLEAR_INDEX, TILE_PX
from nesgan_game.roles import IS_BEHIND, ROLE_INDEX

SlotType = np.dtype[np.unsignedinteger[Any]]
Kind = TypeVar("Kind", bound=np.generic)
MOST_FOREIGN = 0xFFFF - FIRST_FOREIGN
"""Colours of foreign tiles that have slots of their own; of more, only five bits a channel are kept."""
_AIRY = [ROLE_INDEX["void"], ROLE_INDEX["foliage"]]
"""Roles whose black is the sky outdoors, even of tiles without clear pixels."""
_HIGH_BITS = 0xF8
_EVERY_BIT = 0xFF
_BLOCKS = {"liquid": LIQUID, "glass": GLASS}
BLOCK_OF_ROLE = {ROLE_INDEX[role]: _BLOCKS[cycle] for role, cycle in CYCLE_OF_ROLE.items()}
"""Cells of these roles show palettes that cycle."""


class Backdrop:
    """A stage's three layers: `back` (H, W) slots with background and field, and `front`, which hides the hero."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        index, self.foreign = _tile_slots(stage.tiles)
        self.dtype = index.dtype
        self._tiles, self._opaque = index, stage.tiles.opaque()
        self.back = _spread(np.full(stage.roles.shape, -1, np.int32), index, EMPTY)
        for layer in (stage.background, stage.field):
            slots, mask = _spread(layer, index, 0), _spread(layer, self._opaque, False)
            np.copyto(self.back, slots, where=mask)
        self._objects, behind = self._whole_objects()
        for role, block in BLOCK_OF_ROLE.items():
            cells = _pixels(stage.roles == role) & (self.back < LIQUID) & ~behind
            self.back[cells] += self.dtype.type(block)
        self.exit_doors = exit_doors(stage, self._objects)
        sky_slots, self.night_colours = _night(stage.seed, self.dtype)
        self._night = sky_slots
        self._open_mask = self._sky()
        self._rooms = [_px(room.row, room.rows, room.col, room.cols) for room in stage.rooms if is_outdoors(room.kind)]
        self._waves = tuple(waves(stage, self.back))
        self._whole: Slots = self.back.copy()
        self._front, self._kept_mask = self._foreground()
        self._broken: frozenset[tuple[int, int]] = frozenset()

    def _sky(self) -> Slots | None:
        """All bits where the night is seen through, none elsewhere; there `back` becomes 0. None without any."""
        open_cells = open_air(self.stage)
        if not open_cells.any():
            return None
        numbers = self.stage.tiles.palettes.reshape(-1)
        black = np.zeros(int(self.back.max()) + 1, bool)
        for slot in range(min(len(black), NIGHT)):
            black[slot] = not nes.COLOURS[numbers[slot % CLEAR_INDEX]].any()
        black[EMPTY : EMPTY + 1] = True
        for number, colour in enumerate(self.foreign, FIRST_FOREIGN):
            black[number : number + 1] = not colour.any()
        seen = black[self.back] & _pixels(open_cells) & ~self._objects
        self.back[seen] = 0
        return _bits(seen, self.dtype)

    def _whole_objects(self) -> tuple[Mask, Mask]:
        """(H, W) the pixels of whole objects, whose black is their own, and the others of their cells."""
        field = self.stage.field
        # The last is for cells without a tile, -1, also in stages that have no tiles at all.
        some_clear: Mask = np.append(~self._opaque.all(axis=(1, 2)), False)
        roles = self.stage.roles
        cells = (field >= 0) & (some_clear[field] | (IS_BEHIND[roles] & ~np.isin(roles, _AIRY)))
        objects = _spread(np.where(cells, field, -1), self._opaque, False)
        return objects, _pixels(cells) & ~objects

    def _foreground(self) -> tuple[Slots | None, Slots | None]:
        """The foreground's slots, 0 where it is clear, and all bits there; None and None without one."""
        layer = self.stage.foreground
        if not (layer >= 0).any():
            return None, None
        mask = _spread(layer, self._opaque, False)
        return _spread(layer, self._tiles, 0) & _bits(mask, self.dtype), _bits(~mask, self.dtype)

    def mend(self, broken: frozenset[tuple[int, int]]) -> None:
        """Show exactly these cells as broken: what lies behind the field is seen there."""
        if broken == self._broken:
            return
        for row, col in self._broken ^ broken:
            place = np.s_[row * TILE_PX : (row + 1) * TILE_PX, col * TILE_PX : (col + 1) * TILE_PX]
            if (row, col) not in broken:
                self.back[place] = self._whole[place]
                continue
            self.back[place] = EMPTY
            behind = self._behind(row, col)
            if behind >= 0:
                np.copyto(self.back[place], self._tiles[behind], where=self._opaque[behind])
        self._broken = broken

    def _behind(self, row: int, col: int) -> int:
        """The background tile of a cell, or that of the nearest wall in its row where the field hid it; -1 for none."""
        layer, wall = self.stage.background[row], ROLE_INDEX["wall"]
        if layer[col] >= 0:
            return int(layer[col])
        walls = np.flatnonzero((self.stage.roles[row] == wall) & (layer >= 0))
        return int(layer[walls[np.abs(walls - col).argmin()]]) if walls.size else -1

    def outdoors(
        self, left: int, top: int, height: int = night_sky.HEIGHT_PX, width: int = nes.SCREEN_WIDTH_PX
    ) -> bool:
        """Whether a room under the open sky is in view from pixel (left, top) on."""
        for first_y, last_y, first_x, last_x in self._rooms:  # a loop, as any() takes twice as long
            if first_y < top + height and top < last_y and first_x < left + width and left < last_x:
                return True
        return False

    def cut(self, target: Slots, left: int, top: int, tick: int = 0) -> None:
        """Fill `target` (h, w) with the stage from pixel (left, top) on; black beyond its edges.

        tick: waves have gone so far along the surface of liquids.
        """
        height, width = target.shape
        x0, y0 = max(left, 0), max(top, 0)
        x1, y1 = max(left + width, 0), max(top + height, 0)
        part, seen, night = self.back[y0:y1, x0:x1], target, self._night[:height, :width]
        if part.shape != target.shape:
            target[:] = EMPTY
            inside = np.s_[y0 - top : y0 - top + part.shape[0], x0 - left : x0 - left + part.shape[1]]
            seen, night = target[inside], night[inside]
        if self._open_mask is not None and self.outdoors(left, top, height, width):
            # The stage's slots are 0 where the night is seen: bits are quicker to join than pixels to choose.
            np.bitwise_and(night, self._open_mask[y0:y1, x0:x1], out=seen)
            np.bitwise_or(seen, part, out=seen)
        else:
            seen[:] = part
        shift = tick // RIPPLE_TICKS
        for wave in self._waves:
            wave.paste(target, left, top, shift)

    def cover(self, target: Slots, left: int, top: int, lit: Mask | None = None) -> None:
        """Lay the foreground over `target` (h, w); where it is not lit (h, w), it is black."""
        if self._front is None or self._kept_mask is None:
            return
        height, width = target.shape
        x0, y0 = max(left, 0), max(top, 0)
        place = np.s_[y0 : max(top + height, 0), x0 : max(left + width, 0)]
        front = self._front[place]
        if front.size:
            part = target[y0 - top : y0 - top + front.shape[0], x0 - left : x0 - left + front.shape[1]]
            part &= self._kept_mask[place]
            if lit is not None:
                front = front * lit[y0 - top : y0 - top + front.shape[0], x0 - left : x0 - left + front.shape[1]]
            part |= front


def open_air(stage: Stage) -> Mask:
    """(R, C) the cells whose black is the night's: empty ones, foliage, what lies over the sky, in rooms under it."""
    seen = np.zeros(stage.roles.shape, bool)
    for room in stage.rooms:
        if is_outdoors(room.kind):
            seen[room.area] = True
    air = np.isin(stage.roles, _AIRY)
    over = IS_BEHIND[stage.roles] & (stage.field >= 0)
    return np.asarray(seen & (air | over))


def _px(row: int, rows: int, col: int, cols: int) -> tuple[int, int, int, int]:
    """Top, bottom, left and right of a rectangle of cells, in pixels."""
    return row * TILE_PX, (row + rows) * TILE_PX, col * TILE_PX, (col + cols) * TILE_PX


def _pixels(cells: Mask) -> Mask:
    return cells.repeat(TILE_PX, axis=0).repeat(TILE_PX, axis=1)


def _bits(mask: Mask, dtype: SlotType) -> Slots:
    """All bits of a slot set where the mask is, none elsewhere."""
    return np.where(mask, dtype.type(np.iinfo(dtype).max), dtype.type(0))


def _spread(layer: npt.NDArray[np.int32], tiles: npt.NDArray[Kind], none: int | bool) -> npt.NDArray[Kind]:
    """What the tiles (N, 16, 16) of a layer (R, C) show as pixels (R*16, C*16); `none` where there is no tile."""
    clear = np.full((1, TILE_PX, TILE_PX), none, tiles.dtype)  # the last, which -1 means
    # A tile's lines are moved whole, 16 pixels as one item: some six times quicker than pixel by pixel.
    lines = np.concatenate([tiles, clear]).view(f"V{TILE_PX * tiles.itemsize}")[..., 0].T.copy()
    spread = np.empty((len(layer), TILE_PX, layer.shape[1]), lines.dtype)
    for y, line in enumerate(lines):
        spread[:, y] = line.take(layer, mode="wrap")
    pixels: npt.NDArray[Kind] = spread.view(tiles.dtype).reshape(len(layer) * TILE_PX, -1)
    return pixels


def _night(seed: int, dtype: SlotType) -> tuple[Slots, tuple[int, int, int]]:
    """The night of a stage as slots (192, 256), and its three colours on black."""
    numbers, colours = night_sky.night_numbers(seed)
    levels = np.select([numbers == colour for colour in colours], [1, 2, 3], 0)
    return (levels + NIGHT).astype(dtype), colours


def _tile_slots(tiles: StageTiles) -> tuple[Slots, Pixels]:
    """(N + M, 16, 16) slots of all tiles, anything where they are clear, and the colours (F, 3) of foreign ones."""
    ours = tiles.index()
    if not len(tiles.foreign):
        return ours, np.zeros((0, 3), np.uint8)
    rgb = tiles.foreign[..., :3].astype(np.uint32)
    words = rgb[..., 0] << 16 | rgb[..., 1] << 8 | rgb[..., 2]
    drawn = words[tiles.opaque()[len(ours) :]]
    if len(np.unique(drawn)) > MOST_FOREIGN:
        words &= np.uint32(_HIGH_BITS << 16 | _HIGH_BITS << 8 | _HIGH_BITS)
        drawn = words[tiles.opaque()[len(ours) :]]
    used = np.unique(drawn)
    dtype = np.uint8 if FIRST_FOREIGN + len(used) <= BYTE else np.uint16
    numbers = np.minimum(np.searchsorted(used, words), max(len(used) - 1, 0)) + FIRST_FOREIGN
    colours = np.stack([used >> 16, used >> 8 & _EVERY_BIT, used & _EVERY_BIT], axis=1).astype(np.uint8)
    return np.concatenate([ours.astype(dtype), numbers.astype(dtype)]), colours
