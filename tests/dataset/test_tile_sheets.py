from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from nesgan_game.dataset import tile_sheets as documented
from nesgan_game.dataset.tile_sheets import DESCRIPTIONS, Family, load_families, reduce_to_levels
from nesgan_game.errors import AssetError
from nesgan_game.objects import OBJECT_INDEX, TRANSPARENT
from nesgan_game.roles import MATERIALS, ROLE_INDEX

Source = Callable[..., Path]
Describe = Callable[..., dict[str, Any]]
GREY = np.array([10, 90, 170, 250], np.uint8)
"""Become the levels 0..3."""
SOLID = {"role": "solid", "sheet": "s", "rect": [0, 0, 1, 1]}
WALL = {"role": "wall", "sheet": "s", "rect": [0, 1, 1, 1]}


def four_levels(rows: int, cols: int, seed: int = 0) -> NDArray[np.uint8]:
    """(16 rows, 16 cols) levels in which every cell and every half cell holds all four."""
    levels = np.random.default_rng(seed).integers(0, 4, (16 * rows, 16 * cols)).astype(np.uint8)
    levels[::4, ::4], levels[::4, 1::4], levels[1::4, ::4], levels[1::4, 1::4] = 0, 1, 2, 3
    return levels


def grey(levels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.repeat(GREY[levels][..., None], 3, -1)


def load(folder: Path) -> Family:
    (family,) = load_families(folder / "descriptions", folder / "data")
    return family


# ---- cutting --------------------------------------------------------------------------------------------------------


def test_cells_of_a_plain_grid(source: Source, describe: Describe) -> None:
    levels = four_levels(3, 4)
    window = {"role": "window", "sheet": "s", "rect": [1, 2, 2, 1], "hang": True, "stretch": 1, "kind": "slit_window"}
    family = load(source(describe(stamps=[window]), {"s.png": grey(levels)}))
    assert (family.name, family.source, family.material) == ("one", "toy", "brick")
    np.testing.assert_array_equal(family.of("solid")[0].levels, levels[:16, :16])
    np.testing.assert_array_equal(family.of("wall")[0].levels, levels[:16, 16:32])
    (stamp,) = family.stamps
    np.testing.assert_array_equal(stamp.levels, levels[16:48, 32:48])
    assert (stamp.size, stamp.hang, stamp.stretch, stamp.part) == ((2, 1), True, 1, "")
    assert (stamp.kind, family.of("solid")[0].kind) == ("slit_window", "")


def test_offset_and_spacing_are_rows_first(source: Source, describe: Describe) -> None:
    levels = four_levels(2, 3)
    picture = np.full((3 + 2 * 18, 5 + 3 * 18, 3), 77, np.uint8)
    for row in range(2):
        for col in range(3):
            y, x = 3 + 18 * row, 5 + 18 * col
            cell = levels[16 * row : 16 * row + 16, 16 * col : 16 * col + 16]
            picture[y : y + 16, x : x + 16] = grey(cell)
    textures = [{"role": "solid", "sheet": "s", "rect": [1, 2, 1, 1]}]
    family = load(source(describe(textures, grid=[16, 16], offset=[3, 5], spacing=2), {"s.png": picture}))
    np.testing.assert_array_equal(family.of("solid")[0].levels, levels[16:32, 32:48])


def test_a_grid_of_other_steps(source: Source, describe: Describe) -> None:
    levels = four_levels(3, 3)
    textures = [{"role": "solid", "sheet": "s", "rect": [3, 1, 1, 1]}]
    family = load(source(describe(textures, grid=[8, 24]), {"s.png": grey(levels)}))
    np.testing.assert_array_equal(family.of("solid")[0].levels, levels[24:40, 24:40])


def test_reduced_pictures(source: Source, describe: Describe) -> None:
    levels = four_levels(1, 2)
    doubled = grey(levels).repeat(2, 0).repeat(2, 1)
    family = load(source(describe(reduce=2), {"s.png": doubled}))
    np.testing.assert_array_equal(family.of("wall")[0].levels, levels[:, 16:])


def test_background_and_alpha_are_holes(source: Source, describe: Describe) -> None:
    levels = four_levels(1, 2)
    picture = np.concatenate([grey(levels), np.full((16, 32, 1), 255, np.uint8)], -1)
    picture[2:5, 20:30, :3] = 0x5A, 0x52, 0x68
    picture[8:10, 20:24, 3] = 0
    family = load(source(describe(background="#5a5268"), {"s.png": picture}))
    holes = np.zeros((16, 16), bool)
    holes[2:5, 4:14] = holes[8:10, 4:8] = True
    wall = family.of("wall")[0].levels
    np.testing.assert_array_equal(wall == TRANSPARENT, holes)
    np.testing.assert_array_equal(wall[~holes], levels[:, 16:][~holes])


def test_files_are_variants_in_the_order_of_their_names(source: Source, describe: Describe) -> None:
    levels = [four_levels(1, 1, seed) for seed in range(3)]
    pictures = {f"deep/brick{n}.png": grey(levels[n]) for n in (2, 0, 1)}
    pictures["deep/sliver.png"] = grey(levels[0])[:8]
    pictures["s.png"] = grey(four_levels(1, 2))
    family = load(source(describe([{"role": "solid", "files": "deep/*.png"}]), pictures))
    assert len(family.of("solid")) == 3, "the sliver is no cell"
    for piece, expected in zip(family.of("solid"), levels, strict=True):
        np.testing.assert_array_equal(piece.levels, expected)


def test_half_cells_of_a_texture_repeat(source: Source, describe: Describe) -> None:
    levels = four_levels(1, 2)
    textures = [{"role": "platform", "sheet": "s", "rect": [0.5, 0.5, 0.5, 1]}]
    (piece,) = load(source(describe(textures), {"s.png": grey(levels)})).of("platform")
    np.testing.assert_array_equal(piece.levels, np.tile(levels[8:16, 8:24], (2, 1)))


@pytest.mark.parametrize("hang", [False, True])
def test_half_cells_of_a_stamp_are_padded(source: Source, describe: Describe, hang: bool) -> None:
    levels = four_levels(2, 2)
    stamp = {"role": "decor", "sheet": "s", "rect": [0, 0, 1.5, 1.5], "hang": hang}
    (piece,) = load(source(describe(stamps=[stamp]), {"s.png": grey(levels)})).stamps
    assert piece.size == (2, 2)
    top = 0 if hang else 8
    expected = np.full((32, 32), TRANSPARENT, np.uint8)
    expected[top : top + 24, 4:28] = levels[:24, :24]
    np.testing.assert_array_equal(piece.levels, expected)


def test_parts_are_told_apart(source: Source, describe: Describe) -> None:
    textures = [SOLID, {**SOLID, "role": "ledge"}, {**WALL, "role": "ledge", "part": "left"}]
    levels = four_levels(1, 2)
    family = load(source(describe(textures), {"s.png": grey(levels)}))
    np.testing.assert_array_equal(family.of("ledge")[0].levels, levels[:, :16])
    np.testing.assert_array_equal(family.of("ledge", "left")[0].levels, levels[:, 16:])
    assert family.of("ledge", "right") == []


# ---- levels ---------------------------------------------------------------------------------------------------------


@settings(max_examples=80, deadline=None)
@given(st.lists(st.integers(0, 255), min_size=1, max_size=4, unique=True), st.integers(0, 1000))
def test_few_shades_keep_their_shapes(shades: list[int], seed: int) -> None:
    shades = sorted(shades)
    index = np.random.default_rng(seed).integers(0, len(shades), (12, 12))
    index[0, : len(shades)] = range(len(shades))
    levels = reduce_to_levels((np.array(shades) / 255).astype(np.float32)[index])
    assert levels.max() <= 3
    used = [int(levels[index == n][0]) for n in range(len(shades))]
    assert used == sorted(set(used)), "dark to light, none merged"
    np.testing.assert_array_equal(levels, np.array(used)[index])


def test_recolours_collapse() -> None:
    index = four_levels(1, 1)
    first = reduce_to_levels(np.array([0.0, 0.2, 0.5, 0.9], np.float32)[index])
    second = reduce_to_levels(np.array([0.3, 0.35, 0.4, 0.95], np.float32)[index])
    np.testing.assert_array_equal(first, second)
    np.testing.assert_array_equal(first, index)


def test_two_shades_keep_their_contrast() -> None:
    checks = np.indices((8, 8)).sum(0) % 2
    assert set(np.unique(reduce_to_levels(np.array([0.0, 1.0], np.float32)[checks]))) == {0, 3}
    assert set(np.unique(reduce_to_levels(np.array([0.5, 1.0], np.float32)[checks]))) == {1, 3}


def test_empty_stays_empty() -> None:
    luminance = np.full((16, 16), np.nan, np.float32)
    assert (reduce_to_levels(luminance) == TRANSPARENT).all()
    luminance[3, 4] = 0.5
    levels = reduce_to_levels(luminance)
    assert levels[3, 4] <= 3
    assert (levels == TRANSPARENT).sum() == 255


def test_shading_becomes_four_levels_dark_to_light() -> None:
    ramp = np.tile(np.linspace(0, 1, 64, dtype=np.float32), (16, 1))
    levels = reduce_to_levels(ramp)
    assert set(np.unique(levels)) == {0, 1, 2, 3}
    assert (np.diff(levels.astype(int), axis=1) >= 0).all()
    assert np.bincount(levels.reshape(-1)).min() > 64, "no level starves"


def test_dust_of_shading_vanishes_but_drawn_dots_stay() -> None:
    shaded = np.tile(np.linspace(0, 0.3, 32, dtype=np.float32), (32, 1))
    shaded[16, 4] = 1.0
    levels = reduce_to_levels(shaded)
    assert levels[16, 4] == levels[16, 3] == levels[15, 4]
    drawn = np.zeros((16, 16), np.float32)
    drawn[8, 8] = 1.0
    assert (reduce_to_levels(drawn) == 3).sum() == 1


# ---- what is wrong with a description -------------------------------------------------------------------------------


def refused(folder: Path) -> str:
    with pytest.raises(AssetError) as caught:
        load_families(folder / "descriptions", folder / "data")
    line = str(caught.value)
    assert "\n" not in line
    assert str(folder) in line, "names the file"
    assert caught.value.next_step, "says what to do"
    return line


def texture(**changes: object) -> list[dict[str, object]]:
    return [{**SOLID, **changes}]


@pytest.mark.parametrize(
    ("textures", "told"),
    [
        (texture(role="sky"), "sky"),
        (texture(role=["solid"]), "malformed"),
        (texture(sheet="t"), "malformed"),
        (texture(part="middle"), "middle"),
        (texture(kind="sofa"), "sofa"),
        (texture(kind=["throne"]), "throne"),
        (texture(stretch="x"), "malformed"),
        (texture(rect=[0, 0, 1]), "malformed"),
        (texture(rect=[0, 0, 1, "a"]), "malformed"),
        (texture(rect=[0, 0, 0, 1]), "half cells"),
        (texture(rect=[0, 0, -1, 1]), "half cells"),
        (texture(rect=[0, 0, 0.25, 1]), "half cells"),
        (texture(rect=[0, 0, float("inf"), 1]), "malformed"),
        (texture(rect=[0, 0, float("nan"), 1]), "malformed"),
        (texture(rect=[0, 2, 1, 1]), "leaves the sheet"),
        (texture(rect=[-1, 0, 1, 1]), "leaves the sheet"),
        ([{"role": "solid", "files": "none*.png"}], "no picture matches"),
        ([{"role": "solid", "files": "/etc/*.png"}], "outside its folder"),
        ([{"role": "solid", "files": 7}], "malformed"),
        ([{"sheet": "s", "rect": [0, 0, 1, 1]}], "malformed"),
        (["solid"], "malformed"),
        (5, "malformed"),
    ],
)
def test_wrong_textures(source: Source, describe: Describe, textures: object, told: str) -> None:
    assert told in refused(source(describe(textures), {"s.png": grey(four_levels(1, 2))}))


@pytest.mark.parametrize(
    "options",
    [
        {"background": "#12"},
        {"background": "#gggggg"},
        {"background": 7},
        {"reduce": "x"},
        {"grid": [16]},
        {"grid": "16"},
        {"offset": None},
        {"spacing": "a"},
        {"file": None},
    ],
)
def test_wrong_sheets(source: Source, describe: Describe, options: dict[str, Any]) -> None:
    refused(source(describe(**options), {"s.png": grey(four_levels(1, 2))}))


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "nesgan-sauce"},
        {"version": 2},
        {"sheets": [1]},
        {"sheets": {"s": {}}},
        {"families": 5},
        {"families": ["one"]},
        {"families": [{"material": "brick"}]},
        {"families": [{"name": "one", "material": "cheese"}]},
        {"families": [{"name": "one", "material": ["brick"]}]},
    ],
)
def test_wrong_descriptions(source: Source, describe: Describe, changes: dict[str, Any]) -> None:
    refused(source({**describe(), **changes}, {"s.png": grey(four_levels(1, 2))}))


