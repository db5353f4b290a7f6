"""The head-up display: 32 px at the top of the picture, three lines of text with air between them.

SCORE-000000 TIME 300 STAGE 01
PLAYER ||||||||||||||||  +--+ heart-05
ENEMY  ||||||||||||||||  |  | P-03 keys
+--+
"""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
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


class Hud:
    """Draws the display, and draws it anew only when something in it has changed."""

    def __init__(self, sprites: SpriteCache) -> None:
        self._sprites = sprites
        self._shown: Status | None = None
        self._strip: Pixels = np.zeros((HEIGHT_PX, nes.SCREEN_WIDTH_PX), np.uint8)

    def draw(self, frame: Slots, status: Status) -> None:
        """Put the display over the top of `frame` (H, 256), colour slots."""
        if status != self._shown:
            self._strip[:] = EMPTY
            self._words(status)
            self._bar(1, "bar_full", status.energy)
            self._bar(2, "bar_enemy_full", status.enemy_energy)
            self._box(status.weapon)
            for key in status.keys:
                icon = self._sprites.get("hud", "key")
                blit(self._strip, icon, KEY_LEFT_PX + (key - 1) * KEY_STEP_PX, LINES_PX[2])
            self._shown = status
        frame[:HEIGHT_PX] = self._strip

    def _words(self, status: Status) -> None:
        def put(text: str, col: int, line: int) -> None:
            write(self._strip[LINES_PX[line] :], self._sprites, text, col, 0)

        put(f"SCORE-{min(status.score, 999999):06d}", MARGIN_COL, 0)
        put(f"TIME {max(0, min(status.seconds, MOST_SECONDS)):03d}", TIME_COL, 0)
        stage = min(status.stage, 99)
        put(f"STAGE{f'{stage}{status.branch.upper()}' if status.branch else f'{stage:02d}':>3}", RIGHT_COL, 0)
        put("PLAYER", MARGIN_COL, 1)
        put("ENEMY", MARGIN_COL, 2)
        blit(self._strip, self._sprites.get("hud", "heart"), RIGHT_COL * nes.CHR_PX, LINES_PX[1])
        put(f"-{min(status.hearts, 99):02d}", RIGHT_COL + 1, 1)
        for line, letters in ((1, status.mark.removesuffix(ASSISTED)), (2, ASSISTED in status.mark and ASSISTED)):
            put(letters or "", MARK_COL, line)
        put(f"P-{max(0, min(status.lives, 99)):02d}", RIGHT_COL, 2)

    def _bar(self, line: int, full: str, units: int) -> None:
        for unit in range(BARS):
            name = full if unit < units else "bar_empty"
            blit(
                self._strip,
                self._sprites.get("hud", name),
                BAR_LEFT_PX + unit * BAR_STEP_PX,
                LINES_PX[line],
            )

    def _box(self, weapon: str) -> None:
        left, top = BOX_COL * nes.CHR_PX, BOX_TOP_PX
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
