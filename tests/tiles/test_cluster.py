from __future__ import annotations

import numpy as np
import pytest
from fakes import PATTERNS, Array
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.cluster import hierarchy
from scipy.fft import dctn

from nesgan_game.roles import ROLES
from nesgan_game.seeds import Random, stream
from nesgan_game.tiles import cluster as cluster_module
from nesgan_game.tiles.cluster import (
    FREQUENCIES,
    SAMPLE,
    adjusted_rand,
    cluster,
    cluster_all,
    cut,
    features,
    linkage,
    names,
    silhouette,
    silhouettes,
    stability,
)


def kinds(rng: Random, which: list[int], copies: int) -> Array:
    patterns: Array = PATTERNS[np.repeat(which, copies)].copy()
    spots = rng.random(patterns.shape) < 0.02
    patterns[spots] = rng.integers(0, 4, int(spots.sum()))
    return patterns


@given(st.integers(0, 2**32 - 1), st.integers(2, 40), st.sampled_from([3, 1000]))
def test_clusters_are_those_of_scipy_ties_as_well(seed: int, count: int, steps: int) -> None:
    points = stream(seed).integers(0, steps, (count, 3)) / 8
    apart = np.linalg.norm(points[:, None] - points[None], axis=-1)
    tree, theirs = linkage(apart), hierarchy.linkage(apart[np.triu_indices(count, 1)], "average")
    assert (tree[:, 2] == theirs[:, 2]).all()
    for height in (0, *tree[:, 2].tolist()):
        labels, others = cut(tree, height), hierarchy.fcluster(theirs, height, "distance")
        assert list(dict.fromkeys(labels.tolist())) == list(range(labels.max() + 1))
        assert len(set(zip(labels.tolist(), others.tolist(), strict=True))) == labels.max() + 1 == len(set(others))


def test_distances_and_silhouettes_are_the_same_in_any_order_of_summation() -> None:
    """The promise behind equal bytes on every processor: whole steps are added up exactly."""
    rng = np.random.default_rng(0)
    found = features(rng.integers(0, 4, (60, 16, 16)).astype(np.uint8))
    apart, orders = cluster_module._apart(found, found), [rng.permutation(found.shape[1]) for _ in range(5)]
    assert all((cluster_module._apart(found[:, order], found[:, order]) == apart).all() for order in orders)
    labels = cut(linkage(apart), float(np.median(apart)) * 0.9)
    assert 1 < labels.max() + 1 < 60
    widths = silhouettes(apart, labels)
    assert len({float(widths[rng.permutation(60)].sum()) for _ in range(20)}) == 1
    assert widths.mean() == silhouette(apart, labels)


def test_no_cosine_is_rounded_by_its_last_bit() -> None:
    k, x = np.mgrid[:FREQUENCIES, :16]
    exact = np.cos(np.pi * k * (2 * x + 1) / 32) * np.sqrt(1 / 8) * np.where(k == 0, np.sqrt(0.5), 1) * 2**14
    assert np.abs(np.abs(exact - np.floor(exact)) - 0.5).min() > 1e-6
    assert (np.rint(exact) == cluster_module._cosines() * 2**14).all()


def test_kinds_that_differ_are_told_apart_and_numbered_as_they_come() -> None:
    patterns = kinds(stream(0), [6, 3, 11], 8)
    labels, medoids = cluster(patterns)
    assert labels.tolist() == [0] * 8 + [1] * 8 + [2] * 8
    assert (labels[medoids] == [0, 1, 2]).all()


def test_one_kind_is_one_cluster() -> None:
    labels, medoids = cluster(np.stack([PATTERNS[6]] * 5))
    assert labels.tolist() == [0] * 5
    assert len(medoids) == 1


@pytest.mark.parametrize("count", [1, 2])
def test_one_or_two_patterns_are_fine(count: int) -> None:
    labels, medoids = cluster(PATTERNS[6 : 6 + count])
    assert len(labels) == count
    assert labels[0] == 0
    assert len(medoids) == labels.max() + 1


