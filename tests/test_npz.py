"""Archives are the same bytes on every system, and those that numpy writes on Linux."""

from __future__ import annotations

import io
import sys
from typing import Any

import numpy as np
import pytest

from nesgan_game.npz import packed

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
