"""What is drawn of sprites in every strip of a stage: candles, and what stands there as long as it is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nesgan_game import nes
from nesgan_game.errors import ExportError
from nesgan_game.hardware.sprite_table import FIGURES, ITEMS
from nesgan_game.hardware.stage_things import Strip, address_of, listed, strip_of, word
from nesgan_game.level.entity import LOCK_ROWS, Entity
from nesgan_game.level.stage import Stage

MOST_CANDLES = 128
_FLAMES, _STONE, _WOOD = 1, 2, 3
"""Palettes of sprites (sprite_table.SPRITE_PALETTES)."""
_ALWAYS, _KEY, _CELL, _LEVER = range(4)
"""How something is shown: always; until its key is taken; until its cell is air; turned when its key is had."""
Scene = tuple[int, int, bytes]
"""Feet or upper left, pixels of the stage, and the record without its place: figure, palette; how, of what."""


def sprites_of(stage: Stage, strips: Sequence[Strip], places: Sequence[int]) -> tuple[list[bytes], list[set[int]]]:
    """A list for every strip, and the numbers of the figures that stand in it.

    A list: candles (how many, the number of the first, records), then scenes (how many, records); places: where the
    strips' columns lie. Raises ExportError for more candles than the console keeps in mind.
    """
    candles = stage.of_kind("candle")
    if len(candles) > MOST_CANDLES:
        raise ExportError(f"has {len(candles)} candles", stage.name, f"{MOST_CANDLES} fit")
    lit: list[bytearray] = [bytearray() for _ in strips]
    for candle in candles:
        number = strip_of(strips, *candle.cell)
        x, y = candle.x_px - 4 - strips[number].left * nes.TILE_PX, candle.y_px - strips[number].row * nes.TILE_PX
        lit[number] += bytes((*word(x), y - nes.TILE_PX, _item(candle)))
    shown: list[list[bytes]] = [[] for _ in strips]
    for cell, x_px, y_px, record in _scenes(stage, strips, places):
        number = strip_of(strips, *cell)
        x, y = x_px - strips[number].left * nes.TILE_PX, y_px - strips[number].row * nes.TILE_PX
        shown[number].append(record[:2] + bytes((*word(x), y)) + record[2:])
    made, first = [], 0
    for records, scenes in zip(lit, shown, strict=True):
        made.append(bytes((len(records) // 4, first)) + bytes(records) + listed(scenes))
        first += len(records) // 4
    return made, [{record[0] for record in records} for records in shown]


def _item(candle: Entity) -> int:
    """What falls out of a candle on the console: hearts and money; a large heart for all else."""
    drop = str(candle.properties.get("drop", ITEMS[0]))
    return 1 + ITEMS.index(drop if drop in ITEMS else "heart")


def _scene(sheet: str, frame: str, palette: int, how: int = _ALWAYS, of: int = 0) -> bytes:
    return bytes((FIGURES[sheet, frame], palette, how, *word(of)))


def _scenes(
    stage: Stage, strips: Sequence[Strip], places: Sequence[int]
) -> Iterator[tuple[tuple[int, int], int, int, bytes]]:
    """Cell, place in pixels of the stage and record of everything that stands still, as game/view draws it."""
    for entity in stage.entities:
        row, col = entity.cell
        x, y = entity.x_px, entity.y_px
        if entity.kind == "lock":
            of = address_of(strips, places, row - LOCK_ROWS + 1, col)
            record = _scene("fixtures", "lock_1", _FLAMES, _CELL, of)
            yield (row, col), col * nes.TILE_PX + nes.CHR_PX, (row + 1) * nes.TILE_PX, record
        elif entity.kind == "key":
            yield (row, col), x, y, _scene("fixtures", "key_1", _FLAMES, _KEY, entity.key - 1)
        elif entity.kind == "lever":
            yield (row, col), x, y, _scene("machines", "lever_up", _STONE, _LEVER, entity.key - 1)
        elif entity.kind == "gate":
            for cell in entity.door_cells:
                name = "gate_points" if cell == entity.door_cells[-1] else "gate_bars"
                record = _scene("machines", name, _STONE, _CELL, address_of(strips, places, *cell))
                yield cell, cell[1] * nes.TILE_PX, cell[0] * nes.TILE_PX, record
        elif entity.kind == "springboard":
            yield (row, col), x, y, _scene("machines", "spring_0", _STONE)
        elif entity.kind in ("conveyor", "planks"):
            for cell in entity.floor_cells:
                if entity.kind == "conveyor":
                    record = _scene("machines", "belt_middle_0", _STONE)
                else:
                    record = _scene("planks", "middle", _WOOD, _CELL, address_of(strips, places, *cell))
                yield cell, cell[1] * nes.TILE_PX, cell[0] * nes.TILE_PX, record