def test_many_patterns_are_sampled_and_the_others_join_a_medoid() -> None:
    copies = SAMPLE // 2
    labels, medoids = cluster(kinds(stream(0), [6, 3, 11], copies))
    assert len(medoids) == 3
    assert labels.tolist() == [0] * copies + [1] * copies + [2] * copies


@pytest.mark.slow
@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1), st.lists(st.integers(1, 30), min_size=1, max_size=4))
def test_labels_of_every_set_are_dense_and_each_medoid_is_of_its_cluster(seed: int, sizes: list[int]) -> None:
    rng = stream(seed)
    sets = [rng.integers(0, 4, (size, 16, 16)).astype(np.uint8) for size in sizes]
    for size, (labels, medoids) in zip(sizes, cluster_all(sets), strict=True):
        assert len(labels) == size
        assert list(dict.fromkeys(labels.tolist())) == list(range(len(medoids)))
        assert (labels[medoids] == np.arange(len(medoids))).all()


def test_all_trees_are_cut_at_one_height() -> None:
    """Two patterns that differ by a few pixels are one cluster beside a set of very different kinds."""
    rng = stream(0)
    close = kinds(rng, [6], 2)
    assert cluster_all([close, kinds(rng, [6, 3, 11], 8)])[0][0].tolist() == [0, 0]


@pytest.mark.slow
def test_clusters_are_steady_under_resampling() -> None:
    rng = stream(0)
    sets = [kinds(rng, [6, 3, 11], 8), kinds(rng, [4, 15], 6), kinds(rng, [9], 5), kinds(rng, [1], 1)]
    found = stability(sets, stream(1))
    assert found.shape == (10,)
    assert found.mean() >= 0.8
    assert found.max() <= 1
    assert (found == stability(sets, stream(1))).all()


def test_unrelated_labels_agree_by_chance_only() -> None:
    rng = stream(0)
    found = [adjusted_rand(*rng.integers(0, 4, (2, 60))) for _ in range(50)]
    assert abs(np.mean(found)) < 0.02


def test_adjusted_rand_of_known_tables() -> None:
    a = np.array([0, 0, 0, 1, 1, 1])
    assert adjusted_rand(a, 1 - a) == 1
    assert adjusted_rand(a, np.zeros(6, np.intp)) == 0
    assert adjusted_rand(np.zeros(6, np.intp), np.zeros(6, np.intp)) == 1
    # Hubert and Arabie's formula by hand: 2 pairs together in both, 6 in the one, 3 in the other, of 15.
    assert adjusted_rand(a, np.array([0, 0, 1, 1, 2, 2])) == pytest.approx((2 - 1.2) / (4.5 - 1.2))


def test_names_tell_role_look_and_number() -> None:
    roles, looks = ["solid", "solid", "solid", "wall", "solid"], ["brick", "brick", "block", "brick", "brick"]
    assert names(roles, looks, [1, 1, 2, 0, 3]) == {
        0: "wall-brick-1",
        1: "solid-brick-1",
        2: "solid-block-1",
        3: "solid-brick-2",
    }
    assert names([ROLES[0].name], ["plain"], [7]) == {7: "void-plain-1"}


def test_features_hold_the_low_frequencies() -> None:
    found = features(PATTERNS)
    real = dctn(PATTERNS / 3, axes=(1, 2), norm="ortho")[:, :FREQUENCIES, :FREQUENCIES].reshape(len(PATTERNS), -1)
    assert np.allclose(found[:, 1 : FREQUENCIES**2], real[:, 1:] / 8, atol=1e-4)


def test_silhouette_of_two_tight_pairs() -> None:
    at = np.array([0.0, 1.0, 10.0, 11.0])
    apart = np.abs(at[:, None] - at[None])
    assert silhouette(apart, np.array([0, 0, 1, 1])) == pytest.approx((9.5 / 10.5 + 8.5 / 9.5) / 2)
    assert silhouette(apart, np.array([0, 1, 0, 1])) < 0
    assert silhouette(apart, np.array([0, 1, 2, 3])) == 0
