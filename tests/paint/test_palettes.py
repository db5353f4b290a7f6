from __future__ import annotations

import colorsys
import itertools
import subprocess
import sys
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.imaging.oklab import perceived
from nesgan_game.imaging.screen import check_palettes
from nesgan_game.nes import BLACK, COLOURS, LUMINANCE
from nesgan_game.paint import palettes as palettes_module
from nesgan_game.paint.palettes import (
    ACCENT,
    ACCENT_BOUND,
    BOUNDS,
    GROUND,
    HUE,
    LIP_APART,
    NATURE,
    PALETTE_OF_ROLE,
    USED,
    WALL,
    Hues,
    accents,
    grounds,
    natures,
    sample_palettes,
    triples,
)
from nesgan_game.paint.themes import THEMES
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.seeds import stream

SEEDS = st.integers(0, 2**32 - 1)
NUMBERS = st.integers(0, len(COLOURS) - 1)
PAIRS = st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=4).map(tuple)
ANY = st.builds(Hues, wall=PAIRS, ground=PAIRS, nature=PAIRS, accent=st.lists(NUMBERS, min_size=1).map(tuple))
"""Wishes that need not be wise: the rules hold all the same."""
HUES = st.sampled_from([THEMES[name].hues for name in sorted(THEMES)]) | ANY

Palettes = NDArray[np.uint8]
SEEN = perceived(COLOURS)
CHROMA = np.hypot(SEEN[:, 1], SEEN[:, 2])


def drawn(hues: Hues, seed: int) -> Palettes:
    return sample_palettes(hues, stream(seed))


def distance(a: int, b: int) -> float:
    return float(np.linalg.norm(SEEN[a] - SEEN[b]))


@given(SEEDS, HUES)
def test_palettes_are_legal(seed: int, hues: Hues) -> None:
    palettes = drawn(hues, seed)
    check_palettes(palettes)
    assert (palettes[:, 0] == BLACK).all()
    own = palettes[:, 1:]
    assert (own % 16 <= 13).all(), "no second black"
    assert not np.isin(own, [0x0D, 0x1D, 0x20, 0x3D]).any(), "none blacker than black, none under a second name"


@given(SEEDS, HUES)
def test_levels_ascend_clearly(seed: int, hues: Hues) -> None:
    palettes = drawn(hues, seed)
    for number in (GROUND, WALL, NATURE, ACCENT):
        assert (np.diff(LUMINANCE[palettes[number]]) > 0).all(), f"palette {number}"
        # Walls lie closer, to be calm; what stands before them shares their darker colours.
        step = 0.06 if number in (WALL, ACCENT) else 0.09
        assert (np.diff(SEEN[palettes[number], 0]) >= step).all(), f"palette {number}"


@given(SEEDS, HUES)
def test_ground_and_wall_are_told_apart(seed: int, hues: Hues) -> None:
    _, wall_dark, wall_middle, wall_light = drawn(hues, seed)[WALL]
    _, dark, middle, light = drawn(hues, seed)[GROUND]
    assert distance(middle, wall_middle) >= 0.1
    assert SEEN[[dark, middle, light], 0].mean() >= SEEN[[wall_dark, wall_middle], 0].mean() + 0.08
    assert SEEN[light, 0] - SEEN[dark, 0] >= SEEN[wall_light, 0] - SEEN[wall_dark, 0]


@given(SEEDS, HUES)
def test_walls_are_dark_and_quiet(seed: int, hues: Hues) -> None:
    _, dark, middle, light = drawn(hues, seed)[WALL].tolist()
    assert dark < 0x10 or dark == 0x2D
    assert middle < 0x20 or middle == 0x2D
    assert middle != 0x10
    assert light < 0x30
    assert not {dark, middle} & {0x02, 0x03, 0x11, 0x12, 0x13, 0x14, 0x15, 0x1A}, "full blue, violet and green"


@pytest.mark.slow
@given(SEEDS, HUES)
def test_light_is_of_the_hue_that_it_falls_on(seed: int, hues: Hues) -> None:
    palettes = drawn(hues, seed)
    pairs = [(number, *palettes[number, 2:]) for number in (WALL, GROUND, NATURE)]
    for number, middle, light in [*pairs, (GROUND, *palettes[GROUND, 1:3])]:
        if min(CHROMA[middle], CHROMA[light]) > 0.02:
            cosine = SEEN[middle, 1:] @ SEEN[light, 1:] / (CHROMA[middle] * CHROMA[light])
            assert cosine >= 0.5 - 1e-9, (number, hex(middle), hex(light))


