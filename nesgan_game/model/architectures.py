"""The kinds of networks that one trainer trains: `layout` paints what a map of facts asks for, `dcgan` whole screens.

A generator is called with codes (N, R, C, K) and z (N, style_dim) and gives levels (N, 1, 16 R, 16 C); a discriminator
is called with levels and codes and gives logits per cell (N, R, C), of the whole (N,) and a guess of z.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import torch
from torch import nn

from nesgan_game.errors import ModelError
from nesgan_game.model import checkpoint
from nesgan_game.model.dcgan import DcganConfig, DcganDiscriminator, DcganDiscriminatorConfig, DcganGenerator
from nesgan_game.model.discriminator import Discriminator, DiscriminatorConfig
from nesgan_game.model.generator import GeneratorConfig, LayoutGenerator
from nesgan_game.model.objects.creature_networks import CreatureDiscriminatorConfig, CreatureGeneratorConfig
from nesgan_game.model.objects.object_networks import (
    ObjectDiscriminator,
    ObjectDiscriminatorConfig,
    ObjectGenerator,
    ObjectGeneratorConfig,
)

MOST_SIZE = 2048
"""Of anything in a run's configuration: a layer of so many channels is five times as wide as the widest of ours."""
_Network = TypeVar("_Network", bound=nn.Module)


@dataclass(frozen=True, slots=True, kw_only=True)
class Architecture:
    """Two networks and the dataclasses of their sizes; both sizes have a `style_dim`."""

    generator: Callable[[Any], nn.Module]
    generator_config: type[Any]
    discriminator: Callable[[Any], nn.Module]
    discriminator_config: type[Any]


ARCHITECTURES: dict[str, Architecture] = {
    "layout": Architecture(
        generator=LayoutGenerator,
        generator_config=GeneratorConfig,
        discriminator=Discriminator,
        discriminator_config=DiscriminatorConfig,
    ),
    "dcgan": Architecture(
        generator=DcganGenerator,
        generator_config=DcganConfig,
        discriminator=DcganDiscriminator,
        discriminator_config=DcganDiscriminatorConfig,
    ),
    "objects": Architecture(
        generator=ObjectGenerator,
        generator_config=ObjectGeneratorConfig,
        discriminator=ObjectDiscriminator,
        discriminator_config=ObjectDiscriminatorConfig,
    ),
    "creatures": Architecture(
        generator=ObjectGenerator,
        generator_config=CreatureGeneratorConfig,
        discriminator=ObjectDiscriminator,
        discriminator_config=CreatureDiscriminatorConfig,
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Networks:
    """One choice of networks: the name of the architecture and the sizes of both."""

    arch: str
    generator: Any
    discriminator: Any

    @property
    def style_dim(self) -> int:
        """Length of the style vector."""
        return int(self.generator.style_dim)

    def build_generator(self) -> nn.Module:
        """A generator with fresh weights."""
        return ARCHITECTURES[self.arch].generator(self.generator)

    def build_discriminator(self) -> nn.Module:
        """A discriminator with fresh weights."""
        return ARCHITECTURES[self.arch].discriminator(self.discriminator)


def networks(
    arch: str, generator: dict[str, Any] | None = None, discriminator: dict[str, Any] | None = None
) -> Networks:
    """Networks of the usual sizes, changed by the fields given. Raises KeyError, TypeError for unknown ones."""
    kind = ARCHITECTURES[arch]
    sizes = kind.generator_config(**(generator or {}))
    judge = {"style_dim": sizes.style_dim, **(discriminator or {})}
    return Networks(arch=arch, generator=sizes, discriminator=kind.discriminator_config(**judge))


def networks_of(run: Path) -> Networks:
    """The networks that a run trains, after its `run.json`. Raises AssetError, ModelError."""
    facts = checkpoint.read_run(run)
    try:
        kind = ARCHITECTURES[str(facts["arch"])]
        sizes = {**facts["generator"]}, {**facts["discriminator"]}
        for told, usual in zip(sizes, (kind.generator_config(), kind.discriminator_config()), strict=True):
            if odd := [name for name, size in told.items() if not _fits(size, getattr(usual, name, 0))]:
                raise ValueError(f"{odd[0]} is no size from 0 to {MOST_SIZE}, or not of its kind")
        return networks(str(facts["arch"]), *sizes)
    except (KeyError, OverflowError, TypeError, ValueError) as error:
        raise ModelError(
            f"has no usable configuration of networks ({error!r})", run / "run.json", "train anew"
        ) from error


def _fits(told: object, usual: object) -> bool:
    """Whether a size told in JSON is of the kind of the usual one: sizes, one size, or a choice of yes and no."""
    if isinstance(told, list):
        return isinstance(usual, tuple) and len(told) == len(usual) and all(map(_fits, told, usual))
    if isinstance(usual, bool) or isinstance(told, bool):
        return type(told) is type(usual)
    return isinstance(told, int) and type(usual) is int and 0 <= told <= MOST_SIZE


def adam(network: nn.Module, rate: float, momentum: float = 0.0) -> torch.optim.Adam:
    """The optimiser of either network."""
    return torch.optim.Adam(network.parameters(), lr=rate, betas=(momentum, 0.99))


def channels_last(network: _Network) -> _Network:
    """Lay the weights out as the fast CPU and GPU convolutions want them."""
    for parameter in network.parameters():
        if parameter.ndim == 4:
            parameter.data = parameter.data.contiguous(memory_format=torch.channels_last)
    return network
