"""The facts about cells, held against references that are slow and obvious."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from nesgan_game.dataset.scenes import Composer
from nesgan_game.dataset.tile_sheets import Family
from nesgan_game.rolemap import conditioning
from nesgan_game.rolemap.appearance import draw_looks, seen_looks
from nesgan_game.rolemap.random_layouts import imagine
from nesgan_game.roles import MATERIAL_INDEX, MATERIALS, ROLE_INDEX, ROLES

Roles = NDArray[np.uint8]
R = ROLE_INDEX
BOXES = ("window", "decor", "door", "candle", "foliage", "breakable")
STAIRS = ("stair_up_right", "stair_up_left")
EVERYWHERE = {
    role.name: [[m, down, across, 1] for m in (1, 3, 12) for down in (1, 2, 4) for across in (1, 3)] for role in ROLES
}
"""A table in which every role has many looks, the sky among them."""


def imagined(seed: int, rows: int, cols: int) -> Roles:
    return imagine(np.random.default_rng(seed), rows, cols)


def arbitrary(seed: int, rows: int, cols: int) -> Roles:
    """Any role anywhere, in runs, so that things of more than one cell come about."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(0, len(ROLES), (-(-rows // 2), -(-cols // 2)))
    fine = rng.integers(0, len(ROLES), (rows, cols))
    wide = coarse.repeat(2, 0).repeat(2, 1)[:rows, :cols]
    return np.where(rng.random((rows, cols)) < 0.7, wide, fine).astype(np.uint8)


SEEDS = st.integers(0, 2**32 - 1)
MAPS = st.one_of(
    st.builds(imagined, SEEDS, st.integers(6, 16), st.integers(6, 20)),
    st.builds(arbitrary, SEEDS, st.integers(1, 9), st.integers(1, 9)),
)


def name(roles: Roles, row: int, col: int) -> str:
    """The role of a cell, "" beyond the map."""
    inside = 0 <= row < roles.shape[0] and 0 <= col < roles.shape[1]
    return ROLES[roles[row, col]].name if inside else ""


def looks(seed: int, *, sky: bool) -> NDArray[np.uint8]:
    wishes = {role.name: ("brick", "rock") for role in ROLES} | {"void": ("sky",) if sky else ("brick",)}
    out = draw_looks(np.random.default_rng(seed), EVERYWHERE, wishes)
    if not sky:
        out[R["void"]] = 0, 1, 1
    return out


def mirrored_map(roles: Roles) -> Roles:
    out = roles[:, ::-1].copy()
    out[roles[:, ::-1] == R[STAIRS[0]]] = R[STAIRS[1]]
    out[roles[:, ::-1] == R[STAIRS[1]]] = R[STAIRS[0]]
    return out


# ---- rectangles and places ------------------------------------------------------------------------------------------


@given(MAPS, st.sampled_from(range(len(ROLES))), st.booleans())
def test_rectangles_cover_a_role_once(roles: Roles, role: int, columns: bool) -> None:
    covered = np.zeros(roles.shape, int)
    for row, col, height, width in conditioning.rectangles(roles, role, columns=columns):
        assert width == 1 or not columns
        covered[row : row + height, col : col + width] += 1
    np.testing.assert_array_equal(covered, roles == role)


@given(SEEDS)
def test_objects_know_how_far_their_edges_are(seed: int) -> None:
    """One object in every 6x6 block of a wall, so that none touches another."""
    rng = np.random.default_rng(seed)
    roles = np.full((12, 18), R["wall"], np.uint8)
    expected = np.zeros((12, 18, 4), int)
    for top in range(0, 12, 6):
        for left in range(0, 18, 6):
            height, width = (int(n) for n in rng.integers(1, 6, 2))
            role = str(rng.choice([*BOXES, "pillar"]))
            width = 1 if role == "pillar" else width
            for y in range(height):
                for x in range(width):
                    roles[top + y, left + x] = R[role]
                    expected[top + y, left + x] = [min(3, n) for n in (y, height - 1 - y, x, width - 1 - x)]
    np.testing.assert_array_equal(conditioning.places(roles), expected)


