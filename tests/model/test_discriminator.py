from __future__ import annotations

import shutil

import numpy as np
import pytest
import torch
import torch.nn.functional as F  # noqa: N812 (the field's customary name)
from torch import Tensor

from nesgan_game.model.discriminator import Discriminator, DiscriminatorConfig, minibatch_deviation, strongest
from nesgan_game.rolemap.conditioning import CODE_SIZES

pytestmark = pytest.mark.slow

torch.set_num_threads(1)  # toy networks are slower on several


@pytest.fixture(scope="module")
def discriminator() -> Discriminator:
    torch.manual_seed(0)
    return Discriminator(DiscriminatorConfig(channels=4, style_dim=5))


def draw_codes(count: int, rows: int, cols: int) -> Tensor:
    rng = np.random.default_rng(0)
    return torch.from_numpy(rng.integers(0, CODE_SIZES, (count, rows, cols, len(CODE_SIZES))))


@pytest.mark.parametrize(("count", "rows", "cols"), [(4, 4, 4), (8, 3, 5), (1, 1, 1)])
def test_shapes(discriminator: Discriminator, count: int, rows: int, cols: int) -> None:
    levels = torch.randn(count, 1, 16 * rows, 16 * cols)
    cell, whole, style = discriminator(levels, draw_codes(count, rows, cols))
    assert cell.shape == (count, rows, cols)
    assert whole.shape == (count,)
    assert style.shape == (count, 5)


def test_it_looks_at_pixels(discriminator: Discriminator) -> None:
    torch.manual_seed(1)
    levels, codes = torch.randn(4, 1, 64, 64), draw_codes(4, 4, 4)
    for one, other in zip(discriminator(levels, codes), discriminator(-levels, codes), strict=True):
        assert (one != other).all()


@pytest.mark.parametrize("column", range(len(CODE_SIZES)))
def test_it_looks_at_every_fact(discriminator: Discriminator, column: int) -> None:
    torch.manual_seed(1)
    levels, codes = torch.randn(4, 1, 64, 64), draw_codes(4, 4, 4)
    cell, whole, style = discriminator(levels, codes)
    other = codes.clone()
    other[0, 1, 2, column] = (other[0, 1, 2, column] + 1) % CODE_SIZES[column]
    changed, changed_whole, changed_style = discriminator(levels, other)
    assert (changed != cell).nonzero().tolist() == [[0, 1, 2]], "a fact counts for its own cell"
    assert changed_whole[0] != whole[0]
    assert torch.equal(changed_whole[1:], whole[1:])
    assert torch.equal(changed_style, style), "the style is guessed from pixels alone"


@pytest.mark.skipif(shutil.which("c++") is None, reason="compiling needs a C++ compiler")
def test_the_strongest_keeps_its_gradient_when_compiled_in_bfloat16() -> None:
    x = torch.randn(8, 32, 4, 4, generator=torch.Generator().manual_seed(0)).bfloat16().requires_grad_(True)
    read = torch.compile(lambda x: F.softplus(strongest(F.leaky_relu(x, 0.2)).float()), dynamic=False)
    (gradient,) = torch.autograd.grad(read(x).sum(), x)
    assert bool(gradient.isfinite().all())
    assert int((gradient != 0).sum()) == 8 * 32


def test_deviation_of_equal_crops_has_a_finite_gradient() -> None:
    x = torch.ones(4, 3, 2, 2, requires_grad=True)
    deviation = minibatch_deviation(x, 4)
    assert deviation.shape == (4, 1, 2, 2)
    torch.autograd.backward(deviation.sum())
    assert x.grad is not None
    assert torch.isfinite(x.grad).all()


def test_deviation_tells_variety_from_sameness() -> None:
    torch.manual_seed(0)
    varied = torch.randn(4, 3, 2, 2)
    same = varied[:1].repeat(4, 1, 1, 1)
    assert minibatch_deviation(varied, 4).min() > 0.5
    assert minibatch_deviation(same, 4).max() < 0.02


def test_deviation_is_taken_among_neighbours() -> None:
    """Crops n to n + 3 are one group, so that a process that holds a part of the batch holds whole groups."""
    torch.manual_seed(0)
    x = torch.randn(8, 3, 2, 2)
    x[4:] = x[4]
    deviation = minibatch_deviation(x, 4)
    assert (deviation[:4] > 0.5).all()
    assert (deviation[4:] < 0.02).all()
    torch.testing.assert_close(minibatch_deviation(x[:4], 4), deviation[:4])


@pytest.mark.parametrize("count", [1, 2, 3, 5, 6, 10])
def test_deviation_of_odd_batches(count: int) -> None:
    assert torch.isfinite(minibatch_deviation(torch.randn(count, 2, 1, 1), 4)).all()


def test_every_weight_is_trained_and_empty_crops_do_no_harm(discriminator: Discriminator) -> None:
    """Crops of nothing but backdrop too, with the penalty's second derivative."""
    torch.manual_seed(3)
    for levels in (torch.full((4, 1, 32, 32), -1.0), torch.randn(4, 1, 32, 32)):
        discriminator.zero_grad()
        levels.requires_grad_(True)
        cell, whole, style = discriminator(levels, draw_codes(4, 2, 2))
        (gradient,) = torch.autograd.grad(cell.sum() + whole.sum(), levels, create_graph=True)
        torch.autograd.backward(gradient.square().sum() + style.sum() + (cell.sum() + whole.sum()))
        for name, parameter in discriminator.named_parameters():
            assert parameter.grad is not None, name
            assert torch.isfinite(parameter.grad).all(), name
    assert all(parameter.grad is not None and parameter.grad.any() for parameter in discriminator.parameters())
    discriminator.zero_grad()
