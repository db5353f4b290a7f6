"""Which tile goes where."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from fakes import fake_library

from nesgan_game.errors import Contradiction
from nesgan_game.level.controls import Controls
from nesgan_game.level.fill import Chooser, _sparse, pictures
from nesgan_game.level.grammar import draw
from nesgan_game.level.planner import plan
from nesgan_game.level.stage import roles_from_text
from nesgan_game.library.library import TileLibrary
from nesgan_game.roles import ROLE_INDEX


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(1)


def test_every_cell_gets_a_tile_of_its_role(library: TileLibrary) -> None:
    rng = np.random.default_rng(0)
    roles = draw(plan(rng, Controls()), rng).roles
    ids = Chooser(library).fill(roles, rng)
    role = np.array([ROLE_INDEX[tile.role] for tile in library])
    assert np.array_equal(role[ids], roles)


def test_backgrounds_are_calm_with_some_variants(library: TileLibrary) -> None:
    roles = np.full((12, 64), ROLE_INDEX["wall"], np.uint8)
    ids = Chooser(library).fill(roles, np.random.default_rng(0))
    counts = np.bincount(ids.ravel())
    base = Chooser(library).plain("wall", roles.shape)
    same = (ids == base).mean()
    assert 0.85 < same < 0.99
    assert (counts > 0).sum() > 1


def test_variants_are_sparse_and_apart() -> None:
    mask = _sparse((200, 200), np.random.default_rng(0))
    assert 0.05 < mask.mean() < 0.09
    assert not (mask[:, 1:] & mask[:, :-1]).any()


def test_edges_take_tiles_seen_at_edges() -> None:
    """With two kinds of pillar, one seen only at tops, the top of a pillar gets that one."""
    library = fake_library(1)
    found = library.by_role("pillar")
    middle, top = found[0], replace(found[0], id=len(library), contexts={0b00010000: 5}, context=0b00010000)
    tiles = [
        replace(tile, contexts={0b00010001: 9, 0b00000001: 9}) if tile.role == "pillar" else tile for tile in library
    ]
    right, below = np.pad(library.right, (0, 1)), np.pad(library.below, (0, 1))
    wide = TileLibrary("two", 0, library.palettes, (*tiles, top), right, below)
    roles = roles_from_text("...\n.|.\n.|.\n.|.\n===")
    ids = Chooser(wide).fill(roles, np.random.default_rng(3))
    assert ids[1, 1] == top.id
    assert ids[3, 1] != top.id
    assert middle.role == "pillar"


def test_same_seed_same_tiles(library: TileLibrary) -> None:
    roles = roles_from_text("......\n.ww.c.\n.ww...\n======\n######")
    one, other = (Chooser(library).fill(roles, np.random.default_rng(4)) for _ in range(2))
    assert np.array_equal(one, other)


def test_missing_decor_falls_back_but_other_roles_do_not(library: TileLibrary) -> None:
    bare = Chooser(library)
    del bare.of_role[ROLE_INDEX["decor"]]
    assert bare.available(roles_from_text("d"))[0, 0] == ROLE_INDEX["pillar"]
    del bare.of_role[ROLE_INDEX["spikes"]]
    with pytest.raises(Contradiction, match="spikes"):
        bare.available(roles_from_text("^"))


def test_pictures_are_the_tiles_colours(library: TileLibrary) -> None:
    rgba = pictures(library)
    assert rgba.shape == (len(library), 16, 16, 4)
    assert np.array_equal(rgba[3, :, :, :3], library.rgb(3))
    assert (rgba[..., 3] == 255).all()
