from __future__ import annotations

import numpy as np
import pytest
from fakes import PATTERNS
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from nesgan_game.tiles import dedupe, packed

Patterns = NDArray[np.uint8]


def some(seed: int, kinds: int, count: int) -> tuple[Patterns, NDArray[np.intp]]:
    rng = np.random.default_rng(seed)
    which = rng.integers(0, kinds, count)
    return rng.integers(0, 4, (kinds, 16, 16)).astype(np.uint8)[which], which


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 8), st.integers(1, 40))
def test_equal_patterns_and_only_they_share_a_group(seed: int, kinds: int, count: int) -> None:
    patterns, which = some(seed, kinds, count)
    found = dedupe.exact(patterns)
    assert (patterns[found.first][found.inverse] == patterns).all()
    assert len(found.first) == len(set(which.tolist()))
    assert found.counts.sum() == count
    assert (np.bincount(found.inverse) == found.counts).all()
    assert (np.diff(found.first) > 0).all()
    assert all((found.inverse[:first] != group).all() for group, first in enumerate(found.first))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 20), st.sampled_from([1, 2, 3]))
def test_a_mirror_image_joins_its_original(seed: int, count: int, flip: int) -> None:
    patterns, _ = some(seed, 50, count)
    images = packed.unpack(packed.turn(packed.pack(patterns), flip))
    found = dedupe.mirrored(np.concatenate([patterns, images]))
    assert (found.inverse[:count] == found.inverse[count:]).all()
    assert len(found.first) == len(dedupe.exact(patterns).first)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([8, 16]))
def test_the_pattern_is_its_stand_in_turned(seed: int, side: int) -> None:
    rng = np.random.default_rng(seed)
    patterns = rng.integers(0, 4, (4, side, side)).astype(np.uint8)[rng.integers(0, 4, 30)]
    patterns = packed.unpack(packed.turn_each(packed.pack(patterns), rng.integers(0, 4, 30).astype(np.uint8)))
    found = dedupe.mirrored(patterns)
    again = packed.turn_each(packed.pack(patterns[found.first][found.inverse]), found.flip)
    assert (packed.unpack(again) == patterns).all()
    assert (found.flip[found.first] == 0).all()


def test_without_leave_nothing_is_turned() -> None:
    pair = np.stack([PATTERNS[9], PATTERNS[9, :, ::-1], PATTERNS[9, ::-1]])
    assert len(dedupe.exact(pair).first) == 3
    assert len(dedupe.mirrored(pair, (packed.ALIKE, packed.ACROSS)).first) == 2
    assert len(dedupe.mirrored(pair).first) == 1


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 12), st.integers(1, 12))
def test_distances_count_level_steps(seed: int, first: int, second: int) -> None:
    a, b = some(seed, 20, first)[0], some(seed + 1, 20, second)[0]
    found = dedupe.distances(dedupe.bits(a), dedupe.bits(b))
    steps = np.abs(a[:, None].astype(int) - b[None].astype(int)).sum(axis=(2, 3))
    assert np.allclose(found * 768, steps)
    assert dedupe.nearest(a, b).tolist() == steps.argmin(axis=1).tolist()


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1), st.floats(0.0, 0.3), st.integers(1, 60), st.sampled_from([0, 30]))
def test_near_groups_are_those_of_a_plain_search(seed: int, limit: float, pairs: int, kept: int) -> None:
    rng = np.random.default_rng(seed)
    patterns = PATTERNS[rng.integers(0, 16, 30)].copy()
    spots = rng.random(patterns.shape) < 0.05
    patterns[spots] = rng.integers(0, 4, int(spots.sum()))
    weights = rng.integers(1, 9, 30)
    apart = np.abs(patterns[:, None].astype(int) - patterns[None].astype(int)).sum(axis=(2, 3)) / 768
    mass = ((apart <= limit) * weights).sum(axis=1)
    group: dict[int, int] = {}
    for leader in sorted(range(30), key=lambda n: (-mass[n], n)):
        if leader not in group:
            group.update({n: leader for n in range(30) if n not in group and apart[leader, n] <= limit})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dedupe, "_PAIRS", pairs)
        patch.setattr(dedupe, "_KEPT", kept)
        found = dedupe.near(patterns, weights, limit=limit)
    assert found.first[found.inverse].tolist() == [group[n] for n in range(30)]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.floats(0.0, 0.5))
def test_near_groups_keep_within_the_limit_of_their_medoid(seed: int, limit: float) -> None:
    rng = np.random.default_rng(seed)
    patterns = PATTERNS[rng.integers(0, 4, 40)].copy()
    spots = rng.random(patterns.shape) < 0.1
    patterns[spots] = rng.integers(0, 4, int(spots.sum()))
    found = dedupe.near(patterns, limit=limit)
    apart = dedupe.distances(dedupe.bits(patterns), dedupe.bits(patterns[found.first]))
    assert (apart[np.arange(40), found.inverse] <= limit).all()
    assert found.counts.sum() == 40
    assert (found.inverse[found.first] == np.arange(len(found.first))).all()


def test_the_pattern_with_most_near_it_stands_for_the_group() -> None:
    clean = PATTERNS[6]
    worn = np.stack([clean] * 9)
    for n in range(1, 9):
        worn[n, n, :12] = 3 - worn[n, n, :12]
    one_off = dedupe.distances(dedupe.bits(worn[:1]), dedupe.bits(worn[1:])).max()
    found = dedupe.near(worn[::-1].copy(), limit=float(one_off))
    assert found.first.tolist() == [8]


def test_weights_decide_who_stands_for_a_group() -> None:
    pair = np.stack([PATTERNS[1], PATTERNS[1]])
    pair[1, 0, 0] ^= 1
    heavy = dedupe.near(pair, np.array([1, 5]), limit=0.0)
    assert heavy.first.tolist() == [1, 0]
    assert heavy.counts.tolist() == [5, 1]


def test_noise_without_near_copies_still_falls_into_a_few_kinds() -> None:
    rng = np.random.default_rng(0)
    patterns = PATTERNS[rng.integers(1, 4, 90)].copy()
    spots = rng.random(patterns.shape) < 0.4
    patterns[spots] = rng.integers(0, 4, int(spots.sum()))
    assert len(dedupe.near(patterns).first) == 90
    assert len(dedupe.near(patterns, most=10).first) <= 10


def test_dedupe_joins_everything_even_beyond_the_candidates() -> None:
    rng = np.random.default_rng(0)
    which = rng.integers(0, 3, dedupe.CANDIDATES * 2)
    patterns = PATTERNS[which + 1].copy()
    patterns[np.arange(len(which)), rng.integers(0, 16, len(which)), rng.integers(0, 16, len(which))] ^= 1
    found = dedupe.dedupe(patterns, limit=dedupe.NEAR)
    assert len(found.first) == 3
    assert (which[found.first][found.inverse] == which).all()
    assert found.counts.tolist() == np.bincount(found.inverse).tolist()


def test_dedupe_without_a_limit_is_exact_or_mirrored() -> None:
    pair = np.stack([PATTERNS[9], PATTERNS[9, :, ::-1]])
    assert len(dedupe.dedupe(pair).first) == 2
    assert len(dedupe.dedupe(pair, mirror=True).first) == 1
