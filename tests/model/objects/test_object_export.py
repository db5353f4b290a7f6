"""The exported object painter against the network that it came from."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from nesgan_game.dataset.drawings.object_drawings import object_slots
from nesgan_game.designs import CODE_LENGTH
from nesgan_game.files import read_json
from nesgan_game.model.export import load_generator
from nesgan_game.model.objects import object_export
from nesgan_game.model.objects.object_export import as_stored
from nesgan_game.model.objects.object_networks import ObjectGenerator, hard_objects, places
from nesgan_game.objects import OBJECT_KINDS

pytestmark = pytest.mark.slow

torch.set_num_threads(1)


def test_the_graph_paints_what_the_network_paints(toy_objects: Path, object_run: Path) -> None:
    session = onnxruntime.InferenceSession(toy_objects, providers=["CPUExecutionProvider"])
    generator = load_generator(object_run)
    assert isinstance(generator, ObjectGenerator)
    as_stored(generator)
    rng = np.random.default_rng(0)
    for size in sorted({size for kind in OBJECT_KINDS for size in kind.sizes}):
        for count in (1, 5):
            kinds = rng.integers(0, len(OBJECT_KINDS), count)
            sizes, codes = np.tile(np.array(size, np.int64), (count, 1)), rng.random((count, CODE_LENGTH), np.float32)
            down, across = places(*size)
            inputs = {"kinds": kinds, "sizes": sizes, "codes": codes, "down": down.numpy(), "across": across.numpy()}
            (painted,) = session.run(None, inputs)
            with torch.no_grad():
                told = (torch.from_numpy(x) for x in (kinds, sizes, codes))
                expected = hard_objects(generator(*told, down, across)).numpy()
            assert painted.dtype == np.uint8
            assert painted.shape == expected.shape == (count, 16 * size[0], 16 * size[1])
            assert len(np.unique(expected)) > 1
            assert (painted == expected).mean() >= 0.999


def test_weights_are_stored_small(toy_objects: Path, monkeypatch: pytest.MonkeyPatch, object_run: Path) -> None:
    weights = onnx.load(toy_objects).graph.initializer
    large = [weight for weight in weights if np.prod(weight.dims) >= 64 and weight.data_type != onnx.TensorProto.INT64]
    assert large
    assert {weight.data_type for weight in large} == {onnx.TensorProto.FLOAT16}
    monkeypatch.setattr(object_export, "_LARGE", 1000)
    path = toy_objects.with_name("smaller.onnx")
    generator = load_generator(object_run)
    assert isinstance(generator, ObjectGenerator)
    object_export.write_objects(generator, path)
    assert path.stat().st_size < toy_objects.stat().st_size
    as_stored(generator)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    rng = np.random.default_rng(0)
    told = np.arange(4), np.full((4, 2), 2), rng.random((4, CODE_LENGTH), np.float32)
    names = ("kinds", "sizes", "codes", "down", "across")
    inputs = dict(zip(names, (*told, *(x.numpy() for x in places(2, 2))), strict=True))
    with torch.no_grad():
        expected = hard_objects(generator(*(torch.from_numpy(x) for x in told), *places(2, 2))).numpy()
    assert (session.run(None, inputs)[0] == expected).mean() >= 0.999


def test_the_json_tells_the_kinds(toy_objects: Path) -> None:
    facts = read_json(toy_objects.with_suffix(".json"), "nesgan-model", 1)
    assert (facts["arch"], facts["steps"], facts["code_length"]) == ("objects", 2, CODE_LENGTH)
    assert [entry["name"] for entry in facts["objects"]] == [kind.name for kind in OBJECT_KINDS]
    for entry, kind in zip(facts["objects"], OBJECT_KINDS, strict=True):
        assert entry["slots"] == list(object_slots(kind.name))
        assert entry["sizes"] == [list(size) for size in kind.sizes]
