from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import fake_library, fake_painted, fake_palettes, fake_roles, fake_screen
from numpy.typing import ArrayLike

from nesgan_game import nes
from nesgan_game.errors import ConfigError, LibraryError
from nesgan_game.level.build import build_stage
from nesgan_game.level.castle import Castle, build_castle, endless
from nesgan_game.level.fill.dress import dress
from nesgan_game.level.formats.text_stage import sketch_stage
from nesgan_game.level.formats.tmx_writer import write_tmx
from nesgan_game.level.stage import Entity, role_stage, roles_from_text
from nesgan_game.library import builder
from nesgan_game.library.tile_library import REQUIRED_ROLES, TileLibrary
from nesgan_game.roles import MATERIAL_INDEX, ROLE_INDEX, ROLES
from nesgan_game.tiles.neighbourhoods import contexts


@pytest.fixture(scope="module")
def library() -> TileLibrary:
    return fake_library(3)


def test_every_required_role_has_a_tile(library: TileLibrary) -> None:
    for role in REQUIRED_ROLES:
        assert library.by_role(role), role
        assert all(tile.role == role for tile in library.by_role(role))


def test_tiles_are_numbered_and_ordered_by_role_and_cluster(library: TileLibrary) -> None:
    assert [tile.id for tile in library] == list(range(len(library)))
    assert library[5] is library.tiles[5]
    order = [(ROLE_INDEX[tile.role], tile.cluster) for tile in library]
    assert order == sorted(order)
    clusters = [tile.cluster for tile in library]
    assert sorted(set(clusters)) == list(range(max(clusters) + 1))
    assert {tile.role for tile in library.cluster(clusters[-1])} == {library[-1].role}


def test_the_most_frequent_come_first(library: TileLibrary) -> None:
    for role in ROLES:
        counts = [tile.count for tile in library.by_role(role.name)]
        assert counts == sorted(counts, reverse=True)


def test_counts_and_contexts_are_those_of_the_screens() -> None:
    painted = fake_painted(np.random.default_rng(4), 3)
    library = TileLibrary.from_screens(painted)
    for role, index in ROLE_INDEX.items():
        tiles = library.by_role(role)
        assert sum(tile.count for tile in tiles) == sum((roles == index).sum() for _, roles in painted)
        seen = np.concatenate([contexts(roles)[roles == index] for _, roles in painted])
        for context in np.unique(seen):
            assert sum(tile.contexts.get(int(context), 0) for tile in tiles) == (seen == context).sum()
        for tile in tiles:
            assert tile.context == max(tile.contexts, key=lambda context: (tile.contexts[context], -context))


def test_a_tile_is_the_cell_it_was_cut_from() -> None:
    painted = fake_painted(np.random.default_rng(4), 3)
    for tile in TileLibrary.from_screens(painted):
        number, row, col = tile.origin
        screen, roles = painted[number]
        assert roles[row, col] == ROLE_INDEX[tile.role]
        cell = screen.pattern[row * 16 : row * 16 + 16, col * 16 : col * 16 + 16]
        assert (tile.pattern == cell).all()
        assert tile.palette == screen.attribute[row, col]


def test_void_is_one_plain_tile_even_when_something_was_painted_or_nothing() -> None:
    rng = np.random.default_rng(0)
    roles = fake_roles(rng)
    screen = fake_screen(roles, rng)
    painted = screen.pattern.copy()
    painted[:16] = 3
    starry = type(screen)(painted, screen.attribute, screen.palettes)
    bare = np.where(roles == ROLE_INDEX["void"], ROLE_INDEX["wall"], roles).astype(np.uint8)
    for library, count in (
        (TileLibrary.from_screens([(starry, roles)]), 16),
        (TileLibrary.from_screens([(starry, bare)]), 0),
    ):
        (void,) = library.by_role("void")
        assert void.id == 0
        assert not void.pattern.any()
        assert void.count == count
        assert (library.rgb(void) == nes.COLOURS[library.palettes[0, 0]]).all()


def test_the_same_screens_give_the_same_library(library: TileLibrary) -> None:
    again = fake_library(3)
    assert [(tile.name, tile.count, tile.origin) for tile in again] == [(t.name, t.count, t.origin) for t in library]
    assert (again.atlas.index() == library.atlas.index()).all()
    assert (again.right == library.right).all()
    assert (again.below == library.below).all()