def slow_places(roles: Roles, row: int, col: int) -> list[int]:
    """Of what is no box: pillars count their column, the rest tells whether it goes on."""
    here = name(roles, row, col)
    if here == "pillar":
        column = [name(roles, r, col) == "pillar" for r in range(len(roles))]
        up, down = 0, 0
        while row - up - 1 >= 0 and column[row - up - 1]:
            up += 1
        while row + down + 1 < len(roles) and column[row + down + 1]:
            down += 1
        return [min(3, up), min(3, down), 0, 0]
    like, sides = {
        "solid": (("solid", "ledge"), "udlr"),
        "ledge": (("solid", "ledge"), "udlr"),
        "platform": (("platform",), "lr"),
        "spikes": (("spikes",), "lr"),
        "liquid": (("liquid",), "u"),
    }.get(here, ((), ""))
    beside = {"u": (row - 1, col), "d": (row + 1, col), "l": (row, col - 1), "r": (row, col + 1)}
    return [int(side in sides and name(roles, *beside[side]) in ("", *like)) for side in "udlr"]


@settings(max_examples=60)
@given(MAPS)
def test_places_of_all_that_is_no_box(roles: Roles) -> None:
    places = conditioning.places(roles)
    assert places.dtype == np.uint8
    for row, col in np.argwhere(~np.isin(roles, [R[role] for role in BOXES])).tolist():
        assert places[row, col].tolist() == slow_places(roles, row, col), (row, col)


# ---- what lies behind -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("picture", "behind"),
    [
        ("#c#", "010"),  # a candle on a wall
        (".c#", "000"),  # beside open air
        ("#|#", "010"),
        (".|.", "010"),  # windows and pillars have their wall wherever they are
        ("./#", "000"),
        ("#/#", "010"),
        ("#f#", "000"),  # nothing is seen through foliage
        ("#=#", "000"),
    ],
)
def test_what_has_a_wall_behind_in_a_row(picture: str, behind: str) -> None:
    assert "".join(str(int(cell)) for cell in conditioning.before_wall(drawn(picture))[0]) == behind


def test_open_air_goes_down_through_what_stands_in_it() -> None:
    roles = drawn("#.##", "#c##", "#d#c", "====")
    assert conditioning.before_wall(roles).astype(int).tolist() == [[0] * 4, [0] * 4, [0, 0, 0, 1], [0] * 4]


def test_stairs_ask_their_sides_and_not_what_is_above() -> None:
    roles = drawn("#.#", "#/#", "/##")
    assert conditioning.before_wall(roles).astype(int).tolist() == [[0] * 3, [0, 1, 0], [1, 0, 0]]


def drawn(*lines: str) -> Roles:
    signs = {".": "void", "#": "wall", "c": "candle", "d": "decor", "|": "window", "f": "foliage", "=": "solid"}
    signs |= {"/": "stair_up_right"}
    return np.array([[R[signs[sign]] for sign in line] for line in lines], np.uint8)


@given(MAPS)
def test_only_what_is_seen_through_has_a_wall_behind(roles: Roles) -> None:
    behind = conditioning.before_wall(roles)
    allowed = {"window", "pillar", "decor", "door", "candle", "platform", "spikes", *STAIRS}
    assert {ROLES[role].name for role in roles[behind]} <= allowed
    assert behind[np.isin(roles, [R["window"], R["pillar"]])].all()


# ---- the sky --------------------------------------------------------------------------------------------------------


def slow_sky_rows(roles: Roles) -> list[int]:
    open_to_the_sky = {"void", "decor", "foliage", "door", "platform", "candle", *STAIRS}
    horizon = 0
    for col in range(roles.shape[1]):
        row = 0
        while name(roles, row, col) in open_to_the_sky:
            row += 1
        if row < len(roles):  # else a pit through the floor
            horizon = max(horizon, row)
    horizon = horizon or len(roles)
    return [min(3, max(0, horizon - 1 - row)) for row in range(len(roles))]