@pytest.mark.parametrize("text", ["", "[1, 2]", "{", '"nesgan-source"', "[" * 100_000])
def test_what_is_no_description(source: Source, text: str) -> None:
    refused(source(text, {}))


def test_missing_and_broken_pictures(source: Source, describe: Describe) -> None:
    folder = source(describe(), {})
    picture = folder / "data" / "toy" / "s.png"
    assert "s.png" in refused(folder)
    picture.write_text("no picture at all", encoding="utf-8")
    assert "s.png" in refused(folder)
    source(describe(), {"s.png": grey(four_levels(4, 4))})
    picture.write_bytes(picture.read_bytes()[:-400])
    assert "s.png" in refused(folder)


def test_no_source_at_all(source: Source, describe: Describe, tmp_path: Path) -> None:
    folder = source({**describe(), "name": "elsewhere"}, {})
    assert "none of the described sources" in refused(folder)
    with pytest.raises(AssetError):
        load_families(tmp_path / "nowhere", folder / "data")


# ---- the documented example ------------------------------------------------------------------------------------------


def test_the_documented_example_loads(source: Source) -> None:
    text = documented.__doc__ or ""
    example, _ = json.JSONDecoder().raw_decode(text, text.index("{"))
    tiles, props, wall = four_levels(2, 2, 1), four_levels(3, 2, 2), four_levels(1, 1, 3)
    spaced = np.full((35, 35, 3), 77, np.uint8)
    for row, col in np.ndindex(2, 2):
        cell = tiles[16 * row : 16 * row + 16, 16 * col : 16 * col + 16]
        spaced[1 + 17 * row : 17 + 17 * row, 1 + 17 * col : 17 + 17 * col] = grey(cell)
    pictures = {
        "tiles.png": spaced,
        "props.png": grey(props).repeat(2, 0).repeat(2, 1),
        "walls/brick1.png": grey(wall).repeat(2, 0).repeat(2, 1),
    }
    family = load(source({**example, "name": "toy"}, pictures))
    assert (family.name, family.material) == ("grey-brick", "brick")
    np.testing.assert_array_equal(family.of("ledge")[0].levels, tiles[:16, :16])
    np.testing.assert_array_equal(family.of("ledge", "left")[0].levels, tiles[:16, 16:])
    np.testing.assert_array_equal(family.of("solid")[0].levels, tiles[16:, :16])
    np.testing.assert_array_equal(family.of("wall")[0].levels, wall)
    pillar, banner = family.stamps
    np.testing.assert_array_equal(pillar.levels, props[:, :16])
    np.testing.assert_array_equal(banner.levels[:24], props[:24, 16:])
    assert (pillar.stretch, banner.hang, banner.size, banner.kind) == (1, True, (2, 1), "chains")