def test_names_tell_role_and_material() -> None:
    materials = np.zeros(len(ROLES), np.uint8)
    materials[ROLE_INDEX["solid"]] = MATERIAL_INDEX["brick"]
    library = TileLibrary.from_screens(fake_painted(np.random.default_rng(0)), materials=materials)
    assert {"solid-brick-1", "solid-brick-2"} <= {tile.name for tile in library.by_role("solid")}
    assert library[0].name == "void-plain-1"
    assert len({tile.name for tile in library}) == len(library)


def test_the_usual_neighbourhoods_keep_a_tile_of_their_own() -> None:
    """Ground whose left edge is drawn otherwise gets a tile for it, however rare edges are."""
    rng = np.random.default_rng(0)
    roles = np.concatenate([fake_roles(rng), np.full((26, 16), ROLE_INDEX["solid"], np.uint8)])
    roles[16:, 0] = ROLE_INDEX["wall"]
    screen = fake_screen(roles, rng, wear=0)
    pattern = screen.pattern.copy()
    pattern[16 * 17 : 16 * 39, 16:20] = 3
    library = TileLibrary.from_screens([(type(screen)(pattern, screen.attribute, screen.palettes), roles)])
    edges = [tile for tile in library.by_role("solid") if (tile.pattern[:, :4] == 3).all()]
    assert edges
    assert all(not tile.context & 1 << 6 for tile in edges)


def test_colours_come_from_own_or_other_palettes(library: TileLibrary) -> None:
    tile = library.by_role("solid")[0]
    assert (library.rgb(tile) == nes.COLOURS[library.palettes[tile.palette]][tile.pattern]).all()
    assert (library.rgb(tile.id) == library.rgb(tile)).all()
    other = fake_palettes(np.random.default_rng(99))
    assert (library.rgb(tile, other) == nes.COLOURS[other[tile.palette]][tile.pattern]).all()
    assert (library.rgb(tile, other[2]) == nes.COLOURS[other[2]][tile.pattern]).all()


def test_a_surface_needs_no_display_and_shows_the_tile(library: TileLibrary) -> None:
    import pygame

    tile = library.by_role("window")[0]
    surface = library.surface(tile)
    assert surface.get_size() == (16, 16)
    assert (pygame.surfarray.array3d(surface).swapaxes(0, 1) == library.rgb(tile)).all()
    surface.fill((0, 0, 0))
    assert pygame.surfarray.array3d(library.surface(tile)).any()


@pytest.mark.slow
def test_libraries_are_made_without_pygame_torch_or_scipy() -> None:
    code = (
        "import sys; sys.path[:0] = ['tests', '.']; from fakes import fake_library; fake_library();"
        "print({'torch', 'pygame', 'scipy', 'onnxruntime'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def frozen(library: TileLibrary) -> None:
    for array in (library.palettes, library.right, library.below, library[3].pattern):
        with pytest.raises(ValueError, match="read-only"):
            array[0, 0] = 0
    for mapping in (library.provenance, library[3].contexts):
        with pytest.raises(TypeError, match="does not support item assignment"):
            mapping[0] = 1  # type: ignore[index]
    for thing, name in ((library, "name"), (library[3], "role")):
        with pytest.raises(AttributeError):
            setattr(thing, name, "other")


def test_nothing_can_be_changed(library: TileLibrary) -> None:
    frozen(library)
    palettes, notes = library.palettes.copy(), {"list": [1]}
    own = TileLibrary("x", 0, palettes, library.tiles, library.right.copy(), library.below, notes)
    palettes[0], notes["list"][0] = 0, 2
    assert (own.palettes == library.palettes).all()
    assert own.provenance["list"] == [1]
    frozen(own)


@pytest.mark.parametrize("again", [lambda one: pickle.loads(pickle.dumps(one)), copy.copy, copy.deepcopy])
def test_copies_are_equal_and_as_unchangeable(
    library: TileLibrary, again: Callable[[TileLibrary], TileLibrary]
) -> None:
    other = again(library)
    frozen(other)
    assert type(other) is TileLibrary
    assert (other.name, other.seed, other.provenance) == (library.name, library.seed, library.provenance)
    assert (other.atlas.index() == library.atlas.index()).all()
    assert (other.right == library.right).all()
    assert [(tile.name, tile.contexts, tile.origin) for tile in other] == [
        (tile.name, tile.contexts, tile.origin) for tile in library
    ]


def test_a_library_is_told_in_one_line(library: TileLibrary) -> None:
    assert repr(library) == f"<TileLibrary 'fake-3', seed 3, {len(library)} tiles>"


@pytest.mark.parametrize("given", ["my_tiles", None, Path("my_tiles"), 7])
def test_who_takes_a_library_refuses_what_is_none_in_a_line(given: Any, tmp_path: Path) -> None:
    hall = (Entity(1, "hero", 24, 16), Entity(2, "exit", 40, 16))
    stage = role_stage("hall", roles_from_text("....\n===="), hall)
    takers: dict[str, Callable[[], object]] = {
        "build_stage": lambda: build_stage(given, seed=1),
        "dress": lambda: dress([["solid"]], given),
    }
    if given is not None:  # which is a library painted for it, or that of other people's tiles
        takers |= {
            "Castle": lambda: Castle(1, library=given),
            "build_castle": lambda: build_castle(1, library=given),
            "endless": lambda: endless(1, library=given),
            "write_tmx": lambda: write_tmx(stage, given, tmp_path),
            "sketch_stage": lambda: sketch_stage(tmp_path / "none.toml", given),
        }
    for name, take in takers.items():
        with pytest.raises(ConfigError) as told:
            take()
        assert str(told.value).startswith(f"library: {given!r} is no TileLibrary; give TileLibrary.load"), name
    assert list(tmp_path.iterdir()) == []


def test_threads_share_a_library() -> None:
    library = fake_library(5)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda n: (library.by_role("solid")[0].id, library.surface(n).get_size()), [0] * 64))
        atlases = list(pool.map(lambda _: library.atlas.index().tobytes(), range(16)))
    assert set(found) == {(library.by_role("solid")[0].id, (16, 16))}
    assert len(set(atlases)) == 1


