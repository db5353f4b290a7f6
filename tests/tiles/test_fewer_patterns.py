"""Pictures within a number of 8x8 patterns: what is seen least gives way."""

import numpy as np
import pytest

from nesgan_game import nes
from nesgan_game.imaging.cells import cut_flat
from nesgan_game.imaging.screen import Screen
from nesgan_game.tiles.fewer_patterns import fewer_patterns

PALETTES = np.array(
    [[0x0F, 0x01, 0x11, 0x21], [0x0F, 0x01, 0x01, 0x01], [0x0F] * 4, [0x0F, 0x16, 0x27, 0x30]], np.uint8
)


def noise(seed: int, rows: int = 3, cols: int = 4) -> Screen:
    """Nearly every 8x8 pattern is another."""
    rng = np.random.default_rng(seed)
    pattern = rng.integers(0, 4, (rows * nes.TILE_PX, cols * nes.TILE_PX)).astype(np.uint8)
    return Screen(pattern, rng.integers(0, 4, (rows, cols)).astype(np.uint8), PALETTES)


def held(screen: Screen) -> int:
    return len(np.unique(cut_flat(screen.pattern, nes.CHR_PX), axis=0))


def seen(a: Screen, b: Screen) -> int:
    return int(((a.rgb().astype(int) - b.rgb().astype(int)) ** 2).sum())


@pytest.mark.parametrize("most", [1, 2, 17, 47])
def test_no_more_are_left_than_asked_for(most: int) -> None:
    screen = noise(3)
    fitted = fewer_patterns(screen, most)
    assert held(screen) == 48
    assert held(fitted) == most
    assert (fitted.attribute == screen.attribute).all()
    assert (fitted.palettes == screen.palettes).all()
    assert (fitted.pattern == fewer_patterns(noise(3), most).pattern).all()


def test_what_fits_is_left_alone() -> None:
    screen = noise(3)
    assert fewer_patterns(screen, 48) is screen


def test_more_patterns_are_never_farther_from_the_picture() -> None:
    screen = noise(5)
    far = [seen(fewer_patterns(screen, most), screen) for most in (1, 8, 24, 40, 48)]
    assert far == sorted(far, reverse=True)
    assert far[-1] == 0


def test_the_first_to_give_way_is_the_cheapest_of_all_pairs() -> None:
    screen = noise(8, rows=1, cols=3)
    tiles = cut_flat(screen.pattern, nes.CHR_PX)
    palette = screen.attribute.repeat(2, axis=0).repeat(2, axis=1).reshape(-1)
    colours = nes.COLOURS[PALETTES[palette]].astype(int)  # (places, levels, 3)
    costs = [
        int(((colours[at][tiles[at]] - colours[at][other]) ** 2).sum())
        for at in range(len(tiles))
        for number, other in enumerate(tiles)
        if number != at
    ]
    assert seen(fewer_patterns(screen, len(tiles) - 1), screen) == min(costs)


def test_what_no_palette_shows_costs_nothing() -> None:
    """In palette 2 all is black, and in 1 the upper three levels look alike: there patterns merge unseen."""
    rng = np.random.default_rng(2)
    pattern = rng.integers(0, 4, (16, 48)).astype(np.uint8)
    pattern[:, 16:32] = rng.integers(1, 4, (16, 16))
    screen = Screen(pattern, np.array([[2, 1, 3]], np.uint8), PALETTES)
    fitted = fewer_patterns(screen, 5)
    assert held(fitted) == 5
    assert (fitted.rgb() == screen.rgb()).all()


def test_a_merging_counts_what_is_shown_as_the_other_already() -> None:
    """Three in a row, each a step from the next: all as the middle one is least, whichever was merged first."""
    tiles = np.zeros((3, 8, 8), np.uint8)
    tiles[1, 0, :4] = tiles[2, 0, :8] = 3
    pattern = np.tile(tiles[1], (2, 6))
    pattern[:8, :8] = tiles[0]
    pattern[:8, 8:16] = tiles[2]
    screen = Screen(pattern, np.zeros((1, 3), np.uint8), np.tile(PALETTES[3:], (4, 1)))
    fitted = fewer_patterns(screen, 1)
    assert (fitted.pattern == np.tile(tiles[1], (2, 6))).all()
