from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from nesgan_game.dataset.scenes import Composer, Scene
from nesgan_game.dataset.tile_sheets import Family, SheetPiece
from nesgan_game.errors import AssetError
from nesgan_game.rolemap import conditioning
from nesgan_game.roles import MATERIAL_INDEX, MATERIALS, ROLE_INDEX, ROLES

R, M = ROLE_INDEX, MATERIAL_INDEX
SIZES = ((6, 6), (7, 13), (14, 16), (20, 9))
LIPS = ((3, 3, 0), (3, 2, 0), (3, 3, 1, 0), (3, 3, 2, 0), (3, 0), (3, 2, 2, 1, 0), (3, 1, 3, 0), (0, 3, 3, 0))


def cells(scene: Scene, role: str) -> list[NDArray[np.uint8]]:
    """The 16x16 levels of all cells of a role."""
    return [
        scene.levels[r * 16 : r * 16 + 16, c * 16 : c * 16 + 16]
        for r, c in np.argwhere(scene.roles == R[role]).tolist()
    ]


def many(families: list[Family], count: int) -> list[Scene]:
    composer = Composer(families)
    return [composer.compose(np.random.default_rng(n), *SIZES[n % len(SIZES)]) for n in range(count)]


@pytest.fixture(scope="module")
def rich(plenty: list[Family]) -> list[Scene]:
    return many(plenty, 60)


@pytest.fixture(scope="module")
def poor(minimal: list[Family]) -> list[Scene]:
    return many(minimal, 80)


def without(families: list[Family], *roles: str) -> list[Family]:
    """The families less all textures and stamps of some roles."""
    return [
        Family(
            name=f.name,
            source=f.source,
            material=f.material,
            textures=[p for p in f.textures if p.role not in roles],
            stamps=[p for p in f.stamps if p.role not in roles],
        )
        for f in families
    ]


def check(scene: Scene) -> None:
    rows, cols = scene.roles.shape
    assert scene.levels.shape == (16 * rows, 16 * cols)
    assert scene.materials.shape == (rows, cols)
    assert scene.levels.dtype == scene.roles.dtype == scene.materials.dtype == np.uint8
    assert scene.levels.max() <= 3, "holes are filled"
    assert scene.roles.max() < len(ROLES)
    assert scene.materials.max() < len(MATERIALS)
    assert scene.codes.shape == (rows, cols, len(conditioning.CODE_SIZES))
    assert (scene.codes < np.array(conditioning.CODE_SIZES)).all()
    void = scene.roles == R["void"]
    sky = scene.materials == M["sky"]
    assert sky[void].all() or not sky.any(), "all that is open or nothing"
    assert not sky[~void].any()
    assert void[0].any() or not sky.any(), "no sky indoors"
    assert (scene.materials[void & ~sky] == 0).all()
    assert (scene.materials[scene.roles == R["wall"]] != 0).all()
    for cell in [] if sky.any() else cells(scene, "void"):
        assert not cell.any()
    for cell in cells(scene, "wall"):
        assert cell.max() <= 2, "the lights are left to what stands before the wall"
    for cell in cells(scene, "stair_up_right"):
        assert (cell[8:10, :8] == 3).all()
        assert (cell[:2, 8:] == 3).all()
    for cell in cells(scene, "stair_up_left"):
        assert (cell[8:10, 8:] == 3).all()
        assert (cell[:2, :8] == 3).all()


@pytest.mark.slow
def test_scenes_of_plenty_are_sound(rich: list[Scene]) -> None:
    for scene in rich:
        check(scene)
    seen = {ROLES[role].name for scene in rich for role in np.unique(scene.roles)}
    assert seen == {role.name for role in ROLES}


@pytest.mark.slow
def test_scenes_of_little_are_sound(poor: list[Scene]) -> None:
    for scene in poor:
        check(scene)
    seen = {ROLES[role].name for scene in poor for role in np.unique(scene.roles)}
    assert seen == {role.name for role in ROLES}, "the composer draws what it has no picture of"


@pytest.mark.slow
@pytest.mark.parametrize(
    "role", ["window", "pillar", "decor", "door", "candle", "liquid", "platform", "spikes", "ledge"]
)
def test_any_one_role_may_be_missing(plenty: list[Family], role: str) -> None:
    for scene in many(without(plenty, role), 8):
        check(scene)


@pytest.mark.parametrize("role", ["solid", "wall"])
def test_ground_and_wall_may_not_be_missing(plenty: list[Family], role: str) -> None:
    with pytest.raises(AssetError, match="solid and a wall"):
        Composer(without(plenty, role))


def test_materials_are_those_of_the_families(rich: list[Scene]) -> None:
    """Objects are of their family's material, or drawn in that of the wall or one that befits them."""
    made_of: dict[str, set[str]] = {role: {"block"} for role in ("solid", "ledge", "platform")}
    made_of |= {role: {"bone", "wood"} for role in ("window", "pillar", "decor", "candle", "door")}
    made_of |= {"wall": {"wood"}, "liquid": {"plant", "water"}, "spikes": {"plant", "metal"}}
    made_of |= {"foliage": {"bone", "plant"}, "breakable": {"bone", "plant", "rock"}, "void": {"none", "sky"}}
    made_of |= {role: {"block"} for role in ("stair_up_right", "stair_up_left")}
    for role, materials in made_of.items():
        seen = {int(material) for scene in rich for material in scene.materials[scene.roles == R[role]]}
        assert seen <= {M[material] for material in materials}, role
        assert seen, role


