from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from nesgan_game.model.generator import GeneratorConfig, LayoutGenerator, TilePainter, hard_levels, quantise_levels
from nesgan_game.rolemap.conditioning import CODE_SIZES

pytestmark = pytest.mark.slow

TOLERANCE = 1e-5

torch.set_num_threads(1)  # toy networks are slower on several


@pytest.fixture(scope="module")
def generator(small: GeneratorConfig) -> LayoutGenerator:
    torch.manual_seed(0)
    return LayoutGenerator(small).eval().requires_grad_(False)


def draw(rows: int, cols: int, count: int = 1, seed: int = 0) -> tuple[Tensor, Tensor]:
    """Any codes at all, and styles."""
    rng = np.random.default_rng(seed)
    codes = rng.integers(0, CODE_SIZES, (count, rows, cols, len(CODE_SIZES)))
    return torch.from_numpy(codes), torch.from_numpy(rng.standard_normal((count, 8)).astype(np.float32))


def cells(pictures: Tensor) -> Tensor:
    """(N, 1, 16 R, 16 C) to (N, R, C, 16, 16)."""
    n, _, height, width = pictures.shape
    return pictures.reshape(n, height // 16, 16, width // 16, 16).permute(0, 1, 3, 2, 4)


# ---- tiles ----------------------------------------------------------------------------------------------------------


def test_tiles_have_their_size_and_range(generator: LayoutGenerator) -> None:
    codes, z = draw(5, 1, 1)
    tiles = generator.tiles(codes[0, :, 0], z)
    assert tiles.shape == (5, 16, 16)
    assert tiles.abs().max() <= 1
    assert tiles.std() > 0.01


def test_one_style_may_serve_all_tiles(generator: LayoutGenerator) -> None:
    codes, z = draw(7, 1)
    shared, own = (generator.tiles(codes[0, :, 0], style) for style in (z, z.expand(7, -1)))
    torch.testing.assert_close(shared, own, atol=TOLERANCE, rtol=0)


@pytest.mark.parametrize("column", range(len(CODE_SIZES)))
def test_every_fact_counts(generator: LayoutGenerator, column: int) -> None:
    codes, z = draw(6, 1, seed=column)
    before = codes[0, :, 0]
    after = before.clone()
    after[:, column] = (after[:, column] + 1) % CODE_SIZES[column]
    difference = (generator.tiles(before, z) - generator.tiles(after, z)).abs().amax((1, 2))
    assert (difference > 1e-4).all()


def test_style_changes_the_tile_but_its_length_does_not(generator: LayoutGenerator) -> None:
    codes, z = draw(6, 1)
    before = generator.tiles(codes[0, :, 0], z)
    torch.testing.assert_close(generator.tiles(codes[0, :, 0], 7 * z), before, atol=1e-4, rtol=0)
    assert ((generator.tiles(codes[0, :, 0], -z) - before).abs().amax((1, 2)) > 1e-3).all()


def test_a_style_of_nothing_is_no_accident(generator: LayoutGenerator) -> None:
    codes, z = draw(2, 1)
    assert torch.isfinite(generator.tiles(codes[0, :, 0], 0 * z)).all()


# ---- pictures -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("rows", "cols", "count"), [(1, 1, 1), (4, 4, 3), (2, 5, 2), (14, 16, 2)])
def test_every_tile_lies_where_its_codes_are(generator: LayoutGenerator, rows: int, cols: int, count: int) -> None:
    codes, z = draw(rows, cols, count)
    out = generator(codes, z)
    assert out.shape == (count, 1, 16 * rows, 16 * cols)
    expected = torch.stack([generator.tiles(facts.flatten(0, 1), z[n : n + 1]) for n, facts in enumerate(codes)])
    torch.testing.assert_close(cells(out).flatten(1, 2), expected, atol=TOLERANCE, rtol=0)


def test_equal_codes_give_equal_tiles(generator: LayoutGenerator) -> None:
    """To the bit: repetition is exact, as on the console."""
    codes, z = draw(3, 4, 2)
    codes = codes.repeat(1, 5, 4, 1)
    tiles = cells(generator(codes, z))
    for n in range(2):
        for row in range(15):
            for col in range(16):
                assert torch.equal(tiles[n, row, col], tiles[n, row % 3, col % 4])
    assert len(torch.unique(tiles[0].flatten(0, 1).flatten(1), dim=0)) == 12


def test_equal_codes_of_two_pictures_wear_two_styles(generator: LayoutGenerator) -> None:
    codes, z = draw(3, 3, 1)
    one, two = cells(generator(codes.repeat(2, 1, 1, 1), torch.cat([z, -z])))
    assert ((one - two).abs().amax((2, 3)) > 1e-3).all()


def test_a_cell_does_not_ask_its_neighbours(generator: LayoutGenerator) -> None:
    codes, z = draw(5, 5)
    before = cells(generator(codes, z))
    other = draw(5, 5, seed=9)[0]
    other[0, 2, 2] = codes[0, 2, 2]
    after = cells(generator(other, z))
    torch.testing.assert_close(before[0, 2, 2], after[0, 2, 2], atol=TOLERANCE, rtol=0)
    changed = (before - after).abs().amax((3, 4))[0] > TOLERANCE
    assert changed.sum() == 24


def test_gradients_of_a_tile_come_from_everywhere_it_is_shown(small: GeneratorConfig) -> None:
    torch.manual_seed(2)
    generator = LayoutGenerator(small)
    codes, z = draw(1, 1)
    weight = generator.tiles.out.weight
    (once,) = torch.autograd.grad(generator(codes, z).sum(), weight)
    (often,) = torch.autograd.grad(generator(codes.repeat(1, 3, 4, 1), z).sum(), weight)
    torch.testing.assert_close(often, 12 * once, rtol=1e-4, atol=1e-4)


def test_every_weight_is_trained(small: GeneratorConfig) -> None:
    torch.manual_seed(1)
    generator = LayoutGenerator(small)
    (generator(*draw(2, 2, 2)) * torch.randn(2, 1, 32, 32)).sum().backward()
    for name, parameter in generator.named_parameters():
        assert parameter.grad is not None, name
        assert torch.isfinite(parameter.grad).all(), name
        assert parameter.grad.any(), name


def test_sizes_follow_the_configuration() -> None:
    config = GeneratorConfig(style_dim=3, mapping=5, cell_channels=7, patch_channels=4, pixel_channels=6)
    painter = TilePainter(config)
    assert painter(torch.zeros((2, len(CODE_SIZES)), dtype=torch.int64), torch.ones(1, 3)).shape == (2, 16, 16)
    count = sum(parameter.numel() for parameter in LayoutGenerator(GeneratorConfig()).parameters())
    assert 1_000_000 < count < 2_000_000


# ---- levels ---------------------------------------------------------------------------------------------------------


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