@given(SEEDS, HUES)
def test_the_accent_shares_the_walls_dark_colours_and_stands_out(seed: int, hues: Hues) -> None:
    palettes = drawn(hues, seed)
    np.testing.assert_array_equal(palettes[ACCENT, 1:3], palettes[WALL, 1:3])
    assert SEEN[palettes[ACCENT, 3], 0] > 0.55
    assert min(distance(palettes[ACCENT, 3], palettes[number, 2]) for number in (WALL, GROUND)) >= 0.2


@given(SEEDS, HUES)
def test_nature_is_of_leaves_or_of_water(seed: int, hues: Hues) -> None:
    palettes = drawn(hues, seed)
    own = palettes[NATURE, 1:]
    assert (CHROMA[own] > 0.04).all(), "never grey"
    # Hue on the television's own circle, a measure that the sampler does not use: yellow 60, green 120, blue 240.
    circle = [360 * colorsys.rgb_to_hsv(*(COLOURS[number] / 255.0))[0] for number in own]
    assert all(60 <= hue <= 150 for hue in circle) or all(185 <= hue <= 230 for hue in circle), circle
    wall = palettes[WALL]
    assert max(distance(own[i], wall[i + 1]) for i in (1, 2)) >= 0.1, "seen before the wall"


@given(SEEDS, HUES)
def test_a_seed_is_one_set(seed: int, hues: Hues) -> None:
    np.testing.assert_array_equal(drawn(hues, seed), drawn(hues, seed))


def test_no_wall_leaves_another_palette_without_a_choice() -> None:
    before: dict[tuple[int, int, int], tuple[Palettes, Palettes]] = {}
    for wall in triples(WALL):
        assert len(natures(wall)) > 20
        assert len(grounds(wall)) > 20
        # The accent depends on two middle colours and the ground's light one alone.
        before.update({(int(wall[1]), int(ground[1]), int(ground[2])): (wall, ground) for ground in grounds(wall)})
    assert len(before) > 20
    assert all(len(accents(wall, ground)) > 2 for wall, ground in before.values())


@given(SEEDS, HUES)
def test_what_one_leaps_through_is_edged_otherwise_than_what_is_solid(seed: int, hues: Hues) -> None:
    palettes = drawn(hues, seed)
    assert distance(palettes[ACCENT, 3], palettes[GROUND, 3]) >= LIP_APART


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(THEMES))
def test_a_theme_has_variety(name: str) -> None:
    sets = [drawn(THEMES[name].hues, seed) for seed in range(60)]
    assert len({palettes.tobytes() for palettes in sets}) > 25
    assert len({palettes[WALL].tobytes() for palettes in sets}) >= 3
    assert len({palettes[GROUND].tobytes() for palettes in sets}) >= 3


def test_themes_are_told_apart_by_their_colours() -> None:
    """Mean walls and grounds of any two themes lie as far apart as two colours that one tells apart at a glance."""
    moods = {
        name: np.mean([SEEN[drawn(kind.hues, seed)[[WALL, GROUND], 1:3]] for seed in range(40)], axis=0)
        for name, kind in THEMES.items()
    }
    for one, other in itertools.combinations(sorted(moods), 2):
        assert np.linalg.norm(moods[one] - moods[other]) > 0.1, (one, other)


def test_what_is_wished_is_drawn_where_the_rules_allow_it() -> None:
    hues = Hues(wall=((0x0C, 0x1C),), ground=((0x07, 0x17),), nature=((0x0A, 0x1A),), accent=(0x38,))
    sets = [drawn(hues, seed) for seed in range(50)]
    assert sum(tuple(palettes[WALL, 1:3]) == (0x0C, 0x1C) for palettes in sets) > 40
    assert sum(tuple(palettes[GROUND, 1:3]) == (0x07, 0x17) for palettes in sets) > 40
    assert sum(palettes[NATURE, 2] in (0x19, 0x1A, 0x1B) for palettes in sets) == 50
    assert sum(palettes[ACCENT, 3] in (0x37, 0x38, 0x39) for palettes in sets) > 40


