from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import nn

from nesgan_game.errors import AssetError, ExportError, ModelError
from nesgan_game.model import checkpoint
from nesgan_game.model.architectures import networks_of

pytestmark = pytest.mark.slow


def test_tensors_survive(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.safetensors"
    tensors = {"w": torch.randn(3, 4).T, "step": torch.tensor(7), "half": torch.randn(2).half()}
    checkpoint.save_tensors(path, tensors)
    loaded = checkpoint.load_tensors(path)
    assert loaded.keys() == tensors.keys()
    assert all(
        torch.equal(loaded[name], tensors[name]) and loaded[name].dtype == tensors[name].dtype for name in tensors
    )
    assert [file.name for file in path.parent.iterdir()] == ["a.safetensors"]


def test_nothing_is_unpickled(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    torch.save({"w": torch.zeros(2)}, path)
    with pytest.raises(AssetError, match="no readable safetensors file"):
        checkpoint.load_tensors(path)


def test_a_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "run").write_text("here first", encoding="utf-8")
    with pytest.raises(ExportError):
        checkpoint.save_tensors(tmp_path / "run" / "a.safetensors", {"w": torch.zeros(1)})


def test_modules_survive_under_a_prefix(tmp_path: Path) -> None:
    torch.manual_seed(0)
    one, two = nn.Linear(3, 2), nn.Linear(3, 2)
    tensors = {**checkpoint.module_tensors(one, "a."), **checkpoint.module_tensors(nn.Linear(9, 9), "b.")}
    checkpoint.restore_module(two, tensors, "a.", tmp_path)
    assert torch.equal(one.weight, two.weight)
    with pytest.raises(AssetError, match="another network") as caught:
        checkpoint.restore_module(two, tensors, "b.", tmp_path)
    assert "\n" not in str(caught.value)


def test_an_optimiser_goes_on_where_it_was() -> None:
    def steps(weight: nn.Parameter, optimiser: torch.optim.Optimizer, count: int) -> None:
        for _ in range(count):
            optimiser.zero_grad()
            torch.autograd.backward((weight**2).sum())
            optimiser.step()

    one = nn.Parameter(torch.tensor([1.0, -2.0]))
    first = torch.optim.Adam([one], lr=0.1)
    steps(one, first, 3)
    two = nn.Parameter(one.detach().clone())
    second = torch.optim.Adam([two], lr=0.1)
    saved = {name: tensor.clone() for name, tensor in checkpoint.optimiser_tensors(first, "o.").items()}
    checkpoint.restore_optimiser(second, {**saved, "other.0.step": torch.tensor(1.0)}, "o.")
    steps(one, first, 2)
    steps(two, second, 2)
    assert torch.equal(one, two)


def test_numbers_survive_under_a_prefix(tmp_path: Path) -> None:
    numbers = {"scale": 65536.0, "growth_factor": 2.0, "growth_interval": 2000, "share": 0.3}
    tensors = {**checkpoint.number_tensors(numbers, "p."), **checkpoint.number_tensors({"step": 1}, "q.")}
    checkpoint.save_tensors(tmp_path / "a.safetensors", tensors)
    again = checkpoint.restored_numbers(checkpoint.load_tensors(tmp_path / "a.safetensors"), "p.")
    assert again == numbers
    assert isinstance(again["growth_interval"], int)


def test_run_json(tmp_path: Path) -> None:
    checkpoint.write_run(tmp_path, {"train": {"steps": 3}}, 2)
    facts = checkpoint.read_run(tmp_path)
    assert (facts["step"], facts["train"]) == (2, {"steps": 3})
    assert facts["code"]
    for text in ("", "{}", '{"format": "nesgan-run", "version": 99}'):
        (tmp_path / "run.json").write_text(text, encoding="utf-8")
        with pytest.raises(AssetError, match=r"run\.json"):
            checkpoint.read_run(tmp_path)


@pytest.mark.parametrize("size", [10**9, -1, 1.5, "x", None, [3, 10**9], [1] * 9, {}])
def test_sizes_that_no_network_has_are_refused(size: object, tmp_path: Path) -> None:
    told = {"arch": "layout", "generator": {"cell_channels": size}, "discriminator": {}}
    checkpoint.write_run(tmp_path, told, 1)
    with pytest.raises(ModelError, match="cell_channels is no size from 0 to"):
        networks_of(tmp_path)
