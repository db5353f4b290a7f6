"""Textures of walls and ground."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from fakes import fake_library
from numpy.typing import NDArray

from nesgan_game.level.fill.texture_fill import TextureFill, _sparse
from nesgan_game.level.stage import roles_from_text
from nesgan_game.library.multicell import DOWN, LEFT, RIGHT, UP, Texture, surroundings
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import stream


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(1)


def with_textures(library: TileLibrary, role: str, *textures: Texture) -> TextureFill:
    others = tuple(texture for texture in library.textures if texture.role != role)
    return TextureFill(replace(library, textures=(*others, *textures)))


def settled(texture_fill: TextureFill, roles: NDArray[np.uint8], seed: int = 0) -> NDArray[np.int32]:
    sides, outdoors = surroundings(roles)
    kinds = texture_fill.kinds(roles, sides, outdoors)
    return texture_fill.settle(texture_fill.base(kinds), roles, kinds, np.ones(roles.shape, bool), stream(seed))


def test_a_texture_of_several_tiles_is_laid_by_row_and_column(library: TileLibrary) -> None:
    a, b, c = (tile.id for tile in library.by_role("wall")[:3])
    texture_fill = with_textures(library, "wall", Texture("wall", ((a, b, c), (b, c, a)), False, 0, 9))
    ids = settled(texture_fill, np.full((4, 7), ROLE_INDEX["wall"], np.uint8))
    assert ids[0].tolist() == [a, b, c, a, b, c, a]
    assert ids[3].tolist() == [b, c, a, b, c, a, b]
    assert texture_fill.plain("wall", 1, 2, (1, 2)).tolist() == [[a, b]]


def test_sides_choose_the_tile_and_unseen_sides_take_the_nearest(library: TileLibrary) -> None:
    top, middle = (tile.id for tile in library.by_role("solid")[:2])
    ring = UP | RIGHT | DOWN | LEFT
    texture_fill = with_textures(
        library,
        "solid",
        Texture("solid", ((middle,),), False, ring, 50),
        Texture("solid", ((top,),), False, ring - UP, 20),
    )
    ids = settled(texture_fill, roles_from_text(".....\n.###.\n.###.\n.###."))
    assert (ids[1, 1:4] == top).all()
    assert (ids[2:, 1:4] == middle).all()


def test_stretches_are_calm_with_some_variants(library: TileLibrary) -> None:
    base, other = (tile.id for tile in library.by_role("wall")[:2])
    texture_fill = with_textures(
        library, "wall", Texture("wall", ((base,),), False, 0, 90), Texture("wall", ((other,),), False, 0, 10)
    )
    ids = settled(texture_fill, np.full((12, 64), ROLE_INDEX["wall"], np.uint8))
    assert 0.85 < (ids == base).mean() < 0.99
    assert set(np.unique(ids).tolist()) == {base, other}


def test_a_bad_seam_keeps_a_variant_away(library: TileLibrary) -> None:
    base, other = (tile.id for tile in library.by_role("wall")[:2])
    seams = np.zeros_like(library.right)
    seams[[base, other], [other, base]] = 0.8
    texture_fill = with_textures(
        replace(library, right=seams, below=seams),
        "wall",
        Texture("wall", ((base,),), False, 0, 90),
        Texture("wall", ((other,),), False, 0, 10),
    )
    assert (settled(texture_fill, np.full((12, 64), ROLE_INDEX["wall"], np.uint8)) == base).all()


def test_what_stands_in_the_open_air_has_a_texture_of_its_own(library: TileLibrary) -> None:
    indoors, outside = (tile.id for tile in library.by_role("platform")[:2])
    texture_fill = with_textures(
        library,
        "platform",
        Texture("platform", ((indoors,),), False, RIGHT | LEFT, 9),
        Texture("platform", ((outside,),), True, RIGHT | LEFT, 3),
    )
    assert (settled(texture_fill, roles_from_text("....\n.--.\n....\n===="))[1, 1:3] == indoors).all()
    assert (settled(texture_fill, roles_from_text("    \n -- \n    \n===="))[1, 1:3] == outside).all()


def test_variants_are_sparse_and_apart() -> None:
    mask = _sparse((200, 200), stream(0))
    assert 0.05 < mask.mean() < 0.09
    assert not (mask[:, 1:] & mask[:, :-1]).any()


def test_another_palette_is_no_variant(library: TileLibrary) -> None:
    base, other = library.by_role("wall")[:2]
    tiles = tuple(replace(tile, palette=3) if tile.id == other.id else tile for tile in library)
    texture_fill = with_textures(
        replace(library, tiles=tiles),
        "wall",
        Texture("wall", ((base.id,),), False, 0, 60),
        Texture("wall", ((other.id,),), False, 0, 40),
    )
    assert (settled(texture_fill, np.full((12, 64), ROLE_INDEX["wall"], np.uint8)) == base.id).all()


def test_what_looks_quite_different_is_no_variant(library: TileLibrary) -> None:
    base, other = library.by_role("wall")[0], library.by_role("solid")[0]
    texture_fill = with_textures(
        library, "wall", Texture("wall", ((base.id,),), False, 0, 60), Texture("wall", ((other.id,),), False, 0, 40)
    )
    assert (settled(texture_fill, np.full((12, 64), ROLE_INDEX["wall"], np.uint8)) == base.id).all()