# ---- the shipped descriptions ---------------------------------------------------------------------------------------

SHIPPED = sorted(DESCRIPTIONS.glob("*.json"))


def check_item(item: dict[str, Any], sheets: dict[str, Any], *, texture: bool) -> None:
    assert item["role"] in ROLE_INDEX
    assert item.get("part", "") in ("", "left", "right", "top")
    assert isinstance(item.get("hang", False), bool)
    assert "kind" not in item or (item["kind"] in OBJECT_INDEX and not texture)
    if "files" in item:
        assert not Path(item["files"]).is_absolute()
        assert ".." not in item["files"]
        return
    assert item["sheet"] in sheets
    row, col, rows, cols = item["rect"]
    assert min(row, col) >= 0
    assert min(rows, cols) > 0
    assert all(float(value * 2).is_integer() for value in item["rect"])
    assert -1 <= item.get("stretch", -1) < rows
    if texture:
        assert rows <= 8
        assert cols <= 8


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_descriptions_are_well_formed(path: Path) -> None:
    description = json.loads(path.read_text(encoding="utf-8"))
    assert (description["format"], description["version"]) == ("nesgan-source", 1)
    assert description["name"] == path.stem
    assert description["author"]
    assert "CC0" in description["licence"] or "public domain" in description["licence"].lower()
    sheets = description.get("sheets", {})
    for sheet in sheets.values():
        assert ".." not in sheet["file"]
        assert len(sheet.get("grid", [16, 16])) == len(sheet.get("offset", [0, 0])) == 2
        assert min(sheet.get("grid", [16, 16])) > 0
        assert sheet.get("spacing", 0) >= 0
        assert sheet.get("reduce", 1) >= 1
        background = sheet.get("background", "#000000")
        assert background.startswith("#")
        assert len(bytes.fromhex(background[1:])) == 3
    names = [family["name"] for family in description["families"]]
    assert len(names) == len(set(names)) > 0
    for family in description["families"]:
        assert family["material"] in MATERIALS[1:]
        assert family.get("textures") or family.get("stamps")
        for kind in ("textures", "stamps"):
            for item in family.get(kind, []):
                check_item(item, sheets, texture=kind == "textures")


