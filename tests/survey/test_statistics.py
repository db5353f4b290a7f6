"""Spread, cover and difference, against counts by hand and a plain edit distance."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from measures import failed, one

from nesgan_game.level.expressive_range import PATH_POINTS
from nesgan_game.seeds import stream
from nesgan_game.survey import statistics
from nesgan_game.survey.stage_measures import Measured


def plain_distance(first: list[int], second: list[int]) -> int:
    row = list(range(len(second) + 1))
    for at, left in enumerate(first, 1):
        last, row[0] = row[0], at
        for to, right in enumerate(second, 1):
            last, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, last + (left != right))
    return row[-1]


words = st.lists(st.integers(0, 3), min_size=6, max_size=6)


@pytest.mark.slow
@given(st.lists(st.tuples(words, words), min_size=1, max_size=5))
def test_edits_are_those_of_the_plain_distance(pairs: list[tuple[list[int], list[int]]]) -> None:
    first, second = (np.array(side, np.int16) for side in zip(*pairs, strict=True))
    assert statistics.edits(first, second).tolist() == [plain_distance(*pair) for pair in pairs]


def test_difference_counts_room_kinds_and_directions_and_forgives_a_shift() -> None:
    half = PATH_POINTS // 2
    level, hall = "hall:" + "6" * PATH_POINTS, "hall:" + "69" * half
    crypt, shifted = "crypt:" + "6" * PATH_POINTS, "hall:9" + "69" * (half - 1) + "6"
    rng = stream(0)
    assert statistics.differences([level, level], rng).tolist() == [0]
    assert statistics.differences([level, crypt], rng).tolist() == [1]
    assert statistics.differences([level, hall], rng).tolist() == [0.5]
    assert statistics.differences([hall, shifted], rng)[0] == 2 / PATH_POINTS


def test_pairs_are_drawn_where_there_are_too_many_and_never_of_one_path_twice() -> None:
    paths = [f"room{number}:" + "6" * PATH_POINTS for number in range(20)]
    drawn = statistics.differences(paths, stream(1), most=50)
    assert drawn.tolist() == [1] * 50
    assert len(statistics.differences(paths, stream(1))) == 190
    assert len(statistics.differences(paths[:1], stream(1))) == 0


def test_coverage_counts_the_cells_that_hold_a_stage() -> None:
    ends = np.array([0.2, 0.8])
    assert statistics.coverage(ends, ends) == 0.02
    side = np.linspace(0, 1, 10)
    linearity, density = (axis.ravel() for axis in np.meshgrid(side, side))
    assert statistics.coverage(linearity, density) == 1
    assert statistics.grid(linearity, density).sum() == 100
    assert statistics.coverage(np.full(3, 0.5), np.full(3, 0.5)) == 0.01


def test_a_summary_tells_what_was_built_and_what_was_not() -> None:
    stages = [one(seed, linearity=seed / 4, density=0.1 * seed) for seed in range(5)]
    told = statistics.summary([*stages, failed(9)], np.array([0.1, 0.4, 0.9, 0.9]))
    assert (told["stages"], told["proved"], told["softlock_free"]) == (6, 5, 5)
    assert told["faults"] == ["seed 9: stage 1: no playable layout"]
    assert told["coverage"] == 0.05
    assert told["figures"]["linearity"]["median"] == 0.5
    assert told["difference"]["share_different"] == 0.75
    lines = statistics.table(told, statistics.times(stages))
    assert lines[0].split() == ["proved", "5", "of", "6"]
    assert any("75.00% of 4 pairs" in line for line in lines)
    assert any(line.startswith("wall_s") and "0.2" in line for line in lines)


def test_a_population_of_failures_has_no_figures_but_is_told() -> None:
    told = statistics.summary([failed(1), failed(2)], np.zeros(0))
    assert told == {
        "stages": 2,
        "proved": 0,
        "softlock_free": 0,
        "faults": ["seed 1: stage 1: no playable layout", "seed 2: stage 1: no playable layout"],
    }
    assert len(statistics.table(told, {})) == 4


@pytest.mark.parametrize(
    "broken", [{}, [], {"seed": 1}, {**one(1).to_dict(), "figures": {}}, {**one(1).to_dict(), "inputs": [1]}]
)
def test_only_what_was_written_is_read_back(broken: object) -> None:
    with pytest.raises(ValueError, match=r"field|value of the wrong kind"):
        Measured.from_dict(broken)
    assert Measured.from_dict(one(3).to_dict()) == one(3)