def test_indexing_and_slicing_are_those_of_a_tuple(library: TileLibrary) -> None:
    assert library[-1] is library.tiles[-1]
    assert library[np.int64(2)] is library.tiles[2]
    assert library[2:9:3] == library.tiles[2:9:3]
    assert list(library) == list(library.tiles)
    assert library[4] in library
    with pytest.raises(IndexError):
        library[len(library)]


def test_recoloured_tiles_are_the_same_tiles_in_other_colours(library: TileLibrary) -> None:
    other = fake_palettes(np.random.default_rng(99))
    dyed = library.recolour(other.tolist())
    assert type(dyed) is TileLibrary
    assert dyed.tiles == library.tiles
    assert (dyed.palettes == other).all()
    assert (library.palettes != other).any()
    for tile in library[::5]:
        assert (dyed.rgb(tile) == library.rgb(tile, other)).all()
    frozen(dyed)


@pytest.mark.parametrize(
    ("palette", "why"),
    [
        (4, "no palette 4"),
        (-1, "no palette -1"),
        ([15, 1, 2], "four NES colour numbers"),
        ([15, 1, 2, 64], "four NES colour numbers"),
        ([-1, 1, 2, 3], "four NES colour numbers"),
        ([0.5, 1, 2, 3], "no palette"),
        ("red", "no palette"),
        (np.zeros((2, 4), np.uint8), "four NES colour numbers"),
    ],
)
def test_palettes_that_are_none_are_refused(library: TileLibrary, palette: ArrayLike, why: str) -> None:
    with pytest.raises(ConfigError, match=why):
        library.surface(1, palette)
    with pytest.raises(ConfigError, match=why):
        library.tileset_surface(palette)


def test_recolouring_needs_palettes_that_an_nes_could_show(library: TileLibrary) -> None:
    for palettes in (np.arange(16).reshape(4, 4), [15, 1, 2, 3], 2):
        with pytest.raises(ConfigError):
            library.recolour(palettes)


def test_a_number_names_one_of_the_librarys_palettes(library: TileLibrary) -> None:
    tile = library.by_role("solid")[0]
    assert (library.rgb(tile, 3) == library.rgb(tile, library.palettes[3])).all()
    assert (library.rgb(tile, tile.palette) == library.rgb(tile)).all()


