"""32-bit Python: numpy counts with 32 bits there and takes no array of 64-bit numbers for counts and repeats."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from castle import build_castle

from nesgan_game.imaging.quantise import histograms
from nesgan_game.level.flights.floors import find_segments
from nesgan_game.level.proof import jumps
from nesgan_game.library.multicell import find_textures
from nesgan_game.paint.texture import Texture


def narrow(function: Callable[..., Any], places: tuple[int, ...]) -> Callable[..., Any]:
    """The function as a 32-bit numpy has it: the arguments at these places must cast safely to 32 bits."""

    def called(*arguments: Any, **more: Any) -> Any:
        for place in places:
            if place < len(arguments):
                given = np.asarray(arguments[place])
                if given.ndim and not np.can_cast(given.dtype, np.int32, "safe"):
                    raise TypeError(f"Cannot cast array data from {given.dtype} to int32 according to the rule 'safe'")
        return function(*arguments, **more)

    return called


@pytest.fixture
def _narrow(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patched:
        patched.setattr(np, "intp", np.int32)
        patched.setattr(np, "repeat", narrow(np.repeat, (1,)))
        patched.setattr(np, "bincount", narrow(np.bincount, (0,)))
        yield


@pytest.mark.usefixtures("_narrow")
def test_the_stand_in_refuses_what_a_narrow_numpy_refuses() -> None:
    counts = np.ones(3, np.int64)
    with pytest.raises(TypeError, match="according to the rule 'safe'"):
        np.repeat(counts, counts)
    with pytest.raises(TypeError, match="according to the rule 'safe'"):
        np.bincount(counts)
    assert np.bincount(counts.astype(np.intp)).tolist() == [0, 3]


def test_leaps_textures_and_histograms_are_the_same_on_a_narrow_numpy(request: pytest.FixtureRequest) -> None:
    stage = build_castle()
    floors = find_segments(stage.terrain())
    ids = stage.roles.astype(np.int32)
    cells = np.random.default_rng(0).integers(0, 50, (20, 256))

    def found() -> tuple[list[list[list[int]]], Any, list[list[float]]]:
        leaps = [
            [column.tolist() for column in (part.run, part.place, part.x)]
            for part in jumps._leaps(stage.terrain(), floors)
        ]
        return leaps, find_textures([stage.roles], [ids]), histograms(cells, 50).tolist()

    wide = found()
    assert sum(len(part[0]) for part in wide[0]) > 100
    assert len(wide[1]) > 3
    request.getfixturevalue("_narrow")
    assert found() == wide


def test_textures_of_many_pixels_are_the_same_on_a_narrow_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = (
        np.random.default_rng(1).integers(0, 4, (400, 16, 16)).astype(np.uint8)
    )  # their counts times 2**20: too long
    wide = Texture.of(cells)
    count = np.bincount
    monkeypatch.setattr(np, "bincount", lambda *given, **more: count(*given, **more).astype(np.int32))
    narrow_one = Texture.of(cells)
    assert (narrow_one.shares == wide.shares).all()
    assert (narrow_one.borders == wide.borders).all()
    assert abs(wide.shares.sum() - 1) < 1e-5
