"""Training of objects."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from toys import TOY_OBJECTS

from nesgan_game.dataset.object_data import ObjectSet
from nesgan_game.errors import ConfigError
from nesgan_game.model import checkpoint
from nesgan_game.model.architectures import Networks, networks, networks_of
from nesgan_game.model.config import TrainConfig
from nesgan_game.model.objects.object_train import OBJECT_FIGURES, train_objects

pytestmark = pytest.mark.slow

torch.set_num_threads(1)


def toy() -> Networks:
    return networks("objects", TOY_OBJECTS, {"channels": (4, 4, 8)})


def config(steps: int, **changes: int) -> TrainConfig:
    settings: dict[str, Any] = {
        "steps": steps,
        "batch_size": 16,
        "scenes": 4,
        "r1_every": 2,
        "save_every": 100,
        **changes,
    }
    return TrainConfig(**settings, learning_rate=0.01, precision="32-true")


def test_a_resumed_run_ends_as_an_uninterrupted_one(tmp_path: Path, object_set: ObjectSet) -> None:
    settings = config(4, match_steps=1)
    whole = train_objects(object_set, tmp_path / "whole", settings, toy(), device="cpu")
    train_objects(object_set, tmp_path / "parts", config(2, match_steps=1), toy(), device="cpu")
    parts = train_objects(object_set, tmp_path / "parts", settings, toy(), device="cpu", resume=True)
    one, other = (checkpoint.load_tensors(run / "state.safetensors") for run in (whole, parts))
    assert one.keys() == other.keys()
    different = [name for name in one if not torch.allclose(one[name], other[name], atol=1e-6)]
    # The learning rate of the shorter run fell sooner; all else is as it was.
    assert int(one["step"]) == int(other["step"]) == 4
    assert {name.split(".")[0] for name in different} <= {"g", "d", "a", "og", "od"}
    assert (parts / "samples" / "000004.png").exists()
    assert networks_of(parts) == toy()


def test_matching_drawings_is_learnt(tmp_path: Path, object_set: ObjectSet) -> None:
    told: list[dict[str, float]] = []
    train_objects(
        object_set,
        tmp_path / "run",
        config(40, match_steps=40),
        toy(),
        device="cpu",
        progress=lambda _, figures: told.append(figures),
    )
    assert set(OBJECT_FIGURES) < set(told[0])
    assert sum(x["match"] for x in told[-8:]) < 0.87 * sum(x["match"] for x in told[:8])
    assert told[0]["discriminator"] == 0  # not asked yet


def test_the_discriminator_learns_and_pays(tmp_path: Path, object_set: ObjectSet) -> None:
    told: list[dict[str, float]] = []
    settings = replace(config(40, match_steps=2), judge_rate=0.3)
    run = tmp_path / "run"
    train_objects(object_set, run, settings, toy(), device="cpu", progress=lambda _, figures: told.append(figures))
    assert told[1]["generator"] == 0
    assert told[2]["generator"] > 0
    assert told[2]["penalty"] > 0
    assert sum(x["discriminator"] for x in told[-10:]) / 10 < math.log(2)  # the loss of guessing


def test_the_batch_is_whole_groups(tmp_path: Path, object_set: ObjectSet) -> None:
    with pytest.raises(ConfigError, match="multiple of 16"):
        train_objects(object_set, tmp_path / "run", config(1, batch_size=24), toy(), device="cpu")
