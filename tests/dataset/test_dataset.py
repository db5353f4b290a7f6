from __future__ import annotations

import numpy as np
import pytest

from nesgan_game.dataset.dataset import Batch, SceneCrops
from nesgan_game.dataset.scenes import Scene
from nesgan_game.rolemap import conditioning
from nesgan_game.roles import MATERIAL_INDEX, ROLE_INDEX, ROLES

CELLS = 4
FACTS = len(conditioning.CODE_SIZES)


def draw(crops: SceneCrops, seed: int = 0, step: int = 5, size: int = 8, part: slice = slice(None)) -> Batch:
    return crops.batch(seed, step, size, CELLS, 6, part=part)


def scene_of(roles: np.ndarray, materials: np.ndarray | None = None, levels: np.ndarray | None = None) -> Scene:
    facts = np.zeros((*roles.shape, FACTS), np.uint8)
    facts[..., conditioning.ROLE] = roles
    facts[..., conditioning.MATERIAL] = 0 if materials is None else materials
    return Scene(levels=np.zeros((224, 256), np.uint8) if levels is None else levels, codes=facts)


@pytest.fixture(scope="module")
def marked() -> SceneCrops:
    """Scenes of which every cell and every pixel tells where it lies."""
    rng = np.random.default_rng(5)
    return SceneCrops(
        [
            Scene(
                levels=rng.integers(0, 4, (224, 256)).astype(np.uint8),
                codes=rng.integers(0, conditioning.CODE_SIZES, (14, 16, FACTS)).astype(np.uint8),
            )
            for _ in range(3)
        ]
    )


def corner(crops: SceneCrops, batch: Batch, n: int) -> tuple[int, int, int]:
    """(scene, row, col) of crop n, found by its role map."""
    windows = np.lib.stride_tricks.sliding_window_view(crops.codes[..., conditioning.ROLE], (CELLS, CELLS), (1, 2))
    ((scene, row, col),) = np.argwhere((windows == batch.codes[n, ..., conditioning.ROLE]).all((-1, -2))).tolist()
    return scene, row, col


def test_shapes_and_ranges(crops: SceneCrops) -> None:
    batch = draw(crops)
    assert batch.levels.shape == (8, 1, 64, 64)
    assert batch.codes.shape == (8, 4, 4, FACTS)
    assert batch.z.shape == batch.other_z.shape == (8, 6)
    assert batch.levels.dtype == batch.z.dtype == batch.other_z.dtype == np.float32
    assert batch.codes.dtype == np.int64
    np.testing.assert_allclose(np.unique(batch.levels), [-1, -1 / 3, 1 / 3, 1], atol=1e-6)
    assert batch.codes.min() >= 0
    assert (batch.codes < np.array(conditioning.CODE_SIZES)).all()


def test_a_batch_depends_on_seed_and_step_alone(crops: SceneCrops) -> None:
    first = draw(crops)
    draw(crops, step=4)
    again = draw(crops)
    for name in ("levels", "codes", "z", "other_z"):
        np.testing.assert_array_equal(getattr(first, name), getattr(again, name))
    assert (first.z != draw(crops, step=6).z).any()
    assert (first.z != draw(crops, seed=1).z).any()
    assert len(np.unique(np.concatenate([first.z, first.other_z]), axis=0)) == 16


def test_a_process_may_draw_its_part_alone(crops: SceneCrops) -> None:
    whole = draw(crops)
    for part in (slice(0, 4), slice(4, 8), slice(1, 8, 3)):
        batch = draw(crops, part=part)
        for name in ("levels", "codes", "z", "other_z"):
            np.testing.assert_array_equal(getattr(batch, name), getattr(whole, name)[part])


def test_crops_are_the_scenes_own(marked: SceneCrops) -> None:
    batch = draw(marked, size=40)
    found = set()
    for n in range(40):
        scene, row, col = corner(marked, batch, n)
        levels = marked.levels[scene, row * 16 : (row + 4) * 16, col * 16 : (col + 4) * 16]
        np.testing.assert_array_equal(np.round((batch.levels[n, 0] + 1) * 1.5), levels)
        np.testing.assert_array_equal(batch.codes[n], marked.codes[scene, row : row + 4, col : col + 4])
        found.add((scene, row, col))
    assert len(found) > 30
    assert {scene for scene, _, _ in found} == {0, 1, 2}


def test_crops_of_one_role_are_rare() -> None:
    """3 of 13 columns show two roles: 23 % if all crops were kept, 47 % with 0.2 of the one and 0.6 of the other."""
    roles = np.zeros((14, 16), np.uint8)
    roles[:, 8:] = 6
    seen = SceneCrops([scene_of(roles)]).batch(0, 0, 400, 4, 2).codes[..., conditioning.ROLE]
    mixed = (seen.min((1, 2)) != seen.max((1, 2))).mean()
    assert 0.38 < mixed < 0.56


def test_a_whole_scene_may_be_a_crop(marked: SceneCrops) -> None:
    batch = marked.batch(0, 0, 2, 14, 3)
    assert batch.levels.shape == (2, 1, 224, 224)


def test_looks_count_the_scenes_that_have_them() -> None:
    wall, brick, wood = ROLE_INDEX["wall"], MATERIAL_INDEX["brick"], MATERIAL_INDEX["wood"]
    scenes = []
    for material, down, across in ((brick, 2, 3), (brick, 2, 3), (wood, 1, 4)):
        facts = np.zeros((14, 16, FACTS), np.uint8)
        facts[5:, :, conditioning.ROLE], facts[5:, :, conditioning.MATERIAL] = wall, material
        facts[5:, :, conditioning.ROW] = conditioning.phase(np.arange(5, 14), down)[:, None]
        facts[5:, :, conditioning.COL] = conditioning.phase(np.arange(16), across)
        scenes.append(Scene(levels=np.zeros((224, 256), np.uint8), codes=facts))
    looks = SceneCrops(scenes).looks()
    assert looks["wall"] == [[brick, 2, 3, 2], [wood, 1, 4, 1]]
    assert looks["void"] == [[0, 1, 1, 3]]
    assert looks.keys() == {role.name for role in ROLES}
    assert {name for name, found in looks.items() if found} == {"void", "wall"}


def one_level(wall: int, solid: int) -> Scene:
    """A scene whose walls and ground have one level each; a third of it is void."""
    roles = np.zeros((14, 16), np.uint8)
    roles[5:9], roles[9:] = 1, 6
    levels = np.array([0, wall, 0, 0, 0, 0, solid], np.uint8)[roles].repeat(16, 0).repeat(16, 1)
    return scene_of(roles, (roles > 0).astype(np.uint8), levels)


def test_diversity_is_the_distance_of_like_cells_in_two_scenes() -> None:
    assert SceneCrops([one_level(1, 2), one_level(1, 2)]).diversity(0, 200) == 0
    differ = SceneCrops([one_level(1, 2), one_level(2, 3)])
    assert differ.diversity(0, 200) == pytest.approx(2 / 3), "one level apart in walls and in ground; void not counted"
    assert SceneCrops([one_level(1, 2)]).diversity(0, 20) >= 0, "one scene only"


def test_diversity_depends_on_its_seed_alone(crops: SceneCrops) -> None:
    assert crops.diversity(3, 300) == crops.diversity(3, 300) > 0.1
    assert crops.diversity(3, 300) != crops.diversity(4, 300)