@pytest.mark.slow
def test_equal_codes_are_equal_tiles(plenty: list[Family]) -> None:
    """What the generator is promised: within a scene the codes decide. Variants of a wall behind things they do not."""
    calm = [
        Family(name=f.name, source=f.source, material=f.material, textures=f.textures[:1], stamps=f.stamps)
        if f.name == "panel"
        else f
        for f in plenty
    ]
    repeated = 0
    for scene in many(calm, 40):
        keys = conditioning.keys(scene.codes)
        shown: dict[int, bytes] = {}
        for row, col in np.ndindex(keys.shape):
            cell = scene.levels[row * 16 : row * 16 + 16, col * 16 : col * 16 + 16].tobytes()
            repeated += int(keys[row, col]) in shown
            assert shown.setdefault(int(keys[row, col]), cell) == cell, (row, col, scene.codes[row, col])
    assert repeated > 1000


def test_variants_are_noted(plenty: list[Family]) -> None:
    """A cell of wall or ground shows its family's first piece unless it says otherwise."""
    for scene in many(plenty, 12):
        numbers = scene.codes[..., conditioning.VARIANT]
        assert not numbers[~np.isin(scene.roles, [R[n] for n in ("wall", "solid", "ledge", "decor")])].any()
    share = np.concatenate([x.codes[x.roles == R["wall"], conditioning.VARIANT] for x in many(plenty, 12)])
    assert set(share) == {0, 1}
    assert 0.08 < share.mean() < 0.25


def test_a_number_is_one_scene(plenty: list[Family]) -> None:
    first, again = Composer(plenty), Composer(plenty)
    first.scene(3, 1)  # what was composed before does not matter
    one, two = first.scene(3, 8), again.scene(3, 8)
    np.testing.assert_array_equal(one.levels, two.levels)
    np.testing.assert_array_equal(one.codes, two.codes)
    assert (one.levels != again.scene(3, 9).levels).any()
    assert (one.levels != again.scene(4, 8).levels).any()


def test_composing_leaves_the_families_alone(plenty: list[Family]) -> None:
    pieces = [piece for family in plenty for piece in (*family.textures, *family.stamps)]
    before = [piece.levels.copy() for piece in pieces]
    many(plenty, 12)
    for piece, copy in zip(pieces, before, strict=True):
        np.testing.assert_array_equal(piece.levels, copy)


def test_ground_is_crowned(rich: list[Scene], poor: list[Scene]) -> None:
    for scene in rich + poor:
        ground = np.isin(scene.roles, [R["solid"], R["ledge"], R["breakable"]])
        assert not ((scene.roles[1:] == R["solid"]) & ~ground[:-1]).any()
        assert not ((scene.roles[1:] == R["ledge"]) & ground[:-1]).any()


def test_ground_without_ledges_gets_a_lip(poor: list[Scene]) -> None:
    tops = [cell[:, 2] for scene in poor for cell in cells(scene, "ledge")]
    assert len(tops) > 100
    for top in tops:
        assert any(tuple(top[: len(lip)]) == lip for lip in LIPS)


def test_textures_repeat_over_the_ground(plenty: list[Family]) -> None:
    """With one plain texture a cell deep in the ground is that texture, or its mirror image."""
    base = plenty[0].of("solid")[0].levels
    only = without(plenty, "ledge")
    only[0].textures = [p for p in only[0].textures if p.role != "solid"] + [
        SheetPiece(role="solid", levels=base)  # no variants
    ]
    found = 0
    for scene in many(only, 20):
        ground = np.pad(np.isin(scene.roles, [R["solid"], R["ledge"]]), 1)
        inside = ground[1:-1, :-2] & ground[1:-1, 2:] & ground[2:, 1:-1] & (scene.roles == R["solid"])
        for row, col in np.argwhere(inside).tolist():
            cell = scene.levels[row * 16 : row * 16 + 16, col * 16 : col * 16 + 16]
            assert (cell == base).all() or (cell == base[:, ::-1]).all()
            found += 1
    assert found > 30


@pytest.mark.slow
def test_pillars_stretch(plenty: list[Family]) -> None:
    """A pillar of any height begins with its head and ends with its foot; drawn ones are of the wall's wood."""
    (pillar,) = [p for f in plenty for p in f.stamps if p.role == "pillar"]
    heights = set()
    for scene in many(plenty, 60):
        columns = (scene.roles == R["pillar"]) & (scene.materials == M["bone"])
        for row, col in np.argwhere(columns & ~np.pad(columns, ((1, 0), (0, 0)))[:-1]).tolist():
            height = 1
            while row + height < len(columns) and columns[row + height, col]:
                height += 1
            cell = scene.levels[row * 16 : (row + height) * 16, col * 16 : col * 16 + 16]
            for there, piece in ((cell[:16], pillar.levels[:16]), (cell[-16:], pillar.levels[-16:])):
                seen = piece != 255
                same = (there == piece)[seen].all() or (there[:, ::-1] == piece)[seen].all()
                assert same
            heights.add(height)
    assert len(heights) > 1
