from __future__ import annotations

import numpy as np
import pytest

from nesgan_game.model.dataset import VARIANT_SHARES, Batch, SceneCrops, draw_variants
from nesgan_game.model.scenes import Scene
from nesgan_game.roles import MATERIALS, ROLES

CELLS, MARGIN = 4, 2


def draw(crops: SceneCrops, seed: int = 0, step: int = 5, size: int = 8) -> Batch:
    return crops.batch(seed, step, size, CELLS, MARGIN, 6)


@pytest.fixture(scope="module")
def marked() -> SceneCrops:
    """Scenes of which every cell and every pixel tells where it lies (roles are 0..15 along both ways, mixed)."""
    rng = np.random.default_rng(5)
    scenes = []
    for _ in range(3):
        roles = rng.integers(0, len(ROLES), (14, 16)).astype(np.uint8)
        materials = rng.integers(0, len(MATERIALS), (14, 16)).astype(np.uint8)
        levels = rng.integers(0, 4, (224, 256)).astype(np.uint8)
        scenes.append(Scene(levels=levels, roles=roles, materials=materials))
    return SceneCrops(scenes)


def corner(crops: SceneCrops, batch: Batch, n: int) -> tuple[int, int, int]:
    """(scene, row, col) of crop n, found by its role map."""
    inner = batch.roles[n, MARGIN:-MARGIN, MARGIN:-MARGIN]
    windows = np.lib.stride_tricks.sliding_window_view(crops.roles, (CELLS, CELLS), (1, 2))
    ((scene, row, col),) = np.argwhere((windows == inner).all((-1, -2))).tolist()
    return scene, row, col


def test_shapes_and_ranges(crops: SceneCrops) -> None:
    batch = draw(crops)
    assert batch.levels.shape == (8, 1, 64, 64)
    assert batch.roles.shape == batch.materials.shape == batch.variants.shape == (8, 8, 8)
    assert batch.z.shape == (8, 6)
    assert batch.levels.dtype == batch.z.dtype == np.float32
    assert batch.roles.dtype == batch.materials.dtype == batch.variants.dtype == np.int64
    np.testing.assert_allclose(np.unique(batch.levels), [-1, -1 / 3, 1 / 3, 1], atol=1e-6)
    assert 0 <= batch.variants.min() <= batch.variants.max() < 16


def test_a_batch_depends_on_seed_and_step_alone(crops: SceneCrops) -> None:
    first = draw(crops)
    draw(crops, step=4)
    again = draw(crops)
    for name in ("levels", "roles", "materials", "variants", "z"):
        np.testing.assert_array_equal(getattr(first, name), getattr(again, name))
    assert (first.z != draw(crops, step=6).z).any()
    assert (first.z != draw(crops, seed=1).z).any()
    assert len(np.unique(first.z, axis=0)) == 8


def test_crops_are_the_scenes_own(marked: SceneCrops) -> None:
    batch = draw(marked, size=40)
    edges = 0
    for n in range(40):
        scene, row, col = corner(marked, batch, n)
        levels = marked.levels[scene, row * 16 : (row + 4) * 16, col * 16 : (col + 4) * 16]
        np.testing.assert_array_equal(np.round((batch.levels[n, 0] + 1) * 1.5), levels)
        rows, cols = np.arange(row - 2, row + 6).clip(0, 13), np.arange(col - 2, col + 6).clip(0, 15)
        np.testing.assert_array_equal(batch.roles[n], marked.roles[scene][np.ix_(rows, cols)])
        np.testing.assert_array_equal(batch.materials[n], marked.materials[scene][np.ix_(rows, cols)])
        edges += row < 2 or col < 2 or row > 8 or col > 10
    assert 0 < edges < 40


def test_phases_follow_the_place_in_the_scene(marked: SceneCrops) -> None:
    batch = draw(marked, size=40)
    for n in range(40):
        _, row, col = corner(marked, batch, n)
        rows, cols = np.arange(row - 2, row + 6) % 2, np.arange(col - 2, col + 6) % 2
        np.testing.assert_array_equal(batch.variants[n] // 4, 2 * rows[:, None] + cols[None])


def test_crops_of_one_role_are_rare() -> None:
    roles = np.zeros((14, 16), np.uint8)
    roles[:, 8:] = 6
    crops = SceneCrops([Scene(levels=np.zeros((224, 256), np.uint8), roles=roles, materials=roles * 0)])
    inner = crops.batch(0, 0, 400, 4, 2, 2).roles[:, 2:-2, 2:-2]
    mixed = (inner.min((1, 2)) != inner.max((1, 2))).mean()
    assert 0.4 < mixed < 0.7  # 3 of 13 columns are mixed: 23 % if all were kept, 55 % with a quarter of the rest


def test_variants_have_their_shares() -> None:
    variants = draw_variants(np.random.default_rng(0), np.zeros((30, 2), np.int64), 40, 2) % 4
    shares = np.bincount(variants.reshape(-1), minlength=4) / variants.size
    np.testing.assert_allclose(shares, VARIANT_SHARES, atol=0.01)


def test_a_whole_scene_may_be_a_crop(marked: SceneCrops) -> None:
    batch = marked.batch(0, 0, 2, 14, 2, 3)
    assert batch.levels.shape == (2, 1, 224, 224)


def test_material_tables() -> None:
    roles, materials = np.zeros((2, 14, 16), np.uint8), np.zeros((2, 14, 16), np.uint8)
    roles[0, 7:], materials[0, 7:] = 6, 2
    materials[0, 7, :3] = 5  # a minority
    roles[1, 9:], materials[1, 9:] = 3, 4
    scenes = [
        Scene(levels=np.zeros((224, 256), np.uint8), roles=r, materials=m)
        for r, m in zip(roles, materials, strict=True)
    ]
    tables = SceneCrops(scenes).material_tables()
    assert tables.shape == (2, len(ROLES))
    assert tables[0, 6] == 2
    assert tables[1, 3] == 4
    assert tables[1, 6] == 2, "taken over from the scene before"


def one_level(wall: int, solid: int) -> Scene:
    """A scene whose walls and ground have one level each; a third of it is void."""
    roles = np.zeros((14, 16), np.uint8)
    roles[5:9], roles[9:] = 1, 6
    levels = np.array([0, wall, 0, 0, 0, 0, solid], np.uint8)[roles].repeat(16, 0).repeat(16, 1)
    return Scene(levels=levels, roles=roles, materials=(roles > 0).astype(np.uint8))


def test_diversity_is_the_distance_of_like_cells_in_two_scenes() -> None:
    assert SceneCrops([one_level(1, 2), one_level(1, 2)]).diversity(0, 200) == 0
    differ = SceneCrops([one_level(1, 2), one_level(2, 3)])
    assert differ.diversity(0, 200) == pytest.approx(2 / 3), "one level apart in walls and in ground; void not counted"
    assert SceneCrops([one_level(1, 2)]).diversity(0, 20) >= 0, "one scene only"


def test_diversity_depends_on_its_seed_alone(crops: SceneCrops) -> None:
    assert crops.diversity(3, 300) == crops.diversity(3, 300) > 0.1
    assert crops.diversity(3, 300) != crops.diversity(4, 300)
