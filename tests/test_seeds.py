"""Streams of random numbers: apart by name, even, within their ranges, and the same for good."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.seeds import Random, stream, training_stream, whole

NAMES = st.lists(st.one_of(st.text(max_size=6), st.integers()), max_size=4).map(tuple)
SEEDS = st.integers(0, 2**64)


def uneven(found: NDArray[np.integer], shares: NDArray[np.floating]) -> float:
    """Chi-square of counts against shares, in deviations above what chance gives on average."""
    counts = np.bincount(found.reshape(-1), minlength=len(shares))
    expected = counts.sum() * shares / shares.sum()
    freedom = len(shares) - 1
    return float((((counts - expected) ** 2 / expected).sum() - freedom) / (2 * freedom) ** 0.5)


# ---- names ----------------------------------------------------------------------------------------------------------


@given(SEEDS, NAMES, SEEDS, NAMES)
def test_other_names_are_other_streams(
    seed: int, names: tuple[str | int, ...], other: int, others: tuple[str | int, ...]
) -> None:
    same = (seed, *names) == (other, *others)
    assert (stream(seed, *names).words(4) == stream(other, *others).words(4)).all() == same
    assert (training_stream(seed, *names).random(4) == training_stream(other, *others).random(4)).all() == same


def test_names_that_look_alike_are_apart() -> None:
    alike: list[tuple[str | int, ...]] = [
        (), (0,), (0, 0), ("0",), ("",), ("", ""), ("i0;",), ("a", "b"), ("ab",), ("ab", ""), ("b", "a"), ("as1:b",),
        (70,), (-7,), ("é",), ("e\u0301",), ("s0:", ""), ("s0:s0:",),
    ]  # fmt: skip
    first = {tuple(stream(7, *names).words(4).tolist()) for names in alike} | {
        tuple(stream(*seeds).words(4).tolist()) for seeds in ((7, 7), (77,), (0, 7))
    }
    assert len(first) == len(alike) + 3


def test_whole_numbers_of_any_kind_are_one_name() -> None:
    assert stream(7, np.int64(3)).random() == stream(7, 3).random()  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        stream(7, 1.5)  # type: ignore[arg-type]


# ---- ranges and evenness --------------------------------------------------------------------------------------------


@given(SEEDS, st.integers(-(2**40), 2**40), st.one_of(st.integers(1, 40), st.integers(1, 2**63)), st.integers(0, 9))
def test_whole_numbers_keep_to_their_range(seed: int, low: int, count: int, size: int) -> None:
    rng = stream(seed)
    high = min(low + count, 2**63)
    one, some = rng.integers(low, high), rng.integers(low, high, size)
    assert low <= one < high
    assert some.shape == (size,)
    assert ((low <= some) & (some < high)).all()
    assert stream(seed).integers(count) == stream(seed).integers(0, count)


@pytest.mark.parametrize(("low", "high"), [(3, 3), (3, 2), (0, 2**63 + 1)])
def test_no_number_from_an_impossible_range(low: int, high: int) -> None:
    with pytest.raises(ValueError, match=f"{low} up to {high}"):
        stream(0).integers(low, high)
    with pytest.raises(ValueError, match=f"{low} up to {high}"):
        stream(0).integers(low, high, 3)


DRAWS: dict[str, Callable[[Random], object]] = {
    "random": lambda rng: rng.random(),
    "few": lambda rng: rng.integers(5),
    "passed over": lambda rng: rng.integers(3 * 2**30),
    "many": lambda rng: rng.integers(3 * 2**60),
    "weighted": lambda rng: rng.weighted((3, 0, 4)),
}
AT_ONCE: dict[str, Callable[[Random, int], NDArray[np.generic]]] = {
    "random": lambda rng, size: rng.random(size),
    "few": lambda rng, size: rng.integers(5, size=size),
    "passed over": lambda rng, size: rng.integers(3 * 2**30, size=size),
    "many": lambda rng, size: rng.integers(3 * 2**60, size=size),
    "weighted": lambda rng, size: rng.weighted((3, 0, 4), size),
}


@given(SEEDS, st.lists(st.tuples(st.sampled_from(sorted(DRAWS)), st.integers(0, 150)), max_size=6))
def test_draws_at_once_are_draws_in_turn(seed: int, draws: list[tuple[str, int]]) -> None:
    turns, once = stream(seed), stream(seed)
    for kind, size in draws:
        assert AT_ONCE[kind](once, size).tolist() == [DRAWS[kind](turns) for _ in range(size)]
        assert once.words(2).tolist() == turns.words(2).tolist()


def test_a_shape_is_filled_row_by_row() -> None:
    for draw in (stream(1).random, stream(1).words, stream(1).standard_normal):
        assert draw((2, 3)).shape == (2, 3)
    assert stream(1).integers(0, 9, (2, 3)).reshape(-1).tolist() == stream(1).integers(0, 9, 6).tolist()
    assert stream(1).random(()).shape == ()


@pytest.mark.parametrize("count", [2, 3, 10, 64, 1000])
def test_whole_numbers_are_even(count: int) -> None:
    for seed in range(5):
        drawn = stream(seed, "even", count).integers(0, count, 100 * count)
        assert abs(uneven(drawn, np.ones(count))) < 4


@pytest.mark.slow
def test_whole_numbers_are_even_where_words_are_passed_over() -> None:
    """Of 3 * 2^30 numbers a third of those drawn without passing over would come twice as often."""
    for count in (3 * 2**30, 3 * 2**60):
        drawn = np.array([stream(seed, "over").integers(count) for seed in range(6000)])
        assert abs(uneven(drawn // (count // 12), np.ones(12))) < 4


def test_shares_of_one_are_even() -> None:
    drawn = stream(0, "even").random(200_000)
    assert 0 <= drawn.min() <= drawn.max() < 1
    assert abs(uneven((drawn * 50).astype(int), np.ones(50))) < 4


@given(SEEDS, st.lists(st.integers(0, 10**12), min_size=1, max_size=8).filter(any))
def test_what_weighs_nothing_is_never_drawn(seed: int, weights: list[int]) -> None:
    drawn = stream(seed).weighted(weights, 20)
    assert all(weights[place] for place in drawn)
    assert weights[stream(seed).weighted(weights)] > 0


def test_weights_are_kept() -> None:
    weights = [5, 0, 1, 30, 14]
    drawn = stream(0, "weighed").weighted(weights, 50_000)
    assert (drawn != 1).all()
    some = np.array([0, 2, 3, 4])
    assert abs(uneven(np.searchsorted(some, drawn), np.array(weights)[some])) < 4


@pytest.mark.parametrize("weights", [[], [0, 0], [3, -1]])
def test_weights_that_are_none(weights: list[int]) -> None:
    with pytest.raises(ValueError, match=r"below 0|0 up to 0"):
        stream(0).weighted(weights)


@given(st.lists(st.floats(0, 1000), max_size=8))
def test_weights_are_counted_to_the_nearest(weights: list[float]) -> None:
    assert all(abs(one / 2**20 - weight) <= 2**-21 for one, weight in zip(whole(weights), weights, strict=True))


@given(SEEDS, st.integers(0, 80))
def test_a_permutation_holds_everything_once(seed: int, count: int) -> None:
    assert sorted(stream(seed).permutation(count).tolist()) == list(range(count))
    assert stream(seed).order(count) == stream(seed).permutation(count).tolist()


def test_permutations_are_even() -> None:
    rng = stream(0, "order")
    drawn = np.array([int("".join(map(str, rng.permutation(4))), 4) for _ in range(12_000)])
    found, counted = np.unique(drawn, return_inverse=True)
    assert len(found) == 24
    assert abs(uneven(counted, np.ones(24))) < 4


@given(SEEDS, st.lists(st.integers(), min_size=1, max_size=9))
def test_a_choice_is_one_of_them(seed: int, choices: list[int]) -> None:
    assert stream(seed).choice(choices) in choices


def test_normal_numbers_are_nearly_normal() -> None:
    """Against the normal distribution in steps of half a deviation (Abramowitz and Stegun, table 26.1)."""
    drawn = stream(0, "normal").standard_normal(200_000)
    assert drawn.dtype == np.float32
    assert abs(float(drawn.mean())) < 4 / 200_000**0.5
    assert abs(float(drawn.astype(np.float64).var()) - 1) < 4 * (2 / 200_000) ** 0.5
    half = np.array([0.191462, 0.149882, 0.091848, 0.044057, 0.016540, 0.006210])
    bins = np.floor(np.abs(drawn) / 0.5).astype(int).clip(0, 5)
    assert np.allclose(np.bincount(bins) / len(drawn), 2 * half, atol=0.003)
    assert abs(float((drawn > 0).mean()) - 0.5) < 0.005
    assert ((drawn * 2**17) % 1 == 0).all(), "whole numbers of 2^-17"


# ---- for good -------------------------------------------------------------------------------------------------------


def test_the_first_numbers_of_every_method_are_pinned() -> None:
    """Whatever changes one of these makes other castles of all seeds."""

    def rng() -> Random:
        return stream(7, "stage", 2)

    assert rng().words(3).tolist() == [18398806914267996288, 7152823109113897098, 2680515603061688816]
    assert [rng().random(), *rng().random(2).tolist()] == [0.9974013213795341, 0.9974013213795341, 0.38775531771529037]
    assert rng().integers(-3, 60, 8).tolist() == [59, 21, 6, 9, 58, 27, 14, -1]
    assert rng().integers(3 * 2**30, size=3).tolist() == [468079629, 624928335, 3148731290]
    assert rng().integers(3 * 2**60, size=2).tolist() == [1341154332958855705, 671011691333237885]
    assert rng().choice("abcdefgh") == "h"
    assert rng().weighted([3, 0, 4, 1], 10).tolist() == [3, 2, 0, 0, 3, 2, 0, 0, 0, 2]
    assert rng().permutation(8).tolist() == [7, 2, 3, 6, 1, 5, 4, 0]
    assert (rng().standard_normal(4) * 2**17).tolist() == [-179085.0, -196630.0, -71517.0, -73754.0]
    assert whole([0.1, 2.5, 2**-21]) == [104858, 2621440, 0]


@pytest.mark.parametrize("seed", [-1, "7", 1.5, None])
def test_a_seed_is_a_whole_number_from_0_up(seed: Any) -> None:
    for draw in (stream, training_stream):
        with pytest.raises(ConfigError, match="is no seed; give a whole number"):
            draw(seed, "stage")
