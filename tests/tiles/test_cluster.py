from __future__ import annotations

import numpy as np
import pytest
from fakes import PATTERNS, Array
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.cluster import hierarchy
from scipy.fft import dctn
from scipy.spatial.distance import squareform

from nesgan_game.tiles import cluster as module
from nesgan_game.tiles.cluster import FREQUENCIES, MAX_CLUSTERS, SAMPLE, cluster, features, silhouette


def kinds(rng: np.random.Generator, which: list[int], copies: int) -> Array:
    patterns: Array = PATTERNS[np.repeat(which, copies)].copy()
    spots = rng.random(patterns.shape) < 0.02
    patterns[spots] = rng.integers(0, 4, int(spots.sum()))
    return patterns


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 40))
def test_the_linkage_is_that_of_scipy(seed: int, count: int) -> None:
    points = np.random.default_rng(seed).random((count, 5))
    apart = np.linalg.norm(points[:, None] - points[None], axis=-1)
    tree = hierarchy.linkage(squareform(apart, checks=False), "average")
    for labels in module._merges(apart, MAX_CLUSTERS):
        other = hierarchy.fcluster(tree, labels.max() + 1, "maxclust")
        assert len(set(zip(labels.tolist(), other.tolist(), strict=True))) == labels.max() + 1


def test_kinds_that_differ_are_told_apart_and_numbered_as_they_come() -> None:
    patterns = kinds(np.random.default_rng(0), [6, 3, 11], 8)
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
    labels, medoids = cluster(kinds(np.random.default_rng(0), [6, 3, 11], copies))
    assert len(medoids) == 3
    assert labels.tolist() == [0] * copies + [1] * copies + [2] * copies


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 30), st.integers(2, 6))
def test_labels_are_dense_and_within_the_limit(seed: int, count: int, most: int) -> None:
    patterns = np.random.default_rng(seed).integers(0, 4, (count, 16, 16)).astype(np.uint8)
    labels, medoids = cluster(patterns, most=most)
    assert sorted(set(labels.tolist())) == list(range(len(medoids)))
    assert len(medoids) <= most
    assert (labels[medoids] == np.arange(len(medoids))).all()


def test_features_hold_the_low_frequencies() -> None:
    found = features(PATTERNS)
    real = dctn(PATTERNS / 3, axes=(1, 2), norm="ortho")[:, :FREQUENCIES, :FREQUENCIES].reshape(len(PATTERNS), -1)
    assert np.allclose(found[:, 1 : FREQUENCIES**2], real[:, 1:] / 8)


def test_silhouette_of_two_tight_pairs() -> None:
    at = np.array([0.0, 1.0, 10.0, 11.0])
    apart = np.abs(at[:, None] - at[None])
    assert silhouette(apart, np.array([0, 0, 1, 1])) == pytest.approx((9.5 / 10.5 + 8.5 / 9.5) / 2)
    assert silhouette(apart, np.array([0, 1, 0, 1])) < 0
    assert silhouette(apart, np.array([0, 1, 2, 3])) == 0