def test_the_shipped_descriptions_cover_what_a_scene_needs() -> None:
    families = [family for path in SHIPPED for family in json.loads(path.read_text(encoding="utf-8"))["families"]]
    assert len(SHIPPED) >= 10
    textures = {item["role"] for family in families for item in family.get("textures", [])}
    stamps = {item["role"] for family in families for item in family.get("stamps", [])}
    assert textures >= {"solid", "ledge", "wall", "platform"}
    assert stamps >= {"window", "pillar", "decor", "door", "candle"}
    assert sum("kind" in item for family in families for item in family.get("stamps", [])) > 200


OUTSIDE = ("../toy/s.png", "/etc/passwd", "..\\s.png", "C:s.png", "a/../../s.png", "s\0.png", "", "s" * 300)


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.parametrize("where", ["file", "files", "name"])
def test_nothing_outside_is_read(name: str, where: str, source: Source, describe: Describe) -> None:
    told = describe(**({"file": name} if where == "file" else {}))
    if where == "files":
        told["families"][0]["textures"] = [{"role": "solid", "files": name}]
    if where == "name":
        told["name"] = name
    assert "outside its folder" in refused(source(told, {"s.png": np.zeros((16, 32, 3), np.uint8)}))


def test_sheets_are_bounded_together(source: Source, describe: Describe) -> None:
    told = describe()
    told["sheets"] = {str(n): {"file": "s.png"} for n in range(4)}
    assert "million pixels" in refused(source(told, {"s.png": np.zeros((1600, 1600, 3), np.uint8)}))