@given(MAPS)
def test_rows_of_the_sky_count_down_to_the_horizon(roles: Roles) -> None:
    assert conditioning.sky_rows(roles).tolist() == slow_sky_rows(roles)


def test_a_pit_does_not_lower_the_horizon() -> None:
    roles = np.full((8, 3), R["void"], np.uint8)
    roles[6:, :2] = R["solid"]
    assert conditioning.sky_rows(roles).tolist() == [3, 3, 3, 2, 1, 0, 0, 0]


@given(MAPS, SEEDS)
def test_the_sky_is_seen_from_outdoors_only(roles: Roles, seed: int) -> None:
    facts = conditioning.encode(roles, looks(seed, sky=True), np.zeros_like(roles))
    void = roles == R["void"]
    sky = facts[..., conditioning.MATERIAL] == conditioning.SKY
    np.testing.assert_array_equal(sky, void & (roles[0] == R["void"]).any())
    pits = facts[void & ~sky]
    assert not pits[:, 1:].any(), "an empty cell has no facts but its role"


# ---- phases and keys ------------------------------------------------------------------------------------------------


def test_phases_tell_period_and_position() -> None:
    told = [
        int(conditioning.phase(index, period))
        for period in range(1, conditioning.MAX_PERIOD + 1)
        for index in range(period)
    ]
    assert told == list(range(conditioning.PHASES))
    for period in range(1, conditioning.MAX_PERIOD + 1):
        np.testing.assert_array_equal(
            conditioning.phase(np.arange(9), period), conditioning.phase(np.arange(9) + period, period)
        )


def test_keys_are_equal_for_equal_codes_only() -> None:
    rng = np.random.default_rng(0)
    sizes = np.array(conditioning.CODE_SIZES)
    some = rng.integers(0, sizes, (500, len(sizes)))
    extremes = np.stack([sizes - 1, sizes * 0])
    neighbours = np.concatenate([np.where(np.eye(len(sizes), dtype=bool), (row + 1) % sizes, row) for row in some[:50]])
    facts = np.concatenate([some, some[:100], extremes, neighbours]).astype(np.uint8)
    keys = conditioning.keys(facts)
    _, by_key = np.unique(keys, return_inverse=True)
    _, by_code = np.unique(facts, axis=0, return_inverse=True)
    assert keys.min() == 0
    pairs = set(zip(by_key.tolist(), by_code.reshape(-1).tolist(), strict=True))
    assert len(pairs) == by_key.max() + 1 == by_code.max() + 1


# ---- codes as a whole -----------------------------------------------------------------------------------------------


@given(MAPS, SEEDS, st.booleans())
def test_codes_say_what_they_are_told(roles: Roles, seed: int, sky: bool) -> None:
    told = looks(seed, sky=sky)
    variants = np.random.default_rng(seed).integers(0, conditioning.VARIANTS, roles.shape).astype(np.uint8)
    facts = conditioning.encode(roles, told, variants)
    assert facts.shape == (*roles.shape, len(conditioning.CODE_SIZES))
    assert facts.dtype == np.uint8
    assert (facts < np.array(conditioning.CODE_SIZES)).all()
    np.testing.assert_array_equal(facts[..., conditioning.ROLE], roles)
    np.testing.assert_array_equal(facts[..., conditioning.VARIANT], variants)
    solid = roles == R["solid"]
    rows, cols = np.nonzero(solid)
    material, down, across = told[R["solid"]].tolist()
    assert (facts[solid][:, conditioning.MATERIAL] == material).all()
    np.testing.assert_array_equal(facts[solid][:, conditioning.ROW], conditioning.phase(rows, down))
    np.testing.assert_array_equal(facts[solid][:, conditioning.COL], conditioning.phase(cols, across))