def test_a_wish_that_the_rules_grant_goes_before_others() -> None:
    hues = Hues(
        wall=((0x03, 0x13), (0x0C, 0x1C)), ground=((0x0C, 0x1C), (0x07, 0x17)), nature=((0x0A, 0x1A),), accent=(0x30,)
    )
    sets = [drawn(hues, seed) for seed in range(50)]
    assert sum(tuple(palettes[WALL, 1:3]) == (0x0C, 0x1C) for palettes in sets) > 40
    assert sum(tuple(palettes[GROUND, 1:3]) == (0x07, 0x17) for palettes in sets) > 40


@pytest.mark.parametrize(
    ("field", "value"),
    [("wall", ()), ("ground", ((0x00, 0x40),)), ("nature", ((-1, 0x1A),)), ("accent", (64,)), ("accent", ())],
)
def test_hues_that_are_no_colours_are_refused(field: str, value: tuple[object, ...]) -> None:
    sound: dict[str, object] = {"wall": ((1, 0),), "ground": ((7, 0x17),), "nature": ((9, 0x19),), "accent": (0x30,)}
    with pytest.raises(ConfigError, match=field):
        Hues(**{**sound, field: value})  # type: ignore[arg-type]


def test_drawing_palettes_needs_no_scipy() -> None:
    code = (
        "import sys; from nesgan_game.seeds import stream; from nesgan_game.paint.themes import sample_theme;"
        "sample_theme(stream(0)); print(' '.join(sys.modules))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert "nesgan_game.paint.palette_mixtures" in loaded
    assert not {"scipy", "torch", "onnxruntime", "PIL"} & set(loaded)


@pytest.mark.parametrize(
    ("palette", "roles"),
    [
        (WALL, {"void", "wall"}),
        (GROUND, {"solid", "ledge", "breakable"}),
        (NATURE, {"foliage", "liquid"}),
    ],
)
def test_palette_of_role(palette: int, roles: set[str]) -> None:
    assert {role.name for role in ROLES if PALETTE_OF_ROLE[ROLE_INDEX[role.name]] == palette} == roles


def test_the_table_is_whole_and_read_only() -> None:
    assert PALETTE_OF_ROLE.shape == (len(ROLES),)
    assert PALETTE_OF_ROLE.max() <= 3
    with pytest.raises(ValueError, match="read-only"):
        PALETTE_OF_ROLE[0] = 1


def flipped(signs: NDArray[np.float64]) -> Callable[[NDArray[np.float64]], tuple[NDArray[np.float64], ...]]:
    """As np.linalg.eigh, with other signs; as right as its own."""
    plain = np.linalg.eigh

    def eigh(matrix: NDArray[np.float64]) -> tuple[NDArray[np.float64], ...]:
        values, vectors = plain(matrix)
        return values, vectors * signs[: len(values)]

    return eigh


def test_palettes_do_not_hang_on_the_signs_of_eigenvectors(monkeypatch: pytest.MonkeyPatch) -> None:
    rng, names = np.random.default_rng(0), sorted(THEMES)
    hues = [THEMES[names[seed % len(names)]].hues for seed in range(200)]
    before = [drawn(wish, seed) for seed, wish in enumerate(hues)]
    for seed, wish in enumerate(hues):
        with monkeypatch.context() as patched:
            patched.setattr(np.linalg, "eigh", flipped(rng.choice([-1.0, 1.0], 9)))
            assert (drawn(wish, seed) == before[seed]).all(), f"seed {seed}"


def test_no_hue_or_loudness_is_decided_by_a_last_bit() -> None:
    bounds = [bound for kinds in BOUNDS.values() for kind in kinds for bound in kind] + [ACCENT_BOUND]
    edges = {edge for bound in bounds for pair in bound.hues for edge in pair} - {0, 360}
    assert min(abs(HUE[number] - edge) for number in USED for edge in edges) > 1e-5
    assert (np.abs(HUE * 1e6 - np.floor(HUE * 1e6) - 0.5) > 1e-4).all(), "rounded far from the middle of two steps"


def test_the_nearest_triple_is_the_same_when_the_ramp_moves_by_last_bits() -> None:
    rng, allowed = np.random.default_rng(0), triples(WALL)
    for _ in range(50):
        ramp = SEEN[allowed[int(rng.integers(len(allowed)))]] + rng.standard_normal((3, 3)) * 0.02
        moved = ramp * (1 + rng.choice([-1, 1], (3, 3)) * 2e-16)
        assert (palettes_module._nearest(ramp, allowed) == palettes_module._nearest(moved, allowed)).all()
