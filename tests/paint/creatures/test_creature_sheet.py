"""Sheets of painted creatures."""

from pathlib import Path

import numpy as np

from nesgan_game.creatures import CREATURE_KINDS
from nesgan_game.paint.creatures.creature_painter import CreaturePainter
from nesgan_game.paint.creatures.creature_sheet import GREYS, SCALE, creature_sheet


def test_a_sheet_shows_designs_of_every_kind(toy_creatures: Path) -> None:
    painter = CreaturePainter.load(toy_creatures)
    sheet = creature_sheet(painter, 3)
    assert sheet.shape == (SCALE * 34 * len(CREATURE_KINDS), SCALE * 3 * 26)
    assert set(np.unique(sheet)) <= set(GREYS.tolist())
    # The first of the bats stands in the lower middle of the first place in its row.
    row = list(painter.kinds).index("bat")
    (size, designs), *_ = painter.kinds["bat"].items()
    (first,) = painter.paint("bat", size, np.array(designs[:1], np.float32))
    bottom = SCALE * (34 * (row + 1) - 1)
    cell = sheet[bottom - SCALE * 16 : bottom : SCALE, SCALE * 5 : SCALE * 21 : SCALE]
    np.testing.assert_array_equal(cell, GREYS[first])
