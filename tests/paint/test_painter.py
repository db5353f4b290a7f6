from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import AssetError, ConfigError, ModelError, NesganError
from nesgan_game.imaging.screen import Screen
from nesgan_game.paint.painter import Painter
from nesgan_game.paint.palettes import PALETTE_OF_ROLE
from nesgan_game.paint.themes import STYLE_DIM, THEMES, Theme, sample_theme
from nesgan_game.rolemap import conditioning
from nesgan_game.rolemap.appearance import draw_codes
from nesgan_game.rolemap.random_layouts import imagine
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.seeds import Random, stream

R = ROLE_INDEX


@pytest.fixture(scope="module")
def painter(toy_model: Path) -> Painter:
    """A painter whose network never saw a picture, so that what holds here holds for any network."""
    return Painter.load(toy_model)


@pytest.fixture(scope="module")
def shipped_painter() -> Painter:
    return Painter.load()


def theme_of(painter: Painter, rng: Random, name: str | None = None) -> Theme:
    return sample_theme(rng, name, painter.facts)  # type: ignore[arg-type]


def draw(painter: Painter, seed: int, rows: int = 14, cols: int = 16) -> tuple[NDArray[np.uint8], Theme, Screen]:
    rng = stream(seed)
    theme = theme_of(painter, rng)
    roles = imagine(rng, rows, cols)
    return roles, theme, painter.paint(roles, theme, rng)


