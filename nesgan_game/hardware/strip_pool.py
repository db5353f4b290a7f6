"""What a strip's sprites need beside those that are always there: pictures of its enemies and fixtures, and colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from nesgan_game import nes
from nesgan_game.game.rules.camera import room_index
from nesgan_game.hardware.foe_pictures import FIXTURE_GROUPS, FOES, groups, placed
from nesgan_game.hardware.sprite_table import FIGURES, SPRITE_PALETTES
from nesgan_game.hardware.stage_things import Strip, word
from nesgan_game.level.stage import Stage
from nesgan_game.physics.hero_figures import PX
from nesgan_game.physics.terrain import CELL

_STONE, _WOOD = 2, 3
_STONE_GROUPS = {FIXTURE_GROUPS["machines", name] for name in ("gate_bars", "belt_middle_0", "spring_0")}
_GROUP_OF_FIGURE = {FIGURES[figure]: group for figure, group in FIXTURE_GROUPS.items()}
_KINDS = tuple(FOES)


@dataclass(frozen=True, slots=True)
class Pool:
    """Of one strip."""

    loaded: Mapping[int, tuple[int, int, int]]
    """By group: how many of its pictures, the first name, how many patterns."""
    palettes: Mapping[int, int]
    """By group: the palette of sprites that it wears."""
    colours: tuple[int, int, int, int]
    """Two of the third palette, two of the fourth."""

    @property
    def kinds(self) -> set[str]:
        """The enemies that can be shown."""
        return {_KINDS[group - 1] for group in self.loaded if group <= len(_KINDS)}


def pools_of(
    stage: Stage, strips: Sequence[Strip], figures: Sequence[set[int]], stretches: Sequence[tuple[int, int]]
) -> list[Pool]:
    """What every strip is to load. figures: numbers of what stands in each; stretches: the names that it may give away,
    as in foe_pictures.placed.
    """
    kinds = kinds_of_rooms(stage)
    made = []
    for strip, shown in zip(strips, figures, strict=True):
        foes = [1 + _KINDS.index(kind) for kind in kinds.get(stage.rooms.index(strip.room), [])]
        fixtures = {_GROUP_OF_FIGURE[figure] for figure in shown if figure in _GROUP_OF_FIGURE}
        loaded = placed([*foes, *fixtures], stretches)
        made.append(_dressed(stage, strip, loaded, fixtures))
    return made


def kinds_of_rooms(stage: Stage) -> dict[int, list[str]]:
    """By number of a room: the kinds that the console has of its enemies, those first of which there are most."""
    found: dict[int, list[str]] = {}
    for one in stage.enemies:
        if one.kind in FOES:
            found.setdefault(room_index(stage, one.x_px, one.y_px, 0), []).append(one.kind)
    return {room: sorted(set(all_), key=lambda kind: (-all_.count(kind), kind)) for room, all_ in found.items()}


def _dressed(stage: Stage, strip: Strip, loaded: Mapping[int, tuple[int, int, int]], fixtures: set[int]) -> Pool:
    """Give the palettes that no fixture needs to enemies; whoever comes too late wears the one that is nearest."""
    rows: list[tuple[int, int] | None] = [(row[1], row[2]) for row in SPRITE_PALETTES]
    if not fixtures & _STONE_GROUPS:
        rows[_STONE] = None
    if FIXTURE_GROUPS["planks", "middle"] not in fixtures and not _has_movers(stage, strip):
        rows[_WOOD] = None
    palettes = {}
    for group in loaded:
        if group > len(_KINDS):
            palettes[group] = 0  # told with every scene
            continue
        wanted = groups()[group - 1].colours
        if wanted not in rows and None in rows:
            rows[rows.index(None)] = wanted
        palettes[group] = _nearest(wanted, rows)
    told = [row or SPRITE_PALETTES[place][1:] for place, row in enumerate(rows)]
    return Pool(loaded, palettes, (*told[_STONE], *told[_WOOD]))


def _nearest(wanted: tuple[int, int], rows: Sequence[tuple[int, int] | None]) -> int:
    apart = [
        1 << 30
        if row is None
        else int(((nes.COLOURS[list(row)].astype(np.int64) - nes.COLOURS[list(wanted)]) ** 2).sum())
        for row in rows
    ]
    return int(np.argmin(apart))


def _has_movers(stage: Stage, strip: Strip) -> bool:
    """Whether a platform ever comes into it."""
    for mover in stage.terrain().movers:
        left, right, top, bottom = mover.course()
        across = left < strip.right * CELL and strip.left * CELL < right
        if across and top < (strip.row + nes.FIELD_ROWS) * CELL and strip.row * CELL < bottom + nes.TILE_PX * PX:
            return True
    return False


def told(stage: Stage, strip: Strip, pool: Pool) -> bytes:
    """A strip's pool as the bank has it: room, pixels of it above and from top to bottom, colours, and the groups."""
    room = strip.room
    above, high = ((rows * nes.TILE_PX) for rows in (strip.row - room.row, room.rows))
    head = bytes((stage.rooms.index(room), *word(above), *word(high), *pool.colours, len(pool.loaded)))
    return head + b"".join(
        bytes((group, pool.palettes[group], pictures, first, count))
        for group, (pictures, first, count) in pool.loaded.items()
    )
