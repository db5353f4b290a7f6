"""Archives are the same bytes on every system, and those that numpy writes on Linux."""

from __future__ import annotations

import io
import struct
import sys
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nesgan_game.npz import packed, unpacked

TABLE = np.arange(12, dtype=np.float32).reshape(3, 4)
ARRAYS: dict[str, Any] = {"right": TABLE, "name": np.array("tiles"), "n": np.int64(3)}


def test_numpy_reads_it() -> None:
    with np.load(io.BytesIO(packed(**ARRAYS)), allow_pickle=False) as found:
        assert list(found) == list(ARRAYS)
        for name, array in ARRAYS.items():
            np.testing.assert_array_equal(found[name], array)
            assert found[name].dtype == array.dtype


@pytest.mark.skipif(sys.platform == "win32", reason="zipfile notes the system it runs on")
def test_its_bytes_are_those_that_numpy_writes() -> None:
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **ARRAYS)
    assert packed(**ARRAYS) == buffer.getvalue()


def test_its_bytes_are_the_same_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    here = packed(**ARRAYS)
    monkeypatch.setattr(sys, "platform", "win32")
    assert packed(**ARRAYS) == here


def test_objects_are_refused() -> None:
    with pytest.raises(ValueError, match="Object arrays"):
        packed(thing=np.array([{}]))


def test_what_is_packed_is_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.npz").write_bytes(packed(**ARRAYS))
    found = unpacked(tmp_path / "a.npz", 2000)
    assert list(found) == list(ARRAYS)
    for name, array in ARRAYS.items():
        np.testing.assert_array_equal(found[name], array)
        assert found[name].dtype == array.dtype


def test_columns_before_rows(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", table=np.asfortranarray(TABLE))
    np.testing.assert_array_equal(unpacked(tmp_path / "a.npz", 2000)["table"], TABLE)


def member(header: str, data: bytes = b"", version: bytes = b"\x01\x00") -> bytes:
    return b"\x93NUMPY" + version + struct.pack("<H", len(header)) + header.encode() + data


@pytest.mark.parametrize(
    "held",
    [
        member("{'descr': '<f4', 'fortran_order': False, 'shape': (100000, 100000), }\n"),
        member("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }\n", bytes(8)),
        member("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }\n", bytes(8)),
        member("{'descr': '|V0', 'fortran_order': False, 'shape': (1000000000,), }\n"),
        member("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n", bytes(9)),
        member("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n", bytes(8), b"\x02\x00"),
        member("{" * 500 + "\n"),
        member("[" * 60_000),
        b"no array",
        b"",
    ],
)
def test_an_array_that_is_none_is_refused(held: bytes, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.npz", "w") as members:
        members.writestr("a.npy", held)
    with pytest.raises(ValueError, match=r"."):
        unpacked(tmp_path / "a.npz", 100_000)


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_of_packing_are_refused(way: int, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.npz", "w", way) as members:
        members.writestr("a.npy", bytes(10))
    with pytest.raises(ValueError, match="packed in a way that is not read"):
        unpacked(tmp_path / "a.npz", 100_000)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.npz", "w", zipfile.ZIP_DEFLATED) as members:
        members.writestr("a.npy", bytes(50_000_000))
    assert (tmp_path / "a.npz").stat().st_size < 100_000
    with pytest.raises(ValueError, match="holds more than 100,000 bytes"):
        unpacked(tmp_path / "a.npz", 100_000)


@pytest.mark.parametrize("cut", range(1, 200, 13))
def test_torn_archives_are_refused(cut: int, tmp_path: Path) -> None:
    (tmp_path / "a.npz").write_bytes(packed(**ARRAYS)[:-cut])
    with pytest.raises(ValueError, match=r"."):
        unpacked(tmp_path / "a.npz", 2000)


def test_a_checksum_that_differs_is_refused(tmp_path: Path) -> None:
    whole = bytearray(packed(**ARRAYS))
    whole[whole.index(b"NUMPY") if b"NUMPY" in whole else 60] ^= 1
    (tmp_path / "a.npz").write_bytes(whole)
    with pytest.raises(ValueError, match=r"."):
        unpacked(tmp_path / "a.npz", 2000)
