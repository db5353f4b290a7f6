"""Looks: drawn as the table has them, by the seed alone; variants change whole textures and whole objects."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.dataset.dataset import SceneCrops
from nesgan_game.errors import ModelError
from nesgan_game.rolemap import conditioning
from nesgan_game.rolemap.appearance import (
    VARIANT_SHARES,
    check_looks,
    draw_codes,
    draw_looks,
    draw_variants,
    seen_looks,
)
from nesgan_game.rolemap.random_layouts import imagine
from nesgan_game.roles import MATERIAL_INDEX, ROLE_INDEX, ROLES
from nesgan_game.seeds import stream

R, M = ROLE_INDEX, MATERIAL_INDEX
SEEDS = st.integers(0, 2**32 - 1)
TABLE: dict[str, list[list[int]]] = {role.name: [] for role in ROLES} | {
    "wall": [[M["brick"], 1, 2, 30], [M["brick"], 2, 2, 10], [M["wood"], 4, 1, 60]],
    "solid": [[M["rock"], 3, 3, 5]],
    "ledge": [[M["rock"], 1, 3, 5]],
}


@pytest.mark.slow
def test_looks_come_as_often_as_the_table_has_them() -> None:
    rng = stream(0)
    drawn = np.stack([draw_looks(rng, TABLE) for _ in range(2000)])
    looks, counts = np.unique(drawn[:, R["wall"]], axis=0, return_counts=True)
    assert looks.tolist() == [[M["brick"], 1, 2], [M["brick"], 2, 2], [M["wood"], 4, 1]]
    np.testing.assert_allclose(counts / 2000, [0.3, 0.1, 0.6], atol=0.04)
    assert (drawn[:, R["solid"]] == [M["rock"], 3, 3]).all()
    assert (drawn[:, R["candle"]] == [0, 1, 1]).all(), "what was never seen has no look"
    assert drawn.dtype == np.uint8


@pytest.mark.slow
@given(SEEDS)
def test_wishes_are_met_where_they_can(seed: int) -> None:
    wishes = {"wall": ("brick", "metal"), "solid": ("wood",), "candle": ("bone",)}
    looks = draw_looks(stream(seed), TABLE, wishes)
    assert looks[R["wall"], 0] == M["brick"]
    assert looks[R["solid"]].tolist() == [M["rock"], 3, 3], "no wood is known for it"
    assert looks[R["candle"]].tolist() == [0, 1, 1]
    np.testing.assert_array_equal(looks, draw_looks(stream(seed), TABLE, wishes))


@pytest.mark.slow
def test_wished_looks_keep_their_shares() -> None:
    rng = stream(1)
    down = [int(draw_looks(rng, TABLE, {"wall": ("brick",)})[R["wall"], 1]) for _ in range(1000)]
    assert np.mean(np.array(down) == 1) == pytest.approx(0.75, abs=0.05)


@given(SEEDS, st.integers(1, 4), st.integers(1, 4))
def test_a_texture_changes_as_a_whole(seed: int, down: int, across: int) -> None:
    roles = np.full((9, 11), R["wall"], np.uint8)
    looks = np.ones((len(ROLES), 3), np.uint8)
    looks[R["wall"], 1:] = down, across
    variants = draw_variants(stream(seed), roles, looks)
    for top in range(0, 9, down):
        for left in range(0, 11, across):
            assert len(np.unique(variants[top : top + down, left : left + across])) == 1
    assert variants.max() < conditioning.VARIANTS


def test_variants_have_their_shares() -> None:
    for role in ("wall", "solid", "ledge"):
        roles, looks = np.full((100, 100), R[role], np.uint8), np.ones((len(ROLES), 3), np.uint8)
        variants = draw_variants(stream(0), roles, looks)
        np.testing.assert_allclose(
            np.bincount(variants.ravel()) / variants.size, np.array(VARIANT_SHARES) / 100, atol=0.01
        )


@given(SEEDS)
def test_an_object_is_of_one_variant_and_most_things_of_none(seed: int) -> None:
    rng = stream(seed)
    roles = imagine(rng)
    variants = draw_variants(rng, roles, np.ones((len(ROLES), 3), np.uint8))
    for row, col, height, width in conditioning.rectangles(roles, R["decor"], columns=False):
        assert len(np.unique(variants[row : row + height, col : col + width])) == 1
    assert set(variants[roles == R["decor"]]) <= {0, 1}
    varied = np.isin(roles, [R[name] for name in ("wall", "solid", "ledge", "decor")])
    assert not variants[~varied].any()


def test_codes_of_a_seed_are_the_same() -> None:
    one, two = (stream(4) for _ in range(2))
    for rng in (one, two):
        rng.random()
    roles = imagine(stream(3))
    first, again = (draw_codes(rng, roles, draw_looks(rng, TABLE)) for rng in (one, two))
    np.testing.assert_array_equal(first, again)
    other = draw_codes(one, roles, seen_looks(first))
    columns = [column for column in range(len(conditioning.CODE_SIZES)) if column != conditioning.VARIANT]
    np.testing.assert_array_equal(other[..., columns], first[..., columns])
    assert (other != first).any(), "the next draw has other variants"


@pytest.mark.slow
@given(SEEDS)
def test_seen_looks_are_those_that_codes_were_made_with(seed: int) -> None:
    rng = stream(seed)
    roles = imagine(rng, 12, 12)
    looks = draw_looks(rng, TABLE)
    seen = seen_looks(draw_codes(rng, roles, looks))
    for role in range(len(ROLES)):
        expected = looks[role].tolist() if (roles == role).any() else [0, 1, 1]
        assert seen[role].tolist() == expected


def test_the_looks_of_the_data_are_a_table(crops: SceneCrops, tmp_path: Path) -> None:
    table = crops.looks()
    assert check_looks(table, tmp_path) == table
    looks = draw_looks(stream(0), table)
    assert looks[R["solid"], 0] == M["block"]
    assert looks[R["wall"]].tolist() == [M["wood"], 2, 2]


@pytest.mark.parametrize(
    "table",
    [
        None,
        [],
        {},
        {**TABLE, "disco": []},
        {name: entries for name, entries in TABLE.items() if name != "wall"},
        {**TABLE, "wall": None},
        {**TABLE, "wall": [3]},
        {**TABLE, "wall": [[1, 1, 1]]},
        {**TABLE, "wall": [[1, 1, 1, "9"]]},
        {**TABLE, "wall": [[1, 1, 1, 0.5]]},
        {**TABLE, "wall": [[True, 1, 1, 9]]},
        {**TABLE, "wall": [[99, 1, 1, 9]]},
        {**TABLE, "wall": [[-1, 1, 1, 9]]},
        {**TABLE, "wall": [[1, 0, 1, 9]]},
        {**TABLE, "wall": [[1, 1, 5, 9]]},
        {**TABLE, "wall": [[1, 1, 1, 0]]},
        {**TABLE, "wall": [[1, 1, 1, 10**400]]},
    ],
)
def test_tables_that_are_none(table: object, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="looks") as caught:
        check_looks(table, tmp_path / "model.json")
    line = str(caught.value)
    assert "\n" not in line
    assert "model.json" in line
    assert caught.value.next_step
