from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.nes import BLACK, COLOURS, HUES, LUMINANCE
from nesgan_game.paint.palettes import ACCENT, GROUND, NATURE, PALETTE_OF_ROLE, WALL, Hues, sample_palettes
from nesgan_game.paint.screen import check_palettes
from nesgan_game.paint.themes import THEMES
from nesgan_game.roles import ROLE_INDEX, ROLES

SEEDS = st.integers(0, 2**32 - 1)
ANY = Hues(wall=(0, *HUES), ground=(0, *HUES), accent=(0x20, 0x28, 0x30, 0x37), nature=tuple(HUES))


@given(SEEDS, st.sampled_from([ANY, *(kind.hues for kind in THEMES.values())]))
def test_palettes_are_legal_and_kept_apart(seed: int, hues: Hues) -> None:
    palettes = sample_palettes(hues, np.random.default_rng(seed))
    assert palettes.dtype == np.uint8
    check_palettes(palettes)
    assert (palettes[:, 0] == BLACK).all()
    assert palettes.max() < len(COLOURS)
    assert palettes[GROUND, 2] % 16 != palettes[WALL, 2] % 16 or palettes[GROUND, 2] == 0x10, "two hues"
    assert tuple(palettes[GROUND, 1:]) != tuple(palettes[WALL, 1:])
    np.testing.assert_array_equal(palettes[ACCENT, 1:3], palettes[WALL, 1:3])
    assert palettes[ACCENT, 3] in hues.accent
    assert palettes[NATURE, 2] % 16 in hues.nature


@given(SEEDS, st.sampled_from([ANY, *(kind.hues for kind in THEMES.values())]))
def test_levels_ascend_in_luminance(seed: int, hues: Hues) -> None:
    palettes = sample_palettes(hues, np.random.default_rng(seed))
    for number in (GROUND, WALL, NATURE, ACCENT):
        assert (np.diff(LUMINANCE[palettes[number]]) > 0).all(), f"palette {number}"


@given(SEEDS)
def test_a_seed_is_one_set(seed: int) -> None:
    first, again = (sample_palettes(ANY, np.random.default_rng(seed)) for _ in range(2))
    np.testing.assert_array_equal(first, again)


def test_seeds_give_many_sets() -> None:
    sets = {sample_palettes(ANY, np.random.default_rng(seed)).tobytes() for seed in range(100)}
    assert len(sets) > 80


@pytest.mark.parametrize(
    ("palette", "roles"),
    [
        (WALL, {"void", "wall"}),
        (GROUND, {"solid", "ledge", "breakable"}),
        (NATURE, {"foliage", "liquid"}),
    ],
)
def test_palette_of_role(palette: int, roles: set[str]) -> None:
    assert {role.name for role in ROLES if PALETTE_OF_ROLE[ROLE_INDEX[role.name]] == palette} == roles


def test_the_table_is_whole_and_read_only() -> None:
    assert PALETTE_OF_ROLE.shape == (len(ROLES),)
    assert PALETTE_OF_ROLE.max() <= 3
    with pytest.raises(ValueError, match="read-only"):
        PALETTE_OF_ROLE[0] = 1
