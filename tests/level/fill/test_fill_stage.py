"""Which tile goes where, over a whole stage."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from fakes import fake_library
from numpy.typing import NDArray

from nesgan_game.errors import Contradiction
from nesgan_game.level.controls import Controls
from nesgan_game.level.fill.fill_stage import Chooser, chooser_of, fill_stage
from nesgan_game.level.layout.draw import lay_out
from nesgan_game.level.stage import Room, roles_from_text
from nesgan_game.level.stage_tiles import StageTiles
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import stream


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(1)


def whole(roles: NDArray[np.uint8]) -> tuple[Room, ...]:
    return (Room("room", "corridor", 0, 0, *roles.shape),)


def roles_of(library: TileLibrary) -> NDArray[np.intp]:
    return np.array([ROLE_INDEX[tile.role] for tile in library])


@pytest.mark.parametrize("seed", range(3))
def test_every_cell_of_the_rooms_gets_a_tile_of_its_role(library: TileLibrary, seed: int) -> None:
    rng = stream(seed)
    layout = lay_out(rng, rng, Controls())
    ids = chooser_of(library).fill(layout.roles, layout.rooms, rng).ids
    inside = np.zeros(ids.shape, bool)
    for room in layout.rooms:
        inside[room.area] = True
    assert np.array_equal(ids >= 0, inside)
    assert np.array_equal(roles_of(library)[ids[inside]], layout.roles[inside])


def test_a_library_without_pieces_and_textures_fills_by_neighbourhoods(library: TileLibrary) -> None:
    """As those saved before there were any."""
    bare = replace(library, pieces=(), textures=())
    rng = stream(5)
    layout = lay_out(rng, rng, Controls())
    ids = chooser_of(bare).fill(layout.roles, layout.rooms, rng).ids
    assert np.array_equal(roles_of(bare)[ids[ids >= 0]], layout.roles[ids >= 0])


def test_edges_take_tiles_seen_at_edges(library: TileLibrary) -> None:
    """Without textures, a tile seen only where ground is open above is its top edge, another one its middle."""
    ground = library.by_role("solid")[0]
    edge = replace(ground, id=len(library), contexts={0b01111100: 5}, context=0b01111100)
    tiles = [replace(tile, contexts={0xFF: 9}) if tile.role == "solid" else tile for tile in library]
    right, below = np.pad(library.right, (0, 1)), np.pad(library.below, (0, 1))
    wide = TileLibrary("two", 0, library.palettes, (*tiles, edge), right, below)
    roles = roles_from_text(".....\n#####\n#####")
    ids = Chooser(wide).fill(roles, whole(roles), stream(3)).ids
    assert (ids[1] == edge.id).all()
    assert (ids[2] != edge.id).all()


def test_same_seed_same_tiles_and_another_seed_others(library: TileLibrary) -> None:
    rng = stream(4)
    layout = lay_out(rng, rng, Controls())
    fills = [chooser_of(library).fill(layout.roles, layout.rooms, stream(seed)).ids for seed in (4, 4, 5)]
    assert np.array_equal(fills[0], fills[1])
    assert not np.array_equal(fills[0], fills[2])


def test_missing_decor_falls_back_but_other_roles_do_not(library: TileLibrary) -> None:
    bare = Chooser(library)
    bare._known.discard(ROLE_INDEX["decor"])
    assert bare.available(roles_from_text("d"))[0, 0] == ROLE_INDEX["pillar"]
    bare._known.discard(ROLE_INDEX["spikes"])
    with pytest.raises(Contradiction, match="spikes"):
        bare.available(roles_from_text("^"))


def test_a_chooser_is_made_once_for_a_library_and_forgotten_with_it() -> None:
    from nesgan_game.level.fill.fill_stage import _CHOOSERS

    library = fake_library(9)
    assert chooser_of(library) is chooser_of(library)
    kept = len(_CHOOSERS)
    del library
    assert len(_CHOOSERS) == kept - 1


def test_layers_hold_what_belongs_there(library: TileLibrary) -> None:
    roles = roles_from_text("......\n.%--w.\n......\n======")
    known, layers = fill_stage(roles, whole(roles), frozenset(), library, stream(0))
    assert np.array_equal(known, roles)
    role = roles_of(library)
    assert role[layers["field"][1, 1]] == ROLE_INDEX["breakable"]
    assert role[layers["background"][1, 1]] == ROLE_INDEX["wall"]
    assert role[layers["background"][1, 4]] == ROLE_INDEX["window"]
    assert layers["field"][1, 4] == -1
    assert layers["background"][3, 0] == -1
    assert (layers["foreground"] == -1).all()


def test_pictures_are_the_tiles_colours(library: TileLibrary) -> None:
    rgba = StageTiles.of(library).rgba()
    assert rgba.shape == (len(library), 16, 16, 4)
    assert np.array_equal(rgba[3, :, :, :3], library.rgb(3))
    assert (rgba[..., 3] == 255).all()