@given(MAPS, SEEDS, st.booleans())
def test_what_lies_behind_goes_on_what_lies_beside(roles: Roles, seed: int, sky: bool) -> None:
    """The wall behind an object has the phases that a cell of wall in its place would have, and so has the sky."""
    told = looks(seed, sky=sky)
    facts = conditioning.encode(roles, told, np.zeros_like(roles))
    wall_only = conditioning.encode(np.full_like(roles, R["wall"]), told, np.zeros_like(roles))
    behind = conditioning.before_wall(roles)
    columns = [conditioning.BACKDROP, conditioning.BACK_ROW, conditioning.BACK_COL]
    np.testing.assert_array_equal(
        facts[behind][:, columns], wall_only[behind][:, [conditioning.MATERIAL, conditioning.ROW, conditioning.COL]]
    )
    outdoors = sky and bool((roles[0] == R["void"]).any())
    airy = conditioning.seen_through(roles) & ~behind
    assert set(facts[airy][:, conditioning.BACKDROP]) <= {conditioning.SKY if outdoors else 0}
    assert not facts[~conditioning.seen_through(roles)][:, columns].any()


@given(SEEDS)
def test_mirrored_twice_is_the_same(seed: int) -> None:
    facts = (
        np.random.default_rng(seed)
        .integers(0, conditioning.CODE_SIZES, (3, 5, len(conditioning.CODE_SIZES)))
        .astype(np.uint8)
    )
    np.testing.assert_array_equal(conditioning.mirrored(conditioning.mirrored(facts)), facts)


@given(
    st.builds(imagined, SEEDS, st.integers(6, 14), st.just(12)) | st.builds(arbitrary, SEEDS, st.just(6), st.just(12)),
    SEEDS,
)
def test_mirrored_codes_are_those_of_the_mirrored_map(roles: Roles, seed: int) -> None:
    """In a width that every period divides. Boxes that touch in a corner may fall apart in another way."""
    variants = np.random.default_rng(seed).integers(0, conditioning.VARIANTS, roles.shape).astype(np.uint8)
    told = looks(seed, sky=True)
    told[R[STAIRS[1]]] = told[R[STAIRS[0]]]
    mirrored = conditioning.mirrored(conditioning.encode(roles, told, variants))
    other = mirrored_map(roles)
    direct = conditioning.encode(other, told, variants[:, ::-1])
    for role in BOXES:
        one = {(row, 12 - col - w, h, w) for row, col, h, w in conditioning.rectangles(roles, R[role], columns=False)}
        if one != set(conditioning.rectangles(other, R[role], columns=False)):
            for facts in (mirrored, direct):
                facts[other == R[role], conditioning.UP : conditioning.RIGHT + 1] = 0
    np.testing.assert_array_equal(mirrored, direct)


def test_a_composed_scene_notes_what_encode_would_say(plenty: list[Family]) -> None:
    """Twelve columns, so that a mirrored scene has the phases of one that is not; materials of objects are choices."""
    composer, compared = Composer(plenty), 0
    for number in range(40):
        scene = composer.compose(np.random.default_rng(number), 9, 12)
        facts = scene.codes
        told = seen_looks(facts)
        if not (scene.roles == R["wall"]).any():
            continue
        compared += 1
        expected = conditioning.encode(scene.roles, told, facts[..., conditioning.VARIANT])
        textured = np.isin(
            scene.roles, [R[n] for n in ("void", "wall", "solid", "ledge", "platform", "spikes", "liquid")]
        )
        np.testing.assert_array_equal(facts[textured], expected[textured])
        placed = [
            column
            for column in range(len(conditioning.CODE_SIZES))
            if column not in range(conditioning.UP, conditioning.RIGHT + 1)
        ]
        placed.remove(conditioning.MATERIAL)
        np.testing.assert_array_equal(facts[..., placed], expected[..., placed])
        around = facts[..., conditioning.UP : conditioning.RIGHT + 1]
        again = [
            conditioning.places(scene.roles),
            conditioning.mirrored(conditioning.blank(mirrored_map(scene.roles)))[
                ..., conditioning.UP : conditioning.RIGHT + 1
            ],
        ]
        assert any((around == way).all() for way in again)
    assert compared > 30


def test_the_sky_is_a_material() -> None:
    assert MATERIALS[conditioning.SKY] == "sky"
    assert MATERIAL_INDEX["none"] == 0
