from __future__ import annotations

import pytest
import torch

from nesgan_game.model.dcgan import DcganConfig, DcganDiscriminator, DcganDiscriminatorConfig, DcganGenerator
from nesgan_game.model.generator import quantise_levels

pytestmark = pytest.mark.slow

torch.set_num_threads(1)  # toy networks are slower on several

NOTHING = torch.zeros((4, 14, 16, 0), dtype=torch.int64)


@pytest.fixture
def generator() -> DcganGenerator:
    torch.manual_seed(0)
    return DcganGenerator(DcganConfig(style_dim=8, channels=4))


@pytest.fixture
def discriminator() -> DcganDiscriminator:
    torch.manual_seed(0)
    return DcganDiscriminator(DcganDiscriminatorConfig(style_dim=8, channels=4))


def test_a_style_makes_a_whole_screen(generator: DcganGenerator) -> None:
    z = torch.randn(4, 8)
    levels = generator(NOTHING, z)
    assert levels.shape == (4, 1, 224, 256)
    assert levels.abs().max() <= 1
    assert set(quantise_levels(levels).detach().mul(3).round().flatten().tolist()) <= {-3, -1, 1, 3}
    assert all((levels[0] != levels[n]).any() for n in (1, 2, 3))


def test_a_screen_depends_on_its_own_style_alone(generator: DcganGenerator) -> None:
    z = torch.randn(4, 8)
    torch.testing.assert_close(generator(NOTHING, z)[2:3], generator(NOTHING[:1], 5 * z[2:3]), atol=1e-5, rtol=1e-4)


def test_three_answers_about_a_screen(discriminator: DcganDiscriminator) -> None:
    levels = torch.rand(8, 1, 224, 256) * 2 - 1
    cell, whole, style = discriminator(levels, NOTHING)
    assert (cell.shape, whole.shape, style.shape) == ((8, 14, 16), (8,), (8, 8))
    again = discriminator(levels[:4], NOTHING)
    for both, half in zip((cell, whole, style), again, strict=True):
        torch.testing.assert_close(both[:4], half)  # groups are consecutive, so a part of a batch is judged alike


def test_sameness_within_a_group_is_seen(discriminator: DcganDiscriminator) -> None:
    levels = torch.rand(4, 1, 224, 256) * 2 - 1
    same = levels[:1].expand(4, -1, -1, -1)
    assert discriminator(levels, NOTHING)[1][0] != discriminator(same, NOTHING)[1][0]


def test_every_weight_learns(generator: DcganGenerator, discriminator: DcganDiscriminator) -> None:
    cell, whole, style = discriminator(quantise_levels(generator(NOTHING, torch.randn(4, 8))), NOTHING)
    (cell.mean() + whole.mean() + style.square().mean()).backward()
    for network in (generator, discriminator):
        assert [
            name for name, weight in network.named_parameters() if weight.grad is None or not weight.grad.any()
        ] == []
