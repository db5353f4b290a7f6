"""The head-up display: 32 px at the top of the picture, three lines of text with air between them.

SCORE-000000 TIME 300 STAGE 01
PLAYER ||||||||||||||||  +--+ heart-05
ENEMY  ||||||||||||||||  |  | P-03 keys
+--+
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

import numpy as np

from nesgan_game import nes
from nesgan_game.game.view.slot_layout import EMPTY
from nesgan_game.game.view.sprite_cache import Pixels, Slots, SpriteCache, blit, paste, write

HEIGHT_PX = nes.HUD_ROWS * nes.TILE_PX
BARS = 16
"""Units of energy, for the hero and for the enemy bar."""
BAR_LEFT_PX, BAR_STEP_PX = 60, 4
"""Left of the first unit, half a column from the words on both sides, and the distance of two; each is 3 px wide."""
MARGIN_COL, TIME_COL, BOX_COL, RIGHT_COL = 1, 14, 18, 23
"""The first line fills the 30 columns between margins of one on both sides."""
MOST_SECONDS = 999
"""The clock has three figures, so that the line fits; of more time it shows as much."""
KEY_LEFT_PX, KEY_STEP_PX = 220, 6
"""Where the first key is shown, and the distance of the next."""
MARK_COL, ASSISTED = 16, "A"
"""Right of the bars: how hard the game is, and below it that the player is assisted."""
LINES_PX = (1, 12, 22)
"""Tops of the three lines: glyphs are 7 px high, so none touches the picture's edge or its neighbour."""
BOX_COLS, BOX_TOP_PX = 4, 8
_BOX = (("box_tl", "box_t", "box_t", "box_tr"), ("box_l", "", "", "box_r"), ("box_bl", "box_b", "box_b", "box_br"))


class Status(NamedTuple):
    """Everything that the display shows."""

    score: int = 0
    seconds: int = 0
    stage: int = 1
    branch: str = ""
    energy: int = BARS
    enemy_energy: int = BARS
    weapon: str = ""
    hearts: int = 0
    lives: int = 0
    keys: tuple[int, ...] = ()
    mark: str = ""
    """How hard the game is: Challenge.mark."""


GLYPH_HEIGHT_PX = 7
_TEXTS: tuple[tuple[int, int, Callable[[Status], str]], ...] = (
    (0, MARGIN_COL, lambda _: "SCORE-"),
    (0, MARGIN_COL + 6, lambda told: f"{min(told.score, 999999):06d}"),
    (0, TIME_COL, lambda _: "TIME"),
    (0, TIME_COL + 5, lambda told: f"{max(0, min(told.seconds, MOST_SECONDS)):03d}"),
    (0, RIGHT_COL, lambda _: "STAGE"),
    (0, RIGHT_COL + 5, lambda told: f"{_stage_name(min(told.stage, 99), told.branch):>3}"),
    (1, MARGIN_COL, lambda _: "PLAYER"),
    (2, MARGIN_COL, lambda _: "ENEMY"),
    (1, RIGHT_COL + 1, lambda told: f"-{min(told.hearts, 99):02d}"),
    (1, MARK_COL, lambda told: f"{told.mark.removesuffix(ASSISTED):2}"),
    (2, MARK_COL, lambda told: ASSISTED if ASSISTED in told.mark else " "),
    (2, RIGHT_COL, lambda told: f"P-{max(0, min(told.lives, 99)):02d}"),
)
"""Line, column and words of every text, each always as long."""


class _Part(NamedTuple):
    """A part of the display: what it tells of a status, and what draws that, in a place of its own."""

    told: Callable[[Status], Any]
    draw: Callable[[Any], None]


class Hud:
    """Draws the display, and of it anew only the parts in which something has changed."""

    def __init__(self, sprites: SpriteCache) -> None:
        self._sprites = sprites
        self._status: Status | None = None
        self._strip: Pixels = np.full((HEIGHT_PX, nes.SCREEN_WIDTH_PX), EMPTY, np.uint8)
        self._parts = tuple(self._all_parts())
        self._shown: list[Any] = [None] * len(self._parts)

    def draw(self, frame: Slots, status: Status) -> None:
        """Put the display over the top of `frame` (H, 256), colour slots."""
        if status != self._status:
            for number, part in enumerate(self._parts):
                told = part.told(status)
                if told != self._shown[number]:
                    part.draw(told)
                    self._shown[number] = told
            self._status = status
        frame[:HEIGHT_PX] = self._strip

    def _all_parts(self) -> Iterator[_Part]:
        for line, col, words in _TEXTS:
            yield _Part(words, partial(self._text, line, col))
        yield _Part(lambda _: "heart", self._heart)
        yield _Part(lambda status: status.energy, partial(self._bar, 1, "bar_full"))
        yield _Part(lambda status: status.enemy_energy, partial(self._bar, 2, "bar_enemy_full"))
        yield _Part(lambda status: status.weapon, self._box)
        yield _Part(lambda status: status.keys, self._keys)

    def _text(self, line: int, col: int, text: str) -> None:
        top, left = LINES_PX[line], col * nes.CHR_PX
        self._strip[top : top + GLYPH_HEIGHT_PX, left : left + len(text) * nes.CHR_PX] = EMPTY
        write(self._strip[top:], self._sprites, text, col, 0)

    def _heart(self, name: str) -> None:
        blit(self._strip, self._sprites.get("hud", name), RIGHT_COL * nes.CHR_PX, LINES_PX[1])

    def _bar(self, line: int, full: str, units: int) -> None:
        top = LINES_PX[line]
        self._strip[top : top + nes.CHR_PX, BAR_LEFT_PX : BAR_LEFT_PX + BARS * BAR_STEP_PX] = EMPTY
        for unit in range(BARS):
            picture = self._sprites.get("hud", full if unit < units else "bar_empty")
            blit(self._strip, picture, BAR_LEFT_PX + unit * BAR_STEP_PX, top)

    def _box(self, weapon: str) -> None:
        left, top = BOX_COL * nes.CHR_PX, BOX_TOP_PX
        self._strip[top:, left : left + BOX_COLS * nes.CHR_PX] = EMPTY
        for row, names in enumerate(_BOX):
            for col, name in enumerate(names):
                if name:
                    picture = self._sprites.get("hud", name)
                    blit(self._strip, picture, left + col * nes.CHR_PX, top + row * nes.CHR_PX)
        if weapon:
            from nesgan_game.catalogue import ITEMS  # not before there is a world

            icon = self._sprites.get(ITEMS[weapon].sheet, weapon, still=True)
            height, width = icon.mask.shape
            inner_left = left + (BOX_COLS * nes.CHR_PX - width) // 2
            inner_top = top + (len(_BOX) * nes.CHR_PX - height) // 2
            paste(self._strip, icon.slots, icon.mask, inner_left, inner_top)

    def _keys(self, keys: tuple[int, ...]) -> None:
        self._strip[LINES_PX[2] :, KEY_LEFT_PX:] = EMPTY
        for key in keys:
            icon = self._sprites.get("hud", "key")
            blit(self._strip, icon, KEY_LEFT_PX + (key - 1) * KEY_STEP_PX, LINES_PX[2])


def _stage_name(number: int, branch: str) -> str:
    return f"{number}{branch.upper()}" if branch else f"{number:02d}"
