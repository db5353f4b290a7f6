"""The networks of objects."""

import numpy as np
import pytest
import torch

from nesgan_game.designs import CODE_LENGTH
from nesgan_game.model.objects.object_networks import (
    ObjectDiscriminator,
    ObjectDiscriminatorConfig,
    ObjectGenerator,
    ObjectGeneratorConfig,
    hard_objects,
    places,
    real_shown,
    shown,
    targets_of,
)
from nesgan_game.objects import MOST_COLS, MOST_ROWS, OBJECT_KINDS, TRANSPARENT

pytestmark = pytest.mark.slow

torch.set_num_threads(1)
_SIZES = sorted({size for kind in OBJECT_KINDS for size in kind.sizes})


@pytest.fixture(scope="module")
def generator() -> ObjectGenerator:
    with torch.random.fork_rng():
        torch.manual_seed(0)
        return ObjectGenerator(
            ObjectGeneratorConfig(embedded=8, mapping=16, patch_channels=4, channels=(8, 8, 8), templates=8)
        )


def told(size: tuple[int, int], count: int = 3) -> tuple[torch.Tensor, ...]:
    codes = torch.from_numpy(np.random.default_rng(0).random((count, CODE_LENGTH), np.float32))
    return torch.arange(count), torch.tensor([size] * count), codes


@pytest.mark.parametrize("size", _SIZES)
def test_an_object_is_painted_and_judged_in_its_own_size(generator: ObjectGenerator, size: tuple[int, int]) -> None:
    rows, cols = size
    logits = generator(*told(size), *places(*size))
    assert logits.shape == (3, 4, 16 * rows, 16 * cols)
    discriminator = ObjectDiscriminator(ObjectDiscriminatorConfig(channels=(4, 4, 8)))
    whole, patch = discriminator(shown(logits), *told(size))
    assert whole.shape == (3,)
    assert patch.shape == (3, 2 * rows, 2 * cols)


def test_kind_size_and_design_all_matter(generator: ObjectGenerator) -> None:
    kinds, sizes, codes = told((2, 2))
    where = places(2, 2)
    base = generator(kinds, sizes, codes, *where)
    assert not torch.allclose(base, generator(kinds + 1, sizes, codes, *where))
    assert not torch.allclose(base, generator(kinds, sizes + torch.tensor([1, 0]), codes, *where))
    assert not torch.allclose(base, generator(kinds, sizes, 1 - codes, *where))


def test_objects_lie_at_the_bottom_in_the_middle_of_the_largest() -> None:
    assert [x.tolist() for x in places(1, 1)] == [[6, 7], [2, 3]]
    assert [x.tolist() for x in places(2, 2)] == [[4, 5, 6, 7], [1, 2, 3, 4]]
    assert [len(x) for x in places(MOST_ROWS, MOST_COLS)] == [2 * MOST_ROWS, 2 * MOST_COLS]


def test_drawings_and_paintings_are_shown_alike() -> None:
    """What a perfect generator paints looks to the discriminator as the drawing does."""
    levels = torch.from_numpy(np.random.default_rng(0).choice([0, 1, 2, 3, TRANSPARENT], (2, 16, 16)).astype(np.uint8))
    targets = targets_of(levels)
    logits = (targets * 2 - 1) * 5
    torch.testing.assert_close(shown(logits), real_shown(targets))
    clear = levels == TRANSPARENT
    assert (real_shown(targets)[:, 0][clear] == -1).all()
    assert (real_shown(targets)[:, 1][clear] == -1).all()
    expected = torch.where(clear, torch.tensor(4, dtype=torch.uint8), levels)
    assert torch.equal(hard_objects(logits), expected)


def test_gradients_pass_the_rounding() -> None:
    logits = torch.full((1, 4, 2, 2), 0.3, requires_grad=True)
    (gradient,) = torch.autograd.grad(shown(logits).sum(), logits)
    assert (gradient > 0).all()
