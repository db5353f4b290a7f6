from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from nesgan_game.errors import AssetError, ConfigError, ModelError
from nesgan_game.files import write_json
from nesgan_game.model import checkpoint
from nesgan_game.model.architectures import ARCHITECTURES, Networks, networks, networks_of
from nesgan_game.model.config import RECIPES, UNSAVED, TrainConfig, plan, refuse_held, resumed_config

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "changes",
    [
        {"steps": 0},
        {"batch_size": 0},
        {"batch_size": 4},
        {"batch_size": 12},
        {"crop_cells": 0},
        {"crop_cells": 15},
        {"scenes": 0},
        {"save_every": 0},
        {"r1_every": 0},
        {"average_half_life": 0},
        {"learning_rate": 0.0},
        {"learning_rate": math.nan},
        {"precision": "8-bit"},
    ],
)
def test_senseless_settings(changes: dict[str, Any]) -> None:
    with pytest.raises(ConfigError):
        TrainConfig(**changes)


def test_resumed_config_takes_changes(toy_run: Path) -> None:
    config = TrainConfig(steps=4, batch_size=8, crop_cells=2, save_every=2, seed=3, precision="32-true")
    assert resumed_config(toy_run, {}) == config
    assert resumed_config(toy_run, {"steps": 9}) == replace(config, steps=9)


@pytest.mark.parametrize("saved", [None, 3, {"stepps": 3}, {"steps": "many"}, {"steps": -1}, {"batch_size": [4]}])
def test_resumed_config_of_a_spoilt_run(tmp_path: Path, saved: object) -> None:
    checkpoint.write_run(tmp_path, {"train": saved}, 0)
    with pytest.raises(ConfigError) as caught:
        resumed_config(tmp_path, {})
    assert "\n" not in str(caught.value)


def test_resumed_config_of_no_run(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match=r"run\.json"):
        resumed_config(tmp_path, {})


@pytest.mark.parametrize("arch", ARCHITECTURES)
def test_fresh_networks_fit_each_other(arch: str) -> None:
    chosen = networks(arch, {"style_dim": 8})
    assert chosen.style_dim == chosen.discriminator.style_dim == 8
    assert RECIPES[arch].keys() <= set(TrainConfig.__slots__)
    assert sum(weight.numel() for weight in chosen.build_generator().parameters()) > 0


def test_a_run_tells_its_networks(toy_run: Path, dream_run: Path, toy_networks: Networks) -> None:
    assert networks_of(toy_run) == toy_networks
    assert networks_of(dream_run).arch == "dcgan"


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"arch": "cubism", "generator": {}, "discriminator": {}},
        {"arch": "dcgan", "generator": None, "discriminator": {}},
        {"arch": "dcgan", "generator": {"depth": 1}, "discriminator": {}},
        {"arch": "layout", "generator": {}},
        {"arch": "layout", "generator": {"mapping": True}, "discriminator": {}},
        {"arch": "objects", "generator": {"channels": [1, 2]}, "discriminator": {}},
        {"arch": "objects", "generator": {"channels": [1, 2, False]}, "discriminator": {}},
        {"arch": "objects", "generator": {"channels": 8}, "discriminator": {}},
        {"arch": "objects", "generator": {}, "discriminator": {"knows_design": 1}},
    ],
)
def test_a_run_that_does_not_tell_them(tmp_path: Path, facts: dict[str, Any]) -> None:
    checkpoint.write_run(tmp_path, facts, 0)
    with pytest.raises(ModelError, match=r"run\.json") as caught:
        networks_of(tmp_path)
    assert "\n" not in str(caught.value)


def test_a_plan_is_the_recipe_with_changes() -> None:
    chosen, config = plan(Path("nowhere"), None, 5, {"steps": 7}, resume=False)
    assert (chosen.arch, config) == ("layout", TrainConfig(steps=7, seed=5))
    chosen, config = plan(Path("nowhere"), "dcgan", 5, {}, resume=False)
    assert (chosen.arch, config.batch_size) == ("dcgan", RECIPES["dcgan"]["batch_size"])


def test_a_plan_goes_on_with_what_the_run_has(dream_run: Path) -> None:
    chosen, config = plan(dream_run, None, 99, {"steps": 50}, resume=True)
    assert (chosen.arch, chosen.style_dim) == ("dcgan", 8)
    assert (config.steps, config.seed, config.augment) == (50, 0, True)
    assert plan(dream_run, "dcgan", 0, {}, resume=True)[0] == chosen
    with pytest.raises(ConfigError, match="trains dcgan, not layout"):
        plan(dream_run, "layout", 0, {}, resume=True)


def test_a_fresh_run_mixes_with_nothing(tmp_path: Path) -> None:
    refuse_held(tmp_path / "new")
    refuse_held(tmp_path)
    for left in UNSAVED:  # by a run that was killed before its first checkpoint was whole
        (tmp_path / left).touch()
    refuse_held(tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(ConfigError, match="holds files already"):
        refuse_held(tmp_path)
    write_json(tmp_path / "run.json", {"format": "nesgan-run", "version": 1, "step": 8})
    with pytest.raises(ConfigError, match="holds a run of 8 steps; --resume goes on"):
        refuse_held(tmp_path)
