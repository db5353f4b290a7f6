from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from nesgan_game.errors import AssetError
from nesgan_game.imaging.read_image import MAX_SIDE_PX, read_picture


def picture(seed: int = 0, height: int = 24, width: int = 40) -> NDArray[np.uint8]:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3)).astype(np.uint8)


def refused(path: Path) -> str:
    with pytest.raises(AssetError) as caught:
        read_picture(path)
    line = str(caught.value)
    assert "\n" not in line
    assert str(path) in line
    assert caught.value.next_step
    return line


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def empty_png(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to no pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 100)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


# ---- what is read ---------------------------------------------------------------------------------------------------


def test_png_is_exact(tmp_path: Path) -> None:
    Image.fromarray(picture()).save(tmp_path / "a.png")
    read = read_picture(tmp_path / "a.png")
    assert read.dtype == np.uint8
    np.testing.assert_array_equal(read, picture())


def test_the_content_counts_not_the_name(tmp_path: Path) -> None:
    Image.fromarray(picture()).save(tmp_path / "a.txt", format="PNG")
    np.testing.assert_array_equal(read_picture(tmp_path / "a.txt"), picture())


def test_gif_gives_its_first_frame(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (8, 6), colour) for colour in ((255, 0, 0), (0, 255, 0))]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    read = read_picture(tmp_path / "a.gif")
    assert read.shape == (6, 8, 3)
    assert (read == (255, 0, 0)).all()


@pytest.mark.parametrize(
    ("mode", "colour", "expected"),
    [("RGB", (200, 40, 90), (200, 40, 90)), ("L", 90, (90, 90, 90)), ("CMYK", (0, 255, 255, 0), (255, 0, 0))],
)
def test_jpeg(tmp_path: Path, mode: str, colour: object, expected: tuple[int, int, int]) -> None:
    Image.new(mode, (16, 8), colour).save(tmp_path / "a.jpg", quality=95)  # type: ignore[arg-type]
    read = read_picture(tmp_path / "a.jpg")
    assert read.shape == (8, 16, 3)
    assert abs(read.astype(int) - expected).max() <= 6


def test_sixteen_bits_keep_their_shades(tmp_path: Path) -> None:
    ramp = np.arange(256, dtype=np.uint16).reshape(16, 16)
    Image.fromarray(ramp * 257).save(tmp_path / "a.png")
    read = read_picture(tmp_path / "a.png")
    assert read.dtype == np.uint8
    np.testing.assert_array_equal(read, np.repeat(ramp[..., None], 3, -1))


def test_transparent_becomes_black(tmp_path: Path) -> None:
    rgba = np.concatenate([picture(), np.full((24, 40, 1), 255, np.uint8)], -1)
    rgba[:5, :, 3] = 0
    rgba[5:9, :, 3] = 200
    Image.fromarray(rgba).save(tmp_path / "a.png")
    expected = picture()
    expected[:5] = 0
    np.testing.assert_array_equal(read_picture(tmp_path / "a.png"), expected)


def test_transparent_palettes(tmp_path: Path) -> None:
    image = Image.fromarray(np.array([[0, 1], [1, 2]], np.uint8))
    image.putpalette([10, 20, 30, 40, 50, 60, 70, 80, 90])
    for transparency in (b"\xff\x00\xff", 1):
        image.save(tmp_path / "a.png", transparency=transparency)
        read = read_picture(tmp_path / "a.png")
        assert read.tolist() == [[[10, 20, 30], [0, 0, 0]], [[0, 0, 0], [70, 80, 90]]]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_one_pixel_in_all_modes(tmp_path: Path, mode: str) -> None:
    Image.new(mode, (1, 1)).save(tmp_path / "a.png")
    assert read_picture(tmp_path / "a.png").tolist() == [[[0, 0, 0]]]


def test_the_longest_side_allowed(tmp_path: Path) -> None:
    Image.new("L", (MAX_SIDE_PX, 1)).save(tmp_path / "a.png")
    assert read_picture(tmp_path / "a.png").shape == (1, MAX_SIDE_PX, 3)
    Image.new("L", (1, MAX_SIDE_PX + 1)).save(tmp_path / "a.png")
    assert str(MAX_SIDE_PX) in refused(tmp_path / "a.png")


# ---- what is refused ------------------------------------------------------------------------------------------------


def test_missing(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "a.png")


def test_a_folder(tmp_path: Path) -> None:
    refused(tmp_path)


@pytest.mark.parametrize("data", [b"", b"I am text.", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\xff\xd8\xff\xe0"])
def test_no_picture(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.png").write_bytes(data)
    refused(tmp_path / "a.png")


def test_other_formats(tmp_path: Path) -> None:
    Image.fromarray(picture()).save(tmp_path / "a.png", format="BMP")
    assert "PNG, JPEG or GIF" in refused(tmp_path / "a.png")


@pytest.mark.parametrize(("width", "height"), [(60_000, 60_000), (12_000, 9_000), (9_000, 1), (0, 5), (5, 5000)])
def test_headers_that_lie(tmp_path: Path, width: int, height: int) -> None:
    (tmp_path / "a.png").write_bytes(empty_png(width, height))
    refused(tmp_path / "a.png")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
def test_truncated(tmp_path: Path, kind: str) -> None:
    whole = io.BytesIO()
    Image.fromarray(picture()).save(whole, kind)
    (tmp_path / "a").write_bytes(whole.getvalue()[: len(whole.getvalue()) // 2])
    refused(tmp_path / "a")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
def test_damaged_files_are_read_or_refused(tmp_path: Path, kind: str) -> None:
    whole = io.BytesIO()
    Image.fromarray(picture()).save(whole, kind)
    rng, path, refusals = np.random.default_rng(1), tmp_path / "a", 0
    for _ in range(150):
        data = bytearray(whole.getvalue())
        for place in rng.integers(0, len(data) if rng.random() < 0.5 else 64, 4):
            data[place] = rng.integers(256)
        path.write_bytes(data)
        try:
            read = read_picture(path)
        except AssetError:
            refusals += 1
        else:
            assert read.ndim == 3
            assert read.shape[2] == 3
            assert read.dtype == np.uint8
    assert refusals > 0