def tiles_of(screen: Screen) -> NDArray[np.uint8]:
    """(R, C, 16, 16) cells."""
    height, width = screen.pattern.shape
    return screen.pattern.reshape(height // 16, 16, width // 16, 16).swapaxes(1, 2)


# ---- any network ----------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(("rows", "cols"), [(14, 16), (6, 6), (1, 1), (9, 21)])
def test_screens_fit_their_maps(painter: Painter, rows: int, cols: int) -> None:
    rng = stream(rows)
    theme = theme_of(painter, rng)
    roles = rng.integers(0, len(ROLES), (rows, cols)).astype(np.uint8)
    screen = painter.paint(roles, theme, rng)
    assert screen.pattern.shape == (16 * rows, 16 * cols)
    assert screen.pattern.dtype == np.uint8
    assert screen.pattern.max() <= 3
    np.testing.assert_array_equal(screen.attribute, PALETTE_OF_ROLE[roles])
    np.testing.assert_array_equal(screen.palettes, theme.palettes)
    assert set(np.unique(screen.colours())) <= set(np.unique(theme.palettes))


def test_equal_codes_are_equal_tiles_in_all_screens(painter: Painter) -> None:
    """The same draws as the painter makes tell the codes; each code is one tile, wherever and in whichever screen."""
    rng = stream(8)
    theme, layouts = theme_of(painter, rng), [imagine(rng) for _ in range(3)]
    screens = painter.paint_all(layouts, theme, stream(1))
    rng = stream(1)
    shown: dict[int, bytes] = {}
    for roles, screen in zip(layouts, screens, strict=True):
        keys, tiles = conditioning.keys(draw_codes(rng, roles, theme.looks)), tiles_of(screen)
        for row, col in np.ndindex(keys.shape):
            tile = tiles[row, col].tobytes()
            assert shown.setdefault(int(keys[row, col]), tile) == tile
    assert len(shown) < sum(layout.size for layout in layouts) / 2
    assert len(set(shown.values())) > 20


def test_void_is_the_backdrop_unless_it_is_sky(painter: Painter) -> None:
    seen = set()
    for seed in range(40):
        roles, theme, screen = draw(painter, seed, 8, 10)
        void = roles == R["void"]
        night = bool(theme.materials[R["void"]] == conditioning.SKY and void[0].any())
        seen.add((night, bool(void.any())))
        drawn = tiles_of(screen)[void]
        assert night or not drawn.any()
        assert tiles_of(screen)[~void].any()
        assert (screen.colours()[screen.pattern == 0] == theme.palettes[0, 0]).all()
    assert seen == {(False, False), (False, True), (True, True)}


def test_a_seed_is_one_picture(painter: Painter, toy_model: Path) -> None:
    first, again = draw(painter, 5)[2], draw(Painter.load(toy_model), 5)[2]
    np.testing.assert_array_equal(first.pattern, again.pattern)
    assert len({draw(painter, seed)[2].pattern.tobytes() for seed in range(6)}) == 6


def test_the_style_vector_counts(painter: Painter) -> None:
    roles, theme, screen = draw(painter, 1)
    other = Theme(name=theme.name, z=-theme.z, looks=theme.looks, palettes=theme.palettes)
    one, two = (painter.paint(roles, look, stream(0)) for look in (theme, other))
    assert (one.pattern != two.pattern).any()
    assert one.pattern.shape == screen.pattern.shape


def test_several_at_once(painter: Painter) -> None:
    rng = stream(3)
    theme, layouts = theme_of(painter, rng), [imagine(rng, 7, 9) for _ in range(3)]
    screens = painter.paint_all(layouts, theme, rng)
    assert len(screens) == 3
    for roles, screen in zip(layouts, screens, strict=True):
        np.testing.assert_array_equal(screen.attribute, PALETTE_OF_ROLE[roles])
    alone = painter.paint_all(layouts[:1], theme, stream(9))
    again = painter.paint(layouts[0], theme, stream(9))
    np.testing.assert_array_equal(alone[0].pattern, again.pattern)


def test_a_tile_that_screens_share_is_painted_once_and_in_parts_as_all_at_once(
    painter: Painter, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme, layouts = theme_of(painter, stream(4)), [imagine(stream(n), 7, 9) for n in range(3)]
    rng, told = stream(6), []
    facts = np.concatenate([draw_codes(rng, roles, theme.looks).reshape(-1, 12) for roles in layouts])
    different = len(np.unique(facts, axis=0))
    whole = painter.paint_all(layouts, theme, stream(6), lambda *so_far: told.append(so_far))
    assert told[-1] == (different, different)
    monkeypatch.setattr("nesgan_game.paint.painter.TILES_AT_ONCE", different // 5)
    parts = painter.paint_all(layouts, theme, stream(6))
    for one, other in zip(whole, parts, strict=True):
        np.testing.assert_array_equal(one.pattern, other.pattern)


@pytest.mark.parametrize(
    "layouts",
    [
        [],
        [np.ones((6, 6), np.uint8), np.ones((6, 7), np.uint8)],
        [np.ones(6, np.uint8)],
        [np.ones((0, 6), np.uint8)],
        [np.full((6, 6), len(ROLES), np.uint8)],
    ],
)
def test_layouts_that_cannot_be_painted(painter: Painter, layouts: list[NDArray[np.uint8]]) -> None:
    rng = stream(0)
    with pytest.raises(ConfigError, match="paint_all"):
        painter.paint_all(layouts, theme_of(painter, rng), rng)


# ---- the shipped network --------------------------------------------------------------------------------------------


def test_the_shipped_network_says_what_it_is(shipped_painter: Painter) -> None:
    assert shipped_painter.facts["arch"] == "layout"
    assert shipped_painter.facts["licence"] == "CC0-1.0"
    assert shipped_painter.facts["steps"] > 0
    assert shipped_painter.facts["regions"].keys() == THEMES.keys()


def test_the_ground_is_not_blank(shipped_painter: Painter) -> None:
    """In every theme cells of ground show more than one level, or the network was never trained."""
    roles = np.full((6, 8), R["wall"], np.uint8)
    roles[3], roles[4:] = R["ledge"], R["solid"]
    for number, name in enumerate(sorted(THEMES)):
        rng = stream(number)
        pattern = shipped_painter.paint(roles, sample_theme(rng, name), rng).pattern[48:]
        assert len(np.unique(pattern)) >= 2, name


def can_be_shown(rgb: NDArray[np.uint8]) -> bool:
    """Whether a console can show a picture, told from its colours alone and by no code that painted it.

    Some colour is the backdrop, and four palettes of three more colours serve all 16x16 cells. Tries every backdrop and
    every way to share palettes, so that what is legal in any way is found legal.
    """
    table = {tuple(colour): number for number, colour in reversed(list(enumerate(nes.COLOURS.tolist())))}
    rows, cols = rgb.shape[0] // 16, rgb.shape[1] // 16
    cells = rgb.reshape(rows, 16, cols, 16, 3).swapaxes(1, 2).reshape(rows * cols, 256, 3)
    flat = (cells.astype(np.int64) << [16, 8, 0]).sum(-1)
    known = {(r << 16) + (g << 8) + b: number for (r, g, b), number in table.items()}
    if not set(np.unique(flat).tolist()) <= known.keys():
        return False
    sets = {frozenset(known[colour] for colour in np.unique(cell).tolist()) for cell in flat}
    return any(
        shared(sorted((cell - {backdrop} for cell in sets), key=len, reverse=True), [])
        for backdrop in set().union(*sets)
    )


def shared(cells: list[frozenset[int]], palettes: list[frozenset[int]]) -> bool:
    """Whether four palettes of three colours can hold all sets of colours, some palettes being begun."""
    left = [cell for cell in cells if not any(cell <= palette for palette in palettes)]
    if not left:
        return True
    if len(left[0]) > 3:
        return False
    begun = [[*palettes[:n], palettes[n] | left[0], *palettes[n + 1 :]] for n in range(len(palettes))]
    fresh = [[*palettes, left[0]]] if len(palettes) < 4 else []
    return any(shared(left[1:], way) for way in (*begun, *fresh) if all(len(palette) <= 3 for palette in way))


def test_the_checker_knows_what_is_illegal() -> None:
    black, white, red, blue, green = (nes.COLOURS[n] for n in (0x0F, 0x30, 0x16, 0x12, 0x1A))
    picture = np.full((32, 48, 3), black, np.uint8)
    picture[0, :3] = white, red, blue
    assert can_be_shown(picture)
    picture[0, 3] = green
    assert not can_be_shown(picture), "five colours in one cell"
    picture[0, 3] = white
    for n in range(5):
        picture[16 * (n // 3) + 1, 16 * (n % 3) : 16 * (n % 3) + 3] = nes.COLOURS[[1 + n, 0x11 + n, 0x21 + n]]
        picture[0, :4] = black
        assert can_be_shown(picture) == (n < 4), "five palettes"
    assert not can_be_shown(np.full((16, 16, 3), 1, np.uint8)), "no colour of the console"


@pytest.mark.slow
@pytest.mark.parametrize("count", [20, pytest.param(None, marks=pytest.mark.slow)])
def test_all_screens_are_legal_and_no_two_alike(
    count: int | None, shipped_painter: Painter, request: pytest.FixtureRequest
) -> None:
    """As `nesgan-game paint` paints them; `--screens 10000` for the whole of what is promised."""
    count, seen = count or int(request.config.getoption("--screens")), set()
    for number in range(count):
        rng = stream(2026, number)
        theme = sample_theme(rng)
        rgb = shipped_painter.paint(imagine(rng), theme, rng).rgb()
        assert rgb.shape == (nes.SCREEN_HEIGHT_PX, nes.SCREEN_WIDTH_PX, 3)
        assert can_be_shown(rgb), number
        seen.add(hashlib.sha256(rgb.tobytes()).digest())
    assert len(seen) == count


# ---- files that are no network of ours ------------------------------------------------------------------------------


@pytest.fixture
def copy(toy_model: Path, tmp_path: Path) -> Callable[..., Path]:
    """copy(weights, mend_hash=..., fact=...) is a network with its facts, changed; `...` leaves a fact out."""

    def make(weights: bytes | None = None, *, mend_hash: bool = True, **changes: object) -> Path:
        data = toy_model.read_bytes() if weights is None else weights
        facts = json.loads(toy_model.with_suffix(".json").read_text(encoding="utf-8"))
        if mend_hash:
            facts["sha256"] = hashlib.sha256(data).hexdigest()
        facts = {name: value for name, value in {**facts, **changes}.items() if value is not ...}
        path = tmp_path / "copy.onnx"
        path.write_bytes(data)
        path.with_suffix(".json").write_text(json.dumps(facts), encoding="utf-8")
        return path

    return make


def refused(path: Path, kind: type[NesganError]) -> str:
    with pytest.raises(kind) as caught:
        Painter.load(path)
    line = str(caught.value)
    assert "\n" not in line
    assert path.stem in line
    assert caught.value.next_step
    return line


def test_a_true_copy_paints_the_same(copy: Callable[..., Path], painter: Painter) -> None:
    copied = Painter.load(copy())
    np.testing.assert_array_equal(draw(copied, 2, 6, 6)[2].pattern, draw(painter, 2, 6, 6)[2].pattern)


def test_changed_weights(copy: Callable[..., Path], toy_model: Path) -> None:
    data = bytearray(toy_model.read_bytes())
    data[len(data) // 2] ^= 1
    assert "hash" in refused(copy(bytes(data), mend_hash=False), AssetError)
    assert "hash" in refused(copy(sha256=...), AssetError)


def test_missing_files(copy: Callable[..., Path]) -> None:
    path = copy()
    path.unlink()
    refused(path, AssetError)
    path = copy()
    path.with_suffix(".json").unlink()
    assert "copy.json" in refused(path, AssetError)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "nesgan-model", "version": 2}', "\x00"])
def test_broken_facts(copy: Callable[..., Path], text: str) -> None:
    path = copy()
    path.with_suffix(".json").write_text(text, encoding="utf-8")
    refused(path, AssetError)


@pytest.mark.parametrize("value", [STYLE_DIM + 1, "32", None, ...])
def test_style_vectors_of_another_length(copy: Callable[..., Path], value: object) -> None:
    assert "style" in refused(copy(style_dim=value), ModelError)


@pytest.mark.parametrize("value", [{}, [], None, {"wall": []}, ...])
def test_looks_that_are_none(copy: Callable[..., Path], value: object) -> None:
    assert "looks" in refused(copy(looks=value), ModelError)


ANCHOR = [0.5] * STYLE_DIM


@pytest.mark.slow
@pytest.mark.parametrize(
    "anchors", [None, [], [[]], [ANCHOR[1:]], [ANCHOR, [0.5]], [["x", *ANCHOR[1:]]], [[math.nan, *ANCHOR[1:]]], 10**400]
)
def test_anchors_that_are_none(copy: Callable[..., Path], anchors: object) -> None:
    regions = {name: anchors if name == "crypt" else [ANCHOR] for name in THEMES}
    assert "regions" in refused(copy(regions=regions), ModelError)


@pytest.mark.parametrize("regions", [None, [], {}, {"crypt": ANCHOR}, ...])
def test_regions_that_are_none(copy: Callable[..., Path], regions: object) -> None:
    assert "regions" in refused(copy(regions=regions), ModelError)


def test_weights_that_are_none(copy: Callable[..., Path], toy_model: Path) -> None:
    for weights in (b"", b"garbage", b"\x00" * 4096, toy_model.read_bytes()[:2000]):
        assert "is no ONNX file" in refused(copy(weights), ModelError)
