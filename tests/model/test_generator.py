from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from nesgan_game.model.generator import (
    CONTEXT_CELLS,
    GeneratorConfig,
    LayoutGenerator,
    hard_levels,
    quantise_levels,
)
from nesgan_game.roles import MATERIALS, ROLES

Inputs = tuple[Tensor, Tensor, Tensor, Tensor]
TOLERANCE = 1e-5

torch.set_num_threads(1)  # toy networks are slower on several


@pytest.fixture(scope="module")
def generator(small: GeneratorConfig) -> LayoutGenerator:
    torch.manual_seed(0)
    return LayoutGenerator(small).eval().requires_grad_(False)


def draw(rows: int, cols: int, count: int = 1, seed: int = 0) -> Inputs:
    rng = np.random.default_rng(seed)
    shape = (count, rows + 2 * CONTEXT_CELLS, cols + 2 * CONTEXT_CELLS)
    phase = 2 * (np.arange(shape[1]) % 2)[:, None] + (np.arange(shape[2]) % 2)[None]
    return (
        torch.from_numpy(rng.integers(0, len(ROLES), shape)),
        torch.from_numpy(rng.integers(0, len(MATERIALS), shape)),
        torch.from_numpy(rng.integers(0, 4, shape) + 4 * phase),
        torch.from_numpy(rng.standard_normal((count, 8)).astype(np.float32)),
    )


def changed_cells(before: Tensor, after: Tensor) -> set[tuple[int, int]]:
    """Cells in which two pictures of one crop differ."""
    rows, cols = before.shape[2] // 16, before.shape[3] // 16
    cell = (before - after).abs()[0, 0].reshape(rows, 16, cols, 16).amax((1, 3)) > TOLERANCE
    return {(row, col) for row, col in np.argwhere(cell.numpy()).tolist()}


@pytest.mark.parametrize(("rows", "cols", "count"), [(1, 1, 1), (4, 4, 3), (2, 5, 2)])
def test_shape_and_range(generator: LayoutGenerator, rows: int, cols: int, count: int) -> None:
    out = generator(*draw(rows, cols, count))
    assert out.shape == (count, 1, 16 * rows, 16 * cols)
    assert out.abs().max() <= 1
    assert out.std() > 0.01


def test_a_crop_paints_what_the_whole_shows_there(generator: LayoutGenerator) -> None:
    roles, materials, variants, z = draw(6, 8)
    whole = generator(roles, materials, variants, z)
    for row, col, rows, cols in ((0, 0, 2, 3), (3, 4, 3, 4), (1, 2, 1, 1)):
        cut = np.s_[:, row : row + rows + 4, col : col + cols + 4]
        part = generator(roles[cut], materials[cut], variants[cut], z)
        there = whole[:, :, row * 16 : (row + rows) * 16, col * 16 : (col + cols) * 16]
        torch.testing.assert_close(part, there, atol=TOLERANCE, rtol=0)


def test_equal_surroundings_give_equal_tiles(generator: LayoutGenerator) -> None:
    """A map with a period of two cells (phases have that period too) gives a picture with it."""
    roles, materials, variants, z = (x[:, :2, :2].repeat(1, 5, 5) if x.ndim == 3 else x for x in draw(2, 2))
    out = generator(roles, materials, variants, z)
    torch.testing.assert_close(out[..., 32:, :], out[..., :-32, :], atol=TOLERANCE, rtol=0)
    torch.testing.assert_close(out[..., 32:], out[..., :-32], atol=TOLERANCE, rtol=0)
    assert (out[..., :16, :16] - out[..., 16:32, 16:32]).abs().max() > TOLERANCE


@pytest.mark.parametrize("which", [0, 1])
def test_a_role_or_material_is_felt_nearby_only(generator: LayoutGenerator, which: int) -> None:
    inputs = draw(8, 8)
    before = generator(*inputs)
    inputs[which][0, 6, 6] = (inputs[which][0, 6, 6] + 1) % 12
    changed = changed_cells(before, generator(*inputs))
    assert (4, 4) in changed
    assert changed <= {(row, col) for row in range(2, 7) for col in range(2, 7)}
    assert changed > {(4, 4)}, "neighbours know of it"


def test_a_variant_is_felt_in_its_own_cell_and_at_the_borders(generator: LayoutGenerator) -> None:
    roles, materials, variants, z = draw(7, 7)
    before = generator(roles, materials, variants, z)
    variants[0, 5, 5] ^= 1
    after = generator(roles, materials, variants, z)
    assert changed_cells(before, after) <= {(row, col) for row in range(2, 5) for col in range(2, 5)}
    difference = (before - after).abs()[0, 0]
    assert difference[48:64, 48:64].mean() > 2 * difference[32:48, 32:80].mean()
    reach = 14  # pixels: two 3x3 at 4 px, three at 2 px
    assert difference[: 48 - reach].max() <= TOLERANCE


def test_style_changes_the_picture_but_not_its_length(generator: LayoutGenerator) -> None:
    roles, materials, variants, z = draw(2, 2)
    before = generator(roles, materials, variants, z)
    torch.testing.assert_close(generator(roles, materials, variants, 7 * z), before, atol=1e-4, rtol=0)
    assert (generator(roles, materials, variants, -z) - before).abs().max() > 1e-3


def test_crops_of_a_batch_do_not_mix(generator: LayoutGenerator) -> None:
    inputs = draw(3, 3, 4)
    together = generator(*inputs)
    alone = torch.cat([generator(*(x[n : n + 1] for x in inputs)) for n in range(4)])
    torch.testing.assert_close(together, alone, atol=TOLERANCE, rtol=0)


def test_quantise_levels() -> None:
    x = torch.linspace(-1.3, 1.3, 201, requires_grad=True)
    y = quantise_levels(x)
    levels = torch.tensor([-1, -1 / 3, 1 / 3, 1])
    distance = (y.detach()[:, None] - levels).abs()
    assert distance.min(1).values.max() < 1e-6
    assert set(distance.argmin(1).tolist()) == {0, 1, 2, 3}
    nearest = (x.detach()[:, None] - levels).abs()
    assert (nearest.gather(1, distance.argmin(1, keepdim=True))[:, 0] <= nearest.min(1).values + 1e-6).all()
    weights = torch.randn(201, generator=torch.Generator().manual_seed(0))
    torch.autograd.backward((y * weights).sum())
    assert x.grad is not None
    torch.testing.assert_close(x.grad, weights)


def test_hard_levels() -> None:
    hard = hard_levels(torch.tensor([-9.0, -1.0, -0.7, -0.6, -0.3, 0.1, 0.6, 0.7, 1.0, 9.0]))
    assert hard.dtype == torch.uint8
    assert hard.tolist() == [0, 0, 0, 1, 1, 2, 2, 3, 3, 3]


def test_every_weight_is_trained(small: GeneratorConfig) -> None:
    torch.manual_seed(1)
    generator = LayoutGenerator(small)
    (generator(*draw(2, 2, 2)) * torch.randn(2, 1, 32, 32)).sum().backward()
    for name, parameter in generator.named_parameters():
        assert parameter.grad is not None, name
        assert torch.isfinite(parameter.grad).all(), name
        assert parameter.grad.any(), name
