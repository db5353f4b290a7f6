"""The map between two stages: the castle at night, a wing a stage, and the hero on his way from one to the next.

What stands on it is a legal screen (imaging.screen.Screen) of the field of play; the hero is a sprite. Drawn anew for
every castle from its seed and the themes of its stages.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError
from nesgan_game.game.view.colour_slots import ColourSlots
from nesgan_game.game.view.hud import HEIGHT_PX
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.map import map_art, map_plan
from nesgan_game.game.view.map.map_plan import Wing
from nesgan_game.game.view.sprite_cache import Pixels, Slots, SpriteCache, blit
from nesgan_game.imaging.night_sky import night_numbers
from nesgan_game.imaging.screen import Screen
from nesgan_game.level.planning.castle_walk import place_of
from nesgan_game.level.stage_source import StageSource
from nesgan_game.nes import CHR_PX, TILE_PX
from nesgan_game.seeds import stream

REST_TICKS, STAY_TICKS = 40, 70
"""Before the hero sets out, and after he has come."""
BLINK_TICKS, STEP_TICKS = 8, 6
SKY, STONE, DONE, NEXT = range(4)
"""The four palettes: the night, the castle in the dark, the stage that is done, the stage that comes."""
NIGHTS = 16
"""Skies to choose from for a map."""
COLD, EMBER = 0x00, 0x28
"""Stone in the dark and the light in the windows of stages that are done."""


@dataclass(frozen=True, slots=True)
class Page:
    """The stages first, first + 1, ... of one map, and their wings."""

    first: int
    plan: tuple[Wing, ...]


class CastleMap:
    """Draws the way into a stage, tick by tick."""

    def __init__(self, source: StageSource, sprites: SpriteCache) -> None:
        """Raises ConfigError for a source without a seed or without an end: its stages make no castle."""
        if source.seed is None or source.count is None:
            raise ConfigError("these stages are no castle", "map", "give a castle, or play them without a map")
        self._seed, self._count = source.seed, source.count
        self._source, self._sprites = source, sprites
        self._kept: dict[tuple[int, bool], tuple[Pixels, ColourSlots]] = {}

    def page(self, number: int) -> Page:
        """The map that shows a stage."""
        place = place_of(self._seed, number)
        count = min(sum(place.storeys), self._count - place.first + 1)
        return Page(place.first, map_plan.wings(self._seed, count, place.first))

    def ticks(self, number: int) -> int:
        """How long the way into stage `number` takes, with a rest before and after it."""
        page = self.page(number)
        return REST_TICKS + map_plan.length(map_plan.way(page.plan, number - page.first)) + STAY_TICKS

    def draw(self, frame: Slots, number: int, ticks: int) -> Frame:
        """Put the map over the field of `frame` (224, 256), colour slots, so many ticks after it opened.

        number: where he goes. Returns the slots with what they now show; the display above keeps its colours.
        """
        page = self.page(number)
        corners = map_plan.way(page.plan, number - page.first)
        gone = max(0, ticks - REST_TICKS)
        walking = 0 < gone < map_plan.length(corners)
        lit = not walking or gone // BLINK_TICKS % 2 == 0
        field = frame[HEIGHT_PX:]
        field[:], colours = self._field(number, lit and ticks >= REST_TICKS)
        x, y = map_plan.along(corners, gone)
        ahead = map_plan.along(corners, gone + 1)[0] - x
        pose = "walk_1" if walking and gone // STEP_TICKS % 2 else "walk_0"
        back = ahead < 0 if walking else corners[-1][0] < corners[0][0]
        blit(field, self._sprites.get("map", pose, flip=back), x, y - map_art.FLOOR_PX)
        return Frame(frame, colours)

    def _field(self, number: int, lit: bool) -> tuple[Pixels, ColourSlots]:
        if (number, lit) not in self._kept:
            if (number, not lit) not in self._kept:
                self._kept.clear()  # a map that is behind us
            screen = self.screen(number, lit=lit)
            self._kept[number, lit] = screen.index(), ColourSlots(self._sprites, screen.palettes)
        return self._kept[number, lit]

    def screen(self, number: int, *, lit: bool) -> Screen:
        """The map (192, 256) on the way into stage `number`; lit: whether that stage's wing shows its colours."""
        page, seed = self.page(number), self._seed
        attribute = np.full((nes.FIELD_ROWS, nes.SCREEN_COLS), SKY, np.uint8)
        self._build(np.zeros((nes.FIELD_ROWS * TILE_PX, nes.SCREEN_WIDTH_PX), np.uint8), attribute, page, number, lit)
        pattern, (far, near, light) = _sky(seed, attribute != SKY)
        map_art.ground(pattern)
        self._build(pattern, attribute, page, number, lit)
        self._words(pattern, number)
        palettes = [(far, near, light), (far, COLD, EMBER), self._paint(number - 1, far), self._paint(number, far)]
        return Screen(pattern, attribute, np.array([(nes.BLACK, *row) for row in palettes], np.uint8))

    def _build(
        self, pattern: NDArray[np.uint8], attribute: NDArray[np.uint8], page: Page, number: int, lit: bool
    ) -> None:
        """Build every wing of a page into a pattern (192, 256) and its palette numbers (12, 16)."""
        for index in range(len(page.plan)):
            stage = page.first + index
            palette = NEXT if stage == number and lit else DONE if stage == number - 1 else STONE
            rng = stream(self._seed, "map", "wing", stage)
            map_art.wing(pattern, attribute, page.plan, index, palette, rng, lights=stage < number)

    def _paint(self, number: int, far: int) -> tuple[int, int, int]:
        """Colours of a stage's wing. What is far is of one colour in all palettes, so that the night has no seams."""
        theme = self._source.theme_kind(number) if number else None
        return (far, COLD, EMBER) if theme is None else (far, theme.stones, theme.hues.accent[0])

    def _words(self, pattern: NDArray[np.uint8], number: int) -> None:
        """Two lines on the ground, in the light of the night."""
        title = f"STAGE {number:02d}  {self._source.theme(number).upper()[:16]}"
        pattern[(nes.FIELD_ROWS - 1) * TILE_PX :] = 0
        glyphs = self._sprites.sheet("font").frames
        top, left = (nes.FIELD_ROWS - 1) * TILE_PX + CHR_PX // 2, (nes.SCREEN_COLS * TILE_PX - len(title) * CHR_PX) // 2
        for place, letter in enumerate(title):
            if letter != " ":
                glyph = glyphs[letter if letter in glyphs else "?"].index > 0
                pattern[top : top + CHR_PX, left + place * CHR_PX : left + (place + 1) * CHR_PX][glyph] = 3


def _sky(seed: int, cells: NDArray[np.bool_]) -> tuple[NDArray[np.uint8], tuple[int, int, int]]:
    """A night as levels (192, 256) and its three colours: of some, the one whose moon the castle's cells hide least."""
    behind = cells.repeat(TILE_PX, axis=0).repeat(TILE_PX, axis=1)
    hidden, pattern, trio = behind.size, np.zeros(behind.shape, np.uint8), (0, 0, 0)
    for number in range(NIGHTS):
        colours, (far, near, light) = night_numbers(seed, "map", number)
        colours = colours[:, :: 1 if number % 2 else -1]
        count = int((behind & (colours == light)).sum())
        if count < hidden:
            levels = [colours == colour for colour in (far, near, light)]
            hidden, pattern, trio = count, np.select(levels, [1, 2, 3]).astype(np.uint8), (far, near, light)
    return pattern, trio
