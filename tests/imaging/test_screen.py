from __future__ import annotations

import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_palettes, fake_roles, fake_screen
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PIL import Image

from nesgan_game import nes
from nesgan_game.errors import AssetError, ConfigError
from nesgan_game.imaging.screen import MAX_SIDE_PX, Screen


def a_screen(seed: int = 0) -> Screen:
    rng = np.random.default_rng(seed)
    return fake_screen(fake_roles(rng), rng)


@st.composite
def screens(draw: st.DrawFn) -> Screen:
    rows, cols = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    pattern = draw(arrays(np.uint8, (rows * 16, cols * 16), elements=st.integers(0, 3)))
    attribute = draw(arrays(np.uint8, (rows, cols), elements=st.integers(0, 3)))
    palettes = draw(arrays(np.uint8, (4, 4), elements=st.integers(0, 63)))
    palettes[:, 0] = palettes[0, 0]
    return Screen(pattern, attribute, palettes)


@settings(max_examples=40, deadline=None)
@given(screens())
def test_a_saved_screen_loads_number_for_number(tmp_path_factory: pytest.TempPathFactory, screen: Screen) -> None:
    path = tmp_path_factory.mktemp("screens") / "a.png"
    screen.save(path)
    again = Screen.load(path)
    assert (again.pattern == screen.pattern).all()
    assert (again.attribute == screen.attribute).all()
    assert (again.palettes == screen.palettes).all()


def test_equal_screens_make_equal_bytes(tmp_path: Path) -> None:
    a_screen().save(tmp_path / "a.png")
    a_screen().save(tmp_path / "b.png")
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_colours_follow_pattern_attribute_and_palettes() -> None:
    screen = a_screen()
    for row, col in ((0, 0), (100, 200), (223, 255)):
        number = screen.palettes[screen.attribute[row // 16, col // 16], screen.pattern[row, col]]
        assert screen.colours()[row, col] == number
        assert (screen.rgb()[row, col] == nes.COLOURS[number]).all()


def test_the_image_is_indexed_and_shows_the_same_colours() -> None:
    screen = a_screen()
    image = screen.image()
    assert image.mode == "P"
    assert (np.asarray(image) == screen.index()).all()
    assert (np.asarray(image.convert("RGB")) == screen.rgb()).all()


def test_other_programs_see_the_colours(tmp_path: Path) -> None:
    screen = a_screen()
    screen.save(tmp_path / "a.png")
    with Image.open(tmp_path / "a.png") as image:
        assert (np.asarray(image.convert("RGB")) == screen.rgb()).all()


def test_arrays_are_read_only_and_the_callers_stay_writable() -> None:
    pattern = np.zeros((16, 16), np.uint8)
    screen = Screen(pattern, np.zeros((1, 1), np.uint8), np.zeros((4, 4), np.uint8))
    with pytest.raises(ValueError, match="read-only"):
        screen.pattern[0, 0] = 1
    pattern[0, 0] = 1


@pytest.mark.parametrize(
    ("pattern", "attribute", "palettes", "why"),
    [
        (np.zeros((15, 16)), np.zeros((1, 1)), np.zeros((4, 4)), "whole number"),
        (np.zeros((0, 16)), np.zeros((0, 1)), np.zeros((4, 4)), "whole number"),
        (np.zeros(16), np.zeros((1, 1)), np.zeros((4, 4)), "2-D"),
        (np.full((16, 16), 4), np.zeros((1, 1)), np.zeros((4, 4)), "0 to 3"),
        (np.zeros((16, 16)), np.full((1, 1), 4), np.zeros((4, 4)), "0 to 3"),
        (np.zeros((16, 16)), np.zeros((1, 2)), np.zeros((4, 4)), "does not fit"),
        (np.zeros((16, 16)), np.zeros((1, 1)), np.zeros((4, 3)), "must be"),
        (np.zeros((16, 16)), np.zeros((1, 1)), np.full((4, 4), 64), "NES colour"),
        (np.zeros((16, 16)), np.zeros((1, 1)), np.eye(4), "backdrop"),
    ],
)
def test_what_does_not_fit_is_refused(pattern: object, attribute: object, palettes: object, why: str) -> None:
    parts = [np.asarray(part).astype(np.uint8) for part in (pattern, attribute, palettes)]
    with pytest.raises(ConfigError, match=why):
        Screen(*parts)


def test_other_number_types_are_refused() -> None:
    with pytest.raises(ConfigError, match="uint8"):
        Screen(np.zeros((16, 16)), np.zeros((1, 1)), np.zeros((4, 4)))  # type: ignore[arg-type]


def refused(path: Path) -> str:
    with pytest.raises(AssetError) as caught:
        Screen.load(path)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_loading_what_is_no_screen_names_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    assert "no such file" in refused(path)
    path.write_bytes(b"not a picture")
    assert "not a readable PNG" in refused(path)
    Image.new("RGB", (16, 16)).save(path)
    assert "not a screen of ours" in refused(path)
    Image.new("P", (16, 16)).save(path)
    assert "not a screen of ours" in refused(path)
    Image.new("L", (MAX_SIDE_PX + 16, 16)).save(path)
    assert "too large" in refused(path)


def test_a_cut_off_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    a_screen().save(path)
    path.write_bytes(path.read_bytes()[:-200])
    assert "not a readable PNG" in refused(path)


def test_two_palettes_in_a_cell_are_refused(tmp_path: Path) -> None:
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text("nesgan-palettes", fake_palettes(np.random.default_rng(0)).tobytes().hex())
    index = np.zeros((16, 16), np.uint8)
    index[3, 3] = 5
    image = Image.fromarray(index)
    image.putpalette(bytes(48))
    image.save(tmp_path / "a.png", pnginfo=notes)
    assert "more than one palette" in refused(tmp_path / "a.png")
    broken = PngInfo()
    broken.add_text("nesgan-palettes", "zz")
    image.save(tmp_path / "b.png", pnginfo=broken)
    assert "not a legal screen" in refused(tmp_path / "b.png")


def test_a_picture_of_too_many_pixels_is_refused_unread(tmp_path: Path) -> None:
    Image.new("P", (8192, 1040)).save(tmp_path / "large.png")
    with pytest.raises(AssetError, match="8192x1040 px is too large"):
        Screen.load(tmp_path / "large.png")


def test_a_part_takes_no_more_memory_than_the_file_has_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    a_screen().save(path)
    data = path.read_bytes()
    at = data.index(b"IDAT")
    path.write_bytes(data[: at - 4] + b"\xff" + data[at - 3 :])
    tracemalloc.start()
    try:
        Screen.load(path)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000  # 4,278,000,000 would be asked for
    finally:
        tracemalloc.stop()


def test_a_file_of_too_many_bytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    a_screen().save(path)
    with path.open("ab") as file:
        file.write(bytes(8192 * 1024))
    assert "is larger than 8 MB" in refused(path)
