from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.errors import AssetError
from nesgan_game.files import read_json, shipped
from nesgan_game.paint.palette_mixtures import GROUPS, RAMP, Mixture, load_mixtures, root, shipped_mixtures
from nesgan_game.seeds import stream

SHIPPED = shipped("assets/weights/palettes.json")


def two(first: float = 0.2, second: float = 0.8) -> Mixture:
    """Two narrow components, all nine numbers of each alike, in which neighbours go together."""
    covariance = 0.01 * (0.5 * np.eye(RAMP) + 0.5)
    means = np.array([np.full(RAMP, first), np.full(RAMP, second)])
    return Mixture(np.array([0.5, 0.5]), means, np.array([covariance, covariance]))


def test_what_was_seen_chooses_the_component_and_moves_the_rest() -> None:
    seen = two().seen([3], np.array([0.3]), np.array([0.001]))
    assert seen.weights[0] > 0.99
    assert seen.means[0, 3] == pytest.approx(0.3, abs=1e-3)
    assert seen.means[0, 0] == pytest.approx(0.25, abs=1e-3), "half of the way, as the covariance says"
    assert seen.covariances[0, 3, 3] < 1e-5 < seen.covariances[0, 0, 0] < 0.01


@given(st.integers(0, 2**32 - 1))
def test_seeing_is_bayes_rule(seed: int) -> None:
    """The posterior is as good as prior times likelihood, up to one factor, wherever it is asked."""
    rng = np.random.default_rng(seed)
    mixture = shipped_mixtures()["ground"]
    places, doubts = [0, 4, 8], np.array([0.05, 0.03, 0.04])
    values = rng.uniform(-0.1, 0.6, 3)
    points = mixture.means[rng.integers(len(mixture.means), size=4)] + 0.02 * rng.standard_normal((4, RAMP))
    after = _log_density(mixture.seen(places, values, doubts), points)
    likelihood = -(((points[:, places] - values) / doubts) ** 2).sum(axis=1) / 2
    factor = after - (_log_density(mixture, points) + likelihood)
    assert np.ptp(factor) < 1e-4 * (1 + np.abs(factor).max())


def _log_density(mixture: Mixture, points: Any) -> Any:
    columns = []
    for weight, mean, covariance in zip(mixture.weights, mixture.means, mixture.covariances, strict=True):
        apart = points - mean
        distance = (apart * np.linalg.solve(covariance, apart.T).T).sum(axis=1)
        columns.append(np.log(weight + 1e-300) - (distance + np.linalg.slogdet(covariance)[1]) / 2)
    return np.logaddexp.reduce(columns, axis=0)


@pytest.mark.slow
def test_samples_follow_the_mixture() -> None:
    rng = stream(0)
    samples = np.array([two().sample(rng).reshape(-1) for _ in range(8000)])
    low = samples[samples[:, 0] < 0.5]
    assert 0.45 < len(low) / len(samples) < 0.55
    assert np.allclose(low.mean(axis=0), 0.2, atol=0.01)
    assert np.allclose(np.cov(low.T), two().covariances[0], atol=0.001)


def test_a_seed_is_one_ramp() -> None:
    first, again, other = (shipped_mixtures()["wall"].sample(stream(seed)) for seed in (3, 3, 4))
    np.testing.assert_array_equal(first, again)
    assert first.shape == (3, 3)
    assert (first != other).any()


def test_what_ships_is_sound() -> None:
    mixtures = shipped_mixtures()
    assert tuple(mixtures) == GROUPS
    for mixture in mixtures.values():
        assert mixture.weights.sum() == pytest.approx(1)
        lightness = mixture.means[:, [0, 3, 6]]
        assert (np.diff(lightness, axis=1) > 0).all(), "dark, middle, light"
    assert SHIPPED.stat().st_size < 40_000


def broken(change: Any) -> str:
    facts = read_json(SHIPPED, "nesgan-palettes", 1)
    change(facts)
    return json.dumps(facts)


def put(key: str, value: Any, group: str = "wall") -> Any:
    def change(facts: dict[str, Any]) -> None:
        facts["groups"][group][key] = value

    return change


def edit(key: str, index: tuple[int, ...], value: Any) -> Any:
    def change(facts: dict[str, Any]) -> None:
        place = facts["groups"]["accent"][key]
        for i in index[:-1]:
            place = place[i]
        place[index[-1]] = value

    return change


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": "nesgan-palettes", "version": 2}',
        '{"format": "nesgan-palettes", "version": 1}',
        '{"format": "nesgan-palettes", "version": 1, "groups": []}',
        broken(lambda facts: facts["groups"].pop("nature")),
        broken(lambda facts: facts["groups"].update(wall=3)),
        broken(lambda facts: facts["groups"]["wall"].pop("means")),
        broken(put("weights", [])),
        broken(put("weights", {"a": 1})),
        broken(put("weights", "many")),
        broken(put("means", [[0.1] * 8])),
        broken(put("covariances", [[[0.1]]])),
        broken(edit("weights", (0,), -0.2)),
        broken(edit("weights", (0,), 0.9)),
        broken(edit("means", (0, 3), float("nan"))),
        broken(edit("means", (0, 3), None)),
        broken(edit("means", (0, 3), 10**400)),
        broken(edit("covariances", (0, 1, 1), -0.01)),
        broken(edit("covariances", (0, 1, 2), 0.3)),
        broken(edit("covariances", (0, 1, 1), float("inf"))),
    ],
)
def test_a_broken_file_is_one_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "palettes.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AssetError) as caught:
        load_mixtures(path)
    line = str(caught.value)
    assert "\n" not in line
    assert str(path) in line
    assert ";" in line, "says what to do next"


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="no such file"):
        load_mixtures(tmp_path / "palettes.json")


def test_the_root_is_symmetric_and_its_square_the_covariance_even_where_nothing_is_left_to_spread() -> None:
    rng = np.random.default_rng(0)
    for rank in (0, 1, 5, 9):
        half = rng.standard_normal((9, rank))
        found = root(half @ half.T)
        assert np.allclose(found, found.T)
        assert np.allclose(found @ found, half @ half.T)
        assert np.linalg.eigvalsh(found).min() > -1e-6