def test_the_whole_tileset_is_one_surface(library: TileLibrary) -> None:
    import pygame

    other = fake_palettes(np.random.default_rng(9))
    for palettes in (None, other, 2):
        sheet = library.tileset_surface(palettes)
        assert sheet.get_size() == (256, -(-len(library) // 16) * 16)
        seen = pygame.surfarray.array3d(sheet).swapaxes(0, 1)
        for tile in library:
            x, y, width, height = library.area(tile)
            assert (seen[y : y + height, x : x + width] == library.rgb(tile, palettes)).all()
    assert library.area(17) == library.area(library[17]) == (16, 16, 16, 16)


@pytest.mark.slow
def test_surfaces_need_neither_a_window_nor_init() -> None:
    code = (
        "import os, sys; sys.path[:0] = ['tests', '.']; from fakes import fake_library; library = fake_library();"
        "library.surface(3); library.tileset_surface(); import pygame;"
        "print(pygame.get_init(), pygame.display.get_init(), pygame.display.get_surface())"
    )
    env = {name: value for name, value in os.environ.items() if not name.startswith("SDL_")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    assert done.stdout.split()[-3:] == ["False", "False", "None"]


def test_a_pattern_that_is_no_tile_is_refused(library: TileLibrary) -> None:
    for pattern in (np.zeros((8, 8), np.uint8), np.full((16, 16), 5, np.uint8)):
        with pytest.raises(LibraryError, match="tile 3"):
            replace(library[3], pattern=pattern)


def test_tiles_out_of_order_are_refused(library: TileLibrary) -> None:
    with pytest.raises(LibraryError, match="numbered"):
        replace(library, tiles=library.tiles[::-1])


def test_a_missing_role_is_named() -> None:
    rng = np.random.default_rng(0)
    roles = fake_roles(rng)
    screen = fake_screen(roles, rng)
    roles[roles == ROLE_INDEX["door"]] = ROLE_INDEX["wall"]
    with pytest.raises(LibraryError, match="role door"):
        TileLibrary.from_screens([(screen, roles)])
    whole = fake_library()
    with pytest.raises(LibraryError, match="no tile for wall"):
        TileLibrary("x", 0, whole.palettes.copy(), whole.tiles[:1], whole.right[:1, :1], whole.below[:1, :1])
    with pytest.raises(LibraryError, match="do not fit"):
        TileLibrary("x", 0, whole.palettes.copy(), whole.tiles, whole.right[:1, :1], whole.below)


def test_nothing_to_cut_from_and_unknown_roles_are_errors(library: TileLibrary) -> None:
    with pytest.raises(LibraryError, match="no screens"):
        TileLibrary.from_screens([])
    with pytest.raises(LibraryError, match="no pictures"):
        TileLibrary.from_pictures([])
    with pytest.raises(LibraryError, match="no role is called 'lava'"):
        library.by_role("lava")


def test_a_library_from_foreign_pictures_is_whole() -> None:
    rng = np.random.default_rng(6)
    pictures = [screen.rgb()[5:, 3:] for screen, _ in fake_painted(rng, 3)]
    library = TileLibrary.from_pictures(pictures, name="foreign")
    assert {tile.role for tile in library} >= set(REQUIRED_ROLES)
    assert library.provenance["mean_oklab_error"] == 0
    assert library.provenance["screens"] == 3


def test_pictures_too_small_or_too_plain_are_refused() -> None:
    with pytest.raises(ConfigError, match="no 16x16 cell"):
        TileLibrary.from_pictures([np.zeros((8, 8, 3), np.uint8)])
    with pytest.raises(LibraryError, match="different cells"):
        TileLibrary.from_pictures([np.zeros((64, 64, 3), np.uint8)])


def test_even_pure_noise_stays_below_the_cap() -> None:
    rng = np.random.default_rng(0)
    painted = []
    for _ in range(8):
        roles = fake_roles(rng)
        screen = fake_screen(roles, rng)
        noise = rng.integers(0, 4, screen.pattern.shape).astype(np.uint8)
        painted.append((type(screen)(noise, screen.attribute, screen.palettes), roles))
    library = TileLibrary.from_screens(painted)
    assert len(library) <= 16 * 24
    assert library.provenance["funnel"]["different"] == library.provenance["funnel"]["cells"]


def test_a_role_whose_cells_all_differ_still_has_a_tile() -> None:
    rng = np.random.default_rng(0)
    group, context = np.arange(200), rng.permutation(200).astype(np.uint8)
    assert builder._varied(group, context, 200).tolist() == [0]


def test_every_cluster_has_a_name_of_its_own(library: TileLibrary) -> None:
    called = library.cluster_names
    assert called.keys() == {tile.cluster for tile in library}
    assert len(set(called.values())) == len(called)
    assert all(called[tile.cluster].startswith(f"{tile.role}-") for tile in library)
