from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from fakes import fake_library
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game import nes
from nesgan_game.errors import AssetError, ExportError
from nesgan_game.imaging.cells import cut_flat, join
from nesgan_game.imaging.screen import Screen
from nesgan_game.library.export import nes_hardware
from nesgan_game.tiles import packed, pattern_bank


def legal(seed: int, rows: int = 14, cols: int = 16, kinds: int = 250) -> Screen:
    """A random legal picture of at most `kinds` different 8x8 tiles."""
    rng = np.random.default_rng(seed)
    stock = rng.integers(0, 4, (kinds, 8, 8)).astype(np.uint8)
    palettes = rng.integers(0, 64, (4, 4)).astype(np.uint8)
    palettes[:, 0] = palettes[0, 0]
    pattern = join(stock[rng.integers(0, kinds, (2 * rows, 2 * cols))])
    return Screen(pattern, rng.integers(0, 4, (rows, cols)).astype(np.uint8), palettes)


def shown(files: dict[str, bytes]) -> list[list[int]]:
    """240 rows of colour numbers, worked out bit by bit as the PPU does (NESdev wiki, "PPU rendering")."""
    picture = []
    for y in range(240):
        row = []
        for x in range(256):
            tile = files[".nam"][y // 8 * 32 + x // 8]
            low, high = (files[".chr"][tile * 16 + plane * 8 + y % 8] >> 7 - x % 8 & 1 for plane in (0, 1))
            area = files[".nam"][960 + y // 32 * 8 + x // 32]
            palette = area >> (x // 16 % 2 * 2 + y // 16 % 2 * 4) & 3
            level = high * 2 + low
            row.append(files[".pal"][palette * 4 + level if level else 0])
        picture.append(row)
    return picture


@settings(max_examples=15)
@given(st.integers(0, 2**32 - 1), st.integers(1, 15), st.integers(1, 16), st.integers(1, 250))
def test_every_legal_picture_comes_back_from_its_files(
    tmp_path_factory: pytest.TempPathFactory, seed: int, rows: int, cols: int, kinds: int
) -> None:
    folder = tmp_path_factory.mktemp("files")
    screen = legal(seed, rows, cols, kinds)
    nes_hardware.to_hardware(screen).save(folder, "one")
    found = nes_hardware.Hardware.load(folder, "one").screen(rows, cols)
    assert (found.pattern == screen.pattern).all()
    assert (found.attribute == screen.attribute).all()
    assert (found.palettes == screen.palettes).all()


def test_the_console_would_show_the_very_pixels() -> None:
    screen = legal(7)
    files = nes_hardware.to_hardware(screen).files()
    assert {ending: len(data) for ending, data in files.items()} == {".chr": 4096, ".nam": 1024, ".pal": 16}
    picture = np.array(shown(files), np.uint8)
    assert (picture[:224] == screen.colours()).all()
    assert (picture[224:] == screen.palettes[0, 0]).all()


def test_too_many_tiles_are_counted_in_the_error(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    pattern = rng.integers(0, 4, (16, 2080)).astype(np.uint8)
    pattern = join(cut_flat(pattern, 8)[:260].reshape(10, 26, 8, 8))
    screen = Screen(np.pad(pattern, ((0, 0), (0, 48))), np.zeros((5, 16), np.uint8), legal(0).palettes)
    with pytest.raises(ExportError, match="261 different 8x8 tiles, 5 more than a pattern table holds"):
        nes_hardware.to_hardware(screen).save(tmp_path, "one")
    assert list(tmp_path.iterdir()) == []


def test_palettes_are_reordered_where_that_makes_the_tiles_fit() -> None:
    """160 tiles, a blank row, and 128 of the tiles again in a palette whose colours stand in another order."""
    stock = np.random.default_rng(3).integers(0, 4, (160, 8, 8)).astype(np.uint8)
    again = packed.ORDERS[3][join(stock[:128].reshape(4, 32, 8, 8))]
    pattern = np.concatenate([join(stock.reshape(-1, 32, 8, 8)), np.zeros((8, 256), np.uint8), again])
    attribute = np.repeat(np.array([[0], [0], [0], [1], [1]], np.uint8), 16, axis=1)
    screen = Screen(pattern, attribute, legal(3).palettes)
    assert len(pattern_bank.collect([screen], side=8, flips=(packed.ALIKE,)).patterns) > nes_hardware.TABLE
    made = nes_hardware.to_hardware(screen)
    assert len(made.patterns) == 161
    assert (made.screen(5).colours() == screen.colours()).all()


def test_a_larger_picture_is_refused() -> None:
    with pytest.raises(ExportError, match="512x224 px do not fit a nametable"):
        nes_hardware.to_hardware(legal(0, 14, 32, 8))


def test_a_library_fills_as_many_pattern_tables_as_it_needs(tmp_path: Path) -> None:
    library = fake_library(5)
    count = nes_hardware.save_pages(library.tiles, library.palettes, tmp_path, "tiles")
    found = []
    for number in range(count):
        page = nes_hardware.Hardware.load(tmp_path, f"tiles-{number}").screen()
        found.append(nes.COLOURS[page.colours()])
    cells = [cell for page in found for cell in cut_flat(page[..., 0])]
    wanted = [library.rgb(tile)[..., 0] for tile in library]
    place = 0
    for cell in cells:
        if place < len(wanted) and (cell == wanted[place]).all():
            place += 1
    assert place == len(wanted)
    assert {path.name for path in tmp_path.iterdir()} == {
        nes_hardware.COLOURS,
        *(f"tiles-{n}.{ending}" for n in range(count) for ending in ("chr", "nam", "pal")),
    }


def test_pages_are_as_full_as_they_can_be() -> None:
    library = fake_library(5)
    many = [tile for tile in library.tiles for _ in range(9)]
    assert len(nes_hardware.pages(many, library.palettes)) == -(-len(many) // 224)


def test_the_table_of_colours_is_the_console_s(tmp_path: Path) -> None:
    nes_hardware.to_hardware(legal(0)).save(tmp_path, "one")
    table = (tmp_path / nes_hardware.COLOURS).read_bytes()
    assert len(table) == 192
    assert tuple(table[3 * 0x21 : 3 * 0x22]) == tuple(nes.COLOURS[0x21])


@pytest.mark.parametrize(
    ("ending", "data", "line"),
    [
        ("chr", b"\0" * 4095, "is not 4096 bytes long"),
        ("nam", b"\0" * 1025, "is not 1024 bytes long"),
        ("pal", b"\0" * 32, "is not 16 bytes long"),
        ("pal", b"\x40" * 16, r"holds \$40, which is no NES colour number"),
        ("nam", None, "no such file"),
    ],
)
def test_files_of_another_shape_are_refused(tmp_path: Path, ending: str, data: bytes | None, line: str) -> None:
    nes_hardware.to_hardware(legal(0)).save(tmp_path, "one")
    path = tmp_path / f"one.{ending}"
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(AssetError, match=line):
        nes_hardware.Hardware.load(tmp_path, "one")


def test_another_tool_s_backdrops_do_not_show(tmp_path: Path) -> None:
    nes_hardware.to_hardware(legal(0)).save(tmp_path, "one")
    palettes = bytes(range(0x10, 0x20))
    (tmp_path / "one.pal").write_bytes(palettes)
    assert nes_hardware.Hardware.load(tmp_path, "one").palettes[:, 0].tolist() == [0x10] * 4


def test_a_colour_that_the_console_has_not_is_refused(tmp_path: Path) -> None:
    nes_hardware.to_hardware(legal(0)).save(tmp_path, "a")
    (tmp_path / "a.pal").write_bytes(bytes([0x80] * 16))
    with pytest.raises(AssetError, match="holds \\$80, which is no NES colour number; use") as caught:
        nes_hardware.Hardware.load(tmp_path, "a")
    assert str(tmp_path / "a.pal") in str(caught.value)
