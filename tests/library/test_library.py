from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from fakes import fake_library, fake_painted, fake_palettes, fake_roles, fake_screen

from nesgan_game import nes
from nesgan_game.errors import ConfigError, LibraryError
from nesgan_game.library import build
from nesgan_game.library.library import REQUIRED_ROLES, TileLibrary
from nesgan_game.roles import MATERIAL_INDEX, ROLE_INDEX, ROLES
from nesgan_game.tiles.slicing import contexts


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


def test_libraries_are_made_without_pygame_torch_or_scipy() -> None:
    code = (
        "import sys; sys.path[:0] = ['tests', '.']; from fakes import fake_library; fake_library();"
        "print({'torch', 'pygame', 'scipy', 'onnxruntime'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_arrays_are_read_only(library: TileLibrary) -> None:
    for array in (library.palettes, library.right, library.below, library[3].pattern):
        with pytest.raises(ValueError, match="read-only"):
            array[0, 0] = 0


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
    assert build._varied(group, context, 200).tolist() == [0]
