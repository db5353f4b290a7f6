from __future__ import annotations

import subprocess
import sys
import types
from dataclasses import FrozenInstanceError
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest
from fakes import Array, fake_roles, fake_screen

from nesgan_game.errors import ConfigError, LibraryError
from nesgan_game.imaging.screen import Screen
from nesgan_game.library import painted_screens
from nesgan_game.library.multicell import rectangles
from nesgan_game.library.tile_library import REQUIRED_ROLES, TileLibrary
from nesgan_game.paint.themes import Theme
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import Random, stream
from nesgan_game.tiles.cluster import stability


class FakePainter:
    """Stands in for the network: draws the fakes in the theme's palettes and counts its screens."""

    def __init__(self) -> None:
        self.painted = 0
        self.facts = None
        """Nothing of its own: themes take the shipped network's."""

    def paint_all(self, layouts: list[Array], theme: Theme, rng: Random, progress: object) -> list[Screen]:
        assert progress is None
        self.painted += len(layouts)
        chance = np.random.default_rng(rng.integers(2**63))
        return [fake_screen(roles, chance, palettes=theme.palettes) for roles in layouts]


def imagining(monkeypatch: pytest.MonkeyPatch, imagine: object) -> None:
    module = types.ModuleType("nesgan_game.rolemap.random_layouts")
    module.imagine = imagine  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "nesgan_game.rolemap.random_layouts", module)


def imagined(rng: Random, rows: int, cols: int) -> Array:
    return fake_roles(np.random.default_rng(rng.integers(2**63)), rows, cols)


def without_stairs(rng: Random, rows: int, cols: int) -> Array:
    roles = imagined(rng, rows, cols)
    roles[roles == ROLE_INDEX["stair_up_left"]] = ROLE_INDEX["wall"]
    return roles


def without_doors(rng: Random, rows: int, cols: int) -> Array:
    roles = imagined(rng, rows, cols)
    roles[roles == ROLE_INDEX["door"]] = ROLE_INDEX["wall"]
    return roles


@pytest.mark.slow
def test_the_same_seed_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    imagining(monkeypatch, fake_roles)
    for name in "ab":
        library = TileLibrary.generate(seed=7, screens=3, painter=FakePainter())  # type: ignore[arg-type]
        library.save(tmp_path / name)
        assert library.seed == 7
        assert library.name == library.provenance["theme"]
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name
    other = TileLibrary.generate(seed=8, screens=3, painter=FakePainter())  # type: ignore[arg-type]
    assert (other.palettes != library.palettes).any()


def test_as_many_screens_as_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    imagining(monkeypatch, fake_roles)
    painter = FakePainter()
    library = TileLibrary.generate(seed=1, screens=5, painter=painter)  # type: ignore[arg-type]
    assert painter.painted == 5 + len(painted_screens.samples())
    assert library.provenance["screens"] == painter.painted


def test_samples_show_every_object_apart_from_the_others() -> None:
    wanted = {(name, False, *size) for name, sizes in painted_screens.OBJECTS.items() for size in sizes}
    wanted |= {(name, True, *size) for name in painted_screens.OUTDOORS for size in painted_screens.OBJECTS[name]}
    shown = set()
    for roles in painted_screens.samples():
        assert roles.shape == (14, 16)
        outdoors = bool((roles == ROLE_INDEX["void"]).any())
        for name in painted_screens.OBJECTS:
            for _, _, rows, cols in rectangles(roles, name):
                shown.add((name, outdoors, rows, cols))
    assert shown == wanted


def test_a_theme_may_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    imagining(monkeypatch, fake_roles)
    library = TileLibrary.generate(seed=1, screens=2, painter=FakePainter(), theme="crypt")  # type: ignore[arg-type]
    assert library.name == "crypt"
    with pytest.raises(ConfigError, match="no theme is called 'spaceship'"):
        TileLibrary.generate(seed=1, painter=FakePainter(), theme="spaceship")  # type: ignore[arg-type]


