"""Choice of designs worth showing."""

from pathlib import Path

import numpy as np
import pytest

from nesgan_game.creatures import CREATURE_KINDS, DESIGN_LENGTH
from nesgan_game.errors import ModelError
from nesgan_game.model.checkpoint import read_run
from nesgan_game.model.export import load_discriminator, load_generator
from nesgan_game.model.objects.creature_choice import KEPT, best_designs, crosses
from nesgan_game.model.objects.object_networks import ObjectDiscriminator, ObjectGenerator

pytestmark = pytest.mark.slow


def test_crosses_lie_between_two() -> None:
    codes = np.eye(4, DESIGN_LENGTH, dtype=np.float32) * 3
    found = crosses(codes, 50, np.random.default_rng(0))
    assert found.dtype == np.float32
    assert ((found > 0.5).sum(1) <= 2).all()
    lengths = np.linalg.norm(found, axis=1)
    mixed = (found > 0.5).sum(1) == 2
    np.testing.assert_allclose(lengths[mixed], 3, rtol=1e-5)
    assert mixed.any()


def test_every_kind_and_size_has_some_unlike_ones(creature_run: Path) -> None:
    generator, judge = load_generator(creature_run), load_discriminator(creature_run)
    assert isinstance(generator, ObjectGenerator)
    assert isinstance(judge, ObjectDiscriminator)
    looks = read_run(creature_run)["looks"]
    assert isinstance(looks, dict)
    chosen = best_designs(generator, judge, looks)
    assert chosen == best_designs(generator, judge, looks)
    for kind in CREATURE_KINDS:
        assert list(chosen[kind.name]) == [f"{rows}x{cols}" for rows, cols in kind.sizes]
        for designs in chosen[kind.name].values():
            assert 1 <= len(designs) <= KEPT
            assert {len(design) for design in designs} == {DESIGN_LENGTH}
    with pytest.raises(ModelError, match="tells no designs of skeleton"):
        best_designs(generator, judge, {})
