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
from nesgan_game.level.stage_source import BRANCH, StageSource, stage_label
from nesgan_game.nes import CHR_PX, TILE_PX
from nesgan_game.seeds import stream

REST_TICKS, STAY_TICKS = 40, 70
"""Before the hero sets out, and after he has come."""
BLINK_TICKS, STEP_TICKS = 8, 6
SKY, STONE, DONE, NEXT = range(4)
"""The four palettes: the night, the castle in the dark, the stage that is done, the stage that comes."""
NIGHTS = 16
"""Skies to choose from for a map."""
Way = tuple[int, ...]
COLD, EMBER = 0x00, 0x28
"""Stone in the dark and the light in the windows of stages that are done."""


@dataclass(frozen=True, slots=True)
class Page:
    """The stages first, first + 1, ... of one map, and their wings; those that have a branch beside them are parted."""

    first: int
    plan: tuple[Wing, ...]
    parted: frozenset[int] = frozenset()
    """Numbers of the stages that have one."""


class CastleMap:
    """Draws the way into a stage, tick by tick."""

    def __init__(self, source: StageSource, sprites: SpriteCache) -> None:
        """Raises ConfigError for a source without a seed or without an end: its stages make no castle."""
        if source.seed is None or source.count is None:
            raise ConfigError("these stages are no castle", "map", "give a castle, or play them without a map")
        self._seed, self._count = source.seed, source.count
        self._source, self._sprites = source, sprites
        self._kept: dict[tuple[int, bool, Way], tuple[Pixels, ColourSlots]] = {}

    def page(self, number: int) -> Page:
        """The map that shows a stage."""
        place = place_of(self._seed, number)
        count = min(sum(place.storeys), self._count - place.first + 1)
        stages = range(place.first, place.first + count)
        parted = frozenset(stage for stage in stages if self._source.branches(stage))
        return Page(place.first, map_plan.wings(self._seed, count, place.first), parted)

    def _corners(self, page: Page, number: int, branches: Way) -> list[map_plan.Place]:
        over = [stage - page.first for stage in page.parted.intersection(branches)]
        return map_plan.way(page.plan, number - page.first, over)

    def ticks(self, number: int, branches: Way = ()) -> int:
        """How long the way into stage `number` takes, with a rest before and after it; branches: as of draw."""
        return REST_TICKS + map_plan.length(self._corners(self.page(number), number, branches)) + STAY_TICKS

    def draw(self, frame: Slots, number: int, ticks: int, branches: Way = ()) -> Frame:
        """Put the map over the field of `frame` (224, 256), colour slots, so many ticks after it opened.

        number: where he goes; branches: numbers of the stages in whose place he went, or goes, by the branch. Returns
        the slots with what they now show; the display above keeps its colours.
        """
        page = self.page(number)
        corners = self._corners(page, number, branches)
        gone = max(0, ticks - REST_TICKS)
        walking = 0 < gone < map_plan.length(corners)
        lit = not walking or gone // BLINK_TICKS % 2 == 0
        field = frame[HEIGHT_PX:]
        field[:], colours = self._field(number, branches, lit=lit and ticks >= REST_TICKS)
        x, y = map_plan.along(corners, gone)
        ahead = map_plan.along(corners, gone + 1)[0] - x
        pose = "walk_1" if walking and gone // STEP_TICKS % 2 else "walk_0"
        back = ahead < 0 if walking else corners[-1][0] < corners[0][0]
        blit(field, self._sprites.get("map", pose, flip=back), x, y - map_art.FLOOR_PX)
        return Frame(frame, colours)

    def _field(self, number: int, branches: Way, *, lit: bool) -> tuple[Pixels, ColourSlots]:
        if (number, lit, branches) not in self._kept:
            if (number, not lit, branches) not in self._kept:
                self._kept.clear()  # a map that is behind us
            screen = self.screen(number, lit=lit, branches=branches)
            self._kept[number, lit, branches] = screen.index(), ColourSlots(self._sprites, screen.palettes)
        return self._kept[number, lit, branches]

    def screen(self, number: int, *, lit: bool, branches: Way = ()) -> Screen:
        """The map (192, 256) on the way into stage `number`, by those branches as of draw.

        lit: whether that stage's wing shows its colours.
        """
        page, seed = self.page(number), self._seed
        shown = _Shown(number, lit, branches)
        attribute = np.full((nes.FIELD_ROWS, nes.SCREEN_COLS), SKY, np.uint8)
        self._build(np.zeros((nes.FIELD_ROWS * TILE_PX, nes.SCREEN_WIDTH_PX), np.uint8), attribute, page, shown)
        pattern, (far, near, light) = _sky(seed, attribute != SKY)
        map_art.ground(pattern)
        self._build(pattern, attribute, page, shown)
        self._words(pattern, shown)
        done, coming = (self._paint(stage, shown.branch(stage), far) for stage in (number - 1, number))
        palettes = [(far, near, light), (far, COLD, EMBER), done, coming]
        return Screen(pattern, attribute, np.array([(nes.BLACK, *row) for row in palettes], np.uint8))

    def _build(self, pattern: NDArray[np.uint8], attribute: NDArray[np.uint8], page: Page, shown: _Shown) -> None:
        """Build every wing of a page into a pattern (192, 256) and its palette numbers (12, 16)."""
        for index in range(len(page.plan)):
            stage = page.first + index
            plain = shown.palette(stage, "")
            rng = stream(self._seed, "map", "wing", stage)
            lights = stage < shown.number and not shown.branch(stage)
            upper, below = (shown.palette(stage, BRANCH), plain) if stage in page.parted else (plain, None)
            map_art.wing(pattern, attribute, page.plan, index, upper, rng, lights=lights, below=below)

    def _paint(self, number: int, branch: str, far: int) -> tuple[int, int, int]:
        """Colours of a stage's wing. What is far is of one colour in all palettes, so that the night has no seams."""
        theme = self._source.theme_kind(number, branch) if number else None
        return (far, COLD, EMBER) if theme is None else (far, theme.stones, theme.hues.accent[0])

    def _words(self, pattern: NDArray[np.uint8], shown: _Shown) -> None:
        """Two lines on the ground, in the light of the night."""
        stage = shown.number, shown.branch(shown.number)
        title = f"STAGE {stage_label(*stage)}  {self._source.theme(*stage).upper()[:16]}"
        pattern[(nes.FIELD_ROWS - 1) * TILE_PX :] = 0
        glyphs = self._sprites.sheet("font").frames
        top, left = (nes.FIELD_ROWS - 1) * TILE_PX + CHR_PX // 2, (nes.SCREEN_COLS * TILE_PX - len(title) * CHR_PX) // 2
        for place, letter in enumerate(title):
            if letter != " ":
                glyph = glyphs[letter if letter in glyphs else "?"].index > 0
                pattern[top : top + CHR_PX, left + place * CHR_PX : left + (place + 1) * CHR_PX][glyph] = 3


@dataclass(frozen=True, slots=True)
class _Shown:
    """Where the hero goes on the map, whether that is lit, and by which branches he has come and goes."""

    number: int
    lit: bool
    branches: Way

    def branch(self, stage: int) -> str:
        """The branch that is taken at a stage."""
        return BRANCH if stage in self.branches else ""

    def palette(self, stage: int, branch: str) -> int:
        """The palette of a stage's wing, or of the branch beside it."""
        if self.branch(stage) != branch:
            return STONE
        return NEXT if stage == self.number and self.lit else DONE if stage == self.number - 1 else STONE


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