def test_a_missing_role_makes_it_paint_more(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0

    def late(rng: Random, rows: int, cols: int) -> Array:
        nonlocal calls
        calls += 1
        return (without_doors if calls < 20 else imagined)(rng, rows, cols)

    imagining(monkeypatch, late)
    layouts = painted_screens.layouts(stream(0), 4)
    assert len(layouts) == 5
    found = {int(role) for roles in layouts for role in np.unique(roles)}
    assert found >= {ROLE_INDEX[name] for name in REQUIRED_ROLES} - {0}


def test_the_search_for_a_missing_role_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    imagining(monkeypatch, without_stairs)
    with pytest.raises(LibraryError, match="role stair_up_left"):
        TileLibrary.generate(seed=1, screens=2, painter=FakePainter())  # type: ignore[arg-type]


def test_layouts_that_show_more_are_chosen_first() -> None:
    plain, rich = np.ones((14, 16), np.uint8), fake_roles(np.random.default_rng(0))
    assert painted_screens.spread([plain, plain, rich], 2)[0] == 2
    assert sorted(painted_screens.spread([plain, plain, rich], 3)) == [0, 1, 2]
    assert len(painted_screens.spread([plain, rich], 5)) == 2


@pytest.mark.slow
def test_clusters_of_a_painted_library_are_steady_under_resampling() -> None:
    library = TileLibrary.generate(seed=1, theme="crypt")
    sets = [np.stack([tile.pattern for tile in group]) for _, group in groupby(library, lambda tile: tile.role)]
    found = stability(sets, stream(0))
    assert found.mean() >= 0.8


@pytest.mark.slow
def test_painting_building_and_clustering_load_no_scipy() -> None:
    """In a process of its own: painted, a stage built of it, and its clusters asked for."""
    code = """
import sys
from nesgan_game.level.build import build_stage
from nesgan_game.library.tile_library import TileLibrary
library = TileLibrary.generate(seed=1, screens=2)
stage = build_stage(library, 1)
print(len({tile.cluster for tile in library}) > 10, "scipy" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "True False", done.stderr


@pytest.mark.slow
def test_clusters_are_numbered_by_role_and_weight_and_saved_and_loaded(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    imagining(monkeypatch, fake_roles)
    library = TileLibrary.generate(seed=2, screens=3, painter=FakePainter())  # type: ignore[arg-type]
    again = TileLibrary.generate(seed=2, screens=3, painter=FakePainter())  # type: ignore[arg-type]
    assert [tile.cluster for tile in reversed(again.tiles)] == [tile.cluster for tile in reversed(library.tiles)]
    cells: dict[int, int] = {}
    roles: dict[int, str] = {}
    for tile in library:
        cells[tile.cluster] = cells.get(tile.cluster, 0) + tile.count
        assert roles.setdefault(tile.cluster, tile.role) == tile.role
    assert sorted(cells) == list(range(len(cells)))
    for _, group in groupby(range(len(cells)), key=roles.__getitem__):
        weights = [cells[number] for number in group]
        assert weights == sorted(weights, reverse=True)
    with pytest.raises(FrozenInstanceError):
        library[0].cluster = 3  # type: ignore[misc]
    library.save(tmp_path)
    monkeypatch.setattr("nesgan_game.tiles.cluster.cluster_all", None)
    assert [tile.cluster for tile in TileLibrary.load(tmp_path)] == [tile.cluster for tile in library]


def test_who_waits_is_told_how_far_the_painting_is_and_may_cancel() -> None:
    told: list[tuple[int, int]] = []
    TileLibrary.generate(seed=3, screens=4, progress=lambda *so_far: told.append(so_far))
    done = [count for count, _ in told]
    assert done == sorted(set(done))
    assert {total for _, total in told} == {done[-1]}

    def impatient(count: int, _: int) -> None:
        raise InterruptedError(count)

    with pytest.raises(InterruptedError):
        TileLibrary.generate(seed=3, screens=4, progress=impatient)
