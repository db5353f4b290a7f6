"""Training, export and figures of creatures."""

from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
import torch
from toys import TOY_OBJECTS

from nesgan_game.creatures import CREATURE_KINDS, DESIGN_LENGTH, MOST_COLS, MOST_ROWS
from nesgan_game.dataset.creature_data import CreatureSet
from nesgan_game.errors import ConfigError, ModelError
from nesgan_game.files import read_json
from nesgan_game.model.architectures import networks, networks_of
from nesgan_game.model.config import TrainConfig
from nesgan_game.model.export import load_generator
from nesgan_game.model.objects.creature_evaluate import evaluate_creatures, work
from nesgan_game.model.objects.creature_networks import creature_places
from nesgan_game.model.objects.creature_samples import creature_sheet, paint_creatures
from nesgan_game.model.objects.creature_train import CreatureTrainer
from nesgan_game.model.objects.object_distances import moved, nearest_distances
from nesgan_game.model.objects.object_evaluate import evaluate_objects
from nesgan_game.model.objects.object_export import as_stored, write_objects
from nesgan_game.model.objects.object_networks import ObjectGenerator, hard_objects
from nesgan_game.model.objects.object_train import train_objects

pytestmark = pytest.mark.slow

torch.set_num_threads(1)


def test_creatures_lie_at_the_bottom_in_the_middle() -> None:
    assert [x.tolist() for x in creature_places(2, 2)] == [[2, 3], [0, 1]]
    assert [x.tolist() for x in creature_places(3, 1)] == [[1, 2, 3], [1]]
    assert [len(x) for x in creature_places(MOST_ROWS, MOST_COLS)] == [MOST_ROWS, MOST_COLS]


def test_the_discriminator_is_not_told_the_design() -> None:
    judge = networks("creatures", TOY_OBJECTS, {"channels": (4, 4, 8)}).build_discriminator()
    x, kinds, sizes = torch.rand(3, 2, 32, 24), torch.arange(3), torch.tensor([(4, 3)] * 3)
    codes = torch.rand(2, 3, DESIGN_LENGTH)
    torch.testing.assert_close(judge(x, kinds, sizes, codes[0]), judge(x, kinds, sizes, codes[1]))
    assert not torch.equal(judge(x, kinds, sizes, codes[0])[0], judge(x, kinds + 1, sizes, codes[0])[0])


def test_sheets_show_every_kind(creature_run: Path) -> None:
    assert networks_of(creature_run).arch == "creatures"
    generator = load_generator(creature_run)
    sheet = creature_sheet(generator, 0, designs=4)
    assert sheet.shape == (34 * len(CREATURE_KINDS), 4 * 26)
    np.testing.assert_array_equal(sheet, creature_sheet(generator, 0, designs=4))


def test_creatures_are_learnt(tmp_path: Path, creature_set: CreatureSet) -> None:
    told: list[dict[str, float]] = []
    settings: dict[str, Any] = {"steps": 40, "batch_size": 32, "match_steps": 30, "save_every": 100}
    train_objects(
        creature_set,
        tmp_path / "run",
        TrainConfig(**settings, learning_rate=0.01, precision="32-true"),
        networks("creatures", TOY_OBJECTS, {"channels": (4, 4, 8)}),
        device="cpu",
        kind=CreatureTrainer,
        progress=lambda _, figures: told.append(figures),
    )
    assert sum(x["match"] for x in told[22:30]) < 0.9 * sum(x["match"] for x in told[:8])
    assert told[29]["discriminator"] == 0 < told[30]["discriminator"]


def test_a_batch_is_half_free(tmp_path: Path, creature_set: CreatureSet) -> None:
    toy = networks("creatures", TOY_OBJECTS, {"channels": (4, 4, 8)})
    with pytest.raises(ConfigError, match="multiple of 32"):
        train_objects(
            creature_set, tmp_path, TrainConfig(steps=1, batch_size=48), toy, device="cpu", kind=CreatureTrainer
        )


def test_the_graph_paints_what_the_network_paints(toy_creatures: Path, creature_run: Path) -> None:
    session = onnxruntime.InferenceSession(toy_creatures, providers=["CPUExecutionProvider"])
    generator = load_generator(creature_run)
    assert isinstance(generator, ObjectGenerator)
    as_stored(generator)
    rng = np.random.default_rng(0)
    for rows, cols in sorted({size for kind in CREATURE_KINDS for size in kind.sizes}):
        kinds = rng.integers(0, len(CREATURE_KINDS), 5)
        sizes = np.tile(np.array((rows, cols), np.int64), (5, 1))
        codes = rng.standard_normal((5, DESIGN_LENGTH)).astype(np.float32)
        down, across = creature_places(rows, cols)
        inputs = {"kinds": kinds, "sizes": sizes, "codes": codes, "down": down.numpy(), "across": across.numpy()}
        (painted,) = session.run(None, inputs)
        with torch.no_grad():
            told = (torch.from_numpy(x) for x in (kinds, sizes, codes))
            expected = hard_objects(generator(*told, down, across)).numpy()
        assert painted.shape == (5, 8 * rows, 8 * cols)
        assert (painted == expected).mean() >= 0.999
    facts = read_json(toy_creatures.with_suffix(".json"), "nesgan-model", 1)
    assert (facts["arch"], facts["code_length"]) == ("creatures", DESIGN_LENGTH)
    assert [entry["name"] for entry in facts["creatures"]] == [kind.name for kind in CREATURE_KINDS]


def test_the_file_has_room_beside_the_others(tmp_path: Path) -> None:
    """Untrained weights take as many bytes as trained ones; all shipped weights are to take 8 MB at most."""
    generator = networks("creatures").build_generator()
    assert isinstance(generator, ObjectGenerator)
    write_objects(generator.eval(), tmp_path / "c.onnx")
    assert (tmp_path / "c.onnx").stat().st_size <= 300_000


def test_a_run_is_measured_beside_the_data(creature_run: Path, creature_set: CreatureSet) -> None:
    steps: list[int] = []
    table = evaluate_creatures([creature_run], creature_set, seed=0, count=3, progress=steps.append)
    assert sum(steps) == work(1)
    (painted,), data = table.runs, table.data
    assert data.recall > painted.recall  # two steps of training make no art
    for figures in (painted, data):
        assert all(0 <= getattr(figures, name) <= 1 for name in figures.__slots__)
    again = evaluate_creatures([creature_run], creature_set, seed=0, count=3, progress=steps.append)
    assert again == table


def test_a_creature_of_the_data_would_be_found_out(creature_set: CreatureSet) -> None:
    levels = np.minimum(creature_set.batches[-1].levels, 4)
    copied = moved(levels[4:6], 1, -1)
    assert (nearest_distances(copied, levels) < 0.12).all()


def test_other_runs_are_refused(object_run: Path, creature_run: Path, creature_set: CreatureSet) -> None:
    with pytest.raises(ModelError, match="paints no creatures"):
        evaluate_creatures([object_run], creature_set, seed=0, count=2, progress=lambda _: None)
    with pytest.raises(ModelError, match="paints no objects"):
        evaluate_objects([creature_run], seed=0, count=2, progress=lambda _: None)


def test_a_creature_is_painted_in_its_size(creature_run: Path) -> None:
    generator = load_generator(creature_run)
    z = np.random.default_rng(0).standard_normal((2, DESIGN_LENGTH)).astype(np.float32)
    for kind in CREATURE_KINDS:
        rows, cols = kind.sizes[0]
        assert paint_creatures(generator, kind, (rows, cols), z).shape == (2, 8 * rows, 8 * cols)
