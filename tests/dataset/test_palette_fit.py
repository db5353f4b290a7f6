from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from nesgan_game.dataset import palette_fit
from nesgan_game.dataset.palette_fit import GROUPS, fit, main, ramps
from nesgan_game.dataset.tile_sheets import Coloured
from nesgan_game.errors import AssetError
from nesgan_game.files import read_json, shipped, write_json
from nesgan_game.imaging.oklab import perceived
from nesgan_game.paint.palette_mixtures import GROUPS as READ
from nesgan_game.paint.palette_mixtures import load_mixtures
from nesgan_game.roles import ROLES

Source = Callable[..., Path]
Describe = Callable[..., dict[str, Any]]
OF_GROUP = {"wall": "wall", "ground": "solid", "accent": "decor", "nature": "foliage"}


def ramp(rng: np.random.Generator, tint: NDArray[np.float64]) -> NDArray[np.uint8]:
    """(4, 3) black and three tints from dark to light."""
    light = np.array([0.0, 70.0, 140.0, 220.0])[:, None] * tint
    return (light + rng.uniform(0, 8, (4, 1))).astype(np.uint8)


def cells(rng: np.random.Generator, tints: list[NDArray[np.float64]]) -> NDArray[np.uint8]:
    """One row of cells, each of four equal stripes of a ramp."""
    stripes = np.repeat(np.arange(4), 4)[:, None].repeat(16, axis=1)
    return np.concatenate([ramp(rng, tint)[stripes] for tint in tints], axis=1)


@pytest.fixture
def toy(source: Source, describe: Describe, monkeypatch: pytest.MonkeyPatch) -> Path:
    """12 cells of every group: walls red or blue, the rest grey. Few components are tried, to be quick."""
    monkeypatch.setattr(palette_fit, "MOST_COMPONENTS", 2)
    rng = np.random.default_rng(5)
    red, blue, grey = np.array([1, 0.4, 0.3]), np.array([0.3, 0.5, 1]), np.ones(3)
    tints = [red] * 6 + [blue] * 6 + [grey] * 36
    roles = [role for role in OF_GROUP.values() for _ in range(12)]
    textures = [{"role": role, "sheet": "s", "rect": [0, col, 1, 1]} for col, role in enumerate(roles)]
    return source(describe(textures=textures), {"s.png": cells(rng, tints)})


def learnt(toy: Path, seed: int = 0) -> dict[str, Any]:
    return fit(toy / "data", seed, toy / "descriptions")


def test_every_role_that_is_painted_is_learnt_once() -> None:
    assert set(GROUPS) == set(READ), "what is written is what is read"
    roles = [role for group in GROUPS.values() for role in group]
    assert len(set(roles)) == len(roles)
    assert set(roles) == {role.name for role in ROLES} - {"void", "spikes"}


@pytest.mark.slow
def test_red_and_blue_walls_become_components(toy: Path, tmp_path: Path) -> None:
    facts = learnt(toy)
    write_json(tmp_path / "palettes.json", facts)
    mixtures = load_mixtures(tmp_path / "palettes.json")
    assert facts["groups"]["wall"]["ramps"] == 12
    middle = mixtures["wall"].means[:, 3:6]
    assert (middle[:, 1] > 0.05).any(), "reddish"
    assert (middle[:, 2] < -0.05).any(), "bluish"
    assert np.abs(mixtures["ground"].means[:, [4, 5]]).max() < 0.02, "grey"
    assert np.abs(mixtures["accent"].means[:, [7, 8]]).max() < 0.02, "grey"
    for mixture in mixtures.values():  # no component keeps a single picture
        assert np.linalg.eigvalsh(mixture.covariances).min() > 0.9 * palette_fit.LEAST_DEVIATION**2


def test_a_ramp_is_the_mean_colour_of_each_level() -> None:
    rgb = np.zeros((16, 16, 3), np.float32)
    levels = np.repeat(np.arange(4, dtype=np.uint8), 4)[:, None].repeat(16, axis=1)
    rgb[4:6], rgb[6:8] = (0.2, 0, 0), (0.4, 0, 0)
    rgb[8:12], rgb[12:] = (0, 0.6, 0), (1, 1, 1)
    found, weights = ramps([Coloured(role="wall", source="a", levels=levels, rgb=rgb)], ("wall",))
    expected = perceived(np.array([[0.3, 0, 0], [0, 0.6, 0], [1, 1, 1]]) * 255)
    assert np.allclose(found, expected.reshape(1, 9), atol=1e-6)
    assert weights.tolist() == [1]


def test_cuts_without_all_levels_tell_no_ramp_and_large_sources_weigh_less_each() -> None:
    full = np.arange(256, dtype=np.uint8).reshape(16, 16) % 4
    flat = np.where(full == 1, 2, full).astype(np.uint8)
    rgb = np.full((16, 16, 3), 0.5, np.float32)
    cuts = [Coloured(role="wall", source="large", levels=full, rgb=rgb) for _ in range(4)]
    cuts += [Coloured(role="wall", source="small", levels=full, rgb=rgb)]
    cuts += [Coloured(role="wall", source="small", levels=flat, rgb=rgb)]
    cuts += [Coloured(role="door", source="small", levels=full, rgb=rgb)]
    found, weights = ramps(cuts, ("wall",))
    assert found.shape == (5, 9)
    assert weights.sum() == pytest.approx(5)
    assert weights[4] == pytest.approx(2 * weights[0])


def test_too_few_pictures_are_one_line(source: Source, describe: Describe) -> None:
    folder = source(describe(), {"s.png": cells(np.random.default_rng(0), [np.ones(3)] * 2)})
    with pytest.raises(AssetError) as caught:
        fit(folder / "data", 0, folder / "descriptions")
    assert "\n" not in str(caught.value)
    assert "wall" in str(caught.value)


@pytest.mark.slow
def test_main_writes_what_fit_gives_and_the_same_each_time(
    toy: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(palette_fit, "load_colours", lambda _, data: _load(toy, data))
    out = tmp_path / "out" / "palettes.json"
    assert main([str(toy / "data"), str(out)]) == 0
    assert read_json(out, "nesgan-palettes", 1)["groups"] == learnt(toy)["groups"]


def _load(toy: Path, data: Path) -> list[Coloured]:
    from nesgan_game.dataset.tile_sheets import load_colours

    return load_colours(toy / "descriptions", data)


def test_main_tells_errors_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), str(tmp_path / "out.json")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err


def test_what_ships_was_written_by_this() -> None:
    facts = read_json(shipped("assets/weights/palettes.json"), "nesgan-palettes", 1)
    assert set(facts["groups"]) == set(GROUPS)
    assert all(group["ramps"] > 20 for group in facts["groups"].values())
    assert len(facts["sources"]) >= 10
