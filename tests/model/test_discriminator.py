from __future__ import annotations

import pytest
import torch

from nesgan_game.model.discriminator import Discriminator, DiscriminatorConfig, minibatch_deviation
from nesgan_game.roles import MATERIALS, ROLES

torch.set_num_threads(1)  # toy networks are slower on several


@pytest.fixture(scope="module")
def discriminator() -> Discriminator:
    torch.manual_seed(0)
    return Discriminator(DiscriminatorConfig(channels=4, style_dim=5))


@pytest.mark.parametrize(("count", "rows", "cols"), [(4, 4, 4), (8, 3, 5), (1, 1, 1)])
def test_shapes(discriminator: Discriminator, count: int, rows: int, cols: int) -> None:
    roles = torch.randint(len(ROLES), (count, rows, cols))
    materials = torch.randint(len(MATERIALS), (count, rows, cols))
    cell, whole, style = discriminator(torch.randn(count, 1, 16 * rows, 16 * cols), roles, materials)
    assert cell.shape == (count, rows, cols)
    assert whole.shape == (count,)
    assert style.shape == (count, 5)


def test_it_looks_at_pixels_roles_and_materials(discriminator: Discriminator) -> None:
    torch.manual_seed(1)
    levels, roles, materials = torch.randn(4, 1, 64, 64), torch.full((4, 4, 4), 6), torch.full((4, 4, 4), 2)
    cell, whole, _ = discriminator(levels, roles, materials)
    other = roles.clone()
    other[0, 0, 0] = 7
    changed, changed_whole, _ = discriminator(levels, other, materials)
    assert ((changed != cell).nonzero() == torch.tensor([[0, 0, 0]])).all(), "a role counts for its own cell"
    assert changed_whole[0] != whole[0]
    assert (discriminator(levels, roles, materials + 1)[0] != cell).all()
    assert (discriminator(-levels, roles, materials)[0] != cell).any()


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


def test_deviation_is_taken_within_groups() -> None:
    """Crop n belongs to group n modulo the number of groups."""
    torch.manual_seed(0)
    x = torch.randn(8, 3, 2, 2)
    x[1::2] = x[1]
    deviation = minibatch_deviation(x, 4)[:, 0, 0, 0]
    assert (deviation[0::2] > 0.5).all()
    assert (deviation[1::2] < 0.02).all()


@pytest.mark.parametrize("count", [1, 2, 3, 5, 6, 10])
def test_deviation_of_odd_batches(count: int) -> None:
    assert torch.isfinite(minibatch_deviation(torch.randn(count, 2, 1, 1), 4)).all()


def test_gradient_of_an_empty_batch_of_crops_is_finite(discriminator: Discriminator) -> None:
    """Crops of nothing but backdrop, with the penalty's second derivative."""
    levels = torch.full((4, 1, 32, 32), -1.0, requires_grad=True)
    zeros = torch.zeros((4, 2, 2), dtype=torch.int64)
    cell, whole, _ = discriminator(levels, zeros, zeros)
    (gradient,) = torch.autograd.grad(cell.sum() + whole.sum(), levels, create_graph=True)
    torch.autograd.backward(gradient.square().sum())
    for parameter in discriminator.parameters():
        assert parameter.grad is None or torch.isfinite(parameter.grad).all()
    discriminator.zero_grad()
